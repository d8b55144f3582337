/* What was saved of a damaged database, and what not. */
#ifndef MODEL_RESCUE_H
#define MODEL_RESCUE_H

#include <stdbool.h>

enum rescue_kind {
	RESCUE_PLANS,
	RESCUE_SECTIONS,
	RESCUE_ACTIVITIES,
	RESCUE_MEMBERS,
	RESCUE_POSTS,   /* with their duties and appointments */
	RESCUE_OTHERS,  /* unions, money, days off, which post does what, … */
	RESCUE_ENTRIES, /* of history */
	RESCUE_KINDS
};

struct rescue_count {
	int saved;
	int mended; /* of these: with a value that could not be kept, or put elsewhere */
	int lost;   /* known to have been there */
	bool more; /* perhaps others, of which nothing is known any more; without any lost: nobody knows whether some are */
};

struct rescue {
	struct rescue_count kinds[RESCUE_KINDS];
	bool crowded; /* so much is lost that not all of it could be told apart: what belonged to it is put together */
};

const char *rescue_label(enum rescue_kind kind);

/* Is anything lost or changed, as far as is known? */
bool rescue_is_whole(const struct rescue *rescue);

#endif
