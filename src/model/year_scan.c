#include "year_scan.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>

size_t word_at(const char *text, const char *const *words)
{
	size_t longest = 0;
	for (; *words; words++) {
		size_t length = strlen(*words);
		if (length > longest && strncmp(text, *words, length) == 0)
			longest = length;
	}
	return longest;
}

bool word_before(const char *text, size_t at, const char *const *words)
{
	for (; *words; words++) {
		size_t length = strlen(*words);
		if (length <= at && strncmp(text + at - length, *words, length) == 0)
			return true;
	}
	return false;
}

void scan_add(struct scan *scan, size_t at, size_t length, struct strbuf *after,
	      enum year_mark_kind kind, bool likely)
{
	struct year_mark_list *out = scan->out;
	bool same = after->length == length && memcmp(after->text, scan->text + at, length) == 0;
	if (same || !after->length) {
		strbuf_release(after);
		return;
	}
	ARRAY_GROW(out->items, out->count, out->room);
	out->items[out->count++] = (struct year_mark){
		.at = at,
		.length = length,
		.after = strbuf_detach(after),
		.kind = kind,
		.likely = likely && !scan->quoted,
	};
}

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

int school_year_of(int month)
{
	return month_year(month) - (month_of_year(month) < 8);
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
