/* The screen: opening and closing it, lending the terminal, its size and looks, and what is drawn onto it at last. */
#include "terminal.h"

#include "base/strbuf.h"
#include "i18n/messages.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* All lines of the window scroll (DECSTBM). Sends the cursor home. */
#define SCROLL_ALL "\033[r"

static bool window_size(struct winsize *size)
{
	return ioctl(STDOUT_FILENO, TIOCGWINSZ, size) == 0 && size->ws_row > 0 && size->ws_col > 0;
}

void terminal_take_size(struct screen *screen)
{
	struct winsize size;
	if (window_size(&size))
		resizeterm(size.ws_row, size.ws_col);
	getmaxyx(stdscr, screen->rows, screen->columns);
	free(screen->halves);
	screen->halves = xcalloc((size_t)screen->rows * (size_t)screen->columns, 1);
	frame_resize(screen, screen->rows);
	werase(stdscr);
	clearok(curscr, TRUE); /* the terminal may have moved what stood there */
}

void terminal_resized(struct screen *screen)
{
	terminal_take_size(screen);
	if (terminal_speaks_ansi())
		terminal_send(SCROLL_ALL, strlen(SCROLL_ALL));
}

static void set_up_curses(struct screen *screen)
{
	raw(); /* Ctrl-Z, Ctrl-S, Ctrl-Q and Ctrl-C are keys */
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	typeahead(-1); /* input is read elsewhere, curses would wait for it in vain */
	scrollok(stdscr, FALSE);
	idcok(stdscr, FALSE); /* curses shifts the halves of wide characters apart with it (6.4) */
	if (screen->colour && has_colors()) {
		start_color();
		use_default_colors();
	} else {
		screen->colour = false;
	}
}

/* A colour that this terminal has: bright ones are the plain ones where there are only eight. */
static short colour_here(short colour)
{
	return colour >= COLORS ? (short)(colour % 8) : colour;
}

void screen_use_looks(struct screen *screen, const struct style_look *looks)
{
	screen->looks = looks ? looks : style_looks;
	for (short i = 0; screen->colour && i < STYLE_COUNT; i++)
		init_pair((short)(i + 1), colour_here(screen->looks[i].foreground),
			  colour_here(screen->looks[i].background));
	if (screen->colour) {
		cchar_t ground; /* what nobody draws on has the theme's colours too */
		setcchar(&ground, L" ", A_NORMAL, STYLE_NORMAL + 1, NULL);
		bkgrndset(&ground);
	}
	frame_forget(screen);
}

/* NULL: curses knows no such terminal, or none whose cursor can be moved. */
static SCREEN *open_terminal(const char *name, struct output *output)
{
	struct winsize size;
	/* LINES and COLUMNS may be another window's, or none that curses can take; of some terminals terminfo has no size either. */
	if (window_size(&size)) {
		use_env(FALSE);
		use_tioctl(TRUE);
	}
	/* Signals are taken first: curses takes only those that are free. */
	bool ready = name && *name && output && signals_take();
	SCREEN *terminal = ready ? newterm(name, output_file(output), stdin) : NULL;
	if (terminal && terminal_capability("cup"))
		return terminal;
	if (terminal) {
		endwin();
		delscreen(terminal);
	}
	signals_give_back();
	return NULL;
}

struct screen *screen_open(const struct screen_options *options, struct error *err)
{
	const char *name = getenv("TERM"), *no_colour = getenv("NO_COLOR");
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !way_out_open()) {
		error_set(err, ERR_REFUSED, xstrdup(text(MSG_no_terminal)));
		return NULL;
	}
	struct output *output = output_open();
	SCREEN *terminal = open_terminal(name, output);
	if (!terminal) {
		screen_emergency_close();
		output_close(output);
		error_set(err, ERR_REFUSED, say_unknown_terminal(name ? name : ""));
		return NULL;
	}
	struct screen *screen = xcalloc(1, sizeof(*screen));
	screen->terminal = terminal;
	screen->output = output;
	screen->colour = options->colour && !(no_colour && *no_colour);
	screen->mouse = options->mouse;
	screen->cursor_was_visible = true;
	screen->decoder = key_decoder_new();
	way_out_prepare();
	set_up_curses(screen);
	screen_use_looks(screen, NULL);
	terminal_define_keys(screen->decoder);
	terminal_take_size(screen);
	terminal_modes(screen, true);
	way_out_opened();
	return screen;
}

void screen_close(struct screen *screen)
{
	if (!screen)
		return;
	screen_suspend(screen);
	way_out_want(false);
	if (screen->hung_up)
		signals_end(); /* the line is seen to be dead before its signal comes */
	signals_give_back();
	delscreen(screen->terminal);
	output_close(screen->output);
	key_decoder_free(screen->decoder);
	frame_resize(screen, 0);
	free(screen->halves);
	free(screen);
}

/* Once more when the normal screen is back: some terminals hide the cursor with it, as they had it saved. */
static void show_cursor_again(void)
{
	const char *shown = terminal_capability("cnorm");
	if (shown && terminal_speaks_ansi())
		terminal_send(shown, strlen(shown));
}

void screen_suspend(struct screen *screen)
{
	if (screen->lent)
		return;
	screen->lent = true;
	terminal_modes(screen, false);
	curs_set(1);
	endwin();
	show_cursor_again();
	way_out_want(false);
	signals_lend(true);
}

void screen_resume(struct screen *screen)
{
	if (!screen->lent)
		return;
	signals_lend(false);
	way_out_want(true);
	screen->lent = false;
	reset_prog_mode();
	keypad(stdscr, TRUE);
	screen->cursor_was_visible = true;
	terminal_take_size(screen);
	terminal_modes(screen, true);
	doupdate(); /* back to the alternate screen, before anything else is drawn */
}

void screen_stop(struct screen *screen)
{
	screen_suspend(screen);
	kill(0,
	     SIGTSTP); /* the whole job; the shell, which waits for its first process, sees it stop */
	screen_resume(screen);
}

int screen_rows(const struct screen *screen)
{
	return screen->rows;
}

int screen_columns(const struct screen *screen)
{
	return screen->columns;
}

bool screen_too_small_for_views(const struct screen *screen)
{
	return screen->rows < SCREEN_VIEW_ROWS || screen->columns < SCREEN_VIEW_COLUMNS;
}

bool screen_too_small(const struct screen *screen)
{
	return screen->rows < SCREEN_LEAST_ROWS || screen->columns < SCREEN_LEAST_COLUMNS;
}

void screen_flush(struct screen *screen)
{
	if (screen->lent || screen->hung_up)
		return;
	frame_show(screen);
	output_gather(screen->output);
	if (screen->cursor_visible != screen->cursor_was_visible)
		curs_set(screen->cursor_visible);
	screen->cursor_was_visible = screen->cursor_visible;
	wmove(stdscr, screen->cursor_row, screen->cursor_column);
	wrefresh(stdscr);
	output_send(screen->output);
}

void screen_redraw(struct screen *screen)
{
	(void)screen;
	clearok(curscr, TRUE);
}
