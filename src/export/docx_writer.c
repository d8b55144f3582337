/* A document for Word, WPS and LibreOffice (ECMA-376), laid out as GB/T 9704-2012 has official documents. */
#include "writers.h"

#include "base/array.h"
#include "base/width.h"
#include "export/document.h"
#include "package.h"
#include "title_lines.h"
#include "word_lists.h"
#include "word_parts.h"
#include "word_table.h"

#include <stdlib.h>

/* Columns of a line of the body (28 characters), and those that a line of a title should take at most: 二号 is larger. */
enum { LINE_COLUMNS = 56, TITLE_COLUMNS = 36, COLUMN_TWIPS = 158 };

struct writer {
	struct strbuf *out;
	struct word_lists lists;
	bool page_ends; /* what follows begins on a new page */
};

/* What a paragraph has besides its style. In the order in which Word wants it. */
struct look {
	const char *style;
	bool keep;        /* with the next one */
	int level;        /* of its list */
	size_t list;      /* 0: it has none */
	bool unlisted;    /* though its style has one */
	int space_before; /* lines */
	int right;        /* columns off the right edge */
};

static void begin_paragraph(struct writer *writer, const struct look *look)
{
	struct strbuf *out = writer->out;
	strbuf_format(out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>", look->style);
	if (look->keep)
		strbuf_add_text(out, "<w:keepNext/>");
	if (writer->page_ends)
		strbuf_add_text(out, "<w:pageBreakBefore/>");
	writer->page_ends = false;
	if (look->list)
		strbuf_format(out,
			      "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%zu\"/></w:numPr>",
			      look->level, look->list);
	else if (look->unlisted)
		strbuf_add_text(out,
				"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>");
	if (look->space_before)
		strbuf_format(out, "<w:spacing w:before=\"%d\"/>", look->space_before * WORD_LINE);
	if (look->unlisted) /* a list that is taken away takes the indent with it */
		strbuf_add_text(out, "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>");
	if (look->right)
		strbuf_format(out, "<w:ind w:rightChars=\"%d\" w:right=\"%d\"/>", look->right * 50,
			      look->right * COLUMN_TWIPS);
	strbuf_add_text(out, "</w:pPr>");
}

static void end_paragraph(struct writer *writer)
{
	strbuf_add_text(writer->out, "</w:p>\n");
}

/* The hint gives “ ” and … the width that they have in Chinese. */
static void begin_run(struct writer *writer)
{
	strbuf_add_text(writer->out, "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>");
}

static void add_words(struct writer *writer, const char *words)
{
	strbuf_add_text(writer->out, "<w:t xml:space=\"preserve\">");
	word_add_text(writer->out, words);
	strbuf_add_text(writer->out, "</w:t>");
}

static void add_run(struct writer *writer, const char *words)
{
	begin_run(writer);
	add_words(writer, words);
	strbuf_add_text(writer->out, "</w:r>");
}

static void add_paragraph(struct writer *writer, const struct look *look, const char *words)
{
	begin_paragraph(writer, look);
	if (*words)
		add_run(writer, words);
	end_paragraph(writer);
}

/* Broken where words end, so that its lines are alike. */
static void add_title(struct writer *writer, const struct element *element)
{
	begin_paragraph(writer, &(struct look){.style = "Title"});
	begin_run(writer);
	int lines = 0;
	for (const char *rest = element->text; *rest;) {
		size_t next, length = title_line(rest, TITLE_COLUMNS, 2, &lines, &next);
		char *line = xmemdup0(rest, length);
		strbuf_add_text(writer->out, rest == element->text ? "" : "<w:br/>");
		add_words(writer, line);
		free(line);
		rest += next;
	}
	strbuf_add_text(writer->out, "</w:r>");
	end_paragraph(writer);
}

/* A heading, a paragraph, an entry: with a number that Word counts, or with its label as a text. */
static void add_text(struct writer *writer, const struct element *element)
{
	static const char *const headings[WORD_HEADINGS] = {"Heading1", "Heading2", "Heading3",
							    "Heading4", "Heading5", "Heading6",
							    "Heading7", "Heading8", "Heading9"};
	bool heading = element->kind == ELEMENT_HEADING;
	int level = element->level < WORD_HEADINGS ? element->level : WORD_HEADINGS - 1;
	struct look look = {
		.style = heading ? headings[level] : "BodyText",
		.keep = element->leads && !heading, /* the style of headings has it */
		.level = element->level,
		.list = word_lists_count(&writer->lists, element),
	};
	look.unlisted = heading && !look.list;
	if (look.list) {
		add_paragraph(writer, &look, element->text);
		return;
	}
	struct strbuf line = STRBUF_INIT;
	element_write(element, &line);
	add_paragraph(writer, &look, line.text);
	strbuf_release(&line);
}

/*
 * GB/T 9704-2012, 7.3.5.2: behind an empty line, who signs, two characters off the right edge; under it the date, two
 * characters to the right of where the name begins; a date that is longer stands two characters off the edge itself.
 */
static void add_signature(struct writer *writer, const struct element *signature,
			  const struct element *date)
{
	int signer = signature ? width_of_text(signature->text, 2) : 0;
	int dated = date ? width_of_text(date->text, 2) : 0;
	bool longer = signature && dated > signer;
	struct look look = {
		.style = "Signature", .space_before = 1, .right = longer ? 8 + dated - signer : 4};
	if (look.right + signer > LINE_COLUMNS)
		look.right = 0;
	if (signature)
		add_paragraph(writer, &look, signature->text);
	look.style = "Date";
	look.space_before = signature ? 0 : 1;
	look.right = signature && date && !longer ? signer - dated : 4;
	if (date)
		add_paragraph(writer, &look, date->text);
}

/* A table takes no break before it, and Word wants a paragraph between two tables and behind the last one. */
static void add_table(struct writer *writer, const struct element *element, bool last)
{
	static const struct look empty = {.style = "TableText"};
	if (writer->page_ends)
		add_paragraph(writer, &empty, "");
	word_table_write(element->table, writer->out);
	if (last)
		add_paragraph(writer, &empty, "");
}

static void add_element(struct writer *writer, const struct document *document, size_t at)
{
	const struct element *element = &document->items[at];
	const struct element *next = at + 1 < document->count ? element + 1 : NULL;
	switch (element->kind) {
	case ELEMENT_TITLE:
		add_title(writer, element);
		break;
	case ELEMENT_HEADING:
	case ELEMENT_PARAGRAPH:
	case ELEMENT_ENTRY:
		add_text(writer, element);
		break;
	case ELEMENT_TABLE:
		add_table(writer, element,
			  !next || next->kind == ELEMENT_TABLE || next->kind == ELEMENT_PAGE_END);
		break;
	case ELEMENT_SIGNATURE:
		add_signature(writer, element, next && next->kind == ELEMENT_DATE ? next : NULL);
		break;
	case ELEMENT_DATE:
		if (at == 0 || document->items[at - 1].kind != ELEMENT_SIGNATURE)
			add_signature(writer, NULL, element);
		break;
	case ELEMENT_PAGE_END:
		writer->page_ends = true;
		break;
	}
}

static void add_elements(struct writer *writer, const struct document *document)
{
	for (size_t i = 0; i < document->count; i++)
		add_element(writer, document, i);
}

/* Which level the lists number is known only behind all elements. */
static void add_heading_styles(struct writer *writer, const struct document *document)
{
	(void)document;
	for (int level = 0; level < WORD_HEADINGS; level++)
		word_add_heading_style(level, word_lists_linked(&writer->lists, level),
				       writer->out);
}

static void add_lists(struct writer *writer, const struct document *document)
{
	(void)document;
	word_lists_write(&writer->lists, writer->out);
}

static void add_property(struct writer *writer, const struct document *document)
{
	for (size_t i = 0; i < document->count; i++) {
		if (document->items[i].kind == ELEMENT_TITLE) {
			word_add_text(writer->out, document->items[i].text);
			return;
		}
	}
}

bool docx_print(const struct document *document, const struct export_options *options,
		struct strbuf *out, struct error *err)
{
	/* In the order in which they are made; `name`: in data/word/, `fill`: NULL: as it is. */
	static const struct {
		const char *path, *name;
		void (*fill)(struct writer *writer, const struct document *document);
	} parts[] = {
		{"[Content_Types].xml", "content-types", NULL},
		{"_rels/.rels", "relations", NULL},
		{"word/document.xml", "document", add_elements},
		{"word/_rels/document.xml.rels", "document-relations", NULL},
		{"word/styles.xml", "styles", add_heading_styles},
		{"word/numbering.xml", "numbering", add_lists},
		{"word/settings.xml", "settings", NULL},
		{"word/fontTable.xml", "fonts", NULL},
		{"word/footer1.xml", "footer-odd", NULL},
		{"word/footer2.xml", "footer-even", NULL},
		{"docProps/core.xml", "properties", add_property},
	};
	struct strbuf texts[ARRAY_LENGTH(parts)];
	struct package_part package[ARRAY_LENGTH(parts)];
	struct writer writer = {0};
	(void)options;
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
		texts[i] = (struct strbuf)STRBUF_INIT;
		writer.out = &texts[i];
		word_part_open(parts[i].name, &texts[i]);
		if (parts[i].fill)
			parts[i].fill(&writer, document);
		word_part_close(parts[i].name, &texts[i]);
		package[i] = (struct package_part){parts[i].path, texts[i].text, texts[i].length};
	}
	bool good = package_write(package, ARRAY_LENGTH(parts), out, err);
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
		strbuf_release(&texts[i]);
	word_lists_release(&writer.lists);
	return good;
}
