/* The form of a section of the outline. */
#include "row_kind.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"

#include <stdlib.h>

enum {
	SECTION_HEADING,
	SECTION_BODY,
	SECTION_NUMBERED,
	SECTION_CONTENT,
	SECTION_NUMBERING,
	SECTION_FIELDS
};

static const struct form_choice contents[] = {
	{.value = "text", .label = MSG_content_text},
	{.value = "schedule", .label = MSG_content_schedule},
	{.value = "committee", .label = MSG_content_committee},
};

static const struct form_field section_fields[SECTION_FIELDS] = {
	[SECTION_HEADING] = {.id = "heading",
			     .label = MSG_label_heading,
			     .hint = MSG_hint_heading,
			     .kind = FORM_TEXT,
			     .height = 3},
	[SECTION_BODY] = {.id = "body",
			  .label = MSG_label_body,
			  .hint = MSG_hint_paragraphs,
			  .kind = FORM_TEXT,
			  .height = 6},
	[SECTION_NUMBERED] = {.id = "numbered",
			      .label = MSG_label_numbered,
			      .hint = MSG_hint_numbered,
			      .kind = FORM_YES_NO},
	[SECTION_CONTENT] = {.id = "content",
			     .label = MSG_label_content,
			     .hint = MSG_hint_content,
			     .kind = FORM_CHOICE,
			     .choices = contents,
			     .choice_count = ARRAY_LENGTH(contents)},
	[SECTION_NUMBERING] = {.id = "numbering",
			       .label = MSG_label_numbering,
			       .hint = MSG_hint_section_numbering,
			       .kind = FORM_LINE,
			       .validate = check_numbering,
			       .suggest = suggest_numbering},
};

/* What the place of a draft names may be gone: then it is the last one there, or of all. */
static bool find_place(struct row *row, struct error *err)
{
	struct row_place *place = &row->place;
	int64_t last = 0;
	bool there = false;
	outline_release(&row->outline);
	if (!look_outline(row->desk->session, place->owner, &row->outline, err))
		return false;
	if (place->parent != 0 && outline_find(&row->outline, place->parent) == row->outline.count)
		place->parent = 0;
	for (size_t i = 0; i < row->outline.count; i++) {
		const struct section *section = &row->outline.sections[i];
		if (section->parent_id != place->parent)
			continue;
		there = there || section->id == place->after;
		last = section->id;
	}
	if (place->after != 0 && !there)
		place->after = last;
	return true;
}

/* A draft may be of another plan than the open one. */
static bool load(struct row *row, struct error *err)
{
	struct desk *desk = row->desk;
	struct section *was = &row->was.section;
	if (desk->plan.id != row->place.owner && !desk_open_plan(desk, row->place.owner, err))
		return false;
	if (row->id != 0 && !look_section(desk->session, row->id, was, err))
		return false;
	if (row->id != 0) {
		row->place.owner = was->plan_id;
		row->place.parent = was->parent_id;
		return true;
	}
	if (row->resumed && !find_place(row, err))
		return false;
	section_init(was);
	row->was.section.plan_id = row->place.owner;
	row->was.section.parent_id = row->place.parent;
	return true;
}

static void write(const struct row *row, size_t field, struct strbuf *out)
{
	const struct section *section = &row->was.section;
	const char *const texts[SECTION_FIELDS] = {
		[SECTION_HEADING] = section->heading,
		[SECTION_BODY] = section->body,
		[SECTION_NUMBERED] = section->numbered ? "yes" : "no",
		[SECTION_CONTENT] = section_content_name(section->content),
	};
	if (field == SECTION_NUMBERING)
		write_numbering(section->numbering, out);
	else
		strbuf_add_text(out, texts[field]);
}

/* A heading is one paragraph: line ends typed into it go. */
static char *one_paragraph(const char *value)
{
	char *joined = xstrdup(value);
	char *to = joined;
	for (const char *from = value; *from; from++)
		if (*from != '\n')
			*to++ = *from;
	*to = '\0';
	return joined;
}

static bool store(struct row *row, struct error *err)
{
	struct section now;
	section_copy(&now, &row->was.section);
	free(now.heading);
	now.heading = one_paragraph(row->values[SECTION_HEADING]);
	string_set(&now.body, row_text(row, SECTION_BODY));
	now.numbered = strcmp(row->values[SECTION_NUMBERED], "yes") == 0;
	section_content_parse(row->values[SECTION_CONTENT], &now.content);
	const char *numbering = row_text(row, SECTION_NUMBERING);
	free(now.numbering);
	now.numbering = numbering ? numbering_stored(numbering) : NULL;
	bool stored = false;
	if (now.heading[0] == '\0' && !now.body) {
		row->wrong = SECTION_HEADING;
		error_set(err, ERR_INPUT, xstrdup(text(MSG_wrong_empty_section)));
	} else if (row->id != 0) {
		stored = section_change(row->desk->session, &row->was.section, &now, err);
	} else {
		stored = section_add(row->desk->session, &now, row->place.after, &row->id, err);
	}
	section_release(&now);
	return stored;
}

static void leave(struct row *row)
{
	section_release(&row->was.section);
}

const struct row_kind row_section = {
	.name = "section",
	.title = MSG_form_section,
	.title_new = MSG_form_new_section,
	.fields = section_fields,
	.count = SECTION_FIELDS,
	.owner = OWNER_PLAN,
	.load = load,
	.write = write,
	.store = store,
	.release = leave,
};
