/*
 * The next plan out of one: proposals that a person decides on, and the plan that comes of them.
 *
 *     roll_init(&roll, &whole, &frame, today);       takes `whole`; all proposals stand as they are suggested
 *     roll.changes[3].accepted = true; …
 *     roll_make(&roll, &next);                       as often as one likes
 *
 * The new plan has the outline, the activities and the committee of the old one. Of each activity statuses, outcomes and
 * what was spent are cleared, and its time is found anew (roll_time.h). What was done, and what was still to come, goes
 * along by itself, since a union's year repeats; what was left undone or cancelled is offered one by one.
 */
#ifndef MODEL_ROLL_H
#define MODEL_ROLL_H

#include "model/plan.h"
#include "model/roll_time.h"
#include "model/year_mark.h"

/* Texts of a plan that may tell years. */
enum roll_field {
	ROLL_TITLE,
	ROLL_PREAMBLE,
	ROLL_HEADING,
	ROLL_BODY,
	ROLL_CLOSING,
	ROLL_SIGNED_BY,
	ROLL_SIGNED_ON,
	ROLL_ACTIVITY_TITLE,
	ROLL_ACTIVITY_DETAIL,
	ROLL_FIELD_COUNT
};

const char *roll_field_name(enum roll_field field); /* title, preamble, …: for programs */

struct roll_change {
	enum roll_field field;
	size_t row;        /* of roll.from's outline or activities; 0 for the plan's own texts */
	size_t at, length; /* bytes of the text there */
	char *after;       /* what stands there instead */
	enum year_mark_kind kind;
	bool suggested, accepted;
};

enum roll_offer {
	ROLL_GOES_ALONG,    /* without a question */
	ROLL_LEFT_UNDONE,   /* its time is over and it is still open; suggested */
	ROLL_WAS_CANCELLED, /* not suggested */
	ROLL_LOST_OCCASION, /* its occasion falls outside of the new plan; suggested while the season is the same */
	ROLL_OFFER_COUNT
};

const char *roll_offer_name(enum roll_offer offer);  /* along, undone, … */
const char *roll_offer_label(enum roll_offer offer); /* a few words, in the language that is set */

struct roll_activity {
	struct roll_time time;
	bool first_time; /* found from the time that it had before it was put off */
	enum roll_offer offer;
	bool suggested, accepted; /* is it in the new plan? */
};

struct roll {
	struct whole_plan from; /* numbered */
	struct roll_frame frame;
	char *code,
		*title; /* of the new plan where they are given; NULL: its code is "", its title the changed old one */
	struct roll_change *changes; /* in the order of the document, then of the schedule */
	size_t count, room;
	struct roll_activity *activities; /* one for each of from.activities */
};

/*
 * The time that a user means by `written`: the year in which the new plan begins (2026; 2026学年: its school year), with the
 * same semester; a semester of a semester plan (2026-1, from September, 2026-2, from the February after it), or the first
 * month (2026-02, 2026年2月; 2026-2 is never a month). NULL or empty: of a semester the next one; else
 * a year later, or as many years as the plan is long, rounded. False: `written` is none of these, or lies outside of the years that a plan may have.
 */
bool roll_target(const struct plan *plan, const char *written, struct period *to);

/* What is to be said where it gives none: how the time of such a plan is written. Owned. */
char *roll_target_wrong(const struct plan *plan, const char *written);

/*
 * Takes `from` over. frame->from is set from it, frame->to is a valid period, the occasions are borrowed. `today` tells what
 * was left undone.
 */
void roll_init(struct roll *roll, struct whole_plan *from, const struct roll_frame *frame,
	       struct date today);
void roll_release(struct roll *roll);

/* The old text of a field; NULL: none. Borrowed. */
const char *roll_text(const struct roll *roll, enum roll_field field, size_t row);

/* Where a change stands, in words: 标题, 三、（一）1., 活动“教师节慰问”. */
void roll_change_place(const struct roll *roll, const struct roll_change *change,
		       struct strbuf *out);

/* What stands around it on its line, each side cut to `columns` with … where it goes on. */
void roll_change_around(const struct roll *roll, const struct roll_change *change, int columns,
			struct strbuf *before, struct strbuf *behind);

/* What stands there, and what would, as people write it: a day of the signature is 2025年9月2日. */
void roll_change_words(const struct roll *roll, const struct roll_change *change,
		       struct strbuf *was, struct strbuf *after);

/* Does it matter: does what holds it go into the new plan? (A title that is given anew has nothing of the old one.) */
bool roll_change_counts(const struct roll *roll, const struct roll_change *change);

/* Is an activity's new time one that its old time alone would not let anybody expect? */
bool roll_time_notable(const struct roll *roll, size_t row);

/*
 * The old time and the new one, each as it is written in its plan; an activity's first time where it was put off. `years`: in
 * a plan over a New Year with their years, since a month alone doesn't say where two plans stand beside each other.
 */
void roll_write_times(const struct roll *roll, size_t row, bool years, struct strbuf *was,
		      struct strbuf *now);

/*
 * Tables in lines of at most `width` columns, those that hold anything: texts that are changed, texts that tell years and are
 * left as they are, times that nobody would expect, activities that are offered.
 */
void roll_tell(const struct roll *roll, int width, struct strbuf *out);

/* Is there a day for which frame.keep makes a difference? */
bool roll_has_days(const struct roll *roll);

/* Code of the new plan as its old one suggests it: from the period where that was so, else with the years changed. Owned. */
char *roll_code(const struct roll *roll);

/* The new plan, a draft, with the ids of the old one's sections and posts as provisional ones. `out` not initialised. */
void roll_make(const struct roll *roll, struct whole_plan *out);

#endif
