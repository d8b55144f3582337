#include "report.h"

#include "app/look.h"
#include "ask.h"
#include "days_off.h"
#include "document.h"
#include "i18n/messages.h"
#include "print.h"
#include "proposal.h"

#include <stdlib.h>

void report_stored(const struct plan *plan, int sections, const struct activity_count *activities)
{
	struct strbuf apart = STRBUF_INIT;
	activity_count_write_apart(activities, &apart);
	print_owned(say_stored(plan->code, plan->title, sections, activities->activities,
			       apart.text, plan->code));
	strbuf_release(&apart);
}

void report_preview(struct whole_plan *whole)
{
	outline_number(&whole->outline, whole->plan.numbering);
	document_print_head(&whole->plan, whole->organization.name);
	print_text("\n");
	document_print_outline(&whole->outline);
	print_text("\n");
	document_print_schedule(&whole->plan, &whole->activities);
}

/* --- documents in words --- */

static void print_duties(const struct committee *committee)
{
	for (size_t i = 0; i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		struct strbuf names = STRBUF_INIT;
		for (size_t j = 0; j < post->appointment_count; j++)
			strbuf_format(&names, "%s%s", j ? text(MSG_list_comma) : "",
				      post->appointments[j].name);
		if (post->duty_count || names.length)
			print_owned(say_duties_of(post->name, names.length ? text(MSG_colon) : "",
						  names.text));
		for (size_t j = 0; j < post->duty_count; j++)
			print_format("  - %s\n", post->duties[j].text);
		strbuf_release(&names);
	}
}

static void preview_document(struct whole_plan *whole)
{
	const char *by = whole->plan.signed_by, *on = whole->plan.signed_on;
	report_preview(whole);
	print_duties(&whole->committee);
	if (by || on)
		print_owned(say_signed(by ? by : "", by && on ? text(MSG_list_comma) : "",
				       on ? on : ""));
}

static void print_stored_document(const struct whole_plan *whole, struct transfer_size size)
{
	const struct plan *plan = &whole->plan;
	struct strbuf months = STRBUF_INIT;
	period_write(plan->period, &months);
	print_owned(say_stored_document(plan->code, plan->title, whole->organization.name,
					months.text, size.sections, size.activities.activities,
					size.duties, plan->code));
	strbuf_release(&months);
}

/* Who imports a document once more by mistake should know. */
static void tell_twin(struct session *session, const struct plan *plan)
{
	struct error err = ERROR_INIT;
	char *code = transfer_twin(session, plan->title, plan->id, &err);
	if (code)
		print_owned(say_twin(code));
	error_release(&err);
	free(code);
}

/* Doubts are counted once something is stored, and told one by one before. */
static void report_document(struct session *session, struct transfer_report *report,
			    const struct transfer_source *source)
{
	const struct proposal *proposal = &report->proposal;
	int doubts = proposal_count_doubts(proposal, source->number);
	for (size_t i = 0; i < report->count; i++) {
		print_text(source->dry_run && i ? "\n" : "");
		if (source->dry_run)
			preview_document(&report->plans[i]);
		else
			print_stored_document(&report->plans[i], report->sizes[i]);
	}
	if (report->count == 1)
		tell_twin(session, &report->plans[0].plan);
	if (report->union_assumed)
		print_owned(say_union_assumed(report->plans[0].organization.name));
	if (!source->dry_run) {
		if (doubts)
			print_owned(say_doubts_stored(doubts, strcmp(proposal->name, "-") == 0
								      ? text(MSG_value_file)
								      : proposal->name));
		return;
	}
	bool several = !source->number && proposal->plan_count > 1;
	if (several || doubts)
		print_text("\n");
	if (several) {
		print_owned(say_plans_of_file((int)proposal->plan_count));
		proposal_print_plans(proposal);
	}
	if (doubts) {
		print_owned(say_doubts_head(doubts));
		proposal_print_doubts(proposal, source->number);
	}
	print_owned(say_dry_run((int)report->count));
}

/* --- the program's own files --- */

static void report_plans(struct transfer_report *report, bool dry_run)
{
	for (size_t i = 0; i < report->count; i++) {
		if (dry_run) {
			print_text(i ? "\n" : "");
			report_preview(&report->plans[i]);
		} else {
			report_stored(&report->plans[i].plan, report->sizes[i].sections,
				      &report->sizes[i].activities);
		}
	}
	if (dry_run)
		print_owned(say_dry_run((int)report->count));
}

static void report_notice(const struct days_off_notice *notice, bool dry_run)
{
	if (dry_run) {
		days_off_print(notice);
		print_line(text(MSG_days_off_dry_run));
	} else {
		days_off_print_stored(notice);
	}
}

static void print_report(struct session *session, struct transfer_report *report,
			 const struct transfer_source *source)
{
	if (report->notice.year)
		report_notice(&report->notice, source->dry_run);
	else if (report->proposal.name)
		report_document(session, report, source);
	else
		report_plans(report, source->dry_run);
}

/* Which of the unions; false: none is wanted, or err says why it can't be asked. `name` is owned. */
static bool ask_union(struct session *session, char **name, struct error *err)
{
	struct organization *items = NULL;
	size_t count = 0, chosen = 0;
	bool asked = look_organizations(session, &items, &count, err);
	const char **names = xcalloc(count + 1, sizeof(*names));
	for (size_t i = 0; i < count; i++)
		names[i] = items[i].name;
	asked = asked && ask_choice(text(MSG_ask_union), names, count, &chosen, err);
	if (asked)
		*name = xstrdup(names[chosen]);
	for (size_t i = 0; i < count; i++)
		organization_release(&items[i]);
	free(items);
	free(names);
	return asked;
}

/* Where only the union is missing and somebody sits there, it is asked for. Standard input can't be read twice. */
static bool import_asking(struct session *session, const struct transfer_source *source,
			  struct transfer_report *report, struct error *err)
{
	struct error unclear = ERROR_INIT;
	char *name = NULL;
	if (transfer_import(session, source, report, &unclear))
		return true;
	if (!report->union_unclear || !ask_possible() || strcmp(source->path, "-") == 0)
		return error_move(err, &unclear);
	error_release(&unclear);
	if (!ask_union(session, &name, err))
		return false;
	struct transfer_source again = *source;
	again.organization = name;
	transfer_report_release(report);
	bool good = transfer_import(session, &again, report, err);
	free(name);
	return good;
}

bool report_import(struct session *session, const struct transfer_source *source, struct json *json,
		   struct error *err)
{
	struct transfer_report report;
	bool good = import_asking(session, source, &report, err);
	print_diagnostics(&report.diagnostics);
	if (good && json)
		report_json(json, source, &report);
	else if (good)
		print_report(session, &report, source);
	transfer_report_release(&report);
	return good;
}
