/* The forms in which an activity gets another time, is put off, is called off. */
#include "row_kind.h"

#include "app/act.h"
#include "app/look.h"
#include "tui/view/time_field.h"

#include <stdlib.h>

/* Those that are called off have the last alone; those that are put off are not asked whether they are. */
enum { FATE_TIME, FATE_PUT_OFF, FATE_REASON, FATE_FIELDS };

/* --- is it put off, or has only the plan become another one? --- */

/* When it is to be; of one that was put off openly, when it was to be. */
static const struct when *time_before(const struct activity *activity)
{
	return when_is_set(&activity->when) ? &activity->when : &activity->postponed_from;
}

/* What is done, or never had a time, can't be put off. */
static bool can_be_put_off(const struct activity *activity)
{
	return activity->status != STATUS_DONE && when_is_set(time_before(activity));
}

/*
 * While a plan is written its times are moved about; once it is adopted, who moves what has not begun puts it off. What is
 * under way just takes longer.
 */
static bool is_put_off(const struct row *row)
{
	const struct activity *activity = &row->was.activity;
	bool ahead = activity->status == STATUS_PLANNED || activity->status == STATUS_POSTPONED;
	return row->kind == &row_postponed ||
	       (row->desk->plan.status == PLAN_ADOPTED && ahead && can_be_put_off(activity));
}

/* --- the time --- */

static struct time_field time_field_of(const struct row *row)
{
	return (struct time_field){row->desk, row->was.activity.when.starts.month,
				   row->seen[FATE_TIME]};
}

/* Nobody says yet to when; where only the plan changes, nothing is no time at all. */
static bool is_open(const struct row *row, const char *value)
{
	return (value[0] == '\0' && is_put_off(row)) ||
	       strcmp(value, text_in(LANGUAGE_CHINESE, MSG_time_open)) == 0 ||
	       strcmp(value, text_in(LANGUAGE_ENGLISH, MSG_time_open)) == 0;
}

static char *check_time(const char *value, void *data)
{
	struct time_field field = time_field_of(data);
	return is_open(data, value) ? NULL : time_field_check(&field, value);
}

static char *remark_time(const char *value, void *data)
{
	struct time_field field = time_field_of(data);
	return is_open(data, value) ? xstrdup(text(MSG_understood_open))
				    : time_field_remark(&field, value);
}

/* --- what follows from that --- */

static bool put_off_wanted(const struct form *form)
{
	const struct row *row = form_data(form);
	return row->kind == &row_rescheduled && can_be_put_off(&row->was.activity);
}

static bool reason_wanted(const struct form *form)
{
	return strcmp(form_value(form, "put_off"), "yes") == 0;
}

/* What is brought forward isn't put off. */
static void typed(struct form *form, const char *id, void *data)
{
	struct row *row = data;
	struct when_reading reading;
	struct error err = ERROR_INIT;
	const struct when *was = time_before(&row->was.activity);
	if (strcmp(id, "time") != 0 || form_changed(form, "put_off") || !put_off_wanted(form))
		return;
	bool read = time_typed(row->desk->session, &row->desk->plan,
			       row->was.activity.when.starts.month, form_value(form, "time"),
			       &reading, &err);
	bool earlier = read && when_is_set(&reading.when) &&
		       date_compare(when_first_day(&reading.when), when_first_day(was)) < 0;
	form_propose(form, "put_off", is_put_off(row) && !earlier ? "yes" : "no");
	when_reading_release(&reading);
	error_release(&err);
}

static const struct form_field fate_fields[FATE_FIELDS] = {
	[FATE_TIME] = {.id = "time",
		       .label = MSG_label_new_time,
		       .hint = MSG_hint_time,
		       .width = 30,
		       .validate = check_time,
		       .remark = remark_time},
	[FATE_PUT_OFF] = {.id = "put_off",
			  .label = MSG_label_put_off,
			  .hint = MSG_hint_put_off,
			  .kind = FORM_YES_NO,
			  .wanted = put_off_wanted},
	[FATE_REASON] = {.id = "reason",
			 .label = MSG_label_reason,
			 .hint = MSG_hint_reason,
			 .wanted = reason_wanted},
};

static const struct form_field cancelled_fields[FATE_FIELDS] = {
	[FATE_REASON] = {.id = "reason",
			 .label = MSG_label_reason,
			 .hint = MSG_hint_reason_cancelled,
			 .validate = check_reason},
};

/* --- reading and storing --- */

static bool load(struct row *row, struct error *err)
{
	struct desk *desk = row->desk;
	struct activity *activity = &row->was.activity;
	if (!look_activity(desk->session, row->id, activity, err))
		return false;
	row->place.owner = activity->plan_id;
	if (desk->plan.id != activity->plan_id && !desk_open_plan(desk, activity->plan_id, err))
		return false;
	if (is_put_off(row))
		row->fields[FATE_TIME].hint = MSG_hint_time_or_open;
	return true;
}

static void write(const struct row *row, size_t field, struct strbuf *out)
{
	if (field == FATE_TIME && row->kind == &row_rescheduled)
		when_write(&row->was.activity.when, row->desk->plan.period, 0, out);
	else if (field == FATE_PUT_OFF)
		strbuf_add_text(out, is_put_off(row) ? "yes" : "no");
}

static bool set_time(struct row *row, struct activity *now, struct error *err)
{
	if (!is_open(row, row->values[FATE_TIME]))
		return row_set_time(row, FATE_TIME, now, err);
	now->when = (struct when){.part = PART_NONE};
	return true;
}

static bool put_off(struct row *row, const struct activity *now, struct error *err)
{
	const struct activity *was = &row->was.activity;
	struct activity_postponed how = {
		.when = now->when, .reason = row_text(row, FATE_REASON), .was = was};
	if (!string_same(was->detail, now->detail))
		how.detail = now->detail;
	return activity_postpone(row->desk->session, row->id, &how, err);
}

static bool store_time(struct row *row, struct error *err)
{
	const struct activity *was = &row->was.activity;
	struct activity now;
	bool said = can_be_put_off(was) || row->kind == &row_postponed;
	bool postponed = said && strcmp(row->values[FATE_PUT_OFF], "yes") == 0;
	activity_copy(&now, was);
	bool stored = set_time(row, &now, err) &&
		      (postponed ? put_off(row, &now, err)
				 : activity_change(row->desk->session, was, &now, err));
	if (!stored && (err->code == ERR_INPUT || err->code == ERR_REFUSED))
		row->wrong = FATE_TIME;
	activity_release(&now);
	return stored;
}

static bool store_cancelled(struct row *row, struct error *err)
{
	return activity_cancel(row->desk->session, row->id, row_text(row, FATE_REASON), err);
}

static void leave(struct row *row)
{
	activity_release(&row->was.activity);
}

/* --- the kinds --- */

static char *title_postponed(const struct row *row)
{
	return say_form_postponed_title(row->was.activity.title);
}

static char *title_cancelled(const struct row *row)
{
	return say_form_cancelled_title(row->was.activity.title);
}

static char *title_rescheduled(const struct row *row)
{
	return say_form_rescheduled_title(row->was.activity.title);
}

const struct row_kind row_postponed = {
	.name = "activity.postponed",
	.title = MSG_form_postponed,
	.title_new = MSG_form_postponed,
	.fields = fate_fields,
	.count = FATE_FIELDS,
	.named_by = FATE_REASON,
	.small = true,
	.always = true,
	.accept = MSG_hint_postpone,
	.write_title = title_postponed,
	.load = load,
	.write = write,
	.store = store_time,
	.release = leave,
};

const struct row_kind row_rescheduled = {
	.name = "activity.rescheduled",
	.title = MSG_form_rescheduled,
	.title_new = MSG_form_rescheduled,
	.fields = fate_fields,
	.count = FATE_FIELDS,
	.named_by = FATE_REASON,
	.small = true,
	.accept = MSG_hint_reschedule,
	.write_title = title_rescheduled,
	.load = load,
	.write = write,
	.store = store_time,
	.typed = typed,
	.release = leave,
};

const struct row_kind row_cancelled = {
	.name = "activity.cancelled",
	.title = MSG_form_cancelled,
	.title_new = MSG_form_cancelled,
	.fields = cancelled_fields,
	.first = FATE_REASON,
	.count = 1,
	.small = true,
	.always = true,
	.accept = MSG_hint_cancel_activity,
	.write_title = title_cancelled,
	.load = load,
	.write = write,
	.store = store_cancelled,
	.release = leave,
};
