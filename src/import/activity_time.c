#include "activity_time.h"

#include "base/array.h"
#include "calendar_text.h"
#include "fields.h"
#include "hint.h"
#include "model/activity.h"

#include <assert.h>
#include <stdlib.h>

static void complain_of_place(struct reader *reader, uint32_t at, struct period period,
			      const char *name, char *(*say)(const char *, const char *))
{
	struct strbuf months = STRBUF_INIT;
	char *quoted = quote_text(name);
	period_write(period, &months);
	reader_error(reader, at, say(quoted, months.text));
	strbuf_release(&months);
	free(quoted);
}

/* True where it is good; else the error is reported. */
static bool check_writing(struct reader *reader, const struct node *node, const char *line,
			  enum writing writing, enum message wanted)
{
	char *quoted = quote_text(line);
	if (writing == WRITING_NO_MONTH)
		reader_error(reader, node->at, say_import_no_such_month(quoted));
	else if (writing == WRITING_NO_DAY)
		reader_error(reader, node->at, say_import_no_such_day(quoted));
	else if (writing == WRITING_UNCLEAR)
		reader_wrong(reader, node, wanted);
	free(quoted);
	return writing == WRITING_GOOD;
}

static bool is_whole_plan(const char *line)
{
	return strcmp(line, text_in(LANGUAGE_CHINESE, MSG_whole_plan_time)) == 0 ||
	       strcmp(line, text_in(LANGUAGE_ENGLISH, MSG_whole_plan_time)) == 0;
}

static struct time_group months_between(struct reader *reader, const struct node *node,
					const char *line, struct period period,
					const struct written months[2])
{
	struct time_group group = {.broken = true};
	int first = written_month_between(&months[0], period.first, period_last(period)),
	    last = first;
	if (first && months[1].month)
		last = written_month_between(&months[1], first, period_last(period));
	if (first && last)
		return (struct time_group){.first = first, .last = last};
	if (first && written_month_between(&months[1], period.first, period_last(period)))
		reader_error(reader, node->at, xstrdup(text(MSG_import_to_before_from)));
	else
		complain_of_place(reader, node->at, period, line, say_import_outside);
	return group;
}

struct time_group time_group_read(struct reader *reader, struct period period,
				  const struct node *node)
{
	struct time_group group = {.broken = period.count == 0};
	if (!node || group.broken)
		return group;
	struct written months[2];
	enum part part = PART_NONE;
	char *line = entry_line(reader, node);
	if (!line)
		group.broken = true;
	else if (is_whole_plan(line))
		group.whole_plan = true;
	else if (!check_writing(reader, node, line,
				written_months(line, &months[0], &months[1], &part),
				MSG_import_want_months))
		group.broken = true;
	else
		group = months_between(reader, node, line, period, months);
	group.part = part;
	free(line);
	return group;
}

/* Everything about the time of one activity. */
struct timing {
	struct reader *reader;
	struct period period;
	const struct time_group *group;
	const struct time_nodes *nodes;
};

/* A month without a year is the group's where the group has it, else the first one in the plan not before `since`. */
static int month_meant(const struct timing *timing, const struct written *written, int since)
{
	const struct time_group *group = timing->group;
	int month = 0;
	if (!written->year && !since && group->first)
		month = written_month_between(written, group->first, group->last);
	if (!month)
		month = written_month_between(written, since ? since : timing->period.first,
					      period_last(timing->period));
	return month;
}

static bool place_moment(const struct timing *timing, const struct node *node, const char *line,
			 const struct written *written, const struct moment *since,
			 struct moment *out)
{
	struct reader *reader = timing->reader;
	struct moment moment = {month_meant(timing, written, since ? since->month : 0),
				written->day};
	if (!moment.month && since && month_meant(timing, written, 0)) {
		reader_error(reader, node->at, xstrdup(text(MSG_import_to_before_from)));
		return false;
	}
	if (!moment.month) {
		complain_of_place(reader, node->at, timing->period, line, say_import_outside);
		return false;
	}
	struct date day = {month_year(moment.month), written->month, written->day};
	if (written->day && !date_valid(day))
		return check_writing(reader, node, line, WRITING_NO_DAY, MSG_import_want_plan_day);
	*out = moment;
	return true;
}

/* A month or a day inside the plan, not before the month of `since` (NULL: anywhere). */
static bool read_moment(const struct timing *timing, const struct node *node,
			const struct moment *since, struct moment *out)
{
	struct written written;
	bool by = node == timing->nodes->by, date = node == timing->nodes->date;
	enum message wanted = date ? MSG_import_want_plan_day : MSG_import_want_plan_moment;
	assert(node);
	char *line = entry_line(timing->reader, node);
	if (!line)
		return false;
	enum writing writing =
		by ? written_deadline(line, &written) : written_moment(line, &written);
	if (writing == WRITING_GOOD && date && !written.day)
		writing = WRITING_UNCLEAR;
	bool good = check_writing(timing->reader, node, line, writing, wanted) &&
		    place_moment(timing, node, line, &written, since, out);
	free(line);
	return good;
}

static void read_range(const struct timing *timing, struct when *out)
{
	struct moment from, to;
	if (!read_moment(timing, timing->nodes->from, NULL, &from) ||
	    !read_moment(timing, timing->nodes->to, &from, &to))
		return;
	struct when range = {.starts = from, .ends = to};
	if (date_compare(when_last_day(&range), when_first_day(&range)) < 0)
		reader_error(timing->reader, timing->nodes->to->at,
			     xstrdup(text(MSG_import_to_before_from)));
	else if (from.month == to.month && from.day == to.day)
		out->starts = from;
	else
		*out = range;
}

static void take_group(const struct time_group *group, struct when *out)
{
	if (group->first)
		out->starts = (struct moment){group->first, 0};
	if (group->last != group->first)
		out->ends = (struct moment){group->last, 0};
	out->part = group->part;
}

static void read_month(const struct timing *timing, const struct time_group *group,
		       struct when *out)
{
	struct reader *reader = timing->reader;
	const struct node *part = timing->nodes->part;
	if (group->broken)
		return;
	if (part && (!group->first || group->first != group->last)) {
		reader_error(reader, part->key_at, xstrdup(text(MSG_import_part_needs_month)));
		return;
	}
	take_group(group, out);
	char *line = part ? entry_line(reader, part) : NULL;
	if (line && !part_parse(line, &out->part)) {
		const char *const names[] = {part_name(PART_EARLY), part_name(PART_MID),
					     part_name(PART_LATE)};
		char *quoted = quote_text(line), *listed = words_listed(names, ARRAY_LENGTH(names));
		char *hint = reader_hint(reader, line, names, ARRAY_LENGTH(names));
		reader_error(reader, part->at,
			     say_import_unknown_word("part", quoted, listed, hint));
		free(quoted);
		free(listed);
		free(hint);
	}
	free(line);
}

/* Festivals of the Chinese calendar move from month to month: one that lies outside of its group is worth a word. */
static void warn_of_day(const struct timing *timing, const struct occasion *occasion)
{
	struct period period = timing->period;
	struct date day;
	if (occasion->rule != OCCASION_LUNAR)
		return;
	if (occasion_day_between(occasion, period.first, period_last(period), &day) !=
		    OCCASION_FITS &&
	    !occasion_day(occasion, month_year(timing->group->first), &day))
		return;
	struct when when = {.starts = {month_of_date(day), day.day}};
	struct strbuf written = STRBUF_INIT;
	when_write(&when, (struct period){0, 0}, 0, &written);
	reader_warn(timing->reader, timing->nodes->occasion->at,
		    say_import_occasion_elsewhere(occasion->name, written.text));
	strbuf_release(&written);
}

/* The occasion's day where the group has none or lies around it; else the group's months. */
static void read_occasion(const struct timing *timing, const struct occasion *occasion,
			  struct when *out)
{
	const struct time_group *group = timing->group;
	struct period period = timing->period;
	if (group->whole_plan || group->broken)
		return;
	int first = group->first ? group->first : period.first,
	    last = group->first ? group->last : period_last(period);
	struct date day;
	enum occasion_fit fit = occasion_day_between(occasion, first, last, &day);
	const struct node *node = timing->nodes->occasion;
	if (fit == OCCASION_FITS) {
		out->starts = (struct moment){month_of_date(day), day.day};
	} else if (group->first) {
		take_group(group, out);
		warn_of_day(timing, occasion);
	} else if (fit == OCCASION_OUTSIDE) {
		complain_of_place(timing->reader, node->at, period, occasion->name,
				  say_import_occasion_outside);
	} else {
		reader_error(timing->reader, node->at, say_import_occasion_no_day(occasion->name));
	}
}

/* At most one of date, from—to, by and month; part goes with a month alone; from and to need each other. */
static bool check_combination(struct reader *reader, const struct time_nodes *nodes)
{
	const struct node *const ways[] = {nodes->month, nodes->date,
					   nodes->from ? nodes->from : nodes->to, nodes->by,
					   nodes->part};
	const struct node *first = NULL, *second = NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
		const struct node *way = ways[i];
		if (!way || (way == nodes->part && first == nodes->month))
			continue;
		if (first && way->key_at > first->key_at) {
			second = way;
		} else {
			second = first;
			first = way;
		}
	}
	if (second) {
		const char *a = node_key(&reader->tree, first),
			   *b = node_key(&reader->tree, second);
		reader_error(reader, second->key_at, say_import_both_times(a, b));
		return false;
	}
	if (!nodes->from == !nodes->to)
		return true;
	const struct node *alone = nodes->from ? nodes->from : nodes->to;
	reader_error(reader, alone->key_at,
		     nodes->from ? say_import_time_needs("from", "to")
				 : say_import_time_needs("to", "from"));
	return false;
}

void activity_time_read(struct reader *reader, struct period period, const struct time_group *group,
			const struct time_nodes *nodes, const struct occasion *occasion,
			struct when *out)
{
	struct timing timing = {reader, period, group, nodes};
	if (!check_combination(reader, nodes) || !period.count)
		return;
	if (nodes->date) {
		read_moment(&timing, nodes->date, NULL, &out->starts);
	} else if (nodes->from) {
		read_range(&timing, out);
	} else if (nodes->by) {
		out->deadline = read_moment(&timing, nodes->by, NULL, &out->starts);
	} else if (nodes->month) {
		struct time_group own = time_group_read(reader, period, nodes->month);
		if (own.part && nodes->part)
			reader_error(reader, nodes->part->key_at,
				     xstrdup(text(MSG_import_part_twice)));
		else
			read_month(&timing, &own, out);
	} else if (occasion && !nodes->part) {
		read_occasion(&timing, occasion, out);
	} else {
		read_month(&timing, group, out);
	}
}
