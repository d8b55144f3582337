/* What SQLite has beside a database while it is in use, and leaves there when it is killed. */
#ifndef BASE_BESIDE_H
#define BASE_BESIDE_H

enum { BESIDE_COUNT = 3 };

/* What comes behind the name of the database: the journal, the log, and the memory that those who use the log share. */
extern const char *const beside_tails[BESIDE_COUNT];

#endif
