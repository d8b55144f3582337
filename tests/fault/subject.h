/*
 * What a step (steps.h) works on: the plan of 2025, and something of it that the step finds by its number. ON_PLAN(name) and its
 * kind begin the function that does it, and define the step of that name which looks it up first.
 */
#ifndef TESTS_FAULT_SUBJECT_H
#define TESTS_FAULT_SUBJECT_H

#include "model/activity.h"
#include "model/committee.h"
#include "model/outline.h"
#include "model/plan.h"
#include "steps.h"

#define STEP(name) \
	static bool name(struct session *session, const struct place *place, struct error *err)
#define UNUSED(what) ((void)(what))

/* To be released, found or not. */
bool find_plan(struct session *session, struct plan *plan, struct error *err);

typedef bool on_plan(struct session *session, const struct plan *plan, struct error *err);
bool with_plan(struct session *session, on_plan *act, struct error *err);

#define ON_PLAN(name) \
	static bool name##_of(struct session *session, const struct plan *plan, \
			      struct error *err); \
	STEP(name) \
	{ \
		UNUSED(place); \
		return with_plan(session, name##_of, err); \
	} \
	static bool name##_of(struct session *session, const struct plan *plan, struct error *err)

typedef bool on_outline(struct session *session, const struct outline *outline, struct error *err);
bool with_outline(struct session *session, on_outline *act, struct error *err);

#define ON_OUTLINE(name) \
	static bool name##_of(struct session *session, const struct outline *outline, \
			      struct error *err); \
	STEP(name) \
	{ \
		UNUSED(place); \
		return with_outline(session, name##_of, err); \
	} \
	static bool name##_of(struct session *session, const struct outline *outline, \
			      struct error *err)

typedef bool on_activities(struct session *session, const struct activity_list *list,
			   struct error *err);
bool with_activities(struct session *session, on_activities *act, struct error *err);

#define ON_ACTIVITIES(name) \
	static bool name##_of(struct session *session, const struct activity_list *list, \
			      struct error *err); \
	STEP(name) \
	{ \
		UNUSED(place); \
		return with_activities(session, name##_of, err); \
	} \
	static bool name##_of(struct session *session, const struct activity_list *list, \
			      struct error *err)

typedef bool on_committee(struct session *session, const struct committee *committee,
			  struct error *err);
bool with_committee(struct session *session, on_committee *act, struct error *err);

#define ON_COMMITTEE(name) \
	static bool name##_of(struct session *session, const struct committee *committee, \
			      struct error *err); \
	STEP(name) \
	{ \
		UNUSED(place); \
		return with_committee(session, name##_of, err); \
	} \
	static bool name##_of(struct session *session, const struct committee *committee, \
			      struct error *err)

#endif
