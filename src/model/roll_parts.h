/* What the files roll_*.c share. */
#ifndef MODEL_ROLL_PARTS_H
#define MODEL_ROLL_PARTS_H

#include "model/roll.h"

/* `slot` holds the text of this field; NULL inside: none. */
typedef void roll_visit(enum roll_field field, size_t row, char **slot, void *data);

/* Always in the same order, the one in which roll.changes stand. */
void roll_each_text(struct whole_plan *whole, roll_visit *visit, void *data);

/* The time that an activity was to have before it was put off. Borrowed. */
const struct when *roll_first_time(const struct activity *activity);

/* Puts those of `whole` that are accepted, and no others, in the order of its schedule; as yet they stand as in roll->from. */
void roll_arrange(const struct roll *roll, struct whole_plan *whole);

/* Puts what is accepted of `count` changes of one text into *slot. */
void roll_rewrite(char **slot, const struct roll_change *changes, size_t count);

#endif
