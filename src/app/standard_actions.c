/* What a union gives on which event. */
#include "app/act.h"

#include "action.h"
#include "fields.h"
#include "store/plan_store.h"
#include "store/standard_store.h"

#include <stdlib.h>

/* A copy with its words as they are kept: so they are compared, too. */
static void tidy_copy(struct standard *to, const struct standard *from)
{
	standard_copy(to, from);
	fields_clean(&standard_fields, to);
	char *words = standard_words_tidy(to->words);
	free(to->words);
	to->words = words;
}

static bool valid_standard(const struct standard *standard, struct error *err)
{
	return action_require(standard->event, MSG_field_event, err) &&
	       (standard_valid(standard) ||
		error_set(err, ERR_INPUT, xstrdup(text(MSG_standard_invalid))));
}

bool standard_add(struct session *session, const struct standard *wanted, int64_t *id,
		  struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct organization organization = {0};
	struct standard standard;
	struct standard_list list = {0};
	tidy_copy(&standard, wanted);
	standard.id = store_new_id(session->store);
	bool ok = organization_store_get(session->store, standard.organization_id, &organization,
					 err) &&
		  valid_standard(&standard, err) &&
		  standard_store_load(session->store, standard.organization_id, &list, err);
	position_between(list.count ? list.items[list.count - 1].position : 0, 0,
			 &standard.position);
	ok = ok && standard_store_insert(session->store, &standard, err);
	ok = action_end(session, ok, "standard.add",
			ACTION_SENTENCE(did_add_standard, standard.event), 0, err);
	if (ok)
		*id = standard.id;
	organization_release(&organization);
	standard_release(&standard);
	standard_list_release(&list);
	return ok;
}

bool standard_change(struct session *session, const struct standard *was,
		     const struct standard *now, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct standard standard = {0}, wanted;
	bool changed = false;
	tidy_copy(&wanted, now);
	bool ok = standard_store_get(session->store, was->id, &standard, err) &&
		  fields_merge(&standard_fields, was, &wanted, &standard, &changed, err);
	if (ok && changed)
		ok = valid_standard(&standard, err) &&
		     standard_store_update(session->store, &standard, err);
	ok = action_end(session, ok, "standard.change",
			ACTION_SENTENCE(did_change_standard, standard.event), 0, err);
	standard_release(&standard);
	standard_release(&wanted);
	return ok;
}

bool standard_remove(struct session *session, int64_t id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct standard standard = {0};
	bool ok = standard_store_get(session->store, id, &standard, err) &&
		  standard_store_delete(session->store, id, err);
	ok = action_end(session, ok, "standard.remove",
			ACTION_SENTENCE(did_remove_standard, standard.event), 0, err);
	standard_release(&standard);
	return ok;
}

bool standard_reorder(struct session *session, int64_t id, int direction, bool *moved,
		      struct error *err)
{
	*moved = false;
	if (!action_begin(session, err))
		return false;
	struct standard standard = {0};
	struct standard_list list = {0};
	bool ok = standard_store_get(session->store, id, &standard, err) &&
		  standard_store_load(session->store, standard.organization_id, &list, err);
	size_t at = 0;
	while (at < list.count && list.items[at].id != id)
		at++;
	size_t other = at + (size_t)direction; /* -1 wraps past the end */
	if (ok && at < list.count && other < list.count) {
		struct standard *a = &list.items[at], *b = &list.items[other];
		int64_t position = a->position;
		a->position = b->position;
		b->position = position;
		ok = standard_store_update(session->store, a, err) &&
		     standard_store_update(session->store, b, err);
		*moved = ok;
	}
	ok = action_end(session, ok, "standard.reorder",
			ACTION_SENTENCE(did_reorder_standard, standard.event), 0, err);
	standard_release(&standard);
	standard_list_release(&list);
	return ok;
}
