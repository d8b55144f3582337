/* A document beside what it is taken for: looked through, put right, and stored. */
#include "proposal_work.h"

#include "base/array.h"
#include "base/folder.h"

#include <stdlib.h>

#define HEAD_FROM 14 /* rows of a box that has room for heads above the panes */

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	(void)base;
	(void)err;
	if (desk->proposal)
		list_set_count(&desk->proposal->list, desk->proposal->proposal.count);
	return true;
}

/* --- drawing --- */

static struct box draw_head(struct desk *desk, struct box box, const char *head)
{
	if (box.rows < HEAD_FROM)
		return box;
	screen_put(desk->screen, box.row, box.column, 1, "", STYLE_HEADING);
	screen_put(desk->screen, box.row, box.column + 1, box.columns - 1, head, STYLE_HEADING);
	return (struct box){box.row + 1, box.column, box.rows - 1, box.columns};
}

static void draw_beside(struct proposal_work *work, struct desk *desk, struct box box)
{
	int left = (box.columns - 1) * 9 / 20;
	struct box source = {box.row, box.column, box.rows, left};
	struct box items = {box.row, box.column + left + 1, box.rows, box.columns - left - 1};
	char *head = say_proposal_head((int)work->doubts);
	desk->divider = box.column + left;
	screen_vline(desk->screen, box.row, desk->divider, box.rows, STYLE_LINE);
	source = draw_head(desk, source, folder_base_name(work->proposal.name));
	items = draw_head(desk, items, head);
	free(head);
	proposal_draw_items(work, desk, items);
	proposal_draw_source(work, desk, source);
}

/* The document below: some lines of it, more on a high screen. */
static void draw_below(struct proposal_work *work, struct desk *desk, struct box box)
{
	int rows = box.rows * 2 / 5;
	struct box items = {box.row, box.column, box.rows - rows - 1, box.columns};
	struct box source = {box.row + box.rows - rows, box.column, rows, box.columns};
	screen_hline(desk->screen, source.row - 1, box.column, box.columns, STYLE_LINE);
	proposal_draw_items(work, desk, items);
	proposal_draw_source(work, desk, source);
}

static void draw(struct view *base, struct desk *desk, struct box box)
{
	(void)base;
	if (desk->proposal)
		desk->proposal->top = box.row;
	if (!desk->proposal)
		view_clear(desk, box,
			   view_paragraph(desk, box, 0, text(MSG_proposal_none), STYLE_DIM));
	else if (desk->narrow)
		draw_below(desk->proposal, desk, box);
	else
		draw_beside(desk->proposal, desk, box);
}

/* --- actions --- */

static void go_to_doubt(struct desk *desk, struct proposal_work *work, int step)
{
	size_t at = work->proposal.count ? proposal_next_doubt(&work->proposal, work->list.at, step)
					 : 0;
	if (at < work->proposal.count)
		work->list.at = at;
	else if (!work->doubts)
		desk_say(desk, xstrdup(text(MSG_proposal_all_seen)));
	else
		desk_say(desk, xstrdup(text(step > 0 ? MSG_proposal_no_doubt_below
						     : MSG_proposal_no_doubt_above)));
}

static bool set_kind(struct desk *desk, struct proposal_work *work, enum action action)
{
	static const struct {
		enum action action;
		enum proposed_kind kind;
	} kinds[] = {
		{ACTION_item_title, PROPOSED_TITLE},
		{ACTION_item_paragraph, PROPOSED_PARAGRAPH},
		{ACTION_item_section, PROPOSED_SECTION},
		{ACTION_item_month, PROPOSED_MONTH},
		{ACTION_item_activity, PROPOSED_ACTIVITY},
		{ACTION_item_post, PROPOSED_POST},
		{ACTION_item_duty, PROPOSED_DUTY},
		{ACTION_item_signature, PROPOSED_SIGNATURE},
		{ACTION_item_date, PROPOSED_DATE},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (kinds[i].action == action) {
			proposal_change_kind(desk, work, kinds[i].kind);
			return true;
		}
	return false;
}

static bool change(struct desk *desk, struct proposal_work *work, enum action action)
{
	switch (action) {
	case ACTION_edit:
		proposal_edit_item(desk, work, false);
		return true;
	case ACTION_item_split:
		proposal_edit_item(desk, work, true);
		return true;
	case ACTION_item_join:
		proposal_change_join(desk, work);
		return true;
	case ACTION_item_accept:
		proposal_change_accept(desk, work);
		return true;
	case ACTION_item_kind:
		proposal_choose_kind(desk, work);
		return true;
	case ACTION_leave_out:
		proposal_change_leave_out(desk, work);
		return true;
	case ACTION_demote:
	case ACTION_promote:
		proposal_change_level(desk, work, action == ACTION_demote ? 1 : -1);
		return true;
	default:
		return set_kind(desk, work, action);
	}
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct proposal_work *work = desk->proposal;
	(void)base;
	if (!work)
		return false;
	switch (action) {
	case ACTION_next_doubt:
	case ACTION_previous_doubt:
		go_to_doubt(desk, work, action == ACTION_next_doubt ? 1 : -1);
		return true;
	case ACTION_proposal_store:
		proposal_store(desk, work);
		return true;
	case ACTION_proposal_plan:
		if (proposal_work_plan(work))
			proposal_edit_plan(desk, work,
					   proposal_plan_at(&work->proposal, work->list.at), NULL);
		return true;
	case ACTION_choose_plan:
		proposal_choose_plan(desk, work);
		return true;
	case ACTION_undo:
	case ACTION_redo:
		proposal_change_step(desk, work, action == ACTION_redo);
		return true;
	case ACTION_back:
		proposal_leave(desk, work);
		return true;
	default:
		return list_act(&work->list, action) || change(desk, work, action);
	}
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	struct proposal_work *work = desk->proposal;
	const struct proposed *item = work ? proposal_work_current(work) : NULL;
	(void)base;
	switch (action) {
	case ACTION_demote:
	case ACTION_promote:
		return item && item->kind == PROPOSED_SECTION;
	case ACTION_item_accept:
		return item && item->doubt;
	case ACTION_next_doubt:
		return work && work->doubts > 0;
	case ACTION_choose_plan:
		return work && work->proposal.plan_count > 1;
	case ACTION_undo:
		return work && work->steps.undo_count > 0;
	case ACTION_redo:
		return work && work->steps.redo_count > 0;
	default:
		return item != NULL;
	}
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	struct proposal_work *work = desk->proposal;
	const struct proposed *item = work ? proposal_work_current(work) : NULL;
	(void)base;
	return action == ACTION_leave_out && item && item->kind == PROPOSED_LEFT_OUT
		       ? MSG_action_take_in
		       : MSG_none;
}

static bool is_in(struct box box, int row, int column)
{
	return row >= box.row && row < box.row + box.rows && column >= box.column &&
	       column < box.column + box.columns;
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	struct proposal_work *work = desk->proposal;
	(void)base;
	if (!work)
		return false;
	row += work->top;
	if (is_in(work->items, row, column))
		return list_click(&work->list, row - work->items.row);
	if (!is_in(work->source, row, column))
		return false;
	size_t at = proposal_item_at_row(work, row - work->source.row);
	if (at < work->proposal.count)
		work->list.at = at;
	return at < work->proposal.count;
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	struct proposal_work *work = desk->proposal;
	const struct proposed *item = work ? proposal_work_current(work) : NULL;
	(void)base;
	if (!item)
		return;
	char *said = item->doubt    ? proposed_doubt_tell(item)
		     : work->doubts ? say_proposal_status((int)work->doubts)
				    : xstrdup(text(MSG_proposal_status_clear));
	strbuf_add_text(out, said);
	free(said);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	struct proposal_work *work = desk->proposal;
	const struct proposed_plan *plan = work ? proposal_work_plan(work) : NULL;
	(void)base;
	strbuf_add_text(out, plan ? plan->title : text(MSG_view_proposal));
}

static void rest(struct view *base, struct desk *desk)
{
	(void)base;
	if (desk->proposal && desk->proposal->unkept)
		proposal_draft_keep(desk, desk->proposal);
}

const struct view_ops proposal_view = {
	.kind = VIEW_PROPOSAL,
	.size = sizeof(struct view),
	.own_steps = true,
	.load = load,
	.draw = draw,
	.act = act,
	.offers = offers,
	.name_of = name_of,
	.click = click,
	.where = where,
	.status = status,
	.rest = rest,
};
