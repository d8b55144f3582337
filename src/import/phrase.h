/*
 * What one line of a plan document says by itself: the number at its beginning, a month, a title, a duty list, a
 * signature, what belongs to the page and not to the plan. Which lines belong together, and what a doubtful one is after
 * all, is the recogniser's to say; here nothing is known of the lines around.
 *
 * All functions take a zero-ended text of UTF-8 without line ends and look no further into it than they must, so that
 * phrase_label() and phrase_months() may be asked at every character of a text of any length. Offsets and lengths are bytes.
 * Blanks (also the ideographic one and those that a scanner put between characters) mean nothing anywhere, full-width
 * letters, digits and signs count as ASCII. Nothing is allocated; a function that gives false leaves its result zeroed.
 *
 * `certain` says that it can hardly be anything else. Without it the line looks like it, and what stands around it must
 * decide: a list whose numbers go on, a table, the end of the document.
 */
#ifndef PHRASE_H
#define PHRASE_H

#include "model/numbering.h"
#include "model/when_parse.h"

/* A piece of the line. */
struct phrase_span {
	size_t at, length; /* length 0: there is none */
};

/* --- phrase_label.c: a number at the beginning --- */

enum label_frame {
	LABEL_NONE,
	LABEL_COMMA,    /* 一、 1、 */
	LABEL_DOT,      /* 一． 1. 1． 1。 A. */
	LABEL_BRACKET,  /* 1) 1） a) */
	LABEL_BRACKETS, /* （一） (1) ⑴ ㈠ 【1】 */
	LABEL_BARE,    /* ①, and a numeral with nothing but a blank behind it: 一 指导思想 */
	LABEL_COLON,   /* 一： 1: */
	LABEL_PART,    /* 第一编 第一部分 第一篇 */
	LABEL_CHAPTER, /* 第一章 */
	LABEL_CLAUSE,  /* 第一节 */
	LABEL_ARTICLE, /* 第一条 */
	LABEL_ITEM,    /* 第一项, 第一， 第一、 */
	LABEL_WORD,    /* 一是 一要 */
	LABEL_ORDER,   /* 首先 其次 再次 最后: values 1, 2, 3; the last one 0 */
	LABEL_HASH,    /* # ## ### of Markdown: value is how many */
	LABEL_BULLET,  /* • · - * + ● ■ ◆ ★ …: value 0, `bullet` says which */
	LABEL_POINTS,  /* 1.1 1.2.3: value is the last number, depth how many */
	LABEL_FRAME_COUNT
};

struct phrase_label {
	enum label_frame frame;
	enum numeral_kind numeral; /* NONE of bullets, # and 首先 */
	int value;                 /* from 1; 0 says nothing. Letters count A = 1 */
	int depth;                 /* how many numbers: 1; of 1.2.3 it is 3 */
	uint32_t bullet;           /* its sign */
	size_t at;                 /* where the label begins: behind blanks */
	size_t length;             /* of the label itself, with its sign */
	size_t text; /* where the text begins behind it and its blanks; may be the line's end */
	bool certain;
};

/*
 * Not a number: 一、二月份, 3.8, 1.5万元, 2025.9.10, 1+1, 三八, 七一, 第一季度, 一月, 二0一七年, 1-2次, （一）期, 10：30. Of a line with two
 * labels (“## 一、…”, “- 1. …”, “一、1、…”) only the first; ask again at `text`.
 */
bool phrase_label(const char *line, struct phrase_label *out);

/* Do both count alike, so that one list may mix them? 1、 2. 3． do; 1、 and （1） don't. */
bool phrase_label_alike(const struct phrase_label *a, const struct phrase_label *b);

/* --- phrase_months.c: a month, several, or a stretch of the year at the beginning --- */

enum months_kind {
	MONTHS_NONE,
	MONTHS_MONTHS,  /* 九月份 元月 七、八月 7-8月 2025年9月 */
	MONTHS_QUARTER, /* 第一季度 */
	MONTHS_HALF,    /* 上半年 */
	MONTHS_TERM, /* 第一学期 上学期 期初 期中 期末: how far it goes is the plan's to say */
	MONTHS_HOLIDAY, /* 寒假 暑假: first and last are the usual ones */
	MONTHS_WEEKS, /* 第3周 第3-4周: first_week, last_week; of the term, or of the month where there is one */
	MONTHS_DAYS, /* 9月10日 9.1-9.15 2025-09-10: first_day, and last_day or 0 */
	MONTHS_WHOLE /* 全年 每月 经常性 不定期 长期 */
};

struct phrase_months {
	enum months_kind kind;
	int year;        /* as said; 0: none */
	int year_offset; /* 1: 次年, 明年, 翌年 */
	int first, last; /* months of the year, 1 to 12, last below first over New Year; 0: none */
	int first_day, last_day;
	int first_week, last_week;
	int apart; /* 9、11月: the months between are not meant; then the number of months named. Else 0 */
	int listed[12]; /* so many of them: the months */
	enum part part; /* 九月上旬 */
	bool lunar;     /* 腊月 正月 */
	bool deadline;  /* 10月底前, with nothing behind it or a colon */
	struct phrase_span
		words; /* from its first character to its last, without the colon behind it */
	size_t text; /* where the text behind it begins, behind colon, comma, dash or bracket; at the end: nothing follows */
	bool heading; /* what follows only says that a schedule is meant: 工作安排 主要工作 活动 工作重点 */
	bool certain; /* stands alone, or with a colon, 份 or 工作安排 behind it: heads entries */
};

/* Not a month: 三月三, 五月风, 十月革命, 一个月, 6个月, 月月, 8月15日前后…, 一月一次. */
bool phrase_months(const char *line, struct phrase_months *out);

/* The months in view of a plan's period, as one time. Without an own year the first such months of the plan. */
bool phrase_months_when(const struct phrase_months *months, const struct when_frame *frame,
			struct when *out);

/* One of months that stand apart, from 0, by itself; of all others the same. */
struct phrase_months phrase_months_one(const struct phrase_months *months, int which);

/* --- phrase_dated.c: times inside a sentence --- */

struct phrase_time {
	struct phrase_span
		words; /* with brackets and what leads to it: （3月）, 于9月10日, 计划11月份, 8月底前 */
	struct when when;
	bool bracketed; /* alone in brackets: the sentence can do without it */
	bool year_said;
	bool certain; /* false: says when something was or is valid (2024年9月成立), or stands in a title in 《》 */
};

/*
 * The times of a sentence, in their order, at most `most`; their number. No times are: 三月三, 五月风, 十月革命, 2024年总结, 一个月,
 * 6个月, 月月, 每月, 五一, 2025年 alone.
 */
size_t phrase_times(const char *sentence, const struct when_frame *frame, struct phrase_time *out,
		    size_t most);

/* --- phrase_title.c: what a plan is called --- */

enum title_kind {
	TITLE_NONE,
	TITLE_PLAN, /* …工会工作计划, 工作要点, 工作思路, 工作安排, 工作方案, 活动计划 */
	TITLE_SCHEDULE, /* …工会活动安排表, 行事历, 月历 */
	TITLE_DUTIES,   /* …工会委员职责, 工会工作职责, 委员分工 */
	TITLE_CHARTER,  /* …工会章程, 制度, 办法, 条例 */
	TITLE_SUMMARY,  /* …工作总结, 汇报: no plan */
	TITLE_NOTICE,   /* 关于印发《…》的通知 */
	TITLE_KIND_COUNT
};

struct phrase_title {
	enum title_kind kind;
	int year, last_year;      /* 2025—2026: both; else last_year 0; 0: none is said */
	bool year_open;           /* 20xx年, 20__年, 2×××年: left to be filled in */
	bool school_year;         /* 学年 */
	int semester;             /* 1, 2: 第一学期, 上学期, 秋季, 春季; 0: none said */
	int month, months;        /* 九月份工作计划: 9, 1; a quarter, a half year; else 0 */
	int part;                 /* 篇一, 第一篇:, 范文2, （三）: 1, 1, 2, 3; 0: none */
	struct phrase_span name;  /* the union, school or firm; maybe none */
	struct phrase_span title; /* without 篇一 and the like, and without 《》 of a notice */
	bool certain;
};

bool phrase_title(const char *line, struct phrase_title *out);

/* Might it be the first line of a title in two: XX市第一小学 / 2025年工会 / 工会委员会? Then the two lines put together are asked. */
bool phrase_title_begins(const char *line);

/* 篇一, 第二篇：, 范文三, with nothing else: what parts the plans of a web page. *number may be 0. */
bool phrase_title_part(const char *line, int *number);

/* --- phrase_heading.c: headings that many plans have --- */

enum heading_kind {
	HEADING_NONE,
	HEADING_PROSE, /* 指导思想 工作目标 总体要求 情况分析: texts rather than items */
	HEADING_WORK,     /* 主要工作 工作重点 工作任务 工作措施 */
	HEADING_SCHEDULE, /* 工作安排 活动安排 每月工作 行事历 附：工作安排 */
	HEADING_DUTIES,   /* 职责分工 工会委员分工 委员职责 */
	HEADING_FOREWORD  /* 前言 引言 */
};

/*
 * Does the text (behind its label) begin with such a heading? *length: its bytes, without colon or brackets behind it. All of the line but
 * sign and bracket at its end belongs to it (指导思想：), or what follows is set apart by a colon (指导思想：以…为指导), or is glued to it
 * (指导思想以…为指导: then `glued`).
 */
enum heading_kind phrase_heading(const char *line, size_t *length, bool *glued);

/* --- phrase_post.c: who does what --- */

enum post_kind {
	POST_NONE,
	POST_DUTIES, /* 主席职责, 组织委员的职责, 经审委员岗位职责 */
	POST_HOLDER, /* 主席：张某, 组织委员 李某: holder is the rest, maybe several names */
	POST_COLON, /* 工会主席：负责… or nothing: a duty list, or a holder to come */
	POST_ALONE  /* 主席, and nothing else: heads something in a list of such */
};

struct phrase_post {
	enum post_kind kind;
	struct phrase_span post;   /* 组织委员: the post's name */
	struct phrase_span holder; /* 李某、王某 */
	size_t text;               /* what stands behind it all; the line's end: nothing */
	bool certain;
};

bool phrase_post(const char *line, struct phrase_post *out);

/* Is the whole text the name of a post of a union's committee? */
bool phrase_is_post(const char *text);

/* --- phrase_closing.c: signature and date --- */

struct phrase_date {
	int year, month, day; /* day 0: 二〇二五年九月; year 0: left open */
	bool open;            /* 20xx年x月x日, 年 月 日 */
};

/* The whole line is a date: 2025年9月1日, 二〇二五年九月, 2025.9.1, 2025-09-01, （2025年9月）, maybe with a weekday. */
bool phrase_date(const char *line, struct phrase_date *out);

struct phrase_signature {
	struct phrase_span by; /* 某某学校工会委员会 */
	struct phrase_span on; /* a date behind it in the same line */
	struct phrase_date date;
	bool certain; /* 工会, 委员会 at its end, or 落款： before it; else a name that may sign: 办公室, 某某学校 */
};

/* A line that may sign a plan near its end. A date alone is none. */
bool phrase_signature(const char *line, struct phrase_signature *out);

/* --- phrase_furniture.c: what belongs to the page --- */

enum furniture {
	FURNITURE_NONE,
	FURNITURE_MAYBE, /* 2025, 来源 of something: on a page with other furniture it is */
	FURNITURE_CERTAIN /* 上一篇：…, 第 3 页 共 5 页, 版权所有, 点击下载, https://… alone */
};

enum furniture phrase_furniture(const char *line);

/* A page number inside of a sentence that a page break cut: - 3 -, 第3页 共5页, alone on its line. */
bool phrase_page_number(const char *line);

/* --- phrase_table.c: the header of a table --- */

enum column {
	COLUMN_NONE, /* a heading that is not known */
	COLUMN_NUMBER,
	COLUMN_MONTH, /* 月份, 时间 where the table has no other column of time */
	COLUMN_TIME,  /* 时间, 日期 */
	COLUMN_WEEK,
	COLUMN_ACTIVITY, /* 主要工作, 工作内容, 活动项目 */
	COLUMN_DETAIL,   /* 具体内容, 要求, 措施 */
	COLUMN_POST,     /* 责任人, 负责人, 责任部门 */
	COLUMN_HELPERS,  /* 协办, 配合部门 */
	COLUMN_PLACE,
	COLUMN_PARTICIPANTS,
	COLUMN_ATTENDED, /* 实到人数 */
	COLUMN_BUDGET,
	COLUMN_SPENT,
	COLUMN_STATUS,
	COLUMN_DONE_ON, /* the day on which it was done; 完成日期 is that only beside a status */
	COLUMN_FIRST_TIME, /* 原定时间 */
	COLUMN_REASON,     /* why it was put off or called off */
	COLUMN_SECTION,
	COLUMN_OUTCOME,
	COLUMN_OCCASION,
	COLUMN_NOTE,
	COLUMN_NAME, /* 姓名 */
	COLUMN_ROLE, /* 职务 */
	COLUMN_DUTY, /* 职责, 分工 */
	COLUMN_DEPARTMENT,
	COLUMN_KIND_COUNT
};

/* One cell alone: what such a column holds. 月 份 is 月份, 负责人（签字） is 负责人. The whole text. */
enum column phrase_column(const char *cell, size_t length);

#define PHRASE_COLUMNS 24

struct phrase_header {
	enum column columns[PHRASE_COLUMNS];
	size_t count;
	bool duties; /* a table of posts and duties, else of activities */
};

/*
 * Is the line a table's header: at least two columns that are known, one of them a month, a time, an activity, a name or a duty, and
 * none that is longer than a heading? Cells end at \t, or at | with which Markdown draws them, or at two blanks or more.
 */
bool phrase_header(const char *line, struct phrase_header *out);

#endif
