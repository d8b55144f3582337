#include "tui/edit/pager.h"

#include "base/array.h"
#include "base/memory.h"
#include "base/width.h"
#include "tui/edit/hints.h"

#include <stdlib.h>
#include <string.h>

#define HEAD 2
#define FOOT 1
#define ASIDE 8 /* columns that ← and → scroll by */
#define WHEEL_LINES 3

static const struct hint hints[] = {
	{"Down", MSG_hint_scroll, "↑↓"},
	{"Enter", MSG_hint_store, NULL},
	{"Esc", MSG_hint_change, NULL},
};

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
	while (length < line->length && width_of_bytes(line->start, length, 1) < aside)
		length++;
	while (length < line->length && ((unsigned char)line->start[length] & 0xC0) == 0x80)
		length++;
	return length;
}

static void draw(struct pager *pager)
{
	struct screen *screen = pager->screen;
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
	hints_draw(screen, rows - 1, 1, columns - 2, hints, ARRAY_LENGTH(hints));
	screen_no_cursor(screen, HEAD, 1);
}

static void move(struct pager *pager, enum key_code code)
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
	for (size_t i = 0; i < ARRAY_LENGTH(moves); i++) {
		if (moves[i].code == code) {
			pager->top += moves[i].lines;
			pager->aside += moves[i].columns;
		}
	}
	keep_inside(pager);
}

/* True where it is over, with *end. */
static bool answered(struct pager *pager, const struct key *typed, enum pager_end *end)
{
	struct key key = key_command_form(*typed);
	if (key.kind == KEY_IS_MOUSE && key.button == MOUSE_LEFT &&
	    (key.row != screen_rows(pager->screen) - 1 ||
	     !hints_at(typed->column - 1, hints, ARRAY_LENGTH(hints), &key)))
		return false;
	if (key.kind == KEY_IS_MOUSE) {
		int by = key.button == MOUSE_WHEEL_UP     ? -WHEEL_LINES
			 : key.button == MOUSE_WHEEL_DOWN ? WHEEL_LINES
							  : 0;
		pager->top += by;
		return false;
	}
	bool taken = key_is(&key, CODE_ENTER) || key_is(&key, CODE_F2);
	*end = key_ends(&key) ? PAGER_ENDED : taken ? PAGER_TAKEN : PAGER_LEFT;
	if (key_ends(&key) || taken || key_is(&key, CODE_ESCAPE) || key_is_ctrl(&key, 'c'))
		return true;
	if (key.kind == KEY_IS_CODE && !key.modifiers)
		move(pager, key.code);
	else if (key_is_typed(&key) && key.codepoint == ' ')
		move(pager, CODE_PAGE_DOWN);
	return false;
}

enum pager_end pager_run(struct screen *screen, const char *title, const char *pages)
{
	struct pager pager = {.screen = screen, .title = title};
	enum pager_end end;
	struct key key;
	split(&pager, pages);
	do {
		draw(&pager);
		screen_flush(screen);
		screen_read_key(screen, -1, &key);
	} while (!answered(&pager, &key, &end));
	free(pager.lines);
	return end;
}
