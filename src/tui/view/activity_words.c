#include "activity_words.h"

#include "base/width.h"
#include "i18n/messages.h"

#include <stdlib.h>

char *activity_row_title(const struct activity *activity, const char *title, struct period period,
			 int columns)
{
	struct strbuf first = STRBUF_INIT;
	activity_write_first_time(activity, period, &first);
	char *noted = first.length ? say_with_note(title, first.text) : xstrdup(title);
	strbuf_release(&first);
	if (width_of_text(noted, 1) <= columns)
		return noted;
	free(noted);
	return xstrdup(title);
}

/* Of one that was put off or called off: what was taken back since has one left over. */
static char *tell_reason(const struct activity *activity)
{
	bool off = activity->status == STATUS_CANCELLED || activity->status == STATUS_POSTPONED ||
		   when_is_set(&activity->postponed_from);
	return off && activity->reason ? say_outcome_why(activity->reason) : NULL;
}

char *activity_outcome_told(const struct activity *activity)
{
	char *reason = tell_reason(activity), *outcome = NULL;
	if (activity->outcome)
		outcome = activity->status == STATUS_DONE ? say_outcome(activity->outcome)
							  : say_outcome_so_far(activity->outcome);
	if (!reason || !outcome)
		return reason ? reason : outcome;
	char *both = string_format("%s\n%s", reason, outcome);
	free(reason);
	free(outcome);
	return both;
}
