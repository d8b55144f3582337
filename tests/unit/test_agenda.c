/* What is due when: a member who is told too late, or of everything at once, stops looking. */
#include "test.h"

#include "base/array.h"
#include "i18n/language.h"
#include "model/agenda.h"

/* Tuesday, 30 December 2025; the week ends on Sunday, 4 January, the month on the 31st. */
static const struct agenda_span span = {{2025, 12, 30}, {2026, 1, 4}, {2026, 1, 31}};

#define NOWHERE ((int)AGENDA_GROUP_COUNT)

static int group_of(const char *when, bool posted)
{
	struct activity activity;
	struct period period = {month_make(2025, 9), 11};
	enum agenda_group group;
	activity_init(&activity);
	activity.status = STATUS_PLANNED;
	if (posted)
		activity_add_post(&activity, 0, "主席");
	assert_true(when_parse(when, period, span.today, &activity.when));
	bool wanted = agenda_group_of(&activity, &span, &group);
	activity_release(&activity);
	return wanted ? (int)group : NOWHERE;
}

static void times_fall_into_their_groups(void **state)
{
	(void)state;
	static const struct {
		const char *when;
		int group;
	} cases[] = {
		{"12月29日", AGENDA_OVERDUE},
		{"12月30日", AGENDA_SOON},
		{"2026-01-04", AGENDA_SOON},
		{"2026-01-05", AGENDA_LATER},
		{"2026-01-31", AGENDA_LATER},
		{"2026-02-01", NOWHERE},
		/* Months and their parts are due when they end. */
		{"11月", AGENDA_OVERDUE},
		{"12月", AGENDA_SOON},
		{"12月下旬", AGENDA_SOON},
		{"1月上旬", AGENDA_LATER},
		{"1月", AGENDA_LATER},
		{"2月", NOWHERE},
		/* Deadlines are looked at by their day alone, */
		{"12月底前", AGENDA_SOON},
		{"1月20日前", AGENDA_LATER},
		{"2月底前", NOWHERE},
		/* ranges of days when they begin, and what has begun until it ends. */
		{"12月31日-1月10日", AGENDA_SOON},
		{"12月28日-1月10日", AGENDA_LATER},
		{"12月28日-2月10日", AGENDA_OPEN},
		{"1月20日-2月10日", AGENDA_LATER},
		{"12-3月", AGENDA_OPEN},
		{"9-12月", AGENDA_SOON},
		{"9-11月", AGENDA_OVERDUE},
		{"", AGENDA_UNDATED},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		if (group_of(cases[i].when, true) != cases[i].group)
			fail_msg("%s: %d", cases[i].when, group_of(cases[i].when, true));
	/* For what nobody is responsible for, it is never too early. */
	assert_int_equal(group_of("2026-05-01", false), AGENDA_UNPOSTED);
	assert_int_equal(group_of("12月29日", false), AGENDA_OVERDUE);
}

static void add(struct agenda *agenda, size_t plan, const char *title, const char *when)
{
	struct activity activity;
	struct period period = {month_make(2025, 9), 11};
	enum agenda_group group;
	activity_init(&activity);
	activity.title = xstrdup(title);
	assert_true(when_parse(when, period, span.today, &activity.when));
	assert_true(agenda_group_of(&activity, &span, &group));
	agenda_add(agenda, group, plan, &activity);
}

static void the_nearest_comes_first(void **state)
{
	(void)state;
	struct agenda agenda;
	struct plan plan;
	agenda_init(&agenda);
	plan_init(&plan);
	size_t one = agenda_add_plan(&agenda, &plan), other = agenda_add_plan(&agenda, &plan);
	add(&agenda, other, "己", "");
	add(&agenda, one, "戊", "1月");
	add(&agenda, one, "丁", "1月20日");
	add(&agenda, other, "丙", "12月31日");
	add(&agenda, one, "乙", "12月31日");
	add(&agenda, other, "甲", "10月");
	agenda_sort(&agenda);
	struct strbuf titles = STRBUF_INIT;
	for (size_t i = 0; i < agenda.count; i++)
		strbuf_add_text(&titles, agenda.items[i].activity.title);
	assert_string_equal(titles.text, "甲乙丙丁戊己");
	strbuf_release(&titles);
	assert_int_equal(agenda.counts[AGENDA_SOON], 2);
	agenda_release(&agenda);
	plan_release(&plan);
}

/* What was taken over into the next plan would be asked for twice, or something else be taken for it and never asked for. */
static void titles_are_the_same_but_for_years(void **state)
{
	(void)state;
	assert_true(agenda_same_title("秋季健步走", "秋季健步走"));
	assert_true(agenda_same_title("2025年工会会员体检", "2026年工会会员体检"));
	assert_true(agenda_same_title("2025—2026学年总结", "2026—2027学年总结"));
	assert_false(agenda_same_title("秋季健步走", "秋季健步走比赛"));
	assert_false(agenda_same_title("第3次例会", "第4次例会"));
	assert_false(agenda_same_title("慰问2030人", "慰问20300人"));
	assert_false(agenda_same_title("编号12025", "编号12026"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(times_fall_into_their_groups),
		cmocka_unit_test(the_nearest_comes_first),
		cmocka_unit_test(titles_are_the_same_but_for_years),
	};
	language_use_utf8();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
