/* unionplan show */
#include "app/look.h"
#include "base/array.h"
#include "base/table.h"
#include "commands.h"
#include "document.h"
#include "json.h"
#include "model/money.h"
#include "print.h"

#include <stdlib.h>

struct show_values {
	const char *plan;
	bool json;
};

/* What is shown of a plan. */
struct picture {
	struct plan_row row; /* its texts belong to it */
	struct outline outline;
	struct month_figures *months;
	size_t month_count;
	struct month_figures total;
	struct income_list incomes;
	struct allotment_list allotments;
};

static void picture_release(struct picture *picture)
{
	plan_release(&picture->row.plan);
	free(picture->row.organization);
	outline_release(&picture->outline);
	free(picture->months);
	income_list_release(&picture->incomes);
	allotment_list_release(&picture->allotments);
}

static bool look(struct session *session, const char *name, struct picture *out, struct error *err)
{
	struct organization organization = {0};
	struct plan *plan = &out->row.plan;
	if (!look_plan_named(session, name, plan, err) ||
	    !look_organization(session, plan->organization_id, &organization, err))
		return false;
	out->row.organization = xstrdup(organization.name);
	organization_release(&organization);
	if (!look_outline(session, plan->id, &out->outline, err) ||
	    !look_month_figures(session, plan->id, &out->months, &out->month_count, err) ||
	    !look_incomes(session, plan->id, &out->incomes, err) ||
	    !look_allotments(session, plan->id, &out->allotments, err))
		return false;
	for (size_t i = 0; i < out->month_count; i++) {
		activity_count_sum(&out->total.count, &out->months[i].count);
		out->total.budget += out->months[i].budget;
		out->total.spent += out->months[i].spent;
	}
	out->row.count = out->total.count;
	return true;
}

static void add_figures(struct table *table, const char *name, const struct month_figures *figures)
{
	char activities[16], done[16];
	struct strbuf budget = STRBUF_INIT, spent = STRBUF_INIT;
	snprintf(activities, sizeof(activities), "%d", figures->count.activities);
	snprintf(done, sizeof(done), "%d", figures->count.done);
	money_write_grouped(figures->budget, &budget);
	money_write_grouped(figures->spent, &spent);
	table_add_row(table,
		      (const char *const[]){name, activities, done, budget.text, spent.text});
	strbuf_release(&budget);
	strbuf_release(&spent);
}

static void print_figures(const struct picture *picture)
{
	const struct table_column columns[] = {
		{.title = text(MSG_column_month)},
		{.title = text(MSG_column_activities), .align = ALIGN_RIGHT},
		{.title = text(MSG_column_done), .align = ALIGN_RIGHT},
		{.title = text(MSG_column_budget), .align = ALIGN_RIGHT},
		{.title = text(MSG_column_spent), .align = ALIGN_RIGHT},
	};
	struct table *table =
		table_new(columns, ARRAY_LENGTH(columns), print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < picture->month_count; i++) {
		struct strbuf month = STRBUF_INIT;
		print_month(&month, picture->months[i].month);
		add_figures(table, month.text, &picture->months[i]);
		strbuf_release(&month);
	}
	add_figures(table, text(MSG_total), &picture->total);
	print_text("\n");
	print_table_owned(table);
}

/* '会费 12,144' with a mark before it where it is not the first. */
static void add_sum(struct strbuf *out, const char *name, int64_t fen)
{
	strbuf_add_text(out, out->length ? text(MSG_between_titles) : "");
	strbuf_format(out, "%s ", name);
	money_write_grouped(fen, out);
}

static void print_sentence(char *sentence)
{
	struct strbuf out = STRBUF_INIT;
	print_hanging(&out, sentence, 0, print_width());
	print_built(&out);
	free(sentence);
}

static void print_incomes(const struct picture *picture)
{
	int months = picture->row.plan.period.count;
	struct strbuf total = STRBUF_INIT, each = STRBUF_INIT;
	for (size_t i = 0; i < picture->incomes.count; i++)
		add_sum(&each, picture->incomes.items[i].name,
			income_amount(&picture->incomes.items[i], months));
	money_write_grouped(income_total(&picture->incomes, months), &total);
	print_sentence(say_show_income(total.text, each.text));
	strbuf_release(&total);
	strbuf_release(&each);
}

/* What the plan itself says of money; nothing where it says nothing. */
static void print_money(const struct picture *picture)
{
	const struct plan *plan = &picture->row.plan;
	struct strbuf sum = STRBUF_INIT, each = STRBUF_INIT;
	if (plan->budget != NOT_GIVEN || picture->incomes.count || picture->allotments.count)
		print_text("\n");
	if (plan->budget != NOT_GIVEN) {
		money_write_grouped(plan->budget, &sum);
		print_sentence(say_show_budget(sum.text));
	}
	if (picture->incomes.count)
		print_incomes(picture);
	for (size_t i = 0; i < picture->allotments.count; i++)
		add_sum(&each, picture->allotments.items[i].post,
			picture->allotments.items[i].amount);
	if (each.length)
		print_sentence(say_show_allotments(each.text));
	strbuf_release(&sum);
	strbuf_release(&each);
}

static void print_plain(const struct picture *picture)
{
	document_print_head(&picture->row.plan, picture->row.organization);
	print_text("\n");
	document_print_outline(&picture->outline);
	print_figures(picture);
	print_money(picture);
}

static void json_outline(struct json *json, const struct outline *outline)
{
	json_open(json, "outline", '[');
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		json_open(json, NULL, '{');
		json_number(json, "depth", section->depth);
		json_text(json, "label", section->label);
		json_text(json, "heading", section->heading);
		json_text(json, "body", section->body);
		json_text(json, "content", section_content_name(section->content));
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void json_figures(struct json *json, const struct picture *picture)
{
	json_open(json, "schedule", '[');
	for (size_t i = 0; i < picture->month_count; i++) {
		const struct month_figures *figures = &picture->months[i];
		char iso[8];
		if (figures->month)
			month_write(figures->month, iso);
		json_open(json, NULL, '{');
		json_text(json, "month", figures->month ? iso : NULL);
		json_number(json, "activities", figures->count.activities);
		json_number(json, "done", figures->count.done);
		json_number(json, "cancelled", figures->count.cancelled);
		json_money(json, "budget", figures->budget);
		json_money(json, "spent", figures->spent);
		json_close(json, '}');
	}
	json_close(json, ']');
}

/* Of a sum what tells dues is null, and the other way round; `total` is what comes of either. */
static void json_incomes(struct json *json, const struct picture *picture)
{
	json_open(json, "income", '[');
	for (size_t i = 0; i < picture->incomes.count; i++) {
		const struct income *income = &picture->incomes.items[i];
		bool dues = income_is_dues(income);
		struct strbuf share = STRBUF_INIT;
		share_write(income->share, &share);
		json_open(json, NULL, '{');
		json_text(json, "name", income->name);
		json_money(json, "amount", income->amount);
		json_count(json, "members", dues ? income->members : NOT_GIVEN);
		json_money(json, "monthly", dues ? income->monthly : NOT_GIVEN);
		json_text(json, "share", dues ? share.text : NULL);
		json_money(json, "total", income_amount(income, picture->row.plan.period.count));
		json_close(json, '}');
		strbuf_release(&share);
	}
	json_close(json, ']');
}

static void json_allotments(struct json *json, const struct allotment_list *allotments)
{
	json_open(json, "allotments", '[');
	for (size_t i = 0; i < allotments->count; i++) {
		json_open(json, NULL, '{');
		json_text(json, "post", allotments->items[i].post);
		json_money(json, "amount", allotments->items[i].amount);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void print_json(const struct picture *picture)
{
	const struct plan *plan = &picture->row.plan;
	struct json json = JSON_INIT;
	json_open(&json, NULL, '{');
	json_plan(&json, &picture->row);
	json_money(&json, "budget", picture->total.budget);
	json_money(&json, "spent", picture->total.spent);
	json_text(&json, "preamble", plan->preamble);
	json_text(&json, "closing", plan->closing);
	json_text(&json, "signed_by", plan->signed_by);
	json_text(&json, "signed_on", plan->signed_on);
	json_outline(&json, &picture->outline);
	json_figures(&json, picture);
	json_incomes(&json, picture);
	json_allotments(&json, &picture->allotments);
	json_close(&json, '}');
	json_print(&json);
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct show_values *given = values;
	struct picture picture = {0};
	plan_init(&picture.row.plan);
	outline_init(&picture.outline);
	bool good = look(cli->session, given->plan, &picture, err);
	if (good && given->json)
		print_json(&picture);
	else if (good)
		print_plain(&picture);
	picture_release(&picture);
	return good;
}

#define TO(member) offsetof(struct show_values, member)
const struct command command_show = {
	.name = "show",
	.summary = MSG_show_summary,
	.example = MSG_show_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan,
						TO(plan)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct show_values),
	.run = run,
};
