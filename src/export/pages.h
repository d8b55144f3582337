/*
 * Lines put on pages: where a page may end, what is repeated on the next one, and what stands at its foot. A sheet is what
 * is handed out by itself: it begins on a page of its own, and its pages are counted from 1.
 *
 * The rows of a table are lines between pages_begin_table() and pages_end_table(); its header and its closing line are
 * written wherever a run of its rows begins and ends on a page.
 */
#ifndef EXPORT_PAGES_H
#define EXPORT_PAGES_H

#include "base/strbuf.h"

enum {
	LINE_KEEP = 1, /* no page ends behind it, unless nothing else fits */
	LINE_GAP = 2,  /* a blank line or a rule: not at the top of a page */
	LINE_OPENS = 4 /* the first one of a sheet */
};

struct page_line {
	size_t at, length; /* in the text */
	unsigned flags;
	int table; /* whose row it is; -1: none */
	int group; /* of the table; -1: none */
};

/* Rows under one name, which stands in the first line only. */
struct page_group {
	size_t first; /* the line that has it */
	char *head;   /* what another line begins with at the top of a page, so as to have it too */
	size_t stead; /* bytes of the line that give way to it */
};

struct page_table {
	char *header, *footer; /* lines with their ends */
	int header_lines, footer_lines;
};

struct pages {
	struct strbuf text;
	struct page_line *lines;
	size_t count, room;
	struct page_table *tables;
	size_t table_count, table_room;
	struct page_group *groups;
	size_t group_count, group_room;
	bool in_table, in_group, sheet_ended;
};

enum page_foot {
	FOOT_COUNT /* 第 N 页 共 M 页, in the middle */,
	FOOT_DASHES /* — N —, at the outer edge */
};

struct page_shape {
	int columns;
	int lines; /* of text on a page, without its foot; 0: no pages */
	enum page_foot foot;
	int ambiguous;
};

void pages_init(struct pages *pages);
void pages_release(struct pages *pages);

/* A line: `before` and the first `length` bytes of `text`. */
void pages_add(struct pages *pages, const char *before, const char *text, size_t length,
	       unsigned flags);

/* An empty line, unless one stands there already or nothing does. */
void pages_add_gap(struct pages *pages);

/* Keeps the lines from `first` on as one paragraph: neither its first nor its last line stands alone on a page. */
void pages_keep_paragraph(struct pages *pages, size_t first);

/* Keeps the last line, and a blank one behind it, with what is added next. */
void pages_keep_last(struct pages *pages);

/* Both texts are copied. */
void pages_begin_table(struct pages *pages, const char *header, const char *footer);
/* From the next line on, which has the group's name itself, to the next group or the table's end. `head` is copied. */
void pages_begin_group(struct pages *pages, const char *head, size_t stead);
void pages_end_table(struct pages *pages);

/* A sheet ends with the last line, unless there is none, or one has just ended. */
void pages_end_sheet(struct pages *pages);

/* Without pages, a line across parts the sheets. Else every page is filled up to its foot and ends in a form feed. */
void pages_write(const struct pages *pages, const struct page_shape *shape, struct strbuf *out);

#endif
