/* The log beside a damaged database that is copied. For rescue_file.c. */
#ifndef STORE_RESCUE_LOG_H
#define STORE_RESCUE_LOG_H

#include <stdbool.h>
#include <stdint.h>

enum { PAGE_LEAST = 512, PAGE_MOST = 65536 }; /* bytes (sqlite.org/fileformat2.html, 1.3.2) */

bool rescue_is_page_size(int64_t size);

struct rescue_log {
	int64_t page_size; /* 0: there is none that could be read */
	int64_t pages;     /* that the database has behind its last commit; 0: it has none */
};

/* What the log of the copy says of itself. */
void rescue_log_look(struct rescue_log *log, const char *copy);

/*
 * The log, as far as its sums are right, goes into the copy; what a writer left half done is taken back. Alone, it needs no
 * shared memory, which some disks have not. Gives 0, or SQLite's code where memory or the disk fails.
 */
int rescue_log_take(const char *copy);

#endif
