/*
 * Changing things. Each function is one action: one transaction, one entry in history, one step of undo.
 *
 * …_change() takes what the user saw (`was`) and what they want (`now`): only the fields that differ between the two are
 * written, so that two people who change different fields both get theirs. Where somebody has changed the same field to
 * something else meanwhile, nothing is written and err is ERR_CONFLICT; read the row anew and ask.
 *
 * …_add() takes its struct without id and position and gives the new id; after a failure *id is as it was.
 */
#ifndef APP_ACT_H
#define APP_ACT_H

#include "app/session.h"
#include "model/plan.h"

/* --- plans and unions --- */

/* code NULL or empty: made from the period. organization_id 0 is an error. */
bool plan_add(struct session *session, const struct plan *plan, int64_t *id, struct error *err);

/* For the union of this name, which is added with the plan where there is none. NULL: as plan_add(). */
bool plan_add_for(struct session *session, const char *organization, const struct plan *plan,
		  int64_t *id, struct error *err);
bool plan_change(struct session *session, const struct plan *was, const struct plan *now,
		 struct error *err);
bool plan_remove(struct session *session, int64_t id,
		 struct error *err); /* with sections, activities and its money */
bool organization_add(struct session *session, const struct organization *organization, int64_t *id,
		      struct error *err);
bool organization_change(struct session *session, const struct organization *was,
			 const struct organization *now, struct error *err);

/* With posts, duties, members and standards. ERR_REFUSED: it has plans. */
bool organization_remove(struct session *session, int64_t id, struct error *err);

/* --- the outline --- */

/* section->parent_id says under which (0: top level), after_id behind which child of it (0: as the first). */
bool section_add(struct session *session, const struct section *section, int64_t after_id,
		 int64_t *id, struct error *err);
bool section_change(struct session *session, const struct section *was, const struct section *now,
		    struct error *err);
bool section_remove(struct session *session, int64_t id,
		    struct error *err); /* with all under it; activities are unlinked */

/* With all under it. ERR_REFUSED into itself or deeper than OUTLINE_DEEPEST. outline_place_…() give the places. */
bool section_move(struct session *session, int64_t id, struct outline_place place,
		  struct error *err);

/*
 * The same for several sections of one plan, each with all under it, as one action. Those that stand under another of them
 * go with that one; the order of `ids` means nothing, those that are gone are passed over. ERR_NOT_FOUND: all are.
 */
bool sections_remove(struct session *session, const int64_t *ids, size_t count, struct error *err);

/* One step each, as the user means it; neighbours stay neighbours. *moved false: none could go further. */
enum section_step { SECTION_UP, SECTION_DOWN, SECTION_DEMOTE, SECTION_PROMOTE };
bool sections_step(struct session *session, const int64_t *ids, size_t count,
		   enum section_step step, bool *moved, struct error *err);

/*
 * To one place, in the order of the document; the first of them is *first_id then. In their own plan they keep their ids
 * and activities. In another plan they get new ids, and the activities stay behind without a section.
 */
bool sections_take(struct session *session, const int64_t *ids, size_t count, int64_t plan_id,
		   struct outline_place place, int64_t *first_id, struct error *err);

/* Copies of sections as they were seen, of whatever plan: new ids, no activities. Depths count from 0 in `copied`. */
bool sections_paste(struct session *session, const struct outline *copied, int64_t plan_id,
		    struct outline_place place, int64_t *first_id, struct error *err);

/* Activities of the section's plan become its own (`linked`), or stand without a section. One action for all. */
bool activities_link(struct session *session, int64_t section_id, const int64_t *activity_ids,
		     size_t count, bool linked, struct error *err);

/* --- the schedule --- */

/*
 * It goes where its time belongs: in its month behind the last one that comes no later by when_order() (model/when.h), else
 * first. The same holds below wherever a time changes; one that is rightly between its neighbours as it is stays there.
 * The order among the others is as people have made it. Its posts are named or have ids.
 */
bool activity_add(struct session *session, const struct activity *activity, int64_t *id,
		  struct error *err);
bool activity_change(struct session *session, const struct activity *was,
		     const struct activity *now, struct error *err);
bool activity_remove(struct session *session, int64_t id, struct error *err);

/* Its time moved by whole months; a day stays the same day where the month has it. ERR_REFUSED outside the plan. */
bool activity_shift(struct session *session, int64_t id, int months, struct error *err);

/* The same by days. ERR_REFUSED: its time names no day; ERR_INPUT: outside the plan. */
bool activity_shift_days(struct session *session, int64_t id, int days, struct error *err);

/* Before its neighbour above (-1) or behind the one below (+1) under the same month; *moved false at the end. */
bool activity_reorder(struct session *session, int64_t id, int direction, bool *moved,
		      struct error *err);

/*
 * A status brings with it, here and wherever else an activity gets another one:
 * - Done, where the day is not said: the one that activity_likely_day() gives, if any. A done_on that is there stays.
 * - Any other status: no done_on.
 * - Postponed, and its time changes: postponed_from is the time before, unless it has been put off already; back at that
 *   one it is planned again, and was never put off.
 * activity_change() may correct postponed_from: not set, or the time that it has, it was never put off.
 */
bool activity_set_status(struct session *session, int64_t id, enum activity_status status,
			 struct error *err);

/*
 * Several activities of one plan (count from 1) as one action: all of them or none; what goes wrong names the one that it
 * is about. Moved to a month of the plan a day stays the same day where that month has it; month 0: 全年, without a time.
 * Copies stand behind their originals, planned, with nothing spent and nobody come; `copies` has room for their ids.
 */
bool activities_move(struct session *session, const int64_t *ids, size_t count, int month,
		     struct error *err);
bool activities_shift(struct session *session, const int64_t *ids, size_t count, int months,
		      struct error *err);

/* One new time for all of them, inside the plan. `hours` goes into each detail that hasn't got it already; NULL: none. */
bool activities_set_time(struct session *session, const int64_t *ids, size_t count,
			 struct when when, const char *hours, struct error *err);
bool activities_reorder(struct session *session, const int64_t *ids, size_t count, int direction,
			bool *moved, struct error *err);
bool activities_set_status(struct session *session, const int64_t *ids, size_t count,
			   enum activity_status status, struct error *err);
bool activities_remove(struct session *session, const int64_t *ids, size_t count,
		       struct error *err);
bool activities_duplicate(struct session *session, const int64_t *ids, size_t count,
			  int64_t *copies, struct error *err);

/*
 * What has become of activities. `was` is what the user saw of the only one, as with …_change(); NULL: whatever it is now.
 * Several are of one plan and one action, as above.
 *
 * Done, in one go. What is NULL or NOT_GIVEN stays as it is, but with `was` all is as the user wants it: then that is
 * nothing. done_on: 'YYYY-MM-DD', not after today nor long before the plan; without it, where it was not done before, as its status has it.
 * Those of several that are done already stay as they are. Why one had been put off stays beside its outcome.
 */
struct activity_finished {
	const char *outcome, *done_on;
	int attended;  /* heads that came, 0 to PARTICIPANTS_MOST */
	int64_t spent; /* fen */
	const struct activity *was;
};
bool activity_finish(struct session *session, int64_t id, const struct activity_finished *how,
		     struct error *err);
bool activities_finish(struct session *session, const int64_t *ids, size_t count,
		       const struct activity_finished *how, struct error *err);

/*
 * To another time, inside the plan; not set: it is still open when. Its first time stays in postponed_from, however often
 * it is put off; put back to that one it is planned again. The reason goes where that of activity_cancel() does; NULL: there
 * is none. ERR_REFUSED: it is done. ERR_INPUT: that is its time already.
 */
struct activity_postponed {
	struct when when;
	const char *reason;
	const char *detail; /* of the only one, instead of what it has; NULL: that */
	const char *hours;  /* a time of day, into each detail that hasn't got it; NULL: none */
	const struct activity *was;
};
bool activity_postpone(struct session *session, int64_t id, const struct activity_postponed *how,
		       struct error *err);
bool activities_postpone(struct session *session, const int64_t *ids, size_t count,
			 const struct activity_postponed *how, struct error *err);

/*
 * Called off; its time stays. The reason goes behind an earlier one; of what is just planned it takes the place of that and
 * of the outcome, which are left over from before it was taken back. ERR_REFUSED: it is done. ERR_INPUT: no reason is given.
 */
bool activity_cancel(struct session *session, int64_t id, const char *reason, struct error *err);
bool activities_cancel(struct session *session, const int64_t *ids, size_t count,
		       const char *reason, struct error *err);

/*
 * Not done or called off after all: planned, or still put off where it had been. `forget`: how it went and how
 * many came goes too, or why it was called off.
 */
bool activities_reopen(struct session *session, const int64_t *ids, size_t count, bool forget,
		       struct error *err);

/* --- the money of a plan, and what a union gives --- */

/* Behind the last one. An income is a sum or dues (model/budget.h). */
bool income_add(struct session *session, const struct income *income, int64_t *id,
		struct error *err);
bool income_change(struct session *session, const struct income *was, const struct income *now,
		   struct error *err);
bool income_remove(struct session *session, int64_t id, struct error *err);
bool income_reorder(struct session *session, int64_t id, int direction, bool *moved,
		    struct error *err);

/* What a post of the plan's union may spend in it; NOT_GIVEN: nothing is said of it any more. */
bool allotment_set(struct session *session, int64_t plan_id, int64_t post_id, int64_t amount,
		   struct error *err);

/* Behind the last one. Words may be typed in any way that standard_words_tidy() understands. */
bool standard_add(struct session *session, const struct standard *standard, int64_t *id,
		  struct error *err);
bool standard_change(struct session *session, const struct standard *was,
		     const struct standard *now, struct error *err);
bool standard_remove(struct session *session, int64_t id, struct error *err);
bool standard_reorder(struct session *session, int64_t id, int direction, bool *moved,
		      struct error *err);

/* --- findings of the check --- */

/* A finding of this plan, by its key ('rule:what it is about'), is not to be shown again, or shown again. */
bool silence_set(struct session *session, int64_t plan_id, const char *key, bool silenced,
		 struct error *err);

/* --- the committee --- */

bool post_add(struct session *session, const struct post *post, int64_t *id,
	      struct error *err); /* behind the last */
bool post_change(struct session *session, const struct post *was, const struct post *now,
		 struct error *err);
bool post_remove(struct session *session, int64_t id,
		 struct error *err); /* with duties and appointments */
bool post_reorder(struct session *session, int64_t id, int direction, bool *moved,
		  struct error *err);
bool duty_add(struct session *session, const struct duty *duty, int64_t after_id, int64_t *id,
	      struct error *err); /* 0: last */
bool duty_change(struct session *session, const struct duty *was, const struct duty *now,
		 struct error *err);
bool duty_remove(struct session *session, int64_t id, struct error *err);
bool duty_move(struct session *session, int64_t id, int64_t post_id,
	       struct error *err); /* behind the last of that post */
bool duty_reorder(struct session *session, int64_t id, int direction, bool *moved,
		  struct error *err);
bool member_add(struct session *session, const struct member *member, int64_t *id,
		struct error *err);
bool member_change(struct session *session, const struct member *was, const struct member *now,
		   struct error *err);
bool member_remove(struct session *session, int64_t id, struct error *err); /* with appointments */

/* appointment->member_id 0: the member of this name, added where the union has none. */
bool appointment_add(struct session *session, const struct appointment *appointment, int64_t *id,
		     struct error *err);
bool appointment_change(struct session *session, const struct appointment *was,
			const struct appointment *now, struct error *err);
bool appointment_remove(struct session *session, int64_t id, struct error *err);

/* --- undo --- */

/* *text (owned): what was undone or redone, in the language that is set. ERR_NOTHING, ERR_CONFLICT. */
bool undo(struct session *session, char **text, struct error *err);
bool redo(struct session *session, char **text, struct error *err);

/* Is there something that undo(), redo() would take? Cheap. On a read-only database there is neither. */
bool steps_look(struct session *session, bool *can_undo, bool *can_redo, struct error *err);

/* What a step through history would take away: whole plans, and what stands in them. */
struct step_loss {
	char *what; /* owned; the action that would be undone or redone, in the language that is set */
	int64_t entry_id; /* of history; 0: there is no next step */
	bool elsewhere; /* done in another window of this user, or by a command, while this one was open */
	bool perhaps_elsewhere; /* done before this session was opened, and another one of the same name is open: it may
				   have been done there */
	char when[DATE_MINUTE_SIZE]; /* when it was done; redoing: undone. Local time */
	int plans, sections, activities;
};

/* Looks at what undo() (redo(): `forward`) would take next. Without a next step all is zero. */
bool step_loss_look(struct session *session, bool forward, struct step_loss *out,
		    struct error *err);

#endif
