/* Posts and their duties. Members and appointments: member_actions.c. */
#include "app/act.h"

#include "action.h"
#include "base/strbuf.h"
#include "fields.h"
#include "store/committee_store.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* No other post of the union may have the name. */
static bool valid_post(const struct post *post, const struct committee *committee,
		       struct error *err)
{
	if (!action_require(post->name, MSG_field_name, err))
		return false;
	const struct post *other = committee_find_post(committee, post->name);
	return !other || other->id == post->id ||
	       error_set(err, ERR_EXISTS, say_name_taken(post->name));
}

static void copy_post(struct post *to, const struct post *from)
{
	*to = (struct post){.id = from->id,
			    .organization_id = from->organization_id,
			    .position = from->position,
			    .name = xstrdup(from->name),
			    .seats = from->seats};
}

bool post_add(struct session *session, const struct post *wanted, int64_t *id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct committee committee;
	struct post post;
	committee_init(&committee);
	copy_post(&post, wanted);
	fields_clean(&post_fields, &post);
	post.id = store_new_id(session->store);
	bool ok = committee_store_load(session->store, post.organization_id, &committee, err) &&
		  valid_post(&post, &committee, err);
	int64_t last =
		committee.post_count ? committee.posts[committee.post_count - 1].position : 0;
	position_between(last, 0, &post.position);
	ok = ok && post_store_insert(session->store, &post, err);
	ok = action_end(session, ok, "post.add", ACTION_SENTENCE(did_add_post, post.name), 0, err);
	if (ok)
		*id = post.id;
	post_release(&post);
	committee_release(&committee);
	return ok;
}

bool post_change(struct session *session, const struct post *was, const struct post *now,
		 struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct committee committee;
	struct post post = {0};
	bool changed = false;
	committee_init(&committee);
	bool ok = post_store_get(session->store, was->id, &post, err) &&
		  fields_merge(&post_fields, was, now, &post, &changed, err);
	if (ok && changed)
		ok = committee_store_load(session->store, post.organization_id, &committee, err) &&
		     valid_post(&post, &committee, err) &&
		     post_store_update(session->store, &post, err);
	ok = action_end(session, ok, "post.change", ACTION_SENTENCE(did_change_post, post.name), 0,
			err);
	post_release(&post);
	committee_release(&committee);
	return ok;
}

bool post_remove(struct session *session, int64_t id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct post post = {0};
	struct activity_list activities = {0};
	bool ok = post_store_get(session->store, id, &post, err) &&
		  activity_store_of_post(session->store, id, 0, &activities, err);
	if (ok && activities.count)
		ok = error_set(err, ERR_REFUSED, say_post_in_use(post.name, (int)activities.count));
	ok = ok && post_store_delete(session->store, id, err);
	ok = action_end(session, ok, "post.remove", ACTION_SENTENCE(did_remove_post, post.name), 0,
			err);
	post_release(&post);
	activity_list_release(&activities);
	return ok;
}

bool post_reorder(struct session *session, int64_t id, int direction, bool *moved,
		  struct error *err)
{
	*moved = false;
	if (!action_begin(session, err))
		return false;
	struct committee committee;
	struct post post = {0};
	committee_init(&committee);
	bool ok = post_store_get(session->store, id, &post, err) &&
		  committee_store_load(session->store, post.organization_id, &committee, err);
	size_t at = 0;
	while (at < committee.post_count && committee.posts[at].id != id)
		at++;
	size_t other = at + (size_t)direction; /* -1 wraps past the end */
	if (ok && at < committee.post_count && other < committee.post_count) {
		struct post *a = &committee.posts[at], *b = &committee.posts[other];
		int64_t position = a->position;
		a->position = b->position;
		b->position = position;
		ok = post_store_update(session->store, a, err) &&
		     post_store_update(session->store, b, err);
		*moved = ok;
	}
	ok = action_end(session, ok, "post.reorder", ACTION_SENTENCE(did_reorder_post, post.name),
			0, err);
	post_release(&post);
	committee_release(&committee);
	return ok;
}

/* The committee that a post belongs to, and the post in it. */
static struct post *load_post(struct session *session, int64_t post_id, struct committee *committee,
			      struct error *err)
{
	struct post post = {0};
	bool ok = post_store_get(session->store, post_id, &post, err) &&
		  committee_store_load(session->store, post.organization_id, committee, err);
	post_release(&post);
	return ok ? committee_post(committee, post_id) : NULL;
}

static size_t find_duty(const struct post *post, int64_t id)
{
	size_t at = 0;
	while (at < post->duty_count && post->duties[at].id != id)
		at++;
	return at;
}

/* The order number behind the duty after_id (0: behind the last); the others are numbered anew where there is no room. */
static bool place_duty(struct session *session, struct post *post, int64_t after_id,
		       int64_t *position, struct error *err)
{
	size_t gap = after_id ? find_duty(post, after_id) + 1 : post->duty_count;
	gap = gap < post->duty_count ? gap : post->duty_count;
	int64_t before = gap ? post->duties[gap - 1].position : 0;
	int64_t behind = gap < post->duty_count ? post->duties[gap].position : 0;
	if (position_between(before, behind, position))
		return true;
	for (size_t i = 0; i < post->duty_count; i++) {
		post->duties[i].position = (int64_t)(i + 1 + (i >= gap)) * POSITION_STEP;
		if (!duty_store_update(session->store, &post->duties[i], err))
			return false;
	}
	*position = (int64_t)(gap + 1) * POSITION_STEP;
	return true;
}

bool duty_add(struct session *session, const struct duty *wanted, int64_t after_id, int64_t *id,
	      struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct committee committee;
	committee_init(&committee);
	struct duty duty = {.post_id = wanted->post_id, .text = session_clean(wanted->text, false)};
	duty.id = store_new_id(session->store);
	bool ok = action_require(duty.text, MSG_field_text, err);
	struct post *post = ok ? load_post(session, duty.post_id, &committee, err) : NULL;
	ok = post && place_duty(session, post, after_id, &duty.position, err) &&
	     duty_store_insert(session->store, &duty, err);
	ok = action_end(session, ok, "duty.add", ACTION_SENTENCE(did_add_duty, duty.text), 0, err);
	if (ok)
		*id = duty.id;
	free(duty.text);
	committee_release(&committee);
	return ok;
}

bool duty_change(struct session *session, const struct duty *was, const struct duty *now,
		 struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct duty duty = {0};
	bool changed = false;
	bool ok = duty_store_get(session->store, was->id, &duty, err) &&
		  fields_merge(&duty_fields, was, now, &duty, &changed, err);
	if (ok && changed)
		ok = action_require(duty.text, MSG_field_text, err) &&
		     duty_store_update(session->store, &duty, err);
	ok = action_end(session, ok, "duty.change", ACTION_SENTENCE(did_change_duty, duty.text), 0,
			err);
	free(duty.text);
	return ok;
}

bool duty_remove(struct session *session, int64_t id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct duty duty = {0};
	bool ok = duty_store_get(session->store, id, &duty, err) &&
		  duty_store_delete(session->store, id, err);
	ok = action_end(session, ok, "duty.remove", ACTION_SENTENCE(did_remove_duty, duty.text), 0,
			err);
	free(duty.text);
	return ok;
}

bool duty_reorder(struct session *session, int64_t id, int direction, bool *moved,
		  struct error *err)
{
	*moved = false;
	if (!action_begin(session, err))
		return false;
	struct committee committee;
	struct duty duty = {0};
	committee_init(&committee);
	struct post *post = NULL;
	if (duty_store_get(session->store, id, &duty, err))
		post = load_post(session, duty.post_id, &committee, err);
	bool ok = post != NULL;
	size_t at = ok ? find_duty(post, id) : 0;
	size_t other = at + (size_t)direction; /* -1 wraps past the end */
	if (ok && at < post->duty_count && other < post->duty_count) {
		struct duty *a = &post->duties[at], *b = &post->duties[other];
		int64_t position = a->position;
		a->position = b->position;
		b->position = position;
		ok = duty_store_update(session->store, a, err) &&
		     duty_store_update(session->store, b, err);
		*moved = ok;
	}
	ok = action_end(session, ok, "duty.reorder", ACTION_SENTENCE(did_reorder_duty, duty.text),
			0, err);
	free(duty.text);
	committee_release(&committee);
	return ok;
}
