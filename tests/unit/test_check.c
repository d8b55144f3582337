/*
 * A plan's check: what a chair would find out too late, and what they must not be bothered with. Each rule has a plan in
 * which it speaks, and one in which it must be silent.
 */
#include "import_case.h"

#include "app/check.h"

#define ON(first, months) \
	HEAD "plan: {title: 计划, start: " first ", months: " #months \
	     ", signature: {by: 甲校工会, on: 2025-09-01}, "
#define SECTIONS "sections: [{heading: 指导思想, body: 服务职工。}]"
#define YEAR ON("2025-09", 2) SECTIONS "}\n"
#define BUSY_MONTHS \
	"  - {month: 9, activities: [{title: 甲, posts: [主席]}]}\n" \
	"  - {month: 10, activities: [{title: 乙, posts: [主席]}]}\n"
#define CHAIR "committee: [{post: 主席, members: [钱某], duties: [主持工作]}]\n"

static struct date today = {2025, 9, 1};

/* The keys of what is found, a line each. Owned. */
static char *keys_of(const char *yaml)
{
	struct import_result result;
	if (!import_with(yaml, NULL, 0, &result)) {
		print(&result.diagnostics);
		fail_msg("not read: %s", yaml);
	}
	struct whole_plan *whole = &result.plans[0];
	struct days_off days = {0};
	days_off_add(&days, (struct date){2025, 10, 1}, "国庆节", false, 2025);
	days_off_add(&days, (struct date){2026, 4, 5}, "清明节", false, 2026);
	days_off_add(&days, (struct date){2025, 9, 28}, "国庆节", true, 2025);
	days_off_sort(&days);
	outline_number(&whole->outline, whole->plan.numbering);
	struct check_calendar calendar = {today, &occasions, &days};
	struct finding_list list;
	check_whole_plan(whole, &calendar, &list);
	struct strbuf keys = STRBUF_INIT;
	for (size_t i = 0; i < list.count; i++) {
		if (list.items[i].silenced)
			strbuf_add_text(&keys, "- ");
		finding_write_key(&list.items[i], &keys);
		strbuf_add_byte(&keys, '\n');
	}
	finding_list_release(&list);
	days_off_release(&days);
	import_result_release(&result);
	return strbuf_detach(&keys);
}

static void expect(const char *yaml, const char *keys)
{
	char *found = keys_of(yaml);
	if (strcmp(found, keys) != 0)
		fail_msg("in:\n%s\nfound:\n%s\nexpected:\n%s", yaml, found, keys);
	free(found);
}

static void a_sound_plan_has_no_finding(void **state)
{
	(void)state;
	expect(YEAR "schedule:\n" BUSY_MONTHS CHAIR, "");
}

static void what_is_not_there(void **state)
{
	(void)state;
	expect(HEAD "plan: {title: 计划, start: 2025-09, months: 2}\n",
	       "no-outline:计划\nno-activities:计划\nno-signature:计划\n");
	expect(YEAR
	       "schedule:\n" BUSY_MONTHS "  - activities: [{title: 丙}]\n"
	       "committee: [{post: 主席, members: [钱某]}, {post: 文体委员, duties: [办活动]}]\n",
	       "no-post:丙\npost-vacant:文体委员\npost-idle:主席\nno-month:丙\n");
	/* What is done or cancelled needs nobody any more. */
	expect(YEAR "schedule:\n" BUSY_MONTHS "  - {month: 9, activities: [{title: 丙, status: "
		    "done}, {title: 丁, status: cancelled}]}\n" CHAIR,
	       "");
}

static void terms_that_are_over_or_have_not_begun_hold_no_post(void **state)
{
	(void)state;
	expect(YEAR "schedule:\n" BUSY_MONTHS "committee: [{post: 主席, duties: [主持工作], "
		    "members: [{name: 钱某, until: 2025-08}]}]\n",
	       "post-vacant:主席\n");
	expect(YEAR "schedule:\n" BUSY_MONTHS "committee: [{post: 主席, duties: [主持工作], "
		    "members: [{name: 钱某, since: 2025-10}]}]\n",
	       "post-vacant:主席\n");
	expect(YEAR "schedule:\n" BUSY_MONTHS
		    "committee: [{post: 主席, duties: [主持工作], members: [{name: 钱某, since: "
		    "2025-09, until: 2025-09}]}]\n",
	       "");
}

static void sections_without_work(void **state)
{
	(void)state;
	expect(ON("2025-09", 1) "sections: [{heading: 主要工作}]}\n",
	       "no-activities:计划\nsection-bare:主要工作\n");
	/* A whole paragraph, and a heading over the schedule, are content enough. */
	expect(ON("2025-09",
		  1) "sections: [{heading: 本学期全体委员分片联系小组每月至少走访一次并做好记录。},"
		     " {heading: 工作安排, content: schedule}]}\n",
	       "no-activities:计划\n");
	static const char head[] = ON(
		"2025-09",
		1) "sections: [{heading: 指导思想, body: 服务职工。}, {heading: 主要工作, items: ["
		   "{heading: 民主管理, id: a}, {heading: 文体活动, id: b}, "
		   "{heading: 关心生活, id: c}]}]}\n"
		   "schedule:\n  - month: 9\n    activities:\n";
	struct strbuf yaml = STRBUF_INIT;
	strbuf_format(&yaml, "%s%s%s", head,
		      "      - {title: 甲, section: a, posts: [主席]}\n"
		      "      - {title: 乙, section: b, posts: [主席]}\n",
		      CHAIR);
	expect(yaml.text, "section-idle:关心生活\n");
	strbuf_clear(&yaml);
	/* One of three says nothing yet about the others. */
	strbuf_format(&yaml, "%s%s%s", head, "      - {title: 甲, section: a, posts: [主席]}\n",
		      CHAIR);
	expect(yaml.text, "");
	strbuf_clear(&yaml);
	strbuf_format(&yaml, "%s%s%s", head,
		      "      - {title: 甲, section: a, posts: [主席]}\n"
		      "      - {title: 乙, section: b, posts: [主席]}\n"
		      "      - {title: 丙, section: c, posts: [主席]}\n"
		      "      - {title: 丁, posts: [主席]}\n",
		      CHAIR);
	expect(yaml.text, "no-section:丁\n");
	strbuf_release(&yaml);
}

static void days(void **state)
{
	(void)state;
	/* 27 September is a Saturday, the 28th a Sunday that is worked, 1 October a day off. */
	expect(YEAR "schedule:\n" BUSY_MONTHS "  - activities:\n"
		    "      - {title: 周六, date: 9-27, posts: [主席]}\n"
		    "      - {title: 上班的周日, date: 9-28, posts: [主席]}\n"
		    "      - {title: 放假, date: 10-1, posts: [主席]}\n"
		    "      - {title: 截止, by: 10-1, posts: [主席]}\n"
		    "      - {title: 办过了, date: 10-1, posts: [主席], status: done}\n" CHAIR,
	       "day-off:放假\nweekend:周六\n");
	/* Who gathers on a Sunday should know, though the occasion is on it: 教师节 2028. */
	expect(ON("2028-09", 1) SECTIONS
	       "}\n"
	       "schedule:\n"
	       "  - {month: 9, activities: [{title: 庆祝会, occasion: 教师节, posts: [主席]},"
	       " {title: 看望, date: 9-16, occasion: 教师节, posts: [主席]}]}\n" CHAIR,
	       "weekend:庆祝会\nweekend:看望\n");
	/* A day off that is the occasion itself needs no warning: nobody sweeps graves by mistake. */
	expect(ON("2026-04", 1) SECTIONS "}\n"
					 "schedule:\n"
					 "  - {month: 4, activities: [{title: 扫墓,"
					 " occasion: 清明节, posts: [主席]}]}\n" CHAIR,
	       "");
	expect(ON("2025-09", 2) SECTIONS
	       "}\nschedule:\n  - {month: 9, activities: [{title: 甲, posts: [主席]}]}\n"
	       "  - {month: 10, activities: [{title: 补办, date: 10-9, occasion: 教师节,"
	       " posts: [主席]}]}\n" CHAIR,
	       "occasion-far:补办\n");
	/* The nearest one counts: 三八 of the next year is no mistake at the end of February, nor is that of last year. */
	expect(ON("2025-03", 12) SECTIONS
	       "}\nschedule:\n"
	       "  - {month: 2, activities: [{title: 二月办, date: 2026-02-27, occasion: 三八, "
	       "posts: [主席]}]}\n"
	       "  - {month: 3, activities: [{title: 三月办, date: 2025-03-10, occasion: 三八, "
	       "posts: [主席]}]}\n"
	       "  - activities: [{title: 全年办, from: 4, to: 2026-01, posts: [主席]}]\n" CHAIR,
	       "overdue:三月办\n");
}

static void overdue(void **state)
{
	(void)state;
	today = (struct date){2025, 10, 9};
	expect(YEAR "schedule:\n"
		    "  - {month: 9, activities: [{title: 甲, posts: [主席]}, "
		    "{title: 乙, status: done}]}\n"
		    "  - {month: 10, activities: [{title: 丙, posts: [主席]}]}\n" CHAIR,
	       "overdue:甲\n");
	today = (struct date){2025, 11, 1};
	expect(YEAR "schedule:\n"
		    "  - {month: 9, activities: [{title: 甲, status: done}, {title: 乙, status: "
		    "done, outcome: 好}]}\n"
		    "  - {month: 10, activities: [{title: 丙, status: cancelled}]}\n" CHAIR,
	       "month-empty:2025-10\nno-outcome:甲\n");
	today = (struct date){2025, 9, 1};
}

static void clashes(void **state)
{
	(void)state;
	expect(YEAR "schedule:\n" BUSY_MONTHS "  - activities:\n"
		    "      - {title: 丙, date: 9-10, place: 会议室, posts: [主席]}\n"
		    "      - {title: 丁, date: 9-10, place: 会议室, posts: [文体委员, 主席]}\n"
		    "      - {title: 戊, date: 9-10, place: 操场, posts: [主席]}\n"
		    "      - {title: 己, date: 9-10, place: 会议室,"
		    " posts: [文体委员], status: cancelled}\n"
		    "      - {title: 庚, from: 9-8, to: 9-9, place: 会议室, posts: [主席]}\n"
		    "committee: [{post: 主席, members: [钱某], duties: [甲]},"
		    " {post: 文体委员, members: [孙某], duties: [甲]}]\n",
	       "clash:丙 / 丁\n");
	expect(YEAR "schedule:\n" BUSY_MONTHS "  - activities:\n"
		    "      - {title: 丙, from: 9-8, to: 9-10, place: 会议室, posts: [主席]}\n"
		    "      - {title: 丁, date: 9-10, place: 会议室, posts: [主席]}\n" CHAIR,
	       "clash:丙 / 丁\n");
}

static void months(void **state)
{
	(void)state;
	expect(ON("2025-09", 4) SECTIONS
	       "}\nschedule:\n"
	       "  - {month: 9, activities: [{title: 甲, posts: [主席]}]}\n"
	       "  - activities: [{title: 跨月, from: 9, to: 10, posts: [主席]}]\n"
	       "  - {month: 12, activities: [{title: 乙, posts: [主席]}]}\n" CHAIR,
	       "month-empty:2025-11\n");
	struct strbuf yaml = STRBUF_INIT;
	strbuf_add_text(&yaml, ON("2025-09", 4) SECTIONS "}\nschedule:\n");
	for (int month = 9; month <= 12; month++) {
		strbuf_format(&yaml, "  - month: %d\n    activities:\n", month);
		for (int i = 0; i < (month == 11 ? 10 : 2); i++)
			strbuf_format(&yaml, "      - {title: 第%d项, posts: [主席]}\n",
				      month * 100 + i);
	}
	strbuf_add_text(&yaml, CHAIR);
	expect(yaml.text, "month-overfull:2025-11\n");
	strbuf_release(&yaml);
}

static void loads(void **state)
{
	(void)state;
	struct strbuf yaml = STRBUF_INIT;
	strbuf_add_text(&yaml,
			ON("2025-09", 1) SECTIONS "}\nschedule:\n  - month: 9\n    activities:\n");
	for (int i = 0; i < 12; i++)
		strbuf_format(&yaml, "      - {title: 甲%d, posts: [主席]}\n", i);
	for (int i = 0; i < 3; i++)
		strbuf_format(&yaml,
			      "      - {title: 乙%d, posts: [文体委员]}\n"
			      "      - {title: 丙%d, posts: [生活委员]}\n",
			      i, i);
	struct strbuf shared = STRBUF_INIT;
	strbuf_add_text(&shared, yaml.text);
	strbuf_add_text(&yaml, "committee: [{post: 主席, members: [钱某], duties: [甲]},"
			       " {post: 文体委员, members: [孙某], duties: [甲]},"
			       " {post: 生活委员, members: [李某], duties: [甲]}]\n");
	expect(yaml.text, "member-overloaded:钱某\n");
	/* Three who share a post carry four each. */
	strbuf_add_text(
		&shared,
		"committee: [{post: 主席, seats: 3, members: [钱某, 周某, 吴某], duties: [甲]},"
		" {post: 文体委员, members: [孙某], duties: [甲]},"
		" {post: 生活委员, members: [李某], duties: [甲]}]\n");
	expect(shared.text, "");
	strbuf_release(&shared);
	strbuf_release(&yaml);
}

static void money(void **state)
{
	(void)state;
	static const char schedule[] =
		"schedule:\n"
		"  - {month: 9, activities: [{title: 甲, budget: 800, posts: [主席]}]}\n"
		"  - {month: 10, activities: [{title: 乙, budget: 300, spent: 300.01,"
		" posts: [主席]}, {title: 丙, budget: 5000, status: cancelled}]}\n";
	static const struct {
		const char *plan, *committee, *keys;
	} cases[] = {
		{"budget: 1100, ", CHAIR, "overspent:乙\n"},
		{"budget: 1099.99, ", CHAIR, "plan-over-budget:计划\noverspent:乙\n"},
		{"income: [{name: 补助, amount: 1100}], ", CHAIR, "overspent:乙\n"},
		{"income: [{name: 会费, members: 10, monthly: 10, share: 60%}], ", CHAIR,
		 "budget-over-income:计划\noverspent:乙\n"},
		{"budget: 1200, ",
		 "committee: [{post: 主席, members: [钱某], duties: [甲], budget: 1000}]\n",
		 "post-over-allotment:主席\noverspent:乙\n"},
		{"budget: 1200, ",
		 "committee: [{post: 主席, members: [钱某], duties: [甲], budget: 1300}]\n",
		 "allotments-over-budget:计划\noverspent:乙\n"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct strbuf yaml = STRBUF_INIT;
		strbuf_format(&yaml, "%s%s%s}\n%s%s", ON("2025-09", 2), cases[i].plan, SECTIONS,
			      schedule, cases[i].committee);
		expect(yaml.text, cases[i].keys);
		strbuf_release(&yaml);
	}
}

/* A budget that nobody could spend by the union's own table, or that leaves half of the people out. */
static void standards(void **state)
{
	(void)state;
	static const struct {
		const char *activity;
		bool off;
	} cases[] = {
		{"{title: 中秋慰问, participants: 10, budget: 3000, ", false},
		{"{title: 中秋慰问, participants: 10, budget: 4000, ", false},
		{"{title: 中秋慰问, participants: 10, budget: 2999, ", true},
		{"{title: 中秋慰问, participants: 10, budget: 4001, ", true},
		{"{title: 中秋慰问, budget: 4001, ", false}, /* nobody says how many there are */
		{"{title: 中秋慰问, budget: 200, ", true},   /* not enough for one */
		{"{title: 中秋慰问, participants: 10, budget: 1, status: cancelled, ", false},
		{"{title: 中秋慰问, participants: 10, ", false},
		/* Of thirty who come, few get something. */
		{"{title: 荣退仪式, participants: 30, budget: 900, ", false},
		{"{title: 荣退仪式, participants: 30, budget: 20000, ", true},
		/* Two standards at once. */
		{"{title: 中秋、生日慰问, participants: 10, budget: 6000, ", false},
		{"{title: 中秋、生日慰问, participants: 10, budget: 6001, ", true},
		{"{title: 世界卫生日义诊, participants: 100, budget: 3000, ", false},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct strbuf yaml = STRBUF_INIT, keys = STRBUF_INIT;
		const char *name = cases[i].activity + strlen("{title: ");
		strbuf_format(&yaml,
			      "unionplan: 1\n"
			      "organization: {name: 甲校工会, standards: ["
			      "{event: 中秋慰问, words: [中秋], amount: 300-400, per: 人}, "
			      "{event: 生日慰问, words: [生日], amount: 200, per: 每人每年}, "
			      "{event: 退休纪念, words: [荣退], amount: 500, per: 人}]}\n"
			      "plan: {title: 计划, start: 2025-09, months: 2, signature: {by: "
			      "甲校工会, on: 2025-09-01}, " SECTIONS "}\nschedule:\n" BUSY_MONTHS
			      "  - {month: 9, activities: [%sposts: [主席]}]}\n" CHAIR,
			      cases[i].activity);
		if (cases[i].off)
			strbuf_format(&keys, "off-standard:%.*s\n", (int)strcspn(name, ","), name);
		expect(yaml.text, keys.text);
		strbuf_release(&keys);
		strbuf_release(&yaml);
	}
}

static void placeholders(void **state)
{
	(void)state;
	static const struct {
		const char *title, *place; /* NULL: nothing is open */
	} cases[] = {
		{"20xx年总结", "xx"},       {"20XX年总结", "XX"},   {"20××年总结", "××"},
		{"20__年总结", "__"},       {"××中学例会", "××"},   {"第xx届教代会", "xx"},
		{"第×届教代会", "×"},       {"×月×日开会", "×月×"}, {"看望某某老师", "某某"},
		{"（……）的结果", "（……）"}, {"（　）班", "（　）"}, {"() 班", "()"},
		{"□□活动", "□□"},           {"３×３篮球", NULL},    {"3×3篮球赛", NULL},
		{"3 x 3 篮球", NULL},       {"Exxon讲座", NULL},    {"XXL号工作服", NULL},
		{"某学校来访", NULL},       {"长×宽的测量", NULL},  {"（略）", NULL},
		{"iPhone X 摄影", NULL},    {"2025_总结", NULL},    {"4×100米接力", NULL},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct strbuf yaml = STRBUF_INIT, keys = STRBUF_INIT;
		strbuf_format(&yaml,
			      "%sschedule:\n"
			      "%s  - {month: 9, activities: [{title: \"%s\", posts: [主席]}]}\n"
			      "%s",
			      YEAR, BUSY_MONTHS, cases[i].title, CHAIR);
		if (cases[i].place)
			strbuf_format(&keys, "placeholder:%s（%s）\n", cases[i].title,
				      cases[i].place);
		expect(yaml.text, keys.text);
		strbuf_release(&keys);
		strbuf_release(&yaml);
	}
	/* In the plan's own texts, sections, duties. */
	expect(HEAD "plan: {title: 20__年计划, start: 2025-09, months: 1, preamble: 在××领导下,"
		    " signature: {by: 甲校工会, on: 2025-09-01},"
		    " sections: [{heading: 目标, body: 第×次会议}]}\n"
		    "committee: [{post: 主席, members: [钱某], duties: [联系（……）]}]\n",
	       "placeholder:20__年计划（__）\nplaceholder:前言（××）\nplaceholder:目标（×）\n"
	       "placeholder:主席（（……））\nno-activities:20__年计划\n");
	/* Each of them: who fills in the first one should not hand on the second. What stands together is one. */
	expect(HEAD "plan: {title: 计划, start: 2025-09, months: 1, preamble: "
		    "在××领导下，20xx年×月×日开会，联系人□□。,"
		    " signature: {by: 甲校工会, on: 2025-09-01}, " SECTIONS "}\n" CHAIR,
	       "placeholder:前言（××）\nplaceholder:前言（xx年×月×）\n"
	       "placeholder:前言（□□）\nno-activities:计划\n");
}

/* Who leaves one of them open on purpose is still told of the others; what was silenced for a whole text stays so. */
static void placeholders_are_silenced_one_by_one(void **state)
{
	(void)state;
#define OPEN_TWICE(silenced) \
	HEAD "plan: {title: 计划, start: 2025-09, months: 1, preamble: " \
	     "在××领导下，和××一起，联系人□□。, silenced: [" silenced "]," \
	     " signature: {by: 甲校工会, on: 2025-09-01}, " SECTIONS "}\n" CHAIR
	expect(OPEN_TWICE("\"placeholder:前言（××）\""), "- placeholder:前言（××）\n"
							 "placeholder:前言（×× 2）\n"
							 "placeholder:前言（□□）\n"
							 "no-activities:计划\n");
	expect(OPEN_TWICE("\"placeholder:前言（×× 2）\""), "placeholder:前言（××）\n"
							   "- placeholder:前言（×× 2）\n"
							   "placeholder:前言（□□）\n"
							   "no-activities:计划\n");
	expect(OPEN_TWICE("\"placeholder:前言\""),
	       "- placeholder:前言（××）\n- placeholder:前言（×× 2）\n- placeholder:前言（□□）\n"
	       "no-activities:计划\n");
}

static void silenced_ones_say_so(void **state)
{
	(void)state;
	expect(ON("2025-09", 2) "silenced: [\"no-post:丙\"], " SECTIONS "}\nschedule:\n" BUSY_MONTHS
				"  - {month: 9, activities: [{title: 丙}, {title: 丁}]}\n" CHAIR,
	       "- no-post:丙\nno-post:丁\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sound_plan_has_no_finding),
		cmocka_unit_test(what_is_not_there),
		cmocka_unit_test(terms_that_are_over_or_have_not_begun_hold_no_post),
		cmocka_unit_test(sections_without_work),
		cmocka_unit_test(days),
		cmocka_unit_test(overdue),
		cmocka_unit_test(clashes),
		cmocka_unit_test(months),
		cmocka_unit_test(loads),
		cmocka_unit_test(money),
		cmocka_unit_test(standards),
		cmocka_unit_test(placeholders),
		cmocka_unit_test(placeholders_are_silenced_one_by_one),
		cmocka_unit_test(silenced_ones_say_so),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
