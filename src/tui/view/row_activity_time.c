/* The times of an activity, in its form. */
#include "row_activity_parts.h"

#include "app/act.h"
#include "tui/view/time_field.h"

#include <stdlib.h>

static struct time_field time_field_of(const struct row *row)
{
	int month = row->was.activity.when.starts.month;
	return (struct time_field){row->desk, month, row->seen[ACTIVITY_TIME]};
}

char *row_check_time(const char *value, void *data)
{
	struct time_field field = time_field_of(data);
	return time_field_check(&field, value);
}

char *row_remark_time(const char *value, void *data)
{
	struct time_field field = time_field_of(data);
	return time_field_remark(&field, value);
}

static struct time_field first_time_of(const struct row *row)
{
	int month = row->was.activity.postponed_from.starts.month;
	return (struct time_field){row->desk, month, row->seen[ACTIVITY_FIRST_TIME]};
}

/* Empty is fine: it was never put off. */
char *row_check_first_time(const char *value, void *data)
{
	struct time_field field = first_time_of(data);
	return value[0] ? time_field_check(&field, value) : NULL;
}

char *row_remark_first_time(const char *value, void *data)
{
	struct time_field field = first_time_of(data);
	return value[0] ? time_field_remark(&field, value) : NULL;
}

/* What was put off has one; while it is being emptied it stays in sight. */
bool row_has_first_time(const struct form *form)
{
	return form_value(form, "postponed_from")[0] || form_changed(form, "postponed_from");
}

/* Where it goes is asked once for what was typed, however often it is tried to store it. */
static bool settle_hours(struct row *row, const char *hours, struct activity *now)
{
	char *with_hours;
	if (row->hours && string_same(row->hours, hours)) {
		with_hours = row->hours_kept ? time_detail_with_hours(now->detail, hours) : NULL;
		if (with_hours) {
			free(now->detail);
			now->detail = with_hours;
		}
		return true;
	}
	if (!time_field_settle_hours(row->desk, hours, &now->detail))
		return false;
	string_set(&row->hours, hours);
	row->hours_kept = now->detail && hours && strstr(now->detail, hours);
	return true;
}

bool row_set_time(struct row *row, size_t field, struct activity *now, struct error *err)
{
	struct when_reading reading;
	if (!time_typed(row->desk->session, &row->desk->plan, now->when.starts.month,
			row->values[field], &reading, err)) {
		row->wrong = field;
		return false;
	}
	now->when = reading.when;
	if (reading.occasion && !now->occasion)
		now->occasion = xstrdup(reading.occasion->name);
	bool settled = settle_hours(row, reading.hours, now);
	when_reading_release(&reading);
	return settled;
}

/* An hour typed here belongs to a day that is no more: it is left out. */
bool row_set_first_time(struct row *row, struct activity *now, struct error *err)
{
	struct when_reading reading;
	const char *typed = row->values[ACTIVITY_FIRST_TIME];
	now->postponed_from = (struct when){.part = PART_NONE};
	if (!typed[0])
		return true;
	if (!time_typed(row->desk->session, &row->desk->plan,
			row->was.activity.postponed_from.starts.month, typed, &reading, err)) {
		row->wrong = ACTIVITY_FIRST_TIME;
		return false;
	}
	now->postponed_from = reading.when;
	when_reading_release(&reading);
	return true;
}
