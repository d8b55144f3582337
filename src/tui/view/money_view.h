/* The state of the money view, for its own files: money.c (actions), money_rows.c (what it shows), money_draw.c. */
#ifndef MONEY_VIEW_H
#define MONEY_VIEW_H

#include "app/ledger.h"
#include "model/standard.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

/* A row; what of the account it shows. */
struct money_line {
	enum money_kind {
		MONEY_INCOME,
		MONEY_NO_INCOME, /* in their place while there are none, and so below */
		MONEY_POST,
		MONEY_LOOSE, /* activities that no post leads */
		MONEY_ALL,
		MONEY_STANDARD,
		MONEY_NO_STANDARD,
	} kind;
	size_t index; /* in its list */
};

struct money_view {
	struct view view;
	struct ledger ledger;
	struct standard_list standards;
	struct money_line *lines;
	size_t room;
	struct list list;
};

/* --- what is read (money_rows.c) --- */

bool money_load(struct view *view, struct desk *desk, struct error *err);

/* The row at the cursor; NULL: nothing has been read yet. */
const struct money_line *money_current(const struct money_view *view);

/* Of an income, a post or a standard; 0: of no row. */
int64_t money_line_id(const struct money_view *view, const struct money_line *line);

/* What of the account a row of a post, of no post or of all shows; NULL: it is none of these. */
const struct progress_line *money_sums(const struct money_view *view,
				       const struct money_line *line);

/* Income, posts, standards. */
enum money_group { MONEY_GROUP_INCOME, MONEY_GROUP_POSTS, MONEY_GROUP_STANDARDS, MONEY_GROUPS };
enum money_group money_group_of(const struct money_line *line);

/* --- drawing (money_draw.c) --- */

void money_draw(struct view *view, struct desk *desk, struct box box);
bool money_click(struct view *view, struct desk *desk, int row, int column);
void money_status(const struct view *view, const struct desk *desk, struct strbuf *out);

#endif
