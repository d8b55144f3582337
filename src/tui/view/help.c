/* What is to be known of the view that help was asked from, its keys, then all keys there are. Made from the table of
 * actions. */
#include "tui/view/filter.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

#include "base/array.h"
#include "base/linebreak.h"
#include "base/width.h"

#include <stdlib.h>

struct help_line {
	enum action action; /* ACTION_NONE: a head, or of a note */
	enum message head;
	bool blank;
	const char *note;    /* of its view; NULL: it is of an action, or a head */
	const char *about;   /* of the action */
	bool first;          /* of the action: keys and name stand in it */
	size_t from, length; /* what of its explanation or of the note stands in it */
};

struct help_view {
	struct view view;
	struct help_line *lines; /* made for this many columns of the window */
	size_t count, room;
	int columns;
	int names;                /* columns of the names */
	char *told[ACTION_COUNT]; /* owned; explanations that say where it works. NULL: not made */
	int actions;              /* that are shown */
	char *filter;             /* NULL: all */
	struct list list;
};

/* --- where everything stands --- */

#define NAME_LEAST 14
#define NAME_MOST 20
#define KEYS_WIDE 24
#define KEYS_NARROW 12
#define ID_WIDE 18
#define IDS_FROM \
	110      /* columns from which on there is room for the names that the configuration uses */
#define INDENT 3 /* of explanations that stand under the name */

static bool is_narrow(int columns)
{
	return columns < 60;
}

/* As wide as the longest one, and a blank. */
static int names_columns(void)
{
	int widest = NAME_LEAST;
	for (int i = 0; i < ACTION_COUNT; i++) {
		int width = width_of_text(text(actions[i].name), 1) + 1;
		widest = width > widest ? width : widest;
	}
	return widest < NAME_MOST ? widest : NAME_MOST;
}

/* Columns of the explanation, and where it begins; in a narrow window it stands under the name. */
static int about_columns(const struct help_view *view, int columns, int *from)
{
	*from = is_narrow(columns) ? INDENT : 1 + KEYS_WIDE + view->names;
	int ids = columns >= IDS_FROM ? ID_WIDE : 0;
	return columns - *from - ids - 1;
}

static void add_line(struct help_view *view, struct help_line line)
{
	ARRAY_GROW(view->lines, view->count, view->room);
	view->lines[view->count++] = line;
}

static void add_head(struct help_view *view, enum message head)
{
	if (view->count > 0)
		add_line(view, (struct help_line){.action = ACTION_NONE, .blank = true});
	add_line(view, (struct help_line){.action = ACTION_NONE, .head = head});
}

/* As many lines as its explanation takes: none of it is cut. */
static void add_action(struct help_view *view, enum action action, const char *about)
{
	int from, columns = about_columns(view, view->columns, &from);
	bool first = true;
	view->actions++;
	if (is_narrow(view->columns)) {
		add_line(view, (struct help_line){.action = action, .about = about, .first = true});
		first = false;
	}
	for (size_t at = 0, next; about[at]; at += next, first = false) {
		size_t length = line_break(about + at, columns, 1, &next);
		add_line(view, (struct help_line){.action = action,
						  .about = about,
						  .first = first,
						  .from = at,
						  .length = length});
	}
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

/* The explanation with the views that it holds for. Borrowed from the view. */
static const char *tell_where(struct help_view *view, enum action action)
{
	struct strbuf views = STRBUF_INIT;
	if (!view->told[action]) {
		action_write_views(action, &views);
		view->told[action] = say_help_where(text(actions[action].about), views.text);
	}
	strbuf_release(&views);
	return view->told[action];
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
			add_action(view, (enum action)i,
				   head == MSG_help_all ? tell_where(view, (enum action)i)
							: text(actions[i].about));
	if (view->count == empty)
		view->count = before;
}

static void add_note(struct help_view *view, const char *note)
{
	int columns = view->columns > 4 ? view->columns - 2 : 2;
	for (size_t at = 0, next; note[at]; at += next) {
		size_t length = line_break(note + at, columns, 1, &next);
		add_line(view, (struct help_line){.action = ACTION_NONE,
						  .note = note,
						  .from = at,
						  .length = length});
	}
}

/* A filter is for keys: notes give way. */
static void add_view(struct help_view *view, enum view_kind kind)
{
	bool noted = view_notes(kind) != MSG_none && !view->filter;
	if (noted) {
		add_head(view, view_name(kind));
		add_note(view, text(view_notes(kind)));
	}
	add_actions(view, noted ? MSG_help_keys : view_name(kind), GROUP_ROW, GROUP_VIEW,
		    1u << kind);
}

static void make_lines(struct help_view *view, const struct desk *desk, int columns)
{
	view->columns = columns;
	view->names = names_columns();
	view->count = 0;
	view->actions = 0;
	add_view(view, desk->helped);
	add_actions(view, MSG_help_common, GROUP_COMMON, GROUP_COMMON, IN_ALL);
	add_actions(view, MSG_help_move, GROUP_MOVE, GROUP_MOVE, IN_ALL);
	add_actions(view, MSG_help_all, GROUP_ROW, GROUP_VIEW, IN_ALL);
	list_set_count(&view->list, view->count);
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	(void)err;
	make_lines((struct help_view *)base, desk, screen_columns(desk->screen));
	return true;
}

static void leave(struct view *base)
{
	struct help_view *view = (struct help_view *)base;
	for (int i = 0; i < ACTION_COUNT; i++)
		free(view->told[i]);
	free(view->filter);
	free(view->lines);
}

static void draw_keys(const struct help_view *view, struct desk *desk, struct box box, int y,
		      enum action action)
{
	bool narrow = is_narrow(box.columns);
	int keys_wide = narrow ? KEYS_NARROW : KEYS_WIDE, x = box.column + 1;
	int name_wide = narrow ? box.columns - 1 - keys_wide : view->names;
	struct strbuf keys = STRBUF_INIT;
	if (narrow)
		action_write_key(action, &keys);
	else
		action_write_keys(action, &keys);
	screen_put(desk->screen, y, x, keys_wide, keys.text, STYLE_HINT_KEY);
	screen_put(desk->screen, y, x + keys_wide, name_wide, text(actions[action].name),
		   STYLE_NORMAL);
	if (box.columns >= IDS_FROM)
		screen_put(desk->screen, y, box.column + box.columns - ID_WIDE, ID_WIDE,
			   actions[action].id, STYLE_DIM);
	strbuf_release(&keys);
}

static void draw_action(const struct help_view *view, struct desk *desk, struct box box, int line,
			const struct help_line *shown)
{
	int y = box.row + line, from;
	int columns = about_columns(view, box.columns, &from);
	screen_put(desk->screen, y, box.column, box.columns, "", STYLE_NORMAL);
	if (shown->first)
		draw_keys(view, desk, box, y, shown->action);
	if (shown->length > 0)
		screen_put_bytes(desk->screen, y, box.column + from, columns,
				 shown->about + shown->from, shown->length, STYLE_DIM);
}

static void draw_note(struct desk *desk, struct box box, int line, const struct help_line *shown)
{
	int y = box.row + line;
	screen_put(desk->screen, y, box.column, box.columns, "", STYLE_NORMAL);
	screen_put_bytes(desk->screen, y, box.column + 1, box.columns - 1,
			 shown->note + shown->from, shown->length, STYLE_NORMAL);
}

/* The cursor is the first line shown: a page is read, not chosen from. */
static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct help_view *view = (struct help_view *)base;
	int line = 0;
	if (view->columns != box.columns)
		make_lines(view, desk, box.columns);
	list_show_page(&view->list, box.rows);
	for (size_t at = view->list.at; at < view->count && line < box.rows; at++, line++) {
		const struct help_line *shown = &view->lines[at];
		const char *head = shown->blank || shown->note ? "" : text(shown->head);
		if (shown->action != ACTION_NONE)
			draw_action(view, desk, box, line, shown);
		else if (shown->note)
			draw_note(desk, box, line, shown);
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
	char *said = view->filter ? say_filtered_rows(view->filter, view->actions)
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
