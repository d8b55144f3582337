#ifndef TOOLS_TERMINAL_H
#define TOOLS_TERMINAL_H

/*
 * A terminal emulator with a program in it: what a person would see, type and click. Columns and
 * rows count from 1, as people count them. A character of double width stands once in a text, in
 * the first of its two columns.
 */

#include <stdbool.h>
#include <stddef.h>

struct terminal;

struct place {
	int column, row;
};

/* Runs `command` through sh. NULL, with errno, where no terminal is to be had. */
struct terminal *terminal_start(const char *command, int columns, int rows);

/* Kills the program if it still runs. NULL is fine. */
void terminal_free(struct terminal *terminal);

/* The program's process group. */
int terminal_job(const struct terminal *terminal);

/*
 * What is typed. False where the program has ended, the key has no such name, or the program
 * has not asked for the mouse. Key names: README.md.
 */
bool terminal_type(struct terminal *terminal, const char *bytes, size_t length);
bool terminal_key(struct terminal *terminal, const char *name);
bool terminal_paste(struct terminal *terminal, const char *bytes, size_t length);

enum button { BUTTON_LEFT = 1, BUTTON_MIDDLE, BUTTON_RIGHT, BUTTON_WHEEL_UP, BUTTON_WHEEL_DOWN };
bool terminal_click(struct terminal *terminal, enum button button, struct place at);

void terminal_resize(struct terminal *terminal, int columns, int rows);

/* Empties the screen, of which the program knows nothing. */
void terminal_wipe(struct terminal *terminal);
void terminal_signal(struct terminal *terminal, int signal_number);
void terminal_hang_up(struct terminal *terminal);

/*
 * Lets the program go on until it prints or ends, for at most `milliseconds`. Gives whether it
 * did.
 */
bool terminal_listen(struct terminal *terminal, int milliseconds);

/*
 * Lets it go on until it has read all that was typed and printed nothing for `quiet`
 * milliseconds; false if that didn't happen within `patience` milliseconds.
 */
bool terminal_settle(struct terminal *terminal, int quiet, int patience);

/*
 * Lets it go on until `holds(terminal, goal)`; false where the program ends, or `patience`
 * milliseconds pass, without it.
 */
typedef bool terminal_condition(const struct terminal *terminal, const void *goal);
bool terminal_wait(struct terminal *terminal, terminal_condition *holds, const void *goal,
		   int patience);

bool terminal_ended(const struct terminal *terminal, int *code);
bool terminal_stopped(const struct terminal *terminal);

/* The cursor; false where it is hidden. */
bool terminal_cursor(const struct terminal *terminal, struct place *at);

/*
 * The next place of `text` at or after `*at`, which it moves there; `*end` is the first column
 * behind it. Texts don't run on from one row to the next.
 */
bool terminal_find(const struct terminal *terminal, const char *text, struct place *at, int *end);

/* Whether the columns from `at` to before `end` are all shown in reverse. */
bool terminal_reversed(const struct terminal *terminal, struct place at, int end);

/* The whole screen, rows ended by line feeds, blanks at their ends left out. To be freed. */
char *terminal_text(const struct terminal *terminal);

void terminal_size(const struct terminal *terminal, int *columns, int *rows);

/* One cell as it is shown. */
#define CELL_OWN_COLOUR (-1)
struct cell {
	char text[32]; /* "" in the second column of a wide character */
	int width;
	int ink, ground; /* of the terminal's palette, or CELL_OWN_COLOUR */
	bool bold, underlined, reversed;
};
void terminal_cell(const struct terminal *terminal, struct place at, struct cell *cell);

/* Whether the program has something to give back: the alternate screen, the mouse, the cursor. */
bool terminal_borrowed(const struct terminal *terminal);

/* What of the terminal's modes is not as it was before any program: its name, or NULL. */
const char *terminal_left_on(const struct terminal *terminal);

/* Whether it has ever asked for a colour. */
bool terminal_coloured(const struct terminal *terminal);

/* What it has sent first that no screen is drawn with (harm.h); NULL: nothing. */
const char *terminal_harm(const struct terminal *terminal);

#endif
