#include "keys.h"

#include "utf8.h"

#include <stdio.h>
#include <string.h>

struct named_key {
	const char *name;
	VTermKey special;
	char byte; /* for a key that isn't special */
};

/* clang-format off: one key a line */
static const struct named_key names[] = {
	{"Up", VTERM_KEY_UP, 0},         {"Down", VTERM_KEY_DOWN, 0},
	{"Left", VTERM_KEY_LEFT, 0},     {"Right", VTERM_KEY_RIGHT, 0},
	{"Home", VTERM_KEY_HOME, 0},     {"End", VTERM_KEY_END, 0},
	{"PageUp", VTERM_KEY_PAGEUP, 0}, {"PageDown", VTERM_KEY_PAGEDOWN, 0},
	{"Insert", VTERM_KEY_INS, 0},    {"Delete", VTERM_KEY_DEL, 0},
	{"Enter", VTERM_KEY_NONE, '\r'}, {"Tab", VTERM_KEY_NONE, '\t'},
	{"Esc", VTERM_KEY_NONE, '\033'}, {"Backspace", VTERM_KEY_NONE, '\177'},
	{"Space", VTERM_KEY_NONE, ' '},
};
/* clang-format on */

static VTermModifier take_modifiers(const char **name)
{
	static const char letters[] = "CMS";
	static const int each[] = {VTERM_MOD_CTRL, VTERM_MOD_ALT, VTERM_MOD_SHIFT};
	int modifiers = VTERM_MOD_NONE;
	const char *letter;
	/* "C--" is Ctrl and the minus key. */
	while (**name && (*name)[1] == '-' && (*name)[2] && (letter = strchr(letters, **name))) {
		modifiers |= each[letter - letters];
		*name += 2;
	}
	return (VTermModifier)modifiers;
}

static VTermKey find_special(const char *name, char *byte)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(name, names[i].name) == 0) {
			*byte = names[i].byte;
			return names[i].special;
		}
	int number;
	char rest;
	if (sscanf(name, "F%2d%c", &number, &rest) == 1 && number >= 1 && number <= 12)
		return VTERM_KEY_FUNCTION(number);
	return VTERM_KEY_NONE;
}

/* What xterm sends for Ctrl and a character; false where that is nothing of its own. */
static bool with_control(char *byte)
{
	if (*byte == '\177')
		*byte = '\b';
	else if (*byte == '?')
		*byte = '\177';
	else if (*byte == '/')
		*byte = '\037';
	else if (*byte == ' ')
		*byte = '\0';
	else if (*byte >= '@' && *byte <= '~')
		*byte &= 0x1F;
	else
		return *byte == '\r' || *byte == '\t' || *byte == '\033';
	return true;
}

bool key_parse(struct key *key, const char *name)
{
	*key = (struct key){0};
	key->modifiers = take_modifiers(&name);
	char byte = 0;
	key->special = find_special(name, &byte);
	if (byte == '\t' && key->modifiers == VTERM_MOD_SHIFT)
		key->special = VTERM_KEY_TAB;
	if (key->special != VTERM_KEY_NONE)
		return true;

	uint32_t code;
	size_t length = byte ? 1 : utf8_decode(name, &code);
	if (length == 0 || !*name || (!byte && name[length]))
		return false;
	if (key->modifiers & VTERM_MOD_ALT)
		key->bytes[key->length++] = '\033';
	memcpy(key->bytes + key->length, byte ? &byte : name, length);
	key->length += length;
	/* A capital is written as one; named keys without a sequence of their own ignore Shift. */
	if ((key->modifiers & VTERM_MOD_SHIFT) && !byte)
		return false;
	if (key->modifiers & VTERM_MOD_CTRL)
		return length == 1 && with_control(&key->bytes[key->length - 1]);
	return true;
}
