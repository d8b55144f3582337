#include "model/solar_term.h"

#include "i18n/messages.h"
#include "solar_term_table.h"

#include <assert.h>
#include <string.h>

static bool covered(int year)
{
	return year >= SOLAR_TERM_FIRST_YEAR && year <= SOLAR_TERM_LAST_YEAR;
}

/* The day of its month. */
static int day_of(int year, int term)
{
	int later = (int)(solar_term_table[year - SOLAR_TERM_FIRST_YEAR] >> (2 * term) & 3);
	return solar_term_first[term] + later;
}

bool solar_term_day(int year, int term, struct date *out)
{
	assert(term >= 0 && term < SOLAR_TERMS);
	if (!covered(year))
		return false;
	*out = (struct date){year, term / 2 + 1, day_of(year, term)};
	return true;
}

int solar_term_on(struct date date)
{
	/* Two fall into each month. */
	for (int term = 2 * (date.month - 1); covered(date.year) && term < 2 * date.month; term++)
		if (day_of(date.year, term) == date.day)
			return term;
	return -1;
}

static enum message message_of(int term)
{
	assert(term >= 0 && term < SOLAR_TERMS);
	return (enum message)(MSG_solar_term_1 + term);
}

const char *solar_term_name(int term)
{
	return text_in(LANGUAGE_CHINESE, message_of(term));
}

const char *solar_term_label(int term)
{
	return text(message_of(term));
}

int solar_term_find(const char *name)
{
	for (int term = 0; term < SOLAR_TERMS; term++)
		if (strcmp(solar_term_name(term), name) == 0)
			return term;
	return -1;
}
