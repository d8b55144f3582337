/* The headers of tables: what their columns hold, by whatever name. */
#include "phrase.h"

#include "base/array.h"
#include "phrase_take.h"

#include <ctype.h>
#include <stdlib.h>

enum { HEADING_MOST = 14 }; /* characters of a column's heading */

static const struct phrase_word names[] = {
	{"序号", COLUMN_NUMBER},
	{"编号", COLUMN_NUMBER},
	{"项次", COLUMN_NUMBER},
	{"no", COLUMN_NUMBER},
	{"no.", COLUMN_NUMBER},
	{"号", COLUMN_NUMBER},
	{"月份", COLUMN_MONTH},
	{"月", COLUMN_MONTH},
	{"月度", COLUMN_MONTH},
	{"时段", COLUMN_MONTH},
	{"阶段", COLUMN_MONTH},
	{"季度", COLUMN_MONTH},
	{"时间", COLUMN_TIME},
	{"日期", COLUMN_TIME},
	{"活动时间", COLUMN_TIME},
	{"完成时间", COLUMN_TIME},
	{"时间安排", COLUMN_TIME},
	{"计划时间", COLUMN_TIME},
	{"完成时限", COLUMN_TIME},
	{"时限", COLUMN_TIME},
	{"实施时间", COLUMN_TIME},
	{"拟定时间", COLUMN_TIME},
	{"开展时间", COLUMN_TIME},
	{"起止时间", COLUMN_TIME},
	{"具体时间", COLUMN_TIME},
	{"时间节点", COLUMN_TIME},
	{"预计时间", COLUMN_TIME},
	{"工作时间", COLUMN_TIME},
	{"完成日期", COLUMN_TIME},
	{"举办时间", COLUMN_TIME},
	{"完成期限", COLUMN_TIME},
	{"拟开展时间", COLUMN_TIME},
	{"计划完成时间", COLUMN_TIME},
	{"周次", COLUMN_WEEK},
	{"周", COLUMN_WEEK},
	{"教学周", COLUMN_WEEK},
	{"主要工作", COLUMN_ACTIVITY},
	{"工作内容", COLUMN_ACTIVITY},
	{"活动内容", COLUMN_ACTIVITY},
	{"工作安排", COLUMN_ACTIVITY},
	{"活动项目", COLUMN_ACTIVITY},
	{"工作项目", COLUMN_ACTIVITY},
	{"活动名称", COLUMN_ACTIVITY},
	{"活动", COLUMN_ACTIVITY},
	{"内容", COLUMN_ACTIVITY},
	{"项目", COLUMN_ACTIVITY},
	{"工作", COLUMN_ACTIVITY},
	{"工作任务", COLUMN_ACTIVITY},
	{"主要活动", COLUMN_ACTIVITY},
	{"主要内容", COLUMN_ACTIVITY},
	{"工作要点", COLUMN_ACTIVITY},
	{"重点工作", COLUMN_ACTIVITY},
	{"活动安排", COLUMN_ACTIVITY},
	{"主要工作内容", COLUMN_ACTIVITY},
	{"任务", COLUMN_ACTIVITY},
	{"事项", COLUMN_ACTIVITY},
	{"工作事项", COLUMN_ACTIVITY},
	{"工作名称", COLUMN_ACTIVITY},
	{"项目名称", COLUMN_ACTIVITY},
	{"工作重点", COLUMN_ACTIVITY},
	{"活动主题", COLUMN_ACTIVITY},
	{"重点任务", COLUMN_ACTIVITY},
	{"主要工作安排", COLUMN_ACTIVITY},
	{"工作计划", COLUMN_ACTIVITY},
	{"工作（活动）内容", COLUMN_ACTIVITY},
	{"活动计划", COLUMN_ACTIVITY},
	{"工作及活动内容", COLUMN_ACTIVITY},
	{"任务名称", COLUMN_ACTIVITY},
	{"工作内容及措施", COLUMN_ACTIVITY},
	{"计划内容", COLUMN_ACTIVITY},
	{"主要任务", COLUMN_ACTIVITY},
	{"工作主题", COLUMN_ACTIVITY},
	{"工会工作", COLUMN_ACTIVITY},
	{"工会活动", COLUMN_ACTIVITY},
	{"具体工作", COLUMN_ACTIVITY},
	{"具体内容", COLUMN_DETAIL},
	{"要求", COLUMN_DETAIL},
	{"工作要求", COLUMN_DETAIL},
	{"措施", COLUMN_DETAIL},
	{"具体措施", COLUMN_DETAIL},
	{"工作措施", COLUMN_DETAIL},
	{"活动形式", COLUMN_DETAIL},
	{"形式", COLUMN_DETAIL},
	{"方式", COLUMN_DETAIL},
	{"说明", COLUMN_DETAIL},
	{"目标", COLUMN_DETAIL},
	{"具体要求", COLUMN_DETAIL},
	{"实施办法", COLUMN_DETAIL},
	{"工作目标", COLUMN_DETAIL},
	{"具体安排", COLUMN_DETAIL},
	{"活动方式", COLUMN_DETAIL},
	{"内容及要求", COLUMN_DETAIL},
	{"目标要求", COLUMN_DETAIL},
	{"责任人", COLUMN_POST},
	{"负责人", COLUMN_POST},
	{"责任部门", COLUMN_POST},
	{"负责部门", COLUMN_POST},
	{"牵头人", COLUMN_POST},
	{"牵头部门", COLUMN_POST},
	{"负责", COLUMN_POST},
	{"主办", COLUMN_POST},
	{"主办部门", COLUMN_POST},
	{"责任委员", COLUMN_POST},
	{"分管委员", COLUMN_POST},
	{"承办人", COLUMN_POST},
	{"承办部门", COLUMN_POST},
	{"责任单位", COLUMN_POST},
	{"负责委员", COLUMN_POST},
	{"具体负责人", COLUMN_POST},
	{"组织者", COLUMN_POST},
	{"执行人", COLUMN_POST},
	{"主要负责人", COLUMN_POST},
	{"牵头单位", COLUMN_POST},
	{"分管领导", COLUMN_POST},
	{"经办人", COLUMN_POST},
	{"承办", COLUMN_POST},
	{"承办单位", COLUMN_POST},
	{"主管", COLUMN_POST},
	{"组织部门", COLUMN_POST},
	{"责任", COLUMN_POST},
	{"协办", COLUMN_HELPERS},
	{"配合部门", COLUMN_HELPERS},
	{"协助人", COLUMN_HELPERS},
	{"协助部门", COLUMN_HELPERS},
	{"参与部门", COLUMN_HELPERS},
	{"配合人", COLUMN_HELPERS},
	{"协办部门", COLUMN_HELPERS},
	{"协助", COLUMN_HELPERS},
	{"配合", COLUMN_HELPERS},
	{"地点", COLUMN_PLACE},
	{"活动地点", COLUMN_PLACE},
	{"场地", COLUMN_PLACE},
	{"地址", COLUMN_PLACE},
	{"举办地点", COLUMN_PLACE},
	{"场所", COLUMN_PLACE},
	{"参加人员", COLUMN_PARTICIPANTS},
	{"参加对象", COLUMN_PARTICIPANTS},
	{"人数", COLUMN_PARTICIPANTS},
	{"参与人员", COLUMN_PARTICIPANTS},
	{"对象", COLUMN_PARTICIPANTS},
	{"参加人数", COLUMN_PARTICIPANTS},
	{"参与人数", COLUMN_PARTICIPANTS},
	{"活动对象", COLUMN_PARTICIPANTS},
	{"参与对象", COLUMN_PARTICIPANTS},
	{"参加范围", COLUMN_PARTICIPANTS},
	{"参加者", COLUMN_PARTICIPANTS},
	{"预计人数", COLUMN_PARTICIPANTS},
	{"实到人数", COLUMN_ATTENDED},
	{"实到", COLUMN_ATTENDED},
	{"实际人数", COLUMN_ATTENDED},
	{"实际参加人数", COLUMN_ATTENDED},
	{"实际参与人数", COLUMN_ATTENDED},
	{"到会人数", COLUMN_ATTENDED},
	{"出席人数", COLUMN_ATTENDED},
	{"预算", COLUMN_BUDGET},
	{"经费", COLUMN_BUDGET},
	{"经费预算", COLUMN_BUDGET},
	{"费用", COLUMN_BUDGET},
	{"预算（元）", COLUMN_BUDGET},
	{"金额", COLUMN_BUDGET},
	{"预算金额", COLUMN_BUDGET},
	{"活动经费", COLUMN_BUDGET},
	{"所需经费", COLUMN_BUDGET},
	{"经费（元）", COLUMN_BUDGET},
	{"预计经费", COLUMN_BUDGET},
	{"费用预算", COLUMN_BUDGET},
	{"支出", COLUMN_SPENT},
	{"实际支出", COLUMN_SPENT},
	{"实际费用", COLUMN_SPENT},
	{"实际经费", COLUMN_SPENT},
	{"已支出", COLUMN_SPENT},
	{"已支", COLUMN_SPENT},
	{"决算", COLUMN_SPENT},
	{"花费", COLUMN_SPENT},
	{"实际花费", COLUMN_SPENT},
	{"使用金额", COLUMN_SPENT},
	{"实际完成日期", COLUMN_DONE_ON},
	{"实际完成时间", COLUMN_DONE_ON},
	{"完成于", COLUMN_DONE_ON},
	{"原定时间", COLUMN_FIRST_TIME},
	{"原计划时间", COLUMN_FIRST_TIME},
	{"延期或取消的原因", COLUMN_REASON},
	{"延期原因", COLUMN_REASON},
	{"取消原因", COLUMN_REASON},
	{"未完成原因", COLUMN_REASON},
	{"章节", COLUMN_SECTION},
	{"板块", COLUMN_SECTION},
	{"栏目", COLUMN_SECTION},
	{"类别", COLUMN_SECTION},
	{"分类", COLUMN_SECTION},
	{"工作类别", COLUMN_SECTION},
	{"项目类别", COLUMN_SECTION},
	{"活动类别", COLUMN_SECTION},
	{"工作板块", COLUMN_SECTION},
	{"状态", COLUMN_STATUS},
	{"完成状态", COLUMN_STATUS},
	{"进展", COLUMN_STATUS},
	{"进展情况", COLUMN_STATUS},
	{"完成进度", COLUMN_STATUS},
	{"完成情况", COLUMN_STATUS},
	{"进度", COLUMN_STATUS},
	{"落实情况", COLUMN_OUTCOME},
	{"结果", COLUMN_OUTCOME},
	{"效果", COLUMN_OUTCOME},
	{"成果", COLUMN_OUTCOME},
	{"节日", COLUMN_OCCASION},
	{"节点", COLUMN_OCCASION},
	{"节日节点", COLUMN_OCCASION},
	{"节庆", COLUMN_OCCASION},
	{"备注", COLUMN_NOTE},
	{"附注", COLUMN_NOTE},
	{"备 注", COLUMN_NOTE},
	{"姓名", COLUMN_NAME},
	{"成员", COLUMN_NAME},
	{"人员", COLUMN_NAME},
	{"委员姓名", COLUMN_NAME},
	{"委员", COLUMN_NAME},
	{"担任人", COLUMN_NAME},
	{"职务", COLUMN_ROLE},
	{"岗位", COLUMN_ROLE},
	{"工会职务", COLUMN_ROLE},
	{"职位", COLUMN_ROLE},
	{"分工职务", COLUMN_ROLE},
	{"角色", COLUMN_ROLE},
	{"工会内职务", COLUMN_ROLE},
	{"名称", COLUMN_ROLE},
	{"职责", COLUMN_DUTY},
	{"分工", COLUMN_DUTY},
	{"工作职责", COLUMN_DUTY},
	{"职责分工", COLUMN_DUTY},
	{"岗位职责", COLUMN_DUTY},
	{"主要职责", COLUMN_DUTY},
	{"分管工作", COLUMN_DUTY},
	{"工作分工", COLUMN_DUTY},
	{"负责工作", COLUMN_DUTY},
	{"具体职责", COLUMN_DUTY},
	{"具体分工", COLUMN_DUTY},
	{"分管内容", COLUMN_DUTY},
	{"部门", COLUMN_DEPARTMENT},
	{"所在部门", COLUMN_DEPARTMENT},
	{"科室", COLUMN_DEPARTMENT},
	{"单位", COLUMN_DEPARTMENT},
	{"行政职务", COLUMN_DEPARTMENT},
	{"所在单位", COLUMN_DEPARTMENT},
	{"组别", COLUMN_DEPARTMENT},
	{"month", COLUMN_MONTH},
	{"months", COLUMN_MONTH},
	{"date", COLUMN_TIME},
	{"time", COLUMN_TIME},
	{"when", COLUMN_TIME},
	{"week", COLUMN_WEEK},
	{"activity", COLUMN_ACTIVITY},
	{"activities", COLUMN_ACTIVITY},
	{"event", COLUMN_ACTIVITY},
	{"work", COLUMN_ACTIVITY},
	{"detail", COLUMN_DETAIL},
	{"details", COLUMN_DETAIL},
	{"responsible", COLUMN_POST},
	{"in charge", COLUMN_POST},
	{"person in charge", COLUMN_POST},
	{"place", COLUMN_PLACE},
	{"venue", COLUMN_PLACE},
	{"location", COLUMN_PLACE},
	{"people", COLUMN_PARTICIPANTS},
	{"participants", COLUMN_PARTICIPANTS},
	{"attended", COLUMN_ATTENDED},
	{"came", COLUMN_ATTENDED},
	{"budget", COLUMN_BUDGET},
	{"cost", COLUMN_BUDGET},
	{"spent", COLUMN_SPENT},
	{"actual cost", COLUMN_SPENT},
	{"status", COLUMN_STATUS},
	{"progress", COLUMN_STATUS},
	{"done on", COLUMN_DONE_ON},
	{"first planned for", COLUMN_FIRST_TIME},
	{"why put off or called off", COLUMN_REASON},
	{"reason", COLUMN_REASON},
	{"section", COLUMN_SECTION},
	{"category", COLUMN_SECTION},
	{"outcome", COLUMN_OUTCOME},
	{"occasion", COLUMN_OCCASION},
	{"note", COLUMN_NOTE},
	{"notes", COLUMN_NOTE},
	{"remarks", COLUMN_NOTE},
	{"name", COLUMN_NAME},
	{"post", COLUMN_ROLE},
	{"duties", COLUMN_DUTY},
	{"department", COLUMN_DEPARTMENT},
};

enum column phrase_column(const char *cell, size_t length)
{
	char text[HEADING_MOST * 4 + 1];
	int value;
	length = trimmed_length(cell, length);
	if (length >= sizeof(text))
		return COLUMN_NONE;
	for (size_t i = 0; i < length; i++)
		text[i] = (char)tolower((unsigned char)cell[i]);
	text[length] = '\0';
	const char *p = behind_spaces(text);
	while (take_sign(&p, "*"))
		;
	if (!TAKE_WORDS(&p, names, &value))
		return COLUMN_NONE;
	/* 负责人（签字）, 预算/元 */
	const char *rest = p;
	if (take_sign(&rest, "（(/")) {
		size_t step;
		while (next_char(rest) && !take_sign(&rest, "）)")) {
			rest = behind_blanks(rest);
			char_at(rest, &step);
			rest += step;
		}
		p = rest;
	}
	take_sign(&p, "：:");
	while (take_sign(&p, "*"))
		;
	return next_char(behind_spaces(p)) ? COLUMN_NONE : (enum column)value;
}

/* --- a line of cells --- */

/* Where a cell ends: at a tab, at |, or at two blanks or an ideographic one; *behind: where the next one begins. */
static const char *cell_end(const char *p, char separator, const char **behind)
{
	for (size_t step; char_at(p, &step); p += step) {
		bool ends = separator == '|'    ? *p == '|' || strncmp(p, "｜", 3) == 0
			    : separator == '\t' ? *p == '\t'
						: behind_spaces(p) - p >= 2;
		if (!ends)
			continue;
		*behind = separator == ' ' ? behind_spaces(p) : p + step;
		return p;
	}
	*behind = p;
	return p;
}

static char separator_of(const char *line)
{
	return strchr(line, '\t') ? '\t' : strchr(line, '|') || strstr(line, "｜") ? '|' : ' ';
}

bool phrase_header(const char *line, struct phrase_header *out)
{
	enum { LINE_MOST = 1200 };
	struct phrase_header header = {.count = 0};
	bool has[COLUMN_KIND_COUNT] = {false};
	size_t known = 0;
	*out = header;
	if (strnlen(line, LINE_MOST) == LINE_MOST)
		return false;
	char separator = separator_of(line);
	const char *p = separator == '\t' ? line : behind_spaces(line), *behind;
	if (separator == '|' && (*p == '|' || strncmp(p, "｜", 3) == 0))
		p += *p == '|' ? 1 : 3;
	while (*p && header.count < PHRASE_COLUMNS) {
		const char *end = cell_end(p, separator, &behind);
		size_t length = trimmed_length(p, (size_t)(end - p));
		char *cell = xmemdup0(p, length);
		size_t characters = count_characters(cell, HEADING_MOST);
		free(cell);
		if (characters > HEADING_MOST)
			return false;
		enum column column = phrase_column(p, length);
		known += column != COLUMN_NONE;
		has[column] = true;
		header.columns[header.count++] = column;
		p = behind;
	}
	bool of_plan =
		has[COLUMN_MONTH] || has[COLUMN_TIME] || has[COLUMN_ACTIVITY] || has[COLUMN_WEEK];
	bool of_duties = has[COLUMN_NAME] || has[COLUMN_DUTY] || has[COLUMN_ROLE];
	if (known < 2 || 2 * known < header.count || !(of_plan || of_duties))
		return false;
	header.duties = of_duties && !has[COLUMN_MONTH] && !has[COLUMN_TIME] &&
			(has[COLUMN_DUTY] || has[COLUMN_ROLE]);
	/* 时间 beside 月份 is the day; alone it is what the table is ordered by. */
	for (size_t i = 0; i < header.count && !has[COLUMN_MONTH]; i++) {
		if (header.columns[i] == COLUMN_TIME) {
			header.columns[i] = COLUMN_MONTH;
			break;
		}
	}
	*out = header;
	return true;
}
