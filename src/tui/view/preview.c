/* The plan as it will be printed: the pages of the text export, line by line. */
#include "tui/view/list.h"
#include "tui/view/print.h"
#include "tui/view/view.h"

#include "app/transfer.h"
#include "base/array.h"

#include <stdlib.h>

struct preview_view {
	struct view view;
	struct strbuf text; /* lines end with zero bytes */
	size_t *lines;      /* where each begins */
	size_t line_count, line_room;
	size_t *pages; /* the line each begins with */
	size_t page_count, page_room;
	struct list list; /* its cursor is the first line shown */
	struct export_options options;
	bool chosen; /* the options are set */
};

static void add_line(struct preview_view *view, size_t offset)
{
	ARRAY_GROW(view->lines, view->line_count, view->line_room);
	view->lines[view->line_count++] = offset;
}

static void add_page(struct preview_view *view)
{
	ARRAY_GROW(view->pages, view->page_count, view->page_room);
	view->pages[view->page_count++] = view->line_count;
}

/* A form feed stands at the end of a page. */
static void split(struct preview_view *view)
{
	view->line_count = view->page_count = 0;
	add_page(view);
	char *text = view->text.text;
	for (size_t at = 0; at < view->text.length;) {
		add_line(view, at);
		at += strcspn(text + at, "\n\f");
		bool page = text[at] == '\f';
		if (at < view->text.length)
			text[at++] = '\0';
		if (!page && text[at] == '\f') {
			page = true;
			text[at++] = '\0';
		}
		if (page && at < view->text.length)
			add_page(view);
	}
	list_set_count(&view->list, view->line_count);
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct preview_view *view = (struct preview_view *)base;
	if (!view->chosen)
		export_options_init(&view->options);
	view->chosen = true;
	strbuf_clear(&view->text);
	if (!view->text.text)
		strbuf_init(&view->text);
	if (!transfer_export(desk->session, desk->plan.id, NULL, &view->options, &view->text, err))
		return false;
	split(view);
	return true;
}

static void leave(struct view *base)
{
	struct preview_view *view = (struct preview_view *)base;
	if (view->text.text)
		strbuf_release(&view->text);
	free(view->lines);
	free(view->pages);
}

static bool begins_page(const struct preview_view *view, size_t line)
{
	for (size_t i = 1; i < view->page_count; i++)
		if (view->pages[i] == line)
			return true;
	return false;
}

static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct preview_view *view = (struct preview_view *)base;
	int drawn = 0;
	view->list.page = box.rows;
	if (view->list.at + (size_t)box.rows > view->line_count)
		view->list.at = view->line_count > (size_t)box.rows
					? view->line_count - (size_t)box.rows
					: 0;
	for (size_t at = view->list.at; at < view->line_count && drawn < box.rows; at++, drawn++) {
		if (begins_page(view, at) && drawn > 0)
			screen_hline(desk->screen, box.row + drawn++, box.column, box.columns,
				     STYLE_LINE);
		if (drawn < box.rows)
			screen_put(desk->screen, box.row + drawn, box.column, box.columns,
				   view->text.text + view->lines[at], STYLE_NORMAL);
	}
	view_clear(desk, box, drawn);
}

static bool change_look(struct preview_view *view, struct desk *desk, enum action action)
{
	struct error err = ERROR_INIT;
	if (action == ACTION_layout)
		view->options.layout = (view->options.layout + 1) % LAYOUT_COUNT;
	else
		view->options.schedule_list = !view->options.schedule_list;
	if (!load(&view->view, desk, &err))
		desk_fail(desk, &err);
	return true;
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct preview_view *view = (struct preview_view *)base;
	switch (action) {
	case ACTION_layout:
	case ACTION_schedule_form:
		return change_look(view, desk, action);
	case ACTION_print:
		print_plan_as(desk, desk->plan.id, &view->options);
		return true;
	case ACTION_back:
		desk_go(desk, VIEW_OUTLINE, 0);
		return true;
	default:
		return list_act(&view->list, action);
	}
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	static const enum message layouts[LAYOUT_COUNT] = {[LAYOUT_A4] = MSG_layout_a4,
							   [LAYOUT_GB9704] = MSG_layout_gb9704,
							   [LAYOUT_SCREEN] = MSG_layout_screen};
	const struct preview_view *view = (const struct preview_view *)base;
	size_t page = 0;
	while (page + 1 < view->page_count && view->pages[page + 1] <= view->list.at)
		page++;
	char *said = say_preview_status((int)page + 1, (int)view->page_count,
					text(layouts[view->options.layout]));
	(void)desk;
	strbuf_add_text(out, said);
	free(said);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	strbuf_format(out, "%s › %s", desk->organization.name, desk->plan.title);
}

const struct view_ops preview_view = {
	.kind = VIEW_PREVIEW,
	.size = sizeof(struct preview_view),
	.of_plan = true,
	.load = load,
	.close = leave,
	.draw = draw,
	.act = act,
	.where = where,
	.status = status,
};
