/* Text without line ends is split at its numbering: the cuts that were found in it become pieces. */
#include "recognise_cuts.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>

enum {
	TITLED_MOST = 40, /* lines at the beginning in which a title may have a heading behind it */
	SIGNATURE_LONGEST = 60,
	LEAST = 24,
	ALONE_LEAST = 400 /* bytes of a document in one line */
};

/* Where the pieces that are made stand among the lines. */
struct cursor {
	const struct proposal *proposal;
	const char *text; /* of the piece */
	size_t at, line, byte;
	int column;
};

static void cursor_skip(struct cursor *cursor)
{
	const struct source_line *lines = cursor->proposal->lines;
	for (;;) {
		const char *here = lines[cursor->line].text + cursor->byte;
		size_t blanks = blanks_before(here);
		cursor->column += (int)characters_of(here, blanks);
		cursor->byte += blanks;
		if (here[blanks] || cursor->line + 1 >= cursor->proposal->line_count)
			return;
		do
			cursor->line++;
		while (cursor->line + 1 < cursor->proposal->line_count &&
		       phrase_page_number(lines[cursor->line].text));
		cursor->byte = 0;
		cursor->column = 1;
	}
}

/* Character by character through text and lines, blanks left out of both. */
static void cursor_move(struct cursor *cursor, size_t to)
{
	uint32_t c;
	for (;;) {
		cursor->at += blanks_before(cursor->text + cursor->at);
		cursor_skip(cursor);
		if (cursor->at >= to)
			return;
		size_t step = utf8_next(cursor->text + cursor->at, &c);
		if (!step)
			return;
		cursor->at += step;
		cursor->byte += step;
		cursor->column++;
	}
}

struct output {
	struct piece *pieces;
	size_t count, room;
};

static void put(struct output *output, struct piece piece)
{
	ARRAY_GROW(output->pieces, output->count, output->room);
	output->pieces[output->count++] = piece;
}

static void put_part(struct output *output, struct cursor *cursor, size_t from, size_t to,
		     enum doubt doubt)
{
	while (to > from && blanks_before(cursor->text + from))
		from += blanks_before(cursor->text + from);
	while (to > from) {
		size_t last = utf8_back(cursor->text, to);
		if (!blanks_before(cursor->text + last))
			break;
		to = last;
	}
	if (to <= from)
		return;
	cursor_move(cursor, from);
	char *own = xmemdup0(cursor->text + from, to - from);
	struct piece piece = {.text = own,
			      .own = own,
			      .line = cursor->line,
			      .column = cursor->column,
			      .class = -1,
			      .role = PROPOSED_PARAGRAPH,
			      .doubt = doubt};
	cursor_move(cursor, to);
	bool further = cursor->byte > 0 && cursor->line > piece.line;
	piece.line_end = (further ? cursor->line : piece.line) + 1;
	put(output, piece);
}

/* Behind a great number: the blank that parts a short heading from its text. 0: there is none. */
static size_t heading_end(const char *text, size_t from, size_t to)
{
	struct phrase_label label;
	uint32_t c;
	size_t at = from + (phrase_label(text + from, &label) ? label.text : 0), step;
	for (int n = 0; at < to && n < CUT_HEADING_LONGEST && (step = utf8_next(text + at, &c));
	     n++, at += step) {
		if (c == 0x3002 || c == 0xFF0C || c == ',' || c == 0xFF1B || c == 0xFF1A ||
		    c == ':')
			return 0;
		if ((c == ' ' || c == 0x3000) && n >= 2 && at + 2 * LEAST < to)
			return at;
	}
	return 0;
}

/* The end of a sentence behind which nothing but a signature and a date stand; without a blank both must. 0: there is none. */
static size_t signature_start(const char *text, size_t from, size_t to)
{
	size_t at = to > from + SIGNATURE_LONGEST * 3 ? to - SIGNATURE_LONGEST * 3 : from + 1;
	while (at < to && ((unsigned char)text[at] & 0xC0) == 0x80)
		at++;
	for (; at < to; at += at < to ? 1 : 0) {
		bool blank = blanks_before(text + at);
		if (((unsigned char)text[at] & 0xC0) == 0x80 || !ends_sentence(text, at))
			continue;
		char *rest = xmemdup0(text + at, to - at);
		struct phrase_signature signature;
		struct phrase_date date;
		bool signs = phrase_signature(rest, &signature)
				     ? blank || (signature.certain && signature.on.length)
				     : blank && phrase_date(rest, &date);
		free(rest);
		if (signs)
			return at;
	}
	return 0;
}

/* May a title end here, though nothing parts it from the text behind it: 工作计划为…, but not 工作计划表, 工作计划和总结? */
static bool may_end_title(const char *text, size_t at)
{
	static const char *const last[] = {"计划", "要点", "方案", "打算"};
	static const char *const more[] = {"表", "书", "及",   "和",   "与",  "（", "(",
					   "》", "”",  "草案", "的",   "已",  "由", "是",
					   "、", "，", "中",   "安排", "总结"};
	bool ends = false;
	for (size_t i = 0; i < ARRAY_LENGTH(last) && !ends; i++)
		ends = at >= strlen(last[i]) &&
		       memcmp(text + at - strlen(last[i]), last[i], strlen(last[i])) == 0;
	for (size_t i = 0; i < ARRAY_LENGTH(more) && ends; i++)
		ends = strncmp(text + at, more[i], strlen(more[i])) != 0;
	return ends;
}

/* The title before the text of the plan, in one line with it. 0: there is none. */
static size_t title_end(const char *text, size_t to, bool glued)
{
	struct phrase_title title;
	for (size_t at = 0, characters = 0; at < to && characters < 48; characters++) {
		uint32_t c;
		if (at && (blanks_before(text + at) || (glued && may_end_title(text, at)))) {
			char *head = xmemdup0(text, at);
			bool is_title = phrase_title(head, &title) && title.certain;
			free(head);
			if (is_title)
				return at;
		}
		at += utf8_next(text + at, &c);
	}
	return 0;
}

static void split_piece(struct splitter *splitter, struct piece *piece, struct output *output)
{
	size_t end = strlen(piece->text), from = 0;
	enum doubt doubt = piece->doubt;
	struct cursor cursor = {.proposal = splitter->recogniser->proposal,
				.text = piece->text,
				.line = piece->line};
	cursor.column = 1;
	for (size_t i = 0; i <= splitter->count; i++) {
		size_t at = i < splitter->count ? splitter->cuts[i].at : end;
		if (i < splitter->count && (!splitter->cuts[i].good || at == 0))
			continue;
		struct phrase_label label;
		bool labelled = phrase_label(piece->text + from, &label) && cut_is_great(&label);
		size_t inner = from == 0 && !labelled ? title_end(piece->text, at, splitter->alone)
			       : labelled             ? heading_end(piece->text, from, at)
						      : 0;
		if (inner) {
			put_part(output, &cursor, from, inner, doubt);
			from = inner;
			doubt = DOUBT_SPLIT;
		}
		inner = i == splitter->count ? signature_start(piece->text, from, at) : 0;
		if (inner) {
			put_part(output, &cursor, from, inner, doubt);
			from = inner;
			doubt = DOUBT_SPLIT;
		}
		put_part(output, &cursor, from, at, doubt);
		from = at;
		doubt = splitter->great ? DOUBT_NONE : DOUBT_SPLIT;
	}
	free(piece->own);
}

void pieces_split(struct recogniser *recogniser)
{
	struct splitter splitter = {.recogniser = recogniser};
	struct output output = {0};
	size_t total = 0;
	for (size_t i = 0; i < recogniser->count; i++)
		total += strlen(recogniser->pieces[i].text);
	for (size_t i = 0; i < recogniser->count; i++) {
		struct piece *piece = &recogniser->pieces[i];
		size_t length = strlen(piece->text);
		bool table = piece->table != 0;
		bool alone = length > ALONE_LEAST &&
			     length * 10 > total * 6; /* most of the document is this line */
		if (table || length < LEAST || piece->role == PROPOSED_LEFT_OUT) {
			put(&output, *piece);
			continue;
		}
		splitter.alone = alone;
		cuts_find(&splitter, piece->text, alone);
		if (splitter.count && cuts_choose(&splitter, alone))
			split_piece(&splitter, piece, &output);
		else if (i < TITLED_MOST && cuts_find_title(&splitter, piece->text))
			split_piece(&splitter, piece, &output);
		else
			put(&output, *piece);
	}
	free(splitter.cuts);
	free(recogniser->pieces);
	recogniser->pieces = output.pieces;
	recogniser->count = output.count;
	recogniser->room = output.room;
}
