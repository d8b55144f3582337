/* 'Did you mean …': the name nearest to what was written. */
#ifndef BASE_SIMILAR_H
#define BASE_SIMILAR_H

#include <stddef.h>

/*
 * Edit distance over characters (Damerau: a swap of neighbours counts one), at most `limit` + 1.
 */
int similar_distance(const char *a, const char *b, int limit);

/*
 * The one of `names` that is nearest to `word` and near enough (a third of its characters, at least one), or that holds
 * it or is held by it; NULL when none is. Borrowed from `names`.
 */
const char *similar_name(const char *word, const char *const *names, size_t count);

#endif
