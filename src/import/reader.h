/*
 * What all readers of a file share: the text, the tree of the document being read, the variables, and where errors go.
 * A reader goes on after an error; what could not be read is left out.
 */
#ifndef IMPORT_READER_H
#define IMPORT_READER_H

#include "base/diagnostic.h"
#include "i18n/messages.h"
#include "import/source.h"
#include "place.h"
#include "tree.h"
#include "variables.h"

#define TEXT_MOST (64u << 20) /* bytes of text in a file, with its aliases and variables put in */

struct reader {
	struct places places;
	struct diagnostics *diagnostics;
	struct tree tree;
	struct variables *variables; /* NULL: {{ }} may not stand here */
	size_t text_bytes;           /* counted so far, up to TEXT_MOST */
	bool overfull;               /* there are more than that, which is said once */
};

void reader_init(struct reader *reader, const struct source *source,
		 struct diagnostics *diagnostics);
void reader_release(struct reader *reader);

/* Takes over `text`. `at` is a place as in struct node. */
void reader_error(struct reader *reader, uint32_t at, char *text);
void reader_warn(struct reader *reader, uint32_t at, char *text);

/* Are there so many errors already that a further one is only counted? Then its text needs no care. */
bool reader_is_full(const struct reader *reader);

/* '; did you mean …?' or "". */
char *reader_hint(const struct reader *reader, const char *word, const char *const *names,
		  size_t count);

/*
 * The text of a scalar: variables put in, cleaned (with a warning where that drops something). NULL after an error.
 * reader_line(): one line, no blanks at its ends. reader_raw(): one line with its blanks. reader_paragraphs(): a
 * paragraph for each line that is not blank, without blanks at its ends, \n\n between.
 */
char *reader_line(struct reader *reader, const struct node *node);
char *reader_raw(struct reader *reader, const struct node *node);
char *reader_paragraphs(struct reader *reader, const struct node *node);

/* Is the node of this kind? Where it is not, and not broken, that is an error. A null counts as no scalar. */
bool reader_expect(struct reader *reader, const struct node *node, enum node_kind kind);

/* The error that this value should be `wanted` (a MSG that ends the sentence 'must be …'). */
void reader_wrong(struct reader *reader, const struct node *node, enum message wanted);

/* The key of a value in quotes, or 'this entry' for one of a list. Owned by the caller. */
char *reader_subject(const struct reader *reader, const struct node *node);

#endif
