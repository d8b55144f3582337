/* The papers of a plan beside the plan itself: which one is shown or printed, and its report as a plan of its own. */
#ifndef TUI_VIEW_PAPERS_H
#define TUI_VIEW_PAPERS_H

#include "model/committee.h"
#include "model/plan.h"
#include "model/print_options.h"
#include "tui/view/desk.h"

/* What it is called: 工作总结, 主席职责单, 9月份通知. Owned. */
char *paper_words(const struct export_options *options);

/* Which paper of which plan it is; of the plan itself its title: for questions and names of files. Owned. */
char *paper_title(const struct plan *plan, const struct export_options *options);

/* The papers that there are of a plan, in the order in which they are offered. */
struct paper_choice {
	enum paper paper;
	const char *post; /* borrowed from the committee */
	int month;
	char *words;
	char number[12]; /* its place in the list, as the value of a field */
};

struct paper_choices {
	struct paper_choice *items;
	size_t count, room;
	struct committee committee;
};

/* To be released in any case. */
bool paper_choices_look(struct desk *desk, const struct plan *plan, struct paper_choices *out,
			struct error *err);
void paper_choices_release(struct paper_choices *choices);

/* The place of the paper that they name; 0, the plan, where there is none. */
size_t paper_choices_find(const struct paper_choices *choices,
			  const struct export_options *options);

/* Sets what of `options` says which paper it is; the post is borrowed from the list. */
void paper_choice_take(const struct paper_choice *choice, struct export_options *options);

/*
 * Asks which paper of the open plan: the plan, its report, duty sheets of all or of one post, the notice of a month. Sets
 * what of `options` says so; *post (owned, freed first) holds the name that options->post borrows. False: none was chosen.
 */
bool paper_ask(struct desk *desk, struct export_options *options, char **post);

/* Drafts the report of a plan as a new plan and opens it in the outline, when the user wants that. */
void paper_store_report(struct desk *desk, int64_t plan_id);

#endif
