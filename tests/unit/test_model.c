/* Numbering, outlines, times, money: the rules a chair relies on without thinking of them. */
#include "test.h"

#include "base/array.h"
#include "i18n/language.h"
#include "i18n/messages.h"
#include "model/committee.h"
#include "model/money.h"
#include "model/number.h"
#include "model/numbering.h"
#include "model/numeral.h"
#include "model/plan.h"

#include <stdlib.h>

static void numerals_come_back(void **state)
{
	(void)state;
	struct strbuf out = STRBUF_INIT;
	for (int n = 1; n <= 9999; n++) {
		int back = 0;
		strbuf_clear(&out);
		numeral_write(n, &out);
		assert_int_equal(numeral_read(out.text, false, &back), out.length);
		assert_int_equal(back, n);
	}
	static const struct {
		const char *text;
		int number;
	} known[] = {{"十", 10},        {"十一", 11}, {"二十", 20},       {"一百零一", 101},
		     {"一百一十", 110}, {"廿一", 21}, {"二〇二五", 2025}, {"二0一七", 2017},
		     {"１２", 12},      {"元", 1}};
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++) {
		int number = 0;
		assert_int_equal(numeral_read(known[i].text, true, &number), strlen(known[i].text));
		assert_int_equal(number, known[i].number);
	}
	int number = 0;
	assert_int_equal(numeral_read("元旦", false, &number), 0);
	assert_int_equal(numeral_read("甲", true, &number), 0);
	strbuf_release(&out);
}

static void labels_are_written_in_the_style_of_the_first(void **state)
{
	(void)state;
	static const struct {
		const char *first;
		int n;
		const char *label;
	} cases[] = {{"一、", 12, "十二、"},
		     {"（一）", 3, "（三）"},
		     {"1.", 4, "4."},
		     {"１．", 10, "１０．"},
		     {"①", 20, "⑳"},
		     {"①", 21, "㉑"},
		     {"①", 50, "㊿"},
		     {"①", 51, "（51）"},
		     {"第一条 ", 11, "第十一条 "},
		     {"一是", 2, "二是"},
		     {"A.", 28, "AB."},
		     {"a)", 2, "b)"},
		     {"I.", 1994, "MCMXCIV."},
		     {"", 7, ""},
		     {"※", 7, "※"}};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct numbering_style style;
		struct strbuf out = STRBUF_INIT;
		assert_true(numbering_style_parse(cases[i].first, &style));
		numbering_style_write(&style, cases[i].n, &out);
		assert_string_equal(out.text, cases[i].label);
		strbuf_release(&out);
	}
	struct numbering_style style;
	assert_false(numbering_style_parse("甲乙", &style));
	assert_false(numbering_style_parse("这是一个长得谁也不会拿来编号的样式一、", &style));
}

/* 第一条　　为了… with two blanks, 第一章总则 with none: both were printed. */
static void a_label_is_parted_from_its_text_once(void **state)
{
	(void)state;
	static const char *const cases[][2] = {
		{"", ""},        {"一、", ""},     {"（一）", ""},   {"一是", ""},
		{"①", ""},       {"1.", " "},      {"(1)", " "},     {"A", " "},
		{"1. ", ""},     {"第一条", "　"}, {"第一章", "　"}, {"第1章", "　"},
		{"第一条 ", ""}, {"第一条　", ""},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		assert_string_equal(numbering_gap(cases[i][0]), cases[i][1]);
}

/* An outline from depths: id is the place from 1. */
static void build(struct outline *outline, const int *depths, size_t count)
{
	outline_init(outline);
	for (size_t i = 0; i < count; i++) {
		struct section section;
		section_init(&section);
		section.id = (int64_t)i + 1;
		section.position = (int64_t)(i + 1) * POSITION_STEP;
		outline_append(outline, &section, depths[i]);
	}
}

static const int depths[] = {0, 0, 1, 2, 2, 1, 0};

static void numbers_follow_the_outline(void **state)
{
	(void)state;
	static const char *const labels[] = {"一、", "二、",   "（一）", "1.",
					     "2.",   "（二）", "三、"};
	struct outline outline;
	build(&outline, depths, ARRAY_LENGTH(depths));
	outline_number(&outline, NULL);
	for (size_t i = 0; i < outline.count; i++)
		assert_string_equal(outline.sections[i].label, labels[i]);
	outline.sections[0].numbered = false;
	outline.sections[1].numbering = xstrdup("1、");
	outline_number(&outline, NULL);
	assert_string_equal(outline.sections[0].label, "");
	assert_string_equal(outline.sections[1].label, "一、");
	assert_string_equal(outline.sections[2].label, "1、");
	outline_release(&outline);
}

static void articles_run_on_through_chapters(void **state)
{
	(void)state;
	static const int chapters[] = {0, 1, 1, 0, 1};
	static const char *const labels[] = {"第一章 ", "第一条 ", "第二条 ", "第二章 ", "第三条 "};
	struct outline outline;
	build(&outline, chapters, ARRAY_LENGTH(chapters));
	outline_number(&outline, "第一章 \n第一条 ");
	for (size_t i = 0; i < outline.count; i++)
		assert_string_equal(outline.sections[i].label, labels[i]);
	outline_release(&outline);
}

static void an_outline_is_rebuilt_from_rows_in_any_order(void **state)
{
	(void)state;
	struct outline outline;
	build(&outline, depths, ARRAY_LENGTH(depths));
	for (size_t i = 0; i < outline.count / 2; i++) {
		struct section moved = outline.sections[i];
		outline.sections[i] = outline.sections[outline.count - 1 - i];
		outline.sections[outline.count - 1 - i] = moved;
	}
	assert_int_equal(outline_arrange(&outline), 0);
	for (size_t i = 0; i < outline.count; i++) {
		assert_int_equal(outline.sections[i].id, i + 1);
		assert_int_equal(outline.sections[i].depth, depths[i]);
	}
	/* A circle and an orphan are kept, at the top, where something can be added beside them. */
	outline.sections[2].parent_id = 5;
	outline.sections[3].parent_id = 3;
	outline.sections[4].parent_id = 4;
	outline.sections[6].parent_id = 99;
	assert_int_equal(outline_arrange(&outline), 2);
	assert_int_equal(outline.count, 7);
	assert_int_equal(outline.sections[6].depth, 0);
	assert_int_equal(outline.sections[6].parent_id, 0);
	assert_int_equal(outline_arrange(&outline), 0);
	outline_release(&outline);
}

/* 0 is the top: in a database made by somebody else a row may call itself that, and all at the top would be under it, too. */
static void a_section_that_calls_itself_the_top_is_only_one_of_it(void **state)
{
	(void)state;
	static const int flat[] = {0, 0, 1, 0};
	struct outline outline;
	build(&outline, flat, ARRAY_LENGTH(flat));
	outline.sections[0].id = 0;
	assert_int_equal(outline_arrange(&outline), 0);
	assert_int_equal(outline.count, ARRAY_LENGTH(flat));
	for (size_t i = 0; i < outline.count; i++) {
		assert_int_equal(outline.sections[i].id, i ? i + 1 : 0);
		assert_int_equal(outline.sections[i].depth, flat[i]);
	}
	outline_release(&outline);
}

/* A damaged database may nest them as deep as there are rows. */
static void sections_nested_without_end_are_kept(void **state)
{
	(void)state;
	enum { DEEP_AS_THERE_ARE_ROWS = 200000 };
	struct outline outline;
	outline_init(&outline);
	ARRAY_RESERVE(outline.sections, DEEP_AS_THERE_ARE_ROWS, outline.room);
	for (int64_t i = 0; i < DEEP_AS_THERE_ARE_ROWS; i++) {
		struct section *section = &outline.sections[outline.count++];
		section_init(section);
		section->id = i + 1;
		section->parent_id = i;
	}
	assert_int_equal(outline_arrange(&outline), 0);
	assert_int_equal(outline.count, DEEP_AS_THERE_ARE_ROWS);
	assert_int_equal(outline.sections[outline.count - 1].depth, OUTLINE_DEEPEST - 1);
	outline_number(&outline, NULL);
	outline_release(&outline);
}

static void places_are_where_a_user_means(void **state)
{
	(void)state;
	struct outline outline;
	struct outline_place place;
	build(&outline, depths, ARRAY_LENGTH(depths));
	assert_int_equal(outline_end(&outline, 1), 6);
	assert_int_equal(outline_next(&outline, 2), 5);
	assert_int_equal(outline_previous(&outline, 6), 1);
	assert_true(outline_place_up(&outline, 6, &place));
	assert_int_equal(place.parent_id, 0);
	assert_int_equal(place.after_id, 1);
	assert_true(outline_place_demoted(&outline, 6, &place));
	assert_int_equal(place.parent_id, 2);
	assert_int_equal(place.after_id, 6);
	assert_true(outline_place_promoted(&outline, 3, &place));
	assert_int_equal(place.parent_id, 2);
	assert_int_equal(place.after_id, 3);
	assert_true(outline_place_down(&outline, 3, &place));
	assert_int_equal(place.after_id, 5);
	assert_false(outline_place_up(&outline, 0, &place));
	assert_false(outline_place_demoted(&outline, 2, &place));
	assert_false(outline_place_promoted(&outline, 0, &place));
	outline_release(&outline);
}

static const struct period school_year = {2025 * 12 + 8, 11};
static const struct date today = {2025, 11, 18};

static void times_are_read_as_people_write_them(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *starts, *ends, *zh, *en;
	} cases[] = {
		{"9月", "2025-09", "", "9月", "Sep"},
		{"九月份", "2025-09", "", "9月", "Sep"},
		{"元月", "2026-01", "", "1月", "Jan"},
		{"9-10", "2025-09-10", "", "9月10日", "Sep 10"},
		{"９月１０号", "2025-09-10", "", "9月10日", "Sep 10"},
		{"2025-09-10", "2025-09-10", "", "9月10日", "Sep 10"},
		{"2026年9月", "2026-09", "", "2026年9月", "2026 Sep"},
		{"10月上旬", "2025-10", "", "10月上旬", "Oct, early"},
		{"2025-12上旬", "2025-12", "", "12月上旬", "Dec, early"},
		{"8月底前", "2026-08", "", "2026年8月底前", "by the end of 2026 Aug"},
		{"5月20日前", "2026-05-20", "", "5月20日前", "by May 20"},
		{"4-6月", "2026-04", "2026-06", "4—6月", "Apr–Jun"},
		{"四至六月", "2026-04", "2026-06", "4—6月", "Apr–Jun"},
		{"12月至2月", "2025-12", "2026-02", "12月—2月", "Dec–Feb"},
		{"9月28-30日", "2025-09-28", "2025-09-30", "9月28—30日", "Sep 28–30"},
		{"9月28日-10月3日", "2025-09-28", "2025-10-03", "9月28日—10月3日", "Sep 28–Oct 3"},
		{"明天", "2025-11-19", "", "11月19日", "Nov 19"},
		{"early Oct", "2025-10", "", "10月上旬", "Oct, early"},
		{"全年", "", "", "", ""},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct when when;
		char starts[11], ends[11];
		assert_true(when_parse(cases[i].typed, school_year, today, &when));
		moment_write(when.starts, starts);
		moment_write(when.ends, ends);
		assert_string_equal(starts, cases[i].starts);
		assert_string_equal(ends, cases[i].ends);
		for (int english = 0; english < 2; english++) {
			/* What is shown in a form is what is read back from it. */
			language_set(english ? LANGUAGE_ENGLISH : LANGUAGE_CHINESE);
			struct strbuf out = STRBUF_INIT;
			struct when back = {0};
			when_write(&when, school_year, 0, &out);
			assert_string_equal(out.text, english ? cases[i].en : cases[i].zh);
			assert_true(when_parse(out.text, school_year, today, &back));
			assert_true(when_same(&when, &back));
			strbuf_release(&out);
		}
		language_set(LANGUAGE_CHINESE);
	}
	static const char *const wrong[] = {
		"2月30日", "13月",       "13",   "0月",      "月",
		"下",      "9月31日",    "9月—", "10-9-8-7", "9月30日-9月28日",
		"2025",    "99999999999"};
	for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
		struct when when;
		assert_false(when_parse(wrong[i], school_year, today, &when));
	}
}

static void a_time_ends_where_it_is_said_to(void **state)
{
	(void)state;
	struct when when;
	assert_true(when_parse("2月", school_year, today, &when));
	assert_int_equal(when_last_day(&when).day, 28);
	assert_true(when_parse("2月下旬", school_year, today, &when));
	assert_int_equal(when_first_day(&when).day, 21);
	assert_true(when_parse("3月底前", school_year, today, &when));
	assert_int_equal(when_first_day(&when).day, 31);
	assert_true(when_parse("1月31日", school_year, today, &when));
	when = when_shift(when, 1);
	assert_int_equal(when.starts.day, 28);
	assert_true(when_parse("4-6月", school_year, today, &when));
	assert_true(when_touches(&when, month_make(2026, 5)));
	assert_false(when_touches(&when, month_make(2026, 7)));
}

static void money_is_exact(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int64_t fen;
	} good[] = {{"3000", 300000},
		    {"3,000.5", 300050},
		    {"2860.50元", 286050},
		    {"0.3万", 300000},
		    {"1.2万元", 1200000},
		    {"￥１２", 1200},
		    {"0", 0},
		    {"0.00001万", 10},
		    {"３，０００元", 300000},
		    {"三千五百元", 350000},
		    {"3千", 300000},
		    {"一万二", 1200000},
		    {"伍佰元整", 50000},
		    {"2万5千", 2500000},
		    {"人民币 800 元", 80000},
		    {"1.2345万", 1234500},
		    {"十二万", 12000000},
		    {"999999999999.99", 99999999999999}};
	for (size_t i = 0; i < ARRAY_LENGTH(good); i++) {
		int64_t fen = -1;
		assert_true(money_parse(good[i].text, &fen));
		assert_int_equal(fen, good[i].fen);
	}
	static const char *const wrong[] = {"",
					    "元",
					    "-3",
					    "1.234",
					    "1.2.3",
					    ",3",
					    "三千五佰块多",
					    "1e3",
					    "99999999999999999999",
					    "0.0000001万",
					    "12,34",
					    "1,00",
					    "百",
					    "万",
					    "五百三千",
					    "300-500",
					    "3千5000",
					    "3万2亿",
					    "1000000000000",
					    "三.五.",
					    "约3000"};
	for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
		int64_t fen;
		assert_false(money_parse(wrong[i], &fen));
	}
	struct strbuf out = STRBUF_INIT;
	money_write_grouped(123456705, &out);
	strbuf_add_byte(&out, ' ');
	money_write(300000, &out);
	assert_string_equal(out.text, "1,234,567.05 3000");
	strbuf_release(&out);
}

/* A head count typed with the input method's digits, or as it stands in last year's paper. */
static void numbers_are_read_as_people_write_them(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int number;
	} good[] = {{"0", 0},
		    {"120", 120},
		    {" １２０ ", 120},
		    {"120人", 120},
		    {"1,200", 1200},
		    {"一百二十", 120},
		    {"一百二", 120},
		    {"一百零二", 102},
		    {"两百人", 200},
		    {"十", 10},
		    {"十五", 15},
		    {"二十", 20},
		    {"三千零五十", 3050},
		    {"3千", 3000},
		    {"三千五", 3500},
		    {"1.5万", 15000},
		    {"1万零500", 10500},
		    {"1,0000", 10000},
		    {"11个月", 11},
		    {"二〇二五", 2025},
		    {"二0二五年", 2025},
		    {"２０２５", 2025},
		    {"两千零二十五", 2025}};
	for (size_t i = 0; i < ARRAY_LENGTH(good); i++) {
		int number = -1;
		if (!number_parse(good[i].text, 0, 9999999, &number))
			fail_msg("“%s” was not read", good[i].text);
		assert_int_equal(number, good[i].number);
	}
	static const char *const wrong[] = {"",
					    " ",
					    "人",
					    "-1",
					    "1.5",
					    "0.5",
					    "1人2",
					    "十百",
					    "12 头",
					    "1..5",
					    "10000000",
					    "一千万",
					    "1,2",
					    "2025-",
					    "x",
					    "1.5.",
					    "99999999999999999999"};
	for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
		int number;
		if (number_parse(wrong[i], 0, 9999999, &number))
			fail_msg("“%s” was read as %d", wrong[i], number);
	}
	int number;
	assert_false(number_parse("3", 4, 9, &number));
	assert_false(number_parse_year("999", &number));
	assert_false(number_parse_year("二五", &number));
	/* Every numeral that the program writes itself is read again. */
	struct strbuf out = STRBUF_INIT;
	for (int n = 1; n <= 9999; n++) {
		strbuf_clear(&out);
		numeral_write(n, &out);
		assert_true(number_parse(out.text, 0, 9999, &number));
		assert_int_equal(number, n);
	}
	strbuf_release(&out);
}

static void codes_follow_from_the_months(void **state)
{
	(void)state;
	static const struct {
		enum plan_kind kind;
		int year, month, count;
		const char *code;
	} cases[] = {{KIND_YEAR, 2025, 9, 11, "2025"},
		     {KIND_SEMESTER, 2025, 9, 5, "2025-1"},
		     {KIND_SEMESTER, 2026, 2, 6, "2025-2"},
		     {KIND_CUSTOM, 2025, 3, 2, "2025-03"}};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct strbuf code = STRBUF_INIT;
		struct period period = {month_make(cases[i].year, cases[i].month), cases[i].count};
		plan_code_from_period(cases[i].kind, period, &code);
		assert_string_equal(code.text, cases[i].code);
		assert_true(plan_code_valid(code.text));
		strbuf_release(&code);
	}
	assert_false(plan_code_valid(""));
	assert_false(plan_code_valid("-x"));
	assert_false(plan_code_valid("a b"));
	assert_true(plan_code_valid("女工2025"));
}

/* A code typed with the input method's wide letters would be refused, and nobody would see why. */
static void codes_are_kept_in_narrow_letters(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *kept;
		bool accepted;
	} cases[] = {{"２０２５－１", "2025-1", true},
		     {"　女工２０２５Ａ ", "女工2025A", true},
		     {"ｇｈ．２０２５＿ｂ", "gh.2025_b", true},
		     {"2025", "2025", true},
		     {"２０　２５", "20 25", false},
		     {"（２０２５）", "(2025)", false},
		     {"　", "", false}};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		char *code = plan_code_fold(cases[i].typed);
		assert_string_equal(code, cases[i].kept);
		assert_int_equal(plan_code_accepts(cases[i].typed), cases[i].accepted);
		free(code);
	}
}

static void a_month_of_the_year_turns_inside_the_period(void **state)
{
	(void)state;
	assert_int_equal(period_find(school_year, 1), month_make(2026, 1));
	assert_int_equal(period_find(school_year, 9), month_make(2025, 9));
	assert_int_equal(period_find(school_year, 8), 0);
	int month;
	assert_false(month_parse("2025-13", &month));
	assert_false(month_parse("2025-1", &month));
	assert_true(month_parse("2025-12", &month));
	char written[8];
	month_write(month, written);
	assert_string_equal(written, "2025-12");
}

static void overdue_is_what_is_open_and_past(void **state)
{
	(void)state;
	struct activity activity;
	activity_init(&activity);
	assert_false(activity_overdue(&activity, today));
	assert_true(when_parse("11月上旬", school_year, today, &activity.when));
	assert_true(activity_overdue(&activity, today));
	activity.status = STATUS_DONE;
	assert_false(activity_overdue(&activity, today));
	activity.status = STATUS_POSTPONED;
	assert_true(when_parse("11-18", school_year, today, &activity.when));
	assert_false(activity_overdue(&activity, today));
}

/* Whose term ended in August is no holder in September, and whoever comes next is not over yet. */
static void a_term_is_over_behind_what_it_says(void **state)
{
	(void)state;
	char since[] = "2024-09", august[] = "2025-08", middle[] = "2025-08-15";
	struct appointment term = {.since = since, .until = august};
	assert_true(appointment_holds(&term, "2025-08-31"));
	assert_false(appointment_over(&term, "2025-08-31"));
	assert_true(appointment_over(&term, "2025-09-01"));
	assert_false(appointment_holds(&term, "2025-09-01"));
	assert_false(appointment_holds(&term, "2024-08-31"));
	assert_false(appointment_over(&term, "2024-08-31"));
	term.until = middle;
	assert_false(appointment_over(&term, "2025-08-15"));
	assert_true(appointment_over(&term, "2025-08-16"));
	term.until = NULL;
	assert_false(appointment_over(&term, "2099-01-01"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numerals_come_back),
		cmocka_unit_test(labels_are_written_in_the_style_of_the_first),
		cmocka_unit_test(a_label_is_parted_from_its_text_once),
		cmocka_unit_test(numbers_follow_the_outline),
		cmocka_unit_test(articles_run_on_through_chapters),
		cmocka_unit_test(an_outline_is_rebuilt_from_rows_in_any_order),
		cmocka_unit_test(a_section_that_calls_itself_the_top_is_only_one_of_it),
		cmocka_unit_test(sections_nested_without_end_are_kept),
		cmocka_unit_test(places_are_where_a_user_means),
		cmocka_unit_test(times_are_read_as_people_write_them),
		cmocka_unit_test(a_time_ends_where_it_is_said_to),
		cmocka_unit_test(money_is_exact),
		cmocka_unit_test(numbers_are_read_as_people_write_them),
		cmocka_unit_test(codes_follow_from_the_months),
		cmocka_unit_test(codes_are_kept_in_narrow_letters),
		cmocka_unit_test(a_month_of_the_year_turns_inside_the_period),
		cmocka_unit_test(overdue_is_what_is_open_and_past),
		cmocka_unit_test(a_term_is_over_behind_what_it_says),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
