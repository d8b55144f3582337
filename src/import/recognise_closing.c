/* How a plan ends: who signs it and when, and what is said behind its last section. */
#include "recognise_walk.h"

#include "base/array.h"

enum {
	TAIL = 10,          /* pieces at the end among which a plan is signed */
	HEAD = 4,           /* at its beginning, under the title */
	ITEM_LEAST = 28,    /* characters of a section that is a paragraph rather than a heading */
	SIGN_LONGEST = 120, /* bytes */
};

bool closing_begins(const char *text)
{
	static const char *const words[] = {
		"总之",     "综上",   "新的一年", "新学期",   "新的学期", "让我们", "以上",
		"我们相信", "相信在", "我们将",   "各位",     "同志们",   "最后，", "在新的",
		"本计划",   "附则",   "未尽事宜", "希望全体", "今后",     "展望",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (strncmp(text, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* --- before the walk --- */

static bool may_sign(const struct piece *piece)
{
	return piece->role == PROPOSED_PARAGRAPH && piece->class < 0 && !piece->table &&
	       strlen(piece->text) <= SIGN_LONGEST;
}

static bool is_signature(const struct recogniser *recogniser, const struct piece *piece, bool dated)
{
	struct phrase_signature signature;
	const struct source_line *line = &recogniser->proposal->lines[piece->line];
	return phrase_signature(piece->text, &signature) &&
	       (signature.certain || dated || signature.on.length || line->right);
}

/* The last month of a schedule looks like one; a date has who signs above it. */
static bool is_signed_above(const struct recogniser *recogniser, const struct plan_part *part,
			    size_t at)
{
	while (at > part->first && (recogniser->pieces[at - 1].role == PROPOSED_LEFT_OUT ||
				    recogniser->pieces[at - 1].role == PROPOSED_KIND_COUNT))
		at--;
	return at > part->first && may_sign(&recogniser->pieces[at - 1]) &&
	       !recogniser->pieces[at - 1].month &&
	       is_signature(recogniser, &recogniser->pieces[at - 1], true);
}

/* From the end on, as long as there are signatures and dates, and what a page has behind them. */
static void sign_end(struct recogniser *recogniser, const struct plan_part *part)
{
	struct phrase_date date;
	bool dated = false;
	size_t left = TAIL;
	for (size_t i = part->end; i > part->first && left; i--) {
		struct piece *piece = &recogniser->pieces[i - 1];
		if (piece->role == PROPOSED_LEFT_OUT || piece->role == PROPOSED_KIND_COUNT)
			continue;
		left--;
		if (!may_sign(piece) || (piece->month && !is_signed_above(recogniser, part, i - 1)))
			return;
		if (phrase_date(piece->text, &date)) {
			piece->role = PROPOSED_DATE;
			dated = true;
		} else if (is_signature(recogniser, piece, dated)) {
			piece->role = PROPOSED_SIGNATURE;
		} else {
			return;
		}
	}
}

static void sign_head(struct recogniser *recogniser, const struct plan_part *part)
{
	struct phrase_date date;
	struct phrase_signature signature;
	size_t left = HEAD;
	bool titled = false;
	for (size_t i = part->first; i < part->end && left; i++) {
		struct piece *piece = &recogniser->pieces[i];
		if (piece->role == PROPOSED_TITLE)
			titled = true;
		if (piece->role != PROPOSED_PARAGRAPH)
			continue;
		left--;
		if (!titled || !may_sign(piece) || piece->month)
			return;
		if (phrase_date(piece->text, &date))
			piece->role = PROPOSED_DATE;
		else if (phrase_signature(piece->text, &signature) && signature.certain)
			piece->role = PROPOSED_SIGNATURE;
		else
			return;
	}
}

/* 附：工作安排 */
static bool begins_appendix(const struct piece *piece)
{
	size_t length;
	bool glued;
	enum heading_kind kind = phrase_heading(piece->text + piece->inner, &length, &glued);
	return piece->table || strncmp(piece->text, "附", strlen("附")) == 0 ||
	       kind == HEADING_SCHEDULE || kind == HEADING_DUTIES;
}

/* Who signs, and the day under it, before an appendix. */
static void sign_before_appendix(struct recogniser *recogniser, const struct plan_part *part)
{
	struct phrase_date date;
	struct phrase_signature signature;
	for (size_t i = part->first; i + 2 < part->end; i++) {
		struct piece *piece = &recogniser->pieces[i], *next = piece + 1;
		if (!may_sign(piece) || !may_sign(next) || !phrase_date(next->text, &date) ||
		    !phrase_signature(piece->text, &signature) || !signature.certain ||
		    !begins_appendix(next + 1))
			continue;
		piece->role = PROPOSED_SIGNATURE;
		next->role = PROPOSED_DATE;
		return;
	}
}

void parts_sign(struct recogniser *recogniser)
{
	for (size_t i = 0; i < recogniser->part_count; i++) {
		sign_end(recogniser, &recogniser->parts[i]);
		sign_head(recogniser, &recogniser->parts[i]);
		sign_before_appendix(recogniser, &recogniser->parts[i]);
	}
}

/* --- behind it --- */

static bool is_tail(enum proposed_kind kind)
{
	return kind == PROPOSED_SIGNATURE || kind == PROPOSED_DATE || kind == PROPOSED_LEFT_OUT;
}

/* Has another section of this level prose of its own? Then the last one may have it too. */
static bool level_has_prose(const struct proposal *proposal, size_t first, size_t section)
{
	for (size_t i = first; i < section; i++)
		if (proposal->items[i].kind == PROPOSED_SECTION &&
		    proposal->items[i].level == proposal->items[section].level &&
		    proposal->items[i + 1].kind == PROPOSED_PARAGRAPH)
			return true;
	return false;
}

static bool is_paragraph_itself(const struct proposed *section)
{
	size_t length = strlen(section->text);
	return characters_of(section->text, length) >= ITEM_LEAST &&
	       ends_sentence(section->text, length);
}

void closing_find(struct walker *walker)
{
	struct proposal *proposal = walker->recogniser->proposal;
	size_t end = proposal->count, first = walker->first_item;
	while (end > first && is_tail(proposal->items[end - 1].kind))
		end--;
	size_t from = end;
	while (from > first && (proposal->items[from - 1].kind == PROPOSED_PARAGRAPH ||
				proposal->items[from - 1].kind == PROPOSED_LEFT_OUT))
		from--;
	if (from == end || from == first || !walker->section)
		return;
	const struct proposed *before = &proposal->items[from - 1];
	bool all = before->kind == PROPOSED_ACTIVITY || before->kind == PROPOSED_MONTH ||
		   before->kind == PROPOSED_DUTY || before->kind == PROPOSED_POST;
	if (!all && before->kind != PROPOSED_SECTION)
		return;
	if (!all && is_paragraph_itself(before) && from + 1 == end)
		all = !level_has_prose(proposal, first, from - 1);
	for (size_t i = from; i < end; i++) {
		struct proposed *item = &proposal->items[i];
		bool words = item->kind == PROPOSED_PARAGRAPH && closing_begins(item->text) &&
			     (ends_sentence(before->text, strlen(before->text)) || i > from);
		all = all || words;
		if (all && item->kind == PROPOSED_PARAGRAPH)
			item->closes = true;
	}
}
