#include "schedule_reader.h"

#include "activity_time.h"
#include "base/array.h"
#include "fields.h"
#include "hint.h"

#include <stdlib.h>

static const char *status_word(int status)
{
	return status_name((enum activity_status)status);
}

static bool status_read(const char *word, void *out)
{
	return status_parse(word, out);
}

static const struct words statuses = {STATUS_COUNT, status_word, status_read};

struct activity_entry {
	struct activity activity;
	struct time_nodes time;
	const struct node *section, *posts, *postponed_from, *reason;
};

/* In the order in which they mostly stand. */
static const struct field activity_fields[] = {
	{FIELD("title", LINE, activity_entry, activity.title), .required = true},
	{FIELD("month", NODE, activity_entry, time.month)},
	{FIELD("date", NODE, activity_entry, time.date)},
	{FIELD("from", NODE, activity_entry, time.from)},
	{FIELD("to", NODE, activity_entry, time.to)},
	{FIELD("by", NODE, activity_entry, time.by)},
	{FIELD("part", NODE, activity_entry, time.part)},
	{FIELD("occasion", NODE, activity_entry, time.occasion)},
	{FIELD("posts", NODE, activity_entry, posts)},
	{FIELD("section", NODE, activity_entry, section)},
	{FIELD("place", LINE, activity_entry, activity.place)},
	{FIELD("participants", INTEGER, activity_entry, activity.participants),
	 .most = PARTICIPANTS_MOST},
	{FIELD("attended", INTEGER, activity_entry, activity.attended), .most = PARTICIPANTS_MOST},
	{FIELD("budget", MONEY, activity_entry, activity.budget)},
	{FIELD("spent", MONEY, activity_entry, activity.spent)},
	{FIELD("status", WORD, activity_entry, activity.status), .words = &statuses},
	{FIELD("done", DAY, activity_entry, activity.done_on)},
	{FIELD("postponed_from", NODE, activity_entry, postponed_from)},
	{FIELD("detail", PARAGRAPHS, activity_entry, activity.detail)},
	{FIELD("reason", NODE, activity_entry, reason)},
	{FIELD("outcome", PARAGRAPHS, activity_entry, activity.outcome)},
};

struct group_entry {
	const struct node *month, *activities;
};

static const struct field group_fields[] = {
	{FIELD("month", NODE, group_entry, month)},
	{FIELD("activities", NODE, group_entry, activities), .required = true},
};

struct schedule_reader {
	const struct schedule_request *request;
	struct reader *reader;
	struct name_index own_posts; /* of the plan's committee */
	struct name_index listed;    /* posts to the number of the activity that last named them */
	struct activity_list by_day; /* have a day from their occasion, and stand under no month */
};

static void link_section(const struct schedule_reader *own, const struct node *node,
			 struct activity *activity)
{
	struct reader *reader = own->reader;
	const struct name_index *sections = own->request->sections;
	char *id = entry_line(reader, node);
	if (!id)
		return;
	const uint32_t *found = name_index_find(sections, id);
	if (found) {
		activity->section_id = *found;
	} else {
		const char **names = xcalloc(sections->count, sizeof(*names));
		for (size_t i = 0; i < sections->count; i++)
			names[i] = sections->entries[i].name;
		char *quoted = quote_text(id),
		     *hint = reader_hint(reader, id, names, sections->count);
		reader_error(reader, node->at, say_import_no_section(quoted, hint));
		free(quoted);
		free(hint);
		free(names);
	}
	free(id);
}

static void link_posts(struct schedule_reader *own, const struct node *list,
		       struct activity *activity)
{
	struct reader *reader = own->reader;
	uint32_t number = (uint32_t)(own->request->whole->activities.count + own->by_day.count) + 1;
	if (!reader_expect(reader, list, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, list); n;
	     n = node_next(&reader->tree, n)) {
		char *name = entry_line(reader, n);
		bool added;
		if (!name)
			continue;
		uint32_t *last = name_index_add(&own->listed, name, number, &added);
		if (!added && *last == number) {
			char *quoted = quote_text(name);
			reader_error(reader, n->at, say_import_listed_twice(quoted));
			free(quoted);
		} else {
			*last = number;
			activity_add_post(activity, 0, name);
			if (!name_index_find(&own->own_posts, name))
				post_links_add(own->request->posts, own->request->index,
					       activity->posts[activity->post_count - 1].name,
					       n->at);
		}
		free(name);
	}
}

/* A union may have occasions of its own (校庆日). But such a one can't give the day: then a time must be written. */
static void tell_of_occasion(struct reader *reader, const struct node *node, const char *name,
			     const struct occasion_list *list, bool has_time)
{
	const char **names = NULL;
	size_t count = 0, room = 0;
	for (size_t i = 0; list && i < list->count; i++) {
		for (size_t j = 0; j <= list->items[i].alias_count; j++) {
			ARRAY_GROW(names, count, room);
			names[count++] = j ? list->items[i].aliases[j - 1] : list->items[i].name;
		}
	}
	char *quoted = quote_text(name), *hint = reader_hint(reader, name, names, count);
	if (has_time)
		reader_warn(reader, node->at, say_import_own_occasion(quoted, hint));
	else
		reader_error(reader, node->at, say_import_no_occasion(quoted, hint));
	free(quoted);
	free(hint);
	free(names);
}

/* Has it a time of its own, so that it does not wait for the occasion's day? */
static bool has_time(const struct time_nodes *time, const struct time_group *group)
{
	return time->month || time->date || time->from || time->to || time->by || time->part ||
	       group->whole_plan || group->broken;
}

/* By whatever name it stands in the file, the activity keeps the one of the list. NULL where that has none. */
static const struct occasion *link_occasion(const struct schedule_reader *own,
					    const struct time_nodes *time,
					    const struct time_group *group,
					    struct activity *activity)
{
	const struct occasion_list *list = own->request->occasions;
	const struct node *node = time->occasion;
	char *name = entry_line(own->reader, node);
	const struct occasion *occasion = name && list ? occasion_find(list, name) : NULL;
	if (name)
		activity->occasion = xstrdup(occasion ? occasion->name : name);
	if (name && !occasion)
		tell_of_occasion(own->reader, node, name, list, has_time(time, group));
	free(name);
	return occasion;
}

/* As the writer writes it, or as one types a time; a month without a year is that of the plan. */
static void read_first_time(struct reader *reader, const struct node *node, struct period period,
			    struct when *out)
{
	struct date first = {month_year(period.first), month_of_year(period.first), 1};
	char *line = period.count ? entry_line(reader, node) : NULL;
	if (line && !when_decode(line, out) &&
	    (!when_parse(line, period, first, out) || !when_is_set(out)))
		reader_wrong(reader, node, MSG_import_want_first_time);
	free(line);
}

/* Who names the day says that it is done. */
static void settle_status(struct reader *reader, const struct node *node, struct activity *activity)
{
	bool said = activity->status != STATUS_COUNT;
	if (!said)
		activity->status = activity->done_on ? STATUS_DONE : STATUS_PLANNED;
	else if (activity->done_on && activity->status != STATUS_DONE)
		reader_error(reader, node->at, say_import_done_but(status_name(activity->status)));
}

/*
 * Why it was put off or called off. Files that don't know the key have it in the outcome; an empty one says that the outcome
 * is none.
 */
static void read_reason(struct reader *reader, const struct node *node, struct activity *activity)
{
	bool off = activity->status == STATUS_POSTPONED || activity->status == STATUS_CANCELLED;
	if (node && reader_expect(reader, node, NODE_SCALAR)) {
		activity->reason = reader_paragraphs(reader, node);
	} else if (!node && off) {
		activity->reason = activity->outcome;
		activity->outcome = NULL;
	}
	if (activity->reason && !*activity->reason)
		string_set(&activity->reason, NULL);
}

static void read_activity(struct schedule_reader *own, const struct node *node,
			  const struct time_group *group)
{
	struct reader *reader = own->reader;
	struct period period = own->request->whole->plan.period;
	struct activity_entry entry = {.section = NULL};
	struct activity *activity = &entry.activity;
	const struct occasion *occasion = NULL;
	activity_init(activity);
	activity->status = STATUS_COUNT; /* not said */
	if (node->kind == NODE_SCALAR)
		activity->title = entry_line(reader, node);
	else if (node->kind == NODE_MAPPING)
		fields_read(reader, node, activity_fields, ARRAY_LENGTH(activity_fields), &entry);
	else
		reader_wrong(reader, node, MSG_import_want_text_or_mapping);
	if (entry.time.occasion)
		occasion = link_occasion(own, &entry.time, group, activity);
	activity_time_read(reader, period, group, &entry.time, occasion, &activity->when);
	if (entry.section)
		link_section(own, entry.section, activity);
	if (entry.posts)
		link_posts(own, entry.posts, activity);
	if (entry.postponed_from)
		read_first_time(reader, entry.postponed_from, period, &activity->postponed_from);
	settle_status(reader, node, activity);
	read_reason(reader, entry.reason, activity);
	bool by_day = occasion && when_is_set(&activity->when) && !group->first &&
		      !has_time(&entry.time, group);
	*activity_list_add(by_day ? &own->by_day : &own->request->whole->activities) = *activity;
}

static void read_group(struct schedule_reader *own, const struct node *node)
{
	struct reader *reader = own->reader;
	struct group_entry entry = {NULL, NULL};
	if (!fields_read(reader, node, group_fields, ARRAY_LENGTH(group_fields), &entry))
		return;
	struct time_group group =
		time_group_read(reader, own->request->whole->plan.period, entry.month);
	if (!entry.activities || !reader_expect(reader, entry.activities, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, entry.activities); n;
	     n = node_next(&reader->tree, n))
		read_activity(own, n, &group);
}

/* Where an activity stands in the schedule: by month from the plan's first one on, those of the whole plan last. */
static size_t bucket_of(const struct plan *plan, const struct activity *activity)
{
	int month = plan_schedule_month(plan, activity);
	return month ? (size_t)(month - plan->period.first) : PERIOD_MOST;
}

/* A stable counting sort; files mostly are in order already. */
static void put_in_order(const struct plan *plan, struct activity_list *list)
{
	size_t starts[PERIOD_MOST + 2] = {0};
	bool ordered = true;
	for (size_t i = 0; i < list->count; i++) {
		size_t bucket = bucket_of(plan, &list->items[i]);
		starts[bucket + 1]++;
		ordered = ordered && (!i || bucket >= bucket_of(plan, &list->items[i - 1]));
	}
	if (ordered)
		return;
	for (size_t i = 1; i <= PERIOD_MOST; i++)
		starts[i] += starts[i - 1];
	struct activity *sorted = xcalloc(list->count, sizeof(*sorted));
	for (size_t i = 0; i < list->count; i++)
		sorted[starts[bucket_of(plan, &list->items[i])]++] = list->items[i];
	free(list->items);
	list->items = sorted;
	list->room = list->count;
}

static int compare_days(const void *a, const void *b)
{
	const struct activity *x = a, *y = b;
	int order = date_compare(when_first_day(&x->when), when_first_day(&y->when));
	return order ? order : (x->id > y->id) - (x->id < y->id);
}

/* Does it stand behind a day in the schedule: in a later month, or later in the same one? */
static bool stands_behind(const struct plan *plan, const struct activity *activity,
			  const struct activity *dated)
{
	size_t bucket = bucket_of(plan, activity), other = bucket_of(plan, dated);
	if (bucket != other)
		return bucket > other;
	return date_compare(when_first_day(&activity->when), when_first_day(&dated->when)) > 0;
}

/* Festivals that the file leaves to the calendar come into their months, before what is later there. */
static void put_in_by_day(const struct plan *plan, struct activity_list *by_day,
			  struct activity_list *list)
{
	struct activity_list all = {0};
	size_t next = 0;
	for (size_t i = 0; i < by_day->count; i++)
		by_day->items[i].id = (int64_t)i;
	qsort(by_day->items, by_day->count, sizeof(*by_day->items), compare_days);
	for (size_t i = 0; i < list->count; i++) {
		while (next < by_day->count &&
		       stands_behind(plan, &list->items[i], &by_day->items[next]))
			*activity_list_add(&all) = by_day->items[next++];
		*activity_list_add(&all) = list->items[i];
	}
	while (next < by_day->count)
		*activity_list_add(&all) = by_day->items[next++];
	free(list->items);
	free(by_day->items);
	*list = all;
	*by_day = (struct activity_list){0};
}

void schedule_read(const struct schedule_request *request, const struct node *list)
{
	struct schedule_reader own = {
		request, request->reader, NAME_INDEX_INIT, NAME_INDEX_INIT, {NULL, 0, 0}};
	struct reader *reader = request->reader;
	struct whole_plan *whole = request->whole;
	for (size_t i = 0; i < whole->committee.post_count; i++)
		name_index_add(&own.own_posts, whole->committee.posts[i].name, 0, NULL);
	if (reader_expect(reader, list, NODE_LIST))
		for (const struct node *n = node_first(&reader->tree, list); n;
		     n = node_next(&reader->tree, n))
			read_group(&own, n);
	put_in_order(&whole->plan, &whole->activities);
	if (own.by_day.count)
		put_in_by_day(&whole->plan, &own.by_day, &whole->activities);
	for (size_t i = 0; i < whole->activities.count; i++) {
		struct activity *activity = &whole->activities.items[i];
		activity->id = (int64_t)i + 1;
		activity->position = activity->id * POSITION_STEP;
	}
	name_index_release(&own.own_posts);
	name_index_release(&own.listed);
}
