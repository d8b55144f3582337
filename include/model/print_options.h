/* What of a plan is to be printed, and how. */
#ifndef MODEL_PRINT_OPTIONS_H
#define MODEL_PRINT_OPTIONS_H

#include "i18n/messages.h"
#include "model/occasion.h"

#include <stdbool.h>
#include <stdint.h>

enum layout { LAYOUT_A4, LAYOUT_GB9704, LAYOUT_SCREEN, LAYOUT_COUNT };

/* The kinds of papers that come out of a plan. */
enum paper {
	PAPER_PLAN,
	PAPER_REPORT, /* 工作总结 */
	PAPER_DUTIES, /* 职责单: a sheet for each post */
	PAPER_MONTH,  /* 月份通知 */
	PAPER_COUNT
};

/* What is known of a format in which papers can be written; which there are: export/export.c. */
struct format_info {
	const char *name;       /* on the command line: text, html */
	const char *suffix;     /* of its files: .html */
	const char *suffix_too; /* another one that they are known by: .htm; NULL: none */
	enum message label;     /* what people call it */
	unsigned papers;        /* which it can make: PAPER_BIT() of each */
	bool paged; /* laid out in lines and pages: layout, width and how tables are drawn matter to it */
	bool official; /* it has no such lines, but in layout gb9704 a plan is numbered as the standard has it */
	bool data; /* the plan itself, not a printed form: how its schedule is to look means nothing to it */
	bool calendar; /* what has no day may be a task in it */
	bool own_ends; /* its standard says how its lines end */
	bool utf8;     /* its standard knows no other encoding and no byte order mark */
	bool marked;   /* who mostly opens it knows UTF-8 by a byte order mark only: Excel */
	bool binary;   /* no text: all of that means nothing to it, and a terminal can't show it */
};

#define PAPER_BIT(paper) (1u << (paper))

struct export_options {
	enum paper paper;
	const char *post;       /* duties: only this post, by its name; NULL: all */
	const char *member;     /* duties: only what this member holds, by their name; NULL: all */
	int month;              /* the month of a notice, as in period.h; 0: the current one */
	struct date notice_day; /* the day it is handed out; year 0: as notice_day() has it */
	struct date today;      /* the day on which it is made */
	int64_t now;            /* and the moment, in seconds since 1970-01-01 */
	bool tasks;             /* a calendar: what has no exact day as tasks; else as events */

	enum layout layout;
	int width;          /* columns of a line, 20 to 400; 0: the layout's own */
	int page_length;    /* lines of a page, 10 to 1000; 0: the layout's own */
	bool schedule_list; /* the schedule as numbered lists by month; else as a table */
	bool calendar;      /* a month for the terminal as a wall calendar */
	bool box;           /* tables in box characters; else in ASCII */
	int ambiguous; /* columns of “ ” — …: 2 (print, the default) or 1 (terminals) */
	bool gb18030, crlf, bom;
	const struct occasion_list *occasions; /* for yaml: which days follow from their occasion */
};

/* Names a4, gb9704, screen. */
const char *layout_name(enum layout layout);
bool layout_parse(const char *name, enum layout *out);

/* Names plan, report, duties, month; and what they are called in the language that is set. */
const char *paper_name(enum paper paper);
const char *paper_label(enum paper paper);
bool paper_parse(const char *name, enum paper *out);

/*
 * The day that a notice of the month (as in period.h) carries where nobody says another: today as long as the month is not
 * over, as it is handed out before or in it; afterwards its first day, since a notice later than what it tells is none.
 */
struct date notice_day(int month, struct date today);

void export_options_init(
	struct export_options *options); /* the plan; a4, table in ASCII, ambiguous 2, UTF-8 */

#endif
