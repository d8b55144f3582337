#include "base/shorten.h"

#include "base/strbuf.h"
#include "base/width.h"

#include <string.h>

#define OPENING "“"
#define CLOSING "”"
#define KEPT 4 /* columns on either side of the … */

/* The name in quotes that takes the most columns: where it begins and ends, without the quotes. False: there is none. */
static bool longest_name(const char *sentence, size_t *from, size_t *to)
{
	int widest = 2 * KEPT + 1; /* shorter ones would not get shorter */
	bool found = false;
	for (const char *at = sentence; (at = strstr(at, OPENING));) {
		const char *start = at + strlen(OPENING), *end = start;
		for (int depth = 1; depth > 0 && *end;) {
			bool opens = strncmp(end, OPENING, strlen(OPENING)) == 0;
			bool closes = strncmp(end, CLOSING, strlen(CLOSING)) == 0;
			depth += opens - closes;
			if (depth > 0)
				end += opens || closes ? strlen(CLOSING) : 1;
		}
		int width = width_of_bytes(start, (size_t)(end - start), 1);
		if (width > widest) {
			widest = width;
			found = true;
			*from = (size_t)(start - sentence);
			*to = (size_t)(end - sentence);
		}
		at = *end ? end : start;
	}
	return found;
}

static const char *const openings[] = {"“", "‘"}, *const closings[] = {"”", "’"};
enum { MARK = 3, DEEPEST = 8 }; /* bytes of a quotation mark; quotes in quotes that are looked at */

static bool is_mark(const char *at, const char *const marks[2])
{
	return strncmp(at, marks[0], MARK) == 0 || strncmp(at, marks[1], MARK) == 0;
}

/* Where the quotations begin that are not closed again before `to`, the outermost first; how many. */
static int left_open(const char *text, size_t from, size_t to, size_t open[DEEPEST])
{
	int depth = 0;
	for (size_t at = from; at < to; at++) {
		if (is_mark(text + at, openings) && depth < DEEPEST)
			open[depth++] = at;
		else if (is_mark(text + at, closings) && depth > 0)
			depth--;
	}
	return depth;
}

/* What is taken out must not hold one half of a quotation alone: then the other half goes as well. */
static void keep_pairs(const char *text, size_t from, size_t *head, size_t *tail, size_t to)
{
	size_t open[DEEPEST];
	if (left_open(text, from, *head, open) > 0)
		*head = open[0];
	int depth = 0;
	for (size_t at = *tail; at < to; at++) {
		if (is_mark(text + at, openings))
			depth++;
		else if (is_mark(text + at, closings) && depth-- == 0) {
			*tail = at + MARK;
			depth = 0;
		}
	}
}

/* Leaves so many columns of it, beside the … in the middle. */
static void leave(struct strbuf *out, size_t from, size_t to, int left)
{
	size_t head = from + width_fit(out->text + from, (left + 1) / 2, 1), tail = to;
	while (tail > head && width_of_bytes(out->text + grapheme_back(out->text, tail),
					     to - grapheme_back(out->text, tail), 1) <= left / 2)
		tail = grapheme_back(out->text, tail);
	keep_pairs(out->text, from, &head, &tail, to);
	if (tail <= head)
		return;
	strbuf_remove(out, head, tail - head);
	strbuf_insert(out, head, "…", strlen("…"));
}

/* Takes at least `columns` out of the middle, if that leaves KEPT on both sides. */
static void shorten(struct strbuf *out, size_t from, size_t to, int columns)
{
	int left =
		width_of_bytes(out->text + from, to - from, 1) - columns - 1; /* the … takes one */
	leave(out, from, to, left > 2 * KEPT ? left : 2 * KEPT);
}

char *shorten_middle(const char *title, int columns)
{
	struct strbuf out = STRBUF_INIT;
	strbuf_add_text(&out, title);
	if (width_of_text(title, 1) > columns)
		leave(&out, 0, out.length, columns > 1 ? columns - 1 : 0);
	return strbuf_detach(&out);
}

char *shorten_end(const char *text, int columns)
{
	struct strbuf out = STRBUF_INIT;
	size_t open[DEEPEST];
	strbuf_add_text(&out, text);
	if (width_of_text(text, 1) <= columns)
		return strbuf_detach(&out);
	size_t head = width_fit(text, columns - 1, 1);
	int depth = left_open(text, 0, head, open);
	if (depth > 0 && width_of_bytes(text, open[0], 1) >= columns / 2) {
		head = open[0];
		depth = 0;
	} else if (depth > 0) {
		head = width_fit(text, columns - 1 - depth, 1);
		depth = left_open(text, 0, head, open);
	}
	strbuf_remove(&out, head, out.length - head);
	strbuf_add_text(&out, "…");
	while (depth-- > 0)
		strbuf_add_text(&out, strncmp(text + open[depth], openings[0], MARK) == 0
					      ? closings[0]
					      : closings[1]);
	return strbuf_detach(&out);
}

char *shorten_quoted(const char *sentence, int columns)
{
	struct strbuf out = STRBUF_INIT;
	size_t from, to;
	strbuf_add_text(&out, sentence);
	for (int width; (width = width_of_text(out.text, 1)) > columns;) {
		if (!longest_name(out.text, &from, &to))
			break;
		shorten(&out, from, to, width - columns);
		if (width_of_text(out.text, 1) >= width)
			break;
	}
	return strbuf_detach(&out);
}
