#include "reader.h"

#include "base/paragraphs.h"
#include "base/utf8.h"
#include "hint.h"

#include <stdlib.h>

void reader_init(struct reader *reader, const struct source *source,
		 struct diagnostics *diagnostics)
{
	*reader = (struct reader){.diagnostics = diagnostics};
	places_init(&reader->places, source->text, source->length);
	tree_init(&reader->tree);
}

void reader_release(struct reader *reader)
{
	places_release(&reader->places);
	tree_release(&reader->tree);
}

bool reader_is_full(const struct reader *reader)
{
	return reader->diagnostics->count >= DIAGNOSTICS_MOST;
}

/* A file may be one line of megabytes: of its lines only so much is shown. */
enum { EXCERPT_MOST = 4096 };

static void report(struct reader *reader, enum severity severity, uint32_t at, char *text)
{
	struct place place = {0, 0, NULL, 0};
	char *line = NULL;
	if (!reader_is_full(reader)) {
		place = places_find(&reader->places, at);
		if (place.column < EXCERPT_MOST / 8)
			line = xmemdup0(place.text,
					place.length < EXCERPT_MOST ? place.length : EXCERPT_MOST);
	}
	diagnostics_add(reader->diagnostics, severity, place.line, place.column, text, line);
	free(line);
}

void reader_error(struct reader *reader, uint32_t at, char *text)
{
	report(reader, SEVERITY_ERROR, at, text);
}

void reader_warn(struct reader *reader, uint32_t at, char *text)
{
	report(reader, SEVERITY_WARNING, at, text);
}

char *reader_hint(const struct reader *reader, const char *word, const char *const *names,
		  size_t count)
{
	return reader_is_full(reader) ? xstrdup("") : hint_near(word, names, count);
}

static void complain_of_length(struct reader *reader, uint32_t at)
{
	if (!reader->overfull)
		reader_error(reader, at, say_import_filled_too_far(TEXT_MOST >> 20));
	reader->overfull = true;
	reader->text_bytes = TEXT_MOST;
}

/* Takes over `raw`. NULL after an error. */
static char *expand(struct reader *reader, const struct node *node, char *raw)
{
	if (!strstr(raw, VARIABLE_OPEN))
		return raw;
	struct strbuf out = STRBUF_INIT;
	char *problem = NULL;
	size_t most = TEXT_MOST - reader->text_bytes;
	bool good =
		reader->variables && variables_expand(reader->variables, raw, most, &out, &problem);
	free(raw);
	if (good) {
		reader->text_bytes += out.length;
		return strbuf_detach(&out);
	}
	if (!reader->variables)
		problem = xstrdup(text(MSG_import_variable_here));
	if (problem)
		reader_error(reader, node->at, problem);
	else if (out.length > most)
		complain_of_length(reader, node->at);
	strbuf_release(&out);
	return NULL;
}

static char *clean(struct reader *reader, const struct node *node, bool multiline)
{
	const char *bytes = node_bytes(&reader->tree, node);
	size_t dropped;
	char *text = utf8_clean(bytes, node->size, multiline, &dropped);
	if (dropped)
		reader_warn(reader, node->at, say_import_cleaned(dropped));
	return expand(reader, node, text);
}

char *reader_raw(struct reader *reader, const struct node *node)
{
	return clean(reader, node, false);
}

char *reader_line(struct reader *reader, const struct node *node)
{
	char *text = clean(reader, node, false);
	return text ? text_trim(text) : NULL;
}

char *reader_paragraphs(struct reader *reader, const struct node *node)
{
	char *text = clean(reader, node, true);
	char *paragraphs = text ? text_paragraphs(text) : NULL;
	free(text);
	return paragraphs;
}

static char *quoted(const char *bytes, size_t length)
{
	char *clean_bytes = quote_bytes(bytes, length);
	char *result = say_import_quoted(clean_bytes);
	free(clean_bytes);
	return result;
}

char *reader_subject(const struct reader *reader, const struct node *node)
{
	const char *key = node_key(&reader->tree, node);
	return node->key ? quoted(key, strlen(key)) : xstrdup(text(MSG_import_this_entry));
}

static const char *kind_found(const struct reader *reader, const struct node *node)
{
	static const enum message words[] = {
		[NODE_SCALAR] = MSG_import_found_text,
		[NODE_LIST] = MSG_import_found_list,
		[NODE_MAPPING] = MSG_import_found_mapping,
	};
	return text(node_is_null(&reader->tree, node) ? MSG_import_found_nothing
						      : words[node->kind]);
}

void reader_wrong(struct reader *reader, const struct node *node, enum message wanted)
{
	if (node->kind == NODE_BROKEN)
		return;
	char *subject = reader_subject(reader, node), *found = NULL;
	if (node->kind == NODE_SCALAR && node->size)
		found = quoted(node_bytes(&reader->tree, node), node->size);
	reader_error(
		reader, node->at,
		say_import_wrong(subject, text(wanted), found ? found : kind_found(reader, node)));
	free(subject);
	free(found);
}

bool reader_expect(struct reader *reader, const struct node *node, enum node_kind kind)
{
	static const enum message words[] = {
		[NODE_SCALAR] = MSG_import_want_text,
		[NODE_LIST] = MSG_import_want_list,
		[NODE_MAPPING] = MSG_import_want_mapping,
	};
	bool null = kind == NODE_SCALAR && node_is_null(&reader->tree, node);
	if (node->kind == kind && !null)
		return true;
	/* ：typed for ':' makes a text of what should be a mapping. */
	if (kind == NODE_MAPPING && node->kind == NODE_SCALAR &&
	    strstr(node_bytes(&reader->tree, node), "："))
		reader_error(reader, node->at, xstrdup(text(MSG_import_wide_colon)));
	else
		reader_wrong(reader, node, words[kind]);
	return false;
}
