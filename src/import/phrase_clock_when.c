/* What the times of documents mean: brought to one way of writing for the one reader of times. */
#include "phrase_clock.h"

#include "base/strbuf.h"

bool clock_is_stretch(const struct clock_words *words)
{
	for (int i = 1; i < words->listed_count; i++)
		if (words->listed[i] != words->listed[i - 1] % 12 + 1)
			return false;
	return true;
}

static int year_said(const struct clock_end *end, const struct when_frame *frame)
{
	if (end->year || !(end->year_offset || end->this_year) || !frame->period.count)
		return end->year;
	return month_year(frame->period.first) + end->year_offset;
}

static void write_end(const struct clock_end *end, int year, struct strbuf *out)
{
	if (year)
		strbuf_format(out, "%d年", year);
	strbuf_format(out, "%d月", end->month);
	if (end->day)
		strbuf_format(out, "%d日", end->day);
	else if (end->part)
		strbuf_add_text(out, end->part == PART_EARLY ? "上旬"
				     : end->part == PART_MID ? "中旬"
							     : "下旬");
}

/* The one reader of times has the last word on what they mean: it gets them in one way of writing. */
bool clock_when(const struct clock_words *words, const struct when_frame *frame, struct when *out)
{
	struct strbuf text = STRBUF_INIT;
	struct when_reading reading;
	bool range = words->last.month && !words->deadline;
	if (!clock_is_stretch(words))
		return false;
	/* 9月至10月底前: the deadline is the end of it, and the end of a month is the month. */
	struct clock_end begins = words->deadline && words->last.month ? words->last : words->first;
	if (words->deadline && begins.part == PART_LATE)
		begins.part = PART_NONE;
	write_end(&begins, year_said(&begins, frame), &text);
	if (range) {
		strbuf_add_text(&text, "至");
		write_end(&words->last, year_said(&words->last, frame), &text);
	}
	strbuf_add_text(&text, words->deadline ? "前" : "");
	bool good = when_read(text.text, frame, &reading, NULL);
	if (good)
		*out = reading.when;
	when_reading_release(&reading);
	strbuf_release(&text);
	return good;
}

bool clock_when_listed(const struct clock_words *words, int which, const struct when_frame *frame,
		       struct when *out)
{
	struct clock_words one = {.first = words->first, .deadline = words->deadline};
	one.first.month = words->listed[which];
	return clock_when(&one, frame, out);
}
