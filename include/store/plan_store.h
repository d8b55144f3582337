/*
 * Rows of organization, plan, section and activity. Deferred foreign keys: any order within one action.
 *
 * …_get() fills `out`, which holds nothing yet, and …_load() and the lists append to theirs. A row that is not there is
 * ERR_NOT_FOUND, for reading, updating and deleting alike; a name or code that is taken already is ERR_EXISTS.
 */
#ifndef STORE_PLAN_STORE_H
#define STORE_PLAN_STORE_H

#include "model/month_strip.h"
#include "model/plan_list.h"
#include "model/progress.h"
#include "store/store.h"

/* Newest period first, then by code. limit 0: all. */
bool plan_store_list(struct store *store, size_t offset, size_t limit, struct plan_rows *out,
		     struct error *err);
bool plan_store_count(struct store *store, size_t *count, struct error *err);

/* All of them in the same order, by what a list shows: without their texts and figures. */
bool plan_store_names(struct store *store, struct plan_rows *out, struct error *err);

/* Counts the activities of a plan in a list. */
bool plan_store_figures(struct store *store, struct plan_row *row, struct error *err);

/* What goes with a plan: all of its sections and activities. */
bool plan_store_content(struct store *store, int64_t id, int *sections,
			struct activity_count *activities, struct error *err);

/* Plans that cover a month; not archived ones first. Without figures (0). */
bool plan_store_covering(struct store *store, int month, struct plan_rows *out, struct error *err);

/* Plans that ended before a month, and not more than `months` before it; in the same order, without figures. */
bool plan_store_ended(struct store *store, int month, int months, struct plan_rows *out,
		      struct error *err);

/* By exact code, else exact title, else any part of code or title: all that fit (at most `limit`). Without figures. */
bool plan_store_find(struct store *store, const char *name, size_t limit, struct plan_rows *out,
		     struct error *err);
bool plan_store_get(struct store *store, int64_t id, struct plan *out,
		    struct error *err); /* ERR_NOT_FOUND */

/* The first of the list, of one union or (0) of all; *id 0: there is none. */
bool plan_store_newest(struct store *store, int64_t organization_id, int64_t *id,
		       struct error *err);
bool plan_store_code_taken(struct store *store, const char *code, int64_t except_id, bool *taken,
			   struct error *err);
bool plan_store_insert(struct store *store, const struct plan *plan, struct error *err);
bool plan_store_update(struct store *store, const struct plan *plan, struct error *err);

/* The plan with its sections, activities, incomes, allotments and silenced findings. */
bool plan_store_delete(struct store *store, int64_t id, struct error *err);

bool organization_store_list(struct store *store, struct organization **items, size_t *count,
			     struct error *err);
bool organization_store_get(struct store *store, int64_t id, struct organization *out,
			    struct error *err);
bool organization_store_find(struct store *store, const char *name, int64_t *id,
			     struct error *err); /* 0: none */
bool organization_store_insert(struct store *store, const struct organization *organization,
			       struct error *err);
bool organization_store_update(struct store *store, const struct organization *organization,
			       struct error *err);
bool organization_store_content(struct store *store, int64_t id, struct organization_content *out,
				struct error *err);

/* The union with its posts, duties, members, appointments and standards; no plan may hang on it any more. */
bool organization_store_delete(struct store *store, int64_t id, struct error *err);

/* The outline of a plan, arranged and (by the plan's styles) not yet numbered. */
bool section_store_load(struct store *store, int64_t plan_id, struct outline *out,
			struct error *err);
bool section_store_get(struct store *store, int64_t id, struct section *out, struct error *err);
bool section_store_insert(struct store *store, const struct section *section, struct error *err);
bool section_store_update(struct store *store, const struct section *section,
			  struct error *err);                                  /* all columns */
bool section_store_delete(struct store *store, int64_t id, struct error *err); /* the row alone */

/* Unlinks the activities of a section. */
bool section_store_unlink(struct store *store, int64_t id, struct error *err);

/* Activities with their posts, by the month they start in, then by position; those of the whole plan last. `out` empty. */
bool activity_store_load(struct store *store, int64_t plan_id, struct activity_list *out,
			 struct error *err);

/* What stands under the month in the schedule (0: 全年); with `touching` also ranges from before that reach into it, last. */
bool activity_store_month(struct store *store, int64_t plan_id, int month, bool touching,
			  struct activity_list *out, struct error *err);

/* The first `most` (from 1) of what stands under the month, as above with `touching`; *more: there are others. `out` empty. */
bool activity_store_month_first(struct store *store, int64_t plan_id, int month, size_t most,
				struct activity_list *out, bool *more, struct error *err);

/* What lies in the month, or reaches into it, with no more than id, plan, title, time and status; the latter last. */
bool activity_store_month_brief(struct store *store, int64_t plan_id, int month,
				struct activity_list *out, struct error *err);

/* What is on the very days from `first` to `last` (as in date_to_days()), the same of it; in their order of a month. Appends. */
bool activity_store_days_brief(struct store *store, int64_t plan_id, long first, long last,
			       struct activity_list *out, struct error *err);

/*
 * Of `count` days from `first` (date_to_days()) on: how much takes place on each, on that very day or over days that it is
 * among; what is called off doesn't count. Adds to `out`.
 */
bool activity_store_busy_days(struct store *store, int64_t plan_id, long first, size_t count,
			      int *out, struct error *err);

/* All of a plan without their texts, each with the group that it belongs to, in no order. Appends. */
bool activity_store_strip(struct store *store, int64_t plan_id, enum strip_grouping grouping,
			  struct strip_list *out, struct error *err);

/* Of one post, in the order of time, of all plans (plan_id 0) or one. */
bool activity_store_of_post(struct store *store, int64_t post_id, int64_t plan_id,
			    struct activity_list *out, struct error *err);

/* The first `most` of these, and how many there are. */
bool activity_store_of_post_first(struct store *store, int64_t post_id, int64_t plan_id,
				  size_t most, struct activity_list *out,
				  struct post_figures *figures, struct error *err);
/* Those of a plan that are still to be done, in the order of time. */
bool activity_store_open(struct store *store, int64_t plan_id, struct activity_list *out,
			 struct error *err);
bool activity_store_of_section(struct store *store, int64_t section_id, struct activity_list *out,
			       struct error *err);

/* What stands in those plans of a union that begin after a month, in any order, with no more than id, plan and title. Appends. */
bool activity_store_later_titles(struct store *store, int64_t organization_id, int month,
				 struct activity_list *out, struct error *err);

/* One for each month under which something stands, and only these, in order of time, 全年 last. */
bool activity_store_figures(struct store *store, int64_t plan_id, struct month_figures **out,
			    size_t *count, struct error *err);

/* One for each section of the plan that something is linked to, in no order. */
bool activity_store_section_figures(struct store *store, int64_t plan_id,
				    struct section_figures **out, size_t *count, struct error *err);

/* One for each post that is responsible for some activity of the plan, in the order of the posts. */
bool activity_store_by_post(struct store *store, int64_t plan_id, struct progress_lines *out,
			    struct error *err);
bool activity_store_get(struct store *store, int64_t id, struct activity *out, struct error *err);
bool activity_store_insert(struct store *store, const struct activity *activity,
			   struct error *err); /* with posts */
bool activity_store_update(struct store *store, const struct activity *activity,
			   struct error *err);                                  /* with posts */
bool activity_store_delete(struct store *store, int64_t id, struct error *err); /* with its posts */

/* Only the section; 0: none. */
bool activity_store_link(struct store *store, int64_t id, int64_t section_id, struct error *err);

/* Only the order number. */
bool activity_store_place(struct store *store, int64_t id, int64_t position, struct error *err);

/* The order of what stands under a month (0: 全年) in the schedule, and no more of it. The caller frees `items`. */
bool activity_store_order(struct store *store, int64_t plan_id, int month,
			  struct activity_places *out, struct error *err);

/*
 * Puts a whole plan into the database: all rows with new ids, which `whole` holds afterwards, and order numbers by their
 * place in `whole`. The organization is found by its name or added; posts (those that activities or allotments name, too),
 * members, duties, appointments and standards that it does not have yet are added, none is changed. `whole->committee` and
 * `whole->standards` are then the union's.
 */
bool whole_plan_store_insert(struct store *store, struct whole_plan *whole, struct error *err);

/* Everything of a plan, its committee included, in one consistent view. */
bool whole_plan_store_load(struct store *store, int64_t plan_id, struct whole_plan *out,
			   struct error *err);

#endif
