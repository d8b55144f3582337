/* The plan opened: its outline as a tree, with the plan's own texts around it. */
#include "outline_view.h"

#include "tui/view/filter.h"
#include "tui/view/papers.h"
#include "tui/view/print.h"
#include "tui/view/roll_plan.h"
#include "tui/view/section_clip.h"

#include <stdlib.h>

/* --- loading --- */

static void forget_sections(struct outline_view *view)
{
	for (size_t i = 0; i < view->outline.count; i++)
		free(view->notes[i].text);
	free(view->notes);
	free(view->figures);
	view->notes = NULL;
	view->figures = NULL;
	view->row_count = 0;
	outline_release(&view->outline);
}

static bool count_activities(struct outline_view *view, struct desk *desk, struct error *err)
{
	struct plan_row row = {.plan.id = desk->plan.id};
	bool ok = look_plan_figures(desk->session, &row, err);
	view->activities = row.count;
	return ok;
}

static void collect_ids(const struct outline *outline, struct id_set *out)
{
	for (size_t i = 0; i < outline->count; i++)
		id_set_add(out, outline->sections[i].id);
}

/* What is linked to each section, added to all that it stands under. Owned. */
static struct section_figures *add_up(const struct outline *outline,
				      const struct section_figures *own, size_t count)
{
	struct section_figures *sums = xcalloc(outline->count + 1, sizeof(*sums));
	struct id_set sections = ID_SET_INIT;
	collect_ids(outline, &sections);
	for (size_t i = 0; i < count; i++)
		sums[id_set_place(&sections, own[i].section_id)] = own[i];
	/* From the end, so that what stands under a section is complete before it. */
	size_t *parents = outline_parents(outline);
	for (size_t i = outline->count; i-- > 0;) {
		struct section_figures *sum = &sums[parents[i]];
		sum->linked += sums[i].linked;
		activity_count_sum(&sum->count, &sums[i].count);
		if (sums[i].linked > 0)
			sum->activity_id = sums[i].activity_id;
	}
	free(parents);
	id_set_release(&sections);
	return sums;
}

/* Everything that is shown, before anything of it is replaced. */
static bool read_all(struct outline_view *view, struct desk *desk, struct outline *outline,
		     struct section_figures **sums, struct error *err)
{
	struct section_figures *own = NULL;
	size_t count = 0;
	if (!look_outline(desk->session, desk->plan.id, outline, err) ||
	    !look_section_figures(desk->session, desk->plan.id, &own, &count, err)) {
		free(own);
		return false;
	}
	*sums = add_up(outline, own, count);
	free(own);
	return count_activities(view, desk, err);
}

/* Marks of sections that are gone would make later commands fail. */
static void drop_gone(const struct outline *outline, struct id_set *set)
{
	struct id_set there = ID_SET_INIT;
	if (set->count > 0)
		collect_ids(outline, &there);
	for (size_t i = set->count; i-- > 0;)
		if (!id_set_has(&there, set->ids[i]))
			id_set_remove(set, set->ids[i]);
	id_set_release(&there);
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct outline_view *view = (struct outline_view *)base;
	struct outline_spot spot = outline_spot(view);
	struct section_figures *sums = NULL;
	struct outline outline;
	outline_init(&outline);
	if (!read_all(view, desk, &outline, &sums, err)) {
		free(sums);
		outline_release(&outline);
		return false;
	}
	if (view->plan_id != desk->plan.id) {
		id_set_clear(&view->folded);
		id_set_clear(&view->marked);
		string_set(&view->filter, NULL);
		view->list = (struct list){0};
		spot = (struct outline_spot){PART_TITLE, 0};
	}
	forget_sections(view);
	view->plan_id = desk->plan.id;
	view->outline = outline;
	view->figures = sums;
	view->notes = xcalloc(outline.count + 1, sizeof(*view->notes));
	view->scrolled = 0;
	drop_gone(&view->outline, &view->marked);
	if (desk->wanted_id != 0) {
		outline_unfold_around(view, desk->wanted_id);
		spot = (struct outline_spot){desk->wanted_id, 0};
	}
	outline_filter_own(view, &desk->plan);
	outline_make_rows(view, spot);
	if (desk->wanted_id != 0 && outline_spot(view).id != spot.id) {
		string_set(&view->filter,
			   NULL); /* it doesn't hold what was typed, but is to be seen */
		outline_make_rows(view, spot);
	}
	return true;
}

static bool refilter(struct view *base, struct desk *desk, struct error *err)
{
	struct outline_view *view = (struct outline_view *)base;
	(void)err;
	view->scrolled = 0;
	outline_filter_own(view, &desk->plan);
	outline_make_rows(view, outline_spot(view));
	return true;
}

static void leave(struct view *base)
{
	struct outline_view *view = (struct outline_view *)base;
	forget_sections(view);
	free(view->rows);
	free(view->filter);
	id_set_release(&view->folded);
	id_set_release(&view->marked);
	text_field_free(view->typing);
}

/* --- actions --- */

static bool go_back(struct outline_view *view, struct desk *desk)
{
	if (!outline_unmark(view, desk) && !filter_clear(desk, &view->view, &view->filter))
		desk_go(desk, VIEW_PLANS, desk->plan.id);
	return true;
}

static bool act_on_section(struct outline_view *view, struct desk *desk, enum action action)
{
	const struct section *section = outline_current(view);
	switch (action) {
	case ACTION_mark:
		return outline_mark(view, 1);
	case ACTION_mark_up:
		return outline_mark(view, -1);
	case ACTION_mark_all:
		return outline_mark_all(view);
	case ACTION_demote:
	case ACTION_promote:
	case ACTION_move_up:
	case ACTION_move_down:
		return outline_step(view, desk, action);
	case ACTION_cut:
	case ACTION_copy:
		return outline_take(view, desk, action == ACTION_cut);
	case ACTION_paste:
		return outline_paste(view, desk);
	case ACTION_remove:
		return outline_remove(view, desk);
	case ACTION_story:
		outline_tell_story(view, desk);
		return true;
	case ACTION_links:
		outline_follow_links(view, desk);
		return section != NULL;
	case ACTION_link:
		outline_choose_links(view, desk);
		return section != NULL;
	default:
		return false;
	}
}

static bool act_on_rows(struct outline_view *view, struct desk *desk, enum action action)
{
	const struct section *section = outline_current(view);
	switch (action) {
	case ACTION_fold:
		return section && outline_fold(view, !outline_is_folded(view, section->id));
	case ACTION_right:
		return outline_fold(view, false) || true;
	case ACTION_left:
		return outline_fold_or_leave(view);
	case ACTION_fold_all:
		return outline_fold_all(view);
	case ACTION_fold_1:
	case ACTION_fold_2:
	case ACTION_fold_3:
	case ACTION_fold_4:
		return outline_fold_to(view, (int)(action - ACTION_fold_1) + 1);
	case ACTION_prose:
		return outline_show_prose(view, desk);
	case ACTION_jump:
		return outline_jump(view, desk);
	default:
		return false;
	}
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct outline_view *view = (struct outline_view *)base;
	if (outline_scroll(view, desk, action))
		return true;
	if (list_act(&view->list, action)) {
		view->scrolled = 0;
		return true;
	}
	switch (action) {
	case ACTION_edit:
		return outline_edit(view, desk);
	case ACTION_edit_whole:
		return outline_edit_whole(view, desk);
	case ACTION_add:
		return outline_add(view, desk, false);
	case ACTION_add_inside:
		return outline_add(view, desk, true);
	case ACTION_filter_list:
		filter_ask(desk, base, &view->list, &view->filter);
		return true;
	case ACTION_report:
		paper_store_report(desk, desk->plan.id);
		return true;
	case ACTION_roll:
		roll_plan(desk, desk->plan.id);
		return true;
	case ACTION_print:
		print_plan(desk, desk->plan.id);
		return true;
	case ACTION_back:
		return go_back(view, desk);
	default:
		return act_on_section(view, desk, action) || act_on_rows(view, desk, action);
	}
}

/* How many levels of headings there are. */
static int level_count(const struct outline *outline)
{
	int levels = 0;
	for (size_t i = 0; i < outline->count; i++)
		levels = outline->sections[i].depth + 1 > levels ? outline->sections[i].depth + 1
								 : levels;
	return levels;
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct outline_view *view = (const struct outline_view *)base;
	size_t at = outline_current_at(view);
	bool on_section = at < view->outline.count;
	switch (action) {
	case ACTION_remove:
		return on_section || view->marked.count > 0 || outline_may_empty(view, desk);
	case ACTION_demote:
	case ACTION_promote:
	case ACTION_move_up:
	case ACTION_move_down:
	case ACTION_cut:
	case ACTION_copy:
	case ACTION_mark:
	case ACTION_mark_up:
	case ACTION_mark_all:
		return on_section || view->marked.count > 0;
	case ACTION_add_inside:
	case ACTION_edit_whole:
	case ACTION_links:
	case ACTION_link:
		return on_section;
	case ACTION_story:
		return on_section && view->figures[at].linked > 0;
	case ACTION_paste:
		return section_clip(desk) != NULL;
	case ACTION_fold:
		return on_section && outline_has_children(view, at);
	case ACTION_fold_1:
	case ACTION_fold_2:
	case ACTION_fold_3:
	case ACTION_fold_4:
		return (int)(action - ACTION_fold_1) + 1 < level_count(&view->outline);
	default:
		return true;
	}
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	const struct outline_view *view = (const struct outline_view *)base;
	bool empties = view->marked.count == 0 && outline_may_empty(view, desk);
	return action == ACTION_remove && empties ? MSG_action_empty : MSG_none;
}

static size_t hits(const struct view *base)
{
	return ((const struct outline_view *)base)->hits;
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct outline_view *view = (const struct outline_view *)base;
	struct strbuf apart = STRBUF_INIT;
	activity_count_write_apart(&view->activities, &apart);
	char *said = view->marked.count > 0 ? say_outline_marked((int)view->marked.count)
		     : view->filter         ? say_filtered_rows(view->filter, (int)view->hits)
		     : section_clip_is_cut(desk)
			     ? section_clip_tell(desk, VIEW_OUTLINE)
			     : say_outline_status((int)view->outline.count,
						  view->activities.activities, apart.text);
	strbuf_add_text(out, said);
	free(said);
	strbuf_release(&apart);
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
	.keeps = true,
	.load = load,
	.refilter = refilter,
	.close = leave,
	.draw = outline_draw,
	.act = act,
	.resume = outline_resume,
	.offers = offers,
	.name_of = name_of,
	.click = outline_click,
	.where = where,
	.hits = hits,
	.status = status,
};
