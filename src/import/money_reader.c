#include "money_reader.h"

#include "base/array.h"
#include "fields.h"

#include <stdlib.h>

static void for_each(struct reader *reader, const struct node *list,
		     void (*read)(struct reader *, const struct node *, void *), void *out)
{
	if (!list || !reader_expect(reader, list, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, list); n;
	     n = node_next(&reader->tree, n))
		read(reader, n, out);
}

/* --- income --- */

struct income_entry {
	struct income income;
	const struct node *share;
};

static const struct field income_fields[] = {
	{FIELD("name", LINE, income_entry, income.name), .required = true},
	{FIELD("members", INTEGER, income_entry, income.members), .most = INCOME_MEMBERS_MOST},
	{FIELD("monthly", MONEY, income_entry, income.monthly)},
	{FIELD("share", NODE, income_entry, share)},
	{FIELD("amount", MONEY, income_entry, income.amount)},
};

static void read_share(struct reader *reader, const struct node *node, int *share)
{
	char *line = entry_line(reader, node);
	if (line && !share_parse(line, share))
		reader_wrong(reader, node, MSG_import_want_share);
	free(line);
}

/* A sum, or dues with both of what they need: one of the two ways, and all of it. */
static void check_income(struct reader *reader, const struct node *node,
			 const struct income_entry *entry)
{
	const struct income *income = &entry->income;
	bool members = income->members != NOT_GIVEN, monthly = income->monthly != NOT_GIVEN;
	bool sum = income->amount != NOT_GIVEN;
	if (sum ? members || monthly || entry->share : !members || !monthly)
		reader_error(reader, node->at, xstrdup(text(MSG_import_income_unclear)));
	else if (!income_valid(income))
		reader_error(reader, node->at, xstrdup(text(MSG_import_dues_too_great)));
}

static void read_income(struct reader *reader, const struct node *node, void *out)
{
	struct income_entry entry = {.share = NULL};
	size_t errors = reader->diagnostics->errors;
	income_init(&entry.income);
	entry.income.amount = entry.income.monthly = entry.income.members = NOT_GIVEN;
	if (!fields_read(reader, node, income_fields, ARRAY_LENGTH(income_fields), &entry))
		return;
	if (entry.share)
		read_share(reader, entry.share, &entry.income.share);
	if (errors == reader->diagnostics->errors)
		check_income(reader, node, &entry);
	struct income_list *list = out;
	struct income *added = income_list_add(list);
	*added = entry.income;
	if (!income_is_dues(added))
		added->monthly = added->members = 0;
	added->id = (int64_t)list->count;
	added->position = added->id * POSITION_STEP;
}

void incomes_read(struct reader *reader, const struct node *list, struct income_list *out)
{
	for_each(reader, list, read_income, out);
}

/* --- standards --- */

struct standard_entry {
	struct standard standard;
	const struct node *words, *amount;
};

static const struct field standard_fields[] = {
	{FIELD("event", LINE, standard_entry, standard.event), .required = true},
	{FIELD("words", NODE, standard_entry, words)},
	{FIELD("amount", NODE, standard_entry, amount), .required = true},
	{FIELD("per", LINE, standard_entry, standard.per)},
	{FIELD("note", PARAGRAPHS, standard_entry, standard.note)},
};

static void add_word(struct reader *reader, const struct node *node, void *out)
{
	struct strbuf *words = out;
	char *line = entry_line(reader, node);
	strbuf_add_text(words, line);
	strbuf_add_text(words, "\n");
	free(line);
}

static void read_sum(struct reader *reader, const struct node *node, struct standard *standard)
{
	char *line = entry_line(reader, node);
	if (line && !standard_parse_sum(line, &standard->least, &standard->most))
		reader_wrong(reader, node, MSG_import_want_sum);
	free(line);
}

static void read_standard(struct reader *reader, const struct node *node, void *out)
{
	struct standard_entry entry = {.words = NULL};
	struct strbuf words = STRBUF_INIT;
	if (!fields_read(reader, node, standard_fields, ARRAY_LENGTH(standard_fields), &entry))
		return;
	if (entry.amount)
		read_sum(reader, entry.amount, &entry.standard);
	for_each(reader, entry.words, add_word, &words);
	entry.standard.words = standard_words_tidy(words.text);
	strbuf_release(&words);
	struct standard_list *list = out;
	struct standard *added = standard_list_add(list);
	*added = entry.standard;
	added->id = (int64_t)list->count;
	added->position = added->id * POSITION_STEP;
}

void standards_read(struct reader *reader, const struct node *list, struct standard_list *out)
{
	for_each(reader, list, read_standard, out);
}

/* --- silenced findings --- */

static void read_silence(struct reader *reader, const struct node *node, void *out)
{
	char *finding = entry_line(reader, node);
	if (finding)
		silence_list_add(out, finding);
	free(finding);
}

void silences_read(struct reader *reader, const struct node *list, struct silence_list *out)
{
	for_each(reader, list, read_silence, out);
}
