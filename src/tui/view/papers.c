#include "tui/view/papers.h"

#include "app/look.h"
#include "app/report.h"
#include "base/array.h"
#include "tui/edit/dialog.h"

#include <stdio.h>
#include <stdlib.h>

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

static void add(struct paper_choices *choices, enum paper paper, const char *post, int month)
{
	struct export_options options = {.paper = paper, .post = post, .month = month};
	ARRAY_GROW(choices->items, choices->count, choices->room);
	struct paper_choice *choice = &choices->items[choices->count];
	*choice = (struct paper_choice){.paper = paper, .post = post, .month = month};
	choice->words = paper_words(&options);
	snprintf(choice->number, sizeof(choice->number), "%d", (int)choices->count++);
}

/* Of a plan of more than a year each month says its year. */
static void add_month(struct paper_choices *choices, const struct plan *plan, int month)
{
	add(choices, PAPER_MONTH, NULL, month);
	if (plan->period.count <= 12)
		return;
	struct paper_choice *choice = &choices->items[choices->count - 1];
	char *words = say_with_year(month_year(month), choice->words);
	free(choice->words);
	choice->words = words;
}

bool paper_choices_look(struct desk *desk, const struct plan *plan, struct paper_choices *out,
			struct error *err)
{
	*out = (struct paper_choices){0};
	committee_init(&out->committee);
	if (!look_committee(desk->session, plan->organization_id, &out->committee, err))
		return false;
	add(out, PAPER_PLAN, NULL, 0);
	add(out, PAPER_REPORT, NULL, 0);
	if (out->committee.post_count)
		add(out, PAPER_DUTIES, NULL, 0);
	for (size_t i = 0; i < out->committee.post_count; i++)
		add(out, PAPER_DUTIES, out->committee.posts[i].name, 0);
	for (int i = 0; i < plan->period.count; i++)
		add_month(out, plan, plan->period.first + i);
	return true;
}

void paper_choices_release(struct paper_choices *choices)
{
	for (size_t i = 0; i < choices->count; i++)
		free(choices->items[i].words);
	free(choices->items);
	committee_release(&choices->committee);
	*choices = (struct paper_choices){0};
}

size_t paper_choices_find(const struct paper_choices *choices, const struct export_options *options)
{
	for (size_t i = 0; i < choices->count; i++) {
		const struct paper_choice *choice = &choices->items[i];
		if (choice->paper == options->paper && string_same(choice->post, options->post) &&
		    choice->month == options->month)
			return i;
	}
	return 0;
}

void paper_choice_take(const struct paper_choice *choice, struct export_options *options)
{
	options->paper = choice->paper;
	options->post = choice->post;
	options->member = NULL;
	options->month = choice->month;
}

static const char *words_of(size_t i, void *data)
{
	const struct paper_choices *choices = data;
	return choices->items[i].words;
}

static bool choose(struct desk *desk, struct paper_choices *choices, struct export_options *options,
		   char **post)
{
	struct dialog_list list = {.count = choices->count,
				   .text = words_of,
				   .data = choices,
				   .first = paper_choices_find(choices, options)};
	long at = dialog_choose(desk->screen, &desk->beneath, text(MSG_paper_title), &list, NULL);
	if (at == DIALOG_NONE)
		return false;
	paper_choice_take(&choices->items[at], options);
	options->notice_day = (struct date){0}; /* that was another paper's */
	string_set(post, options->post);
	options->post = *post;
	return true;
}

bool paper_ask(struct desk *desk, struct export_options *options, char **post)
{
	struct paper_choices choices;
	struct error err = ERROR_INIT;
	bool chosen = false;
	if (paper_choices_look(desk, &desk->plan, &choices, &err))
		chosen = choose(desk, &choices, options, post);
	else
		desk_fail(desk, &err);
	paper_choices_release(&choices);
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
