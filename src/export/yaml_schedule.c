#include "yaml_schedule.h"

#include "i18n/messages.h"
#include "schedule_order.h"

#include <stdlib.h>

/* --- links --- */

static int compare_links(const void *a, const void *b)
{
	const struct link_of_section *x = a, *y = b;
	return (x->id > y->id) - (x->id < y->id);
}

static struct link_of_section *find_link(const struct section_links *links, int64_t id)
{
	struct link_of_section key = {.id = id};
	return links->count ? bsearch(&key, links->items, links->count, sizeof(key), compare_links)
			    : NULL;
}

void section_links_init(struct section_links *links, const struct whole_plan *whole)
{
	const struct outline *outline = &whole->outline;
	*links = (struct section_links){xcalloc(outline->count, sizeof(*links->items)),
					outline->count};
	for (size_t i = 0; i < outline->count; i++)
		links->items[i].id = outline->sections[i].id;
	qsort(links->items, links->count, sizeof(*links->items), compare_links);
	for (size_t i = 0; i < whole->activities.count; i++) {
		int64_t id = whole->activities.items[i].section_id;
		struct link_of_section *link = id ? find_link(links, id) : NULL;
		if (link)
			link->number = 1;
	}
	size_t number = 0;
	for (size_t i = 0; i < outline->count; i++) {
		struct link_of_section *link = find_link(links, outline->sections[i].id);
		if (link->number)
			link->number = ++number;
	}
}

void section_links_release(struct section_links *links)
{
	free(links->items);
	*links = (struct section_links){0};
}

size_t link_of_section(const struct section_links *links, int64_t id)
{
	const struct link_of_section *link = id ? find_link(links, id) : NULL;
	return link ? link->number : 0;
}

void yaml_link_field(struct yaml_emit *emit, const char *key, size_t link)
{
	char id[24];
	snprintf(id, sizeof(id), "s%zu", link);
	yaml_key(emit, key);
	yaml_plain(emit, id);
}

/* --- times --- */

static bool given(const char *text)
{
	return text && *text;
}

/* Does its month of the year occur in the period, and only once? Then it needs no year. */
static bool needs_no_year(struct period period, int month)
{
	return period_contains(period, month) && !period_contains(period, month - 12) &&
	       !period_contains(period, month + 12);
}

/* 9, 9-28, or with the year: "2025-09". */
static void write_moment(struct yaml_emit *emit, const char *key, struct moment moment,
			 struct period period)
{
	char word[16];
	yaml_key(emit, key);
	if (!needs_no_year(period, moment.month)) {
		moment_write(moment, word);
		yaml_quoted(emit, word);
		return;
	}
	if (moment.day)
		snprintf(word, sizeof(word), "%d-%d", month_of_year(moment.month), moment.day);
	else
		snprintf(word, sizeof(word), "%d", month_of_year(moment.month));
	yaml_plain(emit, word);
}

/* What an occasion makes of the time of an activity that says nothing else. */
enum by_occasion { GIVES_NO_DAY, GIVES_A_DAY, NOT_KNOWN };

/* In the month of this group. */
static enum by_occasion day_of_occasion(const struct activity *activity,
					const struct occasion_list *occasions, int group, int *day)
{
	if (!given(activity->occasion))
		return GIVES_NO_DAY;
	const struct occasion *occasion =
		occasions ? occasion_find(occasions, activity->occasion) : NULL;
	struct date date;
	if (!occasion)
		return NOT_KNOWN;
	if (occasion_day_between(occasion, group, group, &date) != OCCASION_FITS)
		return GIVES_NO_DAY;
	*day = date.day;
	return GIVES_A_DAY;
}

/* Is the time just what the group and the occasion make of it? */
static bool follows(const struct activity *activity, const struct occasion_list *occasions,
		    int group)
{
	const struct when *when = &activity->when;
	int day = 0;
	if (group == WHOLE_PLAN)
		return !when_is_set(when) && !given(activity->occasion);
	if (when->starts.month != group || when->ends.month || when->deadline)
		return false;
	if (when->part)
		return true;
	return day_of_occasion(activity, occasions, group, &day) != NOT_KNOWN &&
	       when->starts.day == day;
}

static void write_time(struct yaml_emit *emit, const struct plan *plan,
		       const struct activity *activity, const struct occasion_list *occasions,
		       int group)
{
	const struct when *when = &activity->when;
	if (follows(activity, occasions, group)) {
		/* nothing to add */
	} else if (!when_is_set(when)) {
		yaml_field(emit, "month", text_in(LANGUAGE_CHINESE, MSG_whole_plan_time));
	} else if (when->ends.month) {
		write_moment(emit, "from", when->starts, plan->period);
		write_moment(emit, "to", when->ends, plan->period);
	} else {
		const char *key = when->deadline ? "by" : when->starts.day ? "date" : "month";
		write_moment(emit, key, when->starts, plan->period);
	}
	yaml_field(emit, "part", when->part ? part_name(when->part) : NULL);
}

/* --- activities --- */

static void write_posts(struct yaml_emit *emit, const struct activity *activity)
{
	if (!activity->post_count)
		return;
	yaml_key(emit, "posts");
	yaml_begin_list(emit, true);
	for (size_t i = 0; i < activity->post_count; i++)
		yaml_text(emit, activity->posts[i].name);
	yaml_end_list(emit);
}

/* Nothing to say but the title? */
static bool is_title_only(const struct activity *activity, size_t link)
{
	return !link && !activity->when.part && !activity->post_count &&
	       activity->participants == NOT_GIVEN && activity->attended == NOT_GIVEN &&
	       activity->budget == NOT_GIVEN && activity->spent == NOT_GIVEN &&
	       activity->status == STATUS_PLANNED && !given(activity->detail) &&
	       !given(activity->occasion) && !given(activity->place) && !given(activity->outcome) &&
	       !given(activity->reason) && !given(activity->done_on) &&
	       !when_is_set(&activity->postponed_from);
}

/* As the database has it, but for the part of a month, which has its Chinese name in files. */
static void write_first_time(struct yaml_emit *emit, const struct when *when)
{
	struct strbuf code = STRBUF_INIT;
	struct when without_part = *when;
	without_part.part = PART_NONE;
	when_encode(&without_part, &code);
	if (when->part)
		strbuf_format(&code, " %s", part_name(when->part));
	yaml_field(emit, "postponed_from", code.text);
	strbuf_release(&code);
}

/* An empty one says that the outcome is no reason: in files without the key it is, where the activity is put or called off. */
static void write_reason(struct yaml_emit *emit, const struct activity *activity)
{
	bool off = activity->status == STATUS_POSTPONED || activity->status == STATUS_CANCELLED;
	if (given(activity->reason)) {
		yaml_field(emit, "reason", activity->reason);
	} else if (off && given(activity->outcome)) {
		yaml_key(emit, "reason");
		yaml_text(emit, "");
	}
}

static void write_activity(struct yaml_emit *emit, const struct plan *plan,
			   const struct activity *activity, size_t link,
			   const struct occasion_list *occasions, int group)
{
	if (is_title_only(activity, link) && follows(activity, occasions, group)) {
		yaml_text(emit, activity->title);
		return;
	}
	yaml_begin_map(emit, false);
	yaml_field(emit, "title", activity->title);
	write_time(emit, plan, activity, occasions, group);
	yaml_field(emit, "occasion", activity->occasion);
	write_posts(emit, activity);
	if (link)
		yaml_link_field(emit, "section", link);
	yaml_field(emit, "place", activity->place);
	if (activity->participants != NOT_GIVEN)
		yaml_number_field(emit, "participants", activity->participants);
	if (activity->attended != NOT_GIVEN)
		yaml_number_field(emit, "attended", activity->attended);
	yaml_money_field(emit, "budget", activity->budget);
	yaml_money_field(emit, "spent", activity->spent);
	if (activity->status != STATUS_PLANNED)
		yaml_field(emit, "status", status_name(activity->status));
	yaml_field(emit, "done", activity->done_on);
	write_first_time(emit, &activity->postponed_from);
	yaml_field(emit, "detail", activity->detail);
	write_reason(emit, activity);
	yaml_field(emit, "outcome", activity->outcome);
	yaml_end_map(emit);
}

/*
 * The month of the group that an activity is written in. One that began before the plan stands under the plan's first
 * month but says itself when it began, in the group without a month.
 */
static int group_of(const struct whole_plan *whole, const struct scheduled *scheduled)
{
	const struct when *when = &whole->activities.items[scheduled->index].when;
	return when->starts.month == scheduled->month ? scheduled->month : WHOLE_PLAN;
}

static void write_group(struct yaml_emit *emit, const struct whole_plan *whole,
			const struct section_links *links, const struct occasion_list *occasions,
			const struct scheduled *order, int group, size_t from, size_t end)
{
	bool any = false;
	for (size_t i = from; i < end; i++) {
		const struct activity *activity = &whole->activities.items[order[i].index];
		if (group_of(whole, &order[i]) != group)
			continue;
		if (!any) {
			yaml_begin_map(emit, false);
			if (group != WHOLE_PLAN)
				write_moment(emit, "month", (struct moment){group, 0},
					     whole->plan.period);
			yaml_key(emit, "activities");
			yaml_begin_list(emit, false);
		}
		any = true;
		write_activity(emit, &whole->plan, activity,
			       link_of_section(links, activity->section_id), occasions, group);
	}
	if (any) {
		yaml_end_list(emit);
		yaml_end_map(emit);
	}
}

void yaml_write_schedule(struct yaml_emit *emit, const struct whole_plan *whole,
			 const struct section_links *links, const struct occasion_list *occasions)
{
	size_t count = whole->activities.count;
	if (!count)
		return;
	struct scheduled *order = schedule_order(whole);
	yaml_key(emit, "schedule");
	yaml_begin_list(emit, false);
	for (size_t from = 0, end; from < count; from = end) {
		for (end = from + 1; end < count && order[end].month == order[from].month;)
			end++;
		if (order[from].month != WHOLE_PLAN)
			write_group(emit, whole, links, occasions, order, order[from].month, from,
				    end);
	}
	write_group(emit, whole, links, occasions, order, WHOLE_PLAN, 0, count);
	yaml_end_list(emit);
	free(order);
}
