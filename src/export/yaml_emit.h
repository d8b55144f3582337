/*
 * YAML, piece by piece: maps, lists, and texts in the plainest style in which they are read back as the same texts. What
 * YAML would take for a number, a date, a truth value or nothing at all is quoted; '{{', which begins a variable, is
 * written twice.
 */
#ifndef EXPORT_YAML_EMIT_H
#define EXPORT_YAML_EMIT_H

#include "base/error.h"
#include "base/strbuf.h"

struct yaml_emit; /* opaque */

struct yaml_emit *yaml_emit_new(void);

/* Ends the document, appends it to `out` and frees `emit`. A failure of any earlier step is told here. */
bool yaml_emit_finish(struct yaml_emit *emit, struct strbuf *out, struct error *err);

/* `flow`: on one line, in braces or brackets. */
void yaml_begin_map(struct yaml_emit *emit, bool flow);
void yaml_end_map(struct yaml_emit *emit);
void yaml_begin_list(struct yaml_emit *emit, bool flow);
void yaml_end_list(struct yaml_emit *emit);

void yaml_key(struct yaml_emit *emit, const char *key);
void yaml_plain(struct yaml_emit *emit,
		const char *word); /* as it is, ASCII: a number, true, a date like 9-28 */
void yaml_text(struct yaml_emit *emit, const char *text);
void yaml_quoted(struct yaml_emit *emit, const char *text);
void yaml_block(struct yaml_emit *emit, const char *text); /* paragraphs, as they are, under a | */

void yaml_number_field(struct yaml_emit *emit, const char *key, int number);

/* A sum in fen as one in yuan; nothing where it is negative: not given. */
void yaml_money_field(struct yaml_emit *emit, const char *key, int64_t fen);

/* Key and value; nothing where the text is NULL or empty. */
void yaml_field(struct yaml_emit *emit, const char *key, const char *text);
void yaml_block_field(struct yaml_emit *emit, const char *key, const char *text);

#endif
