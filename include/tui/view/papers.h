/* The papers of a plan beside the plan itself: which one is shown or printed, and its report as a plan of its own. */
#ifndef TUI_VIEW_PAPERS_H
#define TUI_VIEW_PAPERS_H

#include "model/print_options.h"
#include "tui/view/desk.h"

/* What it is called: 工作总结, 主席职责单, 9月份通知. Owned. */
char *paper_words(const struct export_options *options);

/* Which paper of which plan it is; of the plan itself its title: for questions and names of files. Owned. */
char *paper_title(const struct plan *plan, const struct export_options *options);

/*
 * Asks which paper of the open plan: the plan, its report, duty sheets of all or of one post, the notice of a month. Sets
 * what of `options` says so; *post (owned, freed first) holds the name that options->post borrows. False: none was chosen.
 */
bool paper_ask(struct desk *desk, struct export_options *options, char **post);

/* Drafts the report of a plan as a new plan and opens it in the outline, when the user wants that. */
void paper_store_report(struct desk *desk, int64_t plan_id);

#endif
