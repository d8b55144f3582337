/*
 * Times of activities as people type them.
 *
 *     9月  九月份  9  2025-09  2025年9月  明年3月  本月  下个月  一季度  7、8月  4-6月  四至六月  12月至2月  10月起
 *     9月10日  9-10  9.10  9/10  2025-09-10  20250910  9月10日（周三）  28日  9月第二个星期三  9月最后一个周五
 *     9月28-30日  9月28日至10月3日  9月上旬  9月上中旬  9月上旬至10月中旬  月底  年底
 *     今天  明天  后天  周五  这周五  下周三  下周  周末
 *     教师节  国庆  明年三八  中秋至国庆                  any name of an occasion
 *     农历八月十五  正月初八  腊月二十三                  a day that can only be of the Chinese calendar
 *     8月底前  5月20日前  周五前  国庆前  本月底前
 *     11月28日下午2点  9月10日上午9:00-11:00  明晚  周五 14:30
 *     25-9-1  0910  约10月中旬  中秋前后  月底前完成  截至11月  words of doubt and of doing mean nothing
 *     全年, or nothing                                    the whole plan
 *
 * English: September, Sep 10, 10 Sep 2025, early Oct, by May, by the end of May, Apr-Jun, today, next Wednesday, next month, 2pm.
 * Full-width digits and signs count as ASCII, Chinese numerals as digits; blanks mean nothing.
 *
 * What was not said follows from the plan and from today. A month without a year is the first such one of the plan, else the
 * next one from today on; a day without a month is one of `month`. '9-10' is the tenth of September, '9-10月' a range of
 * months, '9-10日' one of days. 周五 is the next one, today included; 这周五 and 下周五 count weeks from Monday. An occasion
 * is the first one inside the plan, else the next one. 月底 and 年底 are 下旬 and December, 10月起 goes to the end of the plan.
 */
#ifndef MODEL_WHEN_PARSE_H
#define MODEL_WHEN_PARSE_H

#include "model/occasion.h"
#include "model/when.h"

/* What a time is said in view of. */
struct when_frame {
	struct period period; /* the plan's; count 0: none */
	struct date today;
	int month; /* of which a day alone is one: 28日; 0: that of today */
	const struct occasion_list *occasions; /* NULL: none are known */
};

struct when_reading {
	struct when when;
	const struct occasion *
		occasion; /* that gave the day, where it was all that was said: 教师节. Borrowed; NULL: none */
	char *hours; /* the time of day, for which an activity has no field, as typed; NULL: none */
};

void when_reading_release(struct when_reading *reading);

/*
 * False: *wrong (owned; may be NULL where nobody wants it) is a sentence that says what is wrong and how to write it, and
 * `out` holds nothing. Whether the time lies inside the plan is not looked at (plan_covers).
 */
bool when_read(const char *text, const struct when_frame *frame, struct when_reading *out,
	       char **wrong);

#endif
