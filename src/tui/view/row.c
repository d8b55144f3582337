#include "row_kind.h"

#include "app/upkeep.h"

#include <stdlib.h>

static void row_release(struct row *row)
{
	row->kind->release(row);
	committee_release(&row->committee);
	outline_release(&row->outline);
	standard_list_release(&row->standards);
	for (size_t i = 0; i < row->text_count; i++)
		free(row->texts[i]);
	free(row->texts);
	free(row->choices);
	row_release_values(row->values);
	row_release_values(row->seen);
	free(row->hours);
}

static bool row_open(struct row *row, struct error *err)
{
	const struct row_kind *kind = row->kind;
	if (row->place.organization == 0)
		row->place.organization = row->desk->organization.id;
	if (row->resumed && row->id == 0 && !row_place_there(row->desk, kind, &row->place))
		return error_set(err, ERR_NOT_FOUND, xstrdup(text(MSG_row_is_gone)));
	memcpy(row->fields, kind->fields, (kind->first + kind->count) * sizeof(row->fields[0]));
	row->loaded = kind->load(row, err);
	if (!row->loaded)
		return false;
	row_write_values(row, row->values);
	row_write_values(row, row->seen);
	return true;
}

/* As it stands now; what the user saw is still in row->seen. */
static bool reload(struct row *row, struct error *err)
{
	row->kind->release(row);
	row->loaded = row->kind->load(row, err);
	return row->loaded;
}

/* --- drafts --- */

static void drop_draft(struct row *row, int64_t id)
{
	struct error err = ERROR_INIT;
	if (!draft_drop(row->desk->session, row->kind->name, id, &err))
		desk_fail(row->desk, &err);
}

static char *draft_of(const struct row *row, const struct form *form)
{
	const char *typed[ROW_FIELDS_MOST] = {0};
	struct strbuf content = STRBUF_INIT;
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++)
		typed[i] = form_value(form, row->fields[i].id);
	row_write_draft(row, typed, &content);
	return strbuf_detach(&content);
}

/* Called by the form after a second of rest, and when the program must end. Where all is as it was, there is none. */
static bool keep_draft(const struct form *form, void *data)
{
	const struct row *row = data;
	struct session *session = row->desk->session;
	struct error err = ERROR_INIT;
	char *content = draft_of(row, form);
	bool kept = form_changed(form, NULL)
			    ? draft_keep(session, row->kind->name, row->id, content, &err)
			    : draft_drop(session, row->kind->name, row->id, &err);
	if (kept)
		desk_stop_waiting(row->desk);
	else
		desk_fail_to_keep(row->desk, &err);
	free(content);
	return kept;
}

/* The focus is where something is typed. That others have changed the same is said at once, and asked at storing. */
static void take_draft(struct row *row, const char *draft, struct form *form)
{
	bool both = false;
	row_read_draft(row, draft, form);
	for (size_t i = row->kind->first + row->kind->count; i-- > row->kind->first;) {
		both = both || !string_same(row->seen[i], row->values[i]);
		if (form_changed(form, row->fields[i].id))
			form_focus(form, row->fields[i].id);
	}
	if (both)
		form_set_error(form, NULL, text(MSG_draft_both_changed));
}

/* --- storing --- */

static void take_values(struct row *row, const struct form *form)
{
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++)
		string_set(&row->values[i], form_value(form, row->fields[i].id));
}

/* REFUSED: err says why; ERR_NONE: the user wants to go on typing. */
enum outcome { STORED, UNCHANGED, REFUSED };

/* Stores what stands in the form, through conflicts. */
static enum outcome store(struct row *row, struct form *form, struct error *err)
{
	/* Others may change the row again while one answers, but not without end: then it is said. */
	enum { TRIES_MOST = 8 };
	for (int tries = 1;; tries++) {
		if (!row->loaded && !reload(row, err))
			return REFUSED;
		if (row->id != 0 && !row_reconcile(row, form))
			return REFUSED;
		if (row->id != 0 && !form_changed(form, NULL) && !row->kind->always)
			return UNCHANGED;
		take_values(row, form);
		row->wrong = ROW_FIELDS_MOST;
		if (row->kind->store(row, err))
			return STORED;
		if (err->code != ERR_CONFLICT || row->id == 0 || tries == TRIES_MOST)
			return REFUSED;
		error_release(err);
		if (!reload(row, err))
			return REFUSED;
	}
}

/* Is the row, or the place of a new one, no longer there? */
static bool is_gone(struct row *row, const struct error *err)
{
	struct error why = ERROR_INIT;
	bool gone = false;
	if (row->id == 0)
		gone = (err->code == ERR_NOT_FOUND || err->code == ERR_CONFLICT) &&
		       !row_place_there(row->desk, row->kind, &row->place);
	else if (err->code == ERR_NOT_FOUND)
		gone = !reload(row, &why) && why.code == ERR_NOT_FOUND;
	error_release(&why);
	return gone;
}

bool row_rescue(struct desk *desk, enum row_of of, int64_t id, const char *draft)
{
	struct row_place place;
	char *anew;
	int64_t stored;
	bool done = row_ask_rescue(desk, row_kind_of(of), id, draft, &place, &anew);
	if (anew && row_edit_on(desk, of, 0, place, anew, &stored))
		row_go_to(desk, of, &place, stored);
	free(anew);
	return done;
}

static bool rescued(const struct row *row, const struct form *form, enum row_of of)
{
	char *content = draft_of(row, form);
	bool done = row_rescue(row->desk, of, row->id, content);
	free(content);
	return done;
}

static void wait_for_writer(const struct row *row, struct form *form)
{
	char *said = desk_write_busy(row->desk, row->kind->small ? "Enter" : "F2");
	form_set_waiting(form, said);
	row->desk->waiting = true; /* it is said here, and not below as well */
	free(said);
}

/* The form until it is stored or left. */
static bool run(struct row *row, struct form *form, enum row_of of)
{
	struct desk *desk = row->desk;
	int64_t id = row->id;
	for (;;) {
		enum form_end end = form_run(form, desk->screen, &desk->beneath);
		if (end == FORM_ENDED) {
			desk->leaving = true;
			return false;
		}
		struct error err = ERROR_INIT;
		enum outcome outcome = end == FORM_LEFT ? UNCHANGED : store(row, form, &err);
		if (outcome == STORED)
			desk_say_done(desk);
		else if (outcome == UNCHANGED && end == FORM_ACCEPTED)
			desk_say(desk, xstrdup(text(MSG_nothing_changed)));
		if (outcome != REFUSED) {
			drop_draft(row, id);
			return outcome == STORED;
		}
		if (is_gone(row, &err) && rescued(row, form, of)) {
			error_release(&err);
			return false;
		}
		if (err.code == ERR_BUSY)
			wait_for_writer(row, form);
		else if (err.code != ERR_NONE)
			form_set_error(form,
				       row->wrong < ROW_FIELDS_MOST ? row->fields[row->wrong].id
								    : NULL,
				       err.text);
		error_release(&err);
	}
}

static void fill(struct row *row, struct form *form)
{
	const struct row_kind *kind = row->kind;
	bool proposed = row->id == 0 || kind->small;
	for (size_t i = kind->first; i < kind->first + kind->count; i++)
		(proposed ? form_propose : form_set)(form, row->fields[i].id, row->values[i]);
}

static bool run_form(struct row *row, enum row_of of, const char *draft)
{
	const struct row_kind *kind = row->kind;
	char *title = kind->write_title ? kind->write_title(row) : NULL;
	struct form_spec spec = {
		.title = row->id == 0 ? kind->title_new : kind->title,
		.title_text = title,
		.fields = row->fields + kind->first,
		.count = kind->count,
		.rest = keep_draft,
		.typed = row->id == 0 || kind->small ? kind->typed : NULL,
		.at_once = kind->small,
		.accept = kind->accept,
	};
	struct form *form = row->form = form_new(&spec, row);
	fill(row, form);
	if (draft)
		take_draft(row, draft, form);
	else if (row->id == 0)
		form_focus_missing(form);
	bool done = run(row, form, of);
	form_free(form);
	free(title);
	return done;
}

/* It could not even be opened: what is typed stays for later. */
static void leave_draft(struct desk *desk, enum row_of of, int64_t id)
{
	struct error err = ERROR_INIT;
	if (!draft_leave(desk->session, row_kind_of(of)->name, id, &err))
		desk_fail(desk, &err);
}

bool row_edit_on(struct desk *desk, enum row_of of, int64_t id, struct row_place place,
		 const char *draft, int64_t *stored)
{
	if (!desk_may_change(desk))
		return false;
	struct row row = {.kind = row_kind_of(of),
			  .desk = desk,
			  .id = id,
			  .place = place,
			  .resumed = draft != NULL};
	struct error err = ERROR_INIT;
	bool opened = row_open(&row, &err);
	bool done = opened && run_form(&row, of, draft);
	if (done && stored)
		*stored = row.id;
	row_release(&row);
	if (opened)
		return done;
	bool gone = draft && err.code == ERR_NOT_FOUND;
	if (gone)
		error_release(&err);
	else
		desk_fail(desk, &err);
	if (draft && !(gone && row_rescue(desk, of, id, draft)))
		leave_draft(desk, of, id);
	return false;
}

bool row_edit(struct desk *desk, enum row_of of, int64_t id, struct row_place place,
	      int64_t *stored)
{
	return row_edit_on(desk, of, id, place, NULL, stored);
}
