/* Backups that are made by themselves, one a day, and how long they are kept. */
#include "backup_files.h"

#include "app/places.h"
#include "base/array.h"
#include "base/fd.h"
#include "base/folder.h"
#include "base/link.h"
#include "base/signals_held.h"
#include "base/strbuf.h"
#include "session_state.h"
#include "store/upkeep_store.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* All that is needed for it, copied: it is done while the session goes on. */
struct job {
	char *database, *target;
	char *file; /* the database behind every link */
	struct backup_shelf shelf;
	char *newest; /* of those that there are, by a clock that is right; NULL: none */
	struct date today;
	struct backup_rules rules;
};

static void job_release(struct job *job)
{
	free(job->database);
	free(job->file);
	free(job->target);
	backup_shelf_release(&job->shelf);
	free(job->newest);
	*job = (struct job){0};
}

static bool is_daily_of(const struct backup *backup, struct date day)
{
	return backup->kind == BACKUP_DAILY && date_compare(backup->day, day) == 0;
}

/* False: nothing is to be made today. Whatever is called a backup of today counts as one. */
static bool job_prepare(struct job *job, struct session *session)
{
	static const struct config usual = {.backups = {.daily = BACKUPS_DAILY,
							.weekly = BACKUPS_WEEKLY,
							.monthly = BACKUPS_MONTHLY}};
	const struct config *config = session->config ? session->config : &usual;
	struct backup_list list = {0};
	*job = (struct job){.today = session_today(session), .rules = config->backups};
	if (config->backups.off || session_is_read_only(session))
		return false;
	backups_look(session_path(session), config, &list);
	bool made = false;
	for (size_t i = 0; i < list.count; i++) {
		const struct backup *backup = &list.items[i];
		made = made || is_daily_of(backup, job->today);
		bool is_copy = backup->kind == BACKUP_DAILY || backup->kind == BACKUP_BY_HAND;
		if (!job->newest && is_copy && date_compare(backup->day, job->today) <= 0)
			job->newest = xstrdup(backup->path);
	}
	backup_list_release(&list);
	if (made) {
		job_release(job);
		return false;
	}
	struct backup backup = {.kind = BACKUP_DAILY, .day = job->today};
	job->database = xstrdup(session_path(session));
	job->file = link_true_path(job->database);
	backup_shelf_find(&job->shelf, job->database, config);
	job->target = backup_shelf_place(&job->shelf, &backup);
	return true;
}

/* --- those that go --- */

/*
 * What a program left that was killed while it copied: a backup of the database, or the database itself, which was to be
 * restored. A day later nobody can be at it any more.
 */
static bool is_left_over(const struct job *job, const char *file, const char *path)
{
	enum { SECONDS_OF_DAY = 86400 };
	struct backup backup;
	struct stat info;
	char *name = backup_copy_read(file);
	bool ours = name && (strcmp(name, folder_base_name(job->file)) == 0 ||
			     backup_shelf_owns(&job->shelf, name, &backup));
	free(name);
	return ours && stat(path, &info) == 0 && time(NULL) - info.st_mtime > SECONDS_OF_DAY;
}

static void clear_left_over(const struct job *job, const char *folder)
{
	DIR *open = folder_open(folder);
	for (struct dirent *entry; open && (entry = readdir(open));) {
		char *path = folder_join(folder, entry->d_name);
		if (is_left_over(job, entry->d_name, path))
			unlink(path);
		free(path);
	}
	if (open)
		closedir(open);
}

/* A restore copies beside the database itself. */
static void clear_all_left_over(const struct job *job)
{
	char *beside = folder_of(job->file);
	clear_left_over(job, job->shelf.folder);
	clear_left_over(job, beside);
	free(beside);
}

/* Only what was made by itself goes by itself. */
static void clear_old(const struct job *job)
{
	struct backup_list list = {0};
	size_t count = 0;
	backup_shelf_look(&job->shelf, &list);
	struct date *days = xcalloc(list.count + 1, sizeof(*days));
	const struct backup **dailies = xcalloc(list.count + 1, sizeof(*dailies));
	bool *keep = xcalloc(list.count + 1, sizeof(*keep));
	for (size_t i = 0; i < list.count; i++) {
		if (list.items[i].kind != BACKUP_DAILY)
			continue;
		dailies[count] = &list.items[i];
		days[count++] = list.items[i].day;
	}
	backup_rules_apply(&job->rules, job->today, days, count, keep);
	for (size_t i = 0; i < count; i++)
		if (!keep[i])
			unlink(dailies[i]->path);
	free(days);
	free(dailies);
	free(keep);
	backup_list_release(&list);
}

/* --- making it --- */

/* *needed: something was done since the last one, and so there is one of today now. */
static bool job_do(const struct job *job, bool *needed, struct error *err)
{
	struct store *store = NULL;
	struct store_options how = {.path = job->database, .read_only = true};
	struct error failure = ERROR_INIT;
	if (!store_open(&store, &how, err))
		return false;
	bool good = upkeep_backup_needed(store, job->newest, needed, &failure);
	if (good && *needed)
		good = backup_shelf_make(job->target, &failure) &&
		       upkeep_backup(store, job->target, false, &failure);
	store_close(store);
	if (!good && failure.code != ERR_EXISTS) /* else another program was faster */
		return error_move(err, &failure);
	error_release(&failure);
	if (*needed) {
		clear_old(job);
		clear_all_left_over(job);
	}
	return true;
}

bool backup_make_daily(struct session *session, struct error *err)
{
	struct job job;
	bool needed = false;
	bool good = !job_prepare(&job, session) || job_do(&job, &needed, err);
	job_release(&job);
	return good;
}

/* --- that none could be made --- */

/* The day of the last note, in a file for each database. */
bool backup_failure_note(const struct session *session)
{
	char today[DATE_SIZE], last[DATE_SIZE] = "";
	char *name = string_format("no-backup-%06lx", backup_number(session_path(session)));
	char *path = place_state(name);
	date_write(session_today(session), today);
	int file = path ? fd_open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0) : -1;
	if (file >= 0) {
		ssize_t length = fd_read(file, last, sizeof(last) - 1);
		last[length > 0 ? length : 0] = '\0';
		close(file);
	}
	bool first = strcmp(last, today) != 0;
	if (path && first) {
		(void)folder_make(path);
		file = fd_open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
		if (file >= 0) {
			dprintf(file, "%s\n", today);
			close(file);
		}
	}
	free(path);
	free(name);
	return first;
}

/* --- beside whatever else the program does --- */

struct backup_keeper {
	struct job job;
	pthread_t thread;
	atomic_bool done;
	bool good, needed;
	struct error error;
};

/* It has connections of its own: none is shared between threads (store.h). */
static void *keep(void *data)
{
	struct backup_keeper *keeper = data;
	keeper->good = job_do(&keeper->job, &keeper->needed, &keeper->error);
	atomic_store(&keeper->done, true);
	return NULL;
}

/* Signals stay with the thread that waits for them. */
static bool start(struct backup_keeper *keeper)
{
	struct signals_held held;
	signals_hold(&held);
	bool started = pthread_create(&keeper->thread, NULL, keep, keeper) == 0;
	signals_let_go(&held);
	return started;
}

struct backup_keeper *backup_keeper_begin(struct session *session)
{
	struct backup_keeper *keeper = xcalloc(1, sizeof(*keeper));
	atomic_init(&keeper->done, false);
	if (upkeep_threads() && job_prepare(&keeper->job, session) && start(keeper))
		return keeper;
	job_release(&keeper->job);
	free(keeper);
	return NULL;
}

bool backup_keeper_is_done(struct backup_keeper *keeper)
{
	return !keeper || atomic_load(&keeper->done);
}

bool backup_keeper_end(struct backup_keeper *keeper, bool *made, struct error *err)
{
	pthread_join(keeper->thread, NULL);
	bool good = keeper->good || error_move(err, &keeper->error);
	*made = good && keeper->needed;
	job_release(&keeper->job);
	free(keeper);
	return good;
}
