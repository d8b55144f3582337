/*
 * What was typed and decided for a plan that is not stored yet. A decision is kept by the row that it is about and its place
 * in the text, so that it finds its proposal again after the old plan was read anew.
 */
#include "draft_text.h"
#include "roll_wizard.h"

#include "app/upkeep.h"
#include "tui/view/roll_plan.h"

#include <inttypes.h>
#include <stdlib.h>

static const char *const form_ids[] = {"to", "keep", "title", "code"};
enum { FORM_IDS = sizeof(form_ids) / sizeof(*form_ids) };

/* --- names of decisions --- */

static int64_t row_id(const struct roll *roll, const struct roll_change *change)
{
	switch (change->field) {
	case ROLL_HEADING:
	case ROLL_BODY:
		return roll->from.outline.sections[change->row].id;
	case ROLL_ACTIVITY_TITLE:
	case ROLL_ACTIVITY_DETAIL:
		return roll->from.activities.items[change->row].id;
	default:
		return 0;
	}
}

/* Owned. So the next one. */
static char *name_of_change(const struct roll *roll, const struct roll_change *change)
{
	return string_format("change.%s.%" PRId64 ".%zu", roll_field_name(change->field),
			     row_id(roll, change), change->at);
}

static char *name_of_activity(const struct roll *roll, size_t row)
{
	return string_format("activity.%" PRId64, roll->from.activities.items[row].id);
}

bool roll_was_decided(const struct roll_wizard *wizard)
{
	const struct roll *roll = &wizard->roll;
	for (size_t i = 0; i < roll->count; i++)
		if (roll->changes[i].accepted != roll->changes[i].suggested)
			return true;
	for (size_t i = 0; i < roll->from.activities.count; i++)
		if (roll->activities[i].accepted != roll->activities[i].suggested)
			return true;
	return false;
}

/* --- writing --- */

static void write_decision(struct strbuf *out, char *name, bool accepted)
{
	draft_text_add(out, DRAFT_TYPED, name, accepted ? "yes" : "no");
	free(name);
}

char *roll_draft_write(const struct roll_wizard *wizard)
{
	const struct roll *roll = &wizard->roll;
	struct strbuf out = STRBUF_INIT;
	strbuf_format(&out, "%s\n", wizard->plan.title);
	for (size_t i = 0; i < FORM_IDS; i++)
		if (form_changed(wizard->form, form_ids[i]))
			draft_text_add(&out, DRAFT_TYPED, form_ids[i],
				       form_value(wizard->form, form_ids[i]));
	for (size_t i = 0; i < roll->count; i++) {
		const struct roll_change *change = &roll->changes[i];
		if (change->accepted != change->suggested)
			write_decision(&out, name_of_change(roll, change), change->accepted);
	}
	for (size_t i = 0; i < roll->from.activities.count; i++) {
		const struct roll_activity *placed = &roll->activities[i];
		if (placed->accepted != placed->suggested)
			write_decision(&out, name_of_activity(roll, i), placed->accepted);
	}
	return strbuf_detach(&out);
}

bool roll_draft_keep(struct roll_wizard *wizard)
{
	struct error err = ERROR_INIT;
	if (!form_changed(wizard->form, NULL) && !roll_was_decided(wizard))
		return true;
	/* Until the proposals are made again, a draft's decisions are kept as they were; what stands behind counts. */
	char *content = roll_draft_write(wizard);
	char *all = string_format("%s%s", wizard->decided ? wizard->decided : "", content);
	bool kept = draft_keep(wizard->desk->session, ROLL_DRAFT, wizard->plan_id, all, &err);
	if (!kept)
		desk_fail(wizard->desk, &err);
	free(content);
	free(all);
	return kept;
}

void roll_draft_drop(struct roll_wizard *wizard)
{
	struct error err = ERROR_INIT;
	if (!draft_drop(wizard->desk->session, ROLL_DRAFT, wizard->plan_id, &err))
		desk_fail(wizard->desk, &err);
}

/* --- reading --- */

static void fill_field(enum draft_side side, const char *id, const char *value, void *data)
{
	struct roll_wizard *wizard = data;
	(void)side;
	for (size_t i = 0; i < FORM_IDS; i++)
		if (strcmp(id, form_ids[i]) == 0)
			form_type(wizard->form, id, value);
}

void roll_draft_fill_form(struct roll_wizard *wizard, const char *draft)
{
	draft_text_read(draft, fill_field, wizard);
}

/* Decisions stand in the order of their proposals: each is looked for behind the last one that was found. */
struct deciding {
	struct roll *roll;
	size_t change, activity; /* where to look first */
};

static void decide_change(struct deciding *deciding, const char *id, bool accepted)
{
	struct roll *roll = deciding->roll;
	bool found = false;
	for (size_t i = 0; i < roll->count && !found; i++) {
		size_t at = (deciding->change + i) % roll->count;
		char *name = name_of_change(roll, &roll->changes[at]);
		found = strcmp(name, id) == 0;
		free(name);
		if (found) {
			roll->changes[at].accepted = accepted;
			deciding->change = at + 1;
		}
	}
}

static void decide_activity(struct deciding *deciding, const char *id, bool accepted)
{
	struct roll *roll = deciding->roll;
	size_t count = roll->from.activities.count;
	bool found = false;
	for (size_t i = 0; i < count && !found; i++) {
		size_t at = (deciding->activity + i) % count;
		char *name = name_of_activity(roll, at);
		found = strcmp(name, id) == 0;
		free(name);
		if (found) {
			roll->activities[at].accepted = accepted;
			deciding->activity = at + 1;
		}
	}
}

static void decide(enum draft_side side, const char *id, const char *value, void *data)
{
	bool accepted = strcmp(value, "yes") == 0;
	(void)side;
	if (strncmp(id, "change.", strlen("change.")) == 0)
		decide_change(data, id, accepted);
	else if (strncmp(id, "activity.", strlen("activity.")) == 0)
		decide_activity(data, id, accepted);
}

void roll_draft_decide(struct roll_wizard *wizard, const char *draft)
{
	struct deciding deciding = {.roll = &wizard->roll};
	draft_text_read(draft, decide, &deciding);
}

char *roll_plan_draft_begins(const char *draft)
{
	return xmemdup0(draft, strcspn(draft, "\n"));
}
