/* Who did what and when, the newest first; read further as one goes down. */
#include "change_text.h"
#include "tui/view/filter.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

#include "app/look.h"
#include "base/array.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

#define READ_AT_ONCE 200
#define LOOK_THROUGH 4000 /* entries at once for some that pass the filter: no key waits long */

struct history_view {
	struct view view;
	struct history_list read; /* the newest ones, as far as they were looked at */
	bool whole;               /* there are no older ones */
	size_t *shown;            /* which of them pass the filter */
	size_t shown_room;
	char *filter; /* NULL: all do */
	struct list list;
};

static const char *detail_of(const struct history_entry *entry)
{
	return language() == LANGUAGE_CHINESE ? entry->detail.zh : entry->detail.en;
}

static const struct history_entry *entry_at(const struct history_view *view, size_t at)
{
	return at < view->list.count ? &view->read.items[view->shown[at]] : NULL;
}

static bool passes(const struct history_view *view, const struct history_entry *entry)
{
	const char *const texts[] = {detail_of(entry), entry->actor, entry->at};
	return filter_matches(view->filter, texts, ARRAY_LENGTH(texts));
}

/* Those that pass, from the one numbered `from` of what was read. */
static void show_from(struct history_view *view, size_t from)
{
	size_t count = view->list.count;
	for (size_t i = from; i < view->read.count; i++) {
		if (!passes(view, &view->read.items[i]))
			continue;
		ARRAY_GROW(view->shown, count, view->shown_room);
		view->shown[count++] = i;
	}
	list_set_count(&view->list, count);
}

/* Until there are so many more rows, or it has taken long enough. */
static bool read_rows(struct history_view *view, struct desk *desk, size_t rows, struct error *err)
{
	size_t wanted = view->list.count + rows, from = view->read.count;
	while (!view->whole && view->list.count < wanted &&
	       view->read.count < from + LOOK_THROUGH) {
		size_t before = view->read.count;
		int64_t oldest = before > 0 ? view->read.items[before - 1].id : 0;
		if (!look_history(desk->session, 0, oldest, READ_AT_ONCE, &view->read, err))
			return false;
		view->whole = view->read.count < before + READ_AT_ONCE;
		show_from(view, before);
	}
	return true;
}

static bool read_more(struct history_view *view, struct desk *desk, struct error *err)
{
	return read_rows(view, desk, READ_AT_ONCE / 2, err);
}

/* As far to the end as one key may take. */
static bool go_to_last(struct history_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	if (!read_rows(view, desk, LOOK_THROUGH, &err))
		desk_fail(desk, &err);
	return list_act(&view->list, ACTION_last);
}

static void point_at(struct history_view *view, int64_t id)
{
	for (size_t i = 0; id != 0 && i < view->list.count; i++)
		if (entry_at(view, i)->id == id)
			view->list.at = i;
}

static int64_t current_id(const struct history_view *view)
{
	const struct history_entry *entry = entry_at(view, view->list.at);
	return entry ? entry->id : 0;
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct history_view *view = (struct history_view *)base;
	size_t wanted = view->list.at;
	/* At the top it follows what is new; elsewhere the cursor keeps its entry. */
	int64_t current = wanted > 0 || view->filter ? current_id(view) : 0;
	history_list_release(&view->read);
	view->whole = false;
	view->list.count = 0;
	do {
		if (!read_more(view, desk, err))
			return false;
	} while (!view->filter && !view->whole && view->read.count <= wanted);
	view->list.at = wanted;
	list_set_count(&view->list, view->list.count);
	point_at(view, current);
	return true;
}

static bool refilter(struct view *base, struct desk *desk, struct error *err)
{
	struct history_view *view = (struct history_view *)base;
	int64_t current = current_id(view);
	view->list.count = 0;
	show_from(view, 0);
	point_at(view, current);
	return read_more(view, desk, err);
}

static void leave(struct view *base)
{
	struct history_view *view = (struct history_view *)base;
	history_list_release(&view->read);
	free(view->shown);
	free(view->filter);
}

/* 'YYYY-MM-DDTHH:MM:SSZ' as a local time without seconds. */
#define TIME_WIDE 18
#define ACTOR_WIDE 12

static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct history_view *view = (struct history_view *)base;
	struct error err = ERROR_INIT;
	int actor = desk->narrow ? 0 : ACTOR_WIDE;
	int line = 0;
	list_show(&view->list, box.rows);
	if (!view->whole && view->list.top + (size_t)box.rows >= view->list.count &&
	    !read_more(view, desk, &err))
		desk_fail(desk, &err);
	for (size_t at = view->list.top; at < view->list.count && line < box.rows; at++, line++) {
		const struct history_entry *entry = entry_at(view, at);
		int mark = at == view->list.at ? STYLE_ON_CURSOR : 0;
		int y = box.row + line, x = box.column, rest = box.columns - 1 - TIME_WIDE - actor;
		char when[DATE_MINUTE_SIZE];
		date_minute_write(entry->at, when);
		char *what = entry->undone ? say_history_undone(detail_of(entry))
					   : xstrdup(detail_of(entry));
		screen_put(desk->screen, y, x, 1, "", STYLE_NORMAL | mark);
		screen_put(desk->screen, y, x += 1, TIME_WIDE, when, STYLE_DIM | mark);
		screen_put(desk->screen, y, x += TIME_WIDE, actor, entry->actor, STYLE_DIM | mark);
		screen_put(desk->screen, y, x + actor, rest, what,
			   (entry->undone ? STYLE_DIM : STYLE_NORMAL) | mark);
		if (mark)
			screen_no_cursor(desk->screen, y, box.column + 1);
		free(what);
	}
	if (view->list.count == 0) {
		char *said = view->filter ? say_filtered_none(view->filter)
					  : xstrdup(text(MSG_history_empty));
		line = view_paragraph(desk, box, 0, said, STYLE_DIM);
		free(said);
	}
	view_clear(desk, box, line);
}

/* How an undone entry can be redone, or why it can't. Owned. */
static char *way_back(const struct desk *desk, const struct history_entry *entry)
{
	if (!entry->redoable)
		return xstrdup(text(MSG_history_given_up));
	if (!string_same(entry->actor, session_actor(desk->session)))
		return say_history_redo_theirs(entry->actor);
	struct strbuf key = STRBUF_INIT;
	action_write_key(ACTION_redo, &key);
	char *said = say_history_redo(key.text);
	strbuf_release(&key);
	return said;
}

/* The values that an action changed. */
static void show_changes(struct desk *desk, const struct history_entry *entry)
{
	struct history_changes changes = {0};
	struct error err = ERROR_INIT;
	struct strbuf out = STRBUF_INIT;
	if (!look_history_changes(desk->session, entry->id, CHANGE_TEXT_ROWS, &changes, &err)) {
		desk_fail(desk, &err);
		return;
	}
	if (entry->undone) {
		char *way = way_back(desk, entry);
		strbuf_add_text(&out, way);
		strbuf_add_text(&out, "\n\n");
		free(way);
	}
	change_text_write(&changes, &out);
	dialog_message(desk->screen, &desk->beneath, detail_of(entry), out.text);
	strbuf_release(&out);
	history_changes_release(&changes);
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct history_view *view = (struct history_view *)base;
	switch (action) {
	case ACTION_open:
		if (view->list.count > 0)
			show_changes(desk, entry_at(view, view->list.at));
		return view->list.count > 0;
	case ACTION_last:
		return go_to_last(view, desk);
	case ACTION_filter_list:
		filter_ask(desk, base, &view->list, &view->filter);
		return true;
	case ACTION_back:
		if (filter_clear(desk, base, &view->filter))
			return true;
		desk_go(desk, desk->plan.id != 0 ? VIEW_OUTLINE : VIEW_PLANS, 0);
		return true;
	default:
		return list_act(&view->list, action);
	}
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	(void)desk;
	(void)column;
	return list_click(&((struct history_view *)base)->list, row);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	(void)desk;
	strbuf_add_text(out, text(MSG_history_title));
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct history_view *view = (const struct history_view *)base;
	const struct history_entry *entry = entry_at(view, view->list.at);
	int count = (int)view->list.count;
	char *said = view->filter             ? say_filtered_rows(view->filter, count)
		     : entry && entry->undone ? way_back(desk, entry)
		     : view->whole            ? say_history_status(count)
					      : say_history_status_more(count);
	strbuf_add_text(out, said);
	free(said);
}

const struct view_ops history_view = {
	.kind = VIEW_HISTORY,
	.size = sizeof(struct history_view),
	.keeps = true,
	.load = load,
	.refilter = refilter,
	.close = leave,
	.draw = draw,
	.act = act,
	.click = click,
	.where = where,
	.status = status,
};
