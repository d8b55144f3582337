/* All keys: those of the view that help was asked from first, then all there are. Made from the
 * table of actions. */
#include "tui/view/list.h"
#include "tui/view/view.h"

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
	struct list list;
};

static void add_head(struct help_view *view, enum message head)
{
	if (view->count > 0)
		view->lines[view->count++] =
			(struct help_line){.action = ACTION_NONE, .blank = true};
	view->lines[view->count++] = (struct help_line){.action = ACTION_NONE, .head = head};
}

static void add_actions(struct help_view *view, enum message head, enum action_group from,
			enum action_group to, unsigned where)
{
	add_head(view, head);
	for (int i = 0; i < ACTION_COUNT; i++)
		if (actions[i].group >= from && actions[i].group <= to &&
		    (actions[i].where & where))
			view->lines[view->count++] = (struct help_line){.action = (enum action)i};
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

#define NAME_WIDE 14
#define KEYS_WIDE 24

static void draw_action(struct desk *desk, struct box box, int line, enum action action)
{
	int keys_wide = desk->narrow ? 12 : KEYS_WIDE;
	int y = box.row + line, x = box.column + 1, about = box.columns - 1 - keys_wide - NAME_WIDE;
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
	view_clear(desk, box, line);
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct help_view *view = (struct help_view *)base;
	if (action == ACTION_back || action == ACTION_help) {
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
	(void)base;
	(void)desk;
	strbuf_add_text(out, text(MSG_help_status));
}

const struct view_ops help_view = {
	.kind = VIEW_HELP,
	.size = sizeof(struct help_view),
	.load = load,
	.draw = draw,
	.act = act,
	.where = where,
	.status = status,
};
