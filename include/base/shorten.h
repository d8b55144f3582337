/* A sentence that must fit: its quoted names give way, in their middle, before its end is lost. */
#ifndef BASE_SHORTEN_H
#define BASE_SHORTEN_H

/*
 * The sentence in at most `columns` where names in “ ” can be shortened so far: the longest first, '“开好第六…提案”', each keeping at
 * least 4 columns on either side. Where that is not enough it comes back longer. Widths with ambiguous characters as one column.
 * Owned by the caller.
 */
char *shorten_quoted(const char *sentence, int columns);

#endif
