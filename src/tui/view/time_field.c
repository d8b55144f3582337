#include "tui/view/time_field.h"

#include "tui/edit/dialog.h"
#include "tui/edit/form.h"

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

/* --- in a window of its own --- */

static char *check(const char *value, void *data)
{
	return time_field_check(data, value);
}

static char *remark(const char *value, void *data)
{
	return time_field_remark(data, value);
}

/* What was typed is there again as long as the user comes back to it. *hours (may be NULL): what went into *detail. */
static bool ask_until_settled(struct form *form, struct time_field *field, struct when *when,
			      char **detail, char **hours)
{
	struct desk *desk = field->desk;
	for (;;) {
		enum form_end end = form_run(form, desk->screen, &desk->beneath);
		struct when_reading reading;
		struct error err = ERROR_INIT;
		desk->leaving |= end == FORM_ENDED;
		if (end != FORM_ACCEPTED || !form_changed(form, "time"))
			return false;
		bool read = time_typed(desk->session, &desk->plan, field->month,
				       form_value(form, "time"), &reading, &err);
		error_release(&err); /* what is wrong was said in the form */
		bool settled = read && time_field_settle_hours(desk, reading.hours, detail);
		if (settled)
			*when = reading.when;
		if (settled && hours && *detail)
			string_set(hours, reading.hours);
		when_reading_release(&reading);
		if (settled)
			return true;
	}
}

static bool ask(struct desk *desk, const char *title, int month, const char *written,
		struct when *when, char **detail, char **hours)
{
	static const struct form_field fields[] = {{.id = "time",
						    .label = MSG_label_time,
						    .hint = MSG_hint_time,
						    .validate = check,
						    .remark = remark}};
	const struct form_spec spec = {
		.title_text = title, .fields = fields, .count = 1, .brief = true};
	struct time_field field = {desk, month, written};
	struct form *form = form_new(&spec, &field);
	form_set(form, "time", written);
	bool asked = ask_until_settled(form, &field, when, detail, hours);
	form_free(form);
	return asked;
}

bool time_field_ask(struct desk *desk, const char *title, struct when *when, char **detail)
{
	struct strbuf written = STRBUF_INIT;
	when_write(when, desk->plan.period, 0, &written);
	bool asked = ask(desk, title, when->starts.month, written.text, when, detail, NULL);
	strbuf_release(&written);
	return asked;
}

bool time_field_ask_several(struct desk *desk, const char *title, int month, struct when *when,
			    char **hours)
{
	char *detail = NULL;
	*hours = NULL;
	bool asked = ask(desk, title, month, "", when, &detail, hours);
	free(detail);
	return asked;
}
