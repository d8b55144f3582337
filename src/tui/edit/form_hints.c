/* The line of keys at the foot of a form, and what it depends on. */
#include "form_state.h"

bool form_has_one_field(const struct form *form)
{
	return form->spec->count == 1;
}

bool form_enter_accepts(const struct form *form)
{
	if (form->slots[form->focus].field->kind == FORM_TEXT)
		return form->spec->at_once && !form_changed(form, NULL);
	return form->spec->at_once || form_next_slot(form, form->focus, 1) == form->spec->count;
}

static void add_hint(struct form *form, size_t *count, const char *key, enum message what,
		     const char *shown)
{
	form->hints[(*count)++] = (struct hint){key, what, shown};
}

/* Those that are needed most come first, and always at the same place. */
const struct hint *form_hints(struct form *form, size_t *count)
{
	const struct form_spec *spec = form->spec;
	const struct form_field *field = form->slots[form->focus].field;
	enum message accept = spec->accept != MSG_none ? spec->accept : MSG_hint_save;
	bool line = field->kind == FORM_LINE, small = spec->brief || spec->at_once;
	*count = 0;
	if (small && (line || spec->at_once) && form_enter_accepts(form))
		add_hint(form, count, "Enter", spec->accept != MSG_none ? accept : MSG_hint_take,
			 NULL);
	else
		add_hint(form, count, "F2", accept, NULL);
	add_hint(form, count, "Esc", spec->brief ? MSG_hint_cancel : MSG_hint_leave, NULL);
	if (spec->count > 1)
		add_hint(form, count, "Tab", MSG_hint_next_field, NULL);
	if (field->kind == FORM_CHOICE)
		add_hint(form, count, "Right", MSG_hint_choose, "←→");
	if (field->kind == FORM_CHOICE)
		add_hint(form, count, "Space", MSG_hint_list, NULL);
	if (field->kind == FORM_YES_NO)
		add_hint(form, count, "Space", MSG_hint_choose, NULL);
	if (line && field->suggest)
		add_hint(form, count, form_has_one_field(form) ? "Down" : "F4",
			 MSG_hint_suggestions, NULL);
	if (field->kind == FORM_TEXT)
		add_hint(form, count, "C-o", MSG_hint_editor, NULL);
	add_hint(form, count, "F1", MSG_hint_help, NULL);
	return form->hints;
}
