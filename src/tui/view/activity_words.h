/* What is said of an activity in every view that shows some. For the files of tui/view/. */
#ifndef ACTIVITY_WORDS_H
#define ACTIVITY_WORDS_H

#include "model/activity.h"

#define ANY_COLUMNS 100000

/*
 * Its title as it stands in a row, with when it was to be first, '健步走（原定10月18日）', where that fits into so many columns.
 * Owned.
 */
char *activity_row_title(const struct activity *activity, const char *title, struct period period,
			 int columns);

/*
 * The names of its posts for a column: whole names only, as many as there is room for, '副主席、主席等'; where not even the
 * first has room, all of them, to be cut. Owned.
 */
char *activity_fit_posts(const struct activity *activity, int columns);

/* '结果：…' of one that is done, '原因：…' of one that was called off, else '情况：…'. Owned; NULL: nothing is said of it. */
char *activity_outcome_told(const struct activity *activity);

#endif
