#include "app/look.h"

#include "base/similar.h"
#include "base/strbuf.h"
#include "session_state.h"
#include "store/budget_store.h"
#include "store/committee_store.h"
#include "store/history_store.h"
#include "store/plan_store.h"
#include "store/search_store.h"
#include "store/silence_store.h"
#include "store/standard_store.h"

#include <stdlib.h>

bool look_plans(struct session *session, size_t offset, size_t limit, struct plan_rows *out,
		struct error *err)
{
	return plan_store_list(session->store, offset, limit, out, err);
}

bool look_plan_count(struct session *session, size_t *count, struct error *err)
{
	return plan_store_count(session->store, count, err);
}

bool look_plan_names(struct session *session, struct plan_rows *out, struct error *err)
{
	return plan_store_names(session->store, out, err);
}

bool look_plan_figures(struct session *session, struct plan_row *row, struct error *err)
{
	return plan_store_figures(session->store, row, err);
}

bool look_plan_content(struct session *session, int64_t id, int *sections,
		       struct activity_count *activities, struct error *err)
{
	return plan_store_content(session->store, id, sections, activities, err);
}

bool look_plans_of_month(struct session *session, int month, struct plan_rows *out,
			 struct error *err)
{
	return plan_store_covering(session->store, month, out, err);
}

enum { NAMED_MOST = 6, NEAR_MOST = 500 };

/* Nothing is called so: the nearest code, or where to look. */
static bool no_such_plan(struct session *session, const char *name, struct error *err)
{
	struct plan_rows rows = {0};
	if (!plan_store_names(session->store, &rows, err))
		return false;
	size_t count = rows.count < NEAR_MOST ? rows.count : NEAR_MOST;
	const char **codes = xcalloc(count, sizeof(*codes));
	for (size_t i = 0; i < count; i++)
		codes[i] = rows.items[i].plan.code;
	const char *near = similar_name(name, codes, count);
	char *said = near         ? say_no_such_plan_near(name, near)
		     : rows.count ? say_no_such_plan(name)
				  : xstrdup(text(MSG_no_plans_yet));
	free(codes);
	plan_rows_release(&rows);
	return error_set(err, ERR_NOT_FOUND, said);
}

static bool ambiguous(const char *name, const struct plan_rows *rows, struct error *err)
{
	struct strbuf codes = STRBUF_INIT;
	for (size_t i = 0; i < rows->count; i++) {
		strbuf_add_text(&codes, i ? ", " : "");
		strbuf_add_text(&codes, i < NAMED_MOST - 1 ? rows->items[i].plan.code : "…");
	}
	error_set(err, ERR_AMBIGUOUS, say_plan_ambiguous(name, codes.text));
	strbuf_release(&codes);
	return false;
}

bool look_plan_named(struct session *session, const char *name, struct plan *out, struct error *err)
{
	struct plan_rows rows = {0};
	char *code = plan_code_fold(name); /* with an input method switched on */
	bool ok = plan_store_find(session->store, name, NAMED_MOST, &rows, err) &&
		  (rows.count || string_same(code, name) ||
		   plan_store_find(session->store, code, NAMED_MOST, &rows, err));
	free(code);
	if (!ok)
		return false;
	ok = rows.count == 1;
	if (ok)
		plan_copy(out, &rows.items[0].plan);
	else if (rows.count)
		ambiguous(name, &rows, err);
	else
		no_such_plan(session, name, err);
	plan_rows_release(&rows);
	return ok;
}

bool look_plan(struct session *session, int64_t id, struct plan *out, struct error *err)
{
	return plan_store_get(session->store, id, out, err);
}

bool look_current_plan(struct session *session, int64_t *id, struct error *err)
{
	struct plan_rows rows = {0};
	*id = 0;
	if (!plan_store_covering(session->store, month_of_date(session_today(session)), &rows, err))
		return false;
	const struct plan *best = NULL;
	for (size_t i = 0; i < rows.count; i++) {
		const struct plan *plan = &rows.items[i].plan;
		/* Of two that are as long, one that is adopted: drafts may be reports of it. */
		bool closer = !best || plan->period.count > best->period.count ||
			      (plan->period.count == best->period.count &&
			       plan->status == PLAN_ADOPTED && best->status == PLAN_DRAFT);
		if (plan->status != PLAN_ARCHIVED && closer)
			best = plan;
	}
	if (best)
		*id = best->id;
	plan_rows_release(&rows);
	return *id || plan_store_newest(session->store, 0, id, err);
}

bool look_newest_plan(struct session *session, int64_t organization_id, int64_t *id,
		      struct error *err)
{
	return plan_store_newest(session->store, organization_id, id, err);
}

bool look_organizations(struct session *session, struct organization **items, size_t *count,
			struct error *err)
{
	return organization_store_list(session->store, items, count, err);
}

bool look_organization(struct session *session, int64_t id, struct organization *out,
		       struct error *err)
{
	return organization_store_get(session->store, id, out, err);
}

bool look_organization_content(struct session *session, int64_t id,
			       struct organization_content *out, struct error *err)
{
	return organization_store_content(session->store, id, out, err);
}

bool look_outline(struct session *session, int64_t plan_id, struct outline *out, struct error *err)
{
	struct plan plan;
	plan_init(&plan);
	bool ok = plan_store_get(session->store, plan_id, &plan, err) &&
		  section_store_load(session->store, plan_id, out, err);
	if (ok)
		outline_number(out, plan.numbering);
	plan_release(&plan);
	return ok;
}

bool look_section(struct session *session, int64_t id, struct section *out, struct error *err)
{
	return section_store_get(session->store, id, out, err);
}

bool look_section_activities(struct session *session, int64_t section_id, struct activity_list *out,
			     struct error *err)
{
	return activity_store_of_section(session->store, section_id, out, err);
}

bool look_section_figures(struct session *session, int64_t plan_id, struct section_figures **out,
			  size_t *count, struct error *err)
{
	return activity_store_section_figures(session->store, plan_id, out, count, err);
}

bool look_month(struct session *session, int64_t plan_id, int month, bool touching,
		struct activity_list *out, struct error *err)
{
	return activity_store_month(session->store, plan_id, month, touching, out, err);
}

bool look_month_first(struct session *session, int64_t plan_id, int month, size_t most,
		      struct activity_list *out, bool *more, struct error *err)
{
	return activity_store_month_first(session->store, plan_id, month, most, out, more, err);
}

bool look_days_brief(struct session *session, int64_t plan_id, long first, long last,
		     struct activity_list *out, struct error *err)
{
	return activity_store_days_brief(session->store, plan_id, first, last, out, err);
}

bool look_busy_days(struct session *session, int64_t plan_id, long first, size_t count, int *out,
		    struct error *err)
{
	return activity_store_busy_days(session->store, plan_id, first, count, out, err);
}

bool look_strip(struct session *session, int64_t plan_id, enum strip_grouping grouping,
		struct strip_list *out, struct error *err)
{
	return activity_store_strip(session->store, plan_id, grouping, out, err);
}

bool look_month_brief(struct session *session, int64_t plan_id, int month,
		      struct activity_list *out, struct error *err)
{
	return activity_store_month_brief(session->store, plan_id, month, out, err);
}

bool look_month_figures(struct session *session, int64_t plan_id, struct month_figures **out,
			size_t *count, struct error *err)
{
	return activity_store_figures(session->store, plan_id, out, count, err);
}

bool look_activity(struct session *session, int64_t id, struct activity *out, struct error *err)
{
	return activity_store_get(session->store, id, out, err);
}

bool look_activities(struct session *session, int64_t plan_id, struct activity_list *out,
		     struct error *err)
{
	return activity_store_load(session->store, plan_id, out, err);
}

/* How well a title fits what was asked for: 2 the whole of it, 1 a part, 0 not. */
static int fit(const struct activity *activity, const char *title, bool ended)
{
	if (status_is_open(activity->status) == ended)
		return 0;
	return strcmp(activity->title, title) == 0 ? 2 : strstr(activity->title, title) != NULL;
}

bool look_activity_named(struct session *session, int64_t plan_id, const char *title, bool ended,
			 struct activity *out, struct error *err)
{
	struct activity_list all = {0};
	if (!activity_store_load(session->store, plan_id, &all, err))
		return false;
	struct strbuf titles = STRBUF_INIT;
	const struct activity *found = NULL;
	int best = 1, count = 0;
	for (size_t i = 0; i < all.count; i++) {
		int how = fit(&all.items[i], title, ended);
		if (how < best)
			continue;
		if (how > best) {
			count = 0;
			strbuf_clear(&titles);
		}
		best = how;
		found = &all.items[i];
		if (count++ < NAMED_MOST) {
			strbuf_add_text(&titles, count > 1 ? "；" : "");
			strbuf_add_text(&titles, found->title);
		}
	}
	if (count == 1)
		activity_copy(out, found);
	else if (count)
		error_set(err, ERR_AMBIGUOUS, say_activity_ambiguous(title, titles.text));
	else
		error_set(err, ERR_NOT_FOUND,
			  ended ? say_no_such_ended_activity(title) : say_no_such_activity(title));
	strbuf_release(&titles);
	activity_list_release(&all);
	return count == 1;
}

bool look_committee(struct session *session, int64_t organization_id, struct committee *out,
		    struct error *err)
{
	return committee_store_load(session->store, organization_id, out, err);
}

bool look_post_activities(struct session *session, int64_t post_id, int64_t plan_id,
			  struct activity_list *out, struct error *err)
{
	return activity_store_of_post(session->store, post_id, plan_id, out, err);
}

bool look_post_activities_first(struct session *session, int64_t post_id, int64_t plan_id,
				size_t most, struct activity_list *out,
				struct post_figures *figures, struct error *err)
{
	return activity_store_of_post_first(session->store, post_id, plan_id, most, out, figures,
					    err);
}

bool look_incomes(struct session *session, int64_t plan_id, struct income_list *out,
		  struct error *err)
{
	return income_store_load(session->store, plan_id, out, err);
}

bool look_allotments(struct session *session, int64_t plan_id, struct allotment_list *out,
		     struct error *err)
{
	return allotment_store_load(session->store, plan_id, out, err);
}

bool look_post_allotments(struct session *session, int64_t post_id, int *plans, struct error *err)
{
	return allotment_store_count(session->store, post_id, plans, err);
}

bool look_standards(struct session *session, int64_t organization_id, struct standard_list *out,
		    struct error *err)
{
	return standard_store_load(session->store, organization_id, out, err);
}

bool look_silences(struct session *session, int64_t plan_id, struct silence_list *out,
		   struct error *err)
{
	return silence_store_load(session->store, plan_id, out, err);
}

bool look_whole_plan(struct session *session, int64_t plan_id, struct whole_plan *out,
		     struct error *err)
{
	return whole_plan_store_load(session->store, plan_id, out, err);
}

bool look_search(struct session *session, const char *words, size_t limit, struct found_list *out,
		 struct error *err)
{
	return search_store_find(session->store, words, limit, out, err);
}

bool look_history(struct session *session, int64_t plan_id, int64_t before, size_t limit,
		  struct history_list *out, struct error *err)
{
	return history_store_list(session->store, plan_id, before, limit, out, err);
}

enum history_source look_history_source(const struct session *session, int64_t entry_id)
{
	return history_store_source(session->store, entry_id);
}

bool look_history_changes(struct session *session, int64_t entry_id, size_t rows_most,
			  struct history_changes *out, struct error *err)
{
	return history_store_changes(session->store, entry_id, rows_most, out, err);
}
