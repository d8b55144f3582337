/* Months and what is to be done in them, wherever they stand. */
#include "recognise_walk.h"

#include "base/array.h"

#include <stdlib.h>

enum {
	LADDER = 3, /* so many lines that begin with months, one behind the other, are a schedule */
	LADDER_STEP = 3,  /* months between two of them: the summer may be left out */
	LADDER_REACH = 6, /* the same once so many stand there, right behind one another */
	LADDER_NEAR = 6,
	LADDER_GAP = 40,    /* pieces between two of them */
	HEADER_MOST = 8,    /* columns of a table that was flattened to lines */
	PROSE_LEAST = 45,   /* of a paragraph behind the last month that is none of its entries */
	LAST_LEAST = 20,    /* of one that ends the plan */
	DETAIL_MOST = 4096, /* bytes that are said of one entry */
};

static bool is_candidate(const struct piece *piece)
{
	return piece->monthish && piece->role == PROPOSED_PARAGRAPH && !piece->table;
}

/* 七月、十二月各检查一次 is a sentence. */
static bool speaks_of_each(const char *text, const struct phrase_months *months)
{
	return months->apart &&
	       strncmp(text + months->words.at + months->words.length, "各", 3) == 0;
}

/* Months without a number that follow one another, whatever stands behind them. */
static void find_ladder(struct walker *walker)
{
	struct recogniser *recogniser = walker->recogniser;
	size_t steps = 0, last_at = 0, *ladder = NULL, room = 0;
	int last = 0;
	for (size_t i = walker->part->first; i <= walker->part->end; i++) {
		struct phrase_months months = {.kind = MONTHS_NONE};
		bool end = i == walker->part->end;
		struct piece *piece = end ? NULL : &recogniser->pieces[i];
		if (!end && (!is_candidate(piece) || piece->class >= 0 ||
			     !phrase_months(piece->text, &months) || !months.first ||
			     speaks_of_each(piece->text, &months)))
			continue;
		int step = (months.first - last + 12) % 12;
		bool near = steps >= LADDER && i - last_at < LADDER_NEAR;
		bool follows = !end && last && i - last_at < LADDER_GAP &&
			       step <= (near ? LADDER_REACH : LADDER_STEP);
		if (!follows) {
			for (size_t k = 0; steps >= LADDER && k < steps; k++)
				recogniser->pieces[ladder[k]].month = true;
			steps = 0;
		}
		if (end)
			break;
		ARRAY_GROW(ladder, steps, room);
		ladder[steps++] = i;
		last = months.last ? months.last : months.first;
		last_at = i;
	}
	free(ladder);
}

/* Stretches that are no months head entries only beside months. */
static bool needs_months(const struct piece *piece)
{
	struct phrase_months months;
	return phrase_months(piece->text + piece->inner, &months) &&
	       (months.kind == MONTHS_WHOLE || months.kind == MONTHS_HOLIDAY ||
		months.kind == MONTHS_TERM);
}

/* 全年工作安排 over the months heads them all, and so does 第一季度 over its own. */
static bool heads_months(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at], *behind;
	struct phrase_months months, next_months;
	size_t next = walk_next(walker, at);
	if (next >= walker->part->end)
		return false;
	behind = &walker->recogniser->pieces[next];
	if (!behind->month || !phrase_months(piece->text + piece->inner, &months) ||
	    piece->text[piece->inner + months.text] ||
	    !phrase_months(behind->text + behind->inner, &next_months))
		return false;
	if (months.kind == MONTHS_WHOLE)
		return months.heading;
	return next_months.kind == MONTHS_MONTHS &&
	       (months.kind == MONTHS_QUARTER || months.kind == MONTHS_HALF ||
		months.kind == MONTHS_TERM);
}

void schedule_count(struct walker *walker)
{
	struct recogniser *recogniser = walker->recogniser;
	size_t by_class[CLASSES_MOST + 1] = {0}, real = 0;
	find_ladder(walker);
	for (size_t i = walker->part->first; i < walker->part->end; i++) {
		const struct piece *piece = &recogniser->pieces[i];
		if (!is_candidate(piece) || !piece->month)
			continue;
		by_class[piece->class + 1]++;
		real += !needs_months(piece);
	}
	for (size_t i = walker->part->first; i < walker->part->end; i++) {
		struct piece *piece = &recogniser->pieces[i];
		if (!is_candidate(piece) || !piece->month)
			continue;
		piece->month = (piece->class < 0 || by_class[piece->class + 1] >= 2) &&
			       (real > 0 || !needs_months(piece)) && !heads_months(walker, i);
		if (piece->month) {
			walker->months++;
			walker->last_month = i;
		}
	}
}

/* 寒假 alone in a month, with nothing under it, is what there is to do. */
static bool is_holiday_entry(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	struct phrase_months months;
	size_t next = walk_next(walker, at);
	if (walker->mode != WALK_SCHEDULE || walker->entries || piece->class >= 0 ||
	    !phrase_months(piece->text, &months) || months.kind != MONTHS_HOLIDAY ||
	    piece->text[months.text])
		return false;
	return next >= walker->part->end || walker->recogniser->pieces[next].month ||
	       walker->recogniser->pieces[next].role != PROPOSED_PARAGRAPH;
}

bool schedule_is_month(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	return is_candidate(piece) && piece->month && !is_holiday_entry(walker, at);
}

struct proposed *schedule_note_month(struct walker *walker, struct proposed *item,
				     const struct phrase_months *months)
{
	struct recogniser *recogniser = walker->recogniser;
	ARRAY_GROW(recogniser->months, recogniser->month_count, recogniser->month_room);
	recogniser->months[recogniser->month_count++] =
		(struct month_note){(size_t)(item - recogniser->proposal->items), *months, NULL};
	return item;
}

void schedule_note_words(struct walker *walker, const char *words)
{
	struct recogniser *recogniser = walker->recogniser;
	string_set(&recogniser->months[recogniser->month_count - 1].words, words);
}

/* （女工活动月） behind a month says more about it and is nothing to do. */
static bool is_remark(const char *text)
{
	size_t length = strlen(text);
	bool opens = *text == '(' || strncmp(text, "（", 3) == 0;
	uint32_t last = last_character(text, length);
	return opens && (last == ')' || last == 0xFF09 || last == ':' || last == 0xFF1A) &&
	       length < 90;
}

void schedule_open(struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	struct phrase_months months;
	enum doubt doubt;
	if (!phrase_months(piece->text + piece->inner, &months))
		return;
	size_t end = strlen(piece->text), rest = piece->inner + months.text;
	walk_mark(walker, CONTENT_SCHEDULE);
	if (piece->class >= 0) {
		levels_place(&walker->levels, at, walker->part->end, &doubt);
		walker->head_class = piece->class;
	}
	if (months.heading || is_remark(piece->text + rest))
		rest = end;
	struct proposed *item = walk_emit(walker, PROPOSED_MONTH, piece, 0, rest, rest);
	schedule_note_month(walker, item, &months);
	walker->mode = WALK_SCHEDULE;
	walker->entry.class = -1;
	walker->entries = 0;
	if (rest < end)
		walk_emit_entries(walker, PROPOSED_ACTIVITY, piece, rest);
}

bool schedule_is_dated(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	struct phrase_months months;
	if (walker->heading != HEADING_SCHEDULE || walker->mode != WALK_TEXT || piece->class >= 0)
		return false;
	return phrase_months(piece->text, &months) &&
	       (months.kind == MONTHS_DAYS || months.kind == MONTHS_WEEKS) &&
	       piece->text[months.text];
}

/* Prose behind the last month: the schedule is over. */
static bool is_behind(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	size_t length = strlen(piece->text);
	if (at < walker->last_month || !walker->entries || !ends_sentence(piece->text, length))
		return false;
	if (closing_begins(piece->text))
		return characters_of(piece->text, length) > 12;
	size_t next = walk_next(walker, at);
	bool last = next >= walker->part->end ||
		    walker->recogniser->pieces[next].role != PROPOSED_PARAGRAPH;
	return walker->entry.class >= 0 &&
	       characters_of(piece->text, length) >= (last ? LAST_LEAST : PROSE_LEAST);
}

/* 9月28日：歌会 has its own time, whatever month stands above it. */
static bool day_entry(struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	struct phrase_months months;
	if (!phrase_months(piece->text, &months) || months.kind != MONTHS_DAYS || !months.certain ||
	    !piece->text[months.text])
		return false;
	struct proposed *item = walk_emit(walker, PROPOSED_ACTIVITY, piece, months.words.at,
					  months.text, strlen(piece->text));
	schedule_note_month(walker, item, &months);
	walker->entries++;
	return true;
}

bool schedule_is_term(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	struct phrase_months months;
	size_t next = walk_next(walker, at);
	return piece->class < 0 && !piece->table && next < walker->part->end &&
	       walker->recogniser->pieces[next].month && phrase_months(piece->text, &months) &&
	       months.kind == MONTHS_TERM && months.first && !piece->text[months.text];
}

/* A sentence without a number between numbered entries says more about the one before it. */
static bool add_detail(struct walker *walker, const struct piece *piece)
{
	struct proposal *proposal = walker->recogniser->proposal;
	struct proposed *last = proposal->count ? &proposal->items[proposal->count - 1] : NULL;
	if (walker->entry.class < 0 || !last || last->kind != PROPOSED_ACTIVITY || !*last->label ||
	    piece->doubt || !ends_sentence(piece->text, strlen(piece->text)))
		return false;
	if (last->detail && strlen(last->detail) > DETAIL_MOST)
		return false;
	char *both = last->detail ? string_format("%s\n\n%s", last->detail, piece->text)
				  : xstrdup(piece->text);
	free(last->detail);
	last->detail = both;
	last->line_end = piece->line_end;
	return true;
}

bool schedule_entry(struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	if (walker->mode != WALK_SCHEDULE) {
		walk_mark(walker, CONTENT_SCHEDULE);
		walker->mode = WALK_SCHEDULE;
		walker->entries = 0;
		walker->entry.class = -1;
	}
	if (piece->class >= 0) {
		struct proposed *item = walk_emit(walker, PROPOSED_ACTIVITY, piece, 0, piece->inner,
						  strlen(piece->text));
		bool next = walker->entry.class == piece->class &&
			    piece->label.value == walker->entry.label.value + 1;
		if (!next && piece->label.value > 1)
			proposed_doubt(item, DOUBT_GAP);
		walker->entry = *piece;
		walker->entries++;
	} else if (piece->heading_only || is_behind(walker, at)) {
		return false;
	} else if (!day_entry(walker, at) && !add_detail(walker, piece)) {
		size_t first = walker->recogniser->proposal->count;
		walk_emit_entries(walker, PROPOSED_ACTIVITY, piece, 0);
		if (walker->entry.class >= 0)
			proposed_doubt(&walker->recogniser->proposal->items[first], DOUBT_KIND);
	}
	return true;
}

/* 月份 主要工作, in one line. */
static bool is_header_line(const char *text)
{
	size_t columns = 0, length;
	bool month = false;
	for (text += blanks_before(text); *text; text += length + blanks_before(text + length)) {
		length = 0;
		while (text[length] && !blanks_before(text + length))
			length++;
		enum column column = phrase_column(text, length);
		if (column == COLUMN_NONE)
			return false;
		month = month || column == COLUMN_MONTH || column == COLUMN_TIME;
		columns++;
	}
	return columns >= 2 && month;
}

size_t schedule_skip_header(const struct walker *walker, size_t at)
{
	const struct piece *pieces = walker->recogniser->pieces;
	size_t end = at;
	bool month = false;
	if (at + 1 < walker->part->end && pieces[at].class < 0 && pieces[at + 1].month &&
	    pieces[at].role == PROPOSED_PARAGRAPH && strlen(pieces[at].text) <= 120 &&
	    is_header_line(pieces[at].text))
		return at + 1;
	while (end < walker->part->end && end - at < HEADER_MOST && pieces[end].class < 0 &&
	       strlen(pieces[end].text) <= 48) {
		if (pieces[end].role == PROPOSED_LEFT_OUT) { /* the number of a page */
			end++;
			continue;
		}
		if (pieces[end].role != PROPOSED_PARAGRAPH)
			break;
		enum column column = phrase_column(pieces[end].text, strlen(pieces[end].text));
		if (column == COLUMN_NONE)
			break;
		month = month || column == COLUMN_MONTH || column == COLUMN_TIME;
		end++;
	}
	return month && end < walker->part->end && pieces[end].month ? end : at;
}
