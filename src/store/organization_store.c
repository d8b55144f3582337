#include "base/array.h"
#include "stmt.h"
#include "store/plan_store.h"

#include <stdlib.h>

static void read_organization(struct stmt *stmt, struct organization *out)
{
	*out = (struct organization){0};
	out->id = stmt_int(stmt);
	out->name = stmt_copy_word(stmt);
	out->superior = stmt_copy_line(stmt);
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

#define POSTS_OF_UNION "(SELECT id FROM post WHERE organization_id = ?1)"

bool organization_store_content(struct store *store, int64_t id, struct organization_content *out,
				struct error *err)
{
	static const struct sql plans = {
		"organization_plans",
		"SELECT count(*) FROM plan WHERE organization_id = ?1"
		" OR id IN (SELECT plan_id FROM allotment WHERE post_id IN " POSTS_OF_UNION ")"
		" OR id IN (SELECT plan_id FROM activity WHERE id IN (SELECT activity_id FROM "
		"activity_post WHERE post_id IN " POSTS_OF_UNION "))"};
	static const struct sql posts = {"organization_posts",
					 "SELECT count(*) FROM post WHERE organization_id = ?"};
	static const struct sql members = {"organization_members",
					   "SELECT count(*) FROM member WHERE organization_id = ?"};
	static const struct sql standards = {
		"organization_standards",
		"SELECT count(*) FROM standard WHERE organization_id = ?"};
	const struct {
		const struct sql *sql;
		int *count;
	} parts[] = {{&plans, &out->plans},
		     {&posts, &out->posts},
		     {&members, &out->members},
		     {&standards, &out->standards}};
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
		int64_t count = 0;
		struct stmt *stmt = stmt_use(store, parts[i].sql);
		stmt_bind_int(stmt, id);
		if (!stmt_run_int(stmt, &count, err))
			return false;
		*parts[i].count = (int)count;
	}
	return true;
}

bool organization_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql appointments = {
		"organization_delete_appointments",
		"DELETE FROM appointment WHERE post_id IN " POSTS_OF_UNION
		" OR member_id IN (SELECT id FROM member WHERE organization_id = ?1)"};
	static const struct sql duties = {"organization_delete_duties",
					  "DELETE FROM duty WHERE post_id IN " POSTS_OF_UNION};
	static const struct sql posts = {"organization_delete_posts",
					 "DELETE FROM post WHERE organization_id = ?"};
	static const struct sql members = {"organization_delete_members",
					   "DELETE FROM member WHERE organization_id = ?"};
	static const struct sql standards = {"organization_delete_standards",
					     "DELETE FROM standard WHERE organization_id = ?"};
	static const struct sql organization = {"organization_delete",
						"DELETE FROM organization WHERE id = ?"};
	const struct sql *parts[] = {&appointments, &duties, &posts, &members, &standards};
	struct stmt *stmt;
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
		stmt = stmt_use(store, parts[i]);
		stmt_bind_int(stmt, id);
		if (!stmt_run(stmt, err))
			return false;
	}
	stmt = stmt_use(store, &organization);
	stmt_bind_int(stmt, id);
	return stmt_run_on(stmt, MSG_store_organization, err);
}
