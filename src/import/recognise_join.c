/*
 * Lines that the width of a page has broken become one paragraph again.
 *
 * Whether a text is broken so is seen by its shape: lines that end inside of a sentence are all about as long as each
 * other, and hardly a line is longer. Where that is so, a line that is as long goes on in the next one, unless what
 * comes would have had room in it.
 */
#include "recognise_parts.h"

#include "base/array.h"
#include "base/utf8.h"

#include <ctype.h>
#include <stdlib.h>

enum {
	WIDTH_MOST = 140, /* columns of a page */
	WIDTH_LEAST = 34,
	SLACK = 5,            /* what 避头尾 and narrow letters may take off a full line */
	NUMBER_LONGEST = 60,  /* bytes of a line with the number of a page */
	PIECE_MOST = 1 << 16, /* bytes: no paragraph grows longer by joining */
};

/* What is known of a line's shape. */
struct shape {
	int width; /* with its indentation */
	int indent;
	bool mid;           /* ends inside of a sentence */
	signed char starts; /* begins a paragraph for certain: 1, -1; 0: nobody has asked yet */
	bool number;        /* of a page */
	bool outside;       /* a table's row, or at the middle or the right of the page */
};

struct joiner {
	struct recogniser *recogniser;
	struct shape *shapes;
	int width;     /* of the page; 0: its lines are paragraphs */
	bool indented; /* paragraphs begin with blanks, lines that go on do not */
	bool told;     /* these blanks alone tell where one begins */
};

static bool is_one_of(uint32_t c, const char *signs)
{
	uint32_t sign;
	for (size_t step; (step = utf8_next(signs, &sign)); signs += step)
		if (c == sign)
			return true;
	return false;
}

/* A month that is followed by a sentence may be one that the sentence speaks of. */
static bool is_month_line(const char *text)
{
	struct phrase_months months;
	if (!phrase_months(text, &months) || !months.certain)
		return false;
	const char *behind = text + months.words.at + months.words.length;
	behind += blanks_before(behind);
	return !*behind || *behind == ':' || strncmp(behind, "：", 3) == 0 || months.heading;
}

static bool starts_paragraph(const struct source_line *line)
{
	struct phrase_label label;
	if (line->label_length || line->level)
		return true;
	return (phrase_label(line->text, &label) && label.certain) || is_month_line(line->text);
}

static struct shape shape_of(const struct source_line *line)
{
	size_t length = strlen(line->text), indent = blanks_before(line->text);
	struct shape shape = {.outside = line->table || line->centred || line->right};
	uint32_t last = last_character(line->text, length);
	shape.width = length < 4 * WIDTH_MOST ? columns_of(line->text, length) : WIDTH_MOST + 1;
	shape.indent = columns_of(line->text, indent);
	shape.mid = !line->hard && !ends_sentence(line->text, length) && !is_one_of(last, "：:");
	shape.number = length <= NUMBER_LONGEST && phrase_page_number(line->text);
	return shape;
}

/* Most lines need not be asked: it takes its time. */
static bool starts(const struct joiner *joiner, size_t at)
{
	struct shape *shape = &joiner->shapes[at];
	if (!shape->starts)
		shape->starts = !shape->outside && starts_paragraph(
							   &joiner->recogniser->proposal->lines[at])
					? 1
					: -1;
	return shape->starts > 0;
}

/* Is this a line of prose that the next one seems to go on? */
static bool goes_on(const struct joiner *joiner, size_t at)
{
	const struct shape *shape = &joiner->shapes[at];
	if (at + 1 >= joiner->recogniser->proposal->line_count)
		return false;
	const struct shape *next = shape + 1;
	return shape->mid && !shape->outside && !shape->number && !next->outside &&
	       !(joiner->told && next->indent >= 2) && !starts(joiner, at + 1);
}

/* Counts the widths of lines that end inside of a sentence which then comes to its end. */
static size_t tally_widths(const struct joiner *joiner, size_t tally[WIDTH_MOST + 1])
{
	const struct proposal *proposal = joiner->recogniser->proposal;
	size_t all = 0;
	for (size_t at = 0; at < proposal->line_count;) {
		size_t end = at;
		while (goes_on(joiner, end))
			end++;
		const char *last = proposal->lines[end].text;
		for (; at < end; at++)
			if (ends_sentence(last, strlen(last))) {
				int width = joiner->shapes[at].width;
				tally[width <= WIDTH_MOST ? width : WIDTH_MOST]++;
				all++;
			}
		at++;
	}
	return all;
}

/* The width within whose last columns most of them end, where that is nearly all; else 0. */
static int find_width(const struct joiner *joiner)
{
	size_t tally[WIDTH_MOST + 1] = {0};
	size_t all = tally_widths(joiner, tally), best = 0;
	int width = 0;
	for (int end = WIDTH_LEAST; end < WIDTH_MOST; end++) {
		size_t inside = 0;
		for (int i = end - SLACK; i <= end; i++)
			inside += tally[i];
		if (inside > best) {
			best = inside;
			width = end;
		}
	}
	while (width && !tally[width])
		width--; /* the longest that there is */
	size_t longer = 0, count = joiner->recogniser->proposal->line_count;
	for (size_t i = 0; i < count; i++)
		longer += joiner->shapes[i].width > width + 2 && !joiner->shapes[i].outside;
	bool few = all < 3 ? longer == 0 : true;
	return best >= 2 && best * 10 >= all * 6 && few && longer < best ? width : 0;
}

/* A number with its unit, or a range of them: 10—12月. Bytes. */
static size_t number_length(const char *text)
{
	uint32_t c;
	size_t at = 0, step;
	while ((step = utf8_next(text + at, &c)) &&
	       ((c < 0x80 && isalnum((int)c)) || (at && is_one_of(c, ".%,-—–~～"))))
		at += step;
	return at && utf8_next(text + at, &c) && c >= 0x4E00 && c <= 0x9FFF ? at + 3 : at;
}

/* Columns of what must stay together at the beginning of a line: a character with the signs around it, or a number, a word. */
static int first_unit(const char *text)
{
	uint32_t c;
	size_t at = blanks_before(text), from = at, step;
	while ((step = utf8_next(text + at, &c)) && is_one_of(c, "（(《“‘【「"))
		at += step;
	size_t number = number_length(text + at);
	at += number ? number : utf8_next(text + at, &c);
	while ((step = utf8_next(text + at, &c)) &&
	       (is_closing_sign(c) || is_one_of(c, "，。、；：！？,.;:!?")))
		at += step;
	return columns_of(text + from, at - from);
}

/* Is every line without blanks at its beginning behind one that fills the page, or in which its first word had no room, from the first one with such blanks on? */
static bool find_told(const struct joiner *joiner)
{
	const struct shape *shapes = joiner->shapes;
	const struct source_line *lines = joiner->recogniser->proposal->lines;
	size_t count = joiner->recogniser->proposal->line_count, with = 0, without = 0;
	int widest = 0, before = 0;
	for (size_t i = 0; i < count; i++)
		if (!shapes[i].outside && shapes[i].width > widest)
			widest = shapes[i].width;
	if (widest < WIDTH_LEAST || widest > WIDTH_MOST)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (shapes[i].outside || shapes[i].number || !shapes[i].width)
			continue;
		if (shapes[i].indent >= 2)
			with++;
		else if (with && before < widest - SLACK &&
			 before + first_unit(lines[i].text) <= widest)
			return false;
		else
			without += with > 0;
		before = shapes[i].width;
	}
	return with >= 3 && without >= 2;
}

/* Do lines behind the end of a sentence begin with blanks, and those that go on not? */
static bool find_indented(const struct joiner *joiner)
{
	size_t with = 0, without = 0;
	for (size_t i = 0; i + 1 < joiner->recogniser->proposal->line_count; i++) {
		if (joiner->shapes[i].outside || joiner->shapes[i + 1].outside)
			continue;
		if (goes_on(joiner, i) && joiner->shapes[i].width >= joiner->width - SLACK)
			without += joiner->shapes[i + 1].indent == 0;
		else
			with += joiner->shapes[i + 1].indent >= 2;
	}
	return joiner->width && with >= 2 && without >= 2;
}

/* How many brackets and 《 stand open behind the text. */
static int count_open(const char *text, int open)
{
	for (const char *at = text; *at; at++) {
		if (*at == '(' || strncmp(at, "（", 3) == 0 || strncmp(at, "《", 3) == 0)
			open++;
		else if ((*at == ')' || strncmp(at, "）", 3) == 0 || strncmp(at, "》", 3) == 0) &&
			 open > 0)
			open--;
	}
	return open;
}

enum joint { JOINT_NONE, JOINT_CERTAIN, JOINT_LIKELY };

/*
 * The number of a page stands inside of a sentence: a line too long for a heading and without an end, and behind the number
 * one that comes to its end.
 */
static bool is_cut_by_page(const char *text, const char *more)
{
	enum { SENTENCE_LEAST = 20 };
	struct phrase_title title;
	return characters_of(text, strlen(text)) >= SENTENCE_LEAST &&
	       ends_sentence(more, strlen(more)) && !phrase_title(text, &title);
}

/* Does the line go on in `next`, which may lie behind the number of a page? */
static enum joint joint_of(const struct joiner *joiner, size_t at, size_t next, int open)
{
	const struct source_line *lines = joiner->recogniser->proposal->lines;
	const struct shape *shape = &joiner->shapes[at], *behind = &joiner->shapes[next];
	const char *text = lines[at].text,
		   *more = lines[next].text + blanks_before(lines[next].text);
	uint32_t last = last_character(text, strlen(text)), first = 0;
	utf8_next(more, &first);
	bool no_room = joiner->indented && behind->indent == 0 &&
		       shape->width + first_unit(more) > joiner->width;
	bool full = joiner->width && shape->width <= joiner->width + 4 &&
		    (no_room || shape->width >= joiner->width - SLACK);
	bool over_page = next > at + 1;
	if (shape->outside || behind->outside || shape->number || behind->number ||
	    (lines[at].hard && !(over_page && full)))
		return JOINT_NONE;
	if (is_one_of(first, "，。、；：！？”’）》】,;!?") && first != '?' && shape->mid)
		return JOINT_CERTAIN;
	if (open > 0 && count_open(more, open) < open && (full || shape->mid))
		return JOINT_CERTAIN;
	if (starts(joiner, next) || lines[next].level)
		return JOINT_NONE;
	bool comma = is_one_of(last, "，、,（(《“‘—");
	if (comma && (full || !joiner->indented || behind->indent == 0))
		return JOINT_CERTAIN;
	if (over_page && !full && is_cut_by_page(text, more) && shape->mid)
		return JOINT_LIKELY;
	if (!full || (joiner->indented && behind->indent >= 2))
		return JOINT_NONE;
	if (shape->mid)
		return shape->width + first_unit(more) > joiner->width - SLACK ? JOINT_CERTAIN
									       : JOINT_NONE;
	if (over_page || is_one_of(last, "：:") || shape->width + first_unit(more) <= joiner->width)
		return JOINT_NONE;
	return joiner->indented ? JOINT_CERTAIN : JOINT_LIKELY;
}

static void add_joined(struct strbuf *out, const char *more)
{
	uint32_t last = last_character(out->text, out->length), first = 0;
	more += blanks_before(more);
	utf8_next(more, &first);
	bool words = last < 0x80 && first < 0x80 && isalnum((int)last) && isalnum((int)first);
	if (words && !(isdigit((int)last) && isdigit((int)first)))
		strbuf_add_byte(out, ' ');
	strbuf_add_text(out, more);
}

static struct piece *add_piece(struct recogniser *recogniser, size_t line)
{
	const char *text = recogniser->proposal->lines[line].text;
	size_t blanks = blanks_before(text);
	ARRAY_GROW(recogniser->pieces, recogniser->count, recogniser->room);
	struct piece *piece = &recogniser->pieces[recogniser->count++];
	*piece = (struct piece){
		.text = text + blanks,
		.table = recogniser->proposal->lines[line].table,
		.line = line,
		.line_end = line + 1,
		.column = (int)characters_of(text, blanks) + 1,
		.class = -1,
		.role = PROPOSED_PARAGRAPH,
	};
	return piece;
}

/* Behind numbers of pages, the line in which this one would go on. */
static size_t next_line(const struct joiner *joiner, size_t at)
{
	size_t count = joiner->recogniser->proposal->line_count, next = at + 1;
	while (next < count && next - at < 4 && joiner->shapes[next].number)
		next++;
	return next;
}

/* The paragraph that begins in the line; numbers of pages inside of it are pieces of their own. Gives the line behind it. */
static size_t join_from(const struct joiner *joiner, size_t at)
{
	struct recogniser *recogniser = joiner->recogniser;
	struct proposal *proposal = recogniser->proposal;
	struct strbuf text = STRBUF_INIT;
	size_t piece = recogniser->count, end = at + 1;
	enum doubt doubt = DOUBT_NONE;
	add_piece(recogniser, at);
	int open = count_open(proposal->lines[at].text, 0);
	for (size_t next; (next = next_line(joiner, at)) < proposal->line_count; at = next) {
		enum joint joint = joint_of(joiner, at, next, open);
		if (joint == JOINT_NONE || text.length > PIECE_MOST)
			break;
		if (joint == JOINT_LIKELY)
			doubt = DOUBT_JOINED;
		if (!text.length)
			strbuf_add_text(&text, recogniser->pieces[piece].text);
		add_joined(&text, proposal->lines[next].text);
		open = count_open(proposal->lines[next].text, open);
		for (size_t number = at + 1; number < next; number++)
			add_piece(recogniser, number)->role = PROPOSED_LEFT_OUT;
		end = next + 1;
	}
	recogniser->pieces[piece].line_end = end;
	recogniser->pieces[piece].doubt = doubt;
	if (text.length) {
		recogniser->pieces[piece].own = strbuf_detach(&text);
		recogniser->pieces[piece].text = recogniser->pieces[piece].own;
	}
	return end;
}

void pieces_join(struct recogniser *recogniser)
{
	struct proposal *proposal = recogniser->proposal;
	struct joiner joiner = {.recogniser = recogniser};
	joiner.shapes = xcalloc(proposal->line_count + 1, sizeof(*joiner.shapes));
	for (size_t i = 0; i < proposal->line_count; i++)
		joiner.shapes[i] = shape_of(&proposal->lines[i]);
	joiner.told = find_told(&joiner);
	joiner.width = find_width(&joiner);
	joiner.indented = joiner.told || find_indented(&joiner);
	for (size_t at = 0; at < proposal->line_count;)
		at = join_from(&joiner, at);
	free(joiner.shapes);
}
