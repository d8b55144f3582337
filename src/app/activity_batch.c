/* Activities that are moved, marked, copied or removed, several at once: one action, all of them or none. */
#include "app/act.h"

#include "action.h"
#include "activity_batch.h"
#include "activity_rules.h"
#include "app/time_typed.h"
#include "base/id_set.h"
#include "base/strbuf.h"
#include "base/width.h"
#include "store/plan_store.h"

#include <assert.h>
#include <stdlib.h>

enum { TITLES_COLUMNS = 40 };

bool batch_load(struct session *session, const int64_t *ids, size_t count, struct batch *batch,
		struct error *err)
{
	assert(count > 0);
	plan_init(&batch->plan);
	for (size_t i = 0; i < count; i++) {
		struct activity *activity = activity_list_add(&batch->activities);
		if (!activity_store_get(session->store, ids[i], activity, err))
			return false;
		assert(activity->plan_id == batch->activities.items[0].plan_id);
	}
	return plan_store_get(session->store, batch->activities.items[0].plan_id, &batch->plan,
			      err);
}

/* --- the sentence for history --- */

char *batch_titles(const struct batch *batch)
{
	struct strbuf out = STRBUF_INIT;
	for (size_t i = 0; i < batch->activities.count; i++) {
		char *name = action_name(batch->activities.items[i].title);
		strbuf_add_text(&out, i > 0 ? text(MSG_between_titles) : "");
		bool fits = i == 0 ||
			    width_of_text(out.text, 1) + width_of_text(name, 1) <= TITLES_COLUMNS;
		strbuf_add_text(&out, fits ? name : "…");
		free(name);
		if (!fits)
			break;
	}
	return strbuf_detach(&out);
}

/* Both texts are owned, and released here. */
static char *about_one(const struct batch *batch, char *(*form)(const char *, const char *),
		       char *other)
{
	char *name = action_name(batch->activities.items[0].title);
	char *said = form(name, other);
	free(name);
	free(other);
	return said;
}

static char *tell_move(const struct batch *batch)
{
	if (batch->activities.count == 1)
		return activity_move_told(&batch->plan, &batch->activities.items[0]);
	const struct when to = {.starts = {.month = batch->month}};
	char *month = activity_when_told(&batch->plan, &to);
	char *titles = batch_titles(batch);
	char *said = say_did_move_activities((int)batch->activities.count, month, titles);
	free(month);
	free(titles);
	return said;
}

static char *tell_shift(const struct batch *batch)
{
	if (batch->activities.count == 1)
		return tell_move(batch);
	int count = (int)batch->activities.count;
	char *titles = batch_titles(batch);
	char *said = batch->months < 0 ? say_did_advance_activities(count, -batch->months, titles)
				       : say_did_delay_activities(count, batch->months, titles);
	free(titles);
	return said;
}

static char *tell_time(const struct batch *batch)
{
	if (batch->activities.count == 1)
		return activity_move_told(&batch->plan, &batch->activities.items[0]);
	char *when = activity_when_told(&batch->plan, &batch->when);
	char *titles = batch_titles(batch);
	char *said = say_did_set_times((int)batch->activities.count, when, titles);
	free(when);
	free(titles);
	return said;
}

static char *tell_status(const struct batch *batch)
{
	if (batch->activities.count == 1)
		return about_one(batch, say_did_set_status, xstrdup(status_label(batch->status)));
	char *titles = batch_titles(batch);
	char *said = say_did_set_statuses((int)batch->activities.count, status_label(batch->status),
					  titles);
	free(titles);
	return said;
}

char *batch_told(const struct batch *batch, char *(*one)(const char *title),
		 char *(*many)(int count, const char *titles))
{
	int count = (int)batch->activities.count;
	char *names =
		count == 1 ? action_name(batch->activities.items[0].title) : batch_titles(batch);
	char *said = count == 1 ? one(names) : many(count, names);
	free(names);
	return said;
}

static char *tell_remove(const struct batch *batch)
{
	return batch_told(batch, say_did_remove_activity, say_did_remove_activities);
}

static char *tell_copy(const struct batch *batch)
{
	return batch_told(batch, say_did_copy_activity, say_did_copy_activities);
}

static char *tell_reorder(const struct batch *batch)
{
	return batch_told(batch, say_did_reorder_activity, say_did_reorder_activities);
}

bool batch_end(struct session *session, bool ok, const char *action,
	       char *(*tell)(const struct batch *), struct batch *batch, struct error *err)
{
	struct bilingual detail = {0};
	enum language before = language();
	if (ok) {
		language_set(LANGUAGE_CHINESE);
		detail.zh = tell(batch);
		language_set(LANGUAGE_ENGLISH);
		detail.en = tell(batch);
		language_set(before);
	}
	ok = action_end(session, ok, action, detail, batch->plan.id, err);
	plan_release(&batch->plan);
	activity_list_release(&batch->activities);
	return ok;
}

bool batch_name_culprit(const struct batch *batch, const struct activity *activity,
			struct error *err)
{
	if (batch->activities.count > 1) {
		char *said = say_of_activity(activity->title, err->text);
		enum error_code code = err->code;
		error_release(err);
		error_set(err, code, said);
	}
	return false;
}

/* --- time --- */

struct when *batch_times(const struct batch *batch)
{
	struct when *times = xcalloc(batch->activities.count + 1, sizeof(*times));
	for (size_t i = 0; i < batch->activities.count; i++)
		times[i] = batch->activities.items[i].when;
	return times;
}

bool batch_store_times(struct session *session, struct batch *batch, const struct when *was,
		       struct error *err)
{
	struct activity_list *list = &batch->activities;
	for (size_t i = 0; i < list->count; i++)
		if (!activity_inside(&batch->plan, &list->items[i].when, err))
			return batch_name_culprit(batch, &list->items[i], err);
	if (!activities_place(session, &batch->plan, list->items, list->count, was, err))
		return false;
	for (size_t i = 0; i < list->count; i++)
		if (!activity_store_update(session->store, &list->items[i], err))
			return false;
	return true;
}

/* What a new time brings with it. */
static void settle(struct session *session, struct batch *batch, const struct when *was)
{
	for (size_t i = 0; i < batch->activities.count; i++) {
		struct activity *activity = &batch->activities.items[i];
		activity_settle(activity, activity->status, &was[i], session_today(session));
	}
}

bool activities_move(struct session *session, const int64_t *ids, size_t count, int month,
		     struct error *err)
{
	struct batch batch = {.month = month};
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err);
	struct when *was = batch_times(&batch);
	for (size_t i = 0; ok && i < count; i++) {
		struct activity *activity = &batch.activities.items[i];
		if (month == 0)
			activity->when = (struct when){.part = PART_NONE};
		else if (!when_is_set(&activity->when))
			activity->when.starts.month = month;
		else
			activity->when =
				when_shift(activity->when, month - activity->when.starts.month);
	}
	if (ok)
		settle(session, &batch, was);
	ok = ok && batch_store_times(session, &batch, was, err);
	free(was);
	return batch_end(session, ok, "activity.move", tell_move, &batch, err);
}

bool activities_shift(struct session *session, const int64_t *ids, size_t count, int months,
		      struct error *err)
{
	struct batch batch = {.months = months};
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err);
	struct when *was = batch_times(&batch);
	for (size_t i = 0; ok && i < count; i++) {
		struct activity *activity = &batch.activities.items[i];
		if (!when_is_set(&activity->when)) {
			error_set(err, ERR_REFUSED, xstrdup(text(MSG_no_time_to_shift)));
			ok = batch_name_culprit(&batch, activity, err);
			break;
		}
		activity->when = when_shift(activity->when, months);
	}
	if (ok)
		settle(session, &batch, was);
	ok = ok && batch_store_times(session, &batch, was, err);
	free(was);
	return batch_end(session, ok, "activity.move", tell_shift, &batch, err);
}

bool activities_set_time(struct session *session, const int64_t *ids, size_t count,
			 struct when when, const char *hours, struct error *err)
{
	struct batch batch = {.when = when};
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err);
	struct when *was = batch_times(&batch);
	for (size_t i = 0; ok && i < count; i++) {
		struct activity *activity = &batch.activities.items[i];
		char *detail = hours ? time_detail_with_hours(activity->detail, hours) : NULL;
		if (detail)
			string_set(&activity->detail, detail);
		free(detail);
		activity->when = when;
	}
	if (ok)
		settle(session, &batch, was);
	ok = ok && batch_store_times(session, &batch, was, err);
	free(was);
	return batch_end(session, ok, "activity.move", tell_time, &batch, err);
}

bool activity_shift_days(struct session *session, int64_t id, int days, struct error *err)
{
	struct batch batch = {.month = 0};
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, &id, 1, &batch, err);
	struct when *was = batch_times(&batch);
	if (ok && !when_shift_days(&batch.activities.items[0].when, days))
		ok = error_set(err, ERR_REFUSED, xstrdup(text(MSG_no_day_to_shift)));
	ok = ok && batch_store_times(session, &batch, was, err);
	free(was);
	return batch_end(session, ok, "activity.move", tell_move, &batch, err);
}

/* --- order --- */

static void swap(struct activity *a, struct activity *b)
{
	struct activity was = *a;
	*a = *b;
	*b = was;
}

/* Each of the chosen ones changes places with its neighbour, unless that is a chosen one that can't go further. */
static bool arrange(struct activity_list *month, const struct id_set *chosen, int direction)
{
	bool moved = false;
	for (size_t i = 1; i < month->count; i++) {
		size_t at = direction < 0 ? i : month->count - 1 - i;
		struct activity *here = &month->items[at],
				*there = &month->items[direction < 0 ? at - 1 : at + 1];
		if (id_set_has(chosen, here->id) && !id_set_has(chosen, there->id)) {
			swap(here, there);
			moved = true;
		}
	}
	return moved;
}

static bool reorder_month(struct session *session, const struct batch *batch, int month,
			  const struct id_set *chosen, int direction, bool *moved,
			  struct error *err)
{
	struct activity_list list = {0};
	bool ok = activity_store_month(session->store, batch->plan.id, month, false, &list, err);
	int64_t *positions = xcalloc(list.count + 1, sizeof(*positions));
	for (size_t i = 0; i < list.count; i++)
		positions[i] = list.items[i].position;
	bool changed = ok && arrange(&list, chosen, direction);
	for (size_t i = 0; ok && changed && i < list.count; i++)
		if (list.items[i].position != positions[i])
			ok = activity_store_place(session->store, list.items[i].id, positions[i],
						  err);
	*moved = *moved || (ok && changed);
	free(positions);
	activity_list_release(&list);
	return ok;
}

bool activities_reorder(struct session *session, const int64_t *ids, size_t count, int direction,
			bool *moved, struct error *err)
{
	struct batch batch = {.month = 0};
	struct id_set chosen = ID_SET_INIT, months = ID_SET_INIT;
	*moved = false;
	if (!action_begin(session, err))
		return false;
	id_set_add_all(&chosen, ids, count);
	bool ok = batch_load(session, ids, count, &batch, err);
	for (size_t i = 0; ok && i < count; i++) {
		int month = plan_schedule_month(&batch.plan, &batch.activities.items[i]);
		if (id_set_add(&months, month))
			ok = reorder_month(session, &batch, month, &chosen, direction, moved, err);
	}
	id_set_release(&months);
	id_set_release(&chosen);
	return batch_end(session, ok, "activity.reorder", tell_reorder, &batch, err);
}

/* --- status, copies, removing --- */

bool activities_set_status(struct session *session, const int64_t *ids, size_t count,
			   enum activity_status status, struct error *err)
{
	struct batch batch = {.status = status};
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err);
	for (size_t i = 0; ok && i < count; i++) {
		struct activity *activity = &batch.activities.items[i];
		enum activity_status was = activity->status;
		activity->status = status;
		activity_settle(activity, was, NULL, session_today(session));
		ok = activity_store_update(session->store, activity, err);
	}
	return batch_end(session, ok, "activity.status", tell_status, &batch, err);
}

bool activities_remove(struct session *session, const int64_t *ids, size_t count, struct error *err)
{
	struct batch batch = {.month = 0};
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err);
	for (size_t i = 0; ok && i < count; i++)
		ok = activity_store_delete(session->store, ids[i], err);
	return batch_end(session, ok, "activity.remove", tell_remove, &batch, err);
}

/* The order number right behind an activity; its month is numbered anew where there is no room. */
static bool place_behind(struct session *session, const struct plan *plan,
			 const struct activity *activity, int64_t *position, struct error *err)
{
	struct activity_list month = {0};
	bool ok = activity_store_month(session->store, plan->id,
				       plan_schedule_month(plan, activity), false, &month, err);
	size_t at = 0;
	while (at + 1 < month.count && month.items[at].id != activity->id)
		at++;
	int64_t behind = at + 1 < month.count ? month.items[at + 1].position : 0;
	if (ok &&
	    !position_between(month.count > 0 ? month.items[at].position : 0, behind, position)) {
		for (size_t i = 0; ok && i < month.count; i++)
			ok = activity_store_place(session->store, month.items[i].id,
						  (int64_t)(i + 1 + (i > at)) * POSITION_STEP, err);
		*position = (int64_t)(at + 2) * POSITION_STEP;
	}
	activity_list_release(&month);
	return ok;
}

/* What has been done and spent is the original's alone. */
static void begin_anew(struct activity *activity)
{
	activity->status = STATUS_PLANNED;
	activity->spent = NOT_GIVEN;
	activity->attended = NOT_GIVEN;
	string_set(&activity->outcome, NULL);
	string_set(&activity->reason, NULL);
	string_set(&activity->done_on, NULL);
	activity->postponed_from = (struct when){.part = PART_NONE};
}

bool activities_duplicate(struct session *session, const int64_t *ids, size_t count,
			  int64_t *copies, struct error *err)
{
	struct batch batch = {.month = 0};
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err);
	for (size_t i = 0; ok && i < count; i++) {
		struct activity *activity = &batch.activities.items[i];
		ok = place_behind(session, &batch.plan, activity, &activity->position, err);
		copies[i] = activity->id = store_new_id(session->store);
		begin_anew(activity);
		ok = ok && activity_store_insert(session->store, activity, err);
	}
	return batch_end(session, ok, "activity.copy", tell_copy, &batch, err);
}

/* --- one alone --- */

bool activity_shift(struct session *session, int64_t id, int months, struct error *err)
{
	return activities_shift(session, &id, 1, months, err);
}

bool activity_reorder(struct session *session, int64_t id, int direction, bool *moved,
		      struct error *err)
{
	return activities_reorder(session, &id, 1, direction, moved, err);
}

bool activity_set_status(struct session *session, int64_t id, enum activity_status status,
			 struct error *err)
{
	return activities_set_status(session, &id, 1, status, err);
}

bool activity_remove(struct session *session, int64_t id, struct error *err)
{
	return activities_remove(session, &id, 1, err);
}
