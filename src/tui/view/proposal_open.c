/* Into a proposal: from a file, a paste, a draft; and its draft. */
#include "proposal_work.h"

#include "app/upkeep.h"
#include "draft_text.h"
#include "tui/edit/form.h"

#include <stdlib.h>

void proposal_work_free(struct proposal_work *work)
{
	if (!work)
		return;
	proposal_release(&work->proposal);
	proposal_steps_release(&work->steps);
	free(work);
}

void proposal_close(struct desk *desk)
{
	proposal_work_free(desk->proposal);
	desk->proposal = NULL;
	desk_go(desk, desk->plan.id != 0 ? VIEW_OUTLINE : VIEW_PLANS, 0);
}

/* --- the draft --- */

bool proposal_draft_keep(struct desk *desk, struct proposal_work *work)
{
	struct error err = ERROR_INIT;
	struct strbuf content = STRBUF_INIT;
	if (session_is_read_only(desk->session))
		return true;
	proposal_write(&work->proposal, &content);
	bool kept = draft_keep(desk->session, PROPOSAL_DRAFT, 0, content.text, &err);
	if (kept)
		work->unkept = false;
	else if (err.code != ERR_BUSY)
		desk_fail(desk, &err);
	error_release(&err);
	strbuf_release(&content);
	return kept;
}

static void drop(struct desk *desk, const char *form)
{
	struct error err = ERROR_INIT;
	if (!draft_drop(desk->session, form, 0, &err))
		desk_fail(desk, &err);
}

void proposal_draft_drop(struct desk *desk)
{
	drop(desk, PROPOSAL_DRAFT);
}

/* Both kinds begin with what they are about. */
char *proposal_draft_begins(const char *content)
{
	const char *from = strncmp(content, "n ", 2) == 0 ? content + 2 : content;
	return xmemdup0(from, strcspn(from, "\n"));
}

/* --- opening --- */

/* One at a time: another one that lies open is kept for later. */
static void put_aside(struct desk *desk)
{
	struct error err = ERROR_INIT;
	struct proposal_work *old = desk->proposal;
	if (!old)
		return;
	if (!proposal_draft_keep(desk, old) || !draft_leave(desk->session, PROPOSAL_DRAFT, 0, &err))
		desk_fail(desk, &err);
	proposal_work_free(old);
	desk->proposal = NULL;
}

/* Takes the proposal over. */
static void show(struct desk *desk, struct proposal *proposal, bool changed)
{
	struct proposal_work *work = xcalloc(1, sizeof(*work));
	work->proposal = *proposal;
	work->changed = work->unkept = changed;
	*proposal = (struct proposal){0};
	proposal_work_recount(work);
	desk->proposal = work;
	desk_go(desk, VIEW_PROPOSAL, 0);
}

bool proposal_open(struct desk *desk, const struct transfer_source *source, bool *document,
		   struct error *err)
{
	struct proposal proposal;
	if (!transfer_propose(desk->session, source, &proposal, document, err))
		return false;
	if (!*document)
		return true;
	if (!proposal.count) {
		error_set(err, ERR_INPUT, say_nothing_recognised(proposal.name));
		proposal_release(&proposal);
		return false;
	}
	put_aside(desk);
	show(desk, &proposal, source->pasted != NULL);
	return true;
}

void proposal_resume(struct desk *desk, const struct draft *draft)
{
	struct proposal proposal;
	if (strcmp(draft->form, PASTE_DRAFT) == 0) {
		const char *text = strchr(draft->content, '\n');
		proposal_paste(desk, text ? text + 1 : NULL);
		return;
	}
	put_aside(desk);
	if (proposal_read(draft->content, &proposal)) {
		show(desk, &proposal, true);
		desk->proposal->resumed = true;
	} else {
		proposal_release(&proposal);
		proposal_draft_drop(desk);
		desk_say(desk, xstrdup(text(MSG_proposal_draft_empty)));
	}
}

/* --- pasting --- */

static char *check_document(const char *value, void *data)
{
	(void)data;
	return value[strspn(value, " \n\t")] ? NULL : xstrdup(text(MSG_wrong_no_paste));
}

static bool keep_paste(const struct form *form, void *data)
{
	struct desk *desk = data;
	struct error err = ERROR_INIT;
	char *content =
		string_format("%s\n%s", text(MSG_proposal_pasted), form_value(form, "document"));
	bool kept = draft_keep(desk->session, PASTE_DRAFT, 0, content, &err);
	if (!kept)
		desk_fail(desk, &err);
	free(content);
	return kept;
}

static const struct form_field paste_fields[] = {
	{.id = "document",
	 .label = MSG_label_document,
	 .hint = MSG_hint_document,
	 .kind = FORM_TEXT,
	 .height = 12,
	 .validate = check_document},
};

/* False: it goes on in the form, with what is wrong. */
static bool take_paste(struct desk *desk, struct form *form)
{
	struct error err = ERROR_INIT;
	struct transfer_source source = {.pasted = form_value(form, "document")};
	bool document;
	if (proposal_open(desk, &source, &document, &err))
		return true;
	form_set_error(form, "document", err.text);
	error_release(&err);
	return false;
}

void proposal_paste(struct desk *desk, const char *text)
{
	static const struct form_spec spec = {.title = MSG_paste_title,
					      .fields = paste_fields,
					      .count = 1,
					      .accept = MSG_hint_paste_accept,
					      .rest = keep_paste};
	if (!desk_may_change(desk))
		return;
	struct form *form = form_new(&spec, desk);
	if (text)
		form_type(form, "document", text);
	enum form_end end;
	do
		end = form_run(form, desk->screen, &desk->beneath);
	while (end == FORM_ACCEPTED && !take_paste(desk, form));
	desk->leaving |= end == FORM_ENDED;
	/* One that is left behind by the end of the program is offered at the next start; the proposal has a draft of its own. */
	if (end == FORM_ACCEPTED)
		proposal_draft_keep(desk, desk->proposal);
	if (end != FORM_ENDED)
		drop(desk, PASTE_DRAFT);
	form_free(form);
}
