/*
 * What a person does to a proposal before it is stored. If it failed, a step taken back would leave something else than what
 * was there, a draft would come back without what was changed, or a plan would keep times of another year.
 */
#include "made_proposal.h"

#include "i18n/language.h"
#include "model/proposal_steps.h"

#include <stdlib.h>

static void assert_same(char *was, const struct proposal *proposal)
{
	char *is = made_whole(proposal);
	assert_string_equal(is, was);
	free(is);
	free(was);
}

/* --- steps --- */

static void change_kind(struct proposal *proposal)
{
	proposal_set_kind(proposal, MADE_CONGRESS, PROPOSED_ACTIVITY);
}

static void change_level(struct proposal *proposal)
{
	proposal_set_level(proposal, MADE_WORK, 2);
}

static void change_text(struct proposal *proposal)
{
	proposal_set_text(proposal, MADE_TITLE, "别的标题");
}

static void join(struct proposal *proposal)
{
	assert_true(proposal_join(proposal, MADE_VISIT));
}

static void split(struct proposal *proposal)
{
	assert_true(proposal_split(proposal, MADE_CONGRESS, strlen("开好教代会，")));
}

static void end_plan(struct proposal *proposal)
{
	proposal_set_kind(proposal, MADE_OTHER_TITLE, PROPOSED_LEFT_OUT);
}

static void move_plan(struct proposal *proposal)
{
	proposal_set_period(proposal, 0, KIND_YEAR, (struct period){month_make(2026, 9), 11});
}

static const struct {
	void (*change)(struct proposal *proposal);
	size_t from, to;
} changes[] = {
	{change_kind, MADE_CONGRESS, MADE_CONGRESS + 1},
	{change_level, MADE_WORK, MADE_SCHEDULE},
	{change_text, MADE_TITLE, MADE_TITLE + 1},
	{join, MADE_MEETING, MADE_VISIT + 1},
	{split, MADE_CONGRESS, MADE_CONGRESS + 1},
	{end_plan, MADE_OTHER_TITLE, MADE_OTHER_TITLE + 1},
	{move_plan, 0, MADE_OTHER_TITLE},
};
enum { CHANGES = sizeof(changes) / sizeof(changes[0]) };

static void do_change(struct proposal_steps *steps, struct proposal *proposal, size_t i)
{
	proposal_steps_begin(steps, proposal, changes[i].from, changes[i].to);
	changes[i].change(proposal);
	proposal_steps_end(steps, proposal);
}

static void each_change_is_taken_back_and_done_again(void **state)
{
	(void)state;
	for (size_t i = 0; i < CHANGES; i++) {
		struct proposal proposal;
		struct proposal_steps steps = {0};
		size_t at;
		made_proposal(&proposal);
		char *before = made_whole(&proposal);
		do_change(&steps, &proposal, i);
		char *after = made_whole(&proposal);
		assert_string_not_equal(before, after);
		assert_true(proposal_steps_undo(&steps, &proposal, &at));
		assert_int_equal(at, changes[i].from);
		assert_same(before, &proposal);
		assert_true(proposal_steps_redo(&steps, &proposal, &at));
		assert_same(after, &proposal);
		assert_false(proposal_steps_redo(&steps, &proposal, &at));
		proposal_steps_release(&steps);
		proposal_release(&proposal);
	}
}

static void all_of_them_are_taken_back_in_their_order(void **state)
{
	struct proposal proposal;
	struct proposal_steps steps = {0};
	char *was[4];
	size_t at;
	(void)state;
	made_proposal(&proposal);
	/* Those that leave the places of the others as they are. */
	static const size_t chosen[] = {0, 1, 5, 6};
	for (size_t i = 0; i < 4; i++) {
		was[i] = made_whole(&proposal);
		do_change(&steps, &proposal, chosen[i]);
	}
	for (size_t i = 4; i-- > 0;) {
		assert_true(proposal_steps_undo(&steps, &proposal, &at));
		assert_same(was[i], &proposal);
	}
	assert_false(proposal_steps_undo(&steps, &proposal, &at));
	/* What is done after a step back takes the place of what was to be done again. */
	assert_true(proposal_steps_redo(&steps, &proposal, &at));
	do_change(&steps, &proposal, 5);
	assert_false(proposal_steps_redo(&steps, &proposal, &at));
	proposal_steps_release(&steps);
	proposal_release(&proposal);
}

/* --- as one text --- */

static void a_draft_holds_everything(void **state)
{
	struct proposal proposal, back;
	struct strbuf text = STRBUF_INIT, again = STRBUF_INIT;
	(void)state;
	made_proposal(&proposal);
	string_set(&proposal.lines[3].text, "月份\t工作\n第二行\\反斜线");
	proposal.lines[3].table = 1;
	proposal.lines[4].hard = proposal.lines[5].right = true;
	string_set(&proposal.items[MADE_VISIT].detail, "上门\n慰问");
	proposal.items[MADE_VISIT].budget = 123456;
	proposal.items[MADE_VISIT].participants = 30;
	proposal.items[MADE_VISIT].when.deadline = true;
	string_set(&proposal.plans[1].organization, "第五中学工会");
	proposal_write(&proposal, &text);
	assert_true(proposal_read(text.text, &back));
	assert_string_equal(back.name, proposal.name);
	assert_string_equal(back.lines[3].text, proposal.lines[3].text);
	assert_int_equal(back.lines[3].table, 1);
	assert_true(back.lines[4].hard && back.lines[5].right);
	assert_string_equal(back.items[MADE_VISIT].detail, "上门\n慰问");
	assert_int_equal(back.items[MADE_VISIT].budget, 123456);
	assert_same(made_whole(&proposal), &back);
	proposal_write(&back, &again);
	assert_string_equal(again.text, text.text);
	strbuf_release(&text);
	strbuf_release(&again);
	proposal_release(&proposal);
	proposal_release(&back);
}

/* A draft may be of another version, or cut off: what can be read of it is there, and safe to work with. */
static void a_damaged_draft_is_read_as_far_as_it_goes(void **state)
{
	static const char *const texts[] = {
		"",
		"n",
		"i",
		"i section\nit 甲\n",
		"it 甲\nlt 乙\npt 丙\n",
		"p 7 year 5 5 1\np 3 year 5 5 1\ni paragraph none 0 0 0 1 1 -1 -1 0 0\nit 甲\n",
		"i section level 1 99 500 7 2 -1 -1 0 0\nit 甲\nzz 没有这个键\nl 1 2\n",
		("l 1 0 0 0 0 0 0\nlt 甲\ni month none 0 0 18446744073709551615 1 0 -1 -1 0 0\niw "
		 "2025-13\n"),
	};
	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct proposal proposal;
		proposal_read(texts[i], &proposal);
		for (size_t j = 0; j < proposal.count; j++) {
			assert_true(proposal.items[j].line <= proposal.line_count);
			assert_true(proposal_plan_at(&proposal, j) < proposal.plan_count);
		}
		proposal_release(&proposal);
	}
	struct proposal proposal;
	struct strbuf text = STRBUF_INIT;
	made_proposal(&proposal);
	proposal_write(&proposal, &text);
	proposal_release(&proposal);
	while (text.length) {
		strbuf_truncate(&text, text.length - 1);
		proposal_read(text.text, &proposal);
		proposal_release(&proposal);
	}
	strbuf_release(&text);
}

/* --- times --- */

static void a_month_is_read_out_of_its_words(void **state)
{
	static const struct {
		const char *text, *label, *rest, *when;
	} cases[] = {
		{"九月份", "九月份", "", "2025-09"},
		{"十月：运动会", "十月：", "运动会", "2025-10"},
		{"3月 三八节活动", "3月 ", "三八节活动", "2026-03"},
	};
	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct proposal proposal;
		struct strbuf when = STRBUF_INIT;
		made_proposal(&proposal);
		proposal_set_text(&proposal, MADE_PREAMBLE, cases[i].text);
		proposal_set_kind(&proposal, MADE_PREAMBLE, PROPOSED_MONTH);
		assert_true(proposal_read_time(&proposal, MADE_PREAMBLE,
					       (struct date){2025, 11, 18}, NULL));
		const struct proposed *item = &proposal.items[MADE_PREAMBLE];
		assert_string_equal(item->label, cases[i].label);
		assert_string_equal(item->text, cases[i].rest);
		when_encode(&item->when, &when);
		assert_string_equal(when.text, cases[i].when);
		strbuf_release(&when);
		proposal_release(&proposal);
	}
}

/* Who makes a section of '1、开会' must not find '1. 1、开会' in the plan; a number that belongs to the words stays there. */
static void the_number_at_the_beginning_is_the_label(void **state)
{
	static const struct {
		const char *text, *label, *rest;
	} cases[] = {
		{"1、开会", "1、", "开会"},
		{"（三）开会", "（三）", "开会"},
		{"12. 开会", "12.", "开会"},
		{"③开会", "③", "开会"},
		{"十一、开会", "十一、", "开会"},
		{"2) 开会", "2)", "开会"},
		{"3.8节活动", "", "3.8节活动"},
		{"一、二月份慰问", "", "一、二月份慰问"},
		{"一带一路", "", "一带一路"},
		{"2025年工作", "", "2025年工作"},
		{"1、", "", "1、"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct proposal proposal;
		made_proposal(&proposal);
		proposal_set_text(&proposal, MADE_PREAMBLE, cases[i].text);
		proposal_take_label(&proposal, MADE_PREAMBLE);
		assert_string_equal(proposal.items[MADE_PREAMBLE].label, cases[i].label);
		assert_string_equal(proposal.items[MADE_PREAMBLE].text, cases[i].rest);
		proposal_release(&proposal);
	}
}

static void what_names_no_time_stays_as_it_is(void **state)
{
	struct proposal proposal;
	(void)state;
	made_proposal(&proposal);
	proposal_set_kind(&proposal, MADE_GUIDE, PROPOSED_MONTH);
	assert_false(proposal_read_time(&proposal, MADE_GUIDE, (struct date){2025, 11, 18}, NULL));
	assert_string_equal(proposal.items[MADE_GUIDE].text, "指导思想");
	/* A date is a day, whole. */
	proposal_set_text(&proposal, MADE_SIGNATURE, "2025年9月");
	proposal_set_kind(&proposal, MADE_SIGNATURE, PROPOSED_DATE);
	assert_false(
		proposal_read_time(&proposal, MADE_SIGNATURE, (struct date){2025, 11, 18}, NULL));
	proposal_set_text(&proposal, MADE_SIGNATURE, "2025年9月1日");
	assert_true(
		proposal_read_time(&proposal, MADE_SIGNATURE, (struct date){2025, 11, 18}, NULL));
	assert_int_equal(proposal.items[MADE_SIGNATURE].when.starts.day, 1);
	proposal_release(&proposal);
}

static void times_follow_the_plan_into_another_year(void **state)
{
	struct proposal proposal;
	(void)state;
	made_proposal(&proposal);
	proposal_set_period(&proposal, 0, KIND_YEAR, (struct period){month_make(2026, 9), 11});
	assert_int_equal(proposal.items[MADE_SEPTEMBER].when.starts.month, month_make(2026, 9));
	assert_int_equal(proposal.items[MADE_VISIT].when.starts.month, month_make(2026, 9));
	assert_int_equal(proposal.items[MADE_VISIT].when.starts.day, 10);
	assert_string_equal(proposal.plans[0].code, "2026");
	assert_string_equal(proposal.plans[1].code, "2025");
	/* A code that somebody has chosen is kept, and so is a month that the plan does not have. */
	string_set(&proposal.plans[0].code, "工会");
	proposal_set_period(&proposal, 0, KIND_SEMESTER, (struct period){month_make(2026, 2), 6});
	assert_string_equal(proposal.plans[0].code, "工会");
	assert_int_equal(proposal.items[MADE_SEPTEMBER].when.starts.month, month_make(2026, 9));
	proposal_release(&proposal);
}

static void another_kind_covers_other_months(void **state)
{
	struct period year = {month_make(2025, 1), 12}, school = {month_make(2025, 9), 11};
	(void)state;
	struct period semester = proposal_period_of_kind(year, KIND_SEMESTER);
	assert_int_equal(semester.first, month_make(2025, 2));
	assert_int_equal(semester.count, 6);
	semester = proposal_period_of_kind(school, KIND_SEMESTER);
	assert_int_equal(semester.first, month_make(2025, 9));
	assert_int_equal(semester.count, 5);
	assert_int_equal(proposal_period_of_kind(school, KIND_CUSTOM).count, 11);
}

/* Left out and taken in again, over a draft too, it is what it was: also an activity that was read out of a section. */
static void what_is_left_out_comes_back_whole(void **state)
{
	(void)state;
	for (size_t at = MADE_PREAMBLE; at < MADE_OTHER_TITLE; at++) {
		struct proposal proposal, again;
		struct strbuf draft = STRBUF_INIT;
		made_proposal(&proposal);
		struct proposed *item = &proposal.items[at];
		item->extracted = item->kind == PROPOSED_ACTIVITY;
		item->content = at == MADE_SCHEDULE ? CONTENT_SCHEDULE : CONTENT_TEXT;
		item->closes = at == MADE_PREAMBLE;
		if (item->kind == PROPOSED_ACTIVITY) {
			string_set(&item->occasion, "教师节");
			item->course.status = STATUS_DONE;
			item->course.spent = 12345;
			string_set(&item->course.outcome, "很好。\n\n再办。");
		}
		proposal_accept(&proposal, at);
		char *was = made_whole(&proposal);
		assert_false(proposal_take_back(&proposal, at));
		proposal_set_kind(&proposal, at, PROPOSED_LEFT_OUT);
		proposal_set_kind(&proposal, at, PROPOSED_LEFT_OUT);
		proposal_write(&proposal, &draft);
		assert_true(proposal_read(draft.text, &again));
		assert_int_equal(again.items[at].kind, PROPOSED_LEFT_OUT);
		assert_true(proposal_take_back(&again, at));
		assert_same(was, &again);
		strbuf_release(&draft);
		proposal_release(&again);
		proposal_release(&proposal);
	}
}

/* A title too: the time, the union and the code that a person has given to its plan are there again. */
static void a_plan_comes_back_with_its_title(void **state)
{
	static const enum proposed_kind meanwhile[] = {PROPOSED_LEFT_OUT, PROPOSED_PARAGRAPH,
						       PROPOSED_SECTION};
	(void)state;
	for (size_t i = 0; i < sizeof(meanwhile) / sizeof(meanwhile[0]); i++) {
		struct proposal proposal, again;
		struct strbuf draft = STRBUF_INIT;
		made_proposal(&proposal);
		proposal_accept(&proposal, MADE_OTHER_TITLE);
		proposal_set_period(&proposal, 1, KIND_SEMESTER,
				    (struct period){month_make(2027, 2), 6});
		string_set(&proposal.plans[1].organization, "别的工会");
		string_set(&proposal.plans[1].code, "春");
		proposal_set_kind(&proposal, MADE_OTHER_TITLE, meanwhile[i]);
		assert_int_equal(proposal.plan_count, 1);
		proposal_set_kind(&proposal, MADE_OTHER_TITLE, PROPOSED_LEFT_OUT);
		proposal_write(&proposal, &draft);
		assert_true(proposal_read(draft.text, &again));
		proposal_set_kind(&again, MADE_OTHER_TITLE, PROPOSED_TITLE);
		assert_int_equal(again.plan_count, 2);
		assert_int_equal(again.plans[1].period.first, month_make(2027, 2));
		assert_int_equal(again.plans[1].period.count, 6);
		assert_int_equal(again.plans[1].kind, KIND_SEMESTER);
		assert_string_equal(again.plans[1].organization, "别的工会");
		assert_string_equal(again.plans[1].code, "春");
		assert_int_equal(again.plans[1].first, MADE_OTHER_TITLE);
		assert_int_equal(again.plans[1].count, again.count - MADE_OTHER_TITLE);
		strbuf_release(&draft);
		proposal_release(&again);
		proposal_release(&proposal);
	}
}

/* But what is said of a plan while it has no title is the newer word. */
static void a_plan_without_its_title_can_be_changed(void **state)
{
	struct proposal proposal;
	struct period spring = {month_make(2027, 2), 6};
	(void)state;
	made_proposal(&proposal);
	proposal_set_kind(&proposal, MADE_TITLE, PROPOSED_LEFT_OUT);
	proposal_set_period(&proposal, 0, KIND_SEMESTER, spring);
	assert_true(proposal_take_back(&proposal, MADE_TITLE));
	assert_int_equal(proposal.plan_count, 2);
	assert_int_equal(proposal.plans[0].period.first, spring.first);
	proposal_release(&proposal);
}

/* Who makes a heading of an activity would lose its day, its money and its heads. */
static void what_another_kind_has_no_field_for_is_said_in_words(void **state)
{
	struct proposal proposal;
	(void)state;
	made_proposal(&proposal);
	struct proposed *item = &proposal.items[MADE_VISIT];
	item->when = (struct when){.starts = {month_make(2025, 9), 8}};
	item->budget = 120050;
	item->participants = 40;
	item->course.spent = 90000;
	item->course.attended = 38;
	string_set(&item->label, "");
	string_set(&item->place, "会议室");
	string_set(&item->course.outcome, "顺利\n\n圆满");
	proposal_set_kind(&proposal, MADE_VISIT, PROPOSED_SECTION);
	item = &proposal.items[MADE_VISIT];
	assert_string_equal(
		item->text,
		"9月8日：慰问教师　文体　会议室　顺利 圆满　预算1200.50元　支出900元　40人　到38人");
	assert_false(when_is_set(&item->when));
	assert_int_equal(item->budget, NOT_GIVEN);
	proposal_set_kind(&proposal, MADE_VISIT, PROPOSED_ACTIVITY);
	assert_true(proposal_read_time(&proposal, MADE_VISIT, (struct date){2025, 11, 18}, NULL));
	assert_int_equal(proposal.items[MADE_VISIT].when.starts.day, 8);
	proposal_release(&proposal);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_change_is_taken_back_and_done_again),
		cmocka_unit_test(all_of_them_are_taken_back_in_their_order),
		cmocka_unit_test(a_draft_holds_everything),
		cmocka_unit_test(what_is_left_out_comes_back_whole),
		cmocka_unit_test(a_plan_comes_back_with_its_title),
		cmocka_unit_test(a_plan_without_its_title_can_be_changed),
		cmocka_unit_test(what_another_kind_has_no_field_for_is_said_in_words),
		cmocka_unit_test(a_damaged_draft_is_read_as_far_as_it_goes),
		cmocka_unit_test(a_month_is_read_out_of_its_words),
		cmocka_unit_test(the_number_at_the_beginning_is_the_label),
		cmocka_unit_test(what_names_no_time_stays_as_it_is),
		cmocka_unit_test(times_follow_the_plan_into_another_year),
		cmocka_unit_test(another_kind_covers_other_months),
	};
	language_set(LANGUAGE_CHINESE);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
