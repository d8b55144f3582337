#include "text_layout.h"

#include "base/array.h"
#include "base/linebreak.h"
#include "base/strbuf.h"
#include "base/width.h"

#include <stdlib.h>

void text_layout_release(struct text_layout *layout)
{
	free(layout->lines);
	*layout = (struct text_layout){0};
}

static void add_line(struct text_layout *layout, size_t start, size_t end, bool wrapped)
{
	ARRAY_GROW(layout->lines, layout->count, layout->room);
	layout->lines[layout->count++] =
		(struct text_line){.start = start, .end = end, .wrapped = wrapped};
}

/* A paragraph that begins at `start` of the whole text. */
static void wrap(struct text_layout *layout, const char *paragraph, size_t start, int columns)
{
	size_t length = strlen(paragraph), at = 0;
	while (columns && at < length) {
		size_t next;
		line_break(paragraph + at, columns, 1, &next);
		if (at + next >= length)
			break;
		add_line(layout, start + at, start + at + next, true);
		at += next;
	}
	add_line(layout, start + at, start + length, false);
}

void text_layout_make(struct text_layout *layout, const char *text, int columns)
{
	struct strbuf paragraph = STRBUF_INIT;
	layout->count = 0;
	for (const char *at = text;; at++) {
		size_t length = strcspn(at, "\n");
		strbuf_clear(&paragraph);
		strbuf_add(&paragraph, at, length);
		wrap(layout, paragraph.text, (size_t)(at - text), columns);
		at += length;
		if (!*at)
			break;
	}
	strbuf_release(&paragraph);
}

size_t text_layout_line(const struct text_layout *layout, size_t offset, bool upper)
{
	size_t line = 0;
	while (line + 1 < layout->count && layout->lines[line + 1].start <= offset)
		line++;
	if (upper && line > 0 && layout->lines[line].start == offset &&
	    layout->lines[line - 1].wrapped)
		line--;
	return line;
}

size_t text_layout_offset(const struct text_layout *layout, const char *text, size_t line,
			  int column, bool *upper)
{
	const struct text_line *here = &layout->lines[line];
	size_t at = here->start;
	while (at < here->end) {
		size_t step = grapheme_length(text + at);
		int width = width_of_bytes(text + at, step, 1);
		if (column < width)
			break;
		column -= width;
		at += step;
	}
	*upper = here->wrapped && at == here->end;
	return at;
}
