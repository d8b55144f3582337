/* The day on which an activity was done, as a field of its form. */
#include "row_kind.h"

/* A day alone is one of the plan, as with the time; nothing is none. */
static bool read_day(const struct row *row, const char *value, struct moment *out)
{
	struct when when = {0};
	bool read =
		when_parse(value, row->desk->plan.period, session_today(row->desk->session), &when);
	*out = when.starts;
	return read && !when.ends.month && !when.deadline &&
	       (when.starts.day || !when_is_set(&when));
}

static char *too_early(struct moment day, struct period period)
{
	struct when when = {.starts = day};
	struct strbuf written = STRBUF_INIT;
	when_write_full(&when, period, &written);
	char *wrong = say_wrong_day_too_early(written.text);
	strbuf_release(&written);
	return wrong;
}

char *done_day_check(const struct row *row, const char *value)
{
	struct moment moment;
	if (!read_day(row, value, &moment))
		return xstrdup(text(MSG_wrong_done_day));
	struct date day = {month_year(moment.month), month_of_year(moment.month), moment.day};
	struct date today = session_today(row->desk->session);
	struct period period = row->desk->plan.period;
	if (moment.month && date_compare(day, today) > 0)
		return xstrdup(text(MSG_wrong_day_to_come));
	return moment.month && activity_day_too_early(day, period, today)
		       ? too_early(moment, period)
		       : NULL;
}

char *done_day_remark(const struct row *row, const char *value)
{
	const struct activity *activity = &row->was.activity;
	struct when day = {0};
	struct date likely;
	struct strbuf told = STRBUF_INIT;
	bool empty = value[0] == '\0';
	if (!empty)
		read_day(row, value, &day.starts);
	else if (activity->status == STATUS_DONE)
		return NULL;
	else if (activity_likely_day(activity, session_today(row->desk->session), &likely))
		day.starts = (struct moment){month_of_date(likely), likely.day};
	else
		return xstrdup(text(MSG_done_day_unknown));
	if (!when_is_set(&day))
		return NULL;
	when_write_full(&day, row->desk->plan.period, &told);
	char *remark = empty ? say_done_day_presumed(told.text) : say_understood(told.text);
	strbuf_release(&told);
	return remark;
}

void done_day_write(const struct row *row, struct strbuf *out)
{
	struct when day = {0};
	const char *done_on = row->was.activity.done_on;
	if (done_on && moment_parse(done_on, &day.starts))
		when_write(&day, row->desk->plan.period, 0, out);
}

void done_day_set(const struct row *row, const char *value, struct activity *now)
{
	struct moment moment = {0};
	char day[11];
	read_day(row, value, &moment);
	moment_write(moment, day);
	string_set(&now->done_on, day[0] ? day : NULL);
}
