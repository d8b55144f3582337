#include "syntax.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/messages.h"

#include <ctype.h>
#include <stdlib.h>

/* Which part of libyaml's words says it; the first row that fits. */
static const struct {
	const char *problem, *context; /* NULL: any */
	enum message sentence;
	bool at_context; /* where the thing began, not where libyaml gave up */
} sentences[] = {
	{"found a tab character", NULL, MSG_syntax_tab, false},
	{"control characters are not allowed", NULL, MSG_syntax_control, false},
	{"found unexpected end of stream", "quoted scalar", MSG_syntax_quote_open, true},
	{"found unexpected document indicator", "quoted scalar", MSG_syntax_quote_open, true},
	{"found unknown escape character", NULL, MSG_syntax_escape, false},
	{"hexdecimal number", NULL, MSG_syntax_escape, false},
	{"character escape code", NULL, MSG_syntax_escape, false},
	{"expected ',' or ']'", NULL, MSG_syntax_list_open, true},
	{"expected ',' or '}'", NULL, MSG_syntax_mapping_open, true},
	{"could not find expected ':'", NULL, MSG_syntax_no_colon, true},
	{"found unexpected ':'", NULL, MSG_syntax_no_colon, false},
	{"mapping values are not allowed", NULL, MSG_syntax_second_colon, false},
	{"block sequence entries are not allowed", NULL, MSG_syntax_indentation, false},
	{"mapping keys are not allowed", NULL, MSG_syntax_indentation, false},
	{"expected key", NULL, MSG_syntax_indentation, false},
	{"expected '-' indicator", NULL, MSG_syntax_indentation, false},
	{"expected <document start>", NULL, MSG_syntax_document, false},
	{"expected node content", NULL, MSG_syntax_no_value, false},
	{"alphabetic or numeric", "alias", MSG_syntax_star, true},
	{"alphabetic or numeric", "anchor", MSG_syntax_star, true},
	{"expected comment or line break", "block scalar", MSG_syntax_block, false},
	{"indentation indicator", "block scalar", MSG_syntax_block, false},
	{NULL, "directive", MSG_syntax_directive, true},
	{"directive", NULL, MSG_syntax_directive, false},
	{"incompatible YAML document", NULL, MSG_syntax_directive, false},
	{"undefined tag handle", NULL, MSG_syntax_tag, false},
	{NULL, "tag", MSG_syntax_tag, true},
};

static bool says(const char *words, const char *part)
{
	return !part || (words && strstr(words, part));
}

/* Where on this line a key is followed by ： instead of a colon: characters before it, or -1. */
static int wide_colon(struct place line)
{
	size_t at = 0;
	while (at < line.length &&
	       (line.text[at] == ' ' || line.text[at] == '-' || line.text[at] == '{'))
		at++;
	size_t key = at;
	while (at < line.length && (islower((unsigned char)line.text[at]) || line.text[at] == '_'))
		at++;
	return at > key && line.length - at >= 3 && memcmp(line.text + at, "：", 3) == 0 ? (int)at
											 : -1;
}

/* Where on this line a value begins with {{ without a quote: characters before it, or -1. */
static int bare_variable(struct place line)
{
	int before = 0;
	char last = '-', other = ' '; /* the character before, and the last one that is no blank */
	for (size_t at = 0; at + 1 < line.length; at++) {
		if (line.text[at] == '{' && line.text[at + 1] == '{' && strchr(":-[,", other) &&
		    (last == ' ' || last == other))
			return before;
		last = line.text[at];
		if (last != ' ')
			other = last;
		before += ((unsigned char)last & 0xC0) != 0x80;
	}
	return -1;
}

/* A slip that libyaml can't know of, on the line of this place or on the one before. */
static bool find_slip(struct places *places, uint32_t at, int (*slip)(struct place),
		      uint32_t *found)
{
	struct place line = places_find(places, at);
	for (int number = line.line; number >= 1 && number >= line.line - 1; number--) {
		uint32_t start = places_of_column(places, number, 1);
		int column = slip(places_find(places, start));
		if (column >= 0) {
			*found = start + (uint32_t)column;
			return true;
		}
	}
	return false;
}

static const char *text_at(struct place place)
{
	const char *here = place.text, *end = place.text + place.length;
	uint32_t c;
	for (int column = 1; column < place.column && here < end; column++)
		here += utf8_decode(here, (size_t)(end - here), &c);
	return here;
}

/* 'cannot start any token': a tab, or one of the signs that YAML keeps for itself. */
static char *strange_character(struct places *places, uint32_t at)
{
	struct place place = places_find(places, at);
	const char *here = text_at(place);
	uint32_t c = 0;
	utf8_decode(here, (size_t)(place.text + place.length - here), &c);
	if (c == '\t')
		return xstrdup(text(MSG_syntax_tab));
	char sign[5] = "";
	utf8_encode(c, sign);
	return say_syntax_sign(sign);
}

/* Does nothing but blanks follow? */
static bool is_end(struct places *places, uint32_t at)
{
	const char *rest = text_at(places_find(places, at)), *end = places->text + places->length;
	while (rest < end && (*rest == ' ' || *rest == '\n'))
		rest++;
	return rest == end;
}

char *syntax_explain(const struct syntax_problem *problem, struct places *places, uint32_t *at)
{
	*at = problem->at;
	if (says(problem->problem, "cannot start any token"))
		return strange_character(places, *at);
	uint32_t first = problem->context ? problem->context_at : problem->at;
	if (find_slip(places, problem->at, bare_variable, at) ||
	    find_slip(places, first, bare_variable, at))
		return xstrdup(text(MSG_import_bare_variable));
	if (find_slip(places, problem->at, wide_colon, at) ||
	    find_slip(places, first, wide_colon, at))
		return xstrdup(text(MSG_import_wide_colon));
	if (says(problem->problem, "expected node content") && is_end(places, *at))
		return xstrdup(text(MSG_syntax_cut_off));
	for (size_t i = 0; i < ARRAY_LENGTH(sentences); i++) {
		if (says(problem->problem, sentences[i].problem) &&
		    says(problem->context, sentences[i].context)) {
			*at = sentences[i].at_context ? first : problem->at;
			return xstrdup(text(sentences[i].sentence));
		}
	}
	return xstrdup(text(MSG_syntax_other));
}
