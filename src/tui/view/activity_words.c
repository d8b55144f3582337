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
	if (!activity->outcome)
		return NULL;
	if (activity->status == STATUS_DONE)
		return say_outcome(activity->outcome);
	/* Why it was put off, or how far it has come. */
	return activity->status == STATUS_CANCELLED ? say_outcome_why(activity->outcome)
						    : say_outcome_so_far(activity->outcome);
}
