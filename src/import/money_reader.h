/* Income and silenced findings of a plan, standards of a union, what a post may spend. */
#ifndef IMPORT_MONEY_READER_H
#define IMPORT_MONEY_READER_H

#include "model/plan.h"
#include "reader.h"

/* Each reads a list; NULL: there is none. Ids from 1, positions by their order. */
void incomes_read(struct reader *reader, const struct node *list, struct income_list *out);
void standards_read(struct reader *reader, const struct node *list, struct standard_list *out);
void silences_read(struct reader *reader, const struct node *list, struct silence_list *out);

#endif
