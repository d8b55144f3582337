/*
 * Which activities of the plan the filter lets through. The plan is read once, into a text of each activity; then each
 * letter looks through these texts alone, and one more letter only through those that had the letters before it.
 */
#include "schedule_view.h"

#include "app/look.h"
#include "base/array.h"
#include "tui/view/filter.h"

#include <stdlib.h>

/* Those that all conditions but the words let through. */
struct schedule_text {
	int64_t id;
	size_t first, last; /* the places of its months */
	size_t text;        /* where its text begins */
};

void schedule_found_release(struct schedule_found *found)
{
	free(found->items);
	strbuf_release(&found->texts);
	free(found->passing);
	free(found->words);
	free(found->hits);
	id_set_release(&found->ids);
	*found = (struct schedule_found){.texts = STRBUF_INIT};
}

static void add_text(struct schedule_view *view, const struct desk *desk,
		     const struct activity *activity)
{
	struct schedule_found *found = &view->found;
	struct period period = desk->plan.period;
	int month = plan_schedule_month(&desk->plan, activity), end = activity->when.ends.month;
	size_t first = schedule_place_of_month(view, period, month), last = first;
	if (first == view->month_list.count)
		return; /* only in a damaged database */
	if (end > month)
		last = schedule_place_of_month(
			view, period, end < period_last(period) ? end : period_last(period));
	ARRAY_GROW(found->items, found->count, found->room);
	found->items[found->count++] =
		(struct schedule_text){activity->id, first, last, found->texts.length};
	schedule_write_texts(activity, &found->texts);
	strbuf_add(&found->texts, "", 1);
}

static bool read_texts(struct schedule_view *view, struct desk *desk, struct error *err)
{
	struct activity_list all = {0};
	struct date today = session_today(desk->session);
	schedule_found_release(&view->found);
	bool ok = schedule_filter_load(&view->filter, desk, err) &&
		  look_activities(desk->session, desk->plan.id, &all, err);
	for (size_t i = 0; ok && i < all.count; i++)
		if (schedule_meets(&view->filter, &all.items[i], today))
			add_text(view, desk, &all.items[i]);
	activity_list_release(&all);
	view->found.read = ok;
	return ok;
}

/* What has these words is among what had the beginning of them. */
static void look_through(struct schedule_found *found, const char *words)
{
	bool narrower =
		found->words && words && strncmp(words, found->words, strlen(found->words)) == 0;
	size_t from = narrower ? found->passing_count : found->count, kept = 0;
	if (!found->passing)
		found->passing = xcalloc(found->count + 1, sizeof(*found->passing));
	for (size_t i = 0; i < from; i++) {
		size_t at = narrower ? found->passing[i] : i;
		const char *text = found->texts.text + found->items[at].text;
		if (filter_matches(words, &text, 1))
			found->passing[kept++] = at;
	}
	found->passing_count = kept;
	string_set(&found->words, words);
}

static void count_hits(struct schedule_view *view)
{
	struct schedule_found *found = &view->found;
	free(found->hits);
	found->hits = xcalloc(view->month_list.count, sizeof(*found->hits));
	id_set_clear(&found->ids);
	for (size_t i = 0; i < found->passing_count; i++) {
		const struct schedule_text *passing = &found->items[found->passing[i]];
		for (size_t month = passing->first; month <= passing->last; month++)
			found->hits[month]++;
		id_set_add(&found->ids, passing->id);
	}
}

/* The texts stay: a word that is deleted is mostly typed again. */
static void show_all(struct schedule_found *found)
{
	free(found->hits);
	found->hits = NULL;
	id_set_clear(&found->ids);
	string_set(&found->words, NULL);
}

bool schedule_find_words(struct schedule_view *view, struct desk *desk, struct error *err)
{
	if (!schedule_filtered(view)) {
		show_all(&view->found);
		return true;
	}
	if (!view->found.read && !read_texts(view, desk, err))
		return false;
	look_through(&view->found, view->filter.words);
	count_hits(view);
	return true;
}

bool schedule_find(struct schedule_view *view, struct desk *desk, struct error *err)
{
	schedule_found_release(&view->found);
	return schedule_find_words(view, desk, err);
}
