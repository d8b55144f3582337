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

/*
 * The schema as the last of them leaves it, by which an open database is known at once: for each part, as sqlite_schema
 * lists it, 'TYPE NAME', its statement, an empty line. test_guard holds it to the migrations (UPDATE=1 writes it anew).
 */
extern const char *const schema_newest;

#endif
