#include "tui/view/draft_offer.h"

#include "app/upkeep.h"
#include "base/array.h"
#include "tui/edit/dialog.h"
#include "tui/view/new_plan.h"
#include "tui/view/row.h"

#include <stdlib.h>

static void resume(struct desk *desk, const struct draft *draft)
{
	if (strcmp(draft->form, TEMPLATE_DRAFT) == 0)
		new_plan_resume(desk, draft->content);
	else
		row_resume(desk, draft);
}

static void offer(struct desk *desk, const struct draft *draft)
{
	enum message title = MSG_form_new_plan;
	if (strcmp(draft->form, TEMPLATE_DRAFT) != 0 && !row_draft_title(draft, &title))
		return;
	char *question = say_draft_found(text(title));
	const char *answers[] = {text(MSG_draft_go_on), text(MSG_draft_drop),
				 text(MSG_draft_later)};
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_draft_title), question,
				    answers, (int)ARRAY_LENGTH(answers), 0);
	free(question);
	struct error err = ERROR_INIT;
	bool taken = false;
	if (answer == 0 && draft_take(desk->session, draft, &taken, &err) && taken)
		resume(desk, draft);
	else if (answer == 1)
		draft_remove(desk->session, draft, &err);
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
}

void draft_offer(struct desk *desk)
{
	if (session_is_read_only(desk->session))
		return;
	struct draft_list list = {0};
	struct error err = ERROR_INIT;
	if (!draft_list(desk->session, &list, &err))
		desk_fail(desk, &err);
	else if (list.count > 0)
		offer(desk, &list.items[0]);
	draft_list_release(&list);
}
