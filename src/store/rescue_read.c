#include "rescue_read.h"

#include "base/array.h"

#include <stdlib.h>

/*
 * How many pieces of a table are tried between damaged places, and steps of SQLite's machine for each: enough for thousands
 * of broken pages, and an end for those that lead in circles.
 */
enum { PIECES_MOST = 4000, STEPS_BETWEEN = 100000, STEPS_MOST = 20000, ROWS_MOST = 10000000 };

/* A part of a table in which some rows are still to be found: rowids between these, without them. */
struct gap {
	int64_t after, before;
};

struct reading {
	sqlite3 *db;
	const struct rescue_table *table;
	sqlite3_stmt *forward, *backward;
	void (*take)(sqlite3_stmt *row, void *data);
	void *data;
	struct gap *gaps;
	size_t count, room;
	int64_t steps;
	bool whole;
	int *failure;
};

bool rescue_is_failure(int code)
{
	static const int families[] = {SQLITE_NOMEM, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN};
	for (size_t i = 0; i < ARRAY_LENGTH(families); i++)
		if ((code & 0xFF) == families[i])
			return true;
	return false;
}

/* SQLite calls it damage where the disk gives a page not at all: the system's own word tells the two apart. */
static bool disk_has_failed(sqlite3 *db)
{
	int number = 0;
	return sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &number) == SQLITE_OK &&
	       number != 0;
}

static void heed(struct reading *reading, int code)
{
	if ((code & 0xFF) == SQLITE_CORRUPT && disk_has_failed(reading->db))
		code = SQLITE_IOERR_READ;
	if (!*reading->failure && rescue_is_failure(code))
		*reading->failure = code;
}

static int count_steps(void *data)
{
	struct reading *reading = data;
	return ++reading->steps > STEPS_MOST;
}

static sqlite3_stmt *prepare(struct reading *reading, const char *sql)
{
	sqlite3_stmt *stmt = NULL;
	heed(reading, sqlite3_prepare_v2(reading->db, sql, -1, &stmt, NULL));
	return stmt;
}

static sqlite3_stmt *prepare_for(struct reading *reading, const char *format)
{
	char *sql = sqlite3_mprintf(format, reading->table->name);
	sqlite3_stmt *stmt = sql ? prepare(reading, sql) : NULL;
	heed(reading, sql ? SQLITE_OK : SQLITE_NOMEM);
	sqlite3_free(sql);
	return stmt;
}

/* The rows of a gap from one side; *at is where it stopped. True: it reached the other side. */
static bool walk(struct reading *reading, sqlite3_stmt *stmt, struct gap gap, bool up, int64_t *at)
{
	int code;
	*at = up ? gap.after : gap.before;
	if (!stmt)
		return false;
	reading->steps = 0;
	sqlite3_bind_int64(stmt, 1, gap.after);
	sqlite3_bind_int64(stmt, 2, gap.before);
	while ((code = sqlite3_step(stmt)) == SQLITE_ROW) {
		int64_t id = sqlite3_column_int64(stmt, 0);
		bool onward = up ? id > *at && id < gap.before : id < *at && id > gap.after;
		if (!onward) {
			code = SQLITE_CORRUPT;
			break;
		}
		*at = id;
		reading->take(stmt, reading->data);
		if (*reading->failure)
			break;
	}
	heed(reading, code);
	sqlite3_reset(stmt);
	return code == SQLITE_DONE;
}

static void add_gap(struct reading *reading, int64_t after, int64_t before)
{
	if (before - after < 2 || reading->count >= PIECES_MOST)
		return;
	ARRAY_GROW(reading->gaps, reading->count, reading->room);
	reading->gaps[reading->count++] = (struct gap){after, before};
}

/* Wide ones first, in the order in which they were found: each is halved until nothing is left of it. */
static void read_gaps(struct reading *reading)
{
	for (size_t i = 0; i < reading->count && !*reading->failure; i++) {
		struct gap gap = reading->gaps[i];
		int64_t up, down;
		if (walk(reading, reading->forward, gap, true, &up))
			continue;
		gap.after = up;
		walk(reading, reading->backward, gap, false, &down);
		reading->whole = false;
		int64_t middle = up + (down - up) / 2;
		add_gap(reading, up, middle + 1);
		add_gap(reading, middle, down);
	}
}

/* Rowids of a database lie between 1 and 2^62; what is outside is no id. */
static void read_by_rowid(struct reading *reading)
{
	reading->forward = prepare_for(reading, "SELECT rowid, * FROM \"%w\" NOT INDEXED"
						" WHERE rowid > ?1 AND rowid < ?2 ORDER BY rowid");
	reading->backward =
		prepare_for(reading, "SELECT rowid, * FROM \"%w\" NOT INDEXED"
				     " WHERE rowid > ?1 AND rowid < ?2 ORDER BY rowid DESC");
	add_gap(reading, INT64_MIN / 4, INT64_C(1) << 62);
	read_gaps(reading);
}

/* True: to its end. */
static bool take_all(struct reading *reading, sqlite3_stmt *stmt)
{
	int code = SQLITE_ERROR;
	for (int64_t rows = 0; stmt && rows < ROWS_MOST && !*reading->failure; rows++) {
		code = sqlite3_step(stmt);
		if (code != SQLITE_ROW)
			break;
		reading->take(stmt, reading->data);
	}
	heed(reading, code);
	return code == SQLITE_DONE;
}

/* What has no rowid is small: from both ends. A row that comes twice is known by its key. */
static void read_by_key(struct reading *reading)
{
	reading->forward = prepare_for(reading, "SELECT 0, * FROM \"%w\" NOT INDEXED");
	reading->whole = take_all(reading, reading->forward);
	if (reading->whole || *reading->failure)
		return;
	struct strbuf sql = STRBUF_INIT;
	strbuf_format(&sql, "SELECT 0, * FROM \"%s\" NOT INDEXED ORDER BY ", reading->table->name);
	for (int i = 0, keys = 0; i < reading->table->count; i++)
		if (reading->table->columns[i].key)
			strbuf_format(&sql, "%s\"%s\" DESC", keys++ ? ", " : "",
				      reading->table->columns[i].name);
	reading->steps = 0;
	reading->backward = prepare(reading, sql.text);
	take_all(reading, reading->backward);
	strbuf_release(&sql);
}

bool rescue_read(sqlite3 *db, const struct rescue_table *table,
		 void (*take)(sqlite3_stmt *row, void *data), void *data, int *failure)
{
	struct reading reading = {.db = db,
				  .table = table,
				  .take = take,
				  .data = data,
				  .whole = true,
				  .failure = failure};
	sqlite3_progress_handler(db, STEPS_BETWEEN, count_steps, &reading);
	if (table->has_rowid)
		read_by_rowid(&reading);
	else
		read_by_key(&reading);
	sqlite3_progress_handler(db, 0, NULL, NULL);
	sqlite3_finalize(reading.forward);
	sqlite3_finalize(reading.backward);
	free(reading.gaps);
	return reading.whole;
}

bool rescue_read_index(sqlite3 *db, const struct rescue_table *table, struct id_set *ids,
		       int *failure)
{
	static const char *const orders[] = {"", " DESC"};
	struct reading reading = {.db = db, .failure = failure};
	bool whole = false;
	if (!table->has_rowid || !table->index)
		return false;
	sqlite3_progress_handler(db, STEPS_BETWEEN, count_steps, &reading);
	for (int i = 0; !whole && !*failure && i < 2; i++) {
		struct strbuf sql = STRBUF_INIT;
		int code = SQLITE_ERROR;
		size_t comma = strcspn(table->indexed, ",");
		strbuf_format(&sql, "SELECT rowid FROM \"%s\" INDEXED BY i%zu ORDER BY %.*s%s",
			      table->name, table->number, (int)comma, table->indexed, orders[i]);
		sqlite3_stmt *stmt = prepare(&reading, sql.text);
		while (stmt && (code = sqlite3_step(stmt)) == SQLITE_ROW)
			if (sqlite3_column_int64(stmt, 0) > 0) /* else it is no entry */
				id_set_add(ids, sqlite3_column_int64(stmt, 0));
		heed(&reading, code);
		whole = code == SQLITE_DONE;
		sqlite3_finalize(stmt);
		strbuf_release(&sql);
	}
	sqlite3_progress_handler(db, 0, NULL, NULL);
	return whole;
}
