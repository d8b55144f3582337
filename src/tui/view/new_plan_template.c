/* The questions of a template, the plan that comes of the answers as pages, and only then the plan. */
#include "tui/view/new_plan.h"

#include "draft_text.h"
#include "new_plan_import.h"

#include "app/upkeep.h"
#include "model/number.h"
#include "tui/edit/dialog.h"
#include "tui/edit/form.h"
#include "tui/edit/pager.h"

#include <stdlib.h>

static char *check_answer(const char *value, void *data)
{
	(void)data;
	return value[0] ? NULL : xstrdup(text(MSG_wrong_empty));
}

static char *check_year(const char *value, void *data)
{
	int year;
	(void)data;
	return number_parse_year(value, &year) ? NULL : xstrdup(text(MSG_wrong_year));
}

struct questions {
	struct desk *desk;
	const struct template_entry *entry;
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
		.hint = variable->type == VARIABLE_YEAR ? MSG_hint_year : MSG_hint_answer,
		.kind = variable->type == VARIABLE_CHOICE ? FORM_CHOICE : FORM_LINE,
		.width = variable->type == VARIABLE_YEAR ? 12 : 0,
		.validate = variable->type == VARIABLE_YEAR ? check_year : check_answer,
		.choice_count = variable->choice_count,
	};
	questions->choices[i] = xcalloc(variable->choice_count + 1, sizeof(struct form_choice));
	for (size_t j = 0; j < variable->choice_count; j++)
		questions->choices[i][j] = (struct form_choice){.value = variable->choices[j],
								.label_text = variable->choices[j]};
	questions->fields[i].choices = questions->choices[i];
}

/* The first line names the template. */
static bool keep_draft(const struct form *form, void *data)
{
	const struct questions *questions = data;
	struct error err = ERROR_INIT;
	struct strbuf content = STRBUF_INIT;
	strbuf_format(&content, "%s\n", questions->entry->file);
	for (size_t i = 0; i < questions->about->count; i++)
		draft_text_add(&content, DRAFT_TYPED, questions->fields[i].id,
			       form_value(form, questions->fields[i].id));
	bool kept = draft_keep(questions->desk->session, TEMPLATE_DRAFT, 0, content.text, &err);
	if (!kept)
		desk_fail(questions->desk, &err);
	strbuf_release(&content);
	return kept;
}

static void drop_draft(struct desk *desk)
{
	struct error err = ERROR_INIT;
	if (!draft_drop(desk->session, TEMPLATE_DRAFT, 0, &err))
		desk_fail(desk, &err);
}

static struct form *make_form(struct questions *questions)
{
	const struct template_info *about = questions->about;
	questions->fields = xcalloc(about->count + 1, sizeof(*questions->fields));
	questions->choices = xcalloc(about->count + 1, sizeof(*questions->choices));
	for (size_t i = 0; i < about->count; i++)
		make_question(questions, i);
	questions->spec = (struct form_spec){
		.title_text = about->name,
		.fields = questions->fields,
		.count = about->count,
		.accept = MSG_hint_preview,
		.rest = keep_draft,
	};
	struct form *form = form_new(&questions->spec, questions);
	for (size_t i = 0; i < about->count; i++)
		form_propose(form, about->variables[i].name, about->variables[i].fallback);
	return form;
}

/* --- what comes of the answers --- */

/* As pages. False: it can't be made, and that has been said, or the user wants other answers. */
static bool preview(struct desk *desk, const struct transfer_source *source)
{
	struct transfer_report report = {0};
	struct transfer_source dry = *source;
	struct export_options options;
	struct strbuf pages = STRBUF_INIT;
	struct error err = ERROR_INIT;
	enum pager_end end = PAGER_LEFT;
	export_options_init(&options);
	dry.dry_run = true;
	bool made = transfer_import(desk->session, &dry, &report, &err);
	for (size_t i = 0; made && i < report.count; i++)
		made = transfer_render(desk->session, &report.plans[i], NULL, &options, &pages,
				       &err);
	if (made && report.count > 0) {
		char *title = say_template_preview(report.plans[0].plan.title);
		end = pager_run(desk->screen, title, pages.text);
		free(title);
	} else if (report.diagnostics.count > 0) {
		new_plan_show(desk, &report.diagnostics, text(MSG_template_errors), err.text);
	} else if (!made) {
		dialog_message(desk->screen, &desk->beneath, text(MSG_template_errors), err.text);
	}
	desk->leaving |= end == PAGER_ENDED;
	error_release(&err);
	strbuf_release(&pages);
	transfer_report_release(&report);
	return end == PAGER_TAKEN;
}

/* False: the user goes on with the questions. */
static bool preview_and_import(struct desk *desk, const struct questions *questions,
			       struct form *form)
{
	struct error err = ERROR_INIT;
	const struct template_info *about = questions->about;
	struct variable_value *values = xcalloc(about->count + 1, sizeof(*values));
	for (size_t i = 0; i < about->count; i++)
		values[i] = (struct variable_value){about->variables[i].name,
						    form_value(form, about->variables[i].name)};
	const struct transfer_source source = {
		.template = questions->entry->file, .values = values, .value_count = about->count};
	bool done = preview(desk, &source) && new_plan_import(desk, source, &err);
	if (err.code != ERR_NONE)
		form_set_error(form, NULL, err.text);
	error_release(&err);
	free(values);
	return done;
}

static void take_answer(enum draft_side side, const char *id, const char *value, void *data)
{
	(void)side;
	struct form *form = data;
	const struct questions *questions = form_data(form);
	for (size_t i = 0; i < questions->about->count; i++)
		if (strcmp(questions->fields[i].id, id) == 0)
			form_type(form, id, value);
}

/* `draft` (NULL: none) is what was answered before. */
static void ask(struct desk *desk, const struct template_entry *entry, const char *draft)
{
	const struct template_info *about = &entry->about;
	struct questions questions = {.desk = desk, .entry = entry, .about = about};
	struct form *form = make_form(&questions);
	enum form_end end = FORM_ACCEPTED;
	bool over = false;
	if (draft)
		draft_text_read(draft, take_answer, form);
	while (!over && !desk->leaving) {
		if (about->count > 0)
			end = form_run(form, desk->screen, &desk->beneath);
		desk->leaving |= end == FORM_ENDED;
		if (end == FORM_ACCEPTED && form_changed(form, NULL))
			keep_draft(form, &questions); /* the pages may be looked at for long */
		over = end != FORM_ACCEPTED || preview_and_import(desk, &questions, form) ||
		       about->count == 0;
	}
	/* One that is left behind by the end of the program is offered at the next start. */
	if (!desk->leaving)
		drop_draft(desk);
	form_free(form);
	for (size_t i = 0; i < about->count; i++)
		free(questions.choices[i]);
	free(questions.choices);
	free(questions.fields);
}

/* --- which template --- */

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
		.count = count, .text = template_name, .about = template_summary, .data = items};
	long chosen =
		dialog_choose(desk->screen, &desk->beneath, text(MSG_template_title), &list, NULL);
	if (chosen >= 0)
		ask(desk, &items[chosen], NULL);
	transfer_templates_release(items, count);
}

static void take_first(enum draft_side side, const char *id, const char *value, void *data)
{
	struct strbuf *first = data;
	if (first->length == 0)
		strbuf_add_text(first, value);
	(void)side;
	(void)id;
}

char *new_plan_draft_begins(const char *draft)
{
	struct strbuf first = STRBUF_INIT;
	draft_text_read(draft, take_first, &first);
	return strbuf_detach(&first);
}

static void write_answer(enum draft_side side, const char *id, const char *value, void *data)
{
	char *line = say_field_value(id, value);
	strbuf_format(data, "\n%s", line);
	free(line);
	(void)side;
}

/* The template is gone, what was answered is not. */
static void show_answers(struct desk *desk, const char *file, const char *draft)
{
	struct error err = ERROR_INIT;
	struct strbuf question = STRBUF_INIT;
	char *said = say_draft_template_gone(file);
	strbuf_format(&question, "%s\n", said);
	draft_text_read(draft, write_answer, &question);
	const char *answers[] = {text(MSG_draft_later), text(MSG_draft_drop)};
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_draft_title),
				    question.text, answers, 2, 0);
	if (answer == 1)
		drop_draft(desk);
	else if (!draft_leave(desk->session, TEMPLATE_DRAFT, 0, &err))
		desk_fail(desk, &err);
	strbuf_release(&question);
	free(said);
}

void new_plan_resume(struct desk *desk, const char *draft)
{
	struct template_entry entry = {0};
	struct error err = ERROR_INIT;
	char *file = xmemdup0(draft, strcspn(draft, "\n"));
	if (transfer_template_named(desk->session, file, &entry, &err)) {
		ask(desk, &entry, draft);
	} else {
		show_answers(desk, file, draft);
	}
	error_release(&err);
	template_entry_release(&entry);
	free(file);
}
