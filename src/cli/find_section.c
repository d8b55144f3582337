#include "find_section.h"

#include "base/array.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "print.h"

#include <stdlib.h>

/* Labels are compared without their points: 一、（一） and 一(一) are the same way. */
static void add_bare(struct strbuf *out, const char *label)
{
	uint32_t c;
	for (size_t step; (step = utf8_next(label, &c)); label += step) {
		c = utf8_fold_wide(c);
		if (c != 0x3001 && c != '.' && c != ' ')
			strbuf_add_char(out, c);
	}
}

/* The labels from the top down to a section, as they are or bare. */
static void add_way(struct strbuf *out, const struct outline *outline, size_t at, bool bare)
{
	size_t parent = outline_parent(outline, at);
	if (parent < outline->count)
		add_way(out, outline, parent, bare);
	(bare ? add_bare : strbuf_add_text)(out, outline->sections[at].label);
}

static bool has_label(const struct outline *outline, size_t at, const char *written)
{
	struct strbuf wanted = STRBUF_INIT, own = STRBUF_INIT;
	add_bare(&wanted, written);
	add_bare(&own, outline->sections[at].label);
	bool same = own.length && strcmp(own.text, wanted.text) == 0;
	strbuf_release(&own);
	strbuf_release(&wanted);
	return same;
}

static bool has_way(const struct outline *outline, size_t at, const char *written)
{
	struct strbuf wanted = STRBUF_INIT, own = STRBUF_INIT;
	add_bare(&wanted, written);
	add_way(&own, outline, at, true);
	bool same = *outline->sections[at].label && strcmp(own.text, wanted.text) == 0;
	strbuf_release(&own);
	strbuf_release(&wanted);
	return same;
}

static bool has_heading(const struct outline *outline, size_t at, const char *written)
{
	return strcmp(outline->sections[at].heading, written) == 0;
}

/* A lone character is a numeral more often than a part of a heading. */
static bool holds_text(const struct outline *outline, size_t at, const char *written)
{
	return utf8_count(written) > 1 && strstr(outline->sections[at].heading, written) != NULL;
}

/* Those that fit, for who has to choose. */
static bool refuse(const struct outline *outline, const char *written,
		   bool (*fits)(const struct outline *, size_t, const char *), struct error *err)
{
	enum { HEADING_COLUMNS = 30, NAMED = 5 };
	struct strbuf list = STRBUF_INIT;
	size_t named = 0;
	for (size_t i = 0; i < outline->count && named < NAMED; i++) {
		if (!fits(outline, i, written))
			continue;
		strbuf_add_text(&list, named++ ? text(MSG_list_comma) : "");
		add_way(&list, outline, i, false);
		print_shortened(&list, outline->sections[i].heading, HEADING_COLUMNS);
	}
	error_set(err, ERR_AMBIGUOUS, say_section_ambiguous(written, list.text));
	strbuf_release(&list);
	return false;
}

bool find_section(const struct outline *outline, const char *written, int64_t *id,
		  struct error *err)
{
	static bool (*const ways[])(const struct outline *, size_t,
				    const char *) = {has_way, has_heading, has_label, holds_text};
	for (size_t way = 0; way < ARRAY_LENGTH(ways); way++) {
		size_t fitting = 0;
		for (size_t i = 0; i < outline->count; i++) {
			if (ways[way](outline, i, written)) {
				*id = outline->sections[i].id;
				fitting++;
			}
		}
		if (fitting > 1)
			return refuse(outline, written, ways[way], err);
		if (fitting == 1)
			return true;
	}
	return error_set(err, ERR_NOT_FOUND, say_section_unknown(written));
}
