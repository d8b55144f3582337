/* The first line of a draft of a row is the row's place. */
#include "draft_text.h"
#include "row_kind.h"

#include <inttypes.h>
#include <stdlib.h>

#define PLACE_FORMAT "place %" PRId64 " %" PRId64 " %" PRId64 " %d\n"

void row_begin_draft(const struct row_place *place, struct strbuf *out)
{
	strbuf_format(out, PLACE_FORMAT, place->owner, place->parent, place->after, place->month);
}

void row_write_draft(const struct row *row, const struct form *form, struct strbuf *out)
{
	row_begin_draft(&row->place, out);
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++)
		draft_text_add(out, row->fields[i].id, form_value(form, row->fields[i].id));
}

bool row_read_place(const char *content, struct row_place *place)
{
	*place = (struct row_place){0};
	return sscanf(content, "place %" SCNd64 " %" SCNd64 " %" SCNd64 " %d", &place->owner,
		      &place->parent, &place->after, &place->month) == 4;
}

struct taking {
	struct row *row;
	struct form *form;
};

static void take(const char *id, const char *value, void *data)
{
	const struct taking *taking = data;
	const struct row *row = taking->row;
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++)
		if (strcmp(row->fields[i].id, id) == 0 && !string_same(value, row->values[i]))
			form_type(taking->form, id, value);
}

bool row_read_draft(struct row *row, const char *content, struct form *form)
{
	struct row_place place;
	struct taking taking = {row, form};
	if (!row_read_place(content, &place))
		return false;
	draft_text_read(content, take, &taking);
	return true;
}
