#include "rescue_file.h"

#include "base/fd.h"
#include "failure.h"
#include "file.h"
#include "file_copy.h"
#include "i18n/system_error.h"
#include "migrations.h"
#include "rescue_cell.h"
#include "rescue_log.h"
#include "rescue_read.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEADER = 100, PAGE_USUAL = 4096 };

bool rescue_file_failure(const struct rescue_file *file, int code, struct error *err)
{
	return store_failure(&(struct store){.path = file->path, .db = file->db}, code, "rescue",
			     err);
}

/* The copy is sound however broken the original: where it can't be read or written, that is said, with errno. */
static bool copy_failure(const struct rescue_file *file, struct error *err)
{
	return error_set(err, ERR_IO, say_store_cannot_create(file->path, system_error(errno)));
}

static bool nothing(const struct rescue_file *file, struct error *err)
{
	return error_set(err, ERR_DATABASE, say_rescue_nothing(file->damaged));
}

/* --- its first page (sqlite.org/fileformat2.html, 1.3) --- */

static const char magic[] = "SQLite format 3";

static void put_number(unsigned char *at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(value >> (24 - 8 * i));
}

/* How many pages of this size begin like one of a tree. */
static int64_t pages_that_fit(int fd, int64_t file, int64_t size)
{
	int64_t fit = 0;
	for (int64_t at = size; at < file; at += size) {
		unsigned char kind = 0;
		if (fd_read_at(fd, &kind, 1, (off_t)at) == 1 &&
		    (kind == PAGE_INNER_OF_INDEX || kind == PAGE_INNER_OF_TABLE ||
		     kind == PAGE_LEAF_OF_INDEX || kind == PAGE_LEAF_OF_TABLE))
			fit++;
	}
	return fit * size;
}

/* What the header says, unless another size fits the file better. */
static int64_t find_page_size(int fd, int64_t file, int64_t usual, const unsigned char *header)
{
	int64_t said = header[16] * 256 + header[17];
	said = said == 1 ? PAGE_MOST : said;
	if (!rescue_is_page_size(said))
		return usual;
	return pages_that_fit(fd, file, said) >= pages_that_fit(fd, file, usual) ? said : usual;
}

static uint32_t get_number(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* The version of the schema, where the header can be believed. */
static int read_version(const unsigned char header[HEADER])
{
	uint32_t version = get_number(header + 60);
	bool known = memcmp(header, magic, sizeof(magic)) == 0 &&
		     get_number(header + 68) == STORE_APPLICATION_ID &&
		     version <= (uint32_t)migrations[migration_count - 1].version;
	return known ? (int)version : 0;
}

/* All that is the same in every database of this program. The list of free pages is left to rescue_strays.c. */
static void write_header(unsigned char header[HEADER], int64_t page_size, int64_t pages, bool log)
{
	memset(header, 0, HEADER);
	memcpy(header, magic, sizeof(magic));
	header[16] = (unsigned char)(page_size == PAGE_MOST ? 0 : page_size >> 8);
	header[17] = page_size == PAGE_MOST;
	header[18] = header[19] = log ? 2 : 1;
	header[21] = 64;
	header[22] = header[23] = 32;
	put_number(header + 24, 1);
	put_number(header + 28, (uint32_t)pages);
	put_number(header + 40, 1);
	put_number(header + 44, 4);
	put_number(header + 56, 1);
	put_number(header + 68, STORE_APPLICATION_ID);
	put_number(header + 92, 1);
}

/* Where the page of the schema is lost, an empty one: SQLite takes the log only into a database whose schema it can read. */
static bool make_schema_readable(struct rescue_file *file, int fd)
{
	const unsigned char empty[8] = {
		PAGE_LEAF_OF_TABLE, 0, 0, 0, 0, (unsigned char)(file->page_size >> 8)};
	unsigned char kind = 0;
	if (fd_read_at(fd, &kind, 1, HEADER) < 0)
		return false;
	return kind == PAGE_LEAF_OF_TABLE || kind == PAGE_INNER_OF_TABLE ||
	       fd_write_at(fd, empty, sizeof(empty), HEADER);
}

/* Makes room for the pages of the log, too, which SQLite does not take into a file that is much too short. False: errno says why. */
static bool rewrite_header(struct rescue_file *file, int fd, int64_t size,
			   const struct rescue_log *log)
{
	unsigned char header[HEADER] = {0};
	if (fd_read_at(fd, header, HEADER, 0) != HEADER)
		return false;
	int version = read_version(header);
	file->version = version ? version : file->version;
	if (memcmp(header, magic, sizeof(magic)) == 0 && get_number(header + 32))
		file->free_list = get_number(header + 32);
	file->page_size = find_page_size(fd, size, file->page_size, header);
	int64_t pages = (size + file->page_size - 1) / file->page_size;
	if (log->page_size == file->page_size && log->pages > pages)
		pages = log->pages;
	write_header(header, file->page_size, pages, log->page_size != 0);
	return fd_truncate(fd, (off_t)(pages * file->page_size)) &&
	       fd_write_at(fd, header, HEADER, 0) && make_schema_readable(file, fd);
}

/* Where the log is all that is left, its pages go into the file, which begins empty. */
static bool mend_header(struct rescue_file *file, const struct rescue_log *log, struct error *err)
{
	struct stat info;
	int fd = fd_open(file->path, O_RDWR | O_CLOEXEC, 0);
	if (fd < 0)
		return copy_failure(file, err);
	bool good = fstat(fd, &info) == 0 || copy_failure(file, err);
	if (good && info.st_size < PAGE_LEAST) {
		file->page_size = log->page_size;
		good = log->page_size ? (fd_truncate(fd, (off_t)log->page_size) &&
					 fstat(fd, &info) == 0) ||
						copy_failure(file, err)
				      : nothing(file, err);
	}
	good = good &&
	       (rewrite_header(file, fd, (int64_t)info.st_size, log) || copy_failure(file, err));
	bool closed = fd_close(fd);
	return good && (closed || copy_failure(file, err));
}

/* --- where its tables begin --- */

static void note_root(struct rescue_tables *tables, const char *name, int64_t root, int64_t pages)
{
	for (size_t i = 0; name && root > 1 && root <= pages && i < tables->count; i++) {
		struct rescue_table *table = &tables->items[i];
		if (strcmp(table->name, name) == 0) {
			table->root = root;
			table->found = true;
		} else if (table->index && strcmp(table->index, name) == 0) {
			table->index_root = root;
			table->index_found = true;
		}
	}
}

/*
 * From both ends, as one of its pages may be broken. What can't be found begins where it does in a new database. Gives 0, or
 * SQLite's code where memory or the disk fails.
 */
static int find_roots(const char *copy, struct rescue_tables *tables, int64_t pages)
{
	static const char *const ways[] = {
		"SELECT name, rootpage FROM sqlite_schema ORDER BY rowid",
		"SELECT name, rootpage FROM sqlite_schema ORDER BY rowid DESC"};
	sqlite3 *db = NULL;
	int failure = file_connect(copy, SQLITE_OPEN_READONLY, &db);
	if (failure == SQLITE_OK) {
		sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
		sqlite3_exec(db, "PRAGMA writable_schema = ON", NULL, NULL, NULL);
	}
	for (int i = 0; !failure && i < 4; i++) { /* the first one may fail over the schema */
		sqlite3_stmt *stmt = NULL;
		int64_t rows = 0;
		int code = sqlite3_prepare_v2(db, ways[i % 2], -1, &stmt, NULL);
		while (stmt && rows++ < pages + 1000 && (code = sqlite3_step(stmt)) == SQLITE_ROW)
			note_root(tables, (const char *)sqlite3_column_text(stmt, 0),
				  sqlite3_column_int64(stmt, 1), pages);
		if (rescue_is_failure(code))
			failure = code;
		sqlite3_finalize(stmt);
	}
	sqlite3_close(db);
	return failure;
}

/* --- a schema that holds --- */

/* False, of these two: for want of memory. */
static bool add_row(sqlite3 *db, const char *type, const char *name, const char *table,
		    int64_t root, const char *sql)
{
	sqlite3_stmt *stmt = NULL;
	sqlite3_prepare_v2(db, "INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", -1, &stmt, NULL);
	sqlite3_bind_text(stmt, 1, type, -1, SQLITE_STATIC);
	sqlite3_bind_text(stmt, 2, name, -1, SQLITE_STATIC);
	sqlite3_bind_text(stmt, 3, table, -1, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 4, root);
	sqlite3_bind_text(stmt, 5, sql, -1, SQLITE_STATIC);
	bool added = stmt && sqlite3_step(stmt) == SQLITE_DONE;
	sqlite3_finalize(stmt);
	return added;
}

/* Names of their own for the indexes: those that SQLite makes can't be declared. */
static bool add_table(sqlite3 *db, const struct rescue_table *table, bool indexes)
{
	struct strbuf sql = STRBUF_INIT;
	rescue_table_write(table, &sql);
	bool added = add_row(db, "table", table->name, table->name, table->root, sql.text);
	strbuf_clear(&sql);
	if (indexes && table->index) {
		char *name = string_format("i%zu", table->number);
		strbuf_format(&sql, "CREATE INDEX %s ON \"%s\"(%s)", name, table->name,
			      table->indexed);
		added = add_row(db, "index", name, table->name, table->index_root, sql.text) &&
			added;
		free(name);
	}
	strbuf_release(&sql);
	return added;
}

/*
 * The first page of a database with that schema: all of it must fit there. What would begin behind its end would make SQLite
 * refuse all of it, and is left out. Owned by SQLite; NULL: it does not fit, or *made is false, for want of memory.
 */
static unsigned char *make_page(const struct rescue_tables *tables, int64_t page_size,
				int64_t pages, bool indexes, bool *made)
{
	sqlite3 *db = NULL;
	sqlite3_int64 size = 0;
	unsigned char *page = NULL;
	char *pragma = string_format("PRAGMA page_size = %lld; CREATE TABLE t (a); DROP TABLE t;"
				     " PRAGMA writable_schema = ON",
				     (long long)page_size);
	if (sqlite3_open(":memory:", &db) == SQLITE_OK) {
		sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
		bool good = sqlite3_exec(db, pragma, NULL, NULL, NULL) == SQLITE_OK;
		for (size_t i = 0; good && i < tables->count; i++)
			if (tables->items[i].root <= pages)
				good = add_table(db, &tables->items[i],
						 indexes && tables->items[i].index_root <= pages);
		page = good ? sqlite3_serialize(db, "main", &size, 0) : NULL;
	}
	sqlite3_close(db);
	free(pragma);
	*made = page != NULL;
	if (page && size >= page_size && page[HEADER] == PAGE_LEAF_OF_TABLE)
		return page;
	sqlite3_free(page);
	return NULL;
}

static bool put_schema(const struct rescue_file *file, const struct rescue_tables *tables,
		       int64_t pages, struct error *err)
{
	bool made;
	unsigned char *page = make_page(tables, file->page_size, pages, true, &made);
	if (!page && made)
		page = make_page(tables, file->page_size, pages, false, &made);
	if (!made)
		return rescue_file_failure(file, SQLITE_NOMEM, err);
	if (!page)
		return nothing(file, err);
	size_t length = (size_t)file->page_size - HEADER;
	int fd = fd_open(file->path, O_RDWR | O_CLOEXEC, 0);
	bool good = (fd >= 0 && fd_write_at(fd, page + HEADER, length, HEADER)) ||
		    copy_failure(file, err);
	bool closed = fd < 0 || fd_close(fd);
	sqlite3_free(page);
	return good && (closed || copy_failure(file, err));
}

bool rescue_file_open(struct rescue_file *file, const char *path, const char *copy,
		      struct error *err)
{
	*file = (struct rescue_file){
		.path = xstrdup(copy), .damaged = path, .page_size = PAGE_USUAL};
	bool there = file_exists(path), log_alone = !there && file_beside_size(path, "-wal") > 0;
	if (there && !file_prepare(path, false, err))
		return false;
	if (!(log_alone ? file_copy_log(path, copy, err) : file_copy(path, copy, err)))
		return false;
	struct rescue_log log, none = {0};
	rescue_log_look(&log, copy);
	if (!mend_header(file, &log, err))
		return false;
	int code = rescue_log_take(copy);
	return code ? rescue_file_failure(file, code, err) : mend_header(file, &none, err);
}

int64_t rescue_file_pages(const struct rescue_file *file)
{
	return file_beside_size(file->path, "") / file->page_size;
}

bool rescue_file_find(const struct rescue_file *file, struct rescue_tables *tables,
		      struct error *err)
{
	int code = find_roots(file->path, tables, rescue_file_pages(file));
	return !code || rescue_file_failure(file, code, err);
}

bool rescue_file_read(struct rescue_file *file, const struct rescue_tables *tables,
		      struct error *err)
{
	sqlite3_close(file->db);
	file->db = NULL;
	if (!put_schema(file, tables, rescue_file_pages(file), err))
		return false;
	int code = file_connect(file->path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, &file->db);
	if (code != SQLITE_OK)
		return rescue_file_failure(file, code, err);
	sqlite3_db_config(file->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_exec(file->db, "PRAGMA cell_size_check = ON", NULL, NULL, NULL);
	return true;
}

void rescue_file_release(struct rescue_file *file)
{
	sqlite3_close(file->db);
	if (file->path)
		file_remove(file->path);
	free(file->path);
	*file = (struct rescue_file){0};
}
