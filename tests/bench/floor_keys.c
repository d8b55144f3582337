/*
 * The floor of a key: a bare ncurses program that reads one month from SQLite and moves a line. Left and Right read the
 * month before and after, Up and Down move by a line, PageUp and PageDown to the ends.
 *
 *     floor_keys FILE.db YYYY-MM
 */
#include "base/banned.h"

#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdlib.h>

enum { ROWS_MOST = 200, MONTHS = 12 };

struct month {
	sqlite3_stmt *query;
	int number; /* years × 12 + months */
	char *titles[ROWS_MOST];
	int count, at;
};

static void read_month(struct month *month)
{
	char name[32];
	snprintf(name, sizeof(name), "%04d-%02d", month->number / MONTHS,
		 month->number % MONTHS + 1);
	for (int i = 0; i < month->count; i++)
		sqlite3_free(month->titles[i]);
	month->count = month->at = 0;
	sqlite3_bind_text(month->query, 1, name, -1, SQLITE_TRANSIENT);
	while (month->count < ROWS_MOST && sqlite3_step(month->query) == SQLITE_ROW)
		month->titles[month->count++] =
			sqlite3_mprintf("%s  %s", sqlite3_column_text(month->query, 0),
					sqlite3_column_text(month->query, 1));
	sqlite3_reset(month->query);
}

static void draw(const struct month *month)
{
	erase();
	mvprintw(0, 0, "%04d-%02d", month->number / MONTHS, month->number % MONTHS + 1);
	for (int i = 0; i < month->count && i < LINES - 2; i++) {
		attrset(i == month->at ? A_REVERSE : A_NORMAL);
		mvprintw(i + 1, 0, "%s", month->titles[i]);
	}
	attrset(A_NORMAL);
	refresh();
}

/* False: a key that ends it. */
static bool press(struct month *month, int key)
{
	int last = month->count ? month->count - 1 : 0;
	if (key == KEY_LEFT || key == KEY_RIGHT) {
		month->number += key == KEY_LEFT ? -1 : 1;
		read_month(month);
	} else if (key == KEY_UP || key == KEY_DOWN) {
		int to = month->at + (key == KEY_UP ? -1 : 1);
		month->at = to < 0 ? 0 : to > last ? last : to;
	} else if (key == KEY_PPAGE || key == KEY_NPAGE) {
		month->at = key == KEY_PPAGE ? 0 : last;
	}
	return key != ERR && key != 'q';
}

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;
	struct month month = {0};
	int year, number;
	setlocale(LC_ALL, "C.UTF-8");
	if (argc != 3 || sscanf(argv[2], "%d-%d", &year, &number) != 2 ||
	    sqlite3_open(argv[1], &db) != SQLITE_OK ||
	    sqlite3_prepare_v2(db,
			       "SELECT title, starts FROM activity WHERE plan_id = (SELECT id FROM "
			       "plan WHERE code = 'p0')"
			       " AND substr(starts, 1, 7) = ? ORDER BY position",
			       -1, &month.query, NULL) != SQLITE_OK)
		return 2;
	month.number = year * MONTHS + number - 1;
	initscr();
	raw();
	noecho();
	keypad(stdscr, TRUE);
	curs_set(0);
	read_month(&month);
	do
		draw(&month);
	while (press(&month, getch()));
	endwin();
	sqlite3_finalize(month.query);
	sqlite3_close(db);
	return 0;
}
