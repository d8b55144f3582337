/* The time of the next plan. */
#include "model/roll.h"

#include "base/utf8.h"
#include "model/numeral.h"

#include <ctype.h>

/* The year by which the plan is called: of a semester the school year's, as in its code. */
static int year_of(enum plan_kind kind, int first)
{
	bool second = kind == KIND_SEMESTER && month_of_year(first) <= 3;
	return month_year(first) - second;
}

static int years_later(const struct plan *plan, int years)
{
	return plan->period.first + 12 * years;
}

/* Thirteen months are a year that reaches over its end, two years are two. */
static int next_first(const struct plan *plan)
{
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
static bool read_year(const char *text, int *year)
{
	static const char *const tails[] = {"", "年", "年度", "学年", "学年度"};
	size_t length = numeral_read(text, false, year);
	for (size_t i = 0; length && i < sizeof(tails) / sizeof(*tails); i++)
		if (strcmp(text + length, tails[i]) == 0)
			return *year >= 1000;
	return false;
}

/* 2026-1 is the semester from September 2026, 2026-2 the one from February 2027. */
static bool read_semester(const char *text, int *first)
{
	bool shaped = strlen(text) == 6 && strspn(text, "0123456789") == 4 && text[4] == '-' &&
		      (text[5] == '1' || text[5] == '2');
	int year = 0;
	if (!shaped || !numeral_read(text, false, &year) || year < 1000)
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
	if (read_year(text, &year)) {
		*first = years_later(plan, year - year_of(plan->kind, plan->period.first));
		return true;
	}
	if (plan->kind == KIND_SEMESTER && read_semester(text, first))
		return true;
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
