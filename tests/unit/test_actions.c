/* A key that does two things, an action without a name, or one that an input method can't reach: a user would be lost. */
#include "test.h"

#include "i18n/language.h"
#include "tui/actions.h"

#include <ctype.h>

static void no_key_has_two_actions_in_a_view(void **state)
{
	(void)state;
	for (int view = 0; view < VIEW_COUNT; view++) {
		struct key taken[ACTION_COUNT * ACTION_KEYS_MOST];
		size_t count = 0;
		for (int i = 0; i < ACTION_COUNT; i++) {
			struct key keys[ACTION_KEYS_MOST];
			if (!action_works_in((enum action)i, (enum view_kind)view))
				continue;
			size_t own = action_keys((enum action)i, keys);
			for (size_t j = 0; j < own; j++) {
				for (size_t k = 0; k < count; k++)
					if (key_same(&keys[j], &taken[k]))
						fail_msg("view %d: a key of %s is taken", view,
							 actions[i].id);
				taken[count++] = keys[j];
			}
		}
	}
}

static size_t words(const char *text)
{
	size_t count = 0;
	for (size_t i = 0; text[i]; i++)
		count += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
	return count;
}

static void every_key_is_understood(void **state)
{
	(void)state;
	for (int i = 0; i < ACTION_COUNT; i++) {
		struct key keys[ACTION_KEYS_MOST];
		if (action_keys((enum action)i, keys) != words(actions[i].keys))
			fail_msg("%s: one of “%s” is no key", actions[i].id, actions[i].keys);
	}
}

static void every_action_has_its_texts_in_both_languages(void **state)
{
	(void)state;
	for (int i = 0; i < ACTION_COUNT; i++) {
		for (int language = 0; language < 2; language++) {
			assert_true(text_in((enum language)language, actions[i].name)[0] != '\0');
			assert_true(text_in((enum language)language, actions[i].about)[0] != '\0');
		}
		assert_string_not_equal(text_in(LANGUAGE_CHINESE, actions[i].name),
					text_in(LANGUAGE_ENGLISH, actions[i].name));
	}
}

/* A plain letter goes to the input method; Ctrl and a letter does not. */
static bool is_letter(const struct key *key)
{
	return key->kind == KEY_IS_CHARACTER && (key->modifiers & KEY_CTRL) == 0 &&
	       key->codepoint < 128 && isalpha((int)key->codepoint);
}

static void every_action_is_reached_without_a_letter(void **state)
{
	(void)state;
	for (int i = 0; i < ACTION_COUNT; i++) {
		struct key keys[ACTION_KEYS_MOST];
		size_t count = action_keys((enum action)i, keys), letters = 0;
		for (size_t j = 0; j < count; j++)
			letters += is_letter(&keys[j]);
		if (letters == count)
			fail_msg("%s is on letters only", actions[i].id);
	}
}

static void every_action_works_somewhere(void **state)
{
	(void)state;
	for (int i = 0; i < ACTION_COUNT; i++)
		assert_int_not_equal(actions[i].where & IN_ALL, 0);
}

static enum action action_typed(enum view_kind view, uint32_t codepoint)
{
	struct key key = {.kind = KEY_IS_CHARACTER, .codepoint = codepoint};
	return action_of_key(view, &key);
}

static void chinese_punctuation_counts_as_the_command(void **state)
{
	(void)state;
	assert_int_equal(action_typed(VIEW_OUTLINE, '?'), ACTION_help);
	assert_int_equal(action_typed(VIEW_OUTLINE, 0xFF1F), ACTION_help);    /* ？ */
	assert_int_equal(action_typed(VIEW_OUTLINE, 0xFF1A), ACTION_palette); /* ： */
	assert_int_equal(action_typed(VIEW_SCHEDULE, 0x3001), ACTION_filter); /* 、 */
	assert_int_equal(action_typed(VIEW_OUTLINE, 0x3001), ACTION_NONE);
	assert_int_equal(action_typed(VIEW_OUTLINE, 0x4F60), ACTION_NONE); /* 你 */
}

static void the_same_key_means_what_its_view_says(void **state)
{
	struct key tab = {.kind = KEY_IS_CODE, .code = CODE_TAB};
	(void)state;
	assert_int_equal(action_of_key(VIEW_OUTLINE, &tab), ACTION_demote);
	assert_int_equal(action_of_key(VIEW_COMMITTEE, &tab), ACTION_other_column);
	assert_int_equal(action_of_key(VIEW_PLANS, &tab), ACTION_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_has_two_actions_in_a_view),
		cmocka_unit_test(every_key_is_understood),
		cmocka_unit_test(every_action_has_its_texts_in_both_languages),
		cmocka_unit_test(every_action_is_reached_without_a_letter),
		cmocka_unit_test(every_action_works_somewhere),
		cmocka_unit_test(chinese_punctuation_counts_as_the_command),
		cmocka_unit_test(the_same_key_means_what_its_view_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
