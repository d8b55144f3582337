/* What stands under 'sections:'. */
#ifndef IMPORT_OUTLINE_READER_H
#define IMPORT_OUTLINE_READER_H

#include "base/name_index.h"
#include "model/outline.h"
#include "reader.h"

/*
 * Sections in the order of the document, ids from 1. `list` may be NULL. The names that they have in the file go to
 * `links`, with their ids.
 */
void outline_read(struct reader *reader, const struct node *list, struct outline *outline,
		  struct name_index *links);

/* A list of numbering styles in stored form; NULL after an error. */
char *numbering_read(struct reader *reader, const struct node *list);

#endif
