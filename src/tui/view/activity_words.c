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

/* As many names from the first as fit in so many columns with what says that there are more; 0: not even one. */
static size_t names_fitting(const struct activity *activity, int columns, struct strbuf *out)
{
	struct strbuf names = STRBUF_INIT;
	size_t fitting = 0;
	for (size_t i = 0; i + 1 < activity->post_count; i++) {
		strbuf_add_text(&names, i ? "、" : "");
		strbuf_add_text(&names, activity->posts[i].name);
		char *said = say_posts_and_more(names.text);
		if (width_of_text(said, 1) <= columns) {
			strbuf_clear(out);
			strbuf_add_text(out, said);
			fitting = i + 1;
		}
		free(said);
	}
	strbuf_release(&names);
	return fitting;
}

char *activity_fit_posts(const struct activity *activity, int columns)
{
	struct strbuf all = STRBUF_INIT, some = STRBUF_INIT;
	activity_write_posts(activity, &all);
	bool whole = width_of_text(all.text, 1) <= columns;
	if (!whole && names_fitting(activity, columns, &some) > 0) {
		strbuf_release(&all);
		return strbuf_detach(&some);
	}
	strbuf_release(&some);
	return strbuf_detach(&all);
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
