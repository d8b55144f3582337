/*
 * The state of the outline view, for its own files: outline.c (loading, actions), outline_rows.c (which rows there are),
 * outline_change.c (moving, deleting, cutting, pasting), outline_edit.c (typing in a row), outline_links.c (activities),
 * outline_draw.c.
 */
#ifndef OUTLINE_VIEW_H
#define OUTLINE_VIEW_H

#include "app/look.h"
#include "base/id_set.h"
#include "tui/edit/text_field.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

/* The plan's own texts stand as rows among the sections. Their ids are negative, so that the cursor
 * can be kept by id. */
enum outline_part {
	PART_SECTION = 0,
	PART_TITLE = -1,
	PART_PREAMBLE = -2,
	PART_CLOSING = -3,
	PART_SIGNATURE = -4,
	OUTLINE_PARTS = 5 /* with the sections */
};

struct outline_row {
	enum outline_part part;
	size_t section; /* index into the outline, for PART_SECTION */
	int paragraph;  /* of its text, from 1; 0: its heading */
};

/* Where the cursor is, whatever rows come and go. */
struct outline_spot {
	int64_t id;
	int paragraph;
};

/* What stands at the right of a section's row; made when the row is first shown. */
struct outline_note {
	bool known;
	char *text; /* NULL: nothing */
};

struct outline_view {
	struct view view;
	int64_t plan_id;
	struct outline outline;
	struct outline_note *notes; /* one for each section */
	struct section_figures
		*figures;         /* the same: what is linked to it and to what is under it */
	struct outline_row *rows; /* those that are not folded away */
	size_t row_count, row_room;
	struct list list;
	int scrolled; /* lines of the row at the cursor above the window, where the row is taller */
	struct box box; /* as it was drawn last */
	struct id_set folded, marked;
	char *filter; /* NULL: all sections are shown; else those that hold it, with what they stand under */
	size_t hits; /* rows that hold what is typed */
	bool own_hits
		[OUTLINE_PARTS]; /* by -part: does the plan's own text? Without a filter all do. */
	bool prose;              /* is the text under the headings shown? */
	struct activity_count activities; /* in the plan's schedule */

	struct text_field
		*typing;   /* the heading being typed in the row at the cursor; NULL: none */
	bool typing_shown; /* was it drawn? Not in a window that is too small. */
	int typing_row, typing_column;
};

/* --- rows (outline_rows.c) --- */

bool outline_has_children(const struct outline_view *view, size_t section);
bool outline_is_folded(const struct outline_view *view, int64_t id);

/* The section at the cursor; NULL on the plan's own texts. */
const struct section *outline_current(const struct outline_view *view);
size_t outline_current_at(const struct outline_view *view); /* its index; outline.count: none */
struct outline_spot outline_spot(const struct outline_view *view);

/* Which of the plan's own texts pass the filter: before outline_make_rows(), where plan or filter are others. */
void outline_filter_own(struct outline_view *view, const struct plan *plan);

/* Of the row at the cursor; PART_SECTION too where nothing is shown. */
enum outline_part outline_part_here(const struct outline_view *view);

/* Makes the rows anew; the cursor stays at `spot`, or at what it is folded into. */
void outline_make_rows(struct outline_view *view, struct outline_spot spot);
void outline_go_to(struct outline_view *view, int64_t id);
void outline_unfold_around(struct outline_view *view, int64_t id);

/* A paragraph of the section's text, from 1. Owned. */
char *outline_paragraph(const struct section *section, int paragraph);

/* Folding; each is an action. */
bool outline_fold(struct outline_view *view, bool folded);
bool outline_fold_or_leave(struct outline_view *view);
bool outline_fold_all(struct outline_view *view);
bool outline_fold_to(struct outline_view *view, int level); /* from 1 */
bool outline_show_prose(struct outline_view *view, struct desk *desk);
bool outline_jump(struct outline_view *view, struct desk *desk);

/* --- changes (outline_change.c) --- */

bool outline_mark(struct outline_view *view, int direction);
bool outline_mark_all(struct outline_view *view);
bool outline_unmark(struct outline_view *view,
		    struct desk *desk); /* false where nothing was marked */
bool outline_add(struct outline_view *view, struct desk *desk, bool inside);
bool outline_step(struct outline_view *view, struct desk *desk, enum action action);
bool outline_remove(struct outline_view *view, struct desk *desk);

/* Does one of the plan's own texts that can be emptied stand at the cursor? */
bool outline_may_empty(const struct outline_view *view, const struct desk *desk);
bool outline_take(struct outline_view *view, struct desk *desk, bool cut);
bool outline_paste(struct outline_view *view, struct desk *desk);

/* --- typing (outline_edit.c) --- */

/* The heading in its row, or the form of whatever stands at the cursor. */
bool outline_edit(struct outline_view *view, struct desk *desk);
bool outline_edit_whole(struct outline_view *view, struct desk *desk);
void outline_resume(struct view *view, struct desk *desk); /* as view_ops has it */

/* --- activities (outline_links.c) --- */

/* Those of a section and of what is under it, to choose from; goes to the one chosen. */
/* Who changed what of an activity of the section at the cursor; of several, of one that is chosen. */
void outline_tell_story(struct outline_view *view, struct desk *desk);

void outline_follow_links(struct outline_view *view, struct desk *desk);

/* All of the plan, those of the section with a sign; Enter links and unlinks. */
void outline_choose_links(struct outline_view *view, struct desk *desk);

/* --- drawing --- */

void outline_draw(struct view *view, struct desk *desk, struct box box);
bool outline_click(struct view *view, struct desk *desk, int row, int column);

/* Up or down inside a row that is taller than the window. False: to the next row. */
bool outline_scroll(struct outline_view *view, struct desk *desk, enum action action);

#endif
