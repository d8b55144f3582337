/* All that is to be said of one file, in the order of its lines. */
#ifndef BASE_DIAGNOSTIC_H
#define BASE_DIAGNOSTIC_H

#include "base/strbuf.h"

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

struct diagnostic {
	enum severity severity;
	int line;     /* from 1; 0: of the whole file */
	int column;   /* from 1, in characters (code points) */
	char *text;   /* owned; a sentence in the user's language */
	char *source; /* owned; the line it is about, or NULL */
};

struct diagnostics {
	char *file; /* owned; the name as the user gave it, "-" for standard input */
	struct diagnostic *items;
	size_t count, room;
	size_t errors;   /* how many of them are errors */
	size_t left_out; /* past the first DIAGNOSTICS_MOST, of any severity: counted only */
};

#define DIAGNOSTICS_MOST 100

void diagnostics_init(struct diagnostics *list, const char *file);
void diagnostics_release(struct diagnostics *list);

/* Takes over `text` and copies `source` (NULL allowed). */
void diagnostics_add(struct diagnostics *list, enum severity severity, int line, int column,
		     char *text, const char *source);

/* Stable order by line and column. */
void diagnostics_sort(struct diagnostics *list);

/*
 * The list as compilers write it: `plan.yaml:12:7: error: …`, the line, and a caret under its column (width-aware).
 * `words` are the three words for note, warning and error. No control character of the source line gets through.
 */
void diagnostics_print(const struct diagnostics *list, const char *const words[3],
		       struct strbuf *out);

#endif
