/* The sheet of a month, on a terminal and on the notice board. */
#include "test.h"

#include "base/width.h"
#include "export/export.h"
#include "export_sample.h"
#include "i18n/language.h"

static void test_a_month_fits_a_terminal(void **state)
{
	(void)state;
	for (int width = 20; width <= 120; width++) {
		for (int ambiguous = 1; ambiguous <= 2; ambiguous++) {
			struct whole_plan whole;
			sample_generated(&whole, (unsigned)width, 0, 20);
			struct export_options options;
			export_options_init(&options);
			options.width = width;
			options.ambiguous = ambiguous;
			struct month_sheet sheet = {.month = month_make(2025, 9),
						    .today = {2025, 10, 1},
						    .plans = &whole.plan,
						    .activities = &whole.activities,
						    .plan_count = 1};
			struct strbuf out = STRBUF_INIT;
			export_month(&sheet, &options, &out);
			for (const char *line = out.text, *end; *line; line = end + 1) {
				end = strchr(line, '\n');
				assert_true(width_of_bytes(line, (size_t)(end - line), ambiguous) <=
					    width);
			}
			strbuf_release(&out);
			whole_plan_release(&whole);
		}
	}
}

static void test_a_month_says_what_is_overdue(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	whole.activities.count = 2; /* those of September */
	struct month_sheet sheet = {.month = month_make(2025, 9),
				    .today = {2025, 10, 20},
				    .plans = &whole.plan,
				    .activities = &whole.activities,
				    .plan_count = 1};
	struct export_options options;
	export_options_init(&options);
	options.ambiguous = 1;
	struct strbuf out = STRBUF_INIT;
	export_month(&sheet, &options, &out);
	assert_string_equal(
		out.text,
		"2025年9月工作安排\n"
		"\n"
		"河湾小学2025—2026学年工会工作计划\n"
		"状态    时间  活动                               负责             预算      支出\n"
		"✓ 完成  10日  庆祝教师节暨师德标兵表彰会         主席、宣传委员  6,000  5,860.50\n"
		"○ 逾期        召开工会委员会例会\n"
		"\n"
		"共2项，完成1项，逾期1项；预算6,000元；已支5,860.50元\n");
	strbuf_clear(&out);
	sheet.who = "生活委员";
	whole.activities.count = 0;
	export_month(&sheet, &options, &out);
	assert_string_equal(out.text,
			    "2025年9月工作安排（生活委员）\n\n这个月没有由生活委员负责的活动。\n");
	strbuf_clear(&out);
	sheet.who = NULL;
	sheet.plan_count = 0;
	export_month(&sheet, &options, &out);
	assert_non_null(strstr(out.text, "没有安排活动"));
	strbuf_release(&out);
	whole.activities.count = 6;
	whole_plan_release(&whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_month_fits_a_terminal),
		cmocka_unit_test(test_a_month_says_what_is_overdue),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
