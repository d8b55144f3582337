#include "phrase_english.h"

#include "phrase_take.h"

#include <ctype.h>
#include <string.h>

/* A number of at most four digits; 0: none. */
static int take_digits(const char **p)
{
	const char *at = behind_spaces(*p);
	int number = 0, count = 0;
	for (; isdigit((unsigned char)*at) && count < 4; at++, count++)
		number = number * 10 + (*at - '0');
	if (!count || isdigit((unsigned char)*at))
		return 0;
	*p = at;
	return number;
}

/* At least three letters of a month's name, with a point where it is cut short. 0: none. */
static int take_month(const char **p)
{
	static const char *const names[] = {"january",   "february", "march",    "april",
					    "may",       "june",     "july",     "august",
					    "september", "october",  "november", "december"};
	const char *at = behind_spaces(*p);
	size_t length = 0;
	char word[12];
	for (; length < sizeof(word) && isalpha((unsigned char)at[length]); length++)
		word[length] = (char)tolower((unsigned char)at[length]);
	if (length < 3 || length >= sizeof(word))
		return 0;
	for (int i = 0; i < 12; i++)
		if (strlen(names[i]) >= length && memcmp(names[i], word, length) == 0) {
			at += length + (at[length] == '.');
			*p = at;
			return i + 1;
		}
	return 0;
}

/* A day of one or two digits, or a year of four, in whatever order they come. */
static void take_numbers(const char **p, struct phrase_months *months)
{
	for (int i = 0; i < 2; i++) {
		const char *at = *p;
		take_sign(&at, ",");
		int number = take_digits(&at);
		if (number >= 1000 && !months->year)
			months->year = number;
		else if (number >= 1 && number <= 31 && !months->first_day && !months->year)
			months->first_day = number;
		else
			return;
		*p = at;
	}
}

bool phrase_english_months(const char *line, struct phrase_months *out)
{
	struct phrase_months months = {.kind = MONTHS_MONTHS};
	const char *begins = behind_spaces(line), *p = begins;
	size_t step;
	*out = (struct phrase_months){.kind = MONTHS_NONE};
	if (char_at(begins, &step) >= 0x80)
		return false;
	int day = take_digits(&p);
	if (day >= 1000) {
		months.year = day;
		day = 0;
	}
	months.first = take_month(&p);
	if (!months.first || day > 31)
		return false;
	months.first_day = day;
	const char *second = p;
	if (!day && (take_sign(&second, "-–—") || take_word(&second, "to"))) {
		months.last = take_month(&second);
		p = months.last ? second : p;
	}
	if (!months.last)
		take_numbers(&p, &months);
	else if (!months.year)
		months.year = take_digits(&p);
	months.words = (struct phrase_span){(size_t)(begins - line), (size_t)(p - begins)};
	take_sign(&p, "：:");
	p = behind_spaces(p);
	months.kind = months.first_day ? MONTHS_DAYS : MONTHS_MONTHS;
	months.last = months.last ? months.last : months.first;
	months.text = (size_t)(p - line);
	months.certain = true;
	if (*p || (months.year && months.year < 1000))
		return false;
	*out = months;
	return true;
}
