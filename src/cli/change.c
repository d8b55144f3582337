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

static void print_rows(char kind, const char *table, size_t rows, void *data)
{
	(void)data;
	print_format("    %c %s × %zu\n", kind, table, rows);
}

static void print_tally(const struct history_changes *changes)
{
	change_tally(changes, print_rows, NULL);
}

static void print_all(const struct history_changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		const struct history_change *change = &changes->items[i];
		const char *label = change_column_label(change->column);
		if (change_begins_row(changes, i))
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
