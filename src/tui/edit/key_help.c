#include "tui/edit/key_help.h"

#include "modal.h"

#include "base/array.h"
#include "base/linebreak.h"
#include "base/strbuf.h"
#include "base/width.h"

#include <stdlib.h>

#define WIDEST 72
#define KEYS_WIDE 22 /* columns; fewer in a narrow window */
#define WHEEL_LINES 3
#define FOOT 1

static const struct key_row line_keys[] = {
	{"Left Right", MSG_help_by_character},
	{"C-Left C-Right", MSG_help_by_word},
	{"Home End", MSG_help_line_ends},
	{"Backspace Del", MSG_help_take_away},
	{"C-w", MSG_help_word_away},
	{"C-u", MSG_help_begin_away},
	{"C-k", MSG_help_end_away},
	{"C-z", MSG_help_untype},
	{"C-y", MSG_help_retype},
};
static const struct key_row text_keys[] = {
	{"Enter", MSG_help_new_line},
	{"Up Down", MSG_help_by_line},
	{"PageUp PageDown", MSG_help_by_page},
	{"C-Home C-End", MSG_help_text_ends},
};
const struct key_group key_group_line = KEY_GROUP(MSG_help_typing, line_keys);
const struct key_group key_group_text = KEY_GROUP(MSG_help_several_lines, text_keys);

/* A line of the window. */
struct line {
	char *left,
		*right; /* owned; keys and what they do; or a text over the whole width, and NULL */
	int style;      /* of the left part */
};

struct pages {
	const char *title, *about;
	const struct key_group *const *groups;
	size_t group_count;
	struct line *lines;
	size_t count, room;
	int keys_wide;
	long top; /* the first line shown */
	struct window window;
};

static const struct hint hints[] = {
	{"Esc", MSG_hint_back, NULL},
	{"Down", MSG_hint_scroll, "↑↓"},
};

/* --- the lines --- */

static void forget(struct pages *pages)
{
	for (size_t i = 0; i < pages->count; i++) {
		free(pages->lines[i].left);
		free(pages->lines[i].right);
	}
	pages->count = 0;
}

static void add(struct pages *pages, char *left, char *right, int style)
{
	ARRAY_GROW(pages->lines, pages->count, pages->room);
	pages->lines[pages->count++] = (struct line){left, right, style};
}

static void add_paragraphs(struct pages *pages, const char *about, int columns)
{
	while (*about) {
		size_t next, length = line_break(about, columns, 1, &next);
		add(pages, xmemdup0(about, length), NULL, STYLE_NORMAL);
		about += next;
		about += *about == '\n';
	}
}

static char *names_of(const char *keys)
{
	struct strbuf out = STRBUF_INIT;
	while (*keys) {
		char name[KEY_NAME_ROOM];
		struct key key;
		size_t length = strcspn(keys, " ");
		char *word = xmemdup0(keys, length);
		if (key_parse(word, &key))
			strbuf_format(&out, "%s%s", out.length ? " " : "",
				      key_long_name(&key, name));
		free(word);
		keys += length + strspn(keys + length, " ");
	}
	return strbuf_detach(&out);
}

/* The keys stand before the first line of what they do; where they are too long, above it. */
static void add_row(struct pages *pages, const struct key_row *row, int columns)
{
	char *keys = names_of(row->keys);
	const char *what = text(row->what);
	if (width_of_text(keys, 1) >= pages->keys_wide) {
		add(pages, keys, NULL, STYLE_HINT_KEY);
		keys = NULL;
	}
	while (*what) {
		size_t next, length = line_break(what, columns - pages->keys_wide, 1, &next);
		add(pages, keys ? keys : xstrdup(""), xmemdup0(what, length), STYLE_HINT_KEY);
		keys = NULL;
		what += next;
	}
}

static void make_lines(struct pages *pages, int columns)
{
	forget(pages);
	pages->keys_wide = columns / 2 < KEYS_WIDE ? columns / 3 : KEYS_WIDE;
	if (pages->about)
		add_paragraphs(pages, pages->about, columns);
	for (size_t i = 0; i < pages->group_count; i++) {
		const struct key_group *group = pages->groups[i];
		if (pages->count > 0)
			add(pages, xstrdup(""), NULL, STYLE_NORMAL);
		add(pages, xstrdup(text(group->head)), NULL, STYLE_HEADING);
		for (size_t j = 0; j < group->count; j++)
			add_row(pages, &group->rows[j], columns);
	}
}

/* --- the window --- */

static void keep_inside(struct pages *pages, int rows)
{
	long last = (long)pages->count - rows;
	pages->top = pages->top > last ? last : pages->top;
	pages->top = pages->top > 0 ? pages->top : 0;
}

static void draw(struct pages *pages, struct screen *screen, const struct beneath *beneath)
{
	struct window *window = &pages->window;
	int columns = modal_columns(screen) < WIDEST ? modal_columns(screen) : WIDEST;
	make_lines(pages, columns < 4 ? 4 : columns);
	if (!modal_open(screen, beneath, pages->title, (int)pages->count + FOOT, columns, window))
		return;
	int rows = window->rows - FOOT;
	keep_inside(pages, rows);
	for (int i = 0; i < rows && pages->top + i < (long)pages->count; i++) {
		const struct line *line = &pages->lines[pages->top + i];
		int left = line->right ? pages->keys_wide : window->columns;
		screen_put(screen, window->row + i, window->column, left, line->left, line->style);
		screen_put(screen, window->row + i, window->column + left, window->columns - left,
			   line->right, STYLE_NORMAL);
	}
	if (pages->top > 0)
		screen_put_part(screen, window->row, window->column + window->columns, 1, "↑",
				STYLE_HINT_KEY);
	if (pages->top + rows < (long)pages->count)
		screen_put_part(screen, window->row + rows - 1, window->column + window->columns, 1,
				"↓", STYLE_HINT_KEY);
	hints_draw(screen, window->row + rows, window->column, window->columns, hints,
		   ARRAY_LENGTH(hints));
}

static void scroll(struct pages *pages, const struct key *key)
{
	long page = pages->window.rows - FOOT - 1;
	const struct {
		enum key_code code;
		long by;
	} moves[] = {{CODE_UP, -1},          {CODE_DOWN, 1},       {CODE_PAGE_UP, -page},
		     {CODE_PAGE_DOWN, page}, {CODE_HOME, -100000}, {CODE_END, 100000}};
	for (size_t i = 0; i < ARRAY_LENGTH(moves); i++)
		if (key_is(key, moves[i].code))
			pages->top += moves[i].by;
	if (key->kind == KEY_IS_MOUSE && key->button == MOUSE_WHEEL_UP)
		pages->top -= WHEEL_LINES;
	if (key->kind == KEY_IS_MOUSE && key->button == MOUSE_WHEEL_DOWN)
		pages->top += WHEEL_LINES;
}

/* A click on a hint is its key. */
static struct key pressed(const struct pages *pages, const struct key *key)
{
	const struct window *window = &pages->window;
	struct key meant = *key;
	if (key->kind == KEY_IS_MOUSE && key->button == MOUSE_LEFT &&
	    key->row == window->row + window->rows - FOOT)
		hints_at(key->column - window->column, hints, ARRAY_LENGTH(hints), &meant);
	return meant;
}

void key_help(struct screen *screen, const struct beneath *beneath, const char *title,
	      const char *about, const struct key_group *const *groups, size_t count)
{
	struct pages pages = {
		.title = title, .about = about, .groups = groups, .group_count = count};
	struct key key;
	do {
		draw(&pages, screen, beneath);
		modal_key(screen, -1, &key);
		key = pressed(&pages, &key);
		scroll(&pages, &key);
	} while (!key_ends(&key) && !key_is(&key, CODE_ESCAPE) && !key_is(&key, CODE_ENTER) &&
		 !key_is(&key, CODE_F1));
	forget(&pages);
	free(pages.lines);
}
