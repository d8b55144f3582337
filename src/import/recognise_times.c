/* When things are to be: the months of a schedule, and times inside of sentences. */
#include "recognise_facts.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>

enum { TIMES_MOST = 8, TITLE_LONGEST = 60, LEAD_LONGEST = 26 /* characters */ };

static struct when_frame frame_of(const struct recogniser *recogniser, struct period period)
{
	return (struct when_frame){
		.period = period,
		.today = recogniser->options->today,
		.occasions = recogniser->options->occasions,
	};
}

/* --- months --- */

const char *times_occasion(const char *words, const struct occasion_list *occasions)
{
	static const char *const tails[] = {"",   "以前", "之前", "前夕", "前后",
					    "前", "期间", "当天", "当日", "左右"};
	size_t length = strlen(words);
	for (size_t i = 0; occasions && i < ARRAY_LENGTH(tails); i++) {
		size_t tail = strlen(tails[i]);
		if (length <= tail || strcmp(words + length - tail, tails[i]) != 0)
			continue;
		char *name = xmemdup0(words, length - tail);
		const struct occasion *occasion = occasion_find(occasions, name);
		free(name);
		if (occasion)
			return occasion->name;
	}
	return NULL;
}

/* The months in the order of the schedule, which tells the year better than a year that disagrees with its title. */
static bool month_when(const struct recogniser *recogniser, const struct plan_time *time,
		       struct phrase_months *months, struct when *when, bool *odd)
{
	struct period period = {time->schedule, 12};
	struct when_frame frame = frame_of(recogniser, period);
	*odd = false;
	if (months->year && !months->first)
		months->year = 0;
	if (months->year) {
		int month = month_make(months->year, months->first);
		*odd = !period_contains(time->period, month) && !period_contains(period, month);
		if (*odd)
			months->year = 0;
	}
	months->year_offset = 0; /* the order says it already */
	return phrase_months_when(months, &frame, when) && (!when_is_set(when) || when_valid(when));
}

/* 国庆节前后: the day alone would say more than was said. */
static bool is_vague(const char *words)
{
	static const char *const signs[] = {"前后", "左右", "前夕", "期间", "约", "拟", "暂定"};
	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++)
		if (strstr(words, signs[i]))
			return true;
	return false;
}

/* What a cell says in words: a holiday, a deadline, a range over New Year. */
static bool words_when(const struct recogniser *recogniser, const struct plan_time *time,
		       const struct month_note *note, int month, struct proposed *item)
{
	struct when_frame frame = frame_of(recogniser, (struct period){time->schedule, 12});
	struct when_reading reading;
	frame.month = month;
	if (!when_read(note->words, &frame, &reading, NULL))
		return false;
	const char *occasion = times_occasion(note->words, frame.occasions);
	item->when = reading.when;
	if (occasion && !item->occasion)
		item->occasion = xstrdup(occasion);
	const char *more = is_vague(note->words) ? note->words : reading.hours;
	if (more && item->kind == PROPOSED_ACTIVITY) {
		char *detail = item->detail ? string_format("%s\n\n%s", item->detail, more)
					    : xstrdup(more);
		free(item->detail);
		item->detail = detail;
	}
	when_reading_release(&reading);
	return true;
}

static void set_months(struct recogniser *recogniser, const struct plan_time *time, size_t from,
		       size_t to)
{
	int month = 0; /* under which the next activities stand */
	for (size_t i = from; i < to; i++) {
		struct month_note *note = &recogniser->months[i];
		struct proposed *item = &recogniser->proposal->items[note->item];
		struct when when = {0};
		bool odd;
		if (note->months.kind == MONTHS_WHOLE)
			continue;
		if (note->words) {
			if (!words_when(recogniser, time, note, month, item))
				proposed_doubt(item, DOUBT_TIME);
			continue;
		}
		if (!month_when(recogniser, time, &note->months, &when, &odd)) {
			proposed_doubt(item, DOUBT_TIME);
			continue;
		}
		if (item->kind == PROPOSED_MONTH)
			month = when.starts.month;
		item->when = when;
		if (odd)
			proposed_doubt(item, DOUBT_YEAR);
	}
}

static bool lies_in(const struct when *when, const struct when *group)
{
	int first = group->starts.month, last = group->ends.month ? group->ends.month : first;
	return !first || (when->starts.month >= first && when->starts.month <= last);
}

/* The time of its own that an entry of a schedule tells, inside of the month that it stands under. */
static void set_entry(const struct recogniser *recogniser, const struct plan_time *time,
		      struct proposed *item, const struct when *group)
{
	struct phrase_time found[TIMES_MOST];
	int first = group->starts.month, last = group->ends.month ? group->ends.month : first;
	struct period period = first ? (struct period){first, last - first + 1} : time->period;
	struct when_frame frame = frame_of(recogniser, period);
	frame.month = first;
	size_t count = phrase_times(item->text, &frame, found, TIMES_MOST);
	for (size_t i = 0; i < count; i++)
		if (found[i].certain && when_is_set(&found[i].when) &&
		    lies_in(&found[i].when, group) && when_valid(&found[i].when)) {
			item->when = found[i].when;
			return;
		}
}

void times_set(struct recogniser *recogniser, const struct proposed_plan *plan,
	       const struct plan_time *time, size_t from, size_t to)
{
	struct proposal *proposal = recogniser->proposal;
	struct when group = {0};
	struct phrase_date date;
	set_months(recogniser, time, from, to);
	for (size_t i = plan->first; i < plan->first + plan->count; i++) {
		struct proposed *item = &proposal->items[i];
		if (item->kind == PROPOSED_MONTH || item->kind == PROPOSED_SECTION)
			group = item->when;
		else if (item->kind == PROPOSED_ACTIVITY && !when_is_set(&item->when))
			set_entry(recogniser, time, item, &group);
		else if (item->kind == PROPOSED_DATE && phrase_date(item->text, &date)) {
			if (date.year && date.month)
				item->when.starts = (struct moment){
					month_make(date.year, date.month), date.day};
			else
				proposed_doubt(item, DOUBT_YEAR);
		}
	}
}

/* --- inside of sentences --- */

struct extractor {
	struct recogniser *recogniser;
	struct proposed *items; /* the new list */
	size_t count, room;
};

static void put(struct extractor *extractor, struct proposed item)
{
	ARRAY_GROW(extractor->items, extractor->count, extractor->room);
	extractor->items[extractor->count++] = item;
}

static bool opens(uint32_t c)
{
	return c == '(' || c == 0xFF08;
}

static bool closes(uint32_t c)
{
	return c == ')' || c == 0xFF09;
}

struct sentence {
	size_t from, to; /* bytes of the text */
	size_t open,
		close; /* the bracket in it that holds the time, with its signs; both 0: none */
};

/* The sentence around the bytes [at, end), and the bracket around them. */
static struct sentence sentence_around(const char *text, size_t at, size_t end)
{
	struct sentence sentence = {0};
	size_t open = 0, step;
	int depth = 0;
	uint32_t c;
	bool found = false;
	for (size_t i = 0; (step = utf8_next(text + i, &c)); i += step) {
		bool inside = i >= at;
		if (opens(c) && depth++ == 0)
			open = i;
		else if (closes(c) && depth > 0 && --depth == 0 && open <= at && i + step >= end &&
			 !sentence.close) {
			sentence.open = open;
			sentence.close = i + step;
		}
		bool stop = !depth && (c == 0x3002 || c == 0xFF1B || c == ';' || c == 0xFF01 ||
				       c == '!' || c == 0xFF1F);
		if (stop && !inside)
			sentence.from = i + step;
		if (stop && i >= end) {
			sentence.to = i;
			found = true;
			break;
		}
		if (stop && inside && i + step >= end) {
			sentence.to = i;
			found = true;
			break;
		}
	}
	if (!found)
		sentence.to = strlen(text);
	return sentence;
}

static void trim_signs(struct strbuf *text)
{
	while (text->length) {
		size_t last = utf8_back(text->text, text->length);
		uint32_t c;
		utf8_next(text->text + last, &c);
		if (c != 0x3002 && c != 0xFF1B && c != ';' && c != 0xFF0C && c != ',' &&
		    c != 0x3001 && c != ' ' && c != 0x3000)
			break;
		strbuf_truncate(text, last);
	}
	size_t from = 0, step;
	uint32_t c;
	while ((step = utf8_next(text->text + from, &c)) &&
	       (c == ' ' || c == 0x3000 || c == 0xFF0C || c == ',' || c == 0x3001))
		from += step;
	strbuf_remove(text, 0, from);
}

/* To the clause that the time stands in. */
static void narrow(const char *text, struct sentence *sentence, size_t at, size_t end)
{
	uint32_t c;
	for (size_t i = sentence->from, step; i < sentence->to && (step = utf8_next(text + i, &c));
	     i += step) {
		bool comma = c == 0xFF0C || c == ',';
		if (comma && i < at)
			sentence->from = i + step;
		else if (comma && i >= end && characters_of(text + end, i - end) > 2) {
			sentence->to = i;
			return;
		}
	}
}

/* The first sentence of a paragraph, where it is short and the time stands behind it: that is what is to be done. */
static size_t lead_length(const char *text, const struct sentence *sentence)
{
	uint32_t c;
	size_t characters = 0;
	for (size_t i = 0, step; i < sentence->from && (step = utf8_next(text + i, &c));
	     i += step, characters++)
		if (c == 0x3002)
			return characters >= 4 && characters <= LEAD_LONGEST ? i : 0;
	return 0;
}

/* The words of the sentence without the bracket that holds the time; *detail what else that bracket says. */
static void take_words(const char *text, const struct sentence *sentence,
		       const struct phrase_time *time, struct strbuf *title, struct strbuf *detail)
{
	size_t at = time->words.at, end = at + time->words.length, from = sentence->to,
	       to = sentence->to;
	bool bracket = sentence->close > sentence->open && sentence->open >= sentence->from &&
		       sentence->close <= sentence->to;
	if (bracket) {
		from = sentence->open;
		to = sentence->close;
	} else if (time->bracketed && at >= sentence->from && end <= sentence->to) {
		from = at;
		to = end;
	}
	strbuf_add(title, text + sentence->from, from - sentence->from);
	strbuf_add(title, text + to, sentence->to - to);
	trim_signs(title);
	if (bracket && !time->bracketed) {
		strbuf_add(detail, text + from, to - from);
		strbuf_remove(detail, 0, detail->text[0] == '(' ? 1 : 3);
		strbuf_truncate(detail, utf8_back(detail->text, detail->length));
	}
}

/* `alone`: no other time stands in the same sentence. */
static void extract(struct extractor *extractor, const struct proposed *item,
		    const struct phrase_time *time, bool alone)
{
	const char *text = item->text;
	size_t at = time->words.at, end = at + time->words.length;
	struct sentence sentence = sentence_around(text, at, end);
	struct strbuf title = STRBUF_INIT, detail = STRBUF_INIT;
	/* Prose has no lead: its first sentence says why, the one with the time what. */
	size_t lead = item->kind == PROPOSED_SECTION ? lead_length(text, &sentence) : 0;
	bool inside = sentence.close > sentence.open;
	if (!inside && (!alone || characters_of(text + sentence.from, sentence.to - sentence.from) >
					  TITLE_LONGEST))
		narrow(text, &sentence, at, end);
	take_words(text, &sentence, time, &title, &detail);
	if (lead) {
		strbuf_clear(&detail);
		strbuf_add_text(&detail, title.text);
		strbuf_clear(&title);
		strbuf_add(&title, text, lead);
		trim_signs(&title);
	}
	if (title.length) {
		struct proposed made = {
			.kind = PROPOSED_ACTIVITY,
			.label = xstrdup(""),
			.text = strbuf_detach(&title),
			.detail = detail.length ? strbuf_detach(&detail) : NULL,
			.when = time->when,
			.participants = NOT_GIVEN,
			.budget = NOT_GIVEN,
			.course.spent = NOT_GIVEN,
			.extracted = true,
			.line = item->line,
			.column = item->column,
			.line_end = item->line_end,
		};
		put(extractor, made);
	}
	strbuf_release(&title);
	strbuf_release(&detail);
}

static bool same_activity(const struct proposed *a, const struct proposed *b)
{
	return b->extracted && strcmp(a->text, b->text) == 0 && when_same(&a->when, &b->when);
}

/* The title of a section with sections under it names a stretch of the plan rather than an activity. */
static bool heads_others(const struct proposal *proposal, size_t at, size_t end)
{
	return proposal->items[at].kind == PROPOSED_SECTION && at + 1 < end &&
	       (proposal->items[at + 1].kind == PROPOSED_MONTH ||
		(proposal->items[at + 1].kind == PROPOSED_SECTION &&
		 proposal->items[at + 1].level > proposal->items[at].level &&
		 characters_of(proposal->items[at].text, strlen(proposal->items[at].text)) < 30));
}

/* Is it the only time of its sentence? */
static bool is_alone(const char *text, const struct phrase_time *found, size_t count, size_t at)
{
	const struct phrase_span *words = &found[at].words;
	struct sentence sentence = sentence_around(text, words->at, words->at + words->length);
	for (size_t i = 0; i < count; i++)
		if (i != at && found[i].certain && found[i].words.at >= sentence.from &&
		    found[i].words.at < sentence.to)
			return false;
	return true;
}

static void extract_from(struct extractor *extractor, const struct proposed *item,
			 const struct plan_time *time)
{
	struct phrase_time found[TIMES_MOST];
	struct when_frame frame = frame_of(extractor->recogniser, time->period);
	size_t count = phrase_times(item->text, &frame, found, TIMES_MOST);
	for (size_t i = 0; i < count; i++) {
		if (!found[i].certain || !when_is_set(&found[i].when) ||
		    !when_valid(&found[i].when) ||
		    !period_contains(time->period, found[i].when.starts.month))
			continue;
		size_t before = extractor->count;
		extract(extractor, item, &found[i], is_alone(item->text, found, count, i));
		if (extractor->count > before && before &&
		    same_activity(&extractor->items[before], &extractor->items[before - 1]))
			proposed_release(&extractor->items[--extractor->count]);
	}
}

void times_extract(struct recogniser *recogniser, const struct plan_time *times)
{
	struct proposal *proposal = recogniser->proposal;
	struct extractor extractor = {.recogniser = recogniser};
	size_t prose = 0;
	ARRAY_RESERVE(extractor.items, proposal->count + 1, extractor.room);
	for (size_t p = 0; p < proposal->plan_count; p++) {
		struct proposed_plan *plan = &proposal->plans[p];
		size_t first = plan->first, end = first + plan->count, begin = extractor.count;
		bool tells = false; /* does the section tell what is to be done? */
		for (size_t i = first; i < end; i++) {
			struct proposed item = proposal->items[i];
			while (prose < recogniser->prose_count && recogniser->prose[prose] < i)
				prose++;
			if (item.kind == PROPOSED_SECTION)
				tells = item.content == CONTENT_TEXT &&
					!(prose < recogniser->prose_count &&
					  recogniser->prose[prose] == i);
			bool looked_at =
				tells && !item.closes && !heads_others(proposal, i, end) &&
				(item.kind == PROPOSED_SECTION || item.kind == PROPOSED_PARAGRAPH);
			put(&extractor, item);
			if (looked_at)
				extract_from(&extractor, &item, &times[p]);
		}
		plan->first = begin;
		plan->count = extractor.count - begin;
	}
	free(proposal->items);
	proposal->items = extractor.items;
	proposal->count = extractor.count;
	proposal->room = extractor.room;
}
