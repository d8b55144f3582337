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
	const struct variable_value *values; /* what the user answered; the rest takes its default */
	size_t value_count;
	/* Does the union of this name have this post already, outside of the file? NULL: none is known. */
	bool (*post_known)(void *context, const char *organization, const char *post);
	void *context;
};

struct import_result {
	struct template_info about;
	struct whole_plan *plans;
	size_t count, room;
	struct diagnostics diagnostics;
};

/*
 * Reads the whole file, going on after an error, so that result->diagnostics holds all of them. True when there is no
 * error: only then result->plans may be stored. In them ids are provisional (sections and activities from 1, in their
 * order), section_id and parent_id speak of these, posts are named. Activities have positions POSITION_STEP apart, in the
 * order of the schedule: by the month they stand under, as the file orders them inside it, those of the whole plan last.
 */
bool yaml_import(const struct import_request *request, struct import_result *result);

void import_result_release(struct import_result *result);

/* Only what stands under 'template:'. False, with diagnostics, where the file can't be read as a template. */
bool yaml_read_template(const struct source *source, struct template_info *about, struct diagnostics *diagnostics);

/* A list of occasions (data/occasions.yaml, or a union's own). Appends to `list`. */
bool yaml_read_occasions(const struct source *source, struct occasion_list *list, struct diagnostics *diagnostics);

#endif
