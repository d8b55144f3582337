/* Tables for spreadsheets: every row and cell must come back as it was, and none may run as a formula. */
#include "test.h"

#include "export/export.h"
#include "export_sample.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* --- a reader of RFC 4180, as strict as its grammar --- */

#define CELLS_MOST 32

struct row {
	char *cells[CELLS_MOST];
	size_t count;
};

/* A cell at *p, which goes behind it. Fails on a quote in a bare cell, on text behind a closing one, on a lone CR or LF. */
static char *read_cell(const char **p)
{
	struct strbuf cell = STRBUF_INIT;
	const char *at = *p;
	if (*at == '"') {
		for (at++;; at++) {
			if (*at == '"' && at[1] == '"')
				at++;
			else if (*at == '"')
				break;
			assert_true(*at);
			strbuf_add_byte(&cell, *at);
		}
		at++;
	} else {
		for (; *at && *at != ',' && *at != '\r'; at++) {
			assert_true(*at != '"' && *at != '\n');
			strbuf_add_byte(&cell, *at);
		}
	}
	assert_true(*at == ',' || (*at == '\r' && at[1] == '\n'));
	*p = at;
	return strbuf_detach(&cell);
}

static bool read_row(const char **p, struct row *row)
{
	row->count = 0;
	if (!**p)
		return false;
	for (;; ++*p) {
		assert_true(row->count < CELLS_MOST);
		row->cells[row->count++] = read_cell(p);
		if (**p != ',')
			break;
	}
	*p += 2;
	return true;
}

static void release_row(struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		free(row->cells[i]);
	row->count = 0;
}

static char *written(const struct whole_plan *whole, struct export_options *options)
{
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	options->today = (struct date){2025, 11, 18};
	if (!export_plan(whole, export_format_find("csv"), options, &out, &err))
		fail_msg("%s", err.text);
	return strbuf_detach(&out);
}

static struct export_options plain(void)
{
	struct export_options options;
	export_options_init(&options);
	return options;
}

#define HEADER \
	"月份,时间,活动,负责,地点,人数,实到人数,预算,支出,状态,原定时间,完成日期,节日,章节,说明," \
	"结果," \
	"延期或取消的原因\r\n"

static void test_the_schedule(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options = plain();
	sample_plan(&whole);
	char *out = written(&whole, &options);
	assert_string_equal(
		out, HEADER
		"2025年9月,2025年9月,召开工会委员会例会,,,,,,,计划,,,,,,,\r\n"
		"2025年9月,2025年9月10日,庆祝教师节暨师德标兵表彰会,主席、宣传委员,报告厅,86,84,6000,"
		"5860.50,完成,,2025年9月9日,教师节,2. 公开账目,,到会八十四人。,\r\n"
		"2025年10月,2025年10月中旬,教职工秋季健步走,文体委员,,,,,,延期,2025年9月下旬,,,,"
		"\"以年级组为单位报名。\n雨天顺延一周。\",,\r\n"
		"2025年12月,2025年12月底前,年度经费决算,,,,,,,计划,,,,,,,\r\n"
		"2026年4月,2026年4—6月,教职工运动会,,,,,,,计划,,,,,,,\r\n"
		"全年,全年,会员生日慰问,,,,,18000,,计划,,,,,,,\r\n");
	free(out);
	whole_plan_release(&whole);
}

/* The sheet of a post: its duties, then its activities. One that has neither still stands there with who holds it. */
static void test_duty_sheets(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options = plain();
	sample_plan(&whole);
	committee_add_post(&whole.committee, "女工委员");
	options.paper = PAPER_DUTIES;
	char *out = written(&whole, &options);
	assert_string_equal(
		out,
		"职务,担任,类别,内容,时间,负责,地点,人数,预算,说明\r\n"
		"主席,甲某,职责,主持工会全面工作,,,,,,\r\n"
		"主席,甲某,职责,审批经费开支,,,,,,\r\n"
		"主席,甲某,活动,庆祝教师节暨师德标兵表彰会,2025年9月10日,主席、宣传委员,报告厅,86,6000,\r\n"
		"文体委员,乙某（2024年9月起）,职责,安排社团的时间和场地,,,,,,\r\n"
		"文体委员,乙某（2024年9月起）,活动,教职工秋季健步走,2025年10月中旬,文体委员,,,,"
		"\"以年级组为单位报名。\n雨天顺延一周。\"\r\n"
		"宣传委员,,活动,庆祝教师节暨师德标兵表彰会,2025年9月10日,主席、宣传委员,报告厅,86,6000,\r\n"
		"女工委员,,,,,,,,,\r\n");
	free(out);
	whole_plan_release(&whole);
}

static void test_a_month(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options = plain();
	sample_plan(&whole);
	options.paper = PAPER_MONTH;
	options.month = month_make(2025, 12);
	char *out = written(&whole, &options);
	assert_string_equal(out,
			    HEADER "2025年12月,2025年12月底前,年度经费决算,,,,,,,计划,,,,,,,\r\n"
				   "全年,全年,会员生日慰问,,,,,18000,,计划,,,,,,,\r\n");
	free(out);
	whole_plan_release(&whole);
}

/* Line ends are those of the standard, whatever is wished for; the mark by which Excel knows UTF-8 stands in front. */
static void test_line_ends_and_mark(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options = plain();
	sample_plan(&whole);
	char *as_ever = written(&whole, &options);
	options.crlf = options.bom = true;
	char *marked = written(&whole, &options);
	assert_memory_equal(marked, "\xEF\xBB\xBF", 3);
	assert_string_equal(marked + 3, as_ever);
	free(as_ever);
	free(marked);
	whole_plan_release(&whole);
}

/* What a spreadsheet would run, or read as a number with a sign. */
static void test_formulas_are_guarded(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{"=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""},
		{"+8613800000000", "'+8613800000000"},
		{"-2+3", "'-2+3"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"＝1+1", "'＝1+1"},
		{"'=1", "''=1"}, /* so that a reader can take one away */
		{"'引号", "'引号"},
		{"工会=家", "工会=家"},
		{"1-2年级", "1-2年级"},
	};
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		struct whole_plan whole;
		struct export_options options = plain();
		sample_begin(&whole, 11);
		sample_activity(&whole, pairs[i][0], month_make(2025, 9), 0);
		char *out = written(&whole, &options);
		char *expected = string_format(
			HEADER "2025年9月,2025年9月,%s,,,,,,,计划,,,,,,,\r\n", pairs[i][1]);
		assert_string_equal(out, expected);
		free(expected);
		free(out);
		whole_plan_release(&whole);
	}
}

/* Whatever stands in a plan: as many cells in each row as in the header, and each as it was. */
static void test_every_cell_comes_back(void **state)
{
	(void)state;
	static const char *const odd[] = {"a,b", "\"引\"", "一\n\n二", ",",
					  "\"",  "\n",     "尾\"",     "，、"};
	enum { COUNT = 400, TITLE = 2, DETAIL = 14 };
	struct whole_plan whole;
	struct export_options options = plain();
	sample_generated(&whole, 7, 40, COUNT);
	for (size_t i = 0; i < COUNT; i++) {
		struct activity *activity = &whole.activities.items[i];
		char *title = string_format("%s%s", odd[i % 8], activity->title);
		free(activity->title);
		activity->title = title;
		activity->section_id =
			(int64_t)(i % 45); /* some of none, some of one that is gone */
	}
	char *out = written(&whole, &options);
	const char *p = out;
	struct row row;
	assert_true(read_row(&p, &row));
	size_t columns = row.count, rows = 0;
	release_row(&row);
	for (; read_row(&p, &row); rows++) {
		const struct activity *activity = &whole.activities.items[rows];
		assert_int_equal(row.count, columns);
		assert_string_equal(row.cells[TITLE], activity->title);
		assert_string_equal(row.cells[DETAIL], activity->detail ? activity->detail : "");
		release_row(&row);
	}
	assert_int_equal(rows, COUNT);
	free(out);
	whole_plan_release(&whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_schedule),
		cmocka_unit_test(test_duty_sheets),
		cmocka_unit_test(test_a_month),
		cmocka_unit_test(test_line_ends_and_mark),
		cmocka_unit_test(test_formulas_are_guarded),
		cmocka_unit_test(test_every_cell_comes_back),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
