#include "recognise_same.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>

enum {
	ENTRIES_MOST = 400, /* that are looked at for each sentence */
	MONTHS_LEAST = 3    /* of a whole schedule */
};

/* Words of nearly every activity: that two have them says nothing. */
static size_t common_word(const char *text)
{
	static const char *const words[] = {"组织", "开展", "召开", "举办", "举行", "进行",
					    "做好", "完成", "工会", "活动", "工作", "教职工",
					    "职工", "会员", "全体", "参加", "一次", "计划"};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (strncmp(text, words[i], strlen(words[i])) == 0)
			return strlen(words[i]);
	return 0;
}

static void add_pair(struct same_entry *entry, uint32_t pair)
{
	for (size_t i = 0; i < entry->count; i++)
		if (entry->pairs[i] == pair)
			return;
	if (entry->count == SAME_PAIRS)
		return;
	entry->pairs[entry->count++] = pair;
	entry->some |= UINT64_C(1) << (pair * 2654435769u >> 26);
}

static void read_pairs(struct same_entry *entry, const char *text)
{
	uint32_t before = 0, c;
	for (size_t step; *text && (step = utf8_next(text, &c)); text += step) {
		size_t common = common_word(text);
		if (common) {
			before = 0;
			step = common;
			continue;
		}
		bool word = c >= 0x3400 && c < 0xFF00;
		if (word && before)
			add_pair(entry, before << 16 ^ c);
		before = word ? c : 0;
	}
}

static void set_months(struct same_entry *entry, const struct when *when)
{
	entry->first = when->starts.month;
	entry->last = when->ends.month ? when->ends.month : when->starts.month;
}

void same_entries_find(struct same_entries *entries, const struct proposal *proposal, size_t first,
		       size_t end)
{
	struct when month = {0};
	bool counted = true;
	entries->count = entries->months = 0;
	for (size_t i = first; i < end && entries->count < ENTRIES_MOST; i++) {
		const struct proposed *item = &proposal->items[i];
		if (item->kind == PROPOSED_MONTH || item->kind == PROPOSED_SECTION) {
			month = item->kind == PROPOSED_MONTH ? item->when : (struct when){0};
			counted = !when_is_set(&month);
		}
		const struct when *when = when_is_set(&item->when) ? &item->when : &month;
		if (item->kind != PROPOSED_ACTIVITY || !when_is_set(when))
			continue;
		entries->months += !counted;
		counted = true;
		ARRAY_GROW(entries->items, entries->count, entries->room);
		struct same_entry *entry = &entries->items[entries->count++];
		*entry = (struct same_entry){0};
		set_months(entry, when);
		read_pairs(entry, item->text);
	}
}

void same_entries_release(struct same_entries *entries)
{
	free(entries->items);
	*entries = (struct same_entries){0};
}

bool same_entries_whole(const struct same_entries *entries)
{
	return entries->months >= MONTHS_LEAST;
}

/* How many pairs both have. */
static size_t shared(const struct same_entry *a, const struct same_entry *b)
{
	size_t count = 0;
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++)
			count += a->pairs[i] == b->pairs[k];
	return count;
}

bool same_entries_hold(const struct same_entries *entries, const char *text,
		       const struct when *when)
{
	struct same_entry said = {0};
	set_months(&said, when);
	read_pairs(&said, text);
	for (size_t i = 0; i < entries->count; i++) {
		const struct same_entry *entry = &entries->items[i];
		size_t least = entry->count < said.count ? entry->count : said.count;
		if (!least || !(entry->some & said.some) || entry->first > said.last ||
		    entry->last < said.first)
			continue;
		size_t both = shared(entry, &said);
		if (both * 5 >= least * 3)
			return true;
	}
	return false;
}
