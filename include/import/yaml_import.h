/*
 * Plans from YAML, format version 1 (DESIGN section 4 is in data/unionplan.schema.json). A stream of several
 * documents, separated by '---', holds several plans.
 */
#ifndef IMPORT_YAML_IMPORT_H
#define IMPORT_YAML_IMPORT_H

#include "base/diagnostic.h"
#include "import/source.h"
#include "model/occasion.h"
#include "model/plan.h"
#include "model/template.h"

struct import_request {
	const struct source *source;
	const struct occasion_list *occasions;
	const struct variable_value
		*values; /* what the user answered; the rest takes its default */
	size_t value_count;
	/* Does the union of this name have this post already, outside of the file? NULL: none is known. */
	bool (*post_known)(void *context, const char *organization, const char *post);
	void *context;
	struct date
		today; /* for template_propose_years(); year 0: a year without a default must be answered */
};

struct import_result {
	struct template_info about;
	struct whole_plan *plans;
	size_t count, room;
	struct diagnostics diagnostics;
};

/*
 * Reads the whole file, going on after an error, so that result->diagnostics holds all of them. True when there is no
 * error: only then result->plans may be stored. In them ids are provisional: sections, activities, posts, members, duties
 * and appointments from 1 in their order, section_id, parent_id, post_id and member_id speak of these; the posts of
 * activities have a name and id 0. Activities have positions POSITION_STEP apart, in the order of the schedule: by the
 * month they stand under, as the file orders them inside it, those of the whole plan last. One that stands under no month
 * and has its day from its occasion comes before the first of its month that is later.
 *
 * What a file says comes back the same when it is written like this:
 * - Longer texts (preamble, closing, body, detail, outcome, an organization's note) are stored as paragraphs with \n\n
 *   between, no blanks at the ends of lines, no line that is blank: each line of the file that is not blank is one.
 *   All other texts are one line without blanks at its ends (numbering styles keep theirs).
 * - {{ in a text is written {{{{, always.
 * - An activity that says none of date, from, by, month and part has its time from its occasion, if it names one and
 *   occasion_day() gives a day inside the months of its group (without a group's month: inside the plan); else from the
 *   group, from its first month to its last. `month: 全年`, of an activity or a group, says that there is no time;
 *   `month` of an activity holds against its occasion's day.
 * - A month without a year is the group's where the group has it, else the first such one in the plan.
 * - `members:` at the top level lists members without a post: name, department, note. Holders of a post may have
 *   these too; once is enough for one person.
 */
bool yaml_import(const struct import_request *request, struct import_result *result);

void import_result_release(struct import_result *result);

/*
 * Only what stands under 'template:'. False, with diagnostics, where the file can't be read as a template, or is none.
 * `about` is set in any case (released by the caller), `diagnostics` initialised before.
 */
bool yaml_read_template(const struct source *source, struct template_info *about,
			struct diagnostics *diagnostics);

/* A list of occasions (data/occasions.yaml, or a union's own). Appends to `list`; after an error, what could be read. */
bool yaml_read_occasions(const struct source *source, struct occasion_list *list,
			 struct diagnostics *diagnostics);

#endif
