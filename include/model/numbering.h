/*
 * How headings are numbered. A style is written as its first label: 一、 （一） 1. 1、 （1） ① 第一条 一是 A. a) I.
 * What stands before and after the numeral is kept as it is. A style whose label begins with 第 and holds 条 runs on
 * through the whole document, as articles do; every other one starts anew under each heading.
 * The usual order of levels, 一、 （一） 1. （1）, is that of GB/T 9704-2012, 7.3.3.
 */
#ifndef MODEL_NUMBERING_H
#define MODEL_NUMBERING_H

#include "base/strbuf.h"

#define NUMBERING_LEVELS 8 /* styles a plan may name; deeper levels use the last one */

enum numeral_kind {
	NUMERAL_NONE,
	NUMERAL_CHINESE,
	NUMERAL_DIGITS,
	NUMERAL_WIDE_DIGITS,
	NUMERAL_CIRCLED,
	NUMERAL_UPPER,
	NUMERAL_LOWER,
	NUMERAL_ROMAN
};

struct numbering_style {
	char before[24], after[24]; /* UTF-8 */
	enum numeral_kind kind;     /* NONE: the label is `before` on every item, a bullet */
	bool runs_on;
};

/* A list of styles, one for each level from the top. */
struct numbering {
	struct numbering_style levels[NUMBERING_LEVELS];
	int count;
};

/* The style whose first label this is; an empty text is the style without a label. False: too long, or no such style. */
bool numbering_style_parse(const char *first_label, struct numbering_style *out);

/* The label of the n-th item (from 1). Circled ones past 50 become （51）. */
void numbering_style_write(const struct numbering_style *style, int n, struct strbuf *out);

/*
 * What parts a label from the text behind it: nothing behind a mark or a blank (一、 （一）), an ideographic space behind
 * a label that begins with 第 (第一条　为了…), a blank behind any other one that ends in ASCII (1. 学习…).
 */
const char *numbering_gap(const char *label);

/* Styles as stored: first labels with \n between. NULL or empty: 一、 （一） 1. （1）. */
bool numbering_parse(const char *stored, struct numbering *out);

extern const char numbering_default[]; /* "一、\n（一）\n1.\n（1）" */

#endif
