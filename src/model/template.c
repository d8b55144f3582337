#include "model/template.h"

#include "base/strbuf.h"
#include "model/period.h"

#include <ctype.h>
#include <stdlib.h>

enum { AHEAD = 2 }; /* months in which a plan may begin that one writes now */

static const char *skip_blanks(const char *p)
{
	return p + strspn(p, " ");
}

/* Of '{{year+1}}-02', for the variable `year`: 1 and 2. False: the start says something else. */
static bool read_start(const char *start, const char *name, int *by, int *month)
{
	size_t length = strlen(name);
	char *end;
	if (!start || strncmp(start, "{{", 2) != 0)
		return false;
	const char *p = skip_blanks(start + 2);
	if (strncmp(p, name, length) != 0)
		return false;
	p = skip_blanks(p + length);
	*by = 0;
	if (*p == '+' || *p == '-') {
		int sign = *p == '+' ? 1 : -1;
		p = skip_blanks(p + 1);
		if (!isdigit((unsigned char)*p))
			return false;
		*by = sign * (int)strtol(p, &end, 10);
		p = skip_blanks(end);
	}
	if (strncmp(p, "}}-", 3) != 0 || !isdigit((unsigned char)p[3]))
		return false;
	*month = (int)strtol(p + 3, &end, 10);
	return *end == '\0' && *month >= 1 && *month <= 12;
}

int template_propose_year(int month, struct date today)
{
	int last = month_of_date(today) + AHEAD, year = month_year(last);
	return month_make(year, month) <= last ? year : year - 1;
}

static int year_of(const struct template_info *about, const struct variable *variable,
		   struct date today)
{
	int by, month;
	if (!read_start(about->start, variable->name, &by, &month))
		return today.year;
	return template_propose_year(month, today) - by;
}

void template_propose_years(struct template_info *about, struct date today)
{
	for (size_t i = 0; i < about->count; i++) {
		struct variable *variable = &about->variables[i];
		if (variable->type == VARIABLE_YEAR && !variable->fallback)
			variable->fallback = string_format("%d", year_of(about, variable, today));
	}
}

void template_info_release(struct template_info *about)
{
	for (size_t i = 0; i < about->count; i++) {
		struct variable *variable = &about->variables[i];
		for (size_t j = 0; j < variable->choice_count; j++)
			free(variable->choices[j]);
		free(variable->choices);
		free(variable->name);
		free(variable->prompt);
		free(variable->fallback);
	}
	free(about->variables);
	free(about->name);
	free(about->summary);
	free(about->start);
	*about = (struct template_info){0};
}
