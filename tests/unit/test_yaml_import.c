/* Plans from YAML: everything of the format is read as it is meant. */
#include "import_case.h"

#include "model/solar_term.h"

static void a_plan_is_read_whole(void **state)
{
	(void)state;
	struct import_result result =
		good("unionplan: 1\n"
		     "organization: {name: 甲校工会, superior: 区工会, note: 备注}\n"
		     "plan:\n"
		     "  title:   甲校2025—2026学年第一学期工会工作计划\n"
		     "  kind: semester\n"
		     "  start: 2025-09\n"
		     "  status: adopted\n"
		     "  numbering: [\"第一章 \", 1.]\n"
		     "  preamble: |\n"
		     "    　　第一段。  \n"
		     "    第二段。\n"
		     "\n"
		     "\n"
		     "    第三段。\n"
		     "  sections:\n"
		     "    - heading: 主要工作\n"
		     "      id: main\n"
		     "      body: 正文\n"
		     "      numbering: [\"（1）\"]\n"
		     "      items:\n"
		     "        - 学习《工会法》\n"
		     "        - {heading: 校务公开, numbered: false, items: [甲]}\n"
		     "    - {heading: 安排, content: schedule}\n"
		     "    - {body: 只有正文}\n"
		     "  closing: 完\n"
		     "  signature: {by: 甲校工会, on: 2025年9月1日}\n");
	const struct whole_plan *whole = &result.plans[0];
	const struct plan *plan = &whole->plan;
	assert_string_equal(whole->organization.name, "甲校工会");
	assert_string_equal(whole->organization.superior, "区工会");
	assert_string_equal(whole->organization.note, "备注");
	assert_string_equal(plan->title, "甲校2025—2026学年第一学期工会工作计划");
	assert_string_equal(plan->code, "2025-1");
	assert_int_equal(plan->kind, KIND_SEMESTER);
	assert_int_equal(plan->period.first, month_make(2025, 9));
	assert_int_equal(plan->period.count, 5);
	assert_int_equal(plan->status, PLAN_ADOPTED);
	assert_string_equal(plan->numbering, "第一章 \n1.");
	assert_string_equal(plan->preamble, "第一段。\n\n第二段。\n\n第三段。");
	assert_string_equal(plan->closing, "完");
	assert_string_equal(plan->signed_by, "甲校工会");
	assert_string_equal(plan->signed_on, "2025-09-01");
	static const struct {
		const char *heading;
		int depth;
		int64_t parent, position;
	} sections[] = {
		{"主要工作", 0, 0, 1024}, {"学习《工会法》", 1, 1, 1024}, {"校务公开", 1, 1, 2048},
		{"甲", 2, 3, 1024},       {"安排", 0, 0, 2048},           {"", 0, 0, 3072},
	};
	assert_int_equal(whole->outline.count, ARRAY_LENGTH(sections));
	for (size_t i = 0; i < ARRAY_LENGTH(sections); i++) {
		const struct section *section = &whole->outline.sections[i];
		assert_string_equal(section->heading, sections[i].heading);
		assert_int_equal(section->id, i + 1);
		assert_int_equal(section->depth, sections[i].depth);
		assert_int_equal(section->parent_id, sections[i].parent);
		assert_int_equal(section->position, sections[i].position);
		assert_int_equal(section->numbered, i != 2);
	}
	assert_string_equal(whole->outline.sections[0].numbering, "（1）");
	assert_string_equal(whole->outline.sections[5].body, "只有正文");
	assert_int_equal(whole->outline.sections[4].content, CONTENT_SCHEDULE);
	import_result_release(&result);
}

static void a_single_style_without_a_label_is_not_the_usual_ones(void **state)
{
	(void)state;
	struct import_result result =
		good(HEAD "plan: {title: 乙, start: 2025-09, numbering: ['']}\n");
	assert_string_equal(result.plans[0].plan.numbering, "\n");
	import_result_release(&result);
}

static void codes_are_made_and_must_differ(void **state)
{
	(void)state;
	struct import_result result =
		good(PLAN "---\n" HEAD "plan: {title: 二, start: 2026-02, kind: semester}\n---\n");
	assert_int_equal(result.count, 2);
	assert_string_equal(result.plans[0].plan.code, "2025");
	assert_string_equal(result.plans[1].plan.code, "2025-2");
	import_result_release(&result);
	static const struct bad_case cases[] = {
		{PLAN "---\n" HEAD "plan: {title: 二, start: 2026-09, code: 2025}\n", 7, 40,
		 "代号“2025”在文件里用了两次"},
		{PLAN "---\n" PLAN, 7, 7, "代号“2025”在文件里用了两次"},
	};
	CHECK_ALL_BAD(cases);
}

struct time_case {
	const char *group, *activity; /* group "": none */
	const char *starts, *ends;
	enum part part;
	bool deadline;
};

static void check_time(const struct time_case *time)
{
	struct strbuf text = STRBUF_INIT;
	char starts[11], ends[11];
	strbuf_format(&text, PLAN "schedule:\n  - {%s activities: [{title: 甲, %s}]}\n",
		      time->group, time->activity);
	struct import_result result = good(text.text);
	const struct when *when = &result.plans[0].activities.items[0].when;
	moment_write(when->starts, starts);
	moment_write(when->ends, ends);
	if (strcmp(starts, time->starts) != 0 || strcmp(ends, time->ends) != 0 ||
	    when->part != time->part || when->deadline != time->deadline)
		fail_msg("%s %s: %s to %s, part %d, deadline %d", time->group, time->activity,
			 starts, ends, when->part, when->deadline);
	import_result_release(&result);
	strbuf_release(&text);
}

static void times_are_read_as_they_are_meant(void **state)
{
	(void)state;
	static const struct time_case cases[] = {
		{"month: 9,", "", "2025-09", "", 0, false},
		{"month: \"9\",", "", "2025-09", "", 0, false},
		{"month: 元月,", "", "2026-01", "", 0, false},
		{"month: 九月份,", "", "2025-09", "", 0, false},
		{"month: ９月,", "", "2025-09", "", 0, false},
		{"month: 2026-05,", "", "2026-05", "", 0, false},
		{"month: 二〇二六年五月,", "", "2026-05", "", 0, false},
		{"month: 六、七月,", "", "2026-06", "2026-07", 0, false},
		{"month: 五、六、七月份,", "", "2026-05", "2026-07", 0, false},
		{"month: 六至七月,", "", "2026-06", "2026-07", 0, false},
		{"month: 6月到7月,", "", "2026-06", "2026-07", 0, false},
		{"month: 6-7,", "", "2026-06", "2026-07", 0, false},
		{"month: 6—7月,", "", "2026-06", "2026-07", 0, false},
		{"month: 12-1,", "", "2025-12", "2026-01", 0, false},
		{"month: 2025-12—2026-01,", "", "2025-12", "2026-01", 0, false},
		{"month: 全年,", "", "", "", 0, false},
		{"", "", "", "", 0, false},
		{"", "date: 9-28", "2025-09-28", "", 0, false},
		{"", "date: 2025-09-28", "2025-09-28", "", 0, false},
		{"", "date: 9月28日", "2025-09-28", "", 0, false},
		{"", "date: 九月二十八日", "2025-09-28", "", 0, false},
		{"month: 9,", "date: 3.8", "2026-03-08", "", 0, false},
		{"", "from: 4, to: 6", "2026-04", "2026-06", 0, false},
		{"", "from: 12, to: 2", "2025-12", "2026-02", 0, false},
		{"", "from: 9-28, to: 10-3", "2025-09-28", "2025-10-03", 0, false},
		{"", "from: 9, to: 10-15", "2025-09", "2025-10-15", 0, false},
		{"", "from: 9-1, to: 9-1", "2025-09-01", "", 0, false},
		{"month: 9,", "by: 2026-05", "2026-05", "", 0, true},
		{"", "by: 5月底前", "2026-05", "", 0, true},
		{"", "by: 5月20日前", "2026-05-20", "", 0, true},
		{"month: 9,", "month: 10", "2025-10", "", 0, false},
		{"month: 9,", "month: 全年", "", "", 0, false},
		{"month: 9,", "part: 上旬", "2025-09", "", PART_EARLY, false},
		{"", "month: 10, part: late", "2025-10", "", PART_LATE, false},
		{"month: 9,", "occasion: 教师节", "2025-09-10", "", 0, false},
		{"month: 9-10,", "occasion: 教师节", "2025-09-10", "", 0, false},
		{"month: 10,", "occasion: 教师节", "2025-10", "", 0, false},
		{"", "occasion: 妇女节", "2026-03-08", "", 0, false},
		{"", "occasion: 母亲节", "2026-05-10", "", 0, false},
		/* Days of the Chinese calendar: in the group's month, in one of its months, wherever it is. */
		{"month: 10,", "occasion: 重阳节", "2025-10-29", "", 0, false},
		{"month: 1-2,", "occasion: 除夕", "2026-02-16", "", 0, false},
		{"", "occasion: 除夕", "2026-02-16", "", 0, false},
		{"month: 1,", "month: 1, occasion: 除夕", "2026-01", "", 0, false},
		{"month: 10,", "part: 下旬, occasion: 重阳节", "2025-10", "", PART_LATE, false},
		{"", "occasion: 清明节", "2026-04-05", "", 0, false},
		{"month: 全年,", "occasion: 教师节", "", "", 0, false},
		{"month: 9,", "month: 9, occasion: 教师节", "2025-09", "", 0, false},
		{"month: 2025-12上旬,", "", "2025-12", "", PART_EARLY, false},
		{"month: 10月下旬,", "", "2025-10", "", PART_LATE, false},
		{"month: 10月下旬,", "part: 上旬", "2025-10", "", PART_EARLY, false},
		{"month: 10月下旬,", "date: 9-28", "2025-09-28", "", 0, false},
		{"", "month: 2025-12 中旬", "2025-12", "", PART_MID, false},
		{"month: 9,", "part: 上旬, occasion: 教师节", "2025-09", "", PART_EARLY, false},
		{"month: 9,", "date: 9-8, occasion: 教师节", "2025-09-08", "", 0, false},
		{"month: 9,", "by: 9-8, occasion: 教师节", "2025-09-08", "", 0, true},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		check_time(&cases[i]);
}

static void in_a_plan_of_several_years_the_group_says_which(void **state)
{
	(void)state;
	struct import_result result =
		good(HEAD "plan: {title: 乙, kind: custom, start: 2025-09, months: 24}\n"
			  "schedule:\n"
			  "  - {month: 2026-09, activities: [{title: 甲, date: 9-1}, "
			  "{title: 乙, occasion: 教师节}, {title: 丙, date: 10-1}]}\n");
	const struct activity *items = result.plans[0].activities.items;
	assert_string_equal(items[0].title, "丙");
	assert_int_equal(items[0].when.starts.month, month_make(2025, 10));
	assert_int_equal(items[1].when.starts.month, month_make(2026, 9));
	assert_int_equal(items[2].when.starts.month, month_make(2026, 9));
	assert_int_equal(items[2].when.starts.day, 10);
	import_result_release(&result);
}

static void activities_keep_everything_and_stand_in_the_order_of_the_schedule(void **state)
{
	(void)state;
	struct import_result result = good(HEAD "plan: {title: 计划, start: 2025-09, months: 11, "
						"sections: [一, {heading: 二, id: main}]}\n"
						"schedule:\n"
						"  - activities: [不定期走访]\n"
						"  - month: 10\n"
						"    activities:\n"
						"      - 例会\n"
						"      - title: 运动会\n"
						"        occasion: 三八\n"
						"        date: 9-30\n"
						"        posts: [文体委员, 主席, 图书委员]\n"
						"        section: main\n"
						"        place: 操场\n"
						"        participants: １２０\n"
						"        attended: 118\n"
						"        budget: 3,000元\n"
						"        spent: 2860.5\n"
						"        status: 完成\n"
						"        detail: 细节\n"
						"        outcome: 全员参加\n"
						"  - month: 9\n"
						"    activities: [迎新, 总结]\n" POSTS);
	static const char *const titles[] = {"运动会", "迎新", "总结", "例会", "不定期走访"};
	const struct activity_list *list = &result.plans[0].activities;
	assert_int_equal(list->count, ARRAY_LENGTH(titles));
	for (size_t i = 0; i < list->count; i++) {
		assert_string_equal(list->items[i].title, titles[i]);
		assert_int_equal(list->items[i].id, i + 1);
		assert_int_equal(list->items[i].position, (i + 1) * POSITION_STEP);
	}
	const struct activity *games = &list->items[0];
	assert_string_equal(games->occasion, "三八妇女节");
	assert_int_equal(games->post_count, 3);
	assert_string_equal(games->posts[0].name, "文体委员");
	assert_string_equal(games->posts[2].name, "图书委员");
	assert_int_equal(games->section_id, 2);
	assert_string_equal(games->place, "操场");
	assert_int_equal(games->participants, 120);
	assert_int_equal(games->attended, 118);
	assert_int_equal(games->budget, 300000);
	assert_int_equal(games->spent, 286050);
	assert_int_equal(games->status, STATUS_DONE);
	assert_string_equal(games->detail, "细节");
	assert_string_equal(games->outcome, "全员参加");
	assert_int_equal(list->items[1].budget, NOT_GIVEN);
	import_result_release(&result);
}

static void posts_may_be_defined_in_another_plan_of_the_union(void **state)
{
	(void)state;
#define NEXT(name) \
	"---\nunionplan: 1\norganization: {name: " name \
	"}\nplan: {title: 二, start: 2026-09}\n" POSTS
	struct import_result result =
		good(GROUP("month: 9") "      - {title: 甲, posts: [主席]}\n" NEXT("甲校工会"));
	import_result_release(&result);
	static const struct bad_case cases[] = {
		{GROUP("month: 9") "      - {title: 甲, posts: [主席]}\n" NEXT("乙校工会"), 7, 28,
		 "没有职务“主席”"},
	};
	CHECK_ALL_BAD(cases);
}

static void people_of_one_name_are_told_apart(void **state)
{
	(void)state;
	struct import_result result =
		good(PLAN "committee:\n"
			  "  - {post: 主席, members: [{name: 甲, department: 语文组}, 乙]}\n"
			  "  - {post: 委员, members: [{name: 甲, department: \"\"}, {name: 甲, "
			  "department: 语文组}]}\n"
			  "members: [{name: 甲, department: 数学组, note: 会计}, {name: 乙, "
			  "department: 后勤}]\n");
	const struct committee *committee = &result.plans[0].committee;
	const struct appointment *first = committee->posts[0].appointments,
				 *second = committee->posts[1].appointments;
	assert_int_equal(committee->member_count, 4);
	assert_string_equal(committee_member(committee, first[0].member_id)->department, "语文组");
	assert_string_equal(committee_member(committee, first[1].member_id)->department, "后勤");
	assert_null(committee_member(committee, second[0].member_id)->department);
	assert_int_equal(second[1].member_id, first[0].member_id);
	assert_null(committee_member(committee, first[0].member_id)->note);
	assert_string_equal(committee->members[3].department, "数学组");
	assert_string_equal(committee->members[3].note, "会计");
	import_result_release(&result);
}

static void a_committee_is_read_whole(void **state)
{
	(void)state;
	struct import_result result =
		good(PLAN "committee:\n"
			  "  - post: 主席\n"
			  "    duties: [主持工作, 签发文件]\n"
			  "    members: [{name: 甲某, since: 2024-09, until: 2025-07-01, "
			  "department: 教务处}]\n"
			  "  - {post: 文体委员, seats: 2, members: [乙某, {name: 甲某, since: "
			  "2025-07-01, until: 2025-07}]}\n"
			  "members: [{name: 丙某, note: 会计}, 丁某]\n");
	const struct committee *committee = &result.plans[0].committee;
	assert_int_equal(committee->post_count, 2);
	assert_int_equal(committee->member_count, 4);
	assert_string_equal(committee->posts[0].duties[1].text, "签发文件");
	assert_string_equal(committee->posts[0].appointments[0].since, "2024-09");
	assert_string_equal(committee->posts[0].appointments[0].until, "2025-07-01");
	assert_int_equal(committee->posts[0].seats, 1);
	assert_int_equal(committee->posts[1].seats, 2);
	assert_string_equal(committee->posts[1].appointments[1].name, "甲某");
	assert_int_equal(committee->posts[1].appointments[1].member_id, committee->members[0].id);
	assert_string_equal(committee->members[0].department, "教务处");
	assert_string_equal(committee->members[2].note, "会计");
	assert_string_equal(committee->members[3].name, "丁某");
	import_result_release(&result);
}

static void variables_are_put_in_and_never_read_as_yaml(void **state)
{
	(void)state;
	static const char text[] =
		"unionplan: 1\n"
		"template:\n"
		"  name: 甲\n"
		"  summary: 乙\n"
		"  variables:\n"
		"    - {name: 学校, prompt: 学校名称, default: 第一小学}\n"
		"    - {name: year, type: year}\n"
		"    - {name: n, default: 3}\n"
		"organization: {name: \"{{学校}}工会\"}\n"
		"plan:\n"
		"  title: \"{{ 学校 }}{{year}}—{{ year + 1 }}学年，{{{{不动}}\"\n"
		"  code: \"{{year}}\"\n"
		"  start: \"{{year-1}}-09\"\n"
		"  months: \"{{n}}\"\n"
		"schedule: [{month: 9, activities: [{title: \"{{学校}}\", budget: "
		"\"{{n}}000\"}]}]\n";
	static const struct variable_value values[] = {{"year", "2025"},
						       {"学校", "a: [b, \"c\n- {d}\x1b[31m{{e}}"}};
	struct import_result result;
	bool read = import_with(text, values, 2, &result);
	print(&result.diagnostics);
	assert_true(read);
	assert_string_equal(result.about.name, "甲");
	assert_string_equal(result.about.summary, "乙");
	assert_string_equal(result.about.variables[0].prompt, "学校名称");
	const struct whole_plan *whole = &result.plans[0];
	assert_string_equal(whole->organization.name, "a: [b, \"c - {d}[31m{{e}}工会");
	assert_string_equal(whole->plan.title, "a: [b, \"c - {d}[31m{{e}}2025—2026学年，{{不动}}");
	assert_int_equal(whole->plan.period.first, month_make(2024, 9));
	assert_int_equal(whole->plan.period.count, 3);
	assert_int_equal(whole->activities.items[0].budget, 300000);
	import_result_release(&result);
}

static void texts_are_cleaned_with_a_warning(void **state)
{
	(void)state;
	struct import_result result;
	assert_true(import_with(HEAD
				"plan:\n  title: \"甲\\e[31m\\0乙\\u202E\"\n  start: 2025-09\n"
				"  preamble: \"一\\r\\n二\\t三\\L四\"\n  closing: 五\u200B六\n",
				NULL, 0, &result));
	assert_string_equal(result.plans[0].plan.title, "甲[31m乙");
	assert_string_equal(result.plans[0].plan.preamble, "一\n\n二\t三\n\n四");
	assert_string_equal(result.plans[0].plan.closing, "五六");
	assert_int_equal(result.diagnostics.count, 2);
	assert_int_equal(result.diagnostics.items[0].severity, SEVERITY_WARNING);
	assert_int_equal(result.diagnostics.items[0].line, 4);
	assert_int_equal(result.diagnostics.items[0].column, 10);
	assert_non_null(strstr(result.diagnostics.items[0].text, "3 个"));
	assert_non_null(strstr(result.diagnostics.items[1].text, "1 个"));
	import_result_release(&result);
}

static bool read_template(const char *text, struct template_info *about,
			  struct diagnostics *diagnostics)
{
	struct source source = source_of(text);
	diagnostics_init(diagnostics, source.name);
	bool read = yaml_read_template(&source, about, diagnostics);
	source_release(&source);
	return read;
}

static void a_template_tells_what_it_asks(void **state)
{
	(void)state;
	struct template_info about;
	struct diagnostics diagnostics;
	assert_true(read_template(
		TEMPLATE("{name: l, type: choice, choices: [甲, 乙]}, {name: y, type: year}")
			TITLE("{{x}}"),
		&about, &diagnostics));
	assert_int_equal(about.count, 2);
	assert_int_equal(about.variables[0].type, VARIABLE_CHOICE);
	assert_string_equal(about.variables[0].choices[1], "乙");
	assert_null(about.variables[0].fallback);
	assert_int_equal(about.variables[1].type, VARIABLE_YEAR);
	assert_int_equal(about.variables[1].line, 2);
	template_info_release(&about);
	diagnostics_release(&diagnostics);

	static const struct bad_case cases[] = {
		{PLAN, 1, 1, "不是模板"},
		{"unionplan: 1\ntemplate: {summary: 甲}\norganization: {}\nplan: {}\n", 2, 11,
		 "缺少“name”"},
		{"# 空\n", 1, 1, "没有内容"},
		{"a: [甲\n", 1, 4, "方括号"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		assert_false(read_template(cases[i].text, &about, &diagnostics));
		check_bad(&cases[i], &diagnostics);
		template_info_release(&about);
		diagnostics_release(&diagnostics);
	}
}

/*
 * A template leaves the days of festivals to the calendar. In the printed plan they must not come behind the end of their
 * month, where nobody looks for them.
 */
static void festivals_come_where_their_days_are(void **state)
{
	(void)state;
	struct import_result result =
		good(PLAN POSTS "schedule:\n"
				"  - activities:\n"
				"      - {title: 除夕, occasion: 除夕, posts: [主席]}\n"
				"      - {title: 重阳, occasion: 重阳节, posts: [主席]}\n"
				"      - {title: 再一次重阳, occasion: 重阳节, posts: [主席]}\n"
				"      - {title: 清明, occasion: 清明节}\n"
				"  - month: 10\n"
				"    activities:\n"
				"      - {title: 一日, date: 10-1, posts: [主席]}\n"
				"      - {title: 月底, date: 10-31, posts: [主席]}\n"
				"      - {title: 全月, month: 10}\n"
				"  - {month: 2, activities: [{title: 下旬, part: 下旬}]}\n"
				"  - {month: 3, activities: [三月]}\n"
				"  - {activities: [全年]}\n");
	static const char *const wanted[] = {"一日", "重阳", "再一次重阳", "月底", "全月",
					     "除夕", "下旬", "三月",       "清明", "全年"};
	const struct activity_list *list = &result.plans[0].activities;
	assert_int_equal(list->count, ARRAY_LENGTH(wanted));
	for (size_t i = 0; i < list->count; i++) {
		assert_string_equal(list->items[i].title, wanted[i]);
		assert_int_equal(list->items[i].id, i + 1);
		assert_int_equal(list->items[i].position, (i + 1) * POSITION_STEP);
	}
	import_result_release(&result);
}

static void occasions_are_read_with_their_rules(void **state)
{
	(void)state;
	const struct occasion *mothers = occasion_find(&occasions, "母亲节"),
			      *eve = occasion_find(&occasions, "除夕");
	const struct occasion *ninth = occasion_find(&occasions, "重阳节"),
			      *qingming = occasion_find(&occasions, "清明节");
	assert_int_equal(mothers->rule, OCCASION_WEEKDAY);
	assert_int_equal(mothers->week, 2);
	assert_int_equal(mothers->usual, 5);
	assert_int_equal(eve->rule, OCCASION_LUNAR);
	assert_int_equal(eve->day, 0);
	assert_int_equal(ninth->month, 9);
	assert_int_equal(ninth->day, 9);
	assert_int_equal(ninth->usual, 10);
	assert_string_equal(solar_term_name(qingming->term), "清明");
	assert_int_equal(qingming->usual, 4);
}

static void sentences_come_in_english_too(void **state)
{
	(void)state;
	struct import_result result;
	language_set(LANGUAGE_ENGLISH);
	import_with(HEAD "plan: {titel: 乙, start: 2025-09}\n", NULL, 0, &result);
	language_set(LANGUAGE_CHINESE);
	assert_string_equal(result.diagnostics.items[1].text,
			    "unknown key “titel”; did you mean “title”?");
	import_result_release(&result);
}

/* Where a plan can't be asked for the day, the month that is said to be usual should be. */
static void check_usual(const struct occasion *occasion)
{
	int times[13] = {0}, most = 1;
	for (int year = 1950; year <= 2050; year++) {
		struct date days[OCCASION_DAYS_MOST];
		size_t count = occasion_days(occasion, year, days);
		for (size_t i = 0; i < count; i++)
			times[days[i].month]++;
	}
	for (int month = 2; month <= 12; month++)
		if (times[month] > times[most])
			most = month;
	if (occasion->usual != most || !occasion->english)
		fail_msg("%s: mostly in month %d", occasion->name, most);
}

static void read_template_of(const struct source *source, const struct occasion_list *list,
			     const char *year)
{
	const struct variable_value value = {"year", year};
	struct import_request request = {
		.source = source,
		.occasions = list,
		.values = &value,
		.value_count = year ? 1 : 0,
		.today = {2025, 11, 18},
	};
	struct import_result result;
	yaml_import(&request, &result);
	print(&result.diagnostics);
	assert_int_equal(result.diagnostics.count, 0);
	assert_true(result.plans[0].outline.count > 20);
	assert_true(result.plans[0].committee.post_count >= 6);
	import_result_release(&result);
}

/* In November a chair writes next year's plan, and the school's year still runs: nobody should type 2025 over. */
static void a_year_is_proposed_by_the_season(void **state)
{
	(void)state;
	static const struct {
		const char *start;
		struct date today;
		const char *year;
	} cases[] = {
		{"{{year}}-01", {2025, 10, 31}, "2025"},
		{"{{year}}-01", {2025, 11, 1}, "2026"},
		{"{{year}}-01", {2025, 12, 31}, "2026"},
		{"{{year}}-01", {2026, 1, 1}, "2026"},
		{"{{year}}-09", {2025, 6, 30}, "2024"},
		{"{{year}}-09", {2025, 7, 1}, "2025"},
		{"{{year}}-09", {2025, 11, 18}, "2025"},
		{"{{year}}-09", {2026, 6, 30}, "2025"},
		{"{{year+1}}-02", {2025, 11, 30}, "2024"},
		{"{{year+1}}-02", {2025, 12, 1}, "2025"},
		{"{{ year - 1 }}-09", {2025, 9, 1}, "2026"},
		{"2025-09", {2030, 5, 5}, "2030"},
		{"{{other}}-01", {2025, 12, 1}, "2025"},
		{"{{year}}-13", {2025, 12, 1}, "2025"},
		{"{{year}}-01x", {2025, 12, 1}, "2025"},
		{"{{year+}}-01", {2025, 12, 1}, "2025"},
		{NULL, {2025, 12, 1}, "2025"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct variable variables[] = {
			{.name = (char *)(uintptr_t) "school", .type = VARIABLE_TEXT},
			{.name = (char *)(uintptr_t) "year", .type = VARIABLE_YEAR},
			{.name = (char *)(uintptr_t) "since",
			 .fallback = (char *)(uintptr_t) "1998",
			 .type = VARIABLE_YEAR},
		};
		struct template_info about = {.variables = variables,
					      .count = ARRAY_LENGTH(variables),
					      .start = (char *)(uintptr_t)cases[i].start};
		template_propose_years(&about, cases[i].today);
		assert_null(variables[0].fallback);
		assert_string_equal(variables[1].fallback, cases[i].year);
		assert_string_equal(variables[2].fallback, "1998");
		free(variables[1].fallback);
	}
}

/* A blank plan is begun by the same rule: else a plan begun in November would be for the year that ends. */
static void proposes_the_year_of_a_plan_without_a_template(void **state)
{
	(void)state;
	assert_int_equal(template_propose_year(1, (struct date){2025, 10, 31}), 2025);
	assert_int_equal(template_propose_year(1, (struct date){2025, 11, 1}), 2026);
	assert_int_equal(template_propose_year(1, (struct date){2026, 1, 1}), 2026);
	assert_int_equal(template_propose_year(9, (struct date){2025, 11, 18}), 2025);
}

/* The files that come along, read with their defaults, and as a plan of any other year. */
static void what_comes_along_reads_without_a_word(void **state)
{
	(void)state;
	static const char *const files[] = {
		"agency-year",
		"charter",
		"college-year",
		"company-year",
		"education-district-year",
		"hospital-year",
		"middle-school-semester",
		"primary-school-year",
		"women-committee-year",
	};
	const char *directory = getenv("DATADIR") ? getenv("DATADIR") : "data";
	struct occasion_list list = {0};
	struct diagnostics diagnostics;
	struct error err = ERROR_INIT;
	struct source source;
	char *path = string_format("%s/occasions.yaml", directory);
	if (!source_read(&source, path, &err))
		fail_msg("%s", err.text);
	diagnostics_init(&diagnostics, path);
	yaml_read_occasions(&source, &list, &diagnostics);
	print(&diagnostics);
	assert_int_equal(diagnostics.count, 0);
	assert_true(list.count > 40);
	for (size_t j = 0; j < list.count; j++)
		check_usual(&list.items[j]);
	diagnostics_release(&diagnostics);
	source_release(&source);
	free(path);
	for (size_t i = 0; i < ARRAY_LENGTH(files); i++) {
		path = string_format("%s/templates/%s.yaml", directory, files[i]);
		if (!source_read(&source, path, &err))
			fail_msg("%s", err.text);
		read_template_of(&source, &list, NULL);
		/* All the ways in which the Chinese calendar lies in a year. */
		for (int year = 2024; year <= 2062; year++) {
			char written[16];
			snprintf(written, sizeof(written), "%d", year);
			read_template_of(&source, &list, written);
		}
		source_release(&source);
		free(path);
	}
	occasion_list_release(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plan_is_read_whole),
		cmocka_unit_test(a_single_style_without_a_label_is_not_the_usual_ones),
		cmocka_unit_test(codes_are_made_and_must_differ),
		cmocka_unit_test(times_are_read_as_they_are_meant),
		cmocka_unit_test(in_a_plan_of_several_years_the_group_says_which),
		cmocka_unit_test(activities_keep_everything_and_stand_in_the_order_of_the_schedule),
		cmocka_unit_test(posts_may_be_defined_in_another_plan_of_the_union),
		cmocka_unit_test(a_committee_is_read_whole),
		cmocka_unit_test(people_of_one_name_are_told_apart),
		cmocka_unit_test(variables_are_put_in_and_never_read_as_yaml),
		cmocka_unit_test(texts_are_cleaned_with_a_warning),
		cmocka_unit_test(a_template_tells_what_it_asks),
		cmocka_unit_test(festivals_come_where_their_days_are),
		cmocka_unit_test(occasions_are_read_with_their_rules),
		cmocka_unit_test(sentences_come_in_english_too),
		cmocka_unit_test(a_year_is_proposed_by_the_season),
		cmocka_unit_test(proposes_the_year_of_a_plan_without_a_template),
		cmocka_unit_test(what_comes_along_reads_without_a_word),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
