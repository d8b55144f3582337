/* The entries of a list of occasions, which stands in a file of its own or in the configuration. */
#ifndef IMPORT_OCCASION_READER_H
#define IMPORT_OCCASION_READER_H

#include "model/occasion.h"
#include "reader.h"

/* Appends them to `list`. A name that is in it already is an error. */
void occasions_read(struct reader *reader, const struct node *node, struct occasion_list *list);

#endif
