/*
 * The terminal as a grid of columns. The one folder that knows curses is behind this header.
 *
 * Rows and columns count from 0. Nothing is ever drawn outside the window, no half of a wide character, no control or
 * format character. Characters of ambiguous width are one column. What is drawn appears with screen_flush().
 */
#ifndef TUI_SCREEN_SCREEN_H
#define TUI_SCREEN_SCREEN_H

#include "base/error.h"
#include "tui/screen/key.h"
#include "tui/screen/style.h"

#include <stddef.h>

struct screen; /* opaque; there is at most one */

struct screen_options {
	bool colour; /* false for --no-color; NO_COLOR in the environment counts as well */
	bool mouse;
};

/*
 * Takes the terminal of standard input and output: raw keys, the alternate screen, signals as keys (see key.h). Needs a
 * UTF-8 locale (language_use_utf8()). NULL where there is no terminal or no entry for its type.
 */
struct screen *screen_open(const struct screen_options *options, struct error *err);

/* Gives the terminal back as it was, and the signals. NULL is fine. */
void screen_close(struct screen *screen);

/* The same without allocating and from anywhere, for memory_on_exhaustion(); nothing where no screen is open. */
void screen_emergency_close(void);

/* Lends the terminal to another program, $EDITOR for one, and takes it back; what stood there is drawn again whole. */
void screen_suspend(struct screen *screen);
void screen_resume(struct screen *screen);

/* Stops the program as the shell's job (SIGTSTP), and is back when it continues. */
void screen_stop(struct screen *screen);

int screen_rows(const struct screen *screen);
int screen_columns(const struct screen *screen);

/*
 * A view wants SCREEN_VIEW_COLUMNS × SCREEN_VIEW_ROWS. A form or a dialog that is open makes do with less, down to
 * SCREEN_LEAST_COLUMNS × SCREEN_LEAST_ROWS, so that what is being typed stays in sight as long as anything does.
 */
#define SCREEN_VIEW_COLUMNS 40
#define SCREEN_VIEW_ROWS 12
#define SCREEN_LEAST_COLUMNS 20
#define SCREEN_LEAST_ROWS 5
bool screen_too_small_for_views(const struct screen *screen);
bool screen_too_small(const struct screen *screen); /* for anything */

/* Says so, politely, on the whole screen, and what a view wants. */
void screen_draw_too_small(struct screen *screen);

/* `style` is an enum style, with STYLE_ON_CURSOR or without. */

/* The text in exactly `columns` columns: filled up with blanks, or cut with … at its end. NULL counts as empty. */
void screen_put(struct screen *screen, int row, int column, int columns, const char *text,
		int style);

/* As much of the text as fits into `columns`, without filling; the columns it took. Cut without … */
int screen_put_part(struct screen *screen, int row, int column, int columns, const char *text,
		    int style);

/* The same for the first `length` bytes of it. */
int screen_put_bytes(struct screen *screen, int row, int column, int columns, const char *text,
		     size_t length, int style);

/* As screen_put(), at the right end of the columns. */
void screen_put_right(struct screen *screen, int row, int column, int columns, const char *text,
		      int style);

/* Blanks; lines of ─ and │; all of it empty. */
void screen_fill(struct screen *screen, int row, int column, int rows, int columns, int style);
void screen_hline(struct screen *screen, int row, int column, int columns, int style);
void screen_vline(struct screen *screen, int row, int column, int rows, int style);
void screen_clear(struct screen *screen);

/* A frame ┌─ title ─┐ with blanks inside. The title may be NULL. */
void screen_box(struct screen *screen, int row, int column, int rows, int columns,
		const char *title);

/*
 * Where the real cursor stands after the next flush. With a field in focus: at its caret and visible, since input methods
 * open their window there. With none: screen_no_cursor() puts it, hidden, at the given place, the first column of the
 * cursor line's text, where screen readers and braille displays look for it.
 */
void screen_cursor(struct screen *screen, int row, int column);
void screen_no_cursor(struct screen *screen, int row, int column);

/* Sends what changed since the last one. */
void screen_flush(struct screen *screen);

/* Draws everything anew at the next flush: something else has written on the terminal (Ctrl-L). */
void screen_redraw(struct screen *screen);

/* Other looks (a theme); STYLE_COUNT of them, borrowed. NULL: style_looks. */
void screen_use_looks(struct screen *screen, const struct style_look *looks);

/*
 * The next key; KEY_IS_TIMEOUT where none came within `timeout_ms` (-1: waits for ever), and before the program is
 * suspended, for keeping what was typed: that happens in the call after it. Keys that end the
 * program come again and again, so that every loop on the way out sees them.
 */
void screen_read_key(struct screen *screen, int timeout_ms, struct key *key);

/*
 * Are there keys waiting? Then drawing may wait too. Where what waits is none (the release of a mouse button, a report), the
 * next call of screen_read_key() gives KEY_IS_NOTHING at once, so that drawing doesn't wait for a key that nobody presses.
 * A character or paste of which only the beginning has come is none: its rest may be long on its way, or never come.
 */
bool screen_key_waiting(struct screen *screen);

#endif
