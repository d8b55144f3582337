/* The form of an activity. */
#include "row_activity_parts.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "base/pinyin.h"
#include "model/number.h"

#include <inttypes.h>
#include <stdlib.h>

/* --- checks --- */

static char *check_done_day(const char *value, void *data)
{
	const struct row *row = data;
	const char *seen = row->seen[ACTIVITY_DONE_ON];
	return seen && strcmp(seen, value) == 0 ? NULL : done_day_check(row, value);
}

static char *remark_done_day(const char *value, void *data)
{
	return done_day_remark(data, value);
}

/* What is called off now needs a reason. */
static char *check_why(const char *value, void *data)
{
	const struct row *row = data;
	enum activity_status was = row->was.activity.status, status = was;
	if (row->form)
		status_parse(form_value(row->form, "status"), &status);
	return status == STATUS_CANCELLED && status != was ? check_reason(value, data) : NULL;
}

/* Of what is put off or called off, and of what has been. */
static bool has_reason(const struct form *form)
{
	const struct row *row = form_data(form);
	enum activity_status status = STATUS_PLANNED;
	status_parse(form_value(form, "status"), &status);
	return status == STATUS_POSTPONED || status == STATUS_CANCELLED || row->was.activity.reason;
}

static bool is_done(const struct form *form)
{
	return strcmp(form_value(form, "status"), status_name(STATUS_DONE)) == 0;
}

/* Nobody has come before it is done; but what is known already is to be seen. */
static bool is_held(const struct form *form)
{
	return is_done(form) || form_value(form, "attended")[0];
}

static void suggest_occasions(const char *typed, struct suggestions *out, void *data)
{
	const struct row *row = data;
	struct error err = ERROR_INIT;
	const struct occasion_list *list = session_occasions(row->desk->session, &err);
	for (size_t i = 0; list && i < list->count; i++)
		if (pinyin_match(list->items[i].name, typed))
			suggestions_add(out, list->items[i].name);
	error_release(&err);
}

/* --- fields --- */

static const struct form_choice statuses[] = {
	{.value = "planned", .label = MSG_status_planned},
	{.value = "doing", .label = MSG_status_doing},
	{.value = "done", .label = MSG_status_done},
	{.value = "postponed", .label = MSG_status_postponed},
	{.value = "cancelled", .label = MSG_status_cancelled},
};

static const struct form_field activity_fields[ACTIVITY_FIELDS] = {
	[ACTIVITY_TITLE] = {.id = "title",
			    .label = MSG_label_activity,
			    .hint = MSG_hint_activity,
			    .validate = check_given},
	[ACTIVITY_TIME] = {.id = "time",
			   .label = MSG_label_time,
			   .hint = MSG_hint_time,
			   .width = 30,
			   .validate = row_check_time,
			   .remark = row_remark_time},
	[ACTIVITY_POSTS] = {.id = "posts",
			    .label = MSG_label_posts,
			    .hint = MSG_hint_posts,
			    .validate = row_check_posts,
			    .suggest = row_suggest_posts},
	[ACTIVITY_STATUS] = {.id = "status",
			     .label = MSG_label_status,
			     .hint = MSG_hint_status,
			     .kind = FORM_CHOICE,
			     .choices = statuses,
			     .choice_count = ARRAY_LENGTH(statuses)},
	[ACTIVITY_DONE_ON] = {.id = "done_on",
			      .label = MSG_label_done_on,
			      .hint = MSG_hint_done_day,
			      .width = 20,
			      .validate = check_done_day,
			      .remark = remark_done_day,
			      .wanted = is_done},
	[ACTIVITY_FIRST_TIME] = {.id = "postponed_from",
				 .label = MSG_label_postponed_from,
				 .hint = MSG_hint_postponed_from,
				 .width = 30,
				 .validate = row_check_first_time,
				 .remark = row_remark_first_time,
				 .wanted = row_has_first_time},
	[ACTIVITY_REASON] = {.id = "reason",
			     .label = MSG_label_reason,
			     .hint = MSG_hint_reason_of,
			     .kind = FORM_TEXT,
			     .height = 2,
			     .validate = check_why,
			     .wanted = has_reason},
	[ACTIVITY_PLACE] = {.id = "place", .label = MSG_label_place, .hint = MSG_hint_place},
	[ACTIVITY_DETAIL] = {.id = "detail",
			     .label = MSG_label_detail,
			     .hint = MSG_hint_detail,
			     .kind = FORM_TEXT},
	[ACTIVITY_OCCASION] = {.id = "occasion",
			       .label = MSG_label_occasion,
			       .hint = MSG_hint_occasion,
			       .width = 20,
			       .suggest = suggest_occasions},
	[ACTIVITY_SECTION] = {.id = "section",
			      .label = MSG_label_section,
			      .hint = MSG_hint_section,
			      .kind = FORM_CHOICE},
	[ACTIVITY_PARTICIPANTS] = {.id = "participants",
				   .label = MSG_label_participants,
				   .hint = MSG_hint_participants,
				   .width = 10,
				   .validate = check_participants},
	[ACTIVITY_ATTENDED] = {.id = "attended",
			       .label = MSG_label_attended,
			       .hint = MSG_hint_attended,
			       .width = 10,
			       .validate = check_participants,
			       .wanted = is_held},
	[ACTIVITY_BUDGET] = {.id = "budget",
			     .label = MSG_label_budget,
			     .hint = MSG_hint_money,
			     .width = 16,
			     .validate = check_sum,
			     .remark = remark_standard,
			     .follows = true,
			     .suggest = suggest_standard},
	[ACTIVITY_SPENT] = {.id = "spent",
			    .label = MSG_label_spent,
			    .hint = MSG_hint_money,
			    .width = 16,
			    .validate = check_sum},
	[ACTIVITY_OUTCOME] = {.id = "outcome",
			      .label = MSG_label_outcome,
			      .hint = MSG_hint_outcome,
			      .kind = FORM_TEXT,
			      .height = 3},
};

static bool load_sections(struct row *row, struct error *err)
{
	const struct desk *desk = row->desk;
	if (row->choice_count > 0)
		return true;
	if (!look_outline(desk->session, desk->plan.id, &row->outline, err) ||
	    !look_standards(desk->session, desk->plan.organization_id, &row->standards, err))
		return false;
	row_add_choice(row, xstrdup("0"), xstrdup(text(MSG_no_section)));
	for (size_t i = 0; i < row->outline.count; i++) {
		const struct section *section = &row->outline.sections[i];
		row_add_choice(row, string_format("%" PRId64, section->id),
			       string_format("%*s%s%s", 2 * section->depth, "",
					     section->label ? section->label : "",
					     section_title(section)));
	}
	row->fields[ACTIVITY_SECTION].choices = row->choices;
	row->fields[ACTIVITY_SECTION].choice_count = row->choice_count;
	return look_committee(desk->session, desk->plan.organization_id, &row->committee, err);
}

/* Somebody may have added it since the list was made. */
static bool offer_section(struct row *row, int64_t id, struct error *err)
{
	struct section section = {0};
	for (size_t i = 0; i < row->choice_count; i++)
		if (strtoll(row->choices[i].value, NULL, 10) == id)
			return true;
	if (!look_section(row->desk->session, id, &section, err)) {
		bool gone = err->code == ERR_NOT_FOUND;
		if (gone)
			error_release(err);
		return gone;
	}
	row_add_choice(row, string_format("%" PRId64, id), xstrdup(section_title(&section)));
	row->fields[ACTIVITY_SECTION].choices = row->choices;
	row->fields[ACTIVITY_SECTION].choice_count = row->choice_count;
	section_release(&section);
	return true;
}

static bool load(struct row *row, struct error *err)
{
	struct desk *desk = row->desk;
	struct activity *activity = &row->was.activity;
	if (row->id != 0) {
		if (!look_activity(desk->session, row->id, activity, err))
			return false;
		row->place.owner = activity->plan_id;
		row_hint_attended(row, ACTIVITY_ATTENDED);
	} else {
		activity_init(activity);
		activity->plan_id = row->place.owner;
		activity->section_id = row->place.parent;
		activity->when.starts = (struct moment){row->place.month, row->place.day};
	}
	return (desk->plan.id == row->place.owner || desk_open_plan(desk, row->place.owner, err)) &&
	       load_sections(row, err) && offer_section(row, activity->section_id, err);
}

static void write_figure(int64_t figure, struct strbuf *out)
{
	if (figure != NOT_GIVEN)
		strbuf_format(out, "%" PRId64, figure);
}

static void write(const struct row *row, size_t field, struct strbuf *out)
{
	const struct activity *activity = &row->was.activity;
	switch (field) {
	case ACTIVITY_TITLE:
		strbuf_add_text(out, activity->title);
		break;
	case ACTIVITY_TIME:
		when_write(&activity->when, row->desk->plan.period, 0, out);
		break;
	case ACTIVITY_POSTS:
		activity_write_posts(activity, out);
		break;
	case ACTIVITY_STATUS:
		strbuf_add_text(out, status_name(activity->status));
		break;
	case ACTIVITY_DONE_ON:
		done_day_write(row, out);
		break;
	case ACTIVITY_FIRST_TIME:
		if (when_is_set(&activity->postponed_from))
			when_write(&activity->postponed_from, row->desk->plan.period, 0, out);
		break;
	case ACTIVITY_REASON:
		strbuf_add_text(out, activity->reason);
		break;
	case ACTIVITY_PLACE:
		strbuf_add_text(out, activity->place);
		break;
	case ACTIVITY_DETAIL:
		strbuf_add_text(out, activity->detail);
		break;
	case ACTIVITY_OCCASION:
		strbuf_add_text(out, activity->occasion);
		break;
	case ACTIVITY_SECTION:
		strbuf_format(out, "%" PRId64, activity->section_id);
		break;
	case ACTIVITY_PARTICIPANTS:
		write_figure(activity->participants, out);
		break;
	case ACTIVITY_ATTENDED:
		write_figure(activity->attended, out);
		break;
	case ACTIVITY_BUDGET:
		write_sum(activity->budget, out);
		break;
	case ACTIVITY_SPENT:
		write_sum(activity->spent, out);
		break;
	default:
		strbuf_add_text(out, activity->outcome);
		break;
	}
}

/* Only what was typed anew: a time that is shown shorter than it is stored must not change by being
 * shown. */
static bool differs(const struct row *row, size_t field)
{
	struct strbuf was = STRBUF_INIT;
	write(row, field, &was);
	bool differs = strcmp(was.text, row->values[field]) != 0;
	strbuf_release(&was);
	return differs;
}

static bool store(struct row *row, struct error *err)
{
	struct desk *desk = row->desk;
	struct activity now;
	bool stored = false;
	activity_copy(&now, &row->was.activity);
	string_set(&now.title, row->values[ACTIVITY_TITLE]);
	string_set(&now.place, row_text(row, ACTIVITY_PLACE));
	string_set(&now.detail, row_text(row, ACTIVITY_DETAIL));
	string_set(&now.occasion, row_text(row, ACTIVITY_OCCASION));
	string_set(&now.outcome, row_text(row, ACTIVITY_OUTCOME));
	string_set(&now.reason, row_text(row, ACTIVITY_REASON));
	if (differs(row, ACTIVITY_TIME) && !row_set_time(row, ACTIVITY_TIME, &now, err))
		goto done;
	if (differs(row, ACTIVITY_FIRST_TIME) && !row_set_first_time(row, &now, err))
		goto done;
	if (differs(row, ACTIVITY_POSTS))
		row_set_posts(row, &now);
	now.section_id = strtoll(row->values[ACTIVITY_SECTION], NULL, 10);
	status_parse(row->values[ACTIVITY_STATUS], &now.status);
	if (differs(row, ACTIVITY_DONE_ON))
		done_day_set(row, row->values[ACTIVITY_DONE_ON], &now);
	now.budget = row_sum(row, ACTIVITY_BUDGET);
	now.spent = row_sum(row, ACTIVITY_SPENT);
	now.participants = row_participants(row, ACTIVITY_PARTICIPANTS);
	now.attended = row_participants(row, ACTIVITY_ATTENDED);
	stored = row->id != 0 ? activity_change(desk->session, &row->was.activity, &now, err)
			      : activity_add(desk->session, &now, &row->id, err);
	if (!stored && err->code == ERR_REFUSED)
		row->wrong = ACTIVITY_TIME;
done:
	activity_release(&now);
	return stored;
}

static void leave(struct row *row)
{
	activity_release(&row->was.activity);
}

const struct row_kind row_activity = {
	.name = "activity",
	.title = MSG_form_activity,
	.title_new = MSG_form_new_activity,
	.fields = activity_fields,
	.count = ACTIVITY_FIELDS,
	.owner = OWNER_PLAN,
	.load = load,
	.write = write,
	.store = store,
	.release = leave,
};
