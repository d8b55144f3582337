/*
 * What becomes of activities, money, standards: each one action with its sentence and one step of undo. If it failed, a
 * committee would not know when things were done or put off from, or lose its figures.
 */
#include "home.h"

#include "app/act.h"
#include "app/change_words.h"
#include "app/ledger.h"
#include "app/look.h"
#include "i18n/messages.h"
#include "model/money.h"

/* What must succeed; the sentence of the error is shown where it does not. */
#define assert_good(call) \
	do { \
		struct error err = ERROR_INIT; \
		if (!(call)) \
			fail_msg("%s: %s", #call, err.text); \
	} while (0)

#define assert_refused(call, wanted) \
	do { \
		struct error err = ERROR_INIT; \
		assert_false(call); \
		assert_int_equal(err.code, wanted); \
		assert_non_null(err.text); \
		error_release(&err); \
	} while (0)

struct fixture {
	char folder[HOME_SIZE];
	struct session *session;
	struct whole_plan whole; /* as it was imported */
};

static const char yaml[] = "unionplan: 1\n"
			   "organization: {name: 甲校工会}\n"
			   "plan: {title: 计划, kind: year, start: 2025-09, months: 11}\n"
			   "committee:\n"
			   "  - {post: 主席}\n"
			   "  - {post: 文体委员}\n"
			   "schedule:\n"
			   "  - month: 9\n"
			   "    activities:\n"
			   "      - {title: 教师节慰问, date: 9-10}\n"
			   "      - {title: 调查}\n"
			   "  - month: 11\n"
			   "    activities:\n"
			   "      - {title: 篮球赛}\n"
			   "      - {title: 报表, by: 2025-10}\n"
			   "  - activities:\n"
			   "      - {title: 走访}\n"
			   "      - {title: 备课, from: 9, to: 10}\n";

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	f->session = home_open(f->folder);
	struct error err = ERROR_INIT;
	whole_plan_init(&f->whole);
	int64_t plan = home_import_plan(f->session, f->folder, yaml);
	assert_true(look_whole_plan(f->session, plan, &f->whole, &err));
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	whole_plan_release(&f->whole);
	int status = home_close(f->session, f->folder);
	free(f);
	return status;
}

static int64_t id_of(const struct fixture *f, const char *title)
{
	for (size_t i = 0; i < f->whole.activities.count; i++)
		if (strcmp(f->whole.activities.items[i].title, title) == 0)
			return f->whole.activities.items[i].id;
	fail_msg("no activity %s", title);
	return 0;
}

/* 'done 2025-09-10', 'postponed 2025-11/ from 2025-09': status, day, time and first time of an activity. */
static void assert_is(const struct fixture *f, const char *title, const char *wanted)
{
	struct activity activity;
	struct strbuf is = STRBUF_INIT;
	activity_init(&activity);
	assert_good(look_activity(f->session, id_of(f, title), &activity, &err));
	strbuf_add_text(&is, status_name(activity.status));
	if (activity.done_on)
		strbuf_format(&is, " on %s", activity.done_on);
	if (when_is_set(&activity.when)) {
		strbuf_add_text(&is, " at ");
		when_encode(&activity.when, &is);
	}
	if (when_is_set(&activity.postponed_from)) {
		strbuf_add_text(&is, " from ");
		when_encode(&activity.postponed_from, &is);
	}
	if (activity.reason)
		strbuf_format(&is, " (%s)", activity.reason);
	if (activity.outcome)
		strbuf_format(&is, ": %s", activity.outcome);
	assert_string_equal(is.text, wanted);
	strbuf_release(&is);
	activity_release(&activity);
}

static void assert_told(const struct fixture *f, const char *zh, const char *en)
{
	struct history_list list = {0};
	assert_good(look_history(f->session, 0, 0, 1, &list, &err));
	assert_string_equal(list.items[0].detail.zh, zh);
	assert_string_equal(list.items[0].detail.en, en);
	history_list_release(&list);
}

static void undo_one(const struct fixture *f)
{
	char *said = NULL;
	assert_good(undo(f->session, &said, &err));
	free(said);
}

/* --- done --- */

static void set(const struct fixture *f, const char *title, enum activity_status status)
{
	assert_good(activity_set_status(f->session, id_of(f, title), status, &err));
}

static void a_day_is_given_only_where_one_is_known(void **state)
{
	struct fixture *f = *state;
	set(f, "篮球赛", STATUS_DONE); /* goes on: today */
	assert_is(f, "篮球赛", "done on 2025-11-18 at 2025-11");
	set(f, "走访", STATUS_DONE); /* no time: today */
	assert_is(f, "走访", "done on 2025-11-18");
	set(f, "教师节慰问", STATUS_DONE); /* over: the day that the plan names */
	assert_is(f, "教师节慰问", "done on 2025-09-10 at 2025-09-10");
	set(f, "调查", STATUS_DONE); /* over, and no day said */
	assert_is(f, "调查", "done at 2025-09");
	set(f, "报表", STATUS_DONE);
	assert_is(f, "报表", "done on 2025-11-18 at by 2025-10"); /* it was missing till now */
	set(f, "备课", STATUS_DONE);
	assert_is(f, "备课", "done at 2025-09/2025-10");
}

static void what_is_not_done_has_no_day(void **state)
{
	struct fixture *f = *state;
	set(f, "篮球赛", STATUS_DONE);
	set(f, "篮球赛", STATUS_DOING);
	assert_is(f, "篮球赛", "doing at 2025-11");
	undo_one(f);
	assert_is(f, "篮球赛", "done on 2025-11-18 at 2025-11");
	undo_one(f);
	assert_is(f, "篮球赛", "planned at 2025-11");
}

static void change(const struct fixture *f, const char *title, const char *done_on,
		   enum activity_status status, enum error_code wanted)
{
	struct activity was, now;
	struct error err = ERROR_INIT;
	activity_init(&was);
	assert_true(look_activity(f->session, id_of(f, title), &was, &err));
	activity_copy(&now, &was);
	now.status = status;
	string_set(&now.done_on, done_on);
	assert_int_equal(activity_change(f->session, &was, &now, &err), wanted == ERR_NONE);
	assert_int_equal(err.code, wanted);
	error_release(&err);
	activity_release(&was);
	activity_release(&now);
}

static void a_form_may_set_the_day_and_take_it_away(void **state)
{
	struct fixture *f = *state;
	change(f, "调查", "2025-09-20", STATUS_DONE, ERR_NONE);
	assert_is(f, "调查", "done on 2025-09-20 at 2025-09");
	change(f, "调查", NULL, STATUS_DONE, ERR_NONE);
	assert_is(f, "调查", "done at 2025-09");
	change(f, "调查", "2025-11-19", STATUS_DONE, ERR_INPUT); /* tomorrow */
	change(f, "调查", "2025-02-30", STATUS_DONE, ERR_INPUT);
	change(f, "调查", "昨天", STATUS_DONE, ERR_INPUT);
	assert_is(f, "调查", "done at 2025-09");
	change(f, "篮球赛", NULL, STATUS_DONE, ERR_NONE);
	assert_is(f, "篮球赛", "done on 2025-11-18 at 2025-11");
	change(f, "篮球赛", "2025-11-18", STATUS_CANCELLED, ERR_NONE);
	assert_is(f, "篮球赛", "cancelled at 2025-11");
}

static void finishing_takes_all_at_once(void **state)
{
	struct fixture *f = *state;
	struct activity_finished how = {
		.outcome = " 顺利 ", .done_on = "2025-11-15", .attended = 80, .spent = 123450};
	assert_good(activity_finish(f->session, id_of(f, "篮球赛"), &how, &err));
	assert_is(f, "篮球赛", "done on 2025-11-15 at 2025-11: 顺利");
	assert_told(f, "完成“篮球赛”", "finish “篮球赛”");
	how = (struct activity_finished){.attended = NOT_GIVEN, .spent = NOT_GIVEN};
	assert_good(activity_finish(f->session, id_of(f, "篮球赛"), &how, &err));
	struct activity activity;
	assert_good(look_activity(f->session, id_of(f, "篮球赛"), &activity, &err));
	assert_int_equal(activity.spent, 123450);
	assert_int_equal(activity.attended, 80);
	assert_string_equal(activity.done_on, "2025-11-15");
	activity_release(&activity);
	how.done_on = "2026-01-01";
	assert_refused(activity_finish(f->session, id_of(f, "走访"), &how, &err), ERR_INPUT);
	how.done_on = "15日";
	assert_refused(activity_finish(f->session, id_of(f, "走访"), &how, &err), ERR_INPUT);
	how.done_on = NULL;
	how.spent = MONEY_MOST + 1;
	assert_refused(activity_finish(f->session, id_of(f, "走访"), &how, &err), ERR_INPUT);
	how.spent = NOT_GIVEN;
	how.attended = PARTICIPANTS_MOST + 1;
	assert_refused(activity_finish(f->session, id_of(f, "走访"), &how, &err), ERR_INPUT);
	assert_is(f, "走访", "planned");
}

/* --- put off, called off --- */

static struct when time_of(const char *code)
{
	struct when when = {0};
	assert_true(!*code || when_decode(code, &when));
	return when;
}

static void postpone(const struct fixture *f, const char *title, const char *to, const char *reason)
{
	struct activity_postponed how = {.when = time_of(to), .reason = reason};
	assert_good(activity_postpone(f->session, id_of(f, title), &how, &err));
}

static void the_first_time_stays_however_often_it_is_put_off(void **state)
{
	struct fixture *f = *state;
	postpone(f, "教师节慰问", "2025-10 early", "场地未定");
	assert_is(f, "教师节慰问", "postponed at 2025-10 early from 2025-09-10 (场地未定)");
	assert_told(f, "将“教师节慰问”延期到10月上旬", "postpone “教师节慰问” to Oct, early");
	postpone(f, "教师节慰问", "2025-12", NULL);
	assert_is(f, "教师节慰问", "postponed at 2025-12 from 2025-09-10 (场地未定)");
	undo_one(f);
	undo_one(f);
	assert_is(f, "教师节慰问", "planned at 2025-09-10");
}

static void put_back_to_its_first_time_it_is_planned(void **state)
{
	struct fixture *f = *state;
	postpone(f, "篮球赛", "2025-12", NULL);
	postpone(f, "篮球赛", "2025-11", NULL);
	assert_is(f, "篮球赛", "planned at 2025-11");
	assert_told(f, "将“篮球赛”改回原定的十一月", "put “篮球赛” back to Nov, as first planned");
}

static void the_new_time_may_be_open(void **state)
{
	struct fixture *f = *state;
	postpone(f, "篮球赛", "", "下雨");
	assert_is(f, "篮球赛", "postponed from 2025-11 (下雨)");
	assert_told(f, "将“篮球赛”延期，时间待定",
		    "postpone “篮球赛”, to a time that is still open");
	postpone(f, "篮球赛", "2025-12-03", NULL);
	assert_is(f, "篮球赛", "postponed at 2025-12-03 from 2025-11 (下雨)");
}

static void it_stands_in_its_new_month(void **state)
{
	struct fixture *f = *state;
	struct activity_list month = {0};
	postpone(f, "调查", "2025-11-02", NULL);
	assert_good(look_month(f->session, f->whole.plan.id, month_make(2025, 11), false, &month,
			       &err));
	assert_int_equal(month.count, 2);
	assert_string_equal(month.items[0].title, "调查"); /* before what has no day */
	activity_list_release(&month);
}

static void refuse(const struct fixture *f, int64_t id, const char *to, enum error_code wanted)
{
	struct activity_postponed how = {.when = time_of(to)};
	assert_refused(activity_postpone(f->session, id, &how, &err), wanted);
}

static void where_it_cannot_be_put_off_nothing_changes(void **state)
{
	struct fixture *f = *state;
	int64_t id = id_of(f, "篮球赛");
	refuse(f, id, "2025-11", ERR_INPUT);
	refuse(f, id, "2026-08", ERR_INPUT);
	refuse(f, 5, "2025-12", ERR_NOT_FOUND);
	set(f, "篮球赛", STATUS_DONE);
	refuse(f, id, "2025-12", ERR_REFUSED);
	assert_refused(activity_cancel(f->session, id, NULL, &err), ERR_REFUSED);
	assert_is(f, "篮球赛", "done on 2025-11-18 at 2025-11");
}

static void a_reason_goes_behind_what_is_said_already(void **state)
{
	struct fixture *f = *state;
	postpone(f, "篮球赛", "2025-12", "下雨");
	postpone(f, "篮球赛", "2026-03", "  ");
	postpone(f, "篮球赛", "", "场馆维修");
	assert_is(f, "篮球赛", "postponed from 2025-11 (下雨\n\n场馆维修)");
	assert_good(activity_cancel(f->session, id_of(f, "篮球赛"), "不办了", &err));
	assert_is(f, "篮球赛", "cancelled from 2025-11 (下雨\n\n场馆维修\n\n不办了)");
}

/* Somebody else has changed it while the form was open: what both changed is asked, the rest comes together. */
static void what_others_have_changed_meanwhile_is_not_lost(void **state)
{
	struct fixture *f = *state;
	int64_t id = id_of(f, "篮球赛");
	struct activity seen, theirs;
	activity_init(&seen);
	assert_good(look_activity(f->session, id, &seen, &err));
	activity_copy(&theirs, &seen);
	theirs.outcome = xstrdup("他们写的");
	theirs.place = xstrdup("体育馆");
	assert_good(activity_change(f->session, &seen, &theirs, &err));
	struct activity_finished how = {
		.outcome = "我写的", .attended = NOT_GIVEN, .spent = NOT_GIVEN, .was = &seen};
	assert_refused(activity_finish(f->session, id, &how, &err), ERR_CONFLICT);
	how.outcome = NULL;
	how.spent = 12000;
	assert_good(activity_finish(f->session, id, &how, &err));
	assert_is(f, "篮球赛", "done on 2025-11-18 at 2025-11: 他们写的");
	undo_one(f);
	struct when december = time_of("2025-12");
	struct activity_postponed put_off = {.when = december, .was = &seen};
	assert_good(activity_postpone(f->session, id, &put_off, &err));
	assert_is(f, "篮球赛", "postponed at 2025-12 from 2025-11: 他们写的");
	put_off.when = time_of("2026-01");
	assert_refused(activity_postpone(f->session, id, &put_off, &err), ERR_CONFLICT);
	activity_release(&seen);
	activity_release(&theirs);
}

/* --- several at once --- */

static void several_are_done_as_one_action(void **state)
{
	struct fixture *f = *state;
	int64_t ids[] = {id_of(f, "篮球赛"), id_of(f, "调查"), id_of(f, "教师节慰问")};
	struct activity_finished how = {.attended = NOT_GIVEN, .spent = NOT_GIVEN};
	assert_good(activities_finish(f->session, ids, 3, &how, &err));
	assert_is(f, "篮球赛", "done on 2025-11-18 at 2025-11"); /* each on its own day */
	assert_is(f, "调查", "done at 2025-09");
	assert_is(f, "教师节慰问", "done on 2025-09-10 at 2025-09-10");
	assert_told(f, "完成 3 项活动（篮球赛、调查、教师节慰问）",
		    "finish 3 activities (篮球赛, 调查, 教师节慰问)");
	undo_one(f);
	set(f, "调查", STATUS_DONE);
	how.done_on = "2025-11-17";
	assert_good(activities_finish(f->session, ids, 3, &how, &err));
	assert_is(f, "篮球赛", "done on 2025-11-17 at 2025-11");
	assert_is(f, "调查", "done at 2025-09"); /* it was before: its day is its own */
	undo_one(f);
	assert_is(f, "篮球赛", "planned at 2025-11");
	how.done_on = "2025-11-19";
	assert_refused(activities_finish(f->session, ids, 3, &how, &err), ERR_INPUT);
	assert_is(f, "教师节慰问", "planned at 2025-09-10");
}

static void several_are_put_off_or_called_off_as_one_action(void **state)
{
	struct fixture *f = *state;
	int64_t ids[] = {id_of(f, "篮球赛"), id_of(f, "调查")};
	struct activity_postponed how = {.when = time_of("2025-12"), .reason = "停电"};
	assert_good(activities_postpone(f->session, ids, 2, &how, &err));
	assert_is(f, "篮球赛", "postponed at 2025-12 from 2025-11 (停电)");
	assert_is(f, "调查", "postponed at 2025-12 from 2025-09 (停电)");
	assert_told(f, "将 2 项活动延期到十二月（篮球赛、调查）",
		    "postpone 2 activities to Dec (篮球赛, 调查)");
	undo_one(f);
	how.when = time_of("");
	assert_good(activities_postpone(f->session, ids, 2, &how, &err));
	assert_told(f, "将 2 项活动延期，时间待定（篮球赛、调查）",
		    "postpone 2 activities, to a time that is still open (篮球赛, 调查)");
	undo_one(f);
	assert_good(activities_cancel(f->session, ids, 2, "停电", &err));
	assert_is(f, "调查", "cancelled at 2025-09 (停电)");
	assert_told(f, "取消 2 项活动（篮球赛、调查）", "call off 2 activities (篮球赛, 调查)");
	undo_one(f);
	set(f, "调查", STATUS_DONE); /* one that is done holds up the others, and is named */
	struct error err = ERROR_INIT;
	assert_false(activities_cancel(f->session, ids, 2, NULL, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	assert_non_null(strstr(err.text, "调查"));
	error_release(&err);
	assert_is(f, "篮球赛", "planned at 2025-11");
}

/* --- taken back --- */

static void what_is_taken_back_is_as_it_was(void **state)
{
	struct fixture *f = *state;
	int64_t ball = id_of(f, "篮球赛"), both[] = {ball, id_of(f, "走访")};
	assert_good(activity_cancel(f->session, ball, "停电", &err));
	assert_good(activities_reopen(f->session, &ball, 1, false, &err));
	assert_is(f, "篮球赛", "planned at 2025-11 (停电)");
	assert_told(f, "恢复“篮球赛”，仍要办", "“篮球赛” is to be done after all");
	undo_one(f);
	assert_good(activities_reopen(f->session, &ball, 1, true, &err));
	assert_is(f, "篮球赛", "planned at 2025-11");
	postpone(f, "篮球赛", "2025-12", NULL);
	set(f, "篮球赛", STATUS_DONE);
	set(f, "走访", STATUS_DONE);
	assert_good(activities_reopen(f->session, both, 2, false, &err));
	assert_is(f, "篮球赛", "postponed at 2025-12 from 2025-11"); /* it still is */
	assert_is(f, "走访", "planned");
	assert_told(f, "恢复 2 项活动，仍要办（篮球赛、走访）",
		    "2 activities are to be done after all (篮球赛, 走访)");
}

/* Marked first and moved then, as one does with two keys: the first time stays here too. */
static void what_is_marked_as_put_off_and_moved_keeps_its_first_time(void **state)
{
	struct fixture *f = *state;
	int64_t id = id_of(f, "篮球赛");
	set(f, "篮球赛", STATUS_POSTPONED);
	assert_is(f, "篮球赛", "postponed at 2025-11");
	assert_good(activity_shift(f->session, id, 1, &err));
	assert_good(activity_shift(f->session, id, 1, &err));
	assert_is(f, "篮球赛", "postponed at 2026-01 from 2025-11");
	set(f, "走访", STATUS_POSTPONED);
	assert_good(activities_move(f->session, (int64_t[]){id_of(f, "走访")}, 1,
				    month_make(2026, 3), &err));
	assert_is(f, "走访", "postponed at 2026-03"); /* it had no time to keep */
	assert_good(activity_shift(f->session, id_of(f, "调查"), 1, &err));
	assert_is(f, "调查", "planned at 2025-10"); /* moved, not put off */
	assert_good(activity_shift(f->session, id, -2, &err));
	assert_is(f, "篮球赛", "planned at 2025-11"); /* where it was first */
}

static void what_is_called_off_says_why(void **state)
{
	struct fixture *f = *state;
	assert_good(activity_cancel(f->session, id_of(f, "篮球赛"), "场馆维修", &err));
	assert_is(f, "篮球赛", "cancelled at 2025-11 (场馆维修)");
	assert_told(f, "取消“篮球赛”", "cancel “篮球赛”");
	assert_refused(activity_cancel(f->session, id_of(f, "走访"), NULL, &err), ERR_INPUT);
	assert_refused(activity_cancel(f->session, id_of(f, "走访"), " 　", &err), ERR_INPUT);
	assert_is(f, "走访", "planned");
	postpone(f, "篮球赛", "2026-03", NULL); /* taken up again after all */
	assert_is(f, "篮球赛", "postponed at 2026-03 from 2025-11 (场馆维修)");
	assert_good(activity_cancel(f->session, id_of(f, "篮球赛"), "无人报名", &err));
	assert_is(f, "篮球赛", "cancelled at 2026-03 from 2025-11 (场馆维修\n\n无人报名)");
}

/* Taken back, it would be told in the report as called off because all went well. */
static void how_it_went_is_no_reason(void **state)
{
	struct fixture *f = *state;
	int64_t id = id_of(f, "篮球赛");
	struct activity_finished how = {
		.outcome = "圆满结束", .attended = NOT_GIVEN, .spent = NOT_GIVEN};
	assert_good(activity_finish(f->session, id, &how, &err));
	assert_good(activities_reopen(f->session, &id, 1, false, &err));
	assert_is(f, "篮球赛", "planned at 2025-11: 圆满结束");
	assert_good(activity_cancel(f->session, id, "场馆维修", &err));
	assert_is(f, "篮球赛", "cancelled at 2025-11 (场馆维修)");
	undo_one(f);
	postpone(f, "篮球赛", "2025-12", "场馆维修");
	assert_is(f, "篮球赛", "postponed at 2025-12 from 2025-11 (场馆维修)");
	how.outcome = NULL; /* nor does why it was put off say how it went, and it stays */
	assert_good(activity_finish(f->session, id, &how, &err));
	assert_is(f, "篮球赛", "done on 2025-11-18 at 2025-12 from 2025-11 (场馆维修)");
	undo_one(f);
	how.outcome = "圆满结束";
	assert_good(activity_finish(f->session, id, &how, &err));
	assert_is(f, "篮球赛", "done on 2025-11-18 at 2025-12 from 2025-11 (场馆维修): 圆满结束");
	assert_good(activities_reopen(f->session, &id, 1, true, &err));
	assert_is(f, "篮球赛", "postponed at 2025-12 from 2025-11 (场馆维修)");
}

/* Another year that was typed by mistake would put it into a report of its own. */
static void it_is_not_done_a_year_before_its_plan(void **state)
{
	struct fixture *f = *state;
	int64_t id = id_of(f, "篮球赛");
	struct activity_finished how = {
		.done_on = "2024-11-17", .attended = NOT_GIVEN, .spent = NOT_GIVEN};
	assert_refused(activity_finish(f->session, id, &how, &err), ERR_INPUT);
	assert_is(f, "篮球赛", "planned at 2025-11");
	how.done_on = "2025-08-28"; /* prepared in the holidays */
	assert_good(activity_finish(f->session, id, &how, &err));
}

static void a_copy_begins_anew(void **state)
{
	struct fixture *f = *state;
	int64_t id = id_of(f, "篮球赛"), copy;
	postpone(f, "篮球赛", "2025-12", "下雨");
	assert_good(activities_duplicate(f->session, &id, 1, &copy, &err));
	struct activity activity;
	assert_good(look_activity(f->session, copy, &activity, &err));
	assert_int_equal(activity.status, STATUS_PLANNED);
	assert_false(when_is_set(&activity.postponed_from));
	assert_null(activity.done_on);
	activity_release(&activity);
}

/* --- money --- */

static int64_t add_income(const struct fixture *f, const char *name, int64_t amount)
{
	struct income income;
	int64_t id = 0;
	income_init(&income);
	income.plan_id = f->whole.plan.id;
	string_set(&income.name, name);
	income.amount = amount;
	income.members = 120;
	income.monthly = 1000;
	income.share = 6000;
	assert_good(income_add(f->session, &income, &id, &err));
	income_release(&income);
	return id;
}

static void assert_incomes(const struct fixture *f, const char *names, int64_t total)
{
	struct income_list list = {0};
	struct strbuf all = STRBUF_INIT;
	assert_good(look_incomes(f->session, f->whole.plan.id, &list, &err));
	for (size_t i = 0; i < list.count; i++)
		strbuf_format(&all, "%s%s", i ? " " : "", list.items[i].name);
	assert_string_equal(all.text, names);
	assert_int_equal(income_total(&list, f->whole.plan.period.count), total);
	strbuf_release(&all);
	income_list_release(&list);
}

static void incomes_are_kept_in_order(void **state)
{
	struct fixture *f = *state;
	int64_t dues = add_income(f, "会费", NOT_GIVEN), grant = add_income(f, " 补助 ", 500000);
	int64_t of_dues = 120 * 1000 * 11 / 10 * 6;
	bool moved = false;
	assert_told(f, "添加收入“补助”", "add income “补助”");
	assert_incomes(f, "会费 补助", of_dues + 500000);
	assert_good(income_reorder(f->session, grant, -1, &moved, &err));
	assert_true(moved);
	assert_incomes(f, "补助 会费", of_dues + 500000);
	assert_good(income_reorder(f->session, grant, -1, &moved, &err));
	assert_false(moved);
	assert_good(income_remove(f->session, dues, &err));
	assert_incomes(f, "补助", 500000);
	undo_one(f);
	undo_one(f);
	assert_incomes(f, "会费 补助", of_dues + 500000);
}

static void two_people_may_change_one_income(void **state)
{
	struct fixture *f = *state;
	int64_t id = add_income(f, "会费", NOT_GIVEN);
	struct income_list list = {0};
	assert_good(look_incomes(f->session, f->whole.plan.id, &list, &err));
	const struct income *was = &list.items[0];
	struct income mine, theirs;
	assert_int_equal(was->id, id);
	income_copy(&mine, was);
	income_copy(&theirs, was);
	mine.members = 130;
	theirs.share = SHARE_WHOLE;
	assert_good(income_change(f->session, was, &theirs, &err));
	assert_good(income_change(f->session, was, &mine, &err));
	assert_incomes(f, "会费", 130 * 1000 * 11);
	mine.share = 5000;
	assert_refused(income_change(f->session, was, &mine, &err), ERR_CONFLICT);
	income_release(&mine);
	income_release(&theirs);
	income_list_release(&list);
}

static void an_income_that_cannot_be_is_refused(void **state)
{
	struct fixture *f = *state;
	struct income income;
	int64_t id = 77;
	income_init(&income);
	income.plan_id = f->whole.plan.id;
	assert_refused(income_add(f->session, &income, &id, &err), ERR_INPUT);
	string_set(&income.name, "会费");
	income.amount = NOT_GIVEN;
	income.share = SHARE_WHOLE + 1;
	assert_refused(income_add(f->session, &income, &id, &err), ERR_INPUT);
	income.amount = -5;
	assert_refused(income_add(f->session, &income, &id, &err), ERR_INPUT);
	income.amount = 5;
	income.plan_id = 3;
	assert_refused(income_add(f->session, &income, &id, &err), ERR_NOT_FOUND);
	assert_int_equal(id, 77);
	assert_incomes(f, "", 0);
	income_release(&income);
}

static void assert_allotted(const struct fixture *f, const char *post, int64_t amount)
{
	struct allotment_list list = {0};
	assert_good(look_allotments(f->session, f->whole.plan.id, &list, &err));
	assert_int_equal(allotment_of(&list, 0, post), amount);
	allotment_list_release(&list);
}

static void a_post_is_given_what_it_may_spend(void **state)
{
	struct fixture *f = *state;
	int64_t plan = f->whole.plan.id;
	int64_t post = committee_find_post(&f->whole.committee, "文体委员")->id;
	assert_good(allotment_set(f->session, plan, post, 500000, &err));
	assert_told(f, "给“文体委员”安排经费5,000元", "let “文体委员” spend 5,000 yuan");
	assert_good(allotment_set(f->session, plan, post, 0, &err));
	assert_allotted(f, "文体委员", 0);
	assert_good(allotment_set(f->session, plan, post, NOT_GIVEN, &err));
	assert_allotted(f, "文体委员", NOT_GIVEN);
	undo_one(f);
	undo_one(f);
	assert_allotted(f, "文体委员", 500000);
	assert_refused(allotment_set(f->session, plan, post, MONEY_MOST + 1, &err), ERR_INPUT);
	assert_refused(allotment_set(f->session, plan, 5, 1, &err), ERR_NOT_FOUND);
	int64_t union_id = 0, foreign = 0;
	assert_good(organization_add(f->session, &(struct organization){.name = (char[]){"乙"}},
				     &union_id, &err));
	assert_good(post_add(
		f->session,
		&(struct post){.organization_id = union_id, .name = (char[]){"丙"}, .seats = 1},
		&foreign, &err));
	assert_refused(allotment_set(f->session, plan, foreign, 1, &err), ERR_NOT_FOUND);
	assert_good(post_remove(f->session, post, &err)); /* takes it along */
	assert_allotted(f, "文体委员", NOT_GIVEN);
	undo_one(f);
	assert_allotted(f, "文体委员", 500000);
}

static void a_plan_has_a_budget(void **state)
{
	struct fixture *f = *state;
	struct plan now, got;
	plan_copy(&now, &f->whole.plan);
	assert_int_equal(now.budget, NOT_GIVEN);
	now.budget = 12000000;
	assert_good(plan_change(f->session, &f->whole.plan, &now, &err));
	assert_good(look_plan(f->session, now.id, &got, &err));
	assert_int_equal(got.budget, 12000000);
	now.budget = MONEY_MOST + 1;
	assert_refused(plan_change(f->session, &got, &now, &err), ERR_INPUT);
	now.budget = -2;
	assert_refused(plan_change(f->session, &got, &now, &err), ERR_INPUT);
	plan_release(&got);
	plan_release(&now);
	add_income(f, "会费", NOT_GIVEN);
	assert_good(silence_set(f->session, f->whole.plan.id, "空月:7月", true, &err));
	assert_good(plan_remove(f->session, f->whole.plan.id, &err));
	assert_incomes(f, "", 0);
	undo_one(f);
	assert_incomes(f, "会费", 120 * 1000 * 11 / 10 * 6);
	assert_good(look_plan(f->session, f->whole.plan.id, &got, &err));
	assert_int_equal(got.budget, 12000000);
	plan_release(&got);
}

/* --- history in words --- */

static void assert_word(const char *column, const char *value, const char *wanted)
{
	struct strbuf said = STRBUF_INIT;
	assert_non_null(change_column_label(column));
	change_value_write(column, value, &said);
	assert_string_equal(said.text, wanted);
	strbuf_release(&said);
}

/* What the database keeps as a code is told as people say it. */
static void history_tells_values_in_words(void **state)
{
	(void)state;
	assert_word("postponed_from", "2025-09 early", "2025年9月上旬");
	assert_word("postponed_from", "by 2025-09", "2025年9月底前");
	assert_word("share", "6250", "62.5%");
	assert_word("amount", "2000050", "20,000.50");
	assert_word("words", "住院\n生病", "住院、生病");
	assert_word("status", "postponed", "延期");
	assert_word("status", "adopted", "已通过");
	assert_word("content", "schedule", "日程表");
	assert_word("works", "1", "是");
	assert_word("done_on", NULL, "（空）");
	assert_word("done_on", "2025-09-28", "2025年9月28日");
	assert_null(change_column_label("position"));
	assert_null(change_column_label("plan_id"));
	assert_string_equal(change_table_label("allotment"), "职务经费");
	assert_string_equal(change_table_label("unheard_of"), "unheard_of");
}

/* --- standards, silences --- */

static int64_t add_standard(const struct fixture *f, const char *event, const char *words,
			    int64_t least, int64_t most, enum error_code wanted)
{
	struct standard standard = {.organization_id = f->whole.organization.id,
				    .event = xstrdup(event),
				    .words = xstrdup(words),
				    .least = least,
				    .most = most};
	struct error err = ERROR_INIT;
	int64_t id = 0;
	assert_int_equal(standard_add(f->session, &standard, &id, &err), wanted == ERR_NONE);
	assert_int_equal(err.code, wanted);
	error_release(&err);
	standard_release(&standard);
	return id;
}

static void assert_standards(const struct fixture *f, const char *wanted)
{
	struct standard_list list = {0};
	struct strbuf all = STRBUF_INIT;
	assert_good(look_standards(f->session, f->whole.organization.id, &list, &err));
	for (size_t i = 0; i < list.count; i++) {
		strbuf_format(&all, "%s%s", i ? " " : "", list.items[i].event);
		standard_write_sum(&list.items[i], &all);
	}
	assert_string_equal(all.text, wanted);
	strbuf_release(&all);
	standard_list_release(&list);
}

static void standards_are_kept_in_order(void **state)
{
	struct fixture *f = *state;
	bool moved = false;
	int64_t ill = add_standard(f, "住院慰问", "住院、生病", 30000, 50000, ERR_NONE);
	assert_told(f, "添加慰问标准“住院慰问”", "add standard “住院慰问”");
	int64_t wedding = add_standard(f, "结婚", NULL, 20000, 20000, ERR_NONE);
	add_standard(f, "  ", NULL, 1, 1, ERR_INPUT);
	add_standard(f, "生育", NULL, 2, 1, ERR_INPUT);
	add_standard(f, "生育", NULL, -1, 1, ERR_INPUT);
	assert_standards(f, "住院慰问300-500 结婚200");
	assert_good(standard_reorder(f->session, wedding, -1, &moved, &err));
	assert_true(moved);
	assert_standards(f, "结婚200 住院慰问300-500");
	struct standard_list list = {0};
	assert_good(look_standards(f->session, f->whole.organization.id, &list, &err));
	assert_string_equal(list.items[1].words, "住院\n生病");
	struct standard now;
	standard_copy(&now, &list.items[1]);
	now.most = 80000;
	string_set(&now.words, "住院，手术");
	assert_good(standard_change(f->session, &list.items[1], &now, &err));
	now.least = 90000;
	assert_refused(standard_change(f->session, &list.items[1], &now, &err), ERR_INPUT);
	standard_release(&now);
	standard_list_release(&list);
	assert_standards(f, "结婚200 住院慰问300-800");
	assert_good(standard_remove(f->session, ill, &err));
	assert_standards(f, "结婚200");
	for (int i = 0; i < 3; i++)
		undo_one(f);
	assert_standards(f, "住院慰问300-500 结婚200");
}

static void a_finding_is_silenced_and_shown_again(void **state)
{
	struct fixture *f = *state;
	int64_t plan = f->whole.plan.id;
	struct silence_list list = {0};
	assert_good(silence_set(f->session, plan, "month-empty:2025-07", true, &err));
	assert_told(f, "不再提示“没有安排的月份”：“2025-07”",
		    "silence “empty months” of “2025-07”");
	assert_good(silence_set(f->session, plan, "month-empty:2025-07", true,
				&err)); /* nothing to do */
	assert_good(look_silences(f->session, plan, &list, &err));
	assert_int_equal(list.count, 1);
	silence_list_release(&list);
	assert_good(silence_set(f->session, plan, "month-empty:2025-07", false, &err));
	assert_told(f, "重新提示“没有安排的月份”：“2025-07”",
		    "show “empty months” of “2025-07” again");
	undo_one(f);
	undo_one(f);
	assert_good(look_silences(f->session, plan, &list, &err));
	assert_int_equal(list.count, 0);
	assert_refused(silence_set(f->session, plan, "", true, &err), ERR_INPUT);
	assert_refused(silence_set(f->session, 4, "a:b", true, &err), ERR_NOT_FOUND);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* What posts may spend, and the rest: no sum is lost between them. */
static void the_ledger_accounts_for_every_sum(void **state)
{
	const struct fixture *f = *state;
	struct ledger ledger;
	struct activity now;
	const int64_t post = f->whole.committee.posts[0].id;
	for (size_t i = 0; i < 2; i++) {
		activity_copy(&now, &f->whole.activities.items[i]);
		now.budget = i ? 7000 : 30000;
		now.spent = i ? NOT_GIVEN : 45000;
		if (!i)
			activity_add_post(&now, post, f->whole.committee.posts[0].name);
		assert_good(activity_change(f->session, &f->whole.activities.items[i], &now, &err));
		activity_release(&now);
	}
	assert_good(allotment_set(f->session, f->whole.plan.id, post, 40000, &err));
	assert_good(look_ledger(f->session, &f->whole.plan, &ledger, &err));
	assert_int_equal(ledger.posts.count, 2); /* also the one that plans nothing */
	assert_int_equal(ledger.posts.items[0].limit, 40000);
	assert_int_equal(ledger.posts.items[0].planned, 30000);
	assert_int_equal(ledger.posts.items[0].spent, 45000);
	assert_int_equal(ledger.posts.items[1].limit, NOT_GIVEN);
	assert_int_equal(ledger.loose.planned, 7000);
	assert_int_equal(ledger.all.planned, 37000);
	assert_int_equal(ledger.allotted, 40000);
	assert_int_equal(ledger.income, NOT_GIVEN);
	ledger_release(&ledger);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_day_is_given_only_where_one_is_known),
		TEST(what_is_not_done_has_no_day),
		TEST(a_form_may_set_the_day_and_take_it_away),
		TEST(finishing_takes_all_at_once),
		TEST(the_first_time_stays_however_often_it_is_put_off),
		TEST(put_back_to_its_first_time_it_is_planned),
		TEST(the_new_time_may_be_open),
		TEST(it_stands_in_its_new_month),
		TEST(where_it_cannot_be_put_off_nothing_changes),
		TEST(a_reason_goes_behind_what_is_said_already),
		TEST(what_others_have_changed_meanwhile_is_not_lost),
		TEST(several_are_done_as_one_action),
		TEST(several_are_put_off_or_called_off_as_one_action),
		TEST(what_is_taken_back_is_as_it_was),
		TEST(what_is_marked_as_put_off_and_moved_keeps_its_first_time),
		TEST(what_is_called_off_says_why),
		TEST(how_it_went_is_no_reason),
		TEST(it_is_not_done_a_year_before_its_plan),
		TEST(a_copy_begins_anew),
		TEST(incomes_are_kept_in_order),
		TEST(two_people_may_change_one_income),
		TEST(an_income_that_cannot_be_is_refused),
		TEST(a_post_is_given_what_it_may_spend),
		TEST(a_plan_has_a_budget),
		cmocka_unit_test(history_tells_values_in_words),
		TEST(standards_are_kept_in_order),
		TEST(a_finding_is_silenced_and_shown_again),
		TEST(the_ledger_accounts_for_every_sum),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
