/* What is filled into a form must arrive, wrong values must be said at their field, and leaving must not lose a word. */
#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/language.h"
#include "tui/edit/form.h"

#include <stdlib.h>

static char *check_title(const char *value, void *data)
{
	(void)data;
	return *value ? NULL : xstrdup("a title is needed");
}

static char *check_budget(const char *value, void *data)
{
	(void)data;
	return value[strspn(value, "0123456789.")] ? xstrdup("a number is needed") : NULL;
}

static void suggest_post(const char *typed, struct suggestions *out, void *data)
{
	static const char *const posts[] = {"文体委员", "女工委员", "生活委员", "主席"};
	(void)data;
	for (size_t i = 0; i < ARRAY_LENGTH(posts); i++)
		if (strstr(posts[i], typed))
			suggestions_add(out, posts[i]);
}

static char *remark_place(const char *value, void *data)
{
	(void)data;
	return *value ? string_format("→ %s", value) : NULL;
}

static const struct form_choice statuses[] = {
	{"planned", MSG_none, "planned"},
	{"doing", MSG_none, "doing"},
	{"done", MSG_none, "done"},
};

static const struct form_field fields[] = {
	{.id = "title",
	 .label_text = "title",
	 .kind = FORM_LINE,
	 .validate = check_title,
	 .most = 5},
	{.id = "post", .label_text = "post", .kind = FORM_LINE, .suggest = suggest_post},
	{.id = "budget", .label_text = "budget", .kind = FORM_LINE, .validate = check_budget},
	{.id = "status",
	 .label_text = "status",
	 .kind = FORM_CHOICE,
	 .choices = statuses,
	 .choice_count = ARRAY_LENGTH(statuses)},
	{.id = "public", .label_text = "public", .kind = FORM_YES_NO},
	{.id = "detail", .label_text = "detail", .kind = FORM_TEXT},
	{.id = "place", .label_text = "place", .kind = FORM_LINE, .remark = remark_place},
};
static const struct form_spec spec = {
	.title_text = "activity", .fields = fields, .count = ARRAY_LENGTH(fields)};

static struct form *form;

static int make(void **state)
{
	(void)state;
	form = form_new(&spec, NULL);
	form_set(form, "title", "慰问");
	form_set(form, "status", "doing");
	form_set(form, "detail", "一\n二");
	return 0;
}

static int release(void **state)
{
	(void)state;
	form_free(form);
	return 0;
}

static enum form_reply press(const char *names)
{
	enum form_reply reply = FORM_GOES_ON;
	while (*names) {
		size_t length = strcspn(names, " ");
		char *name = xmemdup0(names, length);
		struct key key;
		assert_true(key_parse(name, &key));
		free(name);
		reply = form_key(form, &key);
		names += length + (names[length] == ' ');
	}
	return reply;
}

static void type(const char *text)
{
	struct key key = {.kind = KEY_IS_CHARACTER};
	for (size_t step; (step = utf8_next(text, &key.codepoint)); text += step)
		form_key(form, &key);
}

static void test_values_arrive(void **state)
{
	(void)state;
	type("病号");
	press("Tab");
	type("甲某");
	press("Tab Down Right Tab Space Tab");
	type("三");
	press("Enter");
	type("四");
	assert_string_equal(form_value(form, "title"), "慰问病号");
	assert_string_equal(form_value(form, "post"), "甲某");
	assert_string_equal(form_value(form, "status"), "done");
	assert_true(form_flag(form, "public"));
	assert_string_equal(form_value(form, "detail"), "一\n二三\n四");
}

static void test_enter_goes_on_and_accepts_at_the_end(void **state)
{
	(void)state;
	press("Enter Enter");
	assert_string_equal(form_focused(form), "budget");
	form_focus(form, "detail");
	assert_int_equal(press("Enter"), FORM_GOES_ON);
	assert_string_equal(form_focused(form), "detail");
	press("Tab");
	assert_int_equal(press("Enter"), FORM_WANTS_ACCEPT);
	assert_int_equal(press("S-Tab C-s"), FORM_WANTS_ACCEPT);
	assert_int_equal(press("F2"), FORM_WANTS_ACCEPT);
	assert_int_equal(press("Esc"), FORM_WANTS_LEAVE);
}

static void test_arrows_leave_a_text_at_its_ends_only(void **state)
{
	(void)state;
	form_focus(form, "detail");
	press("Up");
	assert_string_equal(form_focused(form), "detail");
	press("Up");
	assert_string_equal(form_focused(form), "public");
	press("Down Down Down");
	assert_string_equal(form_focused(form), "place");
	press("Down");
	assert_string_equal(form_focused(form), "place");
	press("Tab");
	assert_string_equal(form_focused(form), "title");
}

static void test_wrong_values_are_said_at_their_field(void **state)
{
	(void)state;
	assert_null(form_error(form, "budget"));
	form_focus(form, "budget");
	type("3x");
	assert_string_equal(form_error(form, "budget"), "a number is needed");
	assert_false(form_complete(form));
	press("Backspace");
	assert_null(form_error(form, "budget"));
	assert_true(form_complete(form));
}

static void test_the_first_wrong_field_gets_the_focus(void **state)
{
	(void)state;
	form_set(form, "title", "");
	assert_null(form_error(form, "title")); /* nobody has had a chance yet */
	form_type(form, "budget", "x");
	form_focus(form, "place");
	assert_false(form_complete(form));
	assert_string_equal(form_focused(form), "title");
	assert_string_equal(form_error(form, "title"), "a title is needed");
}

static void test_errors_of_the_action_are_answered_by_typing(void **state)
{
	(void)state;
	form_set_error(form, "place", "no such place");
	assert_string_equal(form_focused(form), "place");
	assert_string_equal(form_error(form, "place"), "no such place");
	type("x");
	assert_null(form_error(form, "place"));
	form_set_error(form, NULL, "the disk is full");
	assert_string_equal(form_error(form, NULL), "the disk is full");
	type("y");
	assert_null(form_error(form, NULL));
}

static void test_suggestions_are_taken_or_left(void **state)
{
	(void)state;
	press("Tab");
	type("工");
	press("Down Enter");
	assert_string_equal(form_value(form, "post"), "女工委员");
	assert_string_equal(form_focused(form), "post");
	press("C-u");
	type("委");
	press("Down Down Down Tab");
	assert_string_equal(form_value(form, "post"), "生活委员");
	assert_string_equal(form_focused(form), "budget");
	press("S-Tab C-u");
	type("委");
	press("Enter"); /* none was marked: what is typed counts */
	assert_string_equal(form_value(form, "post"), "委");
	assert_string_equal(form_focused(form), "budget");
}

static void test_esc_closes_the_suggestions_first(void **state)
{
	(void)state;
	press("Tab");
	type("委");
	assert_int_equal(press("Esc"), FORM_GOES_ON);
	assert_int_equal(press("Esc"), FORM_WANTS_LEAVE);
	assert_string_equal(form_value(form, "post"), "委");
}

static void test_changed_is_what_differs(void **state)
{
	(void)state;
	assert_false(form_changed(form, NULL));
	type("x");
	assert_true(form_changed(form, NULL));
	assert_true(form_changed(form, "title"));
	assert_false(form_changed(form, "post"));
	press("C-z");
	assert_false(form_changed(form, NULL));
	form_type(form, "status", "done");
	assert_true(form_changed(form, "status"));
	form_focus(form, "status");
	press("Left");
	assert_false(form_changed(form, NULL));
}

static void test_choices_go_round_and_open_as_a_list(void **state)
{
	(void)state;
	form_focus(form, "status");
	press("Right Right");
	assert_string_equal(form_value(form, "status"), "planned");
	press("Left");
	assert_string_equal(form_value(form, "status"), "done");
	assert_int_equal(press("Space"), FORM_WANTS_LIST);
	form_set(form, "status", "no such status");
	assert_string_equal(form_value(form, "status"), "planned");
}

/* A stray letter must not turn a yes into a no. */
static void test_yes_and_no_can_be_typed(void **state)
{
	(void)state;
	form_focus(form, "public");
	type("是");
	assert_true(form_flag(form, "public"));
	type("是");
	assert_true(form_flag(form, "public"));
	type("x");
	assert_true(form_flag(form, "public"));
	assert_non_null(form_said(form));
	type("n");
	assert_false(form_flag(form, "public"));
	type("　"); /* the full-width blank of an input method */
	assert_true(form_flag(form, "public"));
}

static void test_only_texts_go_to_the_editor(void **state)
{
	(void)state;
	assert_int_equal(press("C-o"), FORM_WANTS_EDITOR);
	form_focus(form, "detail");
	assert_int_equal(press("C-o"), FORM_WANTS_EDITOR);
	form_focus(form, "status");
	assert_int_equal(press("C-o"), FORM_GOES_ON);
}

static void test_a_full_field_says_so(void **state)
{
	(void)state;
	type("一二三四");
	assert_string_equal(form_value(form, "title"), "慰问一二三");
	assert_non_null(strstr(form_said(form), "5"));
	press("Backspace");
	assert_null(form_said(form));
}

static void test_a_paste_never_leaves_its_field(void **state)
{
	(void)state;
	form_focus(form, "place");
	form_key(form, &(struct key){.kind = KEY_IS_PASTE, .text = "会议室\n\nq"});
	assert_string_equal(form_focused(form), "place");
	assert_string_equal(form_value(form, "place"), "会议室q");
	assert_non_null(form_said(form)); /* that they are one line now */
	form_key(form, &(struct key){.kind = KEY_IS_PASTE, .text = "一行\r\n"});
	assert_null(form_said(form));
	form_focus(form, "status");
	form_key(form, &(struct key){.kind = KEY_IS_PASTE, .text = "q"});
	assert_string_equal(form_focused(form), "status");
	assert_non_null(form_said(form));
}

/* Nobody should have to wonder whether a key has arrived. */
static void test_a_key_without_use_says_so(void **state)
{
	static const char *const unused[] = {"F5", "C-c", "C-v", "C-z", "C-y", "M-x", "C-q", "Ins"};
	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(unused); i++) {
		assert_int_equal(press(unused[i]), FORM_GOES_ON);
		assert_non_null(form_said(form));
		press("Left");
		assert_null(form_said(form));
	}
	form_focus(form, "status");
	press("Home");
	assert_non_null(form_said(form));
	assert_int_equal(form_key(form, &(struct key){.kind = KEY_IS_RESIZE}), FORM_GOES_ON);
	assert_non_null(form_said(form)); /* a larger window answers nothing */
	assert_int_equal(press("F1"), FORM_WANTS_HELP);
	assert_null(form_said(form));
	assert_string_equal(form_value(form, "title"), "慰问");
	assert_string_equal(form_value(form, "status"), "doing");
}

/* Ctrl-C is pressed to copy something: it must not throw away what was typed. */
static void test_ctrl_c_leaves_nothing(void **state)
{
	(void)state;
	type("病号");
	assert_int_equal(press("C-c"), FORM_GOES_ON);
	assert_string_equal(form_value(form, "title"), "慰问病号");
}

static void test_a_proposal_gives_way_to_what_is_typed(void **state)
{
	(void)state;
	form_propose(form, "place", "会议室");
	assert_false(form_changed(form, NULL));
	form_focus(form, "place");
	type("操场");
	assert_string_equal(form_value(form, "place"), "操场");
	press("C-z"); /* what took its place is one step */
	assert_string_equal(form_value(form, "place"), "会议室");
	form_propose(form, "place", "会议室");
	press("End");
	type("一");
	assert_string_equal(form_value(form, "place"), "会议室一");
	form_propose(form, "place", "会议室");
	press("Tab S-Tab Backspace");
	assert_string_equal(form_value(form, "place"), "");
	form_propose(form, "place", "会议室");
	form_key(form, &(struct key){.kind = KEY_IS_PASTE, .text = "礼堂"});
	assert_string_equal(form_value(form, "place"), "礼堂");
}

static void test_remarks_follow_what_is_typed(void **state)
{
	(void)state;
	assert_null(form_remark(form, "place"));
	form_focus(form, "place");
	type("礼堂");
	assert_string_equal(form_remark(form, "place"), "→ 礼堂");
	press("C-u");
	assert_null(form_remark(form, "place"));
}

/* What a remark says by another field: told wherever the focus is, and anew when that field changes. */
static struct form *whole;

static char *remark_pages(const char *value, void *data)
{
	(void)data;
	const char *title = whole ? form_value(whole, "title") : "";
	return *title ? string_format("%s: %s", title, value) : NULL;
}

static void test_a_remark_follows_the_fields_it_goes_by(void **state)
{
	(void)state;
	static const struct form_field two[] = {
		{.id = "title", .label_text = "title", .kind = FORM_LINE},
		{.id = "pages",
		 .label_text = "pages",
		 .kind = FORM_LINE,
		 .remark = remark_pages,
		 .follows = true},
	};
	const struct form_spec about = {.fields = two, .count = ARRAY_LENGTH(two)};
	whole = form_new(&about, NULL);
	assert_null(form_remark(whole, "pages"));
	form_set(whole, "title", "书");
	assert_string_equal(form_remark(whole, "pages"), "书: ");
	form_type(whole, "title", "报");
	assert_string_equal(form_remark(whole, "pages"), "报: ");
	form_set_error(whole, "pages", "refused");
	form_type(whole, "title",
		  "刊"); /* what an action said stands until the field itself changes */
	assert_string_equal(form_error(whole, "pages"), "refused");
	form_free(whole);
	whole = NULL;
}

/* F4 shows all there is, also where the field has a value already; Down only walks on. */
static void test_a_key_lists_what_there_is_besides(void **state)
{
	(void)state;
	form_set(form, "post", "主席");
	form_focus(form, "post");
	press("F4 Down Down Enter");
	assert_string_equal(form_value(form, "post"), "女工委员");
	press("M-Down F4 Down");
	assert_string_equal(form_focused(form), "budget");
	press("Up Up");
	assert_string_equal(form_focused(form), "title");
}

/* A blank opens the list of an empty field and takes what is marked; elsewhere it is typed. */
static void test_a_blank_that_chooses_is_not_typed(void **state)
{
	(void)state;
	form_focus(form, "post");
	press("Space Down Down Space");
	assert_string_equal(form_value(form, "post"), "女工委员");
	press("Space");
	assert_string_equal(form_value(form, "post"), "女工委员 ");
	press("Up Space");
	assert_string_equal(form_value(form, "title"),
			    "慰问 "); /* there is nothing to choose from */
}

static char *check_post(const char *value, void *data)
{
	(void)data;
	return *value && strlen(value) < sizeof("主席") - 1 ? xstrdup("no such post") : NULL;
}

/* Names by the initials of their sounds, as pinyin gives them. */
static void suggest_by_sound(const char *typed, struct suggestions *out, void *data)
{
	(void)data;
	if (strcmp(typed, "zx") == 0 || strcmp(typed, "主") == 0)
		suggestions_add(out, "主席");
	if (strncmp(typed, "zxt", 3) == 0)
		suggestions_add(out, "zxt 展");
}

/* Enter goes by what is meant: half a name becomes the first match, what can stand as it is stays. */
static void test_enter_takes_the_first_match_of_a_beginning(void **state)
{
	static const struct form_field named[] = {
		{.id = "post",
		 .label_text = "post",
		 .kind = FORM_LINE,
		 .validate = check_post,
		 .suggest = suggest_by_sound},
		{.id = "note",
		 .label_text = "note",
		 .kind = FORM_LINE,
		 .suggest = suggest_by_sound},
		{.id = "end", .label_text = "end", .kind = FORM_LINE},
	};
	static const struct form_spec names = {.fields = named, .count = ARRAY_LENGTH(named)};
	(void)state;
	form_free(form);
	form = form_new(&names, NULL);
	type("主");
	press("Enter");
	assert_string_equal(form_value(form, "post"), "主席");
	assert_string_equal(form_focused(form), "post");
	press("Enter");
	assert_string_equal(form_focused(form), "note");
	type("zx");
	press("Enter");
	assert_string_equal(form_value(form, "note"), "主席");
	press("C-u");
	type("zxt");
	press("Enter"); /* it is written so: typed as it is meant */
	assert_string_equal(form_value(form, "note"), "zxt");
	assert_string_equal(form_focused(form), "end");
}

static void follow_title(struct form *followed, const char *id, void *data)
{
	(void)data;
	if (strcmp(id, "title") == 0 && !form_changed(followed, "place"))
		form_propose(followed, "place", form_value(followed, "title"));
}

static void test_a_field_may_follow_another_until_it_is_touched(void **state)
{
	static struct form_spec following; /* the form is released after this */
	(void)state;
	following = spec;
	following.typed = follow_title;
	form_free(form);
	form = form_new(&following, NULL);
	type("茶话会");
	assert_string_equal(form_value(form, "place"), "茶话会");
	form_focus(form, "place");
	type("礼堂");
	form_focus(form, "title");
	type("二");
	assert_string_equal(form_value(form, "title"), "茶话会二");
	assert_string_equal(form_value(form, "place"), "礼堂");
}

static bool is_done(const struct form *asked)
{
	return strcmp(form_value(asked, "status"), "done") == 0;
}

/* A field that only some need: it is passed over, and what is wrong in it stops nobody, while it is not to be seen. */
static void test_a_field_is_asked_for_only_where_it_is_wanted(void **state)
{
	static struct form_field some[ARRAY_LENGTH(fields)];
	static struct form_spec choosy; /* both: the form is released after this */
	(void)state;
	memcpy(some, fields, sizeof(fields));
	some[4].wanted = is_done; /* public, behind status */
	some[6].wanted = is_done; /* place, the last */
	some[6].validate = check_title;
	choosy = spec;
	choosy.fields = some;
	form_free(form);
	form = form_new(&choosy, NULL);
	form_set(form, "title", "慰问");
	form_focus(form, "status");
	press("Tab");
	assert_string_equal(form_focused(form), "detail");
	press("S-Tab");
	assert_string_equal(form_focused(form), "status");
	form_focus(form, "place"); /* not to be seen: where it was */
	assert_string_equal(form_focused(form), "status");
	press("Tab Tab");
	assert_string_equal(form_focused(form), "title");
	press("S-Tab");
	assert_string_equal(form_focused(form), "detail");
	assert_true(form_complete(form));
	form_focus(form, "status");
	press("Right Right Tab");
	assert_string_equal(form_focused(form), "public");
	assert_false(form_complete(form));
	assert_string_equal(form_focused(form), "place");
	type("礼堂");
	assert_true(form_complete(form));
	form_type(form, "status", "planned");
	assert_string_equal(form_focused(form), "detail"); /* the one it was in is gone */
	assert_string_equal(form_value(form, "place"), "礼堂");
}

/* Space and Enter: done. What was typed of how it went is no reason to lose the line ends in it. */
static void test_a_small_form_is_accepted_at_once(void **state)
{
	static struct form_spec small;
	(void)state;
	small = spec;
	small.at_once = true;
	form_free(form);
	form = form_new(&small, NULL);
	form_set(form, "title", "慰问");
	struct key enter = {.kind = KEY_IS_CODE, .code = CODE_ENTER};
	assert_int_equal(form_key(form, &enter), FORM_WANTS_ACCEPT);
	form_focus(form, "detail");
	assert_int_equal(form_key(form, &enter), FORM_WANTS_ACCEPT);
	assert_string_equal(form_value(form, "detail"), "");
	type("顺利");
	assert_int_equal(form_key(form, &enter), FORM_GOES_ON);
	assert_string_equal(form_value(form, "detail"), "顺利\n");
	form_focus(form, "budget");
	assert_int_equal(form_key(form, &enter), FORM_WANTS_ACCEPT);
	assert_string_equal(form_focused(form), "budget");
}

int main(void)
{
#define FORM_TEST(test) cmocka_unit_test_setup_teardown(test, make, release)
	const struct CMUnitTest tests[] = {
		FORM_TEST(test_values_arrive),
		FORM_TEST(test_enter_goes_on_and_accepts_at_the_end),
		FORM_TEST(test_arrows_leave_a_text_at_its_ends_only),
		FORM_TEST(test_wrong_values_are_said_at_their_field),
		FORM_TEST(test_the_first_wrong_field_gets_the_focus),
		FORM_TEST(test_errors_of_the_action_are_answered_by_typing),
		FORM_TEST(test_suggestions_are_taken_or_left),
		FORM_TEST(test_esc_closes_the_suggestions_first),
		FORM_TEST(test_changed_is_what_differs),
		FORM_TEST(test_choices_go_round_and_open_as_a_list),
		FORM_TEST(test_yes_and_no_can_be_typed),
		FORM_TEST(test_only_texts_go_to_the_editor),
		FORM_TEST(test_a_full_field_says_so),
		FORM_TEST(test_a_paste_never_leaves_its_field),
		FORM_TEST(test_a_key_without_use_says_so),
		FORM_TEST(test_ctrl_c_leaves_nothing),
		FORM_TEST(test_a_proposal_gives_way_to_what_is_typed),
		FORM_TEST(test_remarks_follow_what_is_typed),
		FORM_TEST(test_a_remark_follows_the_fields_it_goes_by),
		FORM_TEST(test_a_key_lists_what_there_is_besides),
		FORM_TEST(test_a_blank_that_chooses_is_not_typed),
		FORM_TEST(test_enter_takes_the_first_match_of_a_beginning),
		FORM_TEST(test_a_field_may_follow_another_until_it_is_touched),
		FORM_TEST(test_a_field_is_asked_for_only_where_it_is_wanted),
		FORM_TEST(test_a_small_form_is_accepted_at_once),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
