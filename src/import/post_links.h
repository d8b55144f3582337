/* Posts that activities name and their own document does not define: another document of the file, or the union, may. */
#ifndef IMPORT_POST_LINKS_H
#define IMPORT_POST_LINKS_H

#include "model/plan.h"
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

/* Who knows posts outside of the file; `is_known` may be NULL. */
struct post_oracle {
	bool (*is_known)(void *context, const char *organization, const char *post);
	void *context;
};

/* Complains of those that nobody knows; when all documents are read. */
void post_links_check(const struct post_links *links, struct reader *reader,
		      const struct whole_plan *plans, size_t count,
		      const struct post_oracle *outside);

#endif
