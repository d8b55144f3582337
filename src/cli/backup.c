/* unionplan backup, restore */
#include "app/backup.h"

#include "app/upkeep.h"
#include "ask.h"
#include "base/folder.h"
#include "base/shell_word.h"
#include "base/strbuf.h"
#include "base/table.h"
#include "commands.h"
#include "json.h"
#include "print.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* --- backup --- */

struct backup_values {
	const char *file;
	bool force;
};

static bool run_backup(struct cli *cli, const void *values, struct error *err)
{
	const struct backup_values *given = values;
	char *path = NULL;
	if (!given->file) {
		if (!backup_make(cli->session, &path, err))
			return false;
	} else if (!upkeep_save_copy(cli->session, given->file, given->force, err)) {
		return false;
	}
	print_owned(say_backed_up(session_path(cli->session), path ? path : given->file));
	free(path);
	return true;
}

/* --- restore: which there are --- */

struct restore_values {
	const char *file;
	bool yes, json;
};

static void print_json(const struct backup_list *list)
{
	static const char *const kinds[BACKUP_KINDS] = {
		[BACKUP_DAILY] = "daily",
		[BACKUP_BY_HAND] = "by_hand",
		[BACKUP_UPGRADE] = "before_upgrade",
		[BACKUP_RESTORE] = "before_restore",
	};
	struct json json = JSON_INIT;
	json_open(&json, NULL, '[');
	for (size_t i = 0; i < list->count; i++) {
		char made[BACKUP_TIME_SIZE];
		backup_time_write(&list->items[i], made);
		json_open(&json, NULL, '{');
		json_text(&json, "file", list->items[i].path);
		json_text(&json, "made", made);
		json_text(&json, "kind", kinds[list->items[i].kind]);
		json_number(&json, "bytes", list->items[i].bytes);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_print(&json);
}

static void print_table(const struct backup_list *list)
{
	const struct table_column columns[] = {
		{.title = text(MSG_column_made), .least = 16},
		{.title = text(MSG_column_kind), .least = 4},
		{.title = text(MSG_column_file), .least = 20, .stretch = true},
	};
	struct table *table = table_new(columns, 3, print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < list->count; i++) {
		char made[BACKUP_TIME_SIZE];
		backup_time_write(&list->items[i], made);
		table_add_row(table,
			      (const char *const[]){made, backup_kind_label(list->items[i].kind),
						    list->items[i].path});
	}
	print_table_owned(table);
}

char *restore_call(const char *db)
{
	char *word = db ? shell_word(db) : NULL;
	char *call = word ? string_format("unionplan --db %s restore", word)
			  : xstrdup("unionplan restore");
	free(word);
	return call;
}

static void tell_backups(const struct backup_list *list, bool json)
{
	if (json) {
		print_json(list);
		return;
	}
	if (list->count) {
		print_table(list);
		print_hint(xstrdup(text(MSG_restore_how)));
	} else if (!list->unread) {
		print_line(text(MSG_backups_none));
	}
	if (list->unread)
		print_hint(backup_list_unread(list));
}

/*
 * A file, or one of the list by its name or its day: then the newest of that day. NULL: it is none of these. A file that is
 * only out of reach is left to whoever opens it.
 */
static const char *choose(const struct backup_list *list, const char *named, struct error *err)
{
	struct date day;
	bool is_day = date_parse(named, &day);
	if (access(named, F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR))
		return named;
	for (size_t i = 0; i < list->count; i++) {
		const struct backup *backup = &list->items[i];
		if ((is_day && date_compare(backup->day, day) == 0) ||
		    strcmp(folder_base_name(backup->path), named) == 0)
			return backup->path;
	}
	error_set(err, ERR_NOT_FOUND, say_restore_no_such(named));
	return NULL;
}

/* --- restore: putting it back --- */

static bool is_sure(bool yes, const char *question, struct error *err)
{
	if (yes)
		return true;
	if (!ask_possible())
		return error_set(err, ERR_REFUSED, xstrdup(text(MSG_restore_wants_yes)));
	if (ask_decision(question, false) == ASK_YES)
		return true;
	return error_set(err, ERR_NOTHING, xstrdup(text(MSG_restore_not)));
}

/* Tells what differs, asks, and puts it back. *done false: there was nothing to put back. */
static bool restore_once(struct cli *cli, const char *file, bool yes, bool *done, struct error *err)
{
	struct difference difference = {0};
	struct strbuf told = STRBUF_INIT;
	bool good = backup_compare(cli->session, file, &difference, err);
	bool same = good && difference_is_none(&difference);
	if (good)
		difference_write(&difference, 5, &told);
	print_built(&told);
	if (same)
		print_owned(say_restore_same(file));
	else
		good = good && is_sure(yes, text(MSG_restore_question), err) &&
		       backup_restore(cli->session, file, yes ? NULL : difference.state, err);
	*done = good && !same;
	difference_release(&difference);
	return good;
}

/* What was agreed to is what was told: where something else has come to differ since, that is told, and asked anew. */
static bool restore_content(struct cli *cli, const char *file, bool yes, struct error *err)
{
	bool done = false;
	while (!restore_once(cli, file, yes, &done, err)) {
		if (yes || err->code != ERR_CONFLICT)
			return false;
		print_failure(err->text);
		error_release(err);
	}
	if (done) {
		print_owned(say_restored(session_path(cli->session), file));
		print_hint(xstrdup(text(MSG_restore_undo)));
	}
	return true;
}

/* Where the database can't be read any more, or is not there: nothing can be compared. */
static bool restore_file(const char *path, const char *file, const struct error *why, bool yes,
			 struct error *err)
{
	char *kept_as = NULL;
	bool there = why->code != ERR_NOT_FOUND;
	if (there) {
		print_hint(xstrdup(why->text));
		if (!is_sure(yes, text(MSG_restore_whole_question), err))
			return false;
	}
	if (!upkeep_put_back(file, path, &kept_as, err))
		return false;
	print_owned(say_restored(path, file));
	if (kept_as)
		print_owned(say_kept_as(kept_as));
	free(kept_as);
	return true;
}

static bool is_sound(struct cli *cli, struct error *why)
{
	return session_open(&cli->session, &cli->place, why) &&
	       backup_may_restore(cli->session, why);
}

static void leave(struct cli *cli)
{
	session_close(cli->session);
	cli->session = NULL;
}

/*
 * A disk or a network that fails once is no damage: a whole file takes the place of the database only where two looks, each
 * with nothing kept from before, find it broken.
 */
static bool restore_from(struct cli *cli, const char *path, const char *file, bool yes,
			 struct error *err)
{
	struct error why = ERROR_INIT;
	cli->place.must_exist = true;
	if (is_sound(cli, &why))
		return restore_content(cli, file, yes, err);
	leave(cli);
	if (why.code == ERR_DATABASE) {
		error_release(&why);
		if (is_sound(cli, &why))
			return restore_content(cli, file, yes, err);
		leave(cli);
	}
	if (why.code != ERR_DATABASE && why.code != ERR_NOT_FOUND)
		return error_move(err, &why);
	bool good = restore_file(path, file, &why, yes, err);
	error_release(&why);
	return good;
}

static bool run_restore(struct cli *cli, const void *values, struct error *err)
{
	const struct restore_values *given = values;
	struct backup_list list = {0};
	const char *file;
	char *path = NULL;
	if (!session_database_path(&cli->place, &path, err))
		return false;
	bool good = true;
	backups_look(path, cli->place.config, &list);
	if (!given->file)
		tell_backups(&list, given->json);
	else if (cli->place.read_only)
		good = error_set(err, ERR_REFUSED, xstrdup(text(MSG_restore_read_only)));
	else
		good = (file = choose(&list, given->file, err)) &&
		       restore_from(cli, path, file, given->yes, err);
	backup_list_release(&list);
	free(path);
	return good;
}

/* --- the entries --- */

#define TO(member) offsetof(struct backup_values, member)
const struct command command_backup = {
	.name = "backup",
	.summary = MSG_backup_summary,
	.example = MSG_backup_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_OPTIONAL, MSG_value_file,
						MSG_argument_backup, TO(file)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			FLAG("force", force, MSG_option_force),
			LAST,
		},
	.size = sizeof(struct backup_values),
	.run = run_backup,
};
#undef TO

#define TO(member) offsetof(struct restore_values, member)
const struct command command_restore = {
	.name = "restore",
	.summary = MSG_restore_summary,
	.example = MSG_restore_example,
	.arguments = (const struct argument[]){{ARGUMENT_OPTIONAL, MSG_value_file,
						MSG_argument_restore, TO(file)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			FLAG("yes", yes, MSG_option_yes_restore),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct restore_values),
	.run = run_restore,
};
