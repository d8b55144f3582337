#include "app/progress.h"

#include "app/look.h"
#include "base/id_set.h"
#include "i18n/messages.h"
#include "model/budget.h"
#include "progress_parts.h"
#include "session_state.h"
#include "store/plan_store.h"

#include <stdlib.h>

void progress_add_months(struct progress *out, const struct month_figures *months, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct progress_line *line =
			progress_lines_add(&out->months, months[i].month, NULL);
		line->count = months[i].count;
		line->planned = months[i].budget;
		line->spent = months[i].spent;
		activity_count_sum(&out->all.count, &line->count);
		out->all.planned += line->planned;
		out->all.spent += line->spent;
	}
}

/* --- sections --- */

/* Of each section with all that stands under it. Owned. */
static struct activity_count *sum_up(const struct outline *outline,
				     const struct section_figures *figures, size_t count)
{
	struct activity_count *sums = xcalloc(outline->count + 1, sizeof(*sums));
	size_t *parents = outline_parents(outline);
	struct id_set ids = ID_SET_INIT;
	for (size_t i = 0; i < outline->count; i++)
		id_set_add(&ids, outline->sections[i].id);
	for (size_t i = 0; i < count; i++) {
		size_t at = id_set_place(&ids, figures[i].section_id);
		if (at < outline->count)
			sums[at] = figures[i].count;
	}
	for (size_t i = outline->count; i-- > 0;)
		activity_count_sum(&sums[parents[i]], &sums[i]);
	id_set_release(&ids);
	free(parents);
	return sums;
}

/* The highest level at which more than one section has activities: mostly what stands under 主要工作. */
static int level_of(const struct outline *outline, const struct activity_count *sums)
{
	int counts[OUTLINE_DEEPEST] = {0};
	for (size_t i = 0; i < outline->count; i++)
		counts[outline->sections[i].depth] += sums[i].activities > 0;
	for (int depth = 0; depth < OUTLINE_DEEPEST; depth++)
		if (counts[depth] > 1)
			return depth;
	return 0;
}

/* What none of the lines has: so they add up to the plan. */
static void add_rest(struct progress *out)
{
	struct activity_count rest = out->all.count;
	for (size_t i = 0; i < out->sections.count; i++) {
		rest.activities -= out->sections.items[i].count.activities;
		rest.done -= out->sections.items[i].count.done;
		rest.cancelled -= out->sections.items[i].count.cancelled;
	}
	if (rest.activities <= 0 || !out->sections.count)
		return;
	struct progress_line *line =
		progress_lines_add(&out->sections, 0, text(MSG_progress_no_section));
	line->count = rest;
}

bool progress_add_sections(struct session *session, const struct plan *plan,
			   const struct section_figures *figures, size_t count,
			   struct progress *out, struct error *err)
{
	struct outline outline;
	outline_init(&outline);
	bool good = look_outline(session, plan->id, &outline, err);
	if (good) {
		struct activity_count *sums = sum_up(&outline, figures, count);
		int level = level_of(&outline, sums);
		for (size_t i = 0; i < outline.count; i++) {
			const struct section *section = &outline.sections[i];
			if (section->depth != level || !sums[i].activities)
				continue;
			struct progress_line *line = progress_lines_add(&out->sections, section->id,
									section_title(section));
			line->count = sums[i];
		}
		free(sums);
		add_rest(out);
	}
	outline_release(&outline);
	return good;
}

/* --- money --- */

static bool add_limits(struct session *session, const struct plan *plan, struct progress *out,
		       struct error *err)
{
	struct allotment_list allotments = {0};
	struct income_list incomes = {0};
	bool good = look_allotments(session, plan->id, &allotments, err) &&
		    look_incomes(session, plan->id, &incomes, err);
	for (size_t i = 0; good && i < out->posts.count; i++)
		out->posts.items[i].limit = allotment_of(&allotments, out->posts.items[i].id, NULL);
	if (incomes.count)
		out->income = income_total(&incomes, plan->period.count);
	out->all.limit = plan->budget;
	allotment_list_release(&allotments);
	income_list_release(&incomes);
	return good;
}

bool look_progress(struct session *session, const struct plan *plan, struct progress *out,
		   struct error *err)
{
	struct month_figures *months = NULL;
	struct section_figures *sections = NULL;
	size_t month_count = 0, section_count = 0;
	progress_init(out);
	bool good = look_month_figures(session, plan->id, &months, &month_count, err) &&
		    look_section_figures(session, plan->id, &sections, &section_count, err);
	if (good)
		progress_add_months(out, months, month_count);
	free(months);
	good = good && progress_add_sections(session, plan, sections, section_count, out, err) &&
	       activity_store_by_post(session->store, plan->id, &out->posts, err) &&
	       add_limits(session, plan, out, err);
	free(sections);
	return good;
}
