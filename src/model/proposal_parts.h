/* What the files of proposal_…() share. */
#ifndef MODEL_PROPOSAL_PARTS_H
#define MODEL_PROPOSAL_PARTS_H

#include "base/name_index.h"
#include "model/numbering.h"
#include "model/plan.h"
#include "model/proposal.h"

/*
 * Styles of labels, each by its first label, and which of them the sections of an outline have. Style 0 is none: a section
 * without a number.
 */
struct label_styles {
	struct name_index names; /* first label → style */
	uint32_t *of;            /* of each section */
	size_t count, room;
};

void label_styles_release(struct label_styles *styles);

/* Notes the label of the next section; false: it is no number or mark that can be made anew. */
bool label_styles_add(struct label_styles *styles, const char *label);

/* Sets the numbering of the plan, and of the sections whose items are numbered differently. */
void label_styles_apply(const struct label_styles *styles, struct whole_plan *whole);

/*
 * Puts what an item of its kind has no field for into its text, so that nothing stays behind unseen: post, people, place,
 * detail, figures, and a time as one writes it in a plan of this period.
 */
void proposed_fold(struct proposed *item, struct period period);

#endif
