/* What the files of backups share: for app/backup*.c alone. */
#ifndef APP_BACKUP_FILES_H
#define APP_BACKUP_FILES_H

#include "app/backup.h"

/* What the names of a database's backups begin with. Owned. */
char *backup_stem(const char *database, const struct config *config);

/* Tells databases of the same name from each other, by where they lie: 24 bits of a hash. */
unsigned long backup_number(const char *database);

/* Those in the folder, the newest first. */
void backups_look_in(const char *folder, const char *stem, struct backup_list *out);

#endif
