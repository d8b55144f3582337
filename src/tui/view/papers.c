#include "tui/view/papers.h"

#include "app/look.h"
#include "app/report.h"
#include "base/array.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

/* What may be chosen, each with what it says in the list. */
struct choice {
	enum paper paper;
	const char *post; /* borrowed from the committee */
	int month;
	char *words;
};

struct choices {
	struct choice *items;
	size_t count, room;
};

char *paper_words(const struct export_options *options)
{
	if (options->paper == PAPER_DUTIES)
		return options->post ? say_paper_of_post(options->post)
				     : xstrdup(text(MSG_paper_all_duties));
	if (options->paper == PAPER_MONTH && options->month)
		return say_paper_of_month(month_name(month_of_year(options->month)));
	return xstrdup(paper_label(options->paper));
}

char *paper_title(const struct plan *plan, const struct export_options *options)
{
	if (options->paper == PAPER_PLAN)
		return xstrdup(plan->title);
	char *paper = paper_words(options), *title = say_title_of_paper(paper, plan->title);
	free(paper);
	return title;
}

static void add(struct choices *choices, enum paper paper, const char *post, int month)
{
	struct export_options options = {.paper = paper, .post = post, .month = month};
	ARRAY_GROW(choices->items, choices->count, choices->room);
	choices->items[choices->count++] =
		(struct choice){paper, post, month, paper_words(&options)};
}

/* Of a plan of more than a year each month says its year. */
static void add_month(struct choices *choices, const struct plan *plan, int month)
{
	add(choices, PAPER_MONTH, NULL, month);
	if (plan->period.count <= 12)
		return;
	struct choice *choice = &choices->items[choices->count - 1];
	char *words = say_with_year(month_year(month), choice->words);
	free(choice->words);
	choice->words = words;
}

static void collect(struct choices *choices, const struct plan *plan,
		    const struct committee *committee)
{
	add(choices, PAPER_PLAN, NULL, 0);
	add(choices, PAPER_REPORT, NULL, 0);
	if (committee->post_count)
		add(choices, PAPER_DUTIES, NULL, 0);
	for (size_t i = 0; i < committee->post_count; i++)
		add(choices, PAPER_DUTIES, committee->posts[i].name, 0);
	for (int i = 0; i < plan->period.count; i++)
		add_month(choices, plan, plan->period.first + i);
}

static const char *words_of(size_t i, void *data)
{
	const struct choices *choices = data;
	return choices->items[i].words;
}

/* The one that is shown now; else the first. */
static size_t place_of(const struct choices *choices, const struct export_options *options)
{
	for (size_t i = 0; i < choices->count; i++) {
		const struct choice *choice = &choices->items[i];
		if (choice->paper == options->paper && string_same(choice->post, options->post) &&
		    choice->month == options->month)
			return i;
	}
	return 0;
}

static bool choose(struct desk *desk, struct choices *choices, struct export_options *options,
		   char **post)
{
	struct dialog_list list = {.count = choices->count,
				   .text = words_of,
				   .data = choices,
				   .first = place_of(choices, options)};
	long at = dialog_choose(desk->screen, &desk->beneath, text(MSG_paper_title), &list, NULL);
	if (at == DIALOG_NONE)
		return false;
	const struct choice *choice = &choices->items[at];
	string_set(post, choice->post);
	options->paper = choice->paper;
	options->post = *post;
	options->member = NULL;
	options->month = choice->month;
	return true;
}

bool paper_ask(struct desk *desk, struct export_options *options, char **post)
{
	struct committee committee;
	struct choices choices = {0};
	struct error err = ERROR_INIT;
	bool chosen = false;
	committee_init(&committee);
	if (look_committee(desk->session, desk->plan.organization_id, &committee, &err)) {
		collect(&choices, &desk->plan, &committee);
		chosen = choose(desk, &choices, options, post);
	} else {
		desk_fail(desk, &err);
	}
	for (size_t i = 0; i < choices.count; i++)
		free(choices.items[i].words);
	free(choices.items);
	committee_release(&committee);
	return chosen;
}

static bool wants_report(struct desk *desk, int64_t plan_id, struct error *err)
{
	struct plan plan;
	plan_init(&plan);
	const char *answers[] = {text(MSG_report_write), text(MSG_report_leave)};
	bool wants = look_plan(desk->session, plan_id, &plan, err);
	if (wants) {
		char *question = say_report_question(plan.title);
		wants = dialog_confirm(desk->screen, &desk->beneath, text(MSG_paper_report),
				       question, answers, (int)ARRAY_LENGTH(answers), 0) == 0;
		free(question);
	}
	plan_release(&plan);
	return wants;
}

void paper_store_report(struct desk *desk, int64_t plan_id)
{
	struct error err = ERROR_INIT;
	int64_t id = 0;
	if (!desk_may_change(desk))
		return;
	if (wants_report(desk, plan_id, &err) &&
	    report_store(desk->session, plan_id, NULL, &id, &err) &&
	    desk_open_plan(desk, id, &err)) {
		desk_go(desk, VIEW_OUTLINE, 0);
		desk_say_done(desk);
	}
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
}
