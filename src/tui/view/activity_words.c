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

char *activity_outcome_told(const struct activity *activity)
{
	/* Also where it was taken back and the reason kept: what the user keeps must be seen. */
	char *reason = activity->reason ? say_outcome_why(activity->reason) : NULL;
	char *outcome = NULL;
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
