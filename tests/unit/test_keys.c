/* What a user presses must be what the program sees: keys out of bytes, their names, and Chinese punctuation as commands. */
#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/language.h"
#include "tui/screen/key_decoder.h"

/* All keys of some bytes in one line, written as tables write them. */
static struct strbuf read_keys;

static void add_key(const struct key *key)
{
	char name[KEY_NAME_ROOM];
	if (read_keys.length)
		strbuf_add_byte(&read_keys, ' ');
	if (key->kind == KEY_IS_PASTE)
		strbuf_format(&read_keys, "paste<%s>", key->text);
	else if (key->kind == KEY_IS_MOUSE)
		strbuf_format(&read_keys, "mouse(%d %d,%d%s)", key->button, key->row, key->column,
			      key->twice ? " twice" : "");
	else
		strbuf_add_text(&read_keys, key_long_name(key, name));
}

/* Bytes that come in pieces of `piece`; nothing comes behind them. */
static const char *decoded_by(const char *bytes, size_t length, size_t piece)
{
	struct key_decoder *decoder = key_decoder_new();
	struct key key;
	strbuf_clear(&read_keys);
	for (size_t at = 0; at < length; at += piece) {
		key_decoder_feed(decoder, bytes + at, length - at < piece ? length - at : piece);
		while (key_decoder_next(decoder, 0, false, &key))
			add_key(&key);
	}
	while (key_decoder_next(decoder, 0, true, &key))
		add_key(&key);
	assert_int_equal(key_decoder_patience(decoder), -1);
	key_decoder_free(decoder);
	return read_keys.text;
}

/* However a slow line tears them. */
static void assert_decoded(const char *bytes, const char *expected)
{
	for (size_t piece = 1; piece <= 7; piece++)
		assert_string_equal(decoded_by(bytes, strlen(bytes), piece), expected);
	assert_string_equal(decoded_by(bytes, strlen(bytes), strlen(bytes)), expected);
}

static void test_characters_come_whole(void **state)
{
	(void)state;
	assert_decoded("a工é👍", "a 工 é 👍");
	assert_decoded("\xff\xe5\xb7x", "x"); /* what is no character is none */
	assert_decoded("\r\t\x7f\b\x1a\x01", "Enter Tab Backspace Backspace Ctrl-Z Ctrl-A");
	assert_string_equal(decoded_by("\0", 1, 1), "Ctrl-Space");
}

/* Bytes of another encoding must not swallow the keys behind them, nor keep them for seconds. */
static void test_no_character_keeps_keys_waiting(void **state)
{
	static const char *const strays[] = {"\xe4", "\xe4\xb8", "\xf0\x9f\x91",
					     "\xc4", "\xc1",     "\xf8"};
	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(strays); i++) {
		struct key_decoder *decoder = key_decoder_new();
		struct key key;
		key_decoder_feed(decoder, strays[i], strlen(strays[i]));
		assert_false(key_decoder_next(decoder, 0, false, &key));
		key_decoder_feed(decoder, "j", 1);
		assert_true(key_decoder_next(decoder, 0, false, &key));
		assert_int_equal(key.codepoint, 'j');
		assert_int_equal(key_decoder_patience(decoder), -1);
		key_decoder_free(decoder);
	}
}

static void test_esc_is_told_from_sequences(void **state)
{
	(void)state;
	assert_decoded("\033", "Esc");
	assert_string_equal(decoded_by("\033\033", 2, 2), "Esc Esc");
	assert_string_equal(decoded_by("\033x", 2, 2), "Alt-x");
	assert_string_equal(decoded_by("\033[A", 3, 3), "↑");
	assert_string_equal(decoded_by("\033\033[A", 4, 4), "Alt-↑");
	assert_string_equal(decoded_by("\033[", 2, 2), "Alt-[");
}

static void test_modifiers_of_xterm(void **state)
{
	(void)state;
	assert_decoded("\033[1;3A\033[1;5C\033[1;2D\033[1;8B",
		       "Alt-↑ Ctrl-→ Shift-← Ctrl-Alt-Shift-↓");
	assert_decoded("\033[Z\033[3~\033[3;5~\033[2~\033[5~\033[6~",
		       "Shift-Tab Del Ctrl-Del Ins PgUp PgDn");
	assert_decoded("\033OP\033[15~\033[24~\033[1;2Q\033[[E", "F1 F5 F12 Shift-F2 F5");
	assert_decoded("\033[H\033OF\033[1~\033[8~", "Home End Home End");
	assert_decoded("\033[27;5;90~\033[122;5u", "Ctrl-Z Ctrl-Z");
}

static void test_noise_is_no_key(void **state)
{
	(void)state;
	assert_decoded("\033[?1;2c\033[200;1Rx", "x");
	assert_decoded("\033[99~\033[5n\033[1;1:3Ax", "x");
	assert_decoded("\033[999999999999999999999u", "");
}

static void test_sequences_of_terminfo_come_first(void **state)
{
	(void)state;
	struct key_decoder *decoder = key_decoder_new();
	struct key key;
	key_decoder_define(decoder, "\033Oa", CODE_UP, KEY_CTRL);
	key_decoder_define(decoder, "\033Oab", CODE_DOWN, 0);
	key_decoder_feed(decoder, "\033Oa", 3);
	assert_false(key_decoder_next(decoder, 0, false, &key)); /* may become the longer one */
	assert_true(key_decoder_next(decoder, 0, true, &key));
	assert_int_equal(key.code, CODE_UP);
	assert_int_equal(key.modifiers, KEY_CTRL);
	key_decoder_feed(decoder, "\033Oab", 4);
	assert_true(key_decoder_next(decoder, 0, false, &key));
	assert_int_equal(key.code, CODE_DOWN);
	key_decoder_free(decoder);
}

static void test_a_paste_is_one_key_and_never_a_command(void **state)
{
	(void)state;
	assert_decoded("a\033[200~q第一行\r\n第二行\033[201~b", "a paste<q第一行\n第二行> b");
	assert_decoded("\033[200~x\033[Ay\033[201~",
		       "paste<x[Ay>"); /* no control character gets in */
	assert_decoded("\033[200~never ended", "paste<never ended>");
	assert_decoded("\033[200~\033[201~", "paste<>");
	assert_decoded("\033\033[200~q\033[201~", "Esc paste<q>"); /* Esc pressed just before */
}

/* A terminal that doesn't mark pastes: else the lines of one would delete and move rows. */
static void test_more_than_a_person_types_at_once_is_a_paste(void **state)
{
	static const char half[] = "\xE5\x8D"; /* of 十 */
	struct key_decoder *decoder = key_decoder_new();
	struct key key;
	(void)state;
	key_decoder_feed(decoder, "dd first line\rxx second\r", 24);
	assert_true(key_decoder_next(decoder, 0, false, &key));
	assert_int_equal(key.kind, KEY_IS_PASTE);
	assert_string_equal(key.text, "dd first line\nxx second\n");
	/* It was cut in two, inside of a character. */
	key_decoder_feed(decoder, "q", 1);
	key_decoder_feed(decoder, half, 2);
	assert_true(key_decoder_next(decoder, 30, false, &key));
	assert_string_equal(key.text, "q");
	assert_false(key_decoder_next(decoder, 40, false, &key));
	key_decoder_feed(decoder, "\x81\r", 2);
	assert_true(key_decoder_next(decoder, 60, false, &key));
	assert_string_equal(key.text, "十\n");
	/* What comes later is typed. */
	key_decoder_feed(decoder, "q\r", 2);
	assert_true(key_decoder_next(decoder, 500, false, &key));
	assert_int_equal(key.kind, KEY_IS_CHARACTER);
	key_decoder_free(decoder);
}

static void assert_typed(const char *bytes)
{
	struct key_decoder *decoder = key_decoder_new();
	struct key key;
	key_decoder_feed(decoder, bytes, strlen(bytes));
	while (key_decoder_next(decoder, 0, false, &key))
		assert_int_not_equal(key.kind, KEY_IS_PASTE);
	key_decoder_free(decoder);
}

/* What an input method sends, keys on a slow line: taken for a paste, Enter would be lost. */
static void test_what_a_person_types_is_no_paste(void **state)
{
	(void)state;
	assert_typed("秋季教职工健步走活动方案和安全预案讨论稿");
	assert_typed("健步走\r9月\r主席\r");
	assert_typed("jjjjjjjj\r");
	assert_typed("\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\r");
	assert_typed("\033[B\033[B\033[B\033[B\033[B\033[B\r");
}

/* A slow line may pause in the middle of a paste: what follows is still no command. */
static void test_a_torn_paste_stays_a_paste(void **state)
{
	(void)state;
	struct key_decoder *decoder = key_decoder_new();
	struct key key;
	key_decoder_feed(decoder, "\033[200~one\033[20", 13);
	assert_false(key_decoder_next(decoder, 0, false, &key));
	assert_true(key_decoder_next(decoder, 5000, true, &key));
	assert_int_equal(key.kind, KEY_IS_PASTE);
	assert_string_equal(key.text, "one");
	key_decoder_feed(decoder, "1~x", 3);
	assert_true(key_decoder_next(decoder, 6000, false, &key));
	assert_int_equal(key.kind, KEY_IS_PASTE);
	assert_string_equal(key.text, "");
	assert_true(key_decoder_next(decoder, 6000, false, &key));
	assert_int_equal(key.codepoint, 'x');
	key_decoder_feed(decoder, "\033[200~two", 9);
	assert_true(key_decoder_next(decoder, 7000, true, &key));
	key_decoder_feed(decoder, "dd", 2);
	assert_true(key_decoder_next(decoder, 13000, true, &key));
	assert_int_equal(key.kind, KEY_IS_PASTE);
	assert_string_equal(key.text, "dd");
	assert_false(key_decoder_next(decoder, 19000, true, &key));
	key_decoder_feed(decoder, "d", 1);
	assert_true(key_decoder_next(decoder, 19000, false, &key));
	assert_int_equal(key.kind, KEY_IS_CHARACTER);
	key_decoder_free(decoder);
}

static void test_the_mouse(void **state)
{
	(void)state;
	assert_decoded("\033[<0;20;8M\033[<0;20;8m", "mouse(0 7,19)");
	assert_decoded("\033[<64;1;1M\033[<65;1;1M\033[<66;1;1M", "mouse(3 0,0) mouse(4 0,0)");
	assert_decoded("\033[<0;5;5M\033[<0;5;5M\033[<0;5;5M",
		       "mouse(0 4,4) mouse(0 4,4 twice) mouse(0 4,4)");
	/* The list has been turned between two clicks: they are on two things. */
	assert_decoded("\033[<0;5;5M\033[<65;5;5M\033[<0;5;5M",
		       "mouse(0 4,4) mouse(4 4,4) mouse(0 4,4)");
	assert_decoded("\033[<35;5;5M\033[<0;0;0M", ""); /* moved; nowhere */
	assert_decoded("\033[M !!\033[M#!!x",
		       "mouse(0 0,0) x"); /* the old way: pressed, released */
}

static void test_a_double_click_is_quick_and_in_one_place(void **state)
{
	(void)state;
	struct key_decoder *decoder = key_decoder_new();
	struct key key;
	static const struct {
		const char *bytes;
		long at;
		bool twice;
	} clicks[] = {
		{"\033[<0;5;5M", 1000, false}, {"\033[<0;5;5M", 2000, false},
		{"\033[<0;5;5M", 2200, true},  {"\033[<0;5;5M", 2300, false},
		{"\033[<0;6;5M", 2350, false}, {"\033[<2;6;5M", 2360, false},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(clicks); i++) {
		key_decoder_feed(decoder, clicks[i].bytes, strlen(clicks[i].bytes));
		assert_true(key_decoder_next(decoder, clicks[i].at, false, &key));
		assert_int_equal(key.twice, clicks[i].twice);
	}
	key_decoder_free(decoder);
}

static void test_any_bytes_end(void **state)
{
	(void)state;
	static const char alphabet[] = "\033\033\033[[O<;0129~MmAu \x7f\r\xe5\xb7\xa5\xff$200~201~";
	char bytes[300];
	uint32_t seed = 12345;
	for (int round = 0; round < 2000; round++) {
		size_t length = 1 + seed % (sizeof(bytes) - 1);
		for (size_t i = 0; i < length; i++) {
			seed = seed * 1664525 + 1013904223;
			bytes[i] = alphabet[(seed >> 16) % (sizeof(alphabet) - 1)];
		}
		decoded_by(bytes, length, 1 + seed % 5);
	}
}

static void test_names_are_read_as_written(void **state)
{
	(void)state;
	static const struct {
		const char *name, *brief, *whole;
	} names[] = {
		{"a", "a", "a"},
		{"?", "?", "?"},
		{"C-z", "Ctrl-Z", "Ctrl-Z"},
		{"M-Up", "Alt↑", "Alt-↑"},
		{"S-Tab", "⇧Tab", "Shift-Tab"},
		{"f12", "F12", "F12"},
		{"Space", "空格", "空格"},
		{"esc", "Esc", "Esc"},
		{"-", "-", "-"},
		{"C--", "Ctrl--", "Ctrl--"},
		{"PageDown", "PgDn", "PgDn"},
		{"Ins", "Ins", "Ins"},
		{"C-M-x", "Ctrl-Alt-X", "Ctrl-Alt-X"},
		{"M-x", "Alt-x", "Alt-x"},
	};
	language_set(LANGUAGE_CHINESE);
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
		struct key key;
		char name[KEY_NAME_ROOM];
		assert_true(key_parse(names[i].name, &key));
		assert_string_equal(key_name(&key, name), names[i].brief);
		assert_string_equal(key_long_name(&key, name), names[i].whole);
	}
	language_set(LANGUAGE_ENGLISH);
}

static void test_what_is_no_name_is_refused(void **state)
{
	(void)state;
	static const char *const wrong[] = {"", "ab", "F13", "F0", "C-", "X-a", "S-a", "Upp"};
	struct key key;
	for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++)
		if (key_parse(wrong[i], &key) && key.kind != KEY_IS_CHARACTER)
			fail_msg("'%s' was taken for a key", wrong[i]);
	assert_false(key_parse("ab", &key));
	assert_false(key_parse("F13", &key));
	assert_false(key_parse("S-a", &key));
	assert_false(key_parse("", &key));
}

static void test_what_was_pressed_is_what_was_parsed(void **state)
{
	(void)state;
	static const struct {
		const char *bytes, *name;
	} pairs[] = {
		{"\x1a", "C-z"},     {"\033[1;3A", "M-Up"},
		{"\033[Z", "S-Tab"}, {"\033OP", "F1"},
		{" ", "Space"},      {"?", "?"},
		{"\033x", "M-x"},    {"G", "G"},
		{"\033[2~", "Ins"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++) {
		struct key_decoder *decoder = key_decoder_new();
		struct key pressed, parsed;
		key_decoder_feed(decoder, pairs[i].bytes, strlen(pairs[i].bytes));
		assert_true(key_decoder_next(decoder, 0, false, &pressed));
		assert_true(key_parse(pairs[i].name, &parsed));
		assert_true(key_same(&pressed, &parsed));
		key_decoder_free(decoder);
	}
}

static void test_chinese_punctuation_counts_as_its_key(void **state)
{
	(void)state;
	static const struct {
		uint32_t typed;
		char meant;
	} keys[] = {
		{0xFF1F, '?'}, {0xFF1A, ':'}, {0x3001, '/'}, {0x3010, '['}, {0x3011, ']'},
		{0xFF41, 'a'}, {0xFF21, 'A'}, {0xFF15, '5'}, {0x3000, ' '}, {0x3002, '.'},
		{0xFF0C, ','}, {0x300A, '<'}, {0xFFE5, '$'}, {'x', 'x'},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
		struct key key = {.kind = KEY_IS_CHARACTER, .codepoint = keys[i].typed};
		assert_int_equal(key_command_form(key).codepoint, keys[i].meant);
	}
	struct key han = {.kind = KEY_IS_CHARACTER, .codepoint = 0x5DE5};
	assert_int_equal(key_command_form(han).codepoint, 0x5DE5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_characters_come_whole),
		cmocka_unit_test(test_no_character_keeps_keys_waiting),
		cmocka_unit_test(test_esc_is_told_from_sequences),
		cmocka_unit_test(test_modifiers_of_xterm),
		cmocka_unit_test(test_noise_is_no_key),
		cmocka_unit_test(test_sequences_of_terminfo_come_first),
		cmocka_unit_test(test_a_paste_is_one_key_and_never_a_command),
		cmocka_unit_test(test_a_torn_paste_stays_a_paste),
		cmocka_unit_test(test_more_than_a_person_types_at_once_is_a_paste),
		cmocka_unit_test(test_what_a_person_types_is_no_paste),
		cmocka_unit_test(test_the_mouse),
		cmocka_unit_test(test_a_double_click_is_quick_and_in_one_place),
		cmocka_unit_test(test_any_bytes_end),
		cmocka_unit_test(test_names_are_read_as_written),
		cmocka_unit_test(test_what_is_no_name_is_refused),
		cmocka_unit_test(test_what_was_pressed_is_what_was_parsed),
		cmocka_unit_test(test_chinese_punctuation_counts_as_its_key),
	};
	if (!language_use_utf8())
		return 1;
	language_set(LANGUAGE_ENGLISH);
	strbuf_init(&read_keys);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	strbuf_release(&read_keys);
	return failed;
}
