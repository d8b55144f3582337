/*
 * Documents on their way into the database. If it failed, a plan would stand under another union, its activities under posts
 * that nobody has, or half of a document would be stored.
 */
#include "home.h"
#include "made_proposal.h"

#include "app/act.h"
#include "app/look.h"
#include "i18n/language.h"

struct fixture {
	char folder[HOME_SIZE];
	struct session *session;
};

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	f->session = home_open(f->folder);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	int status = home_close(f->session, f->folder);
	free(f);
	return status;
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

/* Stores the plan `at` of the made proposal with this union; its id. */
static int64_t store_made(struct fixture *f, size_t at, const char *organization)
{
	struct proposal proposal;
	struct transfer_report report;
	struct error err = ERROR_INIT;
	bool wanted[2] = {at == 0, at == 1};
	made_proposal(&proposal);
	string_set(&proposal.plans[at].organization, organization);
	assert_true(transfer_store_proposal(f->session, &proposal, wanted, &report, &err));
	assert_int_equal(report.count, 1);
	int64_t id = report.plans[0].plan.id;
	transfer_report_release(&report);
	proposal_release(&proposal);
	return id;
}

static void all_plans_are_one_action(void **state)
{
	struct fixture *f = *state;
	struct proposal proposal;
	struct transfer_report report;
	struct error err = ERROR_INIT;
	char *said = NULL;
	made_proposal(&proposal);
	assert_true(transfer_store_proposal(f->session, &proposal, NULL, &report, &err));
	assert_int_equal(report.count, 2);
	assert_true(report.union_assumed);
	assert_string_equal(report.plans[0].plan.code, "2025");
	assert_string_equal(report.plans[1].plan.code, "2025b");
	assert_int_equal(report.sizes[0].sections, 5);
	assert_int_equal(report.sizes[0].activities.activities, 2);
	assert_int_equal(report.sizes[0].duties, 1);
	assert_int_equal(plan_count(f), 2);
	assert_true(undo(f->session, &said, &err));
	free(said);
	assert_int_equal(plan_count(f), 0);
	transfer_report_release(&report);
	proposal_release(&proposal);
}

static void only_wanted_plans_are_stored(void **state)
{
	struct fixture *f = *state;
	int64_t id = store_made(f, 1, "第五中学工会");
	struct whole_plan whole = stored(f, id);
	assert_int_equal(plan_count(f), 1);
	assert_string_equal(whole.plan.title, "第五中学女工工作计划");
	assert_string_equal(whole.organization.name, "第五中学工会");
	whole_plan_release(&whole);
}

static void a_union_is_found_again_under_its_other_ending(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t first = store_made(f, 0, "第五中学工会委员会");
	struct whole_plan whole = stored(f, first);
	int64_t id = whole.organization.id;
	whole_plan_release(&whole);
	static const char *const names[] = {"第五中学工会", "第五中学工会委员会", "第五中学", NULL};
	for (size_t i = 0; i < 4; i++) {
		whole = stored(f, store_made(f, 1, names[i]));
		assert_int_equal(whole.organization.id, id);
		whole_plan_release(&whole);
	}
	whole = stored(f, store_made(f, 1, "第六中学工会"));
	assert_int_not_equal(whole.organization.id, id);
	whole_plan_release(&whole);
	/* Now there are two: nothing is guessed any more. */
	struct proposal proposal;
	struct transfer_report report;
	made_proposal(&proposal);
	assert_false(transfer_store_proposal(f->session, &proposal, NULL, &report, &err));
	assert_int_equal(err.code, ERR_INPUT);
	assert_non_null(strstr(err.text, "第六中学工会"));
	error_release(&err);
	transfer_report_release(&report);
	proposal_release(&proposal);
	assert_int_equal(plan_count(f), 6);
	assert_null(transfer_union_of(f->session, NULL, &err));
}

/* 文体 in a table is 文体委员 of the duty lists; who is named holds a post. */
static void posts_are_those_of_the_union(void **state)
{
	struct fixture *f = *state;
	struct whole_plan whole = stored(f, store_made(f, 0, "第五中学工会"));
	const struct activity *visit = &whole.activities.items[0];
	if (strcmp(visit->title, "慰问教师") != 0)
		visit++;
	assert_int_equal(visit->post_count, 1);
	assert_string_equal(visit->posts[0].name, "文体委员");
	assert_int_equal(whole.committee.post_count, 1);
	whole_plan_release(&whole);

	struct error err = ERROR_INIT;
	struct proposal proposal;
	struct transfer_report report;
	bool wanted[2] = {true, false};
	made_proposal(&proposal);
	string_set(&proposal.plans[0].organization, "第五中学工会");
	proposal_set_kind(&proposal, MADE_POST, PROPOSED_LEFT_OUT);
	proposal_set_kind(&proposal, MADE_DUTY, PROPOSED_LEFT_OUT);
	string_set(&proposal.items[MADE_VISIT].post, "文体、生活");
	assert_true(transfer_store_proposal(f->session, &proposal, wanted, &report, &err));
	whole = stored(f, report.plans[0].plan.id);
	assert_int_equal(whole.committee.post_count, 2); /* 文体委员 as before, 生活 is new */
	assert_non_null(committee_find_post(&whole.committee, "文体委员"));
	assert_null(committee_find_post(&whole.committee, "文体"));
	assert_non_null(committee_find_post(&whole.committee, "生活"));
	whole_plan_release(&whole);
	transfer_report_release(&report);
	proposal_release(&proposal);
}

/* What comes out of a document is kept as what is typed: nothing that a printer or a form could not take. */
static void texts_are_stored_clean(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct proposal proposal;
	struct transfer_report report;
	bool wanted[2] = {true, false};
	made_proposal(&proposal);
	proposal_set_text(&proposal, MADE_GUIDE, " 指导\t思想 \033[1m ");
	proposal_set_text(&proposal, MADE_VISIT, "  慰问\n教师 ");
	proposal_set_text(&proposal, MADE_WORK, " ");
	string_set(&proposal.items[MADE_WORK].label, "");
	string_set(&proposal.items[MADE_VISIT].detail, "一段\n\n\n二段  \n");
	assert_true(transfer_store_proposal(f->session, &proposal, wanted, &report, &err));
	struct whole_plan whole = stored(f, report.plans[0].plan.id);
	assert_string_equal(whole.outline.sections[0].heading, "指导 思想 [1m");
	assert_true(whole.outline.sections[1].heading[0] != '\0');
	for (size_t i = 0; i < whole.activities.count; i++)
		if (whole.activities.items[i].detail) {
			assert_string_equal(whole.activities.items[i].title, "慰问 教师");
			assert_string_equal(whole.activities.items[i].detail, "一段\n\n二段");
		}
	whole_plan_release(&whole);
	transfer_report_release(&report);
	proposal_release(&proposal);
}

/* A document is proposed and not stored; the program's own files are none. */
static void a_document_is_proposed(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct proposal proposal;
	bool document = false;
	struct transfer_source source = {.pasted = "第五中学2025年工会工作计划\n"
						   "一、指导思想\n"
						   "办实事。\n"
						   "二、主要工作\n"
						   "1、开好会。\n"};
	assert_true(transfer_propose(f->session, &source, &proposal, &document, &err));
	assert_true(document);
	assert_int_equal(proposal.plan_count, 1);
	assert_string_equal(proposal.plans[0].title, "第五中学2025年工会工作计划");
	assert_int_equal(proposal.plans[0].period.first, month_make(2025, 1));
	proposal_release(&proposal);
	assert_int_equal(plan_count(f), 0);
	source = (struct transfer_source){.path = "data/sample.yaml"};
	assert_true(transfer_propose(f->session, &source, &proposal, &document, &err));
	assert_false(document);
	source = (struct transfer_source){.path = "/nowhere/计划.txt"};
	assert_false(transfer_propose(f->session, &source, &proposal, &document, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	error_release(&err);
}

/* Thousands of plans of one year: each gets a code, in no time. */
static void many_plans_of_one_year_have_codes(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct proposal proposal;
	struct transfer_report report;
	enum { MANY = 2000 };
	proposal_init(&proposal, "很多.txt");
	for (int i = 0; i < MANY; i++) {
		proposal_add_line(&proposal, xstrdup("计划"), 2 * i + 1);
		proposal_add(&proposal, PROPOSED_TITLE, "", "工会工作计划", (size_t)i, 1);
		proposal_add(&proposal, PROPOSED_SECTION, "一、", "要点", (size_t)i, 1);
	}
	proposal_find_plans(&proposal);
	for (size_t i = 0; i < proposal.plan_count; i++) {
		proposal.plans[i].period = (struct period){month_make(2025, 1), 12};
		string_set(&proposal.plans[i].code, "2025");
	}
	assert_true(transfer_store_proposal(f->session, &proposal, NULL, &report, &err));
	assert_int_equal(plan_count(f), MANY);
	assert_string_equal(report.plans[MANY - 1].plan.code, "2025-2000");
	transfer_report_release(&report);
	proposal_release(&proposal);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(all_plans_are_one_action),
		TEST(only_wanted_plans_are_stored),
		TEST(a_union_is_found_again_under_its_other_ending),
		TEST(posts_are_those_of_the_union),
		TEST(texts_are_stored_clean),
		TEST(a_document_is_proposed),
		TEST(many_plans_of_one_year_have_codes),
	};
	language_set(LANGUAGE_CHINESE);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
