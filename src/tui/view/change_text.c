#include "change_text.h"

#include "app/change_words.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* Nothing where it is of no interest to people. */
static void add_value(struct strbuf *out, const struct history_change *change)
{
	const char *label = change_column_label(change->column);
	if (!label || (change->kind != '~' && !change->old && !change->new))
		return;
	strbuf_format(out, "    %s%s", label, text(MSG_colon));
	if (change->kind != '+')
		change_value_write(change->column, change->old, out);
	strbuf_add_text(out, change->kind == '~' ? " → " : "");
	if (change->kind != '-')
		change_value_write(change->column, change->new, out);
	strbuf_add_byte(out, '\n');
}

/* Is there anything to tell but that it stands elsewhere now? */
static bool tells(const struct history_changes *changes, size_t from)
{
	for (size_t i = from; i < changes->count && (i == from || !change_begins_row(changes, i));
	     i++)
		if (change_column_label(changes->items[i].column))
			return true;
	return changes->items[from].kind != '~';
}

static void add_rows(char kind, const char *table, size_t rows, void *data)
{
	struct strbuf *out = data;
	strbuf_format(out, "%c %s × %zu\n", kind, table, rows);
}

void change_text_write(const struct history_changes *changes, struct strbuf *out)
{
	/* Of a great many rows first how many they are, and then the first of them. */
	if (changes->rows > changes->rows_told) {
		char *first = say_first_changes((int)changes->rows_told);
		change_tally(changes, add_rows, out);
		strbuf_format(out, "\n%s\n", first);
		free(first);
	}
	for (size_t i = 0; i < changes->count; i++) {
		const struct history_change *change = &changes->items[i];
		if (change_begins_row(changes, i))
			strbuf_format(out, "%c %s%s\n", change->kind,
				      change_table_label(change->table),
				      tells(changes, i) ? "" : text(MSG_change_of_place));
		add_value(out, change);
	}
}
