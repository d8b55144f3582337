#include "base/paragraphs.h"

#include "base/strbuf.h"
#include "base/utf8.h"

/* A blank or line end at `text`: its bytes, else 0. */
static size_t blank_length(const char *text)
{
	return *text == ' ' || *text == '\t' || *text == '\n' ? 1
	       : strncmp(text, "　", 3) == 0                  ? 3
							      : 0;
}

static size_t skip_blanks(const char *text)
{
	size_t at = 0, step;
	while ((step = blank_length(text + at)))
		at += step;
	return at;
}

/* The length of text[0…length) without blanks at its end. */
static size_t length_trimmed(const char *text, size_t length)
{
	while (length) {
		size_t step = length >= 3 && blank_length(text + length - 3) == 3 ? 3 : 1;
		if (step == 1 && !blank_length(text + length - 1))
			break;
		length -= step;
	}
	return length;
}

char *text_trim(char *text)
{
	size_t start = skip_blanks(text);
	size_t length = length_trimmed(text + start, strlen(text + start));
	memmove(text, text + start, length);
	text[length] = '\0';
	return text;
}

char *text_paragraphs(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	for (const char *line = text + skip_blanks(text); *line; line += skip_blanks(line)) {
		size_t length = strcspn(line, "\n");
		if (out.length)
			strbuf_add_text(&out, "\n\n");
		strbuf_add(&out, line, length_trimmed(line, length));
		line += length;
	}
	return strbuf_detach(&out);
}

/* Below the general punctuation stand the alphabets; from there on nobody writes blanks around. */
#define ALPHABETS_END 0x2000

/* Is there a character of an alphabet at the end of this, and at the beginning of that? */
static bool wants_blank(const struct strbuf *before, const char *behind)
{
	uint32_t last, next;
	if (before->length == 0 || utf8_next(behind, &next) == 0)
		return false;
	utf8_next(before->text + utf8_back(before->text, before->length), &last);
	return last < ALPHABETS_END && next < ALPHABETS_END;
}

char *text_join_lines(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	strbuf_add_text(&out, "");
	while (*text) {
		size_t blanks = skip_blanks(text);
		if (blanks > 0 && memchr(text, '\n', blanks)) {
			if (wants_blank(&out, text + blanks))
				strbuf_add_text(&out, " ");
		} else {
			strbuf_add(&out, text, blanks);
		}
		text += blanks;
		size_t word = 0;
		while (text[word] && !blank_length(text + word))
			word++;
		strbuf_add(&out, text, word);
		text += word;
	}
	return strbuf_detach(&out);
}
