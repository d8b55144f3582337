/* What stands under 'template:', and whether the answers fit it. */
#ifndef IMPORT_TEMPLATE_READER_H
#define IMPORT_TEMPLATE_READER_H

#include "reader.h"

/* Fills `about` (empty before) from 'template:' and, for its start, from the document's 'plan:' (NULL: none). Errors go to the reader. */
void template_read(struct reader *reader, const struct node *node, const struct node *plan,
		   struct template_info *about);

/*
 * Gives each variable its value: what was answered, else its default. Errors: an answer to no variable, a variable without
 * a value, a year that is none, a choice that is none. `variables` holds variables_init() of the template's own info.
 */
void template_answer(struct reader *reader, struct variables *variables,
		     const struct variable_value *answers, size_t count);

/* Complains of variables that were not used; when everything is read. */
void template_check_used(struct reader *reader, const struct variables *variables);

#endif
