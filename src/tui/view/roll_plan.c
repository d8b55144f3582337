#include "tui/view/roll_plan.h"

#include "roll_wizard.h"

#include "app/look.h"
#include "app/transfer.h"
#include "app/upkeep.h"
#include "base/array.h"
#include "i18n/messages.h"
#include "tui/edit/dialog.h"
#include "tui/edit/pager.h"

#include <stdlib.h>

enum step { STEP_FORM, STEP_CHANGES, STEP_OFFERS, STEP_PAGES, STEP_OVER };

/* What a step ends with. */
enum turn {
	TURN_ON,
	TURN_BACK,
	TURN_TO_FORM, /* where something must be put right */
	TURN_END
};

/* --- the form --- */

/* Nothing that was decided is lost by one Esc too many. The form itself asks where it was changed. */
static bool leaves(struct roll_wizard *wizard)
{
	if (form_changed(wizard->form, NULL) || !(roll_was_decided(wizard) || wizard->decided))
		return true;
	return dialog_sure_to(wizard->desk->screen, &wizard->desk->beneath,
			      text(MSG_roll_form_title), text(MSG_roll_leave),
			      text(MSG_roll_leave_yes), text(MSG_roll_leave_no));
}

/* Proposals for the time in the form. Of those that were made before for another one the decisions stay. */
static bool propose(struct roll_wizard *wizard, struct error *err)
{
	enum roll_keep keep = roll_form_keep(wizard);
	struct period to = {0};
	roll_target(&wizard->plan, form_value(wizard->form, "to"), &to);
	bool same = wizard->proposed && wizard->roll.frame.to.first == to.first &&
		    wizard->roll.frame.keep == keep;
	if (!same) {
		char *decided =
			wizard->proposed ? roll_draft_write(wizard) : xstrdup(wizard->decided);
		roll_release(&wizard->roll);
		wizard->proposed =
			roll_propose(wizard->desk->session, wizard->plan_id,
				     form_value(wizard->form, "to"), keep, &wizard->roll, err);
		if (wizard->proposed && decided)
			roll_draft_decide(wizard, decided);
		string_set(&wizard->decided, NULL);
		free(decided);
	}
	if (wizard->proposed) {
		string_set(&wizard->roll.title, roll_form_given(wizard, "title"));
		string_set(&wizard->roll.code, roll_form_given(wizard, "code"));
	}
	return wizard->proposed;
}

static enum turn ask_form(struct roll_wizard *wizard)
{
	struct desk *desk = wizard->desk;
	struct error err = ERROR_INIT;
	enum form_end end;
	do
		end = form_run(wizard->form, desk->screen, &desk->beneath);
	while (end == FORM_LEFT && !leaves(wizard));
	desk->leaving |= end == FORM_ENDED;
	if (end != FORM_ACCEPTED)
		return TURN_END;
	if (propose(wizard, &err))
		return TURN_ON;
	desk_fail(desk, &err);
	return TURN_END;
}

/* --- the lists --- */

static enum turn after_list(struct roll_wizard *wizard, enum checklist_end end)
{
	wizard->desk->leaving |= end == CHECKLIST_ENDED;
	return end == CHECKLIST_TAKEN ? TURN_ON : end == CHECKLIST_LEFT ? TURN_BACK : TURN_END;
}

static enum turn ask_changes(struct roll_wizard *wizard)
{
	return after_list(wizard, roll_list_changes(wizard));
}

static enum turn ask_offers(struct roll_wizard *wizard)
{
	return after_list(wizard, roll_list_offers(wizard));
}

/* --- the pages --- */

/* What wants a look stands on a page before the plan's own. */
static void write_first_page(const struct roll_wizard *wizard, struct strbuf *pages)
{
	enum { WIDEST = 100 }; /* columns; what stands further apart is hard to read across */
	struct strbuf told = STRBUF_INIT;
	int columns = screen_columns(wizard->desk->screen) - 2;
	roll_tell(&wizard->roll, columns < WIDEST ? columns : WIDEST, &told);
	if (told.length)
		strbuf_format(pages, "%s\n\n%s\f", text(MSG_roll_first_page), told.text);
	strbuf_release(&told);
}

static enum pager_end show_pages(struct roll_wizard *wizard, struct error *err)
{
	struct desk *desk = wizard->desk;
	struct whole_plan next;
	struct export_options options;
	struct strbuf pages = STRBUF_INIT;
	enum pager_end end = PAGER_LEFT;
	export_options_init(&options);
	write_first_page(wizard, &pages);
	if (roll_preview(desk->session, &wizard->roll, &next, err) &&
	    transfer_render(desk->session, &next, NULL, &options, &pages, err)) {
		char *title = say_template_preview(next.plan.title);
		end = pager_run(desk->screen, title, pages.text);
		free(title);
	}
	whole_plan_release(&next);
	strbuf_release(&pages);
	return end;
}

static void open_plan(struct desk *desk, int64_t id, struct error *err)
{
	if (desk_open_plan(desk, id, err))
		desk_go(desk, VIEW_OUTLINE, 0);
	else
		desk_fail(desk, err);
}

enum wish { WISH_MAKE, WISH_OPEN, WISH_LEAVE };

/* Of a plan like it that is there already; *id is that one. */
static enum wish ask_twin(struct roll_wizard *wizard, int64_t *id, struct error *err)
{
	static const enum wish wishes[] = {WISH_OPEN, WISH_MAKE, WISH_LEAVE};
	const char *answers[] = {text(MSG_report_open), text(MSG_roll_make_another),
				 text(MSG_roll_make_none)};
	struct desk *desk = wizard->desk;
	struct plan found;
	enum wish wish = WISH_LEAVE;
	plan_init(&found);
	if (roll_find(desk->session, &wizard->roll, &found, err)) {
		wish = WISH_MAKE;
		*id = found.id;
	}
	if (wish == WISH_MAKE && found.id) {
		char *question = say_roll_there_question(found.title, found.code);
		int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_roll_form_title),
					    question, answers, (int)ARRAY_LENGTH(answers), 0);
		wish = answer == DIALOG_NONE ? WISH_LEAVE : wishes[answer];
		free(question);
	}
	plan_release(&found);
	return wish;
}

/* True: the wizard has come to its end. */
static bool store(struct roll_wizard *wizard, struct error *err)
{
	struct desk *desk = wizard->desk;
	int64_t id;
	enum wish wish = ask_twin(wizard, &id, err);
	if (wish == WISH_LEAVE ||
	    (wish == WISH_MAKE && !roll_store(desk->session, &wizard->roll, &id, err)))
		return false;
	if (wish == WISH_MAKE)
		desk_say_done(desk);
	open_plan(desk, id, err);
	return true;
}

/* What can't be stored so is said in the form. */
static enum turn put_right(struct roll_wizard *wizard, struct error *err)
{
	form_set_error(wizard->form, err->code == ERR_EXISTS ? "code" : NULL, err->text);
	error_release(err);
	return TURN_TO_FORM;
}

static enum turn ask_pages(struct roll_wizard *wizard, bool *stored)
{
	struct error err = ERROR_INIT;
	enum pager_end end = show_pages(wizard, &err);
	wizard->desk->leaving |= end == PAGER_ENDED;
	*stored = end == PAGER_TAKEN && store(wizard, &err);
	if (err.code != ERR_NONE)
		return put_right(wizard, &err);
	return end == PAGER_ENDED || *stored ? TURN_END : TURN_BACK;
}

/* --- step by step --- */

static bool has_step(const struct roll_wizard *wizard, enum step step)
{
	return (step != STEP_CHANGES || roll_has_changes(wizard)) &&
	       (step != STEP_OFFERS || roll_has_offers(wizard));
}

/* The next step that has anything to ask. */
static enum step step_by(const struct roll_wizard *wizard, enum step step, enum turn turn)
{
	if (turn == TURN_END || turn == TURN_TO_FORM)
		return turn == TURN_END ? STEP_OVER : STEP_FORM;
	do
		step = turn == TURN_ON ? step + 1 : step - 1;
	while (!has_step(wizard, step));
	return step;
}

static enum turn ask_step(struct roll_wizard *wizard, enum step step, bool *stored)
{
	switch (step) {
	case STEP_FORM:
		return ask_form(wizard);
	case STEP_CHANGES:
		return ask_changes(wizard);
	case STEP_OFFERS:
		return ask_offers(wizard);
	case STEP_PAGES:
	case STEP_OVER:
		break;
	}
	return ask_pages(wizard, stored);
}

/* `draft` (NULL: none) is what was typed and decided before. */
static void ask(struct desk *desk, const struct plan *plan, const char *draft)
{
	struct roll_wizard wizard = {.desk = desk, .plan_id = plan->id, .plan = *plan};
	bool stored = false;
	wizard.form = roll_form_new(&wizard);
	if (draft)
		roll_draft_fill_form(&wizard, draft);
	string_set(&wizard.decided, draft);
	for (enum step step = STEP_FORM; step != STEP_OVER;)
		step = step_by(&wizard, step, ask_step(&wizard, step, &stored));
	/* One that is left behind by the end of the program is offered at the next start. */
	if (!desk->leaving || stored)
		roll_draft_drop(&wizard);
	form_free(wizard.form);
	free(wizard.decided);
	roll_release(&wizard.roll);
}

void roll_plan(struct desk *desk, int64_t plan_id)
{
	struct plan plan;
	struct error err = ERROR_INIT;
	if (!desk_may_change(desk))
		return;
	plan_init(&plan);
	if (look_plan(desk->session, plan_id, &plan, &err))
		ask(desk, &plan, NULL);
	else
		desk_fail(desk, &err);
	plan_release(&plan);
}

void roll_plan_resume(struct desk *desk, const struct draft *draft)
{
	struct plan plan;
	struct error err = ERROR_INIT;
	plan_init(&plan);
	if (look_plan(desk->session, draft->row_id, &plan, &err)) {
		ask(desk, &plan, draft->content);
	} else {
		/* Without the old plan there is nothing to make a new one of. */
		struct error dropping = ERROR_INIT;
		if (!draft_drop(desk->session, ROLL_DRAFT, draft->row_id, &dropping))
			error_release(&dropping);
		desk_fail(desk, &err);
	}
	plan_release(&plan);
}
