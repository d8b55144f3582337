/* What an action of history changed, in words for people: labels as in the forms, sums in yuan, words in place of codes. */
#ifndef APP_CHANGE_WORDS_H
#define APP_CHANGE_WORDS_H

#include "base/strbuf.h"
#include "model/history.h"

/* Of a column of the database. NULL: it is of no interest to people: ids, places in an order. Borrowed. */
const char *change_column_label(const char *column);

/* 'a plan', 'an activity', …; the name itself where it is none that is known. Borrowed. */
const char *change_table_label(const char *table);

/* The tables in an order fit for telling, NULL behind the last. */
const char *change_table_name(size_t index);

/* A value of a column that has a label; NULL or empty: （空）. */
void change_value_write(const char *column, const char *value, struct strbuf *out);

/* Is this the first change of its row? */
bool change_begins_row(const struct history_changes *changes, size_t at);

/*
 * How many rows of each table were added, changed or deleted: `each` is called with '+', '~' or '-', the table's label and
 * how many, in an order fit for telling.
 */
void change_tally(const struct history_changes *changes,
		  void (*each)(char kind, const char *table, size_t rows, void *data), void *data);

#endif
