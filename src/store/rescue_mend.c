#include "rescue_mend.h"

#include "base/array.h"
#include "failure.h"
#include "history.h"
#include "model/outline.h"
#include "model/when.h"
#include "stmt.h"
#include "upkeep.h"

#include <stdlib.h>

/* --- places for what has lost its own --- */

enum refuge { REFUGE_UNION, REFUGE_PLAN, REFUGE_POST, REFUGES };

#define LOST(column, table) column " NOT IN (SELECT id FROM " table ")"

/* What may have lost the row that it belongs to, and the refuge where it goes then. A moved post may meet one of its name. */
static const struct reference {
	enum refuge refuge;
	enum rescue_kind kind;
	struct sql needed, move;
} references[] = {
#define REFERENCE_(refuge, kind, table, column, of, also) \
	{ \
		REFUGE_##refuge, RESCUE_##kind, \
			{"lost_" table, \
			 "SELECT EXISTS (SELECT 1 FROM " table " WHERE " LOST(column, of) ")"}, \
		{ \
			"shelter_" table, "UPDATE " table " SET " also column \
					  " = ?1 WHERE " LOST(column, of) " RETURNING id" \
		} \
	}
#define REFERENCE(refuge, kind, table, column, of) REFERENCE_(refuge, kind, table, column, of, "")
	REFERENCE(UNION, PLANS, "plan", "organization_id", "organization"),
	REFERENCE_(UNION, POSTS, "post", "organization_id", "organization",
		   "name = name || '·' || (id & 0xFFFFFF), "),
	REFERENCE(UNION, MEMBERS, "member", "organization_id", "organization"),
	REFERENCE(UNION, OTHERS, "standard", "organization_id", "organization"),
	REFERENCE(PLAN, SECTIONS, "section", "plan_id", "plan"),
	REFERENCE(PLAN, ACTIVITIES, "activity", "plan_id", "plan"),
	REFERENCE(PLAN, OTHERS, "income", "plan_id", "plan"),
	REFERENCE(POST, POSTS, "duty", "post_id", "post"),
#undef REFERENCE
#undef REFERENCE_
};

/* A row that is made only if something needs it; plan and post lie in the union. ?1: its id, ?2: its name, ?3: the union. */
static const struct {
	enum message name;
	struct sql make;
} refuges[REFUGES] = {
	[REFUGE_UNION] = {MSG_rescue_union,
			  {"make_union",
			   "INSERT INTO organization (id, name, note) VALUES (?1, ?2, ?3)"}},
	[REFUGE_PLAN] = {MSG_rescue_plan,
			 {"make_plan", "INSERT INTO plan (id, organization_id, code, title, kind,"
				       " first_month, month_count, status) SELECT ?1, ?3,"
				       " ?2 || '-' || (?1 & 0xFFFFFF), ?2, 'custom', coalesce("
				       "(SELECT min(substr(starts, 1, 7)) FROM activity"
				       " WHERE plan_id NOT IN (SELECT id FROM plan)"
				       " AND starts GLOB '[12][0-9][0-9][0-9]-[01][0-9]*'),"
				       " strftime('%Y-%m')), 36, 'draft'"}},
	[REFUGE_POST] = {MSG_rescue_post,
			 {"make_post", "INSERT INTO post (id, organization_id, name, position)"
				       " VALUES (?1, ?3, ?2, 0)"}},
};

#define EVERY_ID \
	"SELECT id FROM organization UNION ALL SELECT id FROM plan UNION ALL SELECT id FROM section" \
	" UNION ALL SELECT id FROM activity UNION ALL SELECT id FROM post UNION ALL SELECT id FROM duty" \
	" UNION ALL SELECT id FROM member UNION ALL SELECT id FROM appointment" \
	" UNION ALL SELECT id FROM income UNION ALL SELECT id FROM standard"

/* Behind every id that there is. */
static bool new_id(struct store *store, int64_t *id, struct error *err)
{
	static const struct sql highest = {"rescue_id", "SELECT max(id) FROM (" EVERY_ID ")"};
	int64_t found = 0, least = (int64_t)store->origin << 40;
	if (!stmt_run_int(stmt_use(store, &highest), &found, err))
		return false;
	*id = (found > least ? found : least) + 1;
	return true;
}

/* What becomes of the rows that a statement returns by their keys. */
enum fate {
	FATE_MENDED,
	FATE_GONE,   /* rows that say nothing by themselves go */
	FATE_UNTOLD, /* nobody would miss it */
};

static bool run_counted(struct stmt *stmt, struct rescue_tally *tally, enum rescue_kind kind,
			enum fate fate, struct error *err)
{
	while (stmt_step(stmt)) {
		sqlite3_stmt *row = stmt_row(stmt);
		int64_t key = rescue_key(row, 0, sqlite3_column_count(row));
		if (fate == FATE_MENDED)
			rescue_tally_mended(tally, kind, key);
		else if (fate == FATE_GONE)
			rescue_tally_gone(tally, kind, key);
	}
	return stmt_end(stmt, err);
}

static bool look_for_lost(struct store *store, bool needed[REFUGES], struct error *err)
{
	for (size_t i = 0; i < ARRAY_LENGTH(references); i++) {
		int64_t lost = 0;
		if (!stmt_run_int(stmt_use(store, &references[i].needed), &lost, err))
			return false;
		needed[references[i].refuge] = needed[references[i].refuge] || lost;
	}
	needed[REFUGE_UNION] = needed[REFUGE_UNION] || needed[REFUGE_PLAN] || needed[REFUGE_POST];
	return true;
}

static bool make_refuge(struct store *store, enum refuge refuge, int64_t ids[REFUGES],
			struct error *err)
{
	if (!new_id(store, &ids[refuge], err))
		return false;
	struct stmt *make = stmt_use(store, &refuges[refuge].make);
	stmt_bind_int(make, ids[refuge]);
	stmt_bind_text(make, text(refuges[refuge].name));
	stmt_bind_id(make, refuge == REFUGE_UNION ? 0 : ids[REFUGE_UNION]);
	return stmt_run(make, err);
}

static bool shelter(struct store *store, struct rescue_tally *tally, struct error *err)
{
	bool needed[REFUGES] = {false};
	int64_t ids[REFUGES] = {0};
	bool good = look_for_lost(store, needed, err);
	for (int i = 0; good && i < REFUGES; i++)
		good = !needed[i] || make_refuge(store, (enum refuge)i, ids, err);
	for (size_t i = 0; good && i < ARRAY_LENGTH(references); i++) {
		const struct reference *reference = &references[i];
		struct stmt *move;
		if (!ids[reference->refuge])
			continue;
		move = stmt_use(store, &reference->move);
		stmt_bind_int(move, ids[reference->refuge]);
		good = run_counted(move, tally, reference->kind, FATE_MENDED, err);
	}
	return good;
}

/* --- what can be put right by itself --- */

#define REACHED \
	"WITH RECURSIVE reached(id) AS (SELECT id FROM section WHERE parent_id IS NULL" \
	" UNION SELECT s.id FROM reached r JOIN section s ON s.parent_id = r.id) "
#define NUMBER_(number) #number
#define NUMBER(number) NUMBER_(number)

#define ORDERED(table, group) \
	"UPDATE " table " SET position = n.place * 1024 FROM (SELECT id AS row," \
	" row_number() OVER (PARTITION BY " group " ORDER BY position, id) AS place FROM " table \
	") AS n WHERE n.row = id AND EXISTS (SELECT 1 FROM " table " GROUP BY " group \
	", position HAVING count(*) > 1)"

/* clang-format off */
static const struct repair {
	struct sql sql; /* returns the keys of the rows it changes */
	enum rescue_kind kind;
	enum fate fate;
} repairs[] = {
	{{"mend_parents", "UPDATE section SET parent_id = NULL WHERE parent_id IS NOT NULL AND"
		" NOT EXISTS (SELECT 1 FROM section AS p WHERE p.id = section.parent_id"
		" AND p.plan_id = section.plan_id) RETURNING id"}, RESCUE_SECTIONS, FATE_MENDED},
	{{"mend_circles", REACHED "UPDATE section SET parent_id = NULL"
		" WHERE id NOT IN (SELECT id FROM reached) RETURNING id"}, RESCUE_SECTIONS, FATE_MENDED},
	{{"mend_depth", "WITH RECURSIVE level(id, depth) AS (SELECT id, 0 FROM section"
		" WHERE parent_id IS NULL UNION ALL SELECT s.id, depth + 1 FROM level l"
		" JOIN section s ON s.parent_id = l.id) UPDATE section SET parent_id = NULL"
		" WHERE id IN (SELECT id FROM level WHERE depth >= " NUMBER(OUTLINE_DEEPEST) ")"
		" RETURNING id"}, RESCUE_SECTIONS, FATE_MENDED},
	{{"mend_links", "UPDATE activity SET section_id = NULL WHERE section_id IS NOT NULL AND"
		" NOT EXISTS (SELECT 1 FROM section AS s WHERE s.id = section_id"
		" AND s.plan_id = activity.plan_id) RETURNING id"}, RESCUE_ACTIVITIES, FATE_MENDED},
	{{"mend_leads", "DELETE FROM activity_post WHERE NOT EXISTS (SELECT 1 FROM activity a"
		" JOIN plan p ON p.id = a.plan_id JOIN post t ON t.id = activity_post.post_id"
		" WHERE a.id = activity_post.activity_id AND t.organization_id = p.organization_id)"
		" RETURNING activity_id, post_id"}, RESCUE_OTHERS, FATE_GONE},
	{{"mend_terms", "DELETE FROM appointment WHERE NOT EXISTS (SELECT 1 FROM member m"
		" JOIN post t ON t.id = appointment.post_id WHERE m.id = appointment.member_id"
		" AND m.organization_id = t.organization_id) RETURNING id"}, RESCUE_POSTS, FATE_GONE},
	{{"mend_allotments", "DELETE FROM allotment WHERE NOT EXISTS (SELECT 1 FROM plan p"
		" JOIN post t ON t.id = allotment.post_id WHERE p.id = allotment.plan_id"
		" AND t.organization_id = p.organization_id) RETURNING plan_id, post_id"},
		RESCUE_OTHERS, FATE_GONE},
	{{"mend_silences", "DELETE FROM silence WHERE " LOST("plan_id", "plan")
		" RETURNING plan_id, finding"}, RESCUE_OTHERS, FATE_GONE},
	{{"mend_times", "UPDATE activity SET starts = NULL, ends = NULL, part = NULL, deadline = 0"
		" WHERE NOT time_fits(starts, ends, part, deadline) RETURNING id"},
		RESCUE_ACTIVITIES, FATE_MENDED},
	{{"mend_done_on", "UPDATE activity SET done_on = NULL WHERE NOT day_fits(done_on)"
		" RETURNING id"}, RESCUE_ACTIVITIES, FATE_MENDED},
	{{"mend_postponed", "UPDATE activity SET postponed_from = NULL"
		" WHERE NOT first_time_fits(postponed_from) RETURNING id"}, RESCUE_ACTIVITIES, FATE_MENDED},
	{{"mend_months", "UPDATE plan SET first_month = '2000-01' WHERE NOT month_fits(first_month)"
		" RETURNING id"}, RESCUE_PLANS, FATE_MENDED},
	{{"mend_signed_on", "UPDATE plan SET signed_on = NULL WHERE NOT day_fits(signed_on)"
		" RETURNING id"}, RESCUE_PLANS, FATE_MENDED},
	{{"mend_term_times", "UPDATE appointment SET since = NULL, until = NULL"
		" WHERE NOT term_fits(since, until) RETURNING id"}, RESCUE_POSTS, FATE_MENDED},
	{{"mend_days_off", "DELETE FROM day_off WHERE NOT day_fits(day) RETURNING day"},
		RESCUE_OTHERS, FATE_GONE},
	{{"mend_history", "DELETE FROM history WHERE NOT " DETAIL_IS_JSON " RETURNING id"},
		RESCUE_ENTRIES, FATE_GONE},
	{{"order_sections", ORDERED("section", "plan_id, parent_id")}, RESCUE_SECTIONS, FATE_UNTOLD},
	{{"order_activities", ORDERED("activity", "plan_id")}, RESCUE_ACTIVITIES, FATE_UNTOLD},
	{{"order_posts", ORDERED("post", "organization_id")}, RESCUE_POSTS, FATE_UNTOLD},
	{{"order_duties", ORDERED("duty", "post_id")}, RESCUE_POSTS, FATE_UNTOLD},
	{{"order_incomes", ORDERED("income", "plan_id")}, RESCUE_OTHERS, FATE_UNTOLD},
	{{"order_standards", ORDERED("standard", "organization_id")}, RESCUE_OTHERS, FATE_UNTOLD},
	{{"drop_origins", "DELETE FROM origin WHERE next NOT BETWEEN 1 AND 0xFFFFFFFFFF RETURNING id"},
		RESCUE_OTHERS, FATE_UNTOLD},
	{{"mend_origins", "INSERT INTO origin (id, next) SELECT id >> 40, max(id & 0xFFFFFFFFFF) + 1"
		" FROM (" EVERY_ID ") GROUP BY 1"
		" ON CONFLICT (id) DO UPDATE SET next = max(next, excluded.next)"},
		RESCUE_OTHERS, FATE_UNTOLD},
};
/* clang-format on */

/* --- what SQL can't tell of times --- */

static const char *argument(sqlite3_value **values, int i)
{
	return (const char *)sqlite3_value_text(values[i]);
}

static void time_fits(sqlite3_context *context, int count, sqlite3_value **values)
{
	(void)count;
	sqlite3_result_int(context, times_of_activity_fit(argument(values, 0), argument(values, 1),
							  argument(values, 2) != NULL,
							  sqlite3_value_int(values[3]) != 0));
}

static void term_fits(sqlite3_context *context, int count, sqlite3_value **values)
{
	(void)count;
	sqlite3_result_int(context, times_of_term_fit(argument(values, 0), argument(values, 1)));
}

static void day_fits(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct date day;
	const char *said = argument(values, 0);
	(void)count;
	sqlite3_result_int(context, !said || date_parse(said, &day));
}

static void month_fits(sqlite3_context *context, int count, sqlite3_value **values)
{
	int month;
	const char *said = argument(values, 0);
	(void)count;
	sqlite3_result_int(context, said && month_parse(said, &month));
}

static void first_time_fits(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct when first;
	const char *said = argument(values, 0);
	(void)count;
	sqlite3_result_int(context, !said || when_decode(said, &first));
}

static bool add_functions(struct store *store, struct error *err)
{
	static const struct {
		const char *name;
		int count;
		void (*function)(sqlite3_context *, int, sqlite3_value **);
	} functions[] = {{"time_fits", 4, time_fits},
			 {"term_fits", 2, term_fits},
			 {"day_fits", 1, day_fits},
			 {"month_fits", 1, month_fits},
			 {"first_time_fits", 1, first_time_fits}};
	int code = SQLITE_OK;
	for (size_t i = 0; code == SQLITE_OK && i < ARRAY_LENGTH(functions); i++)
		code = sqlite3_create_function_v2(store->db, functions[i].name, functions[i].count,
						  SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL,
						  functions[i].function, NULL, NULL, NULL);
	return code == SQLITE_OK || store_failure(store, code, "functions", err);
}

bool rescue_mend(struct store *store, struct rescue_tally *tally, struct error *err)
{
	bool good = add_functions(store, err) && shelter(store, tally, err);
	for (size_t i = 0; good && i < ARRAY_LENGTH(repairs); i++)
		good = run_counted(stmt_use(store, &repairs[i].sql), tally, repairs[i].kind,
				   repairs[i].fate, err);
	return good;
}
