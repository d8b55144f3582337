/* The way through a text: which kind of mark begins at each place of it. */
#include "model/year_mark.h"

#include "base/array.h"
#include "base/utf8.h"
#include "year_scan.h"

#include <stdlib.h>

/* Numbers are taken whole: what begins inside of one is no number. */
static size_t skip_number(const char *text)
{
	struct digits digits = digits_read(text);
	struct number number = written_number(text);
	return digits.length > number.length ? digits.length : number.length;
}

static size_t skip_char(struct scan *scan)
{
	uint32_t c;
	size_t length = utf8_next(scan->text + scan->at, &c);
	if (c == 0x300A) /* 《 */
		scan->quoted++;
	else if (c == 0x300B && scan->quoted > 0)
		scan->quoted--;
	return length;
}

void year_marks_find(const char *text, const struct year_shift *shift, struct year_mark_list *out)
{
	static size_t (*const kinds[])(struct scan *) = {scan_year, scan_weekday, scan_term,
							 scan_ordinal};
	const struct period *from = &shift->from, *to = &shift->to;
	struct scan scan = {
		.text = text ? text : "",
		.shift = shift,
		.months = to->first - from->first,
		.years = month_year(to->first) - month_year(from->first),
		.school_years = school_year_of(to->first) - school_year_of(from->first),
		.first_year = month_year(from->first),
		.last_year = month_year(period_last(*from)),
		.out = out,
	};
	while (scan.text[scan.at]) {
		size_t length = 0;
		for (size_t i = 0; i < ARRAY_LENGTH(kinds) && !length; i++)
			length = kinds[i](&scan);
		if (!length)
			length = skip_number(scan.text + scan.at);
		scan.at += length ? length : skip_char(&scan);
	}
}

void year_mark_list_release(struct year_mark_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i].after);
	free(list->items);
	*list = (struct year_mark_list){0};
}
