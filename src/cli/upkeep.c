/* unionplan backup, restore, doctor */
#include "app/upkeep.h"

#include "commands.h"
#include "print.h"

#include <stdlib.h>

struct file_values {
	const char *file;
	bool force;
};

static bool run_backup(struct cli *cli, const void *values, struct error *err)
{
	const struct file_values *given = values;
	if (!upkeep_save_copy(cli->session, given->file, given->force, err))
		return false;
	print_owned(say_backed_up(session_path(cli->session), given->file));
	return true;
}

static bool run_restore(struct cli *cli, const void *values, struct error *err)
{
	const struct file_values *given = values;
	char *path = NULL, *kept_as = NULL;
	if (cli->place.read_only)
		return error_set(err, ERR_REFUSED, xstrdup(text(MSG_restore_read_only)));
	bool good = session_database_path(&cli->place, &path, err) &&
		    upkeep_put_back(given->file, path, &kept_as, err);
	if (good)
		print_owned(say_restored(path, given->file));
	if (good && kept_as)
		print_owned(say_kept_as(kept_as));
	free(kept_as);
	free(path);
	return good;
}

static bool examine(const char *path, struct error *err)
{
	struct diagnostics found;
	diagnostics_init(&found, path);
	bool good = upkeep_doctor(path, &found, err);
	int count = print_findings(&found);
	if (good && count)
		good = error_set(err, ERR_DATABASE,
				 say_doctor_found(path, count, count == 1 ? "" : "s"));
	else if (good)
		print_owned(say_doctor_sound(path));
	diagnostics_release(&found);
	return good;
}

static bool run_doctor(struct cli *cli, const void *values, struct error *err)
{
	const struct file_values *given = values;
	char *path = given->file ? xstrdup(given->file) : NULL;
	bool good = (path || session_database_path(&cli->place, &path, err)) && examine(path, err);
	free(path);
	return good;
}

#define TO(member) offsetof(struct file_values, member)
const struct command command_backup = {
	.name = "backup",
	.summary = MSG_backup_summary,
	.example = MSG_backup_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_ONE, MSG_value_file, MSG_argument_backup,
						TO(file)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			FLAG("force", force, MSG_option_force),
			LAST,
		},
	.size = sizeof(struct file_values),
	.run = run_backup,
};

const struct command command_restore = {
	.name = "restore",
	.summary = MSG_restore_summary,
	.example = MSG_restore_example,
	.arguments = (const struct argument[]){{ARGUMENT_ONE, MSG_value_file, MSG_argument_restore,
						TO(file)}},
	.argument_count = 1,
	.size = sizeof(struct file_values),
	.run = run_restore,
};

const struct command command_doctor = {
	.name = "doctor",
	.summary = MSG_doctor_summary,
	.example = MSG_doctor_example,
	.arguments = (const struct argument[]){{ARGUMENT_OPTIONAL, MSG_value_file,
						MSG_argument_doctor, TO(file)}},
	.argument_count = 1,
	.size = sizeof(struct file_values),
	.run = run_doctor,
};
