/* What every part of the walk does: make items of a piece, look at the next one, mark the section before. */
#include "recognise_walk.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <stdlib.h>

enum { ENTRY_LONGEST = 60 }; /* characters of an entry that ； parts from others */

struct proposed *walk_emit(struct walker *walker, enum proposed_kind kind,
			   const struct piece *piece, size_t from, size_t text, size_t to)
{
	const char *bytes = piece->text;
	from += blanks_before(bytes + from);
	if (text < from)
		text = from;
	size_t label_end = text;
	while (label_end > from && blanks_before(bytes + utf8_back(bytes, label_end)))
		label_end = utf8_back(bytes, label_end);
	text += blanks_before(bytes + text);
	while (to > text && blanks_before(bytes + utf8_back(bytes, to)))
		to = utf8_back(bytes, to);
	char *label = xmemdup0(bytes + from, label_end - from);
	char *rest = xmemdup0(bytes + text, to > text ? to - text : 0);
	struct proposed *item =
		proposal_add(walker->recogniser->proposal, kind, label, rest, piece->line,
			     piece->column + (int)characters_of(bytes, from));
	item->line_end = piece->line_end;
	item->doubt = piece->doubt;
	free(label);
	free(rest);
	return item;
}

size_t walk_next(const struct walker *walker, size_t at)
{
	const struct piece *pieces = walker->recogniser->pieces;
	do
		at++;
	while (at < walker->part->end &&
	       (pieces[at].role == PROPOSED_LEFT_OUT || pieces[at].role == PROPOSED_KIND_COUNT));
	return at;
}

bool walk_suits(enum section_content content, enum heading_kind heading, const char *text)
{
	static const char *const schedule[] = {"安排", "活动", "计划", "日程", "行事",
					       "月",   "工作", "时间", "进度"};
	static const char *const committee[] = {"职责", "分工", "委员", "组织",
						"机构", "名单", "小组"};
	bool months = content == CONTENT_SCHEDULE;
	if (heading == (months ? HEADING_SCHEDULE : HEADING_DUTIES))
		return true;
	if (characters_of(text, strlen(text)) > HEADING_LONGEST)
		return false;
	const char *const *words = months ? schedule : committee;
	size_t count = months ? ARRAY_LENGTH(schedule) : ARRAY_LENGTH(committee);
	for (size_t i = 0; i < count; i++)
		if (strstr(text, words[i]))
			return true;
	return false;
}

void walk_mark(struct walker *walker, enum section_content content)
{
	struct proposal *proposal = walker->recogniser->proposal;
	bool *has = content == CONTENT_SCHEDULE ? &walker->has_schedule : &walker->has_committee;
	if (*has || !walker->section)
		return;
	struct proposed *section = &proposal->items[walker->section - 1];
	for (size_t i = walker->section; i < proposal->count; i++)
		if (proposal->items[i].kind != PROPOSED_PARAGRAPH &&
		    proposal->items[i].kind != PROPOSED_LEFT_OUT)
			return; /* something of another kind stands there already */
	if (section->content != CONTENT_TEXT ||
	    !walk_suits(content, walker->heading, section->text))
		return;
	section->content = content;
	*has = true;
}

/* --- entries that stand behind one another --- */

struct entry_cut {
	size_t at, text; /* where its label begins, and what stands behind that */
};

struct entry_cuts {
	struct entry_cut *items;
	size_t count, room;
};

static void add_cut(struct entry_cuts *cuts, size_t at, size_t text)
{
	ARRAY_GROW(cuts->items, cuts->count, cuts->room);
	cuts->items[cuts->count++] = (struct entry_cut){at, text};
}

static bool may_begin(uint32_t before)
{
	return before == 0 || before == ' ' || before == '\n' || before == 0x3000 ||
	       before == 0x3002 || before == 0xFF1B || before == ';' || before == 0xFF1A ||
	       before == ':' || before == '.' || is_closing_sign(before);
}

/*
 * 1.走访老同志2.换发会员卡: the first one stands right at the beginning, and what follows has its sign and a word behind it, so
 * that it is none of a sum or a list of numbers.
 */
static bool may_be_glued(const char *text, size_t at, uint32_t before,
			 const struct phrase_label *label)
{
	uint32_t next;
	utf8_next(text + at + label->text, &next);
	bool word = next >= 0x3400 && numeral_digit(next) < 0;
	bool framed = label->frame == LABEL_COMMA || label->frame == LABEL_DOT ||
		      label->frame == LABEL_BRACKET || label->frame == LABEL_BRACKETS ||
		      label->numeral == NUMERAL_CIRCLED;
	return word && framed && label->certain && before >= 0x3400 && numeral_digit(before) < 0;
}

/*
 * 1、…2、…3、…: each number one more than the last. The first is 1, or, right at the beginning, the one with which a row goes
 * on; *next gets the number behind the last one.
 */
static void cut_at_numbers(const char *text, size_t from, int *next_number, struct entry_cuts *cuts)
{
	struct phrase_label label, last = {.frame = LABEL_NONE};
	uint32_t before = 0, c;
	bool begun = phrase_label(text + from, &label) && label.value == 1;
	for (size_t at = from + blanks_before(text + from), step; text[at];
	     at += step, before = c) {
		step = utf8_next(text + at, &c);
		bool glued = !may_begin(before);
		if ((glued && (!begun || (c >= 0x3400 && c < 0xFF00))) ||
		    !phrase_label(text + at, &label) || label.value < 1 ||
		    label.frame == LABEL_WORD || label.frame == LABEL_ORDER ||
		    (glued && !may_be_glued(text, at, before, &label)))
			continue;
		bool goes_on = label.value == *next_number && !before;
		bool first = last.frame == LABEL_NONE && (label.value == 1 || goes_on);
		bool next = last.frame != LABEL_NONE && phrase_label_alike(&last, &label) &&
			    label.value == last.value + 1;
		if (!first && !next)
			continue;
		add_cut(cuts, at, at + label.text);
		last = label;
	}
	if (cuts->count == 1 && cuts->items[0].at > from + blanks_before(text + from))
		cuts->count = 0; /* one number inside of a sentence */
	*next_number = cuts->count ? last.value + 1 : 0;
}

/* Signs outside of brackets and quotes; no part may be as long as prose is. */
static void cut_at_signs(const char *text, size_t from, bool lines, struct entry_cuts *cuts)
{
	int open = 0;
	size_t start = from;
	uint32_t c, before = 0;
	for (size_t at = from, step; (step = utf8_next(text + at, &c)); at += step) {
		bool goes_on = before == 0xFF0C || before == ',' || before == 0x3001;
		before = c == ' ' ? before : c;
		if (c == '(' || c == 0xFF08 || c == 0x201C || c == 0x300A)
			open++;
		else if (open > 0 && (c == ')' || c == 0xFF09 || c == 0x201D || c == 0x300B))
			open--;
		bool cut = lines ? c == '\n' && !goes_on : !open && (c == ';' || c == 0xFF1B);
		if (!cut)
			continue;
		if (!lines && characters_of(text + start, at - start) > ENTRY_LONGEST) {
			cuts->count = 0;
			return;
		}
		size_t next = at + step + blanks_before(text + at + step);
		if (text[next] && text[next] != '\n')
			add_cut(cuts, next, next);
		start = next;
	}
	if (!lines && characters_of(text + start, strlen(text + start)) > ENTRY_LONGEST)
		cuts->count = 0;
}

int walk_emit_entries(struct walker *walker, enum proposed_kind kind, const struct piece *piece,
		      size_t from)
{
	struct entry_cuts cuts = {0};
	int number = walker->row_number;
	walker->row_number = 0;
	size_t end = strlen(piece->text), start = from + blanks_before(piece->text + from);
	cut_at_numbers(piece->text, from, &number, &cuts);
	if (!cuts.count && strchr(piece->text + from, '\n'))
		cut_at_signs(piece->text, from, true, &cuts);
	if (!cuts.count && kind == PROPOSED_ACTIVITY)
		cut_at_signs(piece->text, from, false, &cuts);
	if (!cuts.count || cuts.items[0].at > start)
		walk_emit(walker, kind, piece, start, start, cuts.count ? cuts.items[0].at : end);
	for (size_t i = 0; i < cuts.count; i++)
		walk_emit(walker, kind, piece, cuts.items[i].at, cuts.items[i].text,
			  i + 1 < cuts.count ? cuts.items[i + 1].at : end);
	walker->entries += cuts.count + 1;
	free(cuts.items);
	return number;
}
