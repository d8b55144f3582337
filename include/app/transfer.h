/* Plans from files and templates into the database, and out of it as files. */
#ifndef APP_TRANSFER_H
#define APP_TRANSFER_H

#include "app/whose.h"
#include "base/diagnostic.h"
#include "model/activity_count.h"
#include "model/days_off.h"
#include "model/plan.h"
#include "model/print_options.h"
#include "model/proposal.h"
#include "model/template.h"

struct transfer_source {
	const char *path; /* a file, "-" for standard input; or NULL and: */
	const char
		*template; /* the name, part of the name, or file name of a template that comes along */
	bool sample; /* instead of both: the plans that come along as an example (data/sample.yaml) */
	const char *pasted; /* or instead of all: a document as a text */
	const struct variable_value *values;
	size_t value_count;
	const char *code; /* NULL: as the file says. Only for a file of one plan */
	bool dry_run;     /* store nothing */

	/* Of a document in words alone, where it does not say, or is not to be believed: */
	const char *as;           /* which kind of file it is; NULL: what its content looks like */
	int year;                 /* in which its plans begin; 0 */
	const char *kind;         /* year, semester, custom; NULL */
	const char *organization; /* the union, or part of its name; NULL */
	int number;               /* which of its plans, from 1; 0: all of them */
};

struct transfer_report {
	struct whole_plan *
		plans; /* what was found; of stored ones their `plan` and `organization` alone, with ids */
	struct transfer_size {
		int sections;
		struct activity_count activities;
		int duties;
	} * sizes; /* of each that was stored */
	size_t count;
	struct days_off_notice
		notice; /* of a file of days off, which has no plans; year 0: it is no such file */
	struct proposal
		proposal; /* what a document in words was taken for; name NULL: it is another file */
	bool union_unclear; /* it failed for that alone: nothing says which of the unions that are stored it is */
	bool union_assumed; /* nothing says whose plans they are: a name was made up */
	struct diagnostics diagnostics;
};

/*
 * Reads and stores all plans of a file, or the days off of a year in the place of those that were stored for it, as one
 * action. False: err says in a sentence what went wrong, and
 * report->diagnostics (initialised here, released by the caller in any case) holds all errors of the file.
 */
bool transfer_import(struct session *session, const struct transfer_source *source,
		     struct transfer_report *report, struct error *err);
void transfer_report_release(struct transfer_report *report);

/* Names of the kinds of files, for `as`. NULL behind the last. */
const char *transfer_kind_name(size_t index);

/*
 * Reads a document in words (text, Word, a table) for a person to look through; stores nothing. *document false: the file
 * is in the program's own format, there is nothing to look through, and `out` is empty: transfer_import() stores it.
 */
bool transfer_propose(struct session *session, const struct transfer_source *source,
		      struct proposal *out, bool *document, struct error *err);

/*
 * The name of the union whose plan it seems to be: one that is stored where it is the same but for its ending, or where the
 * document names none and only one is stored; else as the document has it. NULL: nothing tells. Owned.
 */
char *transfer_union_of(struct session *session, const char *named, struct error *err);

/* The code of a stored plan (but `except_id`) with the same title: is it here already? NULL: none, or err says why. Owned. */
char *transfer_twin(struct session *session, const char *title, int64_t except_id,
		    struct error *err);

/*
 * Stores what a person has agreed to as one action: those plans of the proposal for which `wanted` is true (NULL: all) and
 * that hold anything. Their unions are settled as above, codes that are taken get a letter more. The report as of
 * transfer_import().
 */
bool transfer_store_proposal(struct session *session, const struct proposal *proposal,
			     const bool *wanted, struct transfer_report *report, struct error *err);

/* The templates that come along, and the user's own from $XDG_CONFIG_HOME/unionplan/templates/. */
struct template_entry {
	char *file; /* primary-school-year */
	char *path; /* of the user's own; NULL: comes along */
	struct template_info about;
};

bool transfer_templates(struct session *session, struct template_entry **items, size_t *count,
			struct error *err);
void transfer_templates_release(struct template_entry *items, size_t count);

/* By name, part of the name or file name, or by the path of a file (…/…, ….yaml); ERR_NOT_FOUND (did you mean), ERR_AMBIGUOUS. */
bool transfer_template_named(struct session *session, const char *name, struct template_entry *out,
			     struct error *err);
void template_entry_release(struct template_entry *entry);

/* The YAML text of a template, to copy and adapt. */
bool transfer_template_text(struct session *session, const char *name, struct strbuf *out,
			    struct error *err);

/* The formats there are; the first one is the default. NULL behind the last. */
const struct format_info *transfer_format(size_t index);

/* By its name (NULL: the default), and by the suffix of a file. ERR_USAGE: there is none. NULL: none is known by it. */
const struct format_info *transfer_format_named(const char *name, struct error *err);
const struct format_info *transfer_format_of_file(const char *path);

/* A plan in a format (NULL: text). options->occasions is filled in here. */
bool transfer_export(struct session *session, int64_t plan_id, const char *format,
		     const struct export_options *options, struct strbuf *out, struct error *err);

/*
 * What the paper passes over, as a sentence (owned) for who prints it: posts that have neither duties nor activities. NULL:
 * nothing, also where it could not be read.
 */
char *transfer_left_out(struct session *session, int64_t plan_id, const char *format,
			const struct export_options *options);

/* transfer_export() of a plan that is not stored: what transfer_import() has read in a dry run. */
bool transfer_render(struct session *session, const struct whole_plan *whole, const char *format,
		     const struct export_options *options, struct strbuf *out, struct error *err);

/* The schedule of a month as text: of one plan, or (0) of all that cover the month. ERR_NOT_FOUND: no such member. */
bool transfer_month(struct session *session, int month, int64_t plan_id, const struct whose *whose,
		    const struct export_options *options, struct strbuf *out, struct error *err);

/*
 * Whole or not at all; "-" is standard output; an existing file only with `force`, the open database and what lies beside
 * it never (ERR_REFUSED), nor a pipe or a device in a session that stays open (session_show()).
 */
bool transfer_write_file(struct session *session, const char *path, const struct strbuf *bytes,
			 bool force, struct error *err);

#endif
