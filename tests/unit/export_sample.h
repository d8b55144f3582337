/* Plans to export: one written by hand, and generated ones of any size that are the same for the same seed. */
#ifndef TESTS_EXPORT_SAMPLE_H
#define TESTS_EXPORT_SAMPLE_H

#include "base/strbuf.h"
#include "model/plan.h"

#include <stdlib.h>

static inline struct activity *sample_activity(struct whole_plan *whole, const char *title,
					       int month, int day)
{
	struct activity *activity = activity_list_add(&whole->activities);
	activity->id = (int64_t)whole->activities.count;
	activity->position = activity->id * POSITION_STEP;
	activity->title = xstrdup(title);
	activity->when.starts = (struct moment){month, month ? day : 0};
	return activity;
}

static inline struct section *sample_section(struct whole_plan *whole, int depth,
					     const char *heading, const char *body)
{
	struct section section;
	section_init(&section);
	string_set(&section.heading, heading);
	section.body = xstrdup(body);
	section.id = (int64_t)whole->outline.count + 1;
	section.position = section.id * POSITION_STEP;
	return outline_append(&whole->outline, &section, depth);
}

static inline void sample_begin(struct whole_plan *whole, int months)
{
	whole_plan_init(whole);
	whole->organization.name = xstrdup("河湾小学工会委员会");
	whole->organization.superior = xstrdup("镇教育工会");
	whole->plan.code = xstrdup("2025");
	whole->plan.title = xstrdup("河湾小学2025—2026学年工会工作计划");
	whole->plan.period = (struct period){month_make(2025, 9), months};
	whole->plan.signed_by = xstrdup("河湾小学工会委员会");
	whole->plan.signed_on = xstrdup("2025-09-01");
}

/* Everything that a plan can hold, once. */
static inline void sample_plan(struct whole_plan *whole)
{
	sample_begin(whole, 11);
	struct plan *plan = &whole->plan;
	plan->preamble = xstrdup("新学年里，学校工会把“让老师安心、舒心”当作出发点，"
				 "请大家一起出力。\n\n"
				 "现将本学年的安排告诉各位会员。");
	plan->closing = xstrdup("以上计划，经会员大会讨论后实行。");
	sample_section(whole, 0, "指导思想",
		       "依照《工会法》办会，为会员说话，替会员办事，大事小事都在会上讲清楚，"
		       "账目每学期公布一次，不让任何一位老师在难处面前孤单。");
	sample_section(whole, 0, "主要工作", NULL);
	sample_section(whole, 1, "听取意见", NULL);
	sample_section(whole, 2,
		       "每月最后一个星期三放学以后，由各工会小组轮流派人和校长面对面，"
		       "能当场定的当场定，一周之内给出书面的答复。",
		       NULL);
	sample_section(whole, 2, "公开账目", "食堂、采购、值班补助，按月上墙。");
	sample_section(whole, 1, "文体活动", NULL)->numbered = false;
	sample_section(whole, 0, "每月安排", NULL)->content = CONTENT_SCHEDULE;
	sample_section(whole, 0, "委员分工", NULL)->content = CONTENT_COMMITTEE;

	int september = month_make(2025, 9);
	sample_activity(whole, "召开工会委员会例会", september, 0);
	struct activity *day = sample_activity(whole, "庆祝教师节暨师德标兵表彰会", september, 10);
	day->occasion = xstrdup("教师节");
	day->place = xstrdup("报告厅");
	day->participants = 86;
	day->attended = 84;
	day->budget = 600000;
	day->spent = 586050;
	day->status = STATUS_DONE;
	day->outcome = xstrdup("到会八十四人。");
	day->done_on = xstrdup("2025-09-09");
	day->section_id = 5;
	activity_add_post(day, 0, "主席");
	activity_add_post(day, 0, "宣传委员");
	struct activity *part = sample_activity(whole, "教职工秋季健步走", month_make(2025, 10), 0);
	part->when.part = PART_MID;
	part->status = STATUS_POSTPONED;
	part->postponed_from = (struct when){.starts = {september, 0}, .part = PART_LATE};
	part->detail = xstrdup("以年级组为单位报名。\n\n雨天顺延一周。");
	activity_add_post(part, 0, "文体委员");
	struct activity *deadline = sample_activity(whole, "年度经费决算", month_make(2025, 12), 0);
	deadline->when.deadline = true;
	struct activity *range = sample_activity(whole, "教职工运动会", month_make(2026, 4), 0);
	range->when.ends = (struct moment){month_make(2026, 6), 0};
	sample_activity(whole, "会员生日慰问", 0, 0)->budget = 1800000;

	plan->budget = 8000000;
	struct income *dues = income_list_add(&whole->incomes);
	dues->name = xstrdup("会费");
	dues->amount = NOT_GIVEN;
	dues->members = 86;
	dues->monthly = 1050;
	dues->share = 6000;
	struct income *grant = income_list_add(&whole->incomes);
	grant->name = xstrdup("行政补助");
	grant->amount = 2000000;
	silence_list_add(&whole->silences, "空月:7月");
	struct standard *ill = standard_list_add(&whole->standards);
	ill->event = xstrdup("住院慰问");
	ill->words = xstrdup("住院\n生病");
	ill->least = 30000;
	ill->most = 50000;
	ill->per = xstrdup("人次");
	struct standard *wedding = standard_list_add(&whole->standards);
	wedding->event = xstrdup("结婚");
	wedding->least = wedding->most = 50000;
	wedding->note = xstrdup("凭结婚证。");
	allotment_list_add(&whole->allotments, 0, "文体委员", 1200000);

	struct post *chair = committee_add_post(&whole->committee, "主席");
	post_add_appointment(chair, "甲某");
	post_add_duty(chair, "主持工会全面工作");
	post_add_duty(chair, "审批经费开支");
	struct post *sports = committee_add_post(&whole->committee, "文体委员");
	sports->seats = 2;
	post_add_appointment(sports, "乙某")->since = xstrdup("2024-09");
	post_add_duty(sports, "安排社团的时间和场地");
	committee_add_post(&whole->committee, "宣传委员");
	committee_add_member(&whole->committee, "甲某")->department = xstrdup("语文组");
	committee_add_member(&whole->committee, "乙某");
	committee_add_member(&whole->committee, "𠮷某");
}

/* A linear congruential generator: the same plans on every machine. */
static inline unsigned sample_random(unsigned *seed, unsigned below)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % below;
}

/* A sentence of `length` pieces: characters, marks, numbers with units, Latin words. Owned. */
static inline char *sample_words(unsigned *seed, int length)
{
	static const char *const pieces[] = {
		"工", "会",  "员", "学", "校",   "教",  "师",    "计", "划",     "，",
		"、", "。",  "“",  "”",  "（",   "）",  "《",    "》", "2025年", "3,000元",
		"5%", "37℃", "——", "……", "Word", "KPI", "第3届", "；", "慰问",   "活动"};
	struct strbuf words = STRBUF_INIT;
	strbuf_add_text(&words, "办");
	while (length-- > 0)
		strbuf_add_text(&words,
				pieces[sample_random(seed, sizeof(pieces) / sizeof(pieces[0]))]);
	return strbuf_detach(&words);
}

static inline void sample_generated(struct whole_plan *whole, unsigned seed, size_t sections,
				    size_t activities)
{
	sample_begin(whole, 11);
	int depth = 0;
	for (size_t i = 0; i < sections; i++) {
		char *heading = sample_words(&seed, 3 + (int)sample_random(&seed, 60));
		char *body = sample_random(&seed, 2)
				     ? sample_words(&seed, 20 + (int)sample_random(&seed, 200))
				     : NULL;
		sample_section(whole, depth, heading, body);
		depth = (int)sample_random(&seed, (unsigned)depth + 2) % 5;
		free(heading);
		free(body);
	}
	for (size_t i = 0; i < activities; i++) {
		char *title = sample_words(&seed, 5 + (int)sample_random(&seed, 20));
		int month = month_make(2025, 9) + (int)(i * 11 / activities);
		struct activity *activity =
			sample_activity(whole, title, month, 1 + (int)sample_random(&seed, 28));
		if (!sample_random(&seed, 3))
			activity->detail = sample_words(&seed, 10 + (int)sample_random(&seed, 30));
		activity->budget = sample_random(&seed, 2)
					   ? (int64_t)sample_random(&seed, 30000) * 100
					   : NOT_GIVEN;
		activity_add_post(activity, 0, "文体委员");
		if (sample_random(&seed, 2))
			activity_add_post(activity, 0, "工会小组长");
		free(title);
	}
}

#endif
