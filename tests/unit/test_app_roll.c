/*
 * The next plan in the database. If it failed, a year's plan would be half there, stand under a code that another one has, or
 * bring back a post that the union has renamed since.
 */
#include "home.h"

#include "app/act.h"
#include "app/look.h"
#include "app/roll.h"
#include "i18n/language.h"

struct fixture {
	char folder[HOME_SIZE];
	struct session *session;
	struct plan plan; /* 2025, the sample's first one */
};

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	f->session = home_open(f->folder);
	struct error err = ERROR_INIT;
	struct transfer_report report;
	struct transfer_source source = {.sample = true};
	assert_true(transfer_import(f->session, &source, &report, &err));
	transfer_report_release(&report);
	plan_init(&f->plan);
	assert_true(look_plan_named(f->session, "2025", &f->plan, &err));
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	plan_release(&f->plan);
	int status = home_close(f->session, f->folder);
	free(f);
	return status;
}

static struct roll propose(struct fixture *f, const char *to)
{
	struct roll roll;
	struct error err = ERROR_INIT;
	assert_true(roll_propose(f->session, f->plan.id, to, KEEP_DAY, &roll, &err));
	return roll;
}

static size_t plan_count(struct fixture *f)
{
	size_t count = 0;
	struct error err = ERROR_INIT;
	assert_true(look_plan_count(f->session, &count, &err));
	return count;
}

static struct whole_plan stored(struct fixture *f, int64_t id)
{
	struct whole_plan whole;
	struct error err = ERROR_INIT;
	whole_plan_init(&whole);
	assert_true(look_whole_plan(f->session, id, &whole, &err));
	return whole;
}

static void the_plan_is_one_action(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct roll roll = propose(f, NULL);
	int64_t id = 0;
	assert_true(roll_store(f->session, &roll, &id, &err));
	struct whole_plan whole = stored(f, id), old = stored(f, f->plan.id);
	assert_string_equal(whole.plan.code, "2026");
	assert_int_equal(whole.plan.status, PLAN_DRAFT);
	assert_int_equal(whole.outline.count, old.outline.count);
	assert_int_equal(whole.activities.count, old.activities.count - 1);
	assert_int_equal(whole.organization.id, old.organization.id);
	assert_int_equal(whole.committee.post_count, old.committee.post_count);
	assert_int_equal(whole.standards.count, old.standards.count);
	/* Links go to sections of the new plan. */
	size_t linked = 0;
	for (size_t i = 0; i < whole.activities.count; i++) {
		int64_t section_id = whole.activities.items[i].section_id;
		assert_true(!section_id ||
			    outline_find(&whole.outline, section_id) < whole.outline.count);
		linked += section_id != 0;
	}
	assert_true(linked > 40);
	whole_plan_release(&whole);
	whole_plan_release(&old);
	roll_release(&roll);

	char *said = NULL;
	assert_int_equal(plan_count(f), 3);
	assert_true(undo(f->session, &said, &err));
	assert_non_null(strstr(said, "做出新计划"));
	free(said);
	assert_int_equal(plan_count(f), 2);
}

static void a_code_is_free_or_refused(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct roll roll = propose(f, "2026");
	int64_t id = 0;
	assert_true(roll_store(f->session, &roll, &id, &err));
	assert_true(roll_store(f->session, &roll, &id, &err));
	struct whole_plan whole = stored(f, id);
	assert_string_equal(whole.plan.code, "2026b");
	whole_plan_release(&whole);

	roll.code = xstrdup("2026");
	assert_false(roll_store(f->session, &roll, &id, &err));
	assert_int_equal(err.code, ERR_EXISTS);
	error_release(&err);
	string_set(&roll.code, "两 个");
	assert_false(roll_preview(f->session, &roll, &whole, &err));
	assert_int_equal(err.code, ERR_INPUT);
	error_release(&err);
	whole_plan_release(&whole);
	string_set(&roll.code, NULL);
	roll.title = xstrdup("  ");
	assert_false(roll_store(f->session, &roll, &id, &err));
	assert_int_equal(err.code, ERR_INPUT);
	error_release(&err);
	assert_int_equal(plan_count(f), 4);
	roll_release(&roll);
}

static void a_wrong_time_is_refused(void **state)
{
	struct fixture *f = *state;
	static const char *const wrong[] = {"明年", "2025", "2025-09", "2026-09-01", "99999"};
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		struct roll roll;
		struct error err = ERROR_INIT;
		assert_false(roll_propose(f->session, f->plan.id, wrong[i], KEEP_DAY, &roll, &err));
		assert_int_equal(err.code, ERR_USAGE);
		error_release(&err);
		roll_release(&roll);
	}
	struct roll roll;
	struct error err = ERROR_INIT;
	assert_false(roll_propose(f->session, 12345, NULL, KEEP_DAY, &roll, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	error_release(&err);
	roll_release(&roll);
}

/* Between the proposals and the storing somebody renames a post and the union: there must be no second ones. */
static void the_union_stays_as_it_is_now(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct roll roll = propose(f, NULL);
	struct post now = {0};
	for (size_t i = 0; i < roll.from.committee.post_count; i++) {
		const struct post *post = &roll.from.committee.posts[i];
		if (strcmp(post->name, "文体委员") != 0)
			continue;
		now = *post;
		now.name = (char[]){"文艺体育委员"};
		assert_true(post_change(f->session, post, &now, &err));
	}
	assert_int_not_equal(now.id, 0);
	struct organization renamed;
	organization_copy(&renamed, &roll.from.organization);
	string_set(&renamed.name, "柳汀一小工会委员会");
	assert_true(organization_change(f->session, &roll.from.organization, &renamed, &err));
	organization_release(&renamed);

	int64_t id = 0;
	assert_true(roll_store(f->session, &roll, &id, &err));
	struct whole_plan whole = stored(f, id);
	assert_string_equal(whole.organization.name, "柳汀一小工会委员会");
	assert_int_equal(whole.committee.post_count, roll.from.committee.post_count);
	bool found = false;
	for (size_t i = 0; i < whole.activities.count; i++)
		found = found || activity_has_post(&whole.activities.items[i], now.id, NULL);
	assert_true(found);
	whole_plan_release(&whole);
	roll_release(&roll);
}

static int heads_of(const struct whole_plan *whole, const char *title)
{
	for (size_t i = 0; i < whole->activities.count; i++)
		if (strcmp(whole->activities.items[i].title, title) == 0)
			return whole->activities.items[i].participants;
	fail_msg("no %s", title);
	return 0;
}

/* Who came is for the report; who is expected is what the next plan starts from. */
static void the_plans_own_head_count_goes_along(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity activity;
	int64_t said, unsaid;
	activity_init(&activity);
	activity.plan_id = f->plan.id;
	string_set(&activity.title, "登山");
	activity.participants = 80;
	assert_true(activity_add(f->session, &activity, &said, &err));
	string_set(&activity.title, "联欢");
	activity.participants = NOT_GIVEN;
	assert_true(activity_add(f->session, &activity, &unsaid, &err));
	activity_release(&activity);
	struct activity_finished how = {.attended = 61, .spent = NOT_GIVEN};
	assert_true(activity_finish(f->session, said, &how, &err));
	assert_true(activity_finish(f->session, unsaid, &how, &err));
	/* Corrected afterwards: that is still who came. */
	assert_true(look_activity(f->session, said, &activity, &err));
	struct activity now;
	activity_copy(&now, &activity);
	now.attended = 63;
	assert_true(activity_change(f->session, &activity, &now, &err));
	activity_release(&activity);
	activity_release(&now);
	struct whole_plan old = stored(f, f->plan.id);
	assert_int_equal(heads_of(&old, "登山"), 80);
	assert_int_equal(heads_of(&old, "联欢"), NOT_GIVEN);
	whole_plan_release(&old);
	struct roll roll = propose(f, "2026");
	int64_t id;
	assert_true(roll_store(f->session, &roll, &id, &err));
	struct whole_plan next = stored(f, id);
	assert_int_equal(heads_of(&next, "登山"), 80);
	assert_int_equal(heads_of(&next, "联欢"), 61);
	whole_plan_release(&next);
	roll_release(&roll);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_plan_is_one_action, setup, teardown),
		cmocka_unit_test_setup_teardown(a_code_is_free_or_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(a_wrong_time_is_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(the_union_stays_as_it_is_now, setup, teardown),
		cmocka_unit_test_setup_teardown(the_plans_own_head_count_goes_along, setup,
						teardown),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
