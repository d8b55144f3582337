/* All keys: those of the view that help was asked from first, then all there are. Made from the
 * table of actions. */
#include "tui/view/filter.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

#include "base/array.h"

#include <stdlib.h>

struct help_line {
	enum action action; /* ACTION_NONE: a head */
	enum message head;
	bool blank;
};

/* Every action may stand twice, with some heads and blank lines between. */
#define LINES_MOST (2 * ACTION_COUNT + 24)

struct help_view {
	struct view view;
	struct help_line lines[LINES_MOST];
	size_t count;
	char *filter; /* NULL: all */
	struct list list;
};

static void add_head(struct help_view *view, enum message head)
{
	if (view->count > 0)
		view->lines[view->count++] =
			(struct help_line){.action = ACTION_NONE, .blank = true};
	view->lines[view->count++] = (struct help_line){.action = ACTION_NONE, .head = head};
}

static bool passes(const struct help_view *view, enum action action)
{
	struct strbuf keys = STRBUF_INIT;
	action_write_keys(action, &keys);
	const char *const texts[] = {text(actions[action].name), text(actions[action].about),
				     keys.text, actions[action].id};
	bool shown = filter_matches(view->filter, texts, ARRAY_LENGTH(texts));
	strbuf_release(&keys);
	return shown;
}

/* A head without actions is left out. */
static void add_actions(struct help_view *view, enum message head, enum action_group from,
			enum action_group to, unsigned where)
{
	size_t before = view->count;
	add_head(view, head);
	size_t empty = view->count;
	for (int i = 0; i < ACTION_COUNT; i++)
		if (actions[i].group >= from && actions[i].group <= to &&
		    (actions[i].where & where) && passes(view, (enum action)i))
			view->lines[view->count++] = (struct help_line){.action = (enum action)i};
	if (view->count == empty)
		view->count = before;
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct help_view *view = (struct help_view *)base;
	(void)err;
	view->count = 0;
	add_actions(view, view_name(desk->helped), GROUP_ROW, GROUP_VIEW, 1u << desk->helped);
	add_actions(view, MSG_help_common, GROUP_COMMON, GROUP_COMMON, IN_ALL);
	add_actions(view, MSG_help_move, GROUP_MOVE, GROUP_MOVE, IN_ALL);
	add_actions(view, MSG_help_all, GROUP_ROW, GROUP_VIEW, IN_ALL);
	list_set_count(&view->list, view->count);
	return true;
}

static void leave(struct view *base)
{
	free(((struct help_view *)base)->filter);
}

#define NAME_WIDE 14
#define KEYS_WIDE 24
#define ID_WIDE 18
#define IDS_FROM \
	110 /* columns from which on there is room for the names that the configuration uses */

static void draw_action(struct desk *desk, struct box box, int line, enum action action)
{
	int keys_wide = desk->narrow ? 12 : KEYS_WIDE;
	int id_wide = box.columns >= IDS_FROM ? ID_WIDE : 0;
	int y = box.row + line, x = box.column + 1;
	int about = box.columns - 1 - keys_wide - NAME_WIDE - id_wide;
	struct strbuf keys = STRBUF_INIT;
	if (desk->narrow)
		action_write_key(action, &keys);
	else
		action_write_keys(action, &keys);
	screen_put(desk->screen, y, box.column, 1, "", STYLE_NORMAL);
	screen_put(desk->screen, y, x, keys_wide, keys.text, STYLE_HINT_KEY);
	screen_put(desk->screen, y, x += keys_wide, NAME_WIDE, text(actions[action].name),
		   STYLE_NORMAL);
	screen_put(desk->screen, y, x + NAME_WIDE, about, text(actions[action].about), STYLE_DIM);
	if (id_wide > 0)
		screen_put(desk->screen, y, x + NAME_WIDE + about, id_wide, actions[action].id,
			   STYLE_DIM);
	strbuf_release(&keys);
}

/* The cursor is the first line shown: a page is read, not chosen from. */
static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct help_view *view = (struct help_view *)base;
	int line = 0;
	list_show_page(&view->list, box.rows);
	for (size_t at = view->list.at; at < view->count && line < box.rows; at++, line++) {
		const struct help_line *shown = &view->lines[at];
		const char *head = shown->blank ? "" : text(shown->head);
		if (shown->action != ACTION_NONE)
			draw_action(desk, box, line, shown->action);
		else
			screen_put(desk->screen, box.row + line, box.column, box.columns, head,
				   shown->blank ? STYLE_NORMAL : STYLE_HEADING);
	}
	if (view->count == 0) {
		char *said = say_filtered_none(view->filter);
		line = view_paragraph(desk, box, 0, said, STYLE_DIM);
		free(said);
	}
	view_clear(desk, box, line);
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct help_view *view = (struct help_view *)base;
	if (action == ACTION_filter_list) {
		filter_ask(desk, base, &view->list, &view->filter);
		return true;
	}
	if (action == ACTION_back && filter_clear(desk, base, &view->filter))
		return true;
	if (action == ACTION_back || action == ACTION_help) {
		string_set(&view->filter, NULL);
		view->list = (struct list){0};
		desk_go(desk, desk->helped, 0);
		return true;
	}
	return list_act(&view->list, action);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	(void)desk;
	strbuf_add_text(out, text(MSG_view_help));
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct help_view *view = (const struct help_view *)base;
	(void)desk;
	char *said = view->filter ? say_filtered_rows(view->filter, (int)view->count)
				  : xstrdup(text(MSG_help_status));
	strbuf_add_text(out, said);
	free(said);
}

const struct view_ops help_view = {
	.kind = VIEW_HELP,
	.size = sizeof(struct help_view),
	.load = load,
	.close = leave,
	.draw = draw,
	.act = act,
	.where = where,
	.status = status,
};
