#include "hint.h"

#include "base/similar.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/messages.h"

#include <stdlib.h>

enum { QUOTE_MOST = 40 };

char *quote_bytes(const char *bytes, size_t length)
{
	enum { BYTES_MOST = 8 * QUOTE_MOST };
	char *clean = utf8_clean(bytes, length < BYTES_MOST ? length : BYTES_MOST, false, NULL);
	struct strbuf out = STRBUF_INIT;
	const char *p = clean;
	uint32_t c;
	for (size_t i = 0, step; i < QUOTE_MOST && (step = utf8_next(p, &c)); i++, p += step)
		strbuf_add(&out, p, step);
	if (*p || length > BYTES_MOST)
		strbuf_add_text(&out, "…");
	free(clean);
	return strbuf_detach(&out);
}

char *quote_text(const char *text)
{
	return quote_bytes(text, strlen(text));
}

char *hint_near(const char *word, const char *const *names, size_t count)
{
	const char *near = similar_name(word, names, count);
	return near ? say_import_did_you_mean(near) : xstrdup("");
}
