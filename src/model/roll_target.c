/* The time of the next plan. */
#include "model/roll.h"

#include "base/array.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/numeral.h"

#include <ctype.h>

/* Of a semester that begins in spring the school year began the year before. */
static int school_year_of(const struct plan *plan)
{
	int first = plan->period.first;
	return month_year(first) - (plan->kind == KIND_SEMESTER && month_of_year(first) <= 3);
}

static int years_later(const struct plan *plan, int years)
{
	return plan->period.first + 12 * years;
}

/* The first month from `month` on that has this number in its year. */
static int next_such_month(int month, int number)
{
	return month + (number - month_of_year(month) + 12) % 12;
}

/* Behind one from autumn comes one from February, or March where it lasts that long; behind one from spring September's. */
static int next_semester(const struct period *period)
{
	bool autumn = month_of_year(period->first) >= 8 || month_of_year(period->first) == 1;
	int after = period_last(*period) + 1;
	if (autumn && month_of_year(after) == 3)
		return after;
	return next_such_month(period->first + 1, autumn ? 2 : 9);
}

/* Thirteen months are a year that reaches over its end, two years are two. */
static int next_first(const struct plan *plan)
{
	if (plan->kind == KIND_SEMESTER)
		return next_semester(&plan->period);
	int years = (plan->period.count + 5) / 12;
	return years_later(plan, years > 1 ? years : 1);
}

static void fold_wide(const char *written, struct strbuf *out)
{
	uint32_t c;
	for (size_t step; (step = utf8_next(written, &c)); written += step) {
		c = utf8_fold_wide(c);
		if (c != ' ')
			strbuf_add_char(out, c);
	}
}

/* 2026, 2026年, 二〇二六学年度. */
static bool read_year(const char *text, int *year, bool *school)
{
	static const struct {
		const char *tail;
		bool school;
	} tails[] = {{"", false}, {"年", false}, {"年度", false}, {"学年", true}, {"学年度", true}};
	size_t length = numeral_read(text, false, year);
	for (size_t i = 0; length && i < ARRAY_LENGTH(tails); i++) {
		if (strcmp(text + length, tails[i].tail) != 0)
			continue;
		*school = tails[i].school;
		return *year >= 1000;
	}
	return false;
}

/* So only semesters are written, as in their codes; a month has two digits: 2026-02. */
static bool is_semester(const char *text)
{
	return strlen(text) == 6 && strspn(text, "0123456789") == 4 && text[4] == '-' &&
	       (text[5] == '1' || text[5] == '2');
}

/* 2026-1 is the semester from September 2026, 2026-2 the one from February 2027. */
static bool read_semester(const char *text, int *first)
{
	int year = 0;
	if (!numeral_read(text, false, &year) || year < 1000)
		return false;
	*first = text[5] == '1' ? month_make(year, 9) : month_make(year + 1, 2);
	return true;
}

/* Has the folded text a year, so that a month in it is no guess? */
static bool has_year(const char *text)
{
	return strspn(text, "0123456789") == 4 || strstr(text, "年");
}

static bool read_first(const struct plan *plan, const char *text, int *first)
{
	struct when when;
	int year;
	bool school;
	if (read_year(text, &year, &school)) {
		int was = school ? school_year_of(plan) : month_year(plan->period.first);
		*first = years_later(plan, year - was);
		return true;
	}
	if (is_semester(text))
		return plan->kind == KIND_SEMESTER && read_semester(text, first);
	if (!has_year(text) ||
	    !when_parse(text, (struct period){0}, (struct date){2000, 1, 1}, &when))
		return false;
	*first = when.starts.month;
	return when.starts.month && !when.starts.day && !when.ends.month && !when.part &&
	       !when.deadline;
}

bool roll_target(const struct plan *plan, const char *written, struct period *to)
{
	struct period period = {next_first(plan), plan->period.count};
	struct strbuf text = STRBUF_INIT;
	fold_wide(written ? written : "", &text);
	bool good = !text.length || read_first(plan, text.text, &period.first);
	strbuf_release(&text);
	bool other_half = (period.first - plan->period.first) % 12 != 0;
	if (good && plan->kind == KIND_SEMESTER && other_half)
		period.count = plan_usual_months(plan->kind, period.first);
	if (!good || !period_valid(period))
		return false;
	*to = period;
	return true;
}

char *roll_target_wrong(const struct plan *plan, const char *written)
{
	struct strbuf text = STRBUF_INIT;
	fold_wide(written, &text);
	char *wrong = plan->kind == KIND_SEMESTER ? say_roll_bad_semester_target(written)
		      : is_semester(text.text)    ? say_roll_no_semester_plan(written)
						  : say_roll_bad_target(written);
	strbuf_release(&text);
	return wrong;
}
