/* Forms of a plan and of the texts in it. */
#include "row_kind.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "base/pinyin.h"
#include "model/number.h"
#include "model/template.h"
#include "tui/view/time_field.h"

#include <inttypes.h>
#include <stdlib.h>

enum {
	PLAN_UNION,
	PLAN_TITLE,
	PLAN_CODE,
	PLAN_KIND,
	PLAN_FIRST,
	PLAN_MONTHS,
	PLAN_STATUS,
	PLAN_BUDGET,
	PLAN_NUMBERING,
	PLAN_PREAMBLE,
	PLAN_CLOSING,
	PLAN_SIGNED_BY,
	PLAN_SIGNED_ON,
	PLAN_FIELDS
};

/* --- checks and suggestions --- */

static bool read_first_month(const char *value, const struct row *row, int *month)
{
	return time_field_month(row->desk, value, month);
}

static char *check_first_month(const char *value, void *data)
{
	int month;
	return read_first_month(value, data, &month) ? NULL : xstrdup(text(MSG_wrong_first_month));
}

static char *remark_first_month(const char *value, void *data)
{
	int month;
	struct strbuf understood = STRBUF_INIT;
	char *remark = NULL;
	if (read_first_month(value, data, &month)) {
		period_write((struct period){month, 1}, &understood);
		if (strcmp(understood.text, value) != 0)
			remark = say_understood(understood.text);
	}
	strbuf_release(&understood);
	return remark;
}

static char *check_months(const char *value, void *data)
{
	int months;
	(void)data;
	return number_parse(value, 1, PERIOD_MOST, &months) ? NULL
							    : say_wrong_number(1, PERIOD_MOST);
}

static char *check_code(const char *value, void *data)
{
	(void)data;
	return value[0] == '\0' || plan_code_accepts(value) ? NULL : xstrdup(text(MSG_wrong_code));
}

static void suggest_union(const char *typed, struct suggestions *out, void *data)
{
	const struct row *row = data;
	for (size_t i = 0; i < row->choice_count; i++)
		if (pinyin_match(row->choices[i].label_text, typed))
			suggestions_add(out, row->choices[i].label_text);
}

/* A typing error would be a union of its own. */
static char *remark_union(const char *value, void *data)
{
	const struct row *row = data;
	const char **names = xcalloc(row->choice_count + 1, sizeof(*names));
	const char *near;
	for (size_t i = 0; i < row->choice_count; i++)
		names[i] = row->choices[i].label_text;
	bool fresh = row_is_new_name(value, names, row->choice_count, &near);
	free(names);
	return !fresh ? NULL : near ? say_new_union_near(near) : xstrdup(text(MSG_new_union));
}

/* --- what follows from what, until it is typed --- */

static void follow(struct form *form, const char *id, void *data)
{
	enum plan_kind kind;
	int first;
	char months[12];
	if (strcmp(id, "union") == 0 && !form_changed(form, "signed_by"))
		form_propose(form, "signed_by", form_value(form, "union"));
	bool period = strcmp(id, "kind") == 0 || strcmp(id, "first_month") == 0;
	if (!period || form_changed(form, "months") ||
	    !plan_kind_parse(form_value(form, "kind"), &kind) || kind == KIND_CUSTOM ||
	    !read_first_month(form_value(form, "first_month"), data, &first))
		return;
	snprintf(months, sizeof(months), "%d", plan_usual_months(kind, first));
	form_propose(form, "months", months);
}

/* --- fields --- */

static const struct form_choice plan_kinds[] = {
	{.value = "year", .label = MSG_kind_year},
	{.value = "semester", .label = MSG_kind_semester},
	{.value = "custom", .label = MSG_kind_custom},
};

static const struct form_choice plan_statuses[] = {
	{.value = "draft", .label = MSG_plan_draft},
	{.value = "adopted", .label = MSG_plan_adopted},
	{.value = "archived", .label = MSG_plan_archived},
};

static const struct form_field plan_fields[PLAN_FIELDS] = {
	[PLAN_TITLE] = {.id = "title",
			.label = MSG_label_title,
			.hint = MSG_hint_plan_title,
			.validate = check_given},
	[PLAN_CODE] = {.id = "code",
		       .label = MSG_label_code,
		       .hint = MSG_hint_code,
		       .width = 24,
		       .most = 40,
		       .validate = check_code},
	[PLAN_KIND] = {.id = "kind",
		       .label = MSG_label_kind,
		       .hint = MSG_hint_kind,
		       .kind = FORM_CHOICE,
		       .choices = plan_kinds,
		       .choice_count = ARRAY_LENGTH(plan_kinds)},
	[PLAN_FIRST] = {.id = "first_month",
			.label = MSG_label_first_month,
			.hint = MSG_hint_first_month,
			.width = 16,
			.validate = check_first_month,
			.remark = remark_first_month},
	[PLAN_MONTHS] = {.id = "months",
			 .label = MSG_label_months,
			 .hint = MSG_hint_months,
			 .width = 6,
			 .validate = check_months},
	[PLAN_STATUS] = {.id = "status",
			 .label = MSG_label_status,
			 .hint = MSG_hint_plan_status,
			 .kind = FORM_CHOICE,
			 .choices = plan_statuses,
			 .choice_count = ARRAY_LENGTH(plan_statuses)},
	[PLAN_BUDGET] = {.id = "budget",
			 .label = MSG_label_total_budget,
			 .hint = MSG_hint_total_budget,
			 .width = 16,
			 .validate = check_sum},
	[PLAN_NUMBERING] = {.id = "numbering",
			    .label = MSG_label_numbering,
			    .hint = MSG_hint_numbering,
			    .width = 36,
			    .validate = check_numbering,
			    .suggest = suggest_numbering},
	[PLAN_PREAMBLE] = {.id = "preamble",
			   .label = MSG_label_preamble,
			   .hint = MSG_hint_paragraphs,
			   .kind = FORM_TEXT,
			   .height = 5},
	[PLAN_CLOSING] = {.id = "closing",
			  .label = MSG_label_closing,
			  .hint = MSG_hint_paragraphs,
			  .kind = FORM_TEXT,
			  .height = 4},
	[PLAN_SIGNED_BY] = {.id = "signed_by",
			    .label = MSG_label_signed_by,
			    .hint = MSG_hint_signed_by,
			    .suggest = suggest_union},
	[PLAN_SIGNED_ON] = {.id = "signed_on",
			    .label = MSG_label_signed_on,
			    .hint = MSG_hint_day,
			    .width = 20,
			    .validate = check_day,
			    .remark = remark_moment},
	[PLAN_UNION] = {.id = "union",
			.label = MSG_label_union,
			.hint = MSG_hint_plan_union,
			.validate = check_given,
			.remark = remark_union,
			.suggest = suggest_union},
};

static bool load_unions(struct row *row, struct error *err)
{
	if (row->choice_count > 0)
		return true;
	struct organization *unions = NULL;
	size_t count = 0;
	bool good = look_organizations(row->desk->session, &unions, &count, err);
	for (size_t i = 0; i < count; i++) {
		if (good)
			row_add_choice(row, string_format("%" PRId64, unions[i].id),
				       xstrdup(unions[i].name));
		organization_release(&unions[i]);
	}
	free(unions);
	return good;
}

/* Whose it is: the union of the open plan, or the only one. NULL: that is to be said. */
static const char *presumed_union(const struct row *row)
{
	bool known = row->desk->plan.id != 0 || row->choice_count == 1;
	return known ? row->desk->organization.name : NULL;
}

/* A new plan follows the one that is open, else it is that of the year that a committee plans now. */
static void begin_plan(struct row *row)
{
	struct plan *plan = &row->was.plan;
	const struct desk *desk = row->desk;
	struct date today = session_today(desk->session);
	plan_init(plan);
	plan->period = (struct period){month_make(template_propose_year(1, today), 1), 12};
	plan->organization_id = desk->organization.id;
	if (desk->plan.id != 0) {
		plan->kind = desk->plan.kind;
		plan->period = desk->plan.period;
		plan->period.first += plan->period.count > 6 ? 12 : 6;
		string_set(&plan->numbering, desk->plan.numbering);
	}
	string_set(&plan->signed_by, presumed_union(row));
}

static bool plan_load(struct row *row, struct error *err)
{
	if (!load_unions(row, err))
		return false;
	if (row->id != 0)
		return look_plan(row->desk->session, row->id, &row->was.plan, err);
	begin_plan(row);
	return true;
}

static void plan_write(const struct row *row, size_t field, struct strbuf *out)
{
	const struct plan *plan = &row->was.plan;
	switch (field) {
	case PLAN_TITLE:
		strbuf_add_text(out, plan->title);
		break;
	case PLAN_CODE:
		strbuf_add_text(out, plan->code);
		break;
	case PLAN_KIND:
		strbuf_add_text(out, plan_kind_name(plan->kind));
		break;
	case PLAN_FIRST:
		period_write((struct period){plan->period.first, 1}, out);
		break;
	case PLAN_MONTHS:
		strbuf_format(out, "%d", plan->period.count);
		break;
	case PLAN_STATUS:
		strbuf_add_text(out, plan_status_name(plan->status));
		break;
	case PLAN_BUDGET:
		write_sum(plan->budget, out);
		break;
	case PLAN_NUMBERING:
		write_numbering(plan->numbering, out);
		break;
	case PLAN_PREAMBLE:
		strbuf_add_text(out, plan->preamble);
		break;
	case PLAN_CLOSING:
		strbuf_add_text(out, plan->closing);
		break;
	case PLAN_SIGNED_BY:
		strbuf_add_text(out, plan->signed_by);
		break;
	case PLAN_SIGNED_ON:
		strbuf_add_text(out, plan->signed_on);
		break;
	default:
		strbuf_add_text(out, presumed_union(row));
		break;
	}
}

static void plan_set(struct plan *plan, const struct row *row, size_t field)
{
	const char *value = row_text(row, field);
	char day[11];
	switch (field) {
	case PLAN_TITLE:
		string_set(&plan->title, value);
		break;
	case PLAN_CODE:
		free(plan->code);
		plan->code = value ? plan_code_fold(value) : NULL;
		break;
	case PLAN_KIND:
		plan_kind_parse(value, &plan->kind);
		break;
	case PLAN_FIRST:
		read_first_month(value, row, &plan->period.first);
		break;
	case PLAN_MONTHS:
		number_parse(value, 1, PERIOD_MOST, &plan->period.count);
		break;
	case PLAN_STATUS:
		plan_status_parse(value, &plan->status);
		break;
	case PLAN_BUDGET:
		plan->budget = row_sum(row, field);
		break;
	case PLAN_NUMBERING:
		free(plan->numbering);
		plan->numbering = value ? numbering_stored(value) : NULL;
		break;
	case PLAN_PREAMBLE:
		string_set(&plan->preamble, value);
		break;
	case PLAN_CLOSING:
		string_set(&plan->closing, value);
		break;
	case PLAN_SIGNED_BY:
		string_set(&plan->signed_by, value);
		break;
	case PLAN_SIGNED_ON:
		write_moment(row, value ? value : "", day);
		string_set(&plan->signed_on, day[0] ? day : NULL);
		break;
	default:
		break;
	}
}

static bool plan_store(struct row *row, struct error *err)
{
	struct plan now;
	plan_copy(&now, &row->was.plan);
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++)
		plan_set(&now, row, i);
	bool stored;
	if (row->id != 0)
		stored = plan_change(row->desk->session, &row->was.plan, &now, err);
	else
		stored = plan_add_for(row->desk->session, row_text(row, PLAN_UNION), &now, &row->id,
				      err);
	if (!stored && err->code == ERR_EXISTS)
		row->wrong = PLAN_CODE;
	plan_release(&now);
	return stored;
}

static void plan_leave(struct row *row)
{
	plan_release(&row->was.plan);
}

#define PLAN_ROW(id, heading, from, n) \
	const struct row_kind row_##id = {.name = #id, \
					  .title = MSG_form_##heading, \
					  .title_new = MSG_form_##id, \
					  .fields = plan_fields, \
					  .first = from, \
					  .count = n, \
					  .named_by = PLAN_TITLE, \
					  .load = plan_load, \
					  .typed = (from) == PLAN_UNION ? follow : NULL, \
					  .write = plan_write, \
					  .store = plan_store, \
					  .release = plan_leave}

PLAN_ROW(plan, plan, PLAN_TITLE, PLAN_FIELDS - PLAN_TITLE);
PLAN_ROW(new_plan, plan, PLAN_UNION, PLAN_FIELDS);
PLAN_ROW(preamble, preamble, PLAN_PREAMBLE, 1);
PLAN_ROW(closing, closing, PLAN_CLOSING, 1);
PLAN_ROW(signature, signature, PLAN_SIGNED_BY, 2);
