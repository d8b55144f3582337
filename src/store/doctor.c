/* What is wrong with a database. */
#include "store/upkeep_store.h"

#include "base/array.h"
#include "failure.h"
#include "file.h"
#include "file_system.h"
#include "guard.h"
#include "history.h"
#include "journal.h"
#include "migrations.h"
#include "model/outline.h"
#include "schema_model.h"
#include "upkeep.h"

#include <stdlib.h>

static void find(struct diagnostics *out, enum severity severity, char *sentence)
{
	diagnostics_add(out, severity, 0, 0, sentence, NULL);
}

/* --- rows: each statement gives what is wrong as two texts for the sentence --- */

/* A section's nearest name. */
#define HEADING(s) "coalesce(nullif(" s ".heading, ''), substr(" s ".body, 1, 20), '')"

/* Every row with an id, and the table that it is in; those of the first schema, and those of later ones. */
#define ALSO(table) " UNION ALL SELECT id, '" table "' FROM " table
/* clang-format off */
#define USED_FIRST \
	"SELECT id, 'organization' FROM organization" ALSO("post") ALSO("duty") ALSO("member") ALSO("appointment") \
	ALSO("plan") ALSO("section") ALSO("activity")
#define USED_LATER ALSO("income") ALSO("standard")
/* clang-format on */
#define NOT_GIVEN_BY_ORIGIN(used) \
	"WITH used(id, what) AS (" used ")" \
	" SELECT used.id, what FROM used LEFT JOIN origin o ON o.id = used.id >> 40" \
	" WHERE o.id IS NULL OR (used.id & 0xFFFFFFFFFF) >= o.next" \
	" UNION ALL SELECT id, max(what) FROM used GROUP BY id HAVING count(*) > 1"

/* What can be reached from the top, or from one whose parent is not there at all, is in no circle. */
#define REACHED \
	"WITH RECURSIVE reached(id) AS (SELECT id FROM section" \
	" WHERE parent_id IS NULL OR parent_id NOT IN (SELECT id FROM section)" \
	" UNION SELECT s.id FROM reached r JOIN section s ON s.parent_id = r.id) "

/* The topmost ones that stand under too many others. */
#define NUMBER_(number) #number
#define NUMBER(number) NUMBER_(number)
#define TOO_DEEP \
	"WITH RECURSIVE level(id, depth) AS (SELECT id, 0 FROM section WHERE parent_id IS NULL" \
	" UNION ALL SELECT s.id, depth + 1 FROM level l JOIN section s ON s.parent_id = l.id" \
	" WHERE depth < " NUMBER(OUTLINE_DEEPEST) ") "

/* clang-format off */
static const struct check {
	struct sql sql;
	char *(*say)(const char *what, const char *where);
	int since, before; /* versions of the schema; 0: any */
} checks[] = {
	/* First, as thousands of ids may be found wrong for it. */
	{{"origins", "SELECT id, next FROM origin WHERE next NOT BETWEEN 1 AND 0xFFFFFFFFFF"},
	 .say = say_doctor_origin},
	{{"foreign_keys", "SELECT \"table\", parent FROM pragma_foreign_key_check"}, .say = say_doctor_reference},
	{{"circles", REACHED "SELECT " HEADING("s") ", p.code FROM section s JOIN plan p ON p.id = s.plan_id"
	                     " WHERE s.id NOT IN (SELECT id FROM reached)"},
	 .say = say_doctor_circle},
	{{"too_deep", TOO_DEEP "SELECT " HEADING("s") ", p.code FROM level l JOIN section s ON s.id = l.id"
	                       " JOIN plan p ON p.id = s.plan_id WHERE l.depth = " NUMBER(OUTLINE_DEEPEST)},
	 .say = say_doctor_too_deep},
	{{"strange_parents", "SELECT " HEADING("s") ", p.code FROM section s JOIN plan p ON p.id = s.plan_id"
	                     " JOIN section parent ON parent.id = s.parent_id WHERE parent.plan_id <> s.plan_id"},
	 .say = say_doctor_strange_parent},
	{{"strange_sections", "SELECT a.title, p.code FROM activity a JOIN plan p ON p.id = a.plan_id"
	                      " JOIN section s ON s.id = a.section_id WHERE s.plan_id <> a.plan_id"},
	 .say = say_doctor_strange_section},
	{{"strange_posts", "SELECT a.title, t.name FROM activity_post ap JOIN activity a ON a.id = ap.activity_id"
	                   " JOIN plan p ON p.id = a.plan_id JOIN post t ON t.id = ap.post_id"
	                   " WHERE t.organization_id <> p.organization_id"},
	 .say = say_doctor_strange_post},
	{{"strange_members", "SELECT m.name, t.name FROM appointment a JOIN post t ON t.id = a.post_id"
	                     " JOIN member m ON m.id = a.member_id WHERE m.organization_id <> t.organization_id"},
	 .say = say_doctor_strange_member},
	{{"section_order", "SELECT " HEADING("s") ", p.code FROM section s JOIN plan p ON p.id = s.plan_id"
	                   " GROUP BY s.plan_id, s.parent_id, s.position HAVING count(*) > 1"},
	 .say = say_doctor_order},
	/* Within the month under which they stand (plan_schedule_month); 全年 is one, too. */
	{{"activity_order", "SELECT a.title, p.code FROM activity a JOIN plan p ON p.id = a.plan_id"
	                    " GROUP BY a.plan_id, max(substr(a.starts, 1, 7), p.first_month), a.position"
	                    " HAVING count(*) > 1"},
	 .say = say_doctor_order},
	{{"post_order", "SELECT t.name, o.name FROM post t JOIN organization o ON o.id = t.organization_id"
	                " GROUP BY t.organization_id, t.position HAVING count(*) > 1"},
	 .say = say_doctor_order},
	{{"duty_order", "SELECT d.text, t.name FROM duty d JOIN post t ON t.id = d.post_id"
	                " GROUP BY d.post_id, d.position HAVING count(*) > 1"},
	 .say = say_doctor_order},
	{{"ids_1", NOT_GIVEN_BY_ORIGIN(USED_FIRST)}, .say = say_doctor_id, .before = 2},
	{{"ids", NOT_GIVEN_BY_ORIGIN(USED_FIRST USED_LATER)},
	 .say = say_doctor_id, .since = 2},
	{{"income_order", "SELECT i.name, p.code FROM income i JOIN plan p ON p.id = i.plan_id"
	                  " GROUP BY i.plan_id, i.position HAVING count(*) > 1"},
	 .say = say_doctor_order, .since = 2},
	{{"standard_order", "SELECT s.event, o.name FROM standard s JOIN organization o ON o.id = s.organization_id"
	                    " GROUP BY s.organization_id, s.position HAVING count(*) > 1"},
	 .say = say_doctor_order, .since = 2},
	{{"strange_allotments", "SELECT p.code, t.name FROM allotment a JOIN plan p ON p.id = a.plan_id"
	                        " JOIN post t ON t.id = a.post_id WHERE t.organization_id <> p.organization_id"},
	 .say = say_doctor_strange_allotment, .since = 2},
};
/* clang-format on */

static bool run_checks(struct store *store, int version, struct diagnostics *out, struct error *err)
{
	for (size_t i = 0; i < ARRAY_LENGTH(checks); i++) {
		if (version < checks[i].since || (checks[i].before && version >= checks[i].before))
			continue;
		struct stmt *stmt = stmt_use(store, &checks[i].sql);
		while (stmt_step(stmt)) {
			char *what = stmt_copy_line(stmt), *where = stmt_copy_line(stmt);
			find(out, SEVERITY_ERROR,
			     checks[i].say(what ? what : "", where ? where : ""));
			free(what);
			free(where);
		}
		if (!stmt_end(stmt, err))
			return false;
	}
	return true;
}

/* --- history --- */

static bool check_history(struct store *store, struct diagnostics *out, struct error *err)
{
	static const struct sql entries = {"history_entries",
					   "SELECT id, changeset, " DETAIL_IS_JSON
					   " FROM history ORDER BY id"};
	struct stmt *stmt = stmt_use(store, &entries);
	while (stmt_step(stmt)) {
		size_t length;
		int64_t id = stmt_int(stmt);
		const void *changeset = stmt_blob(stmt, &length);
		if (length == 0 || !changeset_is_sound(changeset, length) || !stmt_int(stmt))
			find(out, SEVERITY_ERROR, say_doctor_history(id));
	}
	return stmt_end(stmt, err);
}

/* --- the schema --- */

/* What the guard lets in (guard.h) is no fault, and is in the way of no backup. */
static bool compare_schema(struct store *store, const struct schema_model *model, bool *seen,
			   struct diagnostics *out, struct error *err)
{
	struct stmt *stmt = stmt_use(store, &schema_rows);
	while (stmt_step(stmt)) {
		const char *type = stmt_word(stmt), *name = stmt_word(stmt), *sql = stmt_text(stmt);
		const uint32_t *at = name_index_find(&model->names, name);
		enum schema_fit fit = schema_model_fit(model, type, name, sql ? sql : "");
		if (at)
			seen[*at] = true;
		if (fit == SCHEMA_UNKNOWN)
			find(out, SEVERITY_NOTE, say_doctor_unknown(guard_type_name(type), name));
		else if (fit == SCHEMA_CHANGED)
			find(out, SEVERITY_ERROR, say_doctor_changed(guard_type_name(type), name));
	}
	return stmt_end(stmt, err);
}

bool upkeep_schema(struct store *store, struct diagnostics *out, struct error *err)
{
	struct schema_model model;
	bool good = schema_model_load(&model, store, migrations[migration_count - 1].version, err);
	bool *seen = xcalloc(model.count + 1, sizeof(*seen));
	good = good && compare_schema(store, &model, seen, out, err);
	for (size_t i = 0; good && i < model.count; i++) {
		const struct schema_part *part = &model.parts[i];
		bool slows = strcmp(part->type, "index") == 0; /* and loses nothing */
		if (!seen[i])
			find(out, slows ? SEVERITY_WARNING : SEVERITY_ERROR,
			     say_doctor_changed(guard_type_name(part->type), part->name));
	}
	free(seen);
	schema_model_release(&model);
	return good;
}

/* --- the whole --- */

bool upkeep_open(struct store **out, const char *path, struct error *err)
{
	return store_connect(out, &(struct store_options){.path = path, .read_only = true}, err);
}

bool upkeep_integrity(struct store *store, struct diagnostics *out, struct error *err)
{
	static const struct sql integrity = {
		"integrity_check", "SELECT integrity_check FROM pragma_integrity_check(10)"};
	struct stmt *stmt = stmt_use(store, &integrity);
	while (stmt_step(stmt)) {
		const char *said = stmt_text(stmt);
		if (!said || strcmp(said, "ok") == 0)
			continue;
		const char *behind = strncmp(said, "***", 3) == 0 ? strchr(said, '\n') : NULL;
		said = behind ? behind + 1 : said;
		char *line = xmemdup0(said, strcspn(said, "\n"));
		find(out, SEVERITY_ERROR, say_doctor_integrity(line));
		free(line);
	}
	return stmt_end(stmt, err);
}

static bool check_all(struct store *store, struct diagnostics *out, struct error *err)
{
	int version = 0;
	if (!upkeep_integrity(store, out, err) || !store_schema_version(store, &version, err))
		return false;
	if (file_open_to_all(store->path))
		find(out, SEVERITY_NOTE, say_doctor_open_to_all(store->path));
	if (file_system_of(store->path) == FILE_SYSTEM_BLIND)
		find(out, SEVERITY_NOTE, xstrdup(text(MSG_doctor_blind_disk)));
	else if (!journal_may_be_log(store))
		find(out, SEVERITY_NOTE, xstrdup(text(MSG_doctor_slow_disk)));
	if (version < migrations[migration_count - 1].version)
		find(out, SEVERITY_NOTE,
		     say_doctor_older(version, migrations[migration_count - 1].version));
	else if (!upkeep_schema(store, out, err))
		return false;
	return run_checks(store, version, out, err) && upkeep_times(store, version, out, err) &&
	       check_history(store, out, err);
}

/* That an open database is damaged is a finding, not a failure of the doctor. */
bool upkeep_check(const char *path, struct diagnostics *out, struct error *err)
{
	struct store *store = NULL;
	struct error failure = ERROR_INIT;
	bool begun;
	if (!upkeep_open(&store, path, err))
		return false;
	bool good = snapshot_begin(store, &begun, &failure) && check_all(store, out, &failure);
	store_close(store);
	if (!good && failure.code != ERR_DATABASE)
		return error_move(err, &failure);
	if (!good)
		find(out, SEVERITY_ERROR, xstrdup(failure.text));
	error_release(&failure);
	return true;
}
