/* The values that an action changed, told with the words of the screen. */
#ifndef CLI_CHANGE_H
#define CLI_CHANGE_H

#include "model/history.h"

/*
 * A line for each row that was added or deleted and one for each of its values, or each value that was changed. What
 * only holds rows together (ids, places in an order) is left out; of a great many rows (an import) their number is told.
 */

/* So many rows are told one by one: of an action that touched more, no values are needed. */
enum { CHANGE_ROWS_TOLD = 20 };

void change_print(const struct history_changes *changes);

#endif
