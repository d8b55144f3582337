/* Hours that were typed beside a day: read wrongly, a meeting would stand in somebody's calendar at another time. */
#include "test.h"

#include "base/strbuf.h"
#include "i18n/language.h"
#include "model/clock.h"

static void assert_hours(const char *text, int from, int to)
{
	struct clock_span span;
	if (!clock_parse(text, &span))
		fail_msg("%s", text);
	if (span.from != from || span.to != to)
		fail_msg("%s: %d:%02d to %d:%02d", text, span.from / 60, span.from % 60,
			 span.to / 60, span.to % 60);
}

static void assert_none(const char *text)
{
	struct clock_span span;
	if (clock_parse(text, &span))
		fail_msg("%s: %d", text, span.from);
}

#define AT(hour, minute) ((hour)*60 + (minute))

static void test_one_time(void **state)
{
	(void)state;
	assert_hours("下午2点", AT(14, 0), CLOCK_OPEN);
	assert_hours("上午9:00", AT(9, 0), CLOCK_OPEN);
	assert_hours("14:30", AT(14, 30), CLOCK_OPEN);
	assert_hours("１４：３０", AT(14, 30), CLOCK_OPEN);
	assert_hours("晚上七点半", AT(19, 30), CLOCK_OPEN);
	assert_hours("三点一刻", AT(3, 15), CLOCK_OPEN);
	assert_hours("下午 3 点 45 分", AT(15, 45), CLOCK_OPEN);
	assert_hours("2pm", AT(14, 0), CLOCK_OPEN);
	assert_hours("9:30 a.m.", AT(9, 30), CLOCK_OPEN);
	assert_hours("晚6点开始", AT(18, 0), CLOCK_OPEN);
}

/* Around noon and midnight the half of the day does not simply add twelve. */
static void test_noon_and_midnight(void **state)
{
	(void)state;
	assert_hours("中午12点", AT(12, 0), CLOCK_OPEN);
	assert_hours("中午11点半", AT(11, 30), CLOCK_OPEN);
	assert_hours("中午1点", AT(13, 0), CLOCK_OPEN);
	assert_hours("下午12点半", AT(12, 30), CLOCK_OPEN);
	assert_hours("下午14点", AT(14, 0), CLOCK_OPEN);
	assert_hours("12pm", AT(12, 0), CLOCK_OPEN);
	assert_hours("12am", 0, CLOCK_OPEN);
	assert_hours("24:00", 0, CLOCK_OPEN);
	assert_hours("0:05", AT(0, 5), CLOCK_OPEN);
	assert_hours("凌晨1点", AT(1, 0), CLOCK_OPEN);
}

static void test_from_and_to(void **state)
{
	(void)state;
	assert_hours("9:00-11:00", AT(9, 0), AT(11, 0));
	assert_hours("下午2点到4点", AT(14, 0), AT(16, 0));
	assert_hours("下午2点至4点半", AT(14, 0), AT(16, 30));
	assert_hours("上午9点到下午3点", AT(9, 0), AT(15, 0));
	assert_hours("上午9点到2点", AT(9, 0), AT(14, 0));
	assert_hours("晚上10点—凌晨1点", AT(22, 0), AT(1, 0));
	assert_hours("14：00～16：00", AT(14, 0), AT(16, 0));
	assert_hours("2pm-4pm", AT(14, 0), AT(16, 0));
}

static void test_what_is_no_hour(void **state)
{
	(void)state;
	assert_none("");
	assert_none("下午");
	assert_none("3");
	assert_none("3-5");
	assert_none("25点");
	assert_none("9:75");
	assert_none("下午2点在会议室");
	assert_none("9月28日下午2点");
	assert_none("每周三放学后");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_time),
		cmocka_unit_test(test_noon_and_midnight),
		cmocka_unit_test(test_from_and_to),
		cmocka_unit_test(test_what_is_no_hour),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
