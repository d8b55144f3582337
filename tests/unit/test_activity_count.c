/* How activities are counted: if places told different numbers of the same month, nobody would believe any of them. */
#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/language.h"
#include "model/activity_count.h"

static void assert_apart(const struct activity_count *count, enum language language,
			 const char *wanted)
{
	struct strbuf out = STRBUF_INIT;
	language_set(language);
	activity_count_write_apart(count, &out);
	language_set(LANGUAGE_CHINESE);
	assert_string_equal(out.length ? out.text : "", wanted);
	strbuf_release(&out);
}

static void what_is_called_off_counts_as_none(void **state)
{
	(void)state;
	struct activity_count count = {0};
	for (int status = 0; status < STATUS_COUNT; status++)
		activity_count_add(&count, (enum activity_status)status, false);
	assert_int_equal(count.activities, STATUS_COUNT - 1);
	assert_int_equal(count.done, 1);
	assert_int_equal(count.cancelled, 1);
	assert_int_equal(count.going_on, 0);
	assert_apart(&count, LANGUAGE_CHINESE, "，另有取消1项");
	assert_apart(&count, LANGUAGE_ENGLISH, ", and 1 cancelled");
}

static void what_goes_on_counts_in_its_first_month(void **state)
{
	(void)state;
	struct activity_count count = {0};
	assert_apart(&count, LANGUAGE_CHINESE, "");
	activity_count_add(&count, STATUS_DONE, true);
	assert_int_equal(count.activities, 0);
	assert_int_equal(count.done, 0);
	assert_apart(&count, LANGUAGE_CHINESE, "，另有延续1项");
	/* Called off, it doesn't go on. */
	activity_count_add(&count, STATUS_CANCELLED, true);
	assert_int_equal(count.going_on, 1);
	assert_apart(&count, LANGUAGE_CHINESE, "，另有取消1项、延续1项");
	struct activity_count more = {.activities = 4, .done = 2, .cancelled = 1};
	activity_count_sum(&count, &more);
	assert_int_equal(count.activities, 4);
	assert_int_equal(count.done, 2);
	assert_int_equal(count.cancelled, 2);
	assert_int_equal(count.going_on, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_called_off_counts_as_none),
		cmocka_unit_test(what_goes_on_counts_in_its_first_month),
	};
	language_set(LANGUAGE_CHINESE);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
