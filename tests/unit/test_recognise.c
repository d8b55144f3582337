/*
 * What each line of a document is taken for, item by item: tests/data/recognised/NAME.txt and the items that are expected,
 * NAME.items (UPDATE=1 writes them; read the difference). Where one of these changes, a committee's plan would come in with
 * a heading on the wrong level, a month without its entries, or an advertisement in it.
 */
#include "test.h"

#include "base/utf8.h"
#include "i18n/language.h"
#include "import/recognise.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FOLDER "tests/data/recognised/"

static void take_text(const char *text, struct proposal *proposal)
{
	struct recognise_options options = {.today = {2025, 11, 18}};
	struct error err = ERROR_INIT;
	struct source source;
	assert_true(source_decode(&source, "a.txt", text, strlen(text), &err));
	proposal_init(proposal, "a.txt");
	plain_read(&source, proposal);
	recognise(proposal, &options);
	source_release(&source);
}

static void tell_plan(const struct proposed_plan *plan, struct strbuf *out)
{
	char month[8];
	month_write(plan->period.first, month);
	strbuf_format(out, "= %s | %s %s %s+%d | %s%s\n", plan->title, plan->code,
		      plan_kind_name(plan->kind), month, plan->period.count,
		      plan->organization ? plan->organization : "-",
		      plan->year_known ? "" : " | which year?");
}

static void tell_item(const struct proposed *item, struct strbuf *out)
{
	struct strbuf when = STRBUF_INIT;
	when_encode(&item->when, &when);
	strbuf_format(out, "%d:%d %s", (int)item->line + 1, item->column,
		      proposed_kind_name(item->kind));
	if (item->kind == PROPOSED_SECTION)
		strbuf_format(out, " %d", item->level);
	strbuf_format(out, " [%s] %s", item->label, item->text);
	if (when.length)
		strbuf_format(out, " @%s", when.text);
	const char *const names[] = {"post", "people", "place", "detail"};
	const char *const values[] = {item->post, item->people, item->place, item->detail};
	for (size_t i = 0; i < 4; i++)
		if (values[i])
			strbuf_format(out, " %s=%s", names[i], values[i]);
	if (item->budget != NOT_GIVEN)
		strbuf_format(out, " budget=%lld", (long long)item->budget);
	if (item->content != CONTENT_TEXT)
		strbuf_format(out, " (%s)", section_content_name(item->content));
	strbuf_format(out, "%s%s", item->extracted ? " extracted" : "",
		      item->closes ? " closes" : "");
	if (item->doubt)
		strbuf_format(out, " ?%s", doubt_name(item->doubt));
	strbuf_add_byte(out, '\n');
	strbuf_release(&when);
}

static char *tell_all(const char *text)
{
	struct proposal proposal;
	struct strbuf out = STRBUF_INIT;
	size_t plan = 0;
	take_text(text, &proposal);
	for (size_t i = 0; i < proposal.count; i++) {
		while (plan < proposal.plan_count && proposal.plans[plan].first == i)
			tell_plan(&proposal.plans[plan++], &out);
		tell_item(&proposal.items[i], &out);
	}
	proposal_release(&proposal);
	return strbuf_detach(&out);
}

static char *read_file(const char *path)
{
	struct strbuf text = STRBUF_INIT;
	char piece[4096];
	size_t got;
	FILE *file = fopen(path, "rb");
	if (!file)
		return NULL;
	while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
		strbuf_add(&text, piece, got);
	fclose(file);
	return strbuf_detach(&text);
}

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static void documents_are_taken_for_what_they_are(void **state)
{
	(void)state;
	DIR *folder = opendir(FOLDER);
	struct dirent *entry;
	size_t documents = 0, wrong = 0;
	assert_non_null(folder);
	while ((entry = readdir(folder))) {
		size_t length = strlen(entry->d_name);
		if (length < 5 || strcmp(entry->d_name + length - 4, ".txt") != 0)
			continue;
		char *path = string_format(FOLDER "%s", entry->d_name);
		char *wanted_path = string_format("%.*s.items", (int)strlen(path) - 4, path);
		char *text = read_file(path), *got = tell_all(text);
		if (getenv("UPDATE"))
			write_file(wanted_path, got);
		char *wanted = read_file(wanted_path);
		if (!wanted || strcmp(wanted, got) != 0) {
			print_error("%s: not as in %s, but:\n%s\n", path, wanted_path, got);
			wrong++;
		}
		documents++;
		free(wanted);
		free(got);
		free(text);
		free(wanted_path);
		free(path);
	}
	closedir(folder);
	assert_true(documents > 20);
	assert_int_equal(wrong, 0);
}

/* The kinds of all items but those found inside of sentences, a letter each, and the levels of sections. */
static char *outline_of(const char *text)
{
	static const char letters[] = "XTP.MAODGY";
	struct proposal proposal;
	struct strbuf out = STRBUF_INIT;
	take_text(text, &proposal);
	for (size_t i = 0; i < proposal.count; i++)
		if (proposal.items[i].extracted)
			continue;
		else if (proposal.items[i].kind == PROPOSED_SECTION)
			strbuf_format(&out, "%d", proposal.items[i].level);
		else
			strbuf_add_byte(&out, letters[proposal.items[i].kind]);
	proposal_release(&proposal);
	return strbuf_detach(&out);
}

static void require_outline(const char *text, const char *wanted)
{
	char *got = outline_of(text);
	if (strcmp(got, wanted) != 0)
		fail_msg("%s\nis taken for %s, not for %s", text, got, wanted);
	free(got);
}

/* Levels follow from how this document numbers; a table of styles would put half of them wrong. */
static void levels_follow_from_use(void **state)
{
	(void)state;
	require_outline("甲厂工会工作计划\n"
			"一、甲\n"
			"1、乙\n"
			"（1）丙\n"
			"（2）丁\n"
			"2、戊\n"
			"二、己\n"
			"（1）庚\n"
			"（2）辛\n",
			"T12332122");
	require_outline("甲厂工会工作计划\n1、甲\n（一）乙\n（二）丙\n2、丁\n（一）戊\n", "T12212");
	require_outline("甲厂工会工作计划\n"
			"第一章 总则\n"
			"第一条 甲\n"
			"第二条 乙\n"
			"第二章 经费\n"
			"第三条 丙\n"
			"①丁\n"
			"②戊\n",
			"T1221233");
	require_outline("甲厂工会工作计划\n一、甲\n1. 乙\n2、丙\n3．丁\n二、戊\n", "T12221");
	/* The same signs at two levels: the inner list is over where the outer one goes on. */
	require_outline("甲厂工会工作计划\n1、甲：\n1、乙\n2、丙\n2、丁\n3、戊\n", "T12211");
	/* A list whose heading was lost, and a number that is missing. */
	require_outline("甲厂工会工作计划\n二、甲\n1、乙\n3、丙\n三、丁\n", "T1221");
}

/* What looks like a number and is none stays in its sentence. */
static void sentences_are_not_split(void **state)
{
	(void)state;
	require_outline("甲厂工会工作计划\n"
			"一、甲\n"
			"经费1.5万元，第3.8节，2025.9.10前，第一、第二小组，一、二月份完成。\n"
			"二、乙\n",
			"T1P1");
	require_outline("甲厂工会工作计划\n"
			"一、甲\n"
			"要做到：1、讲政治；2、讲学习；3、讲团结的要求牢记在心。\n"
			"二、乙\n",
			"T1P1");
	require_outline("甲厂工会工作计划\n一、甲\n九月份：一是开会，二是学习。\n十月份：运动会\n",
			"T1MAMA");
}

/* Entries of a month are parted where that is certain, and never inside of a numbered one. */
static void entries_of_months(void **state)
{
	(void)state;
	require_outline("甲厂工会工作计划\n九月：开会；学习；慰问\n十月：登山\n", "TMAAAMA");
	require_outline("甲厂工会工作计划\n九月\n1、开会；学习\n2、慰问\n十月\n1、登山\n",
			"TMAAMA");
	require_outline("甲厂工会工作计划\n九月\n开会（全体；会议室）\n十月\n登山\n", "TMAMA");
	require_outline("甲厂工会工作计划\n二月份\n寒假\n三月份\n1、开会\n", "TMAMA");
}

/* A plan that stands there twice would be stored twice; one that merely shares a sentence must stay. */
static void copies_are_left_out(void **state)
{
	(void)state;
	static const char plan[] =
		"甲厂工会工作计划\n"
		"一、组织建设\n"
		"各车间都要建立工会小组，按时召开会员会议，认真听取职工的意见和要求。\n"
		"二、经费管理\n严格执行预算，每季度向会员公布一次收支情况，接受监督。\n";
	char *twice = string_format("%s%s", plan, plan);
	require_outline(twice, "T1P1PXXXXX");
	free(twice);
	char *other = string_format(
		"%s乙厂工会工作计划\n一、组织建设\n二、女工工作\n维护女职工的合法权益。\n", plan);
	require_outline(other, "T1P1PT11P");
	free(other);
}

/* Bytes that a page's width has broken come together again, words with a blank, Chinese without. */
static void wrapped_lines_are_joined(void **state)
{
	(void)state;
	struct proposal proposal;
	take_text("甲厂工会工作计划\n一、甲\n"
		  "本厂工会将在今年完成职工书屋的改造，并为每个车间配齐 personal\n"
		  "computer 一台，方便职工查阅资料，学习新的知识和技能，同时开展“每\n"
		  "月一书”活动，让读书成为习惯。\n"
		  "女职工委员会要关心女职工的身心健康，组织一次体检，举办两场讲座，\n"
		  "做好服务。\n二、乙\n",
		  &proposal);
	assert_int_equal(proposal.count, 5);
	assert_non_null(strstr(proposal.items[2].text, "personal computer"));
	assert_non_null(strstr(proposal.items[2].text, "“每月一书”"));
	assert_int_equal(proposal.items[2].line, 2);
	assert_int_equal(proposal.items[2].line_end, 5);
	proposal_release(&proposal);
}

static double seconds(const char *text)
{
	struct timespec from, to;
	struct proposal proposal;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	take_text(text, &proposal);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	proposal_release(&proposal);
	return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static char *repeated(const char *text, size_t times)
{
	struct strbuf out = STRBUF_INIT;
	strbuf_add_repeat(&out, text, times);
	return strbuf_detach(&out);
}

/* Eight times the text may take eight times as long, and for good measure three times that; a quadratic step takes 64 times. */
static void time_is_linear(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"1、",
		"九月份：开会；学习；",
		"工会组织学习",
		"（",
		"一、甲\n1、乙\n",
		"九月份\n1、开会\n",
		"甲中学工会2025年工作计划\n一、甲\n1、乙（3月）\n甲中学工会\n2025年1月\n",
		"月份\t工作\t负责\n1月\t开会\t主席\n",
		"工会组织教职工参加学习培训提高素质服务大局凝聚人心推动发展关心\n",
		"工会例会研究本月工作情况十二三\n",
	};
	enum { SMALL = 3000 };
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		char *small = repeated(texts[i], SMALL), *large = repeated(texts[i], 8 * SMALL);
		double least = seconds(small), again = seconds(small);
		least = least < again ? least : again;
		double most = seconds(large);
		if (most > 24 * least + 0.05)
			fail_msg("“%s”: %.3f s, eight times as much: %.3f s", texts[i], least,
				 most);
		free(small);
		free(large);
	}
}

/* What a person changes must leave plans that cover all items, with titles of their own. */
static void changes_keep_plans_right(void **state)
{
	(void)state;
	struct proposal proposal;
	take_text("甲厂工会2026年工作计划\n一、甲\n1、乙\n2、丙\n二、丁\n戊己\n", &proposal);
	assert_int_equal(proposal.plan_count, 1);
	proposal_set_level(&proposal, 2, 3);
	assert_int_equal(proposal.items[2].level, 3);
	assert_int_equal(proposal.items[3].level, 2);
	proposal_set_level(&proposal, 1, 2);
	assert_int_equal(proposal.items[3].level, 3);
	assert_int_equal(proposal.items[4].level, 1);
	proposal_set_kind(&proposal, 5, PROPOSED_TITLE);
	assert_int_equal(proposal.plan_count, 2);
	assert_string_equal(proposal.plans[1].title, "戊己");
	assert_int_equal(proposal.plans[1].period.first, proposal.plans[0].period.first);
	proposal_set_kind(&proposal, 5, PROPOSED_PARAGRAPH);
	assert_int_equal(proposal.plan_count, 1);
	assert_string_equal(proposal.plans[0].title, "甲厂工会2026年工作计划");
	assert_true(proposal_split(&proposal, 5, strlen("戊")));
	assert_string_equal(proposal.items[6].text, "己");
	assert_true(proposal_join(&proposal, 6));
	assert_string_equal(proposal.items[5].text, "戊己");
	assert_false(proposal_join(&proposal, 0));
	assert_false(proposal_split(&proposal, 5, 0));
	proposal_release(&proposal);
}

/* The numbering of the plan is that of its document, with what differs in one section kept there. */
static void numbering_is_kept(void **state)
{
	(void)state;
	struct proposal proposal;
	struct whole_plan plan;
	take_text("甲厂工会2026年工作计划\n一、甲\n1、乙\n2、丙\n二、丁\n（1）戊\n（2）己\n三、庚\n"
		  "1、辛\n",
		  &proposal);
	proposal_to_plan(&proposal, 0, &plan);
	outline_number(&plan.outline, plan.plan.numbering);
	static const char *const labels[] = {"一、",  "1、",   "2、",  "二、",
					     "（1）", "（2）", "三、", "1、"};
	assert_int_equal(plan.outline.count, 8);
	for (size_t i = 0; i < 8; i++)
		assert_string_equal(plan.outline.sections[i].label, labels[i]);
	whole_plan_release(&plan);
	proposal_release(&proposal);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(documents_are_taken_for_what_they_are),
		cmocka_unit_test(levels_follow_from_use),
		cmocka_unit_test(sentences_are_not_split),
		cmocka_unit_test(entries_of_months),
		cmocka_unit_test(copies_are_left_out),
		cmocka_unit_test(wrapped_lines_are_joined),
		cmocka_unit_test(time_is_linear),
		cmocka_unit_test(changes_keep_plans_right),
		cmocka_unit_test(numbering_is_kept),
	};
	language_use_utf8();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
