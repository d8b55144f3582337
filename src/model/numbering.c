#include "model/numbering.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <assert.h>
#include <ctype.h>

const char numbering_default[] = "一、\n（一）\n1.\n（1）";

/* How the first label of each kind is recognised; the first one that occurs decides. */
static const struct {
	enum numeral_kind kind;
	const char *first;
} firsts[] = {
	{NUMERAL_CHINESE, "一"}, {NUMERAL_DIGITS, "1"}, {NUMERAL_WIDE_DIGITS, "１"},
	{NUMERAL_CIRCLED, "①"},  {NUMERAL_ROMAN, "I"},  {NUMERAL_UPPER, "A"},
	{NUMERAL_LOWER, "a"},
};

static bool set_part(char part[24], const char *text, size_t length)
{
	if (length >= 24)
		return false;
	if (length)
		memcpy(part, text, length);
	part[length] = '\0';
	return true;
}

/* A bullet is made of signs: a letter or a character there is a slip of the pen. */
static bool is_bullet(const char *text)
{
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)); text += step)
		if ((c < 0x80 && isalnum((int)c)) || (c >= 0x3400 && c <= 0x9FFF))
			return false;
	return true;
}

bool numbering_style_parse(const char *first_label, struct numbering_style *out)
{
	struct numbering_style style = {.kind = NUMERAL_NONE};
	for (size_t i = 0; i < ARRAY_LENGTH(firsts); i++) {
		const char *at = strstr(first_label, firsts[i].first);
		if (!at)
			continue;
		style.kind = firsts[i].kind;
		const char *after = at + strlen(firsts[i].first);
		if (!set_part(style.before, first_label, (size_t)(at - first_label)) ||
		    !set_part(style.after, after, strlen(after)))
			return false;
		style.runs_on =
			strncmp(style.before, "第", 3) == 0 && strncmp(style.after, "条", 3) == 0;
		*out = style;
		return true;
	}
	if (!is_bullet(first_label) || !set_part(style.before, first_label, strlen(first_label)))
		return false;
	*out = style;
	return true;
}

static void write_letters(int n, char first, struct strbuf *out)
{
	if (n > 26)
		write_letters((n - 1) / 26, first, out);
	strbuf_add_byte(out, (char)(first + (n - 1) % 26));
}

/* ① to ⑳, ㉑ to ㉟, ㊱ to ㊿ stand in three places of Unicode. */
static void write_circled(int n, struct strbuf *out)
{
	if (n <= 20)
		strbuf_add_char(out, 0x2460u + (uint32_t)n - 1);
	else if (n <= 35)
		strbuf_add_char(out, 0x3251u + (uint32_t)n - 21);
	else if (n <= 50)
		strbuf_add_char(out, 0x32B1u + (uint32_t)n - 36);
	else
		strbuf_format(out, "（%d）", n);
}

static void write_wide(int n, struct strbuf *out)
{
	char ascii[16];
	snprintf(ascii, sizeof(ascii), "%d", n);
	for (const char *p = ascii; *p; p++)
		strbuf_add_char(out, 0xFF10u + (uint32_t)(*p - '0'));
}

void numbering_style_write(const struct numbering_style *style, int n, struct strbuf *out)
{
	strbuf_add_text(out, style->before);
	switch (style->kind) {
	case NUMERAL_NONE:
		return;
	case NUMERAL_CHINESE:
		if (n <= 9999)
			numeral_write(n, out);
		else
			strbuf_format(out, "%d", n);
		break;
	case NUMERAL_DIGITS:
		strbuf_format(out, "%d", n);
		break;
	case NUMERAL_WIDE_DIGITS:
		write_wide(n, out);
		break;
	case NUMERAL_CIRCLED:
		write_circled(n, out);
		break;
	case NUMERAL_UPPER:
		write_letters(n, 'A', out);
		break;
	case NUMERAL_LOWER:
		write_letters(n, 'a', out);
		break;
	case NUMERAL_ROMAN:
		numeral_write_roman(n, out);
		break;
	}
	strbuf_add_text(out, style->after);
}

const char *numbering_gap(const char *label)
{
	size_t length = strlen(label);
	const char *last = label + (length ? utf8_back(label, length) : 0);
	if (!length || *last == ' ' || strcmp(last, "　") == 0)
		return "";
	if (strncmp(label, "第", strlen("第")) == 0)
		return "　";
	return (unsigned char)*last < 0x80 ? " " : "";
}

bool numbering_parse(const char *stored, struct numbering *out)
{
	struct numbering numbering = {.count = 0};
	const char *line = stored && *stored ? stored : numbering_default;
	for (;;) {
		size_t length = strcspn(line, "\n");
		char label[64];
		if (length >= sizeof(label) || numbering.count == NUMBERING_LEVELS)
			return false;
		memcpy(label, line, length);
		label[length] = '\0';
		if (!numbering_style_parse(label, &numbering.levels[numbering.count++]))
			return false;
		if (!line[length])
			break;
		line += length + 1;
	}
	*out = numbering;
	return true;
}
