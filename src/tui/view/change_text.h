/* What an action of history changed, in words for people: labels as in the forms, sums in yuan; no
 * ids and positions. */
#ifndef CHANGE_TEXT_H
#define CHANGE_TEXT_H

#include "base/strbuf.h"
#include "model/history.h"

/* A line for each changed value; of very many the first ones, and how many more there are. */
void change_text_write(const struct history_changes *changes, struct strbuf *out);

#endif
