/* What is known of a plan as a whole, in a form. */
#include "proposal_work.h"

#include "base/array.h"
#include "base/pinyin.h"
#include "model/number.h"
#include "model/when_parse.h"
#include "row_kind.h"
#include "tui/edit/form.h"
#include "tui/view/time_field.h"

#include <stdlib.h>

struct plan_form {
	struct desk *desk;
	struct proposal_work *work;
	size_t at;           /* which of its plans */
	const char **unions; /* names; borrowed from `items` */
	struct organization *items;
	size_t count;
};

/* --- fields --- */

static bool read_month(const struct plan_form *plan, const char *value, int *month)
{
	return time_field_month(plan->desk, value, month);
}

static char *check_month(const char *value, void *data)
{
	int month;
	return read_month(data, value, &month) ? NULL : xstrdup(text(MSG_wrong_first_month));
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
	return plan_code_accepts(value) ? NULL : xstrdup(text(MSG_wrong_code));
}

static void suggest_union(const char *typed, struct suggestions *out, void *data)
{
	const struct plan_form *plan = data;
	for (size_t i = 0; i < plan->count; i++)
		if (pinyin_match(plan->unions[i], typed))
			suggestions_add(out, plan->unions[i]);
}

static char *remark_union(const char *value, void *data)
{
	const struct plan_form *plan = data;
	const char *near;
	bool fresh = row_is_new_name(value, plan->unions, plan->count, &near);
	return !fresh ? NULL : near ? say_new_union_near(near) : xstrdup(text(MSG_new_union));
}

/* Months follow the kind, and the code both, until they are typed. */
static void follow(struct form *form, const char *id, void *data)
{
	enum plan_kind kind;
	int first, months;
	char written[12];
	struct strbuf code = STRBUF_INIT;
	bool period = strcmp(id, "kind") == 0 || strcmp(id, "first_month") == 0;
	if ((!period && strcmp(id, "months") != 0) ||
	    !plan_kind_parse(form_value(form, "kind"), &kind) ||
	    !read_month(data, form_value(form, "first_month"), &first))
		return;
	if (period && kind != KIND_CUSTOM && !form_changed(form, "months")) {
		snprintf(written, sizeof(written), "%d", plan_usual_months(kind, first));
		form_propose(form, "months", written);
	}
	if (!form_changed(form, "code") &&
	    number_parse(form_value(form, "months"), 1, PERIOD_MOST, &months)) {
		plan_code_from_period(kind, (struct period){first, months}, &code);
		form_propose(form, "code", code.text);
	}
	strbuf_release(&code);
}

static const struct form_choice kinds[] = {
	{.value = "year", .label = MSG_kind_year},
	{.value = "semester", .label = MSG_kind_semester},
	{.value = "custom", .label = MSG_kind_custom},
};

static const struct form_field fields[] = {
	{.id = "title",
	 .label = MSG_label_title,
	 .hint = MSG_hint_plan_title,
	 .validate = check_given},
	{.id = "union",
	 .label = MSG_label_union,
	 .hint = MSG_hint_plan_union,
	 .validate = check_given,
	 .remark = remark_union,
	 .suggest = suggest_union},
	{.id = "kind",
	 .label = MSG_label_kind,
	 .hint = MSG_hint_kind,
	 .kind = FORM_CHOICE,
	 .choices = kinds,
	 .choice_count = ARRAY_LENGTH(kinds)},
	{.id = "first_month",
	 .label = MSG_label_first_month,
	 .hint = MSG_hint_item_first_month,
	 .width = 16,
	 .validate = check_month},
	{.id = "months",
	 .label = MSG_label_months,
	 .hint = MSG_hint_months,
	 .width = 6,
	 .validate = check_months},
	{.id = "code",
	 .label = MSG_label_code,
	 .hint = MSG_hint_code,
	 .width = 24,
	 .most = 40,
	 .validate = check_code},
};

/* --- the form --- */

static bool load_unions(struct plan_form *plan, struct error *err)
{
	if (!look_organizations(plan->desk->session, &plan->items, &plan->count, err))
		return false;
	plan->unions = xcalloc(plan->count + 1, sizeof(*plan->unions));
	for (size_t i = 0; i < plan->count; i++)
		plan->unions[i] = plan->items[i].name;
	return true;
}

static void release(struct plan_form *plan)
{
	for (size_t i = 0; i < plan->count; i++)
		organization_release(&plan->items[i]);
	free(plan->items);
	free(plan->unions);
}

static void fill(struct form *form, struct desk *desk, const struct proposed_plan *of)
{
	struct error err = ERROR_INIT;
	struct strbuf first = STRBUF_INIT;
	char months[12];
	char *name = transfer_union_of(desk->session, of->organization, &err);
	error_release(&err);
	if (of->period.count)
		period_write((struct period){of->period.first, 1}, &first);
	snprintf(months, sizeof(months), "%d", of->period.count);
	form_set(form, "title", of->title);
	form_set(form, "union", name);
	form_set(form, "kind", plan_kind_name(of->kind));
	form_set(form, "first_month", first.text);
	form_set(form, "months", months);
	form_set(form, "code", of->code);
	strbuf_release(&first);
	free(name);
}

/* What can't be understood stays as it was. */
static void apply(const struct plan_form *form_of, const struct form *form)
{
	struct proposal *proposal = &form_of->work->proposal;
	size_t at = form_of->at;
	struct proposed_plan *plan = &proposal->plans[at];
	struct period period = plan->period;
	enum plan_kind kind = plan->kind;
	plan_kind_parse(form_value(form, "kind"), &kind);
	read_month(form_of, form_value(form, "first_month"), &period.first);
	number_parse(form_value(form, "months"), 1, PERIOD_MOST, &period.count);
	proposal_set_period(proposal, at, kind, period);
	const char *title = form_value(form, "title"), *name = form_value(form, "union");
	string_set(&plan->title, title[0] ? title : plan->title);
	string_set(&plan->organization, name[0] ? name : plan->organization);
	char *code = plan_code_fold(form_value(form, "code"));
	if (plan_code_valid(code))
		string_set(&plan->code, code);
	free(code);
	struct proposed *first = plan->count ? &proposal->items[plan->first] : NULL;
	if (first && first->kind == PROPOSED_TITLE) {
		string_set(&first->label, "");
		proposal_set_text(proposal, plan->first, plan->title);
	}
}

static void begin(const struct plan_form *plan)
{
	const struct proposed_plan *of = &plan->work->proposal.plans[plan->at];
	proposal_change_begin(plan->work, of->first, of->first + of->count);
}

/* As proposal_item.c does. */
static bool keep(const struct form *form, void *data)
{
	struct plan_form *plan = data;
	struct proposal_work *work = plan->work;
	begin(plan);
	apply(plan, form);
	proposal_steps_end(&work->steps, &work->proposal);
	bool kept = proposal_draft_keep(plan->desk, work);
	proposal_steps_cancel(&work->steps, &work->proposal);
	work->unkept = true;
	return kept;
}

bool proposal_edit_plan(struct desk *desk, struct proposal_work *work, size_t at, const char *why)
{
	struct error err = ERROR_INIT;
	struct plan_form plan = {.desk = desk, .work = work, .at = at};
	const struct form_spec spec = {.title = MSG_proposal_plan_title,
				       .fields = fields,
				       .count = ARRAY_LENGTH(fields),
				       .typed = follow,
				       .rest = keep};
	if (!load_unions(&plan, &err)) {
		desk_fail(desk, &err);
		return false;
	}
	struct form *form = form_new(&spec, &plan);
	fill(form, desk, &work->proposal.plans[at]);
	form_focus_missing(form);
	if (why)
		form_set_error(form, NULL, why);
	enum form_end end = form_run(form, desk->screen, &desk->beneath);
	desk->leaving |= end == FORM_ENDED;
	if (end == FORM_ACCEPTED || (end == FORM_ENDED && form_changed(form, NULL))) {
		begin(&plan);
		apply(&plan, form);
		proposal_change_end(desk, work, NULL);
	}
	form_free(form);
	release(&plan);
	return end == FORM_ACCEPTED;
}
