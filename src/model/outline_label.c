#include "model/outline_label.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <stdlib.h>

/* Numbers from the top down. Letters of a style A. count as what they are. */
struct numbers {
	int items[OUTLINE_DEEPEST];
	int count;
};

/* What one reads past: brackets, points, blanks, and the characters of 第三条 and 一是. */
static bool is_filling(uint32_t c)
{
	static const uint32_t filling[] = {
		'(',    ')',    '.',    ',',    '-',    ' ',    '/',    '[',    ']',    ':',
		0x3001, 0x3002, 0x3010, 0x3011, 0x7B2C, 0x6761, 0x7AE0, 0x8282, 0x662F,
	};
	for (size_t i = 0; i < ARRAY_LENGTH(filling); i++)
		if (filling[i] == c)
			return true;
	return false;
}

/* ①, (1), ⑴, 1., ㈠ and a letter, which are one character each. */
static int single_number(uint32_t c)
{
	if (c >= 'a' && c <= 'z')
		c -= 'a' - 'A';
	if (c >= 'A' && c <= 'Z')
		return -(int)c; /* no number of another kind is the same */
	if (c >= 0x2460 && c <= 0x249B)
		return (int)((c - 0x2460) % 20) + 1;
	if (c >= 0x3251 && c <= 0x325F)
		return (int)(c - 0x3251) + 21;
	if (c >= 0x32B1 && c <= 0x32BF)
		return (int)(c - 0x32B1) + 36;
	return c >= 0x3220 && c <= 0x3229 ? (int)(c - 0x3220) + 1 : 0;
}

/* 三2 is two numbers: one is written in Chinese numerals or in figures, never in both. */
static size_t read_number(const char *text, int *number)
{
	size_t length = 0, step;
	bool figures = false;
	for (uint32_t c; (step = utf8_next(text + length, &c)); length += step) {
		c = utf8_fold_wide(c);
		bool figure = c >= '0' && c <= '9';
		if (length > 0 && figure != figures)
			break;
		figures = figure;
	}
	char *same = xmemdup0(text, length);
	length = numeral_read(same, false, number);
	free(same);
	return length;
}

/* False where it is not made of numbers alone. */
static bool read_numbers(const char *text, struct numbers *out)
{
	out->count = 0;
	while (*text) {
		uint32_t c;
		int number;
		size_t step = utf8_next(text, &c), length = read_number(text, &number);
		c = utf8_fold_wide(c);
		if (!length && (number = single_number(c)) != 0)
			length = step;
		if (!length && !is_filling(c))
			return false;
		if (length && out->count == OUTLINE_DEEPEST)
			return false;
		if (length)
			out->items[out->count++] = number;
		text += length ? length : step;
	}
	return out->count > 0;
}

/* The numbers of the sections from the top down to one, while the outline is gone through. */
struct way {
	int numbers[OUTLINE_DEEPEST]; /* of each depth; 0: the section there has none */
	int depth;
};

/* One section further. False: it has no number itself. */
static bool step_on(struct way *way, const struct section *section)
{
	struct numbers own;
	bool numbered = section->label && read_numbers(section->label, &own);
	way->depth = section->depth;
	way->numbers[section->depth] = numbered ? own.items[0] : 0;
	return numbered;
}

/* Does it end in what is wanted? Sections without a number leave no gap. *whole: it is nothing more. */
static bool ends_with(const struct way *way, const struct numbers *wanted, bool *whole)
{
	int left = wanted->count, depth = way->depth;
	for (; depth >= 0 && left > 0; depth--)
		if (way->numbers[depth] != 0 && way->numbers[depth] != wanted->items[--left])
			return false;
	*whole = true;
	for (; depth >= 0; depth--)
		*whole = *whole && way->numbers[depth] == 0;
	return left == 0;
}

/* Behind `from`, else before it; a whole way rather than the end of a longer one. */
static size_t find_way(const struct outline *outline, const struct numbers *wanted, size_t from)
{
	enum { BEHIND, BEFORE };
	size_t count = outline->count, whole_at[] = {count, count}, end_at[] = {count, count};
	struct way way;
	for (size_t i = 0; i < count && whole_at[BEHIND] == count; i++) {
		bool whole;
		if (!step_on(&way, &outline->sections[i]) || !ends_with(&way, wanted, &whole))
			continue;
		int side = i > from ? BEHIND : BEFORE;
		size_t *at = whole ? &whole_at[side] : &end_at[side];
		if (*at == count)
			*at = i;
	}
	const size_t order[] = {whole_at[BEHIND], whole_at[BEFORE], end_at[BEHIND], end_at[BEFORE]};
	size_t best = 0;
	while (best + 1 < ARRAY_LENGTH(order) && order[best] == count)
		best++;
	return order[best];
}

/* In half width, without blanks and without the point behind it. Owned. */
static char *plain(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)); text += step) {
		c = utf8_fold_wide(c);
		if (c != ' ')
			strbuf_add_char(&out, c);
	}
	if (strbuf_ends_with(&out, "、"))
		strbuf_truncate(&out, out.length - strlen("、"));
	return strbuf_detach(&out);
}

/* Written just so, between `start` and `end`. */
static size_t find_written(const struct outline *outline, const char *wanted, size_t start,
			   size_t end)
{
	for (size_t i = start; i < end; i++) {
		char *label = plain(outline->sections[i].label ? outline->sections[i].label : "");
		bool same = *label && strcmp(label, wanted) == 0;
		free(label);
		if (same)
			return i;
	}
	return outline->count;
}

/* A number with signs about it, as it stands before the section: under `from`, then under what is around it. */
static size_t find_near(const struct outline *outline, const char *typed, size_t from)
{
	char *wanted = plain(typed);
	size_t found = outline->count, around = from;
	int number;
	bool bare = numeral_read(wanted, false, &number) == strlen(wanted);
	for (bool top = false; !bare && !top && found == outline->count;) {
		top = around >= outline->count;
		found = top ? find_written(outline, wanted, 0, outline->count)
			    : find_written(outline, wanted, around + 1,
					   outline_end(outline, around));
		if (!top)
			around = outline_parent(outline, around);
	}
	free(wanted);
	return found;
}

static size_t find_heading(const struct outline *outline, const char *typed, size_t from)
{
	for (size_t i = 0; i < outline->count; i++) {
		size_t at = (from + 1 + i) % outline->count;
		if (strstr(outline->sections[at].heading, typed))
			return at;
	}
	return outline->count;
}

size_t outline_find_label(const struct outline *outline, const char *typed, size_t from)
{
	struct numbers wanted;
	size_t found = outline->count;
	if (outline->count == 0)
		return found;
	bool numbered = read_numbers(typed, &wanted);
	if (numbered && wanted.count == 1)
		found = find_near(outline, typed, from);
	if (numbered && found == outline->count)
		found = find_way(outline, &wanted,
				 from < outline->count ? from : outline->count - 1);
	if (found == outline->count && *typed)
		found = find_heading(outline, typed,
				     from < outline->count ? from : outline->count - 1);
	return found;
}
