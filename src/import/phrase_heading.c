/* Headings that most plans have, so that one is known without a number, or where its text is glued to it. */
#include "phrase.h"

#include "base/array.h"
#include "phrase_take.h"

static const struct phrase_word headings[] = {
	{"指导思想", HEADING_PROSE},
	{"工作目标", HEADING_PROSE},
	{"总体要求", HEADING_PROSE},
	{"总体目标", HEADING_PROSE},
	{"工作思路", HEADING_PROSE},
	{"总体思路", HEADING_PROSE},
	{"基本思路", HEADING_PROSE},
	{"情况分析", HEADING_PROSE},
	{"现状分析", HEADING_PROSE},
	{"基本情况", HEADING_PROSE},
	{"工作宗旨", HEADING_PROSE},
	{"工作理念", HEADING_PROSE},
	{"奋斗目标", HEADING_PROSE},
	{"主要目标", HEADING_PROSE},
	{"目标任务", HEADING_PROSE},
	{"工作要求", HEADING_PROSE},
	{"工作原则", HEADING_PROSE},
	{"活动目的", HEADING_PROSE},
	{"工作方针", HEADING_PROSE},
	{"组织领导", HEADING_PROSE},
	{"保障措施", HEADING_WORK},
	{"主要工作", HEADING_WORK},
	{"工作重点", HEADING_WORK},
	{"重点工作", HEADING_WORK},
	{"工作任务", HEADING_WORK},
	{"主要任务", HEADING_WORK},
	{"工作措施", HEADING_WORK},
	{"主要措施", HEADING_WORK},
	{"具体措施", HEADING_WORK},
	{"具体工作", HEADING_WORK},
	{"工作内容", HEADING_WORK},
	{"主要内容", HEADING_WORK},
	{"重点任务", HEADING_WORK},
	{"主要工作及措施", HEADING_WORK},
	{"工作目标和任务", HEADING_WORK},
	{"工作任务和措施", HEADING_WORK},
	{"工作要点", HEADING_WORK},
	{"常规工作", HEADING_WORK},
	{"主要工作任务", HEADING_WORK},
	{"主要工作和措施", HEADING_WORK},
	{"工作任务及措施", HEADING_WORK},
	{"工作目标及措施", HEADING_WORK},
	{"工作目标与任务", HEADING_WORK},
	{"工作重点及措施", HEADING_WORK},
	{"具体工作措施", HEADING_WORK},
	{"几项重点工作", HEADING_WORK},
	{"主要工作内容", HEADING_WORK},
	{"重点工作任务", HEADING_WORK},
	{"工作安排", HEADING_SCHEDULE},
	{"活动安排", HEADING_SCHEDULE},
	{"具体安排", HEADING_SCHEDULE},
	{"具体工作安排", HEADING_SCHEDULE},
	{"主要工作安排", HEADING_SCHEDULE},
	{"每月工作", HEADING_SCHEDULE},
	{"每月工作安排", HEADING_SCHEDULE},
	{"各月工作安排", HEADING_SCHEDULE},
	{"分月安排", HEADING_SCHEDULE},
	{"分月工作安排", HEADING_SCHEDULE},
	{"逐月工作安排", HEADING_SCHEDULE},
	{"月份工作安排", HEADING_SCHEDULE},
	{"按月工作安排", HEADING_SCHEDULE},
	{"工作行事历", HEADING_SCHEDULE},
	{"行事历", HEADING_SCHEDULE},
	{"活动计划", HEADING_SCHEDULE},
	{"时间安排", HEADING_SCHEDULE},
	{"具体活动安排", HEADING_SCHEDULE},
	{"主要活动安排", HEADING_SCHEDULE},
	{"工作日程", HEADING_SCHEDULE},
	{"日程安排", HEADING_SCHEDULE},
	{"工作日程安排", HEADING_SCHEDULE},
	{"活动日程", HEADING_SCHEDULE},
	{"月度安排", HEADING_SCHEDULE},
	{"月度工作安排", HEADING_SCHEDULE},
	{"工作安排表", HEADING_SCHEDULE},
	{"活动安排表", HEADING_SCHEDULE},
	{"工作进程", HEADING_SCHEDULE},
	{"工作进度", HEADING_SCHEDULE},
	{"进度安排", HEADING_SCHEDULE},
	{"月工作安排", HEADING_SCHEDULE},
	{"月份安排", HEADING_SCHEDULE},
	{"主要活动", HEADING_SCHEDULE},
	{"各月重点工作", HEADING_SCHEDULE},
	{"每月重点工作", HEADING_SCHEDULE},
	{"工作推进表", HEADING_SCHEDULE},
	{"工会工作安排", HEADING_SCHEDULE},
	{"工会活动安排", HEADING_SCHEDULE},
	{"各月主要工作", HEADING_SCHEDULE},
	{"月历安排", HEADING_SCHEDULE},
	{"工作月历", HEADING_SCHEDULE},
	{"各月工作要点", HEADING_SCHEDULE},
	{"逐月安排", HEADING_SCHEDULE},
	{"重点工作安排", HEADING_SCHEDULE},
	{"活动时间安排", HEADING_SCHEDULE},
	{"职责分工", HEADING_DUTIES},
	{"委员分工", HEADING_DUTIES},
	{"工会委员分工", HEADING_DUTIES},
	{"委员职责", HEADING_DUTIES},
	{"工会委员职责", HEADING_DUTIES},
	{"工作分工", HEADING_DUTIES},
	{"工会委员会分工", HEADING_DUTIES},
	{"人员分工", HEADING_DUTIES},
	{"成员分工", HEADING_DUTIES},
	{"工会委员会组成人员", HEADING_DUTIES},
	{"工会委员会成员及分工", HEADING_DUTIES},
	{"岗位职责", HEADING_DUTIES},
	{"工会干部职责", HEADING_DUTIES},
	{"工会成员分工", HEADING_DUTIES},
	{"工会委员会委员分工", HEADING_DUTIES},
	{"委员分工及职责", HEADING_DUTIES},
	{"组织机构", HEADING_DUTIES},
	{"组织机构及分工", HEADING_DUTIES},
	{"工会委员会职责", HEADING_DUTIES},
	{"工会委员工作职责", HEADING_DUTIES},
	{"工会组织机构", HEADING_DUTIES},
	{"工会班子成员分工", HEADING_DUTIES},
	{"工会委员职责分工", HEADING_DUTIES},
	{"委员会分工", HEADING_DUTIES},
	{"委员会成员分工", HEADING_DUTIES},
	{"委员分工与职责", HEADING_DUTIES},
	{"委员职责与分工", HEADING_DUTIES},
	{"各职务职责", HEADING_DUTIES},
	{"各职务标准职责", HEADING_DUTIES},
	{"各岗位职责", HEADING_DUTIES},
	{"职务职责", HEADING_DUTIES},
	{"前言", HEADING_FOREWORD},
	{"引言", HEADING_FOREWORD},
	{"序言", HEADING_FOREWORD},
};

/* What may stand before it: 本学期主要工作, 附：工作安排, 2025年工作目标. */
static void skip_before(const char **p)
{
	static const struct phrase_word words[] = {
		{"附：", 0},   {"附:", 0},      {"附件：", 0}, {"附件:", 0},  {"附件1：", 0},
		{"附表：", 0}, {"附录：", 0},   {"附", 0},     {"本学期", 0}, {"本学年", 0},
		{"本年度", 0}, {"今年", 0},     {"全年", 0},   {"年度", 0},   {"学期", 0},
		{"工会", 0},   {"学校工会", 0}, {"校工会", 0}, {"新学期", 0}, {"新学年", 0},
		{"上半年", 0}, {"下半年", 0},   {"的", 0},     {"具体", 0},   {"一年", 0},
		{"全学年", 0}, {"今后", 0},     {"本年", 0},   {"各阶段", 0},
	};
	const char *at = *p;
	struct taken_number number;
	take_sign(&at, "【《");
	if (take_number(&at, &number)) {
		if (number.digits != 4 || !take_word(&at, "年"))
			at = *p;
		else
			take_word(&at, "度");
	}
	for (int i = 0; i < 3 && TAKE_WORDS(&at, words, NULL); i++)
		;
	*p = at;
}

enum heading_kind phrase_heading(const char *line, size_t *length, bool *glued)
{
	const char *first = behind_spaces(line), *p = first;
	int kind;
	*length = 0;
	*glued = false;
	while (take_sign(&first, "*#"))
		;
	p = first;
	bool taken = TAKE_WORDS(&p, headings, &kind);
	if (!taken) {
		skip_before(&p);
		taken = p != first && TAKE_WORDS(&p, headings, &kind);
	}
	if (!taken)
		return HEADING_NONE;
	*length = (size_t)(p - line);
	const char *rest = p;
	take_word(&rest, "如下");
	take_sign(&rest, "】》");
	bool set_apart = take_sign(&rest, "：:。；;，,—-（(、") != 0 || take_sign(&rest, "*") != 0;
	*glued = !set_apart && next_char(behind_spaces(rest)) != 0;
	/* 工作安排表已下发: glued words that go on with the heading's own word make another one of it. */
	return (enum heading_kind)kind;
}
