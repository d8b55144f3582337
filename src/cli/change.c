#include "change.h"

#include "app/change_words.h"
#include "i18n/messages.h"
#include "print.h"

static void add_value(struct strbuf *out, const char *column, const char *value)
{
	enum { VALUE_COLUMNS = 50 };
	struct strbuf whole = STRBUF_INIT;
	change_value_write(column, value, &whole);
	print_shortened(out, whole.text, VALUE_COLUMNS);
	strbuf_release(&whole);
}

static void print_value(const struct history_change *change, const char *label)
{
	struct strbuf line = STRBUF_INIT;
	strbuf_format(&line, "      %s%s", label, text(MSG_colon));
	if (change->kind != '+')
		add_value(&line, change->column, change->old);
	if (change->kind == '~')
		strbuf_add_text(&line, " → ");
	if (change->kind != '-')
		add_value(&line, change->column, change->new);
	strbuf_add_byte(&line, '\n');
	print_built(&line);
}

/* Is this the first one of its row? */
static bool begins_row(const struct history_changes *changes, size_t at)
{
	const struct history_change *now = &changes->items[at];
	const struct history_change *before = at ? now - 1 : NULL;
	return !before || now->row_id != before->row_id || now->kind != before->kind ||
	       strcmp(now->table, before->table) != 0;
}

static void print_rows(char kind, const char *table, size_t rows)
{
	if (rows)
		print_format("    %c %s × %zu\n", kind, table, rows);
}

/* How many rows of each table were added, deleted or changed. */
static void print_tally(const struct history_changes *changes)
{
	const char *table;
	for (size_t i = 0; (table = change_table_name(i)); i++) {
		const char *label = change_table_label(table);
		for (size_t j = 0; j < changes->tally_count; j++) {
			const struct history_tally *tally = &changes->tallies[j];
			if (strcmp(tally->table, table) != 0)
				continue;
			print_rows('+', label, tally->added);
			print_rows('~', label, tally->changed);
			print_rows('-', label, tally->deleted);
		}
	}
}

static void print_all(const struct history_changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		const struct history_change *change = &changes->items[i];
		const char *label = change_column_label(change->column);
		if (begins_row(changes, i))
			print_format("    %c %s\n", change->kind,
				     change_table_label(change->table));
		if (label)
			print_value(change, label);
	}
}

void change_print(const struct history_changes *changes)
{
	(changes->rows > CHANGE_ROWS_TOLD ? print_tally : print_all)(changes);
}
