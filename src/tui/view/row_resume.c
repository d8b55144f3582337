/* Drafts of rows taken up again. */
#include "row_kind.h"

#include "app/look.h"

#include <stdlib.h>

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
		row_go_to(desk, of, &place, id);
	row_release_values(seen);
	row_release_values(typed);
}
