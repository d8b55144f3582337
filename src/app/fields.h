/*
 * What a user may change in a row, as a table; and the rule by which two people's changes come together: only what differs
 * between what was seen and what is wanted is written, and only where nobody has changed it meanwhile.
 */
#ifndef APP_FIELDS_H
#define APP_FIELDS_H

#include "base/error.h"

#include <stddef.h>

enum field_kind {             /* texts first */
		  FIELD_LINE, /* char *, one line */
		  FIELD_TEXT, /* char *, paragraphs */
		  FIELD_LINES, /* char *, lines that are kept as they are: styles of numbering, whose blanks count */
		  FIELD_INT, /* int or an enum */
		  FIELD_BOOL,
		  FIELD_ID,     /* int64_t; also a sum of money */
		  FIELD_PERIOD, /* struct period */
		  FIELD_WHEN,   /* struct when */
		  FIELD_POSTS,  /* posts, post_count, post_room of struct activity */
};

struct field {
	enum field_kind kind;
	size_t offset;
};

struct field_table {
	const struct field *fields;
	size_t count;
};

extern const struct field_table plan_fields, organization_fields, section_fields, activity_fields,
	post_fields, duty_fields, member_fields, appointment_fields, income_fields, standard_fields;

/* Cleans every text of a row in place; empty ones become NULL. */
void fields_clean(const struct field_table *table, void *row);

/* Brings the change from `was` to `now` into `current`. ERR_CONFLICT; *changed says whether anything was to do. */
bool fields_merge(const struct field_table *table, const void *was, const void *now, void *current,
		  bool *changed, struct error *err);

#endif
