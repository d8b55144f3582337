/* A key that does two things, an action without a name, or one that an input method can't reach: a user would be lost. */
#include "test.h"

#include "../../src/tui/bars.h"
#include "../../src/tui/palette.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "base/width.h"
#include "i18n/language.h"
#include "tui/actions.h"

#include <ctype.h>
#include <stdlib.h>

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
				if (action_gives_way((enum action)i, &keys[j]))
					continue;
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

/* Who presses F1 wants to know what the keys alone don't tell, wherever they are. */
static void every_view_has_notes_in_both_languages(void **state)
{
	(void)state;
	for (int view = 0; view < VIEW_COUNT; view++) {
		enum message notes = view_notes((enum view_kind)view);
		if (notes == MSG_none)
			fail_msg("view %d has no notes", view);
		for (int other = 0; other < view; other++)
			assert_int_not_equal(notes, view_notes((enum view_kind)other));
		assert_string_not_equal(text_in(LANGUAGE_CHINESE, notes),
					text_in(LANGUAGE_ENGLISH, notes));
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

/* What has no key that one knows is found in the palette, wherever one is; the moves are in help. */
static void every_action_is_offered_by_name_in_every_view(void **state)
{
	(void)state;
	for (int view = 0; view < VIEW_COUNT; view++) {
		enum action offered[ACTION_COUNT];
		size_t times[ACTION_COUNT] = {0};
		size_t count = actions_offered((enum view_kind)view, offered);
		bool elsewhere = false;
		for (size_t i = 0; i < count; i++) {
			times[offered[i]]++;
			elsewhere = elsewhere || !action_works_in(offered[i], (enum view_kind)view);
			assert_true(action_works_in(offered[i], (enum view_kind)view) ==
				    !elsewhere);
		}
		for (int i = 0; i < ACTION_COUNT; i++)
			if (times[i] != (actions[i].group != GROUP_MOVE && i != ACTION_palette))
				fail_msg("%s is offered %zu times", actions[i].id, times[i]);
	}
}

static enum message called_otherwise(const struct view *view, const struct desk *desk,
				     enum action action)
{
	(void)view;
	(void)desk;
	return action == ACTION_open ? MSG_action_go_there : MSG_none;
}

/* Who reads a word at the foot and types it into the palette must find what it stands for. */
static void every_label_of_the_bottom_line_finds_its_action(void **state)
{
	(void)state;
	for (int kind = 0; kind < VIEW_COUNT; kind++) {
		const struct view_ops ops = {.kind = (enum view_kind)kind,
					     .name_of = called_otherwise};
		const struct view view = {.ops = &ops};
		struct desk desk = {.divider = -1};
		for (int i = 0; i < ACTION_COUNT; i++) {
			enum message label = bars_name_of(&desk, &view, (enum action)i);
			if (!action_works_in((enum action)i, ops.kind) || label == MSG_none)
				continue;
			if (!palette_matches((enum action)i, label, text(label)))
				fail_msg("view %d: “%s” does not find %s", kind, text(label),
					 actions[i].id);
		}
	}
	struct desk desk = {.divider = -1};
	const struct view_ops ops = {.kind = VIEW_OUTLINE, .name_of = called_otherwise};
	const struct view view = {.ops = &ops};
	assert_int_equal(bars_name_of(&desk, &view, ACTION_move_up), MSG_action_move_either);
	assert_int_equal(bars_name_of(&desk, &view, ACTION_move_down), MSG_action_move_either);
	assert_true(palette_matches(ACTION_move_up, MSG_action_move_either, "yd"));
	assert_false(palette_matches(ACTION_cut, MSG_action_cut, "移动到天边"));
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
	assert_int_equal(action_typed(VIEW_OUTLINE, 0x3010), ACTION_move_up); /* 【 */
	assert_int_equal(action_typed(VIEW_PLANS, 0x3001), ACTION_filter_list);
	assert_int_equal(action_typed(VIEW_OUTLINE, 0x4F60), ACTION_NONE); /* 你 */
}

/* Whoever saves with F2 in one place must not move or delete with it in another; Ctrl-C copies and ends nothing. */
static void common_keys_mean_the_same_in_every_view(void **state)
{
	static const struct {
		const char *key;
		enum action meanings[3]; /* ACTION_NONE: no more */
	} common[] = {
		{"F1", {ACTION_help, ACTION_NONE}},
		{"F2", {ACTION_edit, ACTION_plan_edit, ACTION_NONE}},
		{"F3", {ACTION_search, ACTION_NONE}},
		{"F5", {ACTION_refresh, ACTION_NONE}},
		{"F7", {ACTION_print, ACTION_NONE}},
		{"F9", {ACTION_palette, ACTION_NONE}},
		{"F10", {ACTION_quit, ACTION_NONE}},
		{"F11", {ACTION_view_history, ACTION_NONE}},
		{"F12", {ACTION_filter, ACTION_filter_list, ACTION_NONE}},
		{"C-c", {ACTION_copy, ACTION_NONE}},
	};
	(void)state;
	for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++) {
		struct key key;
		assert_true(key_parse(common[i].key, &key));
		for (int view = 0; view < VIEW_COUNT; view++) {
			enum action action = action_of_key((enum view_kind)view, &key);
			const enum action *meaning = common[i].meanings;
			while (*meaning != ACTION_NONE && *meaning != action)
				meaning++;
			if (*meaning != action)
				fail_msg("%s means %s in view %d", common[i].key,
					 actions[action].id, view);
		}
	}
	struct key f8 = {.kind = KEY_IS_CODE, .code = CODE_F8};
	for (int view = 0; view < VIEW_COUNT; view++)
		if (action_works_in(ACTION_mark, (enum view_kind)view))
			assert_int_equal(action_of_key((enum view_kind)view, &f8), ACTION_mark);
}

static void the_same_key_means_what_its_view_says(void **state)
{
	struct key tab = {.kind = KEY_IS_CODE, .code = CODE_TAB};
	(void)state;
	assert_int_equal(action_of_key(VIEW_OUTLINE, &tab), ACTION_demote);
	assert_int_equal(action_of_key(VIEW_COMMITTEE, &tab), ACTION_other_column);
	assert_int_equal(action_of_key(VIEW_PLANS, &tab), ACTION_NONE);
}

/* --- the keys of the configuration --- */

static bool configure(const char *action, const char *key, struct diagnostics *wrong)
{
	char *name = xstrdup(action), *keys[] = {xstrdup(key ? key : "")};
	const struct key_choice choice = {
		.action = name, .keys = keys, .key_count = key ? 1 : 0, .line = 7};
	actions_forget_configuration();
	diagnostics_init(wrong, "config.yaml");
	bool good = actions_configure(&choice, 1, wrong);
	free(name);
	free(keys[0]);
	return good;
}

static void a_configured_key_takes_the_place_of_the_usual_ones(void **state)
{
	struct key f7 = {.kind = KEY_IS_CODE, .code = CODE_F7};
	struct key alt = {.kind = KEY_IS_CHARACTER, .codepoint = 'p', .modifiers = KEY_ALT};
	struct diagnostics wrong;
	struct strbuf shown = STRBUF_INIT;
	(void)state;
	assert_int_equal(action_of_key(VIEW_PLANS, &f7), ACTION_print);
	assert_true(configure("print", "M-p", &wrong));
	assert_int_equal(action_of_key(VIEW_PLANS, &alt), ACTION_print);
	assert_int_equal(action_of_key(VIEW_PLANS, &f7), ACTION_NONE);
	action_write_key(ACTION_print, &shown);
	assert_string_equal(shown.text, "Alt-p");
	actions_forget_configuration();
	assert_int_equal(action_of_key(VIEW_PLANS, &f7), ACTION_print);
	strbuf_release(&shown);
	diagnostics_release(&wrong);
}

static void keys_that_cannot_be_are_told_and_change_nothing(void **state)
{
	static const struct {
		const char *action, *key, *told;
	} cases[] = {
		{"prnit", "M-p", "print"}, /* did you mean */
		{"print", "Foo", "Foo"},
		{"quit", NULL, "quit"},
		{"palette", NULL, "palette"},
	};
	struct key f7 = {.kind = KEY_IS_CODE, .code = CODE_F7};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct diagnostics wrong;
		assert_false(configure(cases[i].action, cases[i].key, &wrong));
		assert_int_equal(wrong.errors, 1);
		assert_int_equal(wrong.items[0].line, 7);
		assert_non_null(strstr(wrong.items[0].text, cases[i].told));
		assert_int_equal(action_of_key(VIEW_PLANS, &f7), ACTION_print);
		diagnostics_release(&wrong);
	}
}

/* A key that gives way may be taken without more ado. */
static void a_key_that_gives_way_may_be_taken(void **state)
{
	struct key f3 = {.kind = KEY_IS_CODE, .code = CODE_F3};
	struct diagnostics wrong;
	(void)state;
	assert_int_equal(action_of_key(VIEW_PLANS, &f3), ACTION_search);
	assert_int_equal(action_of_key(VIEW_OUTLINE, &f3), ACTION_search);
	assert_true(configure("import", "F3", &wrong));
	assert_int_equal(action_of_key(VIEW_PLANS, &f3), ACTION_import);
	assert_int_equal(action_of_key(VIEW_HISTORY, &f3), ACTION_search);
	actions_forget_configuration();
	diagnostics_release(&wrong);
}

static bool configure_two(const char *first, const char *second, const char *key,
			  struct diagnostics *wrong)
{
	char *names[] = {xstrdup(first), xstrdup(second)}, *keys[] = {xstrdup(key)};
	const struct key_choice choices[] = {
		{.action = names[0], .keys = keys, .key_count = 1, .line = 7},
		{.action = names[1], .keys = keys, .key_count = 1, .line = 8},
	};
	actions_forget_configuration();
	diagnostics_init(wrong, "config.yaml");
	bool good = actions_configure(choices, 2, wrong);
	free(names[0]);
	free(names[1]);
	free(keys[0]);
	return good;
}

/* A key file must go on working when a new version has put something else on one of its keys. */
static void the_tables_keys_give_way_to_configured_ones(void **state)
{
	struct key f8 = {.kind = KEY_IS_CODE, .code = CODE_F8}, keys[ACTION_KEYS_MOST];
	struct diagnostics wrong;
	struct strbuf shown = STRBUF_INIT;
	(void)state;
	assert_true(configure("filter", "F8", &wrong));
	assert_int_equal(action_of_key(VIEW_SCHEDULE, &f8), ACTION_filter);
	assert_int_equal(action_of_key(VIEW_OUTLINE, &f8), ACTION_mark);
	assert_int_equal(action_keys_in(ACTION_mark, VIEW_OUTLINE, keys),
			 action_keys_in(ACTION_mark, VIEW_SCHEDULE, keys) + 1);
	diagnostics_release(&wrong);
	assert_true(configure("import", "Ins", &wrong));
	action_write_key_in(ACTION_add, VIEW_PLANS, &shown);
	assert_string_equal(shown.text, "+"); /* the bottom line names a key that works */
	strbuf_release(&shown);
	diagnostics_release(&wrong);
	actions_forget_configuration();
}

static void two_choices_of_the_user_cannot_share_a_key(void **state)
{
	struct diagnostics wrong;
	(void)state;
	assert_false(configure_two("import", "print", "F8", &wrong)); /* both in the plans */
	assert_int_equal(wrong.errors, 2);
	diagnostics_release(&wrong);
	assert_true(configure_two("import", "filter", "F8", &wrong)); /* plans, schedule */
	diagnostics_release(&wrong);
	actions_forget_configuration();
}

static void no_one_loses_the_way_out(void **state)
{
	struct key f10 = {.kind = KEY_IS_CODE, .code = CODE_F10};
	struct key q = {.kind = KEY_IS_CHARACTER, .codepoint = 'q'};
	char *f10_name = xstrdup("F10"), *q_name = xstrdup("q"), *help = xstrdup("help");
	char *keys[] = {f10_name, q_name};
	struct key_choice choice = {.action = help, .keys = keys, .key_count = 1, .line = 7};
	struct diagnostics wrong;
	(void)state;
	actions_forget_configuration();
	diagnostics_init(&wrong, "config.yaml");
	assert_true(actions_configure(&choice, 1, &wrong));
	assert_int_equal(action_of_key(VIEW_PLANS, &f10), ACTION_help);
	assert_int_equal(action_of_key(VIEW_PLANS, &q), ACTION_quit);
	actions_forget_configuration();
	choice.key_count = 2;
	assert_false(actions_configure(&choice, 1, &wrong));
	assert_int_equal(wrong.errors, 1);
	assert_non_null(strstr(wrong.items[0].text, "quit"));
	assert_int_equal(action_of_key(VIEW_PLANS, &f10), ACTION_quit);
	diagnostics_release(&wrong);
	actions_forget_configuration();
	free(f10_name);
	free(q_name);
	free(help);
}

static void a_key_tells_where_it_does_something(void **state)
{
	struct key f4 = {.kind = KEY_IS_CODE, .code = CODE_F4};
	struct key none = {.kind = KEY_IS_CHARACTER, .codepoint = 'Q'};
	(void)state;
	char *told = action_explain_key(&none, 200);
	assert_null(strstr(told, "："));
	free(told);
	told = action_explain_key(&f4, 200);
	assert_non_null(strstr(told, text(MSG_action_plan_edit)));
	assert_non_null(strstr(told, text(MSG_view_schedule)));
	free(told);

	/* Where not all has room, a whole sentence is told: never half of one. */
	for (int columns = 78; columns >= 38; columns--) {
		told = action_explain_key(&f4, columns);
		assert_true(width_of_text(told, 1) <= columns);
		free(told);
	}
}

/* --- where the database can only be read --- */

/* Somewhere in a view, with something to act on; which actions are tried there by their ids, NULL: all that are left. */
static const struct spot {
	enum view_kind view;
	const char *steps;
	const char *actions;
} spots[] = {
	{VIEW_PLANS, "key 2\nwait 11月\nkey 1\nwait 三、主要工作\nkey 1\nwait 共 2 份计划\n", NULL},
	{VIEW_OUTLINE,
	 "key 2\nwait 11月\nkey 1\nwait 三、主要工作\nkey Home Down Down Down Down Down\n", NULL},
	{VIEW_SCHEDULE, "key 2\nwait 11月\n", NULL},
	{VIEW_CALENDAR, "key 3\nwait 周\nkey Down Right Right Right Right\n", NULL},
	{VIEW_COMMITTEE, "key 4\nwait 本期活动\n",
	 "edit add move_up move_down remove organization remove_union undo redo unsaved"},
	{VIEW_COMMITTEE, "key Tab\n", "move_to"},
	{VIEW_COMMITTEE, "key End\n", NULL},
	{VIEW_MEMBERS, "key 4\nwait 本期活动\nkey F8\nwait 成员\n", NULL},
	{VIEW_OVERVIEW, "key 5\nwait 总览\n", NULL},
	{VIEW_FINDINGS, "key 7\nwait 要改的\n", NULL},
	{VIEW_MONEY, "key 8\nwait 经费\n", NULL},
	{VIEW_HISTORY, "key F11\nwait 历史\n", NULL},
	{VIEW_BACKUPS, "key S-F11\nwait 备份与恢复\n", NULL},
};

/* The proposal holds nothing that is kept before it is stored, and what leads to it is refused. */
static bool is_out_of_reach(enum view_kind view)
{
	return view == VIEW_PROPOSAL;
}

/* As the tests of screens name it. */
static void write_key(const char *keys, struct strbuf *out)
{
	static const char *const names[][2] = {
		{"Del", "Delete"}, {"Ins", "Insert"}, {"S-Del", "S-Delete"}};
	while (*keys == '~')
		keys += strcspn(keys, " ") + 1;
	size_t length = strcspn(keys, " ");
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (length == strlen(names[i][0]) && strncmp(keys, names[i][0], length) == 0) {
			strbuf_add_text(out, names[i][1]);
			return;
		}
	strbuf_add(out, keys, length);
}

static bool names_action(const char *list, const char *id)
{
	size_t length = strlen(id);
	for (const char *at = list; (at = strstr(at, id)); at += length)
		if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
			return true;
	return false;
}

static void write_spot(const struct spot *spot, bool tried[VIEW_COUNT][ACTION_COUNT],
		       struct strbuf *out)
{
	strbuf_format(out, "\n# %s\n%s", text_in(LANGUAGE_ENGLISH, view_name(spot->view)),
		      spot->steps);
	for (int i = 0; i < ACTION_COUNT; i++) {
		if (!action_changes_in((enum action)i, spot->view) || tried[spot->view][i] ||
		    (spot->actions && !names_action(spot->actions, actions[i].id)))
			continue;
		tried[spot->view][i] = true;
		strbuf_add_text(out, "key ");
		write_key(actions[i].keys, out);
		strbuf_add_text(out, "\nwait 只能读\nkey F5\ngone 只能读\n");
	}
}

/* A file of steps as the table has them now: UPDATE=1 writes it anew. */
static void assert_steps(const char *path, const char *wanted)
{
	struct strbuf is = STRBUF_INIT;
	FILE *file = fopen(path, getenv("UPDATE") ? "w+" : "r");
	if (!file)
		fail_msg("%s is missing: UPDATE=1", path);
	if (getenv("UPDATE"))
		fputs(wanted, file);
	rewind(file);
	for (int byte; (byte = fgetc(file)) != EOF;)
		strbuf_add_byte(&is, (char)byte);
	fclose(file);
	if (strcmp(is.text, wanted) != 0)
		fail_msg("%s is not what the table says: UPDATE=1", path);
	strbuf_release(&is);
}

#define WRITTEN "test_actions writes this file of the table of actions.\n"
#define BEGIN \
	"sh unionplan import \"$DATADIR/sample.yaml\" >/dev/null\nsh cksum t.db >sum\n" \
	"run unionplan --read-only\nwait 三、主要工作\n"
#define END "\nkey F10\nwait-exit\nsh cksum t.db | cmp - sum\n"

/* Each says why not. Made of the table, so that a new action is tried as well. */
static void what_changes_is_tried_where_it_can_only_be_read(void **state)
{
	(void)state;
	static bool tried[VIEW_COUNT][ACTION_COUNT];
	struct strbuf out = STRBUF_INIT;
	strbuf_add_text(&out, "# All that changes something, in each view, where the database can "
			      "only be read. If it failed, one would type in vain,\n# or not know "
			      "why nothing happens. " WRITTEN BEGIN);
	for (size_t i = 0; i < ARRAY_LENGTH(spots); i++)
		write_spot(&spots[i], tried, &out);
	strbuf_add_text(&out, END);
	for (int view = 0; view < VIEW_COUNT; view++)
		for (int i = 0; i < ACTION_COUNT; i++)
			if (action_changes_in((enum action)i, (enum view_kind)view) &&
			    !tried[view][i] && !is_out_of_reach((enum view_kind)view))
				fail_msg("%s is not tried in view %d", actions[i].id, view);
	assert_steps("tests/screen/readonly_keys.t", out.text);
	strbuf_release(&out);
}

static void write_harmless(const struct spot *spot, struct strbuf *out)
{
	strbuf_format(out, "\n# %s\n%s", text_in(LANGUAGE_ENGLISH, view_name(spot->view)),
		      spot->steps);
	for (int i = 0; i < ACTION_COUNT; i++) {
		bool own = actions[i].group == GROUP_ROW || actions[i].group == GROUP_VIEW;
		if (!own || !action_works_in((enum action)i, spot->view) ||
		    action_changes_in((enum action)i, spot->view))
			continue;
		strbuf_add_text(out, "key ");
		write_key(actions[i].keys, out);
		strbuf_format(out, "\ngone 只能读\nkey Esc\ngone 只能读\nkey Esc\n%s", spot->steps);
	}
}

/* Whatever else there is works; one that does change would say so, and the table would be wrong. */
static void what_changes_nothing_is_tried_where_it_can_only_be_read(void **state)
{
	(void)state;
	bool seen[VIEW_COUNT] = {false};
	struct strbuf out = STRBUF_INIT;
	strbuf_add_text(&out, "# All that changes nothing, in each view, where the database can "
			      "only be read. If it failed, one could not even look\n"
			      "# around. " WRITTEN BEGIN);
	for (size_t i = 0; i < ARRAY_LENGTH(spots); i++) {
		if (!seen[spots[i].view])
			write_harmless(&spots[i], &out);
		seen[spots[i].view] = true;
	}
	write_harmless(&(struct spot){VIEW_PREVIEW, "key 6\nwait 第 1 页\n", NULL}, &out);
	strbuf_add_text(&out, END);
	assert_steps("tests/screen/readonly_browse.t", out.text);
	strbuf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_has_two_actions_in_a_view),
		cmocka_unit_test(every_key_is_understood),
		cmocka_unit_test(every_action_has_its_texts_in_both_languages),
		cmocka_unit_test(every_view_has_notes_in_both_languages),
		cmocka_unit_test(every_action_is_reached_without_a_letter),
		cmocka_unit_test(every_action_works_somewhere),
		cmocka_unit_test(every_action_is_offered_by_name_in_every_view),
		cmocka_unit_test(every_label_of_the_bottom_line_finds_its_action),
		cmocka_unit_test(chinese_punctuation_counts_as_the_command),
		cmocka_unit_test(common_keys_mean_the_same_in_every_view),
		cmocka_unit_test(the_same_key_means_what_its_view_says),
		cmocka_unit_test(a_configured_key_takes_the_place_of_the_usual_ones),
		cmocka_unit_test(keys_that_cannot_be_are_told_and_change_nothing),
		cmocka_unit_test(a_key_that_gives_way_may_be_taken),
		cmocka_unit_test(the_tables_keys_give_way_to_configured_ones),
		cmocka_unit_test(two_choices_of_the_user_cannot_share_a_key),
		cmocka_unit_test(no_one_loses_the_way_out),
		cmocka_unit_test(a_key_tells_where_it_does_something),
		cmocka_unit_test(what_changes_is_tried_where_it_can_only_be_read),
		cmocka_unit_test(what_changes_nothing_is_tried_where_it_can_only_be_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
