/* Members and what posts they hold. */
#include "app/act.h"

#include "action.h"
#include "base/strbuf.h"
#include "fields.h"
#include "model/when.h"
#include "store/committee_store.h"

#include <stdlib.h>

static void copy_member(struct member *to, const struct member *from)
{
	*to = (struct member){from->id, from->organization_id, xstrdup(from->name),
			      xstrdup(from->department), xstrdup(from->note)};
}

/* Two members may have one name only where their departments tell them apart. */
static bool valid_member(struct session *session, const struct member *member, struct error *err)
{
	if (!action_require(member->name, MSG_field_name, err))
		return false;
	struct committee committee;
	committee_init(&committee);
	bool ok = committee_store_load(session->store, member->organization_id, &committee, err);
	for (size_t i = 0; ok && i < committee.member_count; i++) {
		const struct member *other = &committee.members[i];
		if (other->id != member->id && strcmp(other->name, member->name) == 0 &&
		    string_same(other->department, member->department))
			ok = error_set(err, ERR_EXISTS, say_name_taken(member->name));
	}
	committee_release(&committee);
	return ok;
}

bool member_add(struct session *session, const struct member *wanted, int64_t *id,
		struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct member member;
	copy_member(&member, wanted);
	fields_clean(&member_fields, &member);
	member.id = store_new_id(session->store);
	bool ok = valid_member(session, &member, err) &&
		  member_store_insert(session->store, &member, err);
	ok = action_end(session, ok, "member.add", ACTION_SENTENCE(did_add_member, member.name), 0,
			err);
	if (ok)
		*id = member.id;
	member_release(&member);
	return ok;
}

bool member_change(struct session *session, const struct member *was, const struct member *now,
		   struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct member member = {0};
	bool changed = false;
	bool ok = member_store_get(session->store, was->id, &member, err) &&
		  fields_merge(&member_fields, was, now, &member, &changed, err);
	if (ok && changed)
		ok = valid_member(session, &member, err) &&
		     member_store_update(session->store, &member, err);
	ok = action_end(session, ok, "member.change",
			ACTION_SENTENCE(did_change_member, member.name), 0, err);
	member_release(&member);
	return ok;
}

bool member_remove(struct session *session, int64_t id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct member member = {0};
	bool ok = member_store_get(session->store, id, &member, err) &&
		  member_store_delete(session->store, id, err);
	ok = action_end(session, ok, "member.remove",
			ACTION_SENTENCE(did_remove_member, member.name), 0, err);
	member_release(&member);
	return ok;
}

static bool valid_term(const struct appointment *appointment, struct error *err)
{
	const char *ends[] = {appointment->since, appointment->until};
	struct moment moments[2] = {{0}};
	for (int i = 0; i < 2; i++)
		if (ends[i] && !moment_parse(ends[i], &moments[i]))
			return error_set(err, ERR_INPUT, say_bad_month_or_day(ends[i]));
	if (ends[0] && ends[1] && strcmp(ends[1], ends[0]) < 0 && strncmp(ends[0], ends[1], 7) != 0)
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_term_reversed)));
	return true;
}

/* The member of this name, added where the union has none. */
static bool resolve_member(struct session *session, int64_t organization_id,
			   struct appointment *appointment, struct error *err)
{
	struct committee committee;
	committee_init(&committee);
	bool ok = action_require(appointment->name, MSG_field_name, err) &&
		  committee_store_load(session->store, organization_id, &committee, err);
	const struct member *known = NULL;
	for (size_t i = 0; ok && i < committee.member_count; i++) {
		if (strcmp(committee.members[i].name, appointment->name) != 0)
			continue;
		if (known)
			ok = error_set(err, ERR_AMBIGUOUS, say_same_name(appointment->name));
		known = &committee.members[i];
	}
	if (ok && known) {
		appointment->member_id = known->id;
	} else if (ok) {
		struct member member = {.organization_id = organization_id,
					.name = appointment->name};
		appointment->member_id = member.id = store_new_id(session->store);
		ok = member_store_insert(session->store, &member, err);
	}
	committee_release(&committee);
	return ok;
}

static void release_appointment(struct appointment *appointment)
{
	free(appointment->name);
	free(appointment->since);
	free(appointment->until);
}

static struct bilingual sentence(const struct appointment *appointment, const struct post *post,
				 struct bilingual (*form)(const char *, const char *))
{
	return form(appointment->name ? appointment->name : "", post->name ? post->name : "");
}

bool appointment_add(struct session *session, const struct appointment *wanted, int64_t *id,
		     struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct appointment appointment = {.post_id = wanted->post_id,
					  .member_id = wanted->member_id};
	struct post post = {0};
	appointment.name = session_clean(wanted->name, false);
	appointment.since = session_clean(wanted->since, false);
	appointment.until = session_clean(wanted->until, false);
	appointment.id = store_new_id(session->store);
	bool ok = valid_term(&appointment, err) &&
		  post_store_get(session->store, appointment.post_id, &post, err) &&
		  (appointment.member_id ||
		   resolve_member(session, post.organization_id, &appointment, err)) &&
		  appointment_store_insert(session->store, &appointment, err);
	ok = action_end(session, ok, "appointment.add",
			sentence(&appointment, &post, both_did_add_appointment), 0, err);
	if (ok)
		*id = appointment.id;
	release_appointment(&appointment);
	post_release(&post);
	return ok;
}

bool appointment_change(struct session *session, const struct appointment *was,
			const struct appointment *now, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct appointment appointment = {0};
	struct post post = {0};
	bool changed = false;
	bool ok = appointment_store_get(session->store, was->id, &appointment, err) &&
		  fields_merge(&appointment_fields, was, now, &appointment, &changed, err) &&
		  post_store_get(session->store, appointment.post_id, &post, err);
	/* Somebody else takes it over, known by name only. */
	if (ok && changed && !appointment.member_id) {
		free(appointment.name);
		appointment.name = session_clean(now->name, false);
		ok = resolve_member(session, post.organization_id, &appointment, err);
	}
	if (ok && changed)
		ok = valid_term(&appointment, err) &&
		     appointment_store_update(session->store, &appointment, err);
	ok = action_end(session, ok, "appointment.change",
			sentence(&appointment, &post, both_did_change_appointment), 0, err);
	release_appointment(&appointment);
	post_release(&post);
	return ok;
}

bool appointment_remove(struct session *session, int64_t id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct appointment appointment = {0};
	struct post post = {0};
	bool ok = appointment_store_get(session->store, id, &appointment, err) &&
		  post_store_get(session->store, appointment.post_id, &post, err) &&
		  appointment_store_delete(session->store, id, err);
	ok = action_end(session, ok, "appointment.remove",
			sentence(&appointment, &post, both_did_remove_appointment), 0, err);
	release_appointment(&appointment);
	post_release(&post);
	return ok;
}
