#include "i18n/language.h"

#include "base/array.h"
#include "base/banned.h"

#include <langinfo.h>
#include <locale.h>
#include <strings.h>

static enum language current;

enum language language(void)
{
	return current;
}

void language_set(enum language language)
{
	current = language;
}

bool language_parse(const char *name, enum language *out)
{
	static const char *const codes[] = {[LANGUAGE_CHINESE] = "zh", [LANGUAGE_ENGLISH] = "en"};
	for (size_t i = 0; i < ARRAY_LENGTH(codes); i++) {
		char after = strncasecmp(name, codes[i], 2) == 0 ? name[2] : 'x';
		if (after == '\0' || after == '_' || after == '-' || after == '.') {
			*out = (enum language)i;
			return true;
		}
	}
	return false;
}

static bool codeset_is_utf8(void)
{
	const char *name = nl_langinfo(CODESET);
	return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0;
}

bool language_use_utf8(void)
{
	static const char *const names[] = {"",      "C.UTF-8",     "C.utf8",
					    "UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"};
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (setlocale(LC_CTYPE, names[i]) && codeset_is_utf8())
			return true;
	return false;
}
