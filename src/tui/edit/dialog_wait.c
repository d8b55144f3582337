#include "tui/edit/dialog.h"

#include "modal.h"
#include "text_layout.h"

#include "base/array.h"
#include "base/width.h"
#include "tui/edit/hints.h"

#define COLUMNS 48 /* steady, whatever the text is at the moment */

static const struct hint hints[] = {{"Esc", MSG_hint_wait_no_longer, NULL}};

static void draw_text(struct screen *screen, const struct window *window,
		      const struct text_layout *layout, const char *sentence, int rows)
{
	for (int i = 0; i < rows && i < (int)layout->count; i++)
		screen_put_bytes(screen, window->row + i, window->column, window->columns,
				 sentence + layout->lines[i].start,
				 layout->lines[i].end - layout->lines[i].start, STYLE_NORMAL);
}

static void draw(struct screen *screen, const struct beneath *beneath, const char *title,
		 const char *sentence, struct window *window)
{
	struct text_layout layout = {0};
	int columns = COLUMNS < modal_columns(screen) ? COLUMNS : modal_columns(screen);
	text_layout_make(&layout, sentence, columns < 2 ? 2 : columns);
	/* The way out has its row before the text has: it is what somebody looks for who waits. */
	if (modal_open(screen, beneath, title, (int)layout.count + 1, columns, window)) {
		draw_text(screen, window, &layout, sentence, window->rows - 1);
		hints_draw(screen, window->row + window->rows - 1, window->column, window->columns,
			   hints, ARRAY_LENGTH(hints));
	}
	text_layout_release(&layout);
}

static bool leaves(const struct window *window, const struct key *key)
{
	struct key pressed = *key;
	if (key->kind == KEY_IS_MOUSE && key->button == MOUSE_LEFT &&
	    key->row == window->row + window->rows - 1)
		hints_at(key->column - window->column, hints, ARRAY_LENGTH(hints), &pressed);
	return key_ends(key) || key_is(&pressed, CODE_ESCAPE);
}

bool dialog_wait(struct screen *screen, const struct beneath *beneath, const char *title,
		 const char *sentence)
{
	struct window window = {0};
	struct key key;
	do {
		draw(screen, beneath, title, sentence, &window);
		screen_flush(screen);
		screen_read_key(screen, 0, &key);
		if (leaves(&window, &key))
			return false;
	} while (key.kind != KEY_IS_TIMEOUT);
	return true;
}
