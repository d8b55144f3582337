#include "docx_body.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "docx_numeral.h"
#include "docx_table.h"
#include "model/numbering.h"

#include <stdlib.h>

/* Blanks before a line that put it at the right side of the page: 14 characters of two columns each. */
enum { RIGHT_FROM = 28 };

/* In the text of a paragraph: a line ends here, though not the paragraph; the page ends, and so does what is said. */
#define LINE_END '\n'
#define PAGE_END '\f'

/* An open paragraph: one may stand in a box that is anchored in another one. */
struct paragraph {
	struct strbuf text;
	struct docx_look look; /* as it says itself */
	size_t style;
	int number;
	bool mark_deleted; /* its end: it goes on in the next one */
};

struct body {
	const struct docx_styles *styles;
	struct docx_lists *lists;
	struct docx_tables tables;
	struct paragraph *open;
	size_t count, room;
	int paragraphs;
	int skipping; /* depth inside of what is not read; 0: all is read */
	bool in_paragraph_properties, in_run_properties, in_row_properties;
	bool hidden; /* the open run */
	bool in_text, keeps_blanks;
	size_t text_start;
	int alternative; /* depth of mc:AlternateContent whose first choice has been read */
	bool *chosen;    /* of each open mc:AlternateContent */
	size_t choices, choice_room;
	struct strbuf carried; /* what goes on in the next paragraph */
};

static struct paragraph *innermost(struct body *body)
{
	return body->count ? &body->open[body->count - 1] : NULL;
}

static void put(struct body *body, const char *text)
{
	struct paragraph *paragraph = innermost(body);
	if (paragraph && !body->in_paragraph_properties && !body->hidden)
		strbuf_add_text(&paragraph->text, text);
}

/* --- lines --- */

static size_t blank_at(const char *text)
{
	static const char *const blanks[] = {" ", "\t", "　", "\u00A0"};
	for (size_t i = 0; i < ARRAY_LENGTH(blanks); i++)
		if (strncmp(text, blanks[i], strlen(blanks[i])) == 0)
			return strlen(blanks[i]);
	return 0;
}

/* Takes the blanks off both ends; gives how many columns stood before the text. */
static int trim(const char **text, size_t *length)
{
	int columns = 0;
	const char *end = *text + *length, *at = *text;
	for (size_t step; at < end && (step = blank_at(at)); at += step)
		columns += step == 3 ? 2 : 1;
	while (end > at) {
		const char *last = end - 1;
		while (last > at && ((unsigned char)*last & 0xC0) == 0x80)
			last--;
		if (blank_at(last) != (size_t)(end - last))
			break;
		end = last;
	}
	*length = (size_t)(end - at);
	*text = at;
	return columns;
}

/* A line of its own for each part that a break ends. In a cell, tabs would part the cells of its row. */
static void add_lines(struct body *body, const char *text, const struct source_line *like,
		      const char *label)
{
	char *all = utf8_clean(text, strlen(text), true, NULL);
	bool in_cell = docx_tables_in_cell(&body->tables), first = true;
	for (char *at = all, *end; *at; at = *end ? end + 1 : end) {
		end = at + strcspn(at, "\n");
		const char *words = at;
		size_t length = (size_t)(end - at);
		int blanks = trim(&words, &length);
		if (!length)
			continue;
		struct source_line line = *like;
		struct strbuf out = STRBUF_INIT;
		if (first && *label) {
			strbuf_add_text(&out, label);
			line.label_length = out.length;
			strbuf_add_text(&out, numbering_gap(label));
		}
		strbuf_add(&out, words, length);
		for (char *p = out.text; in_cell && *p; p++)
			*p = *p == '\t' ? ' ' : *p;
		line.text = strbuf_detach(&out);
		line.hard = like->hard && !end[strspn(end, "\n \t")];
		line.right = like->right || (!like->centred && blanks >= RIGHT_FROM);
		docx_tables_add(&body->tables, &line);
		first = false;
	}
	free(all);
}

/* --- paragraphs --- */

static void begin_paragraph(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	ARRAY_GROW(body->open, body->count, body->room);
	struct paragraph *paragraph = &body->open[body->count++];
	*paragraph = (struct paragraph){.text = STRBUF_INIT,
					.style = docx_styles_find(body->styles, NULL),
					.number = ++body->paragraphs};
	docx_look_init(&paragraph->look);
	strbuf_add(&paragraph->text, body->carried.text, body->carried.length);
	strbuf_clear(&body->carried);
}

/* Counts it in its list; gives its level in the outline, as far as that is certain. */
static int number(struct body *body, const struct paragraph *paragraph,
		  const struct docx_look *look, struct strbuf *label)
{
	int outline = look->outline > 0 ? look->outline : 0;
	if (look->list <= 0)
		return outline;
	int depth = look->depth > 0 ? look->depth : 0;
	if (paragraph->look.list == DOCX_UNSAID && paragraph->look.depth == DOCX_UNSAID &&
	    look->list_style) {
		int linked = docx_lists_depth(body->lists, look->list, look->list_style);
		depth = linked ? linked : depth;
	}
	docx_lists_next(body->lists, look->list, depth, label);
	if (outline && outline == depth + 1)
		docx_lists_mark_outline(body->lists, look->list);
	if (!outline && docx_lists_outlines(body->lists, look->list))
		return depth + 1;
	return outline;
}

static bool is_blank(const char *text)
{
	const char *words = text;
	size_t length = strlen(text);
	trim(&words, &length);
	return length == 0;
}

/* Page by page: what is said ends with the page, even where the paragraph does not. */
static void finish(struct body *body, struct paragraph *paragraph)
{
	struct docx_look look = paragraph->look;
	if (paragraph->style < body->styles->count) {
		const struct docx_style *style = &body->styles->items[paragraph->style];
		docx_look_inherit(&look, &style->look);
		look.contents = style->look.contents;
	}
	if (look.contents)
		return;
	struct strbuf label = STRBUF_INIT;
	struct source_line like = {
		.number = paragraph->number,
		.level = number(body, paragraph, &look, &label),
		.centred = look.align == DOCX_ALIGN_CENTRE,
		.right = look.align == DOCX_ALIGN_RIGHT,
		.hard = true,
	};
	char *page = paragraph->text.text;
	for (char *end; (end = strchr(page, PAGE_END)); page = end + 1) {
		*end = '\0';
		add_lines(body, page, &like, is_blank(page) ? "" : label.text);
		if (!is_blank(page))
			strbuf_clear(&label);
	}
	add_lines(body, page, &like, label.text);
	strbuf_release(&label);
}

static void end_paragraph(struct body *body)
{
	if (!body->count)
		return;
	struct paragraph paragraph = body->open[--body->count];
	if (paragraph.mark_deleted)
		strbuf_add(&body->carried, paragraph.text.text, paragraph.text.length);
	else
		finish(body, &paragraph);
	strbuf_release(&paragraph.text);
	body->in_paragraph_properties = false;
}

/* Nothing follows into which this could go on. */
static void flush_carried(struct body *body)
{
	if (!body->carried.length)
		return;
	struct source_line like = {.number = body->paragraphs, .hard = true};
	char *text = strbuf_detach(&body->carried);
	add_lines(body, text, &like, "");
	free(text);
}

/* --- elements --- */

static void begin_paragraph_properties(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->in_paragraph_properties = body->count > 0;
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
	struct paragraph *paragraph = innermost(body);
	if (paragraph && body->in_paragraph_properties)
		paragraph->style =
			docx_styles_find(body->styles, xml_attribute(tag, XML_WORD, "val"));
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
	struct paragraph *paragraph = innermost(body);
	body->in_text = paragraph && !body->hidden;
	body->keeps_blanks = space && strcmp(space, "preserve") == 0;
	body->text_start = paragraph ? paragraph->text.length : 0;
}

/* Blanks at the ends count only where the document says so. */
static void end_text(struct body *body)
{
	struct paragraph *paragraph = innermost(body);
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
	put(body, (char[]){of_line ? LINE_END : PAGE_END, '\0'});
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
	struct paragraph *paragraph = innermost(body);
	if (body->in_row_properties)
		docx_tables_drop_row(&body->tables);
	else if (body->in_paragraph_properties && paragraph)
		paragraph->mark_deleted = true;
	else
		skip(body, tag);
}

static void begin_table(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	flush_carried(body);
	docx_tables_begin(&body->tables);
}

static void end_table(struct body *body)
{
	docx_tables_end(&body->tables);
}

static void begin_row(struct body *body, const struct xml_tag *tag)
{
	(void)tag;
	docx_tables_begin_row(&body->tables);
}

static void end_row(struct body *body)
{
	docx_tables_end_row(&body->tables);
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
	docx_tables_begin_cell(&body->tables);
}

static void end_cell(struct body *body)
{
	flush_carried(body);
	docx_tables_end_cell(&body->tables);
}

static int value_of(const struct xml_tag *tag)
{
	return docx_number(xml_attribute(tag, XML_WORD, "val"), 1, 1 << 20, 1);
}

static void take_span(struct body *body, const struct xml_tag *tag)
{
	docx_tables_span(&body->tables, value_of(tag));
}

static void take_indent(struct body *body, const struct xml_tag *tag)
{
	docx_tables_indent(&body->tables, value_of(tag));
}

static void take_merge(struct body *body, const struct xml_tag *tag)
{
	const char *value = xml_attribute(tag, XML_WORD, "val");
	if (!value || strcmp(value, "restart") != 0)
		docx_tables_go_on(&body->tables);
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
	struct paragraph *paragraph = innermost(body);
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
	struct paragraph *paragraph = innermost(body);
	if (body->in_text && !body->skipping && paragraph)
		strbuf_add(&paragraph->text, bytes, length);
}

bool docx_body_read(struct archive *archive, const char *part, const struct docx_styles *styles,
		    struct docx_lists *lists, struct proposal *proposal, int *paragraphs,
		    struct error *err)
{
	static const struct xml_handler handler = {.begin = begin, .end = end, .text = text};
	struct body body = {.styles = styles,
			    .lists = lists,
			    .tables = {.proposal = proposal},
			    .paragraphs = *paragraphs,
			    .carried = STRBUF_INIT};
	bool good = xml_read(archive, part, &handler, &body, err);
	if (good)
		flush_carried(&body);
	*paragraphs = body.paragraphs;
	for (size_t i = 0; i < body.count; i++)
		strbuf_release(&body.open[i].text);
	free(body.open);
	free(body.chosen);
	docx_tables_release(&body.tables);
	strbuf_release(&body.carried);
	return good;
}
