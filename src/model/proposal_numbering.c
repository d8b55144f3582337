/* The numbering of a plan, out of the labels that its document has. */
#include "proposal_parts.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <ctype.h>
#include <stdlib.h>

enum { STYLES_MOST = 250, LABEL_MOST = 40 };

void label_styles_release(struct label_styles *styles)
{
	name_index_release(&styles->names);
	free(styles->of);
	*styles = (struct label_styles){0};
}

/* Numbers that are one character: from, how many, and what the first one is written as. */
static const struct {
	uint32_t from, count;
	const char *first;
} single[] = {
	{0x2460, 20, "①"},      {0x3251, 15, "①"},     {0x32B1, 15, "①"},
	{0x2776, 10, "①"},      {0x2474, 20, "（1）"}, {0x2488, 20, "1."},
	{0x3220, 10, "（一）"}, {0x3280, 10, "①"},     {0x2160, 12, "I"},
};

static const char *single_first(uint32_t c)
{
	for (size_t i = 0; i < ARRAY_LENGTH(single); i++)
		if (c >= single[i].from && c < single[i].from + single[i].count)
			return single[i].first;
	return NULL;
}

/* The numeral at `text`: its length, 0 where there is none; *first is how one is written in its kind. */
static size_t numeral_at(const char *text, const char **first)
{
	uint32_t c;
	int number;
	size_t step = utf8_next(text, &c), length;
	if ((*first = single_first(c)))
		return step;
	if ((length = numeral_read(text, false, &number))) {
		*first = c < 0x80 ? "1" : c >= 0xFF10 && c <= 0xFF19 ? "１" : "一";
		return length;
	}
	if (c < 0x80 && isalpha((int)c) && !isalpha((unsigned char)text[1])) {
		*first = isupper((int)c) ? "A" : "a";
		return 1;
	}
	return 0;
}

/* Marks that say how deep a heading is rather than which one it is. */
static const char *skip_marks(const char *label)
{
	while (*label == '#' || *label == '*' || *label == ' ' || *label == '>')
		label++;
	return label;
}

/* The label that the first of its kind would have: （三） → （一）. False: it is no number. */
static bool first_label(const char *label, char out[LABEL_MOST])
{
	const char *bare = skip_marks(label), *first;
	struct strbuf made = STRBUF_INIT;
	uint32_t c;
	size_t at = 0, length = 0, step;
	while ((step = utf8_next(bare + at, &c)) && !(length = numeral_at(bare + at, &first)))
		at += step;
	if (length) {
		strbuf_add(&made, bare, at);
		strbuf_add_text(&made, first);
		strbuf_add_text(&made, bare + at + length);
	} else {
		strbuf_add_text(&made, *bare ? bare : *label == '#' ? "" : label);
	}
	while (made.length && made.text[made.length - 1] == ' ')
		strbuf_truncate(&made, made.length - 1);
	struct numbering_style style;
	bool good =
		made.length && made.length < LABEL_MOST && numbering_style_parse(made.text, &style);
	if (good)
		memcpy(out, made.text, made.length + 1);
	strbuf_release(&made);
	return good;
}

bool label_styles_add(struct label_styles *styles, const char *label)
{
	char first[LABEL_MOST];
	uint32_t style = 0;
	if (*label && first_label(label, first)) {
		uint32_t *known = name_index_find(&styles->names, first);
		if (known)
			style = *known;
		else if (styles->names.count < STYLES_MOST)
			style = *name_index_add(&styles->names, first,
						(uint32_t)styles->names.count + 1, NULL);
	}
	ARRAY_GROW(styles->of, styles->count, styles->room);
	styles->of[styles->count++] = style;
	return style != 0;
}

static const char *style_name(const struct label_styles *styles, uint32_t style)
{
	return style ? styles->names.entries[style - 1].name : "";
}

/* The commonest style of each level; 0 where nothing there has a number. */
static int choose_levels(const struct label_styles *styles, const struct outline *outline,
			 uint32_t chosen[NUMBERING_LEVELS])
{
	size_t tally[NUMBERING_LEVELS][STYLES_MOST + 1] = {{0}};
	int levels = 0;
	for (size_t i = 0; i < outline->count; i++) {
		int depth = outline->sections[i].depth;
		if (depth < NUMBERING_LEVELS && styles->of[i]) {
			tally[depth][styles->of[i]]++;
			levels = depth + 1 > levels ? depth + 1 : levels;
		}
	}
	for (int level = 0; level < levels; level++) {
		chosen[level] = 0;
		for (uint32_t style = 1; style <= STYLES_MOST; style++)
			if (tally[level][style] > (chosen[level] ? tally[level][chosen[level]] : 0))
				chosen[level] = style;
	}
	return levels;
}

/* What the levels below would have: the usual styles that are not in use above, as far as there is room. */
static int write_levels(const struct label_styles *styles, const uint32_t *chosen, int levels,
			char lists[NUMBERING_LEVELS][LABEL_MOST])
{
	static const char *const usual[] = {"一、", "（一）", "1.", "（1）", "①"};
	size_t next = 0;
	for (int level = 0; level < levels; level++) {
		memcpy(lists[level], style_name(styles, chosen[level]),
		       strlen(style_name(styles, chosen[level])) + 1);
		for (size_t i = next; i < ARRAY_LENGTH(usual); i++) {
			struct numbering_style a, b;
			if (numbering_style_parse(lists[level], &a) &&
			    numbering_style_parse(usual[i], &b) && a.kind == b.kind &&
			    (*a.before != '\0') == (*b.before != '\0'))
				next = i + 1;
		}
	}
	for (; levels < NUMBERING_LEVELS && next < ARRAY_LENGTH(usual); levels++, next++)
		memcpy(lists[levels], usual[next], strlen(usual[next]) + 1);
	return levels;
}

static char *list_from(char lists[NUMBERING_LEVELS][LABEL_MOST], int from, int levels,
		       const char *first)
{
	struct strbuf list = STRBUF_INIT;
	strbuf_add_text(&list, first ? first : lists[from < levels ? from : levels - 1]);
	for (int level = from + 1; level < levels; level++)
		strbuf_format(&list, "\n%s", lists[level]);
	return strbuf_detach(&list);
}

/* The style that the items of each section have by what stands above them, and their own where that differs. */
void label_styles_apply(const struct label_styles *styles, struct whole_plan *whole)
{
	struct outline *outline = &whole->outline;
	uint32_t chosen[NUMBERING_LEVELS];
	char lists[NUMBERING_LEVELS][LABEL_MOST];
	int used = choose_levels(styles, outline, chosen);
	if (!used)
		return;
	int levels = write_levels(styles, chosen, used, lists);
	char *plan = list_from(lists, 0, levels, NULL);
	if (strcmp(plan, numbering_default) == 0)
		free(plan);
	else
		whole->plan.numbering = plan;
	size_t path[OUTLINE_DEEPEST + 1];
	bool settled[OUTLINE_DEEPEST + 1] = {
		false}; /* has the list of the section there been looked at? */
	for (size_t i = 0; i < outline->count; i++) {
		int depth = outline->sections[i].depth;
		path[depth] = i;
		settled[depth] = false;
		if (!depth || !styles->of[i] || settled[depth - 1])
			continue;
		settled[depth - 1] = true;
		const char *own = style_name(styles, styles->of[i]);
		const char *given = lists[depth < levels ? depth : levels - 1];
		if (strcmp(own, given) != 0)
			outline->sections[path[depth - 1]].numbering =
				list_from(lists, depth, levels, own);
	}
}
