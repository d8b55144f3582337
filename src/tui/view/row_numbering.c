/* The field for a style of numbers, of a plan and of a section. */
#include "row_kind.h"

#include "base/array.h"
#include "model/numbering.h"

#include <stdlib.h>

/* People write the labels on one line with blanks between; stored they stand one on a line. */
char *numbering_stored(const char *value)
{
	char *stored = xstrdup(value);
	char *to = stored;
	for (const char *from = value; *from; from++)
		if (*from != ' ' || (to > stored && to[-1] != '\n'))
			*to++ = *from == ' ' ? '\n' : *from;
	while (to > stored && to[-1] == '\n')
		to--;
	*to = '\0';
	return stored;
}

char *check_numbering(const char *value, void *data)
{
	struct numbering numbering;
	char *stored = numbering_stored(value);
	bool right = numbering_parse(stored, &numbering);
	(void)data;
	free(stored);
	return right ? NULL : xstrdup(text(MSG_wrong_numbering));
}

void suggest_numbering(const char *typed, struct suggestions *out, void *data)
{
	static const char *const usual[] = {"一、 （一） 1. （1）",
					    "一、 （一） 1、 （1）",
					    "一、 1、 （1）",
					    "一、 （1）",
					    "一是",
					    "第一条 （一） 1."};
	(void)data;
	for (size_t i = 0; i < ARRAY_LENGTH(usual); i++)
		if (strncmp(usual[i], typed, strlen(typed)) == 0)
			suggestions_add(out, usual[i]);
}

void write_numbering(const char *stored, struct strbuf *out)
{
	for (const char *c = stored ? stored : ""; *c; c++)
		strbuf_add_byte(out, *c == '\n' ? ' ' : *c);
}
