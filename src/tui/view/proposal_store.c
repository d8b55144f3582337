/* Out of a proposal: into the database, for later, or away. */
#include "proposal_work.h"

#include "app/upkeep.h"
#include "base/array.h"
#include "tui/edit/checklist.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

/* --- which of several plans --- */

struct choice {
	struct proposal_work *work;
	bool *wanted;
	char *told; /* what the list shows now; owned */
};

static size_t content_of(const struct proposal *proposal, size_t plan)
{
	const struct proposed_plan *of = &proposal->plans[plan];
	size_t count = 0;
	for (size_t i = of->first; i < of->first + of->count; i++)
		count += proposal->items[i].kind != PROPOSED_LEFT_OUT;
	return count;
}

static size_t doubts_of(const struct proposal *proposal, size_t plan)
{
	const struct proposed_plan *of = &proposal->plans[plan];
	size_t count = 0;
	for (size_t i = of->first; i < of->first + of->count; i++)
		count += proposal->items[i].doubt != DOUBT_NONE;
	return count;
}

static size_t plans_with_content(const struct proposal *proposal)
{
	size_t count = 0;
	for (size_t i = 0; i < proposal->plan_count; i++)
		count += content_of(proposal, i) > 0;
	return count;
}

static void write_plan(size_t i, int columns, struct checklist_lines *out, void *data)
{
	const struct choice *choice = data;
	const struct proposal *proposal = &choice->work->proposal;
	char *about = say_proposal_plan_content((int)content_of(proposal, i),
						(int)doubts_of(proposal, i));
	(void)columns;
	strbuf_add_text(&out->first, proposal->plans[i].title);
	period_write(proposal->plans[i].period, &out->aside);
	strbuf_add_text(&out->second, about);
	free(about);
}

static bool is_checked(size_t i, void *data)
{
	return ((const struct choice *)data)->wanted[i];
}

static bool is_suggested(size_t i, void *data)
{
	return content_of(&((const struct choice *)data)->work->proposal, i) > 0;
}

static void check(size_t i, bool checked, void *data)
{
	((const struct choice *)data)->wanted[i] = checked;
}

static void tell(size_t i, char **title, char **text, void *data)
{
	const struct proposal *proposal = &((const struct choice *)data)->work->proposal;
	const struct proposed_plan *plan = &proposal->plans[i];
	struct strbuf out = STRBUF_INIT;
	for (size_t at = plan->first; at < plan->first + plan->count && out.length < 2000; at++)
		if (proposal->items[at].kind != PROPOSED_LEFT_OUT)
			strbuf_format(&out, "%s%s\n", proposal->items[at].label,
				      proposal->items[at].text);
	*title = xstrdup(plan->title);
	*text = strbuf_detach(&out);
}

/* NULL: none after all. */
static bool *choose_plans(struct desk *desk, struct proposal_work *work)
{
	struct choice choice = {.work = work};
	size_t count = work->proposal.plan_count;
	choice.wanted = xcalloc(count + 1, sizeof(*choice.wanted));
	for (size_t i = 0; i < count; i++)
		choice.wanted[i] = is_suggested(i, &choice);
	if (plans_with_content(&work->proposal) < 2)
		return choice.wanted;
	struct checklist list = {
		.title = text(MSG_proposal_which_plans),
		.count = count,
		.write = write_plan,
		.is_checked = is_checked,
		.is_suggested = is_suggested,
		.check = check,
		.tell = tell,
		.data = &choice,
		.at = proposal_plan_at(&work->proposal, work->list.at),
	};
	enum checklist_end end = checklist_run(desk->screen, &list);
	desk->leaving |= end == CHECKLIST_ENDED;
	if (end == CHECKLIST_TAKEN)
		return choice.wanted;
	free(choice.wanted);
	return NULL;
}

static const char *plan_text(size_t i, void *data)
{
	const struct choice *choice = data;
	return choice->work->proposal.plans[i].title;
}

static const char *plan_detail(size_t i, void *data)
{
	struct choice *choice = data;
	const struct proposal *proposal = &choice->work->proposal;
	free(choice->told);
	choice->told = say_proposal_plan_content((int)content_of(proposal, i),
						 (int)doubts_of(proposal, i));
	return choice->told;
}

void proposal_choose_plan(struct desk *desk, struct proposal_work *work)
{
	struct choice choice = {.work = work};
	const struct proposal *proposal = &work->proposal;
	struct dialog_list list = {.count = proposal->plan_count,
				   .text = plan_text,
				   .detail = plan_detail,
				   .data = &choice,
				   .first = proposal_plan_at(proposal, work->list.at)};
	if (proposal->plan_count < 2) {
		desk_say(desk, xstrdup(text(MSG_proposal_one_plan)));
		return;
	}
	long chosen = dialog_choose(desk->screen, &desk->beneath, text(MSG_proposal_plans_title),
				    &list, NULL);
	if (chosen != DIALOG_NONE)
		work->list.at = proposal->plans[chosen].first;
	free(choice.told);
}

/* --- storing --- */

/* Nothing tells whose plan it is, or of a single one which year it is for: that must be said. */
static bool is_unclear(struct desk *desk, const struct proposed_plan *plan, bool single,
		       bool *unclear, struct error *err)
{
	char *name = transfer_union_of(desk->session, plan->organization, err);
	*unclear = !name || (single && !plan->year_known) || !period_valid(plan->period);
	free(name);
	return err->code == ERR_NONE;
}

/* One union is asked for once: the next plans of the document are mostly of the same. */
static void hand_on_union(struct proposal *proposal, size_t from)
{
	for (size_t i = from + 1; i < proposal->plan_count; i++)
		if (!proposal->plans[i].organization)
			string_set(&proposal->plans[i].organization,
				   proposal->plans[from].organization);
}

static bool settle(struct desk *desk, struct proposal_work *work, const bool *wanted)
{
	struct error err = ERROR_INIT;
	size_t count = 0;
	for (size_t i = 0; i < work->proposal.plan_count; i++)
		count += wanted[i];
	for (size_t i = 0; i < work->proposal.plan_count; i++) {
		bool unclear = false;
		if (!wanted[i])
			continue;
		if (!is_unclear(desk, &work->proposal.plans[i], count == 1, &unclear, &err)) {
			desk_fail(desk, &err);
			return false;
		}
		if (unclear && !proposal_edit_plan(desk, work, i, text(MSG_proposal_plan_unclear)))
			return false;
		hand_on_union(&work->proposal, i);
	}
	return true;
}

static void store(struct desk *desk, struct proposal_work *work, const bool *wanted)
{
	struct error err = ERROR_INIT;
	struct transfer_report report;
	bool done = transfer_store_proposal(desk->session, &work->proposal, wanted, &report, &err);
	if (done) {
		proposal_draft_drop(desk);
		proposal_close(desk);
		desk_say_done(desk);
		desk_show_plan(desk, report.plans[0].plan.id);
	} else {
		desk_fail(desk, &err);
	}
	transfer_report_release(&report);
}

/* Who brings a document in once more by mistake is asked. */
static bool is_no_twin(struct desk *desk, const struct proposal *proposal, const bool *wanted)
{
	struct error err = ERROR_INIT;
	char *code = NULL;
	size_t at = 0;
	for (size_t i = 0; i < proposal->plan_count && !code && err.code == ERR_NONE; i++)
		if (wanted[i]) {
			code = transfer_twin(desk->session, proposal->plans[i].title, 0, &err);
			at = i;
		}
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
	if (!code)
		return true;
	char *question = say_proposal_twin(proposal->plans[at].title, code);
	bool sure =
		dialog_sure_to(desk->screen, &desk->beneath, text(MSG_proposal_twin_title),
			       question, text(MSG_proposal_twin_yes), text(MSG_proposal_twin_no));
	free(question);
	free(code);
	return sure;
}

void proposal_store(struct desk *desk, struct proposal_work *work)
{
	if (!desk_may_change(desk))
		return;
	bool *wanted = choose_plans(desk, work);
	if (wanted && settle(desk, work, wanted) && is_no_twin(desk, &work->proposal, wanted))
		store(desk, work, wanted);
	free(wanted);
}

/* --- leaving --- */

enum leaving { LEAVE_STORE, LEAVE_FOR_LATER, LEAVE_DROP, LEAVE_CHOICES };

/* It becomes nobody's, so that it is offered again. */
static void leave_for_later(struct desk *desk, struct proposal_work *work)
{
	struct error err = ERROR_INIT;
	struct strbuf key = STRBUF_INIT;
	if (!proposal_draft_keep(desk, work))
		return;
	if (!draft_leave(desk->session, PROPOSAL_DRAFT, 0, &err)) {
		desk_fail(desk, &err);
		return;
	}
	action_write_key(ACTION_unsaved, &key);
	desk_say(desk, say_proposal_kept(key.text));
	strbuf_release(&key);
	proposal_close(desk);
}

void proposal_leave(struct desk *desk, struct proposal_work *work)
{
	static const enum message labels[LEAVE_CHOICES] = {
		[LEAVE_STORE] = MSG_proposal_leave_store,
		[LEAVE_FOR_LATER] = MSG_proposal_leave_later,
		[LEAVE_DROP] = MSG_proposal_leave_drop,
	};
	const char *choices[LEAVE_CHOICES];
	for (size_t i = 0; i < LEAVE_CHOICES; i++)
		choices[i] = text(labels[i]);
	char *question = say_proposal_leave_question(work->proposal.name);
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_proposal_leave_title),
				    question, choices, LEAVE_CHOICES, LEAVE_FOR_LATER);
	free(question);
	if (answer == LEAVE_STORE)
		proposal_store(desk, work);
	else if (answer == LEAVE_FOR_LATER)
		leave_for_later(desk, work);
	else if (answer == LEAVE_DROP) {
		proposal_draft_drop(desk);
		proposal_close(desk);
		desk_say(desk, xstrdup(text(MSG_proposal_dropped)));
	}
}
