#include "activity_fates.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "row_kind.h"
#include "tui/edit/form.h"
#include "tui/view/time_field.h"

#include <stdlib.h>

/* --- the form --- */

struct many {
	struct row row; /* of none: what the fields of one want to know */
	const int64_t *ids;
	size_t count;
	int month; /* of which a day alone is meant */
	bool asks_time;
	bool put_off;      /* what its form begins with */
	bool ahead;        /* they can be put off: none is done, under way or without a time */
	enum fate_end end; /* where it is taken */
	bool (*take)(const struct many *many, const struct form *form, struct error *err);
};

/* Until it is taken or left; what is wrong with the whole is said in it. */
static enum fate_end run(struct many *many, const struct form_spec *spec)
{
	struct desk *desk = many->row.desk;
	struct form *form = form_new(spec, many);
	for (size_t i = 0; i < spec->count; i++)
		form_set(form, spec->fields[i].id, ""); /* and says what comes of that */
	if (many->asks_time)
		form_set(form, "put_off", many->put_off ? "yes" : "no");
	enum form_end end;
	bool taken = false;
	while (!taken && (end = form_run(form, desk->screen, &desk->beneath)) == FORM_ACCEPTED) {
		struct error err = ERROR_INIT;
		taken = many->take(many, form, &err);
		if (!taken && err.code != ERR_NONE) /* else the user wants to go on typing */
			form_set_error(form, NULL, err.text);
		error_release(&err);
	}
	desk->leaving |= !taken && end == FORM_ENDED;
	form_free(form);
	if (taken)
		desk_say_done(desk);
	return taken ? many->end : FATE_AS_IT_WAS;
}

static enum fate_end ask_many(struct many *many, const struct form_field *fields, size_t count,
			      char *title, enum message accept)
{
	const struct form_spec spec = {.title_text = title,
				       .fields = fields,
				       .count = count,
				       .brief = true,
				       .at_once = true,
				       .accept = accept};
	enum fate_end end = run(many, &spec);
	free(title);
	return end;
}

static const char *given(const struct form *form, const char *id)
{
	const char *value = form_value(form, id);
	return value[0] ? value : NULL;
}

static char *check_day_of_all(const char *value, void *data)
{
	const struct many *many = data;
	return done_day_check(&many->row, value);
}

static char *remark_day_of_all(const char *value, void *data)
{
	const struct many *many = data;
	return value[0] ? done_day_remark(&many->row, value)
			: xstrdup(text(MSG_done_days_presumed));
}

static bool take_done(const struct many *many, const struct form *form, struct error *err)
{
	struct activity day;
	activity_init(&day);
	done_day_set(&many->row, form_value(form, "done_on"), &day);
	const struct activity_finished how = {
		.done_on = day.done_on, .attended = NOT_GIVEN, .spent = NOT_GIVEN};
	bool taken = activities_finish(many->row.desk->session, many->ids, many->count, &how, err);
	activity_release(&day);
	return taken;
}

static enum fate_end finish_many(struct many *many)
{
	static const struct form_field fields[] = {{.id = "done_on",
						    .label = MSG_label_done_on,
						    .hint = MSG_hint_done_days,
						    .validate = check_day_of_all,
						    .remark = remark_day_of_all}};
	many->take = take_done;
	return ask_many(many, fields, ARRAY_LENGTH(fields), say_finish_many((int)many->count),
			MSG_hint_done);
}

/* --- another time --- */

static bool is_open(const char *value)
{
	return value[0] == '\0' || strcmp(value, text_in(LANGUAGE_CHINESE, MSG_time_open)) == 0 ||
	       strcmp(value, text_in(LANGUAGE_ENGLISH, MSG_time_open)) == 0;
}

static char *check_time_of_all(const char *value, void *data)
{
	const struct many *many = data;
	const struct time_field field = {many->row.desk, many->month, NULL};
	return is_open(value) ? NULL : time_field_check(&field, value);
}

static char *remark_time_of_all(const char *value, void *data)
{
	const struct many *many = data;
	const struct time_field field = {many->row.desk, many->month, NULL};
	return is_open(value) ? xstrdup(text(MSG_understood_open))
			      : time_field_remark(&field, value);
}

/* The time that was typed, and in *hours (owned) the time of day where the user wants it in their details. */
static bool read_time(const struct many *many, const struct form *form, struct when *when,
		      char **hours, struct error *err)
{
	struct desk *desk = many->row.desk;
	const char *value = form_value(form, "time");
	struct when_reading reading;
	char *detail = NULL;
	*when = (struct when){.part = PART_NONE};
	if (is_open(value))
		return true;
	if (!time_typed(desk->session, &desk->plan, many->month, value, &reading, err))
		return false;
	bool settled = time_field_settle_hours(desk, reading.hours, &detail);
	*when = reading.when;
	if (detail)
		string_set(hours, reading.hours);
	free(detail);
	when_reading_release(&reading);
	return settled;
}

static bool take_time(const struct many *many, const struct form *form, struct error *err)
{
	struct session *session = many->row.desk->session;
	struct when when;
	char *hours = NULL;
	bool taken = read_time(many, form, &when, &hours, err);
	struct activity_postponed how = {
		.when = when, .reason = given(form, "reason"), .hours = hours};
	if (taken && form_flag(form, "put_off"))
		taken = activities_postpone(session, many->ids, many->count, &how, err);
	else if (taken)
		taken = activities_set_time(session, many->ids, many->count, when, hours, err);
	free(hours);
	return taken;
}

static bool put_off_wanted(const struct form *form)
{
	const struct many *many = form_data(form);
	return many->end == FATE_MOVED && many->ahead;
}

static bool reason_wanted(const struct form *form)
{
	return form_flag(form, "put_off");
}

static enum fate_end ask_time(struct many *many, char *title, enum message accept, bool put_off)
{
	static const struct form_field fields[] = {{.id = "time",
						    .label = MSG_label_new_time,
						    .hint = MSG_hint_time_or_open,
						    .validate = check_time_of_all,
						    .remark = remark_time_of_all},
						   {.id = "put_off",
						    .label = MSG_label_put_off,
						    .hint = MSG_hint_put_off,
						    .kind = FORM_YES_NO,
						    .wanted = put_off_wanted},
						   {.id = "reason",
						    .label = MSG_label_reason,
						    .hint = MSG_hint_reason,
						    .wanted = reason_wanted}};
	many->take = take_time;
	many->asks_time = true;
	many->put_off = put_off;
	return ask_many(many, fields, ARRAY_LENGTH(fields), title, accept);
}

static enum fate_end postpone_many(struct many *many)
{
	return ask_time(many, say_postpone_many((int)many->count), MSG_hint_postpone, true);
}

/* --- called off --- */

static bool take_cancelled(const struct many *many, const struct form *form, struct error *err)
{
	return activities_cancel(many->row.desk->session, many->ids, many->count,
				 given(form, "reason"), err);
}

static enum fate_end cancel_many(struct many *many)
{
	static const struct form_field fields[] = {{.id = "reason",
						    .label = MSG_label_reason,
						    .hint = MSG_hint_reason_cancelled,
						    .validate = check_reason}};
	many->take = take_cancelled;
	return ask_many(many, fields, ARRAY_LENGTH(fields), say_cancel_many((int)many->count),
			MSG_hint_cancel_activity);
}

/* --- which of them --- */

static enum fate_end finish(struct desk *desk, bool done, struct error *err)
{
	if (done)
		desk_say_done(desk);
	else
		desk_fail(desk, err);
	return done ? FATE_CHANGED : FATE_AS_IT_WAS;
}

/* One that is done holds up the others: better said before anything is typed. */
static bool refused(struct desk *desk, const int64_t *ids, size_t count)
{
	bool found = false;
	for (size_t i = 0; !found && i < count; i++) {
		struct activity activity;
		struct error err = ERROR_INIT;
		activity_init(&activity);
		found = look_activity(desk->session, ids[i], &activity, &err) &&
			activity.status == STATUS_DONE;
		error_release(&err);
		if (found)
			error_set(&err, ERR_REFUSED, say_activity_done_already(activity.title));
		if (found)
			desk_fail(desk, &err);
		activity_release(&activity);
	}
	return found;
}

static bool all_are(struct desk *desk, const int64_t *ids, size_t count,
		    enum activity_status status)
{
	bool all = true;
	for (size_t i = 0; all && i < count; i++) {
		struct activity activity;
		struct error err = ERROR_INIT;
		activity_init(&activity);
		all = look_activity(desk->session, ids[i], &activity, &err) &&
		      activity.status == status;
		activity_release(&activity);
		error_release(&err);
	}
	return all;
}

/* What all of them are already is taken back. */
static enum fate_end take_back(struct desk *desk, const int64_t *ids, size_t count,
			       enum activity_status status)
{
	int number = (int)count;
	bool done = status == STATUS_DONE;
	bool sure = desk_sure_to(desk, text(done ? MSG_done_title : MSG_cancelled_title),
				 done ? say_all_done_question(number)
				      : say_all_cancelled_question(number),
				 text(done ? MSG_done_reopen : MSG_cancelled_reopen),
				 text(done ? MSG_done_leave : MSG_cancelled_leave));
	struct error err = ERROR_INIT;
	return sure ? finish(desk, activities_reopen(desk->session, ids, count, false, &err), &err)
		    : FATE_AS_IT_WAS;
}

enum fate_end fates_become(struct desk *desk, const int64_t *ids, size_t count,
			   enum activity_status status)
{
	static enum fate_end (*const forms[STATUS_COUNT])(struct many *) = {
		[STATUS_DONE] = finish_many,
		[STATUS_POSTPONED] = postpone_many,
		[STATUS_CANCELLED] = cancel_many,
	};
	struct many many = {.row = {.desk = desk}, .ids = ids, .count = count, .end = FATE_CHANGED};
	bool may_go = status == STATUS_DONE || status == STATUS_CANCELLED;
	if (may_go && all_are(desk, ids, count, status))
		return take_back(desk, ids, count, status);
	bool must_be_open = status == STATUS_POSTPONED || status == STATUS_CANCELLED;
	if (must_be_open && refused(desk, ids, count))
		return FATE_AS_IT_WAS;
	if (forms[status])
		return forms[status](&many);
	struct error err = ERROR_INIT;
	return finish(desk, activities_set_status(desk->session, ids, count, status, &err), &err);
}

/* None of them is done, under way, called off or without a time. */
static bool all_ahead(struct desk *desk, const int64_t *ids, size_t count)
{
	bool all = true;
	for (size_t i = 0; all && i < count; i++) {
		struct activity activity;
		struct error err = ERROR_INIT;
		activity_init(&activity);
		all = look_activity(desk->session, ids[i], &activity, &err) &&
		      (activity.status == STATUS_PLANNED || activity.status == STATUS_POSTPONED) &&
		      when_is_set(&activity.when);
		activity_release(&activity);
		error_release(&err);
	}
	return all;
}

enum fate_end fates_get_another_time(struct desk *desk, const int64_t *ids, size_t count, int month)
{
	struct many many = {.row = {.desk = desk},
			    .ids = ids,
			    .count = count,
			    .month = month,
			    .ahead = all_ahead(desk, ids, count),
			    .end = FATE_MOVED};
	return ask_time(&many, say_marked_title((int)count), MSG_hint_reschedule,
			many.ahead && desk->plan.status == PLAN_ADOPTED);
}
