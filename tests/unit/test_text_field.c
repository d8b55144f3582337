/* What is typed must stand there as typed: Chinese, combining marks, pastes; and undo must bring it back. */
#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/width.h"
#include "i18n/language.h"
#include "tui/edit/text_field.h"

#include <stdlib.h>

static struct text_field *field;

static int make_line(void **state)
{
	(void)state;
	field = text_field_new(false, 0);
	return 0;
}

static int make_text(void **state)
{
	(void)state;
	field = text_field_new(true, 0);
	text_field_resize(field, 4, 11); /* ten columns of text and one for the caret */
	return 0;
}

static int release(void **state)
{
	(void)state;
	text_field_free(field);
	return 0;
}

/* Presses keys by their names, with blanks between them. */
static enum text_field_reply press(const char *names)
{
	enum text_field_reply reply = TEXT_FIELD_IGNORED;
	while (*names) {
		size_t length = strcspn(names, " ");
		char *name = xmemdup0(names, length);
		struct key key;
		assert_true(key_parse(name, &key));
		free(name);
		reply = text_field_key(field, &key);
		names += length + (names[length] == ' ');
	}
	return reply;
}

static void type(const char *text)
{
	struct key key = {.kind = KEY_IS_CHARACTER};
	for (size_t step; (step = utf8_next(text, &key.codepoint)); text += step)
		text_field_key(field, &key);
}

static enum text_field_reply paste(const char *text)
{
	return text_field_key(field, &(struct key){.kind = KEY_IS_PASTE, .text = text});
}

/* The text with | where the caret is. */
static void assert_field(const char *expected)
{
	struct strbuf shown = STRBUF_INIT;
	strbuf_add_text(&shown, text_field_text(field));
	strbuf_insert(&shown, text_field_caret(field), "|", 1);
	assert_string_equal(shown.text, expected);
	strbuf_release(&shown);
}

static void assert_cursor(int expected_row, int expected_column)
{
	int row, column;
	assert_true(text_field_cursor(field, &row, &column));
	assert_int_equal(row, expected_row);
	assert_int_equal(column, expected_column);
}

static void test_chinese_is_typed_and_taken_back_by_characters(void **state)
{
	(void)state;
	type("教师节慰问");
	assert_cursor(0, 10);
	press("Left Left Backspace");
	assert_field("教师|慰问");
	press("Del");
	assert_field("教师|问");
	press("Home Del End");
	assert_field("师问|");
}

static void test_marks_stay_with_their_letter(void **state)
{
	(void)state;
	type("ae\xcc\x81z");
	press("Left");
	assert_field("ae\xcc\x81|z");
	press("Left");
	assert_field("a|e\xcc\x81z");
	press("Right Backspace");
	assert_field("a|z");
	assert_cursor(0, 1);
}

static void test_words(void **state)
{
	(void)state;
	text_field_set(field, "教代会 2025 plan，慰问");
	press("C-Left");
	assert_field("教代会 2025 plan，|慰问");
	press("M-Left C-Left C-Left");
	assert_field("|教代会 2025 plan，慰问");
	press("C-Right C-Right");
	assert_field("教代会 2025| plan，慰问");
	press("C-w");
	assert_field("教代会 | plan，慰问");
	press("C-k");
	assert_field("教代会 |");
	press("C-u");
	assert_field("|");
	press("C-z");
	assert_field("教代会 |");
}

static void test_undo_takes_back_phrases(void **state)
{
	(void)state;
	type("一月，慰问");
	press("C-z");
	assert_field("一月，|");
	press("C-z");
	assert_field("|");
	press("C-z C-y C-y C-y");
	assert_field("一月，慰问|");
	press("Backspace Backspace C-z");
	assert_field("一月，慰问|");
	press("Left");
	type("好");
	press("C-z");
	assert_field("一月，慰|问");
}

static void test_what_was_undone_is_gone_when_typing_goes_on(void **state)
{
	(void)state;
	type("甲，乙");
	press("C-z");
	type("丙");
	press("C-y");
	assert_field("甲，丙|");
}

static void test_changed_means_different_from_what_was_set(void **state)
{
	(void)state;
	text_field_set(field, "慰问");
	assert_false(text_field_changed(field));
	press("C-z");
	assert_field("慰问|");
	type("x");
	assert_true(text_field_changed(field));
	press("Backspace");
	assert_false(text_field_changed(field));
	text_field_replace(field, "另一个");
	assert_true(text_field_changed(field));
	press("C-z");
	assert_field("慰问|");
}

static void test_a_line_takes_pastes_in_one_line(void **state)
{
	(void)state;
	assert_int_equal(paste("甲\r\n乙\t丙\033[31m\n"), TEXT_FIELD_EDITED);
	assert_field("甲乙 丙[31m|");
	press("C-z");
	assert_field("|");
	/* Words of an alphabet stay apart, Chinese is written on. */
	paste("five-a-side \r\n  football,\nround 2\n2025\n年\n\nWiFi\n信号\n");
	assert_field("five-a-side football, round 2 2025年WiFi信号|");
}

static void test_a_bound_is_kept(void **state)
{
	(void)state;
	text_field_free(field);
	field = text_field_new(false, 3);
	type("一二");
	assert_int_equal(paste("三四"), TEXT_FIELD_FULL);
	assert_field("一二三|");
	assert_int_equal(press("x"), TEXT_FIELD_FULL);
	press("Left Backspace");
	assert_int_equal(press("x"), TEXT_FIELD_EDITED);
	assert_field("一x|三");
}

static void test_a_long_line_scrolls_sideways(void **state)
{
	(void)state;
	size_t start, length;
	text_field_resize(field, 1, 6);
	type("一二三四五");
	assert_cursor(0, 4);
	assert_true(text_field_row(field, 0, &start, &length));
	assert_int_equal(start, strlen("一二三"));
	press("Home");
	assert_cursor(0, 0);
	press("End Backspace Backspace Backspace");
	assert_cursor(0, 4);
	assert_true(text_field_row(field, 0, &start, &length));
	assert_int_equal(start, 0);
	text_field_click(field, 0, 3);
	assert_field("一|二");
	text_field_click(field, 0, 30);
	assert_field("一二|");
}

static void test_keys_of_the_form_are_left_to_it(void **state)
{
	(void)state;
	assert_int_equal(press("Enter"), TEXT_FIELD_IGNORED);
	assert_int_equal(press("Up"), TEXT_FIELD_IGNORED);
	assert_int_equal(press("Down"), TEXT_FIELD_IGNORED);
	assert_int_equal(press("Tab"), TEXT_FIELD_IGNORED);
	assert_int_equal(press("F2"), TEXT_FIELD_IGNORED);
	assert_int_equal(press("C-s"), TEXT_FIELD_IGNORED);
	assert_int_equal(press("M-x"), TEXT_FIELD_IGNORED);
}

static void test_text_wraps_as_in_print(void **state)
{
	(void)state;
	size_t start, length;
	text_field_set(field, "一二三四五，六七");
	assert_int_equal(text_field_lines(field), 2);
	assert_true(text_field_row(field, 1, &start, &length));
	assert_int_equal(start, strlen("一二三四")); /* no line begins with a comma */
	assert_cursor(1, 8);
	press("Up");
	assert_cursor(0, 8);
	assert_field("一二三四|五，六七"); /* at the upper end of the wrap */
	press("Home End");
	assert_cursor(0, 8);
	press("Right");
	assert_field("一二三四五|，六七");
}

static void test_up_and_down_keep_their_column(void **state)
{
	(void)state;
	text_field_set(field, "abcdef\nx\n一二三四");
	press("Up");
	assert_field("abcdef\nx|\n一二三四");
	press("Up");
	assert_field("abcdef|\nx\n一二三四");
	press("Home Right Right Right Down Down");
	assert_field("abcdef\nx\n一|二三四");
	assert_int_equal(press("Down"), TEXT_FIELD_IGNORED);
	assert_int_equal(press("C-Home Up"), TEXT_FIELD_IGNORED);
}

static void test_paragraphs(void **state)
{
	(void)state;
	type("一");
	assert_int_equal(press("Enter"), TEXT_FIELD_EDITED);
	type("二");
	assert_field("一\n二|");
	press("C-u Backspace");
	assert_field("一|");
	paste("\n二\n三");
	press("C-Home C-k C-k");
	assert_field("|二\n三");
}

static void test_the_window_follows_the_caret(void **state)
{
	(void)state;
	text_field_set(field, "1\n2\n3\n4\n5\n6");
	assert_cursor(3, 1);
	press("C-Home");
	assert_cursor(0, 0);
	press("PageDown");
	assert_cursor(3, 0);
	text_field_scroll(field, 99);
	int row, column;
	assert_true(text_field_cursor(field, &row, &column));
	assert_int_equal(row, 1);
	text_field_scroll(field, -99);
	text_field_resize(field, 2, 11);
	assert_cursor(1, 0);
	text_field_click(field, 0, 9);
	assert_field("1\n2\n3|\n4\n5\n6");
}

/* Whatever is pressed: the caret is between characters and in the window, and undo finds the way back. */
static void test_any_keys_keep_the_field_whole(void **state)
{
	(void)state;
	static const char *const keys[] = {"Left",      "Right",  "Up",       "Down",   "Home",
					   "End",       "PageUp", "PageDown", "C-Left", "C-Right",
					   "Backspace", "Del",    "C-w",      "C-k",    "C-u",
					   "Enter",     "C-z",    "C-y"};
	static const char *const texts[] = {"工", "a",         "，",
					    " ",  "e\xcc\x81", "教师节（9月10日）",
					    "\n", "\xcc\x81",  "👍🏽"};
	uint32_t seed = 7;
	text_field_set(field, "一二三四五六七八九十，plan of 2025\n\n第二段");
	for (int i = 0; i < 20000; i++) {
		seed = seed * 1664525 + 1013904223;
		uint32_t dice = seed >> 16;
		if (dice % 3)
			press(keys[dice % ARRAY_LENGTH(keys)]);
		else
			paste(texts[dice / 3 % ARRAY_LENGTH(texts)]);
		if (dice % 101 == 0)
			text_field_resize(field, 1 + (int)(dice % 5), 2 + (int)(dice % 30));
		const char *whole = text_field_text(field);
		size_t caret = text_field_caret(field);
		int row, column;
		assert_true(caret <= strlen(whole));
		assert_int_equal(utf8_check(whole, strlen(whole)), strlen(whole));
		assert_true((whole[caret] & 0xC0) != 0x80);
		assert_true(text_field_cursor(field, &row, &column));
		assert_true(column >= 0);
	}
	for (int i = 0; i < 30000; i++)
		press("C-z");
	assert_false(text_field_changed(field));
}

/* A whole document at once is a text like any other: all of it arrives, and one undo takes it back. */
static void test_ten_thousand_lines_are_one_paste(void **state)
{
	enum { LINES = 10000 };
	struct strbuf document = STRBUF_INIT;
	(void)state;
	for (int i = 0; i < LINES; i++)
		strbuf_format(&document, "%d一二\n", i);
	type("前");
	assert_int_equal(paste(document.text), TEXT_FIELD_EDITED);
	assert_int_equal(strlen(text_field_text(field)), strlen("前") + document.length);
	assert_int_equal(text_field_lines(field), LINES + 1);
	press("Up Up C-Home");
	type("最");
	assert_int_equal(strncmp(text_field_text(field), "最前0一二", strlen("最前0一二")), 0);
	press("C-z C-z");
	assert_string_equal(text_field_text(field), "前");
	press("C-y");
	assert_int_equal(text_field_lines(field), LINES + 1);
	strbuf_release(&document);
}

/* Scrolled by the wheel it stays so while it is drawn again with the same size; typing shows the caret. */
static void test_the_wheel_scrolls_until_one_types(void **state)
{
	int row, column;
	(void)state;
	text_field_set(field, "1\n2\n3\n4\n5\n6\n7\n8\n9");
	text_field_scroll(field, -5);
	assert_false(text_field_cursor(field, &row, &column));
	text_field_wrap(field, 11);
	text_field_resize(field, 5, 11);
	assert_false(text_field_cursor(field, &row, &column));
	type("x");
	assert_true(text_field_cursor(field, &row, &column));
}

int main(void)
{
#define LINE(test) cmocka_unit_test_setup_teardown(test, make_line, release)
#define TEXT(test) cmocka_unit_test_setup_teardown(test, make_text, release)
	const struct CMUnitTest tests[] = {
		LINE(test_chinese_is_typed_and_taken_back_by_characters),
		LINE(test_marks_stay_with_their_letter),
		LINE(test_words),
		LINE(test_undo_takes_back_phrases),
		LINE(test_what_was_undone_is_gone_when_typing_goes_on),
		LINE(test_changed_means_different_from_what_was_set),
		LINE(test_a_line_takes_pastes_in_one_line),
		LINE(test_a_bound_is_kept),
		LINE(test_a_long_line_scrolls_sideways),
		LINE(test_keys_of_the_form_are_left_to_it),
		TEXT(test_text_wraps_as_in_print),
		TEXT(test_up_and_down_keep_their_column),
		TEXT(test_paragraphs),
		TEXT(test_the_window_follows_the_caret),
		TEXT(test_ten_thousand_lines_are_one_paste),
		TEXT(test_the_wheel_scrolls_until_one_types),
		TEXT(test_any_keys_keep_the_field_whole),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
