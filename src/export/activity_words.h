/* What is said of an activity in print, behind its title and in the columns of tables. */
#ifndef EXPORT_ACTIVITY_WORDS_H
#define EXPORT_ACTIVITY_WORDS_H

#include "model/plan.h"

/* Remarks in brackets behind a text, with commas between; nothing where there are none. */
struct remarks {
	struct strbuf *out;
	size_t start; /* its length before them */
};

struct remarks remarks_begin(struct strbuf *out);
void remarks_add(const struct remarks *remarks, const char *words); /* NULL or empty: none */
void remarks_add_owned(const struct remarks *remarks, char *words); /* and frees it */
void remarks_add_people(const struct remarks *remarks, int people); /* NOT_GIVEN: none */
void remarks_add_budget(const struct remarks *remarks, const struct activity *activity);
void remarks_add_fate(const struct remarks *remarks, const struct plan *plan,
		      const struct activity *activity); /* 原定9月28日, 已取消 */
void remarks_end(const struct remarks *remarks);

/* When it is, as far as the month it stands under in the schedule does not tell; or else the occasion. */
void words_of_time(const struct plan *plan, const struct activity *activity, struct strbuf *out);

/* When it is, whatever stands around: 9月10日周三, 10月上旬, 6月端午节, 全年. */
void words_of_whole_time(const struct plan *plan, const struct activity *activity,
			 struct strbuf *out);

/* Months in words, each with its year: 2025年9月, and a run of them: 2025年9月—2026年7月. Owned. */
char *words_of_month(int month);
char *words_of_period(struct period period);

/* Its budget in yuan without the unit, or nothing. */
void words_of_budget(const struct activity *activity, struct strbuf *out);

/* Does the plan's period leave open which year this month is of? */
bool month_needs_year(const struct plan *plan, int month);

#endif
