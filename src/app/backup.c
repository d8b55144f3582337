#include "app/backup.h"

#include "backup_files.h"
#include "base/array.h"
#include "base/folder.h"
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "session_state.h"
#include "store/content_store.h"
#include "store/upkeep_store.h"

#include <ctype.h>
#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

/* --- where they are, and what they are called --- */

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

char *backup_folder(const char *database, const struct config *config)
{
	if (config && config->backup_folder)
		return xstrdup(config->backup_folder);
	char *beside = folder_of(database);
	char *folder = string_format("%s%sbackups", beside, strcmp(beside, "/") == 0 ? "" : "/");
	free(beside);
	return folder;
}

/* FNV-1a */
unsigned long backup_number(const char *database)
{
	unsigned long number = 2166136261u;
	char *whole = realpath(database, NULL);
	for (const char *path = whole ? whole : database; *path; path++)
		number = ((number ^ (unsigned char)*path) * 16777619u) & 0xFFFFFFFFu;
	free(whole);
	return number & 0xFFFFFF;
}

/* Databases of the same name from several places may share a folder of one's own. */
char *backup_stem(const char *database, const struct config *config)
{
	static const char tail[] = ".db";
	const char *name = base_name(database);
	size_t length = strlen(name), shorter = length - (sizeof(tail) - 1);
	if (length > sizeof(tail) - 1 && strcmp(name + shorter, tail) == 0)
		length = shorter;
	if (!config || !config->backup_folder)
		return xmemdup0(name, length);
	return string_format("%.*s-%06lx", (int)length, name, backup_number(database));
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
	backup.path = string_format("%s/%s", folder, name);
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

void backups_look_in(const char *folder, const char *stem, struct backup_list *out)
{
	DIR *open = opendir(folder);
	for (struct dirent *entry; open && (entry = readdir(open));) {
		struct backup backup = {0};
		if (backup_file_read(entry->d_name, stem, &backup))
			add(out, folder, entry->d_name, backup);
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
	DIR *open = opendir(folder);
	for (struct dirent *entry; open && (entry = readdir(open));) {
		struct backup backup = {0};
		if (is_put_aside(entry->d_name, base_name(database), &backup.kind))
			add(out, folder, entry->d_name, backup);
	}
	if (open)
		closedir(open);
	free(folder);
}

void backups_look(const char *database, const struct config *config, struct backup_list *out)
{
	char *folder = backup_folder(database, config), *stem = backup_stem(database, config);
	backups_look_in(folder, stem, out);
	look_beside(database, out);
	backup_list_sort(out);
	free(folder);
	free(stem);
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

bool backup_make(struct session *session, char **path, struct error *err)
{
	struct backup backup = made_now(session);
	const char *database = session_path(session);
	char *folder = backup_folder(database, session->config);
	char *stem = backup_stem(database, session->config);
	char *name = backup_file_name(stem, &backup);
	*path = string_format("%s/%s", folder, name);
	folder_make(*path);
	bool good = upkeep_backup(session->store, *path, true, err);
	if (!good)
		string_set(path, NULL);
	free(name);
	free(stem);
	free(folder);
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
	if (session_is_read_only(session))
		return error_set(err, ERR_REFUSED, say_store_read_only(session_path(session)));
	if (!session_spares(session_path(session), path, err))
		return false;
	struct bilingual detail = both_did_restore(base_name(path));
	bool good =
		content_store_restore(session->store, path, seen, "database.restore", &detail, err);
	bilingual_release(&detail);
	return good;
}
