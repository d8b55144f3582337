/* A small document as it may have been recognised: two plans with sections, a schedule, duties, an advertisement. */
#ifndef TESTS_UNIT_MADE_PROPOSAL_H
#define TESTS_UNIT_MADE_PROPOSAL_H

#include "test.h"

#include "model/proposal.h"

enum made_item {
	MADE_ADVERT,
	MADE_TITLE,
	MADE_PREAMBLE,
	MADE_GUIDE,
	MADE_WORK,
	MADE_DEMOCRACY,
	MADE_CONGRESS,
	MADE_SCHEDULE,
	MADE_SEPTEMBER,
	MADE_MEETING,
	MADE_VISIT,
	MADE_POST,
	MADE_DUTY,
	MADE_SIGNATURE,
	MADE_OTHER_TITLE,
	MADE_OTHER_SECTION,
	MADE_COUNT
};

static inline void made_proposal(struct proposal *proposal)
{
	static const struct {
		enum proposed_kind kind;
		int level;
		const char *label, *text;
	} items[MADE_COUNT] = {
		[MADE_ADVERT] = {PROPOSED_LEFT_OUT, 0, "", "点击下载全文"},
		[MADE_TITLE] = {PROPOSED_TITLE, 0, "", "第五中学2025—2026学年工会工作计划"},
		[MADE_PREAMBLE] = {PROPOSED_PARAGRAPH, 0, "", "新学年，工会做好以下工作。"},
		[MADE_GUIDE] = {PROPOSED_SECTION, 1, "一、", "指导思想"},
		[MADE_WORK] = {PROPOSED_SECTION, 1, "二、", "主要工作"},
		[MADE_DEMOCRACY] = {PROPOSED_SECTION, 2, "（一）", "民主管理"},
		[MADE_CONGRESS] = {PROPOSED_SECTION, 3, "1、", "开好教代会，公开校务"},
		[MADE_SCHEDULE] = {PROPOSED_SECTION, 1, "三、", "工作安排"},
		[MADE_SEPTEMBER] = {PROPOSED_MONTH, 0, "九月份", ""},
		[MADE_MEETING] = {PROPOSED_ACTIVITY, 0, "1、", "工会委员会例会"},
		[MADE_VISIT] = {PROPOSED_ACTIVITY, 0, "2、", "慰问教师"},
		[MADE_POST] = {PROPOSED_POST, 0, "", "文体委员职责"},
		[MADE_DUTY] = {PROPOSED_DUTY, 0, "1．", "组织球赛"},
		[MADE_SIGNATURE] = {PROPOSED_SIGNATURE, 0, "", "第五中学工会委员会"},
		[MADE_OTHER_TITLE] = {PROPOSED_TITLE, 0, "", "第五中学女工工作计划"},
		[MADE_OTHER_SECTION] = {PROPOSED_SECTION, 1, "一、", "关爱女教工"},
	};
	proposal_init(proposal, "计划.txt");
	for (int i = 0; i < MADE_COUNT; i++) {
		char *line = string_format("%s%s", items[i].label, items[i].text);
		proposal_add_line(proposal, line, i + 1);
		struct proposed *item = proposal_add(proposal, items[i].kind, items[i].label,
						     items[i].text, (size_t)i, 1);
		item->level = items[i].level;
	}
	proposal->items[MADE_ADVERT].doubt = DOUBT_LEFT_OUT;
	proposal->items[MADE_DEMOCRACY].doubt = DOUBT_LEVEL;
	proposal->items[MADE_SEPTEMBER].when.starts.month = month_make(2025, 9);
	proposal->items[MADE_VISIT].when.starts = (struct moment){month_make(2025, 9), 10};
	string_set(&proposal->items[MADE_VISIT].post, "文体");
	string_set(&proposal->items[MADE_POST].post, "文体委员");
	proposal_find_plans(proposal);
	for (size_t i = 0; i < proposal->plan_count; i++) {
		struct proposed_plan *plan = &proposal->plans[i];
		plan->kind = KIND_YEAR;
		plan->period = (struct period){month_make(2025, 9), 11};
		string_set(&plan->code, "2025");
	}
}

/* Each item in a line: kind, level, doubt, label, text, time, post; then the plans. Owned. */
static inline char *made_whole(const struct proposal *proposal)
{
	struct strbuf out = STRBUF_INIT;
	for (size_t i = 0; i < proposal->count; i++) {
		const struct proposed *item = &proposal->items[i];
		strbuf_format(&out, "%s %d %s [%s][%s] ", proposed_kind_name(item->kind),
			      item->level, doubt_name(item->doubt), item->label, item->text);
		when_encode(&item->when, &out);
		strbuf_format(&out, " %s %zu:%d\n", item->post ? item->post : "-", item->line,
			      item->column);
	}
	for (size_t i = 0; i < proposal->plan_count; i++) {
		const struct proposed_plan *plan = &proposal->plans[i];
		strbuf_format(&out, "= %zu+%zu %s %s %s %d+%d\n", plan->first, plan->count,
			      plan->title, plan->code,
			      plan->organization ? plan->organization : "-", plan->period.first,
			      plan->period.count);
	}
	return strbuf_detach(&out);
}

#endif
