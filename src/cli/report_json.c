/* The same for programs. */
#include "json.h"
#include "model/plan_list.h"
#include "proposal.h"
#include "report.h"

static void json_outline(struct json *json, struct outline *outline, const char *numbering)
{
	outline_number(outline, numbering);
	json_open(json, "outline", '[');
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		json_open(json, NULL, '{');
		json_number(json, "level", section->depth + 1);
		json_text(json, "label", section->label);
		json_text(json, "heading", section->heading);
		json_text(json, "body", section->body);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void json_committee(struct json *json, const struct committee *committee)
{
	json_open(json, "committee", '[');
	for (size_t i = 0; i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		json_open(json, NULL, '{');
		json_text(json, "post", post->name);
		json_open(json, "members", '[');
		for (size_t j = 0; j < post->appointment_count; j++)
			json_text(json, NULL, post->appointments[j].name);
		json_close(json, ']');
		json_open(json, "duties", '[');
		for (size_t j = 0; j < post->duty_count; j++)
			json_text(json, NULL, post->duties[j].text);
		json_close(json, ']');
		json_close(json, '}');
	}
	json_close(json, ']');
}

/* What is stored already is to be had from other commands: its figures are enough. */
static void json_one(struct json *json, const struct transfer_report *report, size_t i)
{
	struct whole_plan *whole = &report->plans[i];
	struct plan_row row = {.plan = whole->plan,
			       .organization = whole->organization.name,
			       .count = report->sizes ? report->sizes[i].activities
						      : activity_list_count(&whole->activities)};
	json_open(json, NULL, '{');
	json_plan(json, &row);
	if (report->sizes) {
		json_number(json, "sections", report->sizes[i].sections);
		json_number(json, "duties", report->sizes[i].duties);
	} else {
		json_text(json, "preamble", whole->plan.preamble);
		json_outline(json, &whole->outline, whole->plan.numbering);
		json_open(json, "schedule", '[');
		for (size_t j = 0; j < whole->activities.count; j++) {
			json_open(json, NULL, '{');
			json_activity(json, &whole->activities.items[j]);
			json_close(json, '}');
		}
		json_close(json, ']');
		json_committee(json, &whole->committee);
		json_text(json, "closing", whole->plan.closing);
		json_text(json, "signed_by", whole->plan.signed_by);
		json_text(json, "signed_on", whole->plan.signed_on);
	}
	json_close(json, '}');
}

void report_json(struct json *json, const struct transfer_source *source,
		 const struct transfer_report *report)
{
	json_open(json, NULL, '{');
	json_text(json, "file", report->diagnostics.file);
	json_flag(json, "stored", !source->dry_run);
	if (report->notice.year)
		json_number(json, "days_off", report->notice.year);
	json_open(json, "plans", '[');
	for (size_t i = 0; i < report->count; i++)
		json_one(json, report, i);
	json_close(json, ']');
	if (report->proposal.name) {
		json_flag(json, "union_assumed", report->union_assumed);
		proposal_json_doubts(json, &report->proposal, source->number);
	}
	json_close(json, '}');
}
