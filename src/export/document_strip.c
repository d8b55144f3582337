#include "document_strip.h"

#include "activity_words.h"
#include "base/array.h"
#include "model/month_strip.h"
#include "printable.h"
#include "schedule_order.h"

#include <stdlib.h>

enum { TITLES_MOST = 6 }; /* that a mark names */

/* An activity's place, while they are sorted. */
struct placed {
	const struct activity *activity;
	struct strip_span span;
	size_t index;
};

static enum strip_mark_kind kind_of(const struct when *when)
{
	return when->deadline ? STRIP_DEADLINE : when->part ? STRIP_PART : STRIP_DAY;
}

static int compare(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	if (x->span.from != y->span.from)
		return x->span.from < y->span.from ? -1 : 1;
	int kind = (int)kind_of(&x->activity->when) - (int)kind_of(&y->activity->when);
	return kind ? kind : (x->index > y->index) - (x->index < y->index);
}

static struct strip_mark *mark_at(struct document_strip *strip, enum strip_mark_kind kind,
				  const struct strip_span *span)
{
	struct strip_mark *last = strip->mark_count ? &strip->marks[strip->mark_count - 1] : NULL;
	if (last && last->kind == kind && last->from == span->from && last->to == span->to)
		return last;
	ARRAY_GROW(strip->marks, strip->mark_count, strip->mark_room);
	last = &strip->marks[strip->mark_count++];
	*last = (struct strip_mark){kind, span->from, span->to, 0, STRBUF_INIT};
	return last;
}

static char *title_of(const struct activity *activity)
{
	return printable(activity->title);
}

static char *time_of(const struct plan *plan, const struct activity *activity)
{
	struct strbuf time = STRBUF_INIT;
	words_of_whole_time(plan, activity, &time);
	return strbuf_detach(&time);
}

static void add_mark(struct document_strip *strip, const struct plan *plan,
		     const struct placed *placed)
{
	struct strip_mark *mark = mark_at(strip, kind_of(&placed->activity->when), &placed->span);
	if (mark->count++ >= TITLES_MOST)
		return;
	char *time = time_of(plan, placed->activity), *title = title_of(placed->activity);
	strbuf_format(&mark->titles, "%s%s　%s", mark->titles.length ? "\n" : "", time, title);
	free(title);
	free(time);
}

static void add_bar(struct document_strip *strip, const struct plan *plan,
		    const struct activity *activity, struct strip_span span)
{
	int last = strip->period.count * STRIP_COLUMNS - 1;
	ARRAY_GROW(strip->bars, strip->bar_count, strip->bar_room);
	strip->bars[strip->bar_count++] = (struct strip_bar){
		.from = span.from > 0 ? span.from : 0,
		.to = span.to < last ? span.to : last,
		.text = title_of(activity),
		.time = time_of(plan, activity),
	};
}

/* What says a month alone is in the count of its month; here it would cover what says more. */
static bool is_month(const struct when *when)
{
	return when_is_set(when) && !when->starts.day && !when->ends.month && !when->part &&
	       !when->deadline;
}

static bool is_bar(const struct when *when)
{
	return !when_is_set(when) || when->ends.month;
}

static void place(struct document_strip *strip, const struct plan *plan,
		  const struct placed *placed)
{
	const struct when *when = &placed->activity->when;
	int end = strip->period.count * STRIP_COLUMNS;
	if (placed->span.to < 0 || placed->span.from >= end)
		return;
	if (is_bar(when))
		add_bar(strip, plan, placed->activity, placed->span);
	else if (!is_month(when) && placed->span.from >= 0)
		add_mark(strip, plan, placed);
}

static void count_in(struct document_strip *strip, const struct plan *plan,
		     const struct activity *activity)
{
	int month = plan_schedule_month(plan, activity) - strip->period.first;
	if (month >= 0 && month < strip->period.count)
		strip->counts[month]++;
}

struct document_strip *document_strip_new(const struct whole_plan *whole, struct date today)
{
	const struct plan *plan = &whole->plan;
	const struct month_strip columns = {plan->period.first, STRIP_COLUMNS};
	struct document_strip *strip = xcalloc(1, sizeof(*strip));
	struct placed *placed = xcalloc(whole->activities.count, sizeof(*placed));
	size_t count = 0;
	strip->period = plan->period;
	strip->day = today;
	strip->today = period_contains(plan->period, month_of_date(today))
			       ? month_strip_column(&columns, today)
			       : -1;
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		struct strip_span span = {0, plan->period.count * STRIP_COLUMNS - 1, false};
		if (activity->status == STATUS_CANCELLED || activity_time_is_open(activity))
			continue;
		if (when_is_set(&activity->when))
			month_strip_span(&columns, &activity->when, &span);
		placed[count++] = (struct placed){activity, span, i};
		count_in(strip, plan, activity);
	}
	if (count)
		qsort(placed, count, sizeof(*placed), compare);
	for (size_t i = 0; i < count; i++)
		place(strip, plan, &placed[i]);
	free(placed);
	return strip;
}

void document_strip_free(struct document_strip *strip)
{
	if (!strip)
		return;
	for (size_t i = 0; i < strip->mark_count; i++)
		strbuf_release(&strip->marks[i].titles);
	for (size_t i = 0; i < strip->bar_count; i++) {
		free(strip->bars[i].text);
		free(strip->bars[i].time);
	}
	free(strip->marks);
	free(strip->bars);
	free(strip);
}
