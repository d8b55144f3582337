/* The plan opened: its outline as a tree, with the plan's own texts around it. */
#include "outline_view.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "tui/edit/dialog.h"
#include "tui/view/print.h"
#include "tui/view/row.h"

#include <stdlib.h>

/* --- rows --- */

bool outline_has_children(const struct outline_view *view, size_t section)
{
	return outline_end(&view->outline, section) > section + 1;
}

bool outline_is_folded(const struct outline_view *view, int64_t id)
{
	for (size_t i = 0; i < view->folded_count; i++)
		if (view->folded[i] == id)
			return true;
	return false;
}

static void set_folded(struct outline_view *view, int64_t id, bool folded)
{
	if (folded == outline_is_folded(view, id))
		return;
	if (folded) {
		ARRAY_GROW(view->folded, view->folded_count, view->folded_room);
		view->folded[view->folded_count++] = id;
		return;
	}
	for (size_t i = 0; i < view->folded_count; i++)
		if (view->folded[i] == id)
			view->folded[i--] = view->folded[--view->folded_count];
}

static void add_row(struct outline_view *view, enum outline_part part, size_t section)
{
	ARRAY_GROW(view->rows, view->row_count, view->row_room);
	view->rows[view->row_count++] = (struct outline_row){part, section};
}

static int64_t id_of(const struct outline_view *view, size_t row)
{
	if (row >= view->row_count)
		return 0;
	const struct outline_row *shown = &view->rows[row];
	return shown->part == PART_SECTION ? view->outline.sections[shown->section].id
					   : (int64_t)shown->part;
}

static void point_at(struct outline_view *view, int64_t id)
{
	for (size_t i = 0; i < view->row_count; i++)
		if (id_of(view, i) == id)
			view->list.at = i;
}

/* The rows that are not folded away; the cursor stays with its section, or with the one it is
 * folded into. */
static void make_rows(struct outline_view *view, int64_t current)
{
	view->row_count = 0;
	add_row(view, PART_TITLE, 0);
	add_row(view, PART_PREAMBLE, 0);
	for (size_t i = 0; i < view->outline.count;) {
		int64_t id = view->outline.sections[i].id;
		bool folded = outline_is_folded(view, id);
		size_t end = outline_end(&view->outline, i);
		add_row(view, PART_SECTION, i);
		for (size_t j = i + 1; folded && j < end; j++)
			if (view->outline.sections[j].id == current)
				current = id;
		i = folded ? end : i + 1;
	}
	add_row(view, PART_CLOSING, 0);
	add_row(view, PART_SIGNATURE, 0);
	list_set_count(&view->list, view->row_count);
	point_at(view, current);
}

/* The section at the cursor; NULL on the plan's own texts. */
static const struct section *current_section(const struct outline_view *view)
{
	if (view->list.at >= view->row_count || view->rows[view->list.at].part != PART_SECTION)
		return NULL;
	return &view->outline.sections[view->rows[view->list.at].section];
}

static void unfold_around(struct outline_view *view, int64_t id)
{
	size_t at = outline_find(&view->outline, id);
	if (at >= view->outline.count)
		return;
	for (at = outline_parent(&view->outline, at); at < view->outline.count;
	     at = outline_parent(&view->outline, at))
		set_folded(view, view->outline.sections[at].id, false);
}

/* --- loading --- */

static void forget_sections(struct outline_view *view)
{
	for (size_t i = 0; i < view->outline.count; i++)
		free(view->notes[i].text);
	free(view->notes);
	view->notes = NULL;
	view->row_count = 0;
	outline_release(&view->outline);
}

static bool count_activities(struct outline_view *view, struct desk *desk, struct error *err)
{
	struct month_figures *figures = NULL;
	size_t count = 0;
	if (!look_month_figures(desk->session, desk->plan.id, &figures, &count, err))
		return false;
	view->activities = 0;
	for (size_t i = 0; i < count; i++)
		view->activities += figures[i].activities;
	free(figures);
	return true;
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct outline_view *view = (struct outline_view *)base;
	int64_t current = id_of(view, view->list.at);
	struct outline outline;
	outline_init(&outline);
	if (!look_outline(desk->session, desk->plan.id, &outline, err) ||
	    !count_activities(view, desk, err)) {
		outline_release(&outline);
		return false;
	}
	if (view->plan_id != desk->plan.id) {
		view->folded_count = 0;
		view->list = (struct list){0};
		current = PART_TITLE;
	}
	forget_sections(view);
	view->plan_id = desk->plan.id;
	view->outline = outline;
	view->notes = xcalloc(outline.count + 1, sizeof(*view->notes));
	if (desk->wanted_id != 0) {
		unfold_around(view, desk->wanted_id);
		current = desk->wanted_id;
	}
	make_rows(view, current);
	return true;
}

static void leave(struct view *base)
{
	struct outline_view *view = (struct outline_view *)base;
	forget_sections(view);
	free(view->rows);
	free(view->folded);
}

/* --- actions --- */

static bool edit_row(struct outline_view *view, struct desk *desk)
{
	static const enum row_of rows[] = {[-PART_TITLE] = ROW_PLAN,
					   [-PART_PREAMBLE] = ROW_PREAMBLE,
					   [-PART_CLOSING] = ROW_CLOSING,
					   [-PART_SIGNATURE] = ROW_SIGNATURE};
	const struct section *section = current_section(view);
	if (section)
		row_edit(desk, ROW_SECTION, section->id, (struct row_place){.owner = desk->plan.id},
			 NULL);
	else
		row_edit(desk, rows[-view->rows[view->list.at].part], desk->plan.id,
			 (struct row_place){0}, NULL);
	return true;
}

/* The last one among the children of `parent` (0: of the top level); 0: it has none. */
static int64_t last_child(const struct outline_view *view, int64_t parent)
{
	int64_t last = 0;
	for (size_t i = 0; i < view->outline.count; i++)
		if (view->outline.sections[i].parent_id == parent)
			last = view->outline.sections[i].id;
	return last;
}

static bool add_section(struct outline_view *view, struct desk *desk, bool inside)
{
	const struct section *section = current_section(view);
	struct row_place place = {.owner = desk->plan.id};
	if (section && inside) {
		place.parent = section->id;
		place.after = last_child(view, section->id);
		set_folded(view, section->id, false);
	} else if (section) {
		place.parent = section->parent_id;
		place.after = section->id;
	} else if (view->rows[view->list.at].part <= PART_CLOSING) {
		place.after = last_child(view, 0);
	}
	int64_t id;
	if (row_edit(desk, ROW_SECTION, 0, place, &id))
		desk_go(desk, VIEW_OUTLINE, id);
	return true;
}

typedef bool place_of(const struct outline *outline, size_t at, struct outline_place *out);

static bool move(struct outline_view *view, struct desk *desk, place_of *wish)
{
	const struct section *section = current_section(view);
	struct outline_place place;
	struct error err = ERROR_INIT;
	if (!section || !desk_may_change(desk))
		return section != NULL;
	int64_t id = section->id;
	if (!wish(&view->outline, view->rows[view->list.at].section, &place)) {
		desk_say(desk, xstrdup(text(MSG_no_further)));
	} else if (section_move(desk->session, id, place, &err)) {
		set_folded(view, place.parent_id, false);
		desk_say_done(desk);
		desk_go(desk, VIEW_OUTLINE, id);
	} else {
		desk_fail(desk, &err);
	}
	return true;
}

static bool remove_section(struct outline_view *view, struct desk *desk,
			   const struct section *section)
{
	size_t at = view->rows[view->list.at].section;
	int under = (int)(outline_end(&view->outline, at) - at - 1);
	const char *name = section->heading[0] ? section->heading : section->body;
	char *question = under > 0 ? say_remove_sections(name, under) : say_remove_section(name);
	bool sure = dialog_sure(desk->screen, &desk->beneath, text(MSG_remove_title), question);
	free(question);
	struct error err = ERROR_INIT;
	if (!sure)
		return true;
	if (section_remove(desk->session, section->id, &err))
		desk_say_done(desk);
	else
		desk_fail(desk, &err);
	return true;
}

/* One of the plan's own texts becomes empty; its title stays. */
static bool empty_text(struct outline_view *view, struct desk *desk)
{
	struct plan now;
	struct error err = ERROR_INIT;
	plan_copy(&now, &desk->plan);
	switch (view->rows[view->list.at].part) {
	case PART_PREAMBLE:
		string_set(&now.preamble, NULL);
		break;
	case PART_CLOSING:
		string_set(&now.closing, NULL);
		break;
	case PART_SIGNATURE:
		string_set(&now.signed_by, NULL);
		string_set(&now.signed_on, NULL);
		break;
	default:
		break;
	}
	bool meant = view->rows[view->list.at].part != PART_TITLE;
	if (meant && dialog_sure(desk->screen, &desk->beneath, text(MSG_remove_title),
				 text(MSG_empty_text))) {
		if (plan_change(desk->session, &desk->plan, &now, &err))
			desk_say_done(desk);
		else
			desk_fail(desk, &err);
	}
	plan_release(&now);
	return meant;
}

static bool remove_row(struct outline_view *view, struct desk *desk)
{
	if (!desk_may_change(desk))
		return true;
	const struct section *section = current_section(view);
	return section ? remove_section(view, desk, section) : empty_text(view, desk);
}

static bool fold(struct outline_view *view, bool folded)
{
	const struct section *section = current_section(view);
	if (!section || !outline_has_children(view, view->rows[view->list.at].section))
		return false;
	set_folded(view, section->id, folded);
	make_rows(view, section->id);
	return true;
}

/* Left: fold, then go to the parent. */
static bool fold_or_leave(struct outline_view *view)
{
	const struct section *section = current_section(view);
	if (!section)
		return true;
	if (outline_is_folded(view, section->id) || !fold(view, true))
		point_at(view, section->parent_id);
	return true;
}

static bool all_folded(const struct outline_view *view)
{
	for (size_t i = 0; i < view->outline.count; i++)
		if (outline_has_children(view, i) &&
		    !outline_is_folded(view, view->outline.sections[i].id))
			return false;
	return true;
}

static bool fold_all(struct outline_view *view)
{
	bool folding = !all_folded(view);
	int64_t current = id_of(view, view->list.at);
	view->folded_count = 0;
	for (size_t i = 0; folding && i < view->outline.count; i++)
		if (outline_has_children(view, i))
			set_folded(view, view->outline.sections[i].id, true);
	make_rows(view, current);
	return true;
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct outline_view *view = (struct outline_view *)base;
	const struct section *section = current_section(view);
	if (list_act(&view->list, action))
		return true;
	switch (action) {
	case ACTION_edit:
		return edit_row(view, desk);
	case ACTION_add:
		return add_section(view, desk, false);
	case ACTION_add_inside:
		return add_section(view, desk, true);
	case ACTION_demote:
		return move(view, desk, outline_place_demoted);
	case ACTION_promote:
		return move(view, desk, outline_place_promoted);
	case ACTION_move_up:
		return move(view, desk, outline_place_up);
	case ACTION_move_down:
		return move(view, desk, outline_place_down);
	case ACTION_remove:
		return remove_row(view, desk);
	case ACTION_links:
		if (section)
			outline_follow_links(desk, section->id);
		return section != NULL;
	case ACTION_fold:
		return section && fold(view, !outline_is_folded(view, section->id));
	case ACTION_right:
		return fold(view, false) || true;
	case ACTION_left:
		return fold_or_leave(view);
	case ACTION_fold_all:
		return fold_all(view);
	case ACTION_print:
		print_plan(desk, desk->plan.id);
		return true;
	case ACTION_back:
		desk_go(desk, VIEW_PLANS, desk->plan.id);
		return true;
	default:
		return false;
	}
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct outline_view *view = (const struct outline_view *)base;
	bool on_section = current_section(view) != NULL;
	(void)desk;
	switch (action) {
	case ACTION_demote:
	case ACTION_promote:
	case ACTION_move_up:
	case ACTION_move_down:
	case ACTION_add_inside:
	case ACTION_links:
		return on_section;
	case ACTION_fold:
		return on_section && outline_has_children(view, view->rows[view->list.at].section);
	default:
		return true;
	}
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct outline_view *view = (const struct outline_view *)base;
	char *said = say_outline_status((int)view->outline.count, view->activities);
	(void)desk;
	strbuf_add_text(out, said);
	free(said);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	strbuf_format(out, "%s › %s", desk->organization.name, desk->plan.title);
}

const struct view_ops outline_view = {
	.kind = VIEW_OUTLINE,
	.size = sizeof(struct outline_view),
	.of_plan = true,
	.load = load,
	.close = leave,
	.draw = outline_draw,
	.act = act,
	.offers = offers,
	.click = outline_click,
	.where = where,
	.status = status,
};
