/* Rows: what a plan is made of comes back as it was put in, in its order, and without reading the whole database. */
#include "store_fixture.h"

#include "model/money.h"
#include "store/committee_store.h"

#include <sqlite3.h>

static void a_whole_plan_comes_back(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan put = insert_sample(store), got;
	whole_plan_init(&got);
	assert_good(whole_plan_store_load(store, put.plan.id, &got, &err));
	assert_string_equal(got.organization.name, "第一中学工会委员会");
	assert_string_equal(got.plan.code, "2025-1");
	assert_int_equal(got.plan.kind, KIND_SEMESTER);
	assert_int_equal(got.plan.period.first, month_make(2025, 9));
	assert_int_equal(got.plan.period.count, 5);
	assert_null(got.plan.closing);
	assert_int_equal(got.outline.count, 3);
	assert_string_equal(got.outline.sections[0].body, "服务教职工，当好“娘家人”。");
	assert_string_equal(got.outline.sections[2].heading, "民主管理");
	assert_int_equal(got.outline.sections[2].depth, 1);
	assert_int_equal(got.activities.count, 4);
	const struct activity *first = &got.activities.items[0], *sports = &got.activities.items[1];
	assert_int_equal(first->section_id, got.outline.sections[2].id);
	assert_int_equal(first->when.starts.day, 10);
	assert_int_equal(first->budget, 300000);
	assert_int_equal(first->spent, NOT_GIVEN);
	assert_int_equal(first->participants, NOT_GIVEN);
	assert_int_equal(sports->when.part, PART_EARLY);
	assert_int_equal(sports->post_count, 2);
	assert_string_equal(sports->posts[0].name, "文体委员");
	assert_string_equal(sports->posts[1].name, "主席");
	assert_int_equal(got.activities.items[2].when.ends.month, month_make(2025, 12));
	assert_false(when_is_set(&got.activities.items[3].when));
	assert_int_equal(got.committee.post_count, 2);
	assert_string_equal(got.committee.posts[0].duties[0].text, "主持工会全面工作");
	assert_string_equal(got.committee.posts[0].appointments[0].name, "陈静");
	assert_string_equal(got.committee.posts[0].appointments[0].since, "2024-09");
	assert_int_equal(got.committee.posts[1].seats, 2);
	whole_plan_release(&put);
	whole_plan_release(&got);
	store_close(store);
}

static void a_second_plan_adds_to_the_committee_and_changes_nothing_of_it(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan first = insert_sample(store), second;
	sample_plan(&second);
	string_set(&second.plan.code, "2026");
	post_add_duty(&second.committee.posts[0], "对外联络");
	second.committee.posts[1].seats = 9;
	post_add_appointment(&second.committee.posts[1], "王磊");
	activity_add_post(&second.activities.items[3], 0, "生活委员");
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &second, &err));
	commit_as(store, "再导入");
	struct committee got;
	committee_init(&got);
	assert_int_equal(second.organization.id, first.organization.id);
	assert_good(committee_store_load(store, first.organization.id, &got, &err));
	assert_int_equal(got.post_count, 3);
	assert_string_equal(got.posts[2].name, "生活委员");
	assert_int_equal(got.posts[0].duty_count, 2);
	assert_string_equal(got.posts[0].duties[1].text, "对外联络");
	assert_int_equal(got.posts[0].appointment_count, 1);
	assert_int_equal(got.posts[1].seats, 2);
	assert_int_equal(got.posts[1].appointment_count, 1);
	assert_int_equal(got.member_count, 2);
	assert_int_equal(second.committee.post_count, 3);
	committee_release(&got);
	whole_plan_release(&first);
	whole_plan_release(&second);
	store_close(store);
}

static struct member *add_called(struct whole_plan *whole, const char *name, const char *department)
{
	struct committee *committee = &whole->committee;
	struct member *member = committee_add_member(committee, name);
	member->id = (int64_t)committee->member_count;
	member->department = xstrdup(department);
	return member;
}

/* Two people of one name in a file stay two in the union, however often it is brought in, and keep their posts. */
static void people_of_one_name_stay_two(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct committee got;
	committee_init(&got);
	for (int round = 0; round < 2; round++) {
		struct whole_plan whole;
		sample_plan(&whole);
		string_set(&whole.plan.code, round ? "2027" : "2026");
		committee_release(&whole.committee);
		add_called(&whole, "同名", "语文组");
		add_called(&whole, "同名", "数学组");
		add_called(&whole, "独名", round ? "后勤" : NULL);
		struct post *post = committee_add_post(&whole.committee, "主席");
		post_add_appointment(post, "同名")->member_id = 2;
		post_add_appointment(post, "独名")->member_id = 3;
		assert_good(store_begin(store, &err));
		assert_good(whole_plan_store_insert(store, &whole, &err));
		commit_as(store, "导入");
		committee_release(&got);
		assert_good(committee_store_load(store, whole.organization.id, &got, &err));
		whole_plan_release(&whole);
	}
	assert_int_equal(got.member_count, 3);
	const struct post *post = committee_find_post(&got, "主席");
	assert_int_equal(post->appointment_count, 2);
	assert_string_equal(committee_member(&got, post->appointments[0].member_id)->department,
			    "数学组");
	committee_release(&got);
	store_close(store);
}

static void a_taken_code_is_refused_by_name(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan first = insert_sample(store), second;
	bool taken = false;
	assert_good(plan_store_code_taken(store, "2025-1", 0, &taken, &err));
	assert_true(taken);
	assert_good(plan_store_code_taken(store, "2025-1", first.plan.id, &taken, &err));
	assert_false(taken);
	sample_plan(&second);
	assert_good(store_begin(store, &err));
	struct error err = ERROR_INIT;
	assert_false(whole_plan_store_insert(store, &second, &err));
	assert_int_equal(err.code, ERR_EXISTS);
	assert_non_null(strstr(err.text, "plan.code")); /* for whoever repairs it */
	error_release(&err);
	store_rollback(store);
	whole_plan_release(&first);
	whole_plan_release(&second);
	store_close(store);
}

static void a_plan_is_found_by_what_people_call_it(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole;
	static const char *const plans[][2] = {
		{"2024", "二〇二四年计划"}, {"2024-2", "2024"}, {"a%b", "女职工委员会计划 Plan"}};
	for (size_t i = 0; i < ARRAY_LENGTH(plans); i++) {
		sample_plan(&whole);
		string_set(&whole.plan.code, plans[i][0]);
		string_set(&whole.plan.title, plans[i][1]);
		assert_good(store_begin(store, &err));
		assert_good(whole_plan_store_insert(store, &whole, &err));
		commit_as(store, "导入");
		whole_plan_release(&whole);
	}
	static const struct {
		const char *name;
		size_t count;
		const char *code;
	} cases[] = {{"2024", 1, "2024"},    {"二〇二四年计划", 1, "2024"},
		     {"2024-", 1, "2024-2"}, {"女职工", 1, "a%b"},
		     {"plan", 1, "a%b"},     {"计划", 2, NULL},
		     {"%", 1, "a%b"},        {"没有", 0, NULL},
		     {"", 0, NULL}};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct plan_rows rows = {0};
		assert_good(plan_store_find(store, cases[i].name, 10, &rows, &err));
		assert_int_equal(rows.count, cases[i].count);
		if (cases[i].code)
			assert_string_equal(rows.items[0].plan.code, cases[i].code);
		plan_rows_release(&rows);
	}
	store_close(store);
}

static void lists_show_the_newest_first_and_count_what_is_done(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store), older;
	sample_plan(&older);
	string_set(&older.plan.code, "2024-1");
	older.plan.period.first = month_make(2024, 9);
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &older, &err));
	struct activity *done = &whole.activities.items[0], *cancelled = &whole.activities.items[1];
	done->status = STATUS_DONE;
	cancelled->status = STATUS_CANCELLED;
	assert_good(activity_store_update(store, done, &err));
	assert_good(activity_store_update(store, cancelled, &err));
	commit_as(store, "登记");
	struct plan_rows rows = {0};
	assert_good(plan_store_list(store, 0, 0, &rows, &err));
	assert_int_equal(rows.count, 2);
	assert_string_equal(rows.items[0].plan.code, "2025-1");
	assert_string_equal(rows.items[0].organization, "第一中学工会委员会");
	assert_int_equal(rows.items[0].count.activities, 3);
	assert_int_equal(rows.items[0].count.done, 1);
	assert_int_equal(rows.items[0].count.cancelled, 1);
	plan_rows_release(&rows);
	assert_good(plan_store_list(store, 1, 5, &rows, &err));
	assert_int_equal(rows.count, 1);
	assert_string_equal(rows.items[0].plan.code, "2024-1");
	plan_rows_release(&rows);
	static const struct {
		int year, month;
		size_t count;
	} months[] = {{2025, 9, 1}, {2026, 1, 1}, {2026, 2, 0},
		      {2025, 8, 0}, {2025, 1, 1}, {2024, 12, 1}};
	for (size_t i = 0; i < ARRAY_LENGTH(months); i++) {
		assert_good(plan_store_covering(store, month_make(months[i].year, months[i].month),
						&rows, &err));
		assert_int_equal(rows.count, months[i].count);
		plan_rows_release(&rows);
	}
	whole_plan_release(&whole);
	whole_plan_release(&older);
	store_close(store);
}

/* A window that begins a list shows what the whole list begins with. */
static void assert_begins(const struct activity_list *all, const struct activity_list *first,
			  size_t most, bool more)
{
	assert_int_equal(first->count, all->count < most ? all->count : most);
	assert_true(more == (all->count > most));
	for (size_t i = 0; i < first->count; i++) {
		assert_int_equal(first->items[i].id, all->items[i].id);
		assert_int_equal(first->items[i].post_count, all->items[i].post_count);
		for (size_t j = 0; j < first->items[i].post_count; j++)
			assert_string_equal(first->items[i].posts[j].name,
					    all->items[i].posts[j].name);
	}
}

static void assert_month_begins(struct store *store, int64_t plan_id, int month,
				const struct activity_list *all)
{
	for (size_t most = 1; most <= all->count + 1; most++) {
		struct activity_list first = {0};
		bool more;
		assert_good(activity_store_month_first(store, plan_id, month, most, &first, &more,
						       &err));
		/* With ranges from before the plan all are read. */
		assert_begins(all, &first,
			      more                 ? most
			      : first.count > most ? first.count
						   : most,
			      more);
		activity_list_release(&first);
	}
}

static void assert_month(struct store *store, int64_t plan_id, int month, bool touching,
			 const char *titles)
{
	struct activity_list list = {0};
	struct strbuf got = STRBUF_INIT;
	assert_good(activity_store_month(store, plan_id, month, touching, &list, &err));
	for (size_t i = 0; i < list.count; i++)
		strbuf_format(&got, "%s%s", i ? "、" : "", list.items[i].title);
	assert_string_equal(got.text, titles);
	strbuf_release(&got);
	if (touching)
		assert_month_begins(store, plan_id, month, &list);
	activity_list_release(&list);
}

static void a_month_holds_what_stands_under_it(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole;
	sample_plan(&whole);
	struct activity *early = add_activity(&whole, "暑期培训", "2025-08-28");
	assert_true(moment_parse("2025-09-03", &early->when.ends));
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &whole, &err));
	commit_as(store, "导入");
	int64_t id = whole.plan.id;
	assert_month(store, id, month_make(2025, 9), false, "教师节慰问、暑期培训");
	assert_month(store, id, month_make(2025, 10), false, "教职工运动会、读书月");
	assert_month(store, id, month_make(2025, 12), false, "");
	struct activity *late = &whole.activities.items[0];
	late->when = (struct when){.starts = {month_make(2025, 12), 24}};
	assert_good(store_begin(store, &err));
	assert_good(activity_store_update(store, late, &err));
	commit_as(store, "改期");
	assert_month(store, id, month_make(2025, 12), false, late->title);
	char *both = string_format("%s、读书月", late->title);
	assert_month(store, id, month_make(2025, 12), true, both);
	free(both);
	late->when = (struct when){.starts = {month_make(2025, 9), 10}};
	assert_good(store_begin(store, &err));
	assert_good(activity_store_update(store, late, &err));
	commit_as(store, "改期");
	assert_month(store, id, month_make(2025, 9), true, "教师节慰问、暑期培训");
	assert_month(store, id, month_make(2025, 10), true, "教职工运动会、读书月");
	assert_month(store, id, month_make(2025, 11), true, "读书月");
	assert_month(store, id, 0, true, "走访困难职工");
	assert_month(store, id, month_make(2026, 1), true, "");
	assert_month(store, id, 0, false, "走访困难职工");
	struct month_figures *figures;
	size_t count;
	assert_good(activity_store_figures(store, id, &figures, &count, &err));
	assert_int_equal(count, 3);
	assert_int_equal(figures[0].month, month_make(2025, 9));
	assert_int_equal(figures[0].count.activities, 2);
	assert_int_equal(figures[0].budget, 300000);
	assert_int_equal(figures[1].count.activities, 2);
	assert_int_equal(figures[2].month, 0);
	free(figures);
	whole_plan_release(&whole);
	store_close(store);
}

static void posts_and_sections_know_their_activities(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	struct activity_list list = {0};
	int64_t chair = committee_find_post(&whole.committee, "主席")->id;
	assert_good(activity_store_of_post(store, chair, 0, &list, &err));
	assert_int_equal(list.count, 2);
	assert_string_equal(list.items[1].title, "教职工运动会");
	assert_int_equal(list.items[1].post_count, 2);
	for (size_t most = 1; most <= 3; most++) {
		for (int in_plan = 0; in_plan < 2; in_plan++) {
			struct activity_list first = {0};
			struct post_figures figures;
			assert_good(activity_store_of_post_first(store, chair,
								 in_plan ? whole.plan.id : 0, most,
								 &first, &figures, &err));
			assert_int_equal(figures.count.activities, list.count);
			assert_begins(&list, &first, most, figures.count.activities > (int)most);
			activity_list_release(&first);
		}
	}
	activity_list_release(&list);
	assert_good(activity_store_of_post(store, chair, whole.plan.id + 1, &list, &err));
	assert_int_equal(list.count, 0);
	int64_t section = whole.outline.sections[2].id;
	assert_good(activity_store_of_section(store, section, &list, &err));
	assert_int_equal(list.count, 1);
	activity_list_release(&list);
	assert_good(store_begin(store, &err));
	assert_good(section_store_unlink(store, section, &err));
	assert_good(section_store_delete(store, section, &err));
	commit_as(store, "删除条目");
	assert_good(activity_store_of_section(store, section, &list, &err));
	assert_int_equal(list.count, 0);
	whole_plan_release(&whole);
	store_close(store);
}

static void the_posts_of_an_activity_follow_its_change(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	struct activity *sports = &whole.activities.items[1], got;
	struct activity_post sport = sports->posts[0], chair = sports->posts[1];
	sports->posts[0] = chair;
	sports->posts[1] = sport;
	assert_good(store_begin(store, &err));
	assert_good(activity_store_update(store, sports, &err));
	commit_as(store, "换牵头人");
	assert_good(activity_store_get(store, sports->id, &got, &err));
	assert_string_equal(got.posts[0].name, "主席");
	assert_string_equal(got.posts[1].name, "文体委员");
	activity_release(&got);
	sports->post_count = 1;
	assert_good(store_begin(store, &err));
	assert_good(activity_store_update(store, sports, &err));
	commit_as(store, "减一人");
	struct history_list history = {0};
	struct history_changes changes = {0};
	assert_good(history_store_list(store, 0, 0, 1, &history, &err));
	assert_good(history_store_changes(store, history.items[0].id, 0, &changes, &err));
	assert_true(changes.count > 0);
	for (size_t i = 0; i < changes.count; i++) {
		assert_string_equal(changes.items[i].table, "activity_post");
		assert_int_equal(changes.items[i].kind, '-');
	}
	history_changes_release(&changes);
	history_list_release(&history);
	sports->post_count = 2;
	whole_plan_release(&whole);
	store_close(store);
}

static void what_somebody_deleted_is_reported_as_gone(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	struct activity *first = &whole.activities.items[0], got;
	assert_good(store_begin(store, &err));
	assert_good(activity_store_delete(store, first->id, &err));
	assert_error(activity_store_update(store, first, &err), ERR_NOT_FOUND);
	assert_error(activity_store_get(store, first->id, &got, &err), ERR_NOT_FOUND);
	assert_good(post_store_delete(store, whole.committee.posts[0].id, &err));
	assert_good(member_store_delete(store, whole.committee.members[0].id, &err));
	commit_as(store, "删除");
	assert_good(store_begin(store, &err));
	assert_good(plan_store_delete(store, whole.plan.id, &err));
	assert_error(plan_store_delete(store, whole.plan.id, &err), ERR_NOT_FOUND);
	commit_as(store, "删除计划");
	whole_plan_release(&whole);
	store_close(store);
}

static void the_rows_of_a_committee_can_be_changed_one_by_one(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	struct post *chair = &whole.committee.posts[0], post;
	struct duty *duty = &chair->duties[0], duty_got;
	struct appointment *term = &chair->appointments[0], term_got;
	struct member *member = &whole.committee.members[0], member_got;
	string_set(&chair->name, "工会主席");
	string_set(&duty->text, "主持全面工作");
	string_set(&term->until, "2027-08");
	string_set(&member->department, "语文组");
	assert_good(store_begin(store, &err));
	assert_good(post_store_update(store, chair, &err));
	assert_good(duty_store_update(store, duty, &err));
	assert_good(appointment_store_update(store, term, &err));
	assert_good(member_store_update(store, member, &err));
	commit_as(store, "修改");
	assert_good(post_store_get(store, chair->id, &post, &err));
	assert_good(duty_store_get(store, duty->id, &duty_got, &err));
	assert_good(appointment_store_get(store, term->id, &term_got, &err));
	assert_good(member_store_get(store, member->id, &member_got, &err));
	assert_string_equal(post.name, "工会主席");
	assert_string_equal(duty_got.text, "主持全面工作");
	assert_string_equal(term_got.until, "2027-08");
	assert_string_equal(term_got.name, "陈静");
	assert_string_equal(member_got.department, "语文组");
	assert_good(store_begin(store, &err));
	assert_good(duty_store_delete(store, duty->id, &err));
	assert_good(appointment_store_delete(store, term->id, &err));
	commit_as(store, "删除");
	assert_error(duty_store_get(store, duty->id, &duty_got, &err), ERR_NOT_FOUND);
	post_release(&post);
	member_release(&member_got);
	free(duty_got.text);
	free(term_got.name);
	free(term_got.since);
	free(term_got.until);
	whole_plan_release(&whole);
	store_close(store);
}

/* --- no table is read from one end to the other --- */

static sqlite3 *connection;

static int remember(sqlite3 *db, char **message, const void *routines)
{
	(void)message;
	(void)routines;
	connection = db;
	return SQLITE_OK;
}

/* A step of a plan that reads a whole table, but for one in the order of an index with a limit. */
static bool reads_all(const char *step)
{
	static const char *const free_of_blame[] = {"SCAN p USING INDEX plan_time",
						    "SCAN main.sqlite_schema",
						    "SCAN plan USING COVERING INDEX"};
	for (size_t i = 0; i < ARRAY_LENGTH(free_of_blame); i++)
		if (strncmp(step, free_of_blame[i], strlen(free_of_blame[i])) == 0)
			return false;
	return strncmp(step, "SCAN ", 5) == 0 && strcmp(step, "SCAN CONSTANT ROW") != 0;
}

static void assert_indexed(const char *sql)
{
	sqlite3_stmt *plan;
	char *explain = string_format("EXPLAIN QUERY PLAN %s", sql);
	assert_int_equal(sqlite3_prepare_v2(connection, explain, -1, &plan, NULL), SQLITE_OK);
	while (sqlite3_step(plan) == SQLITE_ROW) {
		const char *step = (const char *)sqlite3_column_text(plan, 3);
		if (reads_all(step))
			fail_msg("%s in: %s", step, sql);
	}
	sqlite3_finalize(plan);
	free(explain);
}

static void no_list_reads_a_whole_table(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store), got;
	store_close(store);
	assert_int_equal(sqlite3_auto_extension((void (*)(void))remember), SQLITE_OK);
	store = open_as(*state, "陈静");
	struct plan_rows rows = {0};
	struct activity_list list = {0};
	struct month_figures *figures;
	size_t count;
	struct activity_places places = {0};
	int64_t plan_id = whole.plan.id;
	whole_plan_init(&got);
	assert_good(plan_store_list(store, 0, 24, &rows, &err));
	assert_good(plan_store_covering(store, whole.plan.period.first, &rows, &err));
	assert_good(plan_store_find(store, "2025-1", 5, &rows, &err));
	assert_good(
		activity_store_month(store, plan_id, whole.plan.period.first, true, &list, &err));
	assert_good(activity_store_of_section(store, whole.outline.sections[0].id, &list, &err));
	assert_good(activity_store_of_post(store, whole.committee.posts[0].id, 0, &list, &err));
	bool more;
	struct post_figures of_post;
	assert_good(activity_store_month_first(store, plan_id, whole.plan.period.first, 9, &list,
					       &more, &err));
	assert_good(activity_store_of_post_first(store, whole.committee.posts[0].id, plan_id, 9,
						 &list, &of_post, &err));
	assert_good(activity_store_of_post_first(store, whole.committee.posts[0].id, 0, 9, &list,
						 &of_post, &err));
	assert_good(plan_store_figures(store, &rows.items[0], &err));
	assert_good(activity_store_figures(store, plan_id, &figures, &count, &err));
	assert_good(activity_store_order(store, plan_id, whole.plan.period.first, &places, &err));
	assert_good(whole_plan_store_load(store, plan_id, &got, &err));
	assert_good(store_begin(store, &err));
	assert_good(plan_store_delete(store, plan_id, &err));
	commit_as(store, "删除");
	assert_good(history_store_undo(store, NULL, &err));
	int checked = 0;
	for (sqlite3_stmt *stmt = NULL; (stmt = sqlite3_next_stmt(connection, stmt)); checked++)
		if (strncmp(sqlite3_sql(stmt), "SELECT", 6) == 0 ||
		    strncmp(sqlite3_sql(stmt), "DELETE", 6) == 0)
			assert_indexed(sqlite3_sql(stmt));
	assert_true(checked > 20);
	free(figures);
	free(places.items);
	plan_rows_release(&rows);
	activity_list_release(&list);
	whole_plan_release(&got);
	whole_plan_release(&whole);
	store_close(store);
	sqlite3_reset_auto_extension();
}

/* What stands behind every value of a column, put there past the program. */
static void spoil(const struct fixture *fixture, const char *sql)
{
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* Else a title from a strange database could look like two rows of a list, or steer the terminal that shows it. */
static void a_text_has_no_more_lines_than_its_field(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan put = insert_sample(store), got;
	whole_plan_init(&got);
	spoil(*state, "UPDATE activity SET title = title || char(10, 9, 27) || '二', place = "
		      "char(13, 10, 7) || '甲',"
		      " detail = '一' || char(10, 27) || '二' WHERE detail IS NOT NULL;"
		      "UPDATE plan SET code = code || char(10) || 'x', "
		      "preamble = '一' || char(13, 10) || '二';"
		      "UPDATE post SET name = name || char(8232) || '二'; UPDATE section SET "
		      "heading = heading || char(10);"
		      "UPDATE duty SET text = char(8238) || text || CAST(X'ff' AS TEXT)");
	assert_good(whole_plan_store_load(store, put.plan.id, &got, &err));
	const struct activity *last = &got.activities.items[3];
	assert_string_equal(last->title, "走访困难职工  二");
	assert_string_equal(last->place, " 甲");
	assert_string_equal(last->detail, "一\n二");
	assert_string_equal(got.plan.code, "2025-1 x");
	assert_string_equal(got.plan.preamble, "一\n二");
	assert_string_equal(got.committee.posts[0].name, "主席 二");
	assert_string_equal(got.activities.items[0].posts[0].name, "主席 二");
	assert_string_equal(got.outline.sections[0].heading, "指导思想 ");
	assert_string_equal(got.committee.posts[0].duties[0].text, "主持工会全面工作\uFFFD");
	whole_plan_release(&put);
	whole_plan_release(&got);
	store_close(store);
}

/* Else the figures of a plan could not be seen for one sum that is none. */
static void sums_are_counted_as_far_as_there_are_such(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan put = insert_sample(store);
	struct month_figures *figures = NULL;
	struct progress_lines lines = {0};
	size_t count;
	spoil(*state,
	      "UPDATE activity SET budget = 9223372036854775807, spent = 9223372036854775807");
	assert_good(activity_store_figures(store, put.plan.id, &figures, &count, &err));
	assert_int_equal(figures[1].budget, 2 * MONEY_MOST);
	assert_int_equal(figures[1].spent, 2 * MONEY_MOST);
	assert_good(activity_store_by_post(store, put.plan.id, &lines, &err));
	assert_int_equal(lines.items[0].planned, MONEY_MOST);
	assert_int_equal(lines.items[0].spent, MONEY_MOST);
	free(figures);
	progress_lines_release(&lines);
	whole_plan_release(&put);
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_whole_plan_comes_back),
		TEST(a_second_plan_adds_to_the_committee_and_changes_nothing_of_it),
		TEST(people_of_one_name_stay_two),
		TEST(a_taken_code_is_refused_by_name),
		TEST(a_plan_is_found_by_what_people_call_it),
		TEST(lists_show_the_newest_first_and_count_what_is_done),
		TEST(a_month_holds_what_stands_under_it),
		TEST(posts_and_sections_know_their_activities),
		TEST(the_posts_of_an_activity_follow_its_change),
		TEST(what_somebody_deleted_is_reported_as_gone),
		TEST(the_rows_of_a_committee_can_be_changed_one_by_one),
		TEST(no_list_reads_a_whole_table),
		TEST(a_text_has_no_more_lines_than_its_field),
		TEST(sums_are_counted_as_far_as_there_are_such),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
