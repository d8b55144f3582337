/*
 * Automatic numbers for a Word document: which list each numbered element belongs to, so that Word, which counts by
 * itself, comes to the very numbers that the plan has.
 *
 * Word begins a level anew when one above it has been used in the same list. Where the plan counts otherwise (under a
 * heading without a number, in a list with styles of its own), a new list begins.
 */
#ifndef EXPORT_WORD_LISTS_H
#define EXPORT_WORD_LISTS_H

#include "export/document.h"

#define WORD_LIST_LEVELS 9

struct word_level {
	struct numbering_style style;
	bool given;
	int start;
	int value;    /* what it has reached */
	bool started; /* since a level above it was used */
	bool linked;  /* its headings are numbered by their style */
};

struct word_list {
	struct word_level levels[WORD_LIST_LEVELS];
};

struct word_lists {
	struct word_list *items;
	size_t count, room;
	size_t current
		[WORD_LIST_LEVELS]; /* number of the list that was last used at each level; 0: none */
	size_t articles;            /* and for those that run on through the document */
};

void word_lists_release(struct word_lists *lists);

/*
 * The number (from 1) of the list in which the element is counted at its level. 0: Word can't count it; its label is to be
 * written as text.
 */
size_t word_lists_count(struct word_lists *lists, const struct element *element);

/* The part word/numbering.xml. Headings of linked levels name their style in it. */
void word_lists_write(const struct word_lists *lists, struct strbuf *out);

#endif
