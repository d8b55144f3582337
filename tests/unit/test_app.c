/* What a user can do: every action, its rules, its undo, and two people at once. */
#include "home.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "i18n/messages.h"

#include <sys/stat.h>

struct fixture {
	char folder[HOME_SIZE];
	struct session *session;
	int64_t plan;
};

static const char yaml[] = "unionplan: 1\n"
			   "organization: {name: 甲校工会}\n"
			   "plan:\n"
			   "  title: 计划\n"
			   "  code: \"2025\"\n"
			   "  kind: year\n"
			   "  start: 2025-09\n"
			   "  months: 11\n"
			   "  sections:\n"
			   "    - {heading: 一部, items: [甲, 乙, 丙]}\n"
			   "    - heading: 二部\n"
			   "committee:\n"
			   "  - {post: 主席, members: [张某], duties: [主持工作, 召集会议]}\n"
			   "  - {post: 文体委员}\n"
			   "schedule:\n"
			   "  - month: 9\n"
			   "    activities:\n"
			   "      - {title: 例会, posts: [主席]}\n"
			   "      - 慰问\n"
			   "  - month: 10\n"
			   "    activities: [运动会]\n";

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	f->session = home_open(f->folder);
	f->plan = home_import_plan(f->session, f->folder, yaml);
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

/* The outline as '一部(甲 乙 丙) 二部': the shape of the tree in one line. Owned. */
static char *shape(struct session *session, int64_t plan)
{
	struct outline outline = {0};
	struct error err = ERROR_INIT;
	struct strbuf out = STRBUF_INIT;
	assert_true(look_outline(session, plan, &outline, &err));
	for (size_t i = 0; i < outline.count; i++) {
		int before = i ? outline.sections[i - 1].depth : 0,
		    depth = outline.sections[i].depth;
		strbuf_add_repeat(&out, ")", (size_t)(depth < before ? before - depth : 0));
		strbuf_add_text(&out, !i ? "" : depth > before ? "(" : " ");
		strbuf_add_text(&out, outline.sections[i].heading);
	}
	if (outline.count)
		strbuf_add_repeat(&out, ")", (size_t)outline.sections[outline.count - 1].depth);
	outline_release(&outline);
	return strbuf_detach(&out);
}

static void assert_shape(const struct fixture *f, const char *expected)
{
	char *found = shape(f->session, f->plan);
	assert_string_equal(found, expected);
	free(found);
}

static int64_t section_id(const struct fixture *f, const char *heading)
{
	struct outline outline = {0};
	struct error err = ERROR_INIT;
	int64_t id = 0;
	assert_true(look_outline(f->session, f->plan, &outline, &err));
	for (size_t i = 0; i < outline.count; i++)
		if (strcmp(outline.sections[i].heading, heading) == 0)
			id = outline.sections[i].id;
	outline_release(&outline);
	assert_int_not_equal(id, 0);
	return id;
}

typedef bool place_finder(const struct outline *, size_t, struct outline_place *);

static void move(const struct fixture *f, const char *heading, place_finder *find)
{
	struct outline outline = {0};
	struct outline_place place;
	struct error err = ERROR_INIT;
	assert_true(look_outline(f->session, f->plan, &outline, &err));
	int64_t id = section_id(f, heading);
	assert_true(find(&outline, outline_find(&outline, id), &place));
	assert_true(section_move(f->session, id, place, &err));
	outline_release(&outline);
}

static void sections_move_as_a_user_means(void **state)
{
	struct fixture *f = *state;
	assert_shape(f, "一部(甲 乙 丙) 二部");
	move(f, "丙", outline_place_up);
	assert_shape(f, "一部(甲 丙 乙) 二部");
	move(f, "丙", outline_place_demoted);
	assert_shape(f, "一部(甲(丙) 乙) 二部");
	move(f, "丙", outline_place_promoted);
	assert_shape(f, "一部(甲 丙 乙) 二部");
	move(f, "二部", outline_place_demoted);
	assert_shape(f, "一部(甲 丙 乙 二部)");
	move(f, "甲", outline_place_down);
	assert_shape(f, "一部(丙 甲 乙 二部)");
	char *text = NULL;
	struct error err = ERROR_INIT;
	for (int i = 0; i < 5; i++) {
		assert_true(undo(f->session, &text, &err));
		free(text);
	}
	assert_shape(f, "一部(甲 乙 丙) 二部");
	for (int i = 0; i < 5; i++) {
		assert_true(redo(f->session, &text, &err));
		free(text);
	}
	assert_shape(f, "一部(丙 甲 乙 二部)");
	assert_false(redo(f->session, &text, &err));
	assert_int_equal(err.code, ERR_NOTHING);
	error_release(&err);
}

/* Between two neighbours there is room for ten halvings only; then all are numbered anew. */
static void many_sections_fit_at_one_place(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct section section;
	int64_t id, after = section_id(f, "甲");
	section_init(&section);
	section.plan_id = f->plan;
	section.parent_id = section_id(f, "一部");
	struct strbuf expected = STRBUF_INIT;
	for (int i = 0; i < 30; i++) {
		free(section.heading);
		section.heading = string_format("新%d", i);
		assert_true(section_add(f->session, &section, after, &id, &err));
		strbuf_insert(&expected, 0, section.heading, strlen(section.heading));
		strbuf_insert(&expected, 0, " ", 1);
	}
	strbuf_insert(&expected, 0, "一部(甲", strlen("一部(甲"));
	strbuf_add_text(&expected, " 乙 丙) 二部");
	assert_shape(f, expected.text);
	strbuf_release(&expected);
	section_release(&section);
}

static void a_section_never_stands_under_itself(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct outline_place place = {.parent_id = section_id(f, "乙")};
	assert_false(section_move(f->session, section_id(f, "一部"), place, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	error_release(&err);
	assert_shape(f, "一部(甲 乙 丙) 二部");
}

static void removing_takes_what_is_below_and_undo_brings_it_back(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	char *text = NULL;
	assert_true(section_remove(f->session, section_id(f, "一部"), &err));
	assert_shape(f, "二部");
	/* Over a restart. */
	session_close(f->session);
	f->session = home_open_as(f->folder, "甲");
	language_set(LANGUAGE_ENGLISH);
	assert_true(undo(f->session, &text, &err));
	assert_string_equal(text, "Undo: delete section “一部” and 3 under it");
	language_set(LANGUAGE_CHINESE);
	free(text);
	assert_shape(f, "一部(甲 乙 丙) 二部");
}

/* The first activity of a month of the plan. */
static void load_first(const struct fixture *f, struct session *session, int of_year,
		       struct activity *out)
{
	struct activity_list list = {0};
	struct error err = ERROR_INIT;
	int month = period_find((struct period){month_make(2025, 9), 11}, of_year);
	assert_true(look_month(session, f->plan, month, false, &list, &err));
	assert_true(list.count > 0);
	activity_copy(out, &list.items[0]);
	activity_list_release(&list);
}

static void two_people_change_different_fields(void **state)
{
	struct fixture *f = *state;
	struct session *other = home_open_as(f->folder, "乙");
	struct error err = ERROR_INIT;
	struct activity seen, mine, theirs;
	load_first(f, f->session, 9, &seen);
	activity_copy(&mine, &seen);
	activity_copy(&theirs, &seen);
	string_set(&theirs.place, "礼堂");
	assert_true(activity_change(other, &seen, &theirs, &err));
	string_set(&mine.title, "第一次例会");
	assert_true(activity_change(f->session, &seen, &mine, &err));
	activity_release(&mine);
	load_first(f, f->session, 9, &mine);
	assert_string_equal(mine.title, "第一次例会");
	assert_string_equal(mine.place, "礼堂");
	/* The same field: nothing is written, and the program says so. */
	string_set(&seen.title, "例会");
	activity_release(&theirs);
	activity_copy(&theirs, &seen);
	string_set(&theirs.title, "全体会");
	assert_false(activity_change(other, &seen, &theirs, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	/* Taking back what somebody else has built upon is refused, by name. */
	char *text = NULL;
	error_release(&err);
	assert_false(undo(other, &text, &err) && strstr(text, "例会") == NULL);
	error_release(&err);
	free(text);
	activity_release(&seen);
	activity_release(&mine);
	activity_release(&theirs);
	session_close(other);
}

static void undo_is_refused_where_others_have_changed_the_same(void **state)
{
	struct fixture *f = *state;
	struct session *other = home_open_as(f->folder, "乙某");
	struct error err = ERROR_INIT;
	struct activity seen, now;
	load_first(f, f->session, 9, &seen);
	activity_copy(&now, &seen);
	string_set(&now.title, "甲改的");
	assert_true(activity_change(f->session, &seen, &now, &err));
	activity_release(&seen);
	load_first(f, other, 9, &seen);
	string_set(&now.title, "乙改的");
	assert_true(activity_change(other, &seen, &now, &err));
	char *text = NULL;
	assert_false(undo(f->session, &text, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	assert_non_null(strstr(err.text, "乙某"));
	error_release(&err);
	activity_release(&seen);
	load_first(f, f->session, 9, &seen);
	assert_string_equal(seen.title, "乙改的");
	activity_release(&seen);
	activity_release(&now);
	session_close(other);
}

static void activities_keep_to_the_plan_and_its_posts(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity activity;
	int64_t id;
	activity_init(&activity);
	activity.plan_id = f->plan;
	assert_false(activity_add(f->session, &activity, &id, &err));
	assert_int_equal(err.code, ERR_INPUT);
	activity.title = xstrdup("  体检\x1b[2J ");
	activity.when.starts.month = month_make(2026, 8);
	assert_false(activity_add(f->session, &activity, &id, &err));
	assert_non_null(strstr(err.text, "2026年8月"));
	activity.when.starts.month = month_make(2026, 1);
	activity_add_post(&activity, 0, "文体委");
	assert_false(activity_add(f->session, &activity, &id, &err));
	assert_non_null(strstr(err.text, "文体委员"));
	string_set(&activity.posts[0].name, "文体委员");
	assert_true(activity_add(f->session, &activity, &id, &err));
	activity_release(&activity);
	assert_true(look_activity(f->session, id, &activity, &err));
	assert_string_equal(activity.title, "体检[2J");
	assert_string_equal(activity.posts[0].name, "文体委员");
	activity_release(&activity);
	assert_false(activity_shift(f->session, id, 7, &err));
	assert_true(activity_shift(f->session, id, 1, &err));
	error_release(&err);
	char *text = NULL;
	assert_true(undo(f->session, &text, &err));
	assert_string_equal(text, "撤销：将“体检[2J”移至二月");
	free(text);
}

/* What a hurried hand gives the command line must not bring it down. */
static void a_post_named_twice_counts_once(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity activity;
	int64_t id;
	activity_init(&activity);
	activity.plan_id = f->plan;
	activity.title = xstrdup("走访");
	activity_add_post(&activity, 0, "主席");
	activity_add_post(&activity, 0, "主席");
	activity_add_post(&activity, 0, "没有的职务");
	id = 0;
	assert_false(activity_add(f->session, &activity, &id, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_int_equal(id, 0); /* or the form would take what was refused for a row */
	string_set(&activity.posts[2].name, "文体委员");
	assert_true(activity_add(f->session, &activity, &id, &err));
	activity_release(&activity);
	assert_true(look_activity(f->session, id, &activity, &err));
	assert_int_equal(activity.post_count, 2);
	activity_release(&activity);
	error_release(&err);
}

/* What is stored must be what a file may hold, or an export could not be read back. */
static void impossible_times_and_sums_are_refused(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity activity;
	int64_t id;
	activity_init(&activity);
	activity.plan_id = f->plan;
	activity.title = xstrdup("走访");
	activity.when.starts = (struct moment){month_make(2025, 10), 31};
	activity.when.ends = (struct moment){month_make(2025, 10), 5};
	assert_false(activity_add(f->session, &activity, &id, &err));
	activity.when.ends = (struct moment){0};
	activity.when.starts = (struct moment){month_make(2026, 2), 30};
	assert_false(activity_add(f->session, &activity, &id, &err));
	activity.when.starts.day = 28;
	activity.participants = -5;
	assert_false(activity_add(f->session, &activity, &id, &err));
	activity.participants = PARTICIPANTS_MOST;
	activity.budget = -2;
	assert_false(activity_add(f->session, &activity, &id, &err));
	activity.budget = 0;
	assert_true(activity_add(f->session, &activity, &id, &err));
	error_release(&err);
	activity_release(&activity);
}

static void texts_are_kept_as_paragraphs(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity activity;
	int64_t id;
	activity_init(&activity);
	activity.plan_id = f->plan;
	activity.title = xstrdup("　走访 ");
	activity.detail = xstrdup("\n　　第一段  \n第二段\n\n\n　　第三段\n");
	assert_true(activity_add(f->session, &activity, &id, &err));
	activity_release(&activity);
	assert_true(look_activity(f->session, id, &activity, &err));
	assert_string_equal(activity.title, "走访");
	assert_string_equal(activity.detail, "第一段\n\n第二段\n\n第三段");
	activity_release(&activity);
}

static void the_database_is_never_written_over(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct strbuf text = STRBUF_INIT;
	char *other = string_format("%s/./t.db", f->folder);
	strbuf_add_text(&text, "x");
	assert_false(transfer_write_file(f->session, other, &text, true, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	error_release(&err);
	free(other);
	strbuf_release(&text);
}

static void activities_reorder_inside_their_month(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity first;
	bool moved = false;
	load_first(f, f->session, 9, &first);
	assert_true(activity_reorder(f->session, first.id, -1, &moved, &err));
	assert_false(moved);
	assert_true(activity_reorder(f->session, first.id, 1, &moved, &err));
	assert_true(moved);
	activity_release(&first);
	load_first(f, f->session, 9, &first);
	assert_string_equal(first.title, "慰问");
	assert_true(activity_reorder(f->session, first.id, 1, &moved, &err));
	assert_true(moved);
	assert_true(activity_reorder(f->session, first.id, 1, &moved, &err));
	assert_false(moved);
	activity_release(&first);
}

static void a_plan_keeps_its_activities_inside(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct plan was, now;
	assert_true(look_plan(f->session, f->plan, &was, &err));
	plan_copy(&now, &was);
	now.period = (struct period){month_make(2025, 10), 5};
	assert_false(plan_change(f->session, &was, &now, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	/* A cancelled one counts, and so does the end of a range. */
	struct activity range, before;
	load_first(f, f->session, 10, &before);
	activity_copy(&range, &before);
	range.when.ends.month = month_make(2026, 3);
	range.status = STATUS_CANCELLED;
	assert_true(activity_change(f->session, &before, &range, &err));
	activity_release(&range);
	activity_release(&before);
	now.period = (struct period){month_make(2025, 9), 6};
	assert_false(plan_change(f->session, &was, &now, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	now.period = (struct period){month_make(2025, 8), 12};
	string_set(&now.code, "甲校2025");
	assert_true(plan_change(f->session, &was, &now, &err));
	struct plan found;
	assert_true(look_plan_named(f->session, "甲校", &found, &err));
	assert_int_equal(found.period.count, 12);
	plan_release(&found);
	assert_false(look_plan_named(f->session, "乙校", &found, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	error_release(&err);
	plan_release(&was);
	plan_release(&now);
}

static void a_removed_plan_comes_back_whole(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct export_options options;
	struct strbuf before = STRBUF_INIT, after = STRBUF_INIT;
	char *text = NULL;
	export_options_init(&options);
	assert_true(transfer_export(f->session, f->plan, "yaml", &options, &before, &err));
	assert_true(plan_remove(f->session, f->plan, &err));
	assert_false(look_plan(f->session, f->plan, &(struct plan){0}, &err));
	error_release(&err);
	assert_true(undo(f->session, &text, &err));
	free(text);
	assert_true(transfer_export(f->session, f->plan, "yaml", &options, &after, &err));
	assert_string_equal(before.text, after.text);
	strbuf_release(&before);
	strbuf_release(&after);
}

/* Somebody else was faster: a sentence, and nothing more comes of it. */
static void a_plan_is_removed_but_once(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	assert_true(plan_remove(f->session, f->plan, &err));
	assert_false(plan_remove(f->session, f->plan, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	error_release(&err);
}

static void the_committee_changes(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct plan plan;
	struct committee committee;
	int64_t id;
	bool moved;
	committee_init(&committee);
	assert_true(look_plan(f->session, f->plan, &plan, &err));
	struct post wanted = {
		.organization_id = plan.organization_id, .name = xstrdup("主席"), .seats = 1};
	assert_false(post_add(f->session, &wanted, &id, &err));
	assert_int_equal(err.code, ERR_EXISTS);
	error_release(&err);
	string_set(&wanted.name, "生活委员");
	assert_true(post_add(f->session, &wanted, &id, &err));
	assert_true(post_reorder(f->session, id, -1, &moved, &err));
	assert_true(moved);
	struct duty duty = {.post_id = id, .text = xstrdup("关心生活")};
	int64_t duty_id;
	assert_true(duty_add(f->session, &duty, 0, &duty_id, &err));
	struct appointment appointment = {
		.post_id = id, .name = xstrdup("李某"), .since = xstrdup("2025-09")};
	int64_t appointment_id;
	assert_true(appointment_add(f->session, &appointment, &appointment_id, &err));
	string_set(&appointment.since, "2025-9");
	assert_false(appointment_add(f->session, &appointment, &appointment_id, &err));
	error_release(&err);
	assert_true(look_committee(f->session, plan.organization_id, &committee, &err));
	assert_int_equal(committee.post_count, 3);
	assert_string_equal(committee.posts[1].name, "生活委员");
	assert_string_equal(committee.posts[1].duties[0].text, "关心生活");
	assert_string_equal(committee.posts[1].appointments[0].name, "李某");
	assert_int_equal(committee.member_count, 2);
	int64_t chair = committee.posts[0].id;
	committee_release(&committee);
	/* A post that is responsible for something stays; an idle one goes with all it has. */
	assert_false(post_remove(f->session, chair, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	error_release(&err);
	assert_true(post_remove(f->session, id, &err));
	char *text = NULL;
	assert_true(undo(f->session, &text, &err));
	free(text);
	assert_true(look_committee(f->session, plan.organization_id, &committee, &err));
	assert_string_equal(committee.posts[1].appointments[0].since, "2025-09");
	committee_release(&committee);
	free(wanted.name);
	free(duty.text);
	free(appointment.name);
	free(appointment.since);
	plan_release(&plan);
}

/* A union without a plan goes with all that is its own, and comes back whole; one with a plan stays. */
static void a_union_goes_when_no_plan_is_left(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct plan plan;
	struct committee before, after;
	struct organization_content content;
	struct standard standard = {.event = xstrdup("住院"), .least = 100, .most = 200};
	int64_t id;
	char *told = NULL;
	committee_init(&before);
	committee_init(&after);
	assert_true(look_plan(f->session, f->plan, &plan, &err));
	standard.organization_id = plan.organization_id;
	assert_true(standard_add(f->session, &standard, &id, &err));
	assert_true(look_committee(f->session, plan.organization_id, &before, &err));
	assert_false(organization_remove(f->session, plan.organization_id, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	error_release(&err);
	assert_true(plan_remove(f->session, f->plan, &err));
	assert_true(organization_remove(f->session, plan.organization_id, &err));
	assert_true(look_organization_content(f->session, plan.organization_id, &content, &err));
	assert_int_equal(content.posts + content.members + content.standards, 0);
	assert_true(undo(f->session, &told, &err));
	assert_non_null(strstr(told, "甲校工会"));
	assert_true(look_organization_content(f->session, plan.organization_id, &content, &err));
	assert_int_equal(content.standards, 1);
	assert_true(look_committee(f->session, plan.organization_id, &after, &err));
	assert_int_equal(after.post_count, before.post_count);
	assert_int_equal(after.member_count, before.member_count);
	assert_int_equal(after.posts[0].duty_count, before.posts[0].duty_count);
	assert_int_equal(after.posts[0].appointment_count, before.posts[0].appointment_count);
	free(told);
	free(standard.event);
	committee_release(&before);
	committee_release(&after);
	plan_release(&plan);
}

static void finishing_keeps_what_was_not_said(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity activity;
	load_first(f, f->session, 10, &activity);
	int64_t id = activity.id;
	activity_release(&activity);
	assert_true(activity_finish(f->session, id,
				    &(struct activity_finished){.outcome = "顺利",
								.attended = NOT_GIVEN,
								.spent = 12345},
				    &err));
	assert_true(activity_finish(f->session, id,
				    &(struct activity_finished){.attended = 80, .spent = NOT_GIVEN},
				    &err));
	assert_true(look_activity(f->session, id, &activity, &err));
	assert_int_equal(activity.status, STATUS_DONE);
	assert_string_equal(activity.outcome, "顺利");
	assert_int_equal(activity.spent, 12345);
	assert_int_equal(activity.attended, 80);
	activity_release(&activity);
}

static void every_template_makes_a_plan_that_goes_round(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct template_entry *items;
	size_t count;
	assert_true(transfer_templates(f->session, &items, &count, &err));
	assert_true(count >= 9);
	for (size_t i = 0; i < count; i++) {
		struct transfer_report report, again;
		struct transfer_source source = {.template = items[i].file};
		struct export_options options;
		struct strbuf first = STRBUF_INIT, second = STRBUF_INIT;
		export_options_init(&options);
		if (!transfer_import(f->session, &source, &report, &err))
			fail_msg("%s: %s", items[i].file,
				 report.diagnostics.count ? report.diagnostics.items[0].text
							  : err.text);
		assert_int_equal(report.diagnostics.count, 0);
		int64_t id = report.plans[0].plan.id;
		assert_true(transfer_export(f->session, id, "yaml", &options, &first, &err));
		assert_true(plan_remove(f->session, id, &err));
		home_import(f->session, f->folder, first.text, &again);
		assert_true(transfer_export(f->session, again.plans[0].plan.id, "yaml", &options,
					    &second, &err));
		assert_string_equal(first.text, second.text);
		transfer_report_release(&report);
		transfer_report_release(&again);
		strbuf_release(&first);
		strbuf_release(&second);
	}
	transfer_templates_release(items, count);
}

static void assert_code(struct error *err, enum error_code code)
{
	assert_int_equal(err->code, code);
	error_release(err);
}

/* The screen takes keys while nothing comes out of a pipe, and none goes into it; commands may wait. */
static void a_session_that_stays_waits_for_no_pipe(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct strbuf text = STRBUF_INIT;
	struct template_entry entry;
	struct transfer_report report;
	struct proposal proposal;
	bool document;
	char *path = string_format("%s/pipe.yaml", f->folder);
	struct transfer_source file = {.path = path}, template = {.template = path};
	assert_int_equal(mkfifo(path, 0600), 0);
	session_show(f->session);
	assert_false(transfer_import(f->session, &file, &report, &err));
	transfer_report_release(&report);
	assert_code(&err, ERR_INPUT);
	assert_false(transfer_import(f->session, &template, &report, &err));
	transfer_report_release(&report);
	assert_code(&err, ERR_INPUT);
	assert_false(transfer_propose(f->session, &file, &proposal, &document, &err));
	assert_code(&err, ERR_INPUT);
	assert_false(transfer_template_named(f->session, path, &entry, &err));
	assert_code(&err, ERR_INPUT);
	assert_false(transfer_write_file(f->session, path, &text, true, &err));
	assert_code(&err, ERR_REFUSED);
	free(path);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(sections_move_as_a_user_means),
		TEST(many_sections_fit_at_one_place),
		TEST(a_section_never_stands_under_itself),
		TEST(removing_takes_what_is_below_and_undo_brings_it_back),
		TEST(two_people_change_different_fields),
		TEST(undo_is_refused_where_others_have_changed_the_same),
		TEST(activities_keep_to_the_plan_and_its_posts),
		TEST(a_post_named_twice_counts_once),
		TEST(impossible_times_and_sums_are_refused),
		TEST(texts_are_kept_as_paragraphs),
		TEST(the_database_is_never_written_over),
		TEST(activities_reorder_inside_their_month),
		TEST(a_plan_keeps_its_activities_inside),
		TEST(a_removed_plan_comes_back_whole),
		TEST(a_plan_is_removed_but_once),
		TEST(the_committee_changes),
		TEST(a_union_goes_when_no_plan_is_left),
		TEST(finishing_keeps_what_was_not_said),
		TEST(a_session_that_stays_waits_for_no_pipe),
		TEST(every_template_makes_a_plan_that_goes_round),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
