#include "docx_lists.h"

#include "base/array.h"
#include "base/utf8.h"
#include "docx_numeral.h"
#include "model/numbering.h"

#include <stdlib.h>

enum { START_MOST = 1000000, ALWAYS = -1 };

struct level {
	bool given;
	char *format, *text, *style; /* NULL: decimal, no label, linked to none */
	int start;
	int restart; /* the level (from 1) whose use restarts it, 0: none does; ALWAYS: every one above it */
	bool legal; /* all numbers in it are decimal */
};

/* A pattern (w:abstractNum), and how far it has been counted. */
struct pattern {
	int id;
	char *linked; /* the style of lists whose pattern is meant; NULL: this one */
	struct level levels[DOCX_LIST_LEVELS];
	int value[DOCX_LIST_LEVELS];
	bool started[DOCX_LIST_LEVELS];
	bool outlines;
};

/* A list (w:num): a pattern, and where it departs from it. */
struct list {
	int id;
	int pattern_id;
	struct pattern *pattern;     /* NULL: there is no such pattern */
	int start[DOCX_LIST_LEVELS]; /* DOCX_UNSAID: as the pattern has it */
	bool begun[DOCX_LIST_LEVELS];
	struct level *own; /* DOCX_LIST_LEVELS of them; NULL: none */
};

struct docx_lists {
	struct pattern **patterns; /* by id */
	size_t pattern_count, pattern_room;
	struct list *lists; /* by id */
	size_t count, room;
};

struct reading {
	struct docx_lists *out;
	struct pattern *pattern;
	bool in_list;
	int override_depth;
	struct level *level;
};

static void level_release(struct level *level)
{
	free(level->format);
	free(level->text);
	free(level->style);
}

static void begin_pattern(struct reading *reading, const struct xml_tag *tag)
{
	struct docx_lists *out = reading->out;
	if (out->pattern_count == DOCX_LISTS_MOST)
		return;
	ARRAY_GROW(out->patterns, out->pattern_count, out->pattern_room);
	reading->pattern = xcalloc(1, sizeof(*reading->pattern));
	reading->pattern->id =
		docx_number(xml_attribute(tag, XML_WORD, "abstractNumId"), 0, 1 << 30, -1);
	out->patterns[out->pattern_count++] = reading->pattern;
}

static void begin_list(struct reading *reading, const struct xml_tag *tag)
{
	struct docx_lists *out = reading->out;
	if (out->count == DOCX_LISTS_MOST)
		return;
	ARRAY_GROW(out->lists, out->count, out->room);
	struct list *list = &out->lists[out->count++];
	*list = (struct list){
		.id = docx_number(xml_attribute(tag, XML_WORD, "numId"), 1, 1 << 30, -1),
		.pattern_id = -1};
	for (int i = 0; i < DOCX_LIST_LEVELS; i++)
		list->start[i] = DOCX_UNSAID;
	reading->in_list = true;
	reading->override_depth = DOCX_UNSAID;
}

static void begin_level(struct reading *reading, const struct xml_tag *tag)
{
	int depth = docx_number(xml_attribute(tag, XML_WORD, "ilvl"), 0, DOCX_LIST_LEVELS - 1,
				DOCX_UNSAID);
	reading->level = NULL;
	if (depth == DOCX_UNSAID)
		return;
	if (reading->in_list) {
		struct list *list = &reading->out->lists[reading->out->count - 1];
		if (!list->own)
			list->own = xcalloc(DOCX_LIST_LEVELS, sizeof(*list->own));
		reading->level = &list->own[depth];
	} else if (reading->pattern) {
		reading->level = &reading->pattern->levels[depth];
	}
	if (reading->level) {
		level_release(reading->level);
		*reading->level = (struct level){.given = true, .restart = ALWAYS};
	}
}

/* A format that stands in two ways, in mc:AlternateContent: the last one is that for programs that know no other. */
static void read_level(struct level *level, const struct xml_tag *tag)
{
	const char *value = xml_attribute(tag, XML_WORD, "val");
	if (xml_is(tag, XML_WORD, "start"))
		level->start = docx_number(value, 0, START_MOST, 1);
	else if (xml_is(tag, XML_WORD, "numFmt"))
		string_set(&level->format, value);
	else if (xml_is(tag, XML_WORD, "lvlText"))
		string_set(&level->text, value);
	else if (xml_is(tag, XML_WORD, "pStyle"))
		string_set(&level->style, value);
	else if (xml_is(tag, XML_WORD, "lvlRestart"))
		level->restart = docx_number(value, 0, DOCX_LIST_LEVELS, ALWAYS);
	else if (xml_is(tag, XML_WORD, "isLgl"))
		level->legal = docx_is_on(tag);
}

static void read_list(struct reading *reading, const struct xml_tag *tag)
{
	struct list *list = &reading->out->lists[reading->out->count - 1];
	const char *value = xml_attribute(tag, XML_WORD, "val");
	if (xml_is(tag, XML_WORD, "abstractNumId"))
		list->pattern_id = docx_number(value, 0, 1 << 30, -1);
	else if (xml_is(tag, XML_WORD, "lvlOverride"))
		reading->override_depth = docx_number(xml_attribute(tag, XML_WORD, "ilvl"), 0,
						      DOCX_LIST_LEVELS - 1, DOCX_UNSAID);
	else if (xml_is(tag, XML_WORD, "startOverride") && reading->override_depth != DOCX_UNSAID)
		list->start[reading->override_depth] =
			docx_number(value, 0, START_MOST, DOCX_UNSAID);
}

static void begin(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	if (xml_is(tag, XML_WORD, "abstractNum"))
		begin_pattern(reading, tag);
	else if (xml_is(tag, XML_WORD, "num"))
		begin_list(reading, tag);
	else if (xml_is(tag, XML_WORD, "lvl"))
		begin_level(reading, tag);
	else if (reading->level)
		read_level(reading->level, tag);
	else if (reading->pattern && xml_is(tag, XML_WORD, "numStyleLink"))
		string_set(&reading->pattern->linked, xml_attribute(tag, XML_WORD, "val"));
	else if (reading->in_list)
		read_list(reading, tag);
}

static void end(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	if (xml_is(tag, XML_WORD, "lvl"))
		reading->level = NULL;
	else if (xml_is(tag, XML_WORD, "abstractNum"))
		reading->pattern = NULL;
	else if (xml_is(tag, XML_WORD, "num"))
		reading->in_list = false;
}

static int compare_patterns(const void *a, const void *b)
{
	const struct pattern *const *one = a, *const *other = b;
	return ((*one)->id > (*other)->id) - ((*one)->id < (*other)->id);
}

static int compare_lists(const void *a, const void *b)
{
	const struct list *one = a, *other = b;
	return (one->id > other->id) - (one->id < other->id);
}

static struct list *find(const struct docx_lists *lists, int id)
{
	struct list wanted = {.id = id};
	return lists->count
		       ? bsearch(&wanted, lists->lists, lists->count, sizeof(wanted), compare_lists)
		       : NULL;
}

static struct pattern *find_pattern(const struct docx_lists *lists, int id)
{
	struct pattern wanted = {.id = id}, *key = &wanted;
	struct pattern **found = lists->pattern_count
					 ? bsearch(&key, lists->patterns, lists->pattern_count,
						   sizeof(key), compare_patterns)
					 : NULL;
	return found ? *found : NULL;
}

/* The pattern itself, where another one only names a style of lists: that style names a list, and this its pattern. */
static struct pattern *follow(const struct docx_lists *lists, const struct docx_styles *styles,
			      struct pattern *pattern)
{
	if (!pattern || !pattern->linked)
		return pattern;
	size_t at = docx_styles_find(styles, pattern->linked);
	const struct list *list =
		at < styles->count ? find(lists, styles->items[at].look.list) : NULL;
	struct pattern *meant = list ? find_pattern(lists, list->pattern_id) : NULL;
	return meant && !meant->linked ? meant : pattern;
}

/*
 * Are its levels those of the outline? A level is linked to a style that is a heading of just that level; or the pattern has
 * no first level at all, so that its others were not chosen for their place in a list.
 */
static bool numbers_headings(const struct pattern *pattern, const struct docx_styles *styles)
{
	bool deeper = false;
	for (int depth = 0; depth < DOCX_LIST_LEVELS; depth++) {
		const char *id = pattern->levels[depth].style;
		deeper |= depth > 0 && pattern->levels[depth].given;
		size_t at = id ? docx_styles_find(styles, id) : styles->count;
		if (at < styles->count && strcmp(styles->items[at].id, id) == 0 &&
		    styles->items[at].look.outline == depth + 1)
			return true;
	}
	return deeper && !pattern->levels[0].given;
}

struct docx_lists *docx_lists_read(struct archive *archive, const char *part,
				   const struct docx_styles *styles, struct error *err)
{
	static const struct xml_handler handler = {.begin = begin, .end = end};
	struct docx_lists *lists = xcalloc(1, sizeof(*lists));
	struct reading reading = {.out = lists};
	if (part && archive_has(archive, part) &&
	    !xml_read(archive, part, &handler, &reading, err)) {
		docx_lists_free(lists);
		return NULL;
	}
	if (lists->pattern_count)
		qsort(lists->patterns, lists->pattern_count, sizeof(*lists->patterns),
		      compare_patterns);
	if (lists->count)
		qsort(lists->lists, lists->count, sizeof(*lists->lists), compare_lists);
	for (size_t i = 0; i < lists->pattern_count; i++)
		lists->patterns[i]->outlines = numbers_headings(lists->patterns[i], styles);
	for (size_t i = 0; i < lists->count; i++)
		lists->lists[i].pattern =
			follow(lists, styles, find_pattern(lists, lists->lists[i].pattern_id));
	return lists;
}

void docx_lists_free(struct docx_lists *lists)
{
	if (!lists)
		return;
	for (size_t i = 0; i < lists->pattern_count; i++) {
		for (int depth = 0; depth < DOCX_LIST_LEVELS; depth++)
			level_release(&lists->patterns[i]->levels[depth]);
		free(lists->patterns[i]->linked);
		free(lists->patterns[i]);
	}
	for (size_t i = 0; i < lists->count; i++) {
		for (int depth = 0; lists->lists[i].own && depth < DOCX_LIST_LEVELS; depth++)
			level_release(&lists->lists[i].own[depth]);
		free(lists->lists[i].own);
	}
	free(lists->patterns);
	free(lists->lists);
	free(lists);
}

static const struct level *level_of(const struct list *list, int depth)
{
	return list->own && list->own[depth].given ? &list->own[depth]
						   : &list->pattern->levels[depth];
}

static int start_of(const struct list *list, int depth)
{
	const struct level *level = level_of(list, depth);
	if (list->start[depth] != DOCX_UNSAID)
		return list->start[depth];
	return level->given ? level->start : 1;
}

int docx_lists_depth(const struct docx_lists *lists, int id, const char *style)
{
	const struct list *list = find(lists, id);
	for (int depth = 0; list && list->pattern && style && depth < DOCX_LIST_LEVELS; depth++) {
		const char *linked = level_of(list, depth)->style;
		if (linked && strcmp(linked, style) == 0)
			return depth;
	}
	return 0;
}

bool docx_lists_outlines(const struct docx_lists *lists, int id)
{
	const struct list *list = find(lists, id);
	return list && list->pattern && list->pattern->outlines;
}

void docx_lists_mark_outline(struct docx_lists *lists, int id)
{
	struct list *list = find(lists, id);
	if (list && list->pattern)
		list->pattern->outlines = true;
}

static void count(struct list *list, int depth)
{
	struct pattern *pattern = list->pattern;
	bool anew = !pattern->started[depth] ||
		    (list->start[depth] != DOCX_UNSAID && !list->begun[depth]);
	if (anew)
		pattern->value[depth] = start_of(list, depth);
	else if (pattern->value[depth] < 999999999)
		pattern->value[depth]++;
	pattern->started[depth] = list->begun[depth] = true;
	for (int below = depth + 1; below < DOCX_LIST_LEVELS; below++) {
		int restart = level_of(list, below)->restart;
		if (restart == ALWAYS || depth < restart || !level_of(list, below)->given)
			pattern->started[below] = false;
	}
}

/* The signs of symbol fonts, which would be seen as empty boxes; one that is not known is a bullet like any other. */
static void add_text(struct strbuf *out, uint32_t c)
{
	uint32_t sign = docx_symbol(c);
	strbuf_add_char(out, sign >= 0xE000 && sign <= 0xF8FF ? 0x2022 : sign);
}

static void write(const struct list *list, int depth, struct strbuf *out)
{
	const struct level *level = level_of(list, depth);
	const char *at = level->text;
	uint32_t c;
	for (size_t step; (step = utf8_next(at, &c)); at += step) {
		int of = c == '%' && at[1] >= '1' && at[1] <= '9' ? at[1] - '1' : -1;
		if (of < 0) {
			add_text(out, c);
			continue;
		}
		const struct level *named = level_of(list, of);
		bool counted = list->pattern->started[of];
		const char *format = named->format && !level->legal ? named->format : "decimal";
		if (strcmp(format, "none") != 0 && strcmp(format, "bullet") != 0)
			docx_numeral_write(format,
					   counted ? list->pattern->value[of] : start_of(list, of),
					   out);
		step = 2;
	}
}

void docx_lists_next(struct docx_lists *lists, int id, int depth, struct strbuf *label)
{
	struct list *list = find(lists, id);
	if (!list || !list->pattern || depth < 0 || depth >= DOCX_LIST_LEVELS)
		return;
	const struct level *level = level_of(list, depth);
	count(list, depth);
	if (!level->text || strlen(level->text) > DOCX_LABEL_MOST ||
	    (level->format && strcmp(level->format, "none") == 0))
		return;
	struct strbuf words = STRBUF_INIT;
	write(list, depth, &words);
	char *clean = utf8_clean(words.text, words.length, false, NULL);
	size_t length = strlen(clean);
	while (length && clean[length - 1] == ' ')
		length--;
	if (length <= DOCX_LABEL_MOST)
		strbuf_add(label, clean, length);
	free(clean);
	strbuf_release(&words);
}
