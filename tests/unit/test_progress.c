/*
 * How far a plan has come, and a member with what is theirs. If it failed, somebody would be held to figures that are not
 * theirs, or a sum would count twice.
 */
#include "home.h"

#include "app/progress.h"
#include "i18n/language.h"
#include "model/activity.h"

struct fixture {
	char folder[HOME_SIZE];
	struct session *session;
	struct plan plan;
};

static const char yaml[] =
	"unionplan: 1\n"
	"organization: {name: 甲校工会}\n"
	"plan:\n"
	"  title: 计划\n"
	"  kind: year\n"
	"  start: 2025-09\n"
	"  months: 11\n"
	"  budget: 9000\n"
	"  sections:\n"
	"    - {heading: 文体, id: sport}\n"
	"    - {heading: 女工, id: women}\n"
	"committee:\n"
	"  - {post: 文体委员, members: [乙], budget: 1000}\n"
	"  - {post: 女工委员, members: [乙, 丙], budget: 500}\n"
	"  - {post: 主席, members: [甲], budget: 5000}\n"
	"  - {post: 闲职, members: [{name: 乙, since: 2020-01, until: 2021-01}]}\n"
	"schedule:\n"
	"  - month: 9\n"
	"    activities:\n"
	"      - {title: 两职共办, posts: [文体委员, 女工委员], section: sport, budget: 300, "
	"spent: 280, status: done}\n"
	"      - {title: 主席牵头, posts: [主席, 女工委员], section: women, budget: 4000}\n"
	"      - {title: 主席自办, posts: [主席], budget: 700}\n"
	"  - month: 11\n"
	"    activities:\n"
	"      - {title: 取消了的, posts: [女工委员], section: women, budget: 100, spent: 20, "
	"status: cancelled}\n"
	"      - {title: 女工自办, posts: [女工委员], section: women, budget: 450}\n"
	"  - activities:\n"
	"      - {title: 全年走访, posts: [文体委员]}\n";

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	f->session = home_open(f->folder);
	struct transfer_report report;
	plan_init(&f->plan);
	home_import(f->session, f->folder, yaml, &report);
	plan_copy(&f->plan, &report.plans[0].plan);
	transfer_report_release(&report);
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

static void look(const struct fixture *f, const char *member, struct progress *out)
{
	struct error err = ERROR_INIT;
	bool good = member ? look_progress_of(f->session, &f->plan, member, out, &err)
			   : look_progress(f->session, &f->plan, out, &err);
	if (!good)
		fail_msg("%s", err.text);
}

static void assert_line(const struct progress_line *line, const char *wanted)
{
	char *is = string_format("%d/%d, %d off; %lld, %lld of %lld", line->count.done,
				 line->count.activities, line->count.cancelled,
				 (long long)line->planned / 100, (long long)line->spent / 100,
				 (long long)(line->limit == NOT_GIVEN ? -1 : line->limit / 100));
	assert_string_equal(is, wanted);
	free(is);
}

static void the_lines_of_a_plan_add_up(void **state)
{
	struct progress all;
	look(*state, NULL, &all);
	assert_line(&all.all, "1/5, 1 off; 5450, 300 of 9000");
	assert_int_equal(all.months.count, 3);
	assert_line(&all.months.items[0], "1/3, 0 off; 5000, 280 of -1");
	assert_line(&all.months.items[1], "0/1, 1 off; 450, 20 of -1");
	assert_int_equal(all.posts.count, 3);
	assert_line(&all.posts.items[1], "1/3, 1 off; 450, 20 of 500");
	assert_line(&all.posts.items[2], "0/2, 0 off; 4700, 0 of 5000");
	progress_release(&all);
}

/* What two posts of one member share counts once; what somebody else leads, costs them nothing. */
static void a_member_has_figures_of_their_own(void **state)
{
	struct progress own;
	look(*state, "乙", &own);
	assert_line(&own.all, "1/4, 1 off; 750, 300 of 1500");
	assert_int_equal(own.months.count, 3);
	assert_line(&own.months.items[0], "1/2, 0 off; 300, 280 of -1");
	assert_line(&own.months.items[1], "0/1, 1 off; 450, 20 of -1");
	assert_int_equal(own.months.items[2].id, 0);
	assert_int_equal(own.sections.count, 3);
	assert_string_equal(own.sections.items[1].name, "女工");
	assert_line(&own.sections.items[1], "0/2, 1 off; 0, 0 of -1");
	assert_int_equal(own.posts.count, 2); /* not the one of years ago */
	assert_line(&own.posts.items[0], "1/2, 0 off; 300, 280 of 1000");
	assert_line(&own.posts.items[1], "1/3, 1 off; 450, 20 of 500");
	assert_int_equal(own.income, NOT_GIVEN);
	progress_release(&own);
}

static void nobody_has_none(void **state)
{
	const struct fixture *f = *state;
	struct progress own;
	struct error err = ERROR_INIT;
	assert_false(look_progress_of(f->session, &f->plan, "没有这个人", &own, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	progress_release(&own);
	error_release(&err);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_lines_of_a_plan_add_up),
		cmocka_unit_test(a_member_has_figures_of_their_own),
		cmocka_unit_test(nobody_has_none),
	};
	language_set(LANGUAGE_CHINESE);
	return cmocka_run_group_tests(tests, setup, teardown);
}
