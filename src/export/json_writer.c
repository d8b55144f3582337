/*
 * A plan as JSON for other programs: every field of it, under keys that stay. data/unionplan-export.schema.json describes
 * them. What is not said is null, never left out. Import does not read it; to keep a plan there is YAML.
 */
#include "writers.h"

#include "activity_uids.h"
#include "duty_sheets.h"
#include "model/json_values.h"
#include "model/numbering.h"
#include "notice_parts.h"
#include "numbered_outline.h"
#include "paper_activities.h"

#include <stdlib.h>

/* What is written, while it is. */
struct json_export {
	struct json json;
	const struct whole_plan *whole;
	const struct export_options *options;
	struct numbered_outline sections;
	struct activity_uids uids;
};

/* Lines of a text as an array; of none, null. */
static void add_lines(struct json *json, const char *key, const char *lines)
{
	if (!lines || !*lines) {
		json_null(json, key);
		return;
	}
	json_open(json, key, '[');
	for (const char *line = lines, *end = line; end; line = end + 1) {
		end = strchr(line, '\n');
		char *one = end ? xmemdup0(line, (size_t)(end - line)) : xstrdup(line);
		json_text(json, NULL, one);
		free(one);
	}
	json_close(json, ']');
}

/* --- the union, the plan, its money --- */

static void add_standards(struct json *json, const struct standard_list *standards)
{
	json_open(json, "standards", '[');
	for (size_t i = 0; i < standards->count; i++) {
		const struct standard *standard = &standards->items[i];
		json_open(json, NULL, '{');
		json_text(json, "event", standard->event);
		add_lines(json, "words", standard->words);
		json_money(json, "least", standard->least);
		json_money(json, "most", standard->most);
		json_text(json, "per", standard->per);
		json_text(json, "note", standard->note);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void add_organization(struct json_export *to)
{
	const struct organization *organization = &to->whole->organization;
	json_open(&to->json, "organization", '{');
	json_text(&to->json, "name", organization->name);
	json_text(&to->json, "superior", organization->superior);
	json_text(&to->json, "note", organization->note);
	add_standards(&to->json, &to->whole->standards);
	json_close(&to->json, '}');
}

static void add_income(struct json *json, const struct income *income, int months)
{
	bool dues = income_is_dues(income);
	json_open(json, NULL, '{');
	json_text(json, "name", income->name);
	json_money(json, "amount", income_amount(income, months));
	json_count(json, "members", dues ? income->members : NOT_GIVEN);
	json_money(json, "monthly", dues ? income->monthly : NOT_GIVEN);
	if (dues) {
		struct strbuf share = STRBUF_INIT;
		share_write(income->share, &share);
		json_text(json, "share", share.text);
		strbuf_release(&share);
	} else {
		json_null(json, "share");
	}
	json_close(json, '}');
}

static void add_plan(struct json_export *to)
{
	const struct plan *plan = &to->whole->plan;
	struct json *json = &to->json;
	char start[8];
	month_write(plan->period.first, start);
	json_open(json, "plan", '{');
	json_text(json, "code", plan->code);
	json_text(json, "title", plan->title);
	json_text(json, "kind", plan_kind_name(plan->kind));
	json_text(json, "start", start);
	json_number(json, "months", plan->period.count);
	json_text(json, "status", plan_status_name(plan->status));
	add_lines(json, "numbering", plan->numbering);
	json_text(json, "preamble", plan->preamble);
	json_text(json, "closing", plan->closing);
	json_text(json, "signed_by", plan->signed_by);
	json_text(json, "signed_on", plan->signed_on);
	json_money(json, "budget", plan->budget);
	json_open(json, "income", '[');
	for (size_t i = 0; i < to->whole->incomes.count; i++)
		add_income(json, &to->whole->incomes.items[i], plan->period.count);
	json_close(json, ']');
	json_open(json, "silenced", '[');
	for (size_t i = 0; i < to->whole->silences.count; i++)
		json_text(json, NULL, to->whole->silences.items[i]);
	json_close(json, ']');
	json_close(json, '}');
}

/* --- sections: their place in the document is their name, s1, s2, … --- */

static void add_section_name(struct json_export *to, const char *key, size_t at)
{
	char name[24];
	snprintf(name, sizeof(name), "s%zu", at + 1);
	json_text(&to->json, key, at < to->sections.outline.count ? name : NULL);
}

static void add_sections(struct json_export *to, const char *key, size_t from, size_t end)
{
	const struct outline *outline = &to->sections.outline;
	struct json *json = &to->json;
	json_open(json, key, '[');
	for (size_t at = from, next; at < end; at = next) {
		const struct section *section = &outline->sections[at];
		next = outline_end(outline, at);
		json_open(json, NULL, '{');
		add_section_name(to, "id", at);
		json_text(json, "label", section->label);
		json_text(json, "heading", section->heading);
		json_text(json, "body", section->body);
		json_flag(json, "numbered", section->numbered);
		add_lines(json, "numbering", section->numbering);
		json_text(json, "content", section_content_name(section->content));
		add_sections(to, "items", at + 1, next);
		json_close(json, '}');
	}
	json_close(json, ']');
}

/* --- activities, posts, members --- */

static void add_month(struct json *json, const char *key, int month)
{
	json_moment(json, key, (struct moment){month, 0});
}

static void add_activity(struct json_export *to, const struct activity *activity)
{
	struct json *json = &to->json;
	json_open(json, NULL, '{');
	json_text(json, "uid", activity_uid(&to->uids, to->whole, activity));
	add_month(json, "month", plan_schedule_month(&to->whole->plan, activity));
	add_section_name(to, "section", numbered_outline_find(&to->sections, activity->section_id));
	json_activity(json, activity);
	json_close(json, '}');
}

static void add_appointments(struct json *json, const struct post *post)
{
	json_open(json, "members", '[');
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *appointment = &post->appointments[i];
		json_open(json, NULL, '{');
		json_text(json, "name", appointment->name);
		json_text(json, "since", appointment->since);
		json_text(json, "until", appointment->until);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void add_post(struct json_export *to, const struct post *post)
{
	struct json *json = &to->json;
	json_open(json, NULL, '{');
	json_text(json, "post", post->name);
	json_number(json, "seats", post->seats);
	json_money(json, "budget", allotment_of(&to->whole->allotments, 0, post->name));
	add_appointments(json, post);
	json_open(json, "duties", '[');
	for (size_t i = 0; i < post->duty_count; i++)
		json_text(json, NULL, post->duties[i].text);
	json_close(json, ']');
	json_close(json, '}');
}

static void add_members(struct json_export *to)
{
	const struct committee *committee = &to->whole->committee;
	json_open(&to->json, "members", '[');
	for (size_t i = 0; i < committee->member_count; i++) {
		const struct member *member = &committee->members[i];
		json_open(&to->json, NULL, '{');
		json_text(&to->json, "name", member->name);
		json_text(&to->json, "department", member->department);
		json_text(&to->json, "note", member->note);
		json_close(&to->json, '}');
	}
	json_close(&to->json, ']');
}

/* --- the whole --- */

/* The posts that the paper is about: of duty sheets those asked for, else all. */
static bool add_committee(struct json_export *to, struct error *err)
{
	const struct committee *committee = &to->whole->committee;
	struct duty_sheets sheets = {0};
	bool chosen = to->options->paper == PAPER_DUTIES;
	bool good = !chosen || duty_sheets_find(to->whole, to->options, &sheets, err);
	json_open(&to->json, "committee", '[');
	for (size_t i = 0; i < (chosen ? sheets.count : committee->post_count); i++)
		add_post(to, chosen ? sheets.posts[i] : &committee->posts[i]);
	json_close(&to->json, ']');
	duty_sheets_release(&sheets);
	return good;
}

static bool add_all(struct json_export *to, struct error *err)
{
	const struct export_options *options = to->options;
	struct activity_picks picks = {0};
	bool notice = options->paper == PAPER_MONTH;
	int month = options->month ? options->month : month_of_date(options->today);
	if (!paper_pick(to->whole, options, &picks, err))
		return false;
	json_open(&to->json, NULL, '{');
	json_number(&to->json, "unionplan_export", 1);
	json_text(&to->json, "paper", paper_name(options->paper));
	add_month(&to->json, "month", notice ? month : 0);
	add_organization(to);
	add_plan(to);
	add_sections(to, "sections", 0, to->sections.outline.count);
	json_open(&to->json, "activities", '[');
	for (size_t i = 0; i < picks.count; i++)
		add_activity(to, picks.items[i]);
	json_close(&to->json, ']');
	bool good = add_committee(to, err);
	add_members(to);
	json_close(&to->json, '}');
	activity_picks_release(&picks);
	return good;
}

bool json_write(const struct whole_plan *whole, const struct export_options *options,
		struct strbuf *out, struct error *err)
{
	struct json_export to = {.json = JSON_INIT, .whole = whole, .options = options};
	numbered_outline_init(&to.sections, &whole->outline, whole->plan.numbering);
	activity_uids_init(&to.uids, whole);
	bool good = add_all(&to, err);
	if (good) {
		strbuf_add(out, to.json.text.text, to.json.text.length);
		strbuf_add_byte(out, '\n');
	}
	activity_uids_release(&to.uids);
	numbered_outline_release(&to.sections);
	json_release(&to.json);
	return good;
}
