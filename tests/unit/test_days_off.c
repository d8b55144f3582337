/*
 * Days off as they were announced. An excursion planned for a Saturday that is worked loses half of the people; a meeting
 * on a day off loses all of them.
 */
#include "test.h"

#include "app/act.h"
#include "app/transfer.h"
#include "base/array.h"
#include "i18n/messages.h"
#include "import/days_off.h"
#include "model/days_off.h"
#include "model/holiday.h"

#include <stdlib.h>
#include <unistd.h>

static void assert_kind(const struct days_off *days, struct date date, enum day_kind kind,
			const char *holiday)
{
	const char *name = "?";
	if (days_off_look(days, date, &name) != kind)
		fail_msg("%d-%d-%d is of kind %d", date.year, date.month, date.day,
			 (int)days_off_look(days, date, NULL));
	if (holiday)
		assert_string_equal(name, holiday);
	else
		assert_null(name);
}

static void nothing_is_guessed(void **state)
{
	(void)state;
	const struct days_off none = {0};
	assert_kind(&none, (struct date){2027, 10, 4}, DAY_WORK, NULL);
	assert_kind(&none, (struct date){2027, 10, 9}, DAY_WEEKEND, NULL);
	assert_kind(&none, (struct date){2027, 9, 26}, DAY_WEEKEND, NULL);
	assert_false(days_off_known(&none, 2027));
}

/* How many days of a year are off by rule, and each holiday's first one and number of days. */
static void assert_holidays(int year, const char *wanted)
{
	struct strbuf is = STRBUF_INIT;
	const char *last = "";
	for (long day = date_to_days((struct date){year, 1, 1});
	     day < date_to_days((struct date){year + 1, 1, 1}); day++) {
		struct date date = date_from_days(day);
		const char *name = holiday_on(date);
		if (name && strcmp(name, last) != 0)
			strbuf_format(&is, "%s%s%d.%d", is.length ? " " : "", name, date.month,
				      date.day);
		else if (name)
			strbuf_add_text(&is, "+");
		last = name ? name : "";
	}
	assert_string_equal(is.text, wanted);
	strbuf_release(&is);
}

/* Before the notice of a year, in November, a plan for it would put meetings on New Year's Day. */
static void days_off_by_rule_are_known(void **state)
{
	(void)state;
	/* The days are those of the notices of these years, without what was moved. */
	assert_holidays(
		2024, "元旦1.1 春节2.10++ 清明节4.4 劳动节5.1 端午节6.10 中秋节9.17 国庆节10.1++");
	assert_holidays(
		2025,
		"元旦1.1 春节1.28+++ 清明节4.4 劳动节5.1+ 端午节5.31 国庆节10.1++ 中秋节10.6");
	assert_holidays(
		2026,
		"元旦1.1 春节2.16+++ 清明节4.5 劳动节5.1+ 端午节6.19 中秋节9.25 国庆节10.1++");
	assert_holidays(
		2028, "元旦1.1 春节1.25+++ 清明节4.4 劳动节5.1+ 端午节5.28 国庆节10.1+ 中秋节10.3");
	assert_holidays(2013, "");
	assert_holidays(2101, "");
	/* A leap month has no second Dragon Boat Festival: 闰五月 of 2028. */
	assert_null(holiday_on((struct date){2028, 6, 27}));
	const struct days_off none = {0};
	assert_kind(&none, (struct date){2027, 1, 1}, DAY_OFF, "元旦");
	assert_kind(&none, (struct date){2027, 10, 2}, DAY_OFF, "国庆节"); /* a Saturday */
	struct days_off known = {0};
	days_off_add(&known, (struct date){2027, 1, 1}, "元旦（放假）", false, 2027);
	assert_kind(&known, (struct date){2027, 1, 1}, DAY_OFF, "元旦（放假）");
	assert_kind(&known, (struct date){2027, 5, 1}, DAY_OFF, "劳动节"); /* half a notice */
	assert_kind(&known, (struct date){2027, 5, 3}, DAY_WORK, NULL);
	days_off_release(&known);
}

static void days_are_looked_up(void **state)
{
	(void)state;
	struct days_off days = {0};
	days_off_add(&days, (struct date){2025, 10, 1}, "国庆节", false, 2025);
	days_off_add(&days, (struct date){2025, 9, 28}, "国庆节", true, 2025);
	days_off_add(&days, (struct date){2025, 10, 4}, "国庆节", false, 2025);
	days_off_add(&days, (struct date){2025, 1, 1}, "元旦", false, 2025);
	days_off_sort(&days);
	assert_kind(&days, (struct date){2025, 9, 27}, DAY_WEEKEND, NULL);
	assert_kind(&days, (struct date){2025, 9, 28}, DAY_WORKED, "国庆节");
	assert_kind(&days, (struct date){2025, 9, 29}, DAY_WORK, NULL);
	assert_kind(&days, (struct date){2025, 10, 1}, DAY_OFF, "国庆节");
	assert_kind(&days, (struct date){2025, 10, 4}, DAY_OFF, "国庆节"); /* a Saturday */
	assert_kind(&days, (struct date){2025, 1, 1}, DAY_OFF, "元旦");
	assert_kind(&days, (struct date){2024, 12, 31}, DAY_WORK, NULL);
	assert_kind(&days, (struct date){2026, 1, 2}, DAY_WORK, NULL);
	assert_true(days_off_known(&days, 2025));
	assert_false(days_off_known(&days, 2026));
	days_off_release(&days);
}

/* A year goes by whole: what one notice says is not mixed with what another says of the same year. */
static void a_year_takes_the_place_of_another(void **state)
{
	(void)state;
	struct days_off ours = {0}, theirs = {0};
	days_off_add(&ours, (struct date){2025, 5, 1}, "劳动节", false, 2025);
	days_off_add(&theirs, (struct date){2025, 5, 1}, "五一", false, 2025);
	days_off_add(&theirs, (struct date){2025, 5, 2}, "五一", false, 2025);
	days_off_add(&theirs, (struct date){2025, 12, 31}, "元旦", false, 2026);
	days_off_add(&theirs, (struct date){2026, 1, 1}, "元旦", false, 2026);
	days_off_merge(&ours, &theirs);
	assert_int_equal(theirs.count, 0);
	assert_int_equal(ours.count, 3);
	assert_kind(&ours, (struct date){2025, 5, 1}, DAY_OFF, "劳动节");
	assert_kind(&ours, (struct date){2025, 5, 2}, DAY_OFF,
		    "劳动节"); /* by rule, not by theirs */
	assert_kind(&ours, (struct date){2025, 12, 31}, DAY_OFF, "元旦");
	/* A day that two years name is the later one's. */
	days_off_add(&ours, (struct date){2025, 12, 31}, "年终", false, 2025);
	days_off_sort(&ours);
	assert_int_equal(ours.count, 3);
	assert_kind(&ours, (struct date){2025, 12, 31}, DAY_OFF, "元旦");
	days_off_release(&ours);
}

/* --- files --- */

static struct source source_of(const char *text)
{
	struct error err = ERROR_INIT;
	struct source source;
	if (!source_decode(&source, "days.yaml", text, strlen(text), &err))
		fail_msg("%s", err.text);
	return source;
}

static bool read_text(const char *text, struct days_off_notice *notice, struct diagnostics *found)
{
	struct source source = source_of(text);
	*notice = (struct days_off_notice){0};
	diagnostics_init(found, source.name);
	bool read = days_off_read(&source, notice, found);
	source_release(&source);
	return read;
}

static void a_file_is_known_by_its_first_key(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool is;
	} cases[] = {
		{"unionplan-days-off: 2027\n", true},
		{"\n# 放假\n---\nunionplan-days-off : 2027\n", true},
		{"%YAML 1.1\n---\n\"unionplan-days-off\": 2027\n", true},
		{"{unionplan-days-off: 2027}\n", true},
		{"unionplan: 1\nunionplan-days-off: 2027\n", false},
		{"# unionplan-days-off: 2027\nunionplan: 1\n", false},
		{"unionplan-days-office: 1\n", false},
		{"'unionplan-days-off\": 1\n", false},
		{"#", false},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct source source = source_of(cases[i].text);
		if (days_off_is_such(&source) != cases[i].is)
			fail_msg("%s", cases[i].text);
		source_release(&source);
	}
}

#define HEAD "unionplan-days-off: 2023\nholidays:\n"

static void a_file_is_read(void **state)
{
	(void)state;
	struct days_off_notice notice;
	struct diagnostics found;
	assert_true(
		read_text("unionplan-days-off: 2023\nsource: 国办发明电〔2022〕16号\nholidays:\n"
			  "  - {name: 元旦, from: 2022-12-31, to: 1-2}\n"
			  "  - {name: 清明节, date: 4月5日}\n"
			  "  - {name: 劳动节, from: ５月１日, to: 五月三日, work: [4-23, 5.6]}\n",
			  &notice, &found));
	assert_int_equal(found.count, 0);
	assert_int_equal(notice.year, 2023);
	assert_string_equal(notice.source, "国办发明电〔2022〕16号");
	assert_int_equal(notice.days.count, 9);
	assert_kind(&notice.days, (struct date){2022, 12, 30}, DAY_WORK, NULL);
	assert_kind(&notice.days, (struct date){2022, 12, 31}, DAY_OFF, "元旦");
	assert_kind(&notice.days, (struct date){2023, 1, 2}, DAY_OFF, "元旦");
	assert_kind(&notice.days, (struct date){2023, 1, 3}, DAY_WORK, NULL);
	assert_kind(&notice.days, (struct date){2023, 4, 5}, DAY_OFF, "清明节");
	assert_kind(&notice.days, (struct date){2023, 4, 23}, DAY_WORKED, "劳动节");
	assert_kind(&notice.days, (struct date){2023, 5, 6}, DAY_WORKED, "劳动节");
	assert_false(days_off_known(&notice.days, 2022));
	days_off_notice_release(&notice);
	diagnostics_release(&found);
}

/* Every slip has its place and a sentence, since the file is typed from a notice by hand. */
static void mistakes_have_their_places(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int line, column;
		const char *says;
	} cases[] = {
		{"unionplan-days-off: 2023\n", 1, 1, "缺少“holidays”"},
		{"unionplan-days-off: 明年\nholidays: []\n", 1, 21, "整数"},
		{"unionplan-days-off: 1\nholidays: []\n", 1, 21, "在 1901 到 2100 之间"},
		{"unionplan-days-off: 2023\nholidays: []\n", 2, 11, "没有写哪天放假"},
		{"unionplan-days-off: 2023\nholidays: 元旦\n", 2, 11, "要写成列表"},
		{HEAD "  - {name: 元旦}\n", 3, 5, "没有写哪天放假"},
		{HEAD "  - {date: 1-1}\n", 3, 5, "缺少“name”"},
		{HEAD "  - {name: 元旦, date: 1-1, days: 3}\n", 3, 27, "不认识“days”"},
		{HEAD "  - {name: 元旦, date: 1-1, to: 1-3}\n", 3, 16, "“date”和“to”不能同时写"},
		{HEAD "  - {name: 元旦, from: 1-1}\n", 3, 16, "写了“from”就要写“to”"},
		{HEAD "  - {name: 元旦, from: 1-3, to: 1-1}\n", 3, 31, "结束的时间早于开始"},
		{HEAD "  - {name: 元旦, date: 1月}\n", 3, 22, "如 10-1"},
		{HEAD "  - {name: 元旦, date: 很快}\n", 3, 22, "如 10-1"},
		{HEAD "  - {name: 元旦, date: 13-1}\n", 3, 22, "没有这样的月份"},
		{HEAD "  - {name: 春节, date: 2-29}\n", 3, 22, "没有这一天：“2-29”"},
		{HEAD "  - {name: 元旦, date: 2024-01-01}\n", 3, 22, "“2024-01-01”不在 2023 年里"},
		{HEAD "  - {name: 元旦, date: 2022-11-30}\n", 3, 22, "不在 2023 年里"},
		{HEAD "  - {name: 元旦, date: 1-1, work: 1-7}\n", 3, 33, "要写成列表"},
		{HEAD "  - {name: 元旦, date: 1-1, work: [1-6]}\n", 3, 34,
		 "1月6日是周五，本来就上班"},
		{HEAD "  - {name: 元旦, date: 1-7, work: [1-7]}\n", 3, 34, "1月7日前面已经写过了"},
		{HEAD "  - {name: 元旦, date: 1-1}\n  - {name: 新年, from: 1-1, to: 1-1}\n", 4, 22,
		 "1月1日前面已经写过了"},
		{HEAD "  - {name: 元旦, date: 1-1}\n---\na: 1\n", 5, 1, "一年一个文件"},
		{HEAD "  - {name: \"{{x}}\", date: 1-1}\n", 3, 12, "{{变量}}"},
		{"unionplan-days-off: [\n", 2, 1, "文件到这里就断了"},
	};
	bool all = true;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct days_off_notice notice;
		struct diagnostics found;
		bool read = read_text(cases[i].text, &notice, &found);
		const struct diagnostic *first = found.items;
		if (read || found.count != 1 || first->line != cases[i].line ||
		    first->column != cases[i].column || !strstr(first->text, cases[i].says)) {
			print_message("%sexpected %d:%d %s\n", cases[i].text, cases[i].line,
				      cases[i].column, cases[i].says);
			for (size_t j = 0; j < found.count; j++)
				print_message("found %d:%d %s\n", found.items[j].line,
					      found.items[j].column, found.items[j].text);
			all = false;
		}
		days_off_notice_release(&notice);
		diagnostics_release(&found);
	}
	assert_true(all);
}

/* --- in a database --- */

struct fixture {
	char folder[64];
	struct session *session;
};

static int begin(void **state)
{
	struct fixture *fixture = xcalloc(1, sizeof(*fixture));
	struct error err = ERROR_INIT;
	snprintf(fixture->folder, sizeof(fixture->folder), "/tmp/unionplan-days.XXXXXX");
	if (!mkdtemp(fixture->folder))
		return -1;
	setenv("HOME", fixture->folder, 1);
	char *db = string_format("%s/t.db", fixture->folder);
	struct session_options options = {.db = db, .actor = "甲"};
	bool ok = session_open(&fixture->session, &options, &err);
	free(db);
	*state = fixture;
	return ok ? 0 : -1;
}

static int end(void **state)
{
	struct fixture *fixture = *state;
	session_close(fixture->session);
	char *command = string_format("rm -rf '%s'", fixture->folder);
	int status = system(command);
	free(command);
	free(fixture);
	return status;
}

static void import_text(const struct fixture *fixture, const char *text)
{
	struct error err = ERROR_INIT;
	struct strbuf bytes = STRBUF_INIT;
	struct transfer_report report;
	char *path = string_format("%s/days.yaml", fixture->folder);
	strbuf_add_text(&bytes, text);
	assert_true(transfer_write_file(fixture->session, path, &bytes, true, &err));
	struct transfer_source source = {.path = path};
	if (!transfer_import(fixture->session, &source, &report, &err))
		fail_msg("%s", err.text);
	assert_int_equal(report.count, 0);
	assert_int_not_equal(report.notice.year, 0);
	transfer_report_release(&report);
	strbuf_release(&bytes);
	free(path);
}

static void assert_session_kind(const struct fixture *fixture, struct date date, enum day_kind kind,
				const char *holiday)
{
	struct error err = ERROR_INIT;
	const struct days_off *days = session_days_off(fixture->session, &err);
	if (!days)
		fail_msg("%s", err.text);
	assert_kind(days, date, kind, holiday);
}

/* As the notices of the State Council of 2024-11-12 and 2025-11-04 say; of 2027 nobody knows yet. */
static void two_years_come_along(void **state)
{
	const struct fixture *fixture = *state;
	struct error err = ERROR_INIT;
	static const struct {
		struct date date;
		enum day_kind kind;
		const char *holiday;
	} known[] = {
		{{2025, 1, 1}, DAY_OFF, "元旦"},     {{2025, 1, 2}, DAY_WORK, NULL},
		{{2025, 1, 26}, DAY_WORKED, "春节"}, {{2025, 1, 28}, DAY_OFF, "春节"},
		{{2025, 2, 4}, DAY_OFF, "春节"},     {{2025, 2, 5}, DAY_WORK, NULL},
		{{2025, 2, 8}, DAY_WORKED, "春节"},  {{2025, 4, 27}, DAY_WORKED, "劳动节"},
		{{2025, 6, 2}, DAY_OFF, "端午节"},   {{2025, 10, 8}, DAY_OFF, "国庆节、中秋节"},
		{{2025, 10, 9}, DAY_WORK, NULL},     {{2025, 10, 11}, DAY_WORKED, "国庆节、中秋节"},
		{{2025, 11, 22}, DAY_WEEKEND, NULL}, {{2026, 1, 4}, DAY_WORKED, "元旦"},
		{{2026, 2, 14}, DAY_WORKED, "春节"}, {{2026, 2, 23}, DAY_OFF, "春节"},
		{{2026, 2, 28}, DAY_WORKED, "春节"}, {{2026, 5, 9}, DAY_WORKED, "劳动节"},
		{{2026, 6, 19}, DAY_OFF, "端午节"},  {{2026, 9, 20}, DAY_WORKED, "国庆节"},
		{{2026, 9, 25}, DAY_OFF, "中秋节"},  {{2026, 10, 10}, DAY_WORKED, "国庆节"},
		{{2027, 1, 1}, DAY_OFF, "元旦"},     {{2027, 1, 4}, DAY_WORK, NULL},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++)
		assert_session_kind(fixture, known[i].date, known[i].kind, known[i].holiday);
	const struct days_off *days = session_days_off(fixture->session, &err);
	int counts[2][2] = {{0, 0}, {0, 0}}; /* by year; off, worked */
	for (size_t i = 0; i < days->count; i++) {
		assert_in_range(days->items[i].year, 2025, 2026);
		counts[days->items[i].year - 2025][days->items[i].works]++;
	}
	assert_int_equal(counts[0][0], 28);
	assert_int_equal(counts[0][1], 5);
	assert_int_equal(counts[1][0], 33);
	assert_int_equal(counts[1][1], 6);
}

static void assert_undone(const struct fixture *fixture, const char *says)
{
	struct error err = ERROR_INIT;
	char *text = NULL;
	if (!undo(fixture->session, &text, &err))
		fail_msg("%s", err.text);
	assert_non_null(strstr(text, says));
	free(text);
}

static void a_year_is_imported_again_and_taken_back(void **state)
{
	const struct fixture *fixture = *state;
	const struct date new_year = {2027, 1, 1}, second = {2027, 1, 2}, third = {2027, 1, 3};
	import_text(fixture, "unionplan-days-off: 2027\nholidays:\n"
			     "  - {name: 元旦, from: 1-1, to: 1-3}\n");
	assert_session_kind(fixture, new_year, DAY_OFF, "元旦");
	assert_session_kind(fixture, third, DAY_OFF, "元旦");
	/* The corrected notice. */
	import_text(fixture, "unionplan-days-off: 2027\nholidays:\n"
			     "  - {name: 新年, date: 1-1, work: [1-3]}\n");
	assert_session_kind(fixture, new_year, DAY_OFF, "新年");
	assert_session_kind(fixture, second, DAY_WEEKEND, NULL);
	assert_session_kind(fixture, third, DAY_WORKED, "新年");
	assert_undone(fixture, "2027 年的放假安排");
	assert_session_kind(fixture, second, DAY_OFF, "元旦");
	assert_undone(fixture, "2027 年的放假安排");
	assert_session_kind(fixture, new_year, DAY_OFF, "元旦");
	assert_session_kind(fixture, second, DAY_WEEKEND, NULL);
}

/* What a user imports holds against what comes along, for its year alone. */
static void an_imported_year_wins(void **state)
{
	const struct fixture *fixture = *state;
	import_text(fixture, "unionplan-days-off: 2026\nholidays:\n"
			     "  - {name: 元旦, from: 2025-12-31, to: 1-1}\n");
	assert_session_kind(fixture, (struct date){2025, 12, 31}, DAY_OFF, "元旦");
	assert_session_kind(fixture, (struct date){2026, 1, 2}, DAY_WORK, NULL);
	assert_session_kind(fixture, (struct date){2026, 10, 5}, DAY_WORK, NULL);
	assert_session_kind(fixture, (struct date){2026, 10, 1}, DAY_OFF, "国庆节"); /* by rule */
	assert_session_kind(fixture, (struct date){2025, 10, 1}, DAY_OFF, "国庆节、中秋节");
	assert_undone(fixture, "2026 年的放假安排");
	assert_session_kind(fixture, (struct date){2026, 10, 5}, DAY_OFF, "国庆节");
}

static void with_errors_nothing_is_stored(void **state)
{
	const struct fixture *fixture = *state;
	struct error err = ERROR_INIT;
	struct strbuf bytes = STRBUF_INIT;
	struct transfer_report report;
	char *path = string_format("%s/days.yaml", fixture->folder);
	strbuf_add_text(&bytes, "unionplan-days-off: 2027\nholidays:\n  - {name: 元旦, date: 1-1}\n"
				"  - {name: 春节, date: 2-30}\n");
	assert_true(transfer_write_file(fixture->session, path, &bytes, true, &err));
	struct transfer_source source = {.path = path};
	assert_false(transfer_import(fixture->session, &source, &report, &err));
	assert_int_equal(err.code, ERR_INPUT);
	assert_int_equal(report.diagnostics.errors, 1);
	transfer_report_release(&report);
	error_release(&err);
	assert_session_kind(fixture, (struct date){2027, 1, 2}, DAY_WEEKEND, NULL);
	/* A code or variables are of plans. */
	source.code = "2027";
	assert_false(transfer_import(fixture->session, &source, &report, &err));
	assert_int_equal(err.code, ERR_USAGE);
	transfer_report_release(&report);
	error_release(&err);
	strbuf_release(&bytes);
	free(path);
}

int main(void)
{
#define IN_A_DATABASE(test) cmocka_unit_test_setup_teardown(test, begin, end)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_guessed),
		cmocka_unit_test(days_off_by_rule_are_known),
		cmocka_unit_test(days_are_looked_up),
		cmocka_unit_test(a_year_takes_the_place_of_another),
		cmocka_unit_test(a_file_is_known_by_its_first_key),
		cmocka_unit_test(a_file_is_read),
		cmocka_unit_test(mistakes_have_their_places),
		IN_A_DATABASE(two_years_come_along),
		IN_A_DATABASE(a_year_is_imported_again_and_taken_back),
		IN_A_DATABASE(an_imported_year_wins),
		IN_A_DATABASE(with_errors_nothing_is_stored),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
