/* Numbers at the beginning of a line: which frame, which value, and what only looks like one. */
#include "phrase.h"

#include "base/array.h"
#include "base/utf8.h"
#include "phrase_counted.h"
#include "phrase_label.h"
#include "phrase_mark.h"

enum { GREATEST = 999 }; /* of a label; greater ones are years and sums */

/* --- the frames --- */

/* “—、” and “l、” are what a scanner makes of 一、 and 1、. */
static bool take_scanned_number(const char **p, struct taken_number *out)
{
	const char *at = *p;
	uint32_t c = take_sign(&at, "—－-ー一lI|");
	if (!c || !sign_follows(at, "、"))
		return false;
	bool digit = c == 'l' || c == 'I' || c == '|';
	*out = (struct taken_number){
		.kind = digit ? NUMERAL_DIGITS : NUMERAL_CHINESE, .value = 1, .digits = 1};
	*p = at;
	return true;
}

static bool read_letter(const char **p, struct taken_number *out)
{
	size_t step;
	const char *at = behind_blanks(*p);
	uint32_t c = char_at(at, &step), next;
	bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z';
	if (!upper && !lower)
		return false;
	const char *behind = at + step;
	next = char_at(behind, &step);
	if ((next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z'))
		return mark_take_roman(p, &out->value) && (out->kind = NUMERAL_ROMAN);
	*out = (struct taken_number){.kind = upper ? NUMERAL_UPPER : NUMERAL_LOWER,
				     .value = (int)(c - (upper ? 'A' : 'a')) + 1,
				     .digits = 1};
	if (c == 'I' || c == 'V' || c == 'X') {
		out->kind = NUMERAL_ROMAN;
		out->value = c == 'I' ? 1 : c == 'V' ? 5 : 10;
	}
	*p = behind;
	return true;
}

/* （一）, (1), 【1】, 〔一〕: the numeral inside is all there is. */
static bool read_brackets(struct reading *reading)
{
	static const struct {
		const char *open, *close;
		bool certain;
	} pairs[] = {
		{"(", ")", true},    {"【", "】", true}, {"〔", "〕", true}, {"[", "]", false},
		{"〈", "〉", false}, {"<", ">", false},  {"﹙", "﹚", true}, {"「", "」", false},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++) {
		const char *p = reading->p;
		struct taken_number number;
		if (!take_sign(&p, pairs[i].open))
			continue;
		const char *inside = p;
		bool dash = take_sign(&p, "—－-ー") && sign_follows(p, pairs[i].close);
		if (dash)
			number = (struct taken_number){.kind = NUMERAL_CHINESE, .value = 1};
		else
			p = inside;
		if (!dash && !take_number(&p, &number) && !read_letter(&p, &number))
			return false;
		if (number.value < 1 || number.value > GREATEST || number.padded)
			return false;
		if (!take_sign(&p, pairs[i].close))
			return false;
		/* （一）期, （三）班, （一）至（三） */
		if (number_is_cited(p))
			return false;
		take_sign(&p, "、.．:");
		label_set_number(&reading->label, &number);
		reading->p = p;
		return label_finish(reading, LABEL_BRACKETS, pairs[i].certain);
	}
	return false;
}

/* 第一条, 第一章 总则, 第一， 第一部分 */
static bool read_ordinal(struct reading *reading)
{
	static const struct phrase_word kinds[] = {
		{"条", LABEL_ARTICLE}, {"章", LABEL_CHAPTER}, {"节", LABEL_CLAUSE},
		{"部分", LABEL_PART},  {"编", LABEL_PART},    {"篇", LABEL_PART},
		{"项", LABEL_ITEM},    {"款", LABEL_ITEM},    {"点", LABEL_ITEM},
	};
	static const struct phrase_word cited[] = {{"的", 0}, {"规定", 0}, {"至", 0}, {"、", 0},
						   {"和", 0}, {"所", 0},   {"中", 0}, {"第", 0},
						   {"课", 0}, {"日", 0},   {"文", 0}};
	const char *p = reading->p;
	struct taken_number number;
	int frame;
	if (!take_word(&p, "第") || !take_number(&p, &number) || number.value < 1 ||
	    number.value > GREATEST)
		return false;
	label_set_number(&reading->label, &number);
	if (take_sign(&p, "，,、:")) {
		if (word_follows(p, "第"))
			return false;
		reading->p = p;
		return label_finish(reading, LABEL_ITEM, true);
	}
	const char *word = p;
	if (!TAKE_WORDS(&p, kinds, &frame))
		return false;
	bool by_sign = frame == LABEL_ITEM;
	if (by_sign && !sign_follows(p, ":，,、"))
		return false;
	if (!by_sign && words_follow(p, cited, ARRAY_LENGTH(cited)) && p > word)
		return false;
	take_sign(&p, ":，,、");
	reading->p = p;
	return label_finish(reading, (enum label_frame)frame,
			    frame == LABEL_ARTICLE || frame == LABEL_CHAPTER);
}

/* 1.1, 1.2.3, with a sign behind them or not. */
static bool read_points(struct reading *reading, const struct taken_number *first)
{
	const char *p = reading->p;
	struct taken_number number = *first;
	int depth = 1;
	size_t step;
	while (char_at(p, &step) == '.' || char_at(p, &step) == 0xB7) {
		const char *next = p + step;
		uint32_t c = char_at(next, &step);
		if (c < '0' || c > '9' || !take_number(&next, &number))
			break;
		if (number.digits > 2 || !number.value)
			return false;
		p = next;
		depth++;
	}
	if (depth < 2 || first->value > 99 || first->padded || number.padded ||
	    number_is_decimal(p))
		return false;
	bool sign = take_sign(&p, ".、") != 0;
	const char *behind = p;
	struct taken_number more;
	if ((!sign && !next_char(p)) || (sign && take_number(&behind, &more)))
		return false;
	label_set_number(&reading->label, &number);
	reading->label.depth = depth;
	reading->p = p;
	return label_finish(reading, LABEL_POINTS, sign);
}

static bool read_dot(struct reading *reading, const struct taken_number *number, bool digits)
{
	const char *p = reading->p;
	size_t step;
	uint32_t c = char_at(behind_blanks(p), &step);
	bool blank = behind_blanks(p) != p;
	if (digits && c >= '0' && c <= '9' && !blank && !number_begins_text(p, number->value))
		return false;
	return label_finish(reading, LABEL_DOT, true);
}

/* 一是深化…, 一要…: what 一, 二, 三 of a sentence begin with. */
static bool read_word(struct reading *reading, const struct taken_number *number)
{
	const char *p = reading->p;
	if (number->kind != NUMERAL_CHINESE || number->value > 20)
		return false;
	bool is = take_word(&p, "是");
	if (!is && (!take_word(&p, "要") || word_follows(p, "求") || word_follows(p, "素")))
		return false;
	take_sign(&p, "，,、:");
	reading->p = p;
	return label_finish(reading, LABEL_WORD, is);
}

static bool read_bare(struct reading *reading, const struct taken_number *number)
{
	const char *p = reading->p, *text = behind_spaces(p);
	size_t step;
	uint32_t c = char_at(text, &step);
	if (text == p || !c || (c >= '0' && c <= '9') || number->spaced || number->by_digits ||
	    number->digits > 3 || number_has_unit(text, number->kind))
		return false;
	struct taken_number more;
	const char *next = text;
	if (take_number(&next, &more))
		return false;
	return label_finish(reading, LABEL_BARE, false);
}

/* The sign behind a numeral says which frame it is. */
static bool read_framed(struct reading *reading, const struct taken_number *number)
{
	const char *p = reading->p;
	bool digits = number->kind == NUMERAL_DIGITS || number->kind == NUMERAL_WIDE_DIGITS;
	bool letter = number->kind == NUMERAL_UPPER || number->kind == NUMERAL_LOWER ||
		      number->kind == NUMERAL_ROMAN;
	size_t step;
	uint32_t sign = take_sign(&p, "、.．。)，,:；;·•﹑､");
	reading->p = p;
	uint32_t next = char_at(p, &step);
	bool digit_next = next >= '0' && next <= '9';
	switch (sign) {
	case 0x3001: /* 、 */
	case 0xFE51:
	case 0xFF64:
		take_sign(&reading->p, "．."); /* 1、. */
		return !number_goes_on(p, number) && label_finish(reading, LABEL_COMMA, true);
	case '.':
		if (letter && next < 0x80 && next != ' ' && next)
			return false;
		take_sign(&reading->p, "、"); /* 1.、 */
		return read_dot(reading, number, digits);
	case 0x3002: /* 。 */
		return label_finish(reading, LABEL_DOT, digits);
	case ')':
		return label_finish(reading, LABEL_BRACKET, true);
	case ',':
	case ';':
		return !digit_next && label_finish(reading, LABEL_COMMA, false);
	case ':':
		return !digit_next && label_finish(reading, LABEL_COLON, false);
	case 0xB7:
	case 0x2022: {
		struct taken_number more;
		const char *at = p;
		return !take_number(&at, &more) && label_finish(reading, LABEL_DOT, false);
	}
	default:
		return !letter && read_bare(reading, number);
	}
}

static bool read_number(struct reading *reading)
{
	struct taken_number number;
	const char *p = reading->p;
	if (!take_scanned_number(&p, &number) && !take_number(&p, &number) &&
	    !read_letter(&p, &number))
		return false;
	if (number.value < 1 || number.value > GREATEST || number.by_digits)
		return false;
	label_set_number(&reading->label, &number);
	reading->p = p;
	bool digits = number.kind == NUMERAL_DIGITS || number.kind == NUMERAL_WIDE_DIGITS;
	return (digits && read_points(reading, &number)) || read_word(reading, &number) ||
	       read_framed(reading, &number);
}

/* ①, ⑴, ㈠, ⒈, Ⅳ, and the sign that some put behind them. */
static bool read_mark(struct reading *reading)
{
	const char *p = reading->p;
	enum label_frame frame;
	if (!mark_take_numbered(&p, &frame, &reading->label.numeral, &reading->label.value))
		return false;
	bool roman = reading->label.numeral == NUMERAL_ROMAN && frame == LABEL_BARE;
	uint32_t sign = take_sign(&p, "、.．:");
	reading->label.depth = 1;
	reading->p = p;
	if (roman)
		frame = sign == 0x3001 ? LABEL_COMMA : sign == ':' ? LABEL_COLON : LABEL_DOT;
	return label_finish(reading, frame, !roman || sign);
}

static bool read_hashes(struct reading *reading)
{
	const char *p = reading->p;
	size_t step;
	int count = 0;
	for (; char_at(p, &step) == '#'; p += step)
		count++;
	uint32_t next = char_at(p, &step);
	if (!count || count > 6 || !next_char(p) || (next >= '0' && next <= '9'))
		return false;
	reading->label.value = count;
	reading->p = p;
	return label_finish(reading, LABEL_HASH, char_is_blank(next) || count > 1);
}

static bool read_bullet(struct reading *reading)
{
	const char *p = reading->p;
	size_t step;
	uint32_t c = char_at(p, &step);
	enum bullet_kind kind = mark_bullet(c);
	if (!kind)
		return false;
	const char *behind = p + step;
	uint32_t next = char_at(behind, &step);
	bool apart = char_is_blank(next) || next == '\t';
	struct taken_number number;
	const char *rest = behind;
	if (!next_char(behind) || next == c)
		return false;
	if (kind == BULLET_DASH && !apart &&
	    (!char_is_ideograph(next) || take_number(&rest, &number)))
		return false;
	if (kind == BULLET_DASH && phrase_page_number(reading->line))
		return false;
	reading->label.bullet = c;
	reading->p = behind;
	return label_finish(reading, LABEL_BULLET, apart || kind == BULLET_SIGN);
}

/* Markdown's ** before a number belongs to it. */
static void skip_bold(struct reading *reading)
{
	size_t step;
	if (reading->p[0] == '*' && reading->p[1] == '*' && char_at(reading->p + 2, &step) != '*')
		reading->p += 2;
}

/* Quickly told for nearly all characters of a long text. */
static bool may_begin(uint32_t c)
{
	switch (c) {
	case 0x7B2C: /* 第 */
	case 0x5176: /* 其 */
	case 0x9996: /* 首 */
	case 0x518D: /* 再 */
	case 0x6700: /* 最 */
	case 0x4EFB: /* 任 */
	case 0x63AA: /* 措 */
	case 0x4E3E: /* 举 */
	case 0x9879: /* 项 */
	case 0x884C: /* 行 */
	case 0x5DE5: /* 工 */
	case 0x91CD: /* 重 */
	case 0x76EE: /* 目 */
	case 0x677F: /* 板 */
	case 0x4E13: /* 专 */
	case 0x6B65: /* 步 */
	case 0x4EAE: /* 亮 */
		return true;
	default:
		return !char_is_ideograph(c) ? c != 0 : char_is_numeral(c);
	}
}

/* --- which of the readers to ask, by the first character, folded --- */

static bool begins_hashes(uint32_t c)
{
	return c == '#';
}

static bool begins_brackets(uint32_t c)
{
	return c == '(' || c == '[' || c == '<' || c == 0x3010 /* 【 */ || c == 0x3014 /* 〔 */ ||
	       c == 0x3008 /* 〈 */ || c == 0x300C /* 「 */ || c == 0xFE59 /* ﹙ */;
}

static bool begins_ordinal(uint32_t c)
{
	return c == 0x7B2C; /* 第 */
}

static bool begins_mark(uint32_t c)
{
	return c >= 0x2160 && c <= 0x32BF;
}

static bool begins_number(uint32_t c)
{
	return !char_is_ideograph(c) || char_is_numeral(c);
}

static bool begins_word(uint32_t c)
{
	return char_is_ideograph(c) && !char_is_numeral(c);
}

static bool begins_bullet(uint32_t c)
{
	return !char_is_ideograph(c) && !(c >= '0' && c <= '9');
}

bool phrase_label(const char *line, struct phrase_label *out)
{
	static const struct {
		bool (*begins)(uint32_t c);
		bool (*read)(struct reading *reading);
	} readers[] = {
		{begins_hashes, read_hashes},    {begins_brackets, read_brackets},
		{begins_ordinal, read_ordinal},  {begins_mark, read_mark},
		{begins_number, read_number},    {begins_word, label_read_of_them},
		{begins_word, label_read_named}, {begins_word, label_read_order},
		{begins_bullet, read_bullet},
	};
	struct reading start = {.line = line, .p = behind_spaces(line)};
	size_t step;
	start.label.at = (size_t)(start.p - line);
	skip_bold(&start);
	uint32_t c = char_at(behind_spaces(start.p), &step);
	bool tried = may_begin(c);
	for (size_t i = 0; tried && i < ARRAY_LENGTH(readers); i++) {
		if (!readers[i].begins(c))
			continue;
		struct reading reading = start;
		if (!readers[i].read(&reading))
			continue;
		reading.label.length = (size_t)(reading.p - line) - reading.label.at;
		reading.label.text = (size_t)(behind_spaces(reading.p) - line);
		*out = reading.label;
		return true;
	}
	*out = (struct phrase_label){.frame = LABEL_NONE};
	return false;
}

/* Which frames people mix in one list. */
static int family(enum label_frame frame)
{
	switch (frame) {
	case LABEL_COMMA:
	case LABEL_DOT:
	case LABEL_COLON:
	case LABEL_BARE:
		return LABEL_COMMA;
	default:
		return (int)frame;
	}
}

static enum numeral_kind plain_kind(enum numeral_kind kind)
{
	return kind == NUMERAL_WIDE_DIGITS ? NUMERAL_DIGITS : kind;
}

bool phrase_label_alike(const struct phrase_label *a, const struct phrase_label *b)
{
	if (family(a->frame) != family(b->frame) ||
	    plain_kind(a->numeral) != plain_kind(b->numeral))
		return false;
	if (a->frame == LABEL_HASH)
		return a->value == b->value;
	return a->bullet == b->bullet && a->depth == b->depth;
}
