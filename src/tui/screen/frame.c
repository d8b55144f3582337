/*
 * A frame: what is drawn is noted row by row, and put into curses' cells only when it is shown, and only where a row is
 * not drawn as it was the last time. Most keys change few rows, though views draw all they have.
 *
 * That is right whatever is drawn: what has been done to a row last, and is to be done again, changes nothing.
 */
#include "terminal.h"

#include "base/array.h"

#include <stdlib.h>
#include <string.h>

/* One piece of a row; its text follows it. */
struct piece {
	int column, end, style;
	bool blank;
	size_t length;
};

/* Pieces one behind the other. */
struct pieces {
	char *bytes;
	size_t length, room;
};

struct frame_row {
	struct pieces drawn; /* since the last time it was shown */
	struct pieces shown; /* what was done to it last */
};

void frame_resize(struct screen *screen, int rows)
{
	for (int i = 0; i < screen->frame_rows; i++) {
		free(screen->frame[i].drawn.bytes);
		free(screen->frame[i].shown.bytes);
	}
	free(screen->frame);
	screen->frame_rows = rows;
	screen->frame = rows > 0 ? xcalloc((size_t)rows, sizeof(*screen->frame)) : NULL;
}

void frame_forget(struct screen *screen)
{
	for (int i = 0; i < screen->frame_rows; i++)
		screen->frame[i].shown.length = 0;
}

static void add(struct pieces *pieces, const void *bytes, size_t length)
{
	ARRAY_RESERVE(pieces->bytes, pieces->length + length, pieces->room);
	memcpy(pieces->bytes + pieces->length, bytes, length);
	pieces->length += length;
}

static void note(struct screen *screen, int row, const struct piece *piece, const char *bytes)
{
	struct piece whole;
	memset(&whole, 0, sizeof(whole)); /* its padding is compared, too */
	whole.column = piece->column;
	whole.end = piece->end;
	whole.style = piece->style;
	whole.blank = piece->blank;
	whole.length = piece->length;
	add(&screen->frame[row].drawn, &whole, sizeof(whole));
	add(&screen->frame[row].drawn, bytes, piece->length);
}

void frame_text(struct screen *screen, int row, int column, int end, const char *bytes,
		size_t length, int style)
{
	if (length > 0)
		note(screen, row,
		     &(struct piece){
			     .column = column, .end = end, .style = style, .length = length},
		     bytes);
}

void frame_blank(struct screen *screen, int row, int column, int end, int style)
{
	if (column < end)
		note(screen, row,
		     &(struct piece){.column = column, .end = end, .style = style, .blank = true},
		     "");
}

static void show_row(struct screen *screen, int row)
{
	const struct pieces *drawn = &screen->frame[row].drawn;
	for (size_t at = 0; at < drawn->length;) {
		struct piece piece;
		memcpy(&piece, drawn->bytes + at, sizeof(piece));
		at += sizeof(piece);
		if (piece.blank)
			cells_blank(screen, row, piece.column, piece.end, piece.style);
		else
			cells_text(screen, row, piece.column, piece.end, drawn->bytes + at,
				   piece.length, piece.style);
		at += piece.length;
	}
}

void frame_show(struct screen *screen)
{
	for (int i = 0; i < screen->frame_rows; i++) {
		struct frame_row *row = &screen->frame[i];
		if (row->drawn.length == 0)
			continue;
		if (row->drawn.length != row->shown.length ||
		    memcmp(row->drawn.bytes, row->shown.bytes, row->drawn.length) != 0) {
			show_row(screen, i);
			struct pieces was = row->shown;
			row->shown = row->drawn;
			row->drawn = was;
		}
		row->drawn.length = 0;
	}
}
