/* The state of the outline view, for its own files: outline.c (rows and actions), outline_draw.c.
 */
#ifndef OUTLINE_VIEW_H
#define OUTLINE_VIEW_H

#include "tui/view/list.h"
#include "tui/view/view.h"

/* The plan's own texts stand as rows among the sections. Their ids are negative, so that the cursor
 * can be kept by id. */
enum outline_part {
	PART_SECTION = 0,
	PART_TITLE = -1,
	PART_PREAMBLE = -2,
	PART_CLOSING = -3,
	PART_SIGNATURE = -4
};

struct outline_row {
	enum outline_part part;
	size_t section; /* index into the outline, for PART_SECTION */
};

/* What stands at the right of a section's row; looked up when the row is first shown. */
struct outline_note {
	bool known;
	char *text; /* NULL: nothing */
};

struct outline_view {
	struct view view;
	int64_t plan_id;
	struct outline outline;
	struct outline_note *notes; /* one for each section */
	struct outline_row *rows;   /* those that are not folded away */
	size_t row_count, row_room;
	struct list list;
	int64_t *folded; /* ids of sections */
	size_t folded_count, folded_room;
	int activities; /* in the plan's schedule */
};

bool outline_has_children(const struct outline_view *view, size_t section);
bool outline_is_folded(const struct outline_view *view, int64_t id);

/* The activities of a section to choose from; goes to the one chosen. */
void outline_follow_links(struct desk *desk, int64_t section_id);

void outline_draw(struct view *view, struct desk *desk, struct box box);
bool outline_click(struct view *view, struct desk *desk, int row, int column);

#endif
