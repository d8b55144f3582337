/* unionplan budget: the money of a plan */
#include "app/ledger.h"
#include "app/look.h"
#include "base/array.h"
#include "base/table.h"
#include "commands.h"
#include "json.h"
#include "model/money.h"
#include "print.h"

#include <stdlib.h>

struct budget_values {
	const char *plan;
	bool json;
};

/* A sum as people read it; owned. NOT_GIVEN, and with `dull` 0: nothing. */
static char *sum_of(int64_t fen, bool dull)
{
	struct strbuf out = STRBUF_INIT;
	if (fen != NOT_GIVEN && (fen || !dull))
		money_write_grouped(fen, &out);
	return strbuf_detach(&out);
}

static void print_total(const struct ledger *ledger)
{
	if (ledger->all.limit == NOT_GIVEN) {
		print_line(text(MSG_ledger_no_total));
		return;
	}
	char *limit = sum_of(ledger->all.limit, false);
	print_owned(say_ledger_total(limit));
	free(limit);
}

static void print_incomes(const struct ledger *ledger, int months)
{
	if (!ledger->incomes.count) {
		print_line(text(MSG_ledger_no_income));
		return;
	}
	const struct table_column columns[] = {
		{.title = text(MSG_column_income), .least = 8},
		{.title = text(MSG_column_terms), .least = 12},
		{.title = text(MSG_column_yuan), .align = ALIGN_RIGHT, .least = 8},
	};
	struct table *table =
		table_new(columns, ARRAY_LENGTH(columns), print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < ledger->incomes.count; i++) {
		const struct income *income = &ledger->incomes.items[i];
		struct strbuf terms = STRBUF_INIT;
		income_write_terms(income, months, &terms);
		char *sum = sum_of(income_amount(income, months), false);
		table_add_row(table, (const char *const[]){income->name, terms.text, sum});
		free(sum);
		strbuf_release(&terms);
	}
	char *total = sum_of(ledger->income, false);
	table_add_row(table, (const char *const[]){text(MSG_total), "", total});
	free(total);
	print_table_owned(table);
}

/* What is left of the limit once all that is planned is paid, or of what is spent where that is more. */
static char *left_of(const struct progress_line *line)
{
	if (line->limit == NOT_GIVEN)
		return xstrdup("");
	int64_t used = line->planned > line->spent ? line->planned : line->spent;
	struct strbuf out = STRBUF_INIT;
	strbuf_add_text(&out, used > line->limit ? "-" : "");
	money_write_grouped(used > line->limit ? used - line->limit : line->limit - used, &out);
	return strbuf_detach(&out);
}

static void add_line(struct table *table, const char *name, const struct progress_line *line)
{
	char *limit = sum_of(line->limit, false), *planned = sum_of(line->planned, true),
	     *spent = sum_of(line->spent, true), *left = left_of(line);
	table_add_row(table, (const char *const[]){name, limit, planned, spent, left});
	free(left);
	free(spent);
	free(planned);
	free(limit);
}

static void print_posts(const struct ledger *ledger)
{
	const struct table_column columns[] = {
		{.title = text(MSG_column_post), .least = 8},
		{.title = text(MSG_column_allotted), .align = ALIGN_RIGHT, .least = 6},
		{.title = text(MSG_column_planned), .align = ALIGN_RIGHT, .least = 6},
		{.title = text(MSG_column_used), .align = ALIGN_RIGHT, .least = 6},
		{.title = text(MSG_column_free), .align = ALIGN_RIGHT, .least = 6},
	};
	struct table *table =
		table_new(columns, ARRAY_LENGTH(columns), print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < ledger->posts.count; i++)
		add_line(table, ledger->posts.items[i].name, &ledger->posts.items[i]);
	if (ledger->loose.planned || ledger->loose.spent)
		add_line(table, text(MSG_no_leading_post), &ledger->loose);
	add_line(table, text(MSG_total), &ledger->all);
	print_table_owned(table);
}

static void print_plain(const struct plan *plan, const struct ledger *ledger)
{
	print_line(plan->title);
	print_total(ledger);
	print_text("\n");
	print_incomes(ledger, plan->period.count);
	if (!ledger->posts.count && !ledger->all.planned && !ledger->all.spent)
		return;
	print_text("\n");
	print_posts(ledger);
}

/* --- for programs --- */

static void json_line(struct json *json, const struct progress_line *line)
{
	json_money(json, "limit", line->limit);
	json_money(json, "planned", line->planned);
	json_money(json, "spent", line->spent);
}

static void json_incomes(struct json *json, const struct ledger *ledger, int months)
{
	json_open(json, "incomes", '[');
	for (size_t i = 0; i < ledger->incomes.count; i++) {
		const struct income *income = &ledger->incomes.items[i];
		bool dues = income_is_dues(income);
		struct strbuf share = STRBUF_INIT;
		share_write(income->share, &share);
		json_open(json, NULL, '{');
		json_text(json, "name", income->name);
		json_count(json, "members", dues ? income->members : NOT_GIVEN);
		json_money(json, "monthly", dues ? income->monthly : NOT_GIVEN);
		json_count(json, "months", dues ? months : NOT_GIVEN);
		json_text(json, "share", dues ? share.text : NULL);
		json_money(json, "amount", income_amount(income, months));
		json_close(json, '}');
		strbuf_release(&share);
	}
	json_close(json, ']');
}

static void print_json(const struct plan *plan, const struct ledger *ledger)
{
	struct json json = JSON_INIT;
	json_open(&json, NULL, '{');
	json_text(&json, "plan", plan->code);
	json_text(&json, "title", plan->title);
	json_line(&json, &ledger->all);
	json_money(&json, "income", ledger->income);
	json_money(&json, "allotted", ledger->allotted);
	json_incomes(&json, ledger, plan->period.count);
	json_open(&json, "posts", '[');
	for (size_t i = 0; i < ledger->posts.count; i++) {
		json_open(&json, NULL, '{');
		json_text(&json, "post", ledger->posts.items[i].name);
		json_line(&json, &ledger->posts.items[i]);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_open(&json, "without_post", '{');
	json_line(&json, &ledger->loose);
	json_close(&json, '}');
	json_close(&json, '}');
	json_print(&json);
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct budget_values *given = values;
	struct plan plan;
	struct ledger ledger = {0};
	plan_init(&plan);
	bool good = look_plan_named(cli->session, given->plan, &plan, err) &&
		    look_ledger(cli->session, &plan, &ledger, err);
	if (good)
		(given->json ? print_json : print_plain)(&plan, &ledger);
	ledger_release(&ledger);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct budget_values, member)
const struct command command_budget = {
	.name = "budget",
	.summary = MSG_budget_summary,
	.example = MSG_budget_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan,
						TO(plan)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct budget_values),
	.run = run,
};
