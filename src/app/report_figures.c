/* The figures of a report: its opening, its months, its posts. */
#include "report_parts.h"

#include "base/array.h"
#include "base/id_set.h"
#include "i18n/messages.h"
#include "model/activity_count.h"
#include "report_words.h"

#include <stdlib.h>

/* What some of the activities come to. */
struct tally {
	int count; /* those that were called off, too */
	int by_fate[FATE_COUNT];
	int64_t people; /* that came to those that are done, where they were counted */
	int uncounted;  /* of those, where they weren't */
	bool expected;  /* was anybody, in any of those? */
	int64_t spent;
	bool any_spent;
};

static void tally_add(struct tally *tally, const struct activity *activity)
{
	enum fate fate = fate_of(activity);
	tally->count++;
	tally->by_fate[fate]++;
	if (fate == FATE_DONE && activity->attended != NOT_GIVEN)
		tally->people += activity->attended;
	else if (fate == FATE_DONE)
		tally->uncounted++;
	tally->expected = tally->expected || (fate == FATE_DONE && activity->participants > 0);
	tally->any_spent = tally->any_spent || activity->spent != NOT_GIVEN;
	if (activity->spent != NOT_GIVEN && tally->spent <= INT64_MAX - activity->spent)
		tally->spent += activity->spent;
}

/* --- the opening --- */

/* How the activities divide: for some of several, for all of them, for the only one. What was called off is told apart. */
static const struct {
	char *(*some)(int count);
	enum message all, one;
} divisions[FATE_COUNT] = {
	[FATE_DONE] = {say_report_count_done, MSG_report_all_done, MSG_report_one_done},
	[FATE_DOING] = {say_report_count_doing, MSG_report_all_doing, MSG_report_one_doing},
	[FATE_PUT_OFF] = {say_report_count_put_off, MSG_report_all_put_off, MSG_report_one_put_off},
	[FATE_CALLED_OFF] = {NULL, MSG_report_all_called_off, MSG_report_one_called_off},
	[FATE_NOT_BEGUN] = {say_report_count_not_begun, MSG_report_all_not_begun,
			    MSG_report_one_not_begun},
};

static void write_division(const struct tally *tally, int all, struct strbuf *out)
{
	bool first = true;
	for (int fate = 0; fate < FATE_COUNT; fate++) {
		int count = tally->by_fate[fate];
		if (!count || (fate == FATE_CALLED_OFF && all != count))
			continue;
		if (count == all) {
			strbuf_add_text(out, text(MSG_report_comma));
			strbuf_add_text(
				out, text(count == 1 ? divisions[fate].one : divisions[fate].all));
			return;
		}
		strbuf_add_text(out, text(first ? MSG_report_colon : MSG_report_comma));
		add_owned(out, divisions[fate].some(count));
		first = false;
	}
}

static void write_people(const struct tally *tally, struct strbuf *out)
{
	if (tally->people <= 0) {
		if (tally->expected && tally->uncounted) {
			strbuf_add_text(out, text(MSG_report_blank));
			strbuf_add_text(out, text(MSG_report_people_unknown));
		}
		return;
	}
	struct strbuf people = STRBUF_INIT;
	strbuf_format(&people, "%lld", (long long)tally->people);
	strbuf_add_text(out, text(MSG_report_blank));
	add_owned(out, tally->uncounted ? say_report_people_some(people.text, tally->uncounted)
					: say_report_people_all(people.text));
	strbuf_release(&people);
}

/*
 * In tenths of a percent, to the nearest; but something is never told as nothing, nor what leaves something over as all. Sums are
 * below 10^17, so that this has room in a double.
 */
static void add_share(struct strbuf *out, int64_t spent, int64_t planned)
{
	double tenths = (double)spent / (double)planned * 1000.0 + 0.5;
	if (spent < planned && tenths >= 1000.0)
		tenths = 999.0;
	if (spent > 0 && tenths < 1.0)
		strbuf_add_text(out, text(MSG_report_share_small));
	else if (tenths < 1e8)
		add_owned(out, say_report_share((int)tenths / 10, (int)tenths % 10));
}

/* What was spent against what was planned: the plan's own total, else what its activities add up to. */
static void write_money(const struct report *report, const struct tally *tally, struct strbuf *out)
{
	int64_t total = report->whole->plan.budget;
	bool own = total != NOT_GIVEN && total > 0;
	int64_t planned = own ? total : spending_of(&report->whole->activities, 0, NULL).planned;
	if (planned <= 0 && tally->spent <= 0)
		return;
	strbuf_add_text(out, text(MSG_report_blank));
	if (planned > 0)
		add_money(out, planned, own ? say_report_budget : say_report_budgets);
	if (planned > 0 && !tally->any_spent) {
		strbuf_add_text(out, text(MSG_report_spent_nothing));
		return;
	}
	add_money(out, tally->spent, say_report_spent_all);
	if (planned <= 0) {
		strbuf_add_text(out, text(MSG_report_stop));
		return;
	}
	if (tally->spent == planned) {
		strbuf_add_text(out, text(MSG_report_even));
		return;
	}
	add_share(out, tally->spent, planned);
	if (tally->spent < planned)
		add_money(out, planned - tally->spent, say_report_left);
	else
		add_money(out, tally->spent - planned, say_report_over);
}

/* 2025年9月 */
static char *month_words(int month)
{
	struct strbuf words = STRBUF_INIT;
	period_write((struct period){month, 1}, &words);
	return strbuf_detach(&words);
}

static const char *name_of_union(const struct whole_plan *whole)
{
	const char *signer = whole->plan.signed_by, *name = whole->organization.name;
	if (signer && *signer)
		return signer;
	return name && *name ? name : text(MSG_report_union);
}

static void write_beginning(const struct report *report, struct strbuf *out)
{
	const struct whole_plan *whole = report->whole;
	char *first = month_words(whole->plan.period.first);
	char *last = month_words(period_last(whole->plan.period));
	char *title = inside_title_marks(whole->plan.title);
	const char *name = name_of_union(whole);
	if (whole->plan.period.count > 1)
		add_owned(out, say_report_worked(first, last, name, title));
	else
		add_owned(out, say_report_worked_one_month(first, name, title));
	free(first);
	free(last);
	free(title);
}

/* How many there are; before the end of the plan, as of today. */
static void write_count(const struct report *report, int count, struct strbuf *out)
{
	struct when last = {.starts = {period_last(report->whole->plan.period), 0}};
	struct date today = report->today;
	const char *ies = count == 1 ? "y" : "ies";
	strbuf_add_text(out, text(MSG_report_blank));
	if (date_compare(today, when_last_day(&last)) < 0) {
		char *day = say_print_date(today.year, today.month, today.day);
		add_owned(out, say_report_count_until(day, count, ies));
		free(day);
	} else {
		add_owned(out, say_report_count(count, ies));
	}
}

char *report_opening(const struct report *report)
{
	const struct activity_list *all = &report->whole->activities;
	struct strbuf out = STRBUF_INIT;
	struct tally tally = {0};
	for (size_t i = 0; i < all->count; i++)
		tally_add(&tally, &all->items[i]);
	write_beginning(report, &out);
	if (!tally.count) {
		strbuf_add_text(&out, text(MSG_report_blank));
		strbuf_add_text(&out, text(MSG_report_no_activities));
		return strbuf_detach(&out);
	}
	/* What was called off is told apart, unless there is nothing else. */
	struct activity_count count = activity_list_count(all);
	int wanted = count.activities ? count.activities : count.cancelled;
	write_count(report, wanted, &out);
	write_division(&tally, wanted, &out);
	if (count.activities)
		activity_count_write_apart(&count, &out);
	strbuf_add_text(&out, text(MSG_report_stop));
	write_people(&tally, &out);
	write_money(report, &tally, &out);
	return strbuf_detach(&out);
}

/* --- lines of figures --- */

/* How many of them are done; those that were called off are no part of it. */
static void write_done(const struct tally *tally, struct strbuf *out)
{
	int done = tally->by_fate[FATE_DONE];
	int wanted = tally->count - tally->by_fate[FATE_CALLED_OFF];
	if (!done)
		strbuf_add_text(out, text(MSG_report_done_none));
	else if (done == wanted)
		strbuf_add_text(out,
				text(wanted == 1 ? MSG_report_done_one : MSG_report_done_whole));
	else
		add_owned(out, say_report_done_some(done));
}

/* A month under which something stands, or that it cost something; 0: the whole plan. */
struct month_tally {
	struct tally tally;
	struct strbuf titles; /* of what is done */
};

static void month_add(struct month_tally *month, const struct activity *activity)
{
	tally_add(&month->tally, activity);
	if (fate_of(activity) != FATE_DONE)
		return;
	strbuf_add_text(&month->titles,
			text(month->titles.length ? MSG_report_between : MSG_report_colon));
	strbuf_add_text(&month->titles, activity->title);
}

static void add_month(const struct report *report, int month, const struct month_tally *figures)
{
	const struct tally *tally = &figures->tally;
	int wanted = tally->count - tally->by_fate[FATE_CALLED_OFF];
	if (!wanted)
		return; /* told among what was called off */
	struct when when = {.starts = {month, 0}};
	struct strbuf name = STRBUF_INIT, line = STRBUF_INIT;
	when_write(&when, report->whole->plan.period, 0, &name);
	add_owned(&line,
		  say_report_of_month(month ? name.text : text(MSG_whole_plan_time), wanted));
	write_done(tally, &line);
	if (tally->spent > 0)
		add_money(&line, tally->spent, say_report_spent);
	strbuf_add(&line, figures->titles.text, figures->titles.length);
	strbuf_add_text(&line, text(MSG_report_stop));
	report_add_line(report, 1, strbuf_detach(&line));
	strbuf_release(&name);
}

void report_add_months(const struct report *report)
{
	const struct plan *plan = &report->whole->plan;
	const struct activity_list *all = &report->whole->activities;
	/* Those of the plan in their order, and behind them what has no time, or one outside of the plan. */
	size_t months = (size_t)plan->period.count;
	struct month_tally *tallies = xcalloc(months + 1, sizeof(*tallies));
	for (size_t i = 0; i <= months; i++)
		strbuf_init(&tallies[i].titles);
	size_t told = 0;
	for (size_t i = 0; i < all->count; i++) {
		int month = plan_schedule_month(plan, &all->items[i]);
		bool inside = month && period_contains(plan->period, month);
		month_add(&tallies[inside ? (size_t)(month - plan->period.first) : months],
			  &all->items[i]);
		told += fate_of(&all->items[i]) != FATE_CALLED_OFF;
	}
	if (told)
		report_add(report, 0, text(MSG_report_by_month));
	for (size_t i = 0; i <= months; i++) {
		add_month(report, i < months ? plan->period.first + (int)i : 0, &tallies[i]);
		strbuf_release(&tallies[i].titles);
	}
	free(tallies);
}

/* --- posts --- */

struct post_tally {
	const char *name;
	struct tally tally; /* without what was called off */
	int leads;
	int64_t paid; /* for what it leads */
};

struct post_tallies {
	struct post_tally *items;
	size_t count, room;
};

/* Its own, or a new one: of posts, names are few. */
static struct post_tally *tally_of(struct post_tallies *tallies, const char *name)
{
	for (size_t i = 0; i < tallies->count; i++)
		if (strcmp(tallies->items[i].name, name) == 0)
			return &tallies->items[i];
	ARRAY_GROW(tallies->items, tallies->count, tallies->room);
	tallies->items[tallies->count] = (struct post_tally){.name = name};
	return &tallies->items[tallies->count++];
}

static void add_to_posts(struct post_tallies *tallies, const struct activity *activity)
{
	for (size_t i = 0; i < activity->post_count; i++) {
		struct post_tally *post = tally_of(tallies, activity->posts[i].name);
		if (fate_of(activity) != FATE_CALLED_OFF) {
			tally_add(&post->tally, activity);
			post->leads += i == 0;
		}
		if (i == 0 && activity->spent != NOT_GIVEN)
			post->paid += activity->spent;
	}
}

static void add_post(const struct report *report, const struct post_tally *post)
{
	if (!post->tally.count)
		return;
	struct strbuf line = STRBUF_INIT;
	add_owned(&line, say_report_of_post(post->name, post->tally.count));
	if (post->leads && post->leads < post->tally.count)
		add_owned(&line, say_report_leads(post->leads));
	write_done(&post->tally, &line);
	if (post->paid > 0)
		add_money(&line, post->paid, say_report_paid);
	strbuf_add_text(&line, text(MSG_report_stop));
	report_add_line(report, 1, strbuf_detach(&line));
}

void report_add_posts(const struct report *report)
{
	const struct whole_plan *whole = report->whole;
	struct post_tallies tallies = {0};
	struct tally nobody = {0};
	bool any = false;
	for (size_t i = 0; i < whole->committee.post_count; i++)
		tally_of(&tallies, whole->committee.posts[i].name);
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		add_to_posts(&tallies, activity);
		if (!activity->post_count && fate_of(activity) != FATE_CALLED_OFF)
			tally_add(&nobody, activity);
	}
	for (size_t i = 0; i < tallies.count; i++)
		any = any || tallies.items[i].tally.count;
	if (any)
		report_add(report, 0, text(MSG_report_by_post));
	for (size_t i = 0; any && i < tallies.count; i++)
		add_post(report, &tallies.items[i]);
	if (any && nobody.count) {
		struct strbuf line = STRBUF_INIT;
		add_owned(&line, say_report_of_nobody(nobody.count));
		write_done(&nobody, &line);
		strbuf_add_text(&line, text(MSG_report_stop));
		report_add_line(report, 1, strbuf_detach(&line));
	}
	free(tallies.items);
}
