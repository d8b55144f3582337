/* All plans of all unions, the newest first; on an empty database the ways to begin. */
#include "begin.h"
#include "organization_remove.h"
#include "tui/view/filter.h"
#include "tui/view/list.h"
#include "tui/view/new_plan.h"
#include "tui/view/papers.h"
#include "tui/view/print.h"
#include "tui/view/proposal.h"
#include "tui/view/roll_plan.h"
#include "tui/view/row.h"
#include "tui/view/section_clip.h"
#include "tui/view/view.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "base/shorten.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

struct plans_view {
	struct view view;
	struct plan_rows rows; /* all of them; counted as soon as they are shown */
	size_t *shown;         /* which of them pass the filter */
	struct list list;
	char *filter; /* NULL: all do */
	bool empty;
	struct begin begin; /* where it is */
	bool unions;        /* there is one, perhaps without a plan */
	int offers;         /* on which line of the window the ways to begin stand */
};

static struct plan_row *row_at(const struct plans_view *view, size_t at)
{
	bool there = !view->empty && at < view->list.count;
	return there ? &view->rows.items[view->shown[at]] : NULL;
}

static bool passes(const struct plans_view *view, const struct plan_row *row)
{
	const char *const texts[] = {row->plan.title, row->plan.code, row->organization,
				     plan_status_label(row->plan.status)};
	return filter_matches(view->filter, texts, ARRAY_LENGTH(texts));
}

/* Which plans are shown; the cursor goes to the one with this id. */
static void show_passing(struct plans_view *view, int64_t id)
{
	size_t count = 0, at = view->list.at;
	free(view->shown);
	view->shown = xcalloc(view->rows.count + 1, sizeof(*view->shown));
	for (size_t i = 0; i < view->rows.count; i++) {
		if (!passes(view, &view->rows.items[i]))
			continue;
		if (view->rows.items[i].plan.id == id)
			at = count;
		view->shown[count++] = i;
	}
	view->list.at = at;
	list_set_count(&view->list, count);
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct plans_view *view = (struct plans_view *)base;
	const struct plan_row *row = row_at(view, view->list.at);
	int64_t current = desk->wanted_id != 0 ? desk->wanted_id
			  : row                ? row->plan.id
					       : desk->plan.id;
	struct plan_rows rows = {0};
	if (!look_plan_names(desk->session, &rows, err)) {
		plan_rows_release(&rows);
		return false;
	}
	plan_rows_release(&view->rows);
	view->rows = rows;
	view->unions = desk->organization.id != 0;
	view->empty = rows.count == 0;
	if (view->empty) {
		begin_look(&view->begin, desk);
		list_set_count(&view->list, begin_count(&view->begin));
		return true;
	}
	show_passing(view, current);
	row = row_at(view, view->list.at);
	if (desk->wanted_id != 0 && view->filter && (!row || row->plan.id != current)) {
		string_set(&view->filter, NULL); /* it hides the one that is wanted */
		show_passing(view, current);
	}
	return true;
}

static bool refilter(struct view *base, struct desk *desk, struct error *err)
{
	struct plans_view *view = (struct plans_view *)base;
	const struct plan_row *row = row_at(view, view->list.at);
	(void)err;
	show_passing(view, row ? row->plan.id : desk->plan.id);
	return true;
}

static void leave(struct view *base)
{
	struct plans_view *view = (struct plans_view *)base;
	plan_rows_release(&view->rows);
	free(view->shown);
	free(view->filter);
	begin_release(&view->begin);
}

/* --- drawing --- */

#define FIGURES 8 /* columns of '12/38' */
#define STATUS 7
#define PERIOD 22 /* 2025年10月—2026年10月 */
#define CODE 10
#define CODE_FROM 92 /* columns of a window in which titles leave room for it */

static void draw_row(struct desk *desk, struct box box, int line, const struct plan_row *row,
		     bool current)
{
	int mark = current ? STYLE_ON_CURSOR : 0;
	int y = box.row + line;
	bool wide = box.columns >= 60;
	char *figures = string_format("%d/%d ", row->count.done, row->count.activities), *shown;
	struct strbuf period = STRBUF_INIT;
	period_write(row->plan.period, &period);
	int names = box.columns >= 110 ? 30 : 0, code = box.columns >= CODE_FROM ? CODE : 0;
	int right = FIGURES + (wide ? STATUS + PERIOD + code : 0) + names;
	int title = box.columns - right - 1;
	int x = box.column;
	screen_put(desk->screen, y, x, 1, "", STYLE_NORMAL | mark);
	shown = shorten_middle(row->plan.title, title - 1); /* a report differs at its end */
	screen_put(desk->screen, y, x + 1, title - 1, shown, STYLE_NORMAL | mark);
	screen_put(desk->screen, y, x + title, 1, "", STYLE_NORMAL | mark);
	x += title + 1;
	if (names > 0)
		screen_put(desk->screen, y, x, names, row->organization, STYLE_NORMAL | mark);
	x += names;
	if (wide) {
		screen_put(desk->screen, y, x, code, row->plan.code, STYLE_DIM | mark);
		screen_put(desk->screen, y, x + code, PERIOD, period.text, STYLE_DIM | mark);
		screen_put(desk->screen, y, x + code + PERIOD, STATUS,
			   plan_status_label(row->plan.status), STYLE_NORMAL | mark);
		x += code + PERIOD + STATUS;
	}
	screen_put_right(desk->screen, y, x, FIGURES, figures, STYLE_FIGURE | mark);
	if (current)
		screen_no_cursor(desk->screen, y, box.column + 1);
	strbuf_release(&period);
	free(figures);
	free(shown);
}

static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct plans_view *view = (struct plans_view *)base;
	struct error err = ERROR_INIT;
	if (view->empty) {
		view->offers = begin_draw(&view->begin, desk, box, view->list.at);
		return;
	}
	list_show(&view->list, box.rows);
	int line = 0;
	for (size_t at = view->list.top; at < view->list.count && line < box.rows; at++, line++) {
		struct plan_row *row = row_at(view, at);
		if (!row->counted && !look_plan_figures(desk->session, row, &err))
			desk_fail(desk, &err);
		draw_row(desk, box, line, row, at == view->list.at);
	}
	if (view->filter && view->list.count == 0) {
		char *said = say_filtered_none(view->filter);
		line = view_paragraph(desk, box, 0, said, STYLE_DIM);
		free(said);
	}
	view_clear(desk, box, line);
}

/* --- actions --- */

static void open_plan(struct plans_view *view, struct desk *desk, const struct plan_row *row)
{
	struct error err = ERROR_INIT;
	if (view->empty)
		begin_run(&view->begin, desk, view->list.at);
	else if (row && desk_open_plan(desk, row->plan.id, &err))
		desk_go(desk, VIEW_OUTLINE, 0);
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
}

static void remove_plan(struct desk *desk, const struct plan *plan)
{
	struct error err = ERROR_INIT;
	int64_t id = plan->id; /* a redraw beneath the question may read the rows anew */
	int sections;
	struct activity_count activities;
	struct strbuf apart = STRBUF_INIT;
	if (!desk_may_change(desk))
		return;
	bool known = look_plan_content(desk->session, id, &sections, &activities, &err);
	if (known)
		activity_count_write_apart(&activities, &apart);
	if (known &&
	    desk_sure_to_remove(desk, say_remove_plan(plan->title, sections, activities.activities,
						      apart.text)) &&
	    plan_remove(desk->session, id, &err))
		desk_say_done(desk);
	strbuf_release(&apart);
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
}

/* With sections waiting, the key that pastes means them: a document is pasted here only where the user says so. */
static void paste_here(struct desk *desk, const struct plan_row *row)
{
	if (section_clip(desk) && !row)
		desk_say(desk, xstrdup(text(MSG_clip_needs_plan)));
	else if (!section_clip(desk) || section_clip_ask(desk, &row->plan) == CLIP_DOCUMENT)
		proposal_paste(desk, NULL);
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct plans_view *view = (struct plans_view *)base;
	if (list_act(&view->list, action))
		return true;
	const struct plan_row *row = row_at(view, view->list.at);
	switch (action) {
	case ACTION_open:
	case ACTION_right:
		open_plan(view, desk, row);
		return true;
	case ACTION_filter_list:
		if (!view->empty)
			filter_ask(desk, base, &view->list, &view->filter);
		return !view->empty;
	case ACTION_back:
		return filter_clear(desk, base, &view->filter);
	case ACTION_add:
		new_plan(desk, row ? &row->plan : NULL);
		return true;
	case ACTION_import:
		new_plan_from_file(desk);
		return true;
	case ACTION_paste_document:
		paste_here(desk, row);
		return true;
	case ACTION_plan_edit:
		if (row)
			row_edit(desk, ROW_PLAN, row->plan.id, (struct row_place){0}, NULL);
		return row != NULL;
	case ACTION_organization:
		if (row)
			row_edit(desk, ROW_ORGANIZATION, row->plan.organization_id,
				 (struct row_place){0}, NULL);
		return row != NULL;
	case ACTION_remove_union:
		organization_remove_ask(desk);
		return true;
	case ACTION_remove:
		if (row)
			remove_plan(desk, &row->plan);
		return row != NULL;
	case ACTION_report:
		if (row)
			paper_store_report(desk, row->plan.id);
		return row != NULL;
	case ACTION_roll:
		if (row)
			roll_plan(desk, row->plan.id);
		return row != NULL;
	case ACTION_print:
		if (row)
			print_plan(desk, row->plan.id);
		return row != NULL;
	default:
		return false;
	}
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct plans_view *view = (const struct plans_view *)base;
	(void)desk;
	switch (action) {
	case ACTION_plan_edit:
	case ACTION_organization:
	case ACTION_remove:
	case ACTION_roll:
	case ACTION_print:
	case ACTION_report:
		return !view->empty && view->list.count > 0;
	case ACTION_filter_list:
		return !view->empty;
	case ACTION_remove_union:
		return view->unions;
	default:
		return true;
	}
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	(void)base;
	return action == ACTION_add                                    ? MSG_action_new_plan
	       : action == ACTION_paste_document && section_clip(desk) ? MSG_action_paste
								       : MSG_none;
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	struct plans_view *view = (struct plans_view *)base;
	(void)desk;
	(void)column;
	return list_click(&view->list, view->empty ? row - view->offers : row);
}

/* From here one goes back to how things were: whoever looks for that knows no name for it. */
static char *plans_and_backups(int count)
{
	struct strbuf key = STRBUF_INIT;
	char *plans = say_plans_status(count);
	action_write_key_in(ACTION_backups, VIEW_PLANS, &key);
	char *way = key.length ? say_plans_backups(key.text) : xstrdup("");
	char *both = string_format("%s%s", plans, way);
	strbuf_release(&key);
	free(plans);
	free(way);
	return both;
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct plans_view *view = (const struct plans_view *)base;
	int count = (int)view->list.count;
	char *said = view->empty                 ? xstrdup(text(MSG_plans_none))
		     : view->filter              ? say_filtered_rows(view->filter, count)
		     : section_clip_is_cut(desk) ? section_clip_tell(desk, VIEW_PLANS)
						 : plans_and_backups(count);
	strbuf_add_text(out, said);
	free(said);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	(void)desk;
	strbuf_add_text(out, text(MSG_all_plans));
}

/* One line is a slip of the mouse, several are a document. */
static bool paste(struct view *base, struct desk *desk, const char *text)
{
	const char *end = strchr(text, '\n');
	(void)base;
	if (!end || !end[1])
		return false;
	proposal_paste(desk, text);
	return true;
}

const struct view_ops plans_view = {
	.kind = VIEW_PLANS,
	.size = sizeof(struct plans_view),
	.keeps = true,
	.load = load,
	.refilter = refilter,
	.close = leave,
	.draw = draw,
	.act = act,
	.paste = paste,
	.offers = offers,
	.name_of = name_of,
	.click = click,
	.where = where,
	.status = status,
};
