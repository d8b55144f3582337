#include "app/time_typed.h"

#include "activity_rules.h"
#include "i18n/messages.h"

#include <stdlib.h>

bool time_typed(struct session *session, const struct plan *plan, int month, const char *typed,
		struct when_reading *out, struct error *err)
{
	const struct when_frame frame = {
		.period = plan->period,
		.today = session_today(session),
		.month = month,
		.occasions = session_occasions(session, err),
	};
	char *wrong;
	*out = (struct when_reading){.hours = NULL};
	if (!frame.occasions)
		return false;
	if (!when_read(typed, &frame, out, &wrong))
		return error_set(err, ERR_USAGE, wrong);
	if (activity_inside(plan, &out->when, err))
		return true;
	when_reading_release(out);
	return false;
}

char *time_detail_with_hours(const char *detail, const char *hours)
{
	if (detail && strstr(detail, hours))
		return NULL;
	char *line = say_hours_in_detail(hours);
	char *both = detail && *detail ? string_format("%s\n\n%s", line, detail) : xstrdup(line);
	free(line);
	return both;
}
