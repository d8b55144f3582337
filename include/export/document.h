/*
 * A paper as a document: its title, paragraphs, headings, tables and signature in the order in which they are read. Every
 * writer of a printed form starts from it and only says how each element looks.
 *
 * None shows statuses, outcomes or spending (a report has them in its own words). All texts have passed utf8_clean(), so
 * that no control character reaches an output.
 */
#ifndef EXPORT_DOCUMENT_H
#define EXPORT_DOCUMENT_H

#include "base/error.h"
#include "base/table.h"
#include "model/numbering.h"
#include "model/plan.h"
#include "model/print_options.h"

enum element_kind {
	ELEMENT_TITLE,
	ELEMENT_HEADING,   /* a short title over what follows */
	ELEMENT_PARAGRAPH, /* prose, or a section that is a whole paragraph */
	ELEMENT_ENTRY,     /* one of a list: an activity, a duty */
	ELEMENT_TABLE,
	ELEMENT_SIGNATURE, /* who signs */
	ELEMENT_DATE,      /* and when */
	ELEMENT_PAGE_END,  /* a sheet ends: what follows is handed out by itself */
};

#define DOCUMENT_COLUMNS 5

struct document_table {
	struct table_column columns[DOCUMENT_COLUMNS];
	size_t column_count;
	bool grouped; /* a row whose first cell is not empty begins a group; else each stands alone */
	struct strbuf texts; /* of all cells, each with its zero byte */
	size_t *cells;       /* where each begins in `texts`, row by row */
	size_t count, room;
};

struct element {
	enum element_kind kind;
	int level;                    /* of a section: 0 at the top */
	char *label;                  /* its number, "" for none */
	char *text;                   /* one line; "" in a table, at a page's end */
	struct numbering_style style; /* of the label, where `number` is not 0 */
	int number;                   /* what it counts, from 1; 0: it is no number of an outline */
	bool leads;                   /* something stands under it */
	struct document_table *table; /* ELEMENT_TABLE; else NULL */
};

struct document {
	struct element *items;
	size_t count, room;
	const struct whole_plan *schedule; /* whose schedule it has; borrowed. NULL: none */
	size_t schedule_at;                /* the element with which that begins */
};

/* The number of columns that a line has in these options. */
int document_width(const struct export_options *options);

/* Makes a document, which is released by the caller in any case. False: this plan has no such paper, err says why. */
typedef bool document_maker(const struct whole_plan *whole, const struct export_options *options,
			    struct document *document, struct error *err);

/*
 * The schedule stands in the first section with that content, else behind the last section, under a heading of its own;
 * it is a list where the options say so or a table would be too narrow to be read. The committee stands where a section
 * says so. In layout gb9704 the plan is numbered as the standard has it; lists of styles that sections have of their own
 * stay.
 */
document_maker document_from_plan;

/*
 * A sheet for each post, or for options->post, or for each post that options->member holds on that day: what it has to do, who
 * holds it and since when, and its activities of the plan that are not cancelled. The day is options->today, or the day
 * of the plan's months that is nearest to it. Where all are asked for, posts without a duty and an activity get none.
 * ERR_NOT_FOUND.
 */
document_maker document_from_duties;

/* The names of the posts that get no sheet for that reason, to be told: 副主席、经审委员; nothing where there are none. */
void document_duties_left_out(const struct whole_plan *whole, const struct export_options *options,
			      struct strbuf *out);

/* The notice of options->month: what is to be done in it, what is due, what goes on; of options->notice_day. ERR_INPUT outside of the plan. */
document_maker document_from_notice;

void document_release(struct document *document);

/* Label and text as they are read: 一、指导思想, 1. 学习…, 第一条　本会…. */
void element_write(const struct element *element, struct strbuf *out);

size_t document_table_rows(const struct document_table *table);
/* The texts of a row, borrowed. */
void document_table_row(const struct document_table *table, size_t row,
			const char *cells[DOCUMENT_COLUMNS]);

#endif
