/* The number at the beginning of an item's text, when a person has made an item of it. */
#include "model/proposal.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <stdlib.h>

static size_t sign_at(const char *text, const char *const *signs, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strncmp(text, signs[i], strlen(signs[i])) == 0)
			return strlen(signs[i]);
	return 0;
}

/* ① to ⑳. */
static size_t circled_at(const char *text)
{
	uint32_t c;
	size_t length = utf8_next(text, &c);
	return length && c >= 0x2460 && c <= 0x2473 ? length : 0;
}

/* Bytes of a number and its mark: 三、 （三） 3. 3) ③; 0 where there is none: 3.8节, 一、二月份. */
static size_t label_length(const char *text)
{
	static const char *const opening[] = {"（", "("};
	static const char *const closing[] = {"）", ")"};
	static const char *const marks[] = {"、", "．", ".", "）", ")", "，"};
	int number;
	size_t at = circled_at(text), mark;
	if (at)
		return at;
	size_t open = sign_at(text, opening, ARRAY_LENGTH(opening));
	size_t length = numeral_read(text + open, false, &number);
	if (!length)
		return 0;
	at = open + length;
	mark = open ? sign_at(text + at, closing, ARRAY_LENGTH(closing))
		    : sign_at(text + at, marks, ARRAY_LENGTH(marks));
	return mark && (open || !numeral_read(text + at + mark, false, &number)) ? at + mark : 0;
}

void proposal_take_label(struct proposal *proposal, size_t at)
{
	struct proposed *item = &proposal->items[at];
	size_t length = item->label[0] ? 0 : label_length(item->text);
	if (!length || !item->text[length])
		return;
	char *rest = xstrdup(item->text + length + strspn(item->text + length, " "));
	free(item->label);
	item->label = xmemdup0(item->text, length);
	free(item->text);
	item->text = rest;
}
