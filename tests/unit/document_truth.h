/*
 * What a careful reader finds in the documents of tests/data/plans-as-text/: their truth.json, read with libyaml (JSON is YAML),
 * and lists of texts that can be compared with what the program has found.
 */
#ifndef TESTS_UNIT_DOCUMENT_TRUTH_H
#define TESTS_UNIT_DOCUMENT_TRUTH_H

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

#define DOCUMENTS "tests/data/plans-as-text/"

/* --- lists of texts --- */

struct texts {
	char **items;
	size_t count, room;
};

static inline void texts_add(struct texts *texts, char *text)
{
	ARRAY_GROW(texts->items, texts->count, texts->room);
	texts->items[texts->count++] = text;
}

static inline void texts_release(struct texts *texts)
{
	for (size_t i = 0; i < texts->count; i++)
		free(texts->items[i]);
	free(texts->items);
	*texts = (struct texts){0};
}

static inline bool texts_hold(const struct texts *texts, const char *text)
{
	for (size_t i = 0; i < texts->count; i++)
		if (strcmp(texts->items[i], text) == 0)
			return true;
	return false;
}

static inline bool is_blank_character(uint32_t c)
{
	return c <= ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B);
}

/* Without blanks, and without 。；：，、 at its ends: how a text is compared. Owned. */
static inline char *text_norm(const char *text)
{
	static const char *const signs[] = {"。", "；", ";", "：", ":", "，", ",", "、"};
	struct strbuf out = STRBUF_INIT;
	uint32_t c;
	for (size_t step; text && (step = utf8_next(text, &c)); text += step)
		if (!is_blank_character(c))
			strbuf_add(&out, text, step);
	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++) {
		size_t length = strlen(signs[i]);
		bool cut = strbuf_ends_with(&out, signs[i]);
		if (cut)
			strbuf_truncate(&out, out.length - length);
		bool begins = out.length && strncmp(out.text, signs[i], length) == 0;
		if (begins)
			strbuf_remove(&out, 0, length);
		if (cut || begins)
			i = (size_t)-1;
	}
	return strbuf_detach(&out);
}

/* Adds each line that is not blank. */
static inline void texts_add_lines(struct texts *texts, const char *text)
{
	while (text && *text) {
		size_t length = strcspn(text, "\n");
		char *line = xmemdup0(text, length), *bare = text_norm(line);
		free(line);
		if (*bare)
			texts_add(texts, bare);
		else
			free(bare);
		text += length + (text[length] == '\n');
	}
}

/* Twice the texts that both have, by the texts of both; -1 where neither has any. */
static inline double texts_f1(const struct texts *want, const struct texts *got)
{
	if (!want->count && !got->count)
		return -1;
	bool *taken = xcalloc(got->count + 1, sizeof(*taken));
	size_t hits = 0;
	for (size_t i = 0; i < want->count; i++) {
		for (size_t k = 0; k < got->count; k++) {
			if (!taken[k] && strcmp(want->items[i], got->items[k]) == 0) {
				taken[k] = true;
				hits++;
				break;
			}
		}
	}
	free(taken);
	return 2.0 * (double)hits / (double)(want->count + got->count);
}

/* --- truth.json --- */

static inline yaml_node_t *truth_get(yaml_document_t *json, yaml_node_t *node, const char *key)
{
	if (!node || node->type != YAML_MAPPING_NODE)
		return NULL;
	for (yaml_node_pair_t *pair = node->data.mapping.pairs.start;
	     pair < node->data.mapping.pairs.top; pair++) {
		yaml_node_t *name = yaml_document_get_node(json, pair->key);
		if (strcmp((const char *)name->data.scalar.value, key) == 0)
			return yaml_document_get_node(json, pair->value);
	}
	return NULL;
}

static inline size_t truth_count(const yaml_node_t *list)
{
	return list && list->type == YAML_SEQUENCE_NODE
		       ? (size_t)(list->data.sequence.items.top - list->data.sequence.items.start)
		       : 0;
}

static inline yaml_node_t *truth_at(yaml_document_t *json, yaml_node_t *list, size_t at)
{
	return yaml_document_get_node(json, list->data.sequence.items.start[at]);
}

/* Borrowed; "" where there is none. */
static inline const char *truth_text(const yaml_node_t *node)
{
	return node && node->type == YAML_SCALAR_NODE ? (const char *)node->data.scalar.value : "";
}

static inline bool truth_load(const char *path, yaml_document_t *json)
{
	yaml_parser_t parser;
	FILE *file = fopen(path, "rb");
	if (!file || !yaml_parser_initialize(&parser))
		return false;
	yaml_parser_set_input_file(&parser, file);
	bool good = yaml_parser_load(&parser, json);
	yaml_parser_delete(&parser);
	fclose(file);
	return good;
}

#endif
