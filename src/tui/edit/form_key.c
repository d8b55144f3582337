#include "form_state.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/width.h"
#include "tui/edit/unused_key.h"

#include <stdlib.h>

static struct form_slot *focused(struct form *form)
{
	return &form->slots[form->focus];
}

static enum form_reply go_by(struct form *form, int by)
{
	size_t count = form->spec->count, next = form_next_slot(form, form->focus, by);
	if (next == count) /* around */
		next = by < 0 ? form_next_slot(form, count, -1) : 0;
	form_go(form, next);
	return FORM_GOES_ON;
}

/* With arrows the ends are ends. */
static enum form_reply go_vertically(struct form *form, int by)
{
	bool out = form_next_slot(form, form->focus, by) == form->spec->count;
	return out ? FORM_GOES_ON : go_by(form, by);
}

/* A key that does nothing says why, and what to do instead. */
static enum form_reply say(struct form *form, char *sentence)
{
	free(form->said);
	form->said = sentence;
	return FORM_GOES_ON;
}

static enum form_reply say_unused(struct form *form, const struct key *key)
{
	return say(form, unused_key(key));
}

static void take_suggestion(struct form *form)
{
	struct form_slot *slot = focused(form);
	text_field_replace(slot->text, form->suggestions.items[form->suggested]);
	slot_typed(form, slot);
	form_stop_suggesting(form);
}

static void mark_suggestion(struct form *form, int by)
{
	long count = (long)form->suggestions.count;
	/* Past the ends nothing is marked: what is typed is a choice as well. */
	form->by_hand = true;
	form->suggested += by;
	if (form->suggested < -1)
		form->suggested = count - 1;
	if (form->suggested >= count)
		form->suggested = -1;
	size_t marked = form->suggested > 0 ? (size_t)form->suggested : 0;
	if (marked < form->suggestions_top)
		form->suggestions_top = marked;
	size_t shown = form->popup_rows > 0 ? (size_t)form->popup_rows : SUGGESTIONS_SHOWN;
	if (marked >= form->suggestions_top + shown)
		form->suggestions_top = marked - shown + 1;
}

static bool is_space(const struct key *key)
{
	return key_is_typed(key) && key_command_form(*key).codepoint == ' ';
}

/* Does this key open the list? A blank at the beginning would say nothing. */
static bool asks_for_list(const struct form *form, const struct key *key)
{
	const struct form_slot *slot = &form->slots[form->focus];
	bool with_alt =
		key->kind == KEY_IS_CODE && key->code == CODE_DOWN && key->modifiers == KEY_ALT;
	if (!slot->field->suggest || slot->field->kind != FORM_LINE)
		return false;
	return key_is(key, CODE_F4) || with_alt ||
	       (key_is(key, CODE_DOWN) && form_has_one_field(form)) ||
	       (is_space(key) && slot_value(slot)[0] == '\0');
}

/* Opens it; where there is nothing to choose from, that is said. */
static bool open_list(struct form *form)
{
	form_suggest(form, true);
	if (!form->suggesting)
		say(form, xstrdup(text(MSG_no_suggestions)));
	return true;
}

/* Keys of the list under the field; false where it isn't one, or none is shown. */
static bool suggestion_key(struct form *form, const struct key *key)
{
	if (!form->suggesting)
		return asks_for_list(form, key) && open_list(form);
	if (key_is(key, CODE_UP) || key_is(key, CODE_DOWN)) {
		mark_suggestion(form, key->code == CODE_UP ? -1 : 1);
		return true;
	}
	if (key_is(key, CODE_ESCAPE) || key_is(key, CODE_F4)) {
		form_stop_suggesting(form);
		return true;
	}
	if (is_space(key) && form->by_hand && form->suggested >= 0) {
		take_suggestion(form);
		return true;
	}
	if (form->suggested < 0 || (!key_is(key, CODE_ENTER) && !key_is(key, CODE_TAB)))
		return false;
	take_suggestion(form);
	return key->code == CODE_ENTER; /* Tab goes on to the next field */
}

/* Line ends inside of what is pasted into a line. */
static bool has_lines(const char *pasted)
{
	size_t length = strlen(pasted);
	while (length > 0 && (pasted[length - 1] == '\n' || pasted[length - 1] == '\r'))
		length--;
	return memchr(pasted, '\n', length) != NULL;
}

static enum form_reply text_key(struct form *form, struct form_slot *slot, const struct key *key)
{
	switch (text_field_key(slot->text, key)) {
	case TEXT_FIELD_FULL:
		slot_typed(form, slot);
		return say(form, say_field_full(slot->field->most));
	case TEXT_FIELD_EDITED:
		slot_typed(form, slot);
		if (key->kind != KEY_IS_PASTE)
			form_suggest(form, false);
		else if (slot->field->kind == FORM_LINE && has_lines(key->text))
			return say(form, xstrdup(text(MSG_paste_joined)));
		break;
	case TEXT_FIELD_MOVED:
		break;
	case TEXT_FIELD_NO_STEP:
		return say(form, xstrdup(text(key_is_ctrl(key, 'y') ? MSG_nothing_to_retype
								    : MSG_nothing_to_untype)));
	case TEXT_FIELD_IGNORED:
		if (key_is(key, CODE_UP))
			return go_vertically(form, -1);
		if (key_is(key, CODE_DOWN))
			return go_vertically(form, 1);
		return say_unused(form, key);
	}
	return FORM_GOES_ON;
}

/* Space turns it over; the answers themselves can be typed. */
static enum form_reply yes_no_key(struct form *form, struct form_slot *slot, const struct key *key)
{
	uint32_t typed = key_command_form(*key).codepoint, yes, no;
	utf8_next(text(MSG_yes), &yes);
	utf8_next(text(MSG_no), &no);
	if (typed == ' ')
		slot_choose(form, slot, !slot->choice);
	else if (typed == yes || typed == 'y')
		slot_choose(form, slot, 0);
	else if (typed == no || typed == 'n')
		slot_choose(form, slot, 1);
	else
		return say_unused(form, key);
	return FORM_GOES_ON;
}

static enum form_reply choice_key(struct form *form, struct form_slot *slot, const struct key *key)
{
	size_t count;
	slot_choices(slot, &count);
	if (key_is(key, CODE_UP) || key_is(key, CODE_DOWN))
		return go_vertically(form, key->code == CODE_UP ? -1 : 1);
	if (!count)
		return say_unused(form, key);
	if (key_is(key, CODE_LEFT))
		slot_choose(form, slot, (slot->choice + count - 1) % count);
	else if (key_is(key, CODE_RIGHT))
		slot_choose(form, slot, (slot->choice + 1) % count);
	else if (key_is_typed(key) && slot->field->kind == FORM_YES_NO)
		return yes_no_key(form, slot, key);
	else if (key_is_typed(key))
		return FORM_WANTS_LIST;
	else if (key->kind == KEY_IS_PASTE)
		return say(form, xstrdup(text(MSG_paste_into_choice)));
	else
		return say_unused(form, key);
	return FORM_GOES_ON;
}

/* The slot whose rows hold this row of the screen, or the count of slots. */
static size_t slot_at(const struct form *form, int row)
{
	int at = row - form->window.row + form->scroll;
	bool inside = row >= form->window.row && row < form->window.row + form->view_rows;
	size_t i = 0;
	while (i < form->spec->count && (!inside || at < form->slots[i].row ||
					 at >= form->slots[i].row + form->slots[i].rows))
		i++;
	return i;
}

static enum form_reply wheel(struct form *form, const struct key *key)
{
	int lines = key->button == MOUSE_WHEEL_UP ? -1 : 1;
	size_t at = slot_at(form, key->row);
	if (form->suggesting)
		mark_suggestion(form, lines);
	else if (at == form->focus && focused(form)->field->kind == FORM_TEXT)
		text_field_scroll(focused(form)->text, 2 * lines);
	else
		return go_vertically(form, lines);
	return FORM_GOES_ON;
}

/* A click on the field in focus, at this place of it. */
static enum form_reply click_field(struct form *form, int row, int column)
{
	struct form_slot *slot = focused(form);
	size_t count;
	if (row < 0 || row >= slot->field_rows || column < (slot->text ? 0 : -1) ||
	    column >= slot->field_columns)
		return FORM_GOES_ON;
	if (slot->text) {
		text_field_click(slot->text, row, column);
		return FORM_GOES_ON;
	}
	/* The arrows beside a choice are what they look like; else it is the list that is wanted. */
	const struct form_choice *choices = slot_choices(slot, &count);
	int width = count ? width_of_text(choice_label(&choices[slot->choice]), 1) : 0;
	struct key key = {.kind = KEY_IS_CHARACTER, .codepoint = ' '};
	if (column == -1 || column == width)
		key = (struct key){.kind = KEY_IS_CODE,
				   .code = column < 0 ? CODE_LEFT : CODE_RIGHT};
	return choice_key(form, slot, &key);
}

static enum form_reply click(struct form *form, const struct key *key)
{
	struct key pressed;
	size_t count;
	const struct hint *hints = form_hints(form, &count);
	int suggestion = key->row - form->popup_row;
	if (form->suggesting && suggestion >= 0 && suggestion < form->popup_rows) {
		form->suggested = (long)form->suggestions_top + suggestion;
		take_suggestion(form);
		return FORM_GOES_ON;
	}
	if (key->row == form->window.row + form->window.rows - 1 &&
	    form->view_rows < form->window.rows &&
	    hints_at(key->column - form->window.column, hints, count, &pressed))
		return form_key(form, &pressed);
	if (modal_clicked_beside(&form->window, key))
		return say(form, unused_click(hints[0].key, hints[0].what));
	size_t at = slot_at(form, key->row);
	if (at == form->spec->count)
		return FORM_GOES_ON;
	if (at != form->focus && form->slots[at].text)
		text_field_rewind(form->slots[at].text);
	form_go(form, at);
	const struct form_slot *slot = focused(form);
	return click_field(form, key->row - form->window.row + form->scroll - slot->field_row,
			   key->column - form->window.column - slot->field_column);
}

static enum form_reply mouse(struct form *form, const struct key *key)
{
	if (key->button == MOUSE_WHEEL_UP || key->button == MOUSE_WHEEL_DOWN)
		return wheel(form, key);
	return key->button == MOUSE_LEFT ? click(form, key) : FORM_GOES_ON;
}

/* Keys of the form as a whole; false: it is none of them. */
static bool form_wide_key(struct form *form, const struct key *key, enum form_reply *reply)
{
	const struct form_slot *slot = focused(form);
	*reply = FORM_GOES_ON;
	if (key_is(key, CODE_ESCAPE))
		*reply = FORM_WANTS_LEAVE;
	else if (key_is(key, CODE_F2) || key_is_ctrl(key, 's'))
		*reply = FORM_WANTS_ACCEPT;
	else if (key_is(key, CODE_F1))
		*reply = FORM_WANTS_HELP;
	else if (key_is_ctrl(key, 'o') && slot->text)
		*reply = FORM_WANTS_EDITOR;
	else if (key_is(key, CODE_TAB))
		go_by(form, 1);
	else if (key->kind == KEY_IS_CODE && key->code == CODE_TAB && key->modifiers == KEY_SHIFT)
		go_by(form, -1);
	else if (key_is(key, CODE_ENTER) && form_enter_accepts(form))
		*reply = FORM_WANTS_ACCEPT;
	else if (key_is(key, CODE_ENTER) && slot->field->kind != FORM_TEXT)
		go_by(form, 1);
	else
		return false;
	return true;
}

enum form_reply form_key(struct form *form, const struct key *key)
{
	enum form_reply reply;
	if (key->kind != KEY_IS_CHARACTER && key->kind != KEY_IS_CODE &&
	    key->kind != KEY_IS_PASTE && key->kind != KEY_IS_MOUSE)
		return FORM_GOES_ON;
	say(form, NULL);
	if (key->kind == KEY_IS_MOUSE)
		return mouse(form, key);
	if (suggestion_key(form, key))
		return FORM_GOES_ON;
	if (form_wide_key(form, key, &reply))
		return reply;
	struct form_slot *slot = focused(form);
	return slot->text ? text_key(form, slot, key) : choice_key(form, slot, key);
}
