/* Texts that must fit, shortened in their middle: names that a sentence quotes, titles. */
#ifndef BASE_SHORTEN_H
#define BASE_SHORTEN_H

/*
 * The sentence in at most `columns` where names in “ ” can be shortened so far: the longest first, '“开好第六…提案”', each keeping at
 * least 4 columns on either side, unless a quotation inside it would be cut in two: then all of that goes. Where that is not enough it comes back longer. Widths with ambiguous characters as one column.
 * Owned by the caller.
 */
char *shorten_quoted(const char *sentence, int columns);

/* A title in at most `columns`, its beginning and its end kept: '柳汀区第一小…工作总结'. Owned by the caller. */
char *shorten_middle(const char *title, int columns);

/*
 * The beginning of a text in at most `columns`: '参加“喜迎元旦”…'. A quotation that doesn't fit goes whole where enough stands
 * before it, else it is closed behind the cut: '“喜迎元…”'. Owned by the caller.
 */
char *shorten_end(const char *text, int columns);

#endif
