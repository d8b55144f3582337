/* What was done, in a report: by the sections of the plan that it belongs to. */
#include "report_parts.h"

#include "action.h"
#include "base/array.h"
#include "base/id_set.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/activity_picks.h"
#include "report_words.h"

#include <stdlib.h>

/*
 * Where an activity stands: under a section of the plan's top level, and there under one of the second level that is a
 * title (one that is a whole paragraph can't be a heading again). NOWHERE sorts last.
 */
#define NOWHERE SIZE_MAX

struct placed {
	size_t top, second; /* indexes in the outline */
	size_t order;       /* in time */
	const struct activity *activity;
};

/* The section under which each section stands, and below it; by index. */
struct places {
	struct id_set ids; /* of the sections, in their order */
	size_t *top, *second;
};

static bool is_title(const struct section *section)
{
	enum { TITLE_MOST = 24 };
	static const char *const ends[] = {"。", "；", "！", "？", "，", ";", "."};
	size_t length = strlen(section->heading);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		size_t tail = strlen(ends[i]);
		if (length >= tail && strcmp(section->heading + length - tail, ends[i]) == 0)
			return false;
	}
	return length && utf8_count(section->heading) <= TITLE_MOST;
}

/* Its heading, or what a section without one begins with. Owned. */
static char *heading_of(const struct section *section)
{
	return *section->heading ? xstrdup(section->heading) : action_name(section->body);
}

static void places_init(struct places *places, const struct outline *outline)
{
	*places = (struct places){
		.top = xcalloc(outline->count, sizeof(*places->top)),
		.second = xcalloc(outline->count, sizeof(*places->second)),
	};
	size_t top = NOWHERE, second = NOWHERE;
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		id_set_add(&places->ids, section->id);
		if (section->depth == 0) {
			top = i;
			second = NOWHERE;
		} else if (section->depth == 1) {
			second = is_title(section) ? i : NOWHERE;
		}
		places->top[i] = top;
		places->second[i] = second;
	}
}

static void places_release(struct places *places)
{
	id_set_release(&places->ids);
	free(places->top);
	free(places->second);
}

static struct placed place(const struct places *places, const struct activity *activity,
			   size_t order)
{
	struct placed placed = {NOWHERE, NOWHERE, order, activity};
	size_t at = activity->section_id ? id_set_place(&places->ids, activity->section_id)
					 : places->ids.count;
	if (at < places->ids.count) {
		placed.top = places->top[at];
		placed.second = places->second[at];
	}
	return placed;
}

static int compare(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	if (x->top != y->top)
		return x->top < y->top ? -1 : 1;
	if (x->second != y->second)
		return x->second < y->second ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

/* Where the run ends of those that stand under one section of the top level, or (`second`) of the second. */
static size_t run_end(const struct placed *placed, size_t count, size_t from, bool second)
{
	size_t at = from + 1;
	while (at < count && placed[at].top == placed[from].top &&
	       (!second || placed[at].second == placed[from].second))
		at++;
	return at;
}

static void add_sentences_of(const struct report *report, const struct placed *placed, size_t from,
			     size_t end, int depth)
{
	for (size_t i = from; i < end; i++)
		report_add_owned(report, depth,
				 words_of_done(&report->whole->plan, placed[i].activity));
}

/* What stands under one section of the top level; a heading for each one below, where there are such. */
static void add_run(const struct report *report, const struct placed *placed, size_t from,
		    size_t end, int depth)
{
	const struct section *sections = report->whole->outline.sections;
	if (placed[from].second == NOWHERE) { /* it would sort first if there were any */
		add_sentences_of(report, placed, from, end, depth);
		return;
	}
	for (size_t at = from, next; at < end; at = next) {
		next = run_end(placed, end, at, true);
		if (placed[at].second == NOWHERE)
			report_add(report, depth, text(MSG_report_of_itself));
		else
			report_add(report, depth, sections[placed[at].second].heading);
		add_sentences_of(report, placed, at, next, depth + 1);
	}
}

/* Where all belong to one section, its name says nothing; where none belongs to any, there is nothing to divide by. */
static void add_runs(const struct report *report, const struct placed *placed, size_t count)
{
	const struct section *sections = report->whole->outline.sections;
	size_t first_end = run_end(placed, count, 0, false);
	if (first_end == count) {
		add_run(report, placed, 0, count, 1);
		return;
	}
	size_t outside = first_end;
	while (outside < count && placed[outside].top != NOWHERE)
		outside++;
	bool one_section = outside == first_end && placed[0].second != NOWHERE;
	for (size_t at = 0, next; at < count; at = next) {
		next = run_end(placed, count, at, false);
		if (placed[at].top == NOWHERE) {
			report_add(report, 1, text(MSG_report_other_activities));
			add_sentences_of(report, placed, at, next, 2);
		} else if (one_section) {
			add_run(report, placed, at, next, 1);
		} else {
			report_add_owned(report, 1, heading_of(&sections[placed[at].top]));
			add_run(report, placed, at, next, 2);
		}
	}
}

void report_add_done(const struct report *report)
{
	const struct whole_plan *whole = report->whole;
	struct activity_picks picks = {0};
	struct places places;
	for (size_t i = 0; i < whole->activities.count; i++)
		if (fate_of(&whole->activities.items[i]) == FATE_DONE)
			activity_picks_add(&picks, &whole->activities.items[i]);
	activity_picks_sort_done(&picks);
	places_init(&places, &whole->outline);
	struct placed *placed = xcalloc(picks.count, sizeof(*placed));
	for (size_t i = 0; i < picks.count; i++)
		placed[i] = place(&places, picks.items[i], i);
	if (picks.count) {
		qsort(placed, picks.count, sizeof(*placed), compare);
		report_add(report, 0, text(MSG_report_what_was_done));
		add_runs(report, placed, picks.count);
	}
	free(placed);
	places_release(&places);
	activity_picks_release(&picks);
}
