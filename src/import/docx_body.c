#include "docx_body.h"

#include "base/array.h"
#include "docx_numeral.h"
#include "docx_paragraph.h"

#include <stdlib.h>

struct body {
	struct docx_paragraphs paragraphs;
	int skipping; /* depth inside of what is not read; 0: all is read */
	bool in_paragraph_properties, in_run_properties, in_row_properties;
	bool hidden; /* the open run */
	bool in_text, keeps_blanks;
	size_t text_start;
	bool *chosen; /* of each open mc:AlternateContent */
	size_t choices, choice_room;
};

static struct docx_paragraph *innermost(const struct body *body)
{
	return docx_paragraphs_open(&body->paragraphs);
}

static void put(struct body *body, const char *text)
{
	struct docx_paragraph *paragraph = innermost(body);
	if (paragraph && !body->in_paragraph_properties && !body->hidden)
		strbuf_add_text(&paragraph->text, text);
}

/* --- elements --- */

static void begin_paragraph(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	docx_paragraphs_begin(&body->paragraphs);
}

static void end_paragraph(struct body *body)
{
	bool open = innermost(body) != NULL;
	docx_paragraphs_end(&body->paragraphs);
	body->in_paragraph_properties = body->in_paragraph_properties && !open;
}

static void begin_paragraph_properties(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->in_paragraph_properties = innermost(body) != NULL;
}

static void end_paragraph_properties(struct body *body)
{
	body->in_paragraph_properties = false;
}

static void begin_run(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->hidden = false;
}

static void end_run(struct body *body)
{
	body->hidden = false;
}

static void begin_run_properties(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->in_run_properties = true;
}

static void end_run_properties(struct body *body)
{
	body->in_run_properties = false;
}

static void take_style(struct body *body, const struct xml_tag *tag)
{
	struct docx_paragraph *paragraph = innermost(body);
	if (paragraph && body->in_paragraph_properties)
		paragraph->style = docx_styles_find(body->paragraphs.styles,
						    xml_attribute(tag, XML_WORD, "val"));
}

/* Of a run. Of the mark that ends a paragraph it means nothing for its text. */
static void take_vanish(struct body *body, const struct xml_tag *tag)
{
	if (body->in_run_properties && !body->in_paragraph_properties)
		body->hidden = docx_is_on(tag);
}

static void begin_text(struct body *body, const struct xml_tag *tag)
{
	const char *space = xml_attribute(tag, XML_BUILT_IN, "space");
	struct docx_paragraph *paragraph = innermost(body);
	body->in_text = paragraph && !body->hidden;
	body->keeps_blanks = space && strcmp(space, "preserve") == 0;
	body->text_start = paragraph ? paragraph->text.length : 0;
}

/* Blanks at the ends count only where the document says so. */
static void end_text(struct body *body)
{
	struct docx_paragraph *paragraph = innermost(body);
	if (!body->in_text || !paragraph)
		return;
	body->in_text = false;
	struct strbuf *text = &paragraph->text;
	if (body->keeps_blanks || text->length <= body->text_start)
		return;
	size_t first = body->text_start, last = text->length;
	while (last > first && strchr(" \t\r\n", text->text[last - 1]))
		last--;
	strbuf_truncate(text, last);
	size_t blanks = strspn(text->text + first, " \t\r\n");
	strbuf_remove(text, first, blanks);
}

static void put_tab(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	put(body, "\t");
}

static void put_break(struct body *body, const struct xml_tag *tag)
{
	const char *type = xml_attribute(tag, XML_WORD, "type");
	bool of_line = !type || strcmp(type, "textWrapping") == 0;
	put(body, (char[]){of_line ? DOCX_LINE_END : DOCX_PAGE_END, '\0'});
}

static void put_hyphen(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	put(body, "-");
}

/* A sign of a font that nobody else has leaves a box, so that it is seen that one stood there. */
static void put_symbol(struct body *body, const struct xml_tag *tag)
{
	const char *value = xml_attribute(tag, XML_WORD, "char");
	char *end;
	unsigned long code = value ? strtoul(value, &end, 16) : 0;
	if (!code || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		return;
	uint32_t sign = docx_symbol(code < 0x100 ? (uint32_t)code + 0xF000 : (uint32_t)code);
	struct strbuf text = STRBUF_INIT;
	strbuf_add_char(&text, sign >= 0xE000 && sign <= 0xF8FF ? 0x25A1 : sign);
	put(body, text.text);
	strbuf_release(&text);
}

static void skip(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->skipping = 1;
}

/* What has been deleted while changes are tracked; in properties: the mark of a paragraph, a row. */
static void begin_deleted(struct body *body, const struct xml_tag *tag)
{
	struct docx_paragraph *paragraph = innermost(body);
	if (body->in_row_properties)
		docx_tables_drop_row(&body->paragraphs.tables);
	else if (body->in_paragraph_properties && paragraph)
		paragraph->mark_deleted = true;
	else
		skip(body, tag);
}

static void begin_table(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	docx_paragraphs_flush(&body->paragraphs);
	docx_tables_begin(&body->paragraphs.tables);
}

static void end_table(struct body *body)
{
	docx_tables_end(&body->paragraphs.tables);
}

static void begin_row(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	docx_tables_begin_row(&body->paragraphs.tables);
}

static void end_row(struct body *body)
{
	docx_tables_end_row(&body->paragraphs.tables);
}

static void begin_row_properties(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->in_row_properties = true;
}

static void end_row_properties(struct body *body)
{
	body->in_row_properties = false;
}

static void begin_cell(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	docx_tables_begin_cell(&body->paragraphs.tables);
}

static void end_cell(struct body *body)
{
	docx_paragraphs_flush(&body->paragraphs);
	docx_tables_end_cell(&body->paragraphs.tables);
}

static int value_of(const struct xml_tag *tag)
{
	return docx_number(xml_attribute(tag, XML_WORD, "val"), 1, 1 << 20, 1);
}

static void take_span(struct body *body, const struct xml_tag *tag)
{
	docx_tables_span(&body->paragraphs.tables, value_of(tag));
}

static void take_indent(struct body *body, const struct xml_tag *tag)
{
	docx_tables_indent(&body->paragraphs.tables, value_of(tag));
}

static void take_merge(struct body *body, const struct xml_tag *tag)
{
	const char *value = xml_attribute(tag, XML_WORD, "val");
	if (!value || strcmp(value, "restart") != 0)
		docx_tables_go_on(&body->paragraphs.tables);
}

/* What is left out of a document: earlier properties, readings over characters, settings of controls. */
static const struct element {
	const char *name;
	void (*begin)(struct body *body, const struct xml_tag *tag);
	void (*end)(struct body *body);
} elements[] = {
	/* in the order of their names */
	{"br", put_break, NULL},
	{"cr", put_break, NULL},
	{"del", begin_deleted, NULL},
	{"gridBefore", take_indent, NULL},
	{"gridSpan", take_span, NULL},
	{"hMerge", take_merge, NULL},
	{"moveFrom", begin_deleted, NULL},
	{"noBreakHyphen", put_hyphen, NULL},
	{"p", begin_paragraph, end_paragraph},
	{"pPr", begin_paragraph_properties, end_paragraph_properties},
	{"pPrChange", skip, NULL},
	{"pStyle", take_style, NULL},
	{"ptab", put_tab, NULL},
	{"r", begin_run, end_run},
	{"rPr", begin_run_properties, end_run_properties},
	{"rPrChange", skip, NULL},
	{"rt", skip, NULL},
	{"sdtEndPr", skip, NULL},
	{"sdtPr", skip, NULL},
	{"sectPr", skip, NULL},
	{"sym", put_symbol, NULL},
	{"t", begin_text, end_text},
	{"tab", put_tab, NULL},
	{"tbl", begin_table, end_table},
	{"tblGrid", skip, NULL},
	{"tblPr", skip, NULL},
	{"tblPrEx", skip, NULL},
	{"tc", begin_cell, end_cell},
	{"tcPrChange", skip, NULL},
	{"tr", begin_row, end_row},
	{"trPr", begin_row_properties, end_row_properties},
	{"trPrChange", skip, NULL},
	{"vMerge", take_merge, NULL},
	{"vanish", take_vanish, NULL},
};

static int compare(const void *name, const void *element)
{
	return strcmp(name, ((const struct element *)element)->name);
}

static const struct element *find(const struct xml_tag *tag)
{
	return bsearch(tag->name, elements, ARRAY_LENGTH(elements), sizeof(elements[0]), compare);
}

/* --- the same content in several forms, of which one is read --- */

static void begin_alternative(struct body *body, const struct xml_tag *tag)
{
	bool *chosen = body->choices ? &body->chosen[body->choices - 1] : NULL;
	if (strcmp(tag->name, "AlternateContent") == 0) {
		ARRAY_GROW(body->chosen, body->choices, body->choice_room);
		body->chosen[body->choices++] = false;
	} else if (chosen &&
		   (strcmp(tag->name, "Choice") == 0 || strcmp(tag->name, "Fallback") == 0)) {
		if (*chosen)
			body->skipping = 1;
		*chosen = true;
	}
}

static void end_alternative(struct body *body, const struct xml_tag *tag)
{
	if (strcmp(tag->name, "AlternateContent") == 0 && body->choices)
		body->choices--;
}

/* --- reading --- */

static void begin(void *context, const struct xml_tag *tag)
{
	struct body *body = context;
	struct docx_paragraph *paragraph = innermost(body);
	if (body->skipping) {
		body->skipping++;
		return;
	}
	if (tag->space == XML_COMPAT)
		begin_alternative(body, tag);
	else if (xml_is(tag, XML_MATH, "t"))
		begin_text(body, tag);
	else if (xml_is(tag, XML_VML, "textpath")) /* a word drawn as a picture */
		put(body, xml_attribute(tag, XML_NONE, "string"));
	if (tag->space != XML_WORD)
		return;
	const struct element *element = find(tag);
	if (element)
		element->begin(body, tag);
	else if (paragraph && body->in_paragraph_properties && !body->in_run_properties)
		docx_look_read(&paragraph->look, tag);
}

static void end(void *context, const struct xml_tag *tag)
{
	struct body *body = context;
	if (body->skipping && --body->skipping)
		return;
	if (tag->space == XML_COMPAT)
		end_alternative(body, tag);
	else if (xml_is(tag, XML_MATH, "t"))
		end_text(body);
	const struct element *element = tag->space == XML_WORD ? find(tag) : NULL;
	if (element && element->end)
		element->end(body);
}

static void text(void *context, const char *bytes, size_t length)
{
	struct body *body = context;
	struct docx_paragraph *paragraph = innermost(body);
	if (body->in_text && !body->skipping && paragraph)
		strbuf_add(&paragraph->text, bytes, length);
}

bool docx_body_read(struct archive *archive, const char *part, const struct docx_styles *styles,
		    struct docx_lists *lists, struct proposal *proposal, int *paragraphs,
		    struct error *err)
{
	static const struct xml_handler handler = {.begin = begin, .end = end, .text = text};
	struct body body = {.paragraphs = {.styles = styles,
					   .lists = lists,
					   .tables = {.proposal = proposal},
					   .last = *paragraphs,
					   .carried = STRBUF_INIT}};
	bool good = xml_read(archive, part, &handler, &body, err);
	if (good)
		docx_paragraphs_flush(&body.paragraphs);
	*paragraphs = body.paragraphs.last;
	free(body.chosen);
	docx_paragraphs_release(&body.paragraphs);
	return good;
}
