/* Backups, the newest first; below, what putting the one at the cursor back would change. */
#include "base/folder.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

#include "app/backup.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

/* How a backup differs: looked up when the cursor comes to it. */
struct backup_note {
	char *told;  /* NULL: not known yet */
	char *state; /* of the database that this is told of (difference.h) */
	bool same, bad;
};

struct backups_view {
	struct view view;
	struct backup_list backups;
	struct backup_note *notes; /* one for each */
	struct list list;
};

enum { NAMES_TOLD = 5, TIME_WIDE = 19, KIND_WIDE = 12, LIST_LEAST = 3 };

static struct backup *current(const struct backups_view *view)
{
	return view->list.count > 0 ? &view->backups.items[view->list.at] : NULL;
}

static void note_release(struct backup_note *note)
{
	free(note->told);
	free(note->state);
	*note = (struct backup_note){0};
}

static void forget(struct backups_view *view)
{
	for (size_t i = 0; i < view->backups.count; i++)
		note_release(&view->notes[i]);
	free(view->notes);
	view->notes = NULL;
	backup_list_release(&view->backups);
}

/* The one at the cursor is looked through as soon as nobody types. */
static void ask_for_note(struct backups_view *view)
{
	view->view.unfinished = current(view) && !view->notes[view->list.at].told;
}

/* What was said of a comparison goes with it: by now it may be otherwise. */
static void forget_said(const struct backups_view *view, struct desk *desk)
{
	bool said = false;
	for (size_t i = 0; i < view->backups.count; i++)
		said = said || string_same(view->notes[i].told, desk->message);
	if (said && desk->message)
		desk_say(desk, NULL);
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct backups_view *view = (struct backups_view *)base;
	const struct backup *backup = current(view);
	char *path = backup ? xstrdup(backup->path) : NULL;
	(void)err;
	forget_said(view, desk);
	forget(view);
	backups_look(session_path(desk->session), session_config(desk->session), &view->backups);
	view->notes = xcalloc(view->backups.count + 1, sizeof(*view->notes));
	list_set_count(&view->list, view->backups.count);
	for (size_t i = 0; path && i < view->backups.count; i++)
		if (strcmp(view->backups.items[i].path, path) == 0)
			view->list.at = i;
	free(path);
	ask_for_note(view);
	return true;
}

static void leave(struct view *base)
{
	forget((struct backups_view *)base);
}

/* That one of them can't be used is nothing that has gone wrong here: it is told in its place. */
static void note(struct backups_view *view, struct desk *desk)
{
	struct backup_note *into = &view->notes[view->list.at];
	struct difference difference = {0};
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	if (into->told)
		return;
	into->bad = !backup_compare(desk->session, current(view)->path, &difference, &err);
	into->same = !into->bad && difference_is_none(&difference);
	if (into->bad)
		strbuf_add_text(&out, err.text);
	else if (into->same)
		strbuf_add_text(&out, text(MSG_backup_same));
	else
		difference_write(&difference, NAMES_TOLD, &out);
	into->told = strbuf_detach(&out);
	into->state = xstrdup(difference.state);
	difference_release(&difference);
	error_release(&err);
}

static bool finish(struct view *base, struct desk *desk, struct error *err)
{
	struct backups_view *view = (struct backups_view *)base;
	(void)err;
	if (current(view))
		note(view, desk);
	return true;
}

/* --- drawing --- */

static void draw_row(struct backups_view *view, struct desk *desk, struct box box, int line,
		     size_t at)
{
	const struct backup *backup = &view->backups.items[at];
	int mark = at == view->list.at ? STYLE_ON_CURSOR : 0, y = box.row + line, x = box.column;
	char made[BACKUP_TIME_SIZE];
	backup_time_write(backup, made);
	screen_put(desk->screen, y, x, 1, "", STYLE_NORMAL | mark);
	screen_put(desk->screen, y, x += 1, TIME_WIDE, made, STYLE_NORMAL | mark);
	screen_put(desk->screen, y, x += TIME_WIDE, KIND_WIDE, backup_kind_label(backup->kind),
		   STYLE_NORMAL | mark);
	x += KIND_WIDE;
	screen_put(desk->screen, y, x, box.columns - x, folder_base_name(backup->path),
		   STYLE_DIM | mark);
	if (mark)
		screen_no_cursor(desk->screen, y, box.column + 1);
}

/* Half of the window and more, where there are few. Gives what is left for the list. */
static int draw_note(struct backups_view *view, struct desk *desk, struct box box)
{
	const struct backup_note *told = &view->notes[view->list.at];
	int list = (int)view->list.count, most = box.rows / 2;
	list = list < LIST_LEAST ? LIST_LEAST : list > most ? most : list;
	struct box below = {box.row + list + 1, box.column + 1, box.rows - list - 1,
			    box.columns - 1};
	screen_hline(desk->screen, below.row - 1, box.column, box.columns, STYLE_LINE);
	screen_fill(desk->screen, below.row, box.column, below.rows, 1, STYLE_NORMAL);
	const char *head = text(told->bad    ? MSG_backup_unusable
				: told->told ? MSG_backup_differs
					     : MSG_backup_looking);
	int line = told->same ? 0 : view_paragraph(desk, below, 0, head, STYLE_LABEL);
	if (told->told)
		line = view_paragraph(desk, below, line, told->told, STYLE_NORMAL);
	view_clear(desk, below, line);
	return list;
}

static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct backups_view *view = (struct backups_view *)base;
	int line = 0;
	if (view->list.count == 0) {
		char *unread = backup_list_unread(&view->backups);
		const char *told = unread ? unread : text(MSG_backups_empty);
		view_clear(desk, box, view_paragraph(desk, box, 0, told, STYLE_NORMAL));
		free(unread);
		return;
	}
	box.rows = draw_note(view, desk, box);
	list_show(&view->list, box.rows);
	for (size_t at = view->list.top; at < view->list.count && line < box.rows; at++)
		draw_row(view, desk, box, line++, at);
	view_clear(desk, box, line);
}

/* --- actions --- */

/*
 * What differs at this moment is what one agrees to. False: something else differs by now, and it is to be asked anew.
 * `anew`: it is asked once more.
 */
static bool restore_as_told(struct backups_view *view, struct desk *desk, bool anew)
{
	struct error err = ERROR_INIT;
	note(view, desk);
	const struct backup_note *told = &view->notes[view->list.at];
	if (told->bad || told->same) {
		desk_say(desk, xstrdup(told->told));
		desk->alarming = told->bad;
		return true;
	}
	/* A redraw beneath the question may read the list anew. */
	char *path = xstrdup(current(view)->path), *state = xstrdup(told->state);
	char made[BACKUP_TIME_SIZE];
	backup_time_write(current(view), made);
	bool sure = desk_sure_to(desk, text(MSG_restore_title),
				 anew ? say_restore_sure_anew(made, told->told)
				      : say_restore_sure(made, told->told),
				 text(MSG_dialog_restore), text(MSG_dialog_leave_it));
	bool done = sure && backup_restore(desk->session, path, state, &err);
	bool changed = err.code == ERR_CONFLICT;
	if (done)
		desk_say_done(desk);
	else if (sure && !changed)
		desk_fail(desk, &err);
	error_release(&err);
	free(path);
	free(state);
	return !changed;
}

static void restore(struct backups_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	if (!desk_may_change(desk))
		return;
	if (!backup_may_restore(desk->session, &err)) {
		desk_fail(desk, &err);
		return;
	}
	for (bool anew = false; !restore_as_told(view, desk, anew); anew = true)
		note_release(&view->notes[view->list.at]);
}

static void make(struct backups_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	char *path = NULL;
	if (!backup_make(desk->session, &path, &err)) {
		desk_fail(desk, &err);
		return;
	}
	view->list.at = 0;
	forget(view);
	view->list.count = 0;
	load(&view->view, desk, &err);
	desk_say(desk, say_backup_made(path));
	free(path);
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct backups_view *view = (struct backups_view *)base;
	switch (action) {
	case ACTION_open:
		if (current(view))
			restore(view, desk);
		return current(view) != NULL;
	case ACTION_add:
		make(view, desk);
		return true;
	case ACTION_back:
		desk_go(desk, VIEW_PLANS, 0);
		return true;
	default:
		if (!list_act(&view->list, action))
			return false;
		ask_for_note(view);
		return true;
	}
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	(void)desk;
	return action != ACTION_open || current((const struct backups_view *)base);
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	(void)base;
	(void)desk;
	return action == ACTION_open  ? MSG_action_restore
	       : action == ACTION_add ? MSG_action_backup
				      : MSG_none;
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	struct backups_view *view = (struct backups_view *)base;
	(void)desk;
	(void)column;
	bool hit = row < view->list.page && list_click(&view->list, row);
	ask_for_note(view);
	return hit;
}

/* Where their folder can't be read, an empty list has said so already. */
static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct backups_view *view = (const struct backups_view *)base;
	if (view->backups.unread && view->list.count == 0)
		return;
	char *folder = backup_folder(session_path(desk->session), session_config(desk->session));
	char *said = backup_list_unread(&view->backups);
	if (!said)
		said = say_backups_status((int)view->list.count, folder);
	strbuf_add_text(out, said);
	free(said);
	free(folder);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	(void)desk;
	strbuf_add_text(out, text(MSG_action_backups));
}

const struct view_ops backups_view = {
	.kind = VIEW_BACKUPS,
	.size = sizeof(struct backups_view),
	.load = load,
	.finish = finish,
	.close = leave,
	.draw = draw,
	.act = act,
	.offers = offers,
	.name_of = name_of,
	.click = click,
	.where = where,
	.status = status,
};
