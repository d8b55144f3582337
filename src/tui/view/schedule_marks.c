/* Activities that are marked, so that one command works on all of them. */
#include "schedule_view.h"

#include "app/look.h"

static bool is_here(const struct schedule_view *view, struct desk *desk, int64_t id)
{
	struct activity activity;
	struct error err = ERROR_INIT;
	activity_init(&activity);
	bool here = look_activity(desk->session, id, &activity, &err) &&
		    activity.plan_id == view->plan_id;
	activity_release(&activity);
	error_release(&err);
	return here;
}

void schedule_marks_refresh(struct schedule_view *view, struct desk *desk)
{
	for (size_t i = view->marks.count; i-- > 0;)
		if (!is_here(view, desk, view->marks.ids[i]))
			id_set_remove(&view->marks, view->marks.ids[i]);
}

size_t schedule_marks_here(const struct schedule_view *view)
{
	size_t here = 0;
	for (size_t i = 0; i < view->list.count; i++)
		here += id_set_has(&view->marks, view->read.items[view->shown[i]].id);
	return here;
}

bool schedule_mark_month(struct schedule_view *view, const struct desk *desk)
{
	size_t own = 0, marked = 0;
	for (size_t i = 0; i < view->list.count; i++) {
		const struct activity *activity = &view->read.items[view->shown[i]];
		bool begins = !schedule_goes_on(view, desk, activity);
		own += begins;
		marked += begins && id_set_has(&view->marks, activity->id);
	}
	bool all = own > 0 && marked == own;
	for (size_t i = 0; i < view->list.count; i++) {
		const struct activity *activity = &view->read.items[view->shown[i]];
		if (all || !schedule_goes_on(view, desk, activity))
			id_set_put(&view->marks, activity->id, !all);
	}
	return own > 0;
}

size_t schedule_marks_going_on(const struct schedule_view *view, const struct desk *desk)
{
	size_t count = 0;
	for (size_t i = 0; i < view->list.count; i++) {
		const struct activity *activity = &view->read.items[view->shown[i]];
		count += id_set_has(&view->marks, activity->id) &&
			 schedule_goes_on(view, desk, activity);
	}
	return count;
}

size_t schedule_marks_of_month(const struct schedule_view *view, const struct desk *desk,
			       int64_t *ids)
{
	size_t count = 0;
	for (size_t i = 0; i < view->read.count; i++) {
		const struct activity *activity = &view->read.items[i];
		if (id_set_has(&view->marks, activity->id) &&
		    !schedule_goes_on(view, desk, activity))
			ids[count++] = activity->id;
	}
	return count;
}
