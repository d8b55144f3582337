/* What stands in the fields of a row, and the texts that it keeps for them. */
#include "row_kind.h"

#include "base/array.h"

#include <stdlib.h>

void row_release_values(char *values[ROW_FIELDS_MOST])
{
	for (size_t i = 0; i < ROW_FIELDS_MOST; i++) {
		free(values[i]);
		values[i] = NULL;
	}
}

void row_write_values(const struct row *row, char *values[ROW_FIELDS_MOST])
{
	row_release_values(values);
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++) {
		struct strbuf value = STRBUF_INIT;
		row->kind->write(row, i, &value);
		values[i] = strbuf_detach(&value);
	}
}

const char *row_text(const struct row *row, size_t field)
{
	const char *value = row->values[field];
	return value && value[0] ? value : NULL;
}

const char *row_keep_text(struct row *row, char *text)
{
	ARRAY_GROW(row->texts, row->text_count, row->text_room);
	return row->texts[row->text_count++] = text;
}

void row_add_choice(struct row *row, char *value, char *label)
{
	row_keep_text(row, value);
	row_keep_text(row, label);
	ARRAY_GROW(row->choices, row->choice_count, row->choice_room);
	row->choices[row->choice_count++] =
		(struct form_choice){.value = value, .label_text = label};
}
