/* What the schema of a database ought to be, to hold one to it. For guard.c and doctor.c. */
#ifndef STORE_SCHEMA_MODEL_H
#define STORE_SCHEMA_MODEL_H

#include "base/name_index.h"
#include "connection.h"
#include "stmt.h"

/* A row of sqlite_schema. */
struct schema_part {
	char *type, *name, *sql;
};

struct schema_model {
	struct schema_part *parts;
	size_t count, room;
	struct name_index names; /* to their places */
};

/* type, name and sql of each part, but of indexes that SQLite itself makes for a UNIQUE. */
extern const struct sql schema_rows;

/* What the migrations up to this version make: built in memory, by the same statements. That takes a while. Release in any case. */
bool schema_model_load(struct schema_model *model, const struct store *like, int version,
		       struct error *err);
void schema_model_release(struct schema_model *model);

/* How a row is to the model. */
enum schema_fit {
	SCHEMA_SAME, /* but for what versions of SQLite write differently, or what ANALYZE leaves */
	SCHEMA_CHANGED, /* another one of the same name */
	SCHEMA_UNKNOWN  /* none of ours */
};

enum schema_fit schema_model_fit(const struct schema_model *model, const char *type,
				 const char *name, const char *sql);

/* Does the statement make a plain table or an index, whatever the row says of it? SQLite goes by the statement. */
bool schema_makes_plain(const char *sql, const char *type);

#endif
