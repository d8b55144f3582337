#include "store/committee_store.h"

#include "base/array.h"
#include "failure.h"
#include "stmt.h"

#include <stdlib.h>

#define POST_COLUMNS "id, organization_id, name, seats, position"
#define MEMBER_COLUMNS "id, organization_id, name, department, note"

static void read_post(struct stmt *stmt, struct post *out)
{
	*out = (struct post){0};
	out->id = stmt_int(stmt);
	out->organization_id = stmt_int(stmt);
	out->name = stmt_copy_word(stmt);
	out->seats = (int)stmt_within(stmt, 1, 999);
	out->position = stmt_position(stmt);
}

static void read_duty(struct stmt *stmt, struct duty *out)
{
	out->id = stmt_int(stmt);
	out->post_id = stmt_int(stmt);
	out->position = stmt_position(stmt);
	out->text = stmt_copy_word(stmt);
}

static void read_member(struct stmt *stmt, struct member *out)
{
	*out = (struct member){0};
	out->id = stmt_int(stmt);
	out->organization_id = stmt_int(stmt);
	out->name = stmt_copy_word(stmt);
	out->department = stmt_copy_line(stmt);
	out->note = stmt_copy(stmt);
}

static void read_appointment(struct stmt *stmt, struct appointment *out)
{
	out->id = stmt_int(stmt);
	out->post_id = stmt_int(stmt);
	out->member_id = stmt_int(stmt);
	out->name = stmt_copy_word(stmt);
	out->since = stmt_copy_line(stmt);
	out->until = stmt_copy_line(stmt);
}

/* --- the whole committee --- */

static bool load_posts(struct store *store, int64_t organization_id, struct committee *out,
		       struct error *err)
{
	static const struct sql load = {
		"post_load", "SELECT " POST_COLUMNS
			     " FROM post WHERE organization_id = ? ORDER BY position, id"};
	struct stmt *stmt = stmt_use(store, &load);
	stmt_bind_int(stmt, organization_id);
	while (stmt_step(stmt)) {
		ARRAY_GROW(out->posts, out->post_count, out->post_room);
		read_post(stmt, &out->posts[out->post_count++]);
	}
	return stmt_end(stmt, err);
}

/*
 * Duties and appointments come in the order of their posts. NULL: there is no such post, as only one index of a damaged
 * file knows it.
 */
static struct post *post_of(struct committee *committee, size_t *at, int64_t post_id)
{
	while (*at < committee->post_count && committee->posts[*at].id != post_id)
		++*at;
	return *at < committee->post_count ? &committee->posts[*at] : NULL;
}

static bool load_duties(struct store *store, int64_t organization_id, struct committee *committee,
			struct error *err)
{
	static const struct sql load = {"duty_load",
					"SELECT d.id, d.post_id, d.position, d.text"
					" FROM post p CROSS JOIN duty d ON d.post_id = p.id"
					" WHERE p.organization_id = ?"
					" ORDER BY p.position, p.id, d.position, d.id"};
	size_t at = 0;
	bool whole = true;
	struct stmt *stmt = stmt_use(store, &load);
	stmt_bind_int(stmt, organization_id);
	while (whole && stmt_step(stmt)) {
		struct duty duty;
		read_duty(stmt, &duty);
		struct post *post = post_of(committee, &at, duty.post_id);
		whole = post != NULL;
		if (!whole) {
			free(duty.text);
			continue;
		}
		ARRAY_GROW(post->duties, post->duty_count, post->duty_room);
		post->duties[post->duty_count++] = duty;
	}
	return stmt_end(stmt, err) &&
	       (whole || store_failure(store, SQLITE_CORRUPT, load.name, err));
}

static bool load_appointments(struct store *store, int64_t organization_id,
			      struct committee *committee, struct error *err)
{
	static const struct sql load = {
		"appointment_load", "SELECT a.id, a.post_id, a.member_id, m.name, a.since, a.until"
				    " FROM post p CROSS JOIN appointment a ON a.post_id = p.id"
				    " CROSS JOIN member m ON m.id = a.member_id"
				    " WHERE p.organization_id = ?"
				    " ORDER BY p.position, p.id, a.since, a.id"};
	size_t at = 0;
	bool whole = true;
	struct stmt *stmt = stmt_use(store, &load);
	stmt_bind_int(stmt, organization_id);
	while (whole && stmt_step(stmt)) {
		struct appointment appointment;
		read_appointment(stmt, &appointment);
		struct post *post = post_of(committee, &at, appointment.post_id);
		whole = post != NULL;
		if (!whole) {
			free(appointment.name);
			free(appointment.since);
			free(appointment.until);
			continue;
		}
		ARRAY_GROW(post->appointments, post->appointment_count, post->appointment_room);
		post->appointments[post->appointment_count++] = appointment;
	}
	return stmt_end(stmt, err) &&
	       (whole || store_failure(store, SQLITE_CORRUPT, load.name, err));
}

static bool load_members(struct store *store, int64_t organization_id, struct committee *out,
			 struct error *err)
{
	static const struct sql load = {"member_load",
					"SELECT " MEMBER_COLUMNS
					" FROM member WHERE organization_id = ? ORDER BY id"};
	struct stmt *stmt = stmt_use(store, &load);
	stmt_bind_int(stmt, organization_id);
	while (stmt_step(stmt)) {
		ARRAY_GROW(out->members, out->member_count, out->member_room);
		read_member(stmt, &out->members[out->member_count++]);
	}
	return stmt_end(stmt, err);
}

bool committee_store_load(struct store *store, int64_t organization_id, struct committee *out,
			  struct error *err)
{
	bool begun;
	if (!snapshot_begin(store, &begun, err))
		return false;
	bool good = load_posts(store, organization_id, out, err) &&
		    load_duties(store, organization_id, out, err) &&
		    load_appointments(store, organization_id, out, err) &&
		    load_members(store, organization_id, out, err);
	snapshot_end(store, begun);
	return good;
}

/* --- rows --- */

static struct stmt *use_for(struct store *store, const struct sql *sql, int64_t id)
{
	struct stmt *stmt = stmt_use(store, sql);
	stmt_bind_int(stmt, id);
	return stmt;
}

static bool end_get(struct stmt *stmt, bool found, enum message kind, struct error *err)
{
	if (!stmt_end(stmt, err))
		return false;
	return found || error_set(err, ERR_NOT_FOUND, say_store_gone(text(kind)));
}

bool post_store_get(struct store *store, int64_t id, struct post *out, struct error *err)
{
	static const struct sql get = {"post_get",
				       "SELECT " POST_COLUMNS " FROM post WHERE id = ?"};
	struct stmt *stmt = use_for(store, &get, id);
	bool found = stmt_step(stmt);
	if (found)
		read_post(stmt, out);
	return end_get(stmt, found, MSG_store_post, err);
}

static struct stmt *use_post(struct store *store, const struct sql *sql, const struct post *post)
{
	struct stmt *stmt = use_for(store, sql, post->id);
	stmt_bind_int(stmt, post->organization_id);
	stmt_bind_text(stmt, post->name);
	stmt_bind_int(stmt, post->seats);
	stmt_bind_int(stmt, post->position);
	return stmt;
}

bool post_store_insert(struct store *store, const struct post *post, struct error *err)
{
	static const struct sql insert = {"post_insert", "INSERT INTO post (" POST_COLUMNS
							 ") VALUES (?, ?, ?, ?, ?)"};
	return stmt_run(use_post(store, &insert, post), err);
}

bool post_store_update(struct store *store, const struct post *post, struct error *err)
{
	static const struct sql update = {"post_update",
					  "UPDATE post SET organization_id = ?2, name = ?3, seats "
					  "= ?4, position = ?5 WHERE id = ?1"};
	return stmt_run_on(use_post(store, &update, post), MSG_store_post, err);
}

bool post_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql activities = {"post_delete_activities",
					      "DELETE FROM activity_post WHERE post_id = ?"};
	static const struct sql duties = {"post_delete_duties",
					  "DELETE FROM duty WHERE post_id = ?"};
	static const struct sql appointments = {"post_delete_appointments",
						"DELETE FROM appointment WHERE post_id = ?"};
	static const struct sql allotments = {"post_delete_allotments",
					      "DELETE FROM allotment WHERE post_id = ?"};
	static const struct sql post = {"post_delete", "DELETE FROM post WHERE id = ?"};
	return stmt_run(use_for(store, &activities, id), err) &&
	       stmt_run(use_for(store, &duties, id), err) &&
	       stmt_run(use_for(store, &appointments, id), err) &&
	       stmt_run(use_for(store, &allotments, id), err) &&
	       stmt_run_on(use_for(store, &post, id), MSG_store_post, err);
}

bool duty_store_get(struct store *store, int64_t id, struct duty *out, struct error *err)
{
	static const struct sql get = {"duty_get",
				       "SELECT id, post_id, position, text FROM duty WHERE id = ?"};
	struct stmt *stmt = use_for(store, &get, id);
	bool found = stmt_step(stmt);
	if (found)
		read_duty(stmt, out);
	return end_get(stmt, found, MSG_store_duty, err);
}

static struct stmt *use_duty(struct store *store, const struct sql *sql, const struct duty *duty)
{
	struct stmt *stmt = use_for(store, sql, duty->id);
	stmt_bind_int(stmt, duty->post_id);
	stmt_bind_int(stmt, duty->position);
	stmt_bind_text(stmt, duty->text);
	return stmt;
}

bool duty_store_insert(struct store *store, const struct duty *duty, struct error *err)
{
	static const struct sql insert = {
		"duty_insert",
		"INSERT INTO duty (id, post_id, position, text) VALUES (?, ?, ?, ?)"};
	return stmt_run(use_duty(store, &insert, duty), err);
}

bool duty_store_update(struct store *store, const struct duty *duty, struct error *err)
{
	static const struct sql update = {
		"duty_update",
		"UPDATE duty SET post_id = ?2, position = ?3, text = ?4 WHERE id = ?1"};
	return stmt_run_on(use_duty(store, &update, duty), MSG_store_duty, err);
}

bool duty_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql delete = {"duty_delete", "DELETE FROM duty WHERE id = ?"};
	return stmt_run_on(use_for(store, &delete, id), MSG_store_duty, err);
}

bool member_store_get(struct store *store, int64_t id, struct member *out, struct error *err)
{
	static const struct sql get = {"member_get",
				       "SELECT " MEMBER_COLUMNS " FROM member WHERE id = ?"};
	struct stmt *stmt = use_for(store, &get, id);
	bool found = stmt_step(stmt);
	if (found)
		read_member(stmt, out);
	return end_get(stmt, found, MSG_store_member, err);
}

static struct stmt *use_member(struct store *store, const struct sql *sql,
			       const struct member *member)
{
	struct stmt *stmt = use_for(store, sql, member->id);
	stmt_bind_int(stmt, member->organization_id);
	stmt_bind_text(stmt, member->name);
	stmt_bind_text(stmt, member->department);
	stmt_bind_text(stmt, member->note);
	return stmt;
}

bool member_store_insert(struct store *store, const struct member *member, struct error *err)
{
	static const struct sql insert = {"member_insert", "INSERT INTO member (" MEMBER_COLUMNS
							   ") VALUES (?, ?, ?, ?, ?)"};
	return stmt_run(use_member(store, &insert, member), err);
}

bool member_store_update(struct store *store, const struct member *member, struct error *err)
{
	static const struct sql update = {"member_update",
					  "UPDATE member SET organization_id = ?2, name = ?3, "
					  "department = ?4, note = ?5 WHERE id = ?1"};
	return stmt_run_on(use_member(store, &update, member), MSG_store_member, err);
}

bool member_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql appointments = {"member_delete_appointments",
						"DELETE FROM appointment WHERE member_id = ?"};
	static const struct sql member = {"member_delete", "DELETE FROM member WHERE id = ?"};
	return stmt_run(use_for(store, &appointments, id), err) &&
	       stmt_run_on(use_for(store, &member, id), MSG_store_member, err);
}

bool appointment_store_get(struct store *store, int64_t id, struct appointment *out,
			   struct error *err)
{
	static const struct sql get = {
		"appointment_get", "SELECT a.id, a.post_id, a.member_id, m.name, a.since, a.until"
				   " FROM appointment a JOIN member m ON m.id = a.member_id"
				   " WHERE a.id = ?"};
	struct stmt *stmt = use_for(store, &get, id);
	bool found = stmt_step(stmt);
	if (found)
		read_appointment(stmt, out);
	return end_get(stmt, found, MSG_store_appointment, err);
}

static struct stmt *use_appointment(struct store *store, const struct sql *sql,
				    const struct appointment *appointment)
{
	struct stmt *stmt = use_for(store, sql, appointment->id);
	stmt_bind_int(stmt, appointment->post_id);
	stmt_bind_int(stmt, appointment->member_id);
	stmt_bind_text(stmt, appointment->since);
	stmt_bind_text(stmt, appointment->until);
	return stmt;
}

bool appointment_store_insert(struct store *store, const struct appointment *appointment,
			      struct error *err)
{
	static const struct sql insert = {"appointment_insert",
					  "INSERT INTO appointment (id, post_id, member_id, since, "
					  "until) VALUES (?, ?, ?, ?, ?)"};
	return stmt_run(use_appointment(store, &insert, appointment), err);
}

bool appointment_store_update(struct store *store, const struct appointment *appointment,
			      struct error *err)
{
	static const struct sql update = {"appointment_update",
					  "UPDATE appointment SET post_id = ?2, member_id = ?3, "
					  "since = ?4, until = ?5 WHERE id = ?1"};
	return stmt_run_on(use_appointment(store, &update, appointment), MSG_store_appointment,
			   err);
}

bool appointment_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql delete = {"appointment_delete",
					  "DELETE FROM appointment WHERE id = ?"};
	return stmt_run_on(use_for(store, &delete, id), MSG_store_appointment, err);
}
