/* What little English stands in tables: the names of months. */
#ifndef PHRASE_ENGLISH_H
#define PHRASE_ENGLISH_H

#include "phrase.h"

/* September, Sep 10, Sept. 2025, 10 September 2025, Sep-Nov 2025, with nothing behind it but a colon. */
bool phrase_english_months(const char *line, struct phrase_months *out);

#endif
