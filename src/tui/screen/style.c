#include "tui/screen/style.h"

enum { OWN = -1, BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE };

/* Colours that can be told from each other on dark and on light grounds; brightness comes from bold. */
const struct style_look style_looks[STYLE_COUNT] = {
	[STYLE_NORMAL] = {OWN, OWN, 0, 0},
	[STYLE_TITLE] = {OWN, OWN, LOOK_BOLD, LOOK_BOLD},
	[STYLE_TAB] = {OWN, OWN, 0, 0},
	[STYLE_TAB_CURRENT] = {OWN, OWN, LOOK_REVERSE | LOOK_BOLD, LOOK_REVERSE | LOOK_BOLD},
	[STYLE_HEADING] = {OWN, OWN, LOOK_BOLD, LOOK_BOLD},
	[STYLE_CURSOR_LINE] = {OWN, OWN, LOOK_REVERSE, LOOK_REVERSE},
	[STYLE_SELECTION] = {CYAN, OWN, LOOK_BOLD | LOOK_UNDERLINE, LOOK_BOLD | LOOK_UNDERLINE},
	[STYLE_DIM] = {OWN, OWN, LOOK_DIM, LOOK_DIM},
	[STYLE_LINE] = {OWN, OWN, LOOK_DIM, 0},
	[STYLE_HINT_KEY] = {CYAN, OWN, LOOK_BOLD, LOOK_BOLD},
	[STYLE_HINT_TEXT] = {OWN, OWN, 0, 0},
	[STYLE_STATUS] = {OWN, OWN, 0, 0},
	[STYLE_WARNING] = {MAGENTA, OWN, LOOK_BOLD, LOOK_BOLD},
	[STYLE_ERROR] = {RED, OWN, LOOK_BOLD, LOOK_BOLD},
	[STYLE_DONE] = {GREEN, OWN, 0, 0},
	[STYLE_DOING] = {BLUE, OWN, LOOK_BOLD, LOOK_BOLD},
	[STYLE_OVERDUE] = {RED, OWN, LOOK_BOLD, LOOK_BOLD},
	[STYLE_LABEL] = {OWN, OWN, 0, 0},
	[STYLE_FIELD] = {OWN, OWN, LOOK_UNDERLINE, LOOK_UNDERLINE},
	[STYLE_FIELD_CURRENT] = {OWN, OWN, LOOK_UNDERLINE | LOOK_BOLD, LOOK_UNDERLINE | LOOK_BOLD},
	[STYLE_FIGURE] = {CYAN, OWN, 0, 0},
	[STYLE_MATCH] = {YELLOW, OWN, LOOK_UNDERLINE, LOOK_UNDERLINE},
};

static unsigned attributes_of(const struct theme_look *look)
{
	return (look->bold ? LOOK_BOLD : 0) | (look->dim ? LOOK_DIM : 0) |
	       (look->underline ? LOOK_UNDERLINE : 0) | (look->reverse ? LOOK_REVERSE : 0);
}

void style_use_theme(const struct theme *theme, struct style_look looks[STYLE_COUNT])
{
	for (int i = 0; i < STYLE_COUNT; i++) {
		const struct theme_look *look = &theme->looks[i];
		looks[i] = style_looks[i];
		if (!theme->given[i])
			continue;
		looks[i].foreground = (short)look->foreground;
		looks[i].background = (short)look->background;
		looks[i].attributes = attributes_of(look);
	}
	for (int i = 0; i < STYLE_COUNT; i++) {
		if (looks[i].foreground == OWN)
			looks[i].foreground = looks[STYLE_NORMAL].foreground;
		if (looks[i].background == OWN)
			looks[i].background = looks[STYLE_NORMAL].background;
	}
}
