/* Jumping by a number: if this failed, somebody in a meeting would look at the wrong section. */
#include "test.h"

#include "i18n/language.h"
#include "model/outline_label.h"

#include <stdlib.h>

static void add(struct outline *outline, int depth, const char *heading, bool numbered)
{
	struct section section;
	section_init(&section);
	string_set(&section.heading, heading);
	section.numbered = numbered;
	section.id = (int64_t)outline->count + 1;
	outline_append(outline, &section, depth);
}

/* 一、总 二、主(（一）民 （二）师(1. 徒 2. 赛) （三）活(1. 球 2. 棋)) 三、末(（一）表) 附：标准 */
static int setup(void **state)
{
	struct outline *outline = calloc(1, sizeof(*outline));
	add(outline, 0, "总", true);
	add(outline, 0, "主", true);
	add(outline, 1, "民", true);
	add(outline, 1, "师", true);
	add(outline, 2, "徒", true);
	add(outline, 2, "赛", true);
	add(outline, 1, "活", true);
	add(outline, 2, "球", true);
	add(outline, 2, "棋", true);
	add(outline, 0, "末", true);
	add(outline, 1, "表", true);
	add(outline, 0, "附：标准", false);
	outline_number(outline, NULL);
	*state = outline;
	return 0;
}

static int teardown(void **state)
{
	outline_release(*state);
	free(*state);
	return 0;
}

static void assert_finds(const struct outline *outline, const char *typed, const char *from,
			 const char *expected)
{
	size_t at = outline->count;
	for (size_t i = 0; from && i < outline->count; i++)
		if (strcmp(outline->sections[i].heading, from) == 0)
			at = i;
	size_t found = outline_find_label(outline, typed, at);
	if (!expected && found < outline->count)
		fail_msg("%s: found %s", typed, outline->sections[found].heading);
	if (expected && found == outline->count)
		fail_msg("%s: not found", typed);
	if (expected)
		assert_string_equal(outline->sections[found].heading, expected);
}

static void every_way_to_type_it_leads_there(void **state)
{
	static const char *const typed[] = {
		"二（二）1", "二(二)1", "2.2.1",   "２．２．１",        "二、（二）1.", " 二 二 1 ",
		"2-2-1",     "二(二)①", "2，2，1", "【二】【二】【1】", "二2（1）",     "二2.1"};
	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++)
		assert_finds(*state, typed[i], NULL, "徒");
}

static void a_number_alone_counts_from_the_top(void **state)
{
	assert_finds(*state, "3", "民", "末");
	assert_finds(*state, "三", "民", "末");
	assert_finds(*state, "三、", "民", "末");
	assert_finds(*state, "二", NULL, "主");
}

static void a_number_in_its_own_writing_is_near(void **state)
{
	assert_finds(*state, "（一）", "主", "民");
	assert_finds(*state, "(一)", "末", "表");
	assert_finds(*state, "（三）", "徒", "活");
	assert_finds(*state, "2.", "徒", "赛");
	assert_finds(*state, "（二）", "末", "师");
	assert_finds(*state, "（一）", NULL, "民");
}

static void numbers_from_a_lower_level_count_from_there(void **state)
{
	assert_finds(*state, "（三）2", "总", "棋"); /* 三 has no second one */
	assert_finds(*state, "（三）1", "总", "表");
	assert_finds(*state, "(一)1", "总", NULL);
}

static void what_is_no_number_is_a_heading(void **state)
{
	assert_finds(*state, "附", "总", "附：标准");
	assert_finds(*state, "标准", NULL, "附：标准");
	assert_finds(*state, "没有", "总", NULL);
	assert_finds(*state, "9", "总", NULL);
	assert_finds(*state, "", "总", NULL);
	assert_finds(*state, "（", "总", NULL);
}

static void articles_and_letters_have_numbers_too(void **state)
{
	struct outline *outline = *state;
	outline_number(outline, "第一章\n第一条\nA.");
	assert_finds(outline, "第四条", "总", "表"); /* they run on */
	assert_finds(outline, "第二章", "末", "主");
	assert_finds(outline, "2.2.b", NULL, "赛");
	assert_finds(outline, "B.", "徒", "赛");
	outline_number(outline, "①\n一是\n（1）");
	assert_finds(outline, "③", "民", "末");
	assert_finds(outline, "2.3", NULL, "活");
	assert_finds(outline, "三是", "师", "活");
}

static void an_empty_outline_has_none(void **state)
{
	struct outline outline = {0};
	(void)state;
	assert_int_equal(outline_find_label(&outline, "一", 0), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_way_to_type_it_leads_there),
		TEST(a_number_alone_counts_from_the_top),
		TEST(a_number_in_its_own_writing_is_near),
		TEST(numbers_from_a_lower_level_count_from_there),
		TEST(what_is_no_number_is_a_heading),
		TEST(articles_and_letters_have_numbers_too),
		TEST(an_empty_outline_has_none),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
