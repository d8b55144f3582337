/* The first line of a draft of a row is the row's place. */
#include "draft_text.h"
#include "row_kind.h"

#include <inttypes.h>
#include <stdlib.h>

void row_write_draft(const struct row *row, const char *const typed[ROW_FIELDS_MOST],
		     struct strbuf *out)
{
	const struct row_place *place = &row->place;
	strbuf_format(out, "place %" PRId64 " %" PRId64 " %" PRId64 " %d %" PRId64 "\n",
		      place->owner, place->parent, place->after, place->month, place->organization);
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++) {
		const char *id = row->kind->fields[i].id;
		bool differs = !string_same(typed[i], row->seen[i]);
		if (row->seen[i])
			draft_text_add(out, DRAFT_SEEN, id, row->seen[i]);
		if (typed[i] && (row->id == 0 || differs))
			draft_text_add(out, DRAFT_TYPED, id, typed[i]);
	}
}

/* No field has this name: forms pass it over. */
#define IN_PLACE "in place"

void row_mark_in_place(struct strbuf *draft)
{
	draft_text_add(draft, DRAFT_TYPED, IN_PLACE, "yes");
}

static void take_mark(enum draft_side side, const char *id, const char *value, void *data)
{
	bool *found = data;
	*found = *found || (side == DRAFT_TYPED && strcmp(id, IN_PLACE) == 0 && value[0]);
}

bool row_is_in_place(const char *content)
{
	bool found = false;
	draft_text_read(content, take_mark, &found);
	return found;
}

/* In a draft from before there were unions in it, that is 0: the one on the desk. */
static bool read_place(const char *content, struct row_place *place)
{
	*place = (struct row_place){0};
	return sscanf(content, "place %" SCNd64 " %" SCNd64 " %" SCNd64 " %d %" SCNd64,
		      &place->owner, &place->parent, &place->after, &place->month,
		      &place->organization) >= 4;
}

struct parsing {
	const struct row_kind *kind;
	char **seen, **typed;
};

/* What the user saw under another name was another value. */
static void take_renamed(const struct parsing *parsing, enum draft_side side, const char *value)
{
	const struct row_kind *kind = parsing->kind;
	for (size_t i = kind->first; i < kind->first + kind->count && side == DRAFT_TYPED; i++)
		if (strcmp(kind->fields[i].id, kind->was_called.now) == 0)
			string_set(&parsing->typed[i], value);
}

static void take(enum draft_side side, const char *id, const char *value, void *data)
{
	const struct parsing *parsing = data;
	const struct row_kind *kind = parsing->kind;
	char **texts = side == DRAFT_SEEN ? parsing->seen : parsing->typed;
	for (size_t i = kind->first; i < kind->first + kind->count; i++)
		if (strcmp(kind->fields[i].id, id) == 0)
			string_set(&texts[i], value);
	if (kind->was_called.before && strcmp(kind->was_called.before, id) == 0)
		take_renamed(parsing, side, value);
}

bool row_parse_draft(const struct row_kind *kind, const char *content, struct row_place *place,
		     char *seen[ROW_FIELDS_MOST], char *typed[ROW_FIELDS_MOST])
{
	struct parsing parsing = {kind, seen, typed};
	if (!read_place(content, place))
		return false;
	draft_text_read(content, take, &parsing);
	return true;
}

/* What was chosen may be gone: a section that has been deleted. */
static bool is_offered(const struct form_field *field, const char *value)
{
	for (size_t i = 0; i < field->choice_count; i++)
		if (strcmp(field->choices[i].value, value) == 0)
			return true;
	return field->kind != FORM_CHOICE;
}

void row_read_draft(struct row *row, const char *content, struct form *form)
{
	struct row_place place;
	char *seen[ROW_FIELDS_MOST] = {0}, *typed[ROW_FIELDS_MOST] = {0};
	row_parse_draft(row->kind, content, &place, seen, typed);
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++) {
		const struct form_field *field = &row->fields[i];
		/* Not row->values: what a new row proposes follows what is typed above it. */
		if (!typed[i] || string_same(typed[i], form_value(form, field->id)) ||
		    !is_offered(field, typed[i]))
			continue;
		form_type(form, field->id, typed[i]);
		if (seen[i] && row->id != 0)
			string_set(&row->seen[i], seen[i]);
	}
	row_release_values(seen);
	row_release_values(typed);
}
