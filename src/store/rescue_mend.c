#include "rescue_mend.h"

#include "base/array.h"
#include "model/outline.h"
#include "model/when.h"
#include "stmt.h"
#include "upkeep.h"

#include <stdlib.h>

/* --- places for what has lost its own --- */

/* A row that is made only if something needs it: a union, a plan, a post. */
struct refuge {
	struct sql needed; /* is there anything for it? */
	struct sql make;   /* ?1: its id, ?2: its name, ?3: the place it lies in */
	struct sql moves[4];
	enum rescue_kind kinds[4]; /* what each of them moves */
	enum message name;
	int inside; /* the refuge that it lies in; -1: none */
};

#define LOST(column, table) column " NOT IN (SELECT id FROM " table ")"
#define ANY_LOST(table, column, of) "EXISTS (SELECT 1 FROM " table " WHERE " LOST(column, of) ")"

enum { REFUGE_UNION, REFUGE_PLAN, REFUGE_POST, REFUGES };

static const struct refuge refuges[REFUGES] =
	{
		[REFUGE_UNION] =
			{
				.needed =
					{"union_needed",
					 "SELECT " ANY_LOST("plan", "organization_id", "organization") " OR " ANY_LOST(
						 "post", "organization_id",
						 "organization") " OR " ANY_LOST("member",
										 "organization_id",
										 "organization") " "
												 "O"
												 "R"
												 " " ANY_LOST(
													 "standard",
													 "organization_id",
													 "organization")
					 /* The other two lie in it. */
					 " OR " ANY_LOST(
						 "section", "plan_id",
						 "plan") " OR " ANY_LOST("activity", "plan_id",
									 "plan") " OR " ANY_LOST("i"
												 "n"
												 "c"
												 "o"
												 "m"
												 "e",
												 "p"
												 "l"
												 "a"
												 "n"
												 "_"
												 "i"
												 "d",
												 "p"
												 "l"
												 "a"
												 "n") " OR " ANY_LOST("duty", "post_id", "post")},
				.make = {"union_make", "INSERT INTO organization (id, name, note) "
						       "VALUES (?1, ?2, ?3)"},
				.moves = {{"plan_to_union", "UPDATE plan SET organization_id = ?1"
							    " WHERE " LOST("organization_id",
									   "organization")},
					  {"post_to_union", "UPDATE post SET name = name || '·' || "
							    "(id & 0xFFFFFF),"
							    " organization_id = ?1"
							    " WHERE " LOST("organization_id",
									   "organization")},
					  {"member_to_union",
					   "UPDATE member SET organization_id = ?1"
					   " WHERE " LOST("organization_id", "organization")},
					  {"standard_to_union",
					   "UPDATE standard SET organization_id = ?1"
					   " WHERE " LOST("organization_id", "organization")}},
				.kinds = {RESCUE_PLANS, RESCUE_POSTS,
					  RESCUE_MEMBERS, RESCUE_OTHERS},
				.name = MSG_rescue_union,
				.inside = -1,
			},
		[REFUGE_PLAN] =
			{
				.needed =
					{"plan_needed",
					 "SELECT " ANY_LOST(
						 "section",
						 "plan_id",
						 "plan") " OR " ANY_LOST("activity", "plan_id",
									 "plan") " OR " ANY_LOST("i"
												 "n"
												 "c"
												 "o"
												 "m"
												 "e",
												 "p"
												 "l"
												 "a"
												 "n"
												 "_"
												 "i"
												 "d",
												 "p"
												 "l"
												 "a"
												 "n")},
				.make = {"plan_make",
					 "INSERT INTO plan (id, organization_id, code, title, kind,"
					 " first_month, month_count, status) SELECT ?1, ?3,"
					 " ?2 || '-' || (?1 & 0xFFFFFF), ?2, 'custom',"
					 " coalesce((SELECT min(substr(starts, 1, 7)) FROM activity"
					 " WHERE " LOST("plan_id",
							"plan") " AND starts GLOB "
								"'[12][0-9][0-9][0-9]-[01][0-9]*'),"
								" strftime('%Y-%m')), 36, 'draft'"},
				.moves = {{"section_to_plan",
					   "UPDATE section SET plan_id = ?1 WHERE " LOST("plan_id",
											 "plan")},
					  {"activity_to_plan",
					   "UPDATE activity SET plan_id = ?1 WHERE " LOST("plan_id",
											  "plan")},
					  {"income_to_plan",
					   "UPDATE income SET plan_id = ?1 WHERE " LOST("plan_id",
											"plan")}},
				.kinds = {RESCUE_SECTIONS, RESCUE_ACTIVITIES, RESCUE_OTHERS},
				.name = MSG_rescue_plan,
				.inside = REFUGE_UNION,
			},
		[REFUGE_POST] =
			{
				.needed = {"post_needed",
					   "SELECT " ANY_LOST("duty", "post_id", "post")},
				.make = {"post_make",
					 "INSERT INTO post (id, organization_id, name, position)"
					 " VALUES (?1, ?3, ?2, 0)"},
				.moves = {{"duty_to_post",
					   "UPDATE duty SET post_id = ?1 WHERE " LOST("post_id",
										      "post")}},
				.kinds = {RESCUE_POSTS},
				.name = MSG_rescue_post,
				.inside = REFUGE_UNION,
			},
};

/* Behind every id that there is. */
static bool new_id(struct store *store, int64_t *id, struct error *err)
{
	static const struct sql highest = {
		"rescue_id",
		"SELECT max(id) FROM (SELECT max(id) AS id FROM organization UNION ALL SELECT "
		"max(id)"
		" FROM plan UNION ALL SELECT max(id) FROM section UNION ALL SELECT max(id) FROM"
		" activity UNION ALL SELECT max(id) FROM post UNION ALL SELECT max(id) FROM duty"
		" UNION ALL SELECT max(id) FROM member UNION ALL SELECT max(id) FROM appointment"
		" UNION ALL SELECT max(id) FROM income UNION ALL SELECT max(id) FROM standard)"};
	int64_t found = 0, least = (int64_t)store->origin << 40;
	if (!stmt_run_int(stmt_use(store, &highest), &found, err))
		return false;
	*id = (found > least ? found : least) + 1;
	return true;
}

static bool run_counted(struct store *store, struct stmt *stmt, struct rescue_count *count,
			bool goes, struct error *err)
{
	if (!stmt_run(stmt, err))
		return false;
	int changed = sqlite3_changes(store->db);
	count->mended += goes ? 0 : changed;
	count->saved -= goes ? changed : 0;
	count->lost += goes ? changed : 0;
	return true;
}

static bool shelter(struct store *store, const struct refuge *refuge, int64_t ids[REFUGES],
		    int64_t *id, struct rescue *out, struct error *err)
{
	int64_t needed = 0;
	if (!stmt_run_int(stmt_use(store, &refuge->needed), &needed, err))
		return false;
	if (!needed)
		return true;
	if (!new_id(store, id, err))
		return false;
	struct stmt *make = stmt_use(store, &refuge->make);
	stmt_bind_int(make, *id);
	stmt_bind_text(make, text(refuge->name));
	stmt_bind_id(make, refuge->inside >= 0 ? ids[refuge->inside] : 0);
	bool good = stmt_run(make, err);
	for (size_t i = 0; good && i < ARRAY_LENGTH(refuge->moves) && refuge->moves[i].text; i++) {
		struct stmt *move = stmt_use(store, &refuge->moves[i]);
		stmt_bind_int(move, *id);
		good = run_counted(store, move, &out->kinds[refuge->kinds[i]], false, err);
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

static const struct repair {
	struct sql sql;
	enum rescue_kind kind;
	bool goes;    /* rows that say nothing by themselves go */
	bool quietly; /* nobody would miss it */
} repairs[] = {
	{{"mend_parents", "UPDATE section SET parent_id = NULL WHERE parent_id IS NOT NULL AND"
			  " NOT EXISTS (SELECT 1 FROM section AS p WHERE p.id = section.parent_id"
			  " AND p.plan_id = section.plan_id)"},
	 RESCUE_SECTIONS,
	 false,
	 false},
	{{"mend_circles", REACHED "UPDATE section SET parent_id = NULL"
				  " WHERE id NOT IN (SELECT id FROM reached)"},
	 RESCUE_SECTIONS,
	 false,
	 false},
	{{"mend_depth",
	  "WITH RECURSIVE level(id, depth) AS (SELECT id, 0 FROM section"
	  " WHERE parent_id IS NULL UNION ALL SELECT s.id, depth + 1 FROM level l"
	  " JOIN section s ON s.parent_id = l.id) UPDATE section SET parent_id = NULL"
	  " WHERE id IN (SELECT id FROM level WHERE depth >= " NUMBER(OUTLINE_DEEPEST) ")"},
	 RESCUE_SECTIONS,
	 false,
	 false},
	{{"mend_links", "UPDATE activity SET section_id = NULL WHERE section_id IS NOT NULL AND"
			" NOT EXISTS (SELECT 1 FROM section AS s WHERE s.id = section_id"
			" AND s.plan_id = activity.plan_id)"},
	 RESCUE_ACTIVITIES,
	 false,
	 false},
	{{"mend_leads",
	  "DELETE FROM activity_post WHERE NOT EXISTS (SELECT 1 FROM activity a"
	  " JOIN plan p ON p.id = a.plan_id JOIN post t ON t.id = activity_post.post_id"
	  " WHERE a.id = activity_post.activity_id"
	  " AND t.organization_id = p.organization_id)"},
	 RESCUE_OTHERS,
	 true,
	 false},
	{{"mend_terms",
	  "DELETE FROM appointment WHERE NOT EXISTS (SELECT 1 FROM member m"
	  " JOIN post t ON t.id = appointment.post_id WHERE m.id = appointment.member_id"
	  " AND m.organization_id = t.organization_id)"},
	 RESCUE_POSTS,
	 true,
	 false},
	{{"mend_allotments",
	  "DELETE FROM allotment WHERE NOT EXISTS (SELECT 1 FROM plan p"
	  " JOIN post t ON t.id = allotment.post_id WHERE p.id = allotment.plan_id"
	  " AND t.organization_id = p.organization_id)"},
	 RESCUE_OTHERS,
	 true,
	 false},
	{{"mend_silences", "DELETE FROM silence WHERE " LOST("plan_id", "plan")},
	 RESCUE_OTHERS,
	 true,
	 false},
	{{"mend_times", "UPDATE activity SET starts = NULL, ends = NULL, part = NULL, deadline = 0"
			" WHERE NOT time_fits(starts, ends, part, deadline)"},
	 RESCUE_ACTIVITIES,
	 false,
	 false},
	{{"mend_done_on", "UPDATE activity SET done_on = NULL WHERE NOT day_fits(done_on)"},
	 RESCUE_ACTIVITIES,
	 false,
	 false},
	{{"mend_postponed", "UPDATE activity SET postponed_from = NULL"
			    " WHERE NOT first_time_fits(postponed_from)"},
	 RESCUE_ACTIVITIES,
	 false,
	 false},
	{{"mend_months",
	  "UPDATE plan SET first_month = '2000-01' WHERE NOT month_fits(first_month)"},
	 RESCUE_PLANS,
	 false,
	 false},
	{{"mend_signed_on", "UPDATE plan SET signed_on = NULL WHERE NOT day_fits(signed_on)"},
	 RESCUE_PLANS,
	 false,
	 false},
	{{"mend_term_times", "UPDATE appointment SET since = NULL, until = NULL"
			     " WHERE NOT term_fits(since, until)"},
	 RESCUE_POSTS,
	 false,
	 false},
	{{"mend_days_off", "DELETE FROM day_off WHERE NOT day_fits(day)"},
	 RESCUE_OTHERS,
	 true,
	 false},
	{{"mend_history", "DELETE FROM history WHERE NOT json_valid(detail)"},
	 RESCUE_ENTRIES,
	 true,
	 false},
	{{"order_sections", ORDERED("section", "plan_id, parent_id")},
	 RESCUE_SECTIONS,
	 false,
	 true},
	{{"order_activities", ORDERED("activity", "plan_id")}, RESCUE_ACTIVITIES, false, true},
	{{"order_posts", ORDERED("post", "organization_id")}, RESCUE_POSTS, false, true},
	{{"order_duties", ORDERED("duty", "post_id")}, RESCUE_POSTS, false, true},
	{{"order_incomes", ORDERED("income", "plan_id")}, RESCUE_OTHERS, false, true},
	{{"order_standards", ORDERED("standard", "organization_id")}, RESCUE_OTHERS, false, true},
	{{"mend_origins",
	  "INSERT INTO origin (id, next) SELECT id >> 40, max(id & 0xFFFFFFFFFF) + 1 FROM ("
	  "SELECT id FROM organization UNION ALL SELECT id FROM plan UNION ALL SELECT id FROM "
	  "section"
	  " UNION ALL SELECT id FROM activity UNION ALL SELECT id FROM post UNION ALL SELECT id "
	  "FROM"
	  " duty UNION ALL SELECT id FROM member UNION ALL SELECT id FROM appointment UNION ALL"
	  " SELECT id FROM income UNION ALL SELECT id FROM standard) GROUP BY 1"
	  " ON CONFLICT (id) DO UPDATE SET next = max(next, excluded.next)"},
	 RESCUE_OTHERS,
	 false,
	 true},
};

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

static void add_functions(sqlite3 *db)
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
	for (size_t i = 0; i < ARRAY_LENGTH(functions); i++)
		sqlite3_create_function_v2(db, functions[i].name, functions[i].count,
					   SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL,
					   functions[i].function, NULL, NULL, NULL);
}

bool rescue_mend(struct store *store, struct rescue *out, struct error *err)
{
	int64_t ids[REFUGES] = {0};
	bool good = true;
	add_functions(store->db);
	for (int i = 0; good && i < REFUGES; i++)
		good = shelter(store, &refuges[i], ids, &ids[i], out, err);
	for (size_t i = 0; good && i < ARRAY_LENGTH(repairs); i++) {
		struct rescue_count quiet = {0};
		good = run_counted(store, stmt_use(store, &repairs[i].sql),
				   repairs[i].quietly ? &quiet : &out->kinds[repairs[i].kind],
				   repairs[i].goes, err);
	}
	return good;
}
