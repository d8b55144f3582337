#include "tui/view/new_plan.h"

#include "app/transfer.h"
#include "base/array.h"
#include "tui/edit/dialog.h"
#include "tui/edit/form.h"
#include "tui/view/row.h"

#include <stdlib.h>

char *path_typed(const char *typed)
{
	const char *home = getenv("HOME");
	if (typed[0] == '~' && (typed[1] == '/' || typed[1] == '\0') && home)
		return string_format("%s%s", home, typed + 1);
	return xstrdup(typed);
}

static void open_outline(struct desk *desk, int64_t plan_id)
{
	struct error err = ERROR_INIT;
	if (desk_open_plan(desk, plan_id, &err))
		desk_go(desk, VIEW_OUTLINE, 0);
	else
		desk_fail(desk, &err);
}

void new_plan_empty(struct desk *desk)
{
	int64_t id;
	if (row_edit(desk, ROW_NEW_PLAN, 0, (struct row_place){0}, &id))
		open_outline(desk, id);
}

/* --- reading a file or a template --- */

static void show_diagnostics(struct desk *desk, const struct diagnostics *list, const char *title)
{
	const char *words[3] = {text(MSG_tui_note), text(MSG_tui_warning), text(MSG_tui_error)};
	struct strbuf out = STRBUF_INIT;
	diagnostics_print(list, words, &out);
	dialog_message(desk->screen, &desk->beneath, title, out.text);
	strbuf_release(&out);
}

static char *check_code(const char *value, void *data)
{
	(void)data;
	return plan_code_valid(value) ? NULL : xstrdup(text(MSG_wrong_code));
}

static bool read_source(struct desk *desk, const struct transfer_source *source, struct error *err)
{
	struct transfer_report report = {0};
	bool done = transfer_import(desk->session, source, &report, err);
	if (report.diagnostics.count > 0)
		show_diagnostics(desk, &report.diagnostics,
				 done ? text(MSG_import_warnings) : err->text);
	if (done && report.count > 0) {
		desk_say_done(desk);
		open_outline(desk, report.plans[0].plan.id);
	}
	transfer_report_release(&report);
	return done;
}

/* Where the code is taken, the user gives another one. */
static void import(struct desk *desk, struct transfer_source source)
{
	struct error err = ERROR_INIT;
	char *code = NULL;
	while (!read_source(desk, &source, &err) && err.code == ERR_EXISTS) {
		char *typed = dialog_prompt(desk->screen, &desk->beneath, err.text,
					    text(MSG_label_code), code, check_code, NULL);
		if (!typed)
			break;
		free(code);
		source.code = code = typed;
		error_release(&err);
	}
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
	free(code);
}

void new_plan_from_file(struct desk *desk)
{
	if (!desk_may_change(desk))
		return;
	char *typed = dialog_prompt(desk->screen, &desk->beneath, text(MSG_import_title),
				    text(MSG_label_path), NULL, NULL, NULL);
	if (typed && typed[0] && strcmp(typed, "-") != 0) {
		char *path = path_typed(typed);
		import(desk, (struct transfer_source){.path = path});
		free(path);
	}
	free(typed);
}

/* --- the questions of a template --- */

static char *check_answer(const char *value, void *data)
{
	(void)data;
	return value[0] ? NULL : xstrdup(text(MSG_wrong_empty));
}

static char *check_year(const char *value, void *data)
{
	(void)data;
	bool right = strlen(value) == 4 && strspn(value, "0123456789") == 4 && value[0] != '0';
	return right ? NULL : xstrdup(text(MSG_wrong_year));
}

struct questions {
	const struct template_info *about;
	struct form_field *fields;
	struct form_choice **choices; /* of each field */
	struct form_spec spec;
};

static void make_question(struct questions *questions, size_t i)
{
	const struct variable *variable = &questions->about->variables[i];
	questions->fields[i] = (struct form_field){
		.id = variable->name,
		.label_text = variable->prompt ? variable->prompt : variable->name,
		.kind = variable->type == VARIABLE_CHOICE ? FORM_CHOICE : FORM_LINE,
		.width = variable->type == VARIABLE_YEAR ? 8 : 0,
		.validate = variable->type == VARIABLE_YEAR ? check_year : check_answer,
		.choice_count = variable->choice_count,
	};
	questions->choices[i] = xcalloc(variable->choice_count + 1, sizeof(struct form_choice));
	for (size_t j = 0; j < variable->choice_count; j++)
		questions->choices[i][j] = (struct form_choice){.value = variable->choices[j],
								.label_text = variable->choices[j]};
	questions->fields[i].choices = questions->choices[i];
}

static struct form *make_form(struct questions *questions)
{
	const struct template_info *about = questions->about;
	questions->fields = xcalloc(about->count + 1, sizeof(*questions->fields));
	questions->choices = xcalloc(about->count + 1, sizeof(*questions->choices));
	for (size_t i = 0; i < about->count; i++)
		make_question(questions, i);
	questions->spec = (struct form_spec){
		.title_text = about->name, .fields = questions->fields, .count = about->count};
	struct form *form = form_new(&questions->spec, NULL);
	for (size_t i = 0; i < about->count; i++)
		form_set(form, about->variables[i].name, about->variables[i].fallback);
	return form;
}

static void ask_and_import(struct desk *desk, const struct template_entry *entry)
{
	const struct template_info *about = &entry->about;
	struct questions questions = {.about = about};
	struct form *form = make_form(&questions);
	enum form_end end =
		about->count > 0 ? form_run(form, desk->screen, &desk->beneath) : FORM_ACCEPTED;
	desk->leaving |= end == FORM_ENDED;
	if (end == FORM_ACCEPTED) {
		struct variable_value *values = xcalloc(about->count + 1, sizeof(*values));
		for (size_t i = 0; i < about->count; i++)
			values[i] =
				(struct variable_value){about->variables[i].name,
							form_value(form, about->variables[i].name)};
		import(desk, (struct transfer_source){.template = entry->file,
						      .values = values,
						      .value_count = about->count});
		free(values);
	}
	form_free(form);
	for (size_t i = 0; i < about->count; i++)
		free(questions.choices[i]);
	free(questions.choices);
	free(questions.fields);
}

static const char *template_name(size_t i, void *data)
{
	const struct template_entry *items = data;
	return items[i].about.name ? items[i].about.name : items[i].file;
}

static const char *template_summary(size_t i, void *data)
{
	const struct template_entry *items = data;
	return items[i].about.summary;
}

void new_plan_from_template(struct desk *desk)
{
	struct template_entry *items = NULL;
	size_t count = 0;
	struct error err = ERROR_INIT;
	if (!desk_may_change(desk))
		return;
	if (!transfer_templates(desk->session, &items, &count, &err)) {
		desk_fail(desk, &err);
		return;
	}
	struct dialog_list list = {
		.count = count, .text = template_name, .detail = template_summary, .data = items};
	long chosen =
		dialog_choose(desk->screen, &desk->beneath, text(MSG_template_title), &list, NULL);
	if (chosen >= 0)
		ask_and_import(desk, &items[chosen]);
	transfer_templates_release(items, count);
}

void new_plan(struct desk *desk)
{
	static void (*const ways[])(struct desk *) = {new_plan_from_template, new_plan_from_file,
						      new_plan_empty};
	const char *names[] = {text(MSG_begin_template_short), text(MSG_begin_file_short),
			       text(MSG_begin_empty_short)};
	if (!desk_may_change(desk))
		return;
	int way = dialog_confirm(desk->screen, &desk->beneath, text(MSG_form_new_plan),
				 text(MSG_begin_question), names, (int)ARRAY_LENGTH(names), 0);
	if (way >= 0)
		ways[way](desk);
}
