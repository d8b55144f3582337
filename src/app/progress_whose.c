/* How far somebody has come with what is theirs in a plan. */
#include "app/look.h"
#include "base/array.h"
#include "base/id_set.h"
#include "model/budget.h"
#include "progress_parts.h"
#include "session_state.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* What is summed up on the way. */
struct sums {
	const struct plan *plan;
	struct month_figures *months;
	size_t month_count, month_room;
	struct section_figures *sections;
	size_t section_count, section_room;
	struct id_set section_ids; /* of the sections, in their order */
	struct id_set seen;        /* activities: several posts of one member may share one */
};

static void sums_release(struct sums *sums)
{
	free(sums->months);
	free(sums->sections);
	id_set_release(&sums->section_ids);
	id_set_release(&sums->seen);
}

static struct month_figures *month_of(struct sums *sums, int month)
{
	for (size_t i = 0; i < sums->month_count; i++)
		if (sums->months[i].month == month)
			return &sums->months[i];
	ARRAY_GROW(sums->months, sums->month_count, sums->month_room);
	sums->months[sums->month_count] = (struct month_figures){.month = month};
	return &sums->months[sums->month_count++];
}

static void add_to_section(struct sums *sums, const struct activity *activity)
{
	if (!activity->section_id)
		return;
	if (id_set_add(&sums->section_ids, activity->section_id)) {
		ARRAY_GROW(sums->sections, sums->section_count, sums->section_room);
		sums->sections[sums->section_count++] =
			(struct section_figures){.section_id = activity->section_id};
	}
	size_t at = id_set_place(&sums->section_ids, activity->section_id);
	activity_count_add(&sums->sections[at].count, activity->status, false);
}

/* Once for each activity. `led`: one of the member's posts leads in it, and pays. */
static void add(struct sums *sums, const struct activity *activity, bool led)
{
	struct month_figures *month = month_of(sums, plan_schedule_month(sums->plan, activity));
	struct spending spending = {0};
	activity_count_add(&month->count, activity->status, false);
	if (led)
		spending_add(&spending, activity);
	month->budget += spending.planned;
	month->spent += spending.spent;
	add_to_section(sums, activity);
}

static void add_to_post(struct progress_line *line, const struct activity *activity)
{
	struct spending spending = {0};
	activity_count_add(&line->count, activity->status, false);
	if (activity_is_led_by(activity, line->id, NULL))
		spending_add(&spending, activity);
	line->planned += spending.planned;
	line->spent += spending.spent;
}

static bool add_post(struct session *session, const struct whose_posts *posts,
		     const struct post *post, struct sums *sums, struct progress *out,
		     struct error *err)
{
	struct activity_list list = {0};
	bool good = activity_store_of_post(session->store, post->id, sums->plan->id, &list, err);
	struct progress_line *line = progress_lines_add(&out->posts, post->id, post->name);
	for (size_t i = 0; good && i < list.count; i++) {
		const struct activity *activity = &list.items[i];
		bool led = activity->post_count &&
			   id_set_has(&posts->held, activity->posts[0].post_id);
		add_to_post(line, activity);
		if (id_set_add(&sums->seen, activity->id))
			add(sums, activity, led);
	}
	activity_list_release(&list);
	return good;
}

static bool add_posts(struct session *session, const struct whose_posts *posts, struct sums *sums,
		      struct progress *out, struct error *err)
{
	struct committee committee;
	committee_init(&committee);
	bool good = look_committee(session, sums->plan->organization_id, &committee, err);
	for (size_t i = 0; good && i < committee.post_count; i++)
		if (id_set_has(&posts->held, committee.posts[i].id))
			good = add_post(session, posts, &committee.posts[i], sums, out, err);
	committee_release(&committee);
	return good;
}

static bool add_limits(struct session *session, const struct plan *plan, struct progress *out,
		       struct error *err)
{
	struct allotment_list allotments = {0};
	bool good = look_allotments(session, plan->id, &allotments, err);
	for (size_t i = 0; good && i < out->posts.count; i++) {
		struct progress_line *line = &out->posts.items[i];
		line->limit = allotment_of(&allotments, line->id, NULL);
		if (line->limit != NOT_GIVEN)
			out->all.limit =
				line->limit + (out->all.limit == NOT_GIVEN ? 0 : out->all.limit);
	}
	allotment_list_release(&allotments);
	return good;
}

/* By time, 全年 last. */
static int compare_months(const void *a, const void *b)
{
	const struct month_figures *x = a, *y = b;
	if (!x->month != !y->month)
		return x->month ? -1 : 1;
	return (x->month > y->month) - (x->month < y->month);
}

bool look_progress_of(struct session *session, const struct plan *plan, const char *member,
		      struct progress *out, struct error *err)
{
	const struct whose whose = {.member = member};
	struct whose_posts posts;
	struct sums sums = {.plan = plan};
	progress_init(out);
	bool good = whose_look(session, &whose, plan->organization_id, &posts, err);
	if (good && !posts.known)
		good = whose_unknown(&whose, err);
	good = good && add_posts(session, &posts, &sums, out, err);
	if (good) {
		if (sums.month_count)
			qsort(sums.months, sums.month_count, sizeof(*sums.months), compare_months);
		progress_add_months(out, sums.months, sums.month_count);
		good = progress_add_sections(session, plan, sums.sections, sums.section_count, out,
					     err) &&
		       add_limits(session, plan, out, err);
	}
	sums_release(&sums);
	whose_release(&posts);
	return good;
}
