#ifndef TOOLS_KEYS_H
#define TOOLS_KEYS_H

/* Keys by name: "Enter", "C-z", "M-Up", "S-Tab", "好". */

#include <stdbool.h>
#include <stddef.h>
#include <vterm.h>

/* Either bytes as they are, or a special key, whose bytes depend on the terminal's modes. */
struct key {
	char bytes[8];
	size_t length;
	VTermKey special;
	VTermModifier modifiers;
};

/* False where there is no key of that name, or a keyboard can't send it with these modifiers. */
bool key_parse(struct key *key, const char *name);

#endif
