/*
 * The rows of a lived year: money, standards, silenced findings, what became of activities. What is put in comes back, goes
 * with its plan or post, and comes back by undo.
 */
#include "store_fixture.h"

#include "store/budget_store.h"
#include "store/committee_store.h"
#include "store/silence_store.h"
#include "store/standard_store.h"
#include "store/upkeep_store.h"

static void add_year(struct whole_plan *whole)
{
	whole->plan.budget = 12000000;
	struct income *dues = income_list_add(&whole->incomes);
	dues->name = xstrdup("会费");
	dues->amount = NOT_GIVEN;
	dues->members = 120;
	dues->monthly = 1000;
	dues->share = 6000;
	struct income *grant = income_list_add(&whole->incomes);
	grant->name = xstrdup("行政补助");
	grant->amount = 2000000;
	allotment_list_add(&whole->allotments, 0, "文体委员", 500000);
	allotment_list_add(&whole->allotments, 0, "宣传委员",
			   0); /* a post that nothing else names */
	silence_list_add(&whole->silences, "空月:12月");
	struct standard *standard = standard_list_add(&whole->standards);
	standard->event = xstrdup("住院慰问");
	standard->words = xstrdup("住院\n生病");
	standard->least = 30000;
	standard->most = 50000;
	standard->per = xstrdup("人次");
	standard = standard_list_add(&whole->standards);
	standard->event = xstrdup("结婚");
	standard->least = standard->most = 20000;
	standard->note = xstrdup("凭证明");
	struct activity *activity = &whole->activities.items[1];
	activity->status = STATUS_DONE;
	activity->done_on = xstrdup("2025-10-09");
	assert_true(when_decode("2025-09 late", &activity->postponed_from));
}

static struct whole_plan insert_year(struct store *store)
{
	struct whole_plan whole;
	sample_plan(&whole);
	add_year(&whole);
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &whole, &err));
	commit_as(store, "导入计划");
	return whole;
}

static void assert_year(struct store *store, int64_t plan_id)
{
	struct whole_plan got;
	whole_plan_init(&got);
	assert_good(whole_plan_store_load(store, plan_id, &got, &err));
	assert_int_equal(got.plan.budget, 12000000);
	assert_int_equal(got.incomes.count, 2);
	assert_string_equal(got.incomes.items[0].name, "会费");
	assert_int_equal(got.incomes.items[0].members, 120);
	assert_int_equal(got.incomes.items[0].share, 6000);
	assert_int_equal(income_total(&got.incomes, 5), 120 * 1000 * 5 / 10 * 6 + 2000000);
	assert_false(income_is_dues(&got.incomes.items[1]));
	assert_int_equal(got.allotments.count, 2);
	assert_int_equal(allotment_of(&got.allotments, 0, "文体委员"), 500000);
	assert_int_equal(allotment_of(&got.allotments, 0, "宣传委员"), 0);
	assert_non_null(committee_find_post(&got.committee, "宣传委员"));
	assert_int_equal(got.silences.count, 1);
	assert_true(silence_has(&got.silences, "空月:12月"));
	assert_int_equal(got.standards.count, 2);
	assert_string_equal(got.standards.items[0].words, "住院\n生病");
	assert_int_equal(got.standards.items[0].most, 50000);
	assert_null(got.standards.items[1].per);
	assert_string_equal(got.standards.items[1].note, "凭证明");
	const struct activity *sports = &got.activities.items[1];
	assert_string_equal(sports->done_on, "2025-10-09");
	assert_int_equal(sports->postponed_from.part, PART_LATE);
	assert_int_equal(sports->postponed_from.starts.month, month_make(2025, 9));
	assert_null(got.activities.items[0].done_on);
	assert_false(when_is_set(&got.activities.items[0].postponed_from));
	whole_plan_release(&got);
}

static void assert_sound(const struct fixture *fixture)
{
	struct diagnostics found;
	diagnostics_init(&found, fixture->path);
	assert_good(upkeep_check(fixture->path, &found, &err));
	if (found.count)
		fail_msg("%s", found.items[0].text);
	diagnostics_release(&found);
}

static void a_whole_year_comes_back(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_year(store);
	assert_year(store, whole.plan.id);
	assert_int_not_equal(whole.standards.items[0].id, 0);
	whole_plan_release(&whole);
	store_close(store);
	assert_sound(*state);
}

/* A plan that says nothing of money says nothing, and not 0 yuan. */
static void what_is_not_said_stays_unsaid(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	struct plan plan;
	assert_good(plan_store_get(store, whole.plan.id, &plan, &err));
	assert_int_equal(plan.budget, NOT_GIVEN);
	plan_release(&plan);
	whole_plan_release(&whole);
	store_close(store);
}

static void a_second_plan_keeps_the_standards_of_its_union(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan first = insert_year(store), second;
	sample_plan(&second);
	add_year(&second);
	string_set(&second.plan.code, "2026");
	second.standards.items[0].least = 1;
	string_set(&second.standards.items[1].event, "生育");
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &second, &err));
	commit_as(store, "再导入");
	struct standard_list got = {0};
	assert_good(standard_store_load(store, first.organization.id, &got, &err));
	assert_int_equal(got.count, 3);
	assert_int_equal(got.items[0].least, 30000);
	assert_string_equal(got.items[2].event, "生育");
	assert_int_equal(second.standards.count, 3);
	standard_list_release(&got);
	whole_plan_release(&first);
	whole_plan_release(&second);
	store_close(store);
	assert_sound(*state);
}

static void a_plan_takes_its_money_along_and_undo_brings_it_back(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_year(store);
	assert_good(store_begin(store, &err));
	assert_good(plan_store_delete(store, whole.plan.id, &err));
	commit_as(store, "删除计划");
	struct income_list incomes = {0};
	struct allotment_list allotments = {0};
	struct silence_list silences = {0};
	assert_good(income_store_load(store, whole.plan.id, &incomes, &err));
	assert_good(allotment_store_load(store, whole.plan.id, &allotments, &err));
	assert_good(silence_store_load(store, whole.plan.id, &silences, &err));
	assert_int_equal(incomes.count + allotments.count + silences.count, 0);
	assert_good(history_store_undo(store, NULL, &err));
	assert_year(store, whole.plan.id);
	whole_plan_release(&whole);
	store_close(store);
	assert_sound(*state);
}

static void a_post_takes_its_allotments_along(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_year(store);
	int64_t post_id = committee_find_post(&whole.committee, "宣传委员")->id;
	int count = 0;
	assert_good(allotment_store_count(store, post_id, &count, &err));
	assert_int_equal(count, 1);
	assert_good(store_begin(store, &err));
	assert_good(post_store_delete(store, post_id, &err));
	commit_as(store, "删除职务");
	struct allotment_list allotments = {0};
	assert_good(allotment_store_load(store, whole.plan.id, &allotments, &err));
	assert_int_equal(allotments.count, 1);
	allotment_list_release(&allotments);
	assert_good(history_store_undo(store, NULL, &err));
	assert_year(store, whole.plan.id);
	whole_plan_release(&whole);
	store_close(store);
}

static void incomes_and_standards_are_changed_one_by_one(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_year(store);
	struct income income = whole.incomes.items[0];
	struct standard standard = whole.standards.items[1];
	income.amount = 5; /* no dues any more: what told them goes */
	standard.most = 90000;
	assert_good(store_begin(store, &err));
	assert_good(income_store_update(store, &income, &err));
	assert_good(standard_store_update(store, &standard, &err));
	assert_good(standard_store_delete(store, whole.standards.items[0].id, &err));
	assert_good(income_store_delete(store, whole.incomes.items[1].id, &err));
	commit_as(store, "修改");
	struct income got_income;
	struct standard got_standard;
	assert_good(income_store_get(store, income.id, &got_income, &err));
	assert_int_equal(got_income.amount, 5);
	assert_int_equal(got_income.members, 0);
	assert_int_equal(got_income.share, SHARE_WHOLE);
	assert_good(standard_store_get(store, standard.id, &got_standard, &err));
	assert_int_equal(got_standard.most, 90000);
	income_release(&got_income);
	standard_release(&got_standard);
	assert_error(income_store_get(store, whole.incomes.items[1].id, &got_income, &err),
		     ERR_NOT_FOUND);
	assert_error(standard_store_get(store, whole.standards.items[0].id, &got_standard, &err),
		     ERR_NOT_FOUND);
	assert_good(history_store_undo(store, NULL, &err));
	assert_year(store, whole.plan.id);
	whole_plan_release(&whole);
	store_close(store);
}

static void set_silence(struct store *store, int64_t plan_id, const char *finding, bool silenced)
{
	assert_good(store_begin(store, &err));
	assert_good(silence_store_set(store, plan_id, finding, silenced, &err));
	commit_as(store, silenced ? "不再提示" : "重新提示");
}

static void a_silence_is_set_once_and_lifted(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	struct silence_list list = {0};
	set_silence(store, whole.plan.id, "无职务:运动会", true);
	set_silence(store, whole.plan.id, "无职务:运动会", true);
	set_silence(store, whole.plan.id, "空月:12月", true);
	set_silence(store, whole.plan.id, "没有这一条", false);
	assert_good(silence_store_load(store, whole.plan.id, &list, &err));
	assert_int_equal(list.count, 2);
	silence_list_release(&list);
	set_silence(store, whole.plan.id, "空月:12月", false);
	assert_good(silence_store_load(store, whole.plan.id, &list, &err));
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0], "无职务:运动会");
	silence_list_release(&list);
	whole_plan_release(&whole);
	store_close(store);
}

/* Rows with a text in their key: the right one of them is named as being in the way. */
static void an_undo_in_the_way_of_a_silence_names_the_right_one(void **state)
{
	struct store *mine = open_as(*state, "陈静"), *other = open_as(*state, "王磊");
	struct whole_plan whole = insert_sample(mine);
	set_silence(mine, whole.plan.id, "空月:12月", true);
	assert_good(store_begin(other, &err));
	assert_good(silence_store_set(other, whole.plan.id, "空月:12月", false, &err));
	commit_as(other, "这一件挡着");
	set_silence(other, whole.plan.id, "空月:11月", true);
	struct error err = ERROR_INIT;
	assert_false(history_store_undo(mine, NULL, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	assert_non_null(strstr(err.text, "这一件挡着"));
	error_release(&err);
	whole_plan_release(&whole);
	store_close(mine);
	store_close(other);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_whole_year_comes_back),
		TEST(what_is_not_said_stays_unsaid),
		TEST(a_second_plan_keeps_the_standards_of_its_union),
		TEST(a_plan_takes_its_money_along_and_undo_brings_it_back),
		TEST(a_post_takes_its_allotments_along),
		TEST(incomes_and_standards_are_changed_one_by_one),
		TEST(a_silence_is_set_once_and_lifted),
		TEST(an_undo_in_the_way_of_a_silence_names_the_right_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
