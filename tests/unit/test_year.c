/*
 * Money, standards, silenced findings and first times. If it failed, a chair would report sums that are wrong, or lose when
 * something was to have been.
 */
#include "test.h"

#include "model/budget.h"
#include "model/money.h"
#include "model/silence.h"
#include "model/standard.h"
#include "model/when.h"

#include <stdlib.h>

/* --- times as one text --- */

static void assert_code(const struct when *when, const char *wanted)
{
	struct strbuf code = STRBUF_INIT;
	struct when back = {0};
	when_encode(when, &code);
	assert_string_equal(code.text, wanted);
	assert_true(when_decode(code.text, &back));
	assert_true(when_same(when, &back));
	strbuf_release(&code);
}

static void each_kind_of_time_comes_back_from_its_text(void **state)
{
	(void)state;
	int september = month_make(2025, 9), november = month_make(2025, 11);
	assert_code(&(struct when){.starts = {september, 0}}, "2025-09");
	assert_code(&(struct when){.starts = {september, 28}}, "2025-09-28");
	assert_code(&(struct when){.starts = {september, 0}, .part = PART_EARLY}, "2025-09 early");
	assert_code(&(struct when){.starts = {september, 0}, .ends = {november, 0}},
		    "2025-09/2025-11");
	assert_code(&(struct when){.starts = {september, 28}, .ends = {month_make(2025, 10), 3}},
		    "2025-09-28/2025-10-03");
	assert_code(&(struct when){.starts = {september, 0}, .deadline = true}, "by 2025-09");
	assert_code(&(struct when){.starts = {september, 5}, .deadline = true}, "by 2025-09-05");
	assert_code(&(struct when){.starts = {month_make(2024, 2), 29}}, "2024-02-29");
	struct when when;
	assert_true(when_decode("2025-09 上旬", &when));
	assert_int_equal(when.part, PART_EARLY);
}

static void what_is_no_time_is_not_read(void **state)
{
	(void)state;
	static const char *const wrong[] = {
		"",
		"9月",
		"2025",
		"2025-13",
		"2025-02-30",
		"2025-09 ",
		"2025-09 soon",
		"2025-09-28 early",
		"2025-11/2025-09",
		"2025-09/",
		"2025-09/2025-11 late",
		"by ",
		"by 2025-09/2025-11",
		"by by 2025-09",
		" 2025-09",
		"2025-09-28x",
		"2025-09/2025-11/2025-12",
	};
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct when when = {.starts = {month_make(2000, 1), 1}};
		if (when_decode(wrong[i], &when))
			fail_msg("read: “%s”", wrong[i]);
		assert_int_equal(when.starts.month, month_make(2000, 1));
	}
}

/* --- what comes in --- */

static struct income *add_dues(struct income_list *list, int members, int64_t monthly, int share)
{
	struct income *income = income_list_add(list);
	income->name = xstrdup("会费");
	income->amount = NOT_GIVEN;
	income->members = members;
	income->monthly = monthly;
	income->share = share;
	return income;
}

static void dues_are_members_times_months_times_the_share(void **state)
{
	(void)state;
	struct income_list list = {0};
	assert_int_equal(income_total(&list, 12), 0);
	struct income *dues = add_dues(&list, 120, 1000, 6000);
	assert_true(income_is_dues(dues) && income_valid(dues));
	assert_int_equal(income_amount(dues, 11), 120 * 1000 * 11 * 6 / 10);
	assert_int_equal(income_amount(dues, 1), 72000);
	struct income *grant = income_list_add(&list);
	grant->name = xstrdup("行政补助");
	grant->amount = 2000000;
	assert_true(!income_is_dues(grant) && income_valid(grant));
	assert_int_equal(income_amount(grant, 1), income_amount(grant, 13));
	assert_int_equal(income_total(&list, 13), 72000 * 13 + 2000000);
	income_list_release(&list);
}

static void assert_terms(const struct income *income, int months, const char *wanted)
{
	struct strbuf terms = STRBUF_INIT;
	income_write_terms(income, months, &terms);
	assert_string_equal(terms.length ? terms.text : "", wanted);
	strbuf_release(&terms);
}

static void dues_say_what_they_come_of(void **state)
{
	(void)state;
	struct income_list list = {0};
	assert_terms(add_dues(&list, 120, 1000, 6250), 11, "120人 × 每月10元 × 11个月 × 留成62.5%");
	assert_terms(add_dues(&list, 30, 1050, SHARE_WHOLE), 5, "30人 × 每月10.50元 × 5个月");
	assert_terms(income_list_add(&list), 5, "");
	income_list_release(&list);
}

static void dues_are_rounded_to_the_nearest_fen(void **state)
{
	(void)state;
	struct income_list list = {0};
	assert_int_equal(income_amount(add_dues(&list, 1, 1, 4999), 1), 0);
	assert_int_equal(income_amount(add_dues(&list, 1, 1, 5000), 1), 1);
	assert_int_equal(income_amount(add_dues(&list, 7, 333, 3333), 1), 777); /* 776.9… */
	assert_int_equal(income_amount(add_dues(&list, 0, 1000, SHARE_WHOLE), 12), 0);
	assert_int_equal(income_amount(add_dues(&list, 9, 1000, 0), 12), 0);
	income_list_release(&list);
}

static void sums_that_are_too_large_are_refused_and_never_turn_negative(void **state)
{
	(void)state;
	struct income_list list = {0};
	struct income *dues = add_dues(&list, INCOME_MEMBERS_MOST, MONEY_MOST, SHARE_WHOLE);
	assert_false(income_valid(dues));
	assert_int_equal(income_amount(dues, 36), MONEY_MOST);
	dues->share = 1;
	assert_int_equal(income_amount(dues, 36) > 0, true);
	dues->share = SHARE_WHOLE;
	dues->monthly = 100;
	assert_true(income_valid(dues));
	dues->members = INCOME_MEMBERS_MOST + 1;
	assert_false(income_valid(dues));
	dues->members = 5;
	dues->share = SHARE_WHOLE + 1;
	assert_false(income_valid(dues));
	dues->share = -1;
	assert_false(income_valid(dues));
	dues->share = 0;
	string_set(&dues->name, "");
	assert_false(income_valid(dues));
	for (int i = 0; i < 100000; i++) {
		struct income *more = income_list_add(&list);
		more->amount = MONEY_MOST;
	}
	assert_int_equal(income_total(&list, 12), INT64_MAX);
	income_list_release(&list);
}

static void shares_are_percent(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int share;
	} good[] = {{"60%", 6000},    {"60", 6000}, {"62.5%", 6250},  {"0.05%", 5},
		    {"100%", 10000},  {"0", 0},     {"６０％", 6000}, {" 60 % ", 6000},
		    {"33.33%", 3333}, {"7%", 700}};
	static const char *const bad[] = {"",    "%",    "0.6",    "101%",  "60%%", "6o%",
					  "-5%", "60.%", "1.234%", "99999", ".5%",  "60% x"};
	int share = 77;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		if (!share_parse(good[i].text, &share))
			fail_msg("not read: %s", good[i].text);
		assert_int_equal(share, good[i].share);
		struct strbuf written = STRBUF_INIT;
		int back = -1;
		share_write(share, &written);
		assert_true(share_parse(written.text, &back));
		assert_int_equal(back, share);
		strbuf_release(&written);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (share_parse(bad[i], &share))
			fail_msg("read: “%s”", bad[i]);
	struct strbuf written = STRBUF_INIT;
	share_write(6250, &written);
	strbuf_add_text(&written, " ");
	share_write(6000, &written);
	strbuf_add_text(&written, " ");
	share_write(5, &written);
	assert_string_equal(written.text, "62.5% 60% 0.05%");
	strbuf_release(&written);
}

/* --- what is spent --- */

static void add_activity(struct activity_list *list, const char *post, int64_t budget,
			 int64_t spent, enum activity_status status)
{
	struct activity *activity = activity_list_add(list);
	if (post)
		activity_add_post(activity, 0, post);
	activity_add_post(activity, 0, "主席");
	activity->budget = budget;
	activity->spent = spent;
	activity->status = status;
}

static void each_activity_is_paid_once_by_the_post_that_leads(void **state)
{
	(void)state;
	struct activity_list list = {0};
	add_activity(&list, "文体委员", 100000, 90000, STATUS_DONE);
	add_activity(&list, "文体委员", NOT_GIVEN, 500, STATUS_DONE);
	add_activity(&list, "文体委员", 70000, 2000, STATUS_CANCELLED);
	add_activity(&list, NULL, 5000, NOT_GIVEN, STATUS_PLANNED);
	activity_list_add(&list)->budget = 40;
	struct spending of_post = spending_of(&list, 0, "文体委员");
	assert_int_equal(of_post.planned, 100000);
	assert_int_equal(of_post.spent, 92500);
	assert_int_equal(of_post.activities, 1);
	assert_int_equal(spending_of(&list, 0, "主席").planned, 5000);
	assert_int_equal(spending_of(&list, 0, "顾问").planned, 0);
	struct spending all = spending_of(&list, 0, NULL);
	assert_int_equal(all.planned, 105040);
	assert_int_equal(all.spent, 92500);
	list.items[0].posts[0].post_id = 8;
	assert_int_equal(spending_of(&list, 8, NULL).planned, 100000);
	activity_list_release(&list);
}

static void what_a_post_may_spend_is_found_by_id_or_name(void **state)
{
	(void)state;
	struct allotment_list list = {0};
	allotment_list_add(&list, 0, "文体委员", 600000);
	allotment_list_add(&list, 0, "女工委员", 0);
	assert_int_equal(allotment_of(&list, 0, "文体委员"), 600000);
	assert_int_equal(allotment_of(&list, 0, "女工委员"), 0);
	assert_int_equal(allotment_of(&list, 0, "主席"), NOT_GIVEN);
	assert_int_equal(allotment_total(&list), 600000);
	allotment_list_add(&list, 9, "主席", 5);
	assert_int_equal(allotment_of(&list, 9, NULL), 5);
	assert_int_equal(allotment_of(&list, 8, "主席"), NOT_GIVEN);
	allotment_list_release(&list);
}

/* --- standards --- */

static void an_activity_is_known_by_event_or_words(void **state)
{
	(void)state;
	struct standard_list list = {0};
	struct standard *ill = standard_list_add(&list);
	ill->event = xstrdup("住院慰问");
	ill->words = standard_words_tidy("生病、手术");
	struct standard *festival = standard_list_add(&list);
	festival->event = xstrdup("春节慰问");
	festival->words = standard_words_tidy("送温暖");
	struct standard *wedding = standard_list_add(&list);
	wedding->event = xstrdup("结婚");
	wedding->words = xstrdup("三八节");
	static const struct {
		const char *title, *occasion;
		size_t fitting;
		const char *event;
	} cases[] = {
		{"住院慰问", NULL, 1, "住院慰问"},
		{"做好住院慰问工作", NULL, 1, "住院慰问"},
		{"及时看望住院教职工", NULL, 1, "住院慰问"},
		{"走访生病的退休教师", NULL, 1, "住院慰问"},
		{"住院医师培训", NULL, 0, NULL},
		{"春节联欢会", "春节", 0, NULL},
		{"春节前走访困难职工", "春节", 1, "春节慰问"},
		{"“送温暖”", NULL, 1, "春节慰问"},
		{"职工结婚贺礼", NULL, 1, "结婚"},
		{"女职工活动", "三八节", 1, "结婚"},
		{"春节慰问住院、手术职工", NULL, 2, "住院慰问"},
		{"运动会", NULL, 0, NULL},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct standard *found[8];
		size_t count =
			standards_fitting(&list, cases[i].title, cases[i].occasion, found, 8);
		if (count != cases[i].fitting)
			fail_msg("%s: %zu", cases[i].title, count);
		if (count)
			assert_string_equal(found[0]->event, cases[i].event);
	}
	const struct standard *found[1];
	assert_int_equal(standards_fitting(&list, "春节慰问住院职工", NULL, found, 1), 1);
	assert_int_equal(standards_fitting(&list, NULL, "三八节", found, 1), 0);
	assert_ptr_equal(standard_find(&list, "结婚"), wedding);
	assert_null(standard_find(&list, "结婚慰问"));
	standard_list_release(&list);
}

static void assert_words(const char *typed, const char *wanted)
{
	char *words = standard_words_tidy(typed);
	if (wanted)
		assert_string_equal(words, wanted);
	else
		assert_null(words);
	free(words);
}

static void words_are_parted_as_people_type_them(void **state)
{
	(void)state;
	assert_words("住院、生病，手术 住院\n 生病 ；产假,a;b/c",
		     "住院\n生病\n手术\n产假\na\nb\nc");
	assert_words("住院", "住院");
	assert_words("住院、住", "住院\n住");
	assert_words("　、 ,\n", NULL);
	assert_words("", NULL);
	assert_words(NULL, NULL);
}

static void assert_sum(const char *text, int64_t least, int64_t most)
{
	int64_t from = -5, to = -5;
	if (!standard_parse_sum(text, &from, &to))
		fail_msg("not read: %s", text);
	assert_int_equal(from, least);
	assert_int_equal(to, most);
}

static void assert_given(int64_t least, int64_t most, char *per, const char *wanted)
{
	struct standard standard = {.least = least, .most = most, .per = per};
	struct strbuf given = STRBUF_INIT;
	standard_write_given(&standard, &given);
	assert_string_equal(given.text, wanted);
	strbuf_release(&given);
}

static void what_is_given_is_told_with_its_unit(void **state)
{
	(void)state;
	char visit[] = "人次", yearly[] = "每人每年";
	assert_given(30000, 50000, visit, "300—500元/人次");
	assert_given(20000, 20000, yearly, "每人每年200元");
	assert_given(120000, 120000, NULL, "1,200元");
}

static void a_sum_may_be_a_range(void **state)
{
	(void)state;
	assert_sum("500", 50000, 50000);
	assert_sum("300-500", 30000, 50000);
	assert_sum("300—500元", 30000, 50000);
	assert_sum("300元至500元", 30000, 50000);
	assert_sum("1-2万", 1000000, 2000000);
	assert_sum("5000元到1万元", 500000, 1000000);
	assert_sum("5000-1万", 500000, 1000000);
	assert_sum("0.5-1.2万元", 500000, 1200000);
	assert_sum("三百至五百元", 30000, 50000);
	assert_sum("五千至一万元", 500000, 1000000);
	assert_sum("0－0.5", 0, 50);
	int64_t from, to;
	static const char *const bad[] = {"", "-", "500-300", "300-", "-500", "1-2-3", "很多"};
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (standard_parse_sum(bad[i], &from, &to))
			fail_msg("read: “%s”", bad[i]);
	struct standard standard = {.least = 30050, .most = 100000};
	struct strbuf out = STRBUF_INIT;
	standard_write_sum(&standard, &out);
	strbuf_add_text(&out, " ");
	standard_write_sum_grouped(&standard, &out);
	standard.most = 30050;
	strbuf_add_text(&out, " ");
	standard_write_sum(&standard, &out);
	assert_string_equal(out.text, "300.50-1000 300.50—1,000 300.50");
	strbuf_release(&out);
}

static void a_silenced_finding_is_known_by_its_key(void **state)
{
	(void)state;
	struct silence_list list = {0};
	assert_false(silence_has(&list, "空月:7月"));
	silence_list_add(&list, "空月:7月");
	assert_true(silence_has(&list, "空月:7月"));
	assert_false(silence_has(&list, "空月:8月"));
	assert_false(silence_has(&list, "空月"));
	silence_list_release(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_time_comes_back_from_its_text),
		cmocka_unit_test(what_is_no_time_is_not_read),
		cmocka_unit_test(dues_are_members_times_months_times_the_share),
		cmocka_unit_test(dues_say_what_they_come_of),
		cmocka_unit_test(dues_are_rounded_to_the_nearest_fen),
		cmocka_unit_test(sums_that_are_too_large_are_refused_and_never_turn_negative),
		cmocka_unit_test(shares_are_percent),
		cmocka_unit_test(each_activity_is_paid_once_by_the_post_that_leads),
		cmocka_unit_test(what_a_post_may_spend_is_found_by_id_or_name),
		cmocka_unit_test(an_activity_is_known_by_event_or_words),
		cmocka_unit_test(words_are_parted_as_people_type_them),
		cmocka_unit_test(a_sum_may_be_a_range),
		cmocka_unit_test(what_is_given_is_told_with_its_unit),
		cmocka_unit_test(a_silenced_finding_is_known_by_its_key),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
