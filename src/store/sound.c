/* Whether a database is sound, so that it may be taken for a backup. */
#include "store/upkeep_store.h"

#include "migrations.h"
#include "stmt.h"
#include "upkeep.h"

static bool check_references(struct store *store, struct diagnostics *out, struct error *err)
{
	static const struct sql references = {
		"references", "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1"};
	struct stmt *stmt = stmt_use(store, &references);
	while (stmt_step(stmt)) {
		const char *table = stmt_word(stmt), *parent = stmt_word(stmt);
		diagnostics_add(out, SEVERITY_ERROR, 0, 0, say_doctor_reference(table, parent),
				NULL);
	}
	return stmt_end(stmt, err);
}

static bool look_through(struct store *store, struct diagnostics *findings, struct error *err)
{
	int version = 0;
	return upkeep_integrity(store, findings, err) && check_references(store, findings, err) &&
	       store_schema_version(store, &version, err) &&
	       (version < migrations[migration_count - 1].version ||
		upkeep_schema(store, findings, err));
}

/* A table besides, or an index that is missing, is nobody's harm. */
static bool has_no_error(const struct diagnostics *findings, const char *name, struct error *err)
{
	for (size_t i = 0; i < findings->count; i++)
		if (findings->items[i].severity == SEVERITY_ERROR)
			return error_set(err, ERR_DATABASE,
					 say_backup_damaged(name, findings->items[i].text));
	return true;
}

bool upkeep_open_sound(struct store **out, const char *path, const char *name, struct error *err)
{
	struct store *store = NULL;
	struct diagnostics findings;
	diagnostics_init(&findings, path);
	bool good = upkeep_open(&store, path, err) && look_through(store, &findings, err) &&
		    has_no_error(&findings, name, err);
	if (good)
		*out = store;
	else
		store_close(store);
	diagnostics_release(&findings);
	return good;
}

bool upkeep_is_sound(struct store *store, struct error *err)
{
	struct diagnostics findings;
	diagnostics_init(&findings, store->path);
	bool sound =
		upkeep_integrity(store, &findings, err) && check_references(store, &findings, err);
	if (sound && findings.count)
		sound = error_set(err, ERR_DATABASE, xstrdup(findings.items[0].text));
	diagnostics_release(&findings);
	return sound;
}
