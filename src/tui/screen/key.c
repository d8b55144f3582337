#include "tui/screen/key.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/messages.h"

#include <strings.h>

/* `name` is what tables write, `shown` what a person reads where it differs; `label` where it depends on the language. */
static const struct {
	const char *name, *shown;
	enum message label;
} codes[CODE_COUNT] = {
	[CODE_UP] = {"Up", "↑", MSG_none},
	[CODE_DOWN] = {"Down", "↓", MSG_none},
	[CODE_LEFT] = {"Left", "←", MSG_none},
	[CODE_RIGHT] = {"Right", "→", MSG_none},
	[CODE_HOME] = {"Home", NULL, MSG_none},
	[CODE_END] = {"End", NULL, MSG_none},
	[CODE_PAGE_UP] = {"PageUp", NULL, MSG_key_page_up},
	[CODE_PAGE_DOWN] = {"PageDown", NULL, MSG_key_page_down},
	[CODE_ENTER] = {"Enter", NULL, MSG_key_enter},
	[CODE_ESCAPE] = {"Esc", NULL, MSG_key_escape},
	[CODE_TAB] = {"Tab", NULL, MSG_none},
	[CODE_BACKSPACE] = {"Backspace", NULL, MSG_key_backspace},
	[CODE_INSERT] = {"Ins", NULL, MSG_none},
	[CODE_DELETE] = {"Del", NULL, MSG_none},
	[CODE_F1] = {"F1", NULL, MSG_none},
	[CODE_F2] = {"F2", NULL, MSG_none},
	[CODE_F3] = {"F3", NULL, MSG_none},
	[CODE_F4] = {"F4", NULL, MSG_none},
	[CODE_F5] = {"F5", NULL, MSG_none},
	[CODE_F6] = {"F6", NULL, MSG_none},
	[CODE_F7] = {"F7", NULL, MSG_none},
	[CODE_F8] = {"F8", NULL, MSG_none},
	[CODE_F9] = {"F9", NULL, MSG_none},
	[CODE_F10] = {"F10", NULL, MSG_none},
	[CODE_F11] = {"F11", NULL, MSG_none},
	[CODE_F12] = {"F12", NULL, MSG_none},
};

static const struct {
	unsigned modifier;
	char letter; /* in tables: 'C-z' */
	const char *brief, *whole;
} modifiers[] = {
	{KEY_CTRL, 'C', "Ctrl-", "Ctrl-"},
	{KEY_ALT, 'M', "Alt-", "Alt-"},
	{KEY_SHIFT, 'S', "⇧", "Shift-"},
};

bool key_same(const struct key *a, const struct key *b)
{
	if (a->kind != b->kind || a->modifiers != b->modifiers)
		return false;
	return (a->kind == KEY_IS_CHARACTER && a->codepoint == b->codepoint) ||
	       (a->kind == KEY_IS_CODE && a->code == b->code);
}

bool key_is(const struct key *key, enum key_code code)
{
	return key->kind == KEY_IS_CODE && key->code == code && !key->modifiers;
}

bool key_is_ctrl(const struct key *key, char letter)
{
	return key->kind == KEY_IS_CHARACTER && key->modifiers == KEY_CTRL &&
	       key->codepoint == (unsigned char)letter;
}

bool key_is_typed(const struct key *key)
{
	return key->kind == KEY_IS_CHARACTER && !key->modifiers;
}

bool key_ends(const struct key *key)
{
	return key->kind == KEY_IS_TERMINATE || key->kind == KEY_IS_HANGUP;
}

static void add_code(const struct key *key, struct strbuf *out)
{
	if (codes[key->code].label != MSG_none)
		strbuf_add_text(out, text(codes[key->code].label));
	else
		strbuf_add_text(out, codes[key->code].shown ? codes[key->code].shown
							    : codes[key->code].name);
}

static void add_character(const struct key *key, struct strbuf *out)
{
	uint32_t c = key->codepoint;
	if (c == ' ')
		strbuf_add_text(out, text(MSG_key_space));
	else if (key->modifiers & KEY_CTRL && c >= 'a' && c <= 'z')
		strbuf_add_char(out, c - 'a' + 'A'); /* Ctrl-Z is how people know it */
	else
		strbuf_add_char(out, c);
}

/* 'Alt↑' reads well without the hyphen that letters and names want. */
static const char *brief_modifier(size_t which, const struct key *key)
{
	bool arrow = key->kind == KEY_IS_CODE && key->code >= CODE_UP && key->code <= CODE_RIGHT;
	return modifiers[which].modifier == KEY_ALT && arrow ? "Alt" : modifiers[which].brief;
}

static const char *write_name(const struct key *key, bool whole, char out[KEY_NAME_ROOM])
{
	struct strbuf name = STRBUF_INIT;
	for (size_t i = 0; i < ARRAY_LENGTH(modifiers); i++)
		if (key->modifiers & modifiers[i].modifier)
			strbuf_add_text(&name, whole ? modifiers[i].whole : brief_modifier(i, key));
	if (key->kind == KEY_IS_CODE)
		add_code(key, &name);
	else if (key->kind == KEY_IS_CHARACTER)
		add_character(key, &name);
	size_t length = name.length < KEY_NAME_ROOM ? name.length : KEY_NAME_ROOM - 1;
	memcpy(out, name.text, length);
	out[length] = '\0';
	strbuf_release(&name);
	return out;
}

const char *key_name(const struct key *key, char out[KEY_NAME_ROOM])
{
	return write_name(key, false, out);
}

const char *key_long_name(const struct key *key, char out[KEY_NAME_ROOM])
{
	return write_name(key, true, out);
}

/* Takes 'C-', 'M-' and 'S-' off the front of *name. */
static unsigned parse_modifiers(const char **name)
{
	unsigned found = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(modifiers);) {
		if ((*name)[0] == modifiers[i].letter && (*name)[1] == '-' && (*name)[2]) {
			found |= modifiers[i].modifier;
			*name += 2;
			i = 0;
		} else {
			i++;
		}
	}
	return found;
}

static enum key_code code_named(const char *name)
{
	for (enum key_code code = CODE_UP; code < CODE_COUNT; code++)
		if (strcasecmp(name, codes[code].name) == 0)
			return code;
	return CODE_NONE;
}

bool key_parse(const char *name, struct key *out)
{
	struct key key = {.kind = KEY_IS_CHARACTER, .modifiers = parse_modifiers(&name)};
	size_t length = utf8_next(name, &key.codepoint);
	if (!length)
		return false;
	if (strcasecmp(name, "Space") == 0) {
		key.codepoint = ' ';
	} else if (name[length]) {
		key = (struct key){
			.kind = KEY_IS_CODE, .modifiers = key.modifiers, .code = code_named(name)};
		if (key.code == CODE_NONE)
			return false;
	} else if (key.modifiers & KEY_SHIFT) {
		return false; /* of a character it is part */
	}
	if (key.kind == KEY_IS_CHARACTER && key.modifiers & KEY_CTRL && key.codepoint >= 'A' &&
	    key.codepoint <= 'Z')
		key.codepoint += 'a' - 'A';
	*out = key;
	return true;
}

/* What Chinese keyboards' input methods give for a key, and what stands on it. */
static const struct {
	uint32_t typed;
	char meant;
} punctuation[] = {
	{0x3001, '/'},  /* 、 */
	{0x3002, '.'},  /* 。 */
	{0x300A, '<'},  /* 《 */
	{0x300B, '>'},  /* 》 */
	{0x300C, '['},  /* 「 */
	{0x300D, ']'},  /* 」 */
	{0x300E, '{'},  /* 『 */
	{0x300F, '}'},  /* 』 */
	{0x3010, '['},  /* 【 */
	{0x3011, ']'},  /* 】 */
	{0x2018, '\''}, /* ‘ */
	{0x2019, '\''}, /* ’ */
	{0x201C, '"'},  /* “ */
	{0x201D, '"'},  /* ” */
	{0x2014, '_'},  /* — */
	{0x2026, '^'},  /* … */
	{0x00B7, '`'},  /* · */
	{0x00D7, '*'},  /* × */
	{0xFFE5, '$'},  /* ￥ */
};

struct key key_command_form(struct key key)
{
	if (key.kind != KEY_IS_CHARACTER)
		return key;
	key.codepoint = utf8_fold_wide(key.codepoint);
	for (size_t i = 0; i < ARRAY_LENGTH(punctuation); i++)
		if (key.codepoint == punctuation[i].typed)
			key.codepoint = (unsigned char)punctuation[i].meant;
	return key;
}
