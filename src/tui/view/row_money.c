/* Forms of the money of a plan: an income, what a post may spend. */
#include "row_kind.h"

#include "app/act.h"
#include "app/ledger.h"
#include "app/look.h"
#include "base/array.h"
#include "model/money.h"
#include "model/number.h"

#include <stdlib.h>

/* A draft may be of another plan than the open one. */
static bool open_plan(const struct row *row, int64_t id, struct error *err)
{
	return row->desk->plan.id == id || desk_open_plan(row->desk, id, err);
}

static bool gone(struct error *err)
{
	return error_set(err, ERR_NOT_FOUND, xstrdup(text(MSG_row_is_gone)));
}

/* --- an income --- */

enum {
	INCOME_NAME,
	INCOME_KIND,
	INCOME_AMOUNT,
	INCOME_MEMBERS,
	INCOME_MONTHLY,
	INCOME_SHARE,
	INCOME_FIELDS
};

static const char by_dues[] = "dues";

static bool is_dues(const struct form *form)
{
	return strcmp(form_value(form, "kind"), by_dues) == 0;
}

static bool is_sum(const struct form *form)
{
	return !is_dues(form);
}

static char *check_given_sum(const char *value, void *data)
{
	char *wrong = check_given(value, data);
	return wrong ? wrong : check_sum(value, data);
}

static bool read_members(const char *value, int *out)
{
	return number_parse(value, 0, INCOME_MEMBERS_MOST, out);
}

static char *check_members(const char *value, void *data)
{
	int members;
	char *wrong = check_given(value, data);
	if (wrong || read_members(value, &members))
		return wrong;
	return say_wrong_number(0, INCOME_MEMBERS_MOST);
}

static char *check_share(const char *value, void *data)
{
	int share;
	(void)data;
	return share_parse(value, &share) ? NULL : xstrdup(text(MSG_wrong_share));
}

/* What the dues come to, as the form stands. */
static char *remark_dues(const char *value, void *data)
{
	const struct row *row = data;
	struct income income;
	income_init(&income);
	income.amount = NOT_GIVEN;
	if (!row->form || !share_parse(value, &income.share) ||
	    !read_members(form_value(row->form, "members"), &income.members) ||
	    !money_parse(form_value(row->form, "monthly"), &income.monthly))
		return NULL;
	int months = row->desk->plan.period.count;
	struct strbuf terms = STRBUF_INIT, sum = STRBUF_INIT;
	income_write_terms(&income, months, &terms);
	money_write_grouped(income_amount(&income, months), &sum);
	char *remark = say_dues_come_to(terms.text, sum.text);
	strbuf_release(&sum);
	strbuf_release(&terms);
	return remark;
}

static const struct form_choice income_kinds[] = {
	{.value = "sum", .label = MSG_income_by_sum},
	{.value = by_dues, .label = MSG_income_by_dues},
};

static const struct form_field income_fields[INCOME_FIELDS] = {
	[INCOME_NAME] = {.id = "name",
			 .label = MSG_label_name,
			 .hint = MSG_hint_income_name,
			 .width = 30,
			 .validate = check_given},
	[INCOME_KIND] = {.id = "kind",
			 .label = MSG_label_income_kind,
			 .hint = MSG_hint_income_kind,
			 .kind = FORM_CHOICE,
			 .choices = income_kinds,
			 .choice_count = ARRAY_LENGTH(income_kinds)},
	[INCOME_AMOUNT] = {.id = "amount",
			   .label = MSG_label_amount,
			   .hint = MSG_hint_money,
			   .width = 16,
			   .validate = check_given_sum,
			   .wanted = is_sum},
	[INCOME_MEMBERS] = {.id = "members",
			    .label = MSG_label_members,
			    .hint = MSG_hint_members,
			    .width = 10,
			    .validate = check_members,
			    .wanted = is_dues},
	[INCOME_MONTHLY] = {.id = "monthly",
			    .label = MSG_label_monthly,
			    .hint = MSG_hint_monthly,
			    .width = 16,
			    .validate = check_given_sum,
			    .wanted = is_dues},
	[INCOME_SHARE] = {.id = "share",
			  .label = MSG_label_share,
			  .hint = MSG_hint_share,
			  .width = 10,
			  .validate = check_share,
			  .remark = remark_dues,
			  .follows = true,
			  .wanted = is_dues},
};

static bool income_load(struct row *row, struct error *err)
{
	struct income *income = &row->was.income;
	struct income_list list = {0};
	income_init(income);
	income->plan_id = row->place.owner;
	if (!open_plan(row, row->place.owner, err))
		return false;
	if (row->id == 0)
		return true;
	bool good = look_incomes(row->desk->session, row->place.owner, &list, err);
	size_t at = 0;
	while (at < list.count && list.items[at].id != row->id)
		at++;
	if (good && at < list.count)
		income_copy(income, &list.items[at]);
	else if (good)
		good = gone(err);
	income_list_release(&list);
	return good;
}

static void income_write(const struct row *row, size_t field, struct strbuf *out)
{
	const struct income *income = &row->was.income;
	bool dues = income_is_dues(income);
	switch (field) {
	case INCOME_NAME:
		strbuf_add_text(out, income->name);
		break;
	case INCOME_KIND:
		strbuf_add_text(out, dues ? by_dues : income_kinds[0].value);
		break;
	case INCOME_AMOUNT:
		if (!dues && row->id != 0)
			write_sum(income->amount, out);
		break;
	case INCOME_MEMBERS:
		if (dues)
			strbuf_format(out, "%d", income->members);
		break;
	case INCOME_MONTHLY:
		if (dues)
			write_sum(income->monthly, out);
		break;
	default:
		share_write(income->share, out);
		break;
	}
}

static bool income_store(struct row *row, struct error *err)
{
	struct desk *desk = row->desk;
	struct income now;
	income_copy(&now, &row->was.income);
	string_set(&now.name, row->values[INCOME_NAME]);
	now.members = 0;
	now.monthly = 0;
	now.share = SHARE_WHOLE;
	if (strcmp(row->values[INCOME_KIND], by_dues) == 0) {
		now.amount = NOT_GIVEN;
		read_members(row->values[INCOME_MEMBERS], &now.members);
		now.monthly = row_sum(row, INCOME_MONTHLY);
		share_parse(row->values[INCOME_SHARE], &now.share);
	} else {
		now.amount = row_sum(row, INCOME_AMOUNT);
	}
	bool stored = row->id != 0 ? income_change(desk->session, &row->was.income, &now, err)
				   : income_add(desk->session, &now, &row->id, err);
	income_release(&now);
	return stored;
}

static void income_leave(struct row *row)
{
	income_release(&row->was.income);
}

const struct row_kind row_income = {
	.name = "income",
	.title = MSG_form_income,
	.title_new = MSG_form_new_income,
	.fields = income_fields,
	.count = INCOME_FIELDS,
	.owner = OWNER_PLAN,
	.load = income_load,
	.write = income_write,
	.store = income_store,
	.release = income_leave,
};

/* --- what a post may spend --- */

enum { ALLOTMENT_SUM, ALLOTMENT_FIELDS };

/* What is left of it, as it is typed. */
static char *remark_allotment(const char *value, void *data)
{
	const struct row *row = data;
	const struct post_allotment *post = &row->was.allotment;
	int64_t limit, used = post->planned > post->spent ? post->planned : post->spent;
	if (!money_parse(value, &limit))
		return NULL;
	struct strbuf planned = STRBUF_INIT, rest = STRBUF_INIT;
	money_write_grouped(post->planned, &planned);
	money_write_grouped(used > limit ? used - limit : limit - used, &rest);
	char *remark = used > limit ? say_allotment_over(planned.text, rest.text)
				    : say_allotment_left(planned.text, rest.text);
	strbuf_release(&rest);
	strbuf_release(&planned);
	return remark;
}

static const struct form_field allotment_fields[ALLOTMENT_FIELDS] = {
	[ALLOTMENT_SUM] = {.id = "amount",
			   .hint = MSG_hint_allotment,
			   .width = 16,
			   .validate = check_sum,
			   .remark = remark_allotment},
};

/* Its row is the post; its label tells which. */
static bool allotment_load(struct row *row, struct error *err)
{
	struct post_allotment *was = &row->was.allotment;
	struct ledger ledger = {0};
	*was = (struct post_allotment){row->place.owner, row->id, NOT_GIVEN, 0, 0, NULL};
	bool good = open_plan(row, row->place.owner, err) &&
		    look_ledger(row->desk->session, &row->desk->plan, &ledger, err);
	for (size_t i = 0; good && i < ledger.posts.count; i++) {
		const struct progress_line *line = &ledger.posts.items[i];
		if (line->id == row->id)
			*was = (struct post_allotment){was->plan_id, line->id,
						       line->limit,  line->planned,
						       line->spent,  xstrdup(line->name)};
	}
	if (good && !was->post)
		good = gone(err);
	row->fields[ALLOTMENT_SUM].label_text = was->post;
	ledger_release(&ledger);
	return good;
}

static void allotment_write(const struct row *row, size_t field, struct strbuf *out)
{
	(void)field;
	write_sum(row->was.allotment.amount, out);
}

/* Nothing of it is merged with what others did: what they wrote meanwhile is asked about. */
static bool allotment_store(struct row *row, struct error *err)
{
	const struct post_allotment *was = &row->was.allotment;
	struct session *session = row->desk->session;
	struct allotment_list list = {0};
	bool good = look_allotments(session, was->plan_id, &list, err);
	bool same = good && allotment_of(&list, was->post_id, NULL) == was->amount;
	allotment_list_release(&list);
	if (!good)
		return false;
	if (!same)
		return error_set(err, ERR_CONFLICT, xstrdup(text(MSG_draft_both_changed)));
	return allotment_set(session, was->plan_id, was->post_id, row_sum(row, ALLOTMENT_SUM), err);
}

static void allotment_leave(struct row *row)
{
	free(row->was.allotment.post);
	row->was.allotment.post = NULL;
	row->fields[ALLOTMENT_SUM].label_text = NULL;
}

const struct row_kind row_allotment = {
	.name = "allotment",
	.title = MSG_form_allotment,
	.title_new = MSG_form_allotment,
	.fields = allotment_fields,
	.count = ALLOTMENT_FIELDS,
	.load = allotment_load,
	.write = allotment_write,
	.store = allotment_store,
	.release = allotment_leave,
};
