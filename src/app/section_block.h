/* Several sections that a user acts on at once, each with all under it. For the files of app/ alone. */
#ifndef APP_SECTION_BLOCK_H
#define APP_SECTION_BLOCK_H

#include "app/act.h"
#include "base/id_set.h"
#include "model/outline.h"
#include "session_state.h"

/* The outline they stand in, and those of them that stand under none of the others, in the order of the document. */
struct section_block {
	struct outline outline;
	int64_t plan_id;
	struct id_set roots;
	int64_t *was_under; /* the parent of each root when it was loaded */
	int below;          /* sections under the roots */
};

/* Sections that are gone are passed over; ERR_NOT_FOUND where all are. Released in any case. */
bool section_block_load(struct session *session, const int64_t *ids, size_t count,
			struct section_block *block, struct error *err);
void section_block_release(struct section_block *block);

const struct section *section_block_root(const struct section_block *block, size_t i);

/* Where each root stands in the outline. Owned. */
size_t *section_block_places(const struct section_block *block);
bool section_block_holds(const struct section_block *block,
			 size_t at); /* is this one of the outline a root? */

/* Deletes all of it from the database; activities are unlinked. */
bool section_block_remove(struct session *session, const struct section_block *block,
			  struct error *err);

/* section_steps.c: each root one step, unless it can't go further. ERR_REFUSED where it would stand too deep. */
bool section_block_step(struct session *session, struct section_block *block,
			enum section_step step, bool *moved, struct error *err);

/* section_moves.c: moves all of it to one place, in the order of the document; and what has been moved, as a sentence. */
bool section_block_move(struct session *session, struct section_block *block,
			struct outline_place place, struct error *err);
struct bilingual section_block_moved(const struct section_block *block);

#endif
