#include "rescue_file.h"

#include "file.h"
#include "file_copy.h"
#include "migrations.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEADER = 100, PAGE_LEAST = 512, PAGE_USUAL = 4096, PAGE_MOST = 65536 };

/* --- its first page (sqlite.org/fileformat2.html, 1.3) --- */

static const char magic[] = "SQLite format 3";

static void put_number(unsigned char *at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(value >> (24 - 8 * i));
}

static bool is_page_size(int64_t size)
{
	return size >= PAGE_LEAST && size <= PAGE_MOST && (size & (size - 1)) == 0;
}

/* How many pages of this size begin like one of a tree. */
static int64_t pages_that_fit(int fd, int64_t file, int64_t size)
{
	int64_t fit = 0;
	for (int64_t at = size; at < file; at += size) {
		unsigned char kind = 0;
		if (pread(fd, &kind, 1, (off_t)at) == 1 &&
		    (kind == 2 || kind == 5 || kind == 10 || kind == 13))
			fit++;
	}
	return fit * size;
}

/* What the header says, unless another size fits the file better. */
static int64_t find_page_size(int fd, int64_t file, int64_t usual, const unsigned char *header)
{
	int64_t said = header[16] * 256 + header[17];
	said = said == 1 ? PAGE_MOST : said;
	if (!is_page_size(said))
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

/* All that is the same in every database of this program. The list of free pages is of no use here. */
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

/* The log tells the size of its pages (sqlite.org/fileformat2.html, 4.1); where it is all that is left, they go into it. */
static bool make_room(int fd, const char *copy, int64_t *page_size)
{
	unsigned char header[12] = {0};
	char *log = string_format("%s-wal", copy);
	int from = open(log, O_RDONLY | O_CLOEXEC);
	bool good = from >= 0 && pread(from, header, sizeof(header), 0) == sizeof(header) &&
		    is_page_size((int64_t)get_number(header + 8));
	if (good)
		*page_size = (int64_t)get_number(header + 8);
	if (from >= 0)
		close(from);
	free(log);
	return good && ftruncate(fd, (off_t)*page_size) == 0;
}

static bool mend_header(struct rescue_file *file, bool log)
{
	unsigned char header[HEADER] = {0};
	struct stat info;
	int fd = open(file->path, O_RDWR | O_CLOEXEC);
	bool good =
		fd >= 0 && fstat(fd, &info) == 0 &&
		(info.st_size >= PAGE_LEAST ||
		 (log && make_room(fd, file->path, &file->page_size) && fstat(fd, &info) == 0)) &&
		pread(fd, header, HEADER, 0) == HEADER;
	if (good) {
		int version = read_version(header);
		file->version = version ? version : file->version;
		file->page_size =
			find_page_size(fd, (int64_t)info.st_size, file->page_size, header);
		int64_t pages = ((int64_t)info.st_size + file->page_size - 1) / file->page_size;
		good = ftruncate(fd, (off_t)(pages * file->page_size)) == 0;
		write_header(header, file->page_size, pages, log);
		good = good && pwrite(fd, header, HEADER, 0) == HEADER;
	}
	if (fd >= 0)
		close(fd);
	return good;
}

/* The log, as far as its sums are right, goes into the copy; what a writer left half done is taken back. */
static void take_log(const char *copy)
{
	sqlite3 *db = NULL;
	if (sqlite3_open_v2(copy, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK) {
		sqlite3_exec(db, "PRAGMA writable_schema = ON; PRAGMA schema_version", NULL, NULL,
			     NULL);
		sqlite3_exec(db, "PRAGMA schema_version", NULL, NULL, NULL);
		sqlite3_wal_checkpoint_v2(db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	}
	sqlite3_close(db);
	for (int i = 0; i < 3; i++) {
		static const char *const tails[] = {"-wal", "-shm", "-journal"};
		char *name = string_format("%s%s", copy, tails[i]);
		unlink(name);
		free(name);
	}
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

/* From both ends, as one of its pages may be broken. What can't be found begins where it does in a new database. */
static void find_roots(const char *copy, struct rescue_tables *tables, int64_t pages)
{
	static const char *const ways[] = {
		"SELECT name, rootpage FROM sqlite_schema ORDER BY rowid",
		"SELECT name, rootpage FROM sqlite_schema ORDER BY rowid DESC"};
	sqlite3 *db = NULL;
	if (sqlite3_open_v2(copy, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK) {
		sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
		sqlite3_exec(db, "PRAGMA writable_schema = ON", NULL, NULL, NULL);
	}
	for (int i = 0; db && i < 4; i++) { /* the first one may fail over the schema */
		sqlite3_stmt *stmt = NULL;
		int64_t rows = 0;
		sqlite3_prepare_v2(db, ways[i % 2], -1, &stmt, NULL);
		while (stmt && rows++ < pages + 1000 && sqlite3_step(stmt) == SQLITE_ROW)
			note_root(tables, (const char *)sqlite3_column_text(stmt, 0),
				  sqlite3_column_int64(stmt, 1), pages);
		sqlite3_finalize(stmt);
	}
	sqlite3_close(db);
}

/* --- a schema that holds --- */

static void add_row(sqlite3 *db, const char *type, const char *name, const char *table,
		    int64_t root, const char *sql)
{
	sqlite3_stmt *stmt = NULL;
	sqlite3_prepare_v2(db, "INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", -1, &stmt, NULL);
	sqlite3_bind_text(stmt, 1, type, -1, SQLITE_STATIC);
	sqlite3_bind_text(stmt, 2, name, -1, SQLITE_STATIC);
	sqlite3_bind_text(stmt, 3, table, -1, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 4, root);
	sqlite3_bind_text(stmt, 5, sql, -1, SQLITE_STATIC);
	sqlite3_step(stmt);
	sqlite3_finalize(stmt);
}

/* Names of their own for the indexes: those that SQLite makes can't be declared. */
static void add_table(sqlite3 *db, const struct rescue_table *table, bool indexes)
{
	struct strbuf sql = STRBUF_INIT;
	rescue_table_write(table, &sql);
	add_row(db, "table", table->name, table->name, table->root, sql.text);
	strbuf_clear(&sql);
	if (indexes && table->index) {
		char *name = string_format("i%zu", table->number);
		strbuf_format(&sql, "CREATE INDEX %s ON \"%s\"(%s)", name, table->name,
			      table->indexed);
		add_row(db, "index", name, table->name, table->index_root, sql.text);
		free(name);
	}
	strbuf_release(&sql);
}

/*
 * The first page of a database with that schema: all of it must fit there. What would begin behind its end would make SQLite
 * refuse all of it, and is left out. Owned by SQLite; NULL: it does not fit.
 */
static unsigned char *make_page(const struct rescue_tables *tables, int64_t page_size,
				int64_t pages, bool indexes)
{
	sqlite3 *db = NULL;
	sqlite3_int64 size = 0;
	unsigned char *page = NULL;
	char *pragma = string_format("PRAGMA page_size = %lld; CREATE TABLE t (a); DROP TABLE t;"
				     " PRAGMA writable_schema = ON",
				     (long long)page_size);
	if (sqlite3_open(":memory:", &db) == SQLITE_OK) {
		sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
		sqlite3_exec(db, pragma, NULL, NULL, NULL);
		for (size_t i = 0; i < tables->count; i++)
			if (tables->items[i].root <= pages)
				add_table(db, &tables->items[i],
					  indexes && tables->items[i].index_root <= pages);
		page = sqlite3_serialize(db, "main", &size, 0);
	}
	sqlite3_close(db);
	free(pragma);
	enum { LEAF_OF_TABLE = 13 };
	if (page && size >= page_size && page[HEADER] == LEAF_OF_TABLE)
		return page;
	sqlite3_free(page);
	return NULL;
}

static bool put_schema(const char *copy, const struct rescue_tables *tables, int64_t page_size,
		       int64_t pages)
{
	unsigned char *page = make_page(tables, page_size, pages, true);
	if (!page)
		page = make_page(tables, page_size, pages, false);
	int fd = page ? open(copy, O_RDWR | O_CLOEXEC) : -1;
	size_t length = (size_t)page_size - HEADER;
	bool good = fd >= 0 && pwrite(fd, page + HEADER, length, HEADER) == (ssize_t)length;
	if (fd >= 0)
		close(fd);
	sqlite3_free(page);
	return good;
}

bool rescue_file_open(struct rescue_file *file, const char *path, const char *copy,
		      struct error *err)
{
	*file = (struct rescue_file){.path = xstrdup(copy), .page_size = PAGE_USUAL};
	bool log_alone = !file_exists(path) && file_beside_size(path, "-wal") > 0;
	if (!(log_alone ? file_copy_log(path, copy, err) : file_copy(path, copy, err)))
		return false;
	bool log = file_beside_size(copy, "-wal") > 0;
	bool good = mend_header(file, log);
	if (good) {
		take_log(copy);
		good = mend_header(file, false);
	}
	return good || error_set(err, ERR_DATABASE, say_rescue_nothing(path));
}

static int64_t count_pages(const struct rescue_file *file)
{
	return file_beside_size(file->path, "") / file->page_size;
}

void rescue_file_find(const struct rescue_file *file, struct rescue_tables *tables)
{
	find_roots(file->path, tables, count_pages(file));
}

bool rescue_file_read(struct rescue_file *file, const struct rescue_tables *tables)
{
	sqlite3_close(file->db);
	file->db = NULL;
	if (!put_schema(file->path, tables, file->page_size, count_pages(file)) ||
	    sqlite3_open_v2(file->path, &file->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX,
			    NULL) != SQLITE_OK)
		return false;
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
