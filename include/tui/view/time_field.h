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
 * There is no field for a time of day: asks whether it goes into the detail (owned; NULL: none), where it does not stand
 * already. False: the user wants to write the time anew.
 */
bool time_field_settle_hours(struct desk *desk, const char *hours, char **detail);

/* A month alone, of any year, as the first one of a plan is typed. */
bool time_field_month(const struct desk *desk, const char *value, int *month);

#endif
