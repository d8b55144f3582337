/*
 * What a document in words says: from its lines to titles, sections with their levels, months, activities, duties.
 *
 * Nothing is known beforehand about how a document numbers: the levels of its styles follow from how it uses them. The
 * time is linear in the length of the document.
 */
#ifndef IMPORT_RECOGNISE_H
#define IMPORT_RECOGNISE_H

#include "import/source.h"
#include "model/occasion.h"
#include "model/proposal.h"

struct recognise_options {
	struct date today; /* which year is meant where the document says none */
	int year; /* in which its plans begin, where a person has said so; 0: as the document says */
	const struct occasion_list *occasions; /* NULL: none are known */
};

/* The lines of a text, one for each line that is not blank. Rows of Markdown and tab tables become rows of tables. */
void plain_read(const struct source *source, struct proposal *proposal);

/* From proposal->lines to items and plans (what was there is replaced). Never fails: what can't be placed is prose. */
void recognise(struct proposal *proposal, const struct recognise_options *options);

#endif
