/* The plan as it will be printed: the pages of the text export, line by line. */
#include "tui/view/list.h"
#include "tui/view/papers.h"
#include "tui/view/print.h"
#include "tui/view/printing.h"
#include "tui/view/view.h"

#include "app/printer.h"
#include "app/transfer.h"
#include "base/array.h"
#include "base/utf8.h"
#include "base/width.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

#define PAGE_END SIZE_MAX /* instead of an offset: the line between two pages */
#define LEAST_WIDTH 20
#define MOST_WIDTH 400
#define WIDTH_STEP 2 /* half a character has no use in Chinese text */
#define SIDE_STEP 8  /* columns that an arrow scrolls */

struct preview_view {
	struct view view;
	struct strbuf text; /* lines end with zero bytes */
	size_t *lines;      /* where each begins */
	size_t count, room;
	int pages;
	struct list list; /* its cursor is the first line shown */
	int left;         /* columns scrolled away at the left */
	int shown;        /* columns shown last */
	struct export_options options;
	char *post;      /* what options.post borrows */
	int64_t plan_id; /* whose pages these are */
	bool opened;     /* text and options are set */
	bool wide_told;  /* why there are gaps beside “ ”, or that there are none */
	bool telling;    /* it stands on the status line, until the next key */
};

/* --- the pages --- */

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

/* A paper that the plan has not any more (a post that is gone) gives way to the plan, and the status line says why. */
static bool write_pages(struct preview_view *view, struct desk *desk, struct strbuf *text,
			struct error *err)
{
	struct export_options *options = &view->options;
	if (transfer_export(desk->session, desk->plan.id, NULL, options, text, err))
		return true;
	if (options->paper == PAPER_PLAN)
		return false;
	desk_fail(desk, err);
	options->paper = PAPER_PLAN;
	return transfer_export(desk->session, desk->plan.id, NULL, options, text, err);
}

/* Is there any that the page makes wider than the screen? */
static bool has_wide(const struct preview_view *view)
{
	uint32_t codepoint;
	for (size_t i = 0; i < view->count; i++) {
		const char *line =
			view->lines[i] == PAGE_END ? "" : view->text.text + view->lines[i];
		for (size_t step; (step = utf8_next(line, &codepoint)) > 0; line += step)
			if (width_of_char(codepoint, view->options.ambiguous) >
			    width_of_char(codepoint, 1))
				return true;
	}
	return false;
}

/* Once, as it looks like a mistake. */
static void tell_of_width(struct preview_view *view)
{
	if (view->wide_told || !has_wide(view))
		return;
	view->wide_told = view->telling = true;
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
	if (view->plan_id != desk->plan.id)
		view->options.paper = PAPER_PLAN; /* posts and months were another plan's */
	view->plan_id = desk->plan.id;
	if (!write_pages(view, desk, &text, err)) {
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
	tell_of_width(view);
	return true;
}

static void leave(struct view *base)
{
	struct preview_view *view = (struct preview_view *)base;
	if (view->opened)
		strbuf_release(&view->text);
	free(view->lines);
	free(view->post);
}

/* The page that line `at` is on, from 1. */
static int page_of(const struct preview_view *view, size_t at)
{
	int page = 1;
	for (size_t i = 0; i < at && i < view->count; i++)
		page += view->lines[i] == PAGE_END;
	return page;
}

/* The first line of a page. */
static size_t begin_of(const struct preview_view *view, int page)
{
	size_t at = 0;
	for (size_t i = 0; page > 1 && i < view->count; i++) {
		if (view->lines[i] == PAGE_END) {
			page--;
			at = i + 1;
		}
	}
	return at;
}

/* --- drawing --- */

/* Has it a line that goes on to the right? Of ─ ━ ┌ └ ├ ┬ ┴ ┼ and their like. */
static bool goes_on(uint32_t codepoint)
{
	return codepoint == 0x2500 || codepoint == 0x2501 ||
	       (codepoint >= 0x250C && codepoint <= 0x254B &&
		!(codepoint >= 0x2510 && codepoint <= 0x2513) &&
		!(codepoint >= 0x2518 && codepoint <= 0x251B) &&
		!(codepoint >= 0x2524 && codepoint <= 0x252B));
}

/*
 * On paper “ ” — … and box characters are as wide as a Chinese character, on this screen half as wide: each gets a column
 * more, so that everything stands where it will on the page.
 */
static void widen(const char *line, int ambiguous, struct strbuf *out)
{
	uint32_t codepoint;
	for (size_t step; (step = utf8_next(line, &codepoint)) > 0; line += step) {
		int more = width_of_char(codepoint, ambiguous) - width_of_char(codepoint, 1);
		bool opens = codepoint == 0x2018 ||
			     codepoint == 0x201C; /* stands at the right of its square */
		strbuf_add_text(out, more > 0 && opens ? " " : "");
		strbuf_add(out, line, step);
		if (more > 0 && !opens)
			strbuf_add_text(out, goes_on(codepoint) ? "─" : " ");
	}
}

/* What of the line is in the window; half a character at its edge is a blank. */
static void draw_line(const struct preview_view *view, struct desk *desk, int y, int x, int columns,
		      size_t at)
{
	struct strbuf line = STRBUF_INIT;
	widen(view->text.text + view->lines[at], view->options.ambiguous, &line);
	size_t skipped = width_fit(line.text, view->left, 1);
	int cut = view->left - width_of_bytes(line.text, skipped, 1);
	if (cut > 0 && line.text[skipped]) {
		skipped += grapheme_length(line.text + skipped);
		strbuf_insert(&line, skipped, " ", 1);
	}
	size_t length = width_fit(line.text + skipped, columns, 1);
	screen_put(desk->screen, y, x, columns, "", STYLE_NORMAL);
	screen_put_bytes(desk->screen, y, x, columns, line.text + skipped, length, STYLE_NORMAL);
	strbuf_release(&line);
}

/* The form feed: where one page ends and the next begins. */
static void draw_page_end(const struct preview_view *view, struct desk *desk, int y,
			  struct box page, size_t at)
{
	char *said = say_preview_page(page_of(view, at + 1), view->pages);
	int columns = width_of_text(said, 1);
	screen_hline(desk->screen, y, page.column, page.columns, STYLE_LINE);
	if (columns < page.columns)
		screen_put(desk->screen, y, page.column + (page.columns - columns) / 2, columns,
			   said, STYLE_LINE);
	free(said);
}

/* Where the page lies in the window: in the middle, with a frame where there is room. */
static struct box place_page(struct preview_view *view, struct box box, bool *framed)
{
	int columns = printer_columns(&view->options);
	*framed = columns + 2 <= box.columns;
	view->shown = columns < box.columns ? columns : box.columns;
	int most = columns - view->shown;
	view->left = view->left < most ? view->left : most;
	return (struct box){box.row, box.column + (box.columns - view->shown) / 2, box.rows,
			    view->shown};
}

/* From the first to the last page, and to the last line where that page is longer than the window. */
static void keep_inside(struct preview_view *view, int rows)
{
	size_t window = rows > 0 ? (size_t)rows : 1, last = begin_of(view, view->pages);
	if (view->count > window && last < view->count - window)
		last = view->count - window;
	view->list.page = (int)window;
	if (view->list.at > last)
		view->list.at = last;
}

static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct preview_view *view = (struct preview_view *)base;
	bool framed;
	struct box page = place_page(view, box, &framed);
	int line = 0;
	keep_inside(view, box.rows);
	for (size_t at = view->list.at; at < view->count && line < box.rows; at++, line++) {
		int y = box.row + line;
		screen_put(desk->screen, y, box.column, box.columns, "", STYLE_NORMAL);
		if (view->lines[at] == PAGE_END) {
			draw_page_end(view, desk, y, page, at);
			continue;
		}
		draw_line(view, desk, y, page.column, page.columns, at);
		if (framed) {
			screen_vline(desk->screen, y, page.column - 1, 1, STYLE_LINE);
			screen_vline(desk->screen, y, page.column + page.columns, 1, STYLE_LINE);
		}
	}
	view_clear(desk, box, line);
}

/* --- actions --- */

static void tell_left_out(const struct preview_view *view, struct desk *desk)
{
	char *left_out = transfer_left_out(desk->session, desk->plan.id, NULL, &view->options);
	if (left_out)
		desk_say(desk, left_out);
}

static bool change_paper(struct preview_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	if (!paper_ask(desk, &view->options, &view->post))
		return true;
	if (load(&view->view, desk, &err)) {
		view->list.at = 0;
		tell_left_out(view, desk);
	} else {
		desk_fail(desk, &err);
	}
	return true;
}

/* The same page again, in its new look. */
static bool show_anew(struct preview_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	int page = page_of(view, view->list.at);
	if (load(&view->view, desk, &err))
		view->list.at = begin_of(view, page < view->pages ? page : view->pages);
	else
		desk_fail(desk, &err);
	return true;
}

static bool change_width(struct preview_view *view, struct desk *desk, int by)
{
	int width = by == 0 ? 0 : printer_columns(&view->options) + by;
	if (by != 0 && (width < LEAST_WIDTH || width > MOST_WIDTH)) {
		desk_say(desk, xstrdup(text(MSG_width_at_end)));
		return true;
	}
	view->options.width = width;
	return show_anew(view, desk);
}

static bool change_look(struct preview_view *view, struct desk *desk, enum action action)
{
	struct export_options *options = &view->options;
	switch (action) {
	case ACTION_layout:
		options->layout = (options->layout + 1) % LAYOUT_COUNT;
		options->width = 0; /* what was right for the other one is not for this */
		return show_anew(view, desk);
	case ACTION_schedule_form:
		options->schedule_list = !options->schedule_list;
		return show_anew(view, desk);
	case ACTION_table_form:
		options->box = !options->box;
		return show_anew(view, desk);
	case ACTION_narrower:
		return change_width(view, desk, -WIDTH_STEP);
	case ACTION_wider:
		return change_width(view, desk, WIDTH_STEP);
	case ACTION_own_width:
		return change_width(view, desk, 0);
	default:
		return false;
	}
}

/* To the beginning of this page, and from there to the one before; where there are no pages, by windows. */
static bool turn_page(struct preview_view *view, int by)
{
	size_t at = view->list.at;
	int page = page_of(view, at);
	if (view->pages == 1)
		return list_act(&view->list, by < 0 ? ACTION_page_up : ACTION_page_down);
	if (by < 0)
		view->list.at = begin_of(view, at > begin_of(view, page) ? page : page - 1);
	else
		view->list.at = page < view->pages ? begin_of(view, page + 1) : view->count;
	return true;
}

static bool scroll_aside(struct preview_view *view, int by)
{
	int most = printer_columns(&view->options) - view->shown;
	int left = view->left + by;
	view->left = left < 0 ? 0 : left > most ? most : left;
	return true;
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct preview_view *view = (struct preview_view *)base;
	view->telling = false;
	switch (action) {
	case ACTION_print:
		print_plan_as(desk, desk->plan.id, &view->options);
		/* A notice may have another day now. */
		return view->options.paper != PAPER_MONTH || show_anew(view, desk);
	case ACTION_paper:
		return change_paper(view, desk);
	case ACTION_printer:
		printer_ask(desk, &view->options, view->pages);
		return true;
	case ACTION_left:
		return scroll_aside(view, -SIDE_STEP);
	case ACTION_right:
		return scroll_aside(view, SIDE_STEP);
	case ACTION_page_up:
		return turn_page(view, -1);
	case ACTION_page_down:
		return turn_page(view, 1);
	case ACTION_back:
		desk_go(desk, VIEW_OUTLINE, 0);
		return true;
	default:
		return change_look(view, desk, action) || list_act(&view->list, action);
	}
}

/* One more of what is told, if all of it has room. */
static void add_part(struct strbuf *out, const char *part, int columns)
{
	if (part && width_of_text(out->text, 1) + 2 + width_of_text(part, 1) <= columns)
		strbuf_format(out, "  %s", part);
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	static const enum message layouts[LAYOUT_COUNT] = {[LAYOUT_A4] = MSG_layout_a4,
							   [LAYOUT_GB9704] = MSG_layout_gb9704,
							   [LAYOUT_SCREEN] = MSG_layout_screen};
	const struct preview_view *view = (const struct preview_view *)base;
	int columns = printer_columns(&view->options);
	int page = page_of(view, view->list.at);
	bool table = !view->options.schedule_list;
	bool whole = view->shown >= columns;
	char *said = whole ? say_preview_status(page, view->pages)
			   : say_preview_part(page, view->pages, view->left + 1,
					      view->left + view->shown);
	char *width = say_preview_width(columns);
	if (view->options.paper != PAPER_PLAN) {
		char *paper = paper_words(&view->options);
		strbuf_add_text(out, paper);
		free(paper);
	}
	strbuf_format(out, "%s%s", out->length ? "  " : "", said);
	const char *const parts[] = {
		text(view->telling ? MSG_preview_wide : layouts[view->options.layout]),
		view->telling ? NULL : width,
		view->telling ? NULL : text(table ? MSG_schedule_as_table : MSG_schedule_as_list),
		view->telling || !table ? NULL
					: text(view->options.box ? MSG_table_box : MSG_table_ascii),
	};
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
		add_part(out, parts[i], screen_columns(desk->screen) - 2);
	free(said);
	free(width);
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
	.keeps = true,
	.load = load,
	.close = leave,
	.draw = draw,
	.act = act,
	.where = where,
	.status = status,
};
