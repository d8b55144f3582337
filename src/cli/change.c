#include "change.h"

#include "app/change_words.h"
#include "base/width.h"
#include "i18n/messages.h"
#include "print.h"

#define ARROW " → "

enum { VALUE_MOST = 50, VALUE_LEAST = 8 };

static void add_value(struct strbuf *out, const char *column, const char *value, int columns)
{
	struct strbuf whole = STRBUF_INIT;
	change_value_write(column, value, &whole);
	print_shortened(out, whole.text, columns);
	strbuf_release(&whole);
}

static int columns_of_value(int room)
{
	return room > VALUE_MOST ? VALUE_MOST : room < VALUE_LEAST ? VALUE_LEAST : room;
}

static void print_value(const struct history_change *change, const char *label)
{
	struct strbuf line = STRBUF_INIT;
	strbuf_format(&line, "      %s%s", label, text(MSG_colon));
	struct strbuf old = STRBUF_INIT, new = STRBUF_INIT;
	int begins = width_of_text(line.text, 1), width = print_width();
	int arrow = change->kind == '~' ? width_of_text(ARROW, 1) : 0;
	if (change->kind != '+')
		add_value(&old, change->column, change->old, columns_of_value(width - begins));
	if (change->kind != '-')
		add_value(&new, change->column, change->new,
			  columns_of_value(width - begins - arrow));
	strbuf_add_text(&line, old.text);
	/* What both don't find room for in one line has two. */
	if (arrow &&
	    begins + width_of_text(old.text, 1) + arrow + width_of_text(new.text, 1) > width)
		strbuf_format(&line, "\n%*s", begins - 1, "");
	if (arrow)
		strbuf_add_text(&line, ARROW);
	strbuf_add_text(&line, new.text);
	strbuf_release(&old);
	strbuf_release(&new);
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
