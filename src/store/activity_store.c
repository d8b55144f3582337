/* Changing activities, and the posts that are responsible for them. */
#include "base/array.h"
#include "rows.h"
#include "stmt.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* Texts that the statement borrows while it runs. */
struct bound_times {
	char starts[11], ends[11];
	struct strbuf postponed_from;
};

static const char *text_or_null(const char *text)
{
	return *text ? text : NULL;
}

static void bind_activity(struct stmt *stmt, const struct activity *activity,
			  struct bound_times *times)
{
	moment_write(activity->when.starts, times->starts);
	moment_write(activity->when.ends, times->ends);
	strbuf_init(&times->postponed_from);
	when_encode(&activity->postponed_from, &times->postponed_from);
	stmt_bind_int(stmt, activity->id);
	stmt_bind_int(stmt, activity->plan_id);
	stmt_bind_id(stmt, activity->section_id);
	stmt_bind_int(stmt, activity->position);
	stmt_bind_text(stmt, activity->title);
	stmt_bind_text(stmt, activity->detail);
	stmt_bind_text(stmt, text_or_null(times->starts));
	stmt_bind_text(stmt, text_or_null(times->ends));
	stmt_bind_text(stmt, text_or_null(part_code(activity->when.part)));
	stmt_bind_int(stmt, activity->when.deadline);
	stmt_bind_text(stmt, activity->occasion);
	stmt_bind_text(stmt, activity->place);
	stmt_bind_given(stmt, activity->participants);
	stmt_bind_given(stmt, activity->budget);
	stmt_bind_given(stmt, activity->spent);
	stmt_bind_text(stmt, status_name(activity->status));
	stmt_bind_text(stmt, activity->outcome);
	stmt_bind_text(stmt, activity->done_on);
	stmt_bind_text(stmt, text_or_null(times->postponed_from.text));
	stmt_bind_text(stmt, activity->reason);
	stmt_bind_given(stmt, activity->attended);
}

/* --- posts --- */

/* Adds the post or gives it its place; a post named twice stays where it is first. */
static bool put_post(struct store *store, int64_t activity_id, int64_t post_id, size_t role,
		     struct error *err)
{
	static const struct sql put = {
		"activity_post_put",
		"INSERT INTO activity_post (activity_id, post_id, role) VALUES (?, ?, ?)"
		" ON CONFLICT (activity_id, post_id) DO UPDATE SET role = excluded.role"
		" WHERE role <> excluded.role"};
	struct stmt *stmt = stmt_use(store, &put);
	stmt_bind_int(stmt, activity_id);
	stmt_bind_int(stmt, post_id);
	stmt_bind_int(stmt, (int64_t)role);
	return stmt_run(stmt, err);
}

static bool named_before(const struct activity *activity, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (activity->posts[i].post_id == activity->posts[at].post_id)
			return true;
	return false;
}

static bool put_posts(struct store *store, const struct activity *activity, struct error *err)
{
	for (size_t i = 0; i < activity->post_count; i++)
		if (!named_before(activity, i) &&
		    !put_post(store, activity->id, activity->posts[i].post_id, i, err))
			return false;
	return true;
}

static bool drop_post(struct store *store, int64_t activity_id, int64_t post_id, struct error *err)
{
	static const struct sql drop = {
		"activity_post_drop",
		"DELETE FROM activity_post WHERE activity_id = ? AND post_id = ?"};
	struct stmt *stmt = stmt_use(store, &drop);
	stmt_bind_int(stmt, activity_id);
	stmt_bind_int(stmt, post_id);
	return stmt_run(stmt, err);
}

/* Those that it has in the database and shall have no more. */
static bool drop_other_posts(struct store *store, const struct activity *activity,
			     struct error *err)
{
	static const struct sql list = {"activity_post_list",
					"SELECT post_id FROM activity_post WHERE activity_id = ?"};
	int64_t *others = NULL;
	size_t count = 0, room = 0;
	struct stmt *stmt = stmt_use(store, &list);
	stmt_bind_int(stmt, activity->id);
	while (stmt_step(stmt)) {
		int64_t post_id = stmt_int(stmt);
		if (!activity_has_post(activity, post_id, NULL)) {
			ARRAY_GROW(others, count, room);
			others[count++] = post_id;
		}
	}
	bool good = stmt_end(stmt, err);
	for (size_t i = 0; good && i < count; i++)
		good = drop_post(store, activity->id, others[i], err);
	free(others);
	return good;
}

/* --- activities --- */

bool activity_store_insert(struct store *store, const struct activity *activity, struct error *err)
{
	static const struct sql insert = {"activity_insert",
					  "INSERT INTO activity (" ACTIVITY_COLUMNS(
						  "") ")"
						      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
						      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
	struct bound_times times;
	struct stmt *stmt = stmt_use(store, &insert);
	bind_activity(stmt, activity, &times);
	bool good = stmt_run(stmt, err);
	strbuf_release(&times.postponed_from);
	return good && put_posts(store, activity, err);
}

bool activity_store_update(struct store *store, const struct activity *activity, struct error *err)
{
	static const struct sql update = {
		"activity_update",
		"UPDATE activity SET plan_id = ?2, section_id = ?3, position = ?4, title = ?5, "
		"detail = ?6,"
		" starts = ?7, ends = ?8, part = ?9, deadline = ?10, occasion = ?11, place = ?12,"
		" participants = ?13, budget = ?14, spent = ?15, status = ?16, outcome = ?17,"
		" done_on = ?18, postponed_from = ?19, reason = ?20, attended = ?21 WHERE id = ?1"};
	struct bound_times times;
	struct stmt *stmt = stmt_use(store, &update);
	bind_activity(stmt, activity, &times);
	bool good = stmt_run_on(stmt, MSG_store_activity, err);
	strbuf_release(&times.postponed_from);
	return good && drop_other_posts(store, activity, err) && put_posts(store, activity, err);
}

bool activity_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql posts = {"activity_delete_posts",
					 "DELETE FROM activity_post WHERE activity_id = ?"};
	static const struct sql activity = {"activity_delete", "DELETE FROM activity WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &posts);
	stmt_bind_int(stmt, id);
	if (!stmt_run(stmt, err))
		return false;
	stmt = stmt_use(store, &activity);
	stmt_bind_int(stmt, id);
	return stmt_run_on(stmt, MSG_store_activity, err);
}

bool activity_store_place(struct store *store, int64_t id, int64_t position, struct error *err)
{
	static const struct sql place = {"activity_place",
					 "UPDATE activity SET position = ?2 WHERE id = ?1"};
	struct stmt *stmt = stmt_use(store, &place);
	stmt_bind_int(stmt, id);
	stmt_bind_int(stmt, position);
	return stmt_run_on(stmt, MSG_store_activity, err);
}

bool activity_store_link(struct store *store, int64_t id, int64_t section_id, struct error *err)
{
	static const struct sql link = {"activity_link",
					"UPDATE activity SET section_id = ?2 WHERE id = ?1"};
	struct stmt *stmt = stmt_use(store, &link);
	stmt_bind_int(stmt, id);
	stmt_bind_id(stmt, section_id);
	return stmt_run_on(stmt, MSG_store_activity, err);
}
