/* F1 where something is typed or asked: what it is about, and every key with what it does, to be read and left again. */
#ifndef TUI_EDIT_KEY_HELP_H
#define TUI_EDIT_KEY_HELP_H

#include "i18n/messages.h"
#include "tui/edit/beneath.h"

#include <stddef.h>

struct key_row {
	const char *keys; /* names as key_parse() reads them, blanks between */
	enum message what;
};

struct key_group {
	enum message head;
	const struct key_row *rows;
	size_t count;
};

#define KEY_GROUP(head, rows) \
	{ \
		head, rows, sizeof(rows) / sizeof((rows)[0]) \
	}

/* The keys of a text that is typed: a line, several lines. For those who run a text_field without a form. */
extern const struct key_group key_group_line, key_group_text;

/* Runs until it is left with Esc, Enter or F1. `about` may be NULL. */
void key_help(struct screen *screen, const struct beneath *beneath, const char *title,
	      const char *about, const struct key_group *const *groups, size_t count);

#endif
