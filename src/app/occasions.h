/* The occasions that come along: data/occasions.yaml, embedded. */
#ifndef APP_OCCASIONS_H
#define APP_OCCASIONS_H

#include "base/error.h"
#include "model/occasion.h"

/* Fills an empty list; after an error it is empty again. */
bool occasions_that_come_along(struct occasion_list *list, struct error *err);

#endif
