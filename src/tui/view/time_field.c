#include "tui/view/time_field.h"

#include "tui/edit/dialog.h"

#include <stdlib.h>

char *time_field_check(const struct time_field *field, const char *value)
{
	struct when_reading reading;
	struct error err = ERROR_INIT;
	if (field->was && strcmp(field->was, value) == 0)
		return NULL;
	if (time_typed(field->desk->session, &field->desk->plan, field->month, value, &reading,
		       &err)) {
		when_reading_release(&reading);
		return NULL;
	}
	char *wrong = xstrdup(err.text);
	error_release(&err);
	return wrong;
}

char *time_field_remark(const struct time_field *field, const char *value)
{
	struct when_reading reading;
	struct error err = ERROR_INIT;
	struct strbuf told = STRBUF_INIT;
	char *remark = NULL;
	if (time_typed(field->desk->session, &field->desk->plan, field->month, value, &reading,
		       &err)) {
		when_write_full(&reading.when, field->desk->plan.period, &told);
		remark = reading.hours      ? say_understood_with_hours(told.text, reading.hours)
			 : reading.occasion ? say_understood_occasion(
						      told.text, occasion_label(reading.occasion))
					    : say_understood(told.text);
	}
	when_reading_release(&reading);
	strbuf_release(&told);
	error_release(&err);
	return remark;
}

/* --- the time of day --- */

enum { HOURS_INTO_DETAIL, HOURS_DROPPED };

bool time_field_settle_hours(struct desk *desk, const char *hours, char **detail)
{
	char *with_hours = hours ? time_detail_with_hours(*detail, hours) : NULL;
	if (!with_hours)
		return true;
	const char *const answers[] = {text(MSG_hours_keep), text(MSG_hours_drop),
				       text(MSG_conflict_back)};
	char *question = say_hours_question(hours);
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_hours_title), question,
				    answers, 3, HOURS_INTO_DETAIL);
	free(question);
	if (answer == HOURS_INTO_DETAIL) {
		free(*detail);
		*detail = with_hours;
		return true;
	}
	free(with_hours);
	return answer == HOURS_DROPPED;
}

bool time_field_month(const struct desk *desk, const char *value, int *month)
{
	struct when when;
	if (!when_parse(value, (struct period){0}, session_today(desk->session), &when))
		return false;
	*month = when.starts.month;
	return when.starts.month != 0 && when.starts.day == 0 && when.ends.month == 0;
}
