/* Which rows of the outline are shown: folding, the text under the headings, jumping. */
#include "outline_view.h"

#include "base/array.h"
#include "model/outline_label.h"
#include "tui/edit/dialog.h"
#include "tui/view/filter.h"

#include <stdlib.h>

/* --- rows --- */

bool outline_has_children(const struct outline_view *view, size_t section)
{
	const struct outline *outline = &view->outline;
	return section + 1 < outline->count &&
	       outline->sections[section + 1].depth > outline->sections[section].depth;
}

bool outline_is_folded(const struct outline_view *view, int64_t id)
{
	return id_set_has(&view->folded, id);
}

static void add_row(struct outline_view *view, enum outline_part part, size_t section,
		    int paragraph)
{
	ARRAY_GROW(view->rows, view->row_count, view->row_room);
	view->rows[view->row_count++] = (struct outline_row){part, section, paragraph};
}

char *outline_paragraph(const struct section *section, int paragraph)
{
	const char *from = section->body;
	while (paragraph > 1) {
		from += strcspn(from, "\n");
		from += strspn(from, "\n");
		paragraph--;
	}
	return xmemdup0(from, strcspn(from, "\n"));
}

/* The text of a section, where there is a heading that it stands under. */
static void add_prose(struct outline_view *view, size_t at)
{
	const struct section *section = &view->outline.sections[at];
	if (!view->prose || !section->heading[0] || !section->body)
		return;
	int paragraph = 0;
	for (const char *from = section->body; *from;) {
		add_row(view, PART_SECTION, at, ++paragraph);
		from += strcspn(from, "\n");
		from += strspn(from, "\n");
	}
}

static struct outline_spot spot_of(const struct outline_view *view, size_t row)
{
	if (row >= view->row_count)
		return (struct outline_spot){0, 0};
	const struct outline_row *shown = &view->rows[row];
	if (shown->part != PART_SECTION)
		return (struct outline_spot){(int64_t)shown->part, 0};
	return (struct outline_spot){view->outline.sections[shown->section].id, shown->paragraph};
}

struct outline_spot outline_spot(const struct outline_view *view)
{
	return spot_of(view, view->list.at);
}

/* The row of this spot; of a paragraph that isn't shown, the heading's. */
static void point_at(struct outline_view *view, struct outline_spot spot)
{
	for (size_t i = 0; i < view->row_count; i++) {
		struct outline_spot found = spot_of(view, i);
		if (found.id == spot.id && found.paragraph <= spot.paragraph)
			view->list.at = i;
	}
}

void outline_go_to(struct outline_view *view, int64_t id)
{
	point_at(view, (struct outline_spot){id, 0});
}

/* The sections that hold what is typed, each below all that it stands under. */
static void add_filtered(struct outline_view *view)
{
	bool *passes = xcalloc(view->outline.count + 1, sizeof(*passes));
	size_t *parents = outline_parents(&view->outline);
	for (size_t i = view->outline.count; i-- > 0;) {
		const struct section *section = &view->outline.sections[i];
		const char *texts[] = {section->heading, section->body};
		bool hit = filter_matches(view->filter, texts, ARRAY_LENGTH(texts));
		view->hits += hit;
		passes[i] = passes[i] || hit;
		passes[parents[i]] = passes[parents[i]] || passes[i];
	}
	free(parents);
	for (size_t i = 0; i < view->outline.count; i++)
		if (passes[i])
			add_row(view, PART_SECTION, i, 0);
	free(passes);
}

void outline_filter_own(struct outline_view *view, const struct plan *plan)
{
	const char *const texts[OUTLINE_PARTS][2] = {
		[-PART_TITLE] = {plan->title},
		[-PART_PREAMBLE] = {plan->preamble},
		[-PART_CLOSING] = {plan->closing},
		[-PART_SIGNATURE] = {plan->signed_by, plan->signed_on},
	};
	for (size_t i = 0; i < OUTLINE_PARTS; i++)
		view->own_hits[i] = filter_matches(view->filter, texts[i], ARRAY_LENGTH(texts[i]));
}

enum outline_part outline_part_here(const struct outline_view *view)
{
	return view->list.at < view->row_count ? view->rows[view->list.at].part : PART_SECTION;
}

static void add_own(struct outline_view *view, enum outline_part part)
{
	if (view->filter && !view->own_hits[-part])
		return;
	view->hits++;
	add_row(view, part, 0, 0);
}

void outline_make_rows(struct outline_view *view, struct outline_spot spot)
{
	view->row_count = view->hits = 0;
	add_own(view, PART_TITLE);
	add_own(view, PART_PREAMBLE);
	if (view->filter)
		add_filtered(view);
	for (size_t i = view->filter ? view->outline.count : 0; i < view->outline.count;) {
		int64_t id = view->outline.sections[i].id;
		bool folded = outline_is_folded(view, id);
		size_t end = outline_end(&view->outline, i);
		add_row(view, PART_SECTION, i, 0);
		if (!folded)
			add_prose(view, i);
		for (size_t j = i + 1; folded && j < end; j++)
			if (view->outline.sections[j].id == spot.id)
				spot = (struct outline_spot){id, 0};
		i = folded ? end : i + 1;
	}
	add_own(view, PART_CLOSING);
	add_own(view, PART_SIGNATURE);
	list_set_count(&view->list, view->row_count);
	point_at(view, spot);
}

size_t outline_current_at(const struct outline_view *view)
{
	if (view->list.at >= view->row_count || view->rows[view->list.at].part != PART_SECTION)
		return view->outline.count;
	return view->rows[view->list.at].section;
}

const struct section *outline_current(const struct outline_view *view)
{
	size_t at = outline_current_at(view);
	return at < view->outline.count ? &view->outline.sections[at] : NULL;
}

void outline_unfold_around(struct outline_view *view, int64_t id)
{
	size_t at = outline_find(&view->outline, id);
	if (at >= view->outline.count)
		return;
	for (at = outline_parent(&view->outline, at); at < view->outline.count;
	     at = outline_parent(&view->outline, at))
		id_set_put(&view->folded, view->outline.sections[at].id, false);
}

/* --- folding --- */

static bool can_fold(const struct outline_view *view, size_t at)
{
	const struct section *section = &view->outline.sections[at];
	return outline_has_children(view, at) ||
	       (view->prose && section->heading[0] && section->body);
}

bool outline_fold(struct outline_view *view, bool folded)
{
	size_t at = outline_current_at(view);
	if (at >= view->outline.count || !can_fold(view, at))
		return false;
	int64_t id = view->outline.sections[at].id;
	id_set_put(&view->folded, id, folded);
	outline_make_rows(view, (struct outline_spot){id, 0});
	return true;
}

/* Left: fold, then go to the parent. */
bool outline_fold_or_leave(struct outline_view *view)
{
	const struct section *section = outline_current(view);
	if (!section)
		return true;
	if (outline_is_folded(view, section->id) || !outline_fold(view, true))
		outline_go_to(view, section->parent_id);
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

/* Folds what has something under it from depth `from` on, and unfolds the rest. */
static void fold_from(struct outline_view *view, int from)
{
	struct outline_spot spot = outline_spot(view);
	id_set_clear(&view->folded);
	for (size_t i = 0; i < view->outline.count; i++)
		if (view->outline.sections[i].depth >= from && outline_has_children(view, i))
			id_set_put(&view->folded, view->outline.sections[i].id, true);
	outline_make_rows(view, spot);
}

bool outline_fold_all(struct outline_view *view)
{
	fold_from(view, all_folded(view) ? OUTLINE_DEEPEST : 0);
	return true;
}

bool outline_fold_to(struct outline_view *view, int level)
{
	fold_from(view, level - 1);
	return true;
}

bool outline_show_prose(struct outline_view *view, struct desk *desk)
{
	struct outline_spot spot = outline_spot(view);
	view->prose = !view->prose;
	outline_make_rows(view, spot);
	desk_say(desk, xstrdup(text(view->prose ? MSG_prose_shown : MSG_prose_hidden)));
	return true;
}

/* --- jumping --- */

bool outline_jump(struct outline_view *view, struct desk *desk)
{
	char *typed = dialog_prompt(desk->screen, &desk->beneath, text(MSG_jump_title),
				    text(MSG_jump_label), NULL, NULL, NULL);
	if (!typed)
		return true;
	size_t found = outline_find_label(&view->outline, typed, outline_current_at(view));
	if (found < view->outline.count) {
		int64_t id = view->outline.sections[found].id;
		string_set(&view->filter, NULL);
		outline_unfold_around(view, id);
		outline_make_rows(view, (struct outline_spot){id, 0});
	} else {
		desk_say(desk, say_jump_nothing(typed));
	}
	free(typed);
	return true;
}
