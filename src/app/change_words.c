#include "app/change_words.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "model/money.h"
#include "model/plan.h"

#include <stdlib.h>

/* What a column holds, where that is not a text as a person wrote it. */
enum holds {
	HOLDS_TEXT,
	HOLDS_LINES,
	HOLDS_MONEY,
	HOLDS_SHARE,
	HOLDS_STATUS,
	HOLDS_KIND,
	HOLDS_CONTENT,
	HOLDS_PART,
	HOLDS_WHEN,
	HOLDS_YES_NO,
};

struct column {
	const char *name;
	enum message label;
	enum holds holds;
};

static const struct column columns[] = {
	{"title", MSG_label_title, HOLDS_TEXT},
	{"code", MSG_label_code, HOLDS_TEXT},
	{"name", MSG_label_name, HOLDS_TEXT},
	{"heading", MSG_label_heading, HOLDS_TEXT},
	{"body", MSG_label_body, HOLDS_TEXT},
	{"content", MSG_label_content, HOLDS_CONTENT},
	{"text", MSG_label_duty, HOLDS_TEXT},
	{"detail", MSG_label_detail, HOLDS_TEXT},
	{"starts", MSG_label_starts, HOLDS_WHEN},
	{"ends", MSG_label_ends, HOLDS_WHEN},
	{"part", MSG_label_part, HOLDS_PART},
	{"deadline", MSG_label_deadline, HOLDS_YES_NO},
	{"postponed_from", MSG_label_postponed_from, HOLDS_WHEN},
	{"done_on", MSG_label_done_on, HOLDS_WHEN},
	{"occasion", MSG_label_occasion, HOLDS_TEXT},
	{"place", MSG_label_place, HOLDS_TEXT},
	{"participants", MSG_label_participants, HOLDS_TEXT},
	{"attended", MSG_label_attended, HOLDS_TEXT},
	{"budget", MSG_label_budget, HOLDS_MONEY},
	{"spent", MSG_label_spent, HOLDS_MONEY},
	{"status", MSG_label_status, HOLDS_STATUS},
	{"outcome", MSG_label_outcome, HOLDS_TEXT},
	{"reason", MSG_label_reason, HOLDS_TEXT},
	{"superior", MSG_label_superior, HOLDS_TEXT},
	{"note", MSG_label_note, HOLDS_TEXT},
	{"kind", MSG_label_kind, HOLDS_KIND},
	{"first_month", MSG_label_first_month, HOLDS_WHEN},
	{"month_count", MSG_label_months, HOLDS_TEXT},
	{"numbering", MSG_label_numbering, HOLDS_LINES},
	{"numbered", MSG_label_numbered, HOLDS_YES_NO},
	{"preamble", MSG_label_preamble, HOLDS_TEXT},
	{"closing", MSG_label_closing, HOLDS_TEXT},
	{"signed_by", MSG_label_signed_by, HOLDS_TEXT},
	{"signed_on", MSG_label_signed_on, HOLDS_WHEN},
	{"post", MSG_label_posts, HOLDS_TEXT},
	{"section", MSG_label_section, HOLDS_TEXT},
	{"seats", MSG_label_seats, HOLDS_TEXT},
	{"department", MSG_label_department, HOLDS_TEXT},
	{"since", MSG_label_since, HOLDS_WHEN},
	{"until", MSG_label_until, HOLDS_WHEN},
	{"amount", MSG_label_amount, HOLDS_MONEY},
	{"members", MSG_label_members, HOLDS_TEXT},
	{"monthly", MSG_label_monthly, HOLDS_MONEY},
	{"share", MSG_label_share, HOLDS_SHARE},
	{"event", MSG_label_event, HOLDS_TEXT},
	{"words", MSG_label_words, HOLDS_LINES},
	{"least", MSG_label_least, HOLDS_MONEY},
	{"most", MSG_label_most, HOLDS_MONEY},
	{"per", MSG_label_per, HOLDS_TEXT},
	{"finding", MSG_label_finding, HOLDS_TEXT},
	{"day", MSG_label_day, HOLDS_WHEN},
	{"works", MSG_label_works, HOLDS_YES_NO},
};

static const struct {
	const char *name;
	enum message label;
} tables[] = {
	{"organization", MSG_table_of_unions},
	{"standard", MSG_table_of_standards},
	{"plan", MSG_kind_of_plan},
	{"income", MSG_table_of_incomes},
	{"allotment", MSG_table_of_allotments},
	{"section", MSG_kind_of_section},
	{"activity", MSG_kind_of_activity},
	{"activity_post", MSG_table_of_activity_posts},
	{"post", MSG_kind_of_post},
	{"duty", MSG_kind_of_duty},
	{"member", MSG_kind_of_member},
	{"appointment", MSG_table_of_appointments},
	{"silence", MSG_table_of_silences},
	{"day_off", MSG_table_of_days_off},
};

static const struct column *find_column(const char *name)
{
	for (size_t i = 0; name && i < ARRAY_LENGTH(columns); i++)
		if (strcmp(columns[i].name, name) == 0)
			return &columns[i];
	return NULL;
}

const char *change_column_label(const char *column)
{
	const struct column *found = find_column(column);
	return found ? text(found->label) : NULL;
}

const char *change_table_label(const char *table)
{
	for (size_t i = 0; i < ARRAY_LENGTH(tables); i++)
		if (strcmp(tables[i].name, table) == 0)
			return text(tables[i].label);
	return table;
}

const char *change_table_name(size_t index)
{
	return index < ARRAY_LENGTH(tables) ? tables[index].name : NULL;
}

/* The label of a word that a column keeps in place of a text; the word itself where it is none that is known. */
static const char *word_label(enum holds holds, const char *word)
{
	static const enum message contents[CONTENT_COUNT] = {
		[CONTENT_TEXT] = MSG_content_text,
		[CONTENT_SCHEDULE] = MSG_content_schedule,
		[CONTENT_COMMITTEE] = MSG_content_committee,
	};
	enum activity_status status;
	enum plan_status plan_status;
	enum plan_kind kind;
	enum section_content content;
	enum part part;
	if (holds == HOLDS_STATUS && status_parse(word, &status))
		return status_label(status);
	if (holds == HOLDS_STATUS && plan_status_parse(word, &plan_status))
		return plan_status_label(plan_status);
	if (holds == HOLDS_KIND && plan_kind_parse(word, &kind))
		return plan_kind_label(kind);
	if (holds == HOLDS_CONTENT && section_content_parse(word, &content))
		return text(contents[content]);
	if (holds == HOLDS_PART && part_parse(word, &part))
		return part_label(part);
	if (holds == HOLDS_YES_NO)
		return text(strcmp(word, "0") == 0 ? MSG_value_false : MSG_value_true);
	return word;
}

static void write_lines(const char *lines, struct strbuf *out)
{
	for (; *lines; lines++) {
		if (*lines == '\n')
			strbuf_add_text(out, text(MSG_between_titles));
		else
			strbuf_add_byte(out, *lines);
	}
}

void change_value_write(const char *column, const char *value, struct strbuf *out)
{
	enum holds holds = find_column(column)->holds;
	struct when when;
	if (!value || !*value)
		strbuf_add_text(out, text(MSG_value_empty));
	else if (holds == HOLDS_MONEY)
		money_write_grouped(strtoll(value, NULL, 10), out);
	else if (holds == HOLDS_SHARE)
		share_write((int)strtol(value, NULL, 10), out);
	else if (holds == HOLDS_WHEN && when_decode(value, &when))
		when_write(&when, (struct period){0}, 0, out);
	else if (holds == HOLDS_LINES)
		write_lines(value, out);
	else
		strbuf_add_text(out, word_label(holds, value));
}

bool change_begins_row(const struct history_changes *changes, size_t at)
{
	const struct history_change *now = &changes->items[at];
	const struct history_change *before = at ? now - 1 : NULL;
	return !before || now->row_id != before->row_id || now->kind != before->kind ||
	       strcmp(now->table, before->table) != 0;
}

void change_tally(const struct history_changes *changes,
		  void (*each)(char kind, const char *table, size_t rows, void *data), void *data)
{
	const char *table;
	for (size_t i = 0; (table = change_table_name(i)); i++) {
		for (size_t j = 0; j < changes->tally_count; j++) {
			const struct history_tally *tally = &changes->tallies[j];
			const char *label = change_table_label(table);
			if (strcmp(tally->table, table) != 0)
				continue;
			if (tally->added)
				each('+', label, tally->added, data);
			if (tally->changed)
				each('~', label, tally->changed, data);
			if (tally->deleted)
				each('-', label, tally->deleted, data);
		}
	}
}
