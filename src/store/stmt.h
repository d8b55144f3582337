/*
 * Prepared statements, made at their first use and kept with the store.
 *
 *     static const struct sql plan_title = {"plan_title", "SELECT title FROM plan WHERE id = ?"};
 *
 *     struct stmt *stmt = stmt_use(store, &plan_title);
 *     stmt_bind_int(stmt, id);
 *     while (stmt_step(stmt))
 *             title = stmt_copy(stmt);
 *     return stmt_end(stmt, err);
 *
 * Values are bound, and columns read, one after the other in their order. What fails is kept until stmt_end(), which
 * must always be reached; until then the calls after a failure do nothing.
 */
#ifndef STORE_STMT_H
#define STORE_STMT_H

#include "connection.h"

#include <stddef.h>

struct sql {
	const char *name; /* for errors */
	const char *text;
};

struct stmt *stmt_use(struct store *store, const struct sql *sql);

/* Texts and blobs are borrowed until stmt_end(). */
void stmt_bind_int(struct stmt *stmt, int64_t value);
void stmt_bind_id(struct stmt *stmt, int64_t id);         /* 0: NULL */
void stmt_bind_given(struct stmt *stmt, int64_t value);   /* negative: NULL */
void stmt_bind_text(struct stmt *stmt, const char *text); /* NULL: NULL */
void stmt_bind_blob(struct stmt *stmt, const void *bytes, size_t length);

/* The next row; false at the end and after a failure. */
bool stmt_step(struct stmt *stmt);

/* The next column of the row. */
int64_t stmt_int(struct stmt *stmt);   /* NULL: 0 */
int64_t stmt_given(struct stmt *stmt); /* NULL: -1 */

/*
 * A number that the schema keeps in bounds, as whoever reads it relies on; the nearest one where somebody has got round that.
 * NULL: `least`, which is -1 of a column that may be NULL.
 */
int64_t stmt_within(struct stmt *stmt, int64_t least, int64_t most);

/* A place in an order, within POSITION_MOST on either side of 0 (outline.h). NULL: 0. */
int64_t stmt_position(struct stmt *stmt);

/*
 * Texts as everybody may show them: what a strange database holds besides is taken out here (utf8_clean()), so that a title
 * is one line and steers no terminal, wherever it goes. NULL: NULL; of a column that is never NULL "", where somebody has got
 * round that.
 */
char *stmt_copy(struct stmt *stmt);       /* of several lines; owned */
char *stmt_copy_line(struct stmt *stmt);  /* of one; owned */
char *stmt_copy_word(struct stmt *stmt);  /* of one, never NULL; owned */
const char *stmt_word(struct stmt *stmt); /* the same; borrowed until the next step */

/* As it lies there, for what is compared or parsed and not shown. Borrowed until the next step; NULL: NULL. */
const char *stmt_text(struct stmt *stmt);

const void *stmt_blob(struct stmt *stmt, size_t *length); /* borrowed until the next step */

/* The same of a value that is no column. Borrowed as long as it is there; NULL: NULL. */
const char *value_text(sqlite3_value *value);

/* The row, for a function that takes SQLite's own. Borrowed until the next step. */
sqlite3_stmt *stmt_row(struct stmt *stmt);

/* Makes it ready for its next use. False with `err` set where something failed since stmt_use(). */
bool stmt_end(struct stmt *stmt, struct error *err);

/* Runs it to its end. */
bool stmt_run(struct stmt *stmt, struct error *err);

/* The same, for a change of one row that must be there: else ERR_NOT_FOUND, naming what `kind` of thing is gone. */
bool stmt_run_on(struct stmt *stmt, enum message kind, struct error *err);

/* The first column of the only row; *out is untouched where there is none. */
bool stmt_run_int(struct stmt *stmt, int64_t *out, struct error *err);

void stmt_free_all(struct store *store);

#endif
