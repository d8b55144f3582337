#include "tui/edit/checklist.h"

#include "base/array.h"
#include "base/width.h"
#include "tui/edit/dialog.h"
#include "tui/edit/hints.h"
#include "tui/edit/key_help.h"
#include "tui/edit/unused_key.h"

#include <stdlib.h>

enum {
	HEAD = 2,
	FOOT = 1,
	LINES = 2,  /* of a proposal */
	TICK = 4,   /* columns of '[✓] ' */
	WIDE = 60,  /* columns from which on the aside has its place at the right */
	ASIDE = 26, /* columns of it there, at most */
	REST_MS = 1000,
	LAST_TRIES = 5,
};

static const struct hint hints[] = {
	{"Space", MSG_hint_tick, NULL},  {"F2", MSG_hint_go_on, NULL},
	{"Enter", MSG_hint_whole, NULL}, {"Esc", MSG_hint_go_back, NULL},
	{"F8", MSG_hint_tick_all, NULL}, {"F6", MSG_hint_suggested, NULL},
	{"F1", MSG_hint_help, NULL},
};

static const struct key_row checklist_keys[] = {
	{"Space x", MSG_help_tick},        {"Enter", MSG_help_tick_whole},
	{"F8 a", MSG_help_tick_all},       {"F6", MSG_help_tick_suggested},
	{"Up Down", MSG_help_tick_move},   {"PageUp PageDown", MSG_help_list_page},
	{"Home End", MSG_help_pager_ends}, {"F2", MSG_help_tick_go_on},
	{"Esc", MSG_help_tick_go_back},
};
static const struct key_group group_checklist = KEY_GROUP(MSG_help_checklist, checklist_keys);

struct run {
	struct screen *screen;
	struct checklist *list;
	size_t top;
	bool unrested;
	char *said; /* owned; why the last key did nothing, or NULL */
};

/* --- drawing --- */

/* How many proposals the window shows. */
static size_t shown(const struct run *run)
{
	int rows = screen_rows(run->screen) - HEAD - FOOT;
	return rows >= 2 * LINES ? (size_t)(rows / LINES) : 1;
}

static void keep_inside(struct run *run)
{
	size_t page = shown(run), count = run->list->count;
	if (run->list->at < run->top)
		run->top = run->list->at;
	if (run->list->at >= run->top + page)
		run->top = run->list->at - page + 1;
	if (run->top + page > count)
		run->top = count > page ? count - page : 0;
}

static void draw_item(const struct run *run, size_t i, int row)
{
	const struct checklist *list = run->list;
	struct screen *screen = run->screen;
	int columns = screen_columns(screen), mark = i == list->at ? STYLE_ON_CURSOR : 0;
	bool wide = columns >= WIDE;
	struct checklist_lines lines = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
	list->write(i, columns - TICK - 2, &lines, list->data);
	int aside = wide ? width_of_text(lines.aside.text, 1) : 0;
	aside = aside > ASIDE ? ASIDE : aside;
	char *first = string_format("[%s] %s", list->is_checked(i, list->data) ? "✓" : " ",
				    lines.first.text);
	screen_put(screen, row, 0, 1, "", STYLE_NORMAL | mark);
	screen_put(screen, row, 1, columns - aside - 2, first, STYLE_NORMAL | mark);
	screen_put(screen, row, columns - aside - 1, aside, wide ? lines.aside.text : "",
		   STYLE_DIM | mark);
	screen_put(screen, row, columns - 1, 1, "", STYLE_NORMAL | mark);
	if (!wide && lines.aside.length)
		strbuf_insert(&lines.second, 0, text(MSG_colon), strlen(text(MSG_colon)));
	if (!wide)
		strbuf_insert(&lines.second, 0, lines.aside.text, lines.aside.length);
	screen_put(screen, row + 1, 1 + TICK, columns - TICK - 2, lines.second.text, STYLE_DIM);
	if (mark)
		screen_no_cursor(screen, row, 1);
	free(first);
	strbuf_release(&lines.first);
	strbuf_release(&lines.aside);
	strbuf_release(&lines.second);
}

static void draw_head(const struct run *run, int columns)
{
	const struct checklist *list = run->list;
	int ticked = 0;
	for (size_t i = 0; i < list->count; i++)
		ticked += list->is_checked(i, list->data);
	char *figures = say_ticked(ticked, (int)list->count);
	int width = width_of_text(figures, 1);
	screen_put(run->screen, 0, 1, columns - width - 3, list->title, STYLE_TITLE);
	screen_put(run->screen, 0, columns - width - 1, width, figures, STYLE_FIGURE);
	screen_hline(run->screen, 1, 0, columns, STYLE_LINE);
	free(figures);
}

static void draw(struct screen *screen, void *data)
{
	struct run *run = data;
	int columns = screen_columns(screen), rows = screen_rows(screen);
	screen_clear(screen);
	if (screen_too_small(screen)) {
		screen_draw_too_small(screen);
		return;
	}
	keep_inside(run);
	draw_head(run, columns);
	for (size_t i = 0; i < shown(run) && run->top + i < run->list->count; i++)
		draw_item(run, run->top + i, HEAD + (int)i * LINES);
	screen_fill(screen, rows - 1, 0, 1, columns, STYLE_NORMAL);
	if (run->said)
		screen_put(screen, rows - 1, 1, columns - 2, run->said, STYLE_WARNING);
	else
		hints_draw(screen, rows - 1, 1, columns - 2, hints, ARRAY_LENGTH(hints));
}

/* --- ticking --- */

static void tick(struct run *run, size_t i, bool checked)
{
	struct checklist *list = run->list;
	if (list->is_checked(i, list->data) == checked)
		return;
	list->check(i, checked, list->data);
	run->unrested = true;
}

/* All of them, or none where all are ticked already. */
static void tick_all(struct run *run)
{
	bool all = true;
	for (size_t i = 0; i < run->list->count; i++)
		all = all && run->list->is_checked(i, run->list->data);
	for (size_t i = 0; i < run->list->count; i++)
		tick(run, i, !all);
}

static void tick_suggested(struct run *run)
{
	for (size_t i = 0; i < run->list->count; i++)
		tick(run, i, run->list->is_suggested(i, run->list->data));
}

static void tell(struct run *run)
{
	const struct beneath itself = {.redraw = draw, .data = run};
	char *title = NULL, *whole = NULL;
	run->list->tell(run->list->at, &title, &whole, run->list->data);
	dialog_message(run->screen, &itself, title, whole);
	free(title);
	free(whole);
}

static void help(struct run *run)
{
	const struct beneath itself = {.redraw = draw, .data = run};
	const struct key_group *const groups[] = {&group_checklist};
	key_help(run->screen, &itself, run->list->title, text(MSG_about_checklist), groups, 1);
}

static void say(struct run *run, char *sentence)
{
	free(run->said);
	run->said = sentence;
}

static void rest(struct run *run)
{
	if (run->unrested)
		run->unrested = run->list->rest && !run->list->rest(run->list->data);
}

/* --- keys --- */

static bool move(struct run *run, const struct key *key)
{
	size_t page = shown(run), last = run->list->count - 1, *at = &run->list->at;
	if (key_is(key, CODE_UP))
		*at -= *at > 0;
	else if (key_is(key, CODE_DOWN))
		*at += *at < last;
	else if (key_is(key, CODE_PAGE_UP))
		*at = *at > page ? *at - page : 0;
	else if (key_is(key, CODE_PAGE_DOWN))
		*at = *at + page < last ? *at + page : last;
	else if (key_is(key, CODE_HOME) || key_is(key, CODE_END))
		*at = key_is(key, CODE_HOME) ? 0 : last;
	else
		return false;
	return true;
}

/* A click goes to a proposal, on its tick or twice it ticks; on a hint it presses its key. False: nothing more. */
static bool mouse(struct run *run, struct key *key)
{
	int row = key->row, column = key->column;
	bool wheel = key->button == MOUSE_WHEEL_UP || key->button == MOUSE_WHEEL_DOWN;
	if (wheel) {
		enum key_code code = key->button == MOUSE_WHEEL_UP ? CODE_UP : CODE_DOWN;
		*key = (struct key){.kind = KEY_IS_CODE, .code = code};
		return true;
	}
	if (key->button != MOUSE_LEFT)
		return false;
	if (row == screen_rows(run->screen) - 1)
		return hints_at(column - 1, hints, ARRAY_LENGTH(hints), key);
	size_t i = run->top + (size_t)((row - HEAD) / LINES);
	if (row < HEAD || row >= HEAD + (int)shown(run) * LINES || i >= run->list->count)
		return false;
	bool on_tick = column < 1 + TICK && (row - HEAD) % LINES == 0;
	run->list->at = i;
	if (on_tick || key->twice)
		tick(run, i, !run->list->is_checked(i, run->list->data));
	return false;
}

static bool is_letter(const struct key *key, char letter)
{
	return key_is_typed(key) && key->codepoint == (uint32_t)letter;
}

/* What a key does with the proposals; false: nothing. */
static bool act(struct run *run, const struct key *key)
{
	struct checklist *list = run->list;
	if (is_letter(key, ' ') || is_letter(key, 'x'))
		tick(run, list->at, !list->is_checked(list->at, list->data));
	else if (key_is(key, CODE_F8) || is_letter(key, 'a'))
		tick_all(run);
	else if (key_is(key, CODE_F6))
		tick_suggested(run);
	else if (key_is(key, CODE_ENTER))
		tell(run);
	else if (key_is(key, CODE_F1) || is_letter(key, '?'))
		help(run);
	else
		return move(run, key);
	return true;
}

/* True where it is over, with *end. */
static bool answered(struct run *run, const struct key *typed, enum checklist_end *end)
{
	struct key key = key_command_form(*typed);
	if (key.kind == KEY_IS_TIMEOUT)
		rest(run);
	if (key.kind == KEY_IS_MOUSE && !mouse(run, &key))
		return false;
	if (key_ends(&key)) {
		/* There is no other time: another program that writes is waited for longer. */
		for (int tries = 0; run->unrested && tries < LAST_TRIES; tries++)
			rest(run);
		*end = CHECKLIST_ENDED;
		return true;
	}
	if (key_is(&key, CODE_F2) || key_is_ctrl(&key, 's') || key_is(&key, CODE_ESCAPE)) {
		*end = key_is(&key, CODE_ESCAPE) ? CHECKLIST_LEFT : CHECKLIST_TAKEN;
		return true;
	}
	if (key.kind != KEY_IS_CODE && key.kind != KEY_IS_CHARACTER)
		return false;
	say(run, NULL); /* before what the key opens draws the list beneath itself */
	if (!act(run, &key))
		say(run, unused_key(&key));
	return false;
}

enum checklist_end checklist_run(struct screen *screen, struct checklist *list)
{
	struct run run = {.screen = screen, .list = list};
	enum checklist_end end;
	struct key key;
	do {
		draw(screen, &run);
		screen_flush(screen);
		screen_read_key(screen, run.unrested ? REST_MS : -1, &key);
		bool unseen = key.kind != KEY_IS_RESIZE && !key_ends(&key);
		if (screen_too_small(screen) && unseen)
			key = (struct key){.kind = KEY_IS_NOTHING};
	} while (!answered(&run, &key, &end));
	rest(&run);
	free(run.said);
	return end;
}
