#include "tui/view/draft_offer.h"

#include "app/upkeep.h"
#include "base/array.h"
#include "base/shorten.h"
#include "tui/edit/dialog.h"
#include "tui/view/new_plan.h"
#include "tui/view/proposal.h"
#include "tui/view/roll_plan.h"
#include "tui/view/row.h"

#include <stdlib.h>

/* --- what a draft is --- */

struct entry {
	const struct draft *draft;
	char *name, *at; /* owned */
};

struct entries {
	struct draft_list drafts;
	struct entry *items;
	size_t count;
};

static bool is_of_document(const struct draft *draft)
{
	return strcmp(draft->form, PROPOSAL_DRAFT) == 0 || strcmp(draft->form, PASTE_DRAFT) == 0;
}

/* Columns: enough to know it again, and the question stays one that is seen whole. */
enum { BEGINS_MOST = 120 };

/* False: the form that could go on with it is not known here. */
static bool describe(const struct draft *draft, struct entry *entry)
{
	enum message title = MSG_form_new_plan;
	char minute[DATE_MINUTE_SIZE], *begins = NULL;
	if (strcmp(draft->form, TEMPLATE_DRAFT) == 0)
		begins = new_plan_draft_begins(draft->content);
	else if (strcmp(draft->form, ROLL_DRAFT) == 0)
		begins = roll_plan_draft_begins(draft->content);
	else if (is_of_document(draft))
		begins = proposal_draft_begins(draft->content);
	else if (!row_draft_about(draft, &title, &begins))
		return false;
	if (is_of_document(draft))
		title = MSG_proposal_draft_title;
	if (strcmp(draft->form, ROLL_DRAFT) == 0)
		title = MSG_roll_form_title;
	date_minute_write(draft->at, minute);
	*entry = (struct entry){.draft = draft, .at = xstrdup(minute)};
	char *told = shorten_end(begins, BEGINS_MOST);
	entry->name = *told ? say_field_value(text(title), told) : xstrdup(text(title));
	free(told);
	free(begins);
	return true;
}

static bool load(struct desk *desk, struct entries *entries)
{
	struct error err = ERROR_INIT;
	*entries = (struct entries){0};
	if (!draft_list(desk->session, &entries->drafts, &err)) {
		desk_fail(desk, &err);
		return false;
	}
	entries->items = xcalloc(entries->drafts.count + 1, sizeof(*entries->items));
	for (size_t i = 0; i < entries->drafts.count; i++)
		entries->count +=
			describe(&entries->drafts.items[i], &entries->items[entries->count]);
	return true;
}

static void release(struct entries *entries)
{
	for (size_t i = 0; i < entries->count; i++) {
		free(entries->items[i].name);
		free(entries->items[i].at);
	}
	free(entries->items);
	draft_list_release(&entries->drafts);
}

/* --- what becomes of it --- */

static bool go_on(struct desk *desk, const struct draft *draft, struct error *err)
{
	bool taken = false;
	if (!draft_take(desk->session, draft, &taken, err))
		return false;
	if (!taken)
		desk_say(desk, xstrdup(text(MSG_draft_taken)));
	else if (strcmp(draft->form, TEMPLATE_DRAFT) == 0)
		new_plan_resume(desk, draft->content);
	else if (strcmp(draft->form, ROLL_DRAFT) == 0)
		roll_plan_resume(desk, draft);
	else if (is_of_document(draft))
		proposal_resume(desk, draft);
	else
		row_resume(desk, draft);
	return true;
}

/* `more`: how many others there are. False: later. */
static bool ask(struct desk *desk, const struct entry *entry, size_t more)
{
	struct strbuf question = STRBUF_INIT;
	strbuf_format(&question, "%s\n\n%s\n%s", text(MSG_draft_found), entry->name, entry->at);
	if (more > 0) {
		char *said = say_draft_more(more);
		strbuf_format(&question, "\n\n%s", said);
		free(said);
	}
	const char *answers[] = {text(MSG_draft_go_on), text(MSG_draft_drop),
				 text(MSG_draft_later)};
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_draft_title),
				    question.text, answers, (int)ARRAY_LENGTH(answers), 0);
	strbuf_release(&question);
	struct error err = ERROR_INIT;
	bool good = answer == 0   ? go_on(desk, entry->draft, &err)
		    : answer == 1 ? draft_remove(desk->session, entry->draft, &err)
				  : true;
	if (!good)
		desk_fail(desk, &err);
	return answer == 0 || answer == 1;
}

bool draft_offer(struct desk *desk)
{
	struct entries entries;
	if (session_is_read_only(desk->session) || !load(desk, &entries))
		return false;
	for (size_t i = 0; i < entries.count && !desk->leaving && !desk->resumed; i++)
		if (!ask(desk, &entries.items[i], entries.count - i - 1))
			break;
	release(&entries);
	return desk->resumed != NULL;
}

/* --- looking for one --- */

static const char *name_of(size_t i, void *data)
{
	const struct entries *entries = data;
	return entries->items[i].name;
}

static const char *time_of(size_t i, void *data)
{
	const struct entries *entries = data;
	return entries->items[i].at;
}

void draft_choose(struct desk *desk)
{
	struct entries entries;
	if (!desk_may_change(desk) || !load(desk, &entries))
		return;
	struct dialog_list list = {
		.count = entries.count, .text = name_of, .detail = time_of, .data = &entries};
	long chosen = DIALOG_NONE;
	if (entries.count == 0)
		desk_say(desk, xstrdup(text(MSG_draft_none)));
	else if (entries.count == 1)
		chosen = 0;
	else
		chosen = dialog_choose(desk->screen, &desk->beneath, text(MSG_draft_title), &list,
				       NULL);
	if (chosen >= 0)
		ask(desk, &entries.items[chosen], 0);
	release(&entries);
}
