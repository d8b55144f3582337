/* Posts that activities name and their own document does not define: another document of the file, or the union, may. */
#ifndef IMPORT_POST_LINKS_H
#define IMPORT_POST_LINKS_H

#include "import/yaml_import.h"
#include "reader.h"

struct post_link {
	size_t plan;      /* index in the result */
	const char *name; /* borrowed from the activity */
	uint32_t at;
};

struct post_links {
	struct post_link *items;
	size_t count, room;
};

void post_links_add(struct post_links *links, size_t plan, const char *name, uint32_t at);
void post_links_release(struct post_links *links);

/* Complains of those that nobody knows; when all documents are read. */
void post_links_check(const struct post_links *links, struct reader *reader, const struct import_request *request,
                      const struct import_result *result);

#endif
