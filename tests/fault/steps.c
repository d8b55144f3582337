#include "steps.h"

#include "app/act.h"
#include "app/look.h"
#include "app/roll.h"
#include "app/transfer.h"
#include "app/upkeep.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "subject.h"

#include <stdlib.h>

/* --- plans --- */

STEP(import_sample)
{
	struct transfer_report report;
	struct transfer_source source = {.path = place->sample};
	bool ok = transfer_import(session, &source, &report, err);
	transfer_report_release(&report);
	return ok;
}

ON_PLAN(change_plan)
{
	struct plan now;
	plan_copy(&now, plan);
	string_set(&now.title, "改过名的工会工作计划");
	string_set(&now.closing, "以上计划，请审议。\n\n附件另发。");
	now.budget = 12345600;
	bool ok = plan_change(session, plan, &now, err);
	plan_release(&now);
	return ok;
}

ON_PLAN(add_plan)
{
	int64_t id;
	struct plan fresh;
	plan_init(&fresh);
	string_set(&fresh.title, "另一份计划");
	fresh.kind = KIND_SEMESTER;
	fresh.period = (struct period){plan->period.first + 5, 6};
	bool ok = plan_add_for(session, "第二小学工会委员会", &fresh, &id, err);
	plan_release(&fresh);
	return ok;
}

ON_PLAN(roll_next)
{
	struct roll roll = {0};
	int64_t id;
	bool ok = roll_propose(session, plan->id, NULL, 0, &roll, err) &&
		  roll_store(session, &roll, &id, err);
	roll_release(&roll);
	return ok;
}

STEP(remove_plan)
{
	struct plan plan;
	UNUSED(place);
	plan_init(&plan);
	bool ok = look_plan_named(session, "另一份计划", &plan, err) &&
		  plan_remove(session, plan.id, err);
	plan_release(&plan);
	return ok;
}

STEP(change_organization)
{
	struct plan plan;
	struct organization was = {0}, now = {0};
	UNUSED(place);
	bool ok = find_plan(session, &plan, err) &&
		  look_organization(session, plan.organization_id, &was, err);
	if (ok) {
		organization_copy(&now, &was);
		string_set(&now.note, "换过届了");
		ok = organization_change(session, &was, &now, err);
	}
	organization_release(&was);
	organization_release(&now);
	plan_release(&plan);
	return ok;
}

/* --- the outline --- */

ON_OUTLINE(add_section)
{
	struct section section;
	int64_t id;
	section_init(&section);
	section.plan_id = outline->sections[0].plan_id;
	string_set(&section.heading, "新的一部分");
	bool ok = section_add(session, &section, outline->sections[0].id, &id, err);
	section_release(&section);
	return ok;
}

/* Long enough for pages of its own in the database. */
ON_OUTLINE(change_section)
{
	struct section now;
	struct strbuf body = STRBUF_INIT;
	for (int i = 0; i < 400; i++)
		strbuf_format(&body, "%s第%d段，写得很长。", i ? "\n\n" : "", i);
	section_copy(&now, &outline->sections[1]);
	free(now.body);
	now.body = strbuf_detach(&body);
	bool ok = section_change(session, &outline->sections[1], &now, err);
	section_release(&now);
	return ok;
}

ON_OUTLINE(move_section)
{
	struct outline_place to;
	return outline_place_down(outline, 0, &to) &&
	       section_move(session, outline->sections[0].id, to, err);
}

ON_OUTLINE(demote_sections)
{
	bool moved;
	int64_t ids[] = {outline->sections[1].id};
	return sections_step(session, ids, ARRAY_LENGTH(ids), SECTION_DOWN, &moved, err);
}

ON_OUTLINE(paste_sections)
{
	struct outline_place to = {0, outline->sections[0].id};
	int64_t first;
	return sections_paste(session, outline, outline->sections[0].plan_id, to, &first, err);
}

ON_OUTLINE(remove_sections)
{
	const int64_t ids[] = {outline->sections[3].id, outline->sections[5].id};
	return sections_remove(session, ids, ARRAY_LENGTH(ids), err);
}

/* --- the schedule --- */

ON_PLAN(add_activity)
{
	struct activity activity;
	int64_t id;
	activity_init(&activity);
	activity.plan_id = plan->id;
	string_set(&activity.title, "临时加开的座谈会");
	string_set(&activity.place, "三楼会议室");
	activity.when.starts.month = plan->period.first + 2;
	activity.budget = 50000;
	activity_add_post(&activity, 0, "主席");
	activity_add_post(&activity, 0, "文体委员");
	bool ok = activity_add(session, &activity, &id, err);
	activity_release(&activity);
	return ok;
}

ON_ACTIVITIES(change_activity)
{
	struct activity now;
	activity_copy(&now, &list->items[2]);
	string_set(&now.title, "改过名的活动");
	string_set(&now.detail, "先报名，后分组。");
	bool ok = activity_change(session, &list->items[2], &now, err);
	activity_release(&now);
	return ok;
}

ON_ACTIVITIES(shift_activity)
{
	return activity_shift(session, list->items[4].id, 1, err);
}

ON_ACTIVITIES(finish_activity)
{
	const struct activity *open = &list->items[list->count - 3];
	struct activity_finished how = {
		.outcome = "全员参加", .done_on = "2025-11-10", .attended = 88, .spent = 9900};
	return activity_finish(session, open->id, &how, err);
}

ON_ACTIVITIES(postpone_activity)
{
	const struct activity *open = &list->items[list->count - 4];
	struct activity_postponed how = {.reason = "场馆检修"};
	return activity_postpone(session, open->id, &how, err);
}

ON_ACTIVITIES(cancel_activities)
{
	const int64_t ids[] = {list->items[list->count - 5].id, list->items[list->count - 6].id};
	return activities_cancel(session, ids, ARRAY_LENGTH(ids), "经费未到位", err);
}

ON_ACTIVITIES(move_activities)
{
	const int64_t ids[] = {list->items[list->count - 1].id, list->items[list->count - 2].id};
	return activities_move(session, ids, ARRAY_LENGTH(ids), 0, err);
}

ON_ACTIVITIES(copy_activities)
{
	int64_t ids[20], copies[20];
	for (size_t i = 0; i < ARRAY_LENGTH(ids); i++)
		ids[i] = list->items[i].id;
	return activities_duplicate(session, ids, ARRAY_LENGTH(ids), copies, err);
}

ON_ACTIVITIES(remove_activities)
{
	const int64_t ids[] = {list->items[1].id, list->items[3].id, list->items[8].id};
	return activities_remove(session, ids, ARRAY_LENGTH(ids), err);
}

/* --- money --- */

ON_PLAN(add_income)
{
	int64_t id;
	struct income income = {.plan_id = plan->id, .name = xstrdup("补助"), .amount = 500000};
	bool ok = income_add(session, &income, &id, err);
	free(income.name);
	return ok;
}

ON_PLAN(allot)
{
	struct committee committee;
	committee_init(&committee);
	bool ok = look_committee(session, plan->organization_id, &committee, err) &&
		  allotment_set(session, plan->id, committee.posts[1].id, 300000, err);
	committee_release(&committee);
	return ok;
}

ON_PLAN(change_standard)
{
	struct standard_list list = {0};
	bool ok = look_standards(session, plan->organization_id, &list, err);
	if (ok) {
		struct standard now = list.items[0];
		now.most = now.least = 23000;
		ok = standard_change(session, &list.items[0], &now, err);
	}
	standard_list_release(&list);
	return ok;
}

ON_PLAN(silence_finding)
{
	return silence_set(session, plan->id, "month.empty:2026-07", true, err);
}

/* --- the committee --- */

ON_COMMITTEE(add_post)
{
	int64_t id;
	struct post post = {.organization_id = committee->posts[0].organization_id,
			    .name = xstrdup("青年委员"),
			    .seats = 2};
	bool ok = post_add(session, &post, &id, err);
	free(post.name);
	return ok;
}

ON_COMMITTEE(add_duty)
{
	int64_t id;
	struct duty duty = {.post_id = committee->posts[0].id, .text = xstrdup("接待来访")};
	bool ok = duty_add(session, &duty, 0, &id, err);
	free(duty.text);
	return ok;
}

ON_COMMITTEE(reorder_post)
{
	bool moved;
	return post_reorder(session, committee->posts[2].id, -1, &moved, err);
}

ON_COMMITTEE(appoint)
{
	int64_t id;
	struct appointment appointment = {.post_id = committee->posts[committee->post_count - 1].id,
					  .name = xstrdup("新来的老师"),
					  .since = xstrdup("2025-11")};
	bool ok = appointment_add(session, &appointment, &id, err);
	free(appointment.name);
	free(appointment.since);
	return ok;
}

ON_COMMITTEE(remove_duty)
{
	return duty_remove(session, committee->posts[0].duties[0].id, err);
}

ON_COMMITTEE(remove_member)
{
	return member_remove(session, committee->members[3].id, err);
}

/* --- back and forth --- */

STEP(take_back)
{
	char *said = NULL;
	UNUSED(place);
	bool ok = undo(session, &said, err);
	free(said);
	return ok;
}

STEP(do_again)
{
	char *said = NULL;
	UNUSED(place);
	bool ok = redo(session, &said, err);
	free(said);
	return ok;
}

/* --- what is typed, what is printed, what is kept --- */

STEP(keep_draft)
{
	UNUSED(place);
	return draft_keep(session, "activity", 0, "title=还没写完的", err);
}

/* Its own, or that of a session that has ended meanwhile. */
STEP(drop_draft)
{
	struct draft_list list = {0};
	UNUSED(place);
	bool ok = draft_list(session, &list, err);
	for (size_t i = 0; ok && i < list.count; i++)
		ok = draft_remove(session, &list.items[i], err);
	draft_list_release(&list);
	return ok && draft_drop(session, "activity", 0, err);
}

STEP(print_plan)
{
	struct plan plan;
	struct strbuf pages = STRBUF_INIT;
	struct export_options options;
	export_options_init(&options);
	options.today = session_today(session);
	bool ok = find_plan(session, &plan, err) &&
		  transfer_export(session, plan.id, "text", &options, &pages, err) &&
		  transfer_write_file(session, place->paper, &pages, true, err);
	strbuf_release(&pages);
	plan_release(&plan);
	return ok;
}

STEP(look_around)
{
	struct plan plan;
	struct found_list found = {0};
	struct history_list history = {0};
	struct month_figures *months = NULL;
	size_t count;
	UNUSED(place);
	bool ok = find_plan(session, &plan, err) &&
		  look_search(session, "教职工", 50, &found, err) &&
		  look_history(session, 0, 0, 20, &history, err) &&
		  look_month_figures(session, plan.id, &months, &count, err);
	free(months);
	found_list_release(&found);
	history_list_release(&history);
	plan_release(&plan);
	return ok;
}

STEP(back_up)
{
	return upkeep_save_copy(session, place->copy, true, err);
}

const struct step steps[] = {
	{"import", import_sample},
	{"plan.change", change_plan},
	{"plan.add", add_plan},
	{"section.add", add_section},
	{"section.change", change_section},
	{"section.move", move_section},
	{"undo", take_back},
	{"redo", do_again},
	{"sections.step", demote_sections},
	{"sections.paste", paste_sections},
	{"sections.remove", remove_sections},
	{"draft.keep", keep_draft},
	{"activity.add", add_activity},
	{"activity.change", change_activity},
	{"activity.shift", shift_activity},
	{"activity.finish", finish_activity},
	{"activity.postpone", postpone_activity},
	{"activities.cancel", cancel_activities},
	{"draft.drop", drop_draft},
	{"look", look_around},
	{"activities.move", move_activities},
	{"activities.copy", copy_activities},
	{"undo copy", take_back},
	{"redo copy", do_again},
	{"activities.remove", remove_activities},
	{"export", print_plan},
	{"income.add", add_income},
	{"allotment.set", allot},
	{"standard.change", change_standard},
	{"silence.set", silence_finding},
	{"post.add", add_post},
	{"duty.add", add_duty},
	{"post.reorder", reorder_post},
	{"appointment.add", appoint},
	{"duty.remove", remove_duty},
	{"member.remove", remove_member},
	{"undo member", take_back},
	{"organization.change", change_organization},
	{"roll", roll_next},
	{"plan.remove", remove_plan},
	{"backup", back_up},
	{"undo plan", take_back},
	{"undo roll", take_back},
	{"redo roll", do_again},
	{"export again", print_plan},
};

const int step_count = (int)ARRAY_LENGTH(steps);
