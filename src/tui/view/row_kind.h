/* What row.c needs to know of each kind of row; for row_*.c only. */
#ifndef ROW_KIND_H
#define ROW_KIND_H

#include "tui/edit/form.h"
#include "tui/view/row.h"

#define ROW_FIELDS_MOST 16

struct row;

struct row_kind {
	const char *name;                /* of its drafts */
	enum message title, title_new;   /* of the form */
	const struct form_field *fields; /* its own are those from `first` on, `count` of them */
	size_t first, count;

	/* Reads the row (id not 0) or sets what a new one begins with into row->was; and what
	 * fields have to choose from. */
	bool (*load)(struct row *row, struct error *err);

	/* The value of a field in row->was. */
	void (*write)(const struct row *row, size_t field, struct strbuf *out);

	/* Adds or changes the row by row->values; sets row->id. All values are valid; row->wrong
	 * may name a field. */
	bool (*store)(struct row *row, struct error *err);

	void (*release)(struct row *row); /* what load has set */
};

/* A row in its form. */
struct row {
	const struct row_kind *kind;
	struct desk *desk;
	int64_t id;
	struct row_place place;
	union {
		struct plan plan;
		struct organization organization;
		struct section section;
		struct activity activity;
		struct post post;
		struct duty duty;
		struct member member;
		struct appointment appointment;
	} was;
	struct committee committee; /* for suggestions; loaded by kinds that have any */
	struct outline outline;
	struct form_choice *choices; /* made at run time by row_add_choice(); NULL: none */
	size_t choice_count, choice_room;
	char **texts; /* of the choices */
	size_t text_count, text_room;

	struct form_field fields[ROW_FIELDS_MOST];
	char *values[ROW_FIELDS_MOST]; /* by the number of the field; NULL for those of other kinds
					*/
	size_t wrong; /* the field that the last error is of; ROW_FIELDS_MOST: none */
};

extern const struct row_kind row_plan, row_new_plan, row_preamble, row_closing, row_signature,
	row_organization, row_section, row_activity, row_post, row_duty, row_member,
	row_appointment;

/* NULL instead of an empty text. */
const char *row_text(const struct row *row, size_t field);

/* One more to choose from; takes over both texts. */
void row_add_choice(struct row *row, char *value, char *label);

/* Checks for fields: each gives what is wrong (owned), or NULL. `data` is the row. */
char *check_given(const char *value, void *data);
char *check_day(const char *value, void *data);    /* 2025-09-01 in any writing, or nothing */
char *check_moment(const char *value, void *data); /* a day or a month, or nothing */

/* The field for a style of numbers: labels on one line, stored one on a line. */
char *check_numbering(const char *value, void *data);
void suggest_numbering(const char *typed, struct suggestions *out, void *data);
char *numbering_stored(const char *value);
void write_numbering(const char *stored, struct strbuf *out);

/* What check_day() and check_moment() let pass, as it is stored; "" for nothing. */
void write_moment(const struct row *row, const char *value, char out[11]);

/* The draft's text of a row's values, and back: false where it is none of this kind. */
void row_write_draft(const struct row *row, const struct form *form, struct strbuf *out);
bool row_read_draft(struct row *row, const char *content, struct form *form);

/* A draft of some fields only: its beginning, to be followed by draft_text_add(). */
void row_begin_draft(const struct row_place *place, struct strbuf *out);
bool row_read_place(const char *content, struct row_place *place);

/* After ERR_CONFLICT: what others have changed goes into the form; where both did, the user is
 * asked. False: none chosen. */
bool row_reconcile(struct row *row, struct form *form, struct error *err);

/* A value as a person reads it: the label of a choice. Borrowed. */
const char *row_shown_value(const struct form_field *field, const char *value);

/* Sets `values` from row->was. */
void row_write_values(const struct row *row, char *values[ROW_FIELDS_MOST]);
void row_release_values(char *values[ROW_FIELDS_MOST]);

#endif
