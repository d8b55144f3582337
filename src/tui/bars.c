#include "bars.h"

#include "base/array.h"
#include "base/shorten.h"
#include "base/width.h"

#include <stdlib.h>

#define RULES_FROM 14 /* rows of a window that has room for a rule above and below the view */

static const struct {
	enum action action;
	enum view_kind view;
	unsigned within; /* it is the current tab in these views */
} tabs[] = {
	{ACTION_view_plans, VIEW_PLANS, IN(PLANS) | IN(OUTLINE)},
	{ACTION_view_schedule, VIEW_SCHEDULE, IN(SCHEDULE)},
	{ACTION_view_calendar, VIEW_CALENDAR, IN(CALENDAR)},
	{ACTION_view_committee, VIEW_COMMITTEE, IN(COMMITTEE) | IN(MEMBERS)},
	{ACTION_view_overview, VIEW_OVERVIEW, IN(OVERVIEW) | IN(FINDINGS) | IN(MONEY)},
	{ACTION_view_preview, VIEW_PREVIEW, IN(PREVIEW)},
};

struct box bars_box(const struct desk *desk)
{
	int rows = screen_rows(desk->screen);
	int rule = rows >= RULES_FROM;
	return (struct box){1 + rule, 0, rows - 3 - 2 * rule, screen_columns(desk->screen)};
}

static void add_hit(struct bars *bars, int row, int column, int columns, enum action action)
{
	if (bars->count < HITS_MOST)
		bars->hits[bars->count++] = (struct hit){row, column, columns, action};
}

/* Where 'union › plan' is too long, the plan is what matters. */
static void leave_out_union(struct strbuf *where, int columns)
{
	static const char between[] = " › ";
	const char *found = strstr(where->text, between);
	if (found && width_of_text(where->text, 1) > columns)
		strbuf_remove(where, 0, (size_t)(found - where->text) + strlen(between));
}

static void draw_top(struct bars *bars, struct desk *desk, const struct view *view)
{
	int columns = screen_columns(desk->screen), x = 1;
	struct strbuf where = STRBUF_INIT;
	screen_fill(desk->screen, 0, 0, 1, columns, STYLE_NORMAL);
	for (size_t i = 0; i < ARRAY_LENGTH(tabs); i++) {
		struct strbuf label = STRBUF_INIT;
		action_write_key_in(tabs[i].action, view->ops->kind, &label);
		strbuf_add_text(&label, text(MSG_hint_join));
		strbuf_add_text(&label, text(view_name(tabs[i].view)));
		bool current = (tabs[i].within & (1u << view->ops->kind)) != 0;
		int used = screen_put_part(desk->screen, 0, x, columns - x, label.text,
					   current ? STYLE_TAB_CURRENT : STYLE_TAB);
		add_hit(bars, 0, x, used, tabs[i].action);
		x += used + width_of_text(text(MSG_hint_gap), 1);
		strbuf_release(&label);
	}
	view->ops->where(view, desk, &where);
	leave_out_union(&where, columns - x - 2);
	if (x + 3 < columns)
		screen_put_right(desk->screen, 0, x + 1, columns - x - 2, where.text, STYLE_TITLE);
	strbuf_release(&where);
}

static void draw_rules(struct desk *desk, struct box box)
{
	int columns = screen_columns(desk->screen), below = box.row + box.rows;
	if (box.row < 2)
		return;
	screen_hline(desk->screen, box.row - 1, 0, columns, STYLE_LINE);
	screen_hline(desk->screen, below, 0, columns, STYLE_LINE);
	if (desk->divider >= 0) {
		screen_put(desk->screen, box.row - 1, desk->divider, 1, "┬", STYLE_LINE);
		screen_put(desk->screen, below, desk->divider, 1, "┴", STYLE_LINE);
	}
}

#define SENTENCE_LEAST 24 /* columns that a sentence keeps before how to undo it */

/* A long sentence gives way inside its names: how to undo it stays. */
static void draw_status(struct bars *bars, struct desk *desk, const struct view *view, int row)
{
	int columns = screen_columns(desk->screen) - 1;
	int tail = desk->message && desk->tail ? width_of_text(desk->tail, 1) : 0;
	struct strbuf said = STRBUF_INIT;
	if (desk->message)
		strbuf_format(&said, "%s%s", desk->alarming ? "! " : "", desk->message);
	else if (view->ops->status)
		view->ops->status(view, desk, &said);
	tail = columns - tail >= SENTENCE_LEAST ? tail : 0;
	char *fitting = shorten_quoted(said.text, columns - tail);
	int style = !desk->message ? STYLE_DIM : desk->alarming ? STYLE_ERROR : STYLE_STATUS;
	screen_put(desk->screen, row, 0, columns + 1, "", STYLE_STATUS);
	int used = width_of_text(fitting, 1);
	used = used < columns - tail ? used : columns - tail;
	screen_put(desk->screen, row, 1, tail ? used : columns, fitting, style);
	if (tail) {
		screen_put(desk->screen, row, 1 + used, columns - used, desk->tail, style);
		add_hit(bars, row, 1 + used, tail, ACTION_undo); /* it tells of that */
	}
	free(fitting);
	strbuf_release(&said);
}

/* A hint at the foot: 'F7打印'. The view may call an action by a better name on its current row. */
struct foot_hint {
	struct strbuf key;
	const char *name;
	int columns; /* with the gap behind it */
};

static struct foot_hint make_hint(const struct desk *desk, const struct view *view,
				  enum action action)
{
	struct foot_hint hint = {.key = STRBUF_INIT};
	enum message own = view->ops->name_of ? view->ops->name_of(view, desk, action) : MSG_none;
	action_write_key_in(action, view->ops->kind, &hint.key);
	hint.name = text(own != MSG_none ? own : actions[action].name);
	hint.columns = width_of_text(hint.key.text, 1) + width_of_text(text(MSG_hint_join), 1) +
		       width_of_text(hint.name, 1) + width_of_text(text(MSG_hint_gap), 1);
	return hint;
}

static int draw_hint(struct bars *bars, struct desk *desk, int row, int x, enum action action,
		     const struct foot_hint *hint)
{
	int room = screen_columns(desk->screen) - x, from = x;
	x += screen_put_part(desk->screen, row, x, room, hint->key.text, STYLE_HINT_KEY);
	x += screen_put_part(desk->screen, row, x, room, text(MSG_hint_join), STYLE_HINT_TEXT);
	x += screen_put_part(desk->screen, row, x, room, hint->name, STYLE_HINT_TEXT);
	add_hit(bars, row, from, x - from, action);
	return from + hint->columns;
}

static bool is_hinted(const struct desk *desk, const struct view *view, enum action action)
{
	bool own = actions[action].group == GROUP_ROW || actions[action].group == GROUP_VIEW ||
		   action == ACTION_undo;
	return own && action_works_in(action, view->ops->kind) &&
	       (!view->ops->offers || view->ops->offers(view, desk, action));
}

#define HINT_LEAST 4 /* columns: no action has a shorter name and key */

/* As many as there is room for, in the order of the table; palette and help always have theirs at
 * the end. */
static void draw_hints(struct bars *bars, struct desk *desk, const struct view *view, int row)
{
	static const enum action always[] = {ACTION_palette, ACTION_help};
	struct foot_hint last[ARRAY_LENGTH(always)];
	int columns = screen_columns(desk->screen), x = 1, kept = 0;
	screen_fill(desk->screen, row, 0, 1, columns, STYLE_NORMAL);
	for (size_t i = 0; i < ARRAY_LENGTH(always); i++) {
		last[i] = make_hint(desk, view, always[i]);
		kept += last[i].columns;
	}
	for (int i = 0; i < ACTION_COUNT && x + HINT_LEAST + kept <= columns; i++) {
		if (!is_hinted(desk, view, (enum action)i))
			continue;
		struct foot_hint hint = make_hint(desk, view, (enum action)i);
		if (hint.key.length > 0 && x + hint.columns + kept <= columns)
			x = draw_hint(bars, desk, row, x, (enum action)i, &hint);
		strbuf_release(&hint.key);
	}
	for (size_t i = 0; i < ARRAY_LENGTH(always); i++) {
		x = draw_hint(bars, desk, row, x, always[i], &last[i]);
		strbuf_release(&last[i].key);
	}
}

void bars_draw(struct bars *bars, struct desk *desk, const struct view *view)
{
	int rows = screen_rows(desk->screen);
	bars->count = 0;
	draw_top(bars, desk, view);
	draw_rules(desk, bars_box(desk));
	draw_status(bars, desk, view, rows - 2);
	draw_hints(bars, desk, view, rows - 1);
}

enum action bars_action_at(const struct bars *bars, int row, int column)
{
	for (size_t i = 0; i < bars->count; i++) {
		const struct hit *hit = &bars->hits[i];
		if (hit->row == row && column >= hit->column && column < hit->column + hit->columns)
			return hit->action;
	}
	return ACTION_NONE;
}
