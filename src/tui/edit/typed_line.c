#include "tui/edit/typed_line.h"

#include "modal.h"

#include "base/array.h"
#include "base/width.h"
#include "tui/edit/key_help.h"
#include "tui/edit/text_field.h"
#include "tui/edit/unused_key.h"

#include <stdlib.h>

static const struct hint hints[] = {
	{"Enter", MSG_hint_take, NULL},
	{"Esc", MSG_hint_show_all, NULL},
	{"Down", MSG_hint_choose, "↑↓"},
	{"F1", MSG_hint_help, NULL},
};

static const struct key_row filter_keys[] = {
	{"Enter", MSG_help_filter_take},
	{"Esc", MSG_help_filter_leave},
	{"Up Down", MSG_help_list_step},
	{"PageUp PageDown", MSG_help_list_page},
};
static const struct key_group group_filter = KEY_GROUP(MSG_help_filter, filter_keys);

struct typing {
	const struct typed_line *line;
	struct text_field *field;
	struct screen *screen;
	const struct beneath *beneath;
	char *said; /* owned; why the last key did nothing, or NULL */
	bool late;  /* what lies beneath doesn't follow yet */
};

#define FIELD_LEAST 10 /* columns that what is typed keeps beside what came of it */

/* At the right of the row, if there is room; the columns it took. */
static int draw_told(const struct typing *typing, int row, int room)
{
	char *told = typing->line->told ? typing->line->told(typing->line->data) : NULL;
	int wide = told ? width_of_text(told, 1) + 1 : 0;
	if (wide > room - FIELD_LEAST)
		wide = 0;
	if (wide > 0)
		screen_put(typing->screen, row, screen_columns(typing->screen) - wide, wide, told,
			   STYLE_STATUS);
	free(told);
	return wide;
}

static void draw(const struct typing *typing)
{
	struct screen *screen = typing->screen;
	int rows = screen_rows(screen), columns = screen_columns(screen);
	beneath_draw(typing->beneath, screen);
	if (screen_too_small(screen))
		return;
	screen_fill(screen, rows - 2, 0, 2, columns, STYLE_NORMAL);
	int from = 1 + screen_put_part(screen, rows - 2, 1, columns / 2, text(typing->line->label),
				       STYLE_LABEL);
	int told = draw_told(typing, rows - 2, columns - from - 1);
	text_field_resize(typing->field, 1, columns - from - 1 - told);
	text_field_draw(typing->field, screen, rows - 2, from, true);
	if (typing->said)
		screen_put(screen, rows - 1, 1, columns - 2, typing->said, STYLE_WARNING);
	else
		hints_draw(screen, rows - 1, 1, columns - 2, hints, ARRAY_LENGTH(hints));
}

static bool moves(const struct key *key)
{
	return key_is(key, CODE_UP) || key_is(key, CODE_DOWN) || key_is(key, CODE_PAGE_UP) ||
	       key_is(key, CODE_PAGE_DOWN);
}

static void say(struct typing *typing, char *sentence)
{
	free(typing->said);
	typing->said = sentence;
}

static void help(const struct typing *typing)
{
	const struct key_group *const groups[] = {&group_filter, &key_group_line};
	key_help(typing->screen, typing->beneath, text(MSG_help_filter), text(MSG_help_list_type),
		 groups, ARRAY_LENGTH(groups));
}

/* Following may take longer than typing: of keys that come fast only the last one is followed. */
static void follow(struct typing *typing)
{
	if (typing->late)
		typing->line->changed(text_field_text(typing->field), typing->line->data);
	typing->late = false;
}

static void type(struct typing *typing, const struct key *key)
{
	enum text_field_reply reply = text_field_key(typing->field, key);
	if (reply == TEXT_FIELD_EDITED)
		typing->late = true;
	if (reply == TEXT_FIELD_IGNORED &&
	    (key->kind == KEY_IS_CODE || key->kind == KEY_IS_CHARACTER))
		say(typing, unused_key(key));
}

static bool over(const struct key *key, enum typed_line_end *end)
{
	*end = key_ends(key) ? TYPED_ENDED : key_is(key, CODE_ENTER) ? TYPED_TAKEN : TYPED_LEFT;
	return key_ends(key) || key_is(key, CODE_ENTER) || key_is(key, CODE_ESCAPE);
}

static void move(struct typing *typing, enum key_code code)
{
	follow(typing);
	if (typing->line->moved)
		typing->line->moved(code, typing->line->data);
}

/* True where it is over, with *end. */
static bool answered(struct typing *typing, const struct key *typed, enum typed_line_end *end)
{
	struct key key = *typed;
	if (key.kind == KEY_IS_RESIZE)
		return false;
	say(typing, NULL);
	bool foot = key.kind == KEY_IS_MOUSE && key.button == MOUSE_LEFT &&
		    key.row == screen_rows(typing->screen) - 1;
	if (foot && !hints_at(typed->column - 1, hints, ARRAY_LENGTH(hints), &key))
		return false;
	if (key.kind == KEY_IS_MOUSE &&
	    (key.button == MOUSE_WHEEL_UP || key.button == MOUSE_WHEEL_DOWN))
		move(typing, key.button == MOUSE_WHEEL_UP ? CODE_UP : CODE_DOWN);
	else if (key.kind == KEY_IS_MOUSE && key.button == MOUSE_LEFT &&
		 key.row < screen_rows(typing->screen) - 2)
		say(typing, unused_click("Enter", MSG_hint_take));
	if (over(&key, end))
		return true;
	if (key_is(&key, CODE_F1))
		help(typing);
	else if (moves(&key))
		move(typing, key.code);
	else
		type(typing, &key);
	return false;
}

enum typed_line_end typed_line_run(struct screen *screen, const struct beneath *beneath,
				   const struct typed_line *line, const char *initial)
{
	struct typing typing = {.line = line,
				.field = text_field_new(false, 0),
				.screen = screen,
				.beneath = beneath};
	enum typed_line_end end;
	struct key key;
	text_field_set(typing.field, initial);
	do {
		if (!screen_key_waiting(screen))
			follow(&typing);
		draw(&typing);
		modal_key(screen, -1, &key);
	} while (!answered(&typing, &key, &end));
	if (end != TYPED_LEFT)
		follow(&typing);
	text_field_free(typing.field);
	free(typing.said);
	return end;
}
