/* F1 in a form. */
#include "form_state.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "tui/edit/key_help.h"

#include <stdlib.h>

static const struct key_row form_keys[] = {
	{"F2 C-s", MSG_help_form_accept}, {"Esc", MSG_help_form_leave},
	{"Tab Down", MSG_help_form_next}, {"S-Tab Up", MSG_help_form_back},
	{"Enter", MSG_help_form_enter},
};
static const struct key_row brief_keys[] = {
	{"Enter F2", MSG_help_brief_accept},
	{"Esc", MSG_help_brief_leave},
};
static const struct key_row small_keys[] = {
	{"F2 C-s", MSG_help_form_accept}, {"Enter", MSG_help_small_enter},
	{"Esc", MSG_help_form_leave},     {"Tab Down", MSG_help_form_next},
	{"S-Tab Up", MSG_help_form_back},
};
static const struct key_row choice_keys[] = {
	{"Left Right", MSG_help_choice_step},
	{"Space", MSG_help_choice_list},
};
static const struct key_row yes_no_keys[] = {{"Space Left Right", MSG_help_choice_turn}};
static const struct key_row suggestion_keys[] = {
	{"F4 M-Down", MSG_help_suggestions},
	{"Enter Tab Space", MSG_help_suggestion_take},
	{"Esc", MSG_help_suggestions_close},
};
static const struct key_row editor_keys[] = {{"C-o", MSG_help_editor}};

static const struct key_group group_form = KEY_GROUP(MSG_help_form, form_keys);
static const struct key_group group_brief = KEY_GROUP(MSG_help_form, brief_keys);
static const struct key_group group_small = KEY_GROUP(MSG_help_form, small_keys);
static const struct key_group group_choice = KEY_GROUP(MSG_help_choice, choice_keys);
static const struct key_group group_yes_no = KEY_GROUP(MSG_help_choice, yes_no_keys);
static const struct key_group group_suggestions =
	KEY_GROUP(MSG_help_suggestions_head, suggestion_keys);
static const struct key_group group_editor = KEY_GROUP(MSG_help_editor_head, editor_keys);

#define GROUPS_MOST 6

/* What the field wants, and what there is to be said of what stands in it. Owned. */
static char *about(const struct form *form, const struct form_slot *slot)
{
	struct strbuf out = STRBUF_INIT;
	const struct form_field *field = slot->field;
	const char *hint = field->hint_text ? field->hint_text : text(field->hint);
	const char *said = slot_said(form, slot);
	strbuf_format(&out, "%s%s%s", hint, *hint && said ? "\n" : "", said ? said : "");
	if (field->kind == FORM_LINE || field->kind == FORM_TEXT)
		strbuf_format(&out, "%s%s", out.length ? "\n" : "", text(MSG_help_clipboard));
	return strbuf_detach(&out);
}

void form_help(const struct form *form, struct screen *screen, const struct beneath *beneath)
{
	const struct form_slot *slot = &form->slots[form->focus];
	const struct key_group *groups[GROUPS_MOST];
	size_t count = 0;
	groups[count++] = form->spec->at_once ? &group_small
			  : form->spec->brief ? &group_brief
					      : &group_form;
	if (slot->field->kind == FORM_CHOICE)
		groups[count++] = &group_choice;
	if (slot->field->kind == FORM_YES_NO)
		groups[count++] = &group_yes_no;
	if (slot->field->kind == FORM_LINE && slot->field->suggest)
		groups[count++] = &group_suggestions;
	if (slot->field->kind == FORM_TEXT)
		groups[count++] = &key_group_text;
	if (slot->text) {
		groups[count++] = &key_group_line;
		groups[count++] = &group_editor;
	}
	char *label =
		*slot_label(slot) ? say_help_title(slot_label(slot)) : xstrdup(text(MSG_help_form));
	char *said = about(form, slot);
	key_help(screen, beneath, label, said, groups, count);
	free(said);
	free(label);
}
