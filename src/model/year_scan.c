/* What finding any kind of mark needs: the words around a place, and adding the mark. */
#include "year_scan.h"

#include "base/array.h"

size_t word_at(const char *text, const char *const *words)
{
	size_t longest = 0;
	for (; *words; words++) {
		size_t length = strlen(*words);
		if (length > longest && strncmp(text, *words, length) == 0)
			longest = length;
	}
	return longest;
}

bool word_before(const char *text, size_t at, const char *const *words)
{
	for (; *words; words++) {
		size_t length = strlen(*words);
		if (length <= at && strncmp(text + at - length, *words, length) == 0)
			return true;
	}
	return false;
}

void scan_add(struct scan *scan, size_t at, size_t length, struct strbuf *after,
	      enum year_mark_kind kind, bool likely)
{
	struct year_mark_list *out = scan->out;
	bool same = after->length == length && memcmp(after->text, scan->text + at, length) == 0;
	if (same || !after->length) {
		strbuf_release(after);
		return;
	}
	ARRAY_GROW(out->items, out->count, out->room);
	out->items[out->count++] = (struct year_mark){
		.at = at,
		.length = length,
		.after = strbuf_detach(after),
		.kind = kind,
		.likely = likely && !scan->quoted,
	};
}

int school_year_of(int month)
{
	return month_year(month) - (month_of_year(month) < 8);
}
