#include "yaml_money.h"

#include <stdlib.h>

/* The share is said only where it is not all of it. */
static void write_income(struct yaml_emit *emit, const struct income *income)
{
	yaml_begin_map(emit, true);
	yaml_field(emit, "name", income->name);
	if (!income_is_dues(income)) {
		yaml_money_field(emit, "amount", income->amount);
	} else {
		yaml_number_field(emit, "members", income->members);
		yaml_money_field(emit, "monthly", income->monthly);
	}
	if (income_is_dues(income) && income->share != SHARE_WHOLE) {
		struct strbuf share = STRBUF_INIT;
		share_write(income->share, &share);
		yaml_field(emit, "share", share.text);
		strbuf_release(&share);
	}
	yaml_end_map(emit);
}

void yaml_write_incomes(struct yaml_emit *emit, const struct income_list *incomes)
{
	if (!incomes->count)
		return;
	yaml_key(emit, "income");
	yaml_begin_list(emit, false);
	for (size_t i = 0; i < incomes->count; i++)
		write_income(emit, &incomes->items[i]);
	yaml_end_list(emit);
}

static void write_words(struct yaml_emit *emit, const char *words)
{
	if (!words || !*words)
		return;
	yaml_key(emit, "words");
	yaml_begin_list(emit, true);
	for (const char *word = words; word;) {
		size_t length = strcspn(word, "\n");
		char *copy = xmemdup0(word, length);
		yaml_text(emit, copy);
		free(copy);
		word = word[length] ? word + length + 1 : NULL;
	}
	yaml_end_list(emit);
}

static void write_standard(struct yaml_emit *emit, const struct standard *standard)
{
	struct strbuf sum = STRBUF_INIT;
	standard_write_sum(standard, &sum);
	yaml_begin_map(emit, false);
	yaml_field(emit, "event", standard->event);
	write_words(emit, standard->words);
	yaml_key(emit, "amount");
	if (standard->least == standard->most)
		yaml_plain(emit, sum.text);
	else
		yaml_text(emit, sum.text);
	yaml_field(emit, "per", standard->per);
	yaml_field(emit, "note", standard->note);
	yaml_end_map(emit);
	strbuf_release(&sum);
}

void yaml_write_standards(struct yaml_emit *emit, const struct standard_list *standards)
{
	if (!standards->count)
		return;
	yaml_key(emit, "standards");
	yaml_begin_list(emit, false);
	for (size_t i = 0; i < standards->count; i++)
		write_standard(emit, &standards->items[i]);
	yaml_end_list(emit);
}

void yaml_write_silences(struct yaml_emit *emit, const struct silence_list *silences)
{
	if (!silences->count)
		return;
	yaml_key(emit, "silenced");
	yaml_begin_list(emit, false);
	for (size_t i = 0; i < silences->count; i++)
		yaml_text(emit, silences->items[i]);
	yaml_end_list(emit);
}
