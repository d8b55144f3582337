/* What a person changes in a proposal: each a step that can be taken back. */
#include "proposal_work.h"

#include "base/array.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

struct proposed *proposal_work_current(struct proposal_work *work)
{
	return work->list.at < work->proposal.count ? &work->proposal.items[work->list.at] : NULL;
}

struct proposed_plan *proposal_work_plan(struct proposal_work *work)
{
	size_t plan = work->proposal.count ? proposal_plan_at(&work->proposal, work->list.at)
					   : work->proposal.plan_count;
	return plan < work->proposal.plan_count ? &work->proposal.plans[plan] : NULL;
}

void proposal_work_recount(struct proposal_work *work)
{
	work->doubts = 0;
	for (size_t i = 0; i < work->proposal.count; i++)
		work->doubts += work->proposal.items[i].doubt != DOUBT_NONE;
	list_set_count(&work->list, work->proposal.count);
}

void proposal_change_begin(struct proposal_work *work, size_t from, size_t to)
{
	proposal_steps_begin(&work->steps, &work->proposal, from, to);
}

void proposal_change_end(struct desk *desk, struct proposal_work *work, char *message)
{
	proposal_steps_end(&work->steps, &work->proposal);
	proposal_work_recount(work);
	work->changed = work->unkept = true;
	if (message)
		desk_say_changed(desk, message);
}

/* --- kinds --- */

static bool reads_time(enum proposed_kind kind)
{
	return kind == PROPOSED_MONTH || kind == PROPOSED_DATE;
}

/* Numbers of these are made anew: theirs is no part of what they say. */
static bool numbered(enum proposed_kind kind)
{
	return kind == PROPOSED_SECTION || kind == PROPOSED_ACTIVITY || kind == PROPOSED_DUTY;
}

/* What has a time must have one that can be read; who chose the kind is told where it has none. */
static char *settle_time(struct desk *desk, struct proposal_work *work, size_t at)
{
	struct error err = ERROR_INIT;
	struct proposed *item = &work->proposal.items[at];
	const struct occasion_list *occasions = session_occasions(desk->session, &err);
	error_release(&err);
	if (!reads_time(item->kind) || when_is_set(&item->when) ||
	    proposal_read_time(&work->proposal, at, session_today(desk->session), occasions))
		return NULL;
	return xstrdup(text(item->kind == PROPOSED_MONTH ? MSG_proposal_month_unread
							 : MSG_proposal_date_unread));
}

static void set_kind(struct desk *desk, struct proposal_work *work, size_t at,
		     enum proposed_kind kind)
{
	proposal_change_begin(work, at, at + 1);
	proposal_set_kind(&work->proposal, at, kind);
	if (numbered(kind))
		proposal_take_label(&work->proposal, at);
	char *said = settle_time(desk, work, at);
	if (!said)
		said = say_proposal_is_now(proposed_kind_label(kind));
	proposal_change_end(desk, work, said);
}

void proposal_change_kind(struct desk *desk, struct proposal_work *work, enum proposed_kind kind)
{
	const struct proposed *item = proposal_work_current(work);
	if (item && item->kind == kind && item->doubt)
		proposal_change_accept(desk, work);
	else if (item && item->kind == kind)
		desk_say(desk, say_proposal_is_already(proposed_kind_label(kind)));
	else if (item)
		set_kind(desk, work, work->list.at, kind);
}

/* Taken in again it is what stands around it: an activity in the schedule, else prose. */
static enum proposed_kind kind_around(const struct proposal_work *work, size_t at)
{
	while (at > 0) {
		enum proposed_kind kind = work->proposal.items[--at].kind;
		if (kind == PROPOSED_MONTH || kind == PROPOSED_ACTIVITY)
			return PROPOSED_ACTIVITY;
		if (kind == PROPOSED_POST || kind == PROPOSED_DUTY)
			return PROPOSED_DUTY;
		if (kind != PROPOSED_LEFT_OUT)
			break;
	}
	return PROPOSED_PARAGRAPH;
}

void proposal_change_leave_out(struct desk *desk, struct proposal_work *work)
{
	const struct proposed *item = proposal_work_current(work);
	if (!item)
		return;
	size_t at = work->list.at;
	bool back = item->kind == PROPOSED_LEFT_OUT;
	if (back && item->was != PROPOSED_LEFT_OUT) {
		proposal_change_begin(work, at, at + 1);
		proposal_take_back(&work->proposal, at);
		proposal_change_end(
			desk, work,
			say_proposal_is_now(proposed_kind_label(work->proposal.items[at].kind)));
		return;
	}
	set_kind(desk, work, at, back ? kind_around(work, at) : PROPOSED_LEFT_OUT);
	work->list.at += !back && at + 1 < work->proposal.count;
}

static const enum proposed_kind offered[] = {
	PROPOSED_TITLE, PROPOSED_PARAGRAPH, PROPOSED_SECTION,   PROPOSED_MONTH, PROPOSED_ACTIVITY,
	PROPOSED_POST,  PROPOSED_DUTY,      PROPOSED_SIGNATURE, PROPOSED_DATE,  PROPOSED_LEFT_OUT,
};

static const char *kind_text(size_t i, void *data)
{
	(void)data;
	return proposed_kind_label(offered[i]);
}

static const char *kind_about(size_t i, void *data)
{
	static const enum message about[PROPOSED_KIND_COUNT] = {
		[PROPOSED_TITLE] = MSG_about_item_title,
		[PROPOSED_PARAGRAPH] = MSG_about_item_paragraph,
		[PROPOSED_SECTION] = MSG_about_item_section,
		[PROPOSED_MONTH] = MSG_about_item_month,
		[PROPOSED_ACTIVITY] = MSG_about_item_activity,
		[PROPOSED_POST] = MSG_about_item_post,
		[PROPOSED_DUTY] = MSG_about_item_duty,
		[PROPOSED_SIGNATURE] = MSG_about_item_signature,
		[PROPOSED_DATE] = MSG_about_item_date,
		[PROPOSED_LEFT_OUT] = MSG_about_leave_out,
	};
	(void)data;
	return text(about[offered[i]]);
}

void proposal_choose_kind(struct desk *desk, struct proposal_work *work)
{
	const struct proposed *item = proposal_work_current(work);
	struct dialog_list list = {
		.count = ARRAY_LENGTH(offered), .text = kind_text, .about = kind_about};
	if (!item)
		return;
	for (size_t i = 0; i < ARRAY_LENGTH(offered); i++)
		if (offered[i] == item->kind)
			list.first = i;
	long chosen = dialog_choose(desk->screen, &desk->beneath, text(MSG_proposal_kind_title),
				    &list, NULL);
	if (chosen != DIALOG_NONE)
		proposal_change_kind(desk, work, offered[chosen]);
}

/* --- levels --- */

/* Behind what stands under the section. */
static size_t end_of(const struct proposal *proposal, size_t at)
{
	const struct proposed_plan *plan = &proposal->plans[proposal_plan_at(proposal, at)];
	size_t end = at + 1;
	while (end < plan->first + plan->count &&
	       (proposal->items[end].kind != PROPOSED_SECTION ||
		proposal->items[end].level > proposal->items[at].level))
		end++;
	return end;
}

/* One deeper than the section before it: more than that would make no difference. */
static int deepest_for(const struct proposal *proposal, size_t at)
{
	size_t first = proposal->plans[proposal_plan_at(proposal, at)].first;
	for (size_t i = at; i > first; i--)
		if (proposal->items[i - 1].kind == PROPOSED_SECTION)
			return proposal->items[i - 1].level + 1;
	return 1;
}

/* Why it can't have that level. Owned. */
static char *wrong_level(int level, int deepest)
{
	if (level < 1)
		return xstrdup(text(MSG_proposal_top_level));
	if (level > OUTLINE_DEEPEST)
		return say_proposal_deepest(OUTLINE_DEEPEST);
	return deepest == 1 ? xstrdup(text(MSG_proposal_first_level))
			    : say_proposal_too_deep(deepest);
}

void proposal_change_level(struct desk *desk, struct proposal_work *work, int by)
{
	struct proposed *item = proposal_work_current(work);
	if (!item)
		return;
	if (item->kind != PROPOSED_SECTION) {
		desk_say(desk, xstrdup(text(MSG_proposal_no_level)));
		return;
	}
	int level = item->level + by, deepest = deepest_for(&work->proposal, work->list.at);
	if (level < 1 || level > OUTLINE_DEEPEST || (by > 0 && level > deepest)) {
		desk_say(desk, wrong_level(level, deepest));
		return;
	}
	proposal_change_begin(work, work->list.at, end_of(&work->proposal, work->list.at));
	proposal_set_level(&work->proposal, work->list.at, level);
	proposal_change_end(desk, work, say_proposal_level(level));
}

/* --- joining, accepting --- */

void proposal_change_join(struct desk *desk, struct proposal_work *work)
{
	size_t at = work->list.at;
	struct proposed *item = proposal_work_current(work);
	if (!item || at == 0) {
		desk_say(desk, xstrdup(text(MSG_proposal_nothing_before)));
		return;
	}
	const struct proposed *before = &work->proposal.items[at - 1];
	if (item->extracted || before->extracted) {
		desk_say(desk, xstrdup(text(MSG_proposal_extracted)));
		return;
	}
	if (before->kind == PROPOSED_LEFT_OUT && item->kind != PROPOSED_LEFT_OUT) {
		desk_say(desk, xstrdup(text(MSG_proposal_before_left_out)));
		return;
	}
	proposal_change_begin(work, at - 1, at + 1);
	proposal_join(&work->proposal, at);
	work->list.at = at - 1;
	proposal_change_end(desk, work, xstrdup(text(MSG_proposal_joined)));
}

void proposal_change_accept(struct desk *desk, struct proposal_work *work)
{
	size_t at = work->list.at;
	struct proposed *item = proposal_work_current(work);
	if (!item)
		return;
	if (item->doubt) {
		proposal_change_begin(work, at, at + 1);
		proposal_accept(&work->proposal, at);
		proposal_change_end(desk, work, NULL);
	}
	size_t next =
		work->doubts ? proposal_next_doubt(&work->proposal, at, 1) : work->proposal.count;
	if (next < work->proposal.count)
		work->list.at = next;
	else if (work->doubts)
		desk_say(desk, say_proposal_doubts_above((int)work->doubts));
	else
		desk_say(desk, xstrdup(text(MSG_proposal_all_seen)));
}

/* --- steps --- */

void proposal_change_step(struct desk *desk, struct proposal_work *work, bool forward)
{
	size_t at;
	bool done = forward ? proposal_steps_redo(&work->steps, &work->proposal, &at)
			    : proposal_steps_undo(&work->steps, &work->proposal, &at);
	if (!done) {
		desk_say(desk, xstrdup(text(forward         ? MSG_proposal_no_redo
					    : work->resumed ? MSG_proposal_no_undo_resumed
							    : MSG_proposal_no_undo)));
		return;
	}
	proposal_work_recount(work);
	work->list.at = at < work->proposal.count ? at : work->proposal.count - 1;
	work->unkept = true;
	desk_say(desk, xstrdup(text(forward ? MSG_proposal_redone : MSG_proposal_undone)));
}
