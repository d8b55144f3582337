#include "rescue_mend.h"

#include "base/array.h"
#include "failure.h"
#include "history.h"
#include "model/outline.h"
#include "model/when.h"
#include "rescue_refuge.h"
#include "stmt.h"
#include "upkeep.h"

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
	enum rescue_fate fate;
} repairs[] = {
	{{"mend_parents", "UPDATE section SET parent_id = NULL WHERE parent_id IS NOT NULL AND"
		" NOT EXISTS (SELECT 1 FROM section AS p WHERE p.id = section.parent_id"
		" AND p.plan_id = section.plan_id) RETURNING id"}, RESCUE_SECTIONS, RESCUE_MENDED},
	{{"mend_circles", REACHED "UPDATE section SET parent_id = NULL"
		" WHERE id NOT IN (SELECT id FROM reached) RETURNING id"}, RESCUE_SECTIONS, RESCUE_MENDED},
	{{"mend_depth", "WITH RECURSIVE level(id, depth) AS (SELECT id, 0 FROM section"
		" WHERE parent_id IS NULL UNION ALL SELECT s.id, depth + 1 FROM level l"
		" JOIN section s ON s.parent_id = l.id) UPDATE section SET parent_id = NULL"
		" WHERE id IN (SELECT id FROM level WHERE depth >= " NUMBER(OUTLINE_DEEPEST) ")"
		" RETURNING id"}, RESCUE_SECTIONS, RESCUE_MENDED},
	{{"mend_links", "UPDATE activity SET section_id = NULL WHERE section_id IS NOT NULL AND"
		" NOT EXISTS (SELECT 1 FROM section AS s WHERE s.id = section_id"
		" AND s.plan_id = activity.plan_id) RETURNING id"}, RESCUE_ACTIVITIES, RESCUE_MENDED},
	{{"mend_leads", "DELETE FROM activity_post WHERE NOT EXISTS (SELECT 1 FROM activity a"
		" JOIN plan p ON p.id = a.plan_id JOIN post t ON t.id = activity_post.post_id"
		" WHERE a.id = activity_post.activity_id AND t.organization_id = p.organization_id)"
		" RETURNING activity_id, post_id"}, RESCUE_OTHERS, RESCUE_GONE},
	{{"mend_terms", "DELETE FROM appointment WHERE NOT EXISTS (SELECT 1 FROM member m"
		" JOIN post t ON t.id = appointment.post_id WHERE m.id = appointment.member_id"
		" AND m.organization_id = t.organization_id) RETURNING id"}, RESCUE_POSTS, RESCUE_GONE},
	{{"mend_allotments", "DELETE FROM allotment WHERE NOT EXISTS (SELECT 1 FROM plan p"
		" JOIN post t ON t.id = allotment.post_id WHERE p.id = allotment.plan_id"
		" AND t.organization_id = p.organization_id) RETURNING plan_id, post_id"},
		RESCUE_OTHERS, RESCUE_GONE},
	{{"mend_silences", "DELETE FROM silence WHERE " RESCUE_LOST("plan_id", "plan")
		" RETURNING plan_id, finding"}, RESCUE_OTHERS, RESCUE_GONE},
	{{"mend_times", "UPDATE activity SET starts = NULL, ends = NULL, part = NULL, deadline = 0"
		" WHERE NOT time_fits(starts, ends, part, deadline) RETURNING id"},
		RESCUE_ACTIVITIES, RESCUE_MENDED},
	{{"mend_done_on", "UPDATE activity SET done_on = NULL WHERE NOT day_fits(done_on)"
		" RETURNING id"}, RESCUE_ACTIVITIES, RESCUE_MENDED},
	{{"mend_postponed", "UPDATE activity SET postponed_from = NULL"
		" WHERE NOT first_time_fits(postponed_from) RETURNING id"}, RESCUE_ACTIVITIES, RESCUE_MENDED},
	{{"mend_months", "UPDATE plan SET first_month = '2000-01' WHERE NOT month_fits(first_month)"
		" RETURNING id"}, RESCUE_PLANS, RESCUE_MENDED},
	{{"mend_signed_on", "UPDATE plan SET signed_on = NULL WHERE NOT day_fits(signed_on)"
		" RETURNING id"}, RESCUE_PLANS, RESCUE_MENDED},
	{{"mend_term_times", "UPDATE appointment SET since = NULL, until = NULL"
		" WHERE NOT term_fits(since, until) RETURNING id"}, RESCUE_POSTS, RESCUE_MENDED},
	{{"mend_days_off", "DELETE FROM day_off WHERE NOT day_fits(day) RETURNING day"},
		RESCUE_OTHERS, RESCUE_GONE},
	{{"mend_history", "DELETE FROM history WHERE NOT " DETAIL_IS_JSON " RETURNING id"},
		RESCUE_ENTRIES, RESCUE_GONE},
	{{"order_sections", ORDERED("section", "plan_id, parent_id")}, RESCUE_SECTIONS, RESCUE_UNTOLD},
	{{"order_activities", ORDERED("activity", "plan_id")}, RESCUE_ACTIVITIES, RESCUE_UNTOLD},
	{{"order_posts", ORDERED("post", "organization_id")}, RESCUE_POSTS, RESCUE_UNTOLD},
	{{"order_duties", ORDERED("duty", "post_id")}, RESCUE_POSTS, RESCUE_UNTOLD},
	{{"order_incomes", ORDERED("income", "plan_id")}, RESCUE_OTHERS, RESCUE_UNTOLD},
	{{"order_standards", ORDERED("standard", "organization_id")}, RESCUE_OTHERS, RESCUE_UNTOLD},
	{{"drop_origins", "DELETE FROM origin WHERE next NOT BETWEEN 1 AND 0xFFFFFFFFFF RETURNING id"},
		RESCUE_OTHERS, RESCUE_UNTOLD},
	{{"mend_origins", "INSERT INTO origin (id, next) SELECT id >> 40, max(id & 0xFFFFFFFFFF) + 1"
		" FROM (" RESCUE_EVERY_ID ") GROUP BY 1"
		" ON CONFLICT (id) DO UPDATE SET next = max(next, excluded.next)"},
		RESCUE_OTHERS, RESCUE_UNTOLD},
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
	bool good = add_functions(store, err) && rescue_shelter(store, tally, err);
	for (size_t i = 0; good && i < ARRAY_LENGTH(repairs); i++)
		good = rescue_tally_run(stmt_use(store, &repairs[i].sql), tally, repairs[i].kind,
					repairs[i].fate, err);
	return good;
}
