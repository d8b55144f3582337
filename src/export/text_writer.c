#include "writers.h"

#include "base/array.h"
#include "base/linebreak.h"
#include "base/width.h"
#include "export/document.h"
#include "pages.h"
#include "title_lines.h"

#include <stdlib.h>

static const char indent[] = "　　"; /* two characters, as every Chinese paragraph has */
enum { INDENT = 4 };

struct sheet {
	struct pages pages;
	struct page_shape shape;
	bool airy; /* a blank line before headings of the first level */
	bool box;
	const struct element *before;
};

/* Adds a text as lines of at most `columns`, the first one behind `before`, which takes `taken` of them. */
static void add_wrapped(struct sheet *sheet, const char *text, const char *before, int taken)
{
	size_t first = sheet->pages.count, next;
	do {
		size_t length = line_break(text, sheet->shape.columns - taken,
					   sheet->shape.ambiguous, &next);
		pages_add(&sheet->pages, before, text, length, 0);
		text += next;
		before = "";
		taken = 0;
	} while (*text);
	pages_keep_paragraph(&sheet->pages, first);
}

static void add_paragraph(struct sheet *sheet, const struct element *element)
{
	struct strbuf line = STRBUF_INIT;
	element_write(element, &line);
	add_wrapped(sheet, line.text, indent, INDENT);
	strbuf_release(&line);
	if (element->leads)
		pages_keep_last(&sheet->pages);
}

/*
 * A heading of the first level is set off, but not from another one that it follows at once; and so is what the plan
 * itself says behind all its sections.
 */
static bool is_set_off(const struct element *element, const struct element *before)
{
	if (element->level > 0 || !before || before->kind == ELEMENT_TITLE)
		return false;
	if (element->kind == ELEMENT_HEADING)
		return before->kind != ELEMENT_HEADING;
	return element->kind == ELEMENT_PARAGRAPH && before->level > 0;
}

static void add_at(struct sheet *sheet, int column, const char *text, size_t length)
{
	struct strbuf blanks = STRBUF_INIT;
	strbuf_add_repeat(&blanks, " ", column > 0 ? (size_t)column : 0);
	pages_add(&sheet->pages, blanks.text, text, length, LINE_KEEP);
	strbuf_release(&blanks);
}

static void add_title(struct sheet *sheet, const struct element *element)
{
	int width = sheet->shape.columns, ambiguous = sheet->shape.ambiguous, lines = 0;
	int most = width >= 40 ? width - 8 : width;
	for (const char *title = element->text; *title;) {
		size_t next, length = title_line(title, most, ambiguous, &lines, &next);
		add_at(sheet, (width - width_of_bytes(title, length, ambiguous)) / 2, title,
		       length);
		title += next;
	}
	pages_add_gap(&sheet->pages);
	pages_keep_last(&sheet->pages);
}

/*
 * GB/T 9704-2012, 7.3.5.2: behind a blank line, who signs, two characters off the right edge; under it the date, two
 * characters to the right of where the name begins; a date that is longer stands two characters off the edge itself.
 */
static void add_signature(struct sheet *sheet, const struct element *signature,
			  const struct element *date)
{
	int width = sheet->shape.columns, ambiguous = sheet->shape.ambiguous;
	int signer = signature ? width_of_text(signature->text, ambiguous) : 0;
	int dated = date ? width_of_text(date->text, ambiguous) : 0;
	int column = width - INDENT -
		     (signature && signer >= dated ? signer : dated + (signature ? INDENT : 0));
	pages_keep_last(&sheet->pages);
	pages_add_gap(&sheet->pages);
	pages_keep_last(&sheet->pages);
	if (signature && column >= 0)
		add_at(sheet, column, signature->text, strlen(signature->text));
	else if (signature)
		add_paragraph(sheet, signature);
	pages_keep_last(&sheet->pages);
	column += signature ? INDENT : 0;
	if (date)
		add_at(sheet, column < 0 ? width - dated : column, date->text, strlen(date->text));
}

/* The lines of one row, which stay together; a rule before each group. */
static void add_row_lines(struct sheet *sheet, const char *lines)
{
	for (const char *end; *lines; lines = end + 1) {
		end = strchr(lines, '\n');
		pages_add(&sheet->pages, "", lines, (size_t)(end - lines), end[1] ? LINE_KEEP : 0);
	}
}

/* Its name is repeated where its rows go on on another page. */
static void begin_group(struct sheet *sheet, const struct table *table, const char *name)
{
	struct strbuf head = STRBUF_INIT;
	size_t stead = table_row_head(table, name, &head);
	pages_begin_group(&sheet->pages, head.text, stead);
	strbuf_release(&head);
}

static void add_table(struct sheet *sheet, const struct element *element)
{
	const struct document_table *content = element->table;
	struct table *table =
		table_new(content->columns, content->column_count, sheet->shape.columns,
			  sheet->shape.ambiguous, sheet->box ? TABLE_BOX : TABLE_ASCII);
	const char *cells[DOCUMENT_COLUMNS];
	for (size_t i = 0; i < document_table_rows(content); i++) {
		document_table_row(content, i, cells);
		if (content->grouped && *cells[0])
			table_add_rule(table);
		table_add_row(table, cells);
	}
	table_layout(table);

	struct strbuf text = STRBUF_INIT, footer = STRBUF_INIT;
	table_header(table, &text);
	table_footer(table, &footer);
	pages_begin_table(&sheet->pages, text.text, footer.text);
	strbuf_clear(&text);
	for (size_t i = 0; i < table_row_count(table); i++) {
		if (i > 0 && table_row_ruled(table, i)) {
			table_rule(table, &text);
			pages_add(&sheet->pages, "", text.text, text.length - 1,
				  LINE_KEEP | LINE_GAP);
			strbuf_clear(&text);
		}
		document_table_row(content, i, cells);
		if (content->grouped && *cells[0])
			begin_group(sheet, table, cells[0]);
		table_row(table, i, &text);
		add_row_lines(sheet, text.text);
		strbuf_clear(&text);
	}
	pages_end_table(&sheet->pages);
	strbuf_release(&text);
	strbuf_release(&footer);
	table_free(table);
	pages_add_gap(&sheet->pages);
}

static void add_element(struct sheet *sheet, const struct document *document, size_t at)
{
	const struct element *element = &document->items[at];
	if (sheet->airy && is_set_off(element, sheet->before))
		pages_add_gap(&sheet->pages);
	switch (element->kind) {
	case ELEMENT_TITLE:
		add_title(sheet, element);
		break;
	case ELEMENT_HEADING:
	case ELEMENT_PARAGRAPH:
	case ELEMENT_ENTRY:
		add_paragraph(sheet, element);
		break;
	case ELEMENT_TABLE:
		add_table(sheet, element);
		break;
	case ELEMENT_SIGNATURE:
		if (at + 1 < document->count && document->items[at + 1].kind == ELEMENT_DATE)
			add_signature(sheet, element, &document->items[at + 1]);
		else
			add_signature(sheet, element, NULL);
		break;
	case ELEMENT_DATE:
		if (!sheet->before || sheet->before->kind != ELEMENT_SIGNATURE)
			add_signature(sheet, NULL, element);
		break;
	case ELEMENT_PAGE_END:
		pages_end_sheet(&sheet->pages);
		break;
	}
	sheet->before = element->kind == ELEMENT_PAGE_END ? NULL : element;
}

/* Lines that the foot takes from a page of this length. On the grid of GB/T 9704 it lies below the lines of the text. */
static const struct text_layout {
	int length, foot_takes;
	enum page_foot foot;
	bool airy;
} layouts[LAYOUT_COUNT] = {
	[LAYOUT_A4] = {60, 2, FOOT_COUNT, true},
	[LAYOUT_GB9704] = {22, 0, FOOT_DASHES, false},
	[LAYOUT_SCREEN] = {0, 2, FOOT_COUNT, true},
};

void text_print(const struct document *document, const struct export_options *options,
		struct strbuf *out)
{
	const struct text_layout *layout = &layouts[options->layout];
	int length = options->page_length ? options->page_length : layout->length;
	struct sheet sheet = {
		.shape = {document_width(options), length ? length - layout->foot_takes : 0,
			  layout->foot, options->ambiguous},
		.airy = layout->airy,
		.box = options->box,
	};
	pages_init(&sheet.pages);
	for (size_t i = 0; i < document->count; i++)
		add_element(&sheet, document, i);
	pages_write(&sheet.pages, &sheet.shape, out);
	pages_release(&sheet.pages);
}
