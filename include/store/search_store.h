/* Finding a text anywhere. */
#ifndef STORE_SEARCH_STORE_H
#define STORE_SEARCH_STORE_H

#include "model/found.h"
#include "store/store.h"

/*
 * Every word (separated by blanks) must occur in a row's texts; Latin letters of either case. Where `limit` (0: all) leaves room,
 * a word of two letters or more counts as the initials of pinyin, too: jsj finds 教师节.
 */
bool search_store_find(struct store *store, const char *words, size_t limit, struct found_list *out,
		       struct error *err);

#endif
