/* What each piece says by itself, and which of the numbers at their beginnings are meant. */
#include "recognise_parts.h"

#include "base/array.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <ctype.h>
#include <stdlib.h>

size_t blanks_before(const char *text)
{
	const unsigned char *byte = (const unsigned char *)text;
	size_t at = 0;
	for (;;) {
		if (byte[at] == ' ' || byte[at] == '\t')
			at += 1;
		else if (byte[at] == 0xC2 && byte[at + 1] == 0xA0)
			at += 2;
		else if (byte[at] == 0xE3 && byte[at + 1] == 0x80 && byte[at + 2] == 0x80)
			at += 3;
		else
			return at;
	}
}

int columns_of(const char *text, size_t length)
{
	int columns = 0;
	for (size_t i = 0; i < length; i++) {
		unsigned char byte = (unsigned char)text[i];
		if ((byte & 0xC0) != 0x80)
			columns += byte < 0x80 || byte == 0xC2 ? 1 : 2;
	}
	return columns;
}

size_t characters_of(const char *text, size_t length)
{
	size_t count = 0;
	for (size_t i = 0; i < length; i++)
		count += ((unsigned char)text[i] & 0xC0) != 0x80;
	return count;
}

uint32_t last_character(const char *text, size_t length)
{
	uint32_t c = 0;
	if (length)
		utf8_next(text + utf8_back(text, length), &c);
	return c;
}

bool is_closing_sign(uint32_t c)
{
	return c == 0x201D || c == 0x2019 || c == 0xFF09 || c == ')' || c == 0x300B ||
	       c == 0x3011 || c == 0x300D || c == 0x300F || c == '"' || c == ']';
}

bool ends_sentence(const char *text, size_t length)
{
	uint32_t c = last_character(text, length);
	while (length && is_closing_sign(c)) {
		length = utf8_back(text, length);
		c = last_character(text, length);
	}
	return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF1B || c == '!' || c == '?' ||
	       c == ';' || c == '.' || c == 0x2026 || c == 0xFF0E;
}

/* Letters, digits and ideographs: what is left of a text when blanks, quotes and the like are written differently. */
static void hash_text(struct piece *piece)
{
	uint64_t hash = HASH_BEGIN;
	uint32_t c, count = 0;
	const char *text = piece->text + piece->inner;
	for (size_t step; (step = utf8_next(text, &c)); text += step) {
		c = utf8_fold_wide(c);
		bool word = c < 0x80 ? isalnum((int)c) : c >= 0x3400 || (c >= 0xC0 && c < 0x2000);
		if (!word)
			continue;
		hash = hash_bytes(hash, &c, sizeof(c));
		count++;
	}
	piece->hash = hash;
	piece->size = count;
}

/* --- the classes of labels --- */

static int class_of(struct recogniser *recogniser, const struct phrase_label *label, int level)
{
	for (int i = 0; i < recogniser->class_count; i++) {
		const struct label_class *known = &recogniser->classes[i];
		bool alike = label->frame == LABEL_NONE || known->label.frame == LABEL_NONE
				     ? label->frame == known->label.frame
				     : phrase_label_alike(&known->label, label);
		if (alike && known->level == level)
			return i;
	}
	if (recogniser->class_count == CLASSES_MOST)
		return -1;
	recogniser->classes[recogniser->class_count] =
		(struct label_class){.label = *label, .level = level};
	return recogniser->class_count++;
}

/* Of a bullet how far it is indented, of all else what the document says. */
static int level_of(const struct recogniser *recogniser, const struct piece *piece)
{
	const struct source_line *line = &recogniser->proposal->lines[piece->line];
	if (line->level)
		return line->level;
	if (piece->label.frame == LABEL_HASH)
		return piece->label.value;
	if (piece->label.frame != LABEL_BULLET)
		return 0;
	return -(columns_of(line->text, blanks_before(line->text)) / 2);
}

/* 一是 and 首先 often begin a sentence of prose: only a list of them is one. */
static bool needs_company(const struct phrase_label *label)
{
	if (label->frame == LABEL_NONE)
		return false;
	return !label->certain || label->frame == LABEL_WORD || label->frame == LABEL_ORDER ||
	       label->frame == LABEL_ITEM;
}

/* A heading by its style alone, as a word processor has it. */
static void find_style(struct recogniser *recogniser, struct piece *piece)
{
	if (recogniser->proposal->lines[piece->line].level)
		piece->class = class_of(recogniser, &piece->label, level_of(recogniser, piece));
}

/* Does a number of this kind stand near that is one less, or behind it one that is one more? */
static bool is_in_list(const struct recogniser *recogniser, const struct piece *piece,
		       const struct phrase_label *label)
{
	enum { BEFORE = 20, BEHIND = 8 };
	size_t at = (size_t)(piece - recogniser->pieces);
	for (size_t i = at; i > 0 && at - i < BEFORE; i--) {
		const struct piece *before = &recogniser->pieces[i - 1];
		if (before->class >= 0 && phrase_label_alike(&before->label, label) &&
		    before->label.value == label->value - 1)
			return true;
	}
	for (size_t i = at + 1; i < recogniser->count && i <= at + BEHIND; i++) {
		const char *text = recogniser->pieces[i].text;
		int number;
		size_t length = numeral_read(text, false, &number);
		if (length && number == label->value + 1 && strncmp(text + length, "、", 3) == 0)
			return true;
	}
	return false;
}

static bool is_arabic(const char *text)
{
	uint32_t c;
	utf8_next(text, &c);
	c = utf8_fold_wide(c);
	return c >= '0' && c <= '9';
}

/* 9、11月： the months stand apart, where no list shows that the first one is a number. */
static bool are_months_apart(const struct recogniser *recogniser, const struct piece *piece,
			     const struct phrase_label *label)
{
	struct phrase_months months;
	uint32_t next;
	utf8_next(piece->text + label->text, &next);
	if (numeral_digit(next) < 0 && next != 0x5341)
		return false; /* soon told, for nearly all */
	bool apart = label->frame == LABEL_COMMA && label->value <= 12 &&
		     is_arabic(piece->text) == is_arabic(piece->text + label->text) &&
		     phrase_months(piece->text, &months) && months.apart && months.certain;
	for (int i = 1; apart && i < months.apart; i++)
		apart = months.listed[i] > months.listed[i - 1];
	/* but 一、一月份工作 is the first one, of one month, and 1、四、五月份 of two */
	return apart && !is_in_list(recogniser, piece, label);
}

/* A mark of Markdown or a bullet before a number says less than the number. */
static void find_label(struct recogniser *recogniser, struct piece *piece)
{
	const struct source_line *line = &recogniser->proposal->lines[piece->line];
	struct phrase_label label, inner;
	size_t own = piece->own || piece->text != line->text + blanks_before(line->text)
			     ? 0
			     : line->label_length;
	if (line->label_length && own > blanks_before(line->text))
		own -= blanks_before(line->text);
	if (!phrase_label(piece->text, &label) ||
	    (!own && are_months_apart(recogniser, piece, &label))) {
		if (!own) {
			find_style(recogniser, piece);
			return;
		}
		label = (struct phrase_label){
			.frame = LABEL_BULLET, .length = own, .text = own, .certain = true};
		utf8_next(piece->text, &label.bullet);
	}
	if (own && label.text < own)
		label.text = own + blanks_before(piece->text + own);
	label.certain = label.certain || own;
	size_t text = label.text;
	while ((label.frame == LABEL_HASH || label.frame == LABEL_BULLET) &&
	       phrase_label(piece->text + text, &inner) && inner.certain &&
	       inner.frame != LABEL_WORD) {
		label = inner;
		text += inner.text;
	}
	piece->label = label;
	piece->inner = text;
	piece->class = class_of(recogniser, &label, level_of(recogniser, piece));
	if (piece->class < 0)
		piece->label.frame = LABEL_NONE;
	if (label.frame == LABEL_HASH)
		piece->label.value = 0; /* it counts the level, not the headings */
}

static void drop_label(struct piece *piece)
{
	piece->label = (struct phrase_label){.frame = LABEL_NONE};
	piece->class = -1;
	piece->inner = 0;
}

enum { NEAR = 60 }; /* pieces within which a list goes on */

struct seen {
	size_t at; /* 1 + index of the piece */
	int value;
};

/* Labels that are not certain stay where the one before them in their list is there, or the one behind. */
static void confirm_labels(struct recogniser *recogniser)
{
	struct seen seen[CLASSES_MOST] = {{0}};
	bool *keep = xcalloc(recogniser->count + 1, sizeof(*keep));
	for (size_t i = 0; i < recogniser->count; i++) {
		struct piece *piece = &recogniser->pieces[i];
		if (piece->class < 0)
			continue;
		struct seen *last = &seen[piece->class];
		bool follows = last->at && i + 1 - last->at < NEAR &&
			       (piece->label.frame == LABEL_BULLET ||
				piece->label.value == last->value + 1);
		keep[i] = follows || !needs_company(&piece->label);
		if (follows)
			keep[last->at - 1] = true;
		*last = (struct seen){i + 1, piece->label.value};
	}
	for (size_t i = 0; i < recogniser->count; i++)
		if (recogniser->pieces[i].class >= 0 && !keep[i])
			drop_label(&recogniser->pieces[i]);
	free(keep);
}

/* --- what stands behind them --- */

static bool is_schedule_kind(enum months_kind kind)
{
	return kind != MONTHS_NONE && kind != MONTHS_DAYS;
}

static void find_month(struct piece *piece)
{
	struct phrase_months months;
	const char *text = piece->text + piece->inner;
	if (!phrase_months(text, &months) || !is_schedule_kind(months.kind))
		return;
	const char *behind = text + months.words.at + months.words.length;
	behind += blanks_before(behind);
	bool alone = !*behind || *behind == ':' || strncmp(behind, "：", 3) == 0 || months.heading;
	piece->month = months.certain && alone;
	piece->monthish = true;
}

/* --- numbers before months --- */

/* A number with 、 or a point behind it, where what follows may be a month as well: 三、四月份, 2、3月8日, 1.2月15日. */
struct listing {
	int number;
	size_t length;          /* of it all */
	enum label_frame frame; /* COMMA or DOT */
	enum numeral_kind numeral;
};

static bool read_listing(const struct piece *piece, struct listing *out)
{
	struct phrase_months months;
	uint32_t c;
	utf8_next(piece->text, &c);
	if (numeral_digit(c) < 0 && c != 0x5341)
		return false;
	size_t length = numeral_read(piece->text, false, &out->number);
	const char *mark = piece->text + length;
	size_t sign = strncmp(mark, "、", 3) == 0 || strncmp(mark, "．", 3) == 0 ? 3 : *mark == '.';
	if (!length || !sign || out->number > 40)
		return false;
	out->length = length + sign;
	out->frame = strncmp(mark, "、", 3) == 0 ? LABEL_COMMA : LABEL_DOT;
	out->numeral = c < 0x80                     ? NUMERAL_DIGITS
		       : c >= 0xFF10 && c <= 0xFF19 ? NUMERAL_WIDE_DIGITS
						    : NUMERAL_CHINESE;
	const char *rest = piece->text + out->length;
	int month;
	size_t digits = numeral_read(rest, true, &month);
	if (digits && month >= 1 && month <= 12 && strncmp(rest + digits, "月", 3) == 0)
		return true;
	return phrase_months(piece->text + out->length, &months) && months.first > 0;
}

static void relabel(struct recogniser *recogniser, struct piece *piece,
		    const struct listing *listing)
{
	struct phrase_label label = {.frame = listing->frame,
				     .numeral = listing->numeral,
				     .value = listing->number,
				     .depth = 1,
				     .length = listing->length,
				     .certain = true};
	label.text = listing->length + blanks_before(piece->text + listing->length);
	int class = class_of(recogniser, &label, level_of(recogniser, piece));
	if (class < 0)
		return;
	piece->label = label;
	piece->inner = label.text;
	piece->class = class;
	piece->month = piece->monthish = false;
	find_month(piece);
}

/* Is the second one of such a list near behind the first? */
static bool has_second(const struct recogniser *recogniser, size_t at, const struct listing *first)
{
	struct listing listing;
	for (size_t i = at + 1; i < recogniser->count && i < at + 8; i++) {
		const struct piece *piece = &recogniser->pieces[i];
		bool digits = piece->label.numeral != NUMERAL_CHINESE;
		if (piece->role != PROPOSED_PARAGRAPH || piece->table)
			continue;
		if (piece->class >= 0 && piece->label.value == 2 &&
		    digits == (first->numeral != NUMERAL_CHINESE) &&
		    (piece->label.frame == LABEL_COMMA || piece->label.frame == LABEL_DOT))
			return true;
		if (piece->class < 0 && read_listing(piece, &listing) && listing.number == 2 &&
		    listing.numeral == first->numeral)
			return true;
	}
	return false;
}

/*
 * 三、四月份 behind 二、三月份 is the third one, and April; and 2、3月8日… behind 1、… the second one. So the list decides
 * where a number and a month can't be told apart. A month that stands alone is one, unless those before had numbers too.
 */
static void relabel_months(struct recogniser *recogniser)
{
	const struct piece *last[2] = {NULL, NULL}; /* with digits, with characters */
	for (size_t i = 0; i < recogniser->count; i++) {
		struct piece *piece = &recogniser->pieces[i];
		struct listing listing;
		if (piece->role != PROPOSED_PARAGRAPH || piece->table)
			continue;
		if (piece->class < 0 && read_listing(piece, &listing)) {
			const struct piece *before = last[listing.numeral == NUMERAL_CHINESE];
			bool next = before && listing.number == before->label.value + 1;
			bool first = listing.number == 1 && !piece->month &&
				     has_second(recogniser, i, &listing);
			if (first || (next && (!piece->month || before->month)))
				relabel(recogniser, piece, &listing);
		}
		if (piece->class >= 0 &&
		    (piece->label.frame == LABEL_COMMA || piece->label.frame == LABEL_DOT))
			last[piece->label.numeral == NUMERAL_CHINESE] = piece;
	}
}

/* Heads a section, and says nothing else: 指导思想： */
static bool is_heading_only(const char *text)
{
	size_t length;
	bool glued;
	if (phrase_heading(text, &length, &glued) == HEADING_NONE || glued)
		return false;
	const char *rest = text + length;
	uint32_t c;
	for (size_t step; (step = utf8_next(rest, &c)); rest += step)
		if (c == '(' || c == 0xFF08)
			return true;
		else if (c != ':' && c != 0xFF1A && c != ' ' && c != 0x3000 && c != 0x3002)
			return false;
	return true;
}

static bool has_words(const char *text)
{
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)); text += step)
		if ((c < 0x80 && isalnum((int)c)) || (c >= 0x3400 && c < 0xFF00) || c >= 0xFF10)
			return true;
	return false;
}

/* 1.机关工会工作总结, in a list of what else a page offers. */
static bool is_link(const struct piece *piece)
{
	enum { LINK_LONGEST = 30 };
	static const char *const papers[] = {"计划", "总结", "要点", "方案",
					     "报告", "范文", "安排", "讲话"};
	const char *text = piece->text + piece->inner;
	size_t length = strlen(text);
	if (piece->class < 0 || ends_sentence(text, length) ||
	    characters_of(text, length) > LINK_LONGEST)
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(papers); i++)
		if (strstr(text, papers[i]))
			return true;
	return false;
}

void pieces_sort(struct recogniser *recogniser)
{
	struct phrase_title title;
	bool web = false;     /* is there furniture that is certain? */
	bool related = false; /* does a list of other papers stand here? */
	for (size_t i = 0; i < recogniser->count; i++) {
		struct piece *piece = &recogniser->pieces[i];
		if (piece->table) {
			hash_text(piece);
			continue;
		}
		find_label(recogniser, piece);
		bool asked = piece->class < 0 || piece->label.frame == LABEL_BULLET ||
			     piece->label.frame == LABEL_HASH;
		enum furniture furniture = asked ? phrase_furniture(piece->text) : FURNITURE_NONE;
		piece->bare = asked && furniture == FURNITURE_NONE;
		related = furniture == FURNITURE_CERTAIN
				  ? strstr(piece->text, "相关") || strstr(piece->text, "推荐")
				  : related && is_link(piece);
		if (furniture == FURNITURE_CERTAIN || !has_words(piece->text) || related ||
		    piece->role == PROPOSED_LEFT_OUT) {
			web = web || furniture == FURNITURE_CERTAIN;
			piece->role = PROPOSED_LEFT_OUT;
			drop_label(piece);
		}
	}
	confirm_labels(recogniser);
	for (size_t i = 0; i < recogniser->count; i++) {
		struct piece *piece = &recogniser->pieces[i];
		if (piece->table || piece->role == PROPOSED_LEFT_OUT)
			continue;
		if (web && piece->class < 0 && !piece->bare &&
		    phrase_furniture(piece->text) == FURNITURE_MAYBE &&
		    !phrase_title(piece->text, &title)) {
			piece->role = PROPOSED_LEFT_OUT;
			piece->doubt = DOUBT_LEFT_OUT;
			continue;
		}
		find_month(piece);
		piece->heading_only = is_heading_only(piece->text + piece->inner);
		hash_text(piece);
	}
	relabel_months(recogniser);
}
