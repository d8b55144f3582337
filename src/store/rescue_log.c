#include "rescue_log.h"

#include "base/array.h"
#include "base/fd.h"
#include "base/strbuf.h"
#include "file.h"
#include "rescue_read.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* sqlite.org/fileformat2.html, 4.1 */
enum { LOG_HEADER = 32, FRAME_HEADER = 24, SALTS = 8 };

/* A number behind a damaged bit could be any; a database of a union is far smaller. */
enum { PAGES_MOST = 1 << 18 };

bool rescue_is_page_size(int64_t size)
{
	return size >= PAGE_LEAST && size <= PAGE_MOST && (size & (size - 1)) == 0;
}

static uint32_t get_number(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static void look(struct rescue_log *log, int fd)
{
	unsigned char header[LOG_HEADER], frame[FRAME_HEADER];
	if (fd_read_at(fd, header, LOG_HEADER, 0) != LOG_HEADER ||
	    !rescue_is_page_size((int64_t)get_number(header + 8)))
		return;
	log->page_size = (int64_t)get_number(header + 8);
	off_t at = LOG_HEADER;
	while (fd_read_at(fd, frame, FRAME_HEADER, at) == FRAME_HEADER &&
	       memcmp(frame + 8, header + 16, SALTS) == 0) {
		int64_t pages = (int64_t)get_number(frame + 4); /* 0: no commit */
		if (pages > 0 && pages <= PAGES_MOST)
			log->pages = pages;
		at += FRAME_HEADER + (off_t)log->page_size;
	}
}

void rescue_log_look(struct rescue_log *log, const char *copy)
{
	char *path = string_format("%s-wal", copy);
	int fd = fd_open(path, O_RDONLY | O_CLOEXEC, 0);
	*log = (struct rescue_log){0};
	if (fd >= 0) {
		look(log, fd);
		close(fd);
	}
	free(path);
}

int rescue_log_take(const char *copy)
{
	static const char *const steps[] = {
		"PRAGMA locking_mode = EXCLUSIVE; PRAGMA writable_schema = ON; PRAGMA schema_version",
		"PRAGMA schema_version", "PRAGMA wal_checkpoint(TRUNCATE)"};
	sqlite3 *db = NULL;
	int code = file_connect(copy, SQLITE_OPEN_READWRITE, &db);
	/* The first look may fail over the schema. */
	for (size_t i = 0; i < ARRAY_LENGTH(steps) && !rescue_is_failure(code); i++)
		code = sqlite3_exec(db, steps[i], NULL, NULL, NULL);
	sqlite3_close(db);
	file_remove_beside(copy);
	return rescue_is_failure(code) ? code : 0;
}
