#include "model/proposal_steps.h"

#include "base/array.h"

#include <stdlib.h>

static void release_step(struct proposal_step *step)
{
	for (size_t i = 0; i < step->count; i++)
		proposed_release(&step->items[i]);
	for (size_t i = 0; i < step->plan_count; i++)
		proposed_plan_release(&step->plans[i]);
	free(step->items);
	free(step->plans);
}

static void clear(struct proposal_step *steps, size_t *count)
{
	while (*count)
		release_step(&steps[--*count]);
}

void proposal_steps_release(struct proposal_steps *steps)
{
	clear(steps->undo, &steps->undo_count);
	clear(steps->redo, &steps->redo_count);
	free(steps->undo);
	free(steps->redo);
	*steps = (struct proposal_steps){0};
}

void proposal_steps_begin(struct proposal_steps *steps, const struct proposal *proposal,
			  size_t from, size_t to)
{
	struct proposal_step step = {.at = from, .now = to - from, .count = to - from};
	step.items = xcalloc(step.count + 1, sizeof(*step.items));
	for (size_t i = from; i < to; i++)
		proposed_copy(&step.items[i - from], &proposal->items[i]);
	step.plan_count = proposal->plan_count;
	step.plans = xcalloc(step.plan_count + 1, sizeof(*step.plans));
	for (size_t i = 0; i < step.plan_count; i++)
		proposed_plan_copy(&step.plans[i], &proposal->plans[i]);
	steps->total = proposal->count;
	clear(steps->redo, &steps->redo_count);
	ARRAY_GROW(steps->undo, steps->undo_count, steps->undo_room);
	steps->undo[steps->undo_count++] = step;
}

void proposal_steps_end(struct proposal_steps *steps, const struct proposal *proposal)
{
	struct proposal_step *step = &steps->undo[steps->undo_count - 1];
	step->now = step->now + proposal->count - steps->total;
}

/* Puts the step's items where the present ones stand, and these into the step: it is its own opposite then. */
static void swap(struct proposal_step *step, struct proposal *proposal)
{
	size_t now = step->now, behind = proposal->count - step->at - now;
	struct proposed *present = xcalloc(now + 1, sizeof(*present));
	ARRAY_RESERVE(proposal->items, proposal->count - now + step->count, proposal->room);
	struct proposed *place = proposal->items + step->at;
	for (size_t i = 0; i < now; i++)
		present[i] = place[i];
	memmove(place + step->count, place + now, behind * sizeof(*place));
	for (size_t i = 0; i < step->count; i++)
		place[i] = step->items[i];
	proposal->count = proposal->count - now + step->count;
	free(step->items);
	step->items = present;
	step->now = step->count;
	step->count = now;

	struct proposed_plan *plans = proposal->plans;
	size_t plan_count = proposal->plan_count;
	proposal->plans = step->plans;
	proposal->plan_count = proposal->plan_room = step->plan_count;
	step->plans = plans;
	step->plan_count = plan_count;
}

bool proposal_steps_undo(struct proposal_steps *steps, struct proposal *proposal, size_t *at)
{
	if (!steps->undo_count)
		return false;
	struct proposal_step step = steps->undo[--steps->undo_count];
	swap(&step, proposal);
	*at = step.at;
	ARRAY_GROW(steps->redo, steps->redo_count, steps->redo_room);
	steps->redo[steps->redo_count++] = step;
	return true;
}

void proposal_steps_cancel(struct proposal_steps *steps, struct proposal *proposal)
{
	struct proposal_step step = steps->undo[--steps->undo_count];
	swap(&step, proposal);
	release_step(&step);
}

bool proposal_steps_redo(struct proposal_steps *steps, struct proposal *proposal, size_t *at)
{
	if (!steps->redo_count)
		return false;
	struct proposal_step step = steps->redo[--steps->redo_count];
	swap(&step, proposal);
	*at = step.at;
	ARRAY_GROW(steps->undo, steps->undo_count, steps->undo_room);
	steps->undo[steps->undo_count++] = step;
	return true;
}
