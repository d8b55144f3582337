/* What the files of backups share: for app/backup*.c alone. */
#ifndef APP_BACKUP_FILES_H
#define APP_BACKUP_FILES_H

#include "app/backup.h"

/* Where the backups of a database lie, and which of what lies there are its own. */
struct backup_shelf {
	char *folder;
	char *called;  /* what the database is called in their names (backup_file_name()) */
	char *earlier; /* what earlier versions called it in them; NULL: the same */
};

/* `config` may be NULL. Released by the caller. */
void backup_shelf_find(struct backup_shelf *shelf, const char *database,
		       const struct config *config);
void backup_shelf_release(struct backup_shelf *shelf);

/* Is a file of this name one of them? Then its kind, day, time and number. */
bool backup_shelf_owns(const struct backup_shelf *shelf, const char *name, struct backup *out);

/* All of them, the newest first. */
void backup_shelf_look(const struct backup_shelf *shelf, struct backup_list *out);

/* Where one is to go. Owned. */
char *backup_shelf_place(const struct backup_shelf *shelf, const struct backup *backup);

/* Makes the folder for it. ERR_IO: says why it can't. */
bool backup_shelf_make(const char *path, struct error *err);

/* Tells databases of the same name from each other, by where they lie: 24 bits of a hash. */
unsigned long backup_number(const char *database);

#endif
