/* Two people have changed one row: what only one of them changed is taken from him, the rest is
 * asked. */
#include "row_kind.h"

#include "base/array.h"
#include "tui/edit/dialog.h"

#include <ctype.h>
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

/* Chinese has a blank behind a name in Latin letters. Owned. */
static char *before_verb(const char *who)
{
	size_t length = strlen(who);
	bool latin = length > 0 && isalnum((unsigned char)who[length - 1]);
	return string_format("%s%s", who, latin && language() == LANGUAGE_CHINESE ? " " : "");
}

static char *conflict_question(const struct row_writer *writer, const struct form_field *field,
			       const char *was, const char *stored, const char *mine)
{
	const char *label = field->label_text ? field->label_text : text(field->label);
	const char *shown[] = {row_shown_value(field, was), row_shown_value(field, stored),
			       row_shown_value(field, mine)};
	if (writer->oneself)
		return say_conflict_question_own(label, shown[0], shown[1], shown[2]);
	char *who = before_verb(writer->name ? writer->name : text(MSG_conflict_somebody));
	char *question = say_conflict_question(label, shown[0], who, shown[1], shown[2]);
	free(who);
	return question;
}

enum row_choice row_ask_conflict(struct desk *desk, int64_t id, const struct form_field *field,
				 const char *was, const char *theirs, const char *mine)
{
	struct row_writer writer = row_find_writer(desk, id, field->id, theirs);
	bool own = writer.oneself;
	char *question = conflict_question(&writer, field, was, theirs, mine);
	const char *answers[] = {[ROW_MINE] = text(own ? MSG_conflict_mine_own : MSG_conflict_mine),
				 [ROW_THEIRS] =
					 text(own ? MSG_conflict_theirs_own : MSG_conflict_theirs),
				 [ROW_BACK] = text(MSG_conflict_back)};
	int answer = dialog_confirm(desk->screen, &desk->beneath,
				    text(own ? MSG_conflict_title_own : MSG_conflict_title),
				    question, answers, (int)ARRAY_LENGTH(answers), ROW_BACK);
	free(question);
	free(writer.name);
	return answer == DIALOG_NONE ? ROW_BACK : (enum row_choice)answer;
}

/* The user knows now what others have made of it. */
static void settle(struct row *row, size_t i, struct form *form, const char *theirs,
		   enum row_choice choice)
{
	const char *id = row->fields[i].id;
	char *mine = xstrdup(form_value(form, id));
	string_set(&row->seen[i], theirs);
	form_set(form, id, theirs);
	if (choice == ROW_MINE)
		form_type(form, id, mine);
	free(mine);
}

bool row_reconcile(struct row *row, struct form *form)
{
	char *now[ROW_FIELDS_MOST] = {0};
	enum row_choice choice = ROW_THEIRS;
	row_write_values(row, now);
	for (size_t i = row->kind->first; i < row->kind->first + row->kind->count; i++) {
		const char *mine = form_value(form, row->fields[i].id);
		bool mine_alone = string_same(row->seen[i], now[i]);
		bool agreed = string_same(now[i], mine) || string_same(row->seen[i], mine);
		if (mine_alone)
			continue;
		choice = agreed ? ROW_THEIRS
				: row_ask_conflict(row->desk, row->id, &row->fields[i],
						   row->seen[i] ? row->seen[i] : "", now[i], mine);
		if (choice == ROW_BACK)
			break;
		settle(row, i, form, now[i], choice);
	}
	row_release_values(now);
	return choice != ROW_BACK;
}
