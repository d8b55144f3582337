/* What the committee shows: its posts, and the lines of the one at the cursor. */
#include "committee_view.h"

#include "app/look.h"
#include "base/array.h"

#include <stdlib.h>

enum { ACTIVITIES_AT_ONCE = 200 }; /* of a post: more than a screen has lines */

const struct post *committee_current(const struct committee_view *view)
{
	return view->posts.count > 0 ? &view->committee.posts[view->posts.at] : NULL;
}

const struct post_line *committee_line(const struct committee_view *view)
{
	return view->line_count > 0 ? &view->lines[view->list.at] : NULL;
}

int64_t committee_line_id(const struct committee_view *view, const struct post_line *line)
{
	const struct post *post = committee_current(view);
	switch (line->kind) {
	case LINE_TERM:
		return post->appointments[line->index].id;
	case LINE_DUTY:
		return post->duties[line->index].id;
	case LINE_ACTIVITY:
		return view->activities.items[line->index].id;
	default:
		return -(int64_t)line->kind - 1; /* heads have none of their own */
	}
}

static void add_group(struct committee_view *view, enum post_line_kind head,
		      enum post_line_kind kind, size_t count)
{
	ARRAY_RESERVE(view->lines, view->line_count + count + 1, view->line_room);
	view->lines[view->line_count++] = (struct post_line){head, 0};
	for (size_t i = 0; i < count; i++)
		view->lines[view->line_count++] = (struct post_line){kind, i};
}

static void point_at_line(struct committee_view *view, int64_t id)
{
	for (size_t i = 0; i < view->line_count; i++)
		if (committee_line_id(view, &view->lines[i]) == id)
			view->list.at = i;
}

static void line_up(struct committee_view *view, int64_t line_id)
{
	const struct post *post = committee_current(view);
	view->line_count = 0;
	if (post) {
		add_group(view, LINE_TERMS, LINE_TERM, post->appointment_count);
		add_group(view, LINE_DUTIES, LINE_DUTY, post->duty_count);
		add_group(view, LINE_ACTIVITIES, LINE_ACTIVITY, view->activities.count);
	}
	list_set_count(&view->list, view->line_count);
	point_at_line(view, line_id);
}

/* Reads the activities of the post at the cursor, at most so many, and lines everything up. */
static bool show_post(struct committee_view *view, struct desk *desk, size_t most, int64_t line_id,
		      struct error *err)
{
	const struct post *post = committee_current(view);
	activity_list_release(&view->activities);
	view->figures = (struct post_figures){0};
	bool ok = !post || look_post_activities_first(desk->session, post->id, desk->plan.id, most,
						      &view->activities, &view->figures, err);
	line_up(view, line_id);
	return ok;
}

/* How many rows there are: what is called off has one, too. */
static size_t post_listed(const struct committee_view *view)
{
	return (size_t)view->figures.count.activities + (size_t)view->figures.count.cancelled;
}

void committee_show_post(struct committee_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	view->list = (struct list){0};
	if (!show_post(view, desk, ACTIVITIES_AT_ONCE, 0, &err))
		desk_fail(desk, &err);
}

void committee_read_rest(struct committee_view *view, struct desk *desk)
{
	const struct post_line *line = committee_line(view);
	struct error err = ERROR_INIT;
	if (line && view->activities.count < post_listed(view) &&
	    !show_post(view, desk, post_listed(view), committee_line_id(view, line), &err))
		desk_fail(desk, &err);
}

bool committee_load(struct view *base, struct desk *desk, struct error *err)
{
	struct committee_view *view = (struct committee_view *)base;
	const struct post *post = committee_current(view);
	const struct post_line *line = committee_line(view);
	int64_t shown_id = post ? post->id : 0, post_id = shown_id;
	int64_t line_id = line ? committee_line_id(view, line) : 0;
	if (!desk_look_committee(desk, &view->committee, err))
		return false;
	free(view->lacks);
	view->lacks = committee_write_gaps(&view->committee, desk);
	list_set_count(&view->posts, view->committee.post_count);
	if (desk->wanted_line != 0) {
		view->in_post = true;
		line_id = desk->wanted_line;
		post_id = desk->wanted_id;
	} else if (desk->wanted_id != 0) {
		*(view->in_post ? &line_id : &post_id) = desk->wanted_id;
	}
	for (size_t i = 0; i < view->committee.post_count; i++)
		if (view->committee.posts[i].id == post_id)
			view->posts.at = i;
	post = committee_current(view);
	if (!post || post->id != shown_id)
		view->list = (struct list){0};
	return show_post(view, desk, ACTIVITIES_AT_ONCE, line_id, err);
}
