/* What is said of a plan as a whole: its months, its kind, whose it is; and the times of all its items. */
#include "recognise_facts.h"

#include "base/array.h"
#include "base/name_index.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <stdlib.h>

enum { TEXT_LOOKED_AT = 40 /* items at the beginning of a plan in which a year is looked for */ };

/* What the schedule says of the months. */
struct span {
	int first; /* of the year, 1 to 12; 0: there is no schedule */
	int count; /* from it to the last one */
	int year;  /* that a month says, of the first one; 0: none does */
};

/* Months from `first` on are taken in their order: what is less than it lies in the next year. */
static int months_from(int first, int month)
{
	return (month - first + 12) % 12;
}

static bool heads_months(const struct recogniser *recogniser, const struct month_note *note)
{
	/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): a month is noted of an item that is there */
	return recogniser->proposal->items[note->item].kind == PROPOSED_MONTH &&
	       note->months.first > 0;
}

/* The schedule begins with the month that it names first, unless one before it follows at once. */
static struct span find_span(const struct recogniser *recogniser, size_t from, size_t to)
{
	struct span span = {0};
	const struct phrase_months *day = NULL; /* in a column of days, with its year */
	for (size_t i = from; i < to; i++) {
		const struct month_note *note = &recogniser->months[i];
		if (!heads_months(recogniser, note)) {
			day = !day && note->months.year && note->months.first ? &note->months : day;
			continue;
		}
		int month = note->months.first;
		int last = note->months.last ? note->months.last : month;
		if (!span.first)
			span.first = month;
		int at = months_from(span.first, month), end = at + months_from(month, last);
		span.count = end + 1 > span.count ? end + 1 : span.count;
		if (note->months.year && !span.year)
			span.year = note->months.year - (month < span.first);
	}
	if (day && span.first && !span.year)
		span.year = day->year - (day->first < span.first);
	return span;
}

/* （2025年9月—2026年1月） under the title: the period itself. */
static bool said_period(const struct proposal *proposal, const struct proposed_plan *plan,
			struct phrase_months *months)
{
	int lines = 0;
	for (size_t i = plan->first; i < plan->first + plan->count && lines < 3; i++) {
		const struct proposed *item = &proposal->items[i];
		if (item->kind == PROPOSED_LEFT_OUT || item->kind == PROPOSED_TITLE)
			continue;
		lines++;
		if (item->kind == PROPOSED_PARAGRAPH && strlen(item->text) < 90 &&
		    phrase_months(item->text, months) && months->kind == MONTHS_MONTHS &&
		    months->year && months->last != months->first && !item->text[months->text])
			return true;
	}
	return false;
}

/* --- years --- */

/* A year with 年 behind it, in digits or characters; 0: there is none. */
static int year_in(const char *text)
{
	uint32_t c;
	for (size_t at = 0, step; (step = utf8_next(text + at, &c)); at += step) {
		int number;
		if (numeral_digit(c) < 0)
			continue;
		size_t length = numeral_read(text + at, false, &number);
		if (!length)
			continue;
		if (number >= 1990 && number <= 2099 && strncmp(text + at + length, "年", 3) == 0 &&
		    strncmp(text + at + length, "年级", 6) != 0)
			return number;
		step = length;
	}
	return 0;
}

static bool mentions(const struct proposal *proposal, const struct proposed_plan *plan,
		     const char *word)
{
	size_t end = plan->count < TEXT_LOOKED_AT ? plan->count : TEXT_LOOKED_AT;
	for (size_t i = plan->first; i < plan->first + end; i++)
		if (proposal->items[i].kind != PROPOSED_LEFT_OUT &&
		    strstr(proposal->items[i].text, word))
			return true;
	return false;
}

/* The date of the signature, where there is one. */
static struct phrase_date signed_on(const struct proposal *proposal,
				    const struct proposed_plan *plan)
{
	struct phrase_date date = {0};
	for (size_t i = plan->first + plan->count; i > plan->first; i--) {
		const struct proposed *item = &proposal->items[i - 1];
		if (item->kind == PROPOSED_DATE && phrase_date(item->text, &date) && date.year)
			return date;
	}
	return (struct phrase_date){0};
}

/* 2026年工作计划 as a heading: rather that than a year in which something was done. */
static bool looks_ahead(const struct proposed *item)
{
	static const char *const words[] = {"计划", "安排", "打算", "思路", "要点", "目标", "任务"};
	for (size_t i = 0; i < ARRAY_LENGTH(words) && item->kind == PROPOSED_SECTION; i++)
		if (strstr(item->text, words[i]))
			return true;
	return false;
}

/* A year that the headings or the first paragraphs name: the plan's is the likeliest one. */
static int year_of_text(const struct proposal *proposal, const struct proposed_plan *plan)
{
	size_t end = plan->count < TEXT_LOOKED_AT ? plan->count : TEXT_LOOKED_AT;
	int first = 0;
	for (size_t i = plan->first; i < plan->first + end; i++) {
		const struct proposed *item = &proposal->items[i];
		int year = item->kind != PROPOSED_LEFT_OUT && (!first || looks_ahead(item))
				   ? year_in(item->text)
				   : 0;
		if (year && looks_ahead(item))
			return year;
		first = first ? first : year;
	}
	return first;
}

/* --- the period --- */

/* What kind of time it is, before the year is known. */
struct shape {
	enum plan_kind kind;
	int first, count; /* first month of the year */
	int semester;
	bool next_year; /* its months lie in the year after the one that its name begins with */
};

static void widen(struct shape *shape, const struct span *span)
{
	if (!span->first)
		return;
	int before = months_from(span->first, shape->first);
	if (before && before <= 2 && shape->kind == KIND_SEMESTER) {
		shape->first = span->first;
		shape->count += before;
	}
	int end = months_from(shape->first, span->first) + span->count;
	if (end > shape->count)
		shape->count = end < 12 ? end : 12;
}

static int semester_of(const struct proposal *proposal, const struct proposed_plan *plan,
		       const struct phrase_title *title, const struct span *span)
{
	if (title->semester)
		return title->semester;
	if (title->school_year || title->last_year || !span->first || span->count > 7)
		return 0;
	bool said = mentions(proposal, plan, "学期");
	int last = (span->first + span->count - 2) % 12 + 1;
	if (span->first >= 8 && span->first <= 9 &&
	    (said || last <= 2 || (span->count >= 4 && span->count <= 6)))
		return 1;
	if ((span->first == 2 || span->first == 3) && last <= 8 && span->count <= 6 && said)
		return 2;
	if (!span->first && said)
		return 0;
	return 0;
}

static struct shape shape_of_plan(const struct proposal *proposal, const struct proposed_plan *plan,
				  const struct phrase_title *title, const struct span *span)
{
	struct shape shape = {.kind = KIND_YEAR, .first = 1, .count = 12};
	shape.semester = semester_of(proposal, plan, title, span);
	bool school_year = title->school_year || title->last_year == title->year + 1;
	if (title->months && !title->semester) {
		shape.kind = KIND_CUSTOM;
		shape.first = title->month;
		shape.count = title->months;
	} else if (shape.semester) {
		shape.kind = KIND_SEMESTER;
		shape.first = shape.semester == 1 ? 9 : 2;
		shape.count = shape.semester == 1 ? 5 : 6;
		shape.next_year = shape.semester == 2 && school_year;
	} else if (school_year) {
		shape.first = span->first == 8 ? 8 : 9;
	} else if (span->first > 1 && span->first + span->count - 1 > 12) {
		shape.first = span->first; /* it turns over New Year */
	}
	if (shape.kind != KIND_YEAR)
		widen(&shape, span);
	return shape;
}

/* The first month of such a shape that is nearest to today. */
static int nearest_year(const struct shape *shape, struct date today)
{
	int best = today.year, least = 1000;
	for (int year = today.year - 1; year <= today.year + 1; year++) {
		int away = month_make(year, shape->first) + 1 - month_of_date(today);
		away = away < 0 ? -away : away;
		if (shape->kind == KIND_YEAR && shape->first == 1 && year == today.year &&
		    today.month < 11)
			away = 0;
		if (away < least) {
			least = away;
			best = year;
		}
	}
	return best;
}

/* The year in which a plan begins that was signed on this day: up to two months later, or earlier in the year. */
static int year_of_signature(const struct shape *shape, struct phrase_date date)
{
	int month = date.month ? date.month : shape->first;
	int first = month_make(date.year, shape->first), on = month_make(date.year, month);
	if (on - first >= 10)
		return date.year + 1;
	if (first - on > 6)
		return date.year - 1;
	return date.year;
}

/* *known: the document says it. */
static int find_year(const struct recogniser *recogniser, const struct proposed_plan *plan,
		     const struct phrase_title *title, const struct shape *shape,
		     const struct span *span, bool *known)
{
	const struct recognise_options *options = recogniser->options;
	struct phrase_date date = signed_on(recogniser->proposal, plan);
	*known = true;
	if (options->year)
		return options->year;
	if (title->year && shape->next_year)
		return title->last_year ? title->last_year : title->year + 1;
	if (title->year)
		return title->year;
	if (span->year)
		return span->year - (span->first < shape->first);
	if (date.year)
		return year_of_signature(shape, date);
	*known = false;
	int year = year_of_text(recogniser->proposal, plan);
	int near = nearest_year(shape, options->today);
	return year && year >= near - 15 && year <= near + 5 ? year : near;
}

/* --- whose it is --- */

static bool ends_with(const char *text, const char *tail)
{
	size_t length = strlen(text), end = strlen(tail);
	return length >= end && strcmp(text + length - end, tail) == 0;
}

/* 学校, 中学 and the like name nobody. */
static char *union_named(const char *name, size_t length)
{
	char *copy = xmemdup0(name, length);
	bool is_union = strstr(copy, "工会") != NULL;
	if (characters_of(copy, length) < (is_union ? 4 : 3) || strstr(copy, "xx") == copy) {
		free(copy);
		return NULL;
	}
	if (is_union || ends_with(copy, "委员会"))
		return copy;
	char *named = string_format("%s工会", copy);
	free(copy);
	return named;
}

static char *find_union(const struct proposal *proposal, const struct proposed_plan *plan,
			const char *title_text, const struct phrase_title *title)
{
	struct phrase_signature signature;
	char *name = NULL;
	for (size_t i = plan->first + plan->count; i > plan->first && !name; i--) {
		const struct proposed *item = &proposal->items[i - 1];
		if (item->kind == PROPOSED_SIGNATURE && phrase_signature(item->text, &signature) &&
		    signature.by.length)
			name = union_named(item->text + signature.by.at, signature.by.length);
	}
	if (!name && title->name.length)
		name = union_named(title_text + title->name.at, title->name.length);
	return name;
}

/* --- all of it --- */

static void set_code(struct proposed_plan *plan, struct name_index *codes)
{
	struct strbuf code = STRBUF_INIT;
	plan_code_from_period(plan->kind, plan->period, &code);
	uint32_t *times = name_index_add(codes, code.text, 0, NULL);
	uint32_t n = ++*times;
	if (n > 1 && n <= 26)
		strbuf_add_byte(&code, (char)('a' + n - 1));
	else if (n > 26)
		strbuf_format(&code, "-%u", n);
	free(plan->code);
	plan->code = strbuf_detach(&code);
}

static void find_plan(struct recogniser *recogniser, struct proposed_plan *plan, size_t from,
		      size_t to, struct plan_time *time)
{
	struct proposal *proposal = recogniser->proposal;
	struct proposed *first = plan->count ? &proposal->items[plan->first] : NULL;
	for (size_t i = plan->first; i < plan->first + plan->count; i++)
		if (proposal->items[i].kind == PROPOSED_TITLE) {
			first = &proposal->items[i];
			break;
		}
	struct phrase_title title = {0};
	char *title_text =
		string_format("%s%s", first ? first->label : "", first ? first->text : "");
	bool titled = first && first->kind == PROPOSED_TITLE;
	if (titled && phrase_title(title_text, &title) && title.title.length) {
		free(plan->title);
		plan->title = xmemdup0(title_text + title.title.at, title.title.length);
	}
	struct span span = find_span(recogniser, from, to);
	struct shape shape = shape_of_plan(proposal, plan, &title, &span);
	int year = find_year(recogniser, plan, &title, &shape, &span, &plan->year_known);
	struct phrase_months said;
	if (said_period(proposal, plan, &said)) {
		shape.first = said.first;
		shape.count = months_from(said.first, said.last) + 1;
		if (shape.kind == KIND_YEAR && shape.count < 10)
			shape.kind =
				shape.count >= 5 && shape.count <= 7 ? KIND_SEMESTER : KIND_CUSTOM;
		year = said.year;
		plan->year_known = true;
	}
	plan->kind = shape.kind;
	plan->period = (struct period){month_make(year, shape.first), shape.count};
	if (!period_valid(plan->period))
		plan->period = (struct period){month_make(recogniser->options->today.year, 1), 12};
	if (!plan->year_known && first)
		proposed_doubt(first, DOUBT_YEAR);
	free(plan->organization);
	plan->organization = find_union(proposal, plan, title_text, &title);
	int begin = span.first ? period_find(plan->period, span.first) : 0;
	*time = (struct plan_time){plan->period, begin ? begin : plan->period.first};
	free(title_text);
}

void facts_find(struct recogniser *recogniser)
{
	struct proposal *proposal = recogniser->proposal;
	struct name_index codes = NAME_INDEX_INIT;
	size_t note = 0;
	proposal_find_plans(proposal);
	struct plan_time *times = xcalloc(proposal->plan_count + 1, sizeof(*times));
	for (size_t i = 0; i < proposal->plan_count; i++) {
		struct proposed_plan *plan = &proposal->plans[i];
		size_t from = note;
		while (note < recogniser->month_count &&
		       recogniser->months[note].item < plan->first + plan->count)
			note++;
		find_plan(recogniser, plan, from, note, &times[i]);
		set_code(plan, &codes);
		times_set(recogniser, plan, &times[i], from, note);
	}
	times_extract(recogniser, times);
	free(times);
	name_index_release(&codes);
}
