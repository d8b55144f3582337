/* The money of a plan, what its posts may spend, and what the union gives on which event. */
#include "money_view.h"

#include "app/act.h"
#include "tui/view/row.h"

#include <stdlib.h>

static void leave(struct view *base)
{
	struct money_view *view = (struct money_view *)base;
	ledger_release(&view->ledger);
	standard_list_release(&view->standards);
	free(view->lines);
}

/* --- actions --- */

static bool is_income(const struct money_line *line)
{
	return line->kind == MONEY_INCOME || line->kind == MONEY_NO_INCOME;
}

static bool is_standard(const struct money_line *line)
{
	return line->kind == MONEY_STANDARD || line->kind == MONEY_NO_STANDARD;
}

static bool add(struct desk *desk, const struct money_line *line)
{
	struct row_place place = {.owner = is_income(line) ? desk->plan.id
							   : desk->plan.organization_id};
	int64_t id;
	if (!is_income(line) && !is_standard(line)) {
		desk_say(desk, xstrdup(text(MSG_money_posts_elsewhere)));
		return true;
	}
	if (row_edit(desk, is_income(line) ? ROW_INCOME : ROW_STANDARD, 0, place, &id))
		desk_go(desk, VIEW_MONEY, id);
	return true;
}

static bool edit(struct money_view *view, struct desk *desk, const struct money_line *line)
{
	static const enum row_of kinds[] = {[MONEY_INCOME] = ROW_INCOME,
					    [MONEY_POST] = ROW_ALLOTMENT,
					    [MONEY_ALL] = ROW_PLAN,
					    [MONEY_STANDARD] = ROW_STANDARD};
	struct row_place place = {.owner = desk->plan.id};
	switch (line->kind) {
	case MONEY_NO_INCOME:
	case MONEY_NO_STANDARD:
		return add(desk, line);
	case MONEY_LOOSE:
		return false;
	case MONEY_ALL:
		row_edit(desk, ROW_PLAN, desk->plan.id, (struct row_place){0}, NULL);
		return true;
	default:
		row_edit(desk, kinds[line->kind], money_line_id(view, line), place, NULL);
		return true;
	}
}

/* The first row of the next group; behind the last, that of the first one. */
static bool go_group(struct money_view *view)
{
	enum money_group next =
		(enum money_group)((money_group_of(money_current(view)) + 1) % MONEY_GROUPS);
	for (size_t i = 0; i < view->list.count; i++)
		if (money_group_of(&view->lines[i]) == next) {
			view->list.at = i;
			return true;
		}
	return false;
}

static void conclude(struct desk *desk, bool good, struct error *err)
{
	if (good)
		desk_say_done(desk);
	else
		desk_fail(desk, err);
}

static bool remove_line(struct money_view *view, struct desk *desk, const struct money_line *line)
{
	struct error err = ERROR_INIT;
	int64_t id = money_line_id(view, line);
	if (line->kind == MONEY_INCOME) {
		const char *name = view->ledger.incomes.items[line->index].name;
		if (desk_sure_to_remove(desk, say_remove_income(name)))
			conclude(desk, income_remove(desk->session, id, &err), &err);
		return true;
	}
	if (line->kind == MONEY_STANDARD) {
		const char *event = view->standards.items[line->index].event;
		if (desk_sure_to_remove(desk, say_remove_standard(event)))
			conclude(desk, standard_remove(desk->session, id, &err), &err);
		return true;
	}
	if (line->kind != MONEY_POST || money_sums(view, line)->limit == NOT_GIVEN)
		return false;
	conclude(desk, allotment_set(desk->session, desk->plan.id, id, NOT_GIVEN, &err), &err);
	return true;
}

static bool reorder(struct money_view *view, struct desk *desk, const struct money_line *line,
		    int direction)
{
	struct error err = ERROR_INIT;
	int64_t id = money_line_id(view, line);
	bool moved = false, good;
	if (line->kind == MONEY_INCOME)
		good = income_reorder(desk->session, id, direction, &moved, &err);
	else if (line->kind == MONEY_STANDARD)
		good = standard_reorder(desk->session, id, direction, &moved, &err);
	else
		return false;
	if (!good || moved)
		conclude(desk, good, &err);
	return true;
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct money_view *view = (struct money_view *)base;
	const struct money_line *line = money_current(view);
	switch (action) {
	case ACTION_edit:
		return edit(view, desk, line);
	case ACTION_add:
		return add(desk, line);
	case ACTION_remove:
		return !desk_may_change(desk) || remove_line(view, desk, line);
	case ACTION_move_up:
		return !desk_may_change(desk) || reorder(view, desk, line, -1);
	case ACTION_move_down:
		return !desk_may_change(desk) || reorder(view, desk, line, 1);
	case ACTION_other_column:
		return go_group(view);
	case ACTION_back:
		desk_go(desk, VIEW_OVERVIEW, 0);
		return true;
	default:
		return list_act(&view->list, action);
	}
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct money_view *view = (const struct money_view *)base;
	const struct money_line *line = money_current(view);
	bool row = line->kind == MONEY_INCOME || line->kind == MONEY_STANDARD;
	(void)desk;
	switch (action) {
	case ACTION_edit:
		return line->kind != MONEY_LOOSE && line->kind != MONEY_NO_INCOME &&
		       line->kind != MONEY_NO_STANDARD;
	case ACTION_add:
		return is_income(line) || is_standard(line);
	case ACTION_remove:
		return row ||
		       (line->kind == MONEY_POST && money_sums(view, line)->limit != NOT_GIVEN);
	case ACTION_move_up:
	case ACTION_move_down:
		return row;
	default:
		return true;
	}
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	const struct money_line *line = money_current((const struct money_view *)base);
	(void)desk;
	if (action == ACTION_other_column)
		return MSG_action_next_group;
	if (action == ACTION_add && is_income(line))
		return MSG_action_add_income;
	if (action == ACTION_add && is_standard(line))
		return MSG_action_add_standard;
	if (action == ACTION_remove && line->kind == MONEY_POST)
		return MSG_action_unallot;
	if (action == ACTION_edit && line->kind == MONEY_POST)
		return MSG_action_allot;
	return action == ACTION_edit && line->kind == MONEY_ALL ? MSG_action_total_budget
								: MSG_none;
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	strbuf_add_text(out, desk->plan.title);
}

const struct view_ops money_view = {
	.kind = VIEW_MONEY,
	.size = sizeof(struct money_view),
	.of_plan = true,
	.keeps = true,
	.load = money_load,
	.close = leave,
	.draw = money_draw,
	.act = act,
	.offers = offers,
	.name_of = name_of,
	.click = money_click,
	.where = where,
	.status = money_status,
};
