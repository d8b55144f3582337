#include "printable.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Length of the blank at `text`; an ideographic space is one. */
static size_t blank_at(const char *text)
{
	return *text == ' ' ? 1 : strncmp(text, "　", 3) == 0 ? 3 : 0;
}

static void add_trimmed(struct strbuf *out, const char *text, size_t length)
{
	const char *end = text + length;
	while (text < end && blank_at(text))
		text += blank_at(text);
	while (end > text && (end[-1] == ' ' || (end - text >= 3 && memcmp(end - 3, "　", 3) == 0)))
		end -= end[-1] == ' ' ? 1 : 3;
	strbuf_add(out, text, (size_t)(end - text));
}

static void add_printable_bytes(struct strbuf *out, const char *text, size_t length)
{
	if (utf8_is_clean(text, length, false)) {
		add_trimmed(out, text, length);
		return;
	}
	char *clean = utf8_clean(text, length, false, NULL);
	add_trimmed(out, clean, strlen(clean));
	free(clean);
}

void add_printable(struct strbuf *out, const char *text)
{
	if (text)
		add_printable_bytes(out, text, strlen(text));
}

char *printable(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	add_printable(&out, text);
	return strbuf_detach(&out);
}

bool add_printable_line(struct strbuf *out, const char **text)
{
	size_t before = out->length;
	while (*text && **text && out->length == before) {
		size_t length = strcspn(*text, "\n");
		add_printable_bytes(out, *text, length);
		*text += length + ((*text)[length] != '\0');
	}
	return out->length > before;
}
