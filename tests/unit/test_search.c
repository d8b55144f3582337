/* Search finds a word wherever a user may have written it, and nothing else. */
#include "store_fixture.h"

#include "store/search_store.h"

static struct store *open_with_sample(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole;
	sample_plan(&whole);
	string_set(&whole.activities.items[2].place, "KTV与Reading Room");
	add_activity(&whole, "教师节座谈", "2025-09-05");
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &whole, &err));
	commit_as(store, "导入");
	whole_plan_release(&whole);
	return store;
}

/* Kinds and titles of what is found, as 'activity 教师节慰问; …'. */
static void assert_found(struct store *store, const char *words, size_t limit, const char *wanted)
{
	static const char *const kinds[FOUND_KIND_COUNT] = {
		[FOUND_PLAN] = "plan", [FOUND_SECTION] = "section", [FOUND_ACTIVITY] = "activity",
		[FOUND_DUTY] = "duty", [FOUND_MEMBER] = "member",   [FOUND_POST] = "post"};
	struct found_list list = {0};
	struct strbuf got = STRBUF_INIT;
	assert_good(search_store_find(store, words, limit, &list, &err));
	for (size_t i = 0; i < list.count; i++)
		strbuf_format(&got, "%s%s %s", i ? "; " : "", kinds[list.items[i].kind],
			      list.items[i].title);
	if (list.more)
		strbuf_add_text(&got, "; more");
	assert_string_equal(got.text, wanted);
	strbuf_release(&got);
	found_list_release(&list);
}

static void a_word_is_found_in_every_kind_of_row(void **state)
{
	struct store *store = open_with_sample(state);
	assert_found(store, "教师节", 0, "activity 教师节座谈; activity 教师节慰问");
	assert_found(store, "中心工作", 0, "plan 2025—2026学年第一学期工会工作计划");
	assert_found(store, "娘家人", 0, "section 指导思想");
	assert_found(store, "五必访", 0, "activity 走访困难职工");
	assert_found(store, "文体", 0, "post 文体委员");
	assert_found(store, "全面", 0, "duty 主持工会全面工作");
	assert_found(store, "陈静", 0, "member 陈静");
	assert_found(store, "工会", 0,
		     "plan 2025—2026学年第一学期工会工作计划; duty 主持工会全面工作");
	store_close(store);
}

static void all_words_must_be_there_in_whatever_field(void **state)
{
	struct store *store = open_with_sample(state);
	assert_found(store, "走访 五必访", 0, "activity 走访困难职工");
	assert_found(store, "走访\xE3\x80\x80五必访", 0, "activity 走访困难职工");
	assert_found(store, "走访 运动会", 0, "");
	assert_found(store, "reading ktv", 0, "activity 读书月");
	store_close(store);
}

/* Who can't type Chinese just now, or not fast, finds nothing without it. */
static void letters_are_initials_of_pinyin_as_well(void **state)
{
	struct store *store = open_with_sample(state);
	assert_found(store, "jsj", 0, "activity 教师节座谈; activity 教师节慰问");
	assert_found(store, "JSJ 座谈", 0, "activity 教师节座谈");
	assert_found(store, "wbf", 0, "activity 走访困难职工");
	assert_found(store, "wtwy", 0, "post 文体委员");
	assert_found(store, "jsj", 1, "activity 教师节座谈; more");
	/* What holds the letters themselves is found once. */
	assert_found(store, "ktv", 0, "activity 读书月");
	/* One letter, or one with figures, is no initials. */
	assert_found(store, "j", 0, "");
	assert_found(store, "jsj1", 0, "");
	struct found_list list = {0};
	assert_good(search_store_find(store, "wbf", 0, &list, &err));
	assert_non_null(strstr(list.items[0].context, "五必访"));
	found_list_release(&list);
	store_close(store);
}

static void signs_of_patterns_are_plain_characters(void **state)
{
	struct store *store = open_with_sample(state);
	assert_found(store, "%", 0, "");
	assert_found(store, "教_节", 0, "");
	assert_found(store, "'", 0, "");
	assert_found(store, "", 0, "");
	assert_found(store, "  ", 0, "");
	store_close(store);
}

static void a_limit_says_that_there_is_more(void **state)
{
	struct store *store = open_with_sample(state);
	assert_found(store, "教师节", 1, "activity 教师节座谈; more");
	assert_found(store, "教师节", 2, "activity 教师节座谈; activity 教师节慰问");
	store_close(store);
}

static void what_is_found_says_where_it_stands(void **state)
{
	struct store *store = open_with_sample(state);
	struct found_list list = {0};
	assert_good(search_store_find(store, "五必访", 0, &list, &err));
	assert_string_equal(list.items[0].context, "全年不定期，做到五必访。");
	assert_string_equal(list.items[0].plan_code, "2025-1");
	assert_null(list.items[0].where);
	found_list_release(&list);
	assert_good(search_store_find(store, "慰问", 0, &list, &err));
	assert_null(list.items[0].context);
	assert_string_equal(list.items[0].where, "2025-09");
	found_list_release(&list);
	assert_good(search_store_find(store, "全面", 0, &list, &err));
	assert_string_equal(list.items[0].where, "主席");
	assert_int_equal(list.items[0].plan_id, 0);
	assert_int_not_equal(list.items[0].organization_id, 0);
	assert_int_not_equal(list.items[0].post_id, 0);
	found_list_release(&list);
	store_close(store);
}

static void the_context_is_cut_between_characters(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole;
	struct strbuf text = STRBUF_INIT;
	sample_plan(&whole);
	strbuf_add_repeat(&text, "前", 40);
	strbuf_add_text(&text, "\n关键");
	strbuf_add_repeat(&text, "后", 40);
	string_set(&whole.activities.items[0].outcome, text.text);
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &whole, &err));
	commit_as(store, "导入");
	struct found_list list = {0};
	assert_good(search_store_find(store, "关键", 0, &list, &err));
	assert_int_equal(list.count, 1);
	strbuf_clear(&text);
	strbuf_add_text(&text, "…");
	strbuf_add_repeat(&text, "前", 15);
	strbuf_add_text(&text, " 关键");
	strbuf_add_repeat(&text, "后", 16);
	strbuf_add_text(&text, "…");
	assert_string_equal(list.items[0].context, text.text);
	strbuf_release(&text);
	found_list_release(&list);
	whole_plan_release(&whole);
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_word_is_found_in_every_kind_of_row),
		TEST(all_words_must_be_there_in_whatever_field),
		TEST(letters_are_initials_of_pinyin_as_well),
		TEST(signs_of_patterns_are_plain_characters),
		TEST(a_limit_says_that_there_is_more),
		TEST(what_is_found_says_where_it_stands),
		TEST(the_context_is_cut_between_characters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
