/* The only string builder. `text` always ends with a zero byte and is never NULL. */
#ifndef BASE_STRBUF_H
#define BASE_STRBUF_H

#include "base/banned.h"
#include "base/memory.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct strbuf {
	char *text;
	size_t length; /* bytes, without the ending zero byte */
	size_t room;   /* 0: text is a shared empty string */
};

extern char strbuf_empty[];
#define STRBUF_INIT \
	{ \
		.text = strbuf_empty \
	}

void strbuf_init(struct strbuf *buf);
void strbuf_release(struct strbuf *buf); /* leaves it as after strbuf_init() */
void strbuf_clear(struct strbuf *buf);   /* empty, memory kept */

void strbuf_add(struct strbuf *buf, const char *bytes, size_t length);
void strbuf_add_text(struct strbuf *buf, const char *text); /* NULL adds nothing */
void strbuf_add_byte(struct strbuf *buf, char byte);
void strbuf_add_char(struct strbuf *buf, uint32_t codepoint); /* as UTF-8 */
void strbuf_add_repeat(struct strbuf *buf, const char *text, size_t times);
void strbuf_format(struct strbuf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void strbuf_vformat(struct strbuf *buf, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));
void strbuf_insert(struct strbuf *buf, size_t at, const char *bytes, size_t length);
void strbuf_remove(struct strbuf *buf, size_t at, size_t length);
void strbuf_truncate(struct strbuf *buf, size_t length);
bool strbuf_ends_with(const struct strbuf *buf, const char *tail);

/* Gives the text away (owned by the caller, never NULL) and starts anew. */
char *strbuf_detach(struct strbuf *buf);

/* printf into a string of its own. */
char *string_format(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Adds `text` as a JSON string with its quotes. Valid UTF-8 stays as it is. */
void strbuf_add_json(struct strbuf *buf, const char *text);

#endif
