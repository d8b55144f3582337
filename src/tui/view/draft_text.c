#include "draft_text.h"

#include <stdlib.h>

void draft_text_add(struct strbuf *out, enum draft_side side, const char *id, const char *value)
{
	strbuf_format(out, "%c%s=", (char)side, id);
	for (const char *c = value; *c; c++) {
		if (*c == '\n')
			strbuf_add_text(out, "\\n");
		else if (*c == '\\')
			strbuf_add_text(out, "\\\\");
		else
			strbuf_add_byte(out, *c);
	}
	strbuf_add_byte(out, '\n');
}

static void add_unescaped(struct strbuf *out, const char *value, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		bool escaped = value[i] == '\\' && i + 1 < length;
		i += escaped;
		strbuf_add_byte(out, escaped && value[i] == 'n' ? '\n' : value[i]);
	}
}

void draft_text_read(const char *content,
		     void (*take)(enum draft_side side, const char *id, const char *value,
				  void *data),
		     void *data)
{
	for (const char *line = content; *line;) {
		size_t length = strcspn(line, "\n");
		const char *equals = memchr(line, '=', length);
		if (equals) {
			struct strbuf value = STRBUF_INIT;
			bool signed_line = *line == DRAFT_SEEN || *line == DRAFT_TYPED;
			const char *name = line + signed_line;
			char *id = xmemdup0(name, (size_t)(equals - name));
			add_unescaped(&value, equals + 1, (size_t)(line + length - equals - 1));
			take(*line == DRAFT_SEEN ? DRAFT_SEEN : DRAFT_TYPED, id, value.text, data);
			free(id);
			strbuf_release(&value);
		}
		line += length + (line[length] == '\n');
	}
}
