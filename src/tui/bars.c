#include "bars.h"

#include "base/array.h"
#include "base/shorten.h"
#include "base/width.h"
#include "i18n/language.h"

#include <stdlib.h>

#define TABS_ALL_FROM 100 /* columns of a window */
#define WHERE_LEAST 40    /* columns that are left to say where one is: that comes first */
#define WHERE_TOLD 12     /* columns that tell plans from each other: '2025—2026学…' */
#define RULES_FROM 14     /* rows of a window that has room for a rule above and below the view */

static const struct {
	enum action action;
	enum view_kind view;
	unsigned within; /* it is the current tab in these views, unless a later one is */
	bool roomy;      /* only where there is room; these stand last */
} tabs[] = {
	{ACTION_view_plans, VIEW_PLANS, IN(PLANS) | IN(OUTLINE) | IN(PROPOSAL) | IN(BACKUPS),
	 false},
	{ACTION_view_schedule, VIEW_SCHEDULE, IN(SCHEDULE), false},
	{ACTION_view_calendar, VIEW_CALENDAR, IN(CALENDAR), false},
	{ACTION_view_committee, VIEW_COMMITTEE, IN(COMMITTEE) | IN(MEMBERS), false},
	{ACTION_view_overview, VIEW_OVERVIEW, IN(OVERVIEW) | IN(FINDINGS) | IN(MONEY), false},
	{ACTION_view_preview, VIEW_PREVIEW, IN(PREVIEW), false},
	{ACTION_view_findings, VIEW_FINDINGS, IN(FINDINGS), true},
	{ACTION_view_money, VIEW_MONEY, IN(MONEY), true},
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

/* The bytes of the plan's title that repeat how its union's name begins, where more than these words are in it. */
static size_t words_of_union(const struct desk *desk)
{
	const char *title = desk->plan.id ? desk->plan.title : "";
	const char *name = desk->organization.name ? desk->organization.name : "";
	size_t same = 0, step;
	while (title[same] && (step = grapheme_length(title + same)) > 0 &&
	       strncmp(title + same, name + same, step) == 0)
		same += step;
	return title[same] ? same : 0;
}

/* Where 'union › plan' is too long, the plan is what matters; and of its title what the union's name doesn't say already. */
static void leave_out_union(const struct desk *desk, struct strbuf *where, int columns)
{
	static const char between[] = " › ";
	const char *found = strstr(where->text, between);
	if (found && width_of_text(where->text, 1) > columns)
		strbuf_remove(where, 0, (size_t)(found - where->text) + strlen(between));
	size_t same = words_of_union(desk);
	const char *title = same ? strstr(where->text, desk->plan.title) : NULL;
	if (title && width_of_text(where->text, 1) > columns)
		strbuf_remove(where, (size_t)(title - where->text), same);
}

/* How the tabs stand: which of them, and how close. */
struct tab_row {
	size_t shown; /* from the left */
	int gap;
	bool brief; /* only the current one has its name, the others their keys */
	int columns;
};

static bool is_current(size_t tab, size_t shown, enum view_kind view);

static void write_tab(const struct tab_row *row, size_t tab, enum view_kind view,
		      struct strbuf *out)
{
	action_write_key_in(tabs[tab].action, view, out);
	if (row->brief && out->length > 0 && !is_current(tab, row->shown, view))
		return;
	strbuf_add_text(out, text(MSG_hint_join));
	strbuf_add_text(out, text(view_name(tabs[tab].view)));
}

static struct tab_row measure_tabs(enum view_kind view, size_t shown, int gap, bool brief)
{
	struct tab_row row = {.shown = shown, .gap = gap, .brief = brief, .columns = 1};
	struct strbuf label = STRBUF_INIT;
	for (size_t i = 0; i < shown; i++) {
		strbuf_clear(&label);
		write_tab(&row, i, view, &label);
		row.columns += width_of_text(label.text, 1) + gap;
	}
	strbuf_release(&label);
	return row;
}

/* Columns that are left beside them. */
static int where_columns(const struct tab_row *row, int columns)
{
	return columns - row->columns - 2;
}

/*
 * All names, as long as something can be said of where one is; else closer together, else keys alone. For a short word
 * ('帮助') that says no more than the view does, no name goes.
 */
static struct tab_row choose_tabs(const struct view *in, const char *where, int columns)
{
	enum view_kind view = in->ops->kind;
	int gap = width_of_text(text(MSG_hint_gap), 1), wanted = width_of_text(where, 1);
	bool matters = in->ops->of_plan || wanted >= WHERE_TOLD;
	size_t always = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(tabs); i++)
		always += !tabs[i].roomy;
	struct tab_row row = measure_tabs(view, ARRAY_LENGTH(tabs), gap, false);
	if (columns >= TABS_ALL_FROM && row.columns + WHERE_LEAST <= columns)
		return row;
	wanted = wanted < WHERE_TOLD ? wanted : WHERE_TOLD;
	row = measure_tabs(view, always, gap, false);
	if (where_columns(&row, columns) < wanted)
		row = measure_tabs(view, always, 1, false);
	if (where_columns(&row, columns) < wanted && matters)
		row = measure_tabs(view, always, 1, true);
	return row;
}

/* The last one that one is in. */
static bool is_current(size_t tab, size_t shown, enum view_kind view)
{
	unsigned in = 1u << view;
	for (size_t later = tab + 1; later < shown; later++)
		if ((tabs[later].within & in) != 0)
			return false;
	return (tabs[tab].within & in) != 0;
}

static void draw_top(struct bars *bars, struct desk *desk, const struct view *view)
{
	int columns = screen_columns(desk->screen), x = 1;
	struct strbuf where = STRBUF_INIT;
	const char *sign = session_is_read_only(desk->session) ? text(MSG_read_only_sign) : "";
	strbuf_add_text(&where, sign);
	view->ops->where(view, desk, &where);
	struct tab_row row = choose_tabs(view, where.text, columns);
	strbuf_remove(&where, 0, strlen(sign));
	screen_fill(desk->screen, 0, 0, 1, columns, STYLE_NORMAL);
	for (size_t i = 0; i < row.shown; i++) {
		struct strbuf label = STRBUF_INIT;
		write_tab(&row, i, view->ops->kind, &label);
		bool current = is_current(i, row.shown, view->ops->kind);
		int used = screen_put_part(desk->screen, 0, x, columns - x, label.text,
					   current ? STYLE_TAB_CURRENT : STYLE_TAB);
		add_hit(bars, 0, x, used + 1, tabs[i].action); /* a lone key is small to click on */
		x += used + row.gap;
		strbuf_release(&label);
	}
	leave_out_union(desk, &where, columns - x - 2 - width_of_text(sign, 1));
	strbuf_insert(&where, 0, sign, strlen(sign));
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

/*
 * In English what the line says begins with a capital, whoever says it: sentences that commands print behind the program's
 * name begin without one. A first word that is more than letters is the name of a file, and stays as it is.
 */
static void begin_large(struct strbuf *said, size_t at)
{
	size_t word = strspn(said->text + at, "abcdefghijklmnopqrstuvwxyz");
	if (language() != LANGUAGE_CHINESE && word > 0 && said->text[at + word] == ' ')
		said->text[at] = (char)(said->text[at] - 'a' + 'A');
}

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
	begin_large(&said, desk->message && desk->alarming ? 2 : 0);
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
	size_t first; /* bytes of the key that are of the first of two actions; 0: it is one */
	const char *name;
	int columns; /* with the gap behind it */
};

/* Two actions of opposite ways are one hint: 'Alt↑↓移动'. */
static const struct {
	enum action action, opposite;
	enum message name;
} pairs[] = {
	{ACTION_move_up, ACTION_move_down, MSG_action_move_either},
};

/* The number of its pair, or the count of pairs. */
static size_t pair_of(enum action action)
{
	size_t i = 0;
	while (i < ARRAY_LENGTH(pairs) && pairs[i].action != action && pairs[i].opposite != action)
		i++;
	return i;
}

static bool is_arrow(const struct key *key)
{
	return key->kind == KEY_IS_CODE && key->code >= CODE_UP && key->code <= CODE_RIGHT;
}

/* The keys of a pair behind each other; of two arrows with the same modifiers only the second arrow. */
static void write_pair(struct foot_hint *hint, size_t pair, enum view_kind view)
{
	struct key first[ACTION_KEYS_MOST], second[ACTION_KEYS_MOST];
	if (action_keys_in(pairs[pair].action, view, first) == 0 ||
	    action_keys_in(pairs[pair].opposite, view, second) == 0)
		return;
	action_write_key_in(pairs[pair].action, view, &hint->key);
	hint->first = hint->key.length;
	bool together = is_arrow(&first[0]) && is_arrow(&second[0]) &&
			first[0].modifiers == second[0].modifiers;
	char name[KEY_NAME_ROOM];
	if (together)
		second[0].modifiers = 0;
	else
		strbuf_add_text(&hint->key, "/");
	strbuf_add_text(&hint->key, key_name(&second[0], name));
	hint->name = text(pairs[pair].name);
}

enum message bars_name_of(const struct desk *desk, const struct view *view, enum action action)
{
	size_t pair = pair_of(action);
	if (!action_works_in(action, view->ops->kind))
		return actions[action].name;
	if (pair < ARRAY_LENGTH(pairs))
		return pairs[pair].name;
	enum message own = view->ops->name_of ? view->ops->name_of(view, desk, action) : MSG_none;
	return own != MSG_none ? own : actions[action].name;
}

static struct foot_hint make_hint(const struct desk *desk, const struct view *view,
				  enum action action)
{
	struct foot_hint hint = {.key = STRBUF_INIT};
	enum message own = view->ops->name_of ? view->ops->name_of(view, desk, action) : MSG_none;
	size_t pair = pair_of(action);
	if (pair < ARRAY_LENGTH(pairs))
		write_pair(&hint, pair, view->ops->kind);
	if (hint.key.length == 0) {
		action_write_key_in(action, view->ops->kind, &hint.key);
		hint.name = text(own != MSG_none ? own : actions[action].name);
	}
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
	int first = 0;
	if (hint->first > 0) {
		char *key = xmemdup0(hint->key.text, hint->first);
		first = width_of_text(key, 1);
		add_hit(bars, row, from, first, pairs[pair_of(action)].action);
		action = pairs[pair_of(action)].opposite;
		free(key);
	}
	add_hit(bars, row, from + first, x - from - first, action);
	return from + hint->columns;
}

static bool is_offered(const struct desk *desk, const struct view *view, enum action action)
{
	if ((action == ACTION_undo || action == ACTION_redo) && !view->ops->own_steps)
		return action_works_in(action, view->ops->kind) &&
		       (action == ACTION_undo ? desk->can_undo : desk->can_redo);
	return action_works_in(action, view->ops->kind) &&
	       (!view->ops->offers || view->ops->offers(view, desk, action));
}

/* Those that stand at the end of the line: as soon as they would do something they are seen. */
static const enum action at_end[] = {ACTION_paste, ACTION_redo, ACTION_undo, ACTION_palette,
				     ACTION_help};

static bool is_hinted(const struct desk *desk, const struct view *view, enum action action)
{
	size_t pair = pair_of(action);
	bool own = actions[action].group == GROUP_ROW || actions[action].group == GROUP_VIEW;
	for (size_t i = 0; i < ARRAY_LENGTH(at_end); i++)
		own = own && at_end[i] != action;
	if (pair < ARRAY_LENGTH(pairs) && pairs[pair].opposite == action)
		return false; /* it stands with the other one */
	return own && is_offered(desk, view, action);
}

#define HINT_LEAST 4 /* columns: no action has a shorter name and key */

/* Which of them have room: help and palette always, the others in at most so much of the line that the view keeps its own. */
static int choose_end(const struct desk *desk, const struct view *view, int columns,
		      struct foot_hint hints[ARRAY_LENGTH(at_end)])
{
	int kept = 0, most = columns * 3 / 5;
	for (size_t i = ARRAY_LENGTH(at_end); i-- > 0;) {
		bool always = at_end[i] == ACTION_palette || at_end[i] == ACTION_help;
		hints[i] = (struct foot_hint){.key = STRBUF_INIT};
		if (!always && !is_offered(desk, view, at_end[i]))
			continue;
		hints[i] = make_hint(desk, view, at_end[i]);
		if (!always && (kept + hints[i].columns > most || hints[i].key.length == 0))
			hints[i].columns = 0;
		kept += hints[i].columns;
	}
	return kept;
}

/* As many as there is room for, in the order of the table, before those at the end. */
static void draw_hints(struct bars *bars, struct desk *desk, const struct view *view, int row)
{
	struct foot_hint last[ARRAY_LENGTH(at_end)];
	int columns = screen_columns(desk->screen), x = 1;
	int kept = choose_end(desk, view, columns, last);
	screen_fill(desk->screen, row, 0, 1, columns, STYLE_NORMAL);
	for (int i = 0; i < ACTION_COUNT && x + HINT_LEAST + kept <= columns; i++) {
		if (!is_hinted(desk, view, (enum action)i))
			continue;
		struct foot_hint hint = make_hint(desk, view, (enum action)i);
		if (hint.key.length > 0 && x + hint.columns + kept <= columns)
			x = draw_hint(bars, desk, row, x, (enum action)i, &hint);
		strbuf_release(&hint.key);
	}
	for (size_t i = 0; i < ARRAY_LENGTH(at_end); i++) {
		if (last[i].columns > 0)
			x = draw_hint(bars, desk, row, x, at_end[i], &last[i]);
		strbuf_release(&last[i].key);
	}
}

void bars_draw(struct bars *bars, struct desk *desk, const struct view *view, bool covered)
{
	int rows = screen_rows(desk->screen);
	bars->count = 0;
	draw_top(bars, desk, view);
	draw_rules(desk, bars_box(desk));
	draw_status(bars, desk, view, rows - 2);
	if (covered)
		screen_fill(desk->screen, rows - 1, 0, 1, screen_columns(desk->screen),
			    STYLE_NORMAL);
	else
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
