/*
 * A table that was copied as text: its header, then its cells, one in each line. With two columns the months head their
 * entries and all is well; with more each run of lines is a row again, where the number of lines allows it.
 */
#include "recognise_parts.h"

#include <stdlib.h>

enum {
	HEADER_MOST = 8,
	CELL_LONGEST = 240 /* bytes */,
	SHORT_CELL = 14 /* characters of a post or a place */
};

struct flat {
	struct recogniser *recogniser;
	enum column columns[HEADER_MOST];
	size_t count; /* columns */
};

static bool may_be_cell(const struct recogniser *recogniser, size_t at)
{
	const struct piece *piece = &recogniser->pieces[at];
	return piece->role == PROPOSED_PARAGRAPH && !piece->table &&
	       strlen(piece->text) <= CELL_LONGEST;
}

/* The header that begins here; gives the piece behind it, `at`: there is none, or it has two columns only. */
static size_t read_header(struct flat *flat, size_t at)
{
	const struct recogniser *recogniser = flat->recogniser;
	size_t end = at;
	flat->count = 0;
	while (end < recogniser->count && flat->count < HEADER_MOST &&
	       may_be_cell(recogniser, end) && recogniser->pieces[end].class < 0) {
		const char *text = recogniser->pieces[end].text;
		enum column column = phrase_column(text, strlen(text));
		if (column == COLUMN_NONE)
			break;
		flat->columns[flat->count++] = column;
		end++;
	}
	bool months = flat->count >= 3 &&
		      (flat->columns[0] == COLUMN_MONTH || flat->columns[0] == COLUMN_TIME);
	return months && end < recogniser->count && recogniser->pieces[end].month ? end : at;
}

/* The lines under a month. */
static size_t group_end(const struct recogniser *recogniser, size_t at)
{
	struct phrase_signature signature;
	struct phrase_date date;
	size_t end = at + 1;
	while (end < recogniser->count && may_be_cell(recogniser, end)) {
		const struct piece *piece = &recogniser->pieces[end];
		bool great = piece->class >= 0 && piece->label.numeral == NUMERAL_CHINESE;
		if (piece->month || piece->heading_only || great ||
		    phrase_date(piece->text, &date) ||
		    (phrase_signature(piece->text, &signature) && signature.certain))
			break;
		end++;
	}
	return end;
}

/* Do the lines fit the columns: whole rows, with short cells where posts and places stand? */
static bool fits(const struct flat *flat, size_t from, size_t to)
{
	size_t cells = flat->count - 1;
	if ((to - from) % cells)
		return false;
	for (size_t i = from; i < to; i++) {
		enum column column = flat->columns[1 + (i - from) % cells];
		const char *text = flat->recogniser->pieces[i].text;
		bool brief = column != COLUMN_ACTIVITY && column != COLUMN_DETAIL &&
			     column != COLUMN_NOTE;
		if (brief && characters_of(text, strlen(text)) > SHORT_CELL)
			return false;
	}
	return true;
}

/* The piece is in a row now. */
static void take_in(struct piece *piece, int table)
{
	piece->role = PROPOSED_KIND_COUNT;
	piece->table = table;
}

/* The pieces [from, to) become one, a row; `month` (may be empty) is its first cell. */
static void make_row(struct recogniser *recogniser, const char *month, size_t from, size_t to,
		     int table)
{
	struct strbuf row = STRBUF_INIT;
	strbuf_add_text(&row, month);
	for (size_t i = from; i < to; i++) {
		strbuf_add_byte(&row, '\t');
		strbuf_add_text(&row, recogniser->pieces[i].text);
	}
	struct piece *piece = &recogniser->pieces[from];
	size_t line_end = recogniser->pieces[to - 1].line_end;
	for (size_t i = from + 1; i < to; i++)
		take_in(&recogniser->pieces[i], table);
	free(piece->own);
	piece->text = piece->own = strbuf_detach(&row);
	piece->line_end = line_end;
	piece->table = table;
	piece->class = -1;
	piece->label.frame = LABEL_NONE;
	piece->inner = 0;
	piece->month = piece->monthish = piece->heading_only = false;
}

static void make_rows(struct flat *flat, size_t header, size_t from, size_t to, int table)
{
	struct recogniser *recogniser = flat->recogniser;
	size_t cells = flat->count - 1;
	char *first = xstrdup(recogniser->pieces[header].text);
	make_row(recogniser, first, header + 1, from, table);
	recogniser->pieces[header + 1].line = recogniser->pieces[header].line;
	free(first);
	take_in(&recogniser->pieces[header], table);
	for (size_t at = from; at < to;) {
		size_t end = group_end(recogniser, at);
		end = end < to ? end : to;
		char *month = xstrdup(recogniser->pieces[at].text);
		for (size_t row = at + 1; row < end; row += cells) {
			make_row(recogniser, row == at + 1 ? month : "", row, row + cells, table);
		}
		if (end == at + 1) {
			recogniser->pieces[at].table = table; /* a month without anything */
			recogniser->pieces[at].month = recogniser->pieces[at].monthish = false;
		} else {
			recogniser->pieces[at + 1].line = recogniser->pieces[at].line;
			recogniser->pieces[at + 1].column = recogniser->pieces[at].column;
			take_in(&recogniser->pieces[at], table);
		}
		free(month);
		at = end;
	}
}

/* The end of the table whose first month is `from`: all groups that fit. `from`: not even the first one does. */
static size_t table_end(const struct flat *flat, size_t from)
{
	const struct recogniser *recogniser = flat->recogniser;
	size_t at = from, groups = 0;
	while (at < recogniser->count && recogniser->pieces[at].month &&
	       may_be_cell(recogniser, at)) {
		size_t end = group_end(recogniser, at);
		if (!fits(flat, at + 1, end)) {
			/* Behind the last row there may be something else. */
			bool last = end >= recogniser->count || !recogniser->pieces[end].month;
			size_t cells = flat->count - 1, rows = (end - at - 1) / cells;
			return last && groups && rows && fits(flat, at + 1, at + 1 + rows * cells)
				       ? at + 1 + rows * cells
				       : from;
		}
		at = end;
		groups++;
	}
	return groups >= 2 ? at : from;
}

/* --- rows whose cells are parted by blanks --- */

/* The words of a line: where each begins, and how long it is. At most `most` of them; their number. */
static size_t split_words(const char *text, struct phrase_span *words, size_t most)
{
	size_t count = 0, at = blanks_before(text);
	while (text[at] && count < most) {
		size_t from = at;
		while (text[at] && !blanks_before(text + at))
			at++;
		words[count++] = (struct phrase_span){from, at - from};
		at += blanks_before(text + at);
	}
	return count;
}

enum { WORDS_MOST = 24 };

/* Three known columns or more, one of them a time, parted by blanks. Its columns into flat; false: it is no such header. */
static bool read_spaced_header(struct flat *flat, const struct piece *piece)
{
	struct phrase_span words[WORDS_MOST];
	bool time = false;
	size_t count = may_be_cell(flat->recogniser, (size_t)(piece - flat->recogniser->pieces)) &&
				       piece->class < 0
			       ? split_words(piece->text, words, WORDS_MOST)
			       : 0;
	if (count < 3 || count > HEADER_MOST)
		return false;
	for (size_t i = 0; i < count; i++) {
		flat->columns[i] = phrase_column(piece->text + words[i].at, words[i].length);
		if (flat->columns[i] == COLUMN_NONE)
			return false;
		time = time || flat->columns[i] == COLUMN_MONTH ||
		       flat->columns[i] == COLUMN_TIME || flat->columns[i] == COLUMN_WEEK ||
		       flat->columns[i] == COLUMN_NAME;
	}
	flat->count = count;
	return time;
}

static size_t wide_column(const struct flat *flat)
{
	for (size_t i = 0; i < flat->count; i++)
		if (flat->columns[i] == COLUMN_ACTIVITY || flat->columns[i] == COLUMN_DUTY)
			return i;
	return flat->count - 1;
}

/* Words that are too many belong to what is to be done; the first cell may be missing under one that goes on. */
static char *make_spaced_row(const struct flat *flat, const char *text)
{
	struct phrase_span words[WORDS_MOST];
	struct phrase_months months;
	size_t count = split_words(text, words, WORDS_MOST), wide = wide_column(flat), at = 0;
	bool missing = count == flat->count - 1 &&
		       !(phrase_months(text, &months) && months.kind != MONTHS_NONE);
	if (count == WORDS_MOST || count + missing < flat->count)
		return NULL;
	size_t extra = count + missing - flat->count;
	struct strbuf row = STRBUF_INIT;
	for (size_t column = 0; column < flat->count; column++) {
		if (column)
			strbuf_add_byte(&row, '\t');
		if (missing && column == 0)
			continue;
		size_t last = column == wide ? at + extra : at;
		strbuf_add(&row, text + words[at].at,
			   words[last].at + words[last].length - words[at].at);
		at = last + 1;
	}
	return strbuf_detach(&row);
}

static void set_row(struct piece *piece, char *row, int table)
{
	free(piece->own);
	piece->text = piece->own = row;
	piece->table = table;
	piece->class = -1;
	piece->label.frame = LABEL_NONE;
	piece->inner = 0;
	piece->month = piece->monthish = piece->heading_only = false;
}

/* Gives the piece behind the table that begins at `at`; `at`: none does. */
static size_t unspace(struct flat *flat, size_t at, int table)
{
	struct recogniser *recogniser = flat->recogniser;
	size_t end = at + 1;
	char *row;
	if (!read_spaced_header(flat, &recogniser->pieces[at]))
		return at;
	while (end < recogniser->count && may_be_cell(recogniser, end) &&
	       !(recogniser->pieces[end].class >= 0 &&
		 recogniser->pieces[end].label.numeral == NUMERAL_CHINESE) &&
	       (row = make_spaced_row(flat, recogniser->pieces[end].text)))
		set_row(&recogniser->pieces[end++], row, table);
	if (end == at + 1)
		return at;
	set_row(&recogniser->pieces[at], make_spaced_row(flat, recogniser->pieces[at].text), table);
	return end;
}

void pieces_unflatten(struct recogniser *recogniser)
{
	struct flat flat = {.recogniser = recogniser};
	int table = 0;
	for (size_t i = 0; i < recogniser->count; i++)
		if (recogniser->pieces[i].table > table)
			table = recogniser->pieces[i].table;
	for (size_t i = 0; i < recogniser->count; i++) {
		size_t spaced = unspace(&flat, i, table + 1);
		if (spaced > i) {
			table++;
			i = spaced - 1;
			continue;
		}
		size_t from = read_header(&flat, i);
		if (from == i)
			continue;
		size_t end = table_end(&flat, from);
		if (end > from)
			make_rows(&flat, i, from, end, ++table);
		i = (end > from ? end : from) - 1;
	}
}
