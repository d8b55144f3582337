/* How history tells of an activity's new time. */
#include "activity_rules.h"

#include "action.h"
#include "base/strbuf.h"

#include <stdlib.h>

static bool is_month(const struct when *when)
{
	return when_is_set(when) && !when->starts.day && !when->ends.month && !when->part &&
	       !when->deadline;
}

char *activity_when_told(const struct plan *plan, const struct when *when)
{
	struct strbuf out = STRBUF_INIT;
	int month = month_of_year(when->starts.month);
	if (!when_is_set(when))
		strbuf_add_text(&out, text(MSG_whole_plan));
	else if (language() == LANGUAGE_CHINESE && is_month(when) &&
		 period_find(plan->period, month) == when->starts.month)
		strbuf_add_text(&out, month_name_in_characters(month));
	else
		when_write(when, plan->period, 0, &out);
	return strbuf_detach(&out);
}

char *activity_move_told(const struct plan *plan, const struct activity *activity)
{
	const struct when *when = &activity->when;
	char *name = action_name(activity->title), *time = activity_when_told(plan, when);
	char *said = is_month(when) || !when_is_set(when) ? say_did_move_activity(name, time)
							  : say_did_set_time(name, time);
	free(name);
	free(time);
	return said;
}

struct bilingual activity_told_in_both(char *(*tell)(const struct plan *, const struct activity *),
				       const struct plan *plan, const struct activity *activity)
{
	enum language before = language();
	struct bilingual told;
	language_set(LANGUAGE_CHINESE);
	told.zh = tell(plan, activity);
	language_set(LANGUAGE_ENGLISH);
	told.en = tell(plan, activity);
	language_set(before);
	return told;
}
