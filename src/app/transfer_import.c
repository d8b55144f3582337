/* From files and templates into the database. */
#include "app/transfer.h"

#include "action.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "days_off.h"
#include "embedded.h"
#include "import/days_off.h"
#include "import/recognise.h"
#include "import/yaml_import.h"
#include "plan_code.h"
#include "store/committee_store.h"
#include "store/plan_store.h"
#include "templates.h"

#include <stdlib.h>

#define SAMPLE "sample.yaml"

/* The posts that unions have in the database, read once for each union that a file names. */
struct known_posts {
	struct session *session;
	struct {
		char *organization;
		struct committee committee;
	} * items;
	size_t count, room;
};

static const struct committee *known_committee(struct known_posts *known, const char *organization)
{
	for (size_t i = 0; i < known->count; i++)
		if (strcmp(known->items[i].organization, organization) == 0)
			return &known->items[i].committee;
	/* What can't be read now is told when the plans are stored. */
	struct error unread = ERROR_INIT;
	int64_t id = 0;
	ARRAY_GROW(known->items, known->count, known->room);
	struct committee *committee = &known->items[known->count].committee;
	known->items[known->count++].organization = xstrdup(organization);
	committee_init(committee);
	if (organization_store_find(known->session->store, organization, &id, &unread) && id)
		committee_store_load(known->session->store, id, committee, &unread);
	error_release(&unread);
	return committee;
}

static bool post_known(void *context, const char *organization, const char *post)
{
	return committee_find_post(known_committee(context, organization), post) != NULL;
}

static void known_posts_release(struct known_posts *known)
{
	for (size_t i = 0; i < known->count; i++) {
		free(known->items[i].organization);
		committee_release(&known->items[i].committee);
	}
	free(known->items);
}

/* Reads the file's plans into the report; false with all its errors there. */
static bool read_plans(struct session *session, const struct transfer_source *from,
		       const struct source *source, struct transfer_report *report,
		       struct error *err)
{
	const struct occasion_list *occasions = session_occasions(session, err);
	if (!occasions)
		return false;
	struct known_posts known = {.session = session};
	struct import_request request = {
		.source = source,
		.occasions = occasions,
		.values = from->values,
		.value_count = from->value_count,
		.today = session_today(session),
		.post_known = post_known,
		.context = &known,
	};
	struct import_result result = {0};
	bool ok = yaml_import(&request, &result);
	diagnostics_release(&report->diagnostics);
	report->diagnostics = result.diagnostics;
	result.diagnostics = (struct diagnostics){0};
	if (ok) {
		report->plans = result.plans;
		report->count = result.count;
		result.plans = NULL;
		result.count = 0;
	} else {
		int errors = (int)report->diagnostics.errors;
		error_set(err, ERR_INPUT,
			  say_import_errors(source->name, errors, errors == 1 ? "" : "s"));
	}
	import_result_release(&result);
	known_posts_release(&known);
	return ok;
}

/* Does a line of it begin with what every YAML file of plans has? Else it is a document in words. */
static bool is_yaml(const struct transfer_source *from, const struct source *source)
{
	static const char *const keys[] = {"unionplan:", "plan:", "template:", "organization:"};
	size_t length = from->path ? strlen(from->path) : 0;
	if (!from->path || (length > 5 && strcmp(from->path + length - 5, ".yaml") == 0) ||
	    (length > 4 && strcmp(from->path + length - 4, ".yml") == 0))
		return true;
	for (const char *line = source->text; line; line = strchr(line, '\n')) {
		line += *line == '\n';
		for (size_t i = 0; i < ARRAY_LENGTH(keys); i++)
			if (strncmp(line, keys[i], strlen(keys[i])) == 0)
				return true;
	}
	return false;
}

static bool recognise_plans(struct session *session, const struct source *source,
			    struct transfer_report *report, struct error *err)
{
	const struct occasion_list *occasions = session_occasions(session, err);
	if (!occasions)
		return false;
	struct recognise_options options = {.today = session_today(session),
					    .occasions = occasions};
	struct proposal proposal;
	proposal_init(&proposal, source->name);
	plain_read(source, &proposal);
	recognise(&proposal, &options);
	report->plans = proposal_to_plans(&proposal, &report->count);
	proposal_tell(&proposal, SIZE_MAX, &report->diagnostics);
	proposal_release(&proposal);
	return true;
}

/* Every plan gets its code: the one that is asked for, the file's, or for a template one that is free. */
static bool settle_codes(struct session *session, const struct transfer_source *from,
			 struct transfer_report *report, struct error *err)
{
	if (from->code && report->count != 1)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_code_for_one)));
	if (from->code)
		string_set(&report->plans[0].plan.code, from->code);
	for (size_t i = 0; i < report->count; i++) {
		struct plan *plan = &report->plans[i].plan;
		for (size_t j = 0; j < i; j++)
			if (strcmp(plan->code, report->plans[j].plan.code) == 0)
				return error_set(err, ERR_EXISTS, say_code_twice(plan->code));
		bool ok = from->template && !from->code
				  ? plan_code_vary(session, &plan->code, err)
				  : plan_code_check(session, plan->code, 0, err);
		if (!ok)
			return false;
	}
	return true;
}

/* What has been stored is not needed any more: a large plan takes more room than its file. */
static void keep_size(struct transfer_report *report, size_t i)
{
	struct whole_plan *whole = &report->plans[i];
	struct plan plan;
	report->sizes[i] = (struct transfer_size){(int)whole->outline.count,
						  activity_list_count(&whole->activities)};
	plan_copy(&plan, &whole->plan);
	whole_plan_release(whole);
	whole_plan_init(whole);
	plan_release(&whole->plan);
	whole->plan = plan;
}

/* Codes are settled inside the transaction: nobody else can take one meanwhile. */
static bool store_plans(struct session *session, const struct transfer_source *from,
			const char *file, struct transfer_report *report, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	bool ok = settle_codes(session, from, report, err);
	report->sizes = xcalloc(report->count, sizeof(*report->sizes));
	for (size_t i = 0; ok && i < report->count; i++) {
		ok = whole_plan_store_insert(session->store, &report->plans[i], err);
		if (ok)
			keep_size(report, i);
	}
	const char *title = report->count == 1 ? report->plans[0].plan.title : NULL;
	struct bilingual detail = !title           ? both_did_import_plans((int)report->count, file)
				  : from->template ? ACTION_SENTENCE(did_begin_plan, title)
						   : ACTION_SENTENCE(did_import_plan, title);
	int64_t plan_id = report->count == 1 ? report->plans[0].plan.id : 0;
	return action_end(session, ok, "plan.import", detail, plan_id, err);
}

static bool open_source(struct session *session, const struct transfer_source *from,
			struct source *source, struct error *err)
{
	for (size_t i = 0; from->sample && i < embedded_data_count; i++)
		if (strcmp(embedded_data[i].name, SAMPLE) == 0)
			return source_decode(source, SAMPLE, embedded_data[i].text,
					     embedded_data[i].length, err);
	return from->template ? template_source(session, from->template, source, err)
			      : source_read(source, from->path, err);
}

static bool import_plans(struct session *session, const struct transfer_source *from,
			 struct source *source, struct transfer_report *report, struct error *err)
{
	bool read = is_yaml(from, source) ? read_plans(session, from, source, report, err)
					  : recognise_plans(session, source, report, err);
	if (!read)
		return false;
	source_release_text(source); /* nothing in it is complained about any more */
	return from->dry_run ? settle_codes(session, from, report, err)
			     : store_plans(session, from, source->name, report, err);
}

static bool is_notice(const struct transfer_source *from, const struct source *source)
{
	return !from->sample && !from->template && days_off_is_such(source);
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

bool transfer_import(struct session *session, const struct transfer_source *from,
		     struct transfer_report *report, struct error *err)
{
	const char *name = from->sample ? SAMPLE : from->template ? from->template : from->path;
	*report = (struct transfer_report){0};
	diagnostics_init(&report->diagnostics, name);
	struct source source;
	if (!open_source(session, from, &source, err))
		return false;
	bool ok = is_notice(from, &source) ? import_notice(session, from, &source, report, err)
					   : import_plans(session, from, &source, report, err);
	source_release(&source);
	return ok;
}

void transfer_report_release(struct transfer_report *report)
{
	for (size_t i = 0; i < report->count; i++)
		whole_plan_release(&report->plans[i]);
	free(report->plans);
	free(report->sizes);
	days_off_notice_release(&report->notice);
	diagnostics_release(&report->diagnostics);
	*report = (struct transfer_report){0};
}
