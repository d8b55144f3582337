/* The form in which an activity is done: how it went, when, with how many, for how much. */
#include "row_kind.h"

#include "app/act.h"
#include "app/look.h"
#include "model/money.h"

#include <stdlib.h>

enum { DONE_OUTCOME, DONE_DAY, DONE_ATTENDED, DONE_SPENT, DONE_FIELDS };

/* One that stands there already, from a file perhaps, may be in the future. */
static char *check_day_of(const char *value, void *data)
{
	const struct row *row = data;
	const char *seen = row->seen[DONE_DAY];
	return seen && strcmp(seen, value) == 0 ? NULL : done_day_check(row, value);
}

static char *remark_day_of(const char *value, void *data)
{
	return done_day_remark(data, value);
}

/* How it compares with the budget, once it says more than that. */
static char *remark_spent(const char *value, void *data)
{
	const struct row *row = data;
	int64_t spent, budget = row->was.activity.budget;
	if (budget == NOT_GIVEN || !value[0] || !money_parse(value, &spent) || spent <= budget)
		return NULL;
	struct strbuf over = STRBUF_INIT;
	money_write_grouped(spent - budget, &over);
	char *said = say_spent_over(over.text);
	strbuf_release(&over);
	return said;
}

static const struct form_field done_fields[DONE_FIELDS] = {
	[DONE_OUTCOME] = {.id = "outcome",
			  .label = MSG_label_outcome,
			  .hint = MSG_hint_outcome_done,
			  .kind = FORM_TEXT,
			  .height = 3},
	[DONE_DAY] = {.id = "done_on",
		      .label = MSG_label_done_on,
		      .hint = MSG_hint_done_day,
		      .width = 24,
		      .validate = check_day_of,
		      .remark = remark_day_of},
	[DONE_ATTENDED] = {.id = "attended",
			   .label = MSG_label_attended,
			   .hint = MSG_hint_attended,
			   .width = 10,
			   .validate = check_participants},
	[DONE_SPENT] = {.id = "spent",
			.label = MSG_label_spent,
			.hint = MSG_hint_money,
			.width = 16,
			.validate = check_sum,
			.remark = remark_spent},
};

static bool load(struct row *row, struct error *err)
{
	struct desk *desk = row->desk;
	struct activity *activity = &row->was.activity;
	if (!look_activity(desk->session, row->id, activity, err))
		return false;
	row->place.owner = activity->plan_id;
	if (activity->budget != NOT_GIVEN) {
		struct strbuf budget = STRBUF_INIT;
		money_write_grouped(activity->budget, &budget);
		row->fields[DONE_SPENT].hint_text = row_keep_text(row, say_hint_spent(budget.text));
		strbuf_release(&budget);
	}
	row_hint_attended(row, DONE_ATTENDED);
	return desk->plan.id == activity->plan_id || desk_open_plan(desk, activity->plan_id, err);
}

/* The day that it is proposed for: as it would get one by itself. */
static void write_day(const struct row *row, struct strbuf *out)
{
	const struct activity *activity = &row->was.activity;
	struct date likely;
	if (activity->status == STATUS_DONE) {
		done_day_write(row, out);
	} else if (activity_likely_day(activity, session_today(row->desk->session), &likely)) {
		struct when day = {.starts = {month_of_date(likely), likely.day}};
		when_write(&day, row->desk->plan.period, 0, out);
	}
}

static void write(const struct row *row, size_t field, struct strbuf *out)
{
	const struct activity *activity = &row->was.activity;
	if (field == DONE_OUTCOME)
		strbuf_add_text(out, activity->outcome);
	else if (field == DONE_DAY)
		write_day(row, out);
	else if (field == DONE_SPENT)
		write_sum(activity->spent, out);
	else if (activity->attended != NOT_GIVEN)
		strbuf_format(out, "%d", activity->attended);
}

/* What is stored as it is shown stays so, whatever else would be read of it. */
static void set_day(const struct row *row, struct activity *now)
{
	const struct activity *was = &row->was.activity;
	struct strbuf seen = STRBUF_INIT;
	write_day(row, &seen);
	if (was->status != STATUS_DONE || strcmp(seen.text, row->values[DONE_DAY]) != 0)
		done_day_set(row, row->values[DONE_DAY], now);
	strbuf_release(&seen);
}

static bool store(struct row *row, struct error *err)
{
	struct activity now;
	activity_copy(&now, &row->was.activity);
	set_day(row, &now);
	struct activity_finished how = {.outcome = row_text(row, DONE_OUTCOME),
					.done_on = now.done_on,
					.attended = row_participants(row, DONE_ATTENDED),
					.spent = row_sum(row, DONE_SPENT),
					.was = &row->was.activity};
	bool stored = activity_finish(row->desk->session, row->id, &how, err);
	activity_release(&now);
	return stored;
}

static char *write_title(const struct row *row)
{
	return say_form_done_title(row->was.activity.title);
}

static void leave(struct row *row)
{
	activity_release(&row->was.activity);
}

const struct row_kind row_done = {
	.name = "activity.done",
	.title = MSG_form_done,
	.title_new = MSG_form_done,
	.fields = done_fields,
	.count = DONE_FIELDS,
	.small = true,
	.always = true,
	.accept = MSG_hint_done,
	.was_called = {"participants", "attended"},
	.write_title = write_title,
	.load = load,
	.write = write,
	.store = store,
	.release = leave,
};
