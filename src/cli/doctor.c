/* unionplan doctor */
#include "app/backup.h"
#include "app/upkeep.h"

#include "commands.h"
#include "print.h"

#include <stdlib.h>

struct doctor_values {
	const char *file;
};

static void tell_newest_backup(struct cli *cli, const char *path)
{
	struct backup_list list = {0};
	backups_look(path, cli->place.config, &list);
	if (list.count == 0) {
		print_line(text(MSG_backups_none));
	} else {
		char made[BACKUP_TIME_SIZE];
		backup_time_write(&list.items[0], made);
		print_owned(say_newest_backup(made, backup_kind_label(list.items[0].kind),
					      list.items[0].path));
	}
	backup_list_release(&list);
}

/* `in_use`: it is the one that is worked with, and not a copy. */
static bool examine(struct cli *cli, const char *path, bool in_use, struct error *err)
{
	struct diagnostics found;
	diagnostics_init(&found, path);
	bool good = upkeep_doctor(path, &found, err), looked = good;
	int count = print_findings(&found);
	if (good && count)
		good = error_set(err, ERR_DATABASE,
				 say_doctor_found(path, count, count == 1 ? "" : "s"));
	else if (good)
		print_owned(say_doctor_sound(path));
	if (looked && in_use)
		tell_newest_backup(cli, path);
	diagnostics_release(&found);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct doctor_values *given = values;
	char *path = given->file ? xstrdup(given->file) : NULL;
	bool good = (path || session_database_path(&cli->place, &path, err)) &&
		    examine(cli, path, !given->file, err);
	free(path);
	return good;
}

#define TO(member) offsetof(struct doctor_values, member)
const struct command command_doctor = {
	.name = "doctor",
	.summary = MSG_doctor_summary,
	.example = MSG_doctor_example,
	.arguments = (const struct argument[]){{ARGUMENT_OPTIONAL, MSG_value_file,
						MSG_argument_doctor, TO(file)}},
	.argument_count = 1,
	.size = sizeof(struct doctor_values),
	.run = run,
};
