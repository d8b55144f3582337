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

enum report_wish { REPORT_WRITE, REPORT_OPEN, REPORT_LEAVE };

/* The question is taken over. */
static int ask_of_report(struct desk *desk, char *question, const char *const *answers, int count)
{
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_paper_report), question,
				    answers, count, 0);
	free(question);
	return answer;
}

/* One that is there may be half edited: it is offered first. */
static enum report_wish wish_beside(struct desk *desk, const struct plan *found)
{
	static const enum report_wish wishes[] = {REPORT_OPEN, REPORT_WRITE, REPORT_LEAVE};
	const char *answers[] = {text(MSG_report_open), text(MSG_report_write_again),
				 text(MSG_report_leave)};
	int answer = ask_of_report(desk, say_report_there_question(found->title, found->code),
				   answers, (int)ARRAY_LENGTH(answers));
	return answer == DIALOG_NONE ? REPORT_LEAVE : wishes[answer];
}

static enum report_wish report_wish(struct desk *desk, int64_t plan_id, int64_t *there,
				    struct error *err)
{
	struct plan plan, found;
	plan_init(&plan);
	plan_init(&found);
	const char *answers[] = {text(MSG_report_write), text(MSG_report_leave)};
	enum report_wish wish = REPORT_LEAVE;
	bool read = look_plan(desk->session, plan_id, &plan, err) &&
		    report_find(desk->session, plan_id, &found, err);
	*there = found.id;
	if (read && found.id)
		wish = wish_beside(desk, &found);
	else if (read && ask_of_report(desk, say_report_question(plan.title), answers,
				       (int)ARRAY_LENGTH(answers)) == 0)
		wish = REPORT_WRITE;
	plan_release(&plan);
	plan_release(&found);
	return wish;
}

void paper_store_report(struct desk *desk, int64_t plan_id)
{
	struct error err = ERROR_INIT;
	int64_t id = 0;
	if (!desk_may_change(desk))
		return;
	enum report_wish wish = report_wish(desk, plan_id, &id, &err);
	bool there = wish == REPORT_OPEN;
	if (wish == REPORT_WRITE)
		there = report_store(desk->session, plan_id, NULL, &id, &err);
	if (there && desk_open_plan(desk, id, &err)) {
		desk_go(desk, VIEW_OUTLINE, 0);
		if (wish == REPORT_WRITE)
			desk_say_done(desk);
	}
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
}
