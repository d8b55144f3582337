#include "json.h"

#include "model/plan_list.h"
#include "print.h"

void json_print(struct json *json)
{
	strbuf_add_byte(&json->text, '\n');
	print_built(&json->text);
}

void json_plan(struct json *json, const struct plan_row *row)
{
	char start[8];
	month_write(row->plan.period.first, start);
	json_text(json, "code", row->plan.code);
	json_text(json, "title", row->plan.title);
	json_text(json, "organization", row->organization);
	json_text(json, "kind", plan_kind_name(row->plan.kind));
	json_text(json, "start", start);
	json_number(json, "months", row->plan.period.count);
	json_text(json, "status", plan_status_name(row->plan.status));
	json_number(json, "activities", row->count.activities);
	json_number(json, "done", row->count.done);
	json_number(json, "cancelled", row->count.cancelled);
	json_money(json, "total_budget", row->plan.budget);
}
