#include "model/roll.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "roll_parts.h"

#include <assert.h>
#include <stdlib.h>

static const struct {
	const char *name;
	enum message label;
} offers[ROLL_OFFER_COUNT] = {
	[ROLL_GOES_ALONG] = {"along", MSG_offer_along},
	[ROLL_LEFT_UNDONE] = {"undone", MSG_offer_undone},
	[ROLL_WAS_CANCELLED] = {"cancelled", MSG_offer_cancelled},
	[ROLL_LOST_OCCASION] = {"occasion", MSG_offer_occasion},
};

const char *roll_offer_name(enum roll_offer offer)
{
	return offers[offer].name;
}

const char *roll_offer_label(enum roll_offer offer)
{
	return text(offers[offer].label);
}

/* --- texts --- */

static void add_change(struct roll *roll, const struct roll_change *change)
{
	ARRAY_GROW(roll->changes, roll->count, roll->room);
	roll->changes[roll->count] = *change;
	roll->changes[roll->count++].accepted = change->suggested;
}

/* The day of the signature is no text that could say it in many ways. */
static void propose_signed_on(struct roll *roll, const char *signed_on)
{
	struct date day;
	if (!date_parse(signed_on, &day))
		return;
	day = roll_same_day(day, roll->frame.to.first - roll->frame.from.first);
	char *after = string_format("%04d-%02d-%02d", day.year, day.month, day.day);
	if (string_same(after, signed_on)) {
		free(after);
		return;
	}
	add_change(roll, &(struct roll_change){
				 .field = ROLL_SIGNED_ON,
				 .length = strlen(signed_on),
				 .after = after,
				 .kind = YEAR_MARK_DATE,
				 .suggested = true,
			 });
}

static void propose(enum roll_field field, size_t row, char **slot, void *data)
{
	struct roll *roll = data;
	struct year_shift shift = {roll->frame.from, roll->frame.to, roll->frame.occasions};
	struct year_mark_list marks = {0};
	if (field == ROLL_SIGNED_ON) {
		if (*slot)
			propose_signed_on(roll, *slot);
		return;
	}
	year_marks_find(*slot, &shift, &marks);
	for (size_t i = 0; i < marks.count; i++) {
		struct year_mark *mark = &marks.items[i];
		add_change(roll, &(struct roll_change){
					 .field = field,
					 .row = row,
					 .at = mark->at,
					 .length = mark->length,
					 .after = mark->after,
					 .kind = mark->kind,
					 .suggested = mark->likely,
				 });
		mark->after = NULL;
	}
	year_mark_list_release(&marks);
}

/* --- activities --- */

/* What has no time of its own has the whole plan's. */
static bool is_over(const struct roll *roll, const struct activity *activity, struct date today)
{
	struct when when = activity->when;
	if (!when_is_set(&when))
		when.starts.month = period_last(roll->frame.from);
	return date_compare(when_last_day(&when), today) < 0;
}

static enum roll_offer offer_of(const struct roll *roll, const struct activity *activity,
				enum roll_found found, struct date today)
{
	if (activity->status == STATUS_CANCELLED)
		return ROLL_WAS_CANCELLED;
	if (found == ROLL_OCCASION_OUTSIDE)
		return ROLL_LOST_OCCASION;
	if (status_is_open(activity->status) && is_over(roll, activity, today))
		return ROLL_LEFT_UNDONE;
	return ROLL_GOES_ALONG;
}

static bool is_suggested(const struct roll *roll, enum roll_offer offer)
{
	int months = roll->frame.to.first - roll->frame.from.first;
	if (offer == ROLL_LOST_OCCASION)
		return months % 12 == 0;
	return offer != ROLL_WAS_CANCELLED;
}

/*
 * What was put off goes back to its first time: that is when the union wanted it. The rain or the inspection that was in the
 * way belongs to the old year.
 */
const struct when *roll_first_time(const struct activity *activity)
{
	return when_is_set(&activity->postponed_from) ? &activity->postponed_from : &activity->when;
}

static void place_activity(struct roll *roll, size_t row, struct date today)
{
	const struct activity *activity = &roll->from.activities.items[row];
	struct roll_activity *placed = &roll->activities[row];
	placed->first_time = when_is_set(&activity->postponed_from);
	placed->time = roll_time(roll_first_time(activity), activity->occasion, &roll->frame);
	placed->offer = offer_of(roll, activity, placed->time.found, today);
	placed->suggested = placed->accepted = is_suggested(roll, placed->offer);
}

void roll_init(struct roll *roll, struct whole_plan *from, const struct roll_frame *frame,
	       struct date today)
{
	*roll = (struct roll){.from = *from, .frame = *frame};
	whole_plan_init(from);
	roll->frame.from = roll->from.plan.period;
	assert(period_valid(frame->to));
	outline_number(&roll->from.outline, roll->from.plan.numbering);
	roll_each_text(&roll->from, propose, roll);
	roll->activities = xcalloc(roll->from.activities.count, sizeof(*roll->activities));
	for (size_t i = 0; i < roll->from.activities.count; i++)
		place_activity(roll, i, today);
}

bool roll_time_notable(const struct roll *roll, size_t row)
{
	const struct when *was = roll_first_time(&roll->from.activities.items[row]);
	const struct roll_activity *placed = &roll->activities[row];
	struct when plain = when_shift(*was, roll->frame.to.first - roll->frame.from.first);
	switch (placed->time.found) {
	case ROLL_LAST_DAY:
	case ROLL_LAST_WEEKDAY:
	case ROLL_NO_RULE:
	case ROLL_OCCASION_OUTSIDE:
	case ROLL_BROUGHT_IN:
		return true;
	case ROLL_ON_OCCASION:
	case ROLL_NEAR_OCCASION:
	case ROLL_NEAR_WEEKDAY:
		return placed->first_time || !when_same(&placed->time.when, &plain);
	default:
		return placed->first_time;
	}
}

static struct period told_in(struct period period, bool years)
{
	bool turns = month_year(period.first) != month_year(period_last(period));
	if (years && turns)
		return (struct period){0};
	return period;
}

void roll_write_times(const struct roll *roll, size_t row, bool years, struct strbuf *was,
		      struct strbuf *now)
{
	const struct when *old_time = roll_first_time(&roll->from.activities.items[row]);
	const struct when *new_time = &roll->activities[row].time.when;
	when_write(old_time, told_in(roll->frame.from, years), 0, was);
	when_write(new_time, told_in(roll->frame.to, years), 0, now);
	strbuf_add_text(was, was->length ? "" : text(MSG_whole_plan_time));
	strbuf_add_text(now, now->length ? "" : text(MSG_whole_plan_time));
}

bool roll_has_days(const struct roll *roll)
{
	for (size_t i = 0; i < roll->from.activities.count; i++) {
		const struct when *was = roll_first_time(&roll->from.activities.items[i]);
		if (was->starts.day && roll->activities[i].time.found != ROLL_ON_OCCASION)
			return true;
	}
	return false;
}

void roll_release(struct roll *roll)
{
	for (size_t i = 0; i < roll->count; i++)
		free(roll->changes[i].after);
	free(roll->changes);
	free(roll->activities);
	free(roll->code);
	free(roll->title);
	whole_plan_release(&roll->from);
	*roll = (struct roll){0};
}
