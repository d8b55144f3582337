#include "tui/edit/dialog.h"

#include "base/memory.h"
#include "tui/edit/form.h"

/* A form with one field. */
char *dialog_prompt(struct screen *screen, const struct beneath *beneath, const char *title,
		    const char *label, const char *initial,
		    char *(*check)(const char *value, void *data), void *data)
{
	const struct form_field field = {
		.id = "line", .label_text = label, .kind = FORM_LINE, .validate = check};
	const struct form_spec spec = {
		.title_text = title, .fields = &field, .count = 1, .brief = true};
	struct form *form = form_new(&spec, data);
	form_set(form, field.id, initial);
	bool taken = form_run(form, screen, beneath) == FORM_ACCEPTED;
	char *line = taken ? xstrdup(form_value(form, field.id)) : NULL;
	form_free(form);
	return line;
}
