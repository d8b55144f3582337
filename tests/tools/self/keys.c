/*
 * A small program at a terminal for the tests of the test tools: it shows the name ncurses gives
 * each key, where the mouse was clicked, how large the window is, and ends at "q".
 */

#include <curses.h>
#include <locale.h>
#include <stdio.h>

static void draw(const char *last)
{
	erase();
	mvprintw(0, 0, "窗口 %dx%d “大”", COLS, LINES);
	mvhline(1, 0, '=', COLS);
	attron(A_REVERSE);
	mvaddstr(2, 0, "工会 plan");
	attroff(A_REVERSE);
	mvprintw(4, 0, "last: %s", last);
	refresh();
}

int main(void)
{
	char last[64] = "none";
	wint_t key;
	setlocale(LC_ALL, "");
	initscr();
	raw();
	nonl();
	noecho();
	keypad(stdscr, TRUE);
	mousemask(ALL_MOUSE_EVENTS, NULL);
	mouseinterval(0);
	do {
		draw(last);
		int kind = get_wch(&key);
		MEVENT event;
		if (kind == KEY_CODE_YES && key == KEY_MOUSE && getmouse(&event) == OK)
			snprintf(last, sizeof last, "mouse %d %d %lx", event.x, event.y,
				 (unsigned long)event.bstate);
		else
			snprintf(last, sizeof last, "%s",
				 kind == KEY_CODE_YES ? keyname((int)key) : key_name((wchar_t)key));
	} while (key != 'q');
	endwin();
	return 0;
}
