/* How the screen looks, by what it shows: colours and attributes for each meaning (model/theme.def). */
#ifndef MODEL_THEME_H
#define MODEL_THEME_H

#include <stdbool.h>

#define MEANING(id, key) MEANING_##id,
enum meaning {
#include "model/theme.def"
	MEANING_COUNT
};
#undef MEANING

/* The terminal's own colour; the sixteen others are 0 to 7 black, red, green, yellow, blue, magenta, cyan, white, + 8 bright. */
#define COLOUR_OWN (-1)
#define COLOUR_MOST 15

struct theme_look {
	int foreground, background; /* COLOUR_OWN: that of MEANING_NORMAL */
	bool bold, dim, underline, reverse;
};

struct theme {
	struct theme_look looks[MEANING_COUNT];
	bool given[MEANING_COUNT]; /* the others look as they do without a theme */
};

#endif
