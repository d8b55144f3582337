/*
 * Activities for calendars: iCalendar (RFC 5545).
 *
 * What has a day, or days, is an event of the whole day; one whose detail begins with its hours (时间：下午2点, as the field for
 * the time keeps them) is an event at that time, floating, since a union has one clock. A deadline is an event on its day.
 * What has no day — 10月, 10月上旬, 4—6月, 全年 — is an event of one day, the first, with its time in the title: over all its
 * days it would cover the calendar, and left out it would be lost. With options->tasks deadlines and what has no day are
 * tasks (VTODO) instead, with the last day as their due date; phones and most calendars on the web don't show tasks, which
 * is why that must be asked for.
 */
#include "writers.h"

#include "activity_uids.h"
#include "activity_words.h"
#include "i18n/messages.h"
#include "ics_lines.h"
#include "model/clock.h"
#include "paper_activities.h"

#include <stdlib.h>

struct calendar {
	const struct whole_plan *whole;
	const struct export_options *options;
	struct activity_uids uids;
	struct ics ics;
	struct strbuf words;
};

/* --- time --- */

/* Where in the calendar it stands. */
struct span {
	struct date first, last; /* of what has no time: of the plan */
	bool exact;              /* it is on these days; else somewhere between them */
	bool timed;              /* on one day, at these hours */
	struct clock_span hours;
};

/* The hours that the detail begins with. */
static bool read_hours(const char *detail, struct clock_span *out)
{
	static const char *const begins[] = {"时间：", "Time: "};
	for (size_t i = 0; detail && i < sizeof(begins) / sizeof(begins[0]); i++) {
		size_t length = strlen(begins[i]);
		if (strncmp(detail, begins[i], length) != 0)
			continue;
		char *hours = xmemdup0(detail + length, strcspn(detail + length, "\n"));
		bool read = clock_parse(hours, out);
		free(hours);
		return read;
	}
	return false;
}

static struct span span_of(const struct plan *plan, const struct activity *activity)
{
	struct when when = activity->when;
	if (activity_time_is_open(activity))
		when = activity->postponed_from; /* where it stood, so that it is found */
	bool exact = when.starts.day && (!when.ends.month || when.ends.day);
	if (!when_is_set(&when))
		when = (struct when){.starts = {plan->period.first, 0},
				     .ends = {period_last(plan->period), 0}};
	struct span span = {
		.first = when_first_day(&when),
		.last = when_last_day(&when),
		.exact = exact,
	};
	span.timed = exact && !when.ends.month && !activity_time_is_open(activity) &&
		     read_hours(activity->detail, &span.hours);
	return span;
}

static struct date next_day(struct date date)
{
	return date_from_days(date_to_days(date) + 1);
}

/* The end of an event is the first moment that it does not cover (3.6.1). */
static void add_event_time(struct ics *ics, const struct span *span)
{
	if (!span->timed) {
		ics_date(ics, "DTSTART", span->first);
		ics_date(ics, "DTEND", next_day(span->exact ? span->last : span->first));
		ics_plain(ics, "TRANSP", "TRANSPARENT"); /* nobody is busy all day */
		return;
	}
	ics_local_time(ics, "DTSTART", span->first, span->hours.from);
	if (span->hours.to == CLOCK_OPEN)
		return;
	bool next = span->hours.to <= span->hours.from;
	ics_local_time(ics, "DTEND", next ? next_day(span->first) : span->first, span->hours.to);
}

/* A deadline has no beginning, what has no time at all neither beginning nor end. */
static void add_task_time(struct ics *ics, const struct activity *activity, const struct span *span)
{
	bool timed = span->timed;
	if (!when_is_set(&activity->when))
		return;
	if (!activity->when.deadline)
		ics_date(ics, "DTSTART", span->first);
	if (timed)
		ics_local_time(ics, "DUE", span->last, span->hours.from);
	else
		ics_date(ics, "DUE", span->last);
}

/* --- what is said of it --- */

/* The title, and in brackets what the place in the calendar does not tell of its time. */
static void add_summary(struct calendar *calendar, const struct activity *activity,
			const struct span *span)
{
	struct strbuf *words = &calendar->words, time = STRBUF_INIT;
	strbuf_clear(words);
	strbuf_add_text(words, activity->title);
	if (!span->exact || activity->when.deadline || activity_time_is_open(activity)) {
		struct remarks remarks = remarks_begin(words);
		words_of_whole_time(&calendar->whole->plan, activity, &time);
		remarks_add(&remarks, time.text);
		remarks_end(&remarks);
	}
	ics_text(&calendar->ics, "SUMMARY", words->text);
	strbuf_release(&time);
}

/* '负责：主席、宣传委员' on a line of its own; nothing for no words. */
static void add_line(struct strbuf *out, enum message label, const char *words)
{
	if (!words || !*words)
		return;
	strbuf_add_text(out, out->length ? "\n" : "");
	strbuf_add_text(out, text(label));
	strbuf_add_text(out, text(MSG_print_colon));
	strbuf_add_text(out, words);
}

static void add_description(struct calendar *calendar, const struct activity *activity)
{
	struct strbuf *words = &calendar->words, line = STRBUF_INIT;
	strbuf_clear(words);
	strbuf_add_text(words, activity->detail);
	activity_write_posts(activity, &line);
	add_line(words, MSG_print_posts, line.text);
	add_line(words, MSG_csv_occasion, activity->occasion);
	strbuf_clear(&line);
	if (activity->participants != NOT_GIVEN)
		strbuf_format(&line, "%d", activity->participants);
	add_line(words, MSG_csv_people, line.text);
	strbuf_clear(&line);
	if (activity->attended != NOT_GIVEN)
		strbuf_format(&line, "%d", activity->attended);
	add_line(words, MSG_csv_attended, line.text);
	strbuf_clear(&line);
	activity_write_first_time(activity, calendar->whole->plan.period, &line);
	add_line(words, MSG_csv_status, line.text);
	add_line(words, MSG_ics_plan, calendar->whole->plan.title);
	ics_text(&calendar->ics, "DESCRIPTION", words->text);
	strbuf_release(&line);
}

static void add_categories(struct ics *ics, const struct activity *activity)
{
	if (!activity->post_count)
		return;
	ics_begin_list(ics, "CATEGORIES");
	for (size_t i = 0; i < activity->post_count; i++)
		ics_add_to_list(ics, activity->posts[i].name);
	ics_end_list(ics);
}

/* What events and tasks call the statuses (3.8.1.11). */
static const struct {
	const char *event, *task;
} statuses[STATUS_COUNT] = {
	[STATUS_PLANNED] = {"CONFIRMED", "NEEDS-ACTION"},
	[STATUS_DOING] = {"CONFIRMED", "IN-PROCESS"},
	[STATUS_DONE] = {"CONFIRMED", "COMPLETED"},
	[STATUS_POSTPONED] = {"CONFIRMED", "NEEDS-ACTION"},
	[STATUS_CANCELLED] = {"CANCELLED", "CANCELLED"},
};

static void add_completed(struct ics *ics, const struct activity *activity)
{
	enum { SECONDS_OF_DAY = 86400 };
	struct date day;
	if (activity->done_on && date_parse(activity->done_on, &day))
		ics_moment(ics, "COMPLETED", (int64_t)date_to_days(day) * SECONDS_OF_DAY);
}

static void add_activity(struct calendar *calendar, const struct activity *activity)
{
	struct ics *ics = &calendar->ics;
	struct span span = span_of(&calendar->whole->plan, activity);
	bool task = calendar->options->tasks && (!span.exact || activity->when.deadline);
	const char *kind = task ? "VTODO" : "VEVENT";
	ics_plain(ics, "BEGIN", kind);
	/* An event that becomes a task is another thing to a calendar (RFC 4791, 4.1). */
	strbuf_format(&ics->line, "UID:%s%s@unionplan",
		      activity_uid(&calendar->uids, calendar->whole, activity),
		      task ? "-task" : "");
	ics_end_list(ics);
	ics_moment(ics, "DTSTAMP", calendar->options->now);
	if (task)
		add_task_time(ics, activity, &span);
	else
		add_event_time(ics, &span);
	add_summary(calendar, activity, &span);
	add_description(calendar, activity);
	ics_text(ics, "LOCATION", activity->place);
	add_categories(ics, activity);
	bool open = !task && activity_time_is_open(activity);
	ics_plain(ics, "STATUS",
		  open   ? "TENTATIVE"
		  : task ? statuses[activity->status].task
			 : statuses[activity->status].event);
	if (task && activity->status == STATUS_DONE)
		add_completed(ics, activity);
	ics_plain(ics, "END", kind);
}

/* --- the calendar --- */

/* What the calendar is called: the plan, with the month or the post that it is about. Owned. */
static char *calendar_name(const struct whole_plan *whole, const struct export_options *options)
{
	const char *title = whole->plan.title ? whole->plan.title : "";
	int month = options->month ? options->month : month_of_date(options->today);
	if (options->paper == PAPER_MONTH) {
		char *words = words_of_month(month), *name = say_ics_name(words, title);
		free(words);
		return name;
	}
	const char *whose = options->post ? options->post : options->member;
	return options->paper == PAPER_DUTIES && whose ? say_ics_name(whose, title)
						       : xstrdup(title);
}

bool ics_write(const struct whole_plan *whole, const struct export_options *options,
	       struct strbuf *out, struct error *err)
{
	struct activity_picks picks = {0};
	if (!paper_pick(whole, options, &picks, err))
		return false;
	if (!picks.count) /* a calendar without any is none (3.4) */
		return error_set(err, ERR_NOT_FOUND, xstrdup(text(MSG_ics_empty)));
	struct calendar calendar = {.whole = whole, .options = options, .words = STRBUF_INIT};
	char *name = calendar_name(whole, options);
	ics_init(&calendar.ics, out);
	activity_uids_init(&calendar.uids, whole);
	ics_plain(&calendar.ics, "BEGIN", "VCALENDAR");
	ics_plain(&calendar.ics, "VERSION", "2.0");
	ics_plain(&calendar.ics, "PRODID", "-//unionplan//unionplan//ZH");
	ics_plain(&calendar.ics, "CALSCALE", "GREGORIAN");
	ics_text(&calendar.ics, "NAME", name);
	ics_text(&calendar.ics, "X-WR-CALNAME", name);
	for (size_t i = 0; i < picks.count; i++)
		add_activity(&calendar, picks.items[i]);
	ics_plain(&calendar.ics, "END", "VCALENDAR");
	activity_uids_release(&calendar.uids);
	ics_release(&calendar.ics);
	strbuf_release(&calendar.words);
	activity_picks_release(&picks);
	free(name);
	return true;
}
