/*
 * An archive (zip) in memory, as documents of Word and Excel are. Nothing in one is trusted: an archive with a name that
 * climbs out of it, or that comes twice, or with a password is refused as a whole, and unpacking ends at a bound.
 */
#ifndef IMPORT_ARCHIVE_H
#define IMPORT_ARCHIVE_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

#define ARCHIVE_PARTS_MOST 10000
#define ARCHIVE_MOST (256u << 20) /* bytes that all parts which are read have together, unpacked */

struct archive; /* opaque */

/* `name` (of the file, for sentences) and `bytes` are borrowed until it is closed. NULL: err says why. */
struct archive *archive_open(const char *name, const char *bytes, size_t length, struct error *err);
void archive_close(struct archive *archive); /* NULL: nothing to close */

const char *archive_name(const struct archive *archive); /* of the file, clean; borrowed */

/* Parts are named without a slash before them; case does not matter (ECMA-376 part 2, 6.2.2.3). */
bool archive_has(const struct archive *archive, const char *part);

/* Takes some bytes; false ends the reading, with err set. */
typedef bool archive_sink(void *context, const char *bytes, size_t length, struct error *err);

/* Unpacks a part piece by piece. What has come before an error was found has been handed on already. */
bool archive_read(struct archive *archive, const char *part, archive_sink *sink, void *context,
		  struct error *err);

#endif
