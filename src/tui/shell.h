/* What holds the views together: which one is shown, keys and clicks to actions, changes by others
 * to fresh views. */
#ifndef SHELL_H
#define SHELL_H

#include "bars.h"
#include "daily_backup.h"

struct shell {
	struct desk desk;
	struct view *views[VIEW_COUNT]; /* NULL: not opened yet */
	enum view_kind shown;
	int64_t version; /* of the database, as it is shown */
	int64_t plan_id; /* that is shown */
	struct bars bars;
	struct daily_backup daily;
	bool offering; /* drafts, as the program has just started */
};

/* Opens with the outline of the plan that is current, or with the plans. False: nothing can be
 * shown. */
bool shell_open(struct shell *shell, struct screen *screen, struct session *session,
		struct error *err);
void shell_close(struct shell *shell);

/* Runs until the user or the system ends it. */
void shell_run(struct shell *shell);

#endif
