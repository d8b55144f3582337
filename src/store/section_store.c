#include "base/array.h"
#include "stmt.h"
#include "store/plan_store.h"

#include <stdlib.h>

#define COLUMNS "id, plan_id, parent_id, position, heading, body, numbered, numbering, content"

static void read_section(struct stmt *stmt, struct section *out)
{
	*out = (struct section){0};
	out->id = stmt_int(stmt);
	out->plan_id = stmt_int(stmt);
	out->parent_id = stmt_int(stmt);
	out->position = stmt_position(stmt);
	out->heading = stmt_copy_word(stmt);
	out->body = stmt_copy(stmt);
	out->numbered = stmt_int(stmt);
	out->numbering = stmt_copy(stmt);
	const char *content = stmt_text(stmt);
	if (!content || !section_content_parse(content, &out->content))
		out->content = CONTENT_TEXT;
}

bool section_store_load(struct store *store, int64_t plan_id, struct outline *out,
			struct error *err)
{
	static const struct sql load = {"section_load",
					"SELECT " COLUMNS " FROM section WHERE plan_id = ?"};
	struct stmt *stmt = stmt_use(store, &load);
	stmt_bind_int(stmt, plan_id);
	while (stmt_step(stmt)) {
		ARRAY_GROW(out->sections, out->count, out->room);
		read_section(stmt, &out->sections[out->count++]);
	}
	outline_arrange(out);
	return stmt_end(stmt, err);
}

bool section_store_get(struct store *store, int64_t id, struct section *out, struct error *err)
{
	static const struct sql get = {"section_get",
				       "SELECT " COLUMNS " FROM section WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &get);
	stmt_bind_int(stmt, id);
	bool found = stmt_step(stmt);
	if (found)
		read_section(stmt, out);
	if (!stmt_end(stmt, err))
		return false;
	return found || error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_section)));
}

static void bind_section(struct stmt *stmt, const struct section *section)
{
	stmt_bind_int(stmt, section->id);
	stmt_bind_int(stmt, section->plan_id);
	stmt_bind_id(stmt, section->parent_id);
	stmt_bind_int(stmt, section->position);
	stmt_bind_text(stmt, section->heading);
	stmt_bind_text(stmt, section->body);
	stmt_bind_int(stmt, section->numbered);
	stmt_bind_text(stmt, section->numbering);
	stmt_bind_text(stmt, section_content_name(section->content));
}

bool section_store_insert(struct store *store, const struct section *section, struct error *err)
{
	static const struct sql insert = {"section_insert", "INSERT INTO section (" COLUMNS
							    ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
	struct stmt *stmt = stmt_use(store, &insert);
	bind_section(stmt, section);
	return stmt_run(stmt, err);
}

bool section_store_update(struct store *store, const struct section *section, struct error *err)
{
	static const struct sql update = {
		"section_update", "UPDATE section SET plan_id = ?2, parent_id = ?3, position = ?4, "
				  "heading = ?5, body = ?6,"
				  " numbered = ?7, numbering = ?8, content = ?9 WHERE id = ?1"};
	struct stmt *stmt = stmt_use(store, &update);
	bind_section(stmt, section);
	return stmt_run_on(stmt, MSG_store_section, err);
}

bool section_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql delete = {"section_delete", "DELETE FROM section WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &delete);
	stmt_bind_int(stmt, id);
	return stmt_run_on(stmt, MSG_store_section, err);
}

bool section_store_unlink(struct store *store, int64_t id, struct error *err)
{
	static const struct sql unlink = {
		"section_unlink", "UPDATE activity SET section_id = NULL WHERE section_id = ?"};
	struct stmt *stmt = stmt_use(store, &unlink);
	stmt_bind_int(stmt, id);
	return stmt_run(stmt, err);
}
