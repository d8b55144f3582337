/* Where a title may well go on on another line: GB/T 9704-2012, 7.3.1 asks for whole words. */
#ifndef EXPORT_TITLE_WORDS_H
#define EXPORT_TITLE_WORDS_H

#include "base/strbuf.h"

/* Does a word end before `text + at`, or begin there? As far as the words of such titles are known. */
bool title_may_break(const char *text, size_t at);

#endif
