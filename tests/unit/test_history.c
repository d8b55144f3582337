/* Undo, redo and history: nothing that a user did is lost, and nobody's work is taken back by somebody else. */
#include "store_fixture.h"

#include "i18n/language.h"
#include "store/committee_store.h"

static void undone(struct store *store, const char *what)
{
	struct history_entry entry = {0};
	assert_good(history_store_undo(store, &entry, &err));
	assert_string_equal(entry.detail.zh, what);
	history_entry_release(&entry);
}

static void redone(struct store *store, const char *what)
{
	struct history_entry entry = {0};
	assert_good(history_store_redo(store, &entry, &err));
	assert_string_equal(entry.detail.zh, what);
	history_entry_release(&entry);
}

/* The sentence of a refused undo or redo holds all of these. */
static void assert_refused(bool (*way)(struct store *, struct history_entry *, struct error *),
			   struct store *store, const char *const *parts, size_t count)
{
	struct error err = ERROR_INIT;
	assert_false(way(store, NULL, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	for (size_t i = 0; i < count; i++)
		if (!strstr(err.text, parts[i]))
			fail_msg("“%s” is not in: %s", parts[i], err.text);
	error_release(&err);
}

#define REFUSED(way, store, ...) \
	do { \
		static const char *const parts[] = {__VA_ARGS__}; \
		assert_refused(way, store, parts, ARRAY_LENGTH(parts)); \
	} while (0)

static void every_action_can_be_undone_and_redone_after_a_restart(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	int64_t id = whole.activities.items[0].id;
	size_t count;
	retitle(store, id, "慰问教师", "改题目一");
	retitle(store, id, "教师节座谈", "改题目二");
	store_close(store);
	store = open_as(*state, "陈静");
	undone(store, "改题目二");
	assert_title(store, id, "慰问教师");
	undone(store, "改题目一");
	assert_title(store, id, "教师节慰问");
	undone(store, "导入计划");
	assert_good(plan_store_count(store, &count, &err));
	assert_int_equal(count, 0);
	assert_error(history_store_undo(store, NULL, &err), ERR_NOTHING);
	store_close(store);
	store = open_as(*state, "陈静");
	redone(store, "导入计划");
	redone(store, "改题目一");
	redone(store, "改题目二");
	assert_title(store, id, "教师节座谈");
	assert_error(history_store_redo(store, NULL, &err), ERR_NOTHING);
	whole_plan_release(&whole);
	store_close(store);
}

static void what_was_given_up_is_not_redone(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	int64_t id = whole.activities.items[0].id;
	retitle(store, id, "甲", "改成甲");
	retitle(store, id, "乙", "改成乙");
	undone(store, "改成乙");
	retitle(store, id, "丙", "改成丙");
	assert_error(history_store_redo(store, NULL, &err), ERR_NOTHING);
	undone(store, "改成丙");
	undone(store, "改成甲");
	redone(store, "改成甲");
	redone(store, "改成丙");
	assert_title(store, id, "丙");
	assert_error(history_store_redo(store, NULL, &err), ERR_NOTHING);
	whole_plan_release(&whole);
	store_close(store);
}

static void nobody_undoes_the_work_of_another(void **state)
{
	struct store *chair = open_as(*state, "陈静"), *member = open_as(*state, "王磊");
	struct whole_plan whole = insert_sample(chair);
	retitle(member, whole.activities.items[0].id, "慰问教师", "王磊改题目");
	assert_error(history_store_redo(member, NULL, &err), ERR_NOTHING);
	undone(member, "王磊改题目");
	assert_error(history_store_undo(member, NULL, &err), ERR_NOTHING);
	assert_title(chair, whole.activities.items[0].id, "教师节慰问");
	whole_plan_release(&whole);
	store_close(member);
	store_close(chair);
}

static void a_row_changed_by_another_since_is_refused_with_their_name(void **state)
{
	struct store *chair = open_as(*state, "陈静"), *member = open_as(*state, "王磊");
	struct whole_plan whole = insert_sample(chair);
	int64_t id = whole.activities.items[0].id;
	retitle(chair, id, "教师节座谈", "主席改“题目”");
	retitle(member, id, "教师节茶话会", "委员改“题目”");
	REFUSED(history_store_undo, chair, "撤销", "“主席改‘题目’”", "王磊", "（委员改“题目”）",
		"20");
	assert_title(chair, id, "教师节茶话会");
	undone(member, "委员改“题目”");
	undone(chair, "主席改“题目”");
	assert_title(chair, id, "教师节慰问");
	whole_plan_release(&whole);
	store_close(member);
	store_close(chair);
}

static void another_field_of_the_same_row_is_no_conflict(void **state)
{
	struct store *chair = open_as(*state, "陈静"), *member = open_as(*state, "王磊");
	struct whole_plan whole = insert_sample(chair);
	struct activity activity;
	int64_t id = whole.activities.items[0].id;
	retitle(chair, id, "教师节座谈", "主席改题目");
	assert_good(store_begin(member, &err));
	assert_good(activity_store_get(member, id, &activity, &err));
	string_set(&activity.place, "会议室");
	assert_good(activity_store_update(member, &activity, &err));
	commit_as(member, "委员定地点");
	activity_release(&activity);
	undone(chair, "主席改题目");
	assert_good(activity_store_get(chair, id, &activity, &err));
	assert_string_equal(activity.title, "教师节慰问");
	assert_string_equal(activity.place, "会议室");
	activity_release(&activity);
	whole_plan_release(&whole);
	store_close(member);
	store_close(chair);
}

static int64_t put_section(struct store *store, int64_t plan_id, int64_t parent_id,
			   const char *heading)
{
	struct section section;
	section_init(&section);
	assert_good(store_begin(store, &err));
	section.id = store_new_id(store);
	section.plan_id = plan_id;
	section.parent_id = parent_id;
	section.position = POSITION_STEP * 9;
	string_set(&section.heading, heading);
	assert_good(section_store_insert(store, &section, &err));
	commit_as(store, heading);
	int64_t id = section.id;
	section_release(&section);
	return id;
}

static void what_another_has_put_under_it_is_not_left_in_the_air(void **state)
{
	struct store *chair = open_as(*state, "陈静"), *member = open_as(*state, "王磊");
	struct whole_plan whole = insert_sample(chair);
	int64_t parent = put_section(chair, whole.plan.id, 0, "组织建设");
	put_section(member, whole.plan.id, 0, "无关的条目");
	put_section(member, whole.plan.id, parent, "发展会员");
	put_section(member, whole.plan.id, 0, "也无关的条目");
	REFUSED(history_store_undo, chair, "组织建设", "王磊", "发展会员");
	whole_plan_release(&whole);
	store_close(member);
	store_close(chair);
}

static void what_it_rested_on_is_gone(void **state)
{
	struct store *chair = open_as(*state, "陈静"), *member = open_as(*state, "王磊");
	struct whole_plan whole = insert_sample(chair);
	int64_t parent = put_section(chair, whole.plan.id, 0, "组织建设");
	put_section(member, whole.plan.id, parent, "发展会员");
	undone(member, "发展会员");
	undone(chair, "组织建设");
	REFUSED(history_store_redo, member, "重做", "发展会员", "陈静", "组织建设", "撤销");
	redone(chair, "组织建设");
	redone(member, "发展会员");
	whole_plan_release(&whole);
	store_close(member);
	store_close(chair);
}

static void a_code_that_another_took_since_is_named(void **state)
{
	struct store *chair = open_as(*state, "陈静"), *member = open_as(*state, "王磊");
	struct whole_plan whole = insert_sample(chair), other;
	assert_good(store_begin(chair, &err));
	assert_good(plan_store_delete(chair, whole.plan.id, &err));
	commit_as(chair, "删除计划");
	sample_plan(&other);
	assert_good(store_begin(member, &err));
	assert_good(whole_plan_store_insert(member, &other, &err));
	commit_as(member, "委员导入");
	REFUSED(history_store_undo, chair, "删除计划", "王磊", "委员导入");
	whole_plan_release(&whole);
	whole_plan_release(&other);
	store_close(member);
	store_close(chair);
}

static void a_deleted_plan_comes_back_whole(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store), got;
	assert_good(store_begin(store, &err));
	assert_good(plan_store_delete(store, whole.plan.id, &err));
	assert_good(post_store_delete(store, whole.committee.posts[0].id, &err));
	commit_as(store, "删除");
	undone(store, "删除");
	whole_plan_init(&got);
	assert_good(whole_plan_store_load(store, whole.plan.id, &got, &err));
	assert_int_equal(got.activities.count, 4);
	assert_int_equal(got.activities.items[1].post_count, 2);
	assert_int_equal(got.outline.count, 3);
	assert_int_equal(got.committee.posts[0].duty_count, 1);
	whole_plan_release(&whole);
	whole_plan_release(&got);
	store_close(store);
}

static void an_action_without_effect_is_not_kept(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	struct history_list list = {0};
	retitle(store, whole.activities.items[0].id, "教师节慰问", "什么也没改");
	assert_good(history_store_list(store, 0, 0, 0, &list, &err));
	assert_int_equal(list.count, 1);
	history_list_release(&list);
	whole_plan_release(&whole);
	store_close(store);
}

static void history_tells_who_did_what_and_from_what_to_what(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	int64_t id = whole.activities.items[0].id;
	struct bilingual detail = {xstrdup("改“题目”为“\"\\”"), xstrdup("retitled")};
	struct activity activity;
	assert_good(store_begin(store, &err));
	assert_good(activity_store_get(store, id, &activity, &err));
	string_set(&activity.title, "教师节座谈");
	activity.spent = 1250;
	assert_good(activity_store_update(store, &activity, &err));
	assert_good(store_commit(store, "activity.change", &detail, whole.plan.id, &err));
	struct history_list list = {0};
	assert_good(history_store_list(store, whole.plan.id, 0, 1, &list, &err));
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0].actor, "陈静");
	assert_string_equal(list.items[0].action, "activity.change");
	assert_string_equal(list.items[0].detail.zh, detail.zh);
	assert_string_equal(list.items[0].detail.en, "retitled");
	assert_int_equal(strlen(list.items[0].at), strlen("2025-09-01T08:00:00Z"));
	assert_null(list.items[0].undone);
	struct history_changes changes = {0};
	assert_good(history_store_changes(store, list.items[0].id, 0, &changes, &err));
	assert_int_equal(changes.count, 2);
	assert_string_equal(changes.items[0].column, "title");
	assert_int_equal(changes.items[0].kind, '~');
	assert_int_equal(changes.items[0].row_id, id);
	assert_string_equal(changes.items[0].old, "教师节慰问");
	assert_string_equal(changes.items[0].new, "教师节座谈");
	assert_string_equal(changes.items[1].column, "spent");
	assert_null(changes.items[1].old);
	assert_string_equal(changes.items[1].new, "1250");
	history_changes_release(&changes);
	assert_good(history_store_changes(store, 1, 2, &changes, &err));
	assert_int_equal(changes.rows_told, 2);
	assert_true(changes.rows > 2);
	size_t counted = 0;
	for (size_t i = 0; i < changes.tally_count; i++)
		counted += changes.tallies[i].added;
	assert_int_equal(counted, changes.rows);
	for (size_t i = 0; i < changes.count; i++)
		assert_int_equal(changes.items[i].kind, '+');
	history_changes_release(&changes);
	assert_error(history_store_changes(store, 4711, 0, &changes, &err), ERR_NOT_FOUND);
	history_list_release(&list);
	assert_good(history_store_list(store, 0, 2, 5, &list, &err));
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0].detail.zh, "导入计划");
	history_list_release(&list);
	undone(store, "改“题目”为“\"\\”");
	assert_good(history_store_list(store, 0, 0, 1, &list, &err));
	assert_non_null(list.items[0].undone);
	history_list_release(&list);
	activity_release(&activity);
	bilingual_release(&detail);
	whole_plan_release(&whole);
	store_close(store);
}

/* An import of several plans, and what is done to a committee, belong to no plan. */
static void a_plan_tells_of_what_it_came_with(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan first, second;
	sample_plan(&first);
	sample_plan(&second);
	string_set(&second.plan.code, "2026-1");
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &first, &err));
	assert_good(whole_plan_store_insert(store, &second, &err));
	commit_as(store, "导入两份");
	assert_good(store_begin(store, &err));
	assert_good(plan_store_delete(store, second.plan.id, &err));
	commit_as(store, "删去一份");
	assert_good(store_begin(store, &err));
	assert_good(member_store_delete(store, first.committee.members[0].id, &err));
	commit_as(store, "删去成员");
	struct history_list list = {0};
	assert_good(history_store_list(store, first.plan.id, 0, 0, &list, &err));
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0].detail.zh, "导入两份");
	history_list_release(&list);
	assert_good(history_store_list(store, second.plan.id, 0, 1, &list, &err));
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0].detail.zh, "删去一份");
	assert_good(history_store_list(store, second.plan.id, list.items[0].id, 1, &list, &err));
	assert_int_equal(list.count, 2);
	assert_string_equal(list.items[1].detail.zh, "导入两份");
	history_list_release(&list);
	whole_plan_release(&second);
	whole_plan_release(&first);
	store_close(store);
}

/* Many rows at once: the changeset is applied as one piece, and as one piece it goes. */
static void a_large_import_is_one_step(void **state)
{
	enum { ACTIVITIES = 5000 };
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole;
	size_t count = 9;
	sample_plan(&whole);
	for (int i = 0; i < ACTIVITIES; i++) {
		struct activity *activity =
			add_activity(&whole, "例会", i % 2 ? "2025-11" : "2025-12-01");
		activity_add_post(activity, 0, i % 3 ? "主席" : "文体委员");
	}
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &whole, &err));
	commit_as(store, "大导入");
	undone(store, "大导入");
	assert_good(plan_store_count(store, &count, &err));
	assert_int_equal(count, 0);
	redone(store, "大导入");
	struct activity_list list = {0};
	assert_good(activity_store_load(store, whole.plan.id, &list, &err));
	assert_int_equal(list.count, ACTIVITIES + 4);
	assert_int_equal(list.items[ACTIVITIES].post_count, 1);
	activity_list_release(&list);
	whole_plan_release(&whole);
	store_close(store);
}

static void an_activity_tells_what_was_done_to_it_alone(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	int64_t id = whole.activities.items[0].id, other = whole.activities.items[1].id;
	struct history_list list = {0};
	struct history_changes changes = {0};
	retitle(store, id, "慰问教师", "改题目一");
	retitle(store, other, "别的活动", "改别的");
	retitle(store, id, "教师节座谈", "改题目二");
	assert_good(history_store_list_of_activity(store, id, &list, &err));
	assert_int_equal(list.count, 3);
	assert_string_equal(list.items[0].detail.zh, "改题目二");
	assert_string_equal(list.items[1].detail.zh, "改题目一");
	assert_string_equal(list.items[2].detail.zh, "导入计划");
	/* Of an import, its own rows. */
	assert_good(history_store_activity_changes(store, list.items[2].id, id, &changes, &err));
	assert_true(changes.count > 0);
	for (size_t i = 0; i < changes.count; i++)
		assert_int_equal(changes.items[i].row_id, id);
	history_changes_release(&changes);
	history_list_release(&list);
	/* An id that nothing bears. */
	assert_good(history_store_list_of_activity(store, 1, &list, &err));
	assert_int_equal(list.count, 0);
	history_list_release(&list);
	whole_plan_release(&whole);
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_action_can_be_undone_and_redone_after_a_restart),
		TEST(what_was_given_up_is_not_redone),
		TEST(nobody_undoes_the_work_of_another),
		TEST(a_row_changed_by_another_since_is_refused_with_their_name),
		TEST(another_field_of_the_same_row_is_no_conflict),
		TEST(what_another_has_put_under_it_is_not_left_in_the_air),
		TEST(what_it_rested_on_is_gone),
		TEST(a_code_that_another_took_since_is_named),
		TEST(a_deleted_plan_comes_back_whole),
		TEST(an_action_without_effect_is_not_kept),
		TEST(history_tells_who_did_what_and_from_what_to_what),
		TEST(a_plan_tells_of_what_it_came_with),
		TEST(an_activity_tells_what_was_done_to_it_alone),
		TEST(a_large_import_is_one_step),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
