/* What the plan asks of us now: what is overdue, due this week and this month, not yet settled; and how far it has come. */
#include "activity_targets.h"
#include "overview_view.h"
#include "story.h"

#include "app/check.h"
#include "app/look.h"
#include "app/progress.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>
#include <string.h>

#define CHECKED_MOST 1000 /* activities of a plan that is checked whenever it is looked at */

const struct agenda_entry *overview_current(const struct overview_view *view)
{
	return view->list.at < view->agenda.count ? &view->agenda.items[view->list.at] : NULL;
}

/* --- reading --- */

static bool read_agenda(struct overview_view *view, struct desk *desk, struct agenda *out,
			struct error *err)
{
	struct date today = session_today(desk->session);
	struct agenda_question question = {
		.plan_id = desk->plan.id,
		.near = agenda_week_end(today),
		.far = agenda_month_end(today),
		.whose = {.member = view->member},
		.loose = true,
	};
	if (date_compare(question.far, question.near) < 0)
		question.far = question.near;
	return look_agenda(desk->session, &question, out, err);
}

/* Of the whole plan, or of what is the member's. */
static bool read_progress(const struct overview_view *view, struct desk *desk, struct progress *out,
			  struct error *err)
{
	return view->member ? look_progress_of(desk->session, &desk->plan, view->member, out, err)
			    : look_progress(desk->session, &desk->plan, out, err);
}

/* The check looks at everything: the view is there before it. */
static bool count_findings(struct view *base, struct desk *desk, struct error *err)
{
	struct overview_view *view = (struct overview_view *)base;
	struct finding_list found;
	bool checked = check_plan(desk->session, desk->plan.id, &found, err);
	view->findings = (int)(found.count - found.silenced);
	finding_list_release(&found);
	return checked;
}

static void say_whose(const struct overview_view *view, struct desk *desk)
{
	struct strbuf key = STRBUF_INIT;
	action_write_key_in(ACTION_mine, VIEW_OVERVIEW, &key);
	desk_say(desk, view->member ? say_overview_of(view->member, key.text)
				    : xstrdup(text(MSG_overview_of_all)));
	strbuf_release(&key);
}

/* Who has said who they are, and holds a post, sees at first what is theirs. */
static bool begin_with(struct overview_view *view, struct desk *desk, struct error *err)
{
	const char *actor = session_actor(desk->session);
	struct committee committee;
	char today[DATE_SIZE];
	view->begun = true;
	if (!session_actor_is_told(desk->session))
		return true;
	committee_init(&committee);
	date_write(session_today(desk->session), today);
	bool good = look_committee(desk->session, desk->organization.id, &committee, err);
	for (size_t i = 0; good && !view->member && i < committee.post_count; i++)
		if (post_holder(&committee.posts[i], actor, today))
			view->member = xstrdup(actor);
	if (view->member)
		say_whose(view, desk);
	committee_release(&committee);
	return good;
}

static void point_at(struct overview_view *view, int64_t id)
{
	list_set_count(&view->list, view->agenda.count);
	for (size_t i = 0; i < view->agenda.count; i++)
		if (view->agenda.items[i].activity.id == id)
			view->list.at = i;
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct overview_view *view = (struct overview_view *)base;
	if (!view->begun && !begin_with(view, desk, err))
		return false;
	const struct agenda_entry *entry = overview_current(view);
	int64_t id = desk->wanted_id ? desk->wanted_id : entry ? entry->activity.id : 0;
	struct agenda agenda;
	struct progress progress;
	bool good = read_agenda(view, desk, &agenda, err);
	if (!good && view->member && err->code == ERR_NOT_FOUND) { /* gone from the union */
		error_release(err);
		free(view->member);
		view->member = NULL;
		agenda_release(&agenda);
		good = read_agenda(view, desk, &agenda, err);
	}
	if (good && !read_progress(view, desk, &progress, err)) {
		progress_release(&progress);
		good = false;
	}
	if (!good) {
		agenda_release(&agenda);
		return false;
	}
	agenda_release(&view->agenda);
	progress_release(&view->progress);
	view->agenda = agenda;
	view->progress = progress;
	point_at(view, id);
	bool checked = !view->member && progress.all.count.activities <= CHECKED_MOST;
	view->view.unfinished = checked;
	if (!checked || view->checked_plan != desk->plan.id)
		view->findings = 0; /* else the last check holds until the next one is made */
	view->checked_plan = desk->plan.id;
	return true;
}

static void leave(struct view *base)
{
	struct overview_view *view = (struct overview_view *)base;
	agenda_release(&view->agenda);
	progress_release(&view->progress);
	free(view->member);
}

/* --- whose --- */

struct names {
	const struct committee *committee;
};

static const char *name_at(size_t i, void *data)
{
	const struct names *names = data;
	return names->committee->members[i].name;
}

/* Who is meant by 'mine': the one who sits here, where the union knows them; else one of its members. Owned; NULL: nobody. */
static char *choose_member(struct desk *desk)
{
	struct committee committee;
	struct error err = ERROR_INIT;
	char *chosen = NULL;
	committee_init(&committee);
	if (!look_committee(desk->session, desk->organization.id, &committee, &err)) {
		desk_fail(desk, &err);
	} else if (committee_find_member(&committee, session_actor(desk->session))) {
		chosen = xstrdup(session_actor(desk->session));
	} else if (!committee.member_count) {
		desk_say(desk, xstrdup(text(MSG_overview_no_members)));
	} else {
		struct names names = {&committee};
		struct dialog_list list = {
			.count = committee.member_count, .text = name_at, .data = &names};
		long at = dialog_choose(desk->screen, &desk->beneath, text(MSG_overview_whose),
					&list, NULL);
		if (at >= 0)
			chosen = xstrdup(committee.members[at].name);
	}
	committee_release(&committee);
	return chosen;
}

static void toggle_mine(struct overview_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	char *before = view->member;
	view->member = before ? NULL : choose_member(desk);
	if (!before && !view->member)
		return;
	if (!load(&view->view, desk, &err))
		desk_fail(desk, &err);
	else
		say_whose(view, desk);
	free(before);
}

/* --- actions --- */

/* What becomes of the activity at the cursor. False: the action is none of that. */
static bool change(struct overview_view *view, struct desk *desk, enum action action)
{
	const struct agenda_entry *entry = overview_current(view);
	if (!entry)
		return false;
	const int64_t id = entry->activity.id; /* the list is read anew beneath a form */
	struct activity_targets targets = {.ids = &id, .count = 1, .current = &entry->activity};
	return activity_targets_change(desk, &targets, action) != CHANGE_UNKNOWN;
}

static void turn_page(struct overview_view *view, int by)
{
	view->page = (enum overview_page)(((int)view->page + by + PAGE_COUNT) % PAGE_COUNT);
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct overview_view *view = (struct overview_view *)base;
	const struct agenda_entry *entry = overview_current(view);
	switch (action) {
	case ACTION_open:
		if (entry)
			desk_go(desk, VIEW_SCHEDULE, entry->activity.id);
		return entry != NULL;
	case ACTION_story:
		if (entry)
			story_show(desk, &entry->activity);
		return entry != NULL;
	case ACTION_mine:
		toggle_mine(view, desk);
		return true;
	case ACTION_left:
		turn_page(view, -1);
		return true;
	case ACTION_right:
		turn_page(view, 1);
		return true;
	case ACTION_other_column:
		if (desk->narrow)
			view->at_pages = !view->at_pages;
		else
			turn_page(view, 1);
		return true;
	case ACTION_back:
		desk_go(desk, VIEW_OUTLINE, 0);
		return true;
	default:
		return list_act(&view->list, action) || change(view, desk, action);
	}
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct overview_view *view = (const struct overview_view *)base;
	(void)desk;
	bool of_row = actions[action].group == GROUP_ROW && action != ACTION_other_column;
	return !of_row || view->agenda.count > 0;
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	const struct overview_view *view = (const struct overview_view *)base;
	if (action == ACTION_open)
		return MSG_action_go_there;
	if (action == ACTION_other_column && !desk->narrow)
		return MSG_action_next_figures;
	if (action == ACTION_mine && view->member)
		return MSG_action_all_members;
	return MSG_none;
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct overview_view *view = (const struct overview_view *)base;
	if (view->member)
		strbuf_format(out, "%s%s", view->member, text(MSG_overview_colon));
	strbuf_add_text(out, desk->plan.title);
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct overview_view *view = (const struct overview_view *)base;
	const size_t *counts = view->agenda.counts;
	bool brief = desk->narrow && view->findings > 0;
	int overdue = (int)counts[AGENDA_OVERDUE], soon = (int)counts[AGENDA_SOON],
	    later = (int)counts[AGENDA_LATER];
	char *said = brief ? say_overview_status_narrow(overdue, soon, later, (int)view->findings)
			   : say_overview_status(overdue, soon, later);
	strbuf_add_text(out, said);
	free(said);
	if (brief || view->findings <= 0)
		return;
	said = say_overview_findings(view->findings);
	strbuf_add_text(out, said);
	free(said);
}

const struct view_ops overview_view = {
	.kind = VIEW_OVERVIEW,
	.size = sizeof(struct overview_view),
	.of_plan = true,
	.keeps = true,
	.load = load,
	.finish = count_findings,
	.close = leave,
	.draw = overview_draw,
	.act = act,
	.offers = offers,
	.name_of = name_of,
	.click = overview_click,
	.where = where,
	.status = status,
};
