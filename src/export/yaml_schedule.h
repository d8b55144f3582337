/* The schedule in YAML, and the links between its activities and the sections. */
#ifndef EXPORT_YAML_SCHEDULE_H
#define EXPORT_YAML_SCHEDULE_H

#include "model/occasion.h"
#include "model/plan.h"
#include "yaml_emit.h"

/* Which sections an activity points to, and the number each of them gets, from 1, in the order of the document. */
struct link_of_section {
	int64_t id;
	size_t number; /* 0: nothing points to it */
};

struct section_links {
	struct link_of_section *items; /* by id */
	size_t count;
};

void section_links_init(struct section_links *links, const struct whole_plan *whole);
void section_links_release(struct section_links *links);
size_t link_of_section(const struct section_links *links, int64_t id); /* its number; 0: none */

/* Key, and 's' with the number. */
void yaml_link_field(struct yaml_emit *emit, const char *key, size_t link);

void yaml_write_schedule(struct yaml_emit *emit, const struct whole_plan *whole,
			 const struct section_links *links, const struct occasion_list *occasions);

#endif
