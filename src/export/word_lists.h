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
	bool headed;  /* headings have such numbers */
};

struct word_list {
	struct word_level levels[WORD_LIST_LEVELS];
	bool mixed; /* what is no heading is counted in it too */
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

/*
 * Are headings of this level numbered by their style? So it is in the first list, the plan's own, where it numbers nothing but
 * headings: what else stands in a list that is linked to them would lose its numbers when LibreOffice keeps it as .odt.
 */
bool word_lists_linked(const struct word_lists *lists, int level);

/* The part word/numbering.xml. Headings of linked levels name their style in it. */
void word_lists_write(const struct word_lists *lists, struct strbuf *out);

#endif
