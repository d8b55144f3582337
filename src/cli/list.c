/* unionplan list */
#include "app/look.h"
#include "base/table.h"
#include "commands.h"
#include "json.h"
#include "print.h"

struct list_values {
	bool json;
};

static void print_json(const struct plan_rows *rows)
{
	struct json json = JSON_INIT;
	json_open(&json, NULL, '[');
	for (size_t i = 0; i < rows->count; i++) {
		json_open(&json, NULL, '{');
		json_plan(&json, &rows->items[i]);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_print(&json);
}

enum { COLUMNS = 6 };

/* A narrow terminal does without the last ones. */
static size_t columns_shown(int width)
{
	return width < 36 ? 2 : width < 58 ? 4 : width < 72 ? 5 : COLUMNS;
}

static void add_row(struct table *table, const struct plan_row *row)
{
	struct strbuf months = STRBUF_INIT;
	char done[32];
	period_write(row->plan.period, &months);
	snprintf(done, sizeof(done), "%d/%d", row->count.done, row->count.activities);
	table_add_row(table, (const char *const[COLUMNS]){row->plan.code, row->plan.title, done,
							  plan_status_label(row->plan.status),
							  months.text, row->organization});
	strbuf_release(&months);
}

static void print_table(const struct plan_rows *rows)
{
	const struct table_column columns[COLUMNS] = {
		{.title = text(MSG_column_code), .least = 6},
		{.title = text(MSG_column_title), .least = 10, .stretch = true},
		{.title = text(MSG_column_done), .align = ALIGN_RIGHT, .least = 5},
		{.title = text(MSG_column_status), .least = 8},
		{.title = text(MSG_column_months), .least = 15},
		{.title = text(MSG_column_union), .least = 12, .stretch = true},
	};
	int width = print_width();
	struct table *table = table_new(columns, columns_shown(width), width, 1, TABLE_PLAIN);
	for (size_t i = 0; i < rows->count; i++)
		add_row(table, &rows->items[i]);
	print_table_owned(table);
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct list_values *given = values;
	struct plan_rows rows = {0};
	if (!cli->session)
		return print_how_to_begin(given->json);
	bool good = look_plans(cli->session, 0, 0, &rows, err);
	if (good && given->json)
		print_json(&rows);
	else if (good && rows.count)
		print_table(&rows);
	else if (good)
		print_how_to_begin(false);
	plan_rows_release(&rows);
	return good;
}

#define TO(member) offsetof(struct list_values, member)
const struct command command_list = {
	.name = "list",
	.summary = MSG_list_summary,
	.example = MSG_list_example,
	.database = DATABASE_IF_ANY,
	.options =
		(const struct option[]){
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct list_values),
	.run = run,
};
