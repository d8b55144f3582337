/* What a database that somebody else has made may hold, and what it may make SQLite do. */
#ifndef STORE_GUARD_H
#define STORE_GUARD_H

#include "connection.h"

/*
 * Nothing that stands in the file is run: no trigger, no view, no extension, no function with effects; no other file is
 * attached; and no statement grows past what this program's own ones need (sqlite.org/security.html). For every connection.
 */
void guard_connection(sqlite3 *db);

/* Lets the connection attach one database, or none again. */
void guard_allow_attached(sqlite3 *db, bool allowed);

/*
 * Is the schema what the migrations up to its version make of it? Refused (ERR_DATABASE): a trigger, a view, a virtual
 * table, a table with generated columns, an index over expressions or over a part of its table, that are not this
 * program's; and a table or an index that is, and has been changed. A plain table beside them is nobody's harm; what is
 * missing, doctor tells.
 */
bool guard_schema(struct store *store, struct error *err);

/* What people call a part of a schema: its type as SQLite has it, such as 'index', in their language. */
const char *guard_type_name(const char *type);

#endif
