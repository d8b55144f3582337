/* What the files of an activity's form share: row_activity.c, its times and its posts. */
#ifndef ROW_ACTIVITY_PARTS_H
#define ROW_ACTIVITY_PARTS_H

#include "row_kind.h"

enum activity_field {
	ACTIVITY_TITLE,
	ACTIVITY_TIME,
	ACTIVITY_POSTS,
	ACTIVITY_STATUS,
	ACTIVITY_DONE_ON,
	ACTIVITY_FIRST_TIME,
	ACTIVITY_REASON,
	ACTIVITY_PLACE,
	ACTIVITY_DETAIL,
	ACTIVITY_OCCASION,
	ACTIVITY_SECTION,
	ACTIVITY_PARTICIPANTS,
	ACTIVITY_ATTENDED,
	ACTIVITY_BUDGET,
	ACTIVITY_SPENT,
	ACTIVITY_OUTCOME,
	ACTIVITY_FIELDS
};

/* --- times (row_activity_time.c); `data` is the row --- */

char *row_check_time(const char *value, void *data);
char *row_remark_time(const char *value, void *data);

/* When it was to take place before it was put off; empty: it never was. */
char *row_check_first_time(const char *value, void *data);
char *row_remark_first_time(const char *value, void *data);
bool row_has_first_time(const struct form *form);

/* What was typed there, and found good, into `now`. False: err says why, row->wrong where. */
bool row_set_first_time(struct row *row, struct activity *now, struct error *err);

/* --- posts (row_activity_posts.c); `data` is the row, with its committee --- */

char *row_check_posts(const char *value, void *data);
void row_suggest_posts(const char *typed, struct suggestions *out, void *data);

/* What was typed there, and found good, instead of those that `activity` has. */
void row_set_posts(const struct row *row, struct activity *activity);

#endif
