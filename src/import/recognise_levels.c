#include "recognise_levels.h"

#include <string.h>

enum {
	LOOK_AHEAD = 80,
	GREAT_RANK = 20 /* 一、: these stand beside a heading that has no number */
};

/* Where nothing else is known: how high a kind of label mostly stands. */
static int usual_rank(const struct label_class *class)
{
	static const int ranks[LABEL_FRAME_COUNT] = {
		[LABEL_NONE] = 12,    [LABEL_PART] = 0,      [LABEL_CHAPTER] = 4,
		[LABEL_CLAUSE] = 8,   [LABEL_HASH] = 10,     [LABEL_ARTICLE] = 16,
		[LABEL_COMMA] = 20,   [LABEL_DOT] = 20,      [LABEL_COLON] = 21,
		[LABEL_BARE] = 22,    [LABEL_BRACKETS] = 24, [LABEL_POINTS] = 36,
		[LABEL_BRACKET] = 44, [LABEL_ITEM] = 56,     [LABEL_WORD] = 60,
		[LABEL_ORDER] = 60,   [LABEL_BULLET] = 70,
	};
	const struct phrase_label *label = &class->label;
	int rank = ranks[label->frame];
	if (label->frame == LABEL_HASH)
		return rank + label->value;
	if (label->frame == LABEL_NONE)
		return rank + class->level;
	if (label->frame == LABEL_POINTS)
		return rank + label->depth;
	if (label->frame == LABEL_BULLET)
		return rank - class->level; /* the deeper it is indented, the lower it stands */
	if (label->numeral == NUMERAL_DIGITS || label->numeral == NUMERAL_WIDE_DIGITS)
		rank += label->frame == LABEL_BRACKETS ? 16 : label->frame < LABEL_PART ? 10 : 0;
	else if (label->numeral == NUMERAL_CIRCLED)
		rank += 26;
	else if (label->numeral == NUMERAL_UPPER || label->numeral == NUMERAL_LOWER)
		rank += 28;
	return rank + (class->level > 0 ? class->level : 0);
}

/* Does a list of class `a` hold one of class `b`, rather than the other way round? */
static bool is_above(const struct recogniser *recogniser, int a, int b)
{
	if (a < 0 || b < 0)
		return a < 0 && (b < 0 || usual_rank(&recogniser->classes[b]) > GREAT_RANK);
	const struct label_class *x = &recogniser->classes[a], *y = &recogniser->classes[b];
	bool hashes = x->label.frame == LABEL_HASH || y->label.frame == LABEL_HASH;
	if (x->level > 0 && y->level > 0 && !hashes)
		return x->level < y->level; /* styles say so: nothing needs to be guessed */
	unsigned over = recogniser->above[a][b], under = recogniser->above[b][a];
	bool ranked = usual_rank(x) < usual_rank(y);
	if (x->label.frame == y->label.frame && x->label.numeral == y->label.numeral &&
	    x->level != y->level)
		return ranked; /* only its place parts them */
	/* Two signs at the same place: the one that came first has the others under it. */
	if (x->label.frame == LABEL_BULLET && y->label.frame == LABEL_BULLET && over <= 2 * under &&
	    under <= 2 * over)
		return a < b;
	if (over != under && (over > 2 * under || under > 2 * over || ranked == (over > under)))
		return over > under;
	return ranked;
}

static bool is_first(const struct piece *piece)
{
	return piece->label.value <= 1;
}

void levels_learn(struct recogniser *recogniser, const struct plan_part *part)
{
	memset(recogniser->above, 0, sizeof(recogniser->above));
	int before = -1;
	for (size_t i = part->first; i < part->end; i++) {
		const struct piece *piece = &recogniser->pieces[i];
		if (piece->class < 0 || piece->role != PROPOSED_PARAGRAPH)
			continue;
		if (before >= 0 && before != piece->class && is_first(piece))
			recogniser->above[before][piece->class]++;
		before = piece->class;
	}
}

void levels_init(struct levels *levels, struct recogniser *recogniser)
{
	*levels = (struct levels){.recogniser = recogniser};
}

int levels_find(const struct levels *levels, int class)
{
	int at = levels->count - 1;
	while (at >= 0 && levels->open[at].class != class)
		at--;
	return at;
}

static bool same_writing(const struct phrase_label *a, const struct phrase_label *b)
{
	return a->frame == b->frame && a->numeral == b->numeral;
}

/* Of two lists that could go on, the one that is written like it, else the deeper one. */
int levels_find_next(const struct levels *levels, const struct piece *piece)
{
	int alike = -1;
	for (int at = levels->count - 1; at >= 0; at--) {
		const struct open_list *list = &levels->open[at];
		if (list->class != piece->class ||
		    (piece->label.value && piece->label.value != list->label.value + 1))
			continue;
		if (same_writing(&list->label, &piece->label))
			return at;
		if (alike < 0)
			alike = at;
	}
	return alike;
}

/* Does one of the lists deeper than `at` go on behind the list that piece `from` begins? Then that one lies inside of it. */
static bool deeper_goes_on(const struct levels *levels, int at, size_t from, size_t end)
{
	const struct recogniser *recogniser = levels->recogniser;
	const struct open_list *outer = &levels->open[at];
	if (end > from + LOOK_AHEAD)
		end = from + LOOK_AHEAD;
	for (size_t i = from + 1; i < end; i++) {
		const struct piece *piece = &recogniser->pieces[i];
		if (piece->class < 0 || piece->role != PROPOSED_PARAGRAPH)
			continue;
		for (int deep = at + 1; deep < levels->count; deep++) {
			const struct open_list *list = &levels->open[deep];
			if (list->class == piece->class && list->label.value &&
			    piece->label.value == list->label.value + 1)
				return true;
		}
		for (int up = 0; up < at; up++)
			if (levels->open[up].class == piece->class)
				return false;
		if (outer->class == piece->class && piece->label.value == outer->label.value + 1 &&
		    outer->label.value > 1)
			return false;
	}
	return false;
}

static int set_item(struct levels *levels, int at, const struct piece *piece)
{
	struct open_list *list = &levels->open[at];
	uint32_t last = last_character(piece->text, strlen(piece->text));
	*list = (struct open_list){piece->class, piece->label, last == ':' || last == 0xFF1A};
	levels->count = at + 1;
	if (piece->label.frame == LABEL_ARTICLE)
		levels->article = piece->label.value;
	return at + 1;
}

/* A new list inside of what holds such ones. */
static int push(struct levels *levels, const struct piece *piece)
{
	int at = levels->count;
	while (at > 0 && !is_above(levels->recogniser, levels->open[at - 1].class, piece->class))
		at--;
	if (at == OUTLINE_DEEPEST)
		at--;
	return set_item(levels, at, piece);
}

/* A list of this class is open at `at`, and its numbers begin anew. */
static int restart(struct levels *levels, int at, size_t index, size_t end, enum doubt *doubt)
{
	const struct piece *piece = &levels->recogniser->pieces[index];
	const struct open_list *list = &levels->open[at];
	bool top = at == levels->count - 1;
	bool inside = top ? list->introduces || !same_writing(&list->label, &piece->label)
			  : deeper_goes_on(levels, at, index, end);
	*doubt = DOUBT_LEVEL;
	if (inside && levels->count < OUTLINE_DEEPEST)
		return set_item(levels, levels->count, piece);
	return set_item(levels, at, piece);
}

int levels_place(struct levels *levels, size_t index, size_t end, enum doubt *doubt)
{
	const struct piece *piece = &levels->recogniser->pieces[index];
	int value = piece->label.value, at = levels_find_next(levels, piece);
	*doubt = DOUBT_NONE;
	if (at < 0 && levels->rooted && levels->root.class == piece->class && value > 1 &&
	    value == levels->root.label.value + 1)
		at = 0;
	if (at < 0)
		at = levels_find(levels, piece->class);
	else if (value != 1 || piece->label.frame == LABEL_BULLET)
		return set_item(levels, at, piece);
	if (at >= 0 && is_first(piece) && value)
		return restart(levels, at, index, end, doubt);
	if (at >= 0) {
		*doubt = value ? DOUBT_GAP : DOUBT_NONE;
		return set_item(levels, at, piece);
	}
	bool runs_on = piece->label.frame == LABEL_ARTICLE && value == levels->article + 1;
	if (!is_first(piece) && !runs_on && piece->label.frame != LABEL_HASH)
		*doubt = DOUBT_GAP;
	return push(levels, piece);
}

void levels_place_heading(struct levels *levels, int level)
{
	if (level > levels->count + 1)
		level = levels->count + 1;
	if (level > OUTLINE_DEEPEST)
		level = OUTLINE_DEEPEST;
	if (level == 1 && levels->count && levels->open[0].class >= 0) {
		levels->root = levels->open[0];
		levels->rooted = true;
	}
	levels->open[level - 1] = (struct open_list){.class = -1};
	levels->count = level;
}
