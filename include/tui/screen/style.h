/*
 * How things look, by what they mean. A view names the meaning; one table (style.c) says which attributes and colours
 * carry it, with colour and without. Nothing is told by colour alone.
 */
#ifndef TUI_SCREEN_STYLE_H
#define TUI_SCREEN_STYLE_H

enum style {
	STYLE_NORMAL,
	STYLE_TITLE, /* the name of where you are, of a dialog */
	STYLE_TAB,   /* a view's tab on the top line */
	STYLE_TAB_CURRENT,
	STYLE_HEADING,     /* a section of level 1, the head of a column */
	STYLE_CURSOR_LINE, /* the line that keys act on */
	STYLE_SELECTION,   /* lines marked for moving or deleting */
	STYLE_DIM,         /* what matters less: cancelled, folded away, of another month */
	STYLE_LINE,        /* frames and rules */
	STYLE_HINT_KEY,    /* bottom line: 'F1' */
	STYLE_HINT_TEXT,   /* bottom line: '帮助' */
	STYLE_STATUS,      /* what has just happened */
	STYLE_WARNING,
	STYLE_ERROR,
	STYLE_DONE,          /* ✓ */
	STYLE_DOING,         /* ● */
	STYLE_OVERDUE,       /* ! */
	STYLE_LABEL,         /* the name of a field */
	STYLE_FIELD,         /* a field's text */
	STYLE_FIELD_CURRENT, /* the field that is being typed into */
	STYLE_FIGURE,        /* amounts, counts, progress */
	STYLE_MATCH,         /* what a search has found */
	STYLE_COUNT
};

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

#endif
