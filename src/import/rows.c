#include "rows.h"

#include "base/paragraphs.h"
#include "base/utf8.h"
#include "phrase.h"

#include <stdlib.h>

/* Further down than this no table has its headings. */
enum { HEADER_LAST = 10 };

void rows_init(struct rows *rows, struct proposal *proposal)
{
	*rows = (struct rows){.proposal = proposal, .row = STRBUF_INIT};
}

void rows_release(struct rows *rows)
{
	strbuf_release(&rows->row);
}

void rows_next(struct rows *rows)
{
	strbuf_add_byte(&rows->row, '\t');
}

/* Paragraphs of a cell come without blanks at their ends and without empty ones between. */
void rows_add(struct rows *rows, const char *text, size_t length)
{
	if (!length || rows->too_much)
		return;
	if (rows->bytes + rows->row.length + length > ROWS_MOST) {
		rows->too_much = true;
		return;
	}
	char *clean = utf8_clean(text, length, true, NULL);
	bool first = true;
	for (char *at = clean, *end; *at; at = *end ? end + 1 : end) {
		end = at + strcspn(at, "\n");
		char *line = xmemdup0(at, (size_t)(end - at));
		for (char *p = line; *p; p++)
			*p = *p == '\t' ? ' ' : *p;
		text_trim(line);
		if (*line && !first)
			strbuf_add_byte(&rows->row, '\n');
		strbuf_add_text(&rows->row, line);
		first = first && !*line;
		free(line);
	}
	free(clean);
}

void rows_end(struct rows *rows, int number, int table)
{
	size_t length = rows->row.length;
	while (length && rows->row.text[length - 1] == '\t')
		length--;
	strbuf_truncate(&rows->row, length);
	if (length && !rows->too_much) {
		rows->bytes += length;
		struct source_line *line =
			proposal_add_line(rows->proposal, xstrdup(rows->row.text), number);
		line->table = table;
		line->hard = true;
	}
	strbuf_clear(&rows->row);
}

/* The one cell of the row that has something in it; NULL: several have. */
static const char *only_cell(const char *row, size_t *length)
{
	row += strspn(row, "\t");
	*length = strcspn(row, "\t");
	return row[*length + strspn(row + *length, "\t")] ? NULL : row;
}

static void free_title(struct source_line *line)
{
	size_t length;
	const char *cell = only_cell(line->text, &length);
	if (!cell)
		return;
	char *text = xmemdup0(cell, length);
	if (cell != line->text)
		line->label_length = 0;
	free(line->text);
	line->text = text;
	for (char *p = text; *p; p++)
		*p = *p == '\n' ? ' ' : *p;
	line->table = 0;
	line->centred = true;
}

void rows_free_titles(struct proposal *proposal, size_t first)
{
	struct source_line *lines = proposal->lines;
	for (size_t at = first, end; at < proposal->line_count; at = end) {
		end = at + 1;
		if (!lines[at].table)
			continue;
		while (end < proposal->line_count && lines[end].table == lines[at].table)
			end++;
		struct phrase_header header;
		size_t head = at;
		while (head < end && head < at + HEADER_LAST &&
		       !phrase_header(lines[head].text, &header))
			head++;
		if (head == end || head == at + HEADER_LAST)
			continue;
		for (size_t i = at; i < head; i++)
			free_title(&lines[i]);
	}
}
