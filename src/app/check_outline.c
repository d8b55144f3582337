/* Sections that are a heading and nothing else, and sections that were given no activity. */
#include "action.h"
#include "base/id_set.h"
#include "base/utf8.h"
#include "check_pass.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* Characters of a heading; what is longer is a paragraph, which is its own content. */
#define HEADING_MOST 20

static bool is_heading(const struct section *section)
{
	return section->content == CONTENT_TEXT && *section->heading &&
	       utf8_count(section->heading) <= HEADING_MOST;
}

static void section_found(struct check *check, enum finding_rule rule,
			  const struct section *section,
			  char *(*say)(const char *label, const char *heading))
{
	char *name = action_name(section->heading);
	finding_list_add(check->out, rule, SUBJECT_SECTION, section->id, section->heading,
			 say(section->label, name));
	free(name);
}

/* Which sections have an activity, linked to them or to what stands under them. Owned. */
static bool *find_busy(const struct whole_plan *whole, const size_t *parents)
{
	const struct outline *outline = &whole->outline;
	struct id_set linked = ID_SET_INIT;
	for (size_t i = 0; i < whole->activities.count; i++)
		if (whole->activities.items[i].section_id)
			id_set_add(&linked, whole->activities.items[i].section_id);
	bool *busy = xcalloc(outline->count, sizeof(*busy));
	for (size_t i = outline->count; i-- > 0;) {
		busy[i] = busy[i] || id_set_has(&linked, outline->sections[i].id);
		if (busy[i] && parents[i] < outline->count)
			busy[parents[i]] = true;
	}
	id_set_release(&linked);
	return busy;
}

/*
 * Is this section one of those that are to bring activities? Headings under a heading; at the top only those with items,
 * since what has none there — 指导思想 — is mostly said once and for all.
 */
static bool brings_activities(const struct outline *outline, size_t at)
{
	const struct section *section = &outline->sections[at];
	return is_heading(section) && (section->depth > 0 || outline_end(outline, at) > at + 1);
}

/* A section without any activity stands out where at least two of its siblings, and most of them, have some. */
static void find_idle(struct check *check, const size_t *parents, const bool *busy)
{
	const struct outline *outline = &check->whole->outline;
	size_t *expected = xcalloc(outline->count + 1, sizeof(*expected));
	size_t *met = xcalloc(outline->count + 1, sizeof(*met));
	for (size_t i = 0; i < outline->count; i++) {
		if (!brings_activities(outline, i))
			continue;
		expected[parents[i]]++;
		met[parents[i]] += busy[i];
	}
	for (size_t i = 0; i < outline->count; i++)
		if (brings_activities(outline, i) && !busy[i] && met[parents[i]] >= 2 &&
		    2 * met[parents[i]] > expected[parents[i]])
			section_found(check, FINDING_section_idle, &outline->sections[i],
				      say_found_section_idle);
	free(met);
	free(expected);
}

void check_outline(struct check *check)
{
	const struct outline *outline = &check->whole->outline;
	if (!outline->count) {
		check_plan_found(check, FINDING_no_outline, xstrdup(text(MSG_found_no_outline)));
		return;
	}
	size_t *parents = outline_parents(outline);
	bool *busy = find_busy(check->whole, parents);
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		bool alone = !section->body && outline_end(outline, i) == i + 1;
		if (section->depth == 0 && alone && is_heading(section) && !busy[i])
			section_found(check, FINDING_section_bare, section, say_found_section_bare);
	}
	find_idle(check, parents, busy);
	free(busy);
	free(parents);
}
