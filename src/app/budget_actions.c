/* The money of a plan: what comes in, and what its posts may spend. */
#include "app/act.h"

#include "action.h"
#include "base/strbuf.h"
#include "fields.h"
#include "model/money.h"
#include "store/budget_store.h"
#include "store/committee_store.h"
#include "store/plan_store.h"

#include <stdlib.h>

static bool valid_income(const struct income *income, struct error *err)
{
	return action_require(income->name, MSG_field_name, err) &&
	       (income_valid(income) ||
		error_set(err, ERR_INPUT, xstrdup(text(MSG_income_invalid))));
}

bool income_add(struct session *session, const struct income *wanted, int64_t *id,
		struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	struct income income;
	struct income_list list = {0};
	plan_init(&plan);
	income_copy(&income, wanted);
	fields_clean(&income_fields, &income);
	income.id = store_new_id(session->store);
	bool ok = plan_store_get(session->store, income.plan_id, &plan, err) &&
		  valid_income(&income, err) &&
		  income_store_load(session->store, income.plan_id, &list, err);
	position_between(list.count ? list.items[list.count - 1].position : 0, 0, &income.position);
	ok = ok && income_store_insert(session->store, &income, err);
	ok = action_end(session, ok, "income.add", ACTION_SENTENCE(did_add_income, income.name),
			income.plan_id, err);
	if (ok)
		*id = income.id;
	plan_release(&plan);
	income_release(&income);
	income_list_release(&list);
	return ok;
}

bool income_change(struct session *session, const struct income *was, const struct income *now,
		   struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct income income;
	bool changed = false;
	income_init(&income);
	bool ok = income_store_get(session->store, was->id, &income, err) &&
		  fields_merge(&income_fields, was, now, &income, &changed, err);
	if (ok && changed)
		ok = valid_income(&income, err) &&
		     income_store_update(session->store, &income, err);
	ok = action_end(session, ok, "income.change",
			ACTION_SENTENCE(did_change_income, income.name), income.plan_id, err);
	income_release(&income);
	return ok;
}

bool income_remove(struct session *session, int64_t id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct income income;
	income_init(&income);
	bool ok = income_store_get(session->store, id, &income, err) &&
		  income_store_delete(session->store, id, err);
	ok = action_end(session, ok, "income.remove",
			ACTION_SENTENCE(did_remove_income, income.name), income.plan_id, err);
	income_release(&income);
	return ok;
}

bool income_reorder(struct session *session, int64_t id, int direction, bool *moved,
		    struct error *err)
{
	*moved = false;
	if (!action_begin(session, err))
		return false;
	struct income income;
	struct income_list list = {0};
	income_init(&income);
	bool ok = income_store_get(session->store, id, &income, err) &&
		  income_store_load(session->store, income.plan_id, &list, err);
	size_t at = 0;
	while (at < list.count && list.items[at].id != id)
		at++;
	size_t other = at + (size_t)direction; /* -1 wraps past the end */
	if (ok && at < list.count && other < list.count) {
		struct income *a = &list.items[at], *b = &list.items[other];
		int64_t position = a->position;
		a->position = b->position;
		b->position = position;
		ok = income_store_update(session->store, a, err) &&
		     income_store_update(session->store, b, err);
		*moved = ok;
	}
	ok = action_end(session, ok, "income.reorder",
			ACTION_SENTENCE(did_reorder_income, income.name), income.plan_id, err);
	income_release(&income);
	income_list_release(&list);
	return ok;
}

static struct bilingual tell_allotment(const struct post *post, int64_t amount)
{
	if (amount == NOT_GIVEN)
		return ACTION_SENTENCE(did_unallot, post->name);
	struct strbuf yuan = STRBUF_INIT;
	char *name = action_name(post->name);
	money_write_grouped(amount, &yuan);
	struct bilingual told = both_did_allot(name, yuan.text);
	strbuf_release(&yuan);
	free(name);
	return told;
}

bool allotment_set(struct session *session, int64_t plan_id, int64_t post_id, int64_t amount,
		   struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	struct post post = {0};
	plan_init(&plan);
	bool ok = plan_store_get(session->store, plan_id, &plan, err) &&
		  post_store_get(session->store, post_id, &post, err);
	if (ok && post.organization_id != plan.organization_id)
		ok = error_set(err, ERR_NOT_FOUND, say_no_such_post(post.name));
	if (ok && (amount < NOT_GIVEN || amount > MONEY_MOST))
		ok = error_set(err, ERR_INPUT, xstrdup(text(MSG_sum_invalid)));
	ok = ok && allotment_store_set(session->store, plan_id, post_id, amount, err);
	ok = action_end(session, ok, "allotment.set", tell_allotment(&post, amount), plan_id, err);
	plan_release(&plan);
	post_release(&post);
	return ok;
}
