#ifndef TOOLS_LINES_H
#define TOOLS_LINES_H

/* Lists of lines, and how an expected list differs from an actual one. */

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Owns its lines; none holds a line feed. Zeroed is empty. */
struct lines {
	char **line;
	size_t count;
};

/* Gives back the pointer, or ends the program where there is no memory. */
void *need(void *memory);

void lines_add(struct lines *lines, const char *bytes, size_t length);
void lines_add_string(struct lines *lines, const char *text);
void lines_split(struct lines *lines, const char *text);
void lines_drop_last(struct lines *lines);
void lines_release(struct lines *lines);

/* Whole files. False leaves errno as it was set. Writing replaces the file in one step. */
bool lines_read(struct lines *lines, const char *path);
bool lines_write(const struct lines *lines, const char *path);

/*
 * How to turn `expected` into `actual`: a string with '=' for a line of both, '-' for one that is
 * only expected, '+' for one that is only actual. `matches` says whether two lines count as the
 * same. To be freed.
 */
typedef bool lines_matcher(const char *expected, const char *actual);
char *lines_compare(const struct lines *expected, const struct lines *actual,
		    lines_matcher *matches);
bool lines_differ(const char *edits);

/*
 * A unified diff with `context` lines around each change. `first` is the line number of the
 * first expected line in its file.
 */
void lines_print_diff(FILE *out, const struct lines *expected, const struct lines *actual,
		      const char *edits, size_t first, size_t context);

#endif
