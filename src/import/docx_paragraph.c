#include "docx_paragraph.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numbering.h"

#include <stdlib.h>

/* Blanks before a line that put it at the right side of the page: 14 characters of two columns each. */
enum { RIGHT_FROM = 28 };

struct docx_paragraph *docx_paragraphs_open(const struct docx_paragraphs *all)
{
	return all->count ? &all->open[all->count - 1] : NULL;
}

void docx_paragraphs_release(struct docx_paragraphs *all)
{
	for (size_t i = 0; i < all->count; i++)
		strbuf_release(&all->open[i].text);
	free(all->open);
	docx_tables_release(&all->tables);
	strbuf_release(&all->carried);
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
static void add_lines(struct docx_paragraphs *all, const char *text, const struct source_line *like,
		      const char *label)
{
	char *clean = utf8_clean(text, strlen(text), true, NULL);
	bool in_cell = docx_tables_in_cell(&all->tables), first = true;
	for (char *at = clean, *end; *at; at = *end ? end + 1 : end) {
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
		docx_tables_add(&all->tables, &line);
		first = false;
	}
	free(clean);
}

/* --- paragraphs --- */

void docx_paragraphs_begin(struct docx_paragraphs *all)
{
	ARRAY_GROW(all->open, all->count, all->room);
	struct docx_paragraph *paragraph = &all->open[all->count++];
	*paragraph = (struct docx_paragraph){.text = STRBUF_INIT,
					     .style = docx_styles_find(all->styles, NULL),
					     .number = ++all->last};
	docx_look_init(&paragraph->look);
	strbuf_add(&paragraph->text, all->carried.text, all->carried.length);
	strbuf_clear(&all->carried);
}

/* Counts it in its list; gives its level in the outline, as far as that is certain. */
static int number(struct docx_paragraphs *all, const struct docx_paragraph *paragraph,
		  const struct docx_look *look, struct strbuf *label)
{
	int outline = look->outline > 0 ? look->outline : 0;
	if (look->list <= 0)
		return outline;
	int depth = look->depth > 0 ? look->depth : 0;
	if (paragraph->look.list == DOCX_UNSAID && paragraph->look.depth == DOCX_UNSAID &&
	    look->list_style) {
		int linked = docx_lists_depth(all->lists, look->list, look->list_style);
		depth = linked ? linked : depth;
	}
	docx_lists_next(all->lists, look->list, depth, label);
	if (outline && outline == depth + 1)
		docx_lists_mark_outline(all->lists, look->list);
	if (!outline && docx_lists_outlines(all->lists, look->list))
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
static void finish(struct docx_paragraphs *all, struct docx_paragraph *paragraph)
{
	struct docx_look look = paragraph->look;
	if (paragraph->style < all->styles->count) {
		const struct docx_style *style = &all->styles->items[paragraph->style];
		docx_look_inherit(&look, &style->look);
		look.contents = style->look.contents;
	}
	if (look.contents)
		return;
	struct strbuf label = STRBUF_INIT;
	struct source_line like = {
		.number = paragraph->number,
		.level = number(all, paragraph, &look, &label),
		.centred = look.align == DOCX_ALIGN_CENTRE,
		.right = look.align == DOCX_ALIGN_RIGHT,
		.hard = true,
	};
	char *page = paragraph->text.text;
	for (char *end; (end = strchr(page, DOCX_PAGE_END)); page = end + 1) {
		*end = '\0';
		add_lines(all, page, &like, is_blank(page) ? "" : label.text);
		if (!is_blank(page))
			strbuf_clear(&label);
	}
	add_lines(all, page, &like, label.text);
	strbuf_release(&label);
}

void docx_paragraphs_end(struct docx_paragraphs *all)
{
	if (!all->count)
		return;
	struct docx_paragraph paragraph = all->open[--all->count];
	if (paragraph.mark_deleted)
		strbuf_add(&all->carried, paragraph.text.text, paragraph.text.length);
	else
		finish(all, &paragraph);
	strbuf_release(&paragraph.text);
}

void docx_paragraphs_flush(struct docx_paragraphs *all)
{
	if (!all->carried.length)
		return;
	struct source_line like = {.number = all->last, .hard = true};
	char *text = strbuf_detach(&all->carried);
	add_lines(all, text, &like, "");
	free(text);
}
