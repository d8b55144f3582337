/* The form of a union. */
#include "row_kind.h"

#include "app/act.h"
#include "app/look.h"

enum { UNION_NAME, UNION_SUPERIOR, UNION_NOTE, UNION_FIELDS };

static const struct form_field union_fields[UNION_FIELDS] = {
	[UNION_NAME] = {.id = "name",
			.label = MSG_label_union,
			.hint = MSG_hint_union,
			.validate = check_given},
	[UNION_SUPERIOR] = {.id = "superior",
			    .label = MSG_label_superior,
			    .hint = MSG_hint_superior},
	[UNION_NOTE] = {.id = "note",
			.label = MSG_label_note,
			.hint = MSG_hint_note,
			.kind = FORM_TEXT},
};

static bool union_load(struct row *row, struct error *err)
{
	row->was.organization = (struct organization){0};
	return row->id == 0 ||
	       look_organization(row->desk->session, row->id, &row->was.organization, err);
}

static void union_write(const struct row *row, size_t field, struct strbuf *out)
{
	const struct organization *organization = &row->was.organization;
	const char *const texts[UNION_FIELDS] = {
		[UNION_NAME] = organization->name,
		[UNION_SUPERIOR] = organization->superior,
		[UNION_NOTE] = organization->note,
	};
	strbuf_add_text(out, texts[field]);
}

static bool union_store(struct row *row, struct error *err)
{
	struct organization now;
	organization_copy(&now, &row->was.organization);
	string_set(&now.name, row_text(row, UNION_NAME));
	string_set(&now.superior, row_text(row, UNION_SUPERIOR));
	string_set(&now.note, row_text(row, UNION_NOTE));
	bool stored = row->id != 0 ? organization_change(row->desk->session, &row->was.organization,
							 &now, err)
				   : organization_add(row->desk->session, &now, &row->id, err);
	organization_release(&now);
	return stored;
}

static void union_leave(struct row *row)
{
	organization_release(&row->was.organization);
}

const struct row_kind row_organization = {
	.name = "organization",
	.title = MSG_form_organization,
	.title_new = MSG_form_organization,
	.fields = union_fields,
	.count = UNION_FIELDS,
	.load = union_load,
	.write = union_write,
	.store = union_store,
	.release = union_leave,
};
