/* Reading activities for calendars: no more of them than their cells show. */
#include "base/array.h"
#include "rows.h"
#include "stmt.h"
#include "store/plan_store.h"

static bool read_brief(struct stmt *stmt, struct activity_list *out, struct error *err)
{
	while (stmt_step(stmt)) {
		struct activity *activity = activity_list_add(out);
		activity->id = stmt_int(stmt);
		activity->plan_id = stmt_int(stmt);
		activity->title = stmt_copy(stmt);
		stmt_read_when(stmt, &activity->when);
		const char *status = stmt_text(stmt);
		if (!status || !status_parse(status, &activity->status))
			activity->status = STATUS_PLANNED;
	}
	return stmt_end(stmt, err);
}

bool activity_store_month_brief(struct store *store, int64_t plan_id, int month,
				struct activity_list *out, struct error *err)
{
#define BRIEF \
	"SELECT a.id, a.plan_id, a.title, a.starts, a.ends, a.part, a.deadline, a.status" \
	" FROM activity a WHERE a.plan_id = ?1 AND "
	static const struct sql sqls[] = {
		{"month_brief", BRIEF "substr(a.starts, 1, 7) = ?2 ORDER BY a.position, a.id"},
		{"month_brief_reaching", BRIEF
		 "a.ends >= ?2 AND substr(a.starts, 1, 7) < ?2 ORDER BY a.starts, a.position, "
		 "a.id"},
	};
	bool begun, good = true;
	char name[8];
	month_write(month, name);
	if (!snapshot_begin(store, &begun, err))
		return false;
	for (size_t i = 0; good && i < ARRAY_LENGTH(sqls); i++) {
		struct stmt *stmt = stmt_use(store, &sqls[i]);
		stmt_bind_int(stmt, plan_id);
		stmt_bind_text(stmt, name);
		good = read_brief(stmt, out, err);
	}
	snapshot_end(store, begun);
	return good;
}
