#include "i18n/messages.h"

#include "base/strbuf.h"

#include <stdlib.h>

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

#define MSG(id, zh, en)
#define FORM(id, params, zh, en, ...) \
	char *say_##id params \
	{ \
		return language() == LANGUAGE_CHINESE ? string_format(zh, __VA_ARGS__) \
						      : string_format(en, __VA_ARGS__); \
	} \
	struct bilingual both_##id params { \
		return (struct bilingual){string_format(zh, __VA_ARGS__), \
					  string_format(en, __VA_ARGS__)}; \
	}
#include "i18n/messages.def"
