#include "row_kind.h"

#include "app/upkeep.h"
#include "base/array.h"

#include <stdlib.h>

static const struct row_kind *const kinds[ROW_OF_COUNT] = {
	[ROW_PLAN] = &row_plan,           [ROW_NEW_PLAN] = &row_new_plan,
	[ROW_PREAMBLE] = &row_preamble,   [ROW_CLOSING] = &row_closing,
	[ROW_SIGNATURE] = &row_signature, [ROW_ORGANIZATION] = &row_organization,
	[ROW_SECTION] = &row_section,     [ROW_ACTIVITY] = &row_activity,
	[ROW_POST] = &row_post,           [ROW_DUTY] = &row_duty,
	[ROW_MEMBER] = &row_member,       [ROW_APPOINTMENT] = &row_appointment,
};

/* The view in which rows of a kind are seen. */
static const enum view_kind homes[ROW_OF_COUNT] = {
	[ROW_PLAN] = VIEW_PLANS,        [ROW_NEW_PLAN] = VIEW_PLANS,
	[ROW_PREAMBLE] = VIEW_OUTLINE,  [ROW_CLOSING] = VIEW_OUTLINE,
	[ROW_SIGNATURE] = VIEW_OUTLINE, [ROW_ORGANIZATION] = VIEW_COMMITTEE,
	[ROW_SECTION] = VIEW_OUTLINE,   [ROW_ACTIVITY] = VIEW_SCHEDULE,
	[ROW_POST] = VIEW_COMMITTEE,    [ROW_DUTY] = VIEW_COMMITTEE,
	[ROW_MEMBER] = VIEW_MEMBERS,    [ROW_APPOINTMENT] = VIEW_COMMITTEE,
};

void row_release_values(char *values[ROW_FIELDS_MOST])
{
	for (size_t i = 0; i < ROW_FIELDS_MOST; i++) {
		free(values[i]);
		values[i] = NULL;
	}
}

void row_write_values(const struct row *row, char *values[ROW_FIELDS_MOST])
{
	row_release_values(values);
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++) {
		struct strbuf value = STRBUF_INIT;
		row->kind->write(row, i, &value);
		values[i] = strbuf_detach(&value);
	}
}

const char *row_text(const struct row *row, size_t field)
{
	const char *value = row->values[field];
	return value && value[0] ? value : NULL;
}

void row_add_choice(struct row *row, char *value, char *label)
{
	ARRAY_RESERVE(row->texts, row->text_count + 2, row->text_room);
	row->texts[row->text_count++] = value;
	row->texts[row->text_count++] = label;
	ARRAY_GROW(row->choices, row->choice_count, row->choice_room);
	row->choices[row->choice_count++] =
		(struct form_choice){.value = value, .label_text = label};
}

static void row_release(struct row *row)
{
	row->kind->release(row);
	committee_release(&row->committee);
	outline_release(&row->outline);
	for (size_t i = 0; i < row->text_count; i++)
		free(row->texts[i]);
	free(row->texts);
	free(row->choices);
	row_release_values(row->values);
}

static bool row_open(struct row *row, struct error *err)
{
	const struct row_kind *kind = row->kind;
	memcpy(row->fields, kind->fields, (kind->first + kind->count) * sizeof(row->fields[0]));
	if (!kind->load(row, err))
		return false;
	row_write_values(row, row->values);
	return true;
}

/* Called by the form after a second of rest, and when the program must end. */
static void keep_draft(const struct form *form, void *data)
{
	const struct row *row = data;
	struct error err = ERROR_INIT;
	struct strbuf content = STRBUF_INIT;
	row_write_draft(row, form, &content);
	if (!draft_keep(row->desk->session, row->kind->name, row->id, content.text, &err))
		desk_fail(row->desk, &err);
	strbuf_release(&content);
}

static void drop_draft(struct row *row, int64_t id)
{
	struct error err = ERROR_INIT;
	if (!draft_drop(row->desk->session, row->kind->name, id, &err))
		desk_fail(row->desk, &err);
}

/* Its row, or where a new one was to go, has been deleted meanwhile. */
static void give_up_draft(struct row *row, int64_t id, struct error *err)
{
	const struct row_kind *kind = row->kind;
	error_release(err);
	*err = (struct error)ERROR_INIT;
	desk_say(row->desk, say_draft_row_gone(text(id == 0 ? kind->title_new : kind->title)));
	drop_draft(row, id);
}

static void take_values(struct row *row, const struct form *form)
{
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++)
		string_set(&row->values[i], form_value(form, row->fields[i].id));
}

/* Stores what stands in the form, through conflicts. False: err says why not; ERR_NONE: the user
 * wants to go on typing. */
static bool store(struct row *row, struct form *form, struct error *err)
{
	/* Others may change the row again while one answers, but not without end: then it is said. */
	enum { TRIES_MOST = 8 };
	for (int tries = 1;; tries++) {
		take_values(row, form);
		row->wrong = ROW_FIELDS_MOST;
		if (row->kind->store(row, err))
			return true;
		if (err->code != ERR_CONFLICT || row->id == 0 || tries == TRIES_MOST)
			return false;
		error_release(err);
		if (!row_reconcile(row, form, err))
			return false;
	}
}

/* The form until it is stored or left. */
static bool run(struct row *row, struct form *form)
{
	struct desk *desk = row->desk;
	int64_t id = row->id;
	for (;;) {
		enum form_end end = form_run(form, desk->screen, &desk->beneath);
		if (end == FORM_ENDED) {
			desk->leaving = true;
			return false;
		}
		if (end == FORM_LEFT) {
			drop_draft(row, id);
			return false;
		}
		if (id != 0 && !form_changed(form, NULL)) {
			desk_say(desk, xstrdup(text(MSG_nothing_changed)));
			drop_draft(row, id);
			return false;
		}
		struct error err = ERROR_INIT;
		if (store(row, form, &err)) {
			drop_draft(row, id);
			desk_say_done(desk);
			return true;
		}
		if (err.code != ERR_NONE)
			form_set_error(form,
				       row->wrong < ROW_FIELDS_MOST ? row->fields[row->wrong].id
								    : NULL,
				       err.text);
		error_release(&err);
	}
}

/* `draft` (NULL: none) is what was typed before. */
static bool edit(struct desk *desk, enum row_of of, int64_t id, struct row_place place,
		 const char *draft, int64_t *stored)
{
	if (!desk_may_change(desk))
		return false;
	const struct row_kind *kind = kinds[of];
	struct row row = {.kind = kind, .desk = desk, .id = id, .place = place};
	struct error err = ERROR_INIT;
	bool done = false;
	if (!row_open(&row, &err)) {
		if (draft && err.code == ERR_NOT_FOUND)
			give_up_draft(&row, id, &err);
		else
			desk_fail(desk, &err);
		row_release(&row);
		return false;
	}
	struct form_spec spec = {
		.title = id == 0 ? kind->title_new : kind->title,
		.fields = row.fields + kind->first,
		.count = kind->count,
		.rest = keep_draft,
	};
	struct form *form = form_new(&spec, &row);
	for (size_t i = kind->first; i < kind->first + kind->count; i++)
		form_set(form, row.fields[i].id, row.values[i]);
	if (draft)
		row_read_draft(&row, draft, form);
	done = run(&row, form);
	if (done && stored)
		*stored = row.id;
	form_free(form);
	row_release(&row);
	return done;
}

bool row_edit(struct desk *desk, enum row_of of, int64_t id, struct row_place place,
	      int64_t *stored)
{
	return edit(desk, of, id, place, NULL, stored);
}

bool row_edit_on(struct desk *desk, enum row_of of, int64_t id, struct row_place place,
		 const char *draft, int64_t *stored)
{
	return edit(desk, of, id, place, draft, stored);
}

static bool kind_named(const char *name, enum row_of *of)
{
	for (size_t i = 0; i < ROW_OF_COUNT; i++) {
		if (strcmp(kinds[i]->name, name) == 0) {
			*of = (enum row_of)i;
			return true;
		}
	}
	return false;
}

bool row_draft_title(const struct draft *draft, enum message *title)
{
	enum row_of of;
	struct row_place place;
	if (!kind_named(draft->form, &of) || !row_read_place(draft->content, &place))
		return false;
	*title = draft->row_id == 0 ? kinds[of]->title_new : kinds[of]->title;
	return true;
}

void row_resume(struct desk *desk, const struct draft *draft)
{
	enum row_of of;
	struct row_place place;
	int64_t id;
	if (kind_named(draft->form, &of) && row_read_place(draft->content, &place) &&
	    edit(desk, of, draft->row_id, place, draft->content, &id))
		desk_go(desk, homes[of], id);
}
