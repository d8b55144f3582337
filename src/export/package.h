/* A file of several parts in one archive (zip), the same bytes for the same parts: nothing in it tells when it was made. */
#ifndef EXPORT_PACKAGE_H
#define EXPORT_PACKAGE_H

#include "base/error.h"
#include "base/strbuf.h"

struct package_part {
	const char *name; /* word/document.xml */
	const char *text;
	size_t length;
};

/* Appends the archive; the parts stand in it in this order. ERR_IO. */
bool package_write(const struct package_part *parts, size_t count, struct strbuf *out,
		   struct error *err);

#endif
