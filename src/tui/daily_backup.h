/* The backup of each day with changes, made beside all else for as long as the screen is open. */
#ifndef DAILY_BACKUP_H
#define DAILY_BACKUP_H

#include "tui/view/desk.h"

/* Begins zeroed. */
struct daily_backup {
	struct backup_keeper *keeper; /* makes it; NULL: nobody does */
	struct date day; /* the one for which nothing more is to be done; year 0: none */
	int64_t version; /* of the database, as it was looked at last; 0: never */
};

/*
 * To be called again and again. Where there is none of today, and something has changed since it was looked at last,
 * whoever did it, begins one; once it is over, that it could not be made is said. Waits for nothing.
 */
void daily_backup_follow(struct daily_backup *daily, struct desk *desk);

/* Waits for one that is being made. Where it fails, the next screen will tell. */
void daily_backup_end(struct daily_backup *daily);

#endif
