/* The schedule of a month as a table, fit for the terminal. */
#ifndef CLI_SCHEDULE_H
#define CLI_SCHEDULE_H

#include "app/session.h"

/* Where there is no plan at all, how to begin. plan_id 0: of all plans that cover the month; post NULL: of all posts. */
bool schedule_print(struct session *session, int month, int64_t plan_id, const char *post,
		    struct error *err);

#endif
