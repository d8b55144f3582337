#include "report_words.h"

#include "base/array.h"
#include "base/paragraphs.h"
#include "i18n/messages.h"
#include "model/money.h"

#include <stdlib.h>

enum fate fate_of(const struct activity *activity)
{
	static const enum fate fates[STATUS_COUNT] = {
		[STATUS_PLANNED] = FATE_NOT_BEGUN,
		[STATUS_DOING] = FATE_DOING,
		[STATUS_DONE] = FATE_DONE,
		[STATUS_POSTPONED] = FATE_PUT_OFF,
		[STATUS_CANCELLED] = FATE_CALLED_OFF,
	};
	bool moved = activity->status == STATUS_PLANNED && when_is_set(&activity->postponed_from);
	return moved ? FATE_PUT_OFF : fates[activity->status];
}

bool lacks_words(const struct activity *activity)
{
	enum fate fate = fate_of(activity);
	bool told = fate == FATE_DONE || fate == FATE_PUT_OFF || fate == FATE_CALLED_OFF;
	const char *words = fate == FATE_DONE ? activity->outcome : activity->reason;
	return told && (!words || !*words);
}

/* --- pieces --- */

void add_owned(struct strbuf *out, char *words)
{
	strbuf_add_text(out, words);
	free(words);
}

void add_money(struct strbuf *out, int64_t fen, char *(*say)(const char *yuan))
{
	struct strbuf yuan = STRBUF_INIT;
	money_write_grouped(fen, &yuan);
	add_owned(out, say(yuan.text));
	strbuf_release(&yuan);
}

static char *with_other_marks(const char *title, const char *const marks[2][2])
{
	struct strbuf out = STRBUF_INIT;
	for (const char *at = title ? title : ""; *at;) {
		size_t mark = 0;
		while (mark < 2 && strncmp(at, marks[mark][0], strlen(marks[mark][0])) != 0)
			mark++;
		if (mark < 2) {
			strbuf_add_text(&out, marks[mark][1]);
			at += strlen(marks[mark][0]);
		} else {
			strbuf_add_byte(&out, *at++);
		}
	}
	return strbuf_detach(&out);
}

char *inside_quotes(const char *title)
{
	static const char *const marks[2][2] = {{"“", "‘"}, {"”", "’"}};
	return with_other_marks(title, marks);
}

char *inside_title_marks(const char *title)
{
	static const char *const marks[2][2] = {{"《", "〈"}, {"》", "〉"}};
	return with_other_marks(title, marks);
}

static bool ends_with_any(const struct strbuf *text, const char *const *marks, size_t count,
			  size_t *length)
{
	for (size_t i = 0; i < count; i++) {
		*length = strlen(marks[i]);
		if (strbuf_ends_with(text, marks[i]))
			return true;
	}
	return false;
}

/* People write in Chinese, whatever the language of the program. */
static void add_stop(struct strbuf *out)
{
	bool chinese = out->length && (unsigned char)out->text[out->length - 1] >= 0x80;
	strbuf_add_text(out, text_in(chinese ? LANGUAGE_CHINESE : language(), MSG_report_stop));
}

static const char *const stops[] = {"。", "！", "？", "…", ".", "!", "?"};
static const char *const open[] = {"，", "、", "；", "：", ",", ";", ":"};
static const char *const closing[] = {"”", "’", "）", "》", "\"", ")"};

/* Puts a full stop where the text has none. */
static void end_sentence(struct strbuf *out)
{
	size_t length;
	struct strbuf inside = STRBUF_INIT;
	strbuf_add(&inside, out->text, out->length);
	if (ends_with_any(&inside, closing, ARRAY_LENGTH(closing), &length))
		strbuf_truncate(&inside, inside.length - length);
	bool quoted = inside.length < out->length;
	if (!ends_with_any(quoted ? &inside : out, stops, ARRAY_LENGTH(stops), &length))
		add_stop(out);
	strbuf_release(&inside);
}

/* A line that ends in a comma goes on in the next one; behind the last one, the mark gives way to a full stop. */
void add_sentences(struct strbuf *out, const char *words)
{
	size_t start = out->length, length;
	for (const char *end; words && *words; words = *end ? end + 1 : end) {
		end = words + strcspn(words, "\n");
		char *line = text_trim(xmemdup0(words, (size_t)(end - words)));
		if (*line) {
			if (out->length > start &&
			    !ends_with_any(out, open, ARRAY_LENGTH(open), &length))
				end_sentence(out);
			strbuf_add_text(out, out->length ? text(MSG_report_blank) : "");
			strbuf_add_text(out, line);
		}
		free(line);
	}
	while (out->length > start && ends_with_any(out, open, ARRAY_LENGTH(open), &length))
		strbuf_truncate(out, out->length - length);
	if (out->length > start)
		end_sentence(out);
}

/* How it went or why, or the place to write it. */
static void add_outcome(struct strbuf *out, const struct activity *activity)
{
	if (lacks_words(activity)) {
		strbuf_add_text(out, text(MSG_report_blank));
		strbuf_add_text(out, text(MSG_report_gap));
	} else {
		if (fate_of(activity) != FATE_DONE)
			add_sentences(out, activity->reason);
		if (fate_of(activity) !=
		    FATE_PUT_OFF) /* how far it came is told where it is told what is left */
			add_sentences(out, activity->outcome);
	}
}

static void add_figures(struct strbuf *out, const struct activity *activity)
{
	if (activity->attended > 0)
		add_owned(out, say_report_people(activity->attended));
	if (activity->spent != NOT_GIVEN && activity->spent > 0)
		add_money(out, activity->spent, say_report_spent);
}

/* A time in words, or "" for none. Owned. */
static char *time_of(const struct plan *plan, const struct when *when)
{
	struct strbuf words = STRBUF_INIT;
	when_write(when, plan->period, 0, &words);
	return strbuf_detach(&words);
}

/* --- sentences --- */

char *words_of_done(const struct plan *plan, const struct activity *activity)
{
	struct strbuf out = STRBUF_INIT;
	struct when day = {.part = PART_NONE};
	bool on_day = activity->done_on && moment_parse(activity->done_on, &day.starts);
	char *title = inside_quotes(activity->title);
	char *time = time_of(plan, on_day ? &day : &activity->when);
	add_owned(&out, *time ? say_report_done(time, title) : say_report_done_some_time(title));
	if (when_is_set(&activity->postponed_from)) {
		char *first = time_of(plan, &activity->postponed_from);
		add_owned(&out, say_report_first_time(first));
		free(first);
	}
	add_figures(&out, activity);
	strbuf_add_text(&out, text(MSG_report_stop));
	if (when_is_set(&activity->postponed_from) && activity->reason && *activity->reason) {
		strbuf_add_text(&out, text(MSG_report_blank));
		strbuf_add_text(&out, text(MSG_report_why_put_off));
		add_sentences(&out, activity->reason);
	}
	add_outcome(&out, activity);
	free(title);
	free(time);
	return strbuf_detach(&out);
}

/* Where nobody has said when it was to be first, nothing is said of where it has moved from. */
static char *put_off(const char *title, const char *first, const char *now)
{
	if (*first)
		return *now ? say_report_put_off(title, first, now)
			    : say_report_put_off_open(title, first);
	return *now ? say_report_put_off_now(title, now) : say_report_put_off_some_time(title);
}

static char *called_off(const char *title, const char *first, const char *now)
{
	const char *time = *first ? first : now;
	return *time ? say_report_called_off(title, time) : say_report_called_off_some_time(title);
}

char *words_of_change(const struct plan *plan, const struct activity *activity)
{
	struct strbuf out = STRBUF_INIT;
	char *title = inside_quotes(activity->title);
	char *first = time_of(plan, &activity->postponed_from);
	char *now = time_of(plan, &activity->when);
	bool off = fate_of(activity) == FATE_CALLED_OFF;
	add_owned(&out, (off ? called_off : put_off)(title, first, now));
	if (activity->spent != NOT_GIVEN && activity->spent > 0)
		add_money(&out, activity->spent, say_report_spent_already);
	strbuf_add_text(&out, text(MSG_report_stop));
	add_outcome(&out, activity);
	free(title);
	free(first);
	free(now);
	return strbuf_detach(&out);
}

static const enum message states[FATE_COUNT] = {
	[FATE_DOING] = MSG_report_is_doing,
	[FATE_PUT_OFF] = MSG_report_is_put_off,
	[FATE_NOT_BEGUN] = MSG_report_is_not_begun,
};

char *words_of_open(const struct plan *plan, const struct activity *activity, struct date today)
{
	struct strbuf out = STRBUF_INIT, posts = STRBUF_INIT;
	enum fate fate = fate_of(activity);
	char *title = inside_quotes(activity->title), *time = time_of(plan, &activity->when);
	bool past = activity_overdue(activity, today);
	add_owned(&out, say_report_quoted(title));
	if (*time)
		add_owned(&out, past ? say_report_was_set_for(time) : say_report_is_set_for(time));
	activity_write_posts(activity, &posts);
	if (posts.length)
		add_owned(&out, say_report_by_posts(posts.text));
	strbuf_add_text(&out, text(states[fate]));
	if (activity->spent != NOT_GIVEN && activity->spent > 0)
		add_money(&out, activity->spent, say_report_spent_already);
	strbuf_add_text(&out, text(MSG_report_stop));
	add_sentences(&out, activity->outcome); /* why it was put off has been told */
	strbuf_release(&posts);
	free(title);
	free(time);
	return strbuf_detach(&out);
}

char *words_of_gap(const struct activity *activity)
{
	char *title = inside_quotes(activity->title), *words;
	enum fate fate = fate_of(activity);
	if (fate == FATE_DONE)
		words = say_report_gap_done(title, text(MSG_report_gap));
	else if (fate == FATE_PUT_OFF)
		words = say_report_gap_put_off(title, text(MSG_report_gap));
	else
		words = say_report_gap_called_off(title, text(MSG_report_gap));
	free(title);
	return words;
}
