/*
 * The floor of a start: a bare ncurses program that opens the database, reads a screenful and draws 24 lines.
 *
 *     floor_start FILE.db
 */
#include "base/banned.h"

#include <curses.h>
#include <locale.h>
#include <sqlite3.h>

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *rows = NULL;
	setlocale(LC_ALL, "C.UTF-8");
	if (argc != 2 || sqlite3_open(argv[1], &db) != SQLITE_OK)
		return 2;
	sqlite3_prepare_v2(db,
			   "SELECT title FROM activity WHERE plan_id = (SELECT id FROM plan ORDER "
			   "BY first_month DESC"
			   " LIMIT 1) LIMIT 23",
			   -1, &rows, NULL);
	initscr();
	raw();
	noecho();
	keypad(stdscr, TRUE);
	for (int row = 0; row < 23; row++) {
		const char *title = sqlite3_step(rows) == SQLITE_ROW
					    ? (const char *)sqlite3_column_text(rows, 0)
					    : "";
		mvaddstr(row, 0, title);
	}
	mvaddstr(23, 0, "F1");
	refresh();
	getch();
	endwin();
	sqlite3_finalize(rows);
	sqlite3_close(db);
	return 0;
}
