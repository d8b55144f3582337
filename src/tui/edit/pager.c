#include "tui/edit/pager.h"

#include "base/array.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "base/width.h"
#include "tui/edit/hints.h"
#include "tui/edit/key_help.h"
#include "tui/edit/unused_key.h"

#include <stdlib.h>
#include <string.h>

#define HEAD 2
#define FOOT 1
#define ASIDE 8 /* columns that ← and → scroll by */
#define WHEEL_LINES 3

static const struct hint hints[] = {
	{"Enter", MSG_hint_store, NULL},
	{"Esc", MSG_hint_change, NULL},
	{"Down", MSG_hint_scroll, "↑↓"},
	{"F1", MSG_hint_help, NULL},
};

static const struct key_row pager_keys[] = {
	{"Enter F2", MSG_help_pager_take}, {"Esc", MSG_help_pager_leave},
	{"Up Down", MSG_help_pager_lines}, {"PageUp PageDown Space", MSG_help_list_page},
	{"Home End", MSG_help_pager_ends}, {"Left Right", MSG_help_pager_aside},
};
static const struct key_group group_pager = KEY_GROUP(MSG_help_pager, pager_keys);

struct line {
	const char *start;
	size_t length;
	bool page_end; /* the line between two pages; it has no text */
};

struct pager {
	struct screen *screen;
	const char *title;
	struct line *lines;
	size_t count, room;
	int widest;
	long top, aside;
	char *said; /* owned; why the last key did nothing, or NULL */
};

static void add(struct pager *pager, struct line line)
{
	int width = width_of_bytes(line.start, line.length, 1);
	pager->widest = width > pager->widest ? width : pager->widest;
	ARRAY_GROW(pager->lines, pager->count, pager->room);
	pager->lines[pager->count++] = line;
}

static void split(struct pager *pager, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n\f");
		if (length > 0 || *text == '\n')
			add(pager, (struct line){text, length, false});
		text += length;
		bool ends = *text == '\f' || (*text == '\n' && text[1] == '\f');
		text += (*text != '\0') + (*text == '\n' && text[1] == '\f');
		if (ends && *text)
			add(pager, (struct line){text, 0, true});
	}
}

static long page(const struct pager *pager)
{
	int rows = screen_rows(pager->screen) - HEAD - FOOT;
	return rows > 1 ? rows : 1;
}

static void keep_inside(struct pager *pager)
{
	long last = (long)pager->count - page(pager);
	long widest = pager->widest - screen_columns(pager->screen) + 2;
	pager->top = pager->top > last ? last : pager->top;
	pager->top = pager->top < 0 ? 0 : pager->top;
	pager->aside = pager->aside > widest ? widest : pager->aside;
	pager->aside = pager->aside < 0 ? 0 : pager->aside;
}

/* Where the column `aside` of the line begins. */
static size_t skipped(const struct line *line, long aside)
{
	size_t length = 0;
	uint32_t c;
	for (long width = 0; length < line->length && width < aside; width += width_of_char(c, 1))
		length += utf8_decode(line->start + length, line->length - length, &c);
	return length;
}

static void draw(struct screen *screen, void *data)
{
	struct pager *pager = data;
	int columns = screen_columns(screen), rows = screen_rows(screen);
	screen_clear(screen);
	if (screen_too_small(screen)) {
		screen_draw_too_small(screen);
		return;
	}
	keep_inside(pager);
	screen_put(screen, 0, 1, columns - 1, pager->title, STYLE_TITLE);
	screen_hline(screen, 1, 0, columns, STYLE_LINE);
	for (int i = 0; i < (int)page(pager) && pager->top + i < (long)pager->count; i++) {
		const struct line *line = &pager->lines[pager->top + i];
		size_t from = skipped(line, pager->aside);
		if (line->page_end)
			screen_hline(screen, HEAD + i, 0, columns, STYLE_LINE);
		else
			screen_put_bytes(screen, HEAD + i, 1, columns - 1, line->start + from,
					 line->length - from, STYLE_NORMAL);
	}
	screen_fill(screen, rows - 1, 0, 1, columns, STYLE_NORMAL);
	if (pager->said)
		screen_put(screen, rows - 1, 1, columns - 2, pager->said, STYLE_WARNING);
	else
		hints_draw(screen, rows - 1, 1, columns - 2, hints, ARRAY_LENGTH(hints));
	screen_no_cursor(screen, HEAD, 1);
}

/* False: no key that moves. */
static bool move(struct pager *pager, const struct key *key)
{
	const struct {
		enum key_code code;
		long lines, columns;
	} moves[] = {
		{CODE_UP, -1, 0},
		{CODE_DOWN, 1, 0},
		{CODE_PAGE_UP, -page(pager), 0},
		{CODE_PAGE_DOWN, page(pager), 0},
		{CODE_HOME, -(long)pager->count, 0},
		{CODE_END, (long)pager->count, 0},
		{CODE_LEFT, 0, -ASIDE},
		{CODE_RIGHT, 0, ASIDE},
	};
	bool space = key_is_typed(key) && key->codepoint == ' ', moved = false;
	for (size_t i = 0; i < ARRAY_LENGTH(moves); i++) {
		if (key_is(key, moves[i].code) || (space && moves[i].code == CODE_PAGE_DOWN)) {
			pager->top += moves[i].lines;
			pager->aside += moves[i].columns;
			moved = true;
		}
	}
	keep_inside(pager);
	return moved;
}

static void say(struct pager *pager, char *sentence)
{
	free(pager->said);
	pager->said = sentence;
}

static void help(struct pager *pager)
{
	const struct beneath itself = {.redraw = draw, .data = pager};
	const struct key_group *const groups[] = {&group_pager};
	key_help(pager->screen, &itself, pager->title, NULL, groups, 1);
}

/* What the mouse means as a key; the wheel scrolls. False: nothing more. */
static bool mouse(struct pager *pager, struct key *key)
{
	int column = key->column;
	if (key->button == MOUSE_WHEEL_UP || key->button == MOUSE_WHEEL_DOWN)
		pager->top += key->button == MOUSE_WHEEL_UP ? -WHEEL_LINES : WHEEL_LINES;
	return key->button == MOUSE_LEFT && key->row == screen_rows(pager->screen) - 1 &&
	       hints_at(column - 1, hints, ARRAY_LENGTH(hints), key);
}

/* True where it is over, with *end. */
static bool answered(struct pager *pager, const struct key *typed, enum pager_end *end)
{
	struct key key = key_command_form(*typed);
	if (key.kind == KEY_IS_MOUSE && !mouse(pager, &key))
		return false;
	bool taken = key_is(&key, CODE_ENTER) || key_is(&key, CODE_F2);
	*end = key_ends(&key) ? PAGER_ENDED : taken ? PAGER_TAKEN : PAGER_LEFT;
	if (key_ends(&key) || taken || key_is(&key, CODE_ESCAPE))
		return true;
	if (key.kind != KEY_IS_CODE && key.kind != KEY_IS_CHARACTER)
		return false;
	say(pager, NULL);
	if (key_is(&key, CODE_F1))
		help(pager);
	else if (!move(pager, &key))
		say(pager, unused_key(&key));
	return false;
}

enum pager_end pager_run(struct screen *screen, const char *title, const char *pages)
{
	struct pager pager = {.screen = screen, .title = title};
	enum pager_end end;
	struct key key;
	split(&pager, pages);
	do {
		draw(screen, &pager);
		screen_flush(screen);
		screen_read_key(screen, -1, &key);
	} while (!answered(&pager, &key, &end));
	free(pager.lines);
	free(pager.said);
	return end;
}
