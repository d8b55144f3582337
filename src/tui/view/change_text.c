#include "change_text.h"

#include "base/array.h"
#include "model/money.h"

#include <stdlib.h>

static const struct {
	const char *column;
	enum message label;
	bool money; /* fen */
} columns[] = {
	{"title", MSG_label_title, false},
	{"code", MSG_label_code, false},
	{"kind", MSG_label_kind, false},
	{"first_month", MSG_label_first_month, false},
	{"month_count", MSG_label_months, false},
	{"status", MSG_label_status, false},
	{"preamble", MSG_label_preamble, false},
	{"closing", MSG_label_closing, false},
	{"signed_by", MSG_label_signed_by, false},
	{"signed_on", MSG_label_signed_on, false},
	{"numbering", MSG_label_numbering, false},
	{"heading", MSG_label_heading, false},
	{"body", MSG_label_body, false},
	{"content", MSG_label_content, false},
	{"detail", MSG_label_detail, false},
	{"starts", MSG_label_starts, false},
	{"ends", MSG_label_ends, false},
	{"occasion", MSG_label_occasion, false},
	{"place", MSG_label_place, false},
	{"participants", MSG_label_participants, false},
	{"budget", MSG_label_budget, true},
	{"spent", MSG_label_spent, true},
	{"outcome", MSG_label_outcome, false},
	{"name", MSG_label_name, false},
	{"superior", MSG_label_superior, false},
	{"note", MSG_label_note, false},
	{"seats", MSG_label_seats, false},
	{"text", MSG_label_duty, false},
	{"department", MSG_label_department, false},
	{"since", MSG_label_since, false},
	{"until", MSG_label_until, false},
};

static void add_value(struct strbuf *out, const char *value, bool money)
{
	if (!value)
		strbuf_add_text(out, text(MSG_value_empty));
	else if (money)
		money_write_grouped(strtoll(value, NULL, 10), out);
	else
		strbuf_add_text(out, value);
}

/* Nothing where it is of no interest to people. */
static void add_line(struct strbuf *out, const struct history_change *change)
{
	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++) {
		if (!change->column || strcmp(columns[i].column, change->column) != 0)
			continue;
		if (change->kind != '~' && !change->old && !change->new)
			return;
		strbuf_format(out, "%c %s  ", change->kind, text(columns[i].label));
		if (change->kind != '+')
			add_value(out, change->old, columns[i].money);
		strbuf_add_text(out, change->kind == '~' ? " → " : "");
		if (change->kind != '-')
			add_value(out, change->new, columns[i].money);
		strbuf_add_byte(out, '\n');
		return;
	}
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
