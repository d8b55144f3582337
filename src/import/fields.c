#include "fields.h"

#include "base/array.h"
#include "base/utf8.h"
#include "calendar_text.h"
#include "hint.h"
#include "model/money.h"
#include "model/number.h"
#include "model/when.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>

typedef void read_value(struct reader *reader, const struct node *node, const struct field *field,
			void *slot);

static void read_node(struct reader *reader, const struct node *node, const struct field *field,
		      void *slot)
{
	(void)reader;
	(void)field;
	*(const struct node **)slot = node;
}

static void complain_of_emptiness(struct reader *reader, const struct node *node)
{
	char *subject = reader_subject(reader, node);
	reader_error(reader, node->at, say_import_empty_value(subject));
	free(subject);
}

char *entry_line(struct reader *reader, const struct node *node)
{
	char *line = reader_expect(reader, node, NODE_SCALAR) ? reader_line(reader, node) : NULL;
	if (!line || *line)
		return line;
	complain_of_emptiness(reader, node);
	free(line);
	return NULL;
}

static void put_text(char **slot, char *value)
{
	free(*slot);
	*slot = value;
}

static void read_line(struct reader *reader, const struct node *node, const struct field *field,
		      void *slot)
{
	(void)field;
	char *line = entry_line(reader, node);
	if (line)
		put_text(slot, line);
}

static void read_paragraphs(struct reader *reader, const struct node *node,
			    const struct field *field, void *slot)
{
	(void)field;
	char *paragraphs =
		reader_expect(reader, node, NODE_SCALAR) ? reader_paragraphs(reader, node) : NULL;
	if (paragraphs && *paragraphs)
		put_text(slot, paragraphs);
	else
		free(paragraphs);
}

/* Digits with a sign perhaps, so that what is out of range can be told; what is too great for a long is as great as that. */
static bool parse_signed(const char *text, long *out)
{
	struct strbuf digits = STRBUF_INIT;
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)); text += step)
		strbuf_add_char(&digits, utf8_fold_wide(c));
	size_t sign = digits.text[0] == '-' || digits.text[0] == '+';
	bool whole = digits.text[sign] &&
		     strspn(digits.text + sign, "0123456789") == digits.length - sign;
	if (whole)
		*out = strtol(digits.text, NULL, 10);
	strbuf_release(&digits);
	return whole;
}

static bool parse_integer(const char *text, long *out)
{
	int number;
	if (parse_signed(text, out))
		return true;
	if (!number_parse(text, 0, INT_MAX, &number))
		return false;
	*out = number;
	return true;
}

static void read_integer(struct reader *reader, const struct node *node, const struct field *field,
			 void *slot)
{
	long number;
	char *line = entry_line(reader, node);
	if (!line)
		return;
	if (!parse_integer(line, &number)) {
		reader_wrong(reader, node, MSG_import_want_integer);
	} else if (number < field->least || number > field->most) {
		char *quoted = quote_text(line);
		reader_error(
			reader, node->at,
			say_import_out_of_range(field->key, field->least, field->most, quoted));
		free(quoted);
	} else {
		*(int *)slot = (int)number;
	}
	free(line);
}

static void read_yes_no(struct reader *reader, const struct node *node, const struct field *field,
			void *slot)
{
	static const char *const no_yes[][4] = {{"false", "no", "off", "否"},
						{"true", "yes", "on", "是"}};
	(void)field;
	char *line = entry_line(reader, node);
	if (!line)
		return;
	bool known = false;
	for (size_t i = 0; i < 2 * ARRAY_LENGTH(no_yes[0]); i++) {
		if (strcmp(line, no_yes[i % 2][i / 2]) == 0) {
			*(bool *)slot = i % 2;
			known = true;
		}
	}
	if (!known)
		reader_wrong(reader, node, MSG_import_want_yes_no);
	free(line);
}

static void sum_too_large(struct reader *reader, const struct node *node, const char *key,
			  const char *line)
{
	struct strbuf most = STRBUF_INIT;
	char *quoted = quote_text(line);
	money_write_grouped(MONEY_MOST, &most);
	reader_error(reader, node->at, say_import_sum_too_large(key, most.text, quoted));
	free(quoted);
	strbuf_release(&most);
}

static void read_money(struct reader *reader, const struct node *node, const struct field *field,
		       void *slot)
{
	char *line = entry_line(reader, node);
	if (line && !money_parse(line, slot)) {
		if (money_is_too_large(line))
			sum_too_large(reader, node, field->key, line);
		else
			reader_wrong(reader, node, MSG_import_want_money);
	}
	free(line);
}

char *words_listed(const char *const *names, size_t count)
{
	struct strbuf out = STRBUF_INIT;
	for (size_t i = 0; i < count; i++) {
		strbuf_add_text(&out, i ? text(MSG_list_comma) : "");
		strbuf_add_text(&out, names[i]);
	}
	return strbuf_detach(&out);
}

static void read_word(struct reader *reader, const struct node *node, const struct field *field,
		      void *slot)
{
	const struct words *words = field->words;
	const char *names[FIELDS_MOST];
	char *line = entry_line(reader, node);
	if (line && !words->parse(line, slot)) {
		for (int i = 0; i < words->count; i++)
			names[i] = words->name(i);
		size_t count = (size_t)words->count;
		char *quoted = quote_text(line), *listed = words_listed(names, count);
		char *hint = reader_hint(reader, line, names, count);
		reader_error(reader, node->at,
			     say_import_unknown_word(field->key, quoted, listed, hint));
		free(quoted);
		free(listed);
		free(hint);
	}
	free(line);
}

/* A time that stands alone: its year must be written. */
static bool read_dated(struct reader *reader, const struct node *node, enum message wanted,
		       struct written *out)
{
	char *line = entry_line(reader, node);
	if (!line)
		return false;
	enum writing writing = written_moment(line, out);
	bool good = writing == WRITING_GOOD && out->year;
	bool fits = wanted == MSG_import_want_moment ||
		    (wanted == MSG_import_want_day) == (out->day != 0);
	char *quoted = quote_text(line);
	if (writing == WRITING_NO_MONTH)
		reader_error(reader, node->at, say_import_no_such_month(quoted));
	else if (writing == WRITING_NO_DAY)
		reader_error(reader, node->at, say_import_no_such_day(quoted));
	else if (!good || !fits)
		reader_wrong(reader, node, wanted);
	free(quoted);
	free(line);
	return good && fits;
}

static void read_month(struct reader *reader, const struct node *node, const struct field *field,
		       void *slot)
{
	(void)field;
	struct written written;
	if (read_dated(reader, node, MSG_import_want_month, &written))
		*(int *)slot = month_make(written.year, written.month);
}

static void read_moment(struct reader *reader, const struct node *node, const struct field *field,
			void *slot)
{
	struct written written;
	enum message wanted =
		field->type == FIELD_DAY ? MSG_import_want_day : MSG_import_want_moment;
	if (!read_dated(reader, node, wanted, &written))
		return;
	char moment[11];
	moment_write((struct moment){month_make(written.year, written.month), written.day}, moment);
	put_text(slot, xstrdup(moment));
}

static read_value *const readers[FIELD_TYPE_COUNT] = {
	[FIELD_NODE] = read_node,
	[FIELD_LINE] = read_line,
	[FIELD_PARAGRAPHS] = read_paragraphs,
	[FIELD_INTEGER] = read_integer,
	[FIELD_YES_NO] = read_yes_no,
	[FIELD_MONEY] = read_money,
	[FIELD_WORD] = read_word,
	[FIELD_MONTH] = read_month,
	[FIELD_DAY] = read_moment,
	[FIELD_MOMENT] = read_moment,
};

static void complain_of_key(struct reader *reader, const struct node *node,
			    const struct field *fields, size_t count)
{
	const char *key = node_key(&reader->tree, node), *names[FIELDS_MOST];
	if (strcmp(key, "<<") == 0) {
		reader_error(reader, node->key_at, xstrdup(text(MSG_import_merge_key)));
		return;
	}
	for (size_t i = 0; i < count; i++)
		names[i] = fields[i].key;
	char *quoted = quote_text(key), *hint = reader_hint(reader, key, names, count);
	if (!*hint && !reader_is_full(reader)) {
		char *listed = words_listed(names, count);
		free(hint);
		hint = say_import_keys_are(listed);
		free(listed);
	}
	reader_error(reader, node->key_at, say_import_unknown_key(quoted, hint));
	free(quoted);
	free(hint);
}

/* Its row, or count. Files mostly keep one order of keys: the search begins behind the row of the key before. */
static size_t find_row(const char *key, const struct field *fields, size_t count, size_t first)
{
	for (size_t i = 0; i < count; i++) {
		size_t row = (first + i) % count;
		if (strcmp(fields[row].key, key) == 0)
			return row;
	}
	return count;
}

bool fields_read(struct reader *reader, const struct node *node, const struct field *fields,
		 size_t count, void *into)
{
	assert(count <= FIELDS_MOST);
	uint32_t seen = 0, given = 0; /* a bit for each row */
	if (!reader_expect(reader, node, NODE_MAPPING))
		return false;
	size_t row = count - 1;
	for (const struct node *n = node_first(&reader->tree, node); n;
	     n = node_next(&reader->tree, n)) {
		const char *key = node_key(&reader->tree, n);
		size_t found = find_row(key, fields, count, row + 1);
		if (found == count) {
			complain_of_key(reader, n, fields, count);
			continue;
		}
		row = found;
		uint32_t bit = UINT32_C(1) << row;
		if (seen & bit) {
			reader_error(reader, n->key_at, say_import_duplicate_key(key));
		} else if (!node_is_null(&reader->tree, n)) {
			given |= bit;
			if (n->kind != NODE_BROKEN)
				readers[fields[row].type](reader, n, &fields[row],
							  (char *)into + fields[row].offset);
		}
		seen |= bit;
	}
	for (row = 0; row < count; row++)
		if (fields[row].required && !(given & UINT32_C(1) << row))
			reader_error(reader, node->at, say_import_missing_key(fields[row].key));
	return true;
}

bool version_check(struct reader *reader, const struct node *root, const char *key)
{
	for (const struct node *n = node_first(&reader->tree, root); n;
	     n = node_next(&reader->tree, n)) {
		if (n->kind != NODE_SCALAR || strcmp(node_key(&reader->tree, n), key) != 0 ||
		    strcmp(node_bytes(&reader->tree, n), "1") == 0 ||
		    node_is_null(&reader->tree, n))
			continue;
		char *quoted = quote_bytes(node_bytes(&reader->tree, n), n->size);
		reader_error(reader, n->at, say_import_version(key, quoted));
		free(quoted);
		return false;
	}
	return true;
}
