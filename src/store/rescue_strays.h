/* Pages full of rows to which nothing leads any more, as the page that did is damaged. For rescue.c. */
#ifndef STORE_RESCUE_STRAYS_H
#define STORE_RESCUE_STRAYS_H

#include "rescue_file.h"
#include "rescue_transfer.h"

/* As if its table began there: it can be read so. */
struct rescue_stray {
	size_t table; /* its place among the transfers */
	int64_t page;
};

struct rescue_strays {
	struct rescue_stray *items;
	size_t count, room;
};

/*
 * Looks through all pages of the file for rows that were not taken yet, of tables that are not whole, or of which it is not
 * known where they begin: first of those with a rowid, then of the others, which are told by rows of the first ones. Which table a page is of,
 * its rows tell by their looks: so many columns, of such kinds, referring to rows that were taken; what could be of two is left
 * alone, and so is what had been deleted. False: memory or the disk of the copy fails. Release in any case.
 */
bool rescue_strays_find(struct rescue_strays *strays, const struct rescue_file *file,
			const struct rescue_transfer *transfers, size_t count, bool with_rowid,
			struct error *err);

/*
 * Does the table of a transfer begin where it is said to, by the first rows that are found from there? A page without any could
 * be that of each. False: memory or the disk of the copy fails.
 */
bool rescue_strays_begins(const struct rescue_file *file, const struct rescue_transfer *transfers,
			  size_t count, size_t which, bool *begins, struct error *err);

void rescue_strays_release(struct rescue_strays *strays);

#endif
