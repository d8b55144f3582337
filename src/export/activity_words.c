#include "activity_words.h"

#include "i18n/messages.h"
#include "model/money.h"

#include <stdlib.h>

struct remarks remarks_begin(struct strbuf *out)
{
	return (struct remarks){out, out->length};
}

void remarks_add(const struct remarks *remarks, const char *words)
{
	if (!words || !*words)
		return;
	bool first = remarks->out->length == remarks->start;
	strbuf_add_text(remarks->out, text(first ? MSG_print_open : MSG_print_comma));
	strbuf_add_text(remarks->out, words);
}

void remarks_add_owned(const struct remarks *remarks, char *words)
{
	remarks_add(remarks, words);
	free(words);
}

void remarks_add_people(const struct remarks *remarks, int people)
{
	if (people != NOT_GIVEN)
		remarks_add_owned(remarks, say_print_people(people));
}

void remarks_add_budget(const struct remarks *remarks, const struct activity *activity)
{
	struct strbuf yuan = STRBUF_INIT;
	words_of_budget(activity, &yuan);
	if (yuan.length)
		remarks_add_owned(remarks, say_print_budget(yuan.text));
	strbuf_release(&yuan);
}

void remarks_add_fate(const struct remarks *remarks, const struct plan *plan,
		      const struct activity *activity)
{
	struct strbuf first = STRBUF_INIT;
	activity_write_first_time(activity, plan->period, &first);
	remarks_add(remarks, first.text);
	strbuf_release(&first);
	if (activity->status == STATUS_CANCELLED)
		remarks_add(remarks, text(MSG_print_cancelled));
}

void remarks_end(const struct remarks *remarks)
{
	if (remarks->out->length > remarks->start)
		strbuf_add_text(remarks->out, text(MSG_print_close));
}

void words_of_time(const struct plan *plan, const struct activity *activity, struct strbuf *out)
{
	const struct when *when = &activity->when;
	bool told = when->starts.month == plan_schedule_month(plan, activity) &&
		    !when->starts.day && !when->ends.month && !when->part && !when->deadline;
	if (told && !activity_time_is_open(activity))
		strbuf_add_text(out, activity->occasion);
	else
		activity_write_time(activity, plan->period, 0,
				    out); /* with its month, which may be on another page */
}

/* Takes over `words`. */
static void add_owned(struct strbuf *out, char *words)
{
	strbuf_add_text(out, words);
	free(words);
}

void words_of_whole_time(const struct plan *plan, const struct activity *activity,
			 struct strbuf *out)
{
	const struct when *when = &activity->when;
	bool occasion = activity->occasion && *activity->occasion;
	if (activity_time_is_open(activity)) {
		strbuf_add_text(out, text(MSG_time_open));
		return;
	}
	if (!when_is_set(when)) {
		strbuf_add_text(out, occasion ? activity->occasion : text(MSG_whole_plan_time));
		return;
	}
	struct strbuf day = STRBUF_INIT;
	when_write(when, plan->period, 0, &day);
	bool range = when->ends.month || when->deadline;
	if (when->starts.day && !range)
		add_owned(out, say_print_weekday(day.text,
						 weekday_name(date_weekday(when_first_day(when)))));
	else if (occasion && !range && !when->part)
		add_owned(out, say_print_occasion(day.text, activity->occasion));
	else
		strbuf_add(out, day.text, day.length);
	strbuf_release(&day);
}

char *words_of_period(struct period period)
{
	struct strbuf words = STRBUF_INIT;
	period_write(period, &words);
	return strbuf_detach(&words);
}

char *words_of_month(int month)
{
	return words_of_period((struct period){month, 1});
}

void words_of_budget(const struct activity *activity, struct strbuf *out)
{
	if (activity->budget != NOT_GIVEN)
		money_write_grouped(activity->budget, out);
}

bool month_needs_year(const struct plan *plan, int month)
{
	return plan->period.count > 12 || !period_contains(plan->period, month);
}
