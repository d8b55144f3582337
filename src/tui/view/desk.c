#include "tui/view/desk.h"

#include "app/look.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

void desk_release(struct desk *desk)
{
	plan_release(&desk->plan);
	organization_release(&desk->organization);
	free(desk->message);
	free(desk->tail);
	free(desk->searched);
	desk->message = desk->tail = desk->searched = NULL;
}

void desk_say(struct desk *desk, char *text)
{
	free(desk->message);
	free(desk->tail);
	desk->message = text;
	desk->tail = NULL;
	desk->alarming = false;
}

char *desk_undo_key(void)
{
	struct strbuf key = STRBUF_INIT;
	action_write_key(ACTION_undo, &key);
	return strbuf_detach(&key);
}

bool desk_sure_to(struct desk *desk, const char *title, char *question, const char *yes,
		  const char *no)
{
	char *key = desk_undo_key();
	char *whole = say_and_undo(question, key);
	bool sure = dialog_sure_to(desk->screen, &desk->beneath, title, whole, yes, no);
	free(whole);
	free(key);
	free(question);
	return sure;
}

bool desk_sure_to_remove(struct desk *desk, char *question)
{
	return desk_sure_to(desk, text(MSG_remove_title), question, text(MSG_dialog_remove),
			    text(MSG_dialog_keep));
}

void desk_fail(struct desk *desk, struct error *err)
{
	desk_say(desk, err->text);
	desk->alarming = true;
	*err = (struct error)ERROR_INIT;
}

void desk_say_changed(struct desk *desk, char *text)
{
	char *key = desk_undo_key();
	desk_say(desk, text);
	desk->tail = key[0] ? say_undo_tail(key) : NULL;
	free(key);
}

void desk_say_done(struct desk *desk)
{
	struct error err = ERROR_INIT;
	struct history_list list = {0};
	if (!look_history(desk->session, 0, 0, 1, &list, &err)) {
		desk_fail(desk, &err);
	} else if (list.count > 0 &&
		   string_same(list.items[0].actor, session_actor(desk->session))) {
		const struct history_entry *entry = &list.items[0];
		desk_say_changed(desk, xstrdup(language() == LANGUAGE_CHINESE ? entry->detail.zh
									      : entry->detail.en));
	}
	history_list_release(&list);
}

bool desk_may_change(struct desk *desk)
{
	if (!session_is_read_only(desk->session))
		return true;
	desk_say(desk, say_only_reading(session_path(desk->session)));
	desk->alarming = true;
	return false;
}

static bool take_organization(struct desk *desk, struct error *err)
{
	organization_release(&desk->organization);
	desk->organization = (struct organization){0};
	if (desk->plan.id != 0)
		return look_organization(desk->session, desk->plan.organization_id,
					 &desk->organization, err);
	struct organization *items = NULL;
	size_t count = 0;
	if (!look_organizations(desk->session, &items, &count, err))
		return false;
	if (count > 0)
		organization_copy(&desk->organization, &items[0]);
	for (size_t i = 0; i < count; i++)
		organization_release(&items[i]);
	free(items);
	return true;
}

bool desk_open_plan(struct desk *desk, int64_t id, struct error *err)
{
	struct plan plan;
	plan_init(&plan);
	if (id != 0 && !look_plan(desk->session, id, &plan, err))
		return false;
	plan_release(&desk->plan);
	desk->plan = plan;
	return take_organization(desk, err);
}

bool desk_open_union(struct desk *desk, int64_t organization_id, struct error *err)
{
	int64_t plan_id = 0;
	if (desk->organization.id == organization_id)
		return true;
	return look_newest_plan(desk->session, organization_id, &plan_id, err) && plan_id != 0 &&
	       desk_open_plan(desk, plan_id, err);
}

bool desk_refresh(struct desk *desk, struct error *err)
{
	struct error gone = ERROR_INIT;
	if (desk->plan.id != 0 && desk_open_plan(desk, desk->plan.id, &gone))
		return true;
	if (desk->plan.id != 0 && gone.code != ERR_NOT_FOUND)
		return error_move(err, &gone);
	error_release(&gone);
	int64_t id = 0;
	return look_current_plan(desk->session, &id, err) && desk_open_plan(desk, id, err);
}

void desk_go_month(struct desk *desk, int month)
{
	desk->wanted_month = month;
	desk_go(desk, VIEW_SCHEDULE, 0);
}

void desk_go(struct desk *desk, enum view_kind view, int64_t row_id)
{
	desk->wanted = view;
	desk->wanted_id = row_id;
}
