/* Strings, characters, widths, dates: what every text and every day goes through. */
#include "test.h"

#include "base/array.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/folder.h"
#include "base/id_set.h"
#include "base/shorten.h"
#include "base/similar.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/width.h"
#include "i18n/language.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* What adds nothing to an empty one leaves it an empty text. */
static void strbuf_adds_nothing(void **state)
{
	(void)state;
	struct strbuf buf = STRBUF_INIT, other = STRBUF_INIT;
	strbuf_add_repeat(&buf, " ", 0);
	assert_string_equal(buf.text, "");
	strbuf_format(&other, "%s", "");
	assert_string_equal(other.text, "");
	strbuf_release(&other);
	strbuf_release(&buf);
}

static void strbuf_builds_and_edits(void **state)
{
	(void)state;
	struct strbuf buf = STRBUF_INIT;
	assert_string_equal(buf.text, "");
	strbuf_add_text(&buf, "工会");
	strbuf_format(&buf, "%d", 2025);
	strbuf_insert(&buf, 6, "计划", 6);
	assert_string_equal(buf.text, "工会计划2025");
	strbuf_remove(&buf, 0, 6);
	assert_string_equal(buf.text, "计划2025");
	struct strbuf none = STRBUF_INIT; /* room that is made for nothing is no text yet */
	strbuf_add_repeat(&none, " ", 0);
	assert_string_equal(none.text, "");
	strbuf_add_repeat(&none, "ab", 2);
	assert_string_equal(none.text, "abab");
	strbuf_release(&none);
	assert_true(strbuf_ends_with(&buf, "25"));
	strbuf_truncate(&buf, 6);
	char *text = strbuf_detach(&buf);
	assert_string_equal(text, "计划");
	assert_string_equal(buf.text, "");
	free(text);
	strbuf_add_json(&buf, "“甲”\n\"\\\x1b");
	assert_string_equal(buf.text, "\"“甲”\\n\\\"\\\\\\u001b\"");
	strbuf_release(&buf);
}

static void malformed_bytes_are_one_character_each(void **state)
{
	(void)state;
	static const char *const bad[] = {"\x80",         "\xC0\xAF",         "\xE0\x80\x80",
					  "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE5\xB7",
					  "\xFF"};
	for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
		uint32_t c = 0;
		assert_int_equal(utf8_decode(bad[i], strlen(bad[i]), &c), 1);
		assert_int_equal(c, UTF8_REPLACEMENT);
		assert_int_equal(utf8_check(bad[i], strlen(bad[i])), 0);
	}
}

static void every_character_comes_back(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		char bytes[5] = {0};
		size_t length = utf8_encode(c, bytes);
		uint32_t back = 0;
		assert_int_equal(utf8_decode(bytes, length, &back), length);
		assert_int_equal(back, c);
		assert_int_equal(utf8_back(bytes, length), 0);
	}
}

/* What a hostile file holds never gets into the database or onto a screen. */
/* What is passed unread because it seems clean must be what the slow way leaves as it is. */
static void what_seems_clean_is_clean(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		char text[6] = "\x01";
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		size_t length = utf8_encode(c, text + 1);
		for (int multiline = 0; multiline <= 1; multiline++) {
			if (!utf8_is_clean(text + 1, length, multiline))
				continue;
			char *clean = utf8_clean(text, length + 1, multiline, NULL);
			assert_int_equal(strlen(clean), length);
			assert_memory_equal(clean, text + 1, length);
			free(clean);
		}
	}
	assert_true(utf8_is_clean("第1条：“工会”——①（ＡＢ）", strlen("第1条：“工会”——①（ＡＢ）"),
				  false));
	assert_true(utf8_is_clean("一\n\t二", strlen("一\n\t二"), true));
	assert_false(utf8_is_clean("一\n二", strlen("一\n二"), false));
	assert_false(utf8_is_clean("一", 2, false));
	assert_false(utf8_is_clean("\xE4\xE4\xE4", 3, false));
}

static void wide_forms_fold(void **state)
{
	(void)state;
	assert_int_equal(utf8_fold_wide(0xFF11), '1');
	assert_int_equal(utf8_fold_wide(0xFF5E), '~');
	assert_int_equal(utf8_fold_wide(0x3000), ' ');
	assert_int_equal(utf8_fold_wide(0xFF5F), 0xFF5F);
	assert_int_equal(utf8_fold_wide('1'), '1');
}

static void cleaning_takes_out_what_steers_a_terminal(void **state)
{
	(void)state;
	size_t dropped = 0;
	static const char dirty[] =
		"甲\x1b[31m乙\0丙\xE2\x80\xAE丁\xE2\x80\x8B\x80戊\r\n己\t庚\xC2\x9B";
	char *line = utf8_clean(dirty, sizeof(dirty) - 1, false, &dropped);
	assert_string_equal(line, "甲[31m乙丙丁\xEF\xBF\xBD戊 己 庚");
	assert_int_equal(dropped, 6);
	char *lines = utf8_clean("一\r\n二\r三\xE2\x80\xA8四", 18, true, &dropped);
	assert_string_equal(lines, "一\n二\n三\n四");
	assert_int_equal(dropped, 0);
	free(line);
	free(lines);
}

static void widths_follow_the_terminal_or_the_page(void **state)
{
	(void)state;
	assert_int_equal(width_of_text("工会a", 1), 5);
	assert_int_equal(width_of_text("“三八”—…", 1), 8);
	assert_int_equal(width_of_text("“三八”—…", 2), 12);
	assert_int_equal(width_of_text("e\xCC\x81", 1), 1);
	assert_int_equal(width_of_text("\x1b", 1), 0);
	/* A family is drawn as its three, a flag as its two letters, a thumb without its colour. */
	assert_int_equal(width_of_text("\U0001F468\u200D\U0001F469\u200D\U0001F467", 1), 6);
	assert_int_equal(width_of_text("\U0001F1E8\U0001F1F3", 1), 2);
	assert_int_equal(width_of_text("\U0001F44D\U0001F3FD", 1), 2);
	assert_int_equal(grapheme_length("\U0001F44D\U0001F3FD好"), 8);
	assert_int_equal(width_fit("工会计划", 5, 1), 6);
	assert_int_equal(width_fit("工会计划", 1, 1), 0);
}

static void a_grapheme_is_what_a_caret_steps_over(void **state)
{
	(void)state;
	/* e with an accent; family of three; two flags; a Chinese character with a variation selector */
	static const char *const text =
		"e\xCC\x81\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"
		"\xF0\x9F\x87\xA8\xF0\x9F\x87\xB3\xF0\x9F\x87\xA8\xF0\x9F\x87\xB3"
		"\xE8\x91\x9B\xF3\xA0\x84\x80";
	static const size_t lengths[] = {3, 18, 8, 8, 7};
	size_t at = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(lengths); i++) {
		assert_int_equal(grapheme_length(text + at), lengths[i]);
		at += lengths[i];
		assert_int_equal(grapheme_back(text, at), at - lengths[i]);
	}
	assert_int_equal(grapheme_length(text + at), 0);
}

/* What was done to a plan with a long title: how it goes on behind the title must still be read. */
static void a_long_name_gives_way_in_its_middle(void **state)
{
	static const struct {
		const char *sentence;
		int columns;
		const char *shortened;
	} cases[] = {
		{"将“秋季运动会”移至十月", 40, "将“秋季运动会”移至十月"},
		{"将“秋季教职工趣味运动会”移至十月", 25, "将“秋季教…运动会”移至十月"},
		{"将“秋季教职工趣味运动会”移至十月", 5, "将“秋季…动会”移至十月"},
		{"将“一二三四五六”移到“一二三四五六七八九十”之下", 40,
		 "将“一二三四五六”移到“一二三…八九十”之下"},
		{"改“把“三八”节办好办实办出特色”", 25, "改“把“三八”节…实办出特色”"},
		{"不能撤销“将‘秋季教职工趣味运动会’移至十月”：乙 11-18 09:30 "
		 "又改过同一处（改“甲”）",
		 60, "不能撤销“将…十月”：乙 11-18 09:30 又改过同一处（改“甲”）"},
		{"没有引号的一句很长很长的话", 10, "没有引号的一句很长很长的话"},
		{"“没有收尾的一句很长的话", 16, "“没有收…长的话"},
		{"“短”", 1, "“短”"},
		{"", 4, ""},
	};
	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		char *shortened = shorten_quoted(cases[i].sentence, cases[i].columns);
		assert_string_equal(shortened, cases[i].shortened);
		free(shortened);
	}
}

/* The sentence in history would quote the activity with a quotation mark that never closes. */
static void a_beginning_holds_whole_quotations(void **state)
{
	static const struct {
		const char *text;
		int columns;
		const char *shortened;
	} cases[] = {
		{"秋季运动会", 10, "秋季运动会"},
		{"秋季教职工运动会", 11, "秋季教职工…"},
		{"参加全区“喜迎元旦”合唱比赛", 18, "参加全区“喜迎元…”"},
		{"参加全区“喜迎元旦”合唱比赛", 16, "参加全区…"},
		{"参加“喜迎元旦”全区合唱比赛", 15, "参加“喜迎元旦”…"},
		{"“喜迎元旦、同心向党”全区合唱比赛", 12, "“喜迎元旦…”"},
		{"“‘三八’节”活动", 11, "“‘三八’节”…"},
		{"把‘三八’节办好", 7, "把‘三…’"},
		{"把‘三八妇女节’办好", 9, "把‘三八…’"},
	};
	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		char *shortened = shorten_end(cases[i].text, cases[i].columns);
		assert_string_equal(shortened, cases[i].shortened);
		assert_true(width_of_text(shortened, 1) <= cases[i].columns);
		free(shortened);
	}
}

static void days_count_and_come_back(void **state)
{
	(void)state;
	assert_int_equal(date_to_days((struct date){1970, 1, 1}), 0);
	assert_int_equal(date_weekday((struct date){1970, 1, 1}), 4);
	assert_int_equal(date_weekday((struct date){2025, 11, 21}), 5);
	int weekday = date_weekday((struct date){1, 1, 1});
	for (long day = date_to_days((struct date){1, 1, 1});
	     day <= date_to_days((struct date){9999, 12, 31}); day++) {
		struct date date = date_from_days(day);
		assert_true(date_valid(date));
		assert_int_equal(date_to_days(date), day);
		assert_int_equal(date_weekday(date), weekday);
		weekday = weekday % 7 + 1;
	}
}

/* Weeks around the turn of the year, by ISO 8601; and each begins on a Monday. */
static void weeks_are_counted(void **state)
{
	(void)state;
	static const struct {
		struct date date;
		int week, year;
	} known[] = {
		{{2025, 9, 1}, 36, 2025}, {{2025, 12, 28}, 52, 2025}, {{2025, 12, 29}, 1, 2026},
		{{2027, 1, 3}, 53, 2026}, {{2027, 1, 4}, 1, 2027},    {{2024, 12, 30}, 1, 2025},
		{{2021, 1, 3}, 53, 2020}, {{2000, 1, 1}, 52, 1999},   {{2000, 1, 3}, 1, 2000},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++) {
		int year = 0;
		assert_int_equal(date_week(known[i].date, &year), known[i].week);
		assert_int_equal(year, known[i].year);
	}
	int before = date_week((struct date){1900, 12, 31}, NULL);
	for (long day = date_to_days((struct date){1901, 1, 1});
	     day <= date_to_days((struct date){2100, 12, 31}); day++) {
		struct date date = date_from_days(day);
		int week = date_week(date, NULL);
		assert_int_equal(week != before, date_weekday(date) == 1);
		before = week;
	}
}

static void only_real_days_are_dates(void **state)
{
	(void)state;
	struct date date;
	assert_true(date_parse("2024-02-29", &date));
	static const char *const wrong[] = {"2025-02-29", "2025-13-01",  "2025-00-10",
					    "2025-1-01",  "2025-01-01x", "",
					    "1900-02-29", "0000-01-01"};
	for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++)
		assert_false(date_parse(wrong[i], &date));
	char written[DATE_SIZE];
	date_write((struct date){2024, 2, 9}, written);
	assert_string_equal(written, "2024-02-09");
}

static void near_names_are_found_and_far_ones_not(void **state)
{
	(void)state;
	static const char *const names[] = {"title", "participants", "文体委员", "宣传委员"};
	assert_string_equal(similar_name("titel", names, 4), "title");
	assert_string_equal(similar_name("participant", names, 4), "participants");
	assert_string_equal(similar_name("文体委", names, 4), "文体委员");
	assert_null(similar_name("budget", names, 4));
	assert_int_equal(similar_distance("ab", "ba", 3), 1);
}

static void folders_are_told_from_paths(void **state)
{
	(void)state;
	static const struct {
		const char *path, *folder;
	} cases[] = {{"plan.db", "."},
		     {"/plan.db", "/"},
		     {"a/b/plan.db", "a/b"},
		     {"a/", "a"},
		     {"", "."}};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char *folder = folder_of(cases[i].path);
		assert_string_equal(folder, cases[i].folder);
		free(folder);
	}
	char top[] = "/tmp/unionplan-folder-XXXXXX";
	assert_non_null(mkdtemp(top));
	char *middle = string_format("%s/a", top), *lowest = string_format("%s/a/b", top);
	char *file = string_format("%s/plan.db", lowest);
	for (int twice = 0; twice < 2; twice++)
		folder_make(file);
	struct stat info;
	assert_int_equal(stat(lowest, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0700);
	assert_int_not_equal(stat(file, &info), 0);
	assert_int_equal(rmdir(lowest), 0);
	assert_int_equal(rmdir(middle), 0);
	assert_int_equal(rmdir(top), 0);
	free(file);
	free(lowest);
	free(middle);
}

static void moments_are_told_by_the_local_clock(void **state)
{
	(void)state;
	static const struct {
		const char *utc, *local;
	} cases[] = {{"2025-12-31T16:05:59Z", "2026-01-01 00:05"},
		     {"2025-09-01T00:00:00Z", "2025-09-01 08:00"},
		     {"gestern", "gestern"},
		     {"2025-02-30T10:00:00Z", "2025-02-30T10:00"}};
	char *zone = xstrdup(getenv("TZ"));
	setenv("TZ", "Asia/Shanghai", 1);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char local[DATE_MINUTE_SIZE];
		date_minute_write(cases[i].utc, local);
		assert_string_equal(local, cases[i].local);
	}
	if (zone)
		setenv("TZ", zone, 1);
	else
		unsetenv("TZ");
	free(zone);
}

static void diagnostics_point_at_the_character(void **state)
{
	(void)state;
	static const char *const words[3] = {"note", "warning", "error"};
	struct diagnostics list;
	struct strbuf out = STRBUF_INIT;
	diagnostics_init(&list, "plan.yaml");
	diagnostics_add(&list, SEVERITY_ERROR, 3, 4, xstrdup("later"), "标题：\x1b[2J甲");
	diagnostics_add(&list, SEVERITY_WARNING, 2, 1, xstrdup("earlier"), NULL);
	diagnostics_sort(&list);
	diagnostics_print(&list, words, &out);
	assert_string_equal(out.text, "plan.yaml:2:1: warning: earlier\n"
				      "plan.yaml:3:4: error: later\n"
				      "  标题：[2J甲\n"
				      "        ^\n");
	for (int i = 0; i < 150; i++)
		diagnostics_add(&list, SEVERITY_ERROR, 9, 9, xstrdup("more"), NULL);
	assert_int_equal(list.count, DIAGNOSTICS_MOST);
	assert_int_equal(list.errors, 151);
	assert_int_equal(list.left_out, 52);
	diagnostics_add(&list, SEVERITY_WARNING, 9, 9, xstrdup("more"), NULL);
	assert_int_equal(list.errors, 151);
	assert_int_equal(list.left_out, 53);
	diagnostics_release(&list);
	strbuf_release(&out);
}

/* Marks of sections live in these: one that stayed behind would be deleted with what was chosen. */
static void an_id_is_in_a_set_or_out_of_it(void **state)
{
	(void)state;
	enum { IDS = 4000, STEP = 3 };
	const int64_t origin = (int64_t)0x2A5 << 40;
	struct id_set set = ID_SET_INIT;
	bool in[IDS] = {false};
	size_t count = 0;
	uint32_t lot = 1;
	assert_false(id_set_has(&set, 0));
	assert_false(id_set_remove(&set, 7));
	id_set_clear(&set);
	for (int i = 0; i < 20 * IDS; i++) {
		lot = lot * 1664525u + 1013904223u;
		size_t which = (lot >> 8) % IDS;
		int64_t id = which % 2 ? -(int64_t)which : origin + (int64_t)which * STEP;
		bool wanted = (lot >> 4) % 2;
		assert_true((wanted ? id_set_add(&set, id) : id_set_remove(&set, id)) ==
			    (in[which] != wanted));
		count += (size_t)(wanted && !in[which]) - (size_t)(!wanted && in[which]);
		in[which] = wanted;
		assert_int_equal(set.count, count);
	}
	for (size_t i = 0; i < IDS; i++) {
		int64_t id = i % 2 ? -(int64_t)i : origin + (int64_t)i * STEP;
		assert_true(id_set_has(&set, id) == in[i]);
		assert_true(!in[i] || set.ids[id_set_place(&set, id)] == id);
	}
	id_set_clear(&set);
	assert_false(id_set_has(&set, origin));
	const int64_t three[] = {5, 3, 5, 4};
	id_set_add_all(&set, three, ARRAY_LENGTH(three));
	assert_int_equal(set.count, 3);
	assert_int_equal(id_set_place(&set, 4), 2);
	id_set_put(&set, 5, false);
	assert_int_equal(id_set_place(&set, 5), set.count);
	id_set_release(&set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strbuf_builds_and_edits),
		cmocka_unit_test(strbuf_adds_nothing),
		cmocka_unit_test(malformed_bytes_are_one_character_each),
		cmocka_unit_test(every_character_comes_back),
		cmocka_unit_test(cleaning_takes_out_what_steers_a_terminal),
		cmocka_unit_test(what_seems_clean_is_clean),
		cmocka_unit_test(wide_forms_fold),
		cmocka_unit_test(widths_follow_the_terminal_or_the_page),
		cmocka_unit_test(a_grapheme_is_what_a_caret_steps_over),
		cmocka_unit_test(a_long_name_gives_way_in_its_middle),
		cmocka_unit_test(a_beginning_holds_whole_quotations),
		cmocka_unit_test(days_count_and_come_back),
		cmocka_unit_test(weeks_are_counted),
		cmocka_unit_test(only_real_days_are_dates),
		cmocka_unit_test(an_id_is_in_a_set_or_out_of_it),
		cmocka_unit_test(near_names_are_found_and_far_ones_not),
		cmocka_unit_test(folders_are_told_from_paths),
		cmocka_unit_test(moments_are_told_by_the_local_clock),
		cmocka_unit_test(diagnostics_point_at_the_character),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
