/* The field in which the time of an activity is typed: what is wrong with it, how it is understood, what becomes of the hour. */
#ifndef TUI_VIEW_TIME_FIELD_H
#define TUI_VIEW_TIME_FIELD_H

#include "app/time_typed.h"
#include "tui/view/desk.h"

/* What a form's callbacks need. */
struct time_field {
	struct desk *desk;
	int month;       /* of which a day alone is meant; 0: that of today */
	const char *was; /* what the field began with: right as it is; NULL: none */
};

/* For validate and remark of a field (form.h). Owned, or NULL. */
char *time_field_check(const struct time_field *field, const char *value);
char *time_field_remark(const struct time_field *field, const char *value);

/*
 * Asks for the time of an activity in a window of its own; *when stands there at first. A time of day goes into *detail
 * (owned; NULL: none) where the user wants it there. False: left, or as it was.
 */
bool time_field_ask(struct desk *desk, const char *title, struct when *when, char **detail);

/*
 * The same for several that get one time: the line is empty at first, `month` is the one of which a day alone is meant.
 * *hours (owned; NULL: none) is the time of day that the user wants in their details.
 */
bool time_field_ask_several(struct desk *desk, const char *title, int month, struct when *when,
			    char **hours);

/*
 * There is no field for a time of day: asks whether it goes into the detail (owned; NULL: none), where it does not stand
 * already. False: the user wants to write the time anew.
 */
bool time_field_settle_hours(struct desk *desk, const char *hours, char **detail);

#endif
