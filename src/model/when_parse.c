/* Times as people type them. */
#include "model/when.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <ctype.h>
#include <stdlib.h>
#include <strings.h>

/* One end of a time as written: what was not said is 0. */
struct reading {
	int year, month, day;
	int bare; /* a number without a word: its meaning follows from the other end */
	enum part part;
};

static bool skip(const char **p, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(*p, word, length) != 0)
		return false;
	*p += length;
	return true;
}

static bool skip_any(const char **p, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (skip(p, words[i]))
			return true;
	return false;
}

static bool read_number(const char **p, int *number)
{
	size_t length = numeral_read(*p, true, number);
	*p += length;
	return length > 0;
}

static bool read_part(const char **p, enum part *part)
{
	static const struct {
		const char *word;
		enum part part;
	} words[] = {
		{"上旬", PART_EARLY}, {"中旬", PART_MID},  {"下旬", PART_LATE}, {"初", PART_EARLY},
		{"月初", PART_EARLY}, {"月底", PART_LATE}, {"底", PART_LATE},   {"末", PART_LATE},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
		if (skip(p, words[i].word)) {
			*part = words[i].part;
			return true;
		}
	}
	return false;
}

/* Behind the month: 10日, 10号, 10, 上旬 or nothing. */
static bool read_rest(const char *p, struct reading *out)
{
	static const char *const days[] = {"日", "号"};
	if (read_part(&p, &out->part) || !*p)
		return !*p;
	if (!read_number(&p, &out->day))
		return false;
	skip_any(&p, days, ARRAY_LENGTH(days));
	return !*p;
}

static bool read_end(const char *p, struct reading *out)
{
	static const char *const signs[] = {"-", ".", "/"};
	int number;
	*out = (struct reading){0};
	if (!read_number(&p, &number))
		return false;
	if (skip(&p, "年") || (number >= 1000 && skip_any(&p, signs, ARRAY_LENGTH(signs)))) {
		out->year = number;
		if (!read_number(&p, &number))
			return false;
	}
	if (skip(&p, "月")) {
		skip(&p, "份");
		out->month = number;
		return read_rest(p, out);
	}
	if (skip(&p, "日") || skip(&p, "号")) {
		out->day = number;
		return !*p && !out->year;
	}
	if (skip_any(&p, signs, ARRAY_LENGTH(signs))) {
		out->month = number;
		return *p && read_rest(p, out) && !out->part;
	}
	if (!out->year) {
		out->bare = number;
		return !*p;
	}
	out->month = number;
	read_part(&p, &out->part);
	return !*p;
}

/* ASCII for full-width, small letters, no blanks, English months as 9月, 'X, 2025' as 2025年X. */
static void fold(const char *text, struct strbuf *out)
{
	static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
					     "jul", "aug", "sep", "oct", "nov", "dec"};
	struct strbuf plain = STRBUF_INIT;
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)); text += step) {
		c = utf8_fold_wide(c);
		if (c != ' ' && c != '\t')
			strbuf_add_char(&plain, c < 0x80 ? (uint32_t)tolower((int)c) : c);
	}
	char *comma = strchr(plain.text, ',');
	if (comma && strlen(comma) == 5 && strspn(comma + 1, "0123456789") == 4) {
		strbuf_format(out, "%s年", comma + 1);
		strbuf_truncate(&plain, (size_t)(comma - plain.text));
	}
	for (const char *p = plain.text; *p;) {
		size_t month = 0;
		while (month < 12 && strncmp(p, months[month], 3) != 0)
			month++;
		if (month == 12) {
			strbuf_add_byte(out, *p++);
			continue;
		}
		if (out->length && isdigit((unsigned char)out->text[out->length - 1]))
			strbuf_add_text(out, "年"); /* 2025 Sep */
		strbuf_format(out, "%d月", (int)month + 1);
		while (isalpha((unsigned char)*p) || *p == '.')
			p++;
	}
	strbuf_release(&plain);
}

/* Cuts a word off the end. */
static bool cut(struct strbuf *text, const char *tail)
{
	if (!strbuf_ends_with(text, tail))
		return false;
	strbuf_truncate(text, text->length - strlen(tail));
	return true;
}

static bool cut_front(struct strbuf *text, const char *head)
{
	if (strncmp(text->text, head, strlen(head)) != 0)
		return false;
	strbuf_remove(text, 0, strlen(head));
	return true;
}

/* Where a range is split: length of the sign at *at, 0 where the text is one time. */
static size_t find_range(const char *text, size_t *at)
{
	static const char *const signs[] = {"——", "--", "—", "–", "~", "～", "至", "到"};
	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++) {
		const char *found = strstr(text, signs[i]);
		if (found) {
			*at = (size_t)(found - text);
			return strlen(signs[i]);
		}
	}
	/* A single hyphen parts a range only beside a word: 9-10月, 9月-10月, 28-30日; 9-10 is a day. */
	const char *hyphen = strchr(text, '-');
	if (!hyphen || hyphen == text || strchr(hyphen + 1, '-') ||
	    (!strstr(text, "月") && !strstr(text, "日")))
		return 0;
	*at = (size_t)(hyphen - text);
	return 1;
}

struct frame {
	struct period period;
	struct date today;
};

static int place_month(const struct reading *reading, const struct frame *frame)
{
	if (reading->month < 1 || reading->month > 12)
		return 0;
	if (reading->year)
		return reading->year >= 1000 ? month_make(reading->year, reading->month) : 0;
	int month = frame->period.count ? period_find(frame->period, reading->month) : 0;
	if (month)
		return month;
	return month_make(frame->today.year + (reading->month < frame->today.month),
			  reading->month);
}

static bool moment_valid(struct moment moment)
{
	struct date date = {month_year(moment.month), month_of_year(moment.month),
			    moment.day ? moment.day : 1};
	return moment.month && date_valid(date);
}

static bool parse_range(const char *from, const char *to, const struct frame *frame,
			struct when *out)
{
	struct reading first, last;
	if (!read_end(from, &first) || !read_end(to, &last) || first.part || last.part)
		return false;
	if (first.bare && last.month && !last.day)
		first.month = first.bare; /* 4-6月 */
	else if (first.bare)
		first.day = first.bare; /* 28-30日 */
	if (last.bare)
		*(first.day ? &last.day : &last.month) = last.bare;
	if (!first.month && last.month && first.day)
		first.month = last.month;
	if (!first.month)
		first.month = frame->today.month;
	out->starts = (struct moment){place_month(&first, frame), first.day};
	if (!last.month)
		out->ends = (struct moment){out->starts.month, last.day};
	else if (last.year)
		out->ends = (struct moment){place_month(&last, frame), last.day};
	else if (last.month <= 12)
		out->ends = (struct moment){
			out->starts.month +
				(last.month - month_of_year(out->starts.month) + 12) % 12,
			last.day};
	if (!moment_valid(out->starts) || !moment_valid(out->ends))
		return false;
	struct when ends = {.starts = out->ends};
	return date_compare(when_first_day(out), when_last_day(&ends)) <= 0;
}

static bool parse_single(const char *text, const struct frame *frame, struct when *out)
{
	struct reading reading;
	if (!read_end(text, &reading))
		return false;
	if (reading.bare)
		reading.month = reading.bare;
	if (!reading.month && reading.day)
		reading.month = frame->today.month;
	out->starts = (struct moment){place_month(&reading, frame), reading.day};
	out->part = reading.part;
	return moment_valid(out->starts);
}

static bool parse_word(const char *text, struct date today, struct when *out)
{
	static const struct {
		const char *word;
		int days;
	} words[] = {{"今天", 0},  {"明天", 1},  {"后天", 2},    {"大后天", 3},
		     {"昨天", -1}, {"today", 0}, {"tomorrow", 1}};
	if (!*text || strcmp(text, "全年") == 0 || strcmp(text, "wholeplan") == 0) {
		*out = (struct when){0};
		return true;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
		if (strcmp(text, words[i].word) == 0) {
			struct date day = date_from_days(date_to_days(today) + words[i].days);
			*out = (struct when){.starts = {month_of_date(day), day.day}};
			return true;
		}
	}
	return false;
}

/* 8月底前, 5月20日前, by May: what is left is the time itself. */
static bool take_deadline(struct strbuf *text)
{
	bool deadline = cut_front(text, "bytheendof") || cut_front(text, "by") ||
			cut(text, "以前") || cut(text, "之前") || cut(text, "前");
	if (deadline && strcmp(text->text, "年底") == 0) {
		strbuf_clear(text);
		strbuf_add_text(text, "12月");
	}
	if (deadline && !cut(text, "底"))
		cut(text, "末");
	return deadline;
}

static enum part take_english_part(struct strbuf *text)
{
	static const struct {
		const char *before, *behind;
		enum part part;
	} words[] = {{"early", ",early", PART_EARLY},
		     {"mid", ",mid", PART_MID},
		     {"late", ",late", PART_LATE}};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
		if (cut_front(text, words[i].before) || cut(text, words[i].behind)) {
			cut_front(text, "-");
			return words[i].part;
		}
	}
	return PART_NONE;
}

bool when_parse(const char *text, struct period period, struct date today, struct when *out)
{
	struct strbuf folded = STRBUF_INIT;
	struct frame frame = {period, today};
	struct when when = {0};
	fold(text, &folded);
	bool ok = parse_word(folded.text, today, &when);
	if (!ok) {
		enum part part = take_english_part(&folded);
		bool deadline = !part && take_deadline(&folded);
		size_t at = 0, sign = find_range(folded.text, &at);
		if (sign && !deadline && !part) {
			folded.text[at] = '\0';
			ok = parse_range(folded.text, folded.text + at + sign, &frame, &when);
		} else {
			ok = parse_single(folded.text, &frame, &when);
			when.deadline = deadline;
			when.part = part ? part : when.part;
			/* A part of a month is no day, and 8月下旬前 is kept as the deadline of its last day. */
			if (deadline && when.part) {
				when.starts.day = when_last_day(&when).day;
				when.part = PART_NONE;
			}
			ok = ok && !(when.part && when.starts.day);
		}
	}
	if (ok)
		*out = when;
	strbuf_release(&folded);
	return ok;
}
