/* The format of pages: sqlite.org/fileformat2.html, 1.5 and 1.6. */
#include "rescue_strays.h"

#include "base/array.h"
#include "base/fd.h"
#include "file.h"
#include "rescue_cell.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* What the rows of a page are to a table. */
struct claim {
	bool other;    /* there is one that can't be of it */
	bool shorter;  /* there is one from before a column of it came */
	bool anchored; /* there is one that hangs where it should */
	bool missing;  /* there is one that was not taken yet */
};

struct search {
	const struct rescue_file *file;
	const struct rescue_transfer *transfers;
	size_t count;
	int fd;
	int64_t pages;
	unsigned char *page;   /* the one that is looked at */
	struct claim *claims;  /* one of each table */
	struct id_set deleted; /* pages */
	struct rescue_strays *strays;
	bool with_rowid; /* which tables are looked for */
	size_t which;    /* the table of which it is asked where it begins, */
	bool begins;     /* and whether it does where it is said to */
};

static bool read_page(struct search *search, int64_t number)
{
	size_t size = (size_t)search->file->page_size;
	off_t from = (off_t)((number - 1) * search->file->page_size);
	return fd_read_at(search->fd, search->page, size, from) == (ssize_t)size;
}

static uint32_t number_at(const unsigned char *at, int bytes)
{
	uint32_t number = 0;
	for (int i = 0; i < bytes; i++)
		number = number << 8 | at[i];
	return number;
}

/* --- what was deleted --- */

/* The list of free pages, as far as it can be followed: its pages name others, and the next of the list. */
static bool note_deleted(struct search *search)
{
	const size_t most = (size_t)search->file->page_size / 4 - 2;
	int64_t next = search->file->free_list;
	while (next > 1 && next <= search->pages && id_set_add(&search->deleted, next)) {
		if (!read_page(search, next))
			return false;
		size_t count = number_at(search->page + 4, 4);
		for (size_t i = 0; i < count && i < most; i++)
			id_set_add(&search->deleted, number_at(search->page + 8 + 4 * i, 4));
		next = number_at(search->page, 4);
	}
	return true;
}

/* --- whose it is --- */

/* Columns that came with a later version are not in older rows. Those of a key stand first where there is no rowid. */
static bool looks_like(const struct rescue_cell *row, const struct rescue_table *table)
{
	bool fits = row->count <= table->count;
	for (int i = 0; fits && i < table->count; i++) {
		const struct rescue_column *column = &table->columns[i];
		if (i >= row->count)
			fits = !column->required || column->otherwise;
		else if (table->has_id && column->key)
			fits = row->values[i].type == SQLITE_NULL;
		else
			fits = rescue_column_fits(column, row->values[i].type);
	}
	return fits;
}

static const struct rescue_transfer *transfer_of(const struct search *search, const char *table)
{
	for (size_t i = 0; i < search->count; i++)
		if (strcmp(search->transfers[i].writer.table->name, table) == 0)
			return &search->transfers[i];
	return NULL;
}

/* Ids are those of one table alone: a row whose every reference is one of a row that was taken is none of another table. */
static bool is_anchored(const struct search *search, const struct rescue_cell *row,
			const struct rescue_table *table)
{
	for (int i = 0; i < row->count && i < table->count; i++) {
		const char *of = table->columns[i].of;
		const struct rescue_transfer *parent = of ? transfer_of(search, of) : NULL;
		if (parent && !id_set_has(&parent->seen, row->values[i].number))
			return false;
	}
	return true;
}

static void look_at_row(struct search *search, const struct rescue_cell *row, bool of_table)
{
	for (size_t i = 0; i < search->count; i++) {
		const struct rescue_transfer *transfer = &search->transfers[i];
		const struct rescue_table *table = transfer->writer.table;
		struct claim *claim = &search->claims[i];
		if (claim->other || table->has_rowid != of_table || !looks_like(row, table)) {
			claim->other = true;
			continue;
		}
		/* Indexes look like tables without rowids, which are told from them by what they refer to. */
		claim->shorter = claim->shorter || row->count < table->count;
		claim->anchored = claim->anchored || of_table || is_anchored(search, row, table);
		claim->missing =
			claim->missing || !of_table || !id_set_has(&transfer->seen, row->rowid);
	}
}

/* Looks at all rows of the page; how many there are. */
static size_t look_at_page(struct search *search)
{
	const unsigned char *page = search->page;
	const size_t size = (size_t)search->file->page_size;
	int kind = page[0];
	size_t list = kind == PAGE_INNER_OF_INDEX ? 12 : 8, cells = number_at(page + 3, 2),
	       rows = 0;
	memset(search->claims, 0, search->count * sizeof(*search->claims));
	if (kind != PAGE_INNER_OF_INDEX && kind != PAGE_LEAF_OF_INDEX && kind != PAGE_LEAF_OF_TABLE)
		return 0;
	for (size_t i = 0; i < cells && list + 2 * i + 2 <= size; i++) {
		struct rescue_cell row;
		size_t at = number_at(page + list + 2 * i, 2);
		if (at + 4 < size && rescue_cell_read(page + at, page + size, kind, &row)) {
			look_at_row(search, &row, kind == PAGE_LEAF_OF_TABLE);
			rows++;
		}
	}
	return rows;
}

/* The one table, of those whose rows could be so short, that all rows of the page can be of; SIZE_MAX: none, or several. */
static size_t claimant(const struct search *search, bool shorter)
{
	size_t found = SIZE_MAX;
	for (size_t i = 0; i < search->count; i++) {
		const struct claim *claim = &search->claims[i];
		if (claim->other || !claim->anchored || claim->shorter != shorter)
			continue;
		if (found != SIZE_MAX)
			return SIZE_MAX;
		found = i;
	}
	return found;
}

/* Whose page it is; SIZE_MAX: that of none, or it has no row. Rows as long as the table's are told before shorter ones. */
static size_t table_of_page(struct search *search)
{
	if (look_at_page(search) == 0)
		return SIZE_MAX;
	size_t table = claimant(search, false);
	return table != SIZE_MAX ? table : claimant(search, true);
}

/* A table is surely whole only where it was not guessed where it begins. */
static bool is_wanted(const struct search *search, size_t table)
{
	const struct rescue_transfer *transfer = &search->transfers[table];
	const struct rescue_table *of = transfer->writer.table;
	return of->has_rowid == search->with_rowid && (!transfer->whole || !of->found) &&
	       search->claims[table].missing;
}

/* The first page is that of the schema. */
static bool look_through(struct search *search)
{
	struct rescue_strays *strays = search->strays;
	bool good = note_deleted(search);
	for (int64_t page = 2; good && page <= search->pages; page++) {
		if (id_set_has(&search->deleted, page))
			continue;
		good = read_page(search, page);
		size_t table = good ? table_of_page(search) : SIZE_MAX;
		if (table == SIZE_MAX || !is_wanted(search, table))
			continue;
		ARRAY_GROW(strays->items, strays->count, strays->room);
		strays->items[strays->count++] = (struct rescue_stray){table, page};
	}
	return good;
}

/* From where the table begins down to its first leaf. */
static bool look_below(struct search *search)
{
	enum { LEVELS_MOST = 20 }; /* as many as SQLite has (btreeInt.h, BTCURSOR_MAX_DEPTH) */
	const struct rescue_table *table = search->transfers[search->which].writer.table;
	const unsigned char *bytes = search->page;
	int inner = table->has_rowid ? PAGE_INNER_OF_TABLE : PAGE_INNER_OF_INDEX;
	int leaf = table->has_rowid ? PAGE_LEAF_OF_TABLE : PAGE_LEAF_OF_INDEX;
	int64_t page = table->root;
	for (int level = 0; level < LEVELS_MOST && page > 1 && page <= search->pages; level++) {
		if (!read_page(search, page))
			return false;
		if (bytes[0] == leaf) {
			bool empty = number_at(bytes + 3, 2) == 0;
			search->begins = empty || table_of_page(search) == search->which;
			return true;
		}
		size_t first = number_at(bytes + 12, 2);
		if (bytes[0] != inner || first + 4 > (size_t)search->file->page_size)
			return true;
		page = number_at(bytes + first, 4);
	}
	return true;
}

/* Calls `look` with the file open. */
static bool search_file(struct search *search, bool (*look)(struct search *search),
			struct error *err)
{
	search->pages = rescue_file_pages(search->file);
	search->page = xmalloc((size_t)search->file->page_size);
	search->claims = xcalloc(search->count, sizeof(*search->claims));
	search->fd = fd_open(search->file->path, O_RDONLY | O_CLOEXEC, 0);
	bool good = (search->fd >= 0 && look(search)) ||
		    rescue_file_failure(search->file, SQLITE_IOERR_READ, err);
	if (search->fd >= 0)
		close(search->fd);
	id_set_release(&search->deleted);
	free(search->claims);
	free(search->page);
	return good;
}

bool rescue_strays_find(struct rescue_strays *strays, const struct rescue_file *file,
			const struct rescue_transfer *transfers, size_t count, bool with_rowid,
			struct error *err)
{
	struct search search = {.file = file,
				.transfers = transfers,
				.count = count,
				.strays = strays,
				.with_rowid = with_rowid};
	bool whole = true;
	*strays = (struct rescue_strays){0};
	for (size_t i = 0; i < count; i++)
		whole = whole && transfers[i].whole && transfers[i].writer.table->found;
	return whole || search_file(&search, look_through, err);
}

bool rescue_strays_begins(const struct rescue_file *file, const struct rescue_transfer *transfers,
			  size_t count, size_t which, bool *begins, struct error *err)
{
	struct search search = {
		.file = file, .transfers = transfers, .count = count, .which = which};
	bool good = search_file(&search, look_below, err);
	*begins = search.begins;
	return good;
}

void rescue_strays_release(struct rescue_strays *strays)
{
	free(strays->items);
	*strays = (struct rescue_strays){0};
}
