/* What is typed outlives its row: what becomes of it where the row, or the place of a new one, is gone. */
#include "row_kind.h"

#include "app/look.h"
#include "app/upkeep.h"
#include "base/array.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

/* --- where a new row can go --- */

static bool post_there(struct desk *desk, const struct row_place *place, struct error *err)
{
	struct committee committee;
	committee_init(&committee);
	bool there = look_committee(desk->session, place->organization, &committee, err) &&
		     committee_post(&committee, place->owner);
	committee_release(&committee);
	return there;
}

bool row_place_there(struct desk *desk, const struct row_kind *kind, const struct row_place *place)
{
	struct plan plan = {0};
	struct organization organization = {0};
	struct error ignored = ERROR_INIT;
	bool there = true;
	if (kind->owner == OWNER_PLAN)
		there = look_plan(desk->session, place->owner, &plan, &ignored);
	else if (kind->owner == OWNER_UNION)
		there = look_organization(desk->session, place->owner, &organization, &ignored);
	else if (kind->owner == OWNER_POST)
		there = post_there(desk, place, &ignored);
	plan_release(&plan);
	organization_release(&organization);
	error_release(&ignored);
	return there;
}

/* What has lost its plan can go into the open one: *moved. False: there is no place for it. */
static bool find_place(struct desk *desk, const struct row_kind *kind, struct row_place *place,
		       bool *moved)
{
	*moved = false;
	if (kind->owner == OWNER_NONE)
		return false;
	if (row_place_there(desk, kind, place))
		return true;
	const struct row_place open = {.owner = desk->plan.id, .month = place->month};
	*moved = kind->owner == OWNER_PLAN && open.owner != 0 && row_place_there(desk, kind, &open);
	if (*moved)
		*place = open;
	return *moved;
}

/* --- the question --- */

enum answer { ANSWER_ADD, ANSWER_LATER, ANSWER_DROP };

/* The texts; choices are made anew in a moment. */
static void write_fields(const struct row_kind *kind, char *const values[ROW_FIELDS_MOST],
			 struct strbuf *out)
{
	for (size_t i = kind->first; i < kind->first + kind->count; i++) {
		const struct form_field *field = &kind->fields[i];
		if (!values[i] || !values[i][0] || field->kind > FORM_TEXT)
			continue;
		char *line = say_field_value(text(field->label), values[i]);
		strbuf_format(out, "\n%s", line);
		free(line);
	}
}

static int ask(struct desk *desk, const struct row_kind *kind, bool fresh, bool may_add, bool moved,
	       char *const values[ROW_FIELDS_MOST])
{
	struct strbuf question = STRBUF_INIT;
	char *said =
		fresh ? say_rescue_place(text(kind->title_new)) : say_rescue_row(text(kind->title));
	strbuf_format(&question, "%s\n", said);
	free(said);
	write_fields(kind, values, &question);
	if (moved) {
		said = say_rescue_moved(desk->plan.title);
		strbuf_format(&question, "\n\n%s", said);
		free(said);
	}
	const char *answers[] = {text(MSG_rescue_add), text(MSG_draft_later), text(MSG_draft_drop)};
	int first = may_add ? ANSWER_ADD : ANSWER_LATER;
	int answer =
		dialog_confirm(desk->screen, &desk->beneath, text(MSG_draft_title), question.text,
			       answers + first, (int)ARRAY_LENGTH(answers) - first, 0);
	strbuf_release(&question);
	return answer == DIALOG_NONE ? DIALOG_NONE : answer + first;
}

/* The draft of a new row with all that the other one had: *anew, owned. False: it couldn't be kept. */
static bool keep_as_new(struct desk *desk, const struct row_kind *kind, int64_t id,
			struct row_place place, char *const values[ROW_FIELDS_MOST], char **anew,
			struct error *err)
{
	const struct row row = {.kind = kind, .place = place};
	struct strbuf content = STRBUF_INIT;
	const char *typed[ROW_FIELDS_MOST];
	for (size_t i = 0; i < ROW_FIELDS_MOST; i++)
		typed[i] = values[i];
	row_write_draft(&row, typed, &content);
	bool kept = draft_keep(desk->session, kind->name, 0, content.text, err) &&
		    (id == 0 || draft_drop(desk->session, kind->name, id, err));
	if (kept)
		*anew = strbuf_detach(&content);
	strbuf_release(&content);
	return kept;
}

bool row_ask_rescue(struct desk *desk, const struct row_kind *kind, int64_t id, const char *draft,
		    struct row_place *place, char **anew)
{
	char *seen[ROW_FIELDS_MOST] = {0}, *values[ROW_FIELDS_MOST] = {0};
	struct error err = ERROR_INIT;
	bool moved, done = false;
	*anew = NULL;
	row_parse_draft(kind, draft, place, seen, values);
	for (size_t i = 0; i < ROW_FIELDS_MOST; i++)
		if (!values[i])
			string_set(&values[i], seen[i]);
	bool may_add = find_place(desk, kind, place, &moved);
	switch (ask(desk, kind, id == 0, may_add, moved, values)) {
	case ANSWER_ADD:
		done = keep_as_new(desk, kind, id, *place, values, anew, &err);
		break;
	case ANSWER_LATER:
		done = draft_keep(desk->session, kind->name, id, draft, &err) &&
		       draft_leave(desk->session, kind->name, id, &err);
		if (done)
			desk_say(desk, xstrdup(text(MSG_draft_is_kept)));
		break;
	case ANSWER_DROP:
		done = draft_drop(desk->session, kind->name, id, &err);
		break;
	default:
		break;
	}
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
	row_release_values(seen);
	row_release_values(values);
	return done;
}
