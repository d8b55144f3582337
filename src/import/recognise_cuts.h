/*
 * The places inside of a long text where something may begin, for recognise_split.c alone: numbers of lists that go on, months
 * that follow one another, posts over their duties.
 */
#ifndef RECOGNISE_CUTS_H
#define RECOGNISE_CUTS_H

#include "recognise_parts.h"

enum { CUT_STYLES = 12, CUT_HEADING_LONGEST = 28 };

/* A place where something may begin. */
struct cut {
	size_t at; /* byte of the piece's text */
	int style; /* of styles; CUT_MONTH, CUT_PLAIN */
	int value;
	bool stop; /* behind a full stop, or at the beginning */
	bool good; /* its list goes on, or it goes one on */
};

enum { CUT_MONTH = -1, CUT_PLAIN = -2 };

struct cut_style {
	struct phrase_label label;
	int last;        /* number of its last good cut */
	size_t last_cut; /* 1 + index of it */
	size_t pairs;    /* how often one number followed another */
	size_t stops;    /* how many of these behind a full stop */
	bool headed;     /* the first one stands behind a short heading and its colon */
};

struct splitter {
	struct recogniser *recogniser;
	struct cut *cuts;
	size_t count, room;
	struct cut_style styles[CUT_STYLES];
	int style_count;
	size_t months; /* months that follow one another */
	int last_month;
	bool alone; /* the piece is most of its document */
	bool great; /* the piece is a document of its own */
};

/*
 * Finds them, into `cuts`; `glued`: the text has lost its blanks and signs, too, so that a number may follow right behind a heading.
 * Then keeps the good ones: where a line is a document of its own (`alone`), every list in it counts; else those that stand
 * for themselves. False: there is none to cut at.
 */
void cuts_find(struct splitter *splitter, const char *text, bool glued);
bool cuts_choose(struct splitter *splitter, bool alone);

/* A title with the first heading behind it in one line: only that number is there to see. False: it isn't so. */
bool cuts_find_title(struct splitter *splitter, const char *text);

/* 一、 （一） 第一条 第一章: numbers of what a document is parted into. */
bool cut_is_great(const struct phrase_label *label);

#endif
