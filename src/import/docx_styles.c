#include "docx_styles.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "model/numeral.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>

enum { STATE_NEW, STATE_OPEN, STATE_DONE };

int docx_number(const char *value, int least, int most, int otherwise)
{
	char *end;
	if (!value || !*value)
		return otherwise;
	errno = 0;
	long number = strtol(value, &end, 10);
	return errno || *end || number < least || number > most ? otherwise : (int)number;
}

bool docx_is_on(const struct xml_tag *tag)
{
	const char *value = xml_attribute(tag, XML_WORD, "val");
	return !value || (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 &&
			  strcmp(value, "off") != 0);
}

void docx_look_init(struct docx_look *look)
{
	*look = (struct docx_look){
		.outline = DOCX_UNSAID, .list = DOCX_UNSAID, .depth = DOCX_UNSAID};
}

/*
 * A line that begins in the right half of the page: 14 characters of 三号 or more (in hundredths of a character, or in
 * twentieths of a point).
 */
static bool is_far_right(const struct xml_tag *tag)
{
	enum { FAR_CHARS = 1400, FAR_TWIPS = 4300 };
	static const struct {
		const char *name;
		int far;
	} sides[] = {
		{"firstLineChars", FAR_CHARS}, {"leftChars", FAR_CHARS}, {"startChars", FAR_CHARS},
		{"firstLine", FAR_TWIPS},      {"left", FAR_TWIPS},      {"start", FAR_TWIPS},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(sides); i++)
		if (docx_number(xml_attribute(tag, XML_WORD, sides[i].name), 0, 1 << 20, 0) >=
		    sides[i].far)
			return true;
	return false;
}

static enum docx_align read_align(const char *value)
{
	if (value && strcmp(value, "center") == 0)
		return DOCX_ALIGN_CENTRE;
	return value && (strcmp(value, "right") == 0 || strcmp(value, "end") == 0)
		       ? DOCX_ALIGN_RIGHT
		       : DOCX_ALIGN_SIDE;
}

void docx_look_read(struct docx_look *look, const struct xml_tag *tag)
{
	if (tag->space != XML_WORD)
		return;
	const char *value = xml_attribute(tag, XML_WORD, "val");
	if (strcmp(tag->name, "outlineLvl") == 0) {
		int level = docx_number(value, 0, 9, 9);
		look->outline = level == 9 ? 0 : level + 1;
	} else if (strcmp(tag->name, "numId") == 0) {
		look->list = docx_number(value, 0, 1 << 30, 0);
	} else if (strcmp(tag->name, "ilvl") == 0) {
		look->depth = docx_number(value, 0, 8, 0);
	} else if (strcmp(tag->name, "jc") == 0) {
		look->align = read_align(value);
	} else if (strcmp(tag->name, "ind") == 0 && look->align <= DOCX_ALIGN_SIDE) {
		if (is_far_right(tag))
			look->align = DOCX_ALIGN_RIGHT;
	}
}

/* 标题 1, heading 1, Heading1, 1级标题, 一级标题: the level; 0: no such name. The title of a document has no number. */
static int level_of_name(const char *name)
{
	struct strbuf plain = STRBUF_INIT;
	int level = 0;
	for (const char *p = name; *p; p++)
		if (*p != ' ')
			strbuf_add_byte(&plain, (char)tolower((unsigned char)*p));
	const char *rest = plain.text;
	static const char *const words[] = {"heading", "标题"};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
		size_t length = strlen(words[i]);
		if (strncmp(rest, words[i], length) == 0 && isdigit((unsigned char)rest[length]))
			level = docx_number(rest + length, 1, 9, 0);
	}
	size_t length = level ? 0 : numeral_read(rest, false, &level);
	if (length && (strcmp(rest + length, "级标题") != 0 || level < 1 || level > 9))
		level = 0;
	strbuf_release(&plain);
	return level;
}

/* Word calls these toc 1 to toc 9 in every language; WPS has names of its own for one that was made by hand. */
static bool is_of_contents(const char *name)
{
	static const char *const names[] = {"toc ", "TOC ", "目录 ", "WPSOffice手动目录",
					    "Contents "};
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (strncmp(name, names[i], strlen(names[i])) == 0)
			return true;
	return false;
}

struct reading {
	struct docx_styles *out;
	struct docx_style *style; /* the open one of a paragraph or a list; NULL: none */
	bool in_paragraph;        /* inside its w:pPr */
	int name_level;           /* what its name says */
};

static void begin_style(struct reading *reading, const struct xml_tag *tag)
{
	const char *type = xml_attribute(tag, XML_WORD, "type");
	const char *id = xml_attribute(tag, XML_WORD, "styleId");
	const char *usual = xml_attribute(tag, XML_WORD, "default");
	bool of_paragraphs = !type || strcmp(type, "paragraph") == 0;
	if (!id || (!of_paragraphs && strcmp(type, "numbering") != 0))
		return;
	struct docx_styles *out = reading->out;
	if (out->count == DOCX_STYLES_MOST)
		return;
	ARRAY_GROW(out->items, out->count, out->room);
	reading->style = &out->items[out->count++];
	*reading->style = (struct docx_style){
		.id = xstrdup(id),
		.is_default = of_paragraphs && usual && strcmp(usual, "0") != 0 &&
			      strcmp(usual, "false") != 0,
	};
	docx_look_init(&reading->style->look);
	reading->name_level = 0;
}

static void begin(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	struct docx_style *style = reading->style;
	if (xml_is(tag, XML_WORD, "style")) {
		begin_style(reading, tag);
	} else if (!style) {
		return;
	} else if (xml_is(tag, XML_WORD, "pPr")) {
		reading->in_paragraph = true;
	} else if (reading->in_paragraph) {
		docx_look_read(&style->look, tag);
	} else if (xml_is(tag, XML_WORD, "basedOn")) {
		string_set(&style->based_on, xml_attribute(tag, XML_WORD, "val"));
	} else if (xml_is(tag, XML_WORD, "name")) {
		const char *name = xml_attribute(tag, XML_WORD, "val");
		reading->name_level = name ? level_of_name(name) : 0;
		style->look.contents = name && is_of_contents(name);
	}
}

static void end(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	if (xml_is(tag, XML_WORD, "pPr"))
		reading->in_paragraph = false;
	if (!xml_is(tag, XML_WORD, "style") || !reading->style)
		return;
	if (reading->style->look.outline == DOCX_UNSAID && reading->name_level)
		reading->style->look.outline = reading->name_level;
	reading->style = NULL;
}

static int compare(const void *a, const void *b)
{
	return strcmp(((const struct docx_style *)a)->id, ((const struct docx_style *)b)->id);
}

static struct docx_style *look_up(const struct docx_styles *styles, const char *id)
{
	if (!id || !styles->count)
		return NULL;
	char *copy = xstrdup(id);
	struct docx_style wanted = {.id = copy};
	struct docx_style *found =
		bsearch(&wanted, styles->items, styles->count, sizeof(wanted), compare);
	free(copy);
	return found;
}

void docx_look_inherit(struct docx_look *look, const struct docx_look *from)
{
	if (look->outline == DOCX_UNSAID)
		look->outline = from->outline;
	if (look->depth == DOCX_UNSAID && look->list == DOCX_UNSAID)
		look->depth = from->depth;
	if (look->list == DOCX_UNSAID) {
		look->list = from->list;
		look->list_style = from->list_style;
	}
	if (look->align == DOCX_ALIGN_UNSAID)
		look->align = from->align;
}

/* Each chain is followed once, from its end, however long it is; a circle ends where it closes. */
static void resolve(struct docx_styles *styles, size_t at)
{
	size_t *chain = NULL, count = 0, room = 0;
	struct docx_style *style = &styles->items[at];
	while (style && style->resolved == STATE_NEW) {
		ARRAY_GROW(chain, count, room);
		chain[count++] = (size_t)(style - styles->items);
		style->resolved = STATE_OPEN;
		style = look_up(styles, style->based_on);
	}
	const struct docx_style *base = style && style->resolved == STATE_DONE ? style : NULL;
	while (count > 0) {
		style = &styles->items[chain[--count]];
		if (style->look.list != DOCX_UNSAID)
			style->look.list_style = style->id;
		if (base)
			docx_look_inherit(&style->look, &base->look);
		style->resolved = STATE_DONE;
		base = style;
	}
	free(chain);
}

bool docx_styles_read(struct archive *archive, const char *part, struct docx_styles *out,
		      struct error *err)
{
	static const struct xml_handler handler = {.begin = begin, .end = end};
	struct reading reading = {.out = out};
	if (part && archive_has(archive, part) && !xml_read(archive, part, &handler, &reading, err))
		return false;
	if (out->count)
		qsort(out->items, out->count, sizeof(*out->items), compare);
	out->usual = out->count;
	for (size_t i = 0; i < out->count; i++) {
		resolve(out, i);
		if (out->items[i].is_default)
			out->usual = i;
	}
	return true;
}

void docx_styles_release(struct docx_styles *styles)
{
	for (size_t i = 0; i < styles->count; i++) {
		free(styles->items[i].id);
		free(styles->items[i].based_on);
	}
	free(styles->items);
	*styles = (struct docx_styles){0};
}

size_t docx_styles_find(const struct docx_styles *styles, const char *id)
{
	const struct docx_style *found = look_up(styles, id);
	return found ? (size_t)(found - styles->items) : styles->usual;
}
