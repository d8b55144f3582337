/* Two people have changed one row: what only one of them changed is taken from him, the rest is
 * asked. */
#include "row_kind.h"

#include "base/array.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

const char *row_shown_value(const struct form_field *field, const char *value)
{
	for (size_t i = 0; i < field->choice_count; i++)
		if (strcmp(field->choices[i].value, value) == 0)
			return field->choices[i].label_text ? field->choices[i].label_text
							    : text(field->choices[i].label);
	if (field->kind == FORM_YES_NO)
		return text(strcmp(value, "yes") == 0 ? MSG_yes : MSG_no);
	return value[0] ? value : text(MSG_value_empty);
}

/* 0: mine; 1: theirs; else back to the form. */
static int ask(struct row *row, const struct form_field *field, const char *theirs,
	       const char *mine)
{
	struct desk *desk = row->desk;
	const char *label = field->label_text ? field->label_text : text(field->label);
	char *question = say_conflict_question(label, row_shown_value(field, theirs),
					       row_shown_value(field, mine));
	const char *answers[] = {text(MSG_conflict_mine), text(MSG_conflict_theirs),
				 text(MSG_conflict_back)};
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_conflict_title),
				    question, answers, (int)ARRAY_LENGTH(answers), 0);
	free(question);
	return answer;
}

bool row_reconcile(struct row *row, struct form *form, struct error *err)
{
	bool chosen = true;
	char *was[ROW_FIELDS_MOST] = {0}, *theirs[ROW_FIELDS_MOST] = {0};
	row_write_values(row, was);
	row->kind->release(row);
	if (!row->kind->load(row, err)) {
		row_release_values(was);
		return false;
	}
	row_write_values(row, theirs);
	for (size_t i = row->kind->first; chosen && i < row->kind->first + row->kind->count; i++) {
		const char *id = row->fields[i].id;
		if (string_same(was[i], theirs[i]) || string_same(theirs[i], row->values[i]))
			continue;
		int answer = string_same(was[i], row->values[i])
				     ? 1
				     : ask(row, &row->fields[i], theirs[i], row->values[i]);
		if (answer == 1)
			form_type(form, id, theirs[i]);
		else if (answer != 0)
			chosen = false;
	}
	row_release_values(was);
	row_release_values(theirs);
	return chosen;
}
