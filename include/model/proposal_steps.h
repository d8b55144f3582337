/* What a person has changed in a proposal, step by step, to be taken back and done again. */
#ifndef MODEL_PROPOSAL_STEPS_H
#define MODEL_PROPOSAL_STEPS_H

#include "model/proposal.h"

/* One change: what stood in the place of some items, and what was known of the plans. */
struct proposal_step {
	size_t at, now;         /* the first of the items, and how many stand there now */
	struct proposed *items; /* that stood there before */
	size_t count;
	struct proposed_plan *plans;
	size_t plan_count;
};

struct proposal_steps {
	struct proposal_step *undo, *redo;
	size_t undo_count, undo_room, redo_count, redo_room;
	size_t total; /* items there were when the last step began */
};

/*
 * Before a change of the items from `from` up to, not including, `to` and of any plan; and after it, when there may be more
 * or fewer of them. Nothing can be done again after that.
 */
void proposal_steps_begin(struct proposal_steps *steps, const struct proposal *proposal,
			  size_t from, size_t to);
void proposal_steps_end(struct proposal_steps *steps, const struct proposal *proposal);

/* *at is the item where something has changed. False: there is no step. */
bool proposal_steps_undo(struct proposal_steps *steps, struct proposal *proposal, size_t *at);
bool proposal_steps_redo(struct proposal_steps *steps, struct proposal *proposal, size_t *at);

/* Takes the last step back for good: it can't be done again. For a look at what would be. */
void proposal_steps_cancel(struct proposal_steps *steps, struct proposal *proposal);

void proposal_steps_release(struct proposal_steps *steps); /* leaves them empty */

#endif
