/* A heading typed where it stands: the row grows with it, the terminal's cursor is at the caret. */
#include "outline_view.h"

#include "app/act.h"
#include "app/upkeep.h"
#include "base/array.h"
#include "base/paragraphs.h"
#include "row_kind.h"
#include "tui/edit/dialog.h"
#include "tui/edit/hints.h"
#include "tui/edit/key_help.h"
#include "tui/edit/unused_key.h"

#include <stdlib.h>

#define DRAFT_AFTER_MS 1000
#define LAST_TRIES 50 /* 15 s where another program writes */

struct typing {
	struct outline_view *view;
	struct desk *desk;
	struct section was; /* as it was seen; after a conflict as others have left it */
	struct row_place place;
	bool unsaved; /* typed since the draft was kept */
	bool kept;    /* what was typed is somebody else's business now */
};

static const struct hint hints[] = {
	{"Enter", MSG_edit_hint_save, NULL},
	{"Esc", MSG_edit_hint_leave, NULL},
	{"F4", MSG_edit_hint_whole, NULL},
	{"F1", MSG_hint_help, NULL},
};

static const struct key_row heading_keys[] = {
	{"Enter F2 C-s", MSG_help_heading_store},
	{"Esc", MSG_help_form_leave},
	{"F4", MSG_help_heading_whole},
	{"Up Down", MSG_help_heading_lines},
};
static const struct key_group group_heading = KEY_GROUP(MSG_help_heading, heading_keys);

/* --- drawing --- */

/* The keys that work while typing, instead of those of the view. */
static void draw_hints(struct screen *screen)
{
	int row = screen_rows(screen) - 1, columns = screen_columns(screen);
	screen_fill(screen, row, 0, 1, columns, STYLE_NORMAL);
	hints_draw(screen, row, 1, columns - 2, hints, ARRAY_LENGTH(hints));
}

/* The shell draws the view, and the view the row with what is typed. */
static void draw(struct typing *typing)
{
	struct desk *desk = typing->desk;
	typing->view->typing_shown = false;
	beneath_draw(&desk->beneath, desk->screen);
	if (typing->view->typing_shown)
		draw_hints(desk->screen);
	screen_flush(desk->screen);
}

/* --- drafts --- */

/* The draft of the form of the section, in which the heading alone is typed. */
static char *draft_of(const struct typing *typing)
{
	const char *typed[ROW_FIELDS_MOST] = {0};
	struct strbuf content = STRBUF_INIT;
	struct row row = {.kind = &row_section,
			  .desk = typing->desk,
			  .id = typing->was.id,
			  .place = typing->place,
			  .was.section = typing->was};
	row_write_values(&row, row.seen);
	for (size_t i = 0; i < ROW_FIELDS_MOST; i++)
		typed[i] = row.seen[i];
	typed[row_section.first] = text_field_text(typing->view->typing);
	row_write_draft(&row, typed, &content);
	row_release_values(row.seen);
	return strbuf_detach(&content);
}

static char *draft_in_place(const struct typing *typing)
{
	struct strbuf content = STRBUF_INIT;
	char *draft = draft_of(typing);
	strbuf_add_text(&content, draft);
	row_mark_in_place(&content);
	free(draft);
	return strbuf_detach(&content);
}

static void keep_draft(struct typing *typing)
{
	struct error err = ERROR_INIT;
	struct session *session = typing->desk->session;
	int64_t id = typing->was.id;
	if (!typing->unsaved)
		return;
	char *content = draft_in_place(typing);
	bool kept = text_field_changed(typing->view->typing)
			    ? draft_keep(session, row_section.name, id, content, &err)
			    : draft_drop(session, row_section.name, id, &err);
	if (kept)
		desk_stop_waiting(typing->desk);
	else
		desk_fail_to_keep(typing->desk, &err);
	typing->unsaved = !kept;
	free(content);
}

/* There is no other time: another program that writes is waited for longer. */
static void keep_draft_at_last(struct typing *typing)
{
	for (int tries = 0; typing->unsaved && tries < LAST_TRIES; tries++)
		keep_draft(typing);
}

static void drop_draft(struct typing *typing)
{
	struct error err = ERROR_INIT;
	if (!draft_drop(typing->desk->session, row_section.name, typing->was.id, &err))
		desk_fail(typing->desk, &err);
}

/* --- the end --- */

static bool accept(struct typing *typing);

/* Somebody has changed the same heading. True: typing is over. */
static bool reconcile(struct typing *typing)
{
	struct desk *desk = typing->desk;
	struct section theirs = {0};
	struct error err = ERROR_INIT;
	if (!look_section(desk->session, typing->was.id, &theirs, &err)) {
		desk_fail(desk, &err);
		return false;
	}
	enum row_choice choice = row_ask_conflict(
		desk, theirs.id, &row_section.fields[row_section.first], typing->was.heading,
		theirs.heading, text_field_text(typing->view->typing));
	if (choice == ROW_BACK) {
		section_release(&theirs);
		return false;
	}
	section_release(&typing->was);
	typing->was = theirs;
	return choice == ROW_THEIRS || accept(typing);
}

/* Somebody has deleted the section. True: typing is over. */
static bool rescue(struct typing *typing)
{
	char *content = draft_of(typing);
	bool over = row_rescue(typing->desk, ROW_SECTION, typing->was.id, content);
	typing->kept = over;
	free(content);
	return over;
}

/* Stores what was typed. False: it can't be stored like this, typing goes on. */
static bool accept(struct typing *typing)
{
	struct desk *desk = typing->desk;
	struct section now;
	struct error err = ERROR_INIT;
	if (!text_field_changed(typing->view->typing)) {
		desk_say(desk, xstrdup(text(MSG_nothing_changed)));
		return true;
	}
	section_copy(&now, &typing->was);
	string_set(&now.heading, text_field_text(typing->view->typing));
	bool stored = section_change(desk->session, &typing->was, &now, &err);
	section_release(&now);
	if (stored) {
		desk_say_done(desk);
		return true;
	}
	enum error_code code = err.code;
	if (code == ERR_CONFLICT) {
		error_release(&err);
		return reconcile(typing);
	}
	if (code == ERR_BUSY) {
		error_set(&err, code, desk_write_busy(desk, "Enter"));
		typing->unsaved = true; /* whether that has ended is seen by storing the draft */
	}
	if (code != ERR_NOT_FOUND)
		desk_fail(desk, &err);
	error_release(&err);
	return code == ERR_NOT_FOUND && rescue(typing);
}

/* Esc on something changed asks. True: typing is over. */
static bool leave(struct typing *typing)
{
	struct desk *desk = typing->desk;
	if (!text_field_changed(typing->view->typing))
		return true;
	enum dialog_leaving answer = dialog_leave(desk->screen, &desk->beneath, MSG_none);
	return answer == LEAVE_DISCARD || (answer == LEAVE_SAVE && accept(typing));
}

/* The form, with what has been typed here. */
static void go_on_in_form(struct typing *typing)
{
	char *draft = draft_of(typing);
	keep_draft(typing);
	text_field_free(typing->view->typing);
	typing->view->typing = NULL;
	row_edit_on(typing->desk, ROW_SECTION, typing->was.id, typing->place, draft, NULL);
	free(draft);
}

/* --- keys --- */

/* A heading is one paragraph: lines that are pasted into it are joined. */
static void type(struct typing *typing, const struct key *key)
{
	struct text_field *field = typing->view->typing;
	struct key typed = *key;
	char *joined = NULL;
	if (key->kind == KEY_IS_PASTE)
		typed.text = joined = text_join_lines(key->text);
	enum text_field_reply reply = text_field_key(field, &typed);
	typing->unsaved = reply == TEXT_FIELD_EDITED || typing->unsaved;
	if (reply == TEXT_FIELD_NO_STEP)
		desk_say(typing->desk,
			 xstrdup(text(key_is_ctrl(key, 'y') ? MSG_nothing_to_retype
							    : MSG_nothing_to_untype)));
	bool vertical =
		key_is(key, CODE_UP) || key_is(key, CODE_DOWN); /* in a heading of one line */
	if (reply == TEXT_FIELD_IGNORED && !vertical &&
	    (key->kind == KEY_IS_CODE || key->kind == KEY_IS_CHARACTER))
		desk_say(typing->desk, unused_key(key));
	free(joined);
}

static void help(const struct typing *typing)
{
	const struct key_group *const groups[] = {&group_heading, &key_group_line};
	key_help(typing->desk->screen, &typing->desk->beneath, text(MSG_help_heading),
		 text(MSG_help_clipboard), groups, ARRAY_LENGTH(groups));
}

/* A click on a hint is its key; inside the heading it moves the caret; elsewhere it says what must be done first. */
static struct key click(struct typing *typing, const struct key *key)
{
	struct outline_view *view = typing->view;
	struct screen *screen = typing->desk->screen;
	struct key pressed = {.kind = KEY_IS_NOTHING};
	int row = key->row - view->typing_row, column = key->column - view->typing_column;
	if (key->button != MOUSE_LEFT)
		return pressed;
	if (key->row == screen_rows(screen) - 1)
		hints_at(key->column - 1, hints, ARRAY_LENGTH(hints), &pressed);
	else if (row >= 0 && row < text_field_lines(view->typing) && column >= 0)
		text_field_click(view->typing, row, column);
	else
		desk_say(typing->desk, unused_click(hints[0].key, hints[0].what));
	return pressed;
}

/* True: typing is over. */
static bool press(struct typing *typing, struct key key)
{
	if (key_ends(&key)) {
		keep_draft_at_last(typing);
		typing->desk->leaving = true;
		return true;
	}
	if (key.kind == KEY_IS_TIMEOUT)
		keep_draft(typing);
	if (!typing->view->typing_shown || key.kind == KEY_IS_TIMEOUT || key.kind == KEY_IS_RESIZE)
		return false;
	desk_say(typing->desk, NULL);
	if (key.kind == KEY_IS_MOUSE)
		key = click(typing, &key);
	if (key_is(&key, CODE_ENTER) || key_is(&key, CODE_F2) || key_is_ctrl(&key, 's'))
		return accept(typing);
	if (key_is(&key, CODE_ESCAPE))
		return leave(typing);
	if (key_is(&key, CODE_F4)) {
		go_on_in_form(typing);
		return true;
	}
	if (key_is(&key, CODE_F1))
		help(typing);
	else
		type(typing, &key);
	return false;
}

/* Where it stands, should it have to be added again. */
static struct row_place place_of(const struct outline_view *view, const struct section *section)
{
	struct row_place place = {.owner = section->plan_id, .parent = section->parent_id};
	for (const struct section *other = view->outline.sections; other != section; other++)
		if (other->parent_id == section->parent_id)
			place.after = other->id;
	return place;
}

/* `typed`: what was typed before, out of a draft of this session; NULL: nothing. */
static void edit_heading(struct outline_view *view, struct desk *desk,
			 const struct section *section, const char *typed)
{
	struct typing typing = {.view = view, .desk = desk, .place = place_of(view, section)};
	struct key key;
	section_copy(&typing.was, section);
	view->typing = text_field_new(true, 0);
	text_field_set(view->typing, section->heading);
	if (typed)
		text_field_replace(view->typing, typed);
	view->scrolled = 0;
	do {
		draw(&typing);
		screen_read_key(desk->screen, typing.unsaved ? DRAFT_AFTER_MS : -1, &key);
	} while (!press(&typing, key));
	if (!desk->leaving && view->typing && !typing.kept)
		drop_draft(&typing);
	text_field_free(view->typing);
	view->typing = NULL;
	section_release(&typing.was);
}

/* --- what stands at the cursor --- */

bool outline_edit_whole(struct outline_view *view, struct desk *desk)
{
	static const enum row_of rows[] = {[-PART_TITLE] = ROW_PLAN,
					   [-PART_PREAMBLE] = ROW_PREAMBLE,
					   [-PART_CLOSING] = ROW_CLOSING,
					   [-PART_SIGNATURE] = ROW_SIGNATURE};
	const struct section *section = outline_current(view);
	if (section)
		row_edit(desk, ROW_SECTION, section->id, place_of(view, section), NULL);
	else if (view->row_count > 0)
		row_edit(desk, rows[-view->rows[view->list.at].part], desk->plan.id,
			 (struct row_place){0}, NULL);
	return true;
}

bool outline_edit(struct outline_view *view, struct desk *desk)
{
	const struct section *section = outline_current(view);
	bool heading = section && section->heading[0] && view->rows[view->list.at].paragraph == 0;
	if (!heading)
		return outline_edit_whole(view, desk);
	if (desk_may_change(desk))
		edit_heading(view, desk, section, NULL);
	return true;
}

void outline_resume(struct view *base, struct desk *desk)
{
	struct outline_view *view = (struct outline_view *)base;
	const struct section *section = outline_current(view);
	char *seen[ROW_FIELDS_MOST] = {0}, *typed[ROW_FIELDS_MOST] = {0};
	struct row_place place;
	row_parse_draft(&row_section, desk->resumed, &place, seen, typed);
	if (section && section->id == desk->resumed_id)
		edit_heading(view, desk, section, typed[row_section.first]);
	else /* a filter hides it */
		row_edit_on(desk, ROW_SECTION, desk->resumed_id, place, desk->resumed, NULL);
	row_release_values(seen);
	row_release_values(typed);
}
