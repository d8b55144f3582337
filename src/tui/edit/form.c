#include "form_state.h"

#include "base/array.h"
#include "base/strbuf.h"

#include <assert.h>
#include <stdlib.h>

static const struct form_choice yes_no[] = {{"yes", MSG_yes, NULL}, {"no", MSG_no, NULL}};

static bool is_text(const struct form_slot *slot)
{
	return slot->field->kind == FORM_LINE || slot->field->kind == FORM_TEXT;
}

const struct form_choice *slot_choices(const struct form_slot *slot, size_t *count)
{
	bool fixed = slot->field->kind == FORM_YES_NO;
	*count = fixed ? ARRAY_LENGTH(yes_no) : slot->field->choice_count;
	return fixed ? yes_no : slot->field->choices;
}

const char *choice_label(const struct form_choice *choice)
{
	return choice->label_text ? choice->label_text : text(choice->label);
}

const char *slot_label(const struct form_slot *slot)
{
	return slot->field->label_text ? slot->field->label_text : text(slot->field->label);
}

const char *slot_value(const struct form_slot *slot)
{
	size_t count;
	if (is_text(slot))
		return text_field_text(slot->text);
	const struct form_choice *choices = slot_choices(slot, &count);
	return slot->choice < count ? choices[slot->choice].value : "";
}

bool slot_changed(const struct form_slot *slot)
{
	return is_text(slot) ? text_field_changed(slot->text) : slot->choice != slot->choice_set;
}

/* Some fields are wanted or not as others stand. Whoever hides the one in focus is in the one before. */
static void settle_hidden(struct form *form)
{
	for (size_t i = 0; i < form->spec->count; i++) {
		struct form_slot *slot = &form->slots[i];
		slot->hidden = slot->field->wanted && !slot->field->wanted(form);
	}
	while (form->focus > 0 && form->slots[form->focus].hidden)
		form->focus--;
}

struct form *form_new(const struct form_spec *spec, void *data)
{
	struct form *form = xcalloc(1, sizeof(*form));
	form->spec = spec;
	form->data = data;
	form->suggested = -1;
	form->slots = xcalloc(spec->count, sizeof(*form->slots));
	for (size_t i = 0; i < spec->count; i++) {
		struct form_slot *slot = &form->slots[i];
		slot->field = &spec->fields[i];
		if (is_text(slot))
			slot->text =
				text_field_new(slot->field->kind == FORM_TEXT, slot->field->most);
		else if (slot->field->kind == FORM_YES_NO)
			slot->choice = slot->choice_set = 1; /* no */
	}
	settle_hidden(form);
	return form;
}

void form_free(struct form *form)
{
	if (!form)
		return;
	for (size_t i = 0; i < form->spec->count; i++) {
		text_field_free(form->slots[i].text);
		free(form->slots[i].error);
		free(form->slots[i].remark);
	}
	suggestions_release(&form->suggestions);
	free(form->slots);
	free(form->error);
	free(form->said);
	free(form);
}

void *form_data(const struct form *form)
{
	return form->data;
}

struct form_slot *form_slot(const struct form *form, const char *id)
{
	for (size_t i = 0; i < form->spec->count; i++)
		if (strcmp(form->spec->fields[i].id, id) == 0)
			return &form->slots[i];
	assert(!"a field of this form");
	abort();
}

/* The number of the choice with this value; the first one where none has it. */
static size_t choice_valued(const struct form_slot *slot, const char *value)
{
	size_t count;
	const struct form_choice *choices = slot_choices(slot, &count);
	for (size_t i = 0; value && i < count; i++)
		if (strcmp(choices[i].value, value) == 0)
			return i;
	return slot->field->kind == FORM_YES_NO ? 1 : 0;
}

size_t form_next_slot(const struct form *form, size_t slot, int by)
{
	size_t count = form->spec->count;
	do
		slot = by < 0 && slot == 0 ? count : slot + (size_t)by;
	while (slot < count && form->slots[slot].hidden);
	return slot;
}

/* What is wrong with the value now, or to be said of it. What an action had against it is forgotten: it may try again. */
static void check(const struct form *form, struct form_slot *slot)
{
	const struct form_field *field = slot->field;
	free(slot->error);
	free(slot->remark);
	slot->error = field->validate ? field->validate(slot_value(slot), form->data) : NULL;
	slot->remark =
		field->remark && !slot->error ? field->remark(slot_value(slot), form->data) : NULL;
}

/* What is remarked by other fields. What an action had against one stands until that one is typed into. */
static void follow_others(struct form *form)
{
	for (size_t i = 0; i < form->spec->count; i++) {
		struct form_slot *slot = &form->slots[i];
		if (slot->field->follows && !slot->error)
			check(form, slot);
	}
}

void form_set(struct form *form, const char *id, const char *value)
{
	struct form_slot *slot = form_slot(form, id);
	if (is_text(slot))
		text_field_set(slot->text, value);
	else
		slot->choice = slot->choice_set = choice_valued(slot, value);
	check(form, slot);
	follow_others(form);
	slot->told = false;
	settle_hidden(form);
}

void form_propose(struct form *form, const char *id, const char *value)
{
	struct form_slot *slot = form_slot(form, id);
	form_set(form, id, value);
	if (slot->field->kind == FORM_LINE)
		text_field_propose(slot->text, value);
}

void form_type(struct form *form, const char *id, const char *value)
{
	struct form_slot *slot = form_slot(form, id);
	if (is_text(slot))
		text_field_replace(slot->text, value ? value : "");
	else
		slot->choice = choice_valued(slot, value);
	slot_typed(form, slot);
}

void slot_typed(struct form *form, struct form_slot *slot)
{
	check(form, slot);
	slot->told = true;
	form->unrested = true;
	free(form->error);
	form->error = NULL;
	if (form->spec->typed)
		form->spec->typed(form, slot->field->id, form->data);
	follow_others(form);
	settle_hidden(form);
}

void slot_choose(struct form *form, struct form_slot *slot, size_t choice)
{
	slot->choice = choice;
	slot_typed(form, slot);
}

const char *form_value(const struct form *form, const char *id)
{
	return slot_value(form_slot(form, id));
}

bool form_flag(const struct form *form, const char *id)
{
	return strcmp(form_value(form, id), "yes") == 0;
}

bool form_changed(const struct form *form, const char *id)
{
	if (id)
		return slot_changed(form_slot(form, id));
	for (size_t i = 0; i < form->spec->count; i++)
		if (slot_changed(&form->slots[i]))
			return true;
	return false;
}

const char *form_focused(const struct form *form)
{
	return form->spec->fields[form->focus].id;
}

const char *form_error(const struct form *form, const char *id)
{
	if (!id)
		return form->error;
	const struct form_slot *slot = form_slot(form, id);
	return slot->told ? slot->error : NULL;
}

const char *form_remark(const struct form *form, const char *id)
{
	return form_slot(form, id)->remark;
}

const char *form_said(const struct form *form)
{
	return form->said;
}

const char *slot_said(const struct form *form, const struct form_slot *slot)
{
	bool focus = slot == &form->slots[form->focus];
	bool looked_at = focus || slot->field->follows || slot_changed(slot);
	/* Half a name is no mistake while whole ones are offered. */
	if (slot->error)
		return slot->told && !(focus && form->suggesting) ? slot->error : NULL;
	return looked_at ? slot->remark : NULL;
}

void form_stop_suggesting(struct form *form)
{
	form->suggesting = form->by_hand = false;
	form->suggested = -1;
}

static void ask_for(struct form *form, const struct form_slot *slot, const char *typed)
{
	suggestions_clear(&form->suggestions);
	slot->field->suggest(typed, &form->suggestions, form->data);
}

/* Is the last of the names typed nothing but letters, which the first suggestion has for the sounds of its characters? */
static bool typed_by_sound(const char *value, const char *suggestion)
{
	size_t length = strlen(value), letters = 0;
	while (letters < length && ((value[length - letters - 1] | 0x20) >= 'a') &&
	       ((value[length - letters - 1] | 0x20) <= 'z'))
		letters++;
	return letters > 0 && !strstr(suggestion, value + length - letters);
}

/*
 * Half a name, or its initials, can't be what is meant: the first match is marked, and Enter takes it. Where what is typed
 * can stand as it is, nothing is marked before the user does it.
 */
static void mark_first(struct form *form, const struct form_slot *slot)
{
	if (form->suggesting && slot_value(slot)[0] != '\0' &&
	    (slot->error || typed_by_sound(slot_value(slot), form->suggestions.items[0])))
		form->suggested = 0;
}

/* The list is shown if it says more than the field does. */
void form_suggest(struct form *form, bool asked)
{
	const struct form_slot *slot = &form->slots[form->focus];
	const struct suggestions *list = &form->suggestions;
	form_stop_suggesting(form);
	suggestions_clear(&form->suggestions);
	form->suggestions_top = 0;
	if (!slot->field->suggest || slot->field->kind != FORM_LINE)
		return;
	const char *value = slot_value(slot);
	ask_for(form, slot, value);
	bool itself = list->count == 1 && strcmp(list->items[0], value) == 0;
	if (asked && (itself || list->count == 0 || text_field_proposes(slot->text)))
		ask_for(form, slot, "");
	form->suggesting =
		list->count > 1 || (list->count == 1 && strcmp(list->items[0], value) != 0);
	if (!asked)
		mark_first(form, slot);
}

void form_go(struct form *form, size_t slot)
{
	if (form->slots[slot].hidden)
		return;
	if (slot != form->focus && slot_changed(&form->slots[form->focus]))
		form->slots[form->focus].told = true;
	form->focus = slot;
	form_stop_suggesting(form);
}

void form_focus(struct form *form, const char *id)
{
	form_go(form, (size_t)(form_slot(form, id) - form->slots));
}

void form_focus_missing(struct form *form)
{
	for (size_t i = 0; i < form->spec->count; i++) {
		if (form->slots[i].error && !form->slots[i].hidden) {
			form_go(form, i);
			return;
		}
	}
}

void form_set_error(struct form *form, const char *id, const char *sentence)
{
	if (!id) {
		string_set(&form->error, sentence);
		form->waiting = false;
		return;
	}
	struct form_slot *slot = form_slot(form, id);
	string_set(&slot->error, sentence);
	slot->told = true;
	form_focus(form, id);
}

void form_set_waiting(struct form *form, const char *sentence)
{
	form_set_error(form, NULL, sentence);
	form->waiting = form->unrested = true;
}

bool form_complete(struct form *form)
{
	size_t wrong = form->spec->count;
	for (size_t i = form->spec->count; i-- > 0;) {
		struct form_slot *slot = &form->slots[i];
		check(form, slot);
		slot->told = true;
		if (slot->error && !slot->hidden)
			wrong = i;
	}
	if (wrong == form->spec->count)
		return true;
	form_go(form, wrong);
	return false;
}
