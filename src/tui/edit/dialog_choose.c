#include "tui/edit/dialog.h"

#include "modal.h"

#include "base/array.h"
#include "base/linebreak.h"
#include "base/memory.h"
#include "base/pinyin.h"
#include "base/width.h"
#include "i18n/messages.h"
#include "tui/edit/key_help.h"
#include "tui/edit/text_field.h"
#include "tui/edit/unused_key.h"

#include <stdlib.h>

#define WIDEST 72
#define HEAD 2 /* rows of the filter and the line under it */
#define FOOT 1
#define ABOUT_MOST 6      /* rows of what is said of the one in focus */
#define LIST_LEAST 3      /* rows of the list that are worth more than that */
#define MEASURED_MOST 500 /* a list of thousands isn't measured whole */

#define HINTS_MOST 5

static const struct key_row list_keys[] = {
	{"Enter F2", MSG_help_list_take},
	{"Esc", MSG_help_brief_leave},
	{"Up Down", MSG_help_list_step},
	{"PageUp PageDown", MSG_help_list_page},
};
static const struct key_group group_list = KEY_GROUP(MSG_help_list, list_keys);

struct chooser {
	const struct dialog_list *list;
	const char *title;
	struct text_field *filter;
	size_t *shown; /* which of the list match, in its order */
	size_t count;
	size_t focus, top; /* among the shown */
	int rows;          /* of the list in the window */
	int about_rows;    /* below it, with a line between; 0: nothing is said */
	bool helping;      /* F1 was pressed */
	char *said;        /* owned; why the last key did nothing, or NULL */
	struct hint hints[HINTS_MOST];
	size_t hint_count;
	int hint_columns; /* of all of them: the window keeps its width */
	struct window window;
};

/* Space has its own meaning only while nothing is typed. */
static void set_hints(struct chooser *chooser)
{
	enum message space = *text_field_text(chooser->filter) ? MSG_none : chooser->list->space;
	const struct hint all[HINTS_MOST] = {
		{"Enter", MSG_hint_take, NULL}, {"Space", space, NULL},
		{"Esc", MSG_hint_cancel, NULL}, {"Down", MSG_hint_choose, "↑↓"},
		{"F1", MSG_hint_help, NULL},
	};
	chooser->hint_count = 0;
	for (size_t i = 0; i < HINTS_MOST; i++)
		if (all[i].what != MSG_none)
			chooser->hints[chooser->hint_count++] = all[i];
}

static bool matches(const struct dialog_list *list, size_t i, const char *typed)
{
	if (!*typed)
		return true;
	if (list->matches)
		return list->matches(i, typed, list->data);
	const char *detail = list->detail ? list->detail(i, list->data) : NULL;
	const char *about = list->about ? list->about(i, list->data) : NULL;
	return pinyin_match(list->text(i, list->data), typed) ||
	       (detail && pinyin_match(detail, typed)) || (about && pinyin_match(about, typed));
}

/* Looks again at what matches; the focus stays on what it was on, if that still does. */
static void filter(struct chooser *chooser)
{
	const struct dialog_list *list = chooser->list;
	size_t was = chooser->count ? chooser->shown[chooser->focus] : list->first;
	chooser->count = chooser->focus = 0;
	for (size_t i = 0; i < list->count; i++) {
		if (!matches(list, i, text_field_text(chooser->filter)))
			continue;
		if (i == was)
			chooser->focus = chooser->count;
		chooser->shown[chooser->count++] = i;
	}
}

static void scroll(struct chooser *chooser)
{
	size_t rows = chooser->rows > 0 ? (size_t)chooser->rows : 1;
	if (chooser->focus < chooser->top)
		chooser->top = chooser->focus;
	if (chooser->focus >= chooser->top + rows)
		chooser->top = chooser->focus - rows + 1;
	if (chooser->top + rows > chooser->count)
		chooser->top = chooser->count > rows ? chooser->count - rows : 0;
}

static void draw_row(const struct chooser *chooser, struct screen *screen, int row, size_t shown)
{
	const struct window *window = &chooser->window;
	const struct dialog_list *list = chooser->list;
	size_t i = chooser->shown[shown];
	int on_cursor = shown == chooser->focus ? STYLE_ON_CURSOR : 0, left = window->columns;
	const char *detail = list->detail ? list->detail(i, list->data) : NULL;
	if (detail && *detail) {
		int width = width_of_text(detail, 1) + 1;
		width = width < window->columns / 2 ? width : window->columns / 2;
		left -= width;
		screen_put_right(screen, row, window->column + left, width, detail,
				 STYLE_DIM | on_cursor);
	}
	screen_put(screen, row, window->column, left, list->text(i, list->data),
		   STYLE_NORMAL | on_cursor);
}

static void draw_list(struct chooser *chooser, struct screen *screen)
{
	const struct window *window = &chooser->window;
	int row = window->row + HEAD;
	scroll(chooser);
	for (int i = 0; i < chooser->rows && chooser->top + (size_t)i < chooser->count; i++)
		draw_row(chooser, screen, row + i, chooser->top + (size_t)i);
	if (!chooser->count)
		screen_put(screen, row, window->column, window->columns,
			   chooser->list->empty ? chooser->list->empty
						: text(MSG_dialog_nothing_matches),
			   STYLE_DIM);
	if (chooser->top > 0)
		screen_put_part(screen, row, window->column + window->columns, 1, "↑",
				STYLE_HINT_KEY);
	if (chooser->rows > 0 && chooser->top + (size_t)chooser->rows < chooser->count)
		screen_put_part(screen, row + chooser->rows - 1, window->column + window->columns,
				1, "↓", STYLE_HINT_KEY);
}

/* All of it, below the list. */
static void draw_about(const struct chooser *chooser, struct screen *screen)
{
	const struct window *window = &chooser->window;
	const struct dialog_list *list = chooser->list;
	int row = window->row + HEAD + chooser->rows;
	if (chooser->about_rows == 0)
		return;
	screen_hline(screen, row++, window->column, window->columns, STYLE_LINE);
	const char *about =
		chooser->count ? list->about(chooser->shown[chooser->focus], list->data) : NULL;
	int end = row + chooser->about_rows;
	for (size_t next; about && *about && row < end; about += next) {
		size_t length = line_break(about, window->columns, 1, &next);
		screen_put_bytes(screen, row++, window->column, window->columns, about, length,
				 STYLE_NORMAL);
	}
}

/* Rows for the longest that is said of any, so that the window doesn't jump. */
static int wanted_about(const struct dialog_list *list, int columns)
{
	int most = 0;
	for (size_t i = 0; list->about && i < list->count && i < MEASURED_MOST; i++) {
		const char *about = list->about(i, list->data);
		int lines = about && *about ? line_count(about, columns, columns, 1) : 0;
		most = lines > most ? lines : most;
	}
	return most < ABOUT_MOST ? most : ABOUT_MOST;
}

/* As wide as the longest; what is said below takes all there is. */
static int wanted_columns(const struct chooser *chooser)
{
	const struct dialog_list *list = chooser->list;
	int widest = width_of_text(chooser->title, 1) + 4;
	int least = chooser->hint_columns;
	widest = widest < least ? least : widest;
	if (list->about)
		return WIDEST;
	for (size_t i = 0; i < list->count && i < MEASURED_MOST; i++) {
		const char *detail = list->detail ? list->detail(i, list->data) : NULL;
		int width = width_of_text(list->text(i, list->data), 1) +
			    (detail ? width_of_text(detail, 1) + 2 : 0);
		widest = width > widest ? width : widest;
	}
	return widest < WIDEST ? widest : WIDEST;
}

static void draw(struct chooser *chooser, struct screen *screen, const struct beneath *beneath)
{
	size_t count = chooser->list->count;
	int rows = count < 3 ? 3 : count > 1000 ? 1000 : (int)count;
	int columns = wanted_columns(chooser), widest = modal_columns(screen);
	int about = wanted_about(chooser->list, columns < widest ? columns : widest);
	int below = about > 0 ? about + 1 : 0;
	if (!modal_open(screen, beneath, chooser->title, rows + below + HEAD + FOOT, columns,
			&chooser->window))
		return;
	const struct window *window = &chooser->window;
	int foot = window->rows > HEAD + FOOT ? FOOT : 0;
	chooser->rows = window->rows - HEAD - foot - below;
	chooser->about_rows = about;
	if (below > 0 && chooser->rows < LIST_LEAST) {
		chooser->rows += below;
		chooser->about_rows = 0;
	}
	screen_hline(screen, window->row + 1, window->column, window->columns, STYLE_LINE);
	draw_list(chooser, screen);
	draw_about(chooser, screen);
	if (foot && chooser->said)
		screen_put(screen, window->row + window->rows - 1, window->column, window->columns,
			   chooser->said, STYLE_WARNING);
	else if (foot)
		hints_draw(screen, window->row + window->rows - 1, window->column, window->columns,
			   chooser->hints, chooser->hint_count);
	text_field_resize(chooser->filter, 1, window->columns);
	text_field_draw(chooser->filter, screen, window->row, window->column, true);
	if (!*text_field_text(chooser->filter))
		screen_put(screen, window->row, window->column + 1, window->columns - 1,
			   text(MSG_type_to_filter), STYLE_DIM);
}

static void move(struct chooser *chooser, long by)
{
	long to = (long)chooser->focus + by, last = (long)chooser->count - 1;
	to = to > last ? last : to;
	chooser->focus = to > 0 ? (size_t)to : 0;
}

/* True where it is over, with *answer. */
static bool answered(struct chooser *chooser, const struct key *key, long *answer);

static bool take(const struct chooser *chooser, long *answer)
{
	if (!chooser->count)
		return false;
	*answer = (long)chooser->shown[chooser->focus];
	return true;
}

static void say(struct chooser *chooser, char *sentence)
{
	free(chooser->said);
	chooser->said = sentence;
}

static bool mouse(struct chooser *chooser, const struct key *key, long *answer)
{
	const struct window *window = &chooser->window;
	struct key pressed;
	int row = key->row - window->row - HEAD, column = key->column - window->column;
	if (key->button == MOUSE_WHEEL_UP || key->button == MOUSE_WHEEL_DOWN)
		move(chooser, key->button == MOUSE_WHEEL_UP ? -1 : 1);
	else if (modal_clicked_beside(window, key))
		say(chooser, unused_click("Enter", MSG_hint_take));
	else if (column < 0 || column >= window->columns)
		return false;
	else if (key->row == window->row)
		text_field_click(chooser->filter, 0, column);
	else if (row >= 0 && row < chooser->rows && chooser->top + (size_t)row < chooser->count) {
		chooser->focus = chooser->top + (size_t)row;
		return take(chooser, answer);
	} else if (key->row == window->row + window->rows - 1 &&
		   hints_at(column, chooser->hints, chooser->hint_count, &pressed)) {
		return answered(chooser, &pressed, answer);
	}
	return false;
}

/* What is typed, and keys that do nothing. */
static void type(struct chooser *chooser, const struct key *key)
{
	enum text_field_reply reply = text_field_key(chooser->filter, key);
	if (reply == TEXT_FIELD_EDITED)
		filter(chooser);
	if (reply == TEXT_FIELD_IGNORED &&
	    (key->kind == KEY_IS_CODE || key->kind == KEY_IS_CHARACTER))
		say(chooser, unused_key(key));
}

static bool is_own_space(const struct chooser *chooser, const struct key *key)
{
	return chooser->list->space != MSG_none && key->kind == KEY_IS_CHARACTER &&
	       key_command_form(*key).codepoint == ' ' && key->modifiers == 0 &&
	       !*text_field_text(chooser->filter);
}

static bool answered(struct chooser *chooser, const struct key *key, long *answer)
{
	*answer = DIALOG_NONE;
	if (key->kind != KEY_IS_RESIZE && key->kind != KEY_IS_NOTHING)
		say(chooser, NULL);
	if (key->kind == KEY_IS_MOUSE)
		return mouse(chooser, key, answer);
	if (key_ends(key) || key_is(key, CODE_ESCAPE))
		return true;
	if (key_is(key, CODE_ENTER) ||
	    key_is(key, CODE_F2)) /* who came from a form goes on with F2 */
		return take(chooser, answer);
	if (is_own_space(chooser, key))
		return *chooser->list->by_space = take(chooser, answer);
	int page = chooser->rows > 1 ? chooser->rows - 1 : 1;
	if (key_is(key, CODE_F1))
		chooser->helping = true;
	else if (key_is(key, CODE_UP) || key_is_ctrl(key, 'p'))
		move(chooser, -1);
	else if (key_is(key, CODE_DOWN) || key_is_ctrl(key, 'n'))
		move(chooser, 1);
	else if (key_is(key, CODE_PAGE_UP) || key_is(key, CODE_PAGE_DOWN))
		move(chooser, key->code == CODE_PAGE_UP ? -page : page);
	else
		type(chooser, key);
	return false;
}

static void help(struct chooser *chooser, struct screen *screen, const struct beneath *beneath)
{
	const struct key_row space[] = {{"Space", chooser->list->space}};
	const struct key_group group_space = KEY_GROUP(MSG_help_list_empty, space);
	const struct key_group *const groups[] = {&group_list, &key_group_line, &group_space};
	size_t count = ARRAY_LENGTH(groups) - (chooser->list->space == MSG_none);
	chooser->helping = false;
	key_help(screen, beneath, chooser->title, text(MSG_help_list_type), groups, count);
}

long dialog_choose(struct screen *screen, const struct beneath *beneath, const char *title,
		   const struct dialog_list *list, const char *typed)
{
	struct chooser chooser = {
		.list = list,
		.title = title,
		.filter = text_field_new(false, 0),
		.shown = xcalloc(list->count, sizeof(*chooser.shown)),
	};
	struct key key;
	long answer;
	text_field_set(chooser.filter, typed);
	set_hints(&chooser);
	chooser.hint_columns = hints_columns(chooser.hints, chooser.hint_count);
	if (list->by_space)
		*list->by_space = false;
	filter(&chooser);
	do {
		if (chooser.helping)
			help(&chooser, screen, beneath);
		set_hints(&chooser);
		draw(&chooser, screen, beneath);
		modal_key(screen, -1, &key);
	} while (!answered(&chooser, &key, &answer));
	text_field_free(chooser.filter);
	free(chooser.shown);
	free(chooser.said);
	return answer;
}
