/* What the files of this folder share. */
#ifndef TUI_SCREEN_TERMINAL_H
#define TUI_SCREEN_TERMINAL_H

#include "tui/screen/key_decoder.h"
#include "tui/screen/screen.h"

/* Curses' macros take names like `clear` and `timeout` from everybody; its functions do not. */
#define NCURSES_NOMACROS 1
/* Curses has a key_name() too, which nobody here calls. */
#define key_name curses_key_name
#include <curses.h>
#undef key_name

struct screen {
	SCREEN *terminal; /* curses' own */
	struct output *output;
	struct key_decoder *decoder;
	const struct style_look *looks; /* borrowed */
	bool colour, mouse;
	int rows, columns;

	/* Which half of a wide character stands in each column: 1 its left, 2 its right one, 0 another character. */
	unsigned char *halves;

	struct frame_row *frame;
	int frame_rows;

	int cursor_row, cursor_column;
	bool cursor_visible, cursor_was_visible;

	bool lent;       /* to another program */
	bool hung_up;    /* there is no terminal any more */
	bool terminated; /* SIGTERM came */
	bool stopping;   /* SIGTSTP came */

	bool key_promised; /* it was said that a key is waiting, and the caller has not drawn */
};

/* terminal_control.c: bytes to the terminal, past curses. */
void terminal_send(const char *bytes, size_t length);

/* A string capability of terminfo; NULL where this terminal has none. */
const char *terminal_capability(const char *name);

/* Does the terminal speak as ECMA-48 has it? Others would show what is meant as a mode. */
bool terminal_speaks_ansi(void);

/* The mouse and pastes: told as such, or not. */
void terminal_modes(struct screen *screen, bool on);

/*
 * The way out that screen_emergency_close() takes, and the program by itself where it ends without screen_close(). It is opened
 * before curses touches the terminal: until more is known, its modes are all that has to be put right; false: there are none.
 * It is prepared when curses knows the terminal.
 */
bool way_out_open(void);
void way_out_prepare(void);
void way_out_opened(void);      /* screen_open() is done */
void way_out_want(bool wanted); /* false while the terminal is as it was found */

/* output.c: where curses writes to. NULL: standard output can't be written to. */
struct output *output_open(void);
void output_close(struct output *output); /* NULL is fine */
FILE *output_file(struct output *output);

/* From here on what curses writes is gathered; and it leaves in one piece. */
void output_gather(struct output *output);
void output_send(struct output *output);

/* cells.c: into curses' cells, at once. What fits before column `end`; left of the window nothing is drawn, but counted. */
void cells_text(struct screen *screen, int row, int column, int end, const char *bytes,
		size_t length, int style);
void cells_blank(struct screen *screen, int row, int column, int end, int style);

/* frame.c: the same, but for the next time the frame is shown. The row is in the window. */
void frame_text(struct screen *screen, int row, int column, int end, const char *bytes,
		size_t length, int style);
void frame_blank(struct screen *screen, int row, int column, int end, int style);
void frame_show(struct screen *screen);

/* The cells are not as they were: they are empty, in a window of so many rows; or looks are other ones. */
void frame_resize(struct screen *screen, int rows);
void frame_forget(struct screen *screen);

/* screen.c: takes the window's size from the system and fits the grid to it. */
void terminal_take_size(struct screen *screen);

/*
 * The same when the window's size has changed. Curses takes it that all lines scroll then; a terminal that still has the
 * lines of the old size would ignore what is done to those outside of them.
 */
void terminal_resized(struct screen *screen);

/* terminfo_keys.c: tells the decoder how this terminal's keys begin, out of terminfo. */
void terminal_define_keys(struct key_decoder *decoder);

/*
 * signals.c: each signal becomes a byte in a pipe, and nothing is done in a handler. Only those are taken that nobody has set to
 * be ignored (nohup).
 */
enum wake {
	WAKE_RESIZE = 'w',
	WAKE_INTERRUPT = 'i',
	WAKE_TERMINATE = 't',
	WAKE_HANGUP = 'h',
	WAKE_STOP = 'z',
	WAKE_CONTINUE = 'c'
};

bool signals_take(void);      /* false: no pipe is to be had */
void signals_give_back(void); /* as they were before */
void signals_end(void); /* no hang-up cuts short how the program ends, now that it knows of one */
void signals_lend(
	bool lent); /* while another program has the terminal, it is stopped with this one */
int signals_descriptor(void); /* to be polled */
bool signals_next(enum wake *wake);

#endif
