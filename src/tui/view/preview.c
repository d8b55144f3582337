/* The plan as it will be printed: the pages of the text export, line by line. */
#include "tui/view/list.h"
#include "tui/view/print.h"
#include "tui/view/view.h"

#include "app/transfer.h"
#include "base/array.h"

#include <stdlib.h>

#define PAGE_END SIZE_MAX /* instead of an offset: the line between two pages */

struct preview_view {
	struct view view;
	struct strbuf text; /* lines end with zero bytes */
	size_t *lines;      /* where each begins */
	size_t count, room;
	int pages;
	struct list list; /* its cursor is the first line shown */
	struct export_options options;
	bool opened; /* text and options are set */
};

static void add_line(struct preview_view *view, size_t offset)
{
	ARRAY_GROW(view->lines, view->count, view->room);
	view->lines[view->count++] = offset;
}

/* Takes the line at `at` and gives where the next one begins; a form feed ends a page. */
static size_t take_line(struct preview_view *view, size_t at)
{
	char *text = view->text.text;
	add_line(view, at);
	at += strcspn(text + at, "\n\f");
	bool ends = text[at] == '\f';
	text[at++] = '\0';
	if (!ends && at < view->text.length && text[at] == '\f') {
		ends = true;
		at++;
	}
	if (ends && at < view->text.length) {
		add_line(view, PAGE_END);
		view->pages++;
	}
	return at;
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct preview_view *view = (struct preview_view *)base;
	struct strbuf text = STRBUF_INIT;
	if (!view->opened) {
		export_options_init(&view->options);
		strbuf_init(&view->text);
		view->opened = true;
	}
	if (!transfer_export(desk->session, desk->plan.id, NULL, &view->options, &text, err)) {
		strbuf_release(&text);
		return false;
	}
	strbuf_release(&view->text);
	view->text = text;
	view->count = 0;
	view->pages = 1;
	for (size_t at = 0; at < text.length;)
		at = take_line(view, at);
	list_set_count(&view->list, view->count);
	return true;
}

static void leave(struct view *base)
{
	struct preview_view *view = (struct preview_view *)base;
	if (view->opened)
		strbuf_release(&view->text);
	free(view->lines);
}

static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct preview_view *view = (struct preview_view *)base;
	int line = 0;
	list_show_page(&view->list, box.rows);
	for (size_t at = view->list.at; at < view->count && line < box.rows; at++, line++) {
		int y = box.row + line;
		if (view->lines[at] == PAGE_END)
			screen_hline(desk->screen, y, box.column, box.columns, STYLE_LINE);
		else
			screen_put(desk->screen, y, box.column, box.columns,
				   view->text.text + view->lines[at], STYLE_NORMAL);
	}
	view_clear(desk, box, line);
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
	int page = 1;
	for (size_t i = 0; i < view->list.at; i++)
		page += view->lines[i] == PAGE_END;
	char *said = say_preview_status(page, view->pages, text(layouts[view->options.layout]));
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
