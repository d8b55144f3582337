#include "store/budget_store.h"

#include "base/strbuf.h"
#include "model/money.h"
#include "stmt.h"

#define INCOME_COLUMNS "id, plan_id, position, name, amount, members, monthly, share"

/* --- incomes --- */

static void read_income(struct stmt *stmt, struct income *out)
{
	income_init(out);
	out->id = stmt_int(stmt);
	out->plan_id = stmt_int(stmt);
	out->position = stmt_position(stmt);
	out->name = stmt_copy_word(stmt);
	out->amount = stmt_within(stmt, NOT_GIVEN, MONEY_MOST);
	out->members = (int)stmt_within(stmt, 0, INCOME_MEMBERS_MOST);
	out->monthly = stmt_within(stmt, 0, MONEY_MOST);
	int64_t share = stmt_within(stmt, NOT_GIVEN, 10000);
	out->share = share == NOT_GIVEN ? SHARE_WHOLE : (int)share;
}

bool income_store_load(struct store *store, int64_t plan_id, struct income_list *out,
		       struct error *err)
{
	static const struct sql load = {"income_load",
					"SELECT " INCOME_COLUMNS
					" FROM income WHERE plan_id = ? ORDER BY position, id"};
	struct stmt *stmt = stmt_use(store, &load);
	stmt_bind_int(stmt, plan_id);
	while (stmt_step(stmt))
		read_income(stmt, income_list_add(out));
	return stmt_end(stmt, err);
}

bool income_store_get(struct store *store, int64_t id, struct income *out, struct error *err)
{
	static const struct sql get = {"income_get",
				       "SELECT " INCOME_COLUMNS " FROM income WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &get);
	stmt_bind_int(stmt, id);
	bool found = stmt_step(stmt);
	if (found)
		read_income(stmt, out);
	if (!stmt_end(stmt, err))
		return false;
	return found || error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_income)));
}

/* What tells dues is not kept for a sum, nor the other way round. */
static struct stmt *use_income(struct store *store, const struct sql *sql,
			       const struct income *income)
{
	bool dues = income_is_dues(income);
	struct stmt *stmt = stmt_use(store, sql);
	stmt_bind_int(stmt, income->id);
	stmt_bind_int(stmt, income->plan_id);
	stmt_bind_int(stmt, income->position);
	stmt_bind_text(stmt, income->name);
	stmt_bind_given(stmt, income->amount);
	stmt_bind_given(stmt, dues ? income->members : NOT_GIVEN);
	stmt_bind_given(stmt, dues ? income->monthly : NOT_GIVEN);
	stmt_bind_given(stmt, dues ? income->share : NOT_GIVEN);
	return stmt;
}

bool income_store_insert(struct store *store, const struct income *income, struct error *err)
{
	static const struct sql insert = {"income_insert", "INSERT INTO income (" INCOME_COLUMNS
							   ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
	return stmt_run(use_income(store, &insert, income), err);
}

bool income_store_update(struct store *store, const struct income *income, struct error *err)
{
	static const struct sql update = {
		"income_update",
		"UPDATE income SET plan_id = ?2, position = ?3, name = ?4, amount = ?5,"
		" members = ?6, monthly = ?7, share = ?8 WHERE id = ?1"};
	return stmt_run_on(use_income(store, &update, income), MSG_store_income, err);
}

bool income_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql drop = {"income_delete", "DELETE FROM income WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &drop);
	stmt_bind_int(stmt, id);
	return stmt_run_on(stmt, MSG_store_income, err);
}

/* --- allotments --- */

bool allotment_store_load(struct store *store, int64_t plan_id, struct allotment_list *out,
			  struct error *err)
{
	static const struct sql load = {"allotment_load",
					"SELECT a.post_id, p.name, a.amount FROM allotment a"
					" CROSS JOIN post p ON p.id = a.post_id"
					" WHERE a.plan_id = ? ORDER BY p.position, p.id"};
	struct stmt *stmt = stmt_use(store, &load);
	stmt_bind_int(stmt, plan_id);
	while (stmt_step(stmt)) {
		int64_t post_id = stmt_int(stmt);
		const char *post = stmt_word(stmt);
		allotment_list_add(out, post_id, post, stmt_within(stmt, 0, MONEY_MOST))->plan_id =
			plan_id;
	}
	return stmt_end(stmt, err);
}

static bool drop_allotment(struct store *store, int64_t plan_id, int64_t post_id, struct error *err)
{
	static const struct sql drop = {"allotment_delete",
					"DELETE FROM allotment WHERE plan_id = ? AND post_id = ?"};
	struct stmt *stmt = stmt_use(store, &drop);
	stmt_bind_int(stmt, plan_id);
	stmt_bind_int(stmt, post_id);
	return stmt_run(stmt, err);
}

bool allotment_store_set(struct store *store, int64_t plan_id, int64_t post_id, int64_t amount,
			 struct error *err)
{
	static const struct sql put = {
		"allotment_put",
		"INSERT INTO allotment (plan_id, post_id, amount) VALUES (?, ?, ?)"
		" ON CONFLICT (plan_id, post_id) DO UPDATE SET amount = excluded.amount"
		" WHERE amount <> excluded.amount"};
	if (amount == NOT_GIVEN)
		return drop_allotment(store, plan_id, post_id, err);
	struct stmt *stmt = stmt_use(store, &put);
	stmt_bind_int(stmt, plan_id);
	stmt_bind_int(stmt, post_id);
	stmt_bind_int(stmt, amount);
	return stmt_run(stmt, err);
}

bool allotment_store_count(struct store *store, int64_t post_id, int *count, struct error *err)
{
	static const struct sql plans = {"allotment_count",
					 "SELECT count(*) FROM allotment WHERE post_id = ?"};
	int64_t found = 0;
	struct stmt *stmt = stmt_use(store, &plans);
	stmt_bind_int(stmt, post_id);
	bool good = stmt_run_int(stmt, &found, err);
	*count = (int)found;
	return good;
}
