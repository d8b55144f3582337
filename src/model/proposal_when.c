/* The time that an item names, read when a person says what the item is. */
#include "model/proposal.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/when_parse.h"

#include <stdlib.h>

/* Where the time may end: the bytes of the mark, 0 at the end of the text. */
static size_t mark_at(const char *text)
{
	static const char *const marks[] = {"：", ":", "、", "，", ",", "　", " ", "\t"};
	for (size_t i = 0; i < ARRAY_LENGTH(marks); i++)
		if (strncmp(text, marks[i], strlen(marks[i])) == 0)
			return strlen(marks[i]);
	return 0;
}

/* A number alone would be a month in a field for times; at the beginning of a line it is the line's number. */
static bool is_number(const char *text)
{
	static const char numerals[] = "零〇一二三四五六七八九十0123456789";
	uint32_t c, numeral;
	for (size_t step; (step = utf8_next(text, &c)); text += step) {
		const char *at = numerals;
		size_t length;
		while ((length = utf8_next(at, &numeral)) && numeral != utf8_fold_wide(c))
			at += length;
		if (!length)
			return false;
	}
	return true;
}

static bool read_part(const char *text, size_t length, const struct when_frame *frame,
		      struct when *out)
{
	struct when_reading reading;
	char *part = xmemdup0(text, length);
	bool read = !is_number(part) && when_read(part, frame, &reading, NULL);
	if (read) {
		*out = reading.when;
		when_reading_release(&reading);
	}
	free(part);
	return read && when_is_set(out);
}

/* The longest beginning of the text that is a time; its length with the mark behind it, 0: there is none. */
static size_t time_before(const char *text, const struct when_frame *frame, struct when *out)
{
	enum { LONGEST = 60 }; /* bytes; no time takes more */
	size_t found = 0;
	for (size_t at = 0; at < LONGEST; at++) {
		size_t mark = mark_at(text + at);
		struct when when;
		if ((mark || !text[at]) && read_part(text, at, frame, &when)) {
			*out = when;
			found = at + mark;
		}
		if (!text[at])
			break;
	}
	return found;
}

static void split_label(struct proposed *item, char *whole, size_t length)
{
	free(item->label);
	free(item->text);
	item->label = xmemdup0(whole, length);
	item->text = xstrdup(whole + length);
	free(whole);
}

bool proposal_read_time(struct proposal *proposal, size_t at, struct date today,
			const struct occasion_list *occasions)
{
	struct proposed *item = &proposal->items[at];
	size_t plan = proposal_plan_at(proposal, at);
	struct when_frame frame = {.today = today, .occasions = occasions};
	struct when when;
	if (plan < proposal->plan_count)
		frame.period = proposal->plans[plan].period;
	char *whole = string_format("%s%s", item->label, item->text);
	size_t length = time_before(whole, &frame, &when);
	bool read =
		length > 0 && (item->kind != PROPOSED_DATE || (!whole[length] && when.starts.day));
	if (!read) {
		free(whole);
		return false;
	}
	item->when = when;
	if (item->kind == PROPOSED_MONTH)
		split_label(item, whole, length);
	else
		free(whole);
	return true;
}
