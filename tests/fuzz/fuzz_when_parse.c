/*
 * Any bytes typed as a time: what is read must be a time that may be stored, and be read again as it is written; what is
 * refused must come with a sentence. The first byte of the input chooses the language and the plan's months.
 */
#include "base/strbuf.h"
#include "i18n/language.h"
#include "model/when_parse.h"

#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct occasion_list occasions;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	struct occasion *teachers = occasion_list_add(&occasions);
	teachers->name = xstrdup("教师节");
	teachers->english = xstrdup("Teachers' Day");
	teachers->rule = OCCASION_FIXED;
	teachers->month = 9;
	teachers->day = 10;
	struct occasion *solstice = occasion_list_add(&occasions);
	solstice->name = xstrdup("冬至");
	solstice->rule = OCCASION_WEEKDAY;
	solstice->month = 12;
	solstice->week = -1;
	solstice->day = 1;
	return language_use_utf8() ? 0 : -1;
}

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void require_round_trip(const struct when *when, const struct when_frame *frame)
{
	struct strbuf written = STRBUF_INIT;
	struct when_reading again;
	require(when_valid(when));
	when_write(when, frame->period, 0, &written);
	require(when_read(written.text, frame, &again, NULL));
	require(!again.hours && when_same(when, &again.when));
	strbuf_release(&written);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct period periods[] = {
		{2025 * 12 + 8, 11}, {2025 * 12 + 8, 13}, {2024 * 12, 36}, {0, 0}};
	if (!size)
		return 0;
	struct when_frame frame = {.period = periods[data[0] & 3],
				   .today = {2025, 11, 18},
				   .month = data[0] & 4 ? 2025 * 12 + 8 : 0,
				   .occasions = &occasions};
	language_set(data[0] & 8 ? LANGUAGE_ENGLISH : LANGUAGE_CHINESE);
	char *typed = xmemdup0((const char *)data + 1, size - 1), *wrong;
	struct when_reading reading;
	bool good = when_read(typed, &frame, &reading, &wrong);
	require(good ? !wrong : wrong && *wrong);
	if (good)
		require_round_trip(&reading.when, &frame);
	if (good && reading.hours)
		require(strstr(typed, reading.hours));
	when_reading_release(&reading);
	free(wrong);
	free(typed);
	return 0;
}
