#include "calendar_text.h"

#include "base/array.h"
#include "base/date.h"
#include "base/strbuf.h"
#include "model/numeral.h"

#include <stdlib.h>

static const char *const date_signs[] = {"-", ".", "/", "－", "．", "／", NULL};
static const char *const run_signs[] = {"-", "–", "—", "－", "~", "～", "至", "到", "、", NULL};
static const char *const year_signs[] = {"年", "-", ".", "/", "－", "．", "／", NULL};
static const char *const month_signs[] = {"月份", "月", NULL};
static const char *const day_signs[] = {"日", "号", NULL};

static void skip_blanks(const char **text)
{
	while (**text == ' ')
		++*text;
}

/* Goes past the first of the signs that stands here, and blanks; false where none does. */
static bool take(const char **text, const char *const *signs)
{
	skip_blanks(text);
	for (; *signs; signs++) {
		size_t length = strlen(*signs);
		if (strncmp(*text, *signs, length) == 0) {
			*text += length;
			skip_blanks(text);
			return true;
		}
	}
	return false;
}

static bool take_number(const char **text, int *number)
{
	skip_blanks(text);
	size_t length = numeral_read(*text, true, number);
	*text += length;
	return length > 0;
}

/* [year] month [月]; *month_sign tells whether 月 stood there. */
static enum writing take_month(const char **text, struct written *out, bool *month_sign)
{
	int number;
	*out = (struct written){0, 0, 0};
	if (!take_number(text, &number))
		return WRITING_UNCLEAR;
	if (number >= 1000) {
		out->year = number;
		if (!take(text, year_signs) || !take_number(text, &number))
			return WRITING_UNCLEAR;
	}
	*month_sign = take(text, month_signs);
	out->month = number;
	return number >= 1 && number <= 12 ? WRITING_GOOD : WRITING_NO_MONTH;
}

static enum writing take_day(const char **text, struct written *out)
{
	if (!take_number(text, &out->day))
		return WRITING_UNCLEAR;
	take(text, day_signs);
	/* Without a year, 29 February may be meant. */
	int year = out->year ? out->year : 2000;
	return date_valid((struct date){year, out->month, out->day}) ? WRITING_GOOD
								     : WRITING_NO_DAY;
}

enum writing written_moment(const char *text, struct written *out)
{
	bool month_sign;
	enum writing writing = take_month(&text, out, &month_sign);
	if (writing == WRITING_UNCLEAR || !*text)
		return writing;
	enum writing day = month_sign || take(&text, date_signs) ? WRITING_GOOD : WRITING_UNCLEAR;
	if (day == WRITING_GOOD && writing == WRITING_NO_MONTH)
		return writing;
	if (day == WRITING_GOOD)
		day = take_day(&text, out);
	return *text ? WRITING_UNCLEAR : day;
}

enum writing written_deadline(const char *text, struct written *out)
{
	static const char *const tails[] = {"底之前", "底以前", "底前", "底", "之前", "以前", "前"};
	size_t length = strlen(text);
	for (size_t i = 0; i < ARRAY_LENGTH(tails); i++) {
		size_t tail = strlen(tails[i]);
		if (length > tail && strcmp(text + length - tail, tails[i]) == 0) {
			char *before = xmemdup0(text, length - tail);
			enum writing writing = written_moment(before, out);
			free(before);
			/* Months have ends, days have not. */
			bool end = strncmp(tails[i], "底", 3) == 0;
			return writing == WRITING_GOOD && end && out->day ? WRITING_UNCLEAR
									  : writing;
		}
	}
	return written_moment(text, out);
}

enum writing written_months(const char *text, struct written *from, struct written *to,
			    enum part *part)
{
	bool month_sign;
	enum writing writing = take_month(&text, from, &month_sign);
	*to = (struct written){0, 0, 0};
	*part = PART_NONE;
	skip_blanks(&text);
	if (*text && part_parse(text, part))
		return writing;
	while (writing == WRITING_GOOD && take(&text, run_signs))
		writing = take_month(&text, to, &month_sign);
	return *text && writing != WRITING_NO_MONTH ? WRITING_UNCLEAR : writing;
}

int written_month_between(const struct written *written, int first, int last)
{
	if (written->year) {
		int month = month_make(written->year, written->month);
		return month >= first && month <= last ? month : 0;
	}
	for (int month = first; month <= last; month++)
		if (month_of_year(month) == written->month)
			return month;
	return 0;
}
