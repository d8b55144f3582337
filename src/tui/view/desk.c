#include "tui/view/desk.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "model/lunar.h"
#include "model/occasion.h"
#include "model/when.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

void desk_release(struct desk *desk)
{
	free(desk->resumed);
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
	desk->alarming = desk->waiting = false;
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
	bool waiting = err->code == ERR_BUSY;
	desk_say(desk, err->text);
	desk->alarming = true;
	desk->waiting = waiting;
	*err = (struct error)ERROR_INIT;
}

void desk_fail_to_keep(struct desk *desk, struct error *err)
{
	if (err->code == ERR_BUSY && desk->waiting)
		error_release(err);
	else
		desk_fail(desk, err);
}

void desk_stop_waiting(struct desk *desk)
{
	if (desk->waiting)
		desk_say(desk, NULL);
}

void desk_watch(struct desk *desk)
{
	if (desk->waiting && session_is_free(desk->session))
		desk_stop_waiting(desk);
	if (!desk->alarming && session_has_moved(desk->session)) {
		desk_say(desk, say_store_moved(session_path(desk->session)));
		desk->alarming = true;
	}
}

char *desk_write_busy(const struct desk *desk, const char *key)
{
	char *writer = session_writer(desk->session);
	char *said = say_save_waits(writer ? writer : text(MSG_another_program), key);
	free(writer);
	return said;
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
	int64_t id = session_last_entry(desk->session);
	/* Somebody else may have written since. */
	if (!look_history(desk->session, 0, id + 1, 1, &list, &err)) {
		desk_fail(desk, &err);
	} else if (list.count > 0 && list.items[0].id == id) {
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
	const char *path = session_path(desk->session);
	desk_say(desk, session_disk_is_full(desk->session) ? say_only_reading_full(path)
							   : say_only_reading(path));
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
	bool good = look_organizations(desk->session, &items, &count, err);
	if (good && count > 0)
		organization_copy(&desk->organization, &items[0]);
	for (size_t i = 0; i < count; i++)
		organization_release(&items[i]);
	free(items);
	return good;
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

bool desk_look_committee(struct desk *desk, struct committee *out, struct error *err)
{
	struct committee committee;
	committee_init(&committee);
	if (desk->organization.id != 0 &&
	    !look_committee(desk->session, desk->organization.id, &committee, err)) {
		committee_release(&committee);
		return false;
	}
	committee_release(out);
	*out = committee;
	return true;
}

void desk_show_plan(struct desk *desk, int64_t id)
{
	struct error err = ERROR_INIT;
	if (desk_open_plan(desk, id, &err))
		desk_go(desk, VIEW_OUTLINE, 0);
	else
		desk_fail(desk, &err);
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
	if (!steps_look(desk->session, &desk->can_undo, &desk->can_redo, err))
		return false;
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

static void add_fact_of_day(struct strbuf *out, const char *fact)
{
	strbuf_add_text(out, text(MSG_between_facts_of_a_day));
	strbuf_add_text(out, fact);
}

static void add_lunar(struct date date, struct strbuf *out)
{
	struct lunar_day lunar;
	struct strbuf written = STRBUF_INIT;
	if (!lunar_from_date(date, &lunar))
		return;
	lunar_write(lunar, &written);
	char *fact = say_lunar_fact(written.text);
	add_fact_of_day(out, fact);
	free(fact);
	strbuf_release(&written);
}

/* What can't be read is left out: the views that need it tell of it. */
static void add_occasions(const struct desk *desk, struct date date, struct strbuf *out)
{
	struct error err = ERROR_INIT;
	const struct occasion *found[4];
	const struct occasion_list *known = session_occasions(desk->session, &err);
	size_t count = known ? occasion_on(known, date, found, ARRAY_LENGTH(found)) : 0;
	for (size_t i = 0; i < count && i < ARRAY_LENGTH(found); i++)
		add_fact_of_day(out, occasion_label(found[i]));
	error_release(&err);
}

static void add_day_off(const struct desk *desk, struct date date, struct strbuf *out)
{
	struct error err = ERROR_INIT;
	const struct days_off *days = session_days_off(desk->session, &err);
	enum day_kind kind = days ? days_off_look(days, date, NULL) : DAY_WORK;
	if (kind == DAY_OFF || kind == DAY_WORKED)
		add_fact_of_day(out, text(kind == DAY_OFF ? MSG_day_is_off : MSG_day_is_worked));
	error_release(&err);
}

void desk_write_day(const struct desk *desk, struct date date, struct strbuf *out)
{
	char day[DATE_SIZE];
	date_write(date, day);
	strbuf_add_text(out, day);
	add_fact_of_day(out, weekday_name(date_weekday(date)));
	add_lunar(date, out);
	add_occasions(desk, date, out);
	add_day_off(desk, date, out);
}

void desk_go(struct desk *desk, enum view_kind view, int64_t row_id)
{
	desk->wanted = view;
	desk->wanted_id = row_id;
}
