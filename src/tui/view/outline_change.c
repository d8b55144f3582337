/* Sections that come, go and move: one, or all that are marked. */
#include "outline_view.h"

#include "app/act.h"
#include "tui/edit/dialog.h"
#include "tui/view/row.h"

#include <stdlib.h>

/* What an action works on: the marked sections, else the one at the cursor. Borrowed; 0: none. */
static size_t chosen(const struct outline_view *view, const int64_t **ids)
{
	const struct section *section = outline_current(view);
	if (view->marked.count > 0) {
		*ids = view->marked.ids;
		return view->marked.count;
	}
	*ids = section ? &section->id : NULL;
	return section ? 1 : 0;
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
	view->marked.count = 0;
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
	view->marked.count = 0;
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
	bool behind = view->rows[view->list.at].part <= PART_CLOSING;
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

static bool among(const int64_t *ids, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (ids[i] == id)
			return true;
	return false;
}

/* Where sections are demoted to must not be folded: they would be out of sight. */
static void unfold_target(struct outline_view *view, const int64_t *ids, size_t count)
{
	const struct outline *outline = &view->outline;
	for (size_t i = 0; i < count; i++) {
		size_t at = outline_find(outline, ids[i]);
		while (at < outline->count && among(ids, count, outline->sections[at].id))
			at = outline_previous(outline, at);
		if (at < outline->count)
			id_set_put(&view->folded, outline->sections[at].id, false);
	}
}

bool outline_step(struct outline_view *view, struct desk *desk, enum action action)
{
	enum section_step step = action == ACTION_move_up     ? SECTION_UP
				 : action == ACTION_move_down ? SECTION_DOWN
				 : action == ACTION_demote    ? SECTION_DEMOTE
							      : SECTION_PROMOTE;
	const int64_t *ids;
	size_t count = chosen(view, &ids);
	struct outline_spot spot = outline_spot(view);
	struct error err = ERROR_INIT;
	bool moved;
	if (count == 0)
		return false;
	if (!desk_may_change(desk))
		return true;
	if (!sections_step(desk->session, ids, count, step, &moved, &err)) {
		desk_fail(desk, &err);
	} else if (!moved) {
		desk_say(desk, xstrdup(text(MSG_no_further)));
	} else {
		if (step == SECTION_DEMOTE)
			unfold_target(view, ids, count);
		desk_say_done(desk);
		desk_go(desk, VIEW_OUTLINE, spot.id);
	}
	return true;
}

/* --- deleting --- */

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

/* How many sections go, and how many of them because they stand under one that was chosen. */
static void count_chosen(const struct outline_view *view, const int64_t *ids, size_t count,
			 int *roots, int *under)
{
	*roots = *under = 0;
	for (size_t i = 0; i < view->outline.count;) {
		bool in = among(ids, count, view->outline.sections[i].id);
		size_t end = in ? outline_end(&view->outline, i) : i + 1;
		*roots += in;
		*under += (int)(end - i - 1);
		i = end;
	}
}

static char *question_of(const struct outline_view *view, const int64_t *ids, size_t count)
{
	int roots, under;
	count_chosen(view, ids, count, &roots, &under);
	if (roots > 1)
		return say_remove_several(roots, under);
	size_t at = 0;
	while (at < view->outline.count && view->outline.sections[at].id != ids[0])
		at++;
	for (size_t i = 1; i < count; i++) {
		size_t other = outline_find(&view->outline, ids[i]);
		at = other < at ? other : at; /* what stands under it was marked as well */
	}
	const struct section *section = &view->outline.sections[at];
	const char *name = section_title(section);
	return under > 0 ? say_remove_sections(name, under) : say_remove_section(name);
}

bool outline_remove(struct outline_view *view, struct desk *desk)
{
	const int64_t *ids;
	size_t count = chosen(view, &ids);
	struct error err = ERROR_INIT;
	if (!desk_may_change(desk))
		return true;
	if (count == 0)
		return empty_text(view, desk);
	char *question = question_of(view, ids, count);
	bool sure = dialog_sure(desk->screen, &desk->beneath, text(MSG_remove_title), question);
	free(question);
	if (!sure)
		return true;
	if (sections_remove(desk->session, ids, count, &err)) {
		view->marked.count = 0;
		desk_say_done(desk);
	} else {
		desk_fail(desk, &err);
	}
	return true;
}

/* --- cutting, copying, pasting --- */

char *outline_taken(const struct outline_view *view)
{
	struct strbuf key = STRBUF_INIT;
	action_write_key(ACTION_paste, &key);
	char *said = view->cut.count > 0 ? say_outline_cut(view->taken, key.text)
					 : say_outline_copied(view->taken, key.text);
	strbuf_release(&key);
	return said;
}

/* Cutting what is cut already is thinking better of it. */
static bool drop_cut(struct outline_view *view, struct desk *desk, const int64_t *ids, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!id_set_has(&view->cut, ids[i]))
			return false;
	view->cut.count = 0;
	outline_release(&view->copied);
	desk_say(desk, xstrdup(text(MSG_outline_cut_dropped)));
	return true;
}

bool outline_take(struct outline_view *view, struct desk *desk, bool cut)
{
	const int64_t *ids;
	size_t count = chosen(view, &ids);
	if (count == 0)
		return false;
	if (cut && (!desk_may_change(desk) || drop_cut(view, desk, ids, count)))
		return true;
	outline_release(&view->copied);
	view->cut.count = 0;
	int roots = 0;
	for (size_t i = 0; i < view->outline.count;) {
		bool in = among(ids, count, view->outline.sections[i].id);
		size_t end = in ? outline_end(&view->outline, i) : i + 1;
		int top = view->outline.sections[i].depth;
		roots += in;
		if (in && cut)
			id_set_put(&view->cut, view->outline.sections[i].id, true);
		for (size_t j = i; in && j < end; j++) {
			struct section copy;
			section_copy(&copy, &view->outline.sections[j]);
			outline_append(&view->copied, &copy, copy.depth - top);
		}
		i = end;
	}
	view->marked.count = 0;
	view->taken = roots;
	desk_say(desk, outline_taken(view));
	return true;
}

/* Activities that lose their section, since it leaves their plan. */
static int links_of_cut(struct outline_view *view, struct desk *desk)
{
	struct section_figures *figures = NULL;
	struct error err = ERROR_INIT;
	size_t count = 0;
	int links = 0;
	int64_t plan_id = view->copied.count > 0 ? view->copied.sections[0].plan_id : 0;
	if (plan_id == desk->plan.id)
		return 0;
	if (!look_section_figures(desk->session, plan_id, &figures, &count, &err))
		error_release(&err); /* pasting will say what is wrong */
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < view->copied.count; j++)
			if (view->copied.sections[j].id == figures[i].section_id)
				links += figures[i].linked;
	free(figures);
	return links;
}

bool outline_paste(struct outline_view *view, struct desk *desk)
{
	struct outline_place place = place_here(view);
	struct error err = ERROR_INIT;
	int64_t first = 0;
	if (!desk_may_change(desk))
		return true;
	bool cut = view->cut.count > 0;
	int links = cut ? links_of_cut(view, desk) : 0;
	bool pasted = cut ? sections_take(desk->session, view->cut.ids, view->cut.count,
					  desk->plan.id, place, &first, &err)
			  : sections_paste(desk->session, &view->copied, desk->plan.id, place,
					   &first, &err);
	if (!pasted) {
		desk_fail(desk, &err);
		return true;
	}
	if (cut) {
		view->cut.count = 0;
		outline_release(&view->copied);
	}
	view->marked.count = 0;
	desk_say_done(desk);
	if (links > 0)
		desk_say(desk, say_outline_taken_links(view->taken, links));
	desk_go(desk, VIEW_OUTLINE, first);
	return true;
}
