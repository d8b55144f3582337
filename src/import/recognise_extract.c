/* What is to be done where a time stands inside of a sentence, and what stands in months that are apart. */
#include "recognise_facts.h"

#include "base/array.h"
#include "base/utf8.h"
#include "recognise_same.h"

#include <stdlib.h>

enum { TIMES_MOST = 8, TITLE_LONGEST = 60, LEAD_LONGEST = 26 /* characters */ };

struct extractor {
	struct recogniser *recogniser;
	struct proposed *items; /* the new list */
	size_t count, room;
	size_t note; /* the next one of the recogniser's months */
	const struct month_note
		*apart; /* of the month that entries stand under, where it names several; or NULL */
	struct same_entries entries; /* of the schedule of the plan */
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
	size_t at = time->words.at, end = at + time->words.length;
	size_t from = sentence->to, to = from;
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
			.course.attended = NOT_GIVEN,
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

/* Is it the only time of its sentence, but for those of its own clause? 公开栏，九月、十二月各公布一次 says one thing. */
static bool is_alone(const char *text, const struct phrase_time *found, size_t count, size_t at)
{
	const struct phrase_span *words = &found[at].words;
	size_t end = words->at + words->length;
	struct sentence sentence = sentence_around(text, words->at, end), clause = sentence;
	narrow(text, &clause, words->at, end);
	for (size_t i = 0; i < count; i++) {
		size_t other = found[i].words.at;
		if (i != at && found[i].certain && other >= sentence.from && other < sentence.to &&
		    (other < clause.from || other >= clause.to))
			return false;
	}
	return true;
}

/* A sentence that names two months gives an activity for each: one question is enough for both. */
static bool asked_before(const struct extractor *extractor, const struct proposed *made)
{
	const struct proposed *before = made - 1;
	return made > extractor->items && before->doubt == DOUBT_BESIDE &&
	       before->line == made->line && before->column == made->column &&
	       strcmp(before->text, made->text) == 0;
}

/* The schedule says it already, or should say it. */
static bool settle(struct extractor *extractor, size_t at)
{
	struct proposed *made = &extractor->items[at];
	if (at && same_activity(made, made - 1))
		return false;
	if (!same_entries_whole(&extractor->entries))
		return true;
	char *said = string_format("%s%s", made->text, made->detail ? made->detail : "");
	bool known = same_entries_hold(&extractor->entries, said, &made->when);
	free(said);
	if (!asked_before(extractor, made))
		proposed_doubt(made, DOUBT_BESIDE);
	return !known;
}

static void extract_from(struct extractor *extractor, const struct proposed *item,
			 const struct plan_time *time)
{
	struct phrase_time found[TIMES_MOST];
	struct when_frame frame = times_frame(extractor->recogniser, time->period);
	size_t count = phrase_times(item->text, &frame, found, TIMES_MOST);
	for (size_t i = 0; i < count; i++) {
		if (!found[i].certain || !when_is_set(&found[i].when) ||
		    !when_valid(&found[i].when) ||
		    !period_contains(time->period, found[i].when.starts.month))
			continue;
		size_t before = extractor->count;
		extract(extractor, item, &found[i], is_alone(item->text, found, count, i));
		if (extractor->count > before && !settle(extractor, before))
			proposed_release(&extractor->items[--extractor->count]);
	}
}

/* --- months that are apart --- */

/* What stands in 9、11月 is done in each of them: the first one has it as it is, the others one like it. */
static void repeat(struct extractor *extractor, const struct phrase_months *months,
		   const struct plan_time *time)
{
	size_t from = extractor->count - 1;
	for (int i = 1; i < months->apart; i++) {
		struct phrase_months one = phrase_months_one(months, i);
		struct when when;
		struct proposed copy;
		bool odd;
		if (!times_of_months(extractor->recogniser, time, &one, &when, &odd) ||
		    !when_is_set(&when))
			continue;
		proposed_copy(&copy, &extractor->items[from]);
		copy.when = when;
		copy.extracted = false;
		put(extractor, copy);
	}
}

/* Keeps which months the items stand in, and repeats what stands in several that are apart. */
static void repeat_in_months(struct extractor *extractor, size_t index,
			     const struct plan_time *time)
{
	const struct recogniser *recogniser = extractor->recogniser;
	const struct proposed *item = &extractor->items[extractor->count - 1];
	const struct month_note *note = NULL;
	while (extractor->note < recogniser->month_count &&
	       recogniser->months[extractor->note].item < index)
		extractor->note++;
	if (extractor->note < recogniser->month_count &&
	    recogniser->months[extractor->note].item == index)
		note = &recogniser->months[extractor->note];
	bool apart = note && note->months.apart && when_is_set(&item->when);
	if (item->kind == PROPOSED_MONTH || item->kind == PROPOSED_SECTION)
		extractor->apart = apart && item->kind == PROPOSED_MONTH ? note : NULL;
	else if (item->kind == PROPOSED_ACTIVITY && apart)
		repeat(extractor, &note->months, time);
	else if (item->kind == PROPOSED_ACTIVITY && extractor->apart && !when_is_set(&item->when))
		repeat(extractor, &extractor->apart->months, time);
}

/* --- all of it --- */

static void extract_plan(struct extractor *extractor, const struct proposed_plan *plan,
			 const struct plan_time *time, size_t *prose)
{
	const struct recogniser *recogniser = extractor->recogniser;
	const struct proposal *proposal = recogniser->proposal;
	size_t first = plan->first, end = first + plan->count;
	bool tells = false; /* does the section tell what is to be done? */
	extractor->apart = NULL;
	same_entries_find(&extractor->entries, proposal, first, end);
	for (size_t i = first; i < end; i++) {
		struct proposed item = proposal->items[i];
		while (*prose < recogniser->prose_count && recogniser->prose[*prose] < i)
			++*prose;
		if (item.kind == PROPOSED_SECTION)
			tells = item.content == CONTENT_TEXT &&
				!(*prose < recogniser->prose_count &&
				  recogniser->prose[*prose] == i);
		bool looked_at = tells && !item.closes && !heads_others(proposal, i, end) &&
				 (item.kind == PROPOSED_SECTION || item.kind == PROPOSED_PARAGRAPH);
		put(extractor, item);
		repeat_in_months(extractor, i, time);
		if (looked_at)
			extract_from(extractor, &item, time);
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
		size_t begin = extractor.count;
		extract_plan(&extractor, plan, &times[p], &prose);
		plan->first = begin;
		plan->count = extractor.count - begin;
	}
	same_entries_release(&extractor.entries);
	free(proposal->items);
	proposal->items = extractor.items;
	proposal->count = extractor.count;
	proposal->room = extractor.room;
}
