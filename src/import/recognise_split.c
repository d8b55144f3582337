/*
 * Text without line ends is split at its numbering.
 *
 * Only a list shows that a number inside of a line begins something: a second one must follow the first. Where the great
 * numbers 一、 or （一） do that, or months, the whole line is a document in one line; the small ones must stand behind a
 * full stop, or begin the line, to be more than an enumeration inside of a sentence.
 */
#include "recognise_parts.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <ctype.h>
#include <stdlib.h>

enum {
	TITLED_MOST = 40, /* lines at the beginning in which a title may have a heading behind it */
	TITLE_MOST = 48   /* characters of such a title */
};
enum { HEADED_LONGEST = 16, STYLES = 12, HEADING_LONGEST = 28, SIGNATURE_LONGEST = 60, LEAST = 24 };

/* A place where something may begin. */
struct cut {
	size_t at; /* byte of the piece's text */
	int style; /* of styles; MONTH, PLAIN */
	int value;
	bool stop; /* behind a full stop, or at the beginning */
	bool good; /* its list goes on, or it goes one on */
};

enum { MONTH = -1, PLAIN = -2 };

struct style {
	struct phrase_label label;
	int last;        /* number of its last good cut */
	size_t last_cut; /* 1 + index of it */
	size_t pairs;    /* how often one number followed another */
	size_t stops;    /* how many of these behind a full stop */
	bool headed;     /* the first one stands behind a short heading and its colon */
};

struct splitter {
	struct recogniser *recogniser;
	struct cut *cuts;
	size_t count, room;
	struct style styles[STYLES];
	int style_count;
	size_t months; /* months that follow one another */
	int last_month;
	bool great; /* the piece is a document of its own */
};

static bool is_great(const struct phrase_label *label)
{
	return label->numeral == NUMERAL_CHINESE
		       ? label->frame == LABEL_COMMA || label->frame == LABEL_BRACKETS ||
				 label->frame == LABEL_ARTICLE || label->frame == LABEL_CHAPTER
		       : false;
}

/* Numbers that enumerate inside of sentences, and signs, part nothing. */
static bool may_part(const struct phrase_label *label)
{
	static const bool frames[LABEL_FRAME_COUNT] = {
		[LABEL_COMMA] = true,    [LABEL_DOT] = true,     [LABEL_BRACKET] = true,
		[LABEL_BRACKETS] = true, [LABEL_PART] = true,    [LABEL_CHAPTER] = true,
		[LABEL_CLAUSE] = true,   [LABEL_ARTICLE] = true,
	};
	return label->certain && label->value > 0 &&
	       (frames[label->frame] ||
		(label->frame == LABEL_BARE && label->numeral == NUMERAL_CIRCLED));
}

static int style_of(struct splitter *splitter, const struct phrase_label *label)
{
	for (int i = 0; i < splitter->style_count; i++)
		if (phrase_label_alike(&splitter->styles[i].label, label) &&
		    splitter->styles[i].label.frame == label->frame)
			return i;
	if (splitter->style_count == STYLES)
		return PLAIN;
	splitter->styles[splitter->style_count] = (struct style){.label = *label};
	return splitter->style_count++;
}

static struct cut *add_cut(struct splitter *splitter, size_t at, int style, int value)
{
	ARRAY_GROW(splitter->cuts, splitter->count, splitter->room);
	struct cut *cut = &splitter->cuts[splitter->count++];
	*cut = (struct cut){.at = at, .style = style, .value = value};
	return cut;
}

/* Behind a sign that ends something, or a blank. */
static bool is_boundary(uint32_t c)
{
	switch (c) {
	case ' ':
	case '\t':
	case 0x3000:
	case ';':
	case ':':
	case '!':
	case '?':
	case '.':
	case 0x3002 /* 。 */:
	case 0xFF1B /* ； */:
	case 0xFF1A /* ： */:
	case 0xFF01:
	case 0xFF1F:
	case 0x2026 /* … */:
	case ')':
		return true;
	default:
		return is_closing_sign(c);
	}
}

static bool is_stop(uint32_t c)
{
	return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == '!' || c == '?' || c == '.';
}

static void note_month(struct splitter *splitter, const char *text, size_t at)
{
	struct phrase_months months;
	if (!phrase_months(text + at, &months) || !months.certain || !months.first ||
	    months.kind == MONTHS_DAYS)
		return;
	const char *behind = text + at + months.text;
	struct phrase_label label;
	const char *mark = text + at + months.words.at + months.words.length;
	mark += blanks_before(mark);
	bool colon = *mark == ':' || strncmp(mark, "：", 3) == 0;
	if (!colon && *behind && !(phrase_label(behind, &label) && label.value == 1))
		return;
	if (splitter->last_month && months.first == splitter->last_month % 12 + 1)
		splitter->months++;
	splitter->last_month = months.last ? months.last : months.first;
	add_cut(splitter, at, MONTH, months.first)->good = true;
}

/* A number that goes on from the one before it in its style, or begins anew. */
static void note_label(struct splitter *splitter, const struct phrase_label *label, size_t at,
		       bool stop, bool headed)
{
	int index = style_of(splitter, label);
	if (index < 0)
		return;
	struct style *style = &splitter->styles[index];
	struct cut *cut = add_cut(splitter, at, index, label->value);
	cut->stop = stop;
	if (style->last_cut && label->value == style->last + 1) {
		style->pairs++;
		style->stops += stop;
		cut->good = true;
		splitter->cuts[style->last_cut - 1].good = true;
	} else if (label->value != 1 && at) {
		splitter->count--; /* it follows nothing */
		return;
	}
	if (label->value == 1)
		style->headed = headed;
	style->last = label->value;
	style->last_cut = splitter->count;
}

/*
 * 主席职责1、…: the list of duties that begins here belongs to a post, which stands right before it, behind the end of a sentence
 * or the heading of them all.
 */
static void note_post(struct splitter *splitter, const char *text, size_t at)
{
	enum { POST_MOST = 16 };
	size_t least = splitter->count ? splitter->cuts[splitter->count - 1].at + 1 : 1, from = 0;
	for (size_t i = at, n = 0; i > least && n < POST_MOST; n++) {
		struct phrase_post post;
		i = utf8_back(text, i);
		bool heading = i >= strlen("职责") &&
			       memcmp(text + i - strlen("职责"), "职责", strlen("职责")) == 0;
		if (i < least || (!heading && !ends_sentence(text, i)))
			continue;
		char *name = xmemdup0(text + i, at - i);
		bool is = phrase_post(name, &post) && post.kind == POST_DUTIES && !name[post.text];
		free(name);
		if (is)
			from = i;
	}
	if (from)
		add_cut(splitter, from, PLAIN, 1)->good = true;
}

/* May a number begin behind this character, though it ends nothing? Not inside of a number or a word of Latin letters. */
static bool may_be_glued(uint32_t before)
{
	static const uint32_t parts[] = {0x7B2C /* 第 */,
					 0x5341 /* 十 */,
					 0x767E /* 百 */,
					 '.',
					 '-',
					 '/',
					 0x2014 /* — */,
					 '~',
					 0x300A /* 《 */,
					 '(',
					 0xFF08 /* （ */,
					 0x201C /* “ */,
					 0x3001 /* 、 */,
					 0x5E74 /* 年 */,
					 0x81F3 /* 至 */};
	if (numeral_digit(before) >= 0 || (before < 0x80 && isalnum((int)before)))
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
		if (before == parts[i])
			return false;
	return true;
}

/* `glued`: the text has lost its blanks and signs, too, so that a number may follow right behind a heading. */
/* 一、工作重点：1、…; but 要做到：1、… is a sentence. */
static bool is_headed(const char *text, size_t at, uint32_t before)
{
	struct phrase_label label;
	size_t length;
	bool glued;
	if ((before != ':' && before != 0xFF1A) || at > 3 * HEADING_LONGEST ||
	    characters_of(text, at) > HEADED_LONGEST)
		return false;
	return (phrase_label(text, &label) && is_great(&label)) ||
	       phrase_heading(text, &length, &glued) != HEADING_NONE;
}

static void find_cuts(struct splitter *splitter, const char *text, bool glued)
{
	uint32_t c = ' ', before = 0x3002;
	struct phrase_label label;
	splitter->count = 0;
	splitter->style_count = 0;
	splitter->months = 0;
	splitter->last_month = 0;
	for (size_t at = 0, step; (step = 1) && text[at]; at += step) {
		uint32_t now;
		step = utf8_next(text + at, &now);
		bool blank = now == ' ' || now == '\t' || now == 0x3000;
		if (!blank && (is_boundary(c) || (glued && may_be_glued(c)))) {
			if (phrase_label(text + at, &label) && may_part(&label)) {
				if (glued && label.value == 1)
					note_post(splitter, text, at);
				note_label(splitter, &label, at, is_stop(before) || at == 0,
					   is_headed(text, at, before));
				size_t skip = label.text > label.at + label.length
						      ? label.at + label.length
						      : label.text;
				if (skip > step)
					step = skip;
				uint32_t last = last_character(text, at + step);
				c = before = last == ' ' ? 0 : last;
				if (text[at + step])
					c = ' '; /* a month or a second number may stand behind a number */
				before = 0;
				continue;
			}
			note_month(splitter, text, at);
		}
		c = now;
		if (!blank)
			before = now;
	}
}

/* Where a line is a document of its own, every list in it counts; else those that stand for themselves. */
static bool choose_cuts(struct splitter *splitter, bool alone)
{
	bool great = alone, any = false;
	bool month_line =
		splitter->count && splitter->cuts[0].style == MONTH && splitter->cuts[0].at == 0;
	for (int i = 0; i < splitter->style_count; i++)
		great = great ||
			(is_great(&splitter->styles[i].label) && splitter->styles[i].pairs);
	great = great || splitter->months >= 2;
	splitter->great = great;
	for (size_t i = 0; i < splitter->count; i++) {
		struct cut *cut = &splitter->cuts[i];
		const struct style *style = cut->style >= 0 ? &splitter->styles[cut->style] : NULL;
		bool begins = style && splitter->cuts[0].at == 0 &&
			      splitter->cuts[0].style == cut->style && splitter->cuts[0].value == 1;
		if (!style)
			cut->good = cut->good && (great || cut->at == 0);
		else if (great)
			cut->good = true;
		else
			cut->good = cut->good && (month_line || begins || style->headed ||
						  style->stops * 2 >= style->pairs);
		any = any || (cut->good && cut->at > 0);
	}
	return any;
}

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
	for (int n = 0; at < to && n < HEADING_LONGEST && (step = utf8_next(text + at, &c));
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

/* The title before the text of the plan, in one line with it. 0: there is none. */
static size_t title_end(const char *text, size_t to)
{
	struct phrase_title title;
	for (size_t at = 0, characters = 0; at < to && characters < 48; characters++) {
		uint32_t c;
		if (at && blanks_before(text + at)) {
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
		bool labelled = phrase_label(piece->text + from, &label) && is_great(&label);
		size_t inner = from == 0 && !labelled ? title_end(piece->text, at)
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

/* A title with the first heading behind it in one line: only that number is there to see. */
static bool find_title_cut(struct splitter *splitter, const char *text)
{
	struct phrase_label label;
	struct phrase_title title;
	uint32_t c;
	splitter->count = 0;
	splitter->great = false;
	if (phrase_label(text, &label))
		return false;
	for (size_t at = 0, n = 0, step; n < TITLE_MOST && (step = utf8_next(text + at, &c));
	     n++, at += step) {
		if (!at || !phrase_label(text + at, &label) || !is_great(&label) ||
		    label.value != 1)
			continue;
		char *head = xmemdup0(text, at);
		bool titled = phrase_title(head, &title) && title.certain;
		free(head);
		if (titled)
			add_cut(splitter, at, PLAIN, 1)->good = true;
		return titled;
	}
	return false;
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
		bool alone = length > 600 &&
			     length * 10 > total * 6; /* most of the document is this line */
		if (table || length < LEAST || piece->role == PROPOSED_LEFT_OUT) {
			put(&output, *piece);
			continue;
		}
		find_cuts(&splitter, piece->text, alone);
		if (splitter.count && choose_cuts(&splitter, alone))
			split_piece(&splitter, piece, &output);
		else if (i < TITLED_MOST && find_title_cut(&splitter, piece->text))
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
