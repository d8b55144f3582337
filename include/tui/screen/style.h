/*
 * How things look, by what they mean. A view names the meaning; one table (style.c) says which attributes and colours
 * carry it, with colour and without. Nothing is told by colour alone.
 */
#ifndef TUI_SCREEN_STYLE_H
#define TUI_SCREEN_STYLE_H

#include "model/theme.h"

#define MEANING(id, key) STYLE_##id,
enum style {
#include "model/theme.def"
	STYLE_COUNT
};
#undef MEANING

/*
 * Or'ed to a style: the same meaning on the cursor line (reversed), so that a line made of parts stands out whole.
 * STYLE_CURSOR_LINE is STYLE_NORMAL so marked.
 */
#define STYLE_ON_CURSOR 0x100

/* Colours: -1 the terminal's own, 0 to 7 black, red, green, yellow, blue, magenta, cyan, white, + 8 bright. */
struct style_look {
	short foreground, background;
	unsigned attributes; /* LOOK_…, or'ed; with colour */
	unsigned plain;      /* the same without colour */
};

#define LOOK_BOLD 1u
#define LOOK_DIM 2u
#define LOOK_UNDERLINE 4u
#define LOOK_REVERSE 8u

/* The looks that the program brings along; STYLE_COUNT of them. */
extern const struct style_look style_looks[STYLE_COUNT];

/* These with what the theme says instead. Without colour they look as they do without a theme. */
void style_use_theme(const struct theme *theme, struct style_look looks[STYLE_COUNT]);

#endif
