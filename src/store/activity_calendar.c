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
		activity->title = stmt_copy_word(stmt);
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

bool activity_store_days_brief(struct store *store, int64_t plan_id, long first, long last,
			       struct activity_list *out, struct error *err)
{
	static const struct sql days_brief = {"days_brief", BRIEF
					      "substr(a.starts, 1, 7) BETWEEN substr(?2, 1, 7) AND "
					      "substr(?3, 1, 7) AND a.starts BETWEEN ?2 AND ?3"
					      " AND length(a.starts) = 10 AND a.ends IS NULL"
					      " AND a.deadline = 0 ORDER BY a.position, a.id"};
	char from[DATE_SIZE], to[DATE_SIZE];
	date_write(date_from_days(first), from);
	date_write(date_from_days(last), to);
	struct stmt *stmt = stmt_use(store, &days_brief);
	stmt_bind_int(stmt, plan_id);
	stmt_bind_text(stmt, from);
	stmt_bind_text(stmt, to);
	return read_brief(stmt, out, err);
}

/* --- busy days --- */

static void count_days(long from, long to, int times, long first, size_t count, int *out)
{
	for (long day = from < first ? first : from; day <= to; day++)
		if (day - first < (long)count)
			out[day - first] += times;
		else
			break;
}

bool activity_store_busy_days(struct store *store, int64_t plan_id, long first, size_t count,
			      int *out, struct error *err)
{
#define ON_DAYS \
	" FROM activity a WHERE a.plan_id = ?1 AND a.deadline = 0 AND length(a.starts) = 10" \
	" AND a.status <> 'cancelled' AND "
	static const struct sql sqls[] = {
		{"busy_days", "SELECT a.starts, a.starts, count(*)" ON_DAYS
			      "substr(a.starts, 1, 7) BETWEEN substr(?2, 1, 7) AND substr(?3, 1, 7)"
			      " AND a.ends IS NULL GROUP BY a.starts"},
		{"busy_ranges", "SELECT a.starts, a.ends, 1" ON_DAYS
				"a.ends >= ?2 AND a.starts <= ?3 AND length(a.ends) = 10"},
	};
	char from[DATE_SIZE], to[DATE_SIZE];
	bool begun, good = true;
	date_write(date_from_days(first), from);
	date_write(date_from_days(first + (long)count - 1), to);
	if (!snapshot_begin(store, &begun, err))
		return false;
	for (size_t i = 0; good && i < ARRAY_LENGTH(sqls); i++) {
		struct stmt *stmt = stmt_use(store, &sqls[i]);
		stmt_bind_int(stmt, plan_id);
		stmt_bind_text(stmt, from);
		stmt_bind_text(stmt, to);
		while (stmt_step(stmt)) {
			struct date starts, ends;
			const char *begins = stmt_text(stmt);
			bool dated = begins && date_parse(begins, &starts);
			const char *finishes = stmt_text(stmt);
			dated = dated && finishes && date_parse(finishes, &ends);
			int times = (int)stmt_int(stmt);
			if (dated)
				count_days(date_to_days(starts), date_to_days(ends), times, first,
					   count, out);
		}
		good = stmt_end(stmt, err);
	}
	snapshot_end(store, begun);
	return good;
}

/* --- the strip --- */

bool activity_store_strip(struct store *store, int64_t plan_id, enum strip_grouping grouping,
			  struct strip_list *out, struct error *err)
{
#define STRIP_ROWS(group) \
	"SELECT a.id, a.position, " group ", a.starts, a.ends, a.part, a.deadline, a.status" \
	" FROM activity a WHERE a.plan_id = ?1"
	static const struct sql sqls[STRIP_GROUPINGS] = {
		[STRIP_BY_POST] = {"strip_by_post",
				   STRIP_ROWS("(SELECT x.post_id FROM activity_post x WHERE "
					      "x.activity_id = a.id ORDER BY x.role LIMIT 1)")},
		[STRIP_BY_SECTION] = {"strip_by_section", STRIP_ROWS("a.section_id")},
	};
	struct stmt *stmt = stmt_use(store, &sqls[grouping]);
	stmt_bind_int(stmt, plan_id);
	while (stmt_step(stmt)) {
		ARRAY_GROW(out->items, out->count, out->room);
		struct strip_item *item = &out->items[out->count++];
		*item = (struct strip_item){.id = stmt_int(stmt)};
		item->position = stmt_position(stmt);
		item->group = stmt_int(stmt);
		stmt_read_when(stmt, &item->when);
		const char *status = stmt_text(stmt);
		if (!status || !status_parse(status, &item->status))
			item->status = STATUS_PLANNED;
	}
	return stmt_end(stmt, err);
}
