/* data/sql/NNN-*.sql in their order, embedded at build time. Each sets `user_version` to its own number at its end. */
#ifndef STORE_MIGRATIONS_H
#define STORE_MIGRATIONS_H

#include <stddef.h>

struct migration {
	int version;
	const char *sql;
};

extern const struct migration migrations[];
extern const size_t migration_count;

#endif
