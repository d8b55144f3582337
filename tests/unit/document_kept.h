/*
 * Is every character of a document still there in what it was taken for? Counted by how often each occurs, hashed: that is
 * enough to see that one is missing, and needs no order, which tables change.
 */
#ifndef TESTS_UNIT_DOCUMENT_KEPT_H
#define TESTS_UNIT_DOCUMENT_KEPT_H

#include "base/utf8.h"
#include "model/proposal.h"

#include <stdlib.h>

struct kept {
	bool words; /* only ideographs that aren't units of sums and head counts, which tables keep as numbers */
	long counts[4096];
};

/* Blanks, and the marks that draw tables. */
static inline bool kept_ignores(const struct kept *kept, uint32_t c)
{
	bool blank = c <= ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) ||
		     c == 0x202F || c == 0x205F || c == 0x1680;
	bool mark = c == '|' || c == '-' || c == 0xFF5C;
	static const uint32_t units[] = {0x5143 /* 元 */, 0x4EBA /* 人 */, 0x540D /* 名 */,
					 0x5343 /* 千 */, 0x4E07 /* 万 */, 0x4EBF /* 亿 */,
					 0x5757 /* 块 */, 0x5706 /* 圆 */};
	bool word = c >= 0x3400 && c <= 0x9FFF;
	for (size_t i = 0; word && i < sizeof(units) / sizeof(units[0]); i++)
		word = c != units[i];
	return blank || mark || (kept->words && !word);
}

static inline long *kept_count(struct kept *kept, uint32_t c)
{
	return &kept->counts[c % 4096];
}

static inline void kept_add(struct kept *kept, const char *text, long by)
{
	uint32_t c;
	for (size_t step; text && (step = utf8_next(text, &c)); text += step)
		if (!kept_ignores(kept, c))
			*kept_count(kept, c) += by;
}

static inline void kept_number(struct kept *kept, int64_t number, const char *unit)
{
	if (number == NOT_GIVEN)
		return;
	char *written = string_format("%lld%s", (long long)number, unit);
	kept_add(kept, written, -1);
	free(written);
}

static inline void kept_item(struct kept *kept, const struct proposed *item)
{
	kept_add(kept, item->label, -1);
	kept_add(kept, item->text, -1);
	if (item->kind == PROPOSED_ACTIVITY) {
		struct strbuf time = STRBUF_INIT; /* a cell that is all time stands nowhere else */
		when_write(&item->when, (struct period){0, 0}, 0, &time);
		kept_add(kept, time.text, -1);
		strbuf_release(&time);
		kept_add(kept, item->post, -1);
		kept_add(kept, item->place, -1);
		kept_add(kept, item->detail, -1);
		kept_number(kept, item->participants, "人");
		kept_number(kept, item->budget == NOT_GIVEN ? NOT_GIVEN : item->budget / 100, "元");
	} else if (item->kind == PROPOSED_POST) {
		kept_add(kept, item->post, -1);
		kept_add(kept, item->people, -1);
	}
}

/*
 * The first place of which a character is missing: its line (an index) and the character at *where. False: nothing is. Later
 * calls go on with other characters.
 */
static inline bool kept_missing(struct kept *kept, const struct proposal *proposal, size_t *line,
				const char **where)
{
	for (size_t i = 0; i < proposal->line_count; i++) {
		uint32_t c;
		const char *text = proposal->lines[i].text;
		for (size_t step; (step = utf8_next(text, &c)); text += step) {
			if (kept_ignores(kept, c) || *kept_count(kept, c) <= 0)
				continue;
			*kept_count(kept, c) = 0;
			*line = i;
			*where = text;
			return true;
		}
	}
	return false;
}

static inline struct kept *kept_new(const struct proposal *proposal, bool words)
{
	struct kept *kept = xcalloc(1, sizeof(*kept));
	kept->words = words;
	for (size_t i = 0; i < proposal->line_count; i++)
		kept_add(kept, proposal->lines[i].text, 1);
	for (size_t i = 0; i < proposal->count; i++)
		if (!proposal->items[i].extracted)
			kept_item(kept, &proposal->items[i]);
	return kept;
}

#endif
