/*
 * What a single line of a document says: titles, headings, posts and who holds them, signatures, dates, tables, and what
 * belongs to the page. A title that is not seen makes two plans one; advertisements that are not seen stand in the plan on the wall;
 * a sentence taken for furniture is lost.
 */
#include "test.h"

#include "../../src/import/phrase.h"

#include "base/array.h"
#include "base/strbuf.h"

#include <stdlib.h>

static char *piece(const char *line, struct phrase_span span)
{
	return xmemdup0(line + span.at, span.length);
}

/* --- titles --- */

struct title_example {
	const char *line;
	enum title_kind kind;
	const char *name, *title;
	int year, last_year, semester, part;
	bool open, doubtful;
};

static void titles(void **state)
{
	(void)state;
	static const struct title_example examples[] = {
		{"红星小学2025年工会工作计划", TITLE_PLAN, "红星小学", "红星小学2025年工会工作计划",
		 2025, 0, 0, 0, false, false},
		{"2025年红星小学工会工作计划", TITLE_PLAN, "红星小学", "2025年红星小学工会工作计划",
		 2025, 0, 0, 0, false, false},
		{"红星中学2025—2026学年第一学期工会工作计划", TITLE_PLAN, "红星中学",
		 "红星中学2025—2026学年第一学期工会工作计划", 2025, 2026, 1, 0, false, false},
		{"红星中学2025-2026学年度下学期工会工作计划", TITLE_PLAN, "红星中学",
		 "红星中学2025-2026学年度下学期工会工作计划", 2025, 2026, 2, 0, false, false},
		{"红星公司工会二〇二五年工作要点", TITLE_PLAN, "红星公司",
		 "红星公司工会二〇二五年工作要点", 2025, 0, 0, 0, false, false},
		{"第一篇：2025年医院工会工作计划", TITLE_PLAN, "医院", "2025年医院工会工作计划",
		 2025, 0, 0, 1, false, false},
		{"医院工会工作计划篇三", TITLE_PLAN, "医院", "医院工会工作计划", 0, 0, 0, 3, false,
		 false},
		{"医院工会工作计划（二）", TITLE_PLAN, "医院", "医院工会工作计划", 0, 0, 0, 2,
		 false, false},
		{"医院工会工作计划 篇1", TITLE_PLAN, "医院", "医院工会工作计划", 0, 0, 0, 1, false,
		 false},
		{"工会年度工作计划 1", TITLE_PLAN, "", "工会年度工作计划", 0, 0, 0, 1, false,
		 false},
		{"20xx年机关工会工作计划", TITLE_PLAN, "机关", "20xx年机关工会工作计划", 0, 0, 0, 0,
		 true, false},
		{"20__年银行工会工作思路", TITLE_PLAN, "银行", "20__年银行工会工作思路", 0, 0, 0, 0,
		 true, false},
		{"××厂工会2025年工作安排", TITLE_PLAN, "××厂", "××厂工会2025年工作安排", 2025, 0, 0,
		 0, false, false},
		{"# 红星小学2025年工会工作计划", TITLE_PLAN, "红星小学",
		 "红星小学2025年工会工作计划", 2025, 0, 0, 0, false, false},
		{"**红星小学2025年工会工作计划**", TITLE_PLAN, "红星小学",
		 "红星小学2025年工会工作计划", 2025, 0, 0, 0, false, false},
		{"《红星小学2025年工会工作计划》", TITLE_PLAN, "红星小学",
		 "红星小学2025年工会工作计划", 2025, 0, 0, 0, false, false},
		{"关于印发《红星局2025年工会工作要点》的通知", TITLE_NOTICE, "红星局",
		 "红星局2025年工会工作要点", 2025, 0, 0, 0, false, false},
		{"红 星 小 学 2025 年 工 会 工 作 计 划", TITLE_PLAN, "红 星 小 学",
		 "红 星 小 学 2025 年 工 会 工 作 计 划", 2025, 0, 0, 0, false, false},
		{"红星小学２０２５年工会工作计划", TITLE_PLAN, "红星小学",
		 "红星小学２０２５年工会工作计划", 2025, 0, 0, 0, false, false},
		{"红星街道总工会2025年工作要点（讨论稿）", TITLE_PLAN, "红星街道总",
		 "红星街道总工会2025年工作要点（讨论稿）", 2025, 0, 0, 0, false, false},
		{"工会主席职责", TITLE_DUTIES, "", "工会主席职责", 0, 0, 0, 0, false, true},
		{"红星小学工会2025年活动安排表", TITLE_SCHEDULE, "红星小学",
		 "红星小学工会2025年活动安排表", 2025, 0, 0, 0, false, false},
		{"红星小学2024年工会工作总结", TITLE_SUMMARY, "红星小学",
		 "红星小学2024年工会工作总结", 2024, 0, 0, 0, false, false},
		{"2025年工作计划", TITLE_PLAN, "", "2025年工作计划", 2025, 0, 0, 0, false, true},
		{"红星小学2025年秋季工会工作计划", TITLE_PLAN, "红星小学",
		 "红星小学2025年秋季工会工作计划", 2025, 0, 1, 0, false, false},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(examples); i++) {
		const struct title_example *want = &examples[i];
		struct phrase_title title;
		if (!phrase_title(want->line, &title))
			fail_msg("“%s”: no title was seen", want->line);
		char *name = piece(want->line, title.name), *text = piece(want->line, title.title);
		if (title.kind != want->kind || strcmp(name, want->name) != 0 ||
		    strcmp(text, want->title) != 0 || title.year != want->year ||
		    title.last_year != want->last_year || title.semester != want->semester ||
		    title.part != want->part || title.year_open != want->open ||
		    title.certain == want->doubtful)
			fail_msg("“%s”: kind %d, “%s” of “%s”, %d—%d, semester %d, part %d,"
				 " open %d, certain %d",
				 want->line, title.kind, text, name, title.year, title.last_year,
				 title.semester, title.part, title.year_open, title.certain);
		free(name);
		free(text);
	}
}

static void no_titles(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"制定本学期工会工作计划",
		"特制定2025年工会工作计划如下",
		"根据上级要求，现将2025年工会工作计划",
		"1、讨论工会工作计划",
		"工会工作计划是全年工作的依据。",
		"学习《工会法》",
		"一、指导思想",
		"九月份",
		"为了做好工会工作，特制定本计划",
		"更多工会工作计划推荐",
		"",
		"召开工会工作总结",
		"主要工作",
		"做好年度工会工作计划",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
		struct phrase_title title;
		if (phrase_title(lines[i], &title) && title.certain)
			fail_msg("“%s”: taken for a title", lines[i]);
	}
}

static void pieces_of_titles(void **state)
{
	(void)state;
	int number;
	assert_true(phrase_title_part("篇一", &number) && number == 1);
	assert_true(phrase_title_part("第三篇：", &number) && number == 3);
	assert_true(phrase_title_part("【篇二】", &number) && number == 2);
	assert_true(phrase_title_part("## 范文12", &number) && number == 12);
	assert_false(phrase_title_part("第一篇是总论", &number));
	assert_false(phrase_title_part("篇幅", &number));
	assert_true(phrase_title_begins("红星市第一小学"));
	assert_true(phrase_title_begins("2025—2026学年第一学期"));
	assert_true(phrase_title_begins("红星公司工会委员会"));
	assert_false(phrase_title_begins("一、红星小学概况"));
	assert_false(phrase_title_begins("学校召开大会，工会参加。"));
	assert_false(phrase_title_begins("上一篇：红星小学"));
	assert_false(phrase_title_begins("开展活动"));
}

static void time_of_titles(void **state)
{
	(void)state;
	struct phrase_title title;
	assert_true(phrase_title("红星小学2025年九月份工会工作计划", &title));
	assert_int_equal(title.month, 9);
	assert_int_equal(title.months, 1);
	assert_true(phrase_title("红星厂2025年上半年工会工作计划", &title));
	assert_int_equal(title.month, 1);
	assert_int_equal(title.months, 6);
	assert_true(phrase_title("红星厂2025年第三季度工会工作计划", &title));
	assert_int_equal(title.month, 7);
	assert_int_equal(title.months, 3);
	assert_true(phrase_title("红星中学2025学年工会工作计划", &title));
	assert_true(title.school_year);
}

/* --- headings --- */

static void headings(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		enum heading_kind kind;
		const char *rest;
		bool glued;
	} examples[] = {
		{"指导思想", HEADING_PROSE, "", false},
		{"指导思想：以服务职工为中心", HEADING_PROSE, "：以服务职工为中心", false},
		{"指导思想以服务职工为中心", HEADING_PROSE, "以服务职工为中心", true},
		{"主要工作及措施", HEADING_WORK, "", false},
		{"本学期主要工作", HEADING_WORK, "", false},
		{"附：工作安排", HEADING_SCHEDULE, "", false},
		{"工 作 安 排", HEADING_SCHEDULE, "", false},
		{"2025年工作目标", HEADING_PROSE, "", false},
		{"工会委员分工如下：", HEADING_DUTIES, "如下：", false},
		{"活动安排（见下表）", HEADING_SCHEDULE, "（见下表）", false},
		{"**主要工作**", HEADING_WORK, "**", false},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(examples); i++) {
		size_t length;
		bool glued;
		enum heading_kind kind = phrase_heading(examples[i].line, &length, &glued);
		if (kind != examples[i].kind || glued != examples[i].glued ||
		    strcmp(examples[i].line + length, examples[i].rest) != 0)
			fail_msg("“%s”: kind %d, glued %d, before “%s”", examples[i].line, kind,
				 glued, examples[i].line + length);
	}
	size_t length;
	bool glued;
	assert_int_equal(phrase_heading("组织职工旅游", &length, &glued), HEADING_NONE);
	assert_int_equal(phrase_heading("九月份", &length, &glued), HEADING_NONE);
	assert_int_equal(phrase_heading("", &length, &glued), HEADING_NONE);
}

/* --- posts --- */

static void posts(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		enum post_kind kind;
		const char *post, *holder, *rest;
		bool doubtful;
	} examples[] = {
		{"主席职责", POST_DUTIES, "主席", "", "", false},
		{"工会主席职责：", POST_DUTIES, "工会主席", "", "", false},
		{"组织委员的职责", POST_DUTIES, "组织委员", "", "", false},
		{"女工委员岗位职责", POST_DUTIES, "女工委员", "", "", false},
		{"经审委员会主任工作职责", POST_DUTIES, "经审委员会主任", "", "", false},
		{"【文体委员职责】", POST_DUTIES, "文体委员", "", "", false},
		{"**生活委员职责**", POST_DUTIES, "生活委员", "", "", false},
		{"宣传、文体委员职责", POST_DUTIES, "宣传、文体委员", "", "", false},
		{"工会小组长职责", POST_DUTIES, "工会小组长", "", "", false},
		{"主席职责（张明）", POST_DUTIES, "主席", "张明", "", false},
		{"主席：张明", POST_HOLDER, "主席", "张明", "", false},
		{"主 席：张 明", POST_HOLDER, "主 席", "张 明", "", false},
		{"组织委员 李小红、王刚", POST_HOLDER, "组织委员", "李小红、王刚", "", false},
		{"组织委员：李小红 王刚", POST_HOLDER, "组织委员", "李小红 王刚", "", false},
		{"女工委员（赵某某）", POST_HOLDER, "女工委员", "赵某某", "", false},
		{"工会副主席——孙×", POST_HOLDER, "工会副主席", "孙×", "", false},
		{"委员：张明、李小红、王刚、赵大海", POST_HOLDER, "委员",
		 "张明、李小红、王刚、赵大海", "", false},
		{"工会主席：", POST_COLON, "工会主席", "", "", false},
		{"工会主席：主持工会的全面工作。", POST_COLON, "工会主席", "",
		 "主持工会的全面工作。", false},
		{"主席", POST_ALONE, "主席", "", "", true},
		{"文体委员", POST_ALONE, "文体委员", "", "", true},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(examples); i++) {
		struct phrase_post post;
		const char *line = examples[i].line;
		if (!phrase_post(line, &post))
			fail_msg("“%s”: no post was seen", line);
		char *name = piece(line, post.post), *holder = piece(line, post.holder);
		if (post.kind != examples[i].kind || strcmp(name, examples[i].post) != 0 ||
		    strcmp(holder, examples[i].holder) != 0 ||
		    strcmp(line + post.text, examples[i].rest) != 0 ||
		    post.certain == examples[i].doubtful)
			fail_msg("“%s”: kind %d, “%s” held by “%s”, certain %d, before “%s”", line,
				 post.kind, name, holder, post.certain, line + post.text);
		free(name);
		free(holder);
	}
	static const char *const others[] = {"主席团会议",
					     "委员会例会制度",
					     "组织职工体检",
					     "组织委员会换届",
					     "宣传工会法",
					     "生活困难职工",
					     "",
					     "主席要以身作则。",
					     "女职工委员会工作",
					     "小组长会议"};
	for (size_t i = 0; i < ARRAY_LENGTH(others); i++) {
		struct phrase_post post;
		if (phrase_post(others[i], &post))
			fail_msg("“%s”: taken for a post of kind %d", others[i], post.kind);
	}
	assert_true(phrase_is_post("组织委员兼宣传委员"));
	assert_true(phrase_is_post("财务"));
	assert_false(phrase_is_post("财务制度"));
	assert_true(phrase_is_post("家庭关爱委员"));
	assert_true(phrase_is_post("副主任"));
	assert_false(phrase_is_post("全体委员"));
	assert_false(phrase_is_post("请各位委员"));
}

/* --- dates and signatures --- */

static void dates(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		int year, month, day;
		bool open;
	} examples[] = {
		{"2025年9月1日", 2025, 9, 1, false},
		{"　　　　2025年9月1日", 2025, 9, 1, false},
		{"二〇二五年九月一日", 2025, 9, 1, false},
		{"二○二五年九月", 2025, 9, 0, false},
		{"二0二五年九月", 2025, 9, 0, false},
		{"2025.9.1", 2025, 9, 1, false},
		{"2025-09-01", 2025, 9, 1, false},
		{"2025/9/1", 2025, 9, 1, false},
		{"2025.9", 2025, 9, 0, false},
		{"（2025年9月1日）", 2025, 9, 1, false},
		{"2025 年 9 月 1 日", 2025, 9, 1, false},
		{"2 0 2 5 年 9 月", 2025, 9, 0, false},
		{"２０２５年９月１日", 2025, 9, 1, false},
		{"日期：2025年9月1日", 2025, 9, 1, false},
		{"2025年9月1日（星期一）", 2025, 9, 1, false},
		{"20xx年x月x日", 0, 0, 0, true},
		{"20__年__月__日", 0, 0, 0, true},
		{"2025年 月 日", 2025, 0, 0, true},
		{"××年×月×日", 0, 0, 0, true},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(examples); i++) {
		struct phrase_date date;
		if (!phrase_date(examples[i].line, &date))
			fail_msg("“%s”: no date was seen", examples[i].line);
		if (date.year != examples[i].year || date.month != examples[i].month ||
		    date.day != examples[i].day || date.open != examples[i].open)
			fail_msg("“%s”: %d-%d-%d, open %d", examples[i].line, date.year, date.month,
				 date.day, date.open);
	}
	static const char *const others[] = {
		"2025年",         "9月1日", "2025年9月1日召开", "2025年9月至10月", "1.5万",
		"2025年工作计划", "",       "年终总结"};
	for (size_t i = 0; i < ARRAY_LENGTH(others); i++) {
		struct phrase_date date;
		if (phrase_date(others[i], &date))
			fail_msg("“%s”: taken for a date", others[i]);
	}
}

static void signatures(void **state)
{
	(void)state;
	static const struct {
		const char *line, *by;
		int month; /* 0: no date */
		bool doubtful;
	} examples[] = {
		{"红星小学工会委员会", "红星小学工会委员会", 0, false},
		{"                红星小学工会", "红星小学工会", 0, false},
		{"校工会", "校工会", 0, false},
		{"红星小学工会委员会（盖章）", "红星小学工会委员会（盖章）", 0, false},
		{"红星小学工会 2025年9月1日", "红星小学工会", 9, false},
		{"红星小学工会2025.9", "红星小学工会", 9, false},
		{"落款：红星小学", "红星小学", 0, false},
		{"红星小学", "红星小学", 0, true},
		{"工会办公室", "工会办公室", 0, false},
		{"红 星 小 学 工 会", "红 星 小 学 工 会", 0, false},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(examples); i++) {
		struct phrase_signature signature;
		if (!phrase_signature(examples[i].line, &signature))
			fail_msg("“%s”: no signature was seen", examples[i].line);
		char *by = piece(examples[i].line, signature.by);
		if (strcmp(by, examples[i].by) != 0 || signature.date.month != examples[i].month ||
		    signature.certain == examples[i].doubtful)
			fail_msg("“%s”: by “%s”, month %d, certain %d", examples[i].line, by,
				 signature.date.month, signature.certain);
		free(by);
	}
	static const char *const others[] = {"加强组织建设，建好工会",
					     "1、成立工会",
					     "召开工会委员会",
					     "2025年9月1日",
					     "",
					     "关心职工生活。",
					     "组织职工参观公司",
					     "选举新一届工会委员会"};
	for (size_t i = 0; i < ARRAY_LENGTH(others); i++) {
		struct phrase_signature signature;
		if (phrase_signature(others[i], &signature))
			fail_msg("“%s”: taken for a signature", others[i]);
	}
}

/* --- the page --- */

static void furniture(void **state)
{
	(void)state;
	static const char *const certain[] = {
		"上一篇：红星厂工会工作总结",
		"下一篇：没有了",
		"【相关阅读】",
		"相关推荐：",
		"来源：红星网 作者：佚名",
		"发布时间：2025-01-03 浏览次数：35",
		"点击下载本文Word版",
		"第 3 页 共 5 页",
		"第3页/共5页",
		"- 3 -",
		"—3—",
		"-12-",
		"3/5页",
		"Page 3 of 5",
		"https://www.example.com/plan/12.html",
		"版权所有 红星网",
		"© 2025 红星网",
		"收藏 分享 打印",
		"[收藏] [打印] [关闭]",
		"以上就是小编为大家整理的全部内容",
		"由于篇幅所限，仅展示部分内容",
		"扫一扫关注我们",
		"当前位置：首页 > 范文 > 计划",
		"----------------",
		"＊＊＊＊＊＊",
		"字体：大 中 小",
		"当然可以！下面是一份计划：",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(certain); i++)
		if (phrase_furniture(certain[i]) != FURNITURE_CERTAIN)
			fail_msg("“%s”: taken for %d", certain[i], phrase_furniture(certain[i]));
	static const char *const texts[] = {
		"一、指导思想",
		"组织职工到红星农场参观。",
		"2025年9月1日",
		"红星小学工会委员会",
		"1、下载安装职工书屋软件，推荐优秀图书给大家阅读，并在每个季度评选一次读书之星。",
		"做好会员信息的收集和更新",
		"九月份",
		"分享会",
		"目录管理工作",
		"主要工作",
		("三、加强宣传，办好公众号，每月推送不少于四篇，及时反映职工的工作和生活，"
		 "讲好职工自己的故事"),
		"",
		"1-2次",
		"3",
		"2",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
		if (phrase_furniture(texts[i]) == FURNITURE_CERTAIN)
			fail_msg("“%s”: taken for furniture", texts[i]);
}

/* --- tables --- */

static void headers(void **state)
{
	(void)state;
	struct phrase_header header;
	assert_true(phrase_header("月份\t主要工作\t责任人\t备注", &header));
	assert_int_equal(header.count, 4);
	assert_int_equal(header.columns[0], COLUMN_MONTH);
	assert_int_equal(header.columns[1], COLUMN_ACTIVITY);
	assert_int_equal(header.columns[2], COLUMN_POST);
	assert_int_equal(header.columns[3], COLUMN_NOTE);
	assert_false(header.duties);
	assert_true(phrase_header("| 序号 | 活动名称 | 时间 | 地点 | 预算（元） |", &header));
	assert_int_equal(header.count, 5);
	assert_int_equal(header.columns[2], COLUMN_MONTH);
	assert_int_equal(header.columns[3], COLUMN_PLACE);
	assert_int_equal(header.columns[4], COLUMN_BUDGET);
	assert_true(phrase_header("月 份   工 作 内 容   负 责 人", &header));
	assert_int_equal(header.count, 3);
	assert_int_equal(header.columns[0], COLUMN_MONTH);
	assert_true(phrase_header("月份　主要工作", &header));
	assert_true(phrase_header("时间\t月份\t内容", &header));
	assert_int_equal(header.columns[0], COLUMN_TIME);
	assert_true(phrase_header("姓名\t职务\t分工", &header));
	assert_true(header.duties);
	assert_int_equal(header.columns[1], COLUMN_ROLE);
	static const char *const others[] = {"主要工作",
					     "一、主要工作  二、活动安排",
					     "九月份\t慰问教师\t主席",
					     "时间是宝贵的，工作要抓紧",
					     "",
					     "|---|---|---|",
					     "工作  生活  学习  休息  健康"};
	for (size_t i = 0; i < ARRAY_LENGTH(others); i++)
		if (phrase_header(others[i], &header))
			fail_msg("“%s”: taken for a table's header", others[i]);
	assert_int_equal(phrase_column("负责人（签字）", strlen("负责人（签字）")), COLUMN_POST);
	assert_int_equal(phrase_column("慰问教师", strlen("慰问教师")), COLUMN_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles),
		cmocka_unit_test(no_titles),
		cmocka_unit_test(pieces_of_titles),
		cmocka_unit_test(time_of_titles),
		cmocka_unit_test(headings),
		cmocka_unit_test(posts),
		cmocka_unit_test(dates),
		cmocka_unit_test(signatures),
		cmocka_unit_test(furniture),
		cmocka_unit_test(headers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
