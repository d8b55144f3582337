/* Activities that are marked, so that one command works on all of them. */
#include "schedule_view.h"

#include "app/look.h"
#include "base/array.h"

static size_t place_of(const struct schedule_view *view, int64_t id)
{
	size_t at = 0;
	while (at < view->mark_count && view->marks[at] != id)
		at++;
	return at;
}

bool schedule_is_marked(const struct schedule_view *view, int64_t id)
{
	return place_of(view, id) < view->mark_count;
}

void schedule_mark(struct schedule_view *view, int64_t id, bool marked)
{
	size_t at = place_of(view, id);
	if (marked && at == view->mark_count) {
		ARRAY_GROW(view->marks, view->mark_count, view->mark_room);
		view->marks[view->mark_count++] = id;
	} else if (!marked && at < view->mark_count) {
		view->mark_count--;
		for (; at < view->mark_count; at++)
			view->marks[at] = view->marks[at + 1];
	}
}

void schedule_marks_refresh(struct schedule_view *view, struct desk *desk)
{
	size_t kept = 0;
	for (size_t i = 0; i < view->mark_count; i++) {
		struct activity activity;
		struct error err = ERROR_INIT;
		activity_init(&activity);
		if (look_activity(desk->session, view->marks[i], &activity, &err) &&
		    activity.plan_id == view->plan_id)
			view->marks[kept++] = view->marks[i];
		activity_release(&activity);
		error_release(&err);
	}
	view->mark_count = kept;
}

size_t schedule_marks_here(const struct schedule_view *view)
{
	size_t here = 0;
	for (size_t i = 0; i < view->list.count; i++)
		here += schedule_is_marked(view, view->read.items[view->shown[i]].id);
	return here;
}
