/* Numbers as Word writes them in automatic labels (ECMA-376 part 1, 17.18.59, ST_NumberFormat). */
#ifndef IMPORT_DOCX_NUMERAL_H
#define IMPORT_DOCX_NUMERAL_H

#include "base/strbuf.h"

/* The n-th number (0 to 999,999,999) in a format: decimal, chineseCounting, upperRoman, … One that is not known is decimal. */
void docx_numeral_write(const char *format, int n, struct strbuf *out);

/* A character of a symbol font (Wingdings and the like) as one of Unicode; any other one as it is. */
uint32_t docx_symbol(uint32_t codepoint);

#endif
