/*
 * Only a list shows that a number inside of a line begins something: a second one must follow the first. Where the great
 * numbers 一、 or （一） do that, or months, the whole line is a document in one line; the small ones must stand behind a
 * full stop, or begin the line, to be more than an enumeration inside of a sentence.
 */
#include "recognise_cuts.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <ctype.h>
#include <stdlib.h>

enum {
	HEADED_LONGEST = 16,
	TITLE_MOST = 48 /* characters of a title with a heading behind it */
};

bool cut_is_great(const struct phrase_label *label)
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
	if (splitter->style_count == CUT_STYLES)
		return CUT_PLAIN;
	splitter->styles[splitter->style_count] = (struct cut_style){.label = *label};
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
	add_cut(splitter, at, CUT_MONTH, months.first)->good = true;
}

/* A number that goes on from the one before it in its style, or begins anew. */
static void note_label(struct splitter *splitter, const struct phrase_label *label, size_t at,
		       bool stop, bool headed)
{
	int index = style_of(splitter, label);
	if (index < 0)
		return;
	struct cut_style *style = &splitter->styles[index];
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
		add_cut(splitter, from, CUT_PLAIN, 1)->good = true;
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

/* 一、工作重点：1、…; but 要做到：1、… is a sentence. */
static bool is_headed(const char *text, size_t at, uint32_t before)
{
	struct phrase_label label;
	size_t length;
	bool glued;
	if ((before != ':' && before != 0xFF1A) || at > 3 * CUT_HEADING_LONGEST ||
	    characters_of(text, at) > HEADED_LONGEST)
		return false;
	return (phrase_label(text, &label) && cut_is_great(&label)) ||
	       phrase_heading(text, &length, &glued) != HEADING_NONE;
}

void cuts_find(struct splitter *splitter, const char *text, bool glued)
{
	uint32_t c = ' ', before = 0x3002;
	struct phrase_label label;
	splitter->count = 0;
	splitter->style_count = 0;
	splitter->months = 0;
	splitter->last_month = 0;
	for (size_t at = 0, step; text[at]; at += step) {
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
				c = last == ' ' ? 0 : last;
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

bool cuts_choose(struct splitter *splitter, bool alone)
{
	bool great = alone, any = false;
	bool month_line = splitter->count && splitter->cuts[0].style == CUT_MONTH &&
			  splitter->cuts[0].at == 0;
	for (int i = 0; i < splitter->style_count; i++)
		great = great ||
			(cut_is_great(&splitter->styles[i].label) && splitter->styles[i].pairs);
	great = great || splitter->months >= 2;
	splitter->great = great;
	for (size_t i = 0; i < splitter->count; i++) {
		struct cut *cut = &splitter->cuts[i];
		const struct cut_style *style =
			cut->style >= 0 ? &splitter->styles[cut->style] : NULL;
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

bool cuts_find_title(struct splitter *splitter, const char *text)
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
		if (!at || !phrase_label(text + at, &label) || !cut_is_great(&label) ||
		    label.value != 1)
			continue;
		char *head = xmemdup0(text, at);
		bool titled = phrase_title(head, &title) && title.certain;
		free(head);
		if (titled)
			add_cut(splitter, at, CUT_PLAIN, 1)->good = true;
		return titled;
	}
	return false;
}
