#include "store/plan_store.h"

#include "base/array.h"
#include "model/money.h"
#include "rows.h"
#include "stmt.h"

#include <stdlib.h>

static void period_read(struct stmt *stmt, struct period *out)
{
	const char *first = stmt_text(stmt);
	if (!first || !month_parse(first, &out->first))
		out->first = month_make(2000, 1); /* only in a damaged database: doctor tells */
	out->count = (int)stmt_within(stmt, 1, PERIOD_MOST);
}

void plan_read(struct stmt *stmt, struct plan *out)
{
	*out = (struct plan){0};
	out->id = stmt_int(stmt);
	out->organization_id = stmt_int(stmt);
	out->code = stmt_copy_word(stmt);
	out->title = stmt_copy_word(stmt);
	const char *kind = stmt_text(stmt);
	if (!kind || !plan_kind_parse(kind, &out->kind))
		out->kind = KIND_CUSTOM;
	period_read(stmt, &out->period);
	const char *status = stmt_text(stmt);
	if (!status || !plan_status_parse(status, &out->status))
		out->status = PLAN_DRAFT;
	out->numbering = stmt_copy(stmt);
	out->preamble = stmt_copy(stmt);
	out->closing = stmt_copy(stmt);
	out->signed_by = stmt_copy_line(stmt);
	out->signed_on = stmt_copy_line(stmt);
	out->budget = stmt_within(stmt, NOT_GIVEN, MONEY_MOST);
}

/* --- lists --- */

#define ROWS_WITH(figures) \
	"SELECT " PLAN_COLUMNS( \
		"p.") ", o.name, " figures \
		      " FROM plan p JOIN organization o ON o.id = p.organization_id "
#define ROWS \
	ROWS_WITH( \
		"1, (SELECT count(*) FROM activity WHERE plan_id = p.id AND status <> " \
		"'cancelled')," \
		" (SELECT count(*) FROM activity WHERE plan_id = p.id AND status = 'done')," \
		" (SELECT count(*) FROM activity WHERE plan_id = p.id AND status = 'cancelled')")
/* Counting costs more than all the rest: where only the plan is wanted it is left out. */
#define ROWS_UNCOUNTED ROWS_WITH("0, 0, 0, 0")

static bool read_rows(struct stmt *stmt, struct plan_rows *out, struct error *err)
{
	while (stmt_step(stmt)) {
		ARRAY_GROW(out->items, out->count, out->room);
		struct plan_row *row = &out->items[out->count++];
		plan_read(stmt, &row->plan);
		row->organization = stmt_copy_word(stmt);
		row->counted = stmt_int(stmt);
		stmt_read_count(stmt, &row->count);
	}
	return stmt_end(stmt, err);
}

/* SQLite takes a negative limit as none. */
static int64_t limit_or_all(size_t limit)
{
	return limit ? (int64_t)limit : -1;
}

bool plan_store_list(struct store *store, size_t offset, size_t limit, struct plan_rows *out,
		     struct error *err)
{
	static const struct sql list = {"plan_list", ROWS
					"ORDER BY p.first_month DESC, p.code LIMIT ? OFFSET ?"};
	struct stmt *stmt = stmt_use(store, &list);
	stmt_bind_int(stmt, limit_or_all(limit));
	stmt_bind_int(stmt, (int64_t)offset);
	return read_rows(stmt, out, err);
}

bool plan_store_names(struct store *store, struct plan_rows *out, struct error *err)
{
	static const struct sql names = {
		"plan_names",
		"SELECT p.id, p.organization_id, p.code, p.title, p.kind, p.first_month, "
		"p.month_count, p.status, NULL, NULL, NULL, NULL, NULL, o.name, 0, 0, 0, 0"
		" FROM plan p JOIN organization o ON o.id = p.organization_id"
		" ORDER BY p.first_month DESC, p.code"};
	return read_rows(stmt_use(store, &names), out, err);
}

bool plan_store_figures(struct store *store, struct plan_row *row, struct error *err)
{
	static const struct sql figures = {
		"plan_figures",
		"SELECT " ACTIVITY_COUNTS("a.") " FROM activity a WHERE a.plan_id = ?1"};
	struct stmt *stmt = stmt_use(store, &figures);
	stmt_bind_int(stmt, row->plan.id);
	if (stmt_step(stmt)) {
		stmt_read_count(stmt, &row->count);
		row->counted = true;
	}
	return stmt_end(stmt, err);
}

bool plan_store_content(struct store *store, int64_t id, int *sections,
			struct activity_count *activities, struct error *err)
{
	static const struct sql content = {
		"plan_content", "SELECT (SELECT count(*) FROM section WHERE plan_id = ?1),"
				" " ACTIVITY_COUNTS("a.") " FROM activity a WHERE a.plan_id = ?1"};
	struct stmt *stmt = stmt_use(store, &content);
	stmt_bind_int(stmt, id);
	*sections = 0;
	*activities = (struct activity_count){0};
	if (stmt_step(stmt)) {
		*sections = (int)stmt_int(stmt);
		stmt_read_count(stmt, activities);
	}
	return stmt_end(stmt, err);
}

bool plan_store_count(struct store *store, size_t *count, struct error *err)
{
	static const struct sql plan_count = {"plan_count", "SELECT count(*) FROM plan"};
	int64_t value = 0;
	bool good = stmt_run_int(stmt_use(store, &plan_count), &value, err);
	*count = (size_t)value;
	return good;
}

/* Only plans that begin within PERIOD_MOST months before can reach so far: these the index finds. */
bool plan_store_covering(struct store *store, int month, struct plan_rows *out, struct error *err)
{
	static const struct sql covering = {
		"plan_covering",
		ROWS_UNCOUNTED "WHERE p.first_month BETWEEN ? AND ?"
			       " AND substr(p.first_month, 1, 4) * 12 + substr(p.first_month, 6, "
			       "2) - 1 + p.month_count > ?"
			       " ORDER BY p.status = 'archived', p.first_month DESC, p.code"};
	char first[8], last[8];
	month_write(month < PERIOD_MOST ? 0 : month - PERIOD_MOST + 1, first);
	month_write(month, last);
	struct stmt *stmt = stmt_use(store, &covering);
	stmt_bind_text(stmt, first);
	stmt_bind_text(stmt, last);
	stmt_bind_int(stmt, month);
	return read_rows(stmt, out, err);
}

/* The months are bounded by what the index finds, as above. */
bool plan_store_ended(struct store *store, int month, int months, struct plan_rows *out,
		      struct error *err)
{
	static const struct sql ended = {
		"plan_ended",
		ROWS_UNCOUNTED "WHERE p.first_month BETWEEN ?1 AND ?2"
			       " AND substr(p.first_month, 1, 4) * 12 + substr(p.first_month, 6, "
			       "2) - 1 + p.month_count BETWEEN ?3 AND ?4"
			       " ORDER BY p.status = 'archived', p.first_month DESC, p.code"};
	char first[8], last[8];
	int earliest = month > months ? month - months : 0;
	month_write(earliest < PERIOD_MOST ? 0 : earliest - PERIOD_MOST, first);
	month_write(month, last);
	struct stmt *stmt = stmt_use(store, &ended);
	stmt_bind_text(stmt, first);
	stmt_bind_text(stmt, last);
	stmt_bind_int(stmt, earliest + 1);
	stmt_bind_int(stmt, month);
	return read_rows(stmt, out, err);
}

bool plan_store_find(struct store *store, const char *name, size_t limit, struct plan_rows *out,
		     struct error *err)
{
	static const struct sql by_code = {"plan_by_code",
					   ROWS_UNCOUNTED "WHERE p.code = ? LIMIT ?"};
	static const struct sql by_title = {
		"plan_by_title",
		ROWS_UNCOUNTED "WHERE p.title = ? ORDER BY p.first_month DESC, p.code LIMIT ?"};
	static const struct sql by_part = {
		"plan_by_part",
		ROWS_UNCOUNTED "WHERE instr(lower(p.code || char(10) || p.title), lower(?)) > 0"
			       " ORDER BY p.first_month DESC, p.code LIMIT ?"};
	const struct sql *ways[] = {&by_code, &by_title, &by_part};
	size_t before = out->count;
	for (size_t i = 0; *name && i < ARRAY_LENGTH(ways) && out->count == before; i++) {
		struct stmt *stmt = stmt_use(store, ways[i]);
		stmt_bind_text(stmt, name);
		stmt_bind_int(stmt, limit_or_all(limit));
		if (!read_rows(stmt, out, err))
			return false;
	}
	return true;
}

/* --- one plan --- */

bool plan_store_get(struct store *store, int64_t id, struct plan *out, struct error *err)
{
	static const struct sql get = {"plan_get",
				       "SELECT " PLAN_COLUMNS("") " FROM plan WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &get);
	stmt_bind_int(stmt, id);
	bool found = stmt_step(stmt);
	if (found)
		plan_read(stmt, out);
	if (!stmt_end(stmt, err))
		return false;
	return found || error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_plan)));
}

bool plan_store_newest(struct store *store, int64_t organization_id, int64_t *id, struct error *err)
{
	static const struct sql newest = {"plan_newest",
					  "SELECT id FROM plan WHERE ?1 IN (0, organization_id)"
					  " ORDER BY first_month DESC, code LIMIT 1"};
	struct stmt *stmt = stmt_use(store, &newest);
	stmt_bind_int(stmt, organization_id);
	*id = 0;
	return stmt_run_int(stmt, id, err);
}

bool plan_store_code_taken(struct store *store, const char *code, int64_t except_id, bool *taken,
			   struct error *err)
{
	static const struct sql code_taken = {"plan_code_taken",
					      "SELECT 1 FROM plan WHERE code = ? AND id <> ?"};
	int64_t found = 0;
	struct stmt *stmt = stmt_use(store, &code_taken);
	stmt_bind_text(stmt, code);
	stmt_bind_int(stmt, except_id);
	bool good = stmt_run_int(stmt, &found, err);
	*taken = found;
	return good;
}

static void bind_plan(struct stmt *stmt, const struct plan *plan, char first_month[8])
{
	month_write(plan->period.first, first_month);
	stmt_bind_int(stmt, plan->id);
	stmt_bind_int(stmt, plan->organization_id);
	stmt_bind_text(stmt, plan->code);
	stmt_bind_text(stmt, plan->title);
	stmt_bind_text(stmt, plan_kind_name(plan->kind));
	stmt_bind_text(stmt, first_month);
	stmt_bind_int(stmt, plan->period.count);
	stmt_bind_text(stmt, plan_status_name(plan->status));
	stmt_bind_text(stmt, plan->numbering);
	stmt_bind_text(stmt, plan->preamble);
	stmt_bind_text(stmt, plan->closing);
	stmt_bind_text(stmt, plan->signed_by);
	stmt_bind_text(stmt, plan->signed_on);
	stmt_bind_given(stmt, plan->budget);
}

bool plan_store_insert(struct store *store, const struct plan *plan, struct error *err)
{
	static const struct sql insert = {
		"plan_insert", "INSERT INTO plan (" PLAN_COLUMNS(
				       "") ")"
					   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
	char first_month[8];
	struct stmt *stmt = stmt_use(store, &insert);
	bind_plan(stmt, plan, first_month);
	return stmt_run(stmt, err);
}

bool plan_store_update(struct store *store, const struct plan *plan, struct error *err)
{
	static const struct sql update = {
		"plan_update",
		"UPDATE plan SET organization_id = ?2, code = ?3, title = ?4, kind = ?5, "
		"first_month = ?6,"
		" month_count = ?7, status = ?8, numbering = ?9, preamble = ?10, closing = ?11,"
		" signed_by = ?12, signed_on = ?13, budget = ?14 WHERE id = ?1"};
	char first_month[8];
	struct stmt *stmt = stmt_use(store, &update);
	bind_plan(stmt, plan, first_month);
	return stmt_run_on(stmt, MSG_store_plan, err);
}

bool plan_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql posts = {"plan_delete_posts",
					 "DELETE FROM activity_post WHERE activity_id IN (SELECT "
					 "id FROM activity WHERE plan_id = ?)"};
	static const struct sql activities = {"plan_delete_activities",
					      "DELETE FROM activity WHERE plan_id = ?"};
	static const struct sql sections = {"plan_delete_sections",
					    "DELETE FROM section WHERE plan_id = ?"};
	static const struct sql allotments = {"plan_delete_allotments",
					      "DELETE FROM allotment WHERE plan_id = ?"};
	static const struct sql incomes = {"plan_delete_incomes",
					   "DELETE FROM income WHERE plan_id = ?"};
	static const struct sql silences = {"plan_delete_silences",
					    "DELETE FROM silence WHERE plan_id = ?"};
	static const struct sql plan = {"plan_delete", "DELETE FROM plan WHERE id = ?"};
	const struct sql *parts[] = {&posts,      &activities, &sections,
				     &allotments, &incomes,    &silences};
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
		struct stmt *stmt = stmt_use(store, parts[i]);
		stmt_bind_int(stmt, id);
		if (!stmt_run(stmt, err))
			return false;
	}
	struct stmt *stmt = stmt_use(store, &plan);
	stmt_bind_int(stmt, id);
	return stmt_run_on(stmt, MSG_store_plan, err);
}
