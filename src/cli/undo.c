/* unionplan undo, unionplan redo */
#include "app/act.h"
#include "commands.h"
#include "print.h"

static bool run_undo(struct cli *cli, const void *values, struct error *err)
{
	char *what = NULL;
	(void)values;
	if (!undo(cli->session, &what, err))
		return false;
	print_owned(what);
	return true;
}

static bool run_redo(struct cli *cli, const void *values, struct error *err)
{
	char *what = NULL;
	(void)values;
	if (!redo(cli->session, &what, err))
		return false;
	print_owned(what);
	return true;
}

const struct command command_undo = {
	.name = "undo",
	.summary = MSG_undo_summary,
	.example = MSG_undo_example,
	.database = DATABASE_NEEDED,
	.run = run_undo,
};

const struct command command_redo = {
	.name = "redo",
	.summary = MSG_redo_summary,
	.example = MSG_redo_example,
	.database = DATABASE_NEEDED,
	.run = run_redo,
};
