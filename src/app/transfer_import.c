/* From files and templates into the database. */
#include "app/transfer.h"

#include "days_off.h"
#include "embedded.h"
#include "import/days_off.h"
#include "source_kind.h"
#include "templates.h"
#include "transfer_parts.h"

#include <stdlib.h>

#define SAMPLE "sample.yaml"

/* --- the program's own format --- */

static bool open_own(struct session *session, const struct transfer_source *from,
		     struct source *source, struct error *err)
{
	if (!from->sample)
		return template_source(session, from->template, source, err);
	const struct embedded_file *file =
		embedded_find(embedded_data, embedded_data_count, SAMPLE, "");
	return source_decode(source, file->name, file->text, file->length, err);
}

static bool import_plans(struct session *session, const struct transfer_source *from,
			 struct source *source, struct transfer_report *report, struct error *err)
{
	if (!transfer_read_yaml(session, from, source, report, err))
		return false;
	source_release_text(source); /* nothing in it is complained about any more */
	return transfer_store(session, from, false, source->name, report, err);
}

static bool import_notice(struct session *session, const struct transfer_source *from,
			  const struct source *source, struct transfer_report *report,
			  struct error *err)
{
	if (from->code || from->value_count)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_days_off_no_options)));
	return days_off_import(session, source, from->dry_run, &report->notice,
			       &report->diagnostics, err);
}

static bool import_own(struct session *session, const struct transfer_source *from,
		       struct source *source, struct transfer_report *report, struct error *err)
{
	bool file = !from->sample && !from->template;
	if (from->year || from->kind || from->organization || from->number)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_only_of_documents)));
	return file && days_off_is_such(source) ? import_notice(session, from, source, report, err)
						: import_plans(session, from, source, report, err);
}

/* --- files of any kind --- */

static const char *name_of(const struct transfer_source *from)
{
	return from->pasted ? text(MSG_source_pasted) : from->path;
}

/* Its bytes, and what kind of file they are. */
static const struct source_kind *load(const struct session *session,
				      const struct transfer_source *from, struct strbuf *bytes,
				      struct error *err)
{
	if (!from->pasted) {
		bool loaded = session->stays ? source_load_own(from->path, bytes, err)
					     : source_load(from->path, bytes, err);
		return loaded ? source_kind_of(from->as, from->path, bytes, err) : NULL;
	}
	strbuf_add_text(bytes, from->pasted);
	return source_kind_of(from->as ? from->as : "text", "", bytes, err);
}

static bool import_document(struct session *session, const struct transfer_source *from,
			    const struct source_kind *kind, struct strbuf *bytes,
			    struct transfer_report *report, struct error *err)
{
	if (from->value_count)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_set_is_for_templates)));
	return transfer_read_document(session, from, kind, bytes, &report->proposal, err) &&
	       transfer_make_plans(session, from, report, err) &&
	       transfer_store(session, from, true, report->proposal.name, report, err);
}

static bool import_file(struct session *session, const struct transfer_source *from,
			struct transfer_report *report, struct error *err)
{
	struct strbuf bytes = STRBUF_INIT;
	struct source source = {.name = NULL};
	const struct source_kind *kind = load(session, from, &bytes, err);
	bool ok = kind && (kind->read ? import_document(session, from, kind, &bytes, report, err)
				      : source_take(&source, name_of(from), &bytes, err) &&
						import_own(session, from, &source, report, err));
	source_release(&source);
	strbuf_release(&bytes);
	return ok;
}

bool transfer_import(struct session *session, const struct transfer_source *from,
		     struct transfer_report *report, struct error *err)
{
	const char *name = from->sample ? SAMPLE : from->template ? from->template : name_of(from);
	*report = (struct transfer_report){0};
	diagnostics_init(&report->diagnostics, name);
	if (!from->sample && !from->template)
		return import_file(session, from, report, err);
	struct source source;
	if (!open_own(session, from, &source, err))
		return false;
	bool ok = import_own(session, from, &source, report, err);
	source_release(&source);
	return ok;
}

bool transfer_propose(struct session *session, const struct transfer_source *from,
		      struct proposal *out, bool *document, struct error *err)
{
	struct strbuf bytes = STRBUF_INIT;
	*out = (struct proposal){0};
	const struct source_kind *kind = load(session, from, &bytes, err);
	*document = kind && kind->read;
	bool ok = kind &&
		  (!kind->read || transfer_read_document(session, from, kind, &bytes, out, err));
	if (!ok)
		proposal_release(out);
	strbuf_release(&bytes);
	return ok;
}

void transfer_report_release(struct transfer_report *report)
{
	for (size_t i = 0; i < report->count; i++)
		whole_plan_release(&report->plans[i]);
	free(report->plans);
	free(report->sizes);
	days_off_notice_release(&report->notice);
	proposal_release(&report->proposal);
	diagnostics_release(&report->diagnostics);
	*report = (struct transfer_report){0};
}
