/*
 * Places in a text that tell a year, or count what comes round by the year, and what they say in the plan of another time:
 * 2025年, 二〇二五年, 2025—2026学年, 2025年9月1日, 第一学期, 第十一届, 第41个教师节.
 *
 * They are proposals: a person decides on each. What a plan says about its own time is likely to be meant for the new time
 * as well. What is cited (《…》, 修订, 〔2025〕), lies outside of the plan, or is told as done is not likely; years more than
 * YEAR_MARK_REACH from the plan are history and no proposal at all. 十四五 and the congresses of party, state and national
 * union are never touched: they don't come round with a plan.
 */
#ifndef MODEL_YEAR_MARK_H
#define MODEL_YEAR_MARK_H

#include "model/occasion.h"
#include "model/period.h"

#include <stddef.h>

#define YEAR_MARK_REACH 10 /* years */

enum year_mark_kind {
	YEAR_MARK_YEAR,  /* 2025年, 2025学年 */
	YEAR_MARK_PAIR,  /* 2025—2026学年 */
	YEAR_MARK_RANGE, /* 2023—2027年: two years that lie further apart */
	YEAR_MARK_DATE, /* 2025年9月, 2025年9月1日, 2025-09-01, 2025.9; 9月10日（星期三） */
	YEAR_MARK_TERM, /* 第一学期, 上学期, 上半年: only where the new time is the other half */
	YEAR_MARK_COUNT,       /* 第41个教师节 */
	YEAR_MARK_SESSION,     /* 第六届 */
	YEAR_MARK_MEETING,     /* 第二次会议, of a session or a congress of the union's own */
	YEAR_MARK_ANNIVERSARY, /* 建校70周年 */
	YEAR_MARK_KIND_COUNT
};

struct year_mark {
	size_t at, length; /* bytes of the text */
	char *after;       /* what stands there instead; never the same as now */
	enum year_mark_kind kind;
	bool likely;
};

struct year_mark_list {
	struct year_mark *items; /* in the order of the text, apart from each other */
	size_t count, room;
};

/* From the time of which plan to that of which. */
struct year_shift {
	struct period from, to;
	const struct occasion_list *occasions; /* for YEAR_MARK_COUNT; NULL: none are known */
};

/* Adds the marks of `text` (NULL: none). Digits keep their writing: ASCII, full-width or Chinese with its own zero. */
void year_marks_find(const char *text, const struct year_shift *shift, struct year_mark_list *out);
void year_mark_list_release(struct year_mark_list *list);

#endif
