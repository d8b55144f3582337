/* The language of everything a user reads. One of the two mutable globals of the program. */
#ifndef I18N_LANGUAGE_H
#define I18N_LANGUAGE_H

#include <stdbool.h>

enum language { LANGUAGE_CHINESE, LANGUAGE_ENGLISH };

enum language language(void); /* Chinese until set */
void language_set(enum language language);

/* 'zh', 'zh_CN…', 'en', 'en_US…' and the like; false for anything else. */
bool language_parse(const char *name, enum language *out);

/*
 * Puts LC_CTYPE on a UTF-8 locale: the user's own where it is one, else C.UTF-8 (some system's name for it). Widths,
 * curses and iconv need it. False where the machine has none at all.
 */
bool language_use_utf8(void);

#endif
