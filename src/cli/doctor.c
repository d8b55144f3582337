/* unionplan doctor */
#include "app/backup.h"
#include "app/upkeep.h"

#include "base/table.h"
#include "commands.h"
#include "print.h"

#include <stdlib.h>

struct doctor_values {
	const char *file, *rescue;
};

static void tell_newest_backup(struct cli *cli, const char *path)
{
	struct backup_list list = {0};
	backups_look(path, cli->place.config, &list);
	if (list.unread) {
		print_owned(backup_list_unread(&list));
	} else if (list.count == 0) {
		print_line(text(MSG_backups_none));
	} else {
		char made[BACKUP_TIME_SIZE];
		backup_time_write(&list.items[0], made);
		print_owned(say_newest_backup(made, backup_kind_label(list.items[0].kind),
					      list.items[0].path));
	}
	backup_list_release(&list);
}

/* What is worth knowing, but nothing to be put right. */
static int count_notes(const struct diagnostics *found)
{
	int notes = 0;
	for (size_t i = 0; i < found->count; i++)
		notes += found->items[i].severity == SEVERITY_NOTE;
	return notes;
}

static bool found_faults(const char *path, int count, const char *db, struct error *err)
{
	char *call = restore_call(db);
	error_set(err, ERR_DATABASE, say_doctor_found(path, count, count == 1 ? "" : "s", call));
	free(call);
	return false;
}

/* `in_use`: it is the one that is worked with, and not a copy. */
static bool examine(struct cli *cli, const char *path, bool in_use, struct error *err)
{
	struct diagnostics found;
	diagnostics_init(&found, path);
	bool good = upkeep_doctor(path, &found, err), looked = good;
	print_findings(&found);
	int count = (int)(found.count + found.left_out) - count_notes(&found);
	if (good && count)
		good = found_faults(path, count, cli->place.db, err);
	else if (good)
		print_owned(say_doctor_sound(path));
	if (looked && in_use)
		tell_newest_backup(cli, path);
	diagnostics_release(&found);
	return good;
}

/* --- saving what is left --- */

/* Owned. */
static char *lost_words(const struct rescue_count *count)
{
	if (!count->more)
		return string_format("%d", count->lost);
	return count->lost ? say_rescue_at_least(count->lost) : xstrdup(text(MSG_rescue_unknown));
}

static void print_rescued(const struct rescue *rescue)
{
	const struct table_column columns[] = {
		{.title = "", .least = 8, .stretch = true},
		{.title = text(MSG_column_saved), .align = ALIGN_RIGHT},
		{.title = text(MSG_column_mended), .align = ALIGN_RIGHT},
		{.title = text(MSG_column_lost), .align = ALIGN_RIGHT},
	};
	struct table *table = table_new(columns, 4, print_width(), 1, TABLE_PLAIN);
	for (int kind = 0; kind < RESCUE_KINDS; kind++) {
		const struct rescue_count *count = &rescue->kinds[kind];
		char saved[16], mended[16], *lost = lost_words(count);
		snprintf(saved, sizeof(saved), "%d", count->saved);
		snprintf(mended, sizeof(mended), "%d", count->mended);
		table_add_row(table, (const char *const[]){rescue_label((enum rescue_kind)kind),
							   saved, mended, lost});
		free(lost);
	}
	print_table_owned(table);
}

/* What it came to is good or not by itself: the database it was saved from may be past mending. */
static bool save(const char *path, const char *target, struct error *err)
{
	struct rescue rescue = {0};
	struct diagnostics found;
	if (!upkeep_rescue(path, target, &rescue, err))
		return false;
	print_rescued(&rescue);
	print_owned(rescue_is_whole(&rescue) ? say_rescued_whole(path, target)
					     : say_rescued(path, target));
	if (rescue.crowded)
		print_line(text(MSG_rescue_crowded));
	diagnostics_init(&found, target);
	bool good = upkeep_doctor(target, &found, err);
	int count = print_findings(&found);
	if (good && count)
		good = found_faults(target, count, target, err);
	diagnostics_release(&found);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct doctor_values *given = values;
	char *path = NULL;
	if (given->file) /* as behind --db; what is said to be done next is of it */
		cli->place.db = given->file;
	bool good = session_database_path(&cli->place, &path, err) &&
		    (given->rescue ? save(path, given->rescue, err)
				   : examine(cli, path, !given->file, err));
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
	.options =
		(const struct option[]){
			TEXT("rescue", rescue, MSG_value_file, MSG_option_rescue),
			LAST,
		},
	.size = sizeof(struct doctor_values),
	.run = run,
};
