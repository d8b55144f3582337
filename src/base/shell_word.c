#include "base/shell_word.h"

#include "base/strbuf.h"

#include <ctype.h>

/* What no shell takes for more than a letter. Whatever is not ASCII is none of its signs. */
static bool is_plain(const char *word)
{
	for (const char *at = word; *at; at++)
		if ((unsigned char)*at < 0x80 && !isalnum((unsigned char)*at) &&
		    !strchr("%+,-./:=@_", *at))
			return false;
	return *word != '\0';
}

char *shell_word(const char *word)
{
	struct strbuf out = STRBUF_INIT;
	if (is_plain(word))
		return xstrdup(word);
	strbuf_add_text(&out, "'");
	for (const char *at = word; *at; at++)
		if (*at == '\'')
			strbuf_add_text(&out, "'\\''");
		else
			strbuf_add(&out, at, 1);
	strbuf_add_text(&out, "'");
	return strbuf_detach(&out);
}
