#include "app/report.h"

#include "action.h"
#include "base/array.h"
#include "base/utf8.h"
#include "model/activity_picks.h"
#include "plan_code.h"
#include "report_parts.h"
#include "report_words.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* --- the parts that are lists of sentences --- */

static bool is_changed(const struct activity *activity)
{
	enum fate fate = fate_of(activity);
	return fate == FATE_PUT_OFF || fate == FATE_CALLED_OFF;
}

static bool is_open(const struct activity *activity)
{
	return status_is_open(activity->status);
}

static struct activity_picks pick(const struct report *report,
				  bool (*wanted)(const struct activity *activity))
{
	const struct activity_list *all = &report->whole->activities;
	struct activity_picks picks = {0};
	for (size_t i = 0; i < all->count; i++)
		if (wanted(&all->items[i]))
			activity_picks_add(&picks, &all->items[i]);
	activity_picks_sort(&picks);
	return picks;
}

static void add_changes(const struct report *report)
{
	struct activity_picks picks = pick(report, is_changed);
	size_t called_off = 0;
	for (size_t i = 0; i < picks.count; i++)
		called_off += fate_of(picks.items[i]) == FATE_CALLED_OFF;
	enum message heading = MSG_report_changes;
	if (called_off == picks.count)
		heading = MSG_report_called_offs;
	else if (!called_off)
		heading = MSG_report_put_offs;
	if (picks.count)
		report_add(report, 0, text(heading));
	for (size_t i = 0; i < picks.count; i++)
		report_add_owned(report, 1, words_of_change(&report->whole->plan, picks.items[i]));
	activity_picks_release(&picks);
}

static void add_open(const struct report *report)
{
	struct activity_picks picks = pick(report, is_open);
	if (picks.count)
		report_add(report, 0, text(MSG_report_goes_on));
	for (size_t i = 0; i < picks.count; i++)
		report_add_owned(
			report, 1,
			words_of_open(&report->whole->plan, picks.items[i], report->today));
	activity_picks_release(&picks);
}

/* What no plan can tell: only the committee knows it, and no report is without it. */
static void add_looking_on(const struct report *report)
{
	report_add(report, 0, text(MSG_report_looking_on));
	report_add_owned(report, 1, say_report_short(text(MSG_report_gap)));
	report_add_owned(report, 1, say_report_next(text(MSG_report_gap)));
}

/* Every place that is left to be filled in, so that none is overlooked. */
static void add_gaps(const struct report *report)
{
	struct activity_picks picks = pick(report, lacks_words);
	bool nothing = report->whole->activities.count == 0;
	struct section *section = report_add(report, 0, text(MSG_report_gaps));
	section->body = xstrdup(text(MSG_report_gaps_body));
	if (nothing)
		report_add(report, 1, text(MSG_report_gap_all));
	for (size_t i = 0; i < picks.count; i++)
		report_add_owned(report, 1, words_of_gap(picks.items[i]));
	report_add_owned(report, 1, say_report_gap_short(text(MSG_report_gap)));
	report_add_owned(report, 1, say_report_gap_next(text(MSG_report_gap)));
	activity_picks_release(&picks);
}

/* A plan without activities: the chair has to tell it all. */
static void add_nothing(const struct report *report)
{
	struct section *section = report_add(report, 0, text(MSG_report_what_was_done));
	section->body = xstrdup(text(MSG_report_gap));
}

/* --- the plan that holds it --- */

/* How titles of plans end; what stands behind in brackets, （草案）, is no part of the report's. */
static const char *const endings[] = {"工作总结", "工作计划", "工作要点", "工作安排", "工作打算",
				      "工作思路", "计划",     "plan",     "Plan"};

/* The length of the title without brackets at its end. */
static size_t without_brackets(const char *title)
{
	static const char *const brackets[][2] = {{"（", "）"}, {"(", ")"}, {"〔", "〕"}};
	size_t length = strlen(title);
	for (size_t i = 0; i < ARRAY_LENGTH(brackets); i++) {
		size_t tail = strlen(brackets[i][1]);
		if (length < tail || strcmp(title + length - tail, brackets[i][1]) != 0)
			continue;
		const char *open = NULL;
		for (const char *at = title; (at = strstr(at, brackets[i][0])); at++)
			open = at;
		return open && open > title ? (size_t)(open - title) : length;
	}
	return length;
}

static bool ends_with(const char *text, size_t length, const char *tail)
{
	size_t size = strlen(tail);
	return length >= size && memcmp(text + length - size, tail, size) == 0;
}

/* …工会工作计划 becomes …工会工作总结, and any other title gets it at its end. Owned. */
static char *report_title(const char *title)
{
	size_t whole = strlen(title), length = without_brackets(title);
	bool ended = false;
	for (size_t i = 0; !ended && i < ARRAY_LENGTH(endings); i++) {
		ended = ends_with(title, length, endings[i]);
		length -= ended ? strlen(endings[i]) : 0;
	}
	if (!ended)
		length = whole;
	while (length && title[length - 1] == ' ')
		length--;
	char *beginning = xmemdup0(title, length);
	struct bilingual made = both_report_title(beginning);
	/* In the language of the title, which may be another one than that of the program. */
	bool chinese = language() == LANGUAGE_CHINESE || utf8_count(title) < whole;
	char *chosen = xstrdup(chinese ? made.zh : made.en);
	bilingual_release(&made);
	free(beginning);
	return chosen;
}

bool report_is_one(const struct plan *plan)
{
	char *title = report_title(plan->title ? plan->title : "");
	bool is_one = string_same(plan->title, title);
	free(title);
	return is_one;
}

static void set_plan(const struct whole_plan *whole, struct date today, struct plan *plan)
{
	const struct plan *from = &whole->plan;
	plan->organization_id = from->organization_id;
	plan->title = report_title(from->title ? from->title : "");
	plan->code = from->code ? say_report_code(from->code) : NULL;
	plan->kind = from->kind;
	plan->period = from->period;
	plan->status = PLAN_DRAFT;
	plan->numbering = xstrdup(from->numbering);
	plan->signed_by = xstrdup(from->signed_by ? from->signed_by : whole->organization.name);
	plan->signed_on = string_format("%04d-%02d-%02d", today.year, today.month, today.day);
}

void report_from_plan(const struct whole_plan *whole, struct date today, struct whole_plan *out)
{
	whole_plan_init(out);
	struct report report = {whole, today, out};
	organization_copy(&out->organization, &whole->organization);
	set_plan(whole, today, &out->plan);
	out->plan.preamble = report_opening(&report);
	if (!whole->activities.count)
		add_nothing(&report);
	report_add_done(&report);
	report_add_months(&report);
	add_changes(&report);
	report_add_posts(&report);
	add_open(&report);
	add_looking_on(&report);
	add_gaps(&report);
}

/* --- keeping it --- */

/* The code that is wished, or a free one. */
static bool settle_code(struct session *session, const char *wished, struct plan *plan,
			struct error *err)
{
	if (wished) {
		string_set(&plan->code, wished);
		return plan_code_check(session, &plan->code, 0, err);
	}
	if (!plan->code || !plan_code_valid(plan->code)) /* too long */
		return plan_code_free(session, plan->kind, plan->period, &plan->code, err);
	return plan_code_vary(session, &plan->code, err);
}

/* Is it what report_from_plan() would make of `of`, whoever has edited it since? */
static bool is_report_of(const struct plan *plan, const struct plan *of, const char *title,
			 const char *code)
{
	return plan->id != of->id && plan->organization_id == of->organization_id &&
	       plan->period.first == of->period.first && plan->period.count == of->period.count &&
	       (string_same(plan->title, title) || string_same(plan->code, code));
}

bool report_find(struct session *session, int64_t plan_id, struct plan *found, struct error *err)
{
	struct plan_rows rows = {0};
	struct plan of;
	plan_init(&of);
	bool ok = plan_store_get(session->store, plan_id, &of, err) &&
		  plan_store_names(session->store, &rows, err);
	char *title = report_title(of.title ? of.title : "");
	char *code = say_report_code(of.code ? of.code : "");
	if (ok && report_is_one(&of))
		ok = error_set(err, ERR_REFUSED, say_report_of_report(of.title));
	for (size_t i = 0; ok && i < rows.count; i++) {
		const struct plan *plan = &rows.items[i].plan;
		if (!is_report_of(plan, &of, title, code) || plan->id < found->id)
			continue;
		plan_release(found);
		plan_copy(found, plan);
	}
	free(code);
	free(title);
	plan_rows_release(&rows);
	plan_release(&of);
	return ok;
}

bool report_store(struct session *session, int64_t plan_id, const char *code, int64_t *id,
		  struct error *err)
{
	struct whole_plan whole, report;
	if (!action_begin(session, err))
		return false;
	whole_plan_init(&whole);
	whole_plan_init(&report);
	bool ok = whole_plan_store_load(session->store, plan_id, &whole, err);
	if (ok && report_is_one(&whole.plan))
		ok = error_set(err, ERR_REFUSED, say_report_of_report(whole.plan.title));
	if (ok)
		report_from_plan(&whole, session_today(session), &report);
	ok = ok && settle_code(session, code, &report.plan, err) &&
	     whole_plan_store_insert(session->store, &report, err);
	ok = action_end(session, ok, "plan.report",
			ACTION_SENTENCE(did_store_report, report.plan.title), report.plan.id, err);
	if (ok)
		*id = report.plan.id;
	whole_plan_release(&report);
	whole_plan_release(&whole);
	return ok;
}
