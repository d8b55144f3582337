/*
 * Money, standards and what became of activities in files. If it failed, a union's figures would be lost on the way into
 * the program, or taken for others without a word.
 */
#include "import_case.h"

#define INCOME(entry) HEAD "plan: {title: 计划, start: 2025-09, months: 11, income: [" entry "]}\n"
#define STANDARD(entry) \
	"unionplan: 1\norganization: {name: 甲, standards: [" entry "]}\n" \
	"plan: {title: 计划, start: 2025-09}\n"
#define ACTIVITY(entry) GROUP("month: 9") "      - {title: 甲, " entry "}\n"

static void money_is_read_whole(void **state)
{
	(void)state;
	struct import_result result =
		good("unionplan: 1\n"
		     "organization:\n"
		     "  name: 甲校工会\n"
		     "  standards:\n"
		     "    - {event: 住院慰问, words: [住院, 生病], amount: 300-500, per: 人次}\n"
		     "    - {event: 结婚, amount: 500元, note: 凭结婚证}\n"
		     "plan:\n"
		     "  title: 计划\n"
		     "  start: 2025-09\n"
		     "  budget: 12万\n"
		     "  income:\n"
		     "    - {name: 会费, members: 120, monthly: 10.5, share: 60%}\n"
		     "    - {name: 全留的会费, members: 一百二十人, monthly: 10}\n"
		     "    - {name: 行政补助, amount: 20000}\n"
		     "  silenced: [空月:7月, \"无职务:走访: 困难职工\"]\n"
		     "committee:\n"
		     "  - {post: 主席}\n"
		     "  - {post: 文体委员, budget: 5000}\n"
		     "  - {post: 女工委员, budget: 0}\n");
	const struct whole_plan *plan = &result.plans[0];
	assert_int_equal(plan->plan.budget, 12000000);
	assert_int_equal(plan->incomes.count, 3);
	assert_int_equal(plan->incomes.items[0].monthly, 1050);
	assert_int_equal(plan->incomes.items[0].share, 6000);
	assert_int_equal(plan->incomes.items[1].members, 120);
	assert_int_equal(plan->incomes.items[1].share, SHARE_WHOLE);
	assert_int_equal(plan->incomes.items[2].amount, 2000000);
	assert_int_equal(plan->allotments.count, 2);
	assert_int_equal(allotment_of(&plan->allotments, 0, "文体委员"), 500000);
	assert_int_equal(allotment_of(&plan->allotments, 0, "女工委员"), 0);
	assert_int_equal(plan->standards.count, 2);
	assert_string_equal(plan->standards.items[0].words, "住院\n生病");
	assert_int_equal(plan->standards.items[0].least, 30000);
	assert_int_equal(plan->standards.items[1].most, 50000);
	assert_string_equal(plan->standards.items[1].note, "凭结婚证");
	assert_int_equal(plan->silences.count, 2);
	assert_string_equal(plan->silences.items[1], "无职务:走访: 困难职工");
	import_result_release(&result);
	result = good(PLAN);
	assert_int_equal(result.plans[0].plan.budget, NOT_GIVEN);
	import_result_release(&result);
}

/* Template variables fill in figures too. */
static void figures_may_come_from_variables(void **state)
{
	(void)state;
	struct import_result result;
	static const struct variable_value values[] = {{"count", "92"}, {"year", "2025"}};
	assert_true(import_with(
		TEMPLATE("{name: count}, {name: year, type: year}") "plan: {title: 计划, start: "
								    "\"{{year}}-09\", budget: "
								    "\"{{count}}00\","
								    " income: [{name: 会费, "
								    "members: \"{{count}}\", "
								    "monthly: 5}]}\n",
		values, 2, &result));
	assert_int_equal(result.plans[0].plan.budget, 920000);
	assert_int_equal(result.plans[0].incomes.items[0].members, 92);
	import_result_release(&result);
}

static void assert_activity(const char *entry, const char *wanted)
{
	char *text = string_format("%s      - {title: 甲%s}\n", GROUP("month: 9"), entry);
	struct import_result result = good(text);
	const struct activity *activity = &result.plans[0].activities.items[0];
	struct strbuf is = STRBUF_INIT;
	strbuf_add_text(&is, status_name(activity->status));
	if (activity->done_on)
		strbuf_format(&is, " on %s", activity->done_on);
	if (when_is_set(&activity->postponed_from)) {
		strbuf_add_text(&is, " from ");
		when_encode(&activity->postponed_from, &is);
	}
	assert_string_equal(is.text, wanted);
	strbuf_release(&is);
	import_result_release(&result);
	free(text);
}

static void what_became_of_activities_is_read(void **state)
{
	(void)state;
	assert_activity("", "planned");
	assert_activity(", status: done", "done");
	assert_activity(", status: done, done: 2025-09-28", "done on 2025-09-28");
	assert_activity(", done: 2025年9月28日", "done on 2025-09-28");
	assert_activity(", status: postponed, postponed_from: 2025-09", "postponed from 2025-09");
	assert_activity(", status: 延期, postponed_from: \"2025-09 上旬\"",
			"postponed from 2025-09 early");
	assert_activity(", postponed_from: 2025-09 early", "planned from 2025-09 early");
	assert_activity(", postponed_from: 2025-09/2025-11", "planned from 2025-09/2025-11");
	assert_activity(", postponed_from: by 2025-09", "planned from by 2025-09");
	assert_activity(", postponed_from: 10-18", "planned from 2025-10-18");
	assert_activity(", postponed_from: 10月上旬", "planned from 2025-10 early");
	assert_activity(", postponed_from: 3", "planned from 2026-03");
}

static void what_cannot_be_is_said_where_it_stands(void **state)
{
	(void)state;
	static const struct bad_case cases[] = {
		{INCOME("{name: 会费}"), 3, 56, "要么写 amount"},
		{INCOME("{name: 会费, members: 5}"), 3, 56, "要么写 amount"},
		{INCOME("{name: 会费, share: 60%}"), 3, 56, "要么写 amount"},
		{INCOME("{name: 会费, amount: 5, members: 5, monthly: 5}"), 3, 56, "要么写 amount"},
		{INCOME("{name: 会费, amount: 5, share: 50%}"), 3, 56, "要么写 amount"},
		{INCOME("{amount: 5}"), 3, 56, "缺少“name”"},
		{INCOME("{name: 会费, members: -5, monthly: 5}"), 3, 76, "0 到 9999999"},
		{INCOME("{name: 会费, members: 5, monthly: 很多}"), 3, 88, "金额"},
		{INCOME("{name: 会费, members: 5, monthly: 5, share: 0.6}"), 3, 98, "如 60%"},
		{INCOME("{name: 会费, members: 5, monthly: 5, share: 160%}"), 3, 98, "如 60%"},
		{INCOME("{name: 会费, members: 9999999, monthly: 1000000}"), 3, 56, "太大"},
		{INCOME("{name: 会费, member: 5, monthly: 5}"), 3, 67, "是不是“members”"},
		{INCOME("会费"), 3, 56, "键: 值"},
		{HEAD "plan: {title: 计划, start: 2025-09, budget: -5}\n", 3, 43, "金额"},
		{HEAD "plan: {title: 计划, start: 2025-09, income: 5}\n", 3, 43, "列表"},
		{HEAD "plan: {title: 计划, start: 2025-09, silenced: [[a]]}\n", 3, 46, "文字"},
		{HEAD "plan: {title: 计划, start: 2025-09, silence: []}\n", 3, 35,
		 "是不是“silenced”"},
		{STANDARD("{event: 住院}"), 2, 37, "缺少“amount”"},
		{STANDARD("{amount: 5}"), 2, 37, "缺少“event”"},
		{STANDARD("{event: 住院, amount: 500-300}"), 2, 57, "300-500"},
		{STANDARD("{event: 住院, amount: 若干}"), 2, 57, "300-500"},
		{STANDARD("{event: 住院, amount: 5, words: 生病}"), 2, 67, "列表"},
		{STANDARD("{event: 住院, amount: 5, word: [生病]}"), 2, 60, "是不是“words”"},
		{PLAN "committee: [{post: 主席, budget: 多}]\n", 4, 32, "金额"},
		{ACTIVITY("status: planned, done: 2025-09-28"), 7, 9, "planned"},
		{ACTIVITY("done: 9-28"), 7, 26, "年月日齐全"},
		{ACTIVITY("done: 2025-09"), 7, 26, "年月日齐全"},
		{ACTIVITY("done: 2025-02-30"), 7, 26, "没有"},
		{ACTIVITY("postponed_from: 某时"), 7, 36, "原定的时间"},
		{ACTIVITY("postponed_from: 全年"), 7, 36, "原定的时间"},
		{ACTIVITY("postpone_from: 9"), 7, 20, "是不是“postponed_from”"},
	};
	CHECK_ALL_BAD(cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(money_is_read_whole),
		cmocka_unit_test(figures_may_come_from_variables),
		cmocka_unit_test(what_became_of_activities_is_read),
		cmocka_unit_test(what_cannot_be_is_said_where_it_stands),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
