#include "html_text.h"

#include "base/array.h"

void html_bytes(struct strbuf *out, const char *text, size_t length)
{
	static const struct {
		char sign;
		const char *name;
	} names[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};
	const char *end = text + length;
	while (text < end) {
		const char *plain = text;
		while (text < end && !memchr("&<>\"", *text, 4))
			text++;
		strbuf_add(out, plain, (size_t)(text - plain));
		for (size_t i = 0; text < end && i < ARRAY_LENGTH(names); i++) {
			if (*text == names[i].sign) {
				strbuf_add_text(out, names[i].name);
				text++;
				break;
			}
		}
	}
}

void html_text(struct strbuf *out, const char *text)
{
	if (text)
		html_bytes(out, text, strlen(text));
}
