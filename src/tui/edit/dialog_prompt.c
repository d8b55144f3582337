#include "tui/edit/dialog.h"

#include "base/memory.h"
#include "tui/edit/form.h"

/* A form with one field. */
static struct form_field field_of(const struct dialog_line *about)
{
	return (struct form_field){
		.id = "line",
		.label_text = about->label,
		.hint_text = about->hint,
		.kind = FORM_LINE,
		.validate = about->validate,
		.suggest = about->suggest,
	};
}

/* False: typing goes on. */
static bool take(const struct dialog_line *about, struct form *form)
{
	struct error err = ERROR_INIT;
	bool taken = !about->take || about->take(form_value(form, "line"), about->data, &err);
	if (err.code != ERR_NONE)
		form_set_error(form, "line", err.text);
	error_release(&err);
	return taken;
}

enum dialog_end dialog_ask(struct screen *screen, const struct beneath *beneath,
			   const struct dialog_line *about, char **line)
{
	const struct form_field field = field_of(about);
	const struct form_spec spec = {.title_text = about->title,
				       .fields = &field,
				       .count = 1,
				       .brief = true,
				       .accept = about->accept};
	struct form *form = form_new(&spec, about->data);
	(about->proposed ? form_propose : form_set)(form, field.id, about->initial);
	enum form_end end;
	do
		end = form_run(form, screen, beneath);
	while (end == FORM_ACCEPTED && !take(about, form));
	if (line)
		*line = end == FORM_ACCEPTED ? xstrdup(form_value(form, field.id)) : NULL;
	form_free(form);
	return end == FORM_ACCEPTED ? DIALOG_TAKEN : end == FORM_LEFT ? DIALOG_LEFT : DIALOG_ENDED;
}

char *dialog_prompt(struct screen *screen, const struct beneath *beneath, const char *title,
		    const char *label, const char *initial,
		    char *(*check)(const char *value, void *data), void *data)
{
	const struct dialog_line about = {
		.title = title,
		.label = label,
		.initial = initial,
		.validate = check,
		.data = data,
	};
	char *line;
	dialog_ask(screen, beneath, &about, &line);
	return line;
}
