/* The sections of a plan with their labels, in a copy: the plan belongs to the caller. */
#ifndef EXPORT_NUMBERED_OUTLINE_H
#define EXPORT_NUMBERED_OUTLINE_H

#include "model/numbering.h"
#include "model/outline.h"

/* How a label comes about, for writers whose readers count on. */
struct automatic_number {
	struct numbering_style style;
	int number;
};

struct numbered_outline {
	struct outline outline;
	struct section_at {
		int64_t id;
		size_t index;
	} * by_id;                        /* sorted */
	struct automatic_number *numbers; /* of each section; number 0: it has none */
};

/* `numbering` as outline_number() takes it. */
void numbered_outline_init(struct numbered_outline *numbered, const struct outline *from,
			   const char *numbering);
void numbered_outline_release(struct numbered_outline *numbered);

/* Where the section with this id stands; outline.count for none, also for id 0. */
size_t numbered_outline_find(const struct numbered_outline *numbered, int64_t id);

#endif
