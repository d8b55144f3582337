/*
 * The numbered outline of a plan: all its sections in the order of the document, each with its depth, so that what
 * stands under a section is the run after it. Labels and depths follow from the order; nothing else stores them.
 */
#ifndef MODEL_OUTLINE_H
#define MODEL_OUTLINE_H

#include "base/strbuf.h"

#include <stdint.h>

enum section_content { CONTENT_TEXT, CONTENT_SCHEDULE, CONTENT_COMMITTEE, CONTENT_COUNT };

struct section {
	int64_t id, plan_id;
	int64_t parent_id; /* 0: top level */
	int64_t position;  /* order among the children of one parent */
	char *heading; /* a short title, or a whole numbered paragraph; never NULL; may be empty when body is not */
	char *body; /* paragraphs under it, \n\n between them; NULL: none */
	bool numbered;
	char *numbering; /* style list for its items (numbering.h), NULL: as the plan says */
	enum section_content content;

	int depth;   /* 0: top level. Kept by outline_…() */
	char *label; /* 一、, or "" without a number. Set by outline_number() */
};

#define OUTLINE_DEEPEST \
	31 /* levels: as many as a file may nest, so that every outline can be exported and read back */

struct outline {
	struct section *sections; /* in the order of the document */
	size_t count, room;
	size_t path
		[OUTLINE_DEEPEST]; /* of outline_append(): where each level of the last section stands */
};

#define POSITION_STEP \
	1024 /* gap between neighbours, so that one can be put between without touching the others */
#define POSITION_MOST \
	(INT64_C(1) << 52) /* what is read of a database is within it: steps can be added to that */

void section_init(struct section *section); /* numbered, content text, empty heading */
void section_release(struct section *section);
void section_copy(struct section *to, const struct section *from); /* `to` not initialised */

/* What to call it: its heading, else its text, else what prints there. Borrowed, never NULL. */
const char *section_title(const struct section *section);

/* Names as in files: text, schedule, committee. */
const char *section_content_name(enum section_content content);
bool section_content_parse(const char *name, enum section_content *out);

void outline_init(struct outline *outline);
void outline_release(struct outline *outline);

/* Puts `section` (taken over) at the end, `depth` at most one more than the last one's. Sets parent_id from it. */
struct section *outline_append(struct outline *outline, const struct section *section, int depth);

/*
 * Builds the order and depths from parent_id and position of sections that stand in any order (as rows come from
 * a table). Orphans and circles end up at the top level, behind the others and without a parent; their number is returned.
 */
size_t outline_arrange(struct outline *outline);

/* Index of the section with this id; outline->count if there is none. */
size_t outline_find(const struct outline *outline, int64_t id);

/* Index of the parent, outline->count for a top-level section. */
size_t outline_parent(const struct outline *outline, size_t at);

/* The same of all sections, for whoever goes through them: each alone is looked for among its siblings. Owned. */
size_t *outline_parents(const struct outline *outline);

/* Index behind the last section under `at`. */
size_t outline_end(const struct outline *outline, size_t at);

/* Index of the sibling before / after; outline->count if there is none. */
size_t outline_previous(const struct outline *outline, size_t at);
size_t outline_next(const struct outline *outline, size_t at);

/* Sets every label. `numbering` is the plan's own (stored form, NULL: the default). */
void outline_number(struct outline *outline, const char *numbering);

/* The same, and tells of each section that has a number (from 1) its style and that: for who lets others count on. */
struct numbering_style;
typedef void outline_numbered(void *context, size_t at, const struct numbering_style *style,
			      int number);
void outline_number_telling(struct outline *outline, const char *numbering, outline_numbered *tell,
			    void *context);

/*
 * Where a section goes: as a child of `parent_id` (0: top level), behind its child `after_id` (0: as the first).
 * Each of the following says where `at` would go for the wish of a user; false where that is not possible.
 */
struct outline_place {
	int64_t parent_id, after_id;
};

bool outline_place_up(const struct outline *outline, size_t at,
		      struct outline_place *out); /* before its elder sibling */
bool outline_place_down(const struct outline *outline, size_t at,
			struct outline_place *out); /* behind its next sibling */
bool outline_place_demoted(const struct outline *outline, size_t at,
			   struct outline_place *out); /* under its elder sibling */
bool outline_place_promoted(const struct outline *outline, size_t at,
			    struct outline_place *out); /* behind its parent */

#endif
