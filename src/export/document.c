#include "export/document.h"

#include "base/array.h"
#include "document_build.h"
#include "i18n/messages.h"
#include "model/numbering.h"
#include "printable.h"

#include <stdlib.h>

int document_width(const struct export_options *options)
{
	static const int widths[LAYOUT_COUNT] = {
		[LAYOUT_A4] = 76, [LAYOUT_GB9704] = 56, [LAYOUT_SCREEN] = 80};
	return options->width ? options->width : widths[options->layout];
}

void document_release(struct document *document)
{
	for (size_t i = 0; i < document->count; i++) {
		free(document->items[i].label);
		free(document->items[i].text);
		document_table_free(document->items[i].table);
	}
	free(document->items);
	*document = (struct document){0};
}

/* Takes over `text`. */
static struct element *add(struct document *document, enum element_kind kind, int level,
			   const char *label, char *text)
{
	ARRAY_GROW(document->items, document->count, document->room);
	struct element *element = &document->items[document->count++];
	*element = (struct element){
		.kind = kind, .level = level, .label = xstrdup(label ? label : ""), .text = text};
	return element;
}

struct element *document_add(struct document *document, enum element_kind kind, int level,
			     const char *label, const char *text)
{
	return add(document, kind, level, label, printable(text));
}

void document_add_paragraphs(struct document *document, int level, const char *label,
			     const char *text)
{
	struct strbuf line = STRBUF_INIT;
	while (add_printable_line(&line, &text)) {
		add(document, ELEMENT_PARAGRAPH, level, label, strbuf_detach(&line));
		label = NULL;
	}
	strbuf_release(&line);
}

void document_add_heading(struct document *document, int n, const char *text)
{
	struct numbering numbering;
	struct strbuf label = STRBUF_INIT;
	numbering_parse(NULL, &numbering);
	numbering_style_write(&numbering.levels[0], n, &label);
	struct element *element = document_add(document, ELEMENT_HEADING, 0, label.text, text);
	element->leads = true;
	element->style = numbering.levels[0];
	element->number = n;
	strbuf_release(&label);
}

void document_add_entry(struct document *document, int level, const char *label, const char *text,
			const char *detail)
{
	document_add(document, ELEMENT_ENTRY, level, label, text)->leads = detail && *detail;
	document_add_paragraphs(document, level + 1, NULL, detail);
}

void document_add_table(struct document *document, int level, struct document_table *table)
{
	document_add(document, ELEMENT_TABLE, level, NULL, NULL)->table = table;
}

void document_add_signature(struct document *document, const char *by, const struct date *day)
{
	if (by && *by)
		document_add(document, ELEMENT_SIGNATURE, 0, NULL, by);
	if (!day)
		return;
	char *date = say_print_date(day->year, day->month, day->day);
	document_add(document, ELEMENT_DATE, 0, NULL, date);
	free(date);
}

void document_add_page_end(struct document *document)
{
	document_add(document, ELEMENT_PAGE_END, 0, NULL, NULL);
}

void element_write(const struct element *element, struct strbuf *out)
{
	strbuf_add_text(out, element->label);
	if (*element->text)
		strbuf_add_text(out, numbering_gap(element->label));
	strbuf_add_text(out, element->text);
}
