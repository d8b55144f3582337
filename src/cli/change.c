#include "change.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "model/money.h"
#include "model/plan.h"
#include "print.h"

#include <stdlib.h>
#include <string.h>

/* What a column holds, where that is not a text as a person wrote it. */
enum holds { HOLDS_TEXT, HOLDS_MONEY, HOLDS_STATUS, HOLDS_KIND, HOLDS_PART, HOLDS_YES_NO };

struct column {
	const char *name;
	enum message label;
	enum holds holds;
};

static const struct column columns[] = {
	{"title", MSG_field_of_title, HOLDS_TEXT},
	{"code", MSG_field_of_code, HOLDS_TEXT},
	{"name", MSG_field_of_name, HOLDS_TEXT},
	{"heading", MSG_field_of_heading, HOLDS_TEXT},
	{"body", MSG_field_of_body, HOLDS_TEXT},
	{"text", MSG_field_of_text, HOLDS_TEXT},
	{"detail", MSG_field_of_detail, HOLDS_TEXT},
	{"starts", MSG_field_of_starts, HOLDS_TEXT},
	{"ends", MSG_field_of_ends, HOLDS_TEXT},
	{"part", MSG_field_of_part, HOLDS_PART},
	{"deadline", MSG_field_of_deadline, HOLDS_YES_NO},
	{"occasion", MSG_field_of_occasion, HOLDS_TEXT},
	{"place", MSG_field_of_place, HOLDS_TEXT},
	{"participants", MSG_field_of_participants, HOLDS_TEXT},
	{"budget", MSG_field_of_budget, HOLDS_MONEY},
	{"spent", MSG_field_of_spent, HOLDS_MONEY},
	{"status", MSG_field_of_status, HOLDS_STATUS},
	{"outcome", MSG_field_of_outcome, HOLDS_TEXT},
	{"superior", MSG_field_of_superior, HOLDS_TEXT},
	{"note", MSG_field_of_note, HOLDS_TEXT},
	{"kind", MSG_field_of_kind, HOLDS_KIND},
	{"first_month", MSG_field_of_first_month, HOLDS_TEXT},
	{"month_count", MSG_field_of_month_count, HOLDS_TEXT},
	{"numbering", MSG_field_of_numbering, HOLDS_TEXT},
	{"numbered", MSG_field_of_numbered, HOLDS_YES_NO},
	{"preamble", MSG_field_of_preamble, HOLDS_TEXT},
	{"closing", MSG_field_of_closing, HOLDS_TEXT},
	{"signed_by", MSG_field_of_signed_by, HOLDS_TEXT},
	{"signed_on", MSG_field_of_signed_on, HOLDS_TEXT},
	{"seats", MSG_field_of_seats, HOLDS_TEXT},
	{"department", MSG_field_of_department, HOLDS_TEXT},
	{"since", MSG_field_of_since, HOLDS_TEXT},
	{"until", MSG_field_of_until, HOLDS_TEXT},
};

static const struct {
	const char *name;
	enum message label;
} tables[] = {
	{"organization", MSG_table_of_unions},
	{"plan", MSG_kind_of_plan},
	{"section", MSG_kind_of_section},
	{"activity", MSG_kind_of_activity},
	{"activity_post", MSG_table_of_activity_posts},
	{"post", MSG_kind_of_post},
	{"duty", MSG_kind_of_duty},
	{"member", MSG_kind_of_member},
	{"appointment", MSG_table_of_appointments},
};

static const struct column *find_column(const char *name)
{
	for (size_t i = 0; name && i < ARRAY_LENGTH(columns); i++)
		if (strcmp(columns[i].name, name) == 0)
			return &columns[i];
	return NULL;
}

static const char *table_label(const char *name)
{
	for (size_t i = 0; i < ARRAY_LENGTH(tables); i++)
		if (strcmp(tables[i].name, name) == 0)
			return text(tables[i].label);
	return name;
}

/* The label of a word that a column keeps in place of a text; the word itself where it is none that is known. */
static const char *word_label(enum holds holds, const char *word)
{
	enum activity_status status;
	enum plan_status plan_status;
	enum plan_kind kind;
	enum part part;
	if (holds == HOLDS_STATUS && status_parse(word, &status))
		return status_label(status);
	if (holds == HOLDS_STATUS && plan_status_parse(word, &plan_status))
		return plan_status_label(plan_status);
	if (holds == HOLDS_KIND && plan_kind_parse(word, &kind))
		return plan_kind_label(kind);
	if (holds == HOLDS_PART && part_parse(word, &part))
		return part_label(part);
	if (holds == HOLDS_YES_NO)
		return text(strcmp(word, "0") == 0 ? MSG_value_false : MSG_value_true);
	return word;
}

static void add_value(struct strbuf *out, const struct column *column, const char *value)
{
	enum { VALUE_COLUMNS = 50 };
	if (!value || !*value)
		strbuf_add_text(out, text(MSG_no_value));
	else if (column->holds == HOLDS_MONEY)
		money_write_grouped(strtoll(value, NULL, 10), out);
	else
		print_shortened(out, word_label(column->holds, value), VALUE_COLUMNS);
}

static void print_value(const struct history_change *change, const struct column *column)
{
	struct strbuf line = STRBUF_INIT;
	strbuf_format(&line, "      %s%s", text(column->label), text(MSG_colon));
	if (change->kind != '+')
		add_value(&line, column, change->old);
	if (change->kind == '~')
		strbuf_add_text(&line, " → ");
	if (change->kind != '-')
		add_value(&line, column, change->new);
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
	for (size_t i = 0; i < ARRAY_LENGTH(tables); i++) {
		for (size_t j = 0; j < changes->tally_count; j++) {
			const struct history_tally *tally = &changes->tallies[j];
			if (strcmp(tally->table, tables[i].name) != 0)
				continue;
			print_rows('+', text(tables[i].label), tally->added);
			print_rows('~', text(tables[i].label), tally->changed);
			print_rows('-', text(tables[i].label), tally->deleted);
		}
	}
}

static void print_all(const struct history_changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		const struct history_change *change = &changes->items[i];
		const struct column *column = find_column(change->column);
		if (begins_row(changes, i))
			print_format("    %c %s\n", change->kind, table_label(change->table));
		if (column)
			print_value(change, column);
	}
}

void change_print(const struct history_changes *changes)
{
	(changes->rows > CHANGE_ROWS_TOLD ? print_tally : print_all)(changes);
}
