/* What comes from the keyboard, the mouse and the system. */
#ifndef TUI_SCREEN_KEY_H
#define TUI_SCREEN_KEY_H

#include <stdbool.h>
#include <stdint.h>

enum key_kind {
	KEY_IS_NOTHING,   /* draw what has not been drawn yet */
	KEY_IS_CHARACTER, /* codepoint; Ctrl-Z is 'z' with KEY_CTRL */
	KEY_IS_CODE,      /* code: arrows, function keys, Enter, Esc, … */
	KEY_IS_MOUSE,     /* button, row, column, twice */
	KEY_IS_PASTE,     /* text: cleaned, with its line ends; never a command */
	KEY_IS_RESIZE,    /* the size, or all of the screen, is new: draw again */
	KEY_IS_TIMEOUT,   /* nothing came */
	KEY_IS_TERMINATE, /* SIGTERM: save drafts and leave; comes again for ever */
	KEY_IS_HANGUP,    /* SIGHUP or no terminal any more: the same, without a word */
};

enum key_code {
	CODE_NONE,
	CODE_UP,
	CODE_DOWN,
	CODE_LEFT,
	CODE_RIGHT,
	CODE_HOME,
	CODE_END,
	CODE_PAGE_UP,
	CODE_PAGE_DOWN,
	CODE_ENTER,
	CODE_ESCAPE,
	CODE_TAB,
	CODE_BACKSPACE,
	CODE_INSERT,
	CODE_DELETE,
	CODE_F1,
	CODE_F2,
	CODE_F3,
	CODE_F4,
	CODE_F5,
	CODE_F6,
	CODE_F7,
	CODE_F8,
	CODE_F9,
	CODE_F10,
	CODE_F11,
	CODE_F12,
	CODE_COUNT
};

/* As xterm counts them. Shift is told for codes only: of a character it is part. */
#define KEY_SHIFT 1u
#define KEY_ALT 2u
#define KEY_CTRL 4u

enum mouse_button { MOUSE_LEFT, MOUSE_MIDDLE, MOUSE_RIGHT, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct key {
	enum key_kind kind;
	uint32_t codepoint;
	enum key_code code;
	unsigned modifiers;

	enum mouse_button button; /* was pressed */
	int row, column;          /* from 0 */
	bool twice;               /* the second press of a double click */

	const char *text; /* borrowed until the next key is read */
};

/* The same key? Only of characters and codes. */
bool key_same(const struct key *a, const struct key *b);

/* Is it this code without modifiers? Is it Ctrl and this letter? Is it a character that would be typed? */
bool key_is(const struct key *key, enum key_code code);
bool key_is_ctrl(const struct key *key, char letter);
bool key_is_typed(const struct key *key);

/* Must the program end (KEY_IS_TERMINATE, KEY_IS_HANGUP)? */
bool key_ends(const struct key *key);

/* Room for any key's name. */
#define KEY_NAME_ROOM 48

/*
 * Its name as a person reads it, in the language that is set; returns `out`. The short one is for the bottom line: F1,
 * Ctrl-Z, Alt↑, ⇧Tab, 空格; the long one for help and manual: Alt-↑, Shift-Tab.
 */
const char *key_name(const struct key *key, char out[KEY_NAME_ROOM]);
const char *key_long_name(const struct key *key, char out[KEY_NAME_ROOM]);

/*
 * A key as tables and the configuration write it, the same in every language: 'a', '?', 'C-z', 'M-Up', 'S-Tab', 'F1',
 * 'Space', 'Enter', 'Esc', 'Backspace', 'Ins', 'Del', 'Home', 'End', 'PageUp', 'PageDown'. Names in any case.
 */
bool key_parse(const char *name, struct key *out);

/*
 * What the key means as a command: full-width and Chinese punctuation and full-width letters count as what stands on the
 * same key in ASCII (？→? ：→: 、→/ 【→[ ａ→a). Other keys stay as they are.
 */
struct key key_command_form(struct key key);

#endif
