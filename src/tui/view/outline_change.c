/* Sections that come, go and move: one, or all that are marked. */
#include "outline_view.h"

#include "app/act.h"
#include "tui/edit/dialog.h"
#include "tui/view/row.h"
#include "tui/view/section_clip.h"

#include <stdlib.h>

/* What an action works on: the marked sections, else the one at the cursor. Released by the caller; may be empty. */
static struct id_set chosen(const struct outline_view *view)
{
	const struct section *section = outline_current(view);
	struct id_set set = ID_SET_INIT;
	id_set_add_all(&set, view->marked.ids, view->marked.count);
	if (set.count == 0 && section)
		id_set_add(&set, section->id);
	return set;
}

/* --- marking --- */

bool outline_mark(struct outline_view *view, int direction)
{
	const struct section *section = outline_current(view);
	if (section)
		id_set_put(&view->marked, section->id, !id_set_has(&view->marked, section->id));
	size_t at = view->list.at;
	do
		at += (size_t)direction;
	while (at < view->row_count && view->rows[at].paragraph > 0);
	if (at < view->row_count)
		view->list.at = at;
	return true;
}

bool outline_mark_all(struct outline_view *view)
{
	bool all = view->outline.count > 0;
	for (size_t i = 0; i < view->row_count; i++)
		if (view->rows[i].part == PART_SECTION)
			all = all && id_set_has(&view->marked,
						view->outline.sections[view->rows[i].section].id);
	id_set_clear(&view->marked);
	for (size_t i = 0; !all && i < view->row_count; i++)
		if (view->rows[i].part == PART_SECTION)
			id_set_put(&view->marked, view->outline.sections[view->rows[i].section].id,
				   true);
	return true;
}

bool outline_unmark(struct outline_view *view, struct desk *desk)
{
	if (view->marked.count == 0)
		return false;
	id_set_clear(&view->marked);
	desk_say(desk, xstrdup(text(MSG_outline_unmarked)));
	return true;
}

/* --- adding --- */

/* The last one among the children of `parent` (0: of the top level); 0: it has none. */
static int64_t last_child(const struct outline_view *view, int64_t parent)
{
	int64_t last = 0;
	for (size_t i = 0; i < view->outline.count; i++)
		if (view->outline.sections[i].parent_id == parent)
			last = view->outline.sections[i].id;
	return last;
}

/* Behind the section at the cursor; from the plan's first texts at the beginning, from its last ones at the end. */
static struct outline_place place_here(const struct outline_view *view)
{
	const struct section *section = outline_current(view);
	if (section)
		return (struct outline_place){section->parent_id, section->id};
	bool behind = view->row_count == 0 || outline_part_here(view) <= PART_CLOSING;
	return (struct outline_place){0, behind ? last_child(view, 0) : 0};
}

bool outline_add(struct outline_view *view, struct desk *desk, bool inside)
{
	const struct section *section = outline_current(view);
	struct outline_place here = place_here(view);
	if (section && inside) {
		here = (struct outline_place){section->id, last_child(view, section->id)};
		id_set_put(&view->folded, section->id, false);
	}
	struct row_place place = {
		.owner = desk->plan.id, .parent = here.parent_id, .after = here.after_id};
	int64_t id;
	if (row_edit(desk, ROW_SECTION, 0, place, &id))
		desk_go(desk, VIEW_OUTLINE, id);
	return true;
}

/* --- moving --- */

/* Where sections are demoted to must not be folded: they would be out of sight. */
static void unfold_target(struct outline_view *view, const struct id_set *moved)
{
	const struct outline *outline = &view->outline;
	for (size_t i = 0; i < outline->count; i++) {
		size_t elder = id_set_has(moved, outline->sections[i].id)
				       ? outline_previous(outline, i)
				       : outline->count;
		if (elder < outline->count && !id_set_has(moved, outline->sections[elder].id))
			id_set_remove(&view->folded, outline->sections[elder].id);
	}
}

static const enum message no_step[] = {
	[SECTION_UP] = MSG_no_step_up,
	[SECTION_DOWN] = MSG_no_step_down,
	[SECTION_DEMOTE] = MSG_no_step_demote,
	[SECTION_PROMOTE] = MSG_no_step_promote,
};

static bool take_step(struct outline_view *view, struct desk *desk, const struct id_set *set,
		      enum section_step step)
{
	struct outline_spot spot = outline_spot(view);
	struct error err = ERROR_INIT;
	bool moved;
	if (set->count == 0)
		return false;
	if (!desk_may_change(desk))
		return true;
	if (!sections_step(desk->session, set->ids, set->count, step, &moved, &err)) {
		desk_fail(desk, &err);
	} else if (!moved) {
		desk_say(desk, xstrdup(text(no_step[step])));
	} else {
		if (step == SECTION_DEMOTE)
			unfold_target(view, set);
		desk_say_done(desk);
		desk_go(desk, VIEW_OUTLINE, spot.id);
	}
	return true;
}

bool outline_step(struct outline_view *view, struct desk *desk, enum action action)
{
	enum section_step step = action == ACTION_move_up     ? SECTION_UP
				 : action == ACTION_move_down ? SECTION_DOWN
				 : action == ACTION_demote    ? SECTION_DEMOTE
							      : SECTION_PROMOTE;
	struct id_set set = chosen(view);
	bool handled = take_step(view, desk, &set, step);
	id_set_release(&set);
	return handled;
}

/* --- deleting --- */

bool outline_may_empty(const struct outline_view *view, const struct desk *desk)
{
	const struct plan *plan = &desk->plan;
	switch (outline_part_here(view)) {
	case PART_PREAMBLE:
		return plan->preamble != NULL;
	case PART_CLOSING:
		return plan->closing != NULL;
	case PART_SIGNATURE:
		return plan->signed_by != NULL || plan->signed_on != NULL;
	default:
		return false; /* a title stays */
	}
}

static enum message name_of_part(enum outline_part part)
{
	return part == PART_PREAMBLE  ? MSG_form_preamble
	       : part == PART_CLOSING ? MSG_form_closing
				      : MSG_form_signature;
}

/* One of the plan's own texts becomes empty. */
static bool empty_text(struct outline_view *view, struct desk *desk)
{
	struct plan now;
	struct error err = ERROR_INIT;
	enum outline_part part = outline_part_here(view);
	plan_copy(&now, &desk->plan);
	switch (part) {
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
	bool meant = outline_may_empty(view, desk);
	char *question = meant ? say_empty_text(text(name_of_part(part))) : NULL;
	if (meant && desk_sure_to(desk, text(MSG_empty_title), question, text(MSG_empty_yes),
				  text(MSG_empty_no))) {
		if (plan_change(desk->session, &desk->plan, &now, &err))
			desk_say_done(desk);
		else
			desk_fail(desk, &err);
	}
	plan_release(&now);
	return meant;
}

/* Names what goes, and how much of it because it stands under what was chosen. Owned. */
static char *question_of(const struct outline_view *view, const struct id_set *set)
{
	const struct outline *outline = &view->outline;
	size_t first = outline->count;
	int roots = 0, under = 0, links = 0;
	for (size_t i = 0; i < outline->count;) {
		bool in = id_set_has(set, outline->sections[i].id);
		size_t end = in ? outline_end(outline, i) : i + 1;
		first = in && roots == 0 ? i : first;
		roots += in;
		under += (int)(end - i - 1);
		links += in ? view->figures[i].linked : 0;
		i = end;
	}
	const char *name = roots == 1 ? section_title(&outline->sections[first]) : NULL;
	char *question = name && under ? say_remove_sections(name, under)
			 : name        ? say_remove_section(name)
			 : under       ? say_remove_several_with(roots, under)
				       : say_remove_several(roots);
	if (links == 0)
		return question;
	char *stay = say_links_stay(links), *whole = string_format("%s\n%s", question, stay);
	free(question);
	free(stay);
	return whole;
}

static void remove_sections(struct outline_view *view, struct desk *desk, const struct id_set *set)
{
	struct error err = ERROR_INIT;
	bool sure = desk_sure_to_remove(desk, question_of(view, set));
	if (sure && sections_remove(desk->session, set->ids, set->count, &err)) {
		id_set_clear(&view->marked);
		desk_say_done(desk);
	} else if (sure) {
		desk_fail(desk, &err);
	}
}

bool outline_remove(struct outline_view *view, struct desk *desk)
{
	if (!desk_may_change(desk))
		return true;
	struct id_set set = chosen(view);
	if (set.count > 0)
		remove_sections(view, desk, &set);
	bool meant = set.count > 0 || empty_text(view, desk);
	id_set_release(&set);
	return meant;
}

/* --- cutting, copying, pasting --- */

/* Cutting what is cut already is thinking better of it. */
static bool drop_cut(struct desk *desk, const struct id_set *set)
{
	for (size_t i = 0; i < set->count; i++)
		if (!section_clip_holds_cut(desk, set->ids[i]))
			return false;
	section_clip_drop(desk);
	desk_say(desk, xstrdup(text(MSG_outline_cut_dropped)));
	return true;
}

bool outline_take(struct outline_view *view, struct desk *desk, bool cut)
{
	struct id_set set = chosen(view);
	bool any = set.count > 0;
	if (any && (!cut || (desk_may_change(desk) && !drop_cut(desk, &set)))) {
		section_clip_take(desk, &view->outline, &set, cut);
		id_set_clear(&view->marked);
		desk_say(desk, section_clip_tell(desk, VIEW_OUTLINE));
	}
	id_set_release(&set);
	return any;
}

bool outline_paste(struct outline_view *view, struct desk *desk)
{
	if (section_clip_paste(desk, desk->plan.id, place_here(view)))
		id_set_clear(&view->marked);
	return true;
}
