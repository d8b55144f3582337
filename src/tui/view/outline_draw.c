#include "outline_view.h"

#include "app/look.h"
#include "base/linebreak.h"
#include "base/width.h"

#include <stdlib.h>

#define INDENT 2
#define PROSE_WIDE 2  /* columns of the ¶ and its blank */
#define WIDEST 110    /* columns of text that an eye still follows */
#define NOTES_FROM 60 /* columns of a window in which notes have a place */

/* A row as it is laid out in a window. */
struct layout_of_row {
	int indent;       /* columns before the fold mark */
	const char *mark; /* ▸ ▾ or a blank */
	char *label;      /* with the blank that some labels want behind them */
	const char *text;
	const char *note; /* NULL: none */
	int hang;         /* the column where the text begins on each line */
	int columns;      /* of the text */
	bool prose;       /* a ¶ behind it tells of text under the heading */
	bool dim;
};

static char *section_note(struct outline_view *view, struct desk *desk,
			  const struct section *section)
{
	if (section->content == CONTENT_SCHEDULE)
		return say_note_schedule(view->activities);
	if (section->content == CONTENT_COMMITTEE)
		return xstrdup(text(MSG_note_committee));
	struct activity_list linked = {0};
	struct error err = ERROR_INIT;
	char *note = NULL;
	if (!look_section_activities(desk->session, section->id, &linked, &err)) {
		desk_fail(desk, &err);
	} else if (linked.count == 1) {
		struct strbuf when = STRBUF_INIT;
		when_write(&linked.items[0].when, desk->plan.period, 0, &when);
		note = say_note_linked(when.text, linked.items[0].title);
		strbuf_release(&when);
	} else if (linked.count > 1) {
		int done = 0;
		for (size_t i = 0; i < linked.count; i++)
			done += linked.items[i].status == STATUS_DONE;
		note = say_note_links(done, (int)linked.count);
	}
	activity_list_release(&linked);
	return note;
}

static const char *note_of(struct outline_view *view, struct desk *desk, size_t section)
{
	struct outline_note *note = &view->notes[section];
	if (!note->known) {
		note->known = true;
		note->text = section_note(view, desk, &view->outline.sections[section]);
	}
	return note->text;
}

static char *label_of(const struct section *section)
{
	const char *label = section->label ? section->label : "";
	size_t length = strlen(label);
	bool ascii = length > 0 && (unsigned char)label[length - 1] < 0x80;
	return string_format("%s%s", label, ascii ? " " : "");
}

static struct layout_of_row lay_out_part(const struct desk *desk, enum outline_part part)
{
	const struct plan *plan = &desk->plan;
	struct layout_of_row row = {.mark = " ", .dim = true};
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
		row.dim = false;
		break;
	}
	return row;
}

static struct layout_of_row lay_out(struct outline_view *view, struct desk *desk, size_t at,
				    int columns)
{
	columns = columns < WIDEST ? columns : WIDEST;
	const struct outline_row *shown = &view->rows[at];
	struct layout_of_row row;
	if (shown->part != PART_SECTION) {
		row = lay_out_part(desk, shown->part);
	} else {
		const struct section *section = &view->outline.sections[shown->section];
		bool folded = outline_is_folded(view, section->id);
		const char *body = section->body ? section->body : "";
		row = (struct layout_of_row){
			.indent = 1 + INDENT * section->depth,
			.mark = !outline_has_children(view, shown->section) ? " "
				: folded                                    ? "▸"
									    : "▾",
			.label = label_of(section),
			.text = section->heading[0] ? section->heading : body,
			.prose = section->heading[0] && body[0],
			.note = columns >= NOTES_FROM ? note_of(view, desk, shown->section) : NULL,
		};
	}
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

/* Prose is shown by its first line; a heading is shown whole. */
static int row_height(void *context, size_t at)
{
	const struct measure *measure = context;
	struct layout_of_row row = lay_out(measure->view, measure->desk, at, measure->columns);
	free(row.label);
	if (row.dim)
		return 1;
	return line_count(row.text, row.columns, row.columns, 1);
}

static enum style row_style(const struct layout_of_row *row, enum outline_part part, bool current)
{
	if (current)
		return STYLE_CURSOR_LINE;
	if (part == PART_TITLE)
		return STYLE_TITLE;
	return row->dim ? STYLE_DIM : STYLE_NORMAL;
}

static void draw_note(struct desk *desk, struct box box, int y, const char *note, int style)
{
	int columns = box.columns < WIDEST ? box.columns : WIDEST;
	int width = width_of_text(note, 1);
	if (width > columns / 2)
		width = columns / 2;
	screen_put(desk->screen, y, box.column + columns - width - 1, width, note, style);
}

/* Returns the lines it took. */
static int draw_row(struct outline_view *view, struct desk *desk, struct box box, int line,
		    size_t at)
{
	struct layout_of_row row = lay_out(view, desk, at, box.columns);
	enum style style = row_style(&row, view->rows[at].part, at == view->list.at);
	const char *rest = row.text;
	int drawn = 0;
	do {
		size_t next;
		size_t length = line_break(rest, row.columns, 1, &next);
		struct strbuf text = STRBUF_INIT;
		strbuf_add(&text, rest, length);
		bool last = rest[next] == '\0';
		if (row.dim && rest[next] != '\0')
			strbuf_add_text(&text, "…");
		if (last && row.prose)
			strbuf_add_text(&text, " ¶");
		int y = box.row + line + drawn;
		screen_put(desk->screen, y, box.column, box.columns, "", style);
		if (drawn == 0) {
			screen_put(desk->screen, y, box.column + row.indent, 1, row.mark, style);
			screen_put_part(desk->screen, y, box.column + row.indent + 2,
					box.columns - row.indent - 2, row.label, style);
		}
		screen_put_part(desk->screen, y, box.column + row.hang, row.columns + PROSE_WIDE,
				text.text, style);
		if (drawn == 0 && row.note)
			draw_note(desk, box, y, row.note, at == view->list.at ? style : STYLE_DIM);
		if (drawn == 0 && at == view->list.at)
			screen_no_cursor(desk->screen, y, box.column + row.hang);
		strbuf_release(&text);
		rest += next;
		drawn++;
	} while (*rest != '\0' && !row.dim && line + drawn < box.rows);
	free(row.label);
	return drawn;
}

void outline_draw(struct view *base, struct desk *desk, struct box box)
{
	struct outline_view *view = (struct outline_view *)base;
	struct measure measure = {view, desk, box.columns};
	list_show_tall(&view->list, box.rows, row_height, &measure);
	int line = 0;
	for (size_t at = view->list.top; at < view->row_count && line < box.rows; at++)
		line += draw_row(view, desk, box, line, at);
	view_clear(desk, box, line);
	if (view->outline.count == 0)
		view_paragraph(desk, box, line + 1, text(MSG_outline_empty), STYLE_DIM);
}

bool outline_click(struct view *base, struct desk *desk, int row, int column)
{
	struct outline_view *view = (struct outline_view *)base;
	struct measure measure = {view, desk, screen_columns(desk->screen)};
	(void)column;
	for (size_t at = view->list.top; at < view->row_count; at++) {
		row -= row_height(&measure, at);
		if (row < 0) {
			view->list.at = at;
			return true;
		}
	}
	return false;
}
