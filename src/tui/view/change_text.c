#include "change_text.h"

#include "app/change_words.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* Nothing where it is of no interest to people. */
static void add_line(struct strbuf *out, const struct history_change *change)
{
	const char *label = change_column_label(change->column);
	if (!label || (change->kind != '~' && !change->old && !change->new))
		return;
	strbuf_format(out, "%c %s  ", change->kind, label);
	if (change->kind != '+')
		change_value_write(change->column, change->old, out);
	strbuf_add_text(out, change->kind == '~' ? " → " : "");
	if (change->kind != '-')
		change_value_write(change->column, change->new, out);
	strbuf_add_byte(out, '\n');
}

void change_text_write(const struct history_changes *changes, struct strbuf *out)
{
	for (size_t i = 0; i < changes->count; i++)
		add_line(out, &changes->items[i]);
	if (changes->rows > changes->rows_told) {
		char *more = say_more_changes((int)(changes->rows - changes->rows_told));
		strbuf_add_text(out, more);
		free(more);
	}
}
