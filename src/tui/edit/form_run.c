#include "external_editor.h"
#include "form_state.h"

#include "base/array.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>
#include <string.h>

#define REST_MS 1000
#define LAST_TRIES 50 /* 15 s where another program writes */

/* A dialog over the form has the form beneath, and that what the form has. */
struct under {
	struct form *form;
	const struct beneath *beneath;
};

static void redraw(struct screen *screen, void *data)
{
	struct under *under = data;
	form_draw(under->form, screen, under->beneath);
}

static void rest(struct form *form)
{
	if (form->unrested)
		form->unrested = form->spec->rest && !form->spec->rest(form, form->data);
	if (form->waiting && !form->unrested)
		form_set_error(form, NULL, NULL);
}

/* There is no other time: another program that writes is waited for longer. */
static void rest_at_last(struct form *form)
{
	for (int tries = 0; form->unrested && tries < LAST_TRIES; tries++)
		rest(form);
}

static enum dialog_leaving ask_to_leave(const struct form *form, struct screen *screen,
					const struct beneath *beneath)
{
	if (form->spec->brief || !form_changed(form, NULL))
		return LEAVE_DISCARD;
	return dialog_leave(screen, beneath, form->spec->accept);
}

/* What was typed so far is safe before another program has the terminal. */
static void edit_outside(struct form *form, struct screen *screen)
{
	struct form_slot *slot = &form->slots[form->focus];
	char *problem = NULL;
	rest(form);
	char *saved = external_editor(screen, slot_value(slot), slot->field->most, &problem);
	if (saved) {
		text_field_replace(slot->text, saved);
		slot_typed(form, slot);
		form_stop_suggesting(form);
	}
	if (problem)
		form_set_error(form, NULL, problem);
	free(problem);
	free(saved);
}

static const char *list_text(size_t i, void *data)
{
	size_t count;
	const struct form_choice *choices = slot_choices(data, &count);
	return choice_label(&choices[i]);
}

/* `key` opened the list; a letter is the beginning of what is looked for. */
static void choose(struct form *form, struct screen *screen, const struct beneath *beneath,
		   const struct key *key)
{
	struct form_slot *slot = &form->slots[form->focus];
	struct dialog_list list = {.text = list_text, .data = slot, .first = slot->choice};
	char typed[5] = "";
	slot_choices(slot, &list.count);
	if (key_is_typed(key) && key_command_form(*key).codepoint != ' ')
		typed[utf8_encode(key->codepoint, typed)] = '\0';
	long chosen = dialog_choose(screen, beneath, slot_label(slot), &list, typed);
	if (chosen != DIALOG_NONE)
		slot_choose(form, slot, (size_t)chosen);
}

/* What a key leads to; true where the form is over, with *end. */
static bool follow(struct form *form, struct screen *screen, const struct beneath *itself,
		   const struct key *key, enum form_end *end)
{
	enum form_reply reply = form_key(form, key);
	enum dialog_leaving leaving = LEAVE_CONTINUE;
	switch (reply) {
	case FORM_GOES_ON:
		return false;
	case FORM_WANTS_EDITOR:
		edit_outside(form, screen);
		return false;
	case FORM_WANTS_LIST:
		choose(form, screen, itself, key);
		return false;
	case FORM_WANTS_HELP:
		form_help(form, screen, itself);
		return false;
	case FORM_WANTS_LEAVE:
		leaving = ask_to_leave(form, screen, itself);
		break;
	case FORM_WANTS_ACCEPT:
		leaving = LEAVE_SAVE;
	}
	*end = leaving == LEAVE_SAVE ? FORM_ACCEPTED : FORM_LEFT;
	return leaving == LEAVE_DISCARD || (leaving == LEAVE_SAVE && form_complete(form));
}

enum form_end form_run(struct form *form, struct screen *screen, const struct beneath *beneath)
{
	struct under under = {.form = form, .beneath = beneath};
	const struct beneath itself = {.redraw = redraw, .data = &under};
	enum form_end end;
	struct key key;
	do {
		form_draw(form, screen, beneath);
		modal_key(screen, form->unrested ? REST_MS : -1, &key);
		if (key.kind == KEY_IS_TIMEOUT)
			rest(form);
		if (key_ends(&key)) {
			rest_at_last(form);
			return FORM_ENDED;
		}
	} while (!follow(form, screen, &itself, &key, &end));
	return end;
}
