/* A section by its number as people type it: 二（三）, 2.3, 二(三)1, 第十二条, （三）. */
#ifndef MODEL_OUTLINE_LABEL_H
#define MODEL_OUTLINE_LABEL_H

#include "model/outline.h"

/*
 * The section of a numbered outline that `typed` means, as an index; outline->count: none.
 *
 * Numerals of any kind are the same (三, 3, ３, ③), brackets and points only part them. A number in its own writing —
 * （三） — is looked for near the section `from` first: under it, beside it, then further up. Else the numbers count from
 * the top; where nothing stands there, from any level, the nearest behind `from` first. What holds no number, or leads
 * nowhere, is looked for in the headings, from behind `from` on and around. `from` may be outline->count: the top.
 */
size_t outline_find_label(const struct outline *outline, const char *typed, size_t from);

#endif
