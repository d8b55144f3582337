/* The lines of a plain text: cleaned, the rows of drawn tables with their cells parted by tabs. */
#include "import/recognise.h"

#include "base/array.h"
#include "base/utf8.h"
#include "phrase.h"
#include "phrase_markdown.h"

#include <ctype.h>
#include <stdlib.h>

enum {
	CENTRED_FROM =
		10, /* columns of blanks before a line that stands in the middle, or at the right */
	RIGHT_FROM = 28
};

/* A line of the file while it is read. */
struct raw {
	char *text; /* owned */
	int number;
	size_t indent;      /* bytes of blanks at its beginning */
	size_t pipes, tabs; /* signs that may part cells; tabs only behind the indentation */
	bool rule;          /* nothing but what a table's lines are drawn with */
	bool before_blank;  /* a blank line follows, or the end */
};

struct raw_list {
	struct raw *items;
	size_t count, room;
	size_t hashes, rules,
		bold; /* lines that begin with # or 1\., rules, lines between **: Markdown */
};

static size_t blank_length(const char *at)
{
	const unsigned char *byte = (const unsigned char *)at;
	if (byte[0] == ' ' || byte[0] == '\t')
		return 1;
	if (byte[0] == 0xC2 && byte[1] == 0xA0)
		return 2;
	if (byte[0] == 0xE3 && byte[1] == 0x80 && byte[2] == 0x80)
		return 3;
	return 0;
}

static size_t blanks_at(const char *text)
{
	size_t at = 0, step;
	while ((step = blank_length(text + at)))
		at += step;
	return at;
}

/* Without the blanks at its end. */
static size_t trimmed_length(const char *text, size_t length)
{
	for (;;) {
		if (length >= 1 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
			length -= 1;
		else if (length >= 3 && memcmp(text + length - 3, "\xE3\x80\x80", 3) == 0)
			length -= 3;
		else if (length >= 2 && memcmp(text + length - 2, "\xC2\xA0", 2) == 0)
			length -= 2;
		else
			return length;
	}
}

/* │ ┃ ｜ and | part cells. */
static size_t pipe_length(const char *at)
{
	if (*at == '|')
		return 1;
	return strncmp(at, "│", 3) == 0 || strncmp(at, "┃", 3) == 0 || strncmp(at, "║", 3) == 0 ||
			       strncmp(at, "｜", 3) == 0
		       ? 3
		       : 0;
}

/* \| in a cell of Markdown is a sign of its text. */
static bool is_escaped_pipe(const char *at)
{
	return at[0] == '\\' && at[1] == '|';
}

/* Does nothing stand there but the signs of a drawn line: ┌──┬──┐, +---+---+, |:---|---:|, ------? */
static bool is_rule(const char *text)
{
	size_t signs = 0;
	for (const char *at = text; *at;) {
		const unsigned char *byte = (const unsigned char *)at;
		bool box = byte[0] == 0xE2 && (byte[1] == 0x94 || byte[1] == 0x95);
		if (!box && !strchr("+-=|: _", *at) && !blank_length(at))
			return false;
		signs += box || *at == '-' || *at == '=' || *at == '_';
		at += box ? 3 : blank_length(at) ? blank_length(at) : 1;
	}
	return signs >= 3;
}

/* A word processor puts a tab behind the number of a paragraph: 1.\t…; that parts no cells. */
static bool is_label_before_tab(const char *text)
{
	char cell[24];
	struct phrase_label label;
	size_t length = strcspn(text, "\t");
	if (length >= sizeof(cell))
		return false;
	memcpy(cell, text, length);
	cell[length] = '\0';
	return phrase_label(cell, &label) && !cell[label.text];
}

static void add_raw(struct raw_list *list, char *text, int number)
{
	text[trimmed_length(text, strlen(text))] = '\0';
	size_t indent = blanks_at(text);
	if (!text[indent]) {
		free(text);
		if (list->count)
			list->items[list->count - 1].before_blank = true;
		return;
	}
	ARRAY_GROW(list->items, list->count, list->room);
	struct raw *raw = &list->items[list->count++];
	*raw = (struct raw){.text = text, .number = number, .indent = indent};
	for (const char *at = text + indent; *at; at++) {
		if (is_escaped_pipe(at)) {
			at++;
			continue;
		}
		raw->pipes += pipe_length(at) != 0;
		raw->tabs += *at == '\t';
	}
	raw->tabs -= raw->tabs && is_label_before_tab(text + indent);
	const char *first = text + indent;
	bool drawn = pipe_length(first) || strchr("+-=_", *first) || (unsigned char)*first == 0xE2;
	raw->rule = drawn && is_rule(first);
	list->hashes += *first == '#' || markdown_is_numbered(first);
	list->rules += raw->rule && raw->pipes > 0;
	list->bold += markdown_is_bold(first);
}

static void split_lines(const struct source *source, struct raw_list *list)
{
	int number = 1;
	for (size_t at = 0; at < source->length; number++) {
		const char *start = source->text + at;
		const char *end = memchr(start, '\n', source->length - at);
		size_t length = end ? (size_t)(end - start) : source->length - at;
		char *text = utf8_is_clean(start, length, true)
				     ? xmemdup0(start, length)
				     : utf8_clean(start, length, true, NULL);
		char *next;
		for (char *piece = text; piece;
		     piece = next) { /* form feeds and U+2028 end lines too */
			next = strchr(piece, '\n');
			if (next)
				*next++ = '\0';
			add_raw(list, xstrdup(piece), number);
		}
		free(text);
		at += length + 1;
	}
	if (list->count)
		list->items[list->count - 1].before_blank = true;
}

/* Cells between `pipes` signs (else tabs), trimmed, with \t between. A drawn row has a sign at each end. Owned. */
static char *make_row(const struct raw *raw, bool pipes)
{
	struct strbuf row = STRBUF_INIT, cell = STRBUF_INIT;
	const char *at = raw->text + (pipes ? raw->indent : 0);
	size_t step;
	bool first = true;
	if (pipes && (step = pipe_length(at)))
		at += step;
	for (;;) {
		if (pipes && is_escaped_pipe(at)) {
			strbuf_add(&cell, at, 2);
			at += 2;
			continue;
		}
		step = pipes ? pipe_length(at) : *at == '\t';
		if (!*at || step) {
			size_t from = blanks_at(cell.text);
			if (!first)
				strbuf_add_byte(&row, '\t');
			strbuf_add(&row, cell.text + from,
				   trimmed_length(cell.text + from, cell.length - from));
			strbuf_clear(&cell);
			first = false;
			if (!*at || (pipes && !at[step]))
				break;
			at += step;
		} else {
			strbuf_add_byte(&cell, *at++);
		}
	}
	strbuf_release(&cell);
	return strbuf_detach(&row);
}

/* Rows are known by their neighbours: two lines or more that are parted alike. */
static bool is_row(const struct raw_list *list, size_t at, bool pipes)
{
	const struct raw *raw = &list->items[at];
	size_t signs = pipes ? raw->pipes : raw->tabs;
	if (!signs || raw->rule)
		return false;
	if (pipes && pipe_length(raw->text + raw->indent) && signs >= 2)
		return true;
	for (int side = -1; side <= 1; side += 2) {
		if ((side < 0 && at == 0) || (side > 0 && at + 1 == list->count))
			continue;
		const struct raw *near = &list->items[side < 0 ? at - 1 : at + 1];
		if (near->rule ? pipes : (pipes ? near->pipes : near->tabs))
			return true;
	}
	return false;
}

/* Where most lines are followed by a blank one, a blank line says nothing about where a paragraph ends. */
static bool is_double_spaced(const struct raw_list *list)
{
	size_t blank = 0;
	for (size_t i = 0; i < list->count; i++)
		blank += list->items[i].before_blank;
	return blank * 10 > list->count * 9;
}

static int columns_of_blanks(const char *text, size_t length)
{
	int columns = 0;
	for (size_t at = 0, step; at < length && (step = blank_length(text + at)); at += step)
		columns += text[at] == '\t' ? 8 - columns % 8 : step == 3 ? 2 : 1;
	return columns;
}

static void add_text_line(struct proposal *proposal, struct raw *raw, bool spaced)
{
	int columns = columns_of_blanks(raw->text, raw->indent);
	for (char *tab = raw->text; (tab = strchr(tab, '\t'));)
		*tab = ' ';
	struct source_line *line = proposal_add_line(proposal, raw->text, raw->number);
	raw->text = NULL;
	line->hard = raw->before_blank && !spaced;
	line->right = columns >= RIGHT_FROM;
	line->centred = columns >= CENTRED_FROM && !line->right;
}

void plain_read(const struct source *source, struct proposal *proposal)
{
	struct raw_list list = {0};
	split_lines(source, &list);
	bool spaced = is_double_spaced(&list),
	     markdown = list.hashes >= 2 || list.rules > 0 || list.bold >= 2;
	int table = 0;
	bool in_table = false;
	for (size_t i = 0; i < list.count; i++) {
		struct raw *raw = &list.items[i];
		if (markdown)
			markdown_take_marks_out(raw->text);
		bool pipes = is_row(&list, i, true);
		if (pipes || is_row(&list, i, false)) {
			table += !in_table;
			in_table = true;
			char *row = make_row(raw, pipes);
			if (markdown)
				markdown_take_escapes_out(row, true);
			struct source_line *line = proposal_add_line(proposal, row, raw->number);
			line->table = table;
			line->hard = true;
		} else if (!(raw->rule && (in_table || raw->pipes || markdown ||
					   (unsigned char)raw->text[raw->indent] == 0xE2 ||
					   raw->text[raw->indent] == '+'))) {
			in_table = false;
			if (markdown)
				markdown_take_escapes_out(raw->text, false);
			add_text_line(proposal, raw, spaced);
		}
		free(raw->text);
	}
	free(list.items);
}
