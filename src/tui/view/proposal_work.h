/*
 * What the files of the proposal's view share: proposal.c (actions), proposal_draw.c, proposal_source.c (the document beside
 * it), proposal_change.c (what is changed), proposal_item.c and proposal_plan.c (forms), proposal_store.c, proposal_open.c
 * (reading, drafts).
 */
#ifndef PROPOSAL_WORK_H
#define PROPOSAL_WORK_H

#include "app/look.h"
#include "model/proposal_steps.h"
#include "tui/view/list.h"
#include "tui/view/proposal.h"
#include "tui/view/view.h"

/* Where something stands in the document. */
struct source_spot {
	size_t line;   /* index */
	size_t offset; /* bytes */
};

/* The bytes of a place that is told in characters: kept, since a line may be a whole document. */
struct source_cache {
	size_t line, offset;
	int column; /* 0: nothing is known */
};

enum { SOURCE_ROWS_MOST = 200 };

struct proposal_work {
	struct proposal proposal;
	struct proposal_steps steps;
	struct list list; /* of the items */
	size_t doubts;    /* how many are left */
	bool changed;     /* by a person: leaving asks */
	bool resumed;     /* it comes out of a draft, which has no steps */
	bool unkept;      /* changed since its draft was kept */
	struct source_cache cache;

	/* As it was drawn last, for clicks. */
	struct box items, source;
	int top;                                   /* the view's first row on the screen */
	struct source_spot seen[SOURCE_ROWS_MOST]; /* what each row of the document begins with */
	int seen_count;
};

/* NULL: there is none. */
struct proposed *proposal_work_current(struct proposal_work *work);
struct proposed_plan *proposal_work_plan(struct proposal_work *work); /* of the current item */
void proposal_work_recount(struct proposal_work *work);

/* --- changes (proposal_change.c) --- */

/* Around whatever changes items `from` up to, not including, `to`. The message (owned; NULL: none) tells of it, and how to undo it. */
void proposal_change_begin(struct proposal_work *work, size_t from, size_t to);
void proposal_change_end(struct desk *desk, struct proposal_work *work, char *message);

void proposal_change_kind(struct desk *desk, struct proposal_work *work, enum proposed_kind kind);
void proposal_change_level(struct desk *desk, struct proposal_work *work, int by);
void proposal_change_join(struct desk *desk, struct proposal_work *work);
void proposal_change_leave_out(struct desk *desk, struct proposal_work *work);
void proposal_change_accept(struct desk *desk, struct proposal_work *work);
void proposal_change_step(struct desk *desk, struct proposal_work *work, bool forward);
void proposal_choose_kind(struct desk *desk, struct proposal_work *work);

/* --- forms --- */

/* The item in a form; `splitting`: its text alone, to be parted. */
void proposal_edit_item(struct desk *desk, struct proposal_work *work, bool splitting);

/* The plan `at` in a form, with a sentence on why (NULL: none). False: left. */
bool proposal_edit_plan(struct desk *desk, struct proposal_work *work, size_t at, const char *why);

/* --- storing and leaving (proposal_store.c) --- */

void proposal_store(struct desk *desk, struct proposal_work *work);
void proposal_leave(struct desk *desk, struct proposal_work *work);
void proposal_choose_plan(struct desk *desk, struct proposal_work *work);

/* --- drafts (proposal_open.c) --- */

bool proposal_draft_keep(struct desk *desk, struct proposal_work *work);
void proposal_draft_drop(struct desk *desk);
void proposal_close(struct desk *desk); /* takes it from the desk */

/* --- drawing --- */

void proposal_draw_items(struct proposal_work *work, struct desk *desk, struct box box);
void proposal_draw_source(struct proposal_work *work, struct desk *desk, struct box box);

/* The item that stands in row `row` of the document as it was drawn; count: none. */
size_t proposal_item_at_row(const struct proposal_work *work, int row);

#endif
