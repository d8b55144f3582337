/* The printed plan: that nothing of it is missing, and that it lies on the paper as it should. */
#include "test.h"

#include "base/utf8.h"
#include "base/width.h"
#include "export/export.h"
#include "export_sample.h"
#include "i18n/messages.h"

#include <iconv.h>
#include <stdlib.h>

static struct strbuf printed(const struct whole_plan *whole, const struct export_options *options)
{
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	assert_true(export_plan(whole, export_format_find("text"), options, &out, &err));
	return out;
}

static struct strbuf printed_sample(const struct export_options *options)
{
	struct whole_plan whole;
	sample_plan(&whole);
	struct strbuf out = printed(&whole, options);
	whole_plan_release(&whole);
	return out;
}

static void test_the_sample(void **state)
{
	(void)state;
	struct export_options options;
	export_options_init(&options);
	options.layout = LAYOUT_SCREEN;
	options.width = 60;
	struct strbuf out = printed_sample(&options);
	assert_string_equal(out.text,
			    "             河湾小学2025—2026学年工会工作计划\n"
			    "\n"
			    "　　新学年里，学校工会把“让老师安心、舒心”当作出发点，请大\n"
			    "家一起出力。\n"
			    "　　现将本学年的安排告诉各位会员。\n"
			    "\n"
			    "　　一、指导思想\n"
			    "　　依照《工会法》办会，为会员说话，替会员办事，大事小事都在\n"
			    "会上讲清楚，账目每学期公布一次，不让任何一位老师在难处面前孤\n"
			    "单。\n"
			    "\n"
			    "　　二、主要工作\n"
			    "　　（一）听取意见\n"
			    "　　1. 每月最后一个星期三放学以后，由各工会小组轮流派人和校\n"
			    "长面对面，能当场定的当场定，一周之内给出书面的答复。\n"
			    "　　2. 公开账目\n"
			    "　　食堂、采购、值班补助，按月上墙。\n"
			    "　　文体活动\n"
			    "\n"
			    "　　三、每月安排\n"
			    "+--------+------------------+----------+----------+--------+\n"
			    "| 月份   | 活动             | 负责     | 时间     |   预算 |\n"
			    "+--------+------------------+----------+----------+--------+\n"
			    "| 九月   | 1、召开工会委员  |          |          |        |\n"
			    "|        | 会例会           |          |          |        |\n"
			    "|        | 2、庆祝教师节暨  | 主席、宣 | 9月10日  |  6,000 |\n"
			    "|        | 师德标兵表彰会   | 传委员   |          |        |\n"
			    "|        | （报告厅，86人） |          |          |        |\n"
			    "+--------+------------------+----------+----------+--------+\n"
			    "| 十月   | 1、教职工秋季健  | 文体委员 | 10月中旬 |        |\n"
			    "|        | 步走（原定9月下  |          |          |        |\n"
			    "|        | 旬）             |          |          |        |\n"
			    "|        | 以年级组为单位报 |          |          |        |\n"
			    "|        | 名。             |          |          |        |\n"
			    "|        | 雨天顺延一周。   |          |          |        |\n"
			    "+--------+------------------+----------+----------+--------+\n"
			    "| 十二月 | 1、年度经费决算  |          | 12月底前 |        |\n"
			    "+--------+------------------+----------+----------+--------+\n"
			    "| 四月   | 1、教职工运动会  |          | 4—6月   |        |\n"
			    "+--------+------------------+----------+----------+--------+\n"
			    "| 全年   | 1、会员生日慰问  |          |          | 18,000 |\n"
			    "+--------+------------------+----------+----------+--------+\n"
			    "\n"
			    "　　四、委员分工\n"
			    "　　主席：甲某\n"
			    "　　1、主持工会全面工作\n"
			    "　　2、审批经费开支\n"
			    "　　文体委员（2人）：乙某\n"
			    "　　1、安排社团的时间和场地\n"
			    "　　宣传委员\n"
			    "\n"
			    "　　以上计划，经会员大会讨论后实行。\n"
			    "\n"
			    "                                      河湾小学工会委员会\n"
			    "                                          2025年9月1日\n");
	strbuf_release(&out);
}

static void test_as_a_list(void **state)
{
	(void)state;
	struct export_options options;
	export_options_init(&options);
	options.layout = LAYOUT_SCREEN;
	options.schedule_list = true;
	struct strbuf out = printed_sample(&options);
	const char *schedule = strstr(out.text, "　　三、");
	assert_non_null(schedule);
	assert_string_equal(
		schedule,
		"　　三、每月安排\n"
		"　　九月份\n"
		"　　1、召开工会委员会例会\n"
		"　　2、庆祝教师节暨师德标兵表彰会（9月10日，报告厅，86人，主席、宣传委员，预算\n"
		"6,000元）\n"
		"　　十月份\n"
		"　　1、教职工秋季健步走（10月中旬，原定9月下旬，文体委员）\n"
		"　　以年级组为单位报名。\n"
		"　　雨天顺延一周。\n"
		"　　十二月份\n"
		"　　1、年度经费决算（12月底前）\n"
		"　　四月份\n"
		"　　1、教职工运动会（4—6月）\n"
		"　　全年\n"
		"　　1、会员生日慰问（预算18,000元）\n"
		"\n"
		"　　四、委员分工\n"
		"　　主席：甲某\n"
		"　　1、主持工会全面工作\n"
		"　　2、审批经费开支\n"
		"　　文体委员（2人）：乙某\n"
		"　　1、安排社团的时间和场地\n"
		"　　宣传委员\n"
		"\n"
		"　　以上计划，经会员大会讨论后实行。\n"
		"\n"
		"                                                          河湾小学工会委员会\n"
		"                                                              2025年9月1日\n");
	strbuf_release(&out);
}

/* A plan that is printed in the middle of its year says what has become of it: nobody comes to what was put off. */
static void test_what_was_put_off_or_called_off(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	sample_plan(&whole);
	for (size_t i = 0; i < whole.activities.count; i++) {
		struct activity *activity = &whole.activities.items[i];
		activity->status = STATUS_POSTPONED;
		activity->postponed_from = (struct when){.starts = {month_make(2025, 9), 20}};
		if (activity->when.part) { /* to a time that is still open */
			activity->when = (struct when){.part = PART_NONE};
			activity->occasion = xstrdup("国庆节");
		} else if (activity->when.deadline) {
			activity->status = STATUS_CANCELLED;
		}
	}
	export_options_init(&options);
	options.layout = LAYOUT_SCREEN;
	options.schedule_list = true;
	struct strbuf out = printed(&whole, &options);
	assert_non_null(strstr(out.text, "（待定，原定9月20日，文体委员）"));
	assert_non_null(strstr(out.text, "年度经费决算（12月底前，原定9月20日，已取消）"));
	assert_null(strstr(out.text, "国庆节"));
	whole_plan_release(&whole);
	strbuf_release(&out);
}

/* --- nothing is lost --- */

/* The text without blanks of any kind. */
static struct strbuf without_blanks(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)); text += step)
		if (c != ' ' && c != 0x3000 && c != '\n' && c != '\f')
			strbuf_add(&out, text, step);
	return out;
}

/* The text of all pages, without what stands at their feet. */
static struct strbuf without_feet(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	for (const char *end; (end = strchr(text, '\f')); text = end + 1) {
		const char *foot = end - 1;
		while (foot > text && foot[-1] != '\n')
			foot--;
		strbuf_add(&out, text, (size_t)(foot - text));
	}
	strbuf_add_text(&out, text);
	return out;
}

static void assert_holds(const struct strbuf *bare, const char *text)
{
	if (!text)
		return;
	struct strbuf wanted = without_blanks(text);
	assert_non_null(strstr(bare->text, wanted.text));
	strbuf_release(&wanted);
}

static void assert_holds_prose(const struct strbuf *bare, const struct whole_plan *whole)
{
	assert_holds(bare, whole->plan.title);
	for (size_t i = 0; i < whole->outline.count; i++) {
		assert_holds(bare, whole->outline.sections[i].heading);
		assert_holds(bare, whole->outline.sections[i].body);
	}
}

static void assert_holds_activities(const struct strbuf *bare, const struct whole_plan *whole)
{
	for (size_t i = 0; i < whole->activities.count; i++) {
		assert_holds(bare, whole->activities.items[i].title);
		assert_holds(bare, whole->activities.items[i].detail);
	}
}

static void test_a_list_holds_everything_whole(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 12; seed++) {
		struct whole_plan whole;
		sample_generated(&whole, seed, 25, 60);
		struct export_options options;
		export_options_init(&options);
		options.schedule_list = true;
		options.layout = (enum layout)(seed % LAYOUT_COUNT);
		options.width = 20 + (int)seed * 5;
		struct strbuf out = printed(&whole, &options), text = without_feet(out.text),
			      bare = without_blanks(text.text);
		assert_holds_prose(&bare, &whole);
		assert_holds_activities(&bare, &whole);
		strbuf_release(&out);
		strbuf_release(&text);
		strbuf_release(&bare);
		whole_plan_release(&whole);
	}
}

/* The second column of every table in the text, read from top to bottom. */
static struct strbuf activity_column(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	for (const char *line = text, *end; *line; line = *end ? end + 1 : end) {
		end = line + strcspn(line, "\n");
		const char *cell = *line == '|' ? strchr(line + 1, '|') : NULL;
		if (cell)
			strbuf_add(&out, cell + 1, strcspn(cell + 1, "|"));
	}
	return out;
}

static void test_a_table_holds_every_activity_whole(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 12; seed++) {
		struct whole_plan whole;
		sample_generated(&whole, seed, 5, 80);
		struct export_options options;
		export_options_init(&options);
		options.page_length =
			200; /* long enough: the head of the column is not among the cells */
		options.width = 52 + (int)seed * 4;
		struct strbuf out = printed(&whole, &options), cells = activity_column(out.text),
			      bare = without_blanks(cells.text);
		assert_true(bare.length > 0);
		/* A header in the middle of a cell would tear it: the pages end between rows. */
		assert_holds_activities(&bare, &whole);
		strbuf_release(&out);
		strbuf_release(&cells);
		strbuf_release(&bare);
		whole_plan_release(&whole);
	}
}

/* However narrow the paper: a sum that is broken in two is another sum. */
static void test_sums_are_never_broken(void **state)
{
	(void)state;
	static const int64_t sums[] = {100, 99999900, 123456700, 123456789012};
	static const char *const written[] = {"1", "999,999", "1,234,567", "1,234,567,890.12"};
	for (size_t i = 0; i < 4; i++) {
		for (int width = 20; width <= 90; width++) {
			struct whole_plan whole;
			sample_plan(&whole);
			whole.activities.items[1].budget = sums[i];
			struct export_options options;
			export_options_init(&options);
			options.width = width;
			options.box = width % 2;
			struct strbuf out = printed(&whole, &options);
			char *cell = string_format("%s%s", written[i], options.box ? "│" : " |");
			char *words = string_format("预算%s元", written[i]);
			struct strbuf bare = without_blanks(out.text);
			if (!strstr(out.text, cell) && !strstr(bare.text, words))
				fail_msg("%s at %d columns:\n%s", written[i], width, out.text);
			free(cell);
			free(words);
			strbuf_release(&bare);
			strbuf_release(&out);
			whole_plan_release(&whole);
		}
	}
}

/* On the narrow grid of GB/T 9704, “1月下” over “旬” is read twice. */
static void test_times_are_never_broken(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	struct activity *part =
		sample_activity(&whole, "学期结束前的家访和慰问", month_make(2025, 12), 0);
	part->when.part = PART_LATE;
	part->budget = 1200000;
	activity_add_post(part, 0, "生活委员兼女工委员");
	struct activity *month =
		sample_activity(&whole, "年度经费决算和公布", month_make(2025, 12), 0);
	month->when.deadline = true;
	struct export_options options;
	export_options_init(&options);
	options.layout = LAYOUT_GB9704;
	struct strbuf out = printed(&whole, &options);
	assert_non_null(strstr(out.text, "| 12月下旬 |"));
	assert_non_null(strstr(out.text, "| 12月底前 |"));
	strbuf_release(&out);
	struct activity *day =
		sample_activity(&whole, "集体合同草案定稿", month_make(2025, 12), 20);
	day->when.deadline = true;
	out = printed(&whole, &options);
	assert_non_null(strstr(out.text, "| 12月20日前 |"));
	strbuf_release(&out);
	whole_plan_release(&whole);
}

static void test_an_english_head_is_whole(void **state)
{
	(void)state;
	language_set(LANGUAGE_ENGLISH);
	for (int width = 40; width <= 90; width++) {
		struct export_options options;
		export_options_init(&options);
		options.width = width;
		struct strbuf out = printed_sample(&options);
		assert_true(strstr(out.text, "| Responsible ") || !strstr(out.text, "| Month"));
		strbuf_release(&out);
	}
	language_set(LANGUAGE_CHINESE);
}

/* Eighteen months from September 2025 on: which September is meant? And no 2025年九月, half digits and half characters. */
static void test_months_of_a_long_plan_have_their_year(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 18);
	sample_activity(&whole, "开学例会", month_make(2025, 9), 0);
	sample_activity(&whole, "年终例会", month_make(2026, 12), 0);
	struct export_options options;
	export_options_init(&options);
	options.width = 60;
	struct strbuf table = printed(&whole, &options);
	assert_non_null(strstr(table.text, "| 2025年9月  |"));
	assert_non_null(strstr(table.text, "| 2026年12月 |"));
	options.schedule_list = true;
	struct strbuf list = printed(&whole, &options);
	assert_non_null(strstr(list.text, "　　2026年12月份\n"));
	strbuf_release(&table);
	strbuf_release(&list);
	whole_plan_release(&whole);
}

/* --- the paper --- */

static const struct {
	enum layout layout;
	int columns, lines, text_lines;
} papers[] = {{LAYOUT_A4, 76, 60, 58}, {LAYOUT_GB9704, 56, 24, 22}};

/* Splits the printed text into lines; each page is a run of them with its form feed in front of the next one. */
struct lines {
	const char *at[6000];
	size_t length[6000];
	size_t count;
};

static void split(const char *text, struct lines *lines)
{
	lines->count = 0;
	for (const char *end; *text; text = end + 1) {
		end = strchr(text, '\n');
		assert_non_null(end);
		assert_true(lines->count < 6000);
		lines->at[lines->count] = text;
		lines->length[lines->count++] = (size_t)(end - text);
		if (end[1] == '\f' && !end[2])
			break;
	}
}

static void test_pages_are_full_and_lines_fit(void **state)
{
	(void)state;
	static struct lines lines;
	for (size_t paper = 0; paper < 2; paper++) {
		for (unsigned seed = 1; seed <= 8; seed++) {
			struct whole_plan whole;
			sample_generated(&whole, seed, 40, 60);
			struct export_options options;
			export_options_init(&options);
			options.layout = papers[paper].layout;
			options.box = seed % 2;
			struct strbuf out = printed(&whole, &options);
			assert_true(strbuf_ends_with(&out, "\n\f"));
			split(out.text, &lines);
			assert_int_equal(lines.count % (size_t)papers[paper].lines, 0);
			for (size_t i = 0; i < lines.count; i++) {
				assert_int_equal(lines.at[i][0] == '\f',
						 i && i % (size_t)papers[paper].lines == 0);
				assert_true(width_of_bytes(lines.at[i], lines.length[i], 2) <=
					    papers[paper].columns);
			}
			strbuf_release(&out);
			whole_plan_release(&whole);
		}
	}
}

static bool begins_with(const struct lines *lines, size_t line, const char *text)
{
	const char *at = lines->at[line] + (lines->at[line][0] == '\f');
	return strncmp(at, text, strlen(text)) == 0;
}

/* A line of prose that runs on: neither the first one of its paragraph nor a blank one nor of a table. */
static bool runs_on(const struct lines *lines, size_t line)
{
	size_t length = lines->length[line] - (lines->at[line][0] == '\f');
	return length && !begins_with(lines, line, "　　") && !begins_with(lines, line, "|") &&
	       !begins_with(lines, line, "+") && !begins_with(lines, line, " ");
}

static void test_no_line_of_a_paragraph_is_left_alone(void **state)
{
	(void)state;
	static struct lines lines;
	for (size_t paper = 0; paper < 2; paper++) {
		size_t height = (size_t)papers[paper].lines,
		       text_lines = (size_t)papers[paper].text_lines;
		for (unsigned seed = 1; seed <= 20; seed++) {
			struct whole_plan whole;
			sample_generated(&whole, seed, 40, 40);
			struct export_options options;
			export_options_init(&options);
			options.layout = papers[paper].layout;
			options.schedule_list = true;
			struct strbuf out = printed(&whole, &options);
			split(out.text, &lines);
			for (size_t top = height; top < lines.count; top += height) {
				size_t last = top - height + text_lines - 1;
				while (!lines.length[last])
					last--;
				bool torn = runs_on(&lines, top);
				assert_false(torn && begins_with(&lines, last, "　　"));
				assert_false(torn && !runs_on(&lines, top + 1));
			}
			strbuf_release(&out);
			whole_plan_release(&whole);
		}
	}
}

/* A month stands over its list, and the head of the table over its rows, on every page. */
static void test_headings_stay_with_what_follows(void **state)
{
	(void)state;
	static struct lines lines;
	for (unsigned seed = 1; seed <= 20; seed++) {
		struct whole_plan whole;
		sample_generated(&whole, seed, 3 + seed, 60);
		struct export_options options;
		export_options_init(&options);
		options.layout = LAYOUT_GB9704;
		options.schedule_list = true;
		struct strbuf out = printed(&whole, &options);
		split(out.text, &lines);
		for (size_t top = 24; top < lines.count; top += 24) {
			size_t last = top - 3;
			while (!lines.length[last])
				last--;
			struct strbuf line = STRBUF_INIT;
			strbuf_add(&line, lines.at[last], lines.length[last]);
			assert_false(strbuf_ends_with(&line, "月份"));
			strbuf_release(&line);
		}
		strbuf_release(&out);
		whole_plan_release(&whole);
	}
}

static void test_every_page_of_a_table_has_its_head(void **state)
{
	(void)state;
	static struct lines lines;
	struct whole_plan whole;
	sample_generated(&whole, 7, 0, 200);
	struct export_options options;
	export_options_init(&options);
	struct strbuf out = printed(&whole, &options);
	split(out.text, &lines);
	size_t pages = lines.count / 60;
	assert_true(pages > 3);
	for (size_t page = 1; page < pages; page++) {
		size_t top = page * 60, last = top - 3;
		assert_true(begins_with(&lines, top, "+--"));
		assert_true(begins_with(&lines, top + 1, "| 月份"));
		assert_true(begins_with(&lines, top + 2, "+--"));
		assert_false(begins_with(&lines, top + 3, "+--"));
		while (!lines.length[last])
			last--;
		assert_true(begins_with(&lines, last, "+--"));
		assert_false(begins_with(&lines, last - 1, "+--"));
	}
	strbuf_release(&out);
	whole_plan_release(&whole);
}

/* Whoever gets the second page alone still sees which month it is. */
static void test_every_page_of_a_table_names_its_month(void **state)
{
	(void)state;
	static struct lines lines;
	struct export_options options;
	export_options_init(&options);
	for (int box = 0; box <= 1; box++) {
		struct whole_plan whole;
		sample_begin(&whole, 11);
		for (int i = 0; i < 90; i++)
			sample_activity(&whole, "家访", month_make(2025, i < 80 ? 11 : 12), 0)
				->detail = xstrdup("两位老师同去。");
		options.box = box;
		struct strbuf out = printed(&whole, &options);
		split(out.text, &lines);
		assert_true(lines.count > 180);
		assert_true(begins_with(&lines, 63, box ? "│十一月│" : "| 十一月 | "));
		assert_true(begins_with(&lines, 123, box ? "│十一月│" : "| 十一月 | "));
		int head = width_of_bytes(lines.at[61], lines.length[61], 2);
		assert_int_equal(width_of_bytes(lines.at[63], lines.length[63], 2), head);
		strbuf_release(&out);
		whole_plan_release(&whole);
	}
}

static void test_feet(void **state)
{
	(void)state;
	static struct lines lines;
	struct whole_plan whole;
	sample_generated(&whole, 3, 20, 20);
	struct export_options options;
	export_options_init(&options);
	options.layout = LAYOUT_GB9704;
	struct strbuf out = printed(&whole, &options);
	split(out.text, &lines);
	assert_true(lines.count >= 72);
	assert_int_equal(width_of_bytes(lines.at[23], lines.length[23], 2), 54);
	assert_true(begins_with(&lines, 47, "  — 2 —"));
	strbuf_release(&out);

	options.layout = LAYOUT_A4;
	out = printed(&whole, &options);
	split(out.text, &lines);
	char *foot = say_print_page(2, lines.count / 60);
	assert_non_null(strstr(out.text, foot));
	free(foot);
	strbuf_release(&out);
	whole_plan_release(&whole);
}

static void test_a_row_longer_than_a_page_is_printed_whole(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	unsigned seed = 5;
	struct activity *activity = sample_activity(&whole, "长", month_make(2025, 9), 1);
	activity->detail = sample_words(&seed, 2000);
	struct export_options options;
	export_options_init(&options);
	options.page_length = 10;
	struct strbuf out = printed(&whole, &options), bare = without_blanks(out.text);
	char last[64];
	snprintf(last, sizeof(last), "%s", activity->detail + strlen(activity->detail) - 3);
	assert_non_null(strstr(bare.text, last));
	strbuf_release(&out);
	strbuf_release(&bare);
	whole_plan_release(&whole);
}

static void test_a_long_title_breaks_between_words(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	string_set(&whole.plan.title,
		   "青山县河湾镇中心小学教育集团2025—2026学年第一学期工会委员会工作计划");
	struct export_options options;
	export_options_init(&options);
	options.layout = LAYOUT_GB9704;
	struct strbuf out = printed(&whole, &options);
	static const char title[] = "              青山县河湾镇中心小学教育集团\n"
				    "        2025—2026学年第一学期工会委员会工作计划\n";
	assert_memory_equal(out.text, title, strlen(title));
	strbuf_release(&out);
	whole_plan_release(&whole);
}

/* Measuring every way to break it would take seconds for a text that slipped into the title. */
static void test_a_title_of_many_lines_fills_them(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct strbuf title = STRBUF_INIT;
	sample_begin(&whole, 11);
	strbuf_add_repeat(&title, "河", 5 * 34 + 2);
	string_set(&whole.plan.title, title.text);
	struct export_options options;
	export_options_init(&options);
	struct strbuf out = printed(&whole, &options);
	assert_int_equal(strcspn(out.text, "\n"), strlen("    ") + 34 * strlen("河"));
	strbuf_release(&out);
	strbuf_release(&title);
	whole_plan_release(&whole);
}

static void test_gb9704_numbers_as_the_standard_does(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	string_set(&whole.plan.numbering, "1、\n(1)");
	sample_section(&whole, 0, "概述", "全文。");
	struct export_options options;
	export_options_init(&options);
	struct strbuf plain = printed(&whole, &options);
	options.layout = LAYOUT_GB9704;
	struct strbuf grid = printed(&whole, &options);
	assert_non_null(strstr(plain.text, "1、概述"));
	assert_non_null(strstr(grid.text, "一、概述"));
	strbuf_release(&plain);
	strbuf_release(&grid);
	whole_plan_release(&whole);
}

static void test_a_schedule_without_its_section_follows_the_last_one(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	sample_section(&whole, 0, "概述", "全文。");
	whole.plan.closing = xstrdup("结束语在后。");
	sample_activity(&whole, "例会", month_make(2025, 9), 3);
	struct export_options options;
	export_options_init(&options);
	struct strbuf out = printed(&whole, &options);
	const char *heading = strstr(out.text, "附：工作安排"),
		   *closing = strstr(out.text, "结束语在后");
	assert_true(heading && closing && heading < closing);
	strbuf_release(&out);
	whole_plan_release(&whole);
}

/* --- bytes --- */

static void test_control_characters_never_reach_the_paper(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	string_set(&whole.plan.title, "计\x1B[31m划\x07\f");
	sample_section(&whole, 0, "标\r题\x7F", "正\x1B]0;文\x9B\t段\xC2\x9B\xE2\x80\xAE。\fb");
	struct activity *activity = sample_activity(&whole, "活\x08动\n名", month_make(2025, 9), 3);
	activity->place = xstrdup("会\x1B议室");
	activity_add_post(activity, 0, "主\x01席");
	struct export_options options;
	export_options_init(&options);
	struct strbuf out = printed(&whole, &options);
	struct month_sheet sheet = {.month = month_make(2025, 9),
				    .today = {2025, 9, 1},
				    .plans = &whole.plan,
				    .activities = &whole.activities,
				    .plan_count = 1};
	export_month(&sheet, &options, &out);
	size_t feeds = 0;
	for (const char *p = out.text; *p; p++) {
		unsigned char byte = (unsigned char)*p;
		feeds += byte == '\f';
		assert_true(byte >= 0x20 || byte == '\n' || byte == '\f');
		assert_true(byte != 0x7F && !(byte == 0xC2 && (unsigned char)p[1] < 0xA0));
	}
	assert_int_equal(feeds, 1);
	assert_int_equal(utf8_check(out.text, out.length), out.length);
	assert_null(strstr(out.text, "\xE2\x80\xAE"));
	strbuf_release(&out);
	whole_plan_release(&whole);
}

static void test_encodings_for_windows(void **state)
{
	(void)state;
	struct export_options options;
	export_options_init(&options);
	struct strbuf plain = printed_sample(&options);
	options.gb18030 = true;
	struct strbuf gb = printed_sample(&options);
	iconv_t back = iconv_open("UTF-8", "GB18030");
	size_t left = gb.length, room = 4 * gb.length;
	char *bytes = xcalloc(1, room + 1), *in = gb.text, *end = bytes;
	assert_int_equal(iconv(back, &in, &left, &end, &room), 0);
	iconv_close(back);
	assert_string_equal(bytes, plain.text);
	free(bytes);

	options.gb18030 = false;
	options.bom = options.crlf = true;
	struct strbuf windows = printed_sample(&options);
	assert_memory_equal(windows.text, "\xEF\xBB\xBF", 3);
	size_t ends = 0;
	for (size_t i = 0; i < windows.length; i++) {
		ends += windows.text[i] == '\n';
		assert_true(windows.text[i] != '\n' || windows.text[i - 1] == '\r');
	}
	assert_int_equal(windows.length, plain.length + ends + 3);
	strbuf_release(&plain);
	strbuf_release(&gb);
	strbuf_release(&windows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_sample),
		cmocka_unit_test(test_as_a_list),
		cmocka_unit_test(test_what_was_put_off_or_called_off),
		cmocka_unit_test(test_a_list_holds_everything_whole),
		cmocka_unit_test(test_a_table_holds_every_activity_whole),
		cmocka_unit_test(test_sums_are_never_broken),
		cmocka_unit_test(test_times_are_never_broken),
		cmocka_unit_test(test_an_english_head_is_whole),
		cmocka_unit_test(test_months_of_a_long_plan_have_their_year),
		cmocka_unit_test(test_pages_are_full_and_lines_fit),
		cmocka_unit_test(test_no_line_of_a_paragraph_is_left_alone),
		cmocka_unit_test(test_headings_stay_with_what_follows),
		cmocka_unit_test(test_every_page_of_a_table_has_its_head),
		cmocka_unit_test(test_every_page_of_a_table_names_its_month),
		cmocka_unit_test(test_feet),
		cmocka_unit_test(test_a_row_longer_than_a_page_is_printed_whole),
		cmocka_unit_test(test_a_long_title_breaks_between_words),
		cmocka_unit_test(test_a_title_of_many_lines_fills_them),
		cmocka_unit_test(test_gb9704_numbers_as_the_standard_does),
		cmocka_unit_test(test_a_schedule_without_its_section_follows_the_last_one),
		cmocka_unit_test(test_control_characters_never_reach_the_paper),
		cmocka_unit_test(test_encodings_for_windows),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
