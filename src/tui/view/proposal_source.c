/* The document, at the place of the item at the cursor. Only what is seen is looked at: a line may be ten million bytes long. */
#include "proposal_work.h"

#include "base/linebreak.h"
#include "base/utf8.h"
#include "base/width.h"

#include <stdlib.h>

#define GUTTER 6        /* columns of the line's number, and its mark */
#define PIECE_MOST 4096 /* bytes of a line that are looked at for its next row */

static const char *line_text(const struct proposal_work *work, size_t line)
{
	return work->proposal.lines[line].text;
}

/* --- from characters to bytes --- */

/* From the place that was asked for last, on or back. */
static size_t offset_of(struct proposal_work *work, size_t line, int column)
{
	const char *text = line_text(work, line);
	struct source_cache *cache = &work->cache;
	uint32_t c;
	if (!cache->column || cache->line != line || column < cache->column / 2)
		*cache = (struct source_cache){line, 0, 1};
	for (size_t step; cache->column < column && (step = utf8_next(text + cache->offset, &c));
	     cache->column++)
		cache->offset += step;
	for (; cache->column > column; cache->column--)
		cache->offset = utf8_back(text, cache->offset);
	return cache->offset;
}

/* What belongs to the item: from its beginning to the next one's. */
struct marked {
	struct source_spot from, to;
};

static struct marked mark_item(struct proposal_work *work, size_t at)
{
	const struct proposal *proposal = &work->proposal;
	const struct proposed *item = &proposal->items[at];
	struct marked marked = {{item->line, offset_of(work, item->line, item->column)},
				{item->line_end, 0}};
	size_t next = at + 1;
	while (next < proposal->count && proposal->items[next].extracted)
		next++;
	const struct proposed *behind = next < proposal->count ? &proposal->items[next] : NULL;
	bool later = behind && (behind->line > item->line || behind->column > item->column);
	if (!item->extracted && later && behind->line < item->line_end) {
		struct source_cache kept = work->cache;
		marked.to.line = behind->line;
		marked.to.offset = offset_of(work, behind->line, behind->column);
		work->cache = kept;
	}
	return marked;
}

static bool is_before(struct source_spot a, struct source_spot b)
{
	return a.line != b.line ? a.line < b.line : a.offset < b.offset;
}

/* --- rows --- */

/* A piece of the line that is no longer than it has to be, fit to be drawn: cells parted by |. */
static char *piece_at(const struct proposal_work *work, struct source_spot spot)
{
	const char *text = line_text(work, spot.line) + spot.offset;
	size_t length = 0;
	while (length < PIECE_MOST && text[length])
		length++;
	while (length == PIECE_MOST && length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
		length--;
	char *piece = xmemdup0(text, length);
	for (size_t i = 0; i < length; i++)
		piece[i] = piece[i] == '\t' ? '|' : piece[i] == '\n' ? ' ' : piece[i];
	return piece;
}

/* The row that begins there, and where the next one does. */
static char *row_at(const struct proposal_work *work, struct source_spot spot, int columns,
		    size_t *length, struct source_spot *next)
{
	char *piece = piece_at(work, spot);
	size_t step;
	*length = line_break(piece, columns, 1, &step);
	*next = (struct source_spot){spot.line, spot.offset + step};
	if (!line_text(work, spot.line)[next->offset])
		*next = (struct source_spot){spot.line + 1, 0};
	return piece;
}

/* About `rows` rows up: exact at the beginning of a line, and near enough inside a long one. */
static struct source_spot rows_before(const struct proposal_work *work, struct source_spot spot,
				      int rows, int columns)
{
	while (rows > 0 && (spot.offset > 0 || spot.line > 0)) {
		if (spot.offset == 0) {
			spot.line--;
			spot.offset = strlen(line_text(work, spot.line));
		}
		const char *text = line_text(work, spot.line);
		size_t at = spot.offset;
		int width = 0;
		while (at > 0 && width < rows * columns) {
			at = utf8_back(text, at);
			width += 2;
		}
		rows -= (width + columns - 1) / columns;
		if (spot.offset == 0)
			rows--;
		spot.offset = at;
	}
	return spot;
}

/* --- drawing --- */

static void draw_part(struct desk *desk, int row, int column, int columns, const char *piece,
		      size_t from, size_t to, int style)
{
	int x = width_of_bytes(piece, from, 1);
	if (to > from && x < columns)
		screen_put_bytes(desk->screen, row, column + x, columns - x, piece + from,
				 to - from, style);
}

static size_t inside(struct source_spot spot, struct source_spot row, size_t length)
{
	if (is_before(spot, row))
		return 0;
	return spot.line > row.line || spot.offset - row.offset > length ? length
									 : spot.offset - row.offset;
}

static void draw_row(const struct proposal_work *work, struct desk *desk, struct box box, int row,
		     struct source_spot spot, const struct marked *marked, const char *piece,
		     size_t length, bool first)
{
	int y = box.row + row, columns = box.columns - GUTTER;
	size_t from = inside(marked->from, spot, length), to = inside(marked->to, spot, length);
	bool here = to > from;
	char *number =
		first ? string_format("%*d", GUTTER - 2, work->proposal.lines[spot.line].number)
		      : xstrdup("");
	screen_put(desk->screen, y, box.column, 1, here ? "▌" : "", STYLE_MATCH);
	screen_put(desk->screen, y, box.column + 1, GUTTER - 1, number, STYLE_DIM);
	screen_put(desk->screen, y, box.column + GUTTER, columns, "", STYLE_NORMAL);
	draw_part(desk, y, box.column + GUTTER, columns, piece, 0, from, STYLE_DIM);
	draw_part(desk, y, box.column + GUTTER, columns, piece, from, to, STYLE_NORMAL);
	draw_part(desk, y, box.column + GUTTER, columns, piece, to, length, STYLE_DIM);
	free(number);
}

void proposal_draw_source(struct proposal_work *work, struct desk *desk, struct box box)
{
	int columns = box.columns - GUTTER, row = 0;
	work->source = box;
	work->seen_count = 0;
	if (!work->list.count || columns < 2) {
		view_clear(desk, box, 0);
		return;
	}
	struct marked marked = mark_item(work, work->list.at);
	struct source_spot spot = rows_before(work, marked.from, box.rows / 3, columns);
	while (row < box.rows && row < SOURCE_ROWS_MOST && spot.line < work->proposal.line_count) {
		struct source_spot next;
		size_t length;
		char *piece = row_at(work, spot, columns, &length, &next);
		draw_row(work, desk, box, row, spot, &marked, piece, length, spot.offset == 0);
		work->seen[row++] = spot;
		work->seen_count = row;
		spot = next;
		free(piece);
	}
	for (; row < box.rows; row++)
		screen_fill(desk->screen, box.row + row, box.column, 1, box.columns, STYLE_NORMAL);
}

/* The last item that begins there or before. Items stand in the order of the document. */
size_t proposal_item_at_row(const struct proposal_work *work, int row)
{
	const struct proposal *proposal = &work->proposal;
	if (row < 0 || row >= work->seen_count)
		return proposal->count;
	struct source_spot spot = work->seen[row];
	int column = 1;
	uint32_t c;
	const char *text = line_text(work, spot.line);
	for (size_t at = 0, step; at < spot.offset && (step = utf8_next(text + at, &c)); at += step)
		column++;
	size_t from = 0, to = proposal->count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		const struct proposed *item = &proposal->items[middle];
		bool behind = item->line > spot.line ||
			      (item->line == spot.line && item->column > column && spot.offset > 0);
		if (behind)
			to = middle;
		else
			from = middle + 1;
	}
	/* Where several begin in a row of their own line, the first of them is meant. */
	size_t at = from ? from - 1 : proposal->count;
	while (at > 0 && at < proposal->count && spot.offset == 0 &&
	       proposal->items[at].line == spot.line && proposal->items[at - 1].line == spot.line)
		at--;
	return at;
}
