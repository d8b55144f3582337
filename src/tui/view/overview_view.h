/* The state of the overview, for its own files: overview.c (what it shows, actions), overview_draw.c. */
#ifndef OVERVIEW_VIEW_H
#define OVERVIEW_VIEW_H

#include "app/agenda.h"
#include "model/progress.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

/* The pages at the right. */
enum overview_page {
	PAGE_MONTHS,
	PAGE_SECTIONS,
	PAGE_POSTS,
	PAGE_MONTH_MONEY,
	PAGE_POST_MONEY,
	PAGE_COUNT
};

struct overview_view {
	struct view view;
	struct agenda agenda;
	struct list list;
	char *member; /* only what is theirs; NULL: everything */
	struct progress progress;
	enum overview_page page;
	bool at_pages;        /* in a narrow window: the pages are shown instead of the list */
	int64_t checked_plan; /* the findings are of this one */
	bool begun;           /* it was decided whose it shows at first */
	int findings; /* of the check; 0 too where the plan is too large to check it on the way */
};

const struct agenda_entry *overview_current(const struct overview_view *view);
void overview_draw(struct view *view, struct desk *desk, struct box box);
bool overview_click(struct view *view, struct desk *desk, int row, int column);

#endif
