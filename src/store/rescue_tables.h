/* The tables of a database as a new one of its version has them, for reading what is left of a damaged one. For rescue*.c. */
#ifndef STORE_RESCUE_TABLES_H
#define STORE_RESCUE_TABLES_H

#include "base/strbuf.h"
#include "connection.h"

enum { RESCUE_COLUMNS = 32 };

struct rescue_column {
	char *name;
	bool is_integer, is_blob; /* else text */
	bool required;            /* NOT NULL */
	char *otherwise;          /* its default, without quotes; NULL: none */
	int key;                  /* place in the primary key, from 1; 0: not in it */
	char *of;                 /* the table whose id it holds; NULL: none */
};

struct rescue_table {
	char *name;
	size_t number; /* its index is called i0, i1, … in the copy that is read */
	struct rescue_column columns[RESCUE_COLUMNS];
	int count;
	bool has_rowid;
	bool has_id;   /* its rowid is its column `id` */
	int64_t root;  /* the page at which it begins in a new database, then in the damaged one */
	bool found;    /* it is that of the damaged one */
	char *index;   /* one that holds all of its rows; NULL: none */
	char *indexed; /* the columns of that */
	int64_t index_root;
	bool index_found;
};

struct rescue_tables {
	struct rescue_table *items;
	size_t count, room;
};

/* As the migrations up to this version make them. Release in any case. */
bool rescue_tables_load(struct rescue_tables *tables, int version, struct error *err);
void rescue_tables_release(struct rescue_tables *tables);

/* The pages at which others were found to begin, by their names. */
void rescue_tables_take_roots(struct rescue_tables *tables, const struct rescue_tables *others);

/* NULL: there is none of this name. */
const struct rescue_table *rescue_table_named(const struct rescue_tables *tables, const char *name);

/* May a value of this type (SQLITE_INTEGER, …) stand there? */
bool rescue_column_fits(const struct rescue_column *column, int type);

/* 'CREATE TABLE plan (id INTEGER PRIMARY KEY, organization_id, …)': no more than is needed to read. Appends. */
void rescue_table_write(const struct rescue_table *table, struct strbuf *out);

#endif
