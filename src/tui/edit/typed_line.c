#include "tui/edit/typed_line.h"

#include "modal.h"

#include "base/array.h"
#include "tui/edit/text_field.h"

static const struct hint hints[] = {
	{"Down", MSG_hint_choose, "↑↓"},
	{"Enter", MSG_hint_take, NULL},
	{"Esc", MSG_hint_show_all, NULL},
};

static void draw(const struct typed_line *line, struct text_field *field, struct screen *screen,
		 const struct beneath *beneath)
{
	int rows = screen_rows(screen), columns = screen_columns(screen);
	beneath_draw(beneath, screen);
	if (screen_too_small(screen))
		return;
	screen_fill(screen, rows - 2, 0, 2, columns, STYLE_NORMAL);
	int from = 1 + screen_put_part(screen, rows - 2, 1, columns / 2, text(line->label),
				       STYLE_LABEL);
	text_field_resize(field, 1, columns - from - 1);
	text_field_draw(field, screen, rows - 2, from, true);
	hints_draw(screen, rows - 1, 1, columns - 2, hints, ARRAY_LENGTH(hints));
}

static bool moves(const struct key *key)
{
	return key_is(key, CODE_UP) || key_is(key, CODE_DOWN) || key_is(key, CODE_PAGE_UP) ||
	       key_is(key, CODE_PAGE_DOWN);
}

/* True where it is over, with *end. */
static bool answered(const struct typed_line *line, struct text_field *field, struct screen *screen,
		     const struct key *typed, enum typed_line_end *end)
{
	struct key key = *typed;
	bool foot = key.kind == KEY_IS_MOUSE && key.button == MOUSE_LEFT &&
		    key.row == screen_rows(screen) - 1;
	if (foot && !hints_at(typed->column - 1, hints, ARRAY_LENGTH(hints), &key))
		return false;
	if (key.kind == KEY_IS_MOUSE && line->moved &&
	    (key.button == MOUSE_WHEEL_UP || key.button == MOUSE_WHEEL_DOWN))
		line->moved(key.button == MOUSE_WHEEL_UP ? CODE_UP : CODE_DOWN, line->data);
	*end = key_ends(&key) ? TYPED_ENDED : key_is(&key, CODE_ENTER) ? TYPED_TAKEN : TYPED_LEFT;
	if (key_ends(&key) || key_is(&key, CODE_ENTER) || key_is(&key, CODE_ESCAPE) ||
	    key_is_ctrl(&key, 'c'))
		return true;
	if (moves(&key) && line->moved)
		line->moved(key.code, line->data);
	else if (text_field_key(field, &key) == TEXT_FIELD_EDITED)
		line->changed(text_field_text(field), line->data);
	return false;
}

enum typed_line_end typed_line_run(struct screen *screen, const struct beneath *beneath,
				   const struct typed_line *line, const char *initial)
{
	struct text_field *field = text_field_new(false, 0);
	enum typed_line_end end;
	struct key key;
	text_field_set(field, initial);
	do {
		draw(line, field, screen, beneath);
		modal_key(screen, -1, &key);
	} while (!answered(line, field, screen, &key, &end));
	text_field_free(field);
	return end;
}
