/* Which part of an archive belongs to which, and as what (ECMA-376 part 2, 6.5). */
#ifndef IMPORT_RELATIONS_H
#define IMPORT_RELATIONS_H

#include "archive.h"

struct relation {
	char *id;
	char *type;   /* the last word of its address: styles, numbering, worksheet */
	char *target; /* the name of the part, whole and clean */
};

struct relations {
	struct relation *items;
	size_t count, room;
};

/*
 * Those of `part` ("": of the whole archive), `out` zeroed before and released by the caller in any case. None is no error.
 * What lies outside of the archive is left out.
 */
bool relations_read(struct archive *archive, const char *part, struct relations *out,
		    struct error *err);
void relations_release(struct relations *relations);

/* The part; NULL where there is none. Borrowed. */
const char *relations_by_type(const struct relations *relations, const char *type);
const char *relations_by_id(const struct relations *relations, const char *id);

#endif
