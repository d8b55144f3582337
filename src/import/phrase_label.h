/* A number at a line's beginning while it is read; for phrase_label*.c alone. */
#ifndef PHRASE_LABEL_H
#define PHRASE_LABEL_H

#include "phrase.h"
#include "phrase_take.h"

struct reading {
	const char *line, *p; /* p: behind what has been read */
	struct phrase_label label;
};

static inline bool label_finish(struct reading *reading, enum label_frame frame, bool certain)
{
	reading->label.frame = frame;
	reading->label.certain = certain;
	return true;
}

static inline void label_set_number(struct phrase_label *label, const struct taken_number *number)
{
	label->numeral = number->kind;
	label->value = number->value;
	label->depth = 1;
}

/* phrase_label_word.c: each reads on from reading->p. False: it stands there not. */
bool label_read_of_them(struct reading *reading); /* 其一，其二是 */
bool label_read_named(struct reading *reading);   /* 任务一：, 措施二、 */
bool label_read_order(struct reading *reading);   /* 首先，其次，最后： */

#endif
