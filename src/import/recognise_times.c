/* When things are to be: the months of a schedule, its weeks, and what its entries say themselves. */
#include "recognise_facts.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>

enum { TIMES_MOST = 8 };

struct when_frame times_frame(const struct recogniser *recogniser, struct period period)
{
	return (struct when_frame){
		.period = period,
		.today = recogniser->options->today,
		.occasions = recogniser->options->occasions,
	};
}

/* --- weeks --- */

static bool begins_with_any(const char *text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strncmp(text, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

static bool ends_with_any(const char *text, size_t length, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t size = strlen(words[i]);
		if (length >= size && memcmp(text + length - size, words[i], size) == 0)
			return true;
	}
	return false;
}

/* 9月1日开学, 第一周从9月1日开始: the day on which the first week of the term begins. */
static bool first_week_said(const char *text, const struct when_frame *frame, struct date *out)
{
	static const char *const behind[] = {"开学",     "正式开学", "学生开学",  "起为第一周",
					     "为第一周", "是第一周", "起为第1周", "为第1周"};
	static const char *const before[] = {"第一周（",   "第一周从",   "第一周自",  "第一周为",
					     "第一周是",   "第一周：",   "第1周（",   "第1周从",
					     "第1周自",    "第1周为",    "第1周：",   "开学时间：",
					     "开学日期：", "开学时间为", "开学日期为"};
	struct phrase_time found[TIMES_MOST];
	size_t count = phrase_times(text, frame, found, TIMES_MOST);
	for (size_t i = 0; i < count; i++) {
		size_t at = found[i].words.at, end = at + found[i].words.length;
		if (!when_is_set(&found[i].when) || !found[i].when.starts.day ||
		    found[i].when.deadline)
			continue;
		if (begins_with_any(text + end, behind, ARRAY_LENGTH(behind)) ||
		    ends_with_any(text, at, before, ARRAY_LENGTH(before))) {
			*out = when_first_day(&found[i].when);
			return true;
		}
	}
	return false;
}

/* A week of the schedule that names its days tells where all others lie; else a sentence may. *out is a Monday. */
static bool find_first_week(const struct recogniser *recogniser, const struct proposed_plan *plan,
			    const struct plan_time *time, size_t from, size_t to, struct date *out)
{
	struct when_frame frame = times_frame(recogniser, (struct period){time->schedule, 12});
	bool asked = false, found = false;
	int weeks = 0;
	for (size_t i = from; i < to && !found; i++) {
		const struct phrase_months *months = &recogniser->months[i].months;
		struct when when;
		if (months->kind != MONTHS_WEEKS)
			continue;
		asked = true;
		found = months->first && months->first_day &&
			phrase_months_when(months, &frame, &when) && when_valid(&when);
		if (found) {
			*out = when_first_day(&when);
			weeks = months->first_week - 1;
		}
	}
	for (size_t i = plan->first; asked && !found && i < plan->first + plan->count; i++) {
		const struct proposed *item = &recogniser->proposal->items[i];
		found = (item->kind == PROPOSED_PARAGRAPH || item->kind == PROPOSED_SECTION) &&
			(strstr(item->text, "开学") || strstr(item->text, "一周") ||
			 strstr(item->text, "1周")) &&
			first_week_said(item->text, &frame, out);
	}
	if (found)
		*out = date_from_days(date_to_days(*out) - (date_weekday(*out) - 1) - 7L * weeks);
	return found;
}

/* From Monday to Sunday of weeks that name no days. */
static bool week_when(const struct phrase_months *months, struct date first, struct when *out)
{
	if (!first.year)
		return false;
	long monday = date_to_days(first) + 7L * (months->first_week - 1);
	struct date from = date_from_days(monday);
	struct date to = date_from_days(monday + 7L * (months->last_week - months->first_week) + 6);
	*out = (struct when){.starts = {month_of_date(from), from.day},
			     .ends = {month_of_date(to), to.day}};
	return true;
}

/* --- months --- */

const char *times_occasion(const char *words, const struct occasion_list *occasions)
{
	static const char *const tails[] = {"",   "以前", "之前", "前夕", "前后",
					    "前", "期间", "当天", "当日", "左右"};
	size_t length = strlen(words);
	for (size_t i = 0; occasions && i < ARRAY_LENGTH(tails); i++) {
		size_t tail = strlen(tails[i]);
		if (length <= tail || strcmp(words + length - tail, tails[i]) != 0)
			continue;
		char *name = xmemdup0(words, length - tail);
		const struct occasion *occasion = occasion_find(occasions, name);
		free(name);
		if (occasion)
			return occasion->name;
	}
	return NULL;
}

/* The months in the order of the schedule, which tells the year better than a year that disagrees with its title. */
bool times_of_months(const struct recogniser *recogniser, const struct plan_time *time,
		     struct phrase_months *months, struct when *when, bool *odd)
{
	struct period period = {time->schedule, 12};
	struct when_frame frame = times_frame(recogniser, period);
	*odd = false;
	if (months->year && !months->first)
		months->year = 0;
	if (months->year) {
		int month = month_make(months->year, months->first);
		*odd = !period_contains(time->period, month) && !period_contains(period, month);
		if (*odd)
			months->year = 0;
	}
	months->year_offset = 0; /* the order says it already */
	return phrase_months_when(months, &frame, when) && (!when_is_set(when) || when_valid(when));
}

/* 国庆节前后: the day alone would say more than was said. */
static bool is_vague(const char *words)
{
	static const char *const signs[] = {"前后", "左右", "前夕", "期间", "约", "拟", "暂定"};
	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++)
		if (strstr(words, signs[i]))
			return true;
	return false;
}

/* What a cell says in words: a holiday, a deadline, a range over New Year. */
static bool words_when(const struct recogniser *recogniser, const struct plan_time *time,
		       const struct month_note *note, int month, struct proposed *item)
{
	struct when_frame frame = times_frame(recogniser, (struct period){time->schedule, 12});
	struct when_reading reading;
	frame.month = month;
	if (!when_read(note->words, &frame, &reading, NULL))
		return false;
	const char *occasion = times_occasion(note->words, frame.occasions);
	item->when = reading.when;
	if (occasion && !item->occasion)
		item->occasion = xstrdup(occasion);
	const char *more = is_vague(note->words) ? note->words : reading.hours;
	if (more && item->kind == PROPOSED_ACTIVITY) {
		char *detail = item->detail ? string_format("%s\n\n%s", item->detail, more)
					    : xstrdup(more);
		free(item->detail);
		item->detail = detail;
	}
	when_reading_release(&reading);
	return true;
}

/* A week of a month that stands above, or of the term. What no day is known of lies somewhere in that month. */
static bool set_week(struct proposed *item, const struct phrase_months *months, struct date first,
		     const struct when *month)
{
	enum { OF_MONTH = 6 };
	if (when_is_set(month) && months->last_week <= OF_MONTH) {
		item->when = *month;
		return true;
	}
	return week_when(months, first, &item->when);
}

static void set_months(struct recogniser *recogniser, const struct proposed_plan *plan,
		       const struct plan_time *time, size_t from, size_t to)
{
	struct date first_week = {0};
	struct when above = {0}; /* the month under which weeks stand */
	int month = 0;           /* under which the next activities stand */
	find_first_week(recogniser, plan, time, from, to, &first_week);
	for (size_t i = from; i < to; i++) {
		struct month_note *note = &recogniser->months[i];
		struct proposed *item = &recogniser->proposal->items[note->item];
		struct phrase_months one = phrase_months_one(&note->months, 0);
		struct when when = {0};
		bool odd = false, week = one.kind == MONTHS_WEEKS && !one.first;
		if (one.kind == MONTHS_WHOLE)
			continue;
		if (note->words) {
			if (!words_when(recogniser, time, note, month, item))
				proposed_doubt(item, DOUBT_TIME);
			continue;
		}
		if (week ? !set_week(item, &one, first_week, &above)
			 : !times_of_months(recogniser, time, &one, &when, &odd)) {
			proposed_doubt(item, DOUBT_TIME);
			continue;
		}
		if (!week)
			item->when = when;
		else if (!period_contains(time->period, item->when.starts.month))
			proposed_doubt(item, DOUBT_TIME);
		if (item->kind == PROPOSED_MONTH) {
			month = item->when.starts.month;
			if (!week)
				above = one.kind == MONTHS_MONTHS ? item->when : (struct when){0};
		}
		if (odd)
			proposed_doubt(item, DOUBT_YEAR);
	}
}

/* --- entries --- */

/* Words that say more than the time that was found for them: kept with each entry that stands under them. */
static void keep_words(struct proposed *item, const struct strbuf *words)
{
	if (!words->length || (item->detail && strstr(item->detail, words->text)))
		return;
	char *detail = item->detail ? string_format("%s\n\n%s", words->text, item->detail)
				    : xstrdup(words->text);
	free(item->detail);
	item->detail = detail;
}

/* 第三周 and what can't be told: a month that is stored has nothing but its time. */
static void set_words(const struct proposed *item, const struct phrase_months *months,
		      struct strbuf *words)
{
	strbuf_clear(words);
	if (item->kind != PROPOSED_MONTH)
		return;
	bool unread = !when_is_set(&item->when) && item->doubt == DOUBT_TIME;
	if (!unread && !(months && months->kind == MONTHS_WEEKS))
		return;
	const char *label = item->label;
	size_t length = strlen(label);
	while (length && (label[length - 1] == ':' || blanks_before(label + length - 1)))
		length--;
	if (length >= 3 && strncmp(label + length - 3, "：", 3) == 0)
		length -= 3;
	strbuf_add(words, label, length);
}

static bool lies_in(const struct when *when, const struct when *group)
{
	int first = group->starts.month, last = group->ends.month ? group->ends.month : first;
	return !first || (when->starts.month >= first && when->starts.month <= last);
}

/* The time of its own that an entry of a schedule tells, inside of the month that it stands under. */
static void set_entry(const struct recogniser *recogniser, const struct plan_time *time,
		      struct proposed *item, const struct when *group)
{
	struct phrase_time found[TIMES_MOST];
	int first = group->starts.month, last = group->ends.month ? group->ends.month : first;
	struct period period = first ? (struct period){first, last - first + 1} : time->period;
	struct when_frame frame = times_frame(recogniser, period);
	frame.month = first;
	size_t count = phrase_times(item->text, &frame, found, TIMES_MOST);
	for (size_t i = 0; i < count; i++)
		if (found[i].certain && when_is_set(&found[i].when) &&
		    lies_in(&found[i].when, group) && when_valid(&found[i].when)) {
			item->when = found[i].when;
			return;
		}
}

static void set_date(struct proposed *item)
{
	struct phrase_date date;
	if (!phrase_date(item->text, &date))
		return;
	if (date.year && date.month)
		item->when.starts = (struct moment){month_make(date.year, date.month), date.day};
	else
		proposed_doubt(item, DOUBT_YEAR);
}

void times_set(struct recogniser *recogniser, const struct proposed_plan *plan,
	       const struct plan_time *time, size_t from, size_t to)
{
	struct proposal *proposal = recogniser->proposal;
	struct when group = {0};
	struct strbuf words = STRBUF_INIT;
	size_t note = from;
	set_months(recogniser, plan, time, from, to);
	for (size_t i = plan->first; i < plan->first + plan->count; i++) {
		struct proposed *item = &proposal->items[i];
		while (note < to && recogniser->months[note].item < i)
			note++;
		bool noted = note < to && recogniser->months[note].item == i;
		if (item->kind == PROPOSED_MONTH || item->kind == PROPOSED_SECTION) {
			group = item->when;
			set_words(item, noted ? &recogniser->months[note].months : NULL, &words);
		} else if (item->kind == PROPOSED_ACTIVITY) {
			if (!when_is_set(&item->when))
				set_entry(recogniser, time, item, &group);
			keep_words(item, &words);
		} else if (item->kind == PROPOSED_DATE) {
			set_date(item);
		}
	}
	strbuf_release(&words);
}
