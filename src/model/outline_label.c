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

/* False where it is not made of numbers alone. */
static bool read_numbers(const char *text, struct numbers *out)
{
	out->count = 0;
	while (*text) {
		uint32_t c;
		int number;
		size_t step = utf8_next(text, &c), length = numeral_read(text, false, &number);
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

/* Its numbers from the top down; sections without one leave no gap. False: it has none itself. */
static bool way_to(const struct outline *outline, size_t at, struct numbers *out)
{
	struct numbers own;
	if (!outline->sections[at].label || !read_numbers(outline->sections[at].label, &own))
		return false;
	size_t parent = outline_parent(outline, at);
	out->count = 0;
	for (; parent < outline->count; parent = outline_parent(outline, parent))
		if (way_to(outline, parent, out))
			break;
	if (out->count == OUTLINE_DEEPEST)
		return false;
	out->items[out->count++] = own.items[0];
	return true;
}

static bool ends_with(const struct numbers *way, const struct numbers *wanted)
{
	int skipped = way->count - wanted->count;
	return skipped >= 0 && memcmp(way->items + skipped, wanted->items,
				      (size_t)wanted->count * sizeof(*wanted->items)) == 0;
}

static size_t find_way(const struct outline *outline, const struct numbers *wanted, size_t from)
{
	size_t near = outline->count;
	for (size_t i = 0; i < outline->count; i++) {
		size_t at = (from + 1 + i) % outline->count;
		struct numbers way;
		if (!way_to(outline, at, &way) || !ends_with(&way, wanted))
			continue;
		if (way.count == wanted->count)
			return at;
		near = near < outline->count ? near : at;
	}
	return near;
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
