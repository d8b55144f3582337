/* Backups of a database: how many are kept, what they are called, and how one differs from what there is. */
#ifndef MODEL_BACKUP_H
#define MODEL_BACKUP_H

#include "base/date.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many of those that are made by themselves are kept. */
struct backup_rules {
	bool off; /* none are made, and none go */
	int daily, weekly, monthly;
};

enum { BACKUPS_DAILY = 7, BACKUPS_WEEKLY = 4, BACKUPS_MONTHLY = 12, BACKUPS_MOST = 1000 };

/*
 * Which of `count` backups are kept, one a day at most, the newest first: those of the last days; of what is older, the
 * newest of each week; then the newest of each month. What a rule keeps is not counted by the next, so that each reaches
 * further back. Weeks begin on Monday. The one of today stays in any case. Those of days to come, from a clock that was wrong,
 * are counted apart: they take no place from the others. Sets keep[i].
 */
void backup_rules_apply(const struct backup_rules *rules, struct date today,
			const struct date *days, size_t count, bool *keep);

enum backup_kind {
	BACKUP_DAILY,   /* made by itself */
	BACKUP_BY_HAND, /* when somebody wanted one */
	BACKUP_UPGRADE, /* what the database was before it was brought to a new format */
	BACKUP_RESTORE, /* what was put aside for a backup, as it could not be read any more */
	BACKUP_KINDS
};

const char *backup_kind_label(enum backup_kind kind);

struct backup {
	char *path;
	enum backup_kind kind;
	struct date day;  /* when it was made, by the local clock */
	int hour, minute; /* hour -1: not known */
	int number; /* of those made by hand within one minute: 2 to BACKUPS_A_MINUTE; 0: the first */
	int64_t bytes;
};

struct backup_list {
	struct backup *items;
	size_t count, room;
	char *unread; /* a folder of theirs that can't be read, so that nobody knows what lies in it; else NULL */
	int failure; /* why it can't, errno(3) */
};

/* Takes over `path`. */
void backup_list_add(struct backup_list *list, struct backup backup);
void backup_list_sort(struct backup_list *list); /* the newest first */
void backup_list_release(struct backup_list *list);

/* Takes the place of the list where it has an `unread` folder: says that, and why. NULL: it has none. Owned. */
char *backup_list_unread(const struct backup_list *list);

enum { BACKUPS_A_MINUTE = 999 };

/*
 * The name of one in its folder: what the database is called, with the day before its ending .db, or behind all where it has
 * none: 'plan-2025-11-18.db', 'plan-2025-11-18-0930.db', 'plan-2025-11-18-0930-2.db'. Owned.
 */
char *backup_file_name(const char *database, const struct backup *backup);

/* Reads such a name: kind, day, time and number; the path is left alone. False: it is none of a database called so. */
bool backup_file_read(const char *name, const char *database, struct backup *out);

/*
 * What a copy is called while it is made, by which process, and of its number among those that it makes at once:
 * 'plan.db~copying-1234', 'plan.db~copying-1234-2'. Nobody would call a file of his own so. Owned.
 */
char *backup_copy_name(const char *path, long process, int number);

/* Reads such a name, with '-wal' or the like behind it or without: of which file it is a copy. Owned; NULL: it is none. */
char *backup_copy_read(const char *file);

/* '2025-11-18 09:30', the time as far as it is known. */
enum { BACKUP_TIME_SIZE = 17 };
void backup_time_write(const struct backup *backup, char out[BACKUP_TIME_SIZE]);

#endif
