/*
 * Mappings read by table: a row says a key, what its value must be, and where it goes. Unknown and duplicate keys, wrong
 * types, numbers out of range and missing keys are errors of the table alone.
 */
#ifndef IMPORT_FIELDS_H
#define IMPORT_FIELDS_H

#include "reader.h"

enum field_type {
	FIELD_NODE,       /* const struct node *: looked at by the one who asked. A null is none */
	FIELD_LINE,       /* char *: one line of text, not empty */
	FIELD_PARAGRAPHS, /* char *: as reader_paragraphs(); NULL where empty */
	FIELD_INTEGER,    /* int, from `least` to `most` */
	FIELD_YES_NO,     /* bool */
	FIELD_MONEY,      /* int64_t, fen */
	FIELD_WORD,       /* an enum, one of `words` */
	FIELD_MONTH,      /* int: a month with its year */
	FIELD_DAY,        /* char *: 'YYYY-MM-DD' */
	FIELD_MOMENT,     /* char *: 'YYYY-MM' or 'YYYY-MM-DD' */
	FIELD_TYPE_COUNT
};

/* The words that an enum has in files. */
struct words {
	int count;
	const char *(*name)(int value);
	bool (*parse)(const char *word, void *out);
};

struct field {
	const char *key;
	enum field_type type;
	size_t offset; /* in what is filled */
	bool required;
	int least, most;
	const struct words *words;
};

/* The beginning of a row: {FIELD("seats", INTEGER, post_entry, seats), .least = 1, .most = 999} */
#define FIELD(key_, type_, filled, member) \
	.key = key_, .type = FIELD_##type_, .offset = offsetof(struct filled, member)

#define FIELDS_MOST 32 /* rows of a table */

/*
 * Fills `into` from the mapping; what is absent or wrong leaves its place as it was. False where the node is no mapping
 * (reported). Texts are owned by `into`.
 */
bool fields_read(struct reader *reader, const struct node *node, const struct field *fields,
		 size_t count, void *into);

/* False, reported, where the document says that it is of a version other than 1: then its keys can't be known. */
bool version_check(struct reader *reader, const struct node *root, const char *key);

/* The text of a list's entry: a line that is not empty. NULL after an error. */
char *entry_line(struct reader *reader, const struct node *node);

/* 'a、b、c'. Owned by the caller. */
char *words_listed(const char *const *names, size_t count);

#endif
