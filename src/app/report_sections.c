#include "report_parts.h"

#include <stdlib.h>

struct section *report_add_owned(const struct report *report, int depth, char *words)
{
	struct outline *outline = &report->out->outline;
	struct section section;
	section_init(&section);
	free(section.heading);
	section.heading = words;
	section.id = (int64_t)outline->count + 1;
	section.position = section.id * POSITION_STEP;
	return outline_append(outline, &section, depth);
}

struct section *report_add(const struct report *report, int depth, const char *words)
{
	return report_add_owned(report, depth, xstrdup(words));
}

void report_add_line(const struct report *report, int depth, char *words)
{
	report_add_owned(report, depth, words)->numbered = false;
}
