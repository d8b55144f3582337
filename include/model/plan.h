/* A plan, and everything that belongs to it. */
#ifndef MODEL_PLAN_H
#define MODEL_PLAN_H

#include "model/activity.h"
#include "model/budget.h"
#include "model/committee.h"
#include "model/outline.h"
#include "model/period.h"
#include "model/silence.h"
#include "model/standard.h"

enum plan_kind { KIND_YEAR, KIND_SEMESTER, KIND_CUSTOM, KIND_COUNT };
enum plan_status { PLAN_DRAFT, PLAN_ADOPTED, PLAN_ARCHIVED, PLAN_STATUS_COUNT };

struct plan {
	int64_t id, organization_id;
	char *code; /* short and unique: '2025' */
	char *title;
	enum plan_kind kind;
	struct period period;
	enum plan_status status;
	char *numbering; /* stored form, see numbering.h; NULL: the default */
	char *preamble;  /* paragraphs, \n\n between; NULL: none. So with every text below */
	char *closing;
	char *signed_by;
	char *signed_on; /* 'YYYY-MM-DD' */
	int64_t budget;  /* fen, what may be spent in all; NOT_GIVEN */
};

/* A plan as a file holds it, or as it is printed. Ids of one that is not stored yet are provisional: any distinct ones. */
struct whole_plan {
	struct organization organization;
	struct plan plan;
	struct outline outline;
	struct activity_list
		activities; /* in the order of the schedule: by month, then by position */
	struct committee committee;
	struct income_list incomes;
	struct allotment_list allotments; /* of posts, by their names */
	struct silence_list silences;
	struct standard_list standards; /* of the organization */
};

void plan_init(struct plan *plan);
void plan_release(struct plan *plan);
void plan_copy(struct plan *to, const struct plan *from); /* `to` not initialised */

void whole_plan_init(struct whole_plan *whole);
void whole_plan_release(struct whole_plan *whole);
void whole_plan_copy(struct whole_plan *to, const struct whole_plan *from); /* ids too */

/* How many a plan of this kind mostly covers: a year 12, a semester 5 from September to January, 6 from February to July. */
int plan_usual_months(enum plan_kind kind, int first);

/* '2025' for a year, '2025-1' and '2025-2' for the semesters from September and from February, '2025-03' else. */
void plan_code_from_period(enum plan_kind kind, struct period period, struct strbuf *out);

/* Letters, digits, Chinese characters, . _ and -, 1 to 40 characters, no blank. */
bool plan_code_valid(const char *code);

/*
 * A code as it is kept, of what is typed with an input method switched on: full-width letters, digits and signs as ASCII
 * ones, blanks around it left out. Owned by the caller. plan_code_accepts(): is that a valid one?
 */
char *plan_code_fold(const char *typed);
bool plan_code_accepts(const char *typed);

const char *
plan_kind_name(enum plan_kind kind); /* year, semester, custom: in files and in the database */
const char *plan_kind_label(enum plan_kind kind);
bool plan_kind_parse(const char *name, enum plan_kind *out);
const char *plan_status_name(enum plan_status status); /* draft, adopted, archived */
const char *plan_status_label(enum plan_status status);
bool plan_status_parse(const char *name, enum plan_status *out);

/* Does the time begin and end inside the plan? One without a time does. */
bool plan_covers(const struct plan *plan, const struct when *when);

/*
 * The month under which an activity stands in this plan's schedule: the month it starts in; 0 (全年) for one without
 * a time. One that starts before the plan and reaches into it stands under the plan's first month.
 */
int plan_schedule_month(const struct plan *plan, const struct activity *activity);

#endif
