#include "base/array.h"
#include "stmt.h"
#include "store/plan_store.h"

#include <stdlib.h>

static void read_organization(struct stmt *stmt, struct organization *out)
{
	*out = (struct organization){0};
	out->id = stmt_int(stmt);
	out->name = stmt_copy(stmt);
	out->superior = stmt_copy(stmt);
	out->note = stmt_copy(stmt);
}

bool organization_store_list(struct store *store, struct organization **items, size_t *count,
			     struct error *err)
{
	static const struct sql list = {
		"organization_list",
		"SELECT id, name, superior, note FROM organization ORDER BY id"};
	size_t room = 0;
	*items = NULL;
	*count = 0;
	struct stmt *stmt = stmt_use(store, &list);
	while (stmt_step(stmt)) {
		ARRAY_GROW(*items, *count, room);
		read_organization(stmt, &(*items)[(*count)++]);
	}
	return stmt_end(stmt, err);
}

bool organization_store_get(struct store *store, int64_t id, struct organization *out,
			    struct error *err)
{
	static const struct sql get = {
		"organization_get",
		"SELECT id, name, superior, note FROM organization WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &get);
	stmt_bind_int(stmt, id);
	bool found = stmt_step(stmt);
	if (found)
		read_organization(stmt, out);
	if (!stmt_end(stmt, err))
		return false;
	return found || error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_organization)));
}

bool organization_store_find(struct store *store, const char *name, int64_t *id, struct error *err)
{
	static const struct sql find = {"organization_find",
					"SELECT id FROM organization WHERE name = ?"};
	struct stmt *stmt = stmt_use(store, &find);
	stmt_bind_text(stmt, name);
	*id = 0;
	return stmt_run_int(stmt, id, err);
}

static void bind_organization(struct stmt *stmt, const struct organization *organization)
{
	stmt_bind_int(stmt, organization->id);
	stmt_bind_text(stmt, organization->name);
	stmt_bind_text(stmt, organization->superior);
	stmt_bind_text(stmt, organization->note);
}

bool organization_store_insert(struct store *store, const struct organization *organization,
			       struct error *err)
{
	static const struct sql insert = {
		"organization_insert",
		"INSERT INTO organization (id, name, superior, note) VALUES (?, ?, ?, ?)"};
	struct stmt *stmt = stmt_use(store, &insert);
	bind_organization(stmt, organization);
	return stmt_run(stmt, err);
}

bool organization_store_update(struct store *store, const struct organization *organization,
			       struct error *err)
{
	static const struct sql update = {
		"organization_update",
		"UPDATE organization SET name = ?2, superior = ?3, note = ?4 WHERE id = ?1"};
	struct stmt *stmt = stmt_use(store, &update);
	bind_organization(stmt, organization);
	return stmt_run_on(stmt, MSG_store_organization, err);
}
