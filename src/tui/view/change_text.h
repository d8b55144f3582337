/* What an action of history changed, in words for people: labels as in the forms, sums in yuan; no
 * ids and positions. */
#ifndef CHANGE_TEXT_H
#define CHANGE_TEXT_H

#include "base/strbuf.h"
#include "model/history.h"

/* So many rows are told by their values; of the others is only said how many there are. */
enum { CHANGE_TEXT_ROWS = 40 };

/* A line for each row, and under it one for each of its values. */
void change_text_write(const struct history_changes *changes, struct strbuf *out);

#endif
