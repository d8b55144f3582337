/*
 * A document as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere. On a screen it has
 * its contents at its side; printed it is an official document as GB/T 9704-2012 lays it out (html_style.c).
 *
 * Each sheet is an article; its title is the heading of the first level, what the plan calls the first level the second.
 */
#include "writers.h"

#include "base/width.h"
#include "document_strip.h"
#include "export/document.h"
#include "html_text.h"
#include "i18n/messages.h"
#include "model/numbering.h"
#include "title_words.h"

#include <stdlib.h>

enum {
	HEADINGS = 6,        /* levels that HTML has */
	CONTENTS_LEVELS = 2, /* of headings in the contents, the title apart */
	CONTENTS_LEAST = 3   /* fewer are found without */
};

struct page {
	const struct document *document;
	const struct export_options *options;
	struct strbuf *out;
	bool sheets; /* there are several: contents name them, not what is in them */
};

/* --- words --- */

/* The number apart, so that it can be set in a face of its own; what stands between it and the text is theirs. */
static void add_words(struct strbuf *out, const struct element *element)
{
	if (*element->label) {
		strbuf_add_text(out, "<span class=\"n\">");
		html_text(out, element->label);
		if (*element->text)
			html_text(out, numbering_gap(element->label));
		strbuf_add_text(out, "</span>");
	}
	html_text(out, element->text);
}

/* Each word of it in a piece of its own, which the style keeps on one line. */
static void add_title(struct strbuf *out, const char *title)
{
	const char *piece = title;
	for (const char *at = title; *at;) {
		at += grapheme_length(at);
		if (*at && !title_may_break(title, (size_t)(at - title)))
			continue;
		strbuf_add_text(out, "<span>");
		html_bytes(out, piece, (size_t)(at - piece));
		strbuf_add_text(out, "</span>");
		piece = at;
	}
}

static int heading_level(const struct element *element)
{
	int level = element->kind == ELEMENT_TITLE ? 1 : element->level + 2;
	return level < HEADINGS ? level : HEADINGS;
}

/* The place of an element in the document is its name there. */
static void add_heading(struct page *page, size_t at)
{
	const struct element *element = &page->document->items[at];
	int level = heading_level(element);
	strbuf_format(page->out, "<h%d id=\"p%zu\">", level, at + 1);
	if (element->kind == ELEMENT_TITLE)
		add_title(page->out, element->text);
	else
		add_words(page->out, element);
	strbuf_format(page->out, "</h%d>\n", level);
}

/* --- contents --- */

static bool is_in_contents(const struct page *page, const struct element *element)
{
	if (page->sheets)
		return element->kind == ELEMENT_TITLE;
	return element->kind == ELEMENT_HEADING && element->level < CONTENTS_LEVELS;
}

static size_t contents_size(const struct page *page)
{
	size_t count = 0;
	for (size_t i = 0; i < page->document->count; i++)
		count += is_in_contents(page, &page->document->items[i]);
	return count;
}

/* From one depth of lists to another: lists open inside of entries, entries stay open until their next one. */
static void go_to_depth(struct strbuf *out, int *depth, int wanted)
{
	if (*depth == wanted)
		strbuf_add_text(out, "</li>\n");
	for (; *depth > wanted; --*depth)
		strbuf_add_text(out, *depth - 1 == wanted ? "</li></ol></li>\n" : "</li></ol>");
	for (; *depth < wanted; ++*depth)
		strbuf_add_text(out, "<ol>\n");
}

static void add_contents(struct page *page)
{
	int depth = 0;
	if (contents_size(page) < CONTENTS_LEAST)
		return;
	strbuf_add_text(page->out, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
	html_text(page->out, text(MSG_html_contents));
	strbuf_add_text(page->out, "</h2>\n");
	for (size_t i = 0; i < page->document->count; i++) {
		const struct element *element = &page->document->items[i];
		if (!is_in_contents(page, element))
			continue;
		/* One whose own heading is missing stands one level below what is there. */
		int wanted = page->sheets ? 1 : element->level + 1;
		go_to_depth(page->out, &depth, wanted > depth + 1 ? depth + 1 : wanted);
		strbuf_format(page->out, "<li><a href=\"#p%zu\">", i + 1);
		add_words(page->out, element);
		strbuf_add_text(page->out, "</a>");
	}
	for (; depth > 0; depth--)
		strbuf_add_text(page->out, "</li></ol>");
	strbuf_add_text(page->out, "\n</nav>\n");
}

/* --- tables --- */

/* The first line of a cell, and what stands under it. */
static void add_cell_text(struct strbuf *out, const char *cell)
{
	size_t first = strcspn(cell, "\n");
	html_bytes(out, cell, first);
	if (!cell[first])
		return;
	strbuf_add_text(out, "<span class=\"d\">");
	for (const char *line = cell + first + 1;; line++) {
		size_t length = strcspn(line, "\n");
		html_bytes(out, line, length);
		line += length;
		if (!*line)
			break;
		strbuf_add_text(out, "<br>");
	}
	strbuf_add_text(out, "</span>");
}

/* Numbers, and what is short beside the column that takes the room, are kept on one line. */
enum { SHORT = 12 };
static const char *cell_class(const struct table_column *column, const char *cell)
{
	if (column->align == ALIGN_RIGHT)
		return " class=\"r\"";
	return !column->stretch && *cell && width_of_text(cell, 2) <= SHORT ? " class=\"k\"" : "";
}

static void add_table_head(struct strbuf *out, const struct document_table *table)
{
	strbuf_add_text(out, "<thead><tr>");
	for (size_t i = 0; i < table->column_count; i++) {
		strbuf_format(out, "<th scope=\"col\"%s>",
			      cell_class(&table->columns[i], table->columns[i].title));
		html_text(out, table->columns[i].title);
		strbuf_add_text(out, "</th>");
	}
	strbuf_add_text(out, "</tr></thead>\n");
}

/* Rows that belong to the group which begins with this one. */
static size_t group_size(const struct document_table *table, size_t row)
{
	const char *cells[DOCUMENT_COLUMNS];
	size_t end = row + 1;
	for (; table->grouped && end < document_table_rows(table); end++) {
		document_table_row(table, end, cells);
		if (*cells[0])
			break;
	}
	return end - row;
}

static void add_row(struct strbuf *out, const struct document_table *table, size_t row,
		    size_t spans)
{
	const char *cells[DOCUMENT_COLUMNS];
	document_table_row(table, row, cells);
	strbuf_add_text(out, "<tr>");
	if (spans > 1)
		strbuf_format(out, "<th scope=\"rowgroup\" rowspan=\"%zu\">", spans);
	else if (spans)
		strbuf_add_text(out, "<th scope=\"row\">");
	if (spans) {
		add_cell_text(out, cells[0]);
		strbuf_add_text(out, "</th>");
	}
	for (size_t i = table->grouped ? 1 : 0; i < table->column_count; i++) {
		strbuf_format(out, "<td%s>", cell_class(&table->columns[i], cells[i]));
		add_cell_text(out, cells[i]);
		strbuf_add_text(out, "</td>");
	}
	strbuf_add_text(out, "</tr>\n");
}

static void add_table(struct strbuf *out, const struct document_table *table)
{
	size_t rows = document_table_rows(table);
	strbuf_add_text(out, "<div class=\"scroll\"><table>\n");
	add_table_head(out, table);
	for (size_t from = 0, count; from < rows; from += count) {
		count = table->grouped ? group_size(table, from) : rows;
		strbuf_add_text(out, "<tbody>\n");
		for (size_t i = 0; i < count; i++)
			add_row(out, table, from + i, table->grouped && i == 0 ? count : 0);
		strbuf_add_text(out, "</tbody>\n");
	}
	strbuf_add_text(out, "</table></div>\n");
}

/* --- the page --- */

static void add_paragraph(struct page *page, const struct element *element, const char *class)
{
	strbuf_format(page->out, *class ? "<p class=\"%s\">" : "<p>", class);
	add_words(page->out, element);
	strbuf_add_text(page->out, "</p>\n");
}

static void add_element(struct page *page, size_t at)
{
	const struct element *element = &page->document->items[at];
	switch (element->kind) {
	case ELEMENT_TITLE:
	case ELEMENT_HEADING:
		add_heading(page, at);
		break;
	case ELEMENT_PARAGRAPH:
		add_paragraph(page, element, element->leads ? "lead" : "");
		break;
	case ELEMENT_ENTRY:
		add_paragraph(page, element, "entry");
		break;
	case ELEMENT_SIGNATURE:
	case ELEMENT_DATE:
		add_paragraph(page, element, "sign");
		break;
	case ELEMENT_TABLE:
		add_table(page->out, element->table);
		break;
	case ELEMENT_PAGE_END:
		strbuf_add_text(page->out, "</article>\n<article>\n");
		break;
	}
}

static void add_strip(struct page *page)
{
	struct document_strip *strip =
		document_strip_new(page->document->schedule, page->options->today);
	html_strip(strip, page->out);
	document_strip_free(strip);
}

static void add_head(struct page *page)
{
	const char *title = "";
	for (size_t i = 0; i < page->document->count && !*title; i++)
		if (page->document->items[i].kind == ELEMENT_TITLE)
			title = page->document->items[i].text;
	strbuf_format(page->out,
		      "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"%s\">\n",
		      page->options->gb18030 ? "gb18030" : "utf-8");
	strbuf_add_text(page->out,
			"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
			"<meta name=\"color-scheme\" content=\"light dark\">\n"
			"<meta name=\"generator\" content=\"unionplan\">\n<title>");
	html_text(page->out, *title ? title : text(MSG_html_untitled));
	strbuf_add_text(page->out, "</title>\n<style>\n");
	strbuf_add_text(page->out, html_style_screen);
	strbuf_add_text(page->out, html_style_print);
	strbuf_add_text(page->out, "</style>\n</head>\n<body>\n");
}

void html_print(const struct document *document, const struct export_options *options,
		struct strbuf *out)
{
	struct page page = {document, options, out, false};
	for (size_t i = 0; i < document->count; i++)
		page.sheets = page.sheets || document->items[i].kind == ELEMENT_PAGE_END;
	add_head(&page);
	add_contents(&page);
	strbuf_add_text(out, "<main>\n<article>\n");
	for (size_t i = 0; i < document->count; i++) {
		if (document->schedule && i == document->schedule_at)
			add_strip(&page);
		add_element(&page, i);
	}
	strbuf_add_text(out, "</article>\n</main>\n</body>\n</html>\n");
}
