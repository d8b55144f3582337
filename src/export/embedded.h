/* The files of data/ that papers are made of. */
#ifndef EXPORT_EMBEDDED_H
#define EXPORT_EMBEDDED_H

#include "base/embedded.h"

extern const struct embedded_file embedded_word[]; /* styles.xml */
extern const size_t embedded_word_count;

#endif
