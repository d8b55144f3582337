#include "app/backup.h"

#include "backup_files.h"
#include "base/array.h"
#include "base/folder.h"
#include "base/link.h"
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"
#include "session_state.h"
#include "store/content_store.h"
#include "store/upkeep_store.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- where they are, and what they are called --- */

char *backup_folder(const char *database, const struct config *config)
{
	if (config && config->backup_folder)
		return xstrdup(config->backup_folder);
	char *beside = folder_of(database);
	char *folder = folder_join(beside, "backups");
	free(beside);
	return folder;
}

/* FNV-1a */
unsigned long backup_number(const char *database)
{
	unsigned long number = 2166136261u;
	char *whole = link_true_path(database);
	for (const char *path = whole; *path; path++)
		number = ((number ^ (unsigned char)*path) * 16777619u) & 0xFFFFFFFFu;
	free(whole);
	return number & 0xFFFFFF;
}

/* How much of a name stands before this ending; 0: it has another one. */
static size_t before(const char *name, const char *ending)
{
	size_t length = strlen(name), tail = strlen(ending);
	return length > tail && strcmp(name + length - tail, ending) == 0 ? length - tail : 0;
}

/*
 * Beside the database by its whole name, so that 'plan' and 'plan.db' are told apart; earlier versions called the backups of
 * both as if it were 'plan.db', to which they are left where there is one. Databases of the same name from several places
 * may share a folder of one's own.
 */
void backup_shelf_find(struct backup_shelf *shelf, const char *database,
		       const struct config *config)
{
	const char *name = folder_base_name(database);
	size_t stem = before(name, ".db");
	*shelf = (struct backup_shelf){.folder = backup_folder(database, config)};
	if (config && config->backup_folder) {
		shelf->called = string_format("%.*s-%06lx.db", (int)(stem ? stem : strlen(name)),
					      name, backup_number(database));
		return;
	}
	shelf->called = xstrdup(name);
	if (stem)
		return;
	char *other = string_format("%s.db", database);
	if (access(other, F_OK) != 0)
		shelf->earlier = xstrdup(folder_base_name(other));
	free(other);
}

void backup_shelf_release(struct backup_shelf *shelf)
{
	free(shelf->folder);
	free(shelf->called);
	free(shelf->earlier);
	*shelf = (struct backup_shelf){0};
}

bool backup_shelf_owns(const struct backup_shelf *shelf, const char *name, struct backup *out)
{
	return backup_file_read(name, shelf->called, out) ||
	       (shelf->earlier && backup_file_read(name, shelf->earlier, out));
}

char *backup_shelf_place(const struct backup_shelf *shelf, const struct backup *backup)
{
	char *name = backup_file_name(shelf->called, backup);
	char *path = folder_join(shelf->folder, name);
	free(name);
	return path;
}

bool backup_shelf_make(const char *path, struct error *err)
{
	return folder_make(path) ||
	       error_set(err, ERR_IO, say_store_cannot_create(path, system_error(errno)));
}

/* --- which there are --- */

static void note_time(struct backup *backup, const struct stat *info)
{
	struct tm made;
	localtime_r(&info->st_mtime, &made);
	backup->day = (struct date){made.tm_year + 1900, made.tm_mon + 1, made.tm_mday};
	backup->hour = made.tm_hour;
	backup->minute = made.tm_min;
}

static void add(struct backup_list *out, const char *folder, const char *name, struct backup backup)
{
	struct stat info;
	backup.path = folder_join(folder, name);
	if (stat(backup.path, &info) != 0 || !S_ISREG(info.st_mode)) {
		free(backup.path);
		return;
	}
	struct backup told = backup;
	note_time(&told, &info);
	if (backup.day.year == 0 ||
	    (backup.kind == BACKUP_DAILY && date_compare(told.day, backup.day) == 0))
		backup = told;
	backup.bytes = (int64_t)info.st_size;
	backup_list_add(out, backup);
}

/* One that is not there yet is empty. */
static DIR *open_shelf(const char *folder, struct backup_list *out)
{
	DIR *open = folder_open(folder);
	if (!open && errno != ENOENT && !out->unread) {
		out->failure = errno;
		out->unread = xstrdup(folder);
	}
	return open;
}

void backup_shelf_look(const struct backup_shelf *shelf, struct backup_list *out)
{
	DIR *open = open_shelf(shelf->folder, out);
	for (struct dirent *entry; open && (entry = readdir(open));) {
		struct backup backup = {0};
		if (backup_shelf_owns(shelf, entry->d_name, &backup))
			add(out, shelf->folder, entry->d_name, backup);
	}
	if (open)
		closedir(open);
	backup_list_sort(out);
}

/* 'plan.db~before-upgrade-2' */
static bool is_put_aside(const char *name, const char *database, enum backup_kind *kind)
{
	static const struct {
		const char *tail;
		enum backup_kind kind;
	} tails[] = {{"~before-upgrade-", BACKUP_UPGRADE}, {"~before-restore-", BACKUP_RESTORE}};
	size_t length = strlen(database);
	if (strncmp(name, database, length) != 0)
		return false;
	name += length;
	for (size_t i = 0; i < ARRAY_LENGTH(tails); i++) {
		size_t tail = strlen(tails[i].tail);
		*kind = tails[i].kind;
		if (strncmp(name, tails[i].tail, tail) == 0 && name[tail] &&
		    strspn(name + tail, "0123456789") == strlen(name + tail))
			return true;
	}
	return false;
}

static void look_beside(const char *database, struct backup_list *out)
{
	char *folder = folder_of(database);
	DIR *open = folder_open(folder);
	for (struct dirent *entry; open && (entry = readdir(open));) {
		struct backup backup = {0};
		if (is_put_aside(entry->d_name, folder_base_name(database), &backup.kind))
			add(out, folder, entry->d_name, backup);
	}
	if (open)
		closedir(open);
	free(folder);
}

void backups_look(const char *database, const struct config *config, struct backup_list *out)
{
	struct backup_shelf shelf;
	backup_shelf_find(&shelf, database, config);
	backup_shelf_look(&shelf, out);
	look_beside(database, out);
	backup_list_sort(out);
	backup_shelf_release(&shelf);
}

/* --- making one --- */

/* Where today is pinned, the time is not known. */
static struct backup made_now(const struct session *session)
{
	struct backup backup = {.kind = BACKUP_BY_HAND, .day = session_today(session)};
	struct tm now;
	time_t seconds = time(NULL);
	localtime_r(&seconds, &now);
	if (date_compare(backup.day, date_today()) == 0) {
		backup.hour = now.tm_hour;
		backup.minute = now.tm_min;
	}
	return backup;
}

/* What somebody has asked to be kept is never replaced, though it was made a moment ago. */
bool backup_make(struct session *session, char **path, struct error *err)
{
	struct backup backup = made_now(session);
	struct backup_shelf shelf;
	backup_shelf_find(&shelf, session_path(session), session->config);
	*path = backup_shelf_place(&shelf, &backup);
	bool room = backup_shelf_make(*path, err), good = false;
	while (room && !(good = upkeep_backup(session->store, *path, false, err)) &&
	       err->code == ERR_EXISTS && backup.number < BACKUPS_A_MINUTE) {
		error_release(err);
		backup.number = backup.number ? backup.number + 1 : 2;
		free(*path);
		*path = backup_shelf_place(&shelf, &backup);
	}
	if (!good)
		string_set(path, NULL);
	backup_shelf_release(&shelf);
	return good;
}

/* --- putting one back --- */

bool backup_may_restore(struct session *session, struct error *err)
{
	return upkeep_is_sound(session->store, err);
}

bool backup_compare(struct session *session, const char *path, struct difference *out,
		    struct error *err)
{
	return content_store_compare(session->store, path, out, err);
}

bool backup_restore(struct session *session, const char *path, const char *seen, struct error *err)
{
	if (!store_may_change(session->store, err) ||
	    !session_spares(session_path(session), path, err))
		return false;
	struct bilingual detail = both_did_restore(folder_base_name(path));
	bool good =
		content_store_restore(session->store, path, seen, "database.restore", &detail, err);
	bilingual_release(&detail);
	return good;
}
