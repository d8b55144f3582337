/* What row.c needs to know of each kind of row; for row_*.c, and outline_edit.c, which types a heading. */
#ifndef ROW_KIND_H
#define ROW_KIND_H

#include "model/budget.h"
#include "model/standard.h"
#include "tui/edit/form.h"
#include "tui/view/row.h"

#define ROW_FIELDS_MOST 16

struct row;

/* What row->place.owner is. */
enum row_owner { OWNER_NONE, OWNER_PLAN, OWNER_UNION, OWNER_POST };

struct row_kind {
	const char *name;                /* of its drafts */
	enum message title, title_new;   /* of the form */
	const struct form_field *fields; /* its own are those from `first` on, `count` of them */
	size_t first, count;
	size_t named_by;      /* the field that tells such rows from each other; 0: the first */
	enum row_owner owner; /* of a row that can be added again; OWNER_NONE: it can't */

	/*
	 * Of what is done with a row that is there: its form is small, Enter accepts at once, what stands in its lines gives
	 * way to what is typed, `accept` is what F2 does. `always`: it is something to store even where nothing was typed.
	 */
	bool small, always;
	enum message accept;

	/* A field that drafts of older versions know by another name. */
	struct {
		const char *before, *now;
	} was_called;
	char *(*write_title)(const struct row *row); /* instead of `title`; owned. NULL: that */

	/* Reads the row (id not 0, row->place too) or sets what a new one begins with into row->was;
	 * and what fields have to choose from. */
	bool (*load)(struct row *row, struct error *err);

	/* The value of a field in row->was. */
	void (*write)(const struct row *row, size_t field, struct strbuf *out);

	/* Adds or changes the row by row->values; sets row->id. All values are valid; row->wrong
	 * may name a field. */
	bool (*store)(struct row *row, struct error *err);

	/* As of struct form_spec: what a new row, or a small form, proposes may follow what is typed. NULL: nothing does. */
	void (*typed)(struct form *form, const char *id, void *data);

	void (*release)(struct row *row); /* what load has set */
};

/* A row in its form. */
struct row {
	const struct row_kind *kind;
	struct desk *desk;
	int64_t id;
	struct row_place place;
	bool resumed; /* it comes out of a draft: its place may be gone */
	bool loaded;  /* `was` is set */
	union {
		struct plan plan;
		struct organization organization;
		struct section section;
		struct activity activity;
		struct post post;
		struct duty duty;
		struct member member;
		struct appointment appointment;
		struct income income;
		struct post_allotment {
			int64_t plan_id, post_id, amount; /* NOT_GIVEN: none */
			int64_t planned, spent;           /* by what the post leads */
			char *post;
		} allotment;
		struct standard standard;
	} was;
	struct committee committee; /* for suggestions; loaded by kinds that have any */
	struct outline outline;
	struct standard_list
		standards;           /* of the union; loaded by kinds that have to do with them */
	struct form *form;           /* while it is open; NULL while the row is being read */
	struct form_choice *choices; /* made at run time by row_add_choice(); NULL: none */
	size_t choice_count, choice_room;
	char **texts; /* of the choices */
	size_t text_count, text_room;

	struct form_field fields[ROW_FIELDS_MOST];
	char *values[ROW_FIELDS_MOST]; /* by the number of the field; NULL for those of other kinds
					*/
	char *seen[ROW_FIELDS_MOST]; /* what the user saw before typing; differs from row->was where
				      * others have changed it since and the user doesn't know yet */
	char *hours; /* the time of day in an activity's time, once its place was asked for */
	bool hours_kept;
	size_t wrong; /* the field that the last error is of; ROW_FIELDS_MOST: none */
};

/* --- its fields (row_values.c) --- */

/* Sets `values` from row->was. */
void row_write_values(const struct row *row, char *values[ROW_FIELDS_MOST]);
void row_release_values(char *values[ROW_FIELDS_MOST]);

/* NULL instead of an empty text. */
const char *row_text(const struct row *row, size_t field);

/* Keeps a text (taken over) as long as the row. Borrowed. */
const char *row_keep_text(struct row *row, char *text);

/* One more to choose from; takes over both texts. */
void row_add_choice(struct row *row, char *value, char *label);

/* --- what they may hold --- */

/* Checks for fields: each gives what is wrong (owned), or NULL. `data` is the row. */
char *check_given(const char *value, void *data);
char *check_reason(const char *value, void *data); /* why an activity is called off */
char *check_day(const char *value, void *data);    /* 2025-09-01 in any writing, or nothing */
char *check_moment(const char *value, void *data); /* a day or a month, or nothing */

/* The field for a sum: checked, written, and read once it is valid; NOT_GIVEN for nothing. */
char *check_sum(const char *value, void *data);
void write_sum(int64_t fen, struct strbuf *out);
int64_t row_sum(const struct row *row, size_t field);

/*
 * The day on which an activity was done (row_done_day.c). check: one that has come, or nothing. remark: how it is understood;
 * of nothing, where it was not done before, which day it will get.
 */
char *done_day_check(const struct row *row, const char *value);
char *done_day_remark(const struct row *row, const char *value);
void done_day_write(const struct row *row, struct strbuf *out);
void done_day_set(const struct row *row, const char *value, struct activity *now);

/*
 * Beside the budget of an activity: what the union gives where title or occasion fit a standard (row_standard_hint.c), and
 * that times the heads as suggestions.
 */
char *remark_standard(const char *value, void *data);
void suggest_standard(const char *typed, struct suggestions *out, void *data);

/*
 * What was typed as the time of an activity into this field; a day that was said by its occasion makes that the activity's,
 * too, and a time of day is asked for. False: err says why, or the user wants to go on typing.
 */
bool row_set_time(struct row *row, size_t field, struct activity *now, struct error *err);

/* A head count as it is typed. */
char *check_participants(const char *value, void *data);
int row_participants(const struct row *row, size_t field); /* NOT_GIVEN for nothing */

/*
 * The hint of the field for how many came tells how many were expected. They never stand in the field: who accepts at once
 * would store a number that nobody has counted.
 */
void row_hint_attended(struct row *row, size_t field);

/* Is there none of this name? Then *near is one that may have been meant, or NULL. Nothing typed is no name. */
bool row_is_new_name(const char *value, const char *const *names, size_t count, const char **near);

/* The field for a style of numbers: labels on one line, stored one on a line. */
char *check_numbering(const char *value, void *data);
void suggest_numbering(const char *typed, struct suggestions *out, void *data);
char *numbering_stored(const char *value);
void write_numbering(const char *stored, struct strbuf *out);

/* How what they let pass is understood, where it is written in another way. */
char *remark_moment(const char *value, void *data);

/* What check_day() and check_moment() let pass, as it is stored; "" for nothing. */
void write_moment(const struct row *row, const char *value, char out[11]);

/* --- drafts (row_draft.c) --- */

/* The draft of a row: its place, row->seen, and of `typed` what differs from that (of a new row all). */
void row_write_draft(const struct row *row, const char *const typed[ROW_FIELDS_MOST],
		     struct strbuf *out);

/* The same in a form of the row as it stands now; row->seen is what it was then. */
void row_read_draft(struct row *row, const char *content, struct form *form);

/* What a draft holds: texts (owned) by the number of the field, NULL: not told. False: it is none of a row. */
bool row_parse_draft(const struct row_kind *kind, const char *content, struct row_place *place,
		     char *seen[ROW_FIELDS_MOST], char *typed[ROW_FIELDS_MOST]);

/* Says of a draft that it was typed where the row stands, without a form; and whether one does. */
void row_mark_in_place(struct strbuf *draft);
bool row_is_in_place(const char *content);

/* --- two people's changes (row_reconcile.c) --- */

/*
 * What others have changed since the user saw it (row->was) goes into the form where the user left it alone; where both
 * changed it, the user is asked. False: back to the form, and what isn't decided will be asked again.
 */
bool row_reconcile(struct row *row, struct form *form);

enum row_choice { ROW_BACK, ROW_MINE, ROW_THEIRS };

/* Shows what a field of the row was, what others and the user have made of it, and asks; Enter at once is ROW_BACK. */
enum row_choice row_ask_conflict(struct desk *desk, int64_t id, const struct form_field *field,
				 const char *was, const char *theirs, const char *mine);

/* A value as a person reads it: the label of a choice. Borrowed. */
const char *row_shown_value(const struct form_field *field, const char *value);

/*
 * Who has given the field of this row the value `stored`, that it has now, by history (row_writer.c). Under the user's own
 * name it was another window where one has written it since this one was opened; else the user, where history tells just
 * this value.
 */
struct row_writer {
	char *name;   /* owned; NULL: oneself, or history doesn't tell */
	bool oneself; /* before: what is typed now comes from a draft that is older */
};
struct row_writer row_find_writer(struct desk *desk, int64_t id, const char *field,
				  const char *stored);

/* --- a row that is gone, or its place (row_rescue.c) --- */

/* Is what a new row would belong to there? */
bool row_place_there(struct desk *desk, const struct row_kind *kind, const struct row_place *place);

/*
 * The question of row_rescue() (tui/view/row.h), and what comes of the answer but for the form of a new row: *anew (owned) is
 * its draft, *place where it goes; *anew NULL: none is wanted.
 */
bool row_ask_rescue(struct desk *desk, const struct row_kind *kind, int64_t id, const char *draft,
		    struct row_place *place, char **anew);

/* --- every kind, each in the file of its form (row_kinds.c) --- */

extern const struct row_kind row_plan, row_new_plan, row_preamble, row_closing, row_signature,
	row_organization, row_section, row_activity, row_done, row_postponed, row_cancelled,
	row_rescheduled, row_post, row_duty, row_member, row_appointment, row_income, row_allotment,
	row_standard;

const struct row_kind *row_kind_of(enum row_of of);

/* Finds the kind of a draft's form. */
bool row_kind_named(const char *name, enum row_of *of);

/* To the row that has been stored, in its own plan or union, and the view in which rows of this kind are seen. */
void row_go_to(struct desk *desk, enum row_of of, const struct row_place *place, int64_t id);

#endif
