#include "shell.h"

#include "app/act.h"
#include "palette.h"
#include "tui/edit/dialog.h"
#include "tui/view/draft_offer.h"
#include "tui/view/proposal.h"
#include "tui/view/search.h"
#include "tui/view/section_clip.h"

#include <stdlib.h>

#define NOT_READ (-1)
#define POLL_MS 500 /* how often to look for changes by others */
#define REST_MS 60  /* nobody types: time for what a view has left for later */
#define WHEEL_LINES 3
#define NARROW_BELOW 60

static const struct view_ops *const views[VIEW_COUNT] = {
	[VIEW_PLANS] = &plans_view,         [VIEW_OUTLINE] = &outline_view,
	[VIEW_SCHEDULE] = &schedule_view,   [VIEW_CALENDAR] = &calendar_view,
	[VIEW_COMMITTEE] = &committee_view, [VIEW_MEMBERS] = &members_view,
	[VIEW_PREVIEW] = &preview_view,     [VIEW_OVERVIEW] = &overview_view,
	[VIEW_FINDINGS] = &findings_view,   [VIEW_MONEY] = &money_view,
	[VIEW_HISTORY] = &history_view,     [VIEW_BACKUPS] = &backups_view,
	[VIEW_HELP] = &help_view,           [VIEW_PROPOSAL] = &proposal_view,
};

/* --- drawing --- */

static void draw_all(struct shell *shell, struct screen *screen, bool covered)
{
	struct desk *desk = &shell->desk;
	struct view *view = shell->views[shell->shown];
	if (screen_too_small_for_views(screen)) {
		screen_draw_too_small(screen);
		return;
	}
	struct box box = bars_box(desk);
	desk->narrow = screen_columns(screen) < NARROW_BELOW;
	desk->divider = -1;
	screen_no_cursor(screen, box.row, box.column);
	view->ops->draw(view, desk, box);
	bars_draw(&shell->bars, desk, view, covered);
}

static void draw(struct screen *screen, void *data)
{
	draw_all(data, screen, false);
}

/* Beneath a form or a question. */
static void draw_covered(struct screen *screen, void *data)
{
	draw_all(data, screen, true);
}

/* --- which view --- */

static void close_view(struct shell *shell, enum view_kind kind)
{
	struct view *view = shell->views[kind];
	if (view && view->ops->close)
		view->ops->close(view);
	free(view);
	shell->views[kind] = NULL;
}

/* Would reading it anew bring anything? */
static bool is_current(const struct shell *shell, const struct view *view)
{
	const struct desk *desk = &shell->desk;
	return view && view->ops->keeps && view->version == shell->version &&
	       view->plan_id == desk->plan.id && desk->wanted_id == 0 && desk->wanted_line == 0 &&
	       desk->wanted_month == 0;
}

/* Opens it where needed, and reads what it shows. False: it is as it was, or closed again. */
static bool load_view(struct shell *shell, enum view_kind kind, struct error *err)
{
	bool fresh = !shell->views[kind];
	if (is_current(shell, shell->views[kind]))
		return true;
	if (fresh) {
		shell->views[kind] = xcalloc(1, views[kind]->size);
		shell->views[kind]->ops = views[kind];
	}
	bool loaded = shell->views[kind]->ops->load(shell->views[kind], &shell->desk, err);
	shell->desk.wanted_id = shell->desk.wanted_line = shell->desk.wanted_month = 0;
	if (!loaded && fresh)
		close_view(shell, kind);
	if (loaded) {
		shell->views[kind]->version = shell->version;
		shell->views[kind]->plan_id = shell->desk.plan.id;
	}
	return loaded;
}

static void show_wanted(struct shell *shell)
{
	struct desk *desk = &shell->desk;
	struct error err = ERROR_INIT;
	enum view_kind wanted = desk->wanted;
	if (views[wanted]->of_plan && desk->plan.id == 0) {
		if (!desk->message)
			desk_say(desk, xstrdup(text(MSG_no_plan_open)));
		wanted = VIEW_PLANS;
	}
	if (load_view(shell, wanted, &err))
		shell->shown = wanted;
	else
		desk_fail(desk, &err);
	desk->wanted = shell->shown;
	shell->plan_id = desk->plan.id;
}

/* Reads everything anew: somebody, maybe this user, has changed something. */
static void refresh(struct shell *shell)
{
	struct desk *desk = &shell->desk;
	struct error err = ERROR_INIT;
	shell->version = session_version(desk->session);
	if (shell->views[shell->shown])
		shell->views[shell->shown]->version = NOT_READ; /* whatever it keeps */
	if (!desk_refresh(desk, &err))
		desk_fail(desk, &err);
	show_wanted(shell);
}

static void follow(struct shell *shell)
{
	struct desk *desk = &shell->desk;
	if (session_version(desk->session) != shell->version)
		refresh(shell);
	else if (desk->wanted != shell->shown || desk->wanted_id != 0 ||
		 desk->plan.id != shell->plan_id)
		show_wanted(shell);
}

/* --- actions --- */

static bool sure_to_undo(struct desk *desk, const struct step_loss *loss)
{
	struct strbuf key = STRBUF_INIT;
	action_write_key(ACTION_redo, &key);
	char *question =
		say_undo_plans(loss->what, loss->plans, loss->sections, loss->activities, key.text);
	bool sure = dialog_sure_to(desk->screen, &desk->beneath, text(MSG_undo_title), question,
				   text(MSG_dialog_undo), text(MSG_dialog_leave_it));
	free(question);
	strbuf_release(&key);
	return sure;
}

/* What one did at another desk is not what one means by 'the last step' at this one. */
static bool sure_elsewhere(struct desk *desk, const struct step_loss *loss, bool forward)
{
	const char *me = session_actor(desk->session);
	char *question = loss->elsewhere ? (forward ? say_redo_elsewhere(loss->what)
						    : say_undo_elsewhere(loss->what))
			 : forward       ? say_redo_earlier(me, loss->when, loss->what)
					 : say_undo_earlier(me, loss->when, loss->what);
	bool sure = dialog_sure_to(desk->screen, &desk->beneath,
				   text(forward ? MSG_redo_title : MSG_undo_title), question,
				   text(forward ? MSG_dialog_redo : MSG_dialog_undo),
				   text(MSG_dialog_leave_it));
	free(question);
	return sure;
}

static bool sure_of(struct desk *desk, const struct step_loss *loss, bool forward)
{
	if ((loss->elsewhere || loss->perhaps_elsewhere) && !sure_elsewhere(desk, loss, forward))
		return false;
	if (loss->plans == 0)
		return true;
	return forward ? desk_sure_to(desk, text(MSG_redo_title),
				      say_redo_plans(loss->what, loss->plans, loss->sections,
						     loss->activities),
				      text(MSG_dialog_redo), text(MSG_dialog_leave_it))
		       : sure_to_undo(desk, loss);
}

/*
 * A single key must not take whole plans away, nor what was done in another window. Where something else has become the
 * next step while one answered, it is asked anew. False: it stays as it is, or err says what went wrong.
 */
static bool sure_to_step(struct desk *desk, bool forward, struct error *err)
{
	int64_t agreed = 0;
	for (bool sure = true; sure;) {
		struct step_loss loss;
		sure = step_loss_look(desk->session, forward, &loss, err);
		bool same = loss.entry_id == agreed;
		sure = sure && (same || sure_of(desk, &loss, forward));
		agreed = loss.entry_id;
		free(loss.what);
		if (sure && same)
			return true;
	}
	return false;
}

static void step_back(struct shell *shell, bool forward)
{
	struct desk *desk = &shell->desk;
	struct error err = ERROR_INIT;
	char *said = NULL;
	if (!desk_may_change(desk))
		return;
	if (!sure_to_step(desk, forward, &err)) {
		if (err.code != ERR_NONE)
			desk_fail(desk, &err);
		return;
	}
	if (forward ? redo(desk->session, &said, &err) : undo(desk->session, &said, &err))
		desk_say(desk, said);
	else
		desk_fail(desk, &err);
}

/* The views that actions lead to. */
static const enum view_kind targets[ACTION_COUNT] = {
	[ACTION_view_plans] = VIEW_PLANS,
	[ACTION_view_schedule] = VIEW_SCHEDULE,
	[ACTION_view_calendar] = VIEW_CALENDAR,
	[ACTION_view_committee] = VIEW_COMMITTEE,
	[ACTION_view_preview] = VIEW_PREVIEW,
	[ACTION_view_overview] = VIEW_OVERVIEW,
	[ACTION_view_findings] = VIEW_FINDINGS,
	[ACTION_view_money] = VIEW_MONEY,
	[ACTION_view_history] = VIEW_HISTORY,
	[ACTION_backups] = VIEW_BACKUPS,
	[ACTION_help] = VIEW_HELP,
	[ACTION_view_proposal] = VIEW_PROPOSAL,
};

/* What works the same in all views. */
static bool act_common(struct shell *shell, enum action action)
{
	struct desk *desk = &shell->desk;
	switch (action) {
	case ACTION_undo:
	case ACTION_redo:
		step_back(shell, action == ACTION_redo);
		return true;
	case ACTION_help:
		desk->helped = shell->shown;
		desk_go(desk, targets[action], 0);
		return true;
	case ACTION_view_plans:
		/* Once more on the tab one is in: from the plan to the list of plans, and back. */
		if (shell->shown == VIEW_OUTLINE || desk->plan.id == 0)
			desk_go(desk, VIEW_PLANS, desk->plan.id);
		else
			desk_go(desk, VIEW_OUTLINE, 0);
		return true;
	case ACTION_view_schedule:
	case ACTION_view_calendar:
	case ACTION_view_committee:
	case ACTION_view_preview:
	case ACTION_view_overview:
	case ACTION_view_findings:
	case ACTION_view_money:
	case ACTION_view_history:
	case ACTION_backups:
		desk_go(desk, targets[action], 0);
		return true;
	case ACTION_view_proposal:
		if (desk->proposal)
			desk_go(desk, targets[action], 0);
		else
			desk_say(desk, xstrdup(text(MSG_proposal_none)));
		return true;
	case ACTION_unsaved:
		draft_choose(desk);
		return true;
	case ACTION_refresh:
		screen_redraw(desk->screen);
		refresh(shell);
		return true;
	case ACTION_quit:
		desk->leaving = true;
		return true;
	default:
		return false;
	}
}

static void perform(struct shell *shell, enum action action);

static void open_palette(struct shell *shell)
{
	enum action chosen = palette_choose(&shell->desk, shell->views[shell->shown]);
	if (chosen == ACTION_NONE)
		return;
	if (action_works_in(chosen, shell->shown))
		perform(shell, chosen);
	else
		desk_say(&shell->desk, palette_explain(chosen));
}

static void perform(struct shell *shell, enum action action)
{
	struct view *view = shell->views[shell->shown];
	struct desk *desk = &shell->desk;
	if (action == ACTION_palette)
		open_palette(shell);
	else if (action == ACTION_search)
		search_run(desk);
	else if (!view->ops->act(view, desk, action) && !act_common(shell, action) &&
		 actions[action].group != GROUP_MOVE && action != ACTION_back)
		desk_say(desk, say_nothing_to_do(text(actions[action].name)));
}

/* --- keys and clicks --- */

static void press(struct shell *shell, const struct key *key)
{
	enum action action = action_of_key(shell->shown, key);
	if (action != ACTION_NONE)
		perform(shell, action);
	else
		desk_say(&shell->desk,
			 action_explain_key(key, screen_columns(shell->desk.screen) - 2));
}

static void turn_wheel(struct shell *shell, bool up)
{
	struct view *view = shell->views[shell->shown];
	if (view->ops->wheel_turns && view->ops->wheel_turns(view)) {
		perform(shell, up ? ACTION_page_up : ACTION_page_down);
		return;
	}
	for (int i = 0; i < WHEEL_LINES; i++)
		perform(shell, up ? ACTION_up : ACTION_down);
}

static void click(struct shell *shell, const struct key *key)
{
	struct desk *desk = &shell->desk;
	struct view *view = shell->views[shell->shown];
	struct box box = bars_box(desk);
	enum action action = bars_action_at(&shell->bars, key->row, key->column);
	bool inside = key->row >= box.row && key->row < box.row + box.rows;
	if (key->button == MOUSE_WHEEL_UP || key->button == MOUSE_WHEEL_DOWN) {
		turn_wheel(shell, key->button == MOUSE_WHEEL_UP);
	} else if (key->button != MOUSE_LEFT) {
		return;
	} else if (action != ACTION_NONE) {
		perform(shell, action);
	} else if (inside && view->ops->click &&
		   view->ops->click(view, desk, key->row - box.row, key->column) && key->twice) {
		perform(shell,
			action_works_in(ACTION_edit, shell->shown) ? ACTION_edit : ACTION_open);
	}
}

static bool paste(struct shell *shell, const char *text)
{
	struct view *view = shell->views[shell->shown];
	return view->ops->paste && !screen_too_small_for_views(shell->desk.screen) &&
	       view->ops->paste(view, &shell->desk, text);
}

static void handle(struct shell *shell, const struct key *key)
{
	struct desk *desk = &shell->desk;
	bool typed = key->kind == KEY_IS_CHARACTER || key->kind == KEY_IS_CODE ||
		     key->kind == KEY_IS_MOUSE;
	bool blind = typed && screen_too_small_for_views(desk->screen);
	if (typed && !blind)
		desk_say(desk, NULL);
	if (key_ends(key))
		desk->leaving = true;
	else if (blind)
		desk->leaving = action_of_key(shell->shown, key) == ACTION_quit;
	else if (key->kind == KEY_IS_MOUSE)
		click(shell, key);
	else if (typed)
		press(shell, key);
	else if (key->kind == KEY_IS_PASTE && !paste(shell, key->text))
		desk_say(desk, xstrdup(text(MSG_paste_unused)));
}

static void finish(struct shell *shell)
{
	struct view *view = shell->views[shell->shown];
	struct error err = ERROR_INIT;
	view->unfinished = false;
	if (!view->ops->finish(view, &shell->desk, &err))
		desk_fail(&shell->desk, &err);
}

/* Whichever view is in front: one may have been left a moment ago. */
static void rest(struct shell *shell)
{
	for (int i = 0; i < VIEW_COUNT; i++)
		if (shell->views[i] && shell->views[i]->ops->rest)
			shell->views[i]->ops->rest(shell->views[i], &shell->desk);
}

/* What was typed in a row goes on there; where that was offered at the start, other drafts are offered after it. */
static void go_on_with_drafts(struct shell *shell)
{
	struct desk *desk = &shell->desk;
	while (desk->resumed && !desk->leaving) {
		struct view *view = shell->views[shell->shown];
		if (view->ops->resume)
			view->ops->resume(view, desk);
		string_set(&desk->resumed, NULL);
		follow(shell);
		if (shell->offering)
			shell->offering = draft_offer(desk);
		follow(shell);
	}
}

void shell_run(struct shell *shell)
{
	struct desk *desk = &shell->desk;
	draw(desk->screen, shell);
	daily_backup_follow(&shell->daily, desk);
	shell->offering = draft_offer(desk);
	while (!desk->leaving) {
		struct key key;
		follow(shell);
		go_on_with_drafts(shell);
		if (desk->leaving)
			break;
		bool drawn = !screen_key_waiting(desk->screen);
		if (drawn) {
			draw(desk->screen, shell);
			screen_flush(desk->screen);
		}
		bool unfinished = shell->views[shell->shown]->unfinished;
		screen_read_key(desk->screen, unfinished ? REST_MS : POLL_MS, &key);
		if (key.kind == KEY_IS_MOUSE && !drawn)
			draw(desk->screen,
			     shell); /* a view knows by its drawing what stands where */
		if (key.kind == KEY_IS_TIMEOUT) {
			rest(shell);
			daily_backup_follow(&shell->daily, desk);
			desk_watch(desk);
		}
		handle(shell, &key);
		if (unfinished && key.kind == KEY_IS_TIMEOUT)
			finish(shell);
	}
	rest(shell);
}

/* --- beginning and end --- */

bool shell_open(struct shell *shell, struct screen *screen, struct session *session,
		struct error *err)
{
	*shell = (struct shell){.desk = {.screen = screen, .session = session, .divider = -1}};
	struct desk *desk = &shell->desk;
	desk->beneath = (struct beneath){.redraw = draw_covered, .data = shell};
	shell->version = session_version(session);
	session_show(session);
	if (!desk_refresh(desk, err))
		return false;
	shell->shown = desk->plan.id != 0 ? VIEW_OUTLINE : VIEW_PLANS;
	desk->wanted = shell->shown;
	shell->plan_id = desk->plan.id;
	/* Whoever opens it is told, each time: the one on the other machine may be another. */
	if (!session_is_read_only(session) && session_disk_is_blind(session))
		desk_say(desk, xstrdup(text(MSG_blind_disk)));
	else if (session_is_on_slow_disk(session))
		desk_say(desk, xstrdup(text(MSG_slow_disk)));
	if (session_kept_copy(session))
		desk_say(desk, say_upgraded(session_kept_copy(session)));
	return load_view(shell, shell->shown, err);
}

void shell_close(struct shell *shell)
{
	for (int i = 0; i < VIEW_COUNT; i++)
		close_view(shell, (enum view_kind)i);
	proposal_work_free(shell->desk.proposal);
	section_clip_drop(&shell->desk);
	desk_release(&shell->desk);
}
