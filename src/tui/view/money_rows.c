/* What the money view shows: the account of the plan and the standards of its union, row by row. */
#include "money_view.h"

#include "app/look.h"
#include "base/array.h"

#include <stdlib.h>

const struct money_line *money_current(const struct money_view *view)
{
	return view->list.count ? &view->lines[view->list.at] : NULL;
}

const struct progress_line *money_sums(const struct money_view *view, const struct money_line *line)
{
	if (line->kind == MONEY_POST)
		return &view->ledger.posts.items[line->index];
	if (line->kind == MONEY_LOOSE)
		return &view->ledger.loose;
	return line->kind == MONEY_ALL ? &view->ledger.all : NULL;
}

enum money_group money_group_of(const struct money_line *line)
{
	static const enum money_group groups[] = {
		[MONEY_INCOME] = MONEY_GROUP_INCOME,
		[MONEY_NO_INCOME] = MONEY_GROUP_INCOME,
		[MONEY_POST] = MONEY_GROUP_POSTS,
		[MONEY_LOOSE] = MONEY_GROUP_POSTS,
		[MONEY_ALL] = MONEY_GROUP_POSTS,
		[MONEY_STANDARD] = MONEY_GROUP_STANDARDS,
		[MONEY_NO_STANDARD] = MONEY_GROUP_STANDARDS,
	};
	return groups[line->kind];
}

int64_t money_line_id(const struct money_view *view, const struct money_line *line)
{
	switch (line ? line->kind : MONEY_ALL) {
	case MONEY_INCOME:
		return view->ledger.incomes.items[line->index].id;
	case MONEY_POST:
		return view->ledger.posts.items[line->index].id;
	case MONEY_STANDARD:
		return view->standards.items[line->index].id;
	default:
		return 0;
	}
}

static void add_lines(struct money_view *view, size_t *at, enum money_kind kind, size_t count)
{
	ARRAY_RESERVE(view->lines, *at + count, view->room);
	for (size_t i = 0; i < count; i++)
		view->lines[(*at)++] = (struct money_line){kind, i};
}

static void make_lines(struct money_view *view)
{
	const struct ledger *ledger = &view->ledger;
	size_t count = 0, incomes = ledger->incomes.count, standards = view->standards.count;
	add_lines(view, &count, incomes ? MONEY_INCOME : MONEY_NO_INCOME, incomes ? incomes : 1);
	add_lines(view, &count, MONEY_POST, ledger->posts.count);
	add_lines(view, &count, MONEY_LOOSE, ledger->loose.planned || ledger->loose.spent);
	add_lines(view, &count, MONEY_ALL, 1);
	add_lines(view, &count, standards ? MONEY_STANDARD : MONEY_NO_STANDARD,
		  standards ? standards : 1);
	list_set_count(&view->list, count);
}

/* The cursor goes to the row with this id, else to one of the same kind. */
static void point_at(struct money_view *view, int64_t id, enum money_kind kind)
{
	size_t alike = view->list.at;
	for (size_t i = 0; i < view->list.count; i++) {
		if (id && money_line_id(view, &view->lines[i]) == id) {
			view->list.at = i;
			return;
		}
		if (i <= view->list.at && view->lines[i].kind == kind)
			alike = i;
	}
	view->list.at = alike;
}

bool money_load(struct view *base, struct desk *desk, struct error *err)
{
	struct money_view *view = (struct money_view *)base;
	const struct money_line *line = money_current(view);
	int64_t id = desk->wanted_id ? desk->wanted_id : money_line_id(view, line);
	enum money_kind kind = line ? line->kind : MONEY_INCOME;
	struct ledger ledger = {0};
	struct standard_list standards = {0};
	if (!look_ledger(desk->session, &desk->plan, &ledger, err) ||
	    !look_standards(desk->session, desk->plan.organization_id, &standards, err)) {
		ledger_release(&ledger);
		standard_list_release(&standards);
		return false;
	}
	ledger_release(&view->ledger);
	standard_list_release(&view->standards);
	view->ledger = ledger;
	view->standards = standards;
	make_lines(view);
	point_at(view, id, kind);
	return true;
}
