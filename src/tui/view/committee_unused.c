/* Why a key does nothing where the cursor of the committee stands, and where it does something. */
#include "committee_view.h"

#include "base/memory.h"

/* What may be done with a row, as far as it makes a difference here. */
enum deed { DEED_NONE, DEED_ACTIVITY, DEED_TO_POST, DEED_ORDER, DEED_OTHER };

static enum deed deed_of(enum action action)
{
	switch (action) {
	case ACTION_done:
	case ACTION_story:
	case ACTION_status_planned:
	case ACTION_status_doing:
	case ACTION_status_postponed:
	case ACTION_status_cancelled:
		return DEED_ACTIVITY;
	case ACTION_move_to:
		return DEED_TO_POST;
	case ACTION_move_up:
	case ACTION_move_down:
		return DEED_ORDER;
	case ACTION_edit:
	case ACTION_remove:
		return DEED_OTHER;
	default:
		return DEED_NONE;
	}
}

/* On a line of the right column. */
static enum message why_in_post(const struct committee_view *view, enum deed deed)
{
	enum post_line_kind kind = view->lines[view->list.at].kind;
	bool head = kind == LINE_TERMS || kind == LINE_DUTIES || kind == LINE_ACTIVITIES;
	if (deed == DEED_ACTIVITY)
		return view->activities.count ? MSG_post_not_on_activity
					      : MSG_post_without_activities;
	if (head)
		return MSG_post_on_head;
	if (deed == DEED_TO_POST)
		return MSG_post_activity_moves;
	return deed == DEED_ORDER ? MSG_post_no_order : MSG_post_activity_removes;
}

bool committee_tell_unused(const struct committee_view *view, struct desk *desk, enum action action)
{
	enum deed deed = deed_of(action);
	enum message why = MSG_none;
	if (action == ACTION_print && view->posts.count > 0)
		why = MSG_post_sheet_of_plan;
	else if (deed != DEED_NONE && view->posts.count == 0)
		why = MSG_no_posts_yet;
	else if (deed != DEED_NONE && view->in_post && view->line_count > 0)
		why = why_in_post(view, deed);
	else if (deed == DEED_ACTIVITY)
		why = MSG_in_posts_activity;
	else if (deed == DEED_TO_POST)
		why = MSG_in_posts_move;
	if (why != MSG_none)
		desk_say(desk, xstrdup(text(why)));
	return why != MSG_none;
}
