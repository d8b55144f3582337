/* What a template asks of its user. */
#ifndef MODEL_TEMPLATE_H
#define MODEL_TEMPLATE_H

#include "base/date.h"

#include <stddef.h>

enum variable_type { VARIABLE_TEXT, VARIABLE_YEAR, VARIABLE_CHOICE };

struct variable {
	char *name;
	char *prompt; /* NULL: the name */
	char *fallback; /* the default, NULL: none; for a year without one see template_propose_years() */
	enum variable_type type;
	char **choices; /* choice_count of them */
	size_t choice_count;
	int line, column;
};

/* What stands under 'template:'. */
struct template_info {
	char *name; /* NULL: the file is no template */
	char *summary;
	char *start; /* the first month of its plan as the file has it: '{{year}}-09'; NULL: it doesn't say */
	struct variable *variables;
	size_t count, room;
};

struct variable_value {
	const char *name, *value;
};

/*
 * In which year a plan starts whose first month is `month` (1–12) and which a committee sits over on this day: the last
 * one that has begun or begins in one of the two months after this one. So in November a plan that starts in January is
 * for the next year, and one that starts in September for the school year that runs; from July on for the next.
 */
int template_propose_year(int month, struct date today);

/*
 * Gives each year without a default one, by template_propose_year(). Where the plan's start does not follow from the
 * variable: the year of the day.
 */
void template_propose_years(struct template_info *about, struct date today);

void template_info_release(struct template_info *about);

#endif
