/* Times as people type them: ranges, deadlines, and what is left when these are taken away. */
#include "model/when_parse.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "when_parts.h"

#include <stdlib.h>
#include <strings.h>

enum { TEXT_MOST = 200 }; /* bytes: no time is longer, and all is tried of a shorter one */

void when_reading_release(struct when_reading *reading)
{
	free(reading->hours);
	*reading = (struct when_reading){0};
}

/* Cuts a word off the end. */
static bool cut(struct strbuf *text, const char *tail)
{
	if (!strbuf_ends_with(text, tail))
		return false;
	strbuf_truncate(text, text->length - strlen(tail));
	return true;
}

static bool cut_any(struct strbuf *text, const char *const *tails, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (cut(text, tails[i]))
			return true;
	return false;
}

static bool cut_front(struct strbuf *text, const char *head)
{
	if (strncmp(text->text, head, strlen(head)) != 0)
		return false;
	strbuf_remove(text, 0, strlen(head));
	return true;
}

/* --- one time --- */

static bool parse_single(struct when_scan *scan, const char *text, struct when_reading *out)
{
	struct when_end end;
	if (!when_end_read(scan, text, &end) || !when_end_place(scan, &end, 0, &out->when))
		return false;
	out->occasion = end.year ? NULL : end.occasion;
	return true;
}

/* --- ranges --- */

/* The days of a part, as ends of a range can't be 上旬 themselves. */
static void spread_part(struct when *when)
{
	if (when->part) {
		struct date first = when_first_day(when), last = when_last_day(when);
		when->starts.day = first.day;
		when->ends = (struct moment){when->starts.month, last.day};
		when->part = PART_NONE;
	}
}

/* 4 of 4-6月 is a month, 28 of 28-30日 a day; so the other way round. */
static void settle_bare(struct when_end *first, struct when_end *last)
{
	bool days = last->day || first->day;
	if (first->bare && (last->of_year || last->at.month) && !last->day)
		first->of_year = first->bare;
	else if (first->bare && days)
		first->day = first->bare;
	else if (first->bare)
		first->of_year = first->bare;
	if (last->bare)
		*(first->day ? &last->day : &last->of_year) = last->bare;
	/* 28-30日 of the month behind it: 28日-9月30日 */
	if (!when_end_has_month(first) && first->day && last->of_year) {
		first->of_year = last->of_year;
		first->year = first->year ? first->year : last->year;
	}
	first->bare = last->bare = 0;
}

static bool range_in_order(struct when_scan *scan, const struct when *when)
{
	struct when last = {.starts = when->ends};
	if (date_compare(when_first_day(when), when_last_day(&last)) <= 0)
		return true;
	struct strbuf from = STRBUF_INIT, to = STRBUF_INIT;
	struct when first = {.starts = when->starts};
	when_write(&first, (struct period){0}, 0, &from);
	when_write(&last, (struct period){0}, 0, &to);
	scan_wrong(scan, say_time_reversed(to.text, from.text));
	strbuf_release(&from);
	strbuf_release(&to);
	return false;
}

static bool parse_range(struct when_scan *scan, const char *from, const char *to, struct when *out)
{
	struct when_end first, last;
	struct when begins, ends;
	if (!*from || !*to || !when_end_read(scan, from, &first) || !when_end_read(scan, to, &last))
		return false;
	settle_bare(&first, &last);
	if (!when_end_place(scan, &first, 0, &begins) ||
	    !when_end_place(scan, &last, begins.starts.month, &ends))
		return false;
	spread_part(&begins);
	spread_part(&ends);
	*out = (struct when){.starts = begins.starts,
			     .ends = ends.ends.month ? ends.ends : ends.starts};
	return range_in_order(scan, out);
}

/* 7、8月, 28、29日: one behind the other. What is apart needs two activities. */
static bool parse_neighbours(struct when_scan *scan, const char *typed, size_t at, struct when *out)
{
	char *from = xmemdup0(typed, at);
	bool good = parse_range(scan, from, typed + at + strlen("、"), out);
	if (good && out->starts.day) {
		struct when last = {.starts = out->ends};
		good = date_to_days(when_last_day(&last)) - date_to_days(when_first_day(out)) == 1;
	} else if (good) {
		good = out->ends.month == out->starts.month + 1;
	}
	if (!good)
		scan_wrong(scan, xstrdup(text(MSG_time_two)));
	free(from);
	return good;
}

/* A hyphen between numbers is a sign of the date itself (9-10), unless a word says what they are: 9-10月, 28-30日. */
static bool hyphen_may_part(const char *text, size_t at)
{
	const char *first = strchr(text, '-');
	bool only = first == text + at && !strchr(text + at + 1, '-');
	bool words = text[strspn(text, "0123456789-./")] != '\0';
	return only && (words || strpbrk(text, "./"));
}

static bool parse_any_range(struct when_scan *scan, const char *text, struct when *out)
{
	static const char *const signs[] = {"——", "--", "—", "–", "~", "至", "到", "-"};
	for (size_t at = 0; text[at]; at++) {
		for (size_t i = 0; i < ARRAY_LENGTH(signs); i++) {
			size_t length = strlen(signs[i]);
			if (strncmp(text + at, signs[i], length) != 0 ||
			    (strcmp(signs[i], "-") == 0 && !hyphen_may_part(text, at)))
				continue;
			char *from = xmemdup0(text, at);
			bool good = parse_range(scan, from, text + at + length, out);
			free(from);
			if (good)
				return true;
			break;
		}
	}
	const char *comma = strstr(text, "、");
	return comma && parse_neighbours(scan, text, (size_t)(comma - text), out);
}

/* --- all --- */

/* A range of days by its hyphen, where the same would be one day without 日: 28-30日, 4-6日. */
static bool is_range_of_days(const char *text)
{
	size_t first = strspn(text, "0123456789");
	size_t second = text[first] == '-' ? strspn(text + first + 1, "0123456789") : 0;
	const char *behind = text + first + 1 + second;
	return first && second && (strcmp(behind, "日") == 0 || strcmp(behind, "号") == 0);
}

static bool parse_time(struct when_scan *scan, const char *text, struct when_reading *out)
{
	if (is_range_of_days(text) && parse_any_range(scan, text, &out->when))
		return true;
	if (parse_single(scan, text, out))
		return true;
	out->occasion = NULL;
	return parse_any_range(scan, text, &out->when);
}

/* 10月起: to the end of the plan. */
static bool parse_onwards(struct when_scan *scan, const char *typed, struct when_reading *out)
{
	static const char *const tails[] = {"起", "开始"};
	struct period period = scan->frame->period;
	struct strbuf rest = STRBUF_INIT;
	strbuf_add_text(&rest, typed);
	bool good = period.count && cut_any(&rest, tails, ARRAY_LENGTH(tails)) &&
		    parse_single(scan, rest.text, out) && !out->when.ends.month;
	if (good) {
		spread_part(&out->when);
		out->when.ends = (struct moment){period_last(period), 0};
		out->occasion = NULL;
		good = out->when.starts.month <= out->when.ends.month;
		if (!good)
			scan_wrong(scan, xstrdup(text(MSG_time_behind_plan)));
	}
	strbuf_release(&rest);
	return good;
}

/* 8月底前, 5月20日前: what is left is the time itself. */
static bool take_deadline(struct strbuf *text)
{
	static const char *const tails[] = {"以前", "之前", "前", "截止", "为止"};
	static const char *const heads[] = {"截至", "截止到", "截止",   "不迟于",
					    "最迟", "至迟",   "不晚于", "最晚"};
	bool said = cut_any(text, tails, ARRAY_LENGTH(tails));
	for (size_t i = 0; i < ARRAY_LENGTH(heads); i++)
		if (cut_front(text, heads[i])) {
			said = true;
			break;
		}
	if (!said)
		return false;
	if (!strbuf_ends_with(text, "年底") && !strbuf_ends_with(text, "年末") && !cut(text, "底"))
		cut(text, "末");
	if (strcmp(text->text, "月") == 0 || !text->length)
		strbuf_insert(text, 0, "本", strlen("本"));
	return true;
}

/* A deadline has one moment: of 8月下旬前 its last day. */
static bool make_deadline(struct when *when)
{
	if (when->ends.month)
		return false;
	if (when->part) {
		when->starts.day = when_last_day(when).day;
		when->part = PART_NONE;
	}
	when->deadline = true;
	return true;
}

static bool is_whole_plan(const char *text)
{
	static const char *const words[] = {
		"",       "全年",     "全学年", "全学期",    "整年",     "整学年",   "整学期",
		"学期内", "学年内",   "年内",   "全年度",    "整个学期", "整个学年", "长期",
		"常年",   "贯穿全年", "all",    "wholeplan", "whole年",  "all年",    "wholeyear"};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}

static bool parse_folded(struct when_scan *scan, struct strbuf *text,
			 const struct when_flags *flags, struct when_reading *out)
{
	static const char *const within[] = {"期间", "之内", "以内", "内", "止"};
	if (is_whole_plan(text->text))
		return true;
	when_take_tone(text);
	if (!cut_front(text, "从"))
		cut_front(text, "自");
	if (parse_onwards(scan, text->text, out))
		return true;
	bool deadline = flags->deadline || take_deadline(text);
	if (!deadline)
		cut_any(text, within, ARRAY_LENGTH(within));
	if (!parse_time(scan, text->text, out))
		return false;
	if (deadline) {
		out->occasion = NULL;
		return make_deadline(&out->when);
	}
	if (flags->part) {
		out->when.part = flags->part;
		return !out->when.starts.day && !out->when.ends.month;
	}
	return true;
}

/* Also by its English name, with its blanks: Teachers' Day. */
static bool parse_occasion(struct when_scan *scan, const char *text, struct when_reading *out)
{
	const struct occasion_list *known = scan->frame->occasions;
	struct when_end end = {.occasion = NULL};
	for (size_t i = 0; known && i < known->count && !end.occasion; i++)
		if (known->items[i].english && strcasecmp(known->items[i].english, text) == 0)
			end.occasion = &known->items[i];
	out->occasion = end.occasion;
	return end.occasion && when_end_place(scan, &end, 0, &out->when);
}

/* Where the time of day begins, also one that is not to the minute: 下午3点左右. */
static size_t hours_begin(const char *typed)
{
	static const char about[] = "左右";
	size_t length = strlen(typed), tail = sizeof(about) - 1;
	if (length <= tail || strcmp(typed + length - tail, about) != 0)
		return when_hours_begin(typed);
	char *sure = xmemdup0(typed, length - tail);
	size_t hours = when_hours_begin(sure);
	free(sure);
	return hours < length - tail ? hours : length;
}

bool when_read(const char *typed, const struct when_frame *frame, struct when_reading *out,
	       char **wrong)
{
	struct when_scan scan = {.frame = frame};
	struct strbuf base = STRBUF_INIT, folded = STRBUF_INIT;
	struct when_flags flags = {.deadline = false};
	struct when_reading reading = {.hours = NULL};
	bool good = false;
	if (strlen(typed) <= TEXT_MOST) {
		size_t hours = hours_begin(typed);
		strbuf_add(&base, typed, hours);
		when_fold(base.text, &folded, &flags);
		bool day_missing = typed[hours] && !folded.length;
		if (day_missing)
			scan_wrong(&scan, xstrdup(text(MSG_time_hours_alone)));
		good = !day_missing && (parse_occasion(&scan, base.text, &reading) ||
					parse_folded(&scan, &folded, &flags, &reading));
		good = good && when_valid(&reading.when);
		if (good && typed[hours])
			reading.hours = xstrdup(typed + hours);
	}
	if (good)
		*out = reading;
	else
		*out = (struct when_reading){.hours = NULL};
	if (wrong)
		*wrong = good         ? NULL
			 : scan.wrong ? xstrdup(scan.wrong)
				      : when_wrong_sentence(typed);
	free(scan.wrong);
	strbuf_release(&base);
	strbuf_release(&folded);
	return good;
}

bool when_parse(const char *text, struct period period, struct date today, struct when *out)
{
	const struct when_frame frame = {.period = period, .today = today};
	struct when_reading reading;
	/* Nobody is there to keep a time of day. */
	bool good = when_read(text, &frame, &reading, NULL) && !reading.hours;
	if (good)
		*out = reading.when;
	when_reading_release(&reading);
	return good;
}
