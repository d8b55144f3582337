#include "new_plan_import.h"

#include "tui/edit/dialog.h"

#include <stdlib.h>

void new_plan_show(struct desk *desk, const struct diagnostics *list, const char *title,
		   const char *sentence)
{
	const char *words[3] = {text(MSG_tui_note), text(MSG_tui_warning), text(MSG_tui_error)};
	struct strbuf out = STRBUF_INIT;
	if (sentence)
		strbuf_format(&out, "%s\n\n", sentence);
	diagnostics_print(list, words, &out);
	dialog_message(desk->screen, &desk->beneath, title, out.text);
	strbuf_release(&out);
}

static char *check_code(const char *value, void *data)
{
	(void)data;
	return plan_code_accepts(value) ? NULL : xstrdup(text(MSG_wrong_code));
}

/* *plans: how many were found. */
static bool read_source(struct desk *desk, const struct transfer_source *source, size_t *plans,
			struct error *err)
{
	struct transfer_report report = {0};
	bool done = transfer_import(desk->session, source, &report, err);
	if (report.diagnostics.count > 0)
		new_plan_show(desk, &report.diagnostics,
			      text(done               ? MSG_import_warnings
				   : source->template ? MSG_template_errors
						      : MSG_import_errors),
			      err->text);
	if (done && report.count > 0) {
		desk_say_done(desk);
		desk_show_plan(desk, report.plans[0].plan.id);
	} else if (done && report.notice.year) {
		desk_say_done(desk);
	}
	*plans = report.count;
	transfer_report_release(&report);
	return done;
}

/* Another code in place of the one that is taken; false: none is wanted. */
static bool ask_code(struct desk *desk, const char *problem, char **code)
{
	const struct dialog_line about = {
		.title = text(MSG_code_taken_title),
		.label = text(MSG_label_code),
		.hint = problem,
		.initial = *code,
		.validate = check_code,
	};
	char *typed;
	desk->leaving |= dialog_ask(desk->screen, &desk->beneath, &about, &typed) == DIALOG_ENDED;
	if (!typed)
		return false;
	free(*code);
	*code = typed;
	return true;
}

/* Where the code of a single plan is taken, the user gives another one. */
bool new_plan_import(struct desk *desk, struct transfer_source source, struct error *err)
{
	char *code = NULL;
	size_t plans;
	bool done;
	while (!(done = read_source(desk, &source, &plans, err)) && err->code == ERR_EXISTS &&
	       plans == 1) {
		bool given = ask_code(desk, err->text, &code);
		error_release(err);
		if (!given)
			break;
		source.code = code;
	}
	free(code);
	return done;
}
