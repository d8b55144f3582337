#include "word_lists.h"

#include "base/array.h"
#include "word_parts.h"

#include <stdlib.h>

/* How Word calls what a style counts with, and how far both write the same. */
static const struct {
	const char *format;
	int most;
} formats[] = {
	[NUMERAL_NONE] = {"bullet", 0x7FFFFFFF},
	[NUMERAL_CHINESE] = {"chineseCountingThousand", 9999},
	[NUMERAL_DIGITS] = {"decimal", 0x7FFFFFFF},
	[NUMERAL_WIDE_DIGITS] = {"decimalFullWidth", 0x7FFFFFFF},
	[NUMERAL_CIRCLED] = {"decimalEnclosedCircle", 20},
	[NUMERAL_UPPER] = {"upperLetter", 26},
	[NUMERAL_LOWER] = {"lowerLetter", 26},
	[NUMERAL_ROMAN] = {"upperRoman", 3999},
};

/* Lists whose names are the same become one when Word puts documents together: from here on each has its own. */
enum { LIST_NAMES = 0x55500000 };

void word_lists_release(struct word_lists *lists)
{
	free(lists->items);
	*lists = (struct word_lists){0};
}

static bool same_style(const struct numbering_style *a, const struct numbering_style *b)
{
	return a->kind == b->kind && a->runs_on == b->runs_on &&
	       strcmp(a->before, b->before) == 0 && strcmp(a->after, b->after) == 0;
}

/* A per cent sign begins a number in Word's patterns. */
static bool can_count(const struct element *element)
{
	const struct numbering_style *style = &element->style;
	return element->number > 0 && element->level < WORD_LIST_LEVELS && *element->label &&
	       element->number <= formats[style->kind].most && !strchr(style->before, '%') &&
	       !strchr(style->after, '%');
}

/* Would the list come to that number by itself, or can it be made to where it has not been used at this level yet? */
static bool fits(const struct word_list *list, const struct element *element)
{
	const struct word_level *level = &list->levels[element->level];
	if (!level->given)
		return true;
	if (!same_style(&level->style, &element->style))
		return false;
	return element->style.kind == NUMERAL_NONE ||
	       (level->started ? level->value + 1 : level->start) == element->number;
}

static void count_in(struct word_list *list, const struct element *element)
{
	struct word_level *level = &list->levels[element->level];
	if (!level->given)
		*level = (struct word_level){
			.style = element->style, .given = true, .start = element->number};
	level->value = element->number;
	level->started = true;
	for (int below = element->level + 1; below < WORD_LIST_LEVELS; below++)
		list->levels[below].started = false;
}

/* The list in which the element is the next one; 0: none. */
static size_t find_list(const struct word_lists *lists, const struct element *element)
{
	/*
	 * Articles run on whatever stands above them. That a level is not to begin anew can be said in Word, but
	 * LibreOffice does not hear it: they have a list in which nothing stands above them.
	 */
	if (element->style.runs_on) {
		size_t number = lists->articles;
		return number && lists->items[number - 1].levels[element->level].given &&
				       fits(&lists->items[number - 1], element)
			       ? number
			       : 0;
	}
	for (int level = element->level; level >= 0; level--) {
		size_t number = lists->current[level];
		if (number && fits(&lists->items[number - 1], element))
			return number;
	}
	return 0;
}

size_t word_lists_count(struct word_lists *lists, const struct element *element)
{
	if (!can_count(element))
		return 0;
	size_t chosen = find_list(lists, element);
	if (!chosen) {
		ARRAY_GROW(lists->items, lists->count, lists->room);
		lists->items[lists->count++] = (struct word_list){0};
		chosen = lists->count;
	}
	if (element->style.runs_on)
		lists->articles = chosen;
	struct word_list *list = &lists->items[chosen - 1];
	count_in(list, element);
	if (element->kind == ELEMENT_HEADING)
		list->levels[element->level].headed = true;
	else
		list->mixed = true;
	lists->current[element->level] = chosen;
	for (int below = element->level + 1; below < WORD_LIST_LEVELS; below++)
		lists->current[below] = 0;
	return chosen;
}

bool word_lists_linked(const struct word_lists *lists, int level)
{
	return lists->count && !lists->items[0].mixed && lists->items[0].levels[level].headed;
}

/* What parts the label from the text is a part of it where it is an ideographic space; else a blank, or nothing. */
static void write_level(const struct word_level *level, int depth, bool linked, struct strbuf *out)
{
	const struct numbering_style *style = &level->style;
	struct strbuf first = STRBUF_INIT;
	numbering_style_write(style, 1, &first);
	const char *gap = numbering_gap(first.text);
	bool blank = strcmp(gap, " ") == 0;
	strbuf_format(out, "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"%d\"/><w:numFmt w:val=\"%s\"/>",
		      depth, level->start, formats[style->kind].format);
	if (linked)
		strbuf_format(out, "<w:pStyle w:val=\"Heading%d\"/>", depth + 1);
	strbuf_format(out, "<w:suff w:val=\"%s\"/><w:lvlText w:val=\"",
		      blank ? "space" : "nothing");
	word_add_text(out, style->before);
	if (style->kind != NUMERAL_NONE) {
		strbuf_format(out, "%%%d", depth + 1);
		word_add_text(out, style->after);
	}
	strbuf_add_text(out, blank ? "" : gap);
	strbuf_add_text(out, "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" "
			     "w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr></w:lvl>\n");
	strbuf_release(&first);
}

void word_lists_write(const struct word_lists *lists, struct strbuf *out)
{
	for (size_t i = 0; i < lists->count; i++) {
		strbuf_format(out,
			      "<w:abstractNum w:abstractNumId=\"%zu\"><w:nsid w:val=\"%08zX\"/>"
			      "<w:multiLevelType w:val=\"multilevel\"/>\n",
			      i, i + LIST_NAMES);
		for (int depth = 0; depth < WORD_LIST_LEVELS; depth++)
			if (lists->items[i].levels[depth].given)
				write_level(&lists->items[i].levels[depth], depth,
					    i == 0 && word_lists_linked(lists, depth), out);
		strbuf_add_text(out, "</w:abstractNum>\n");
	}
	for (size_t i = 0; i < lists->count; i++)
		strbuf_format(out,
			      "<w:num w:numId=\"%zu\"><w:abstractNumId w:val=\"%zu\"/></w:num>\n",
			      i + 1, i);
}
