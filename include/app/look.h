/* Looking things up. Nothing here changes the database. All out-values are released by the caller. */
#ifndef APP_LOOK_H
#define APP_LOOK_H

#include "app/session.h"
#include "model/found.h"
#include "model/history.h"
#include "model/month_strip.h"
#include "model/plan_list.h"

/* Newest period first. limit 0: all. */
bool look_plans(struct session *session, size_t offset, size_t limit, struct plan_rows *out,
		struct error *err);
bool look_plan_count(struct session *session, size_t *count, struct error *err);

/* All in the same order, without their texts and figures; and the figures of one, once it is shown. */
bool look_plan_names(struct session *session, struct plan_rows *out, struct error *err);
bool look_plan_figures(struct session *session, struct plan_row *row, struct error *err);

/* How many sections and activities go with a plan. */
bool look_plan_content(struct session *session, int64_t id, int *sections,
		       struct activity_count *activities, struct error *err);

/* The plans that cover a month, without figures. */
bool look_plans_of_month(struct session *session, int month, struct plan_rows *out,
			 struct error *err);

/*
 * The plan a user means by `name`: its code, its title, or any part of these that fits only one. ERR_NOT_FOUND (with a near
 * code or the list of codes), ERR_AMBIGUOUS (names those that fit).
 */
bool look_plan_named(struct session *session, const char *name, struct plan *out,
		     struct error *err);
bool look_plan(struct session *session, int64_t id, struct plan *out, struct error *err);

/*
 * The plan a screen opens with: of those that cover today and are not archived the longest (of equal ones an adopted one
 * before a draft), else the newest; id 0: none.
 */
bool look_current_plan(struct session *session, int64_t *id, struct error *err);

/* The newest plan of a union (organization_id 0: of all); id 0: there is none. */
bool look_newest_plan(struct session *session, int64_t organization_id, int64_t *id,
		      struct error *err);

bool look_organizations(struct session *session, struct organization **items, size_t *count,
			struct error *err);
bool look_organization(struct session *session, int64_t id, struct organization *out,
		       struct error *err);
bool look_organization_content(struct session *session, int64_t id,
			       struct organization_content *out, struct error *err);

bool look_outline(struct session *session, int64_t plan_id, struct outline *out,
		  struct error *err); /* numbered */
bool look_section(struct session *session, int64_t id, struct section *out, struct error *err);
bool look_section_activities(struct session *session, int64_t section_id, struct activity_list *out,
			     struct error *err);

bool look_section_figures(struct session *session, int64_t plan_id, struct section_figures **out,
			  size_t *count, struct error *err);

/* Under this month in the plan's schedule (0: 全年). `touching`: ranges too that began before and reach into it, last. */
bool look_month(struct session *session, int64_t plan_id, int month, bool touching,
		struct activity_list *out, struct error *err);

/* The first `most` of these, with those that reach into it; *more: there are others. */
bool look_month_first(struct session *session, int64_t plan_id, int month, size_t most,
		      struct activity_list *out, bool *more, struct error *err);

/* What lies in the month or reaches into it, with no more than id, plan, title, time and status: for a calendar. */
bool look_month_brief(struct session *session, int64_t plan_id, int month,
		      struct activity_list *out, struct error *err);

/* What is on the very days from `first` to `last` (as in date_to_days()), the same of it. */
bool look_days_brief(struct session *session, int64_t plan_id, long first, long last,
		     struct activity_list *out, struct error *err);

/* Of `count` days from `first` (date_to_days()) on: how much takes place on each. `out` begins with zeros. */
bool look_busy_days(struct session *session, int64_t plan_id, long first, size_t count, int *out,
		    struct error *err);

/* All activities of a plan without their texts, by the post that leads or by their section; in no order. `out` empty. */
bool look_strip(struct session *session, int64_t plan_id, enum strip_grouping grouping,
		struct strip_list *out, struct error *err);
bool look_month_figures(struct session *session, int64_t plan_id, struct month_figures **out,
			size_t *count, struct error *err);
bool look_activity(struct session *session, int64_t id, struct activity *out, struct error *err);

/* All of a plan, in the order of the schedule. */
bool look_activities(struct session *session, int64_t plan_id, struct activity_list *out,
		     struct error *err);

/*
 * The open activity that a person means by a part of its title, in this plan; `ended`: one that is done or called off.
 * ERR_NOT_FOUND, ERR_AMBIGUOUS.
 */
bool look_activity_named(struct session *session, int64_t plan_id, const char *title, bool ended,
			 struct activity *out, struct error *err);

bool look_committee(struct session *session, int64_t organization_id, struct committee *out,
		    struct error *err);

/* What a post is responsible for, in the order of time; plan_id 0: in all plans. */
bool look_post_activities(struct session *session, int64_t post_id, int64_t plan_id,
			  struct activity_list *out, struct error *err);

/* The first `most` of these, and how many there are. */
bool look_post_activities_first(struct session *session, int64_t post_id, int64_t plan_id,
				size_t most, struct activity_list *out,
				struct post_figures *figures, struct error *err);

/* The money of a plan, in its order, and what its union gives on which event. */
bool look_incomes(struct session *session, int64_t plan_id, struct income_list *out,
		  struct error *err);
bool look_allotments(struct session *session, int64_t plan_id, struct allotment_list *out,
		     struct error *err);
/* How many plans let the post spend something. */
bool look_post_allotments(struct session *session, int64_t post_id, int *plans, struct error *err);
bool look_standards(struct session *session, int64_t organization_id, struct standard_list *out,
		    struct error *err);

/* Keys of the findings that are not to be shown again for this plan. */
bool look_silences(struct session *session, int64_t plan_id, struct silence_list *out,
		   struct error *err);

/* Everything of a plan, for printing. */
bool look_whole_plan(struct session *session, int64_t plan_id, struct whole_plan *out,
		     struct error *err);

bool look_search(struct session *session, const char *words, size_t limit, struct found_list *out,
		 struct error *err);

/* Newest first; plan_id 0: all; before 0: from the newest. */
bool look_history(struct session *session, int64_t plan_id, int64_t before, size_t limit,
		  struct history_list *out, struct error *err);

/* Who has written it, as seen from this session. */
enum history_source look_history_source(const struct session *session, int64_t entry_id);

/* Of the first `rows_most` rows that it touched (0: all); the others are only counted. */
bool look_history_changes(struct session *session, int64_t entry_id, size_t rows_most,
			  struct history_changes *out, struct error *err);

#endif
