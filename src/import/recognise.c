#include "import/recognise.h"

#include "recognise_parts.h"

#include <stdlib.h>

static void release(struct recogniser *recogniser)
{
	for (size_t i = 0; i < recogniser->count; i++)
		free(recogniser->pieces[i].own);
	free(recogniser->pieces);
	free(recogniser->parts);
	for (size_t i = 0; i < recogniser->month_count; i++)
		free(recogniser->months[i].words);
	free(recogniser->months);
	free(recogniser->prose);
}

void recognise(struct proposal *proposal, const struct recognise_options *options)
{
	struct recogniser recogniser = {.proposal = proposal, .options = options};
	proposal_clear_items(proposal);
	pieces_join(&recogniser);
	pieces_split(&recogniser);
	pieces_sort(&recogniser);
	pieces_unflatten(&recogniser);
	parts_find(&recogniser);
	pieces_leave_out_repeated(&recogniser);
	parts_sign(&recogniser);
	for (size_t i = 0; i < recogniser.part_count; i++)
		walk_part(&recogniser, &recogniser.parts[i]);
	facts_find(&recogniser);
	release(&recogniser);
}
