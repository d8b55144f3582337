#include "i18n/messages.h"

#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

#define MSG(id, zh, en) {zh, en},
#define FORM(id, params, zh, en, ...)
static const char *const texts[][2] = {
#include "i18n/messages.def"
};
#undef MSG
#undef FORM

void bilingual_release(struct bilingual *both)
{
	free(both->zh);
	free(both->en);
	*both = (struct bilingual){0};
}

const char *text(enum message id)
{
	return texts[id][language()];
}

const char *text_in(enum language language, enum message id)
{
	return texts[id][language];
}

/*
 * One word for one, another for any other number: MANY("activity", "activities") behind the number in an English text. All
 * texts are cleaned of control characters, so what stands between these is from the catalogue.
 */
#define MANY(one, more) "\x01" one "\x02" more "\x03"

/* Is the last number before `end` just 1? */
static bool ends_with_one(const char *text, const char *end)
{
	while (end > text && (end[-1] < '0' || end[-1] > '9'))
		end--;
	return end > text && end[-1] == '1' &&
	       (end - 1 == text || !strchr("0123456789.,", end[-2]));
}

/* Keeps of each pair of words the one that goes with its number. Takes the text over. */
static char *settle_numbers(char *text)
{
	char *out = text;
	for (const char *c = text; *c; c++) {
		const char *middle = *c == '\x01' ? strchr(c, '\x02') : NULL;
		const char *end = middle ? strchr(middle, '\x03') : NULL;
		if (!end) {
			*out++ = *c;
			continue;
		}
		bool one = ends_with_one(text, out);
		const char *from = one ? c + 1 : middle + 1;
		size_t length = (size_t)((one ? middle : end) - from);
		memmove(out, from, length);
		out += length;
		c = end;
	}
	*out = '\0';
	return text;
}

#define MSG(id, zh, en)
#define FORM(id, params, zh, en, ...) \
	char *say_##id params \
	{ \
		return language() == LANGUAGE_CHINESE \
			       ? string_format(zh, __VA_ARGS__) \
			       : settle_numbers(string_format(en, __VA_ARGS__)); \
	} \
	struct bilingual both_##id params { \
		return (struct bilingual){string_format(zh, __VA_ARGS__), \
					  settle_numbers(string_format(en, __VA_ARGS__))}; \
	}
#include "i18n/messages.def"
