/* What is typed outlives its row: drafts taken up again, and what becomes of those whose row is gone. */
#include "row_kind.h"

#include "app/look.h"
#include "app/upkeep.h"
#include "base/array.h"
#include "base/utf8.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

/* --- taking up --- */

/* The first line of text that is typed. */
static char *first_typed(const struct row_kind *kind, char *seen[ROW_FIELDS_MOST],
			 char *typed[ROW_FIELDS_MOST])
{
	for (size_t n = 0; n < kind->count; n++) {
		/* What names the row stands before what comes before it in the form. */
		size_t named = kind->named_by > kind->first ? kind->named_by - kind->first : 0;
		size_t i = kind->first + (n == 0 ? named : n <= named ? n - 1 : n);
		bool told = typed[i] && !string_same(typed[i], seen[i]);
		const char *begins = told ? typed[i] + strspn(typed[i], " \n") : "";
		if (*begins && kind->fields[i].kind <= FORM_TEXT)
			return xmemdup0(begins, strcspn(begins, "\n"));
	}
	return xstrdup("");
}

bool row_draft_about(const struct draft *draft, enum message *title, char **begins)
{
	enum row_of of;
	struct row_place place;
	char *seen[ROW_FIELDS_MOST] = {0}, *typed[ROW_FIELDS_MOST] = {0};
	if (!row_kind_named(draft->form, &of) ||
	    !row_parse_draft(row_kind_of(of), draft->content, &place, seen, typed))
		return false;
	const struct row_kind *kind = row_kind_of(of);
	*title = draft->row_id == 0 ? kind->title_new : kind->title;
	*begins = first_typed(kind, seen, typed);
	row_release_values(seen);
	row_release_values(typed);
	return true;
}

/* To the row that has been stored, in its own plan or union. */
static void go_to(struct desk *desk, enum row_of of, const struct row_place *place, int64_t id)
{
	struct error err = ERROR_INIT;
	bool of_post = row_kind_of(of)->owner == OWNER_POST;
	bool of_plan = row_home(of) == VIEW_OUTLINE && of != ROW_SECTION;
	if (of_plan && desk->plan.id != id && !desk_open_plan(desk, id, &err))
		desk_fail(desk, &err);
	desk_go(desk, row_home(of), of_post ? place->owner : id);
	desk->wanted_line = of_post ? id : 0;
}

/* A heading that was typed in its row goes on there, if nobody has changed it meanwhile: that the form asks about. */
static bool go_on_in_place(struct desk *desk, const struct draft *draft, const char *seen,
			   const char *typed)
{
	struct section section = {0};
	struct error err = ERROR_INIT;
	bool done =
		seen && typed && row_is_in_place(draft->content) &&
		look_section(desk->session, draft->row_id, &section, &err) &&
		strcmp(section.heading, seen) == 0 &&
		(desk->plan.id == section.plan_id || desk_open_plan(desk, section.plan_id, &err));
	if (done) {
		string_set(&desk->resumed, draft->content);
		desk->resumed_id = section.id;
		desk_go(desk, VIEW_OUTLINE, section.id);
	}
	section_release(&section);
	error_release(&err);
	return done;
}

void row_resume(struct desk *desk, const struct draft *draft)
{
	enum row_of of;
	struct row_place place;
	char *seen[ROW_FIELDS_MOST] = {0}, *typed[ROW_FIELDS_MOST] = {0};
	int64_t id;
	if (row_kind_named(draft->form, &of) &&
	    row_parse_draft(row_kind_of(of), draft->content, &place, seen, typed) &&
	    !(of == ROW_SECTION && draft->row_id != 0 &&
	      go_on_in_place(desk, draft, seen[row_section.first], typed[row_section.first])) &&
	    row_edit_on(desk, of, draft->row_id, place, draft->content, &id))
		go_to(desk, of, &place, id);
	row_release_values(seen);
	row_release_values(typed);
}

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
	*moved = kind->owner == OWNER_PLAN && desk->plan.id != 0;
	if (*moved)
		*place = (struct row_place){.owner = desk->plan.id, .month = place->month};
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

/* The form of a new row with all that the other one had. False: it couldn't be kept first. */
static bool add(struct desk *desk, enum row_of of, int64_t id, struct row_place place,
		char *const values[ROW_FIELDS_MOST], struct error *err)
{
	const struct row fresh = {.kind = row_kind_of(of), .place = place};
	struct strbuf content = STRBUF_INIT;
	const char *typed[ROW_FIELDS_MOST];
	int64_t stored;
	for (size_t i = 0; i < ROW_FIELDS_MOST; i++)
		typed[i] = values[i];
	row_write_draft(&fresh, typed, &content);
	bool kept = draft_keep(desk->session, fresh.kind->name, 0, content.text, err) &&
		    (id == 0 || draft_drop(desk->session, fresh.kind->name, id, err));
	if (kept && row_edit_on(desk, of, 0, place, content.text, &stored))
		go_to(desk, of, &place, stored);
	strbuf_release(&content);
	return kept;
}

bool row_rescue(struct desk *desk, enum row_of of, int64_t id, const char *draft)
{
	const struct row_kind *kind = row_kind_of(of);
	struct row_place place;
	char *seen[ROW_FIELDS_MOST] = {0}, *values[ROW_FIELDS_MOST] = {0};
	struct error err = ERROR_INIT;
	bool moved, done = false;
	row_parse_draft(kind, draft, &place, seen, values);
	for (size_t i = 0; i < ROW_FIELDS_MOST; i++)
		if (!values[i])
			string_set(&values[i], seen[i]);
	bool may_add = find_place(desk, kind, &place, &moved);
	switch (ask(desk, kind, id == 0, may_add, moved, values)) {
	case ANSWER_ADD:
		done = add(desk, of, id, place, values, &err);
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
