/* The report of a plan: a chair signs it, so every figure and every word in it must be the plan's. */
#include "test.h"

#include "app/report.h"
#include "export/export.h"
#include "export_sample.h"
#include "i18n/messages.h"
#include "model/money.h"

#include <stdlib.h>

static const struct date after_it = {2026, 8, 20};

/* The report as text, a line for each paragraph. */
static char *report_on(const struct whole_plan *whole, struct date today)
{
	struct whole_plan report;
	struct export_options options;
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	report_from_plan(whole, today, &report);
	assert_int_equal(report.activities.count, 0);
	export_options_init(&options);
	options.layout = LAYOUT_SCREEN;
	options.width = 400;
	assert_true(export_plan(&report, export_format_find("text"), &options, &out, &err));
	whole_plan_release(&report);
	return strbuf_detach(&out);
}

static char *report_of(const struct whole_plan *whole)
{
	return report_on(whole, after_it);
}

static void assert_says(const struct whole_plan *whole, const char *words)
{
	char *out = report_of(whole);
	if (!strstr(out, words))
		fail_msg("“%s” is not in:\n%s", words, out);
	free(out);
}

static void assert_is_silent(const struct whole_plan *whole, const char *words)
{
	char *out = report_of(whole);
	if (strstr(out, words))
		fail_msg("“%s” is in:\n%s", words, out);
	free(out);
}

static struct activity *done(struct whole_plan *whole, const char *title, int month, int day,
			     const char *outcome)
{
	struct activity *activity = sample_activity(whole, title, month, day);
	activity->status = STATUS_DONE;
	activity->outcome = xstrdup(outcome);
	return activity;
}

static void test_the_sample(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	struct activity *walk = &whole.activities.items[2];
	walk->status = STATUS_POSTPONED;
	walk->postponed_from = walk->when;
	walk->when = (struct when){.starts = {month_make(2025, 11), 8}};
	walk->reason = xstrdup("连日下雨");
	struct activity *games = &whole.activities.items[4];
	games->status = STATUS_CANCELLED;
	struct activity *meeting = &whole.activities.items[0];
	meeting->status = STATUS_DONE;
	meeting->done_on = xstrdup("2025-09-03");
	char *out = report_of(&whole), *signature = strstr(out, "\n\n          ");
	assert_non_null(signature);
	signature[1] = '\0';
	assert_string_equal(
		strchr(out, '\n') + 2,
		"　　2025年9月至2026年7月，河湾小学工会委员会按照《河湾小学2025—2026学年工会工作计划》开展工作。"
		"计划安排活动5项：完成2项，延期1项，尚未开展2项，另有取消1项。"
		"已完成的活动共有84人次参加，另有1项没有登记人数。"
		"经费预算80,000元，实际支出5,860.50元，占预算的7.3%，结余74,139.50元。\n"
		"\n"
		"　　一、工作完成情况\n"
		"　　（一）听取意见\n"
		"　　1. 9月9日完成“庆祝教师节暨师德标兵表彰会”，84人参加，支出5,860.50元。"
		"到会八十四人。\n"
		"　　（二）其他活动\n"
		"　　1. 9月3日完成“召开工会委员会例会”。（……）\n"
		"\n"
		"　　二、各月完成情况\n"
		"　　9月：安排2项，全部完成，支出5,860.50元：召开工会委员会例会；"
		"庆祝教师节暨师德标兵表彰会。\n"
		"　　11月：安排1项，尚未完成。\n"
		"　　12月：安排1项，尚未完成。\n"
		"　　全年：安排1项，尚未完成。\n"
		"\n"
		"　　三、延期和取消的活动\n"
		"　　（一）“教职工秋季健步走”原定10月中旬，延期到11月8日。连日下雨。\n"
		"　　（二）“教职工运动会”（原定4—6月）取消。（……）\n"
		"\n"
		"　　四、分工完成情况\n"
		"　　主席：负责1项，已经完成，牵头的活动支出5,860.50元。\n"
		"　　文体委员：负责1项，尚未完成。\n"
		"　　宣传委员：负责1项，已经完成。\n"
		"　　没有写明负责职务的3项，完成1项。\n"
		"\n"
		"　　五、转入下一期的工作\n"
		"　　（一）“教职工秋季健步走”原定11月8日，由文体委员负责，已延期。\n"
		"　　（二）“年度经费决算”原定12月底前，尚未开展。\n"
		"　　（三）“会员生日慰问”，尚未开展。\n"
		"\n"
		"　　六、存在的不足和下一步打算\n"
		"　　（一）存在的不足：（……）\n"
		"　　（二）下一步打算：（……）\n"
		"\n"
		"　　七、有待补写的内容\n"
		"　　以下各处在上文用“（……）”标出。补写以后，请把这一节删去。\n"
		"　　（一）“召开工会委员会例会”的完成情况（……）\n"
		"　　（二）“教职工运动会”取消的原因（……）\n"
		"　　（三）存在的不足（……）\n"
		"　　（四）下一步打算（……）\n");
	free(out);
	whole_plan_release(&whole);
}

/* --- the plan that it is --- */

static void test_titles(void **state)
{
	(void)state;
	static const char *const titles[][2] = {
		{"某小学2025—2026学年工会工作计划", "某小学2025—2026学年工会工作总结"},
		{"某小学2025—2026学年第一学期工会工作计划（草案）",
		 "某小学2025—2026学年第一学期工会工作总结"},
		{"2025年工会工作要点", "2025年工会工作总结"},
		{"工会2025年计划", "工会2025年工作总结"},
		{"工会工作计划与安排", "工会工作计划与安排工作总结"},
		{"某厂工会（一分会）", "某厂工会（一分会）工作总结"},
		{"工会年度安排", "工会年度安排工作总结"},
		{"工作计划", "工作总结"},
		{"某小学工会工作总结", "某小学工会工作总结"},
		{"）", "）工作总结"},
		{"", "工作总结"},
	};
	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++) {
		struct whole_plan whole, report;
		sample_begin(&whole, 11);
		string_set(&whole.plan.title, titles[i][0]);
		report_from_plan(&whole, after_it, &report);
		assert_string_equal(report.plan.title, titles[i][1]);
		whole_plan_release(&report);
		whole_plan_release(&whole);
	}
}

static void test_what_it_takes_from_the_plan(void **state)
{
	(void)state;
	struct whole_plan whole, report;
	sample_plan(&whole);
	whole.plan.kind = KIND_CUSTOM;
	whole.plan.status = PLAN_ADOPTED;
	whole.plan.numbering = xstrdup("一、\n1.");
	whole.plan.budget = 100;
	report_from_plan(&whole, after_it, &report);
	assert_string_equal(report.organization.name, whole.organization.name);
	assert_int_equal(report.plan.kind, KIND_CUSTOM);
	assert_int_equal(report.plan.status, PLAN_DRAFT); /* to be gone over first */
	assert_int_equal(report.plan.period.first, whole.plan.period.first);
	assert_int_equal(report.plan.period.count, 11);
	assert_string_equal(report.plan.numbering, "一、\n1.");
	assert_string_equal(report.plan.signed_by, "河湾小学工会委员会");
	assert_string_equal(report.plan.signed_on, "2026-08-20");
	assert_string_equal(report.plan.code, "2025总结");
	assert_int_equal(report.plan.budget, NOT_GIVEN);
	assert_null(report.plan.closing);
	for (size_t i = 0; i < report.outline.count; i++) {
		assert_int_not_equal(report.outline.sections[i].id, 0);
		assert_true(*report.outline.sections[i].heading);
		assert_null(strchr(report.outline.sections[i].heading, '\n'));
	}
	whole_plan_release(&report);
	whole_plan_release(&whole);
}

/* --- odd plans --- */

static void test_without_activities(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 1);
	char *out = report_of(&whole), *signature = strstr(out, "\n\n          ");
	assert_non_null(signature);
	signature[1] = '\0';
	assert_string_equal(
		strchr(out, '\n') + 2,
		"　　2025年9月，河湾小学工会委员会按照《河湾小学2025—2026学年工会工作计划》开展工作。"
		"计划没有列出具体的活动。\n"
		"\n"
		"　　一、工作完成情况\n"
		"　　（……）\n"
		"\n"
		"　　二、存在的不足和下一步打算\n"
		"　　（一）存在的不足：（……）\n"
		"　　（二）下一步打算：（……）\n"
		"\n"
		"　　三、有待补写的内容\n"
		"　　以下各处在上文用“（……）”标出。补写以后，请把这一节删去。\n"
		"　　（一）工作完成情况（……）\n"
		"　　（二）存在的不足（……）\n"
		"　　（三）下一步打算（……）\n");
	free(out);
	whole_plan_release(&whole);
}

static void test_one_activity_in_each_state(void **state)
{
	(void)state;
	static const struct {
		enum activity_status status;
		const char *says;
	} cases[] = {
		{STATUS_DONE, "计划安排活动1项，已经完成。"},
		{STATUS_DOING, "计划安排活动1项，正在进行。"},
		{STATUS_POSTPONED, "计划安排活动1项，已延期。"},
		{STATUS_CANCELLED, "计划安排活动1项，已取消。"},
		{STATUS_PLANNED, "计划安排活动1项，尚未开展。"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct whole_plan whole;
		sample_begin(&whole, 11);
		sample_activity(&whole, "慰问", 0, 0)->status = cases[i].status;
		assert_says(&whole, cases[i].says);
		assert_is_silent(&whole, "0项");
		assert_is_silent(&whole, "人次");
		assert_is_silent(&whole, "经费");
		whole_plan_release(&whole);
	}
}

static void test_all_of_one_kind(void **state)
{
	(void)state;
	static const struct {
		enum activity_status status;
		const char *says;
	} cases[] = {
		{STATUS_DONE, "计划安排活动3项，全部完成。"},
		{STATUS_DOING, "计划安排活动3项，都在进行。"},
		{STATUS_CANCELLED, "计划安排活动3项，全部取消。"},
		{STATUS_PLANNED, "计划安排活动3项，都还没有开展。"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct whole_plan whole;
		sample_begin(&whole, 11);
		for (int n = 0; n < 3; n++)
			sample_activity(&whole, "慰问", month_make(2025, 10), 0)->status =
				cases[i].status;
		assert_says(&whole, cases[i].says);
		if (cases[i].status == STATUS_CANCELLED) {
			assert_says(&whole, "一、取消的活动");
			assert_is_silent(&whole,
					 "完成情况\n"); /* no month, no post, nothing done */
		}
		whole_plan_release(&whole);
	}
}

/* Before its time is over a report says as of when it is. */
static void test_before_the_end(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	sample_activity(&whole, "以前", month_make(2025, 9), 5);
	sample_activity(&whole, "以后", month_make(2026, 5), 0);
	char *out = report_on(&whole, (struct date){2026, 1, 31});
	assert_non_null(strstr(out, "截至2026年1月31日，计划安排活动2项，都还没有开展。"));
	assert_non_null(strstr(out, "“以前”原定9月5日，尚未开展。"));
	assert_non_null(strstr(out, "“以后”定于5月，尚未开展。"));
	free(out);
	assert_is_silent(&whole, "截至");
	out = report_on(&whole, (struct date){2026, 7, 31}); /* its last day */
	assert_null(strstr(out, "截至"));
	free(out);
	whole_plan_release(&whole);
}

/* A plan of thirteen months has two Septembers, and both are months of their own. */
static void test_thirteen_months_over_new_year(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 13);
	done(&whole, "头一个九月", month_make(2025, 9), 1, "好。");
	done(&whole, "元旦", month_make(2026, 1), 1, "好。");
	done(&whole, "后一个九月", month_make(2026, 9), 1, "好。");
	assert_says(&whole, "　　9月：安排1项，已经完成：头一个九月。\n"
			    "　　1月：安排1项，已经完成：元旦。\n"
			    "　　2026年9月：安排1项，已经完成：后一个九月。\n");
	assert_says(&whole, "　　（三）2026年9月1日完成“后一个九月”。好。\n");
	whole_plan_release(&whole);
}

/* --- sections --- */

static void in_section(struct whole_plan *whole, const char *title, int64_t section)
{
	done(whole, title, month_make(2025, 10), 0, "好。")->section_id = section;
}

static void test_without_sections(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	in_section(&whole, "甲", 0);
	in_section(&whole, "乙", 77); /* a section that is gone */
	assert_says(&whole, "　　一、工作完成情况\n"
			    "　　（一）10月完成“甲”。好。\n"
			    "　　（二）10月完成“乙”。好。\n");
	whole_plan_release(&whole);
}

static void test_by_sections(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	sample_section(&whole, 0, "民主管理", NULL);               /* 1 */
	sample_section(&whole, 0, "文体活动", NULL);               /* 2 */
	sample_section(&whole, 1, "球类", NULL);                   /* 3 */
	sample_section(&whole, 2, "篮球", NULL);                   /* 4 */
	sample_section(&whole, 1, "社团每周活动一次。", NULL);     /* 5: a paragraph, no heading */
	sample_section(&whole, 0, "", "没有标题的一节\n\n第二段"); /* 6 */
	sample_section(&whole, 0, "没有活动的一节", NULL);
	in_section(&whole, "歌会", 5);
	in_section(&whole, "无处", 0);
	in_section(&whole, "篮球赛", 4);
	in_section(&whole, "教代会", 1);
	in_section(&whole, "运动会", 2);
	in_section(&whole, "杂事", 6);
	assert_says(&whole, "　　一、工作完成情况\n"
			    "　　（一）民主管理\n"
			    "　　1. 10月完成“教代会”。好。\n"
			    "　　（二）文体活动\n"
			    "　　1. 球类\n"
			    "　　（1）10月完成“篮球赛”。好。\n"
			    "　　2. 综合工作\n"
			    "　　（1）10月完成“歌会”。好。\n"
			    "　　（2）10月完成“运动会”。好。\n"
			    "　　（三）没有标题的一节\n"
			    "　　1. 10月完成“杂事”。好。\n"
			    "　　（四）其他活动\n"
			    "　　1. 10月完成“无处”。好。\n"
			    "\n");
	whole_plan_release(&whole);
}

/* In the order in which things were done, whatever the order in which they were planned. */
static void test_in_the_order_of_time(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	int october = month_make(2025, 10);
	done(&whole, "整月", october, 0, "好。");
	done(&whole, "推迟做的", october - 1, 3, "好。")->done_on = xstrdup("2025-10-20");
	done(&whole, "五日", october, 5, "好。");
	done(&whole, "全年", 0, 0, "好。");
	assert_says(&whole, "　　（一）10月5日完成“五日”。好。\n"
			    "　　（二）10月20日完成“推迟做的”。好。\n"
			    "　　（三）10月完成“整月”。好。\n"
			    "　　（四）完成“全年”。好。\n");
	whole_plan_release(&whole);
}

/* --- words --- */

static void test_what_became_of_it(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	int october = month_make(2025, 10);
	struct when september = {.starts = {october - 1, 0}};
	struct activity *late = done(&whole, "改期后完成", october, 5, "好。");
	late->postponed_from = september;
	late->reason = xstrdup("场馆\n维修");
	struct activity *moved = sample_activity(&whole, "改期后待办", october + 1, 0);
	moved->postponed_from = september;
	moved->status = STATUS_POSTPONED;
	moved = sample_activity(&whole, "改到何时未定", 0, 0);
	moved->postponed_from = september;
	moved->status = STATUS_POSTPONED;
	sample_activity(&whole, "只标了延期", october, 9)->status = STATUS_POSTPONED;
	sample_activity(&whole, "没有时间", 0, 0)->status = STATUS_POSTPONED;
	struct activity *off = sample_activity(&whole, "先延期后取消", october, 0);
	off->postponed_from = september;
	off->status = STATUS_CANCELLED;
	off->spent = 5000;
	sample_activity(&whole, "全年的取消", 0, 0)->status = STATUS_CANCELLED;
	struct activity *doing = sample_activity(&whole, "在做", october, 0);
	doing->status = STATUS_DOING;
	doing->spent = 123450;
	doing->outcome = xstrdup("做了一半");
	activity_add_post(doing, 0, "主席");
	activity_add_post(doing, 0, "生活委员");
	assert_says(&whole,
		    "　　（一）10月5日完成“改期后完成”（原定9月）。延期原因：场馆。维修。好。\n");
	assert_says(&whole, "“改期后待办”原定9月，延期到11月。（……）\n");
	assert_says(&whole, "“改到何时未定”原定9月，延期，时间另定。（……）\n");
	assert_says(&whole, "“只标了延期”（10月9日）延期。（……）\n");
	assert_says(&whole, "“没有时间”延期，时间另定。（……）\n");
	assert_says(&whole, "“先延期后取消”（原定9月）取消，已支出50元。（……）\n");
	assert_says(&whole, "“全年的取消”取消。（……）\n");
	assert_says(
		&whole,
		"“在做”原定10月，由主席、生活委员负责，正在进行，已支出1,234.50元。做了一半。\n");
	assert_says(&whole, "“改期后待办”延期的原因（……）\n");
	assert_says(&whole, "“先延期后取消”取消的原因（……）\n");
	assert_is_silent(&whole, "“改期后完成”的完成情况");
	assert_is_silent(&whole, "“在做”的");
	whole_plan_release(&whole);
}

static void test_sentences_end_as_they_should(void **state)
{
	(void)state;
	static const char *const outcomes[][2] = {
		{"全员参加", "全员参加。"},
		{"全员参加。", "全员参加。"},
		{"太好了！", "太好了！"},
		{"好吗？", "好吗？"},
		{"待续……", "待续……"},
		{"大家说“好”", "大家说“好”。"},
		{"大家说“好。”", "大家说“好。”"},
		{"全员参加（含退休）", "全员参加（含退休）。"},
		{"到会90", "到会90。"},
		{"第一段\n\n第二段。\n\n第三段；", "第一段。第二段。第三段。"},
		{"甲到了，\n\n乙也到了", "甲到了，乙也到了。"},
		{"　前后有空　", "前后有空。"},
		{"，", ""},
	};
	for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++) {
		struct whole_plan whole;
		sample_begin(&whole, 11);
		done(&whole, "事", 0, 0, outcomes[i][0]);
		char *line = string_format("　　（一）完成“事”。%s\n", outcomes[i][1]);
		assert_says(&whole, line);
		free(line);
		whole_plan_release(&whole);
	}
}

static void test_marks_inside_marks(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	string_set(&whole.plan.title, "学习《工会法》计划");
	done(&whole, "“四点半”开班", 0, 0, "好。");
	assert_says(&whole, "按照《学习〈工会法〉计划》开展");
	assert_says(&whole, "完成“‘四点半’开班”。好。");
	whole_plan_release(&whole);
}

/* --- money --- */

static void test_money(void **state)
{
	(void)state;
	static const struct {
		int64_t total, budget, spent; /* of the plan; of its only activity */
		const char *says;
	} cases[] = {
		{NOT_GIVEN, NOT_GIVEN, 100000, "参加。实际支出1,000元。\n"},
		{NOT_GIVEN, 200000, NOT_GIVEN,
		 "参加。各项活动的经费预算合计2,000元，还没有记下支出。\n"},
		{NOT_GIVEN, 200000, 0, "合计2,000元，实际支出0元，占预算的0.0%，结余2,000元。\n"},
		{10000000, NOT_GIVEN, 4999, "支出49.99元，不到预算的0.1%，结余99,950.01元。\n"},
		{10000000, NOT_GIVEN, 5000, "支出50元，占预算的0.1%，结余99,950元。\n"},
		{10000000, NOT_GIVEN, 9999900, "支出99,999元，占预算的99.9%，结余1元。\n"},
		{NOT_GIVEN, 300000, 100000,
		 "合计3,000元，实际支出1,000元，占预算的33.3%，结余2,000元。\n"},
		{NOT_GIVEN, 100000, 100000, "合计1,000元，实际支出1,000元，与预算相符。\n"},
		{NOT_GIVEN, 100000, 100050,
		 "实际支出1,000.50元，占预算的100.1%，超出预算0.50元。\n"},
		{500000, 100000, 400000,
		 "参加。经费预算5,000元，实际支出4,000元，占预算的80.0%，结余1,000元。\n"},
		{0, 100000, 50000,
		 "各项活动的经费预算合计1,000元，实际支出500元，占预算的50.0%，结余500元。\n"},
		{1, NOT_GIVEN, MONEY_MOST,
		 "经费预算0.01元，实际支出999,999,999,999.99元，超出预算999,999,999,999.98元。\n"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct whole_plan whole;
		sample_begin(&whole, 11);
		struct activity *activity = done(&whole, "事", 0, 0, "好。");
		whole.plan.budget = cases[i].total;
		activity->budget = cases[i].budget;
		activity->spent = cases[i].spent;
		activity->attended = 30;
		assert_says(&whole, cases[i].says);
		whole_plan_release(&whole);
	}
}

/* What was called off is not planned any more, but what it has cost is spent. */
static void test_money_of_what_was_called_off(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	struct activity *off = sample_activity(&whole, "取消的", month_make(2025, 10), 0);
	off->status = STATUS_CANCELLED;
	off->budget = 100000;
	off->spent = 20000;
	off->participants = 50;
	activity_add_post(off, 0, "主席");
	done(&whole, "办成的", month_make(2025, 10), 0, "好。")->budget = 50000;
	assert_says(&whole, "合计500元，实际支出200元，占预算的40.0%，结余300元。");
	assert_is_silent(&whole, "人次");
	assert_is_silent(&whole, "主席：");
	assert_says(&whole, "　　10月：安排1项，已经完成，支出200元：办成的。\n");
	whole_plan_release(&whole);
}

/* How many were to come would be told to the superior union as how many came. */
static void test_only_heads_that_were_counted_are_told(void **state)
{
	(void)state;
	static const struct {
		int expected[2], attended[2];
		const char *says, *silent;
	} cases[] = {
		{{120, 30}, {NOT_GIVEN, NOT_GIVEN}, "已完成的活动没有登记参加人数。", "120"},
		{{NOT_GIVEN, NOT_GIVEN}, {NOT_GIVEN, NOT_GIVEN}, "10月5日", "人次"},
		{{NOT_GIVEN, NOT_GIVEN}, {NOT_GIVEN, NOT_GIVEN}, "10月5日", "登记"},
		{{120, 30},
		 {96, NOT_GIVEN},
		 "已完成的活动共有96人次参加，另有1项没有登记人数。",
		 "120人"},
		{{120, NOT_GIVEN}, {96, 4}, "已完成的活动共有100人次参加。", "登记"},
		{{120, 30}, {96, 0}, "已完成的活动共有96人次参加。", "登记"},
		{{120, 30}, {96, NOT_GIVEN}, "，96人参加", "30人"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct whole_plan whole;
		sample_begin(&whole, 11);
		for (int j = 0; j < 2; j++) {
			struct activity *activity =
				done(&whole, "事", month_make(2025, 10), 5, "好。");
			activity->participants = cases[i].expected[j];
			activity->attended = cases[i].attended[j];
		}
		assert_says(&whole, cases[i].says);
		assert_is_silent(&whole, cases[i].silent);
		whole_plan_release(&whole);
	}
}

static void test_posts(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	committee_add_post(&whole.committee, "空着的");
	committee_add_post(&whole.committee, "主席");
	struct activity *first = done(&whole, "甲", 0, 0, "好。");
	activity_add_post(first, 0, "主席");
	activity_add_post(first, 0, "不在表上的");
	first->spent = 10000;
	activity_add_post(done(&whole, "乙", 0, 0, "好。"), 0, "主席");
	struct activity *third = sample_activity(&whole, "丙", 0, 0);
	activity_add_post(third, 0, "不在表上的");
	activity_add_post(third, 0, "主席");
	assert_says(&whole, "分工完成情况\n"
			    "　　主席：负责3项，其中牵头2项，完成2项，牵头的活动支出100元。\n"
			    "　　不在表上的：负责2项，其中牵头1项，完成1项。\n"
			    "\n");
	whole_plan_release(&whole);
}

static void test_in_english(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	string_set(&whole.plan.title, "Union plan");
	done(&whole, "Visit", month_make(2025, 10), 5, "went well")->attended = 8;
	sample_activity(&whole, "Games", month_make(2025, 11), 0)->status = STATUS_CANCELLED;
	language_set(LANGUAGE_ENGLISH);
	char *out = report_of(&whole);
	language_set(LANGUAGE_CHINESE);
	assert_non_null(strstr(out, "Union: report\n"));
	assert_non_null(strstr(
		out,
		"worked by its plan “Union plan”. The plan has 1 activity, done, and 1 cancelled. "
		"In all, 8 took part in what was done.\n"));
	assert_non_null(strstr(out, "（一）Oct 5: “Visit” was done, 8 taking part. went well.\n"));
	assert_non_null(strstr(out, "（一）“Games” was called off (planned: Nov). (……)\n"));
	free(out);
	whole_plan_release(&whole);
}

/* English has one word for one and another for more, by the number before it alone. */
static void english_counts_in_words(void **state)
{
	static const struct {
		int sections, activities;
		const char *says;
	} cases[] = {
		{1, 2, "delete plan “1” (1 section, 2 activities)"},
		{2, 1, "delete plan “1” (2 sections, 1 activity)"},
		{0, 11, "delete plan “1” (0 sections, 11 activities)"},
		{21, 101, "delete plan “1” (21 sections, 101 activities)"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct bilingual said =
			both_did_remove_plan("1", cases[i].sections, cases[i].activities);
		assert_string_equal(said.en, cases[i].says);
		bilingual_release(&said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english_counts_in_words),
		cmocka_unit_test(test_the_sample),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_what_it_takes_from_the_plan),
		cmocka_unit_test(test_without_activities),
		cmocka_unit_test(test_one_activity_in_each_state),
		cmocka_unit_test(test_all_of_one_kind),
		cmocka_unit_test(test_before_the_end),
		cmocka_unit_test(test_thirteen_months_over_new_year),
		cmocka_unit_test(test_without_sections),
		cmocka_unit_test(test_by_sections),
		cmocka_unit_test(test_in_the_order_of_time),
		cmocka_unit_test(test_what_became_of_it),
		cmocka_unit_test(test_sentences_end_as_they_should),
		cmocka_unit_test(test_marks_inside_marks),
		cmocka_unit_test(test_money),
		cmocka_unit_test(test_money_of_what_was_called_off),
		cmocka_unit_test(test_only_heads_that_were_counted_are_told),
		cmocka_unit_test(test_posts),
		cmocka_unit_test(test_in_english),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
