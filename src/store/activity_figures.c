/* Counting activities: by month, by section. */
#include "base/array.h"
#include "rows.h"
#include "stmt.h"
#include "store/plan_store.h"

bool activity_store_figures(struct store *store, int64_t plan_id, struct month_figures **out,
			    size_t *count, struct error *err)
{
	/* clang-format off */
	static const struct sql figures = {
		"activity_figures",
		"SELECT CASE WHEN substr(a.starts, 1, 7) < p.first_month AND a.ends >= p.first_month"
		" THEN p.first_month ELSE substr(a.starts, 1, 7) END AS month, " ACTIVITY_COUNTS("a.") ","
		" sum(CASE WHEN a.status <> 'cancelled' THEN " MONEY("a.budget") " END), sum(" MONEY("a.spent") ")"
		" FROM plan p CROSS JOIN activity a ON a.plan_id = p.id WHERE p.id = ?"
		" GROUP BY month ORDER BY month IS NULL, month"};
	/* clang-format on */
	size_t room = 0;
	*out = NULL;
	*count = 0;
	struct stmt *stmt = stmt_use(store, &figures);
	stmt_bind_int(stmt, plan_id);
	while (stmt_step(stmt)) {
		struct month_figures month = {0};
		const char *name = stmt_text(stmt);
		if (name && !month_parse(name, &month.month))
			continue; /* only in a damaged database */
		stmt_read_count(stmt, &month.count);
		month.budget = stmt_int(stmt);
		month.spent = stmt_int(stmt);
		ARRAY_GROW(*out, *count, room);
		(*out)[(*count)++] = month;
	}
	return stmt_end(stmt, err);
}

bool activity_store_section_figures(struct store *store, int64_t plan_id,
				    struct section_figures **out, size_t *count, struct error *err)
{
	static const struct sql figures = {"section_figures",
					   "SELECT a.section_id, count(*), " ACTIVITY_COUNTS(
						   "a.") ", max(a.id)"
							 " FROM section s CROSS JOIN activity a ON "
							 "a.section_id = s.id WHERE s.plan_id = ?"
							 " GROUP BY a.section_id"};
	size_t room = 0;
	*out = NULL;
	*count = 0;
	struct stmt *stmt = stmt_use(store, &figures);
	stmt_bind_int(stmt, plan_id);
	while (stmt_step(stmt)) {
		struct section_figures section = {.section_id = stmt_int(stmt)};
		section.linked = (int)stmt_int(stmt);
		stmt_read_count(stmt, &section.count);
		section.activity_id = stmt_int(stmt);
		ARRAY_GROW(*out, *count, room);
		(*out)[(*count)++] = section;
	}
	return stmt_end(stmt, err);
}

bool activity_store_by_post(struct store *store, int64_t plan_id, struct progress_lines *out,
			    struct error *err)
{
	/* Each activity is paid by the post that leads: the one whose role comes first. */
	/* clang-format off */
	static const struct sql by_post = {
		"activity_by_post",
		"SELECT p.id, p.name, " ACTIVITY_COUNTS("a.") ","
		" sum(CASE WHEN leads AND a.status <> 'cancelled' THEN " MONEY("a.budget") " END),"
		" sum(CASE WHEN leads THEN " MONEY("a.spent") " END)"
		" FROM (SELECT a.*, ap.post_id, NOT EXISTS (SELECT 1 FROM activity_post x"
		" WHERE x.activity_id = a.id AND x.role < ap.role) AS leads"
		" FROM activity a CROSS JOIN activity_post ap ON ap.activity_id = a.id"
		" WHERE a.plan_id = ?) a CROSS JOIN post p ON p.id = a.post_id"
		" GROUP BY p.id ORDER BY p.position, p.id"};
	/* clang-format on */
	struct stmt *stmt = stmt_use(store, &by_post);
	stmt_bind_int(stmt, plan_id);
	while (stmt_step(stmt)) {
		int64_t id = stmt_int(stmt);
		struct progress_line *line = progress_lines_add(out, id, stmt_word(stmt));
		stmt_read_count(stmt, &line->count);
		line->planned = stmt_int(stmt);
		line->spent = stmt_int(stmt);
	}
	return stmt_end(stmt, err);
}
