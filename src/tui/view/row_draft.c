/*
 * A draft is text: the place of the row on its first line, then a line 'id=value' for each field,
 * with line ends and backslashes in a value written \n and \\.
 */
#include "row_kind.h"

#include <inttypes.h>
#include <stdlib.h>

#define PLACE_FORMAT "place %" PRId64 " %" PRId64 " %" PRId64 " %d\n"

static void add_escaped(struct strbuf *out, const char *value)
{
	for (const char *c = value; *c; c++) {
		if (*c == '\n')
			strbuf_add_text(out, "\\n");
		else if (*c == '\\')
			strbuf_add_text(out, "\\\\");
		else
			strbuf_add_byte(out, *c);
	}
}

static void add_unescaped(struct strbuf *out, const char *value, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		bool escaped = value[i] == '\\' && i + 1 < length;
		i += escaped;
		strbuf_add_byte(out, escaped && value[i] == 'n' ? '\n' : value[i]);
	}
}

void row_begin_draft(const struct row_place *place, struct strbuf *out)
{
	strbuf_format(out, PLACE_FORMAT, place->owner, place->parent, place->after, place->month);
}

void row_add_to_draft(const char *field_id, const char *value, struct strbuf *out)
{
	strbuf_format(out, "%s=", field_id);
	add_escaped(out, value);
	strbuf_add_byte(out, '\n');
}

void row_write_draft(const struct row *row, const struct form *form, struct strbuf *out)
{
	row_begin_draft(&row->place, out);
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++)
		row_add_to_draft(row->fields[i].id, form_value(form, row->fields[i].id), out);
}

bool row_read_place(const char *content, struct row_place *place)
{
	*place = (struct row_place){0};
	return sscanf(content, "place %" SCNd64 " %" SCNd64 " %" SCNd64 " %d", &place->owner,
		      &place->parent, &place->after, &place->month) == 4;
}

static void read_line(struct row *row, const char *line, size_t length, struct form *form)
{
	const char *equals = memchr(line, '=', length);
	if (!equals)
		return;
	size_t name = (size_t)(equals - line);
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++) {
		const char *id = row->fields[i].id;
		if (strlen(id) != name || memcmp(id, line, name) != 0)
			continue;
		struct strbuf value = STRBUF_INIT;
		add_unescaped(&value, equals + 1, length - name - 1);
		if (!string_same(value.text, row->values[i]))
			form_type(form, id, value.text);
		strbuf_release(&value);
	}
}

bool row_read_draft(struct row *row, const char *content, struct form *form)
{
	struct row_place place;
	if (!row_read_place(content, &place))
		return false;
	for (const char *line = content; *line;) {
		size_t length = strcspn(line, "\n");
		read_line(row, line, length, form);
		line += length + (line[length] == '\n');
	}
	return true;
}
