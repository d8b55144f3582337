#include "pages.h"

#include "base/array.h"
#include "base/width.h"
#include "i18n/messages.h"

#include <stdlib.h>

void pages_init(struct pages *pages)
{
	*pages = (struct pages){.count = 0};
	strbuf_init(&pages->text);
}

void pages_release(struct pages *pages)
{
	strbuf_release(&pages->text);
	for (size_t i = 0; i < pages->table_count; i++) {
		free(pages->tables[i].header);
		free(pages->tables[i].footer);
	}
	for (size_t i = 0; i < pages->group_count; i++)
		free(pages->groups[i].head);
	free(pages->groups);
	free(pages->tables);
	free(pages->lines);
	pages_init(pages);
}

void pages_add(struct pages *pages, const char *before, const char *text, size_t length,
	       unsigned flags)
{
	size_t at = pages->text.length;
	if (pages->sheet_ended)
		flags |= LINE_OPENS;
	pages->sheet_ended = false;
	strbuf_add_text(&pages->text, before);
	strbuf_add(&pages->text, text, length);
	ARRAY_GROW(pages->lines, pages->count, pages->room);
	pages->lines[pages->count++] =
		(struct page_line){at, pages->text.length - at, flags,
				   pages->in_table ? (int)pages->table_count - 1 : -1,
				   pages->in_group ? (int)pages->group_count - 1 : -1};
}

void pages_add_gap(struct pages *pages)
{
	if (pages->count && !pages->sheet_ended &&
	    !(pages->lines[pages->count - 1].flags & LINE_GAP))
		pages_add(pages, "", "", 0, LINE_GAP);
}

void pages_keep_paragraph(struct pages *pages, size_t first)
{
	if (pages->count - first < 2)
		return;
	pages->lines[first].flags |= LINE_KEEP;
	pages->lines[pages->count - 2].flags |= LINE_KEEP;
}

void pages_keep_last(struct pages *pages)
{
	size_t at = pages->count;
	while (at > 0) {
		pages->lines[--at].flags |= LINE_KEEP;
		if (!(pages->lines[at].flags & LINE_GAP))
			break;
	}
}

static int count_lines(const char *text)
{
	int count = 0;
	while ((text = strchr(text, '\n'))) {
		count++;
		text++;
	}
	return count;
}

void pages_begin_table(struct pages *pages, const char *header, const char *footer)
{
	ARRAY_GROW(pages->tables, pages->table_count, pages->table_room);
	pages->tables[pages->table_count++] = (struct page_table){
		xstrdup(header), xstrdup(footer), count_lines(header), count_lines(footer)};
	pages->in_table = true;
}

void pages_begin_group(struct pages *pages, const char *head, size_t stead)
{
	ARRAY_GROW(pages->groups, pages->group_count, pages->group_room);
	pages->groups[pages->group_count++] =
		(struct page_group){pages->count, xstrdup(head), stead};
	pages->in_group = true;
}

void pages_end_table(struct pages *pages)
{
	pages->in_table = pages->in_group = false;
}

void pages_end_sheet(struct pages *pages)
{
	pages->sheet_ended = pages->count > 0;
}

/* Does line `at` begin a run of rows on a page that begins with line `start`? */
static bool opens_table(const struct pages *pages, size_t start, size_t at)
{
	int table = pages->lines[at].table;
	return table >= 0 && (at == start || pages->lines[at - 1].table != table);
}

/* Does it end one, on a page that ends before line `end`? */
static bool closes_table(const struct pages *pages, size_t end, size_t at)
{
	int table = pages->lines[at].table;
	return table >= 0 && (at + 1 == end || pages->lines[at + 1].table != table);
}

/* Where the sheet ends that line `start` is on. */
static size_t sheet_end(const struct pages *pages, size_t start)
{
	size_t at = start + 1;
	while (at < pages->count && !(pages->lines[at].flags & LINE_OPENS))
		at++;
	return at;
}

/* Where the page that begins with line `start`, on a sheet up to `end`, ends: the last place that is allowed and fits. */
static size_t page_end(const struct pages *pages, size_t start, size_t end, int lines)
{
	size_t best = start, fits = start;
	int height = 0;
	for (size_t at = start; at < end; at++) {
		const struct page_line *line = &pages->lines[at];
		const struct page_table *table =
			line->table < 0 ? NULL : &pages->tables[line->table];
		height += 1 + (table && opens_table(pages, start, at) ? table->header_lines : 0);
		if (height + (table ? table->footer_lines : 0) > lines)
			break;
		if (table && closes_table(pages, end, at))
			height += table->footer_lines;
		fits = at + 1;
		if (!(line->flags & LINE_KEEP) || fits == end)
			best = fits;
	}
	if (best == start)
		best = fits > start ? fits : start + 1;
	return best;
}

static size_t skip_gaps(const struct pages *pages, size_t at, size_t end)
{
	while (at < end && pages->lines[at].flags & LINE_GAP)
		at++;
	return at;
}

/* At the top of a page, a row says again what group it is of. */
static void write_line(const struct pages *pages, size_t at, bool top, struct strbuf *out)
{
	const struct page_line *line = &pages->lines[at];
	const struct page_group *group =
		top && line->group >= 0 ? &pages->groups[line->group] : NULL;
	size_t skipped = 0;
	if (group && group->first != at && line->length >= group->stead) {
		strbuf_add_text(out, group->head);
		skipped = group->stead;
	}
	strbuf_add(out, pages->text.text + line->at + skipped, line->length - skipped);
	strbuf_add_byte(out, '\n');
}

/* Writes lines; returns how many there were with the headers and closing lines of tables. */
static int write_lines(const struct pages *pages, size_t start, size_t end, struct strbuf *out)
{
	int count = 0;
	for (size_t at = start; at < end; at++) {
		const struct page_line *line = &pages->lines[at];
		const struct page_table *table =
			line->table < 0 ? NULL : &pages->tables[line->table];
		if (table && opens_table(pages, start, at)) {
			strbuf_add_text(out, table->header);
			count += table->header_lines;
		}
		write_line(pages, at, at == start, out);
		count++;
		if (table && closes_table(pages, end, at)) {
			strbuf_add_text(out, table->footer);
			count += table->footer_lines;
		}
	}
	return count;
}

/* GB/T 9704-2012, 7.5: one character from the right edge on odd pages, from the left edge on even ones. */
static void write_foot(const struct page_shape *shape, size_t page, size_t pages,
		       struct strbuf *out)
{
	bool dashes = shape->foot == FOOT_DASHES;
	char *foot = dashes ? string_format("— %zu —", page) : say_print_page(page, pages);
	int room = shape->columns - width_of_text(foot, shape->ambiguous);
	int before = dashes ? (page % 2 ? room - 2 : 2) : room / 2;
	strbuf_add_repeat(out, " ", before > 0 ? (size_t)before : 0);
	strbuf_add_text(out, foot);
	strbuf_add_text(out, "\n\f");
	free(foot);
}

static void write_sheet(const struct pages *pages, size_t first, size_t last,
			const struct page_shape *shape, struct strbuf *out)
{
	size_t total = 0, page = 0;
	for (size_t start = first; start < last; total++)
		start = skip_gaps(pages, page_end(pages, start, last, shape->lines), last);
	for (size_t start = first, end; start < last; start = skip_gaps(pages, end, last)) {
		end = page_end(pages, start, last, shape->lines);
		int written = write_lines(pages, start, end, out);
		strbuf_add_repeat(out, "\n",
				  written < shape->lines ? (size_t)(shape->lines - written) + 1
							 : 1);
		write_foot(shape, ++page, total, out);
	}
}

void pages_write(const struct pages *pages, const struct page_shape *shape, struct strbuf *out)
{
	for (size_t first = 0, last; first < pages->count; first = last) {
		last = sheet_end(pages, first);
		if (shape->lines) {
			write_sheet(pages, first, last, shape, out);
			continue;
		}
		write_lines(pages, first, last, out);
		if (last == pages->count)
			break;
		bool gap = pages->lines[last - 1].flags & LINE_GAP;
		strbuf_add_text(out, gap ? "" : "\n");
		strbuf_add_repeat(out, "-", (size_t)shape->columns);
		strbuf_add_text(out, "\n\n");
	}
}
