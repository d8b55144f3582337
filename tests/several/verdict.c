/* What is there in the end. */
#include "several.h"

#include "app/look.h"
#include "base/strbuf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One who has written: by the actions of the program, or on its screen. */
struct hand {
	char *actor;
	int edits, undone;     /* that must be in history; -1: it may be any */
	int seen, seen_undone; /* that are there */
	int step;              /* the last that it has added a row with */
};

struct verdict {
	const struct place *place;
	struct session *session;
	struct activity_list activities;
	struct outline outline;
	struct hand hands[PROCESSES_MOST + SCREENS];
	int hand_count;
	size_t more_activities, more_sections; /* than there were */
};

void count_all(struct session *session, struct counts *out)
{
	struct plan plan;
	struct outline outline;
	struct activity_list list = {0};
	struct history_list history = {0};
	struct error err = ERROR_INIT;
	*out = (struct counts){0};
	plan_init(&plan);
	outline_init(&outline);
	if (!look_plan_named(session, "2025", &plan, &err) ||
	    !look_activities(session, plan.id, &list, &err) ||
	    !look_outline(session, plan.id, &outline, &err) ||
	    !look_history(session, 0, 0, 1, &history, &err))
		wrong("what is there", err.text);
	for (size_t i = 0; i < list.count; i++)
		out->cancelled += list.items[i].status == STATUS_CANCELLED;
	out->activities = list.count;
	out->sections = outline.count;
	out->entries = history.count ? (long)history.items[0].id : 0;
	history_list_release(&history);
	activity_list_release(&list);
	outline_release(&outline);
	plan_release(&plan);
	error_release(&err);
}

/* --- rows --- */

static bool has_activity(const struct verdict *verdict, int64_t id, const char *title)
{
	for (size_t i = 0; i < verdict->activities.count; i++)
		if (verdict->activities.items[i].id == id)
			return strcmp(verdict->activities.items[i].title, title) == 0 ||
			       wrong("changed", title);
	return wrong("gone", title);
}

/* What was typed on a screen has no id there. */
static bool has_done(const struct verdict *verdict, const char *title)
{
	int found = 0;
	for (size_t i = 0; i < verdict->activities.count; i++)
		found += strcmp(verdict->activities.items[i].title, title) == 0 &&
			 verdict->activities.items[i].status == STATUS_DONE;
	return found == 1 || wrong("not there once, and done", title);
}

static bool has_section(const struct verdict *verdict, const char *heading)
{
	int found = 0;
	for (size_t i = 0; i < verdict->outline.count; i++)
		found += strcmp(verdict->outline.sections[i].heading, heading) == 0 &&
			 verdict->outline.sections[i].body != NULL;
	return found == 1 || wrong("not there once, with its text", heading);
}

static struct hand *new_hand(struct verdict *verdict, const char *kind, int number)
{
	struct hand *hand = &verdict->hands[verdict->hand_count++];
	*hand = (struct hand){.actor = string_format("%s%d", kind, number), .step = -1};
	return hand;
}

/* Every activity of a writer's list. */
static bool list_holds(struct verdict *verdict, int number)
{
	struct hand *hand = new_hand(verdict, "写手", number);
	char *path = string_format("%s/list-%d", verdict->place->folder, number), title[256];
	long long id;
	bool good = true;
	FILE *file = fopen(path, "r");
	hand->edits = told->acknowledged[number];
	hand->undone = -1;
	for (; file && fscanf(file, "%lld %255s", &id, title) == 2; verdict->more_activities++)
		good = has_activity(verdict, id, title) && good;
	good = (file || wrong("no list", path)) && good;
	if (file)
		fclose(file);
	free(path);
	return good;
}

/* All that a screen has told of (screen.c). */
static bool screen_holds(struct verdict *verdict, int number)
{
	struct hand *hand = new_hand(verdict, "屏幕", number);
	char *path = string_format("%s/screen-%d", verdict->place->folder, number), word[32],
	     title[256];
	bool good = true;
	FILE *file = fopen(path, "r");
	while (file && fscanf(file, "%31s %255s", word, title) == 2)
		if (strcmp(word, "edits") == 0) {
			hand->edits = atoi(title);
		} else if (strcmp(word, "undone") == 0) {
			hand->undone = atoi(title);
		} else if (strcmp(word, "asked") == 0) {
			told->asked += atoi(title);
		} else if (strcmp(word, "activity") == 0) {
			good = has_done(verdict, title) && good;
			verdict->more_activities++;
		} else {
			good = has_section(verdict, title) && good;
			verdict->more_sections++;
		}
	good = (file || wrong("no list", path)) && (hand->edits > 0 || wrong(path, "no edit")) &&
	       good;
	told->typed += hand->edits;
	if (file)
		fclose(file);
	free(path);
	return good;
}

/* --- history --- */

/* The number of a step in the sentence of an action: of each the rows that it adds rise. -1: it names none. */
static int step_of(const struct history_entry *entry)
{
	const char *dot = strchr(entry->action, '.');
	const char *at = dot && strcmp(dot, ".add") == 0 ? strstr(entry->detail.zh, "第") : NULL;
	return at ? atoi(at + strlen("第")) : -1;
}

static struct hand *hand_of(struct verdict *verdict, const char *actor)
{
	for (int i = 0; i < verdict->hand_count; i++)
		if (strcmp(verdict->hands[i].actor, actor) == 0)
			return &verdict->hands[i];
	return NULL;
}

static bool count_entry(struct verdict *verdict, const struct history_entry *entry)
{
	struct hand *hand = hand_of(verdict, entry->actor);
	if (!hand)
		return true;
	int step = step_of(entry);
	hand->seen++;
	hand->seen_undone += entry->undone != NULL;
	bool in_order = step < 0 || step > hand->step;
	hand->step = step >= 0 ? step : hand->step;
	return in_order || wrong("history", "an entry out of its order");
}

static bool hand_complete(const struct hand *hand)
{
	if (hand->seen == hand->edits && (hand->undone < 0 || hand->undone == hand->seen_undone))
		return true;
	fprintf(stderr, "several: history of %s: %d entries, %d undone, instead of %d and %d\n",
		hand->actor, hand->seen, hand->seen_undone, hand->edits, hand->undone);
	return false;
}

/* Every acknowledged edit has its entry; ids follow one another; of each the steps are in their order. */
static bool history_complete(struct verdict *verdict, long before)
{
	struct history_list list = {0};
	struct error err = ERROR_INIT;
	bool good = look_history(verdict->session, 0, 0, 10000000, &list, &err) ||
		    wrong("history", err.text);
	/* Newest first. */
	for (size_t i = list.count; good && i-- > 0;) {
		const struct history_entry *entry = &list.items[i];
		good = entry->id == (int64_t)(list.count - i) || wrong("history", "a gap in it");
		if (i + 1 < list.count && strcmp(entry->at, list.items[i + 1].at) < 0)
			good = wrong("history", "not in the order of time");
		good = good && count_entry(verdict, entry);
	}
	long all = before;
	for (int i = 0; good && i < verdict->hand_count; i++) {
		all += verdict->hands[i].edits;
		good = hand_complete(&verdict->hands[i]);
	}
	good = good && ((long)list.count == all || wrong("history", "more than was done"));
	history_list_release(&list);
	error_release(&err);
	return good;
}

/* --- all of it --- */

static bool load(struct verdict *verdict, struct error *err)
{
	struct plan plan;
	plan_init(&plan);
	bool good = look_plan_named(verdict->session, "2025", &plan, err) &&
		    look_activities(verdict->session, plan.id, &verdict->activities, err) &&
		    look_outline(verdict->session, plan.id, &verdict->outline, err);
	plan_release(&plan);
	return good || wrong("what is there", err->text);
}

bool all_is_there(const struct place *place, const struct counts *before)
{
	struct verdict verdict = {.place = place, .session = open_session(place, "看", true)};
	struct error err = ERROR_INIT;
	outline_init(&verdict.outline);
	bool good = load(&verdict, &err);
	for (int i = 0; i < place->processes; i++)
		good = list_holds(&verdict, i) && good;
	for (int i = 0; i < SCREENS; i++)
		good = screen_holds(&verdict, i) && good;
	good = (verdict.activities.count == before->activities + verdict.more_activities ||
		wrong("activities", "too many or too few")) &&
	       good;
	good = (verdict.outline.count == before->sections + verdict.more_sections ||
		wrong("sections", "too many or too few")) &&
	       good;
	good = history_complete(&verdict, before->entries) && good;
	for (int i = 0; i < verdict.hand_count; i++)
		free(verdict.hands[i].actor);
	outline_release(&verdict.outline);
	activity_list_release(&verdict.activities);
	session_close(verdict.session);
	error_release(&err);
	return is_sound(place->db) && good;
}
