#include "base/strbuf.h"

#include "base/array.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdlib.h>

char strbuf_empty[1];

void strbuf_init(struct strbuf *buf)
{
	*buf = (struct strbuf)STRBUF_INIT;
}

void strbuf_release(struct strbuf *buf)
{
	if (buf->room)
		free(buf->text);
	strbuf_init(buf);
}

void strbuf_clear(struct strbuf *buf)
{
	strbuf_truncate(buf, 0);
}

static void reserve(struct strbuf *buf, size_t more)
{
	if (buf->room > buf->length + more)
		return;
	char *owned = buf->room ? buf->text : NULL;
	buf->text = array_reserve(owned, buf->length + more + 1, &buf->room, 1);
	buf->text[buf->length] = '\0'; /* maybe nothing follows: no blanks, an empty format */
}

void strbuf_add(struct strbuf *buf, const char *bytes, size_t length)
{
	if (!length)
		return;
	reserve(buf, length);
	memcpy(buf->text + buf->length, bytes, length);
	buf->length += length;
	buf->text[buf->length] = '\0';
}

void strbuf_add_text(struct strbuf *buf, const char *text)
{
	if (text)
		strbuf_add(buf, text, strlen(text));
}

void strbuf_add_byte(struct strbuf *buf, char byte)
{
	strbuf_add(buf, &byte, 1);
}

void strbuf_add_char(struct strbuf *buf, uint32_t codepoint)
{
	char bytes[4] = {0};
	strbuf_add(buf, bytes, utf8_encode(codepoint, bytes));
}

void strbuf_add_repeat(struct strbuf *buf, const char *text, size_t times)
{
	size_t length = strlen(text);
	if (length * times == 0)
		return; /* room alone would leave a text without its end */
	reserve(buf, length * times);
	while (times--)
		strbuf_add(buf, text, length);
}

void strbuf_vformat(struct strbuf *buf, const char *format, va_list args)
{
	enum { GUESS = 64 }; /* mostly enough, and then the arguments are looked at once */
	va_list again;
	va_copy(again, args);
	reserve(buf, GUESS);
	size_t left = buf->room - buf->length;
	int length = vsnprintf(buf->text + buf->length, left, format, args);
	assert(length >= 0);
	if ((size_t)length >= left) {
		reserve(buf, (size_t)length);
		vsnprintf(buf->text + buf->length, (size_t)length + 1, format, again);
	}
	buf->length += (size_t)length;
	va_end(again);
}

void strbuf_format(struct strbuf *buf, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	strbuf_vformat(buf, format, args);
	va_end(args);
}

void strbuf_insert(struct strbuf *buf, size_t at, const char *bytes, size_t length)
{
	assert(at <= buf->length);
	if (!length)
		return;
	reserve(buf, length);
	memmove(buf->text + at + length, buf->text + at, buf->length - at + 1);
	memcpy(buf->text + at, bytes, length);
	buf->length += length;
	buf->text[buf->length] = '\0';
}

void strbuf_remove(struct strbuf *buf, size_t at, size_t length)
{
	assert(at + length <= buf->length);
	if (length)
		memmove(buf->text + at, buf->text + at + length, buf->length - at - length + 1);
	buf->length -= length;
}

void strbuf_truncate(struct strbuf *buf, size_t length)
{
	assert(length <= buf->length);
	buf->length = length;
	if (buf->room)
		buf->text[length] = '\0';
}

bool strbuf_ends_with(const struct strbuf *buf, const char *tail)
{
	size_t length = strlen(tail);
	return length <= buf->length && memcmp(buf->text + buf->length - length, tail, length) == 0;
}

char *strbuf_detach(struct strbuf *buf)
{
	char *text = buf->room ? buf->text : xstrdup("");
	strbuf_init(buf);
	return text;
}

char *string_format(const char *format, ...)
{
	struct strbuf buf = STRBUF_INIT;
	va_list args;
	va_start(args, format);
	strbuf_vformat(&buf, format, args);
	va_end(args);
	return strbuf_detach(&buf);
}

void strbuf_add_json(struct strbuf *buf, const char *text)
{
	const char *p = text ? text : "";
	strbuf_add_byte(buf, '"');
	while (*p) {
		size_t plain = 0;
		for (unsigned char byte; (byte = (unsigned char)p[plain]) >= 0x20 && byte != 0x7F &&
					 byte != '"' && byte != '\\';)
			plain++;
		strbuf_add(buf, p, plain);
		p += plain;
		if (*p == '"' || *p == '\\')
			strbuf_format(buf, "\\%c", *p);
		else if (*p == '\n')
			strbuf_add_text(buf, "\\n");
		else if (*p)
			strbuf_format(buf, "\\u%04x", (unsigned)*p);
		p += *p != '\0';
	}
	strbuf_add_byte(buf, '"');
}
