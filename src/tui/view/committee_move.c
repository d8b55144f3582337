/* Duties and appointments that go to another post. */
#include "committee_view.h"

#include "app/act.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

static const char *post_name(size_t i, void *data)
{
	const struct committee_view *view = data;
	return view->committee.posts[i].name;
}

/* NULL: none, or the one it has already. */
static const struct post *choose_post(struct committee_view *view, struct desk *desk,
				      const char *what)
{
	struct dialog_list list = {.count = view->committee.post_count,
				   .text = post_name,
				   .data = view,
				   .first = view->posts.at};
	char *title = say_move_to_post(what);
	long chosen = dialog_choose(desk->screen, &desk->beneath, title, &list, NULL);
	free(title);
	return chosen >= 0 && (size_t)chosen != view->posts.at ? &view->committee.posts[chosen]
							       : NULL;
}

/* Shows the post it has gone to, with the cursor on it. */
static bool finish(struct committee_view *view, struct desk *desk, const struct post *to,
		   int64_t line_id, bool done, struct error *err)
{
	if (!done) {
		desk_fail(desk, err);
		return true;
	}
	for (size_t i = 0; i < view->committee.post_count; i++)
		if (&view->committee.posts[i] == to)
			view->posts.at = i;
	desk_go(desk, VIEW_COMMITTEE, line_id);
	desk_say_done(desk);
	return true;
}

bool committee_move_duty(struct committee_view *view, struct desk *desk, const struct duty *duty)
{
	struct error err = ERROR_INIT;
	const struct post *to = choose_post(view, desk, duty->text);
	return !to || finish(view, desk, to, duty->id,
			     duty_move(desk->session, duty->id, to->id, &err), &err);
}

bool committee_move_term(struct committee_view *view, struct desk *desk,
			 const struct appointment *term)
{
	struct error err = ERROR_INIT;
	const struct post *to = choose_post(view, desk, term->name);
	if (!to)
		return true;
	struct appointment now = *term;
	now.post_id = to->id;
	return finish(view, desk, to, term->id, appointment_change(desk->session, term, &now, &err),
		      &err);
}
