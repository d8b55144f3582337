#include "base/table.h"

#include "base/array.h"
#include "base/linebreak.h"
#include "base/width.h"

#include <assert.h>
#include <stdlib.h>

enum { LEAST = 4 };

struct cell {
	size_t at;  /* in the pool */
	int width;  /* of its widest line */
	bool lines; /* more than one */
};

struct row {
	size_t cells; /* the index of its first one */
	bool ruled;
};

struct table {
	struct table_column *columns;
	int *widths; /* of the columns: natural until laid out */
	size_t column_count;
	int width, ambiguous;
	enum table_drawing drawing;
	struct strbuf pool; /* the texts of all cells, each with its zero byte */
	struct cell *cells;
	size_t cell_count, cell_room;
	struct row *rows;
	size_t row_count, row_room;
	bool rule_next, laid_out;
	struct strbuf left, between,
		right; /* of a line of text, with the blanks beside the cells */
};

/* The lines of a drawing: left end, filling, crossing, right end. */
struct line_signs {
	const char *left, *fill, *cross, *right;
};

static const struct drawing {
	struct line_signs top, rule, bottom,
		text; /* text: what stands before, beside, between and behind the cells */
} drawings[] = {
	[TABLE_PLAIN] = {.text = {"", "", "  ", ""}},
	[TABLE_ASCII] = {.top = {"+", "-", "+", "+"},
			 .rule = {"+", "-", "+", "+"},
			 .bottom = {"+", "-", "+", "+"},
			 .text = {"|", " ", "|", "|"}},
	[TABLE_BOX] = {.top = {"┌", "─", "┬", "┐"},
		       .rule = {"├", "─", "┼", "┤"},
		       .bottom = {"└", "─", "┴", "┘"},
		       .text = {"│", " ", "│", "│"}},
};

static bool wide_box(const struct table *table)
{
	return table->drawing == TABLE_BOX && table->ambiguous == 2;
}

/* What stands on either side of a cell, and the step in which columns can be widened. */
static const char *beside(const struct table *table)
{
	return wide_box(table) ? "" : drawings[table->drawing].text.fill;
}

static int width_step(const struct table *table)
{
	return wide_box(table) ? 2 : 1;
}

static void init_edges(struct table *table)
{
	const struct line_signs *signs = &drawings[table->drawing].text;
	const char *blank = beside(table);
	strbuf_init(&table->left);
	strbuf_init(&table->between);
	strbuf_init(&table->right);
	strbuf_format(&table->left, "%s%s", signs->left, blank);
	strbuf_format(&table->between, "%s%s%s", blank, signs->cross, blank);
	strbuf_format(&table->right, "%s%s", blank, signs->right);
}

struct table *table_new(const struct table_column *columns, size_t count, int width, int ambiguous,
			enum table_drawing drawing)
{
	assert(count > 0);
	struct table *table = xcalloc(1, sizeof(*table));
	table->columns = xcalloc(count, sizeof(*columns));
	table->widths = xcalloc(count, sizeof(*table->widths));
	table->column_count = count;
	table->width = width;
	table->ambiguous = ambiguous;
	table->drawing = drawing;
	strbuf_init(&table->pool);
	init_edges(table);
	for (size_t i = 0; i < count; i++) {
		table->columns[i] = columns[i];
		table->widths[i] = width_of_text(columns[i].title, ambiguous);
	}
	return table;
}

void table_free(struct table *table)
{
	if (!table)
		return;
	strbuf_release(&table->pool);
	strbuf_release(&table->left);
	strbuf_release(&table->between);
	strbuf_release(&table->right);
	free(table->columns);
	free(table->widths);
	free(table->cells);
	free(table->rows);
	free(table);
}

static int widest_line(const char *text, int ambiguous)
{
	int widest = 0;
	for (const char *end; *text; text = *end ? end + 1 : end) {
		end = text + strcspn(text, "\n");
		int width = width_of_bytes(text, (size_t)(end - text), ambiguous);
		widest = width > widest ? width : widest;
	}
	return widest;
}

void table_add_row(struct table *table, const char *const *cells)
{
	ARRAY_GROW(table->rows, table->row_count, table->row_room);
	table->rows[table->row_count++] = (struct row){table->cell_count, table->rule_next};
	table->rule_next = false;
	for (size_t i = 0; i < table->column_count; i++) {
		const char *text = cells[i] ? cells[i] : "";
		struct cell cell = {table->pool.length, widest_line(text, table->ambiguous),
				    strchr(text, '\n')};
		strbuf_add(&table->pool, text, strlen(text) + 1);
		ARRAY_GROW(table->cells, table->cell_count, table->cell_room);
		table->cells[table->cell_count++] = cell;
		if (cell.width > table->widths[i])
			table->widths[i] = cell.width;
	}
	table->laid_out = false;
}

void table_add_rule(struct table *table)
{
	table->rule_next = table->drawing != TABLE_PLAIN;
}

/* The columns that the cells may share, when the lines and the blanks have theirs. */
static int room_for_cells(const struct table *table)
{
	return table->width - width_of_text(table->left.text, table->ambiguous) -
	       width_of_text(table->between.text, table->ambiguous) *
		       (int)(table->column_count - 1) -
	       width_of_text(table->right.text, table->ambiguous);
}

/* A title may take several lines, but none of its words is broken: Responsibl|e. */
static int widest_word(const char *title, int ambiguous)
{
	int widest = 0;
	for (const char *end; *title; title = end + strspn(end, " ")) {
		end = title + strcspn(title, " ");
		int width = width_of_bytes(title, (size_t)(end - title), ambiguous);
		widest = width > widest ? width : widest;
	}
	return widest;
}

static int least_width(const struct table *table, size_t column, int natural)
{
	int least = table->columns[column].least ? table->columns[column].least : LEAST;
	int word = widest_word(table->columns[column].title, table->ambiguous);
	least = natural < least ? natural : least;
	least = least < word ? word : least;
	return least < 2 ? 2 : least + least % width_step(table);
}

/* Narrows the widest of the columns (that stretch, or that don't) until `excess` is gone or all have their least width. */
static int squeeze(struct table *table, const int *least, bool stretch, int excess)
{
	while (excess > 0) {
		size_t widest = table->column_count;
		for (size_t i = 0; i < table->column_count; i++)
			if (table->columns[i].stretch == stretch && table->widths[i] > least[i] &&
			    (widest == table->column_count ||
			     table->widths[i] > table->widths[widest]))
				widest = i;
		if (widest == table->column_count)
			break;
		table->widths[widest] -= width_step(table);
		excess -= width_step(table);
	}
	return excess;
}

/* Gives what is left to the columns that stretch, in equal parts. */
static void stretch(struct table *table, int left)
{
	int step = width_step(table);
	bool any = true;
	while (any && left >= step) {
		any = false;
		for (size_t i = 0; i < table->column_count && left >= step; i++) {
			if (!table->columns[i].stretch)
				continue;
			table->widths[i] += step;
			left -= step;
			any = true;
		}
	}
}

void table_layout(struct table *table)
{
	if (table->laid_out)
		return;
	int step = width_step(table), room = room_for_cells(table), sum = 0;
	int *least = xcalloc(table->column_count, sizeof(*least));
	for (size_t i = 0; i < table->column_count; i++) {
		int *width = &table->widths[i];
		least[i] = least_width(table, i, *width);
		if (*width > table->width)
			*width = table->width;
		if (*width < least[i])
			*width = least[i];
		*width += *width % step;
		sum += *width;
	}
	squeeze(table, least, false, squeeze(table, least, true, sum - room));
	stretch(table, room - sum);
	free(least);
	table->laid_out = true;
}

static void add_blanks(struct strbuf *out, int count)
{
	static const char blanks[] =
		"                                                                ";
	for (int most = (int)sizeof(blanks) - 1; count > 0; count -= most)
		strbuf_add(out, blanks, (size_t)(count < most ? count : most));
}

static void end_line(struct strbuf *out)
{
	size_t length = out->length;
	while (length > 0 && out->text[length - 1] == ' ')
		length--;
	strbuf_truncate(out, length);
	strbuf_add_byte(out, '\n');
}

static void draw_line(const struct table *table, const struct line_signs *signs, struct strbuf *out)
{
	if (!signs->fill)
		return;
	int around = 2 * width_of_text(beside(table), 1);
	int wide = width_of_text(signs->fill, table->ambiguous);
	strbuf_add_text(out, signs->left);
	for (size_t i = 0; i < table->column_count; i++) {
		if (i > 0)
			strbuf_add_text(out, signs->cross);
		strbuf_add_repeat(out, signs->fill, (size_t)((table->widths[i] + around) / wide));
	}
	strbuf_add_text(out, signs->right);
	strbuf_add_byte(out, '\n');
}

static void draw_cell(const struct table *table, size_t column, const char *text, size_t length,
		      int width, struct strbuf *out)
{
	int left = table->widths[column] - width;
	bool right = table->columns[column].align == ALIGN_RIGHT;
	add_blanks(out, right ? left : 0);
	strbuf_add(out, text, length);
	add_blanks(out, right ? 0 : left);
}

/* Draws lines of cells until all of the texts are used up. `cells` (NULL: not known) saves measuring what fits. */
static void draw_texts(const struct table *table, const char **texts, const struct cell *cells,
		       struct strbuf *out)
{
	bool first = true, more = true;
	for (; more; first = false) {
		more = false;
		strbuf_add(out, table->left.text, table->left.length);
		for (size_t i = 0; i < table->column_count; i++) {
			if (i > 0)
				strbuf_add(out, table->between.text, table->between.length);
			const char *line = texts[i];
			size_t length;
			int width;
			if (first && cells && !cells[i].lines &&
			    cells[i].width <= table->widths[i]) {
				width = cells[i].width;
				length = strlen(line);
				texts[i] += length;
			} else {
				size_t next;
				length = line_measure(line, table->widths[i], table->ambiguous,
						      &next, &width);
				texts[i] += next;
			}
			draw_cell(table, i, line, length, width, out);
			more = more || *texts[i];
		}
		strbuf_add(out, table->right.text, table->right.length);
		end_line(out);
	}
}

size_t table_row_count(const struct table *table)
{
	return table->row_count;
}

void table_header(const struct table *table, struct strbuf *out)
{
	assert(table->laid_out);
	const char **texts = xcalloc(table->column_count, sizeof(*texts));
	for (size_t i = 0; i < table->column_count; i++)
		texts[i] = table->columns[i].title;
	draw_line(table, &drawings[table->drawing].top, out);
	draw_texts(table, texts, NULL, out);
	table_rule(table, out);
	free(texts);
}

void table_row(const struct table *table, size_t row, struct strbuf *out)
{
	assert(table->laid_out && row < table->row_count);
	const struct cell *cells = &table->cells[table->rows[row].cells];
	const char **texts = xcalloc(table->column_count, sizeof(*texts));
	for (size_t i = 0; i < table->column_count; i++)
		texts[i] = table->pool.text + cells[i].at;
	draw_texts(table, texts, cells, out);
	free(texts);
}

size_t table_row_head(const struct table *table, const char *first, struct strbuf *out)
{
	assert(table->laid_out);
	size_t next;
	int width;
	size_t length = line_measure(first, table->widths[0], table->ambiguous, &next, &width);
	strbuf_add(out, table->left.text, table->left.length);
	draw_cell(table, 0, first, length, width, out);
	return table->left.length + (size_t)table->widths[0];
}

bool table_row_ruled(const struct table *table, size_t row)
{
	return table->rows[row].ruled;
}

void table_rule(const struct table *table, struct strbuf *out)
{
	draw_line(table, &drawings[table->drawing].rule, out);
}

void table_footer(const struct table *table, struct strbuf *out)
{
	draw_line(table, &drawings[table->drawing].bottom, out);
}

void table_write(const struct table *table, struct strbuf *out)
{
	table_header(table, out);
	for (size_t i = 0; i < table->row_count; i++) {
		if (table->rows[i].ruled && i > 0)
			table_rule(table, out);
		table_row(table, i, out);
	}
	table_footer(table, out);
}
