/*
 * A document as Markdown: CommonMark 0.31, with the pipe tables of GitHub Flavored Markdown. A paragraph is one line, the
 * reader breaks it. Numbers are those of the plan, as text: nothing is a list to Markdown, which would number anew.
 */
#include "writers.h"

#include "export/document.h"

#include <ctype.h>

/* Anywhere in a line, these may begin or end something; so may | and $, which are no part of CommonMark. */
static const char marks[] = "\\`*_[]<>#&~|$";

/* What only the beginning of a line makes a list, a rule or an underline of the line before. */
static const char marks_at_begin[] = "-+=";

/* A number at `text` that Markdown would take for that of a list item: where its mark stands; NULL: none. */
static const char *list_mark(const char *text)
{
	enum { DIGITS_MOST = 9 };
	size_t digits = strspn(text, "0123456789");
	const char *mark = text + digits;
	bool item = digits >= 1 && digits <= DIGITS_MOST && (*mark == '.' || *mark == ')') &&
		    (mark[1] == ' ' || mark[1] == '\0');
	return item ? mark : NULL;
}

/* The sign in https:// and www. that makes readers take what follows for an address, escapes and all. */
static bool begins_address(const char *text, const char *at)
{
	if (*at == ':')
		return strncmp(at, "://", 3) == 0;
	return *at == '.' && at - text >= 3 && tolower((unsigned char)at[-1]) == 'w' &&
	       tolower((unsigned char)at[-2]) == 'w' && tolower((unsigned char)at[-3]) == 'w';
}

/* Adds a text so that a reader sees just its characters. Line ends, which only cells have, become <br>. */
static void add_escaped(struct strbuf *out, const char *text, bool begins_line)
{
	const char *item = begins_line ? list_mark(text) : NULL;
	for (const char *at = text; *at; at++) {
		bool escape = strchr(marks, *at) || at == item || begins_address(text, at) ||
			      (begins_line && at == text && strchr(marks_at_begin, *at));
		if (*at == '\n') {
			strbuf_add_text(out, "<br>");
			continue;
		}
		if (escape)
			strbuf_add_byte(out, '\\');
		strbuf_add_byte(out, *at);
	}
}

/* Label and text, as an element has them. */
static void add_words(struct strbuf *out, const struct element *element, bool begins_line)
{
	struct strbuf words = STRBUF_INIT;
	element_write(element, &words);
	add_escaped(out, words.text, begins_line);
	strbuf_add_byte(out, '\n');
	strbuf_release(&words);
}

/* The title is the only heading of the first level; Markdown has six. */
static void add_heading(struct strbuf *out, const struct element *element)
{
	enum { LEVELS = 6 };
	int level = element->kind == ELEMENT_TITLE ? 1 : element->level + 2;
	strbuf_add_repeat(out, "#", (size_t)(level < LEVELS ? level : LEVELS));
	strbuf_add_byte(out, ' ');
	add_words(out, element, false);
}

static void add_row(struct strbuf *out, const char *const *cells, size_t count)
{
	strbuf_add_byte(out, '|');
	for (size_t i = 0; i < count; i++) {
		strbuf_add_byte(out, ' ');
		add_escaped(out, cells[i], false);
		strbuf_add_text(out, *cells[i] ? " |" : "|");
	}
	strbuf_add_byte(out, '\n');
}

static void add_table(struct strbuf *out, const struct document_table *table)
{
	const char *cells[DOCUMENT_COLUMNS];
	for (size_t i = 0; i < table->column_count; i++)
		cells[i] = table->columns[i].title;
	add_row(out, cells, table->column_count);
	strbuf_add_byte(out, '|');
	for (size_t i = 0; i < table->column_count; i++)
		strbuf_add_text(out, table->columns[i].align == ALIGN_RIGHT ? " ---: |" : " --- |");
	strbuf_add_byte(out, '\n');
	for (size_t i = 0; i < document_table_rows(table); i++) {
		document_table_row(table, i, cells);
		add_row(out, cells, table->column_count);
	}
}

void markdown_print(const struct document *document, const struct export_options *options,
		    struct strbuf *out)
{
	(void)options;
	for (size_t i = 0; i < document->count; i++) {
		const struct element *element = &document->items[i];
		if (i > 0)
			strbuf_add_byte(out, '\n');
		switch (element->kind) {
		case ELEMENT_TITLE:
		case ELEMENT_HEADING:
			add_heading(out, element);
			break;
		case ELEMENT_PARAGRAPH:
		case ELEMENT_ENTRY:
		case ELEMENT_SIGNATURE:
		case ELEMENT_DATE:
			add_words(out, element, true);
			break;
		case ELEMENT_TABLE:
			add_table(out, element->table);
			break;
		case ELEMENT_PAGE_END:
			strbuf_add_text(out, "---\n");
			break;
		}
	}
}
