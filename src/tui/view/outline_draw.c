#include "outline_view.h"

#include "base/linebreak.h"
#include "base/width.h"
#include "model/numbering.h"
#include "tui/view/progress_bar.h"
#include "tui/view/section_clip.h"

#include <stdlib.h>

#define INDENT 2
#define PROSE_WIDE 2  /* columns of the ¶ and its blank */
#define WIDEST 110    /* columns of text that an eye still follows */
#define NOTES_FROM 60 /* columns of a window in which notes have a place */
#define BAR_CELLS 4

/* A row as it is laid out in a window. */
struct layout_of_row {
	int indent;       /* columns before the fold mark */
	const char *mark; /* ▸ ▾ or a blank */
	char *label;      /* with the blank that some labels want behind them */
	const char *text;
	char *paragraph;  /* owns the text, where it is a part of one */
	const char *note; /* NULL: none */
	int hang;         /* the column where the text begins on each line */
	int columns;      /* of the text */
	bool prose;       /* a ¶ behind it tells of text under the heading */
	bool cut;         /* only the first line is shown */
	bool dim;
};

static void layout_release(struct layout_of_row *row)
{
	free(row->label);
	free(row->paragraph);
}

/* --- notes --- */

/* The one activity of a section; nothing where it is linked to something below it. */
static char *only_activity(struct desk *desk, const struct section *section, int64_t activity_id)
{
	struct activity activity;
	struct error err = ERROR_INIT;
	char *note = NULL;
	if (!look_activity(desk->session, activity_id, &activity, &err)) {
		error_release(&err); /* just deleted: the next look at the plan leaves it out */
		return NULL;
	}
	if (activity.section_id == section->id) {
		struct strbuf when = STRBUF_INIT;
		activity_write_time(&activity, desk->plan.period, 0, &when);
		note = say_note_linked(when.text, activity.title);
		strbuf_release(&when);
	}
	activity_release(&activity);
	return note;
}

static char *section_note(struct outline_view *view, struct desk *desk, size_t at)
{
	const struct section *section = &view->outline.sections[at];
	const struct section_figures *figures = &view->figures[at];
	if (section->content == CONTENT_SCHEDULE)
		return say_note_schedule(view->activities.activities);
	if (section->content == CONTENT_COMMITTEE)
		return xstrdup(text(MSG_note_committee));
	char *note =
		figures->linked == 1 ? only_activity(desk, section, figures->activity_id) : NULL;
	if (!note && figures->count.activities > 0) {
		struct strbuf bar = STRBUF_INIT;
		progress_bar_write(figures->count.done, figures->count.activities, BAR_CELLS, &bar);
		note = say_note_links(figures->count.done, figures->count.activities, bar.text);
		strbuf_release(&bar);
	}
	return note;
}

static const char *note_of(struct outline_view *view, struct desk *desk, size_t section)
{
	struct outline_note *note = &view->notes[section];
	if (!note->known) {
		note->known = true;
		note->text = section_note(view, desk, section);
	}
	return note->text;
}

/* --- layout --- */

static char *label_of(const struct section *section)
{
	const char *label = section->label ? section->label : "";
	return string_format("%s%s", label, numbering_gap(label));
}

static struct layout_of_row lay_out_part(const struct outline_view *view, const struct desk *desk,
					 enum outline_part part)
{
	const struct plan *plan = &desk->plan;
	struct layout_of_row row = {.mark = " ", .dim = true, .cut = !view->prose};
	switch (part) {
	case PART_PREAMBLE:
		row.label = xstrdup(text(MSG_outline_preamble));
		row.text = plan->preamble ? plan->preamble : text(MSG_outline_no_text);
		break;
	case PART_CLOSING:
		row.label = xstrdup(text(MSG_outline_closing));
		row.text = plan->closing ? plan->closing : text(MSG_outline_no_text);
		break;
	case PART_SIGNATURE:
		row.label = string_format("%s%s  ", text(MSG_outline_signature),
					  plan->signed_by ? plan->signed_by : "");
		row.text = plan->signed_on ? plan->signed_on : "";
		break;
	default:
		row.label = xstrdup("");
		row.text = plan->title;
		row.dim = row.cut = false;
		break;
	}
	return row;
}

static struct layout_of_row lay_out_section(struct outline_view *view, struct desk *desk, size_t at,
					    bool notes)
{
	const struct section *section = &view->outline.sections[at];
	bool folded = !view->filter && outline_is_folded(view, section->id);
	const char *body = section->body ? section->body : "";
	bool shown = view->prose && !folded; /* its text stands under it */
	return (struct layout_of_row){
		.indent = 1 + INDENT * section->depth,
		.mark = folded                           ? "▸"
			: outline_has_children(view, at) ? "▾"
							 : " ",
		.label = label_of(section),
		.text = section->heading[0] ? section->heading : body,
		.prose = section->heading[0] && body[0] && !shown,
		.note = notes ? note_of(view, desk, at) : NULL,
		.dim = section_clip_holds_cut(desk, section->id),
	};
}

/* A paragraph under a heading stands where the heading's text does, as in print with two blanks before it. */
static struct layout_of_row lay_out_paragraph(const struct outline_view *view,
					      const struct outline_row *shown)
{
	const struct section *section = &view->outline.sections[shown->section];
	struct layout_of_row row = {
		.indent = 1 + INDENT * section->depth,
		.mark = " ",
		.label = xstrdup(""),
		.dim = true,
	};
	char *paragraph = outline_paragraph(section, shown->paragraph);
	row.paragraph = string_format("　　%s", paragraph);
	row.text = row.paragraph;
	free(paragraph);
	return row;
}

static bool is_typed(const struct outline_view *view, size_t at)
{
	return view->typing && at == view->list.at;
}

static struct layout_of_row lay_out(struct outline_view *view, struct desk *desk, size_t at,
				    int columns)
{
	columns = columns < WIDEST ? columns : WIDEST;
	const struct outline_row *shown = &view->rows[at];
	bool notes = columns >= NOTES_FROM && !is_typed(view, at);
	struct layout_of_row row;
	if (shown->part != PART_SECTION)
		row = lay_out_part(view, desk, shown->part);
	else if (shown->paragraph > 0)
		row = lay_out_paragraph(view, shown);
	else
		row = lay_out_section(view, desk, shown->section, notes);
	row.prose = row.prose && !is_typed(view, at);
	if (row.indent > columns / 3)
		row.indent = columns / 3;
	row.hang = row.indent + 2 + width_of_text(row.label, 1);
	if (row.hang > columns - 12)
		row.hang = columns > 12 ? columns - 12 : 0;
	int note = row.note ? width_of_text(row.note, 1) + 2 : 0;
	if (note > columns / 2)
		note = columns / 2;
	row.columns = columns - row.hang - note - 1 - (row.prose ? PROSE_WIDE : 0);
	if (row.columns < 2)
		row.columns = 2;
	return row;
}

struct measure {
	struct outline_view *view;
	struct desk *desk;
	int columns;
};

static int line_count_of(const char *text, int columns)
{
	int lines = 0;
	do {
		size_t next;
		line_break(text, columns, 1, &next);
		text += next;
		lines++;
	} while (*text);
	return lines;
}

/* The plan's own texts are shown by their first line, unless all text is to be seen; the rest is shown whole. */
static int row_height(void *context, size_t at)
{
	const struct measure *measure = context;
	struct outline_view *view = measure->view;
	struct layout_of_row row = lay_out(view, measure->desk, at, measure->columns);
	int lines = 1;
	if (is_typed(view, at)) {
		text_field_resize(view->typing, 1, row.columns);
		lines = text_field_lines(view->typing);
	} else if (!row.cut) {
		lines = line_count_of(row.text, row.columns);
	}
	layout_release(&row);
	return lines;
}

/* --- drawing --- */

static int row_style(const struct outline_view *view, const struct layout_of_row *row, size_t at)
{
	const struct outline_row *shown = &view->rows[at];
	bool marked = shown->part == PART_SECTION &&
		      id_set_has(&view->marked, view->outline.sections[shown->section].id);
	int on_cursor = at == view->list.at ? STYLE_ON_CURSOR : 0;
	if (marked)
		return STYLE_SELECTION | on_cursor;
	if (on_cursor)
		return STYLE_CURSOR_LINE;
	if (shown->part == PART_TITLE)
		return STYLE_TITLE;
	return row->dim ? STYLE_DIM : STYLE_NORMAL;
}

/* What is marked or cut is told by a sign, too: ◆ ◇. */
static const char *sign_of(const struct outline_view *view, const struct desk *desk, size_t at)
{
	const struct outline_row *shown = &view->rows[at];
	if (shown->part != PART_SECTION || shown->paragraph > 0)
		return NULL;
	int64_t id = view->outline.sections[shown->section].id;
	return id_set_has(&view->marked, id) ? "◆" : section_clip_holds_cut(desk, id) ? "◇" : NULL;
}

static void draw_note(struct desk *desk, struct box box, int y, const char *note, int style)
{
	int columns = box.columns < WIDEST ? box.columns : WIDEST;
	int width = width_of_text(note, 1);
	if (width > columns / 2)
		width = columns / 2;
	screen_put(desk->screen, y, box.column + columns - width - 1, width, note, style);
}

/* What stands before and behind the text on the first line. */
static void draw_first(struct outline_view *view, struct desk *desk, struct box box, int y,
		       size_t at, const struct layout_of_row *row)
{
	int style = row_style(view, row, at);
	const char *sign = sign_of(view, desk, at);
	if (sign)
		screen_put(desk->screen, y, box.column, 1, sign, style);
	screen_put(desk->screen, y, box.column + row->indent, 1, row->mark, style);
	screen_put_part(desk->screen, y, box.column + row->indent + 2,
			box.columns - row->indent - 2, row->label, style);
	if (row->note)
		draw_note(desk, box, y, row->note, at == view->list.at ? style : STYLE_DIM);
	if (at == view->list.at)
		screen_no_cursor(desk->screen, y, box.column + row->hang);
}

/* The heading as it is being typed, with the cursor at its caret. */
static int draw_typed(struct outline_view *view, struct desk *desk, struct box box, int line,
		      size_t at, const struct layout_of_row *row)
{
	text_field_resize(view->typing, 1, row->columns);
	int lines = text_field_lines(view->typing);
	if (lines > box.rows - line)
		lines = box.rows - line;
	text_field_resize(view->typing, lines, row->columns);
	for (int i = 0; i < lines; i++)
		screen_put(desk->screen, box.row + line + i, box.column, box.columns, "",
			   STYLE_NORMAL);
	draw_first(view, desk, box, box.row + line, at, row);
	screen_put(desk->screen, box.row + line, box.column, 1, "▌", STYLE_NORMAL);
	view->typing_row = box.row + line;
	view->typing_column = box.column + row->hang;
	text_field_draw(view->typing, desk->screen, view->typing_row, view->typing_column, true);
	view->typing_shown = true;
	return lines;
}

/* From its line `skip` on; returns the lines it took. */
static int draw_row(struct outline_view *view, struct desk *desk, struct box box, int line,
		    size_t at, int skip)
{
	struct layout_of_row row = lay_out(view, desk, at, box.columns);
	int style = row_style(view, &row, at), drawn = 0, number = 0;
	const char *rest = row.text;
	if (is_typed(view, at)) {
		drawn = draw_typed(view, desk, box, line, at, &row);
		layout_release(&row);
		return drawn;
	}
	do {
		size_t next;
		size_t length = line_break(rest, row.columns, 1, &next);
		struct strbuf text = STRBUF_INIT;
		strbuf_add(&text, rest, length);
		bool last = rest[next] == '\0';
		if (row.cut && !last)
			strbuf_add_text(&text, "…");
		if (last && row.prose)
			strbuf_add_text(&text, " ¶");
		int y = box.row + line + drawn;
		if (number >= skip) {
			screen_put(desk->screen, y, box.column, box.columns, "", style);
			screen_put_part(desk->screen, y, box.column + row.hang,
					row.columns + PROSE_WIDE, text.text, style);
			if (number == 0)
				draw_first(view, desk, box, y, at, &row);
			else if (drawn == 0 && at == view->list.at)
				screen_no_cursor(desk->screen, y, box.column + row.hang);
			drawn++;
		}
		strbuf_release(&text);
		rest += next;
		number++;
	} while (*rest != '\0' && !row.cut && line + drawn < box.rows);
	layout_release(&row);
	return drawn;
}

void outline_draw(struct view *base, struct desk *desk, struct box box)
{
	struct outline_view *view = (struct outline_view *)base;
	struct measure measure = {view, desk, box.columns};
	view->box = box;
	list_show_tall(&view->list, box.rows, row_height, &measure);
	if (view->scrolled > 0) {
		int hidden = row_height(&measure, view->list.at) - box.rows;
		view->scrolled = hidden < view->scrolled ? hidden : view->scrolled;
		view->scrolled = view->scrolled > 0 ? view->scrolled : 0;
	}
	int line = 0;
	for (size_t at = view->list.top; at < view->row_count && line < box.rows; at++)
		line += draw_row(view, desk, box, line, at,
				 at == view->list.at && at == view->list.top ? view->scrolled : 0);
	if (view->filter && view->row_count == 0) {
		char *said = say_filtered_none(view->filter);
		line = view_paragraph(desk, box, 0, said, STYLE_DIM);
		free(said);
	}
	view_clear(desk, box, line);
	if (view->filter)
		return;
	if (view->outline.count == 0)
		view_paragraph(desk, box, line + 1, text(MSG_outline_empty), STYLE_DIM);
}

bool outline_scroll(struct outline_view *view, struct desk *desk, enum action action)
{
	struct measure measure = {view, desk, view->box.columns};
	int page = view->box.rows > 1 ? view->box.rows - 1 : 1;
	if (view->row_count == 0 || view->box.rows < 1)
		return false;
	int hidden = row_height(&measure, view->list.at) - view->box.rows;
	if (hidden <= 0)
		return false;
	if ((action == ACTION_down || action == ACTION_page_down) && view->scrolled < hidden)
		view->scrolled += action == ACTION_down ? 1 : page;
	else if ((action == ACTION_up || action == ACTION_page_up) && view->scrolled > 0)
		view->scrolled -= action == ACTION_up ? 1 : page;
	else
		return false;
	view->scrolled = view->scrolled > hidden ? hidden : view->scrolled < 0 ? 0 : view->scrolled;
	return true;
}

bool outline_click(struct view *base, struct desk *desk, int row, int column)
{
	struct outline_view *view = (struct outline_view *)base;
	struct measure measure = {view, desk, screen_columns(desk->screen)};
	(void)column;
	row += view->list.top == view->list.at ? view->scrolled : 0;
	for (size_t at = view->list.top; at < view->row_count; at++) {
		row -= row_height(&measure, at);
		if (row < 0) {
			view->scrolled = at == view->list.at ? view->scrolled : 0;
			view->list.at = at;
			return true;
		}
	}
	return false;
}
