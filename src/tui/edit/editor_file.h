/* The file in which a text is lent to another program; for external_editor.c only. */
#ifndef EDITOR_FILE_H
#define EDITOR_FILE_H

#include <stdbool.h>
#include <stddef.h>

/* In a folder of its own, which nobody else can read. */
struct editor_file {
	char *folder, *path;
};

/* False: it can't be made; nothing is left then. */
bool editor_file_make(struct editor_file *file, const char *text);

/* What stands in it now, in *bytes (owned, with a zero byte behind). False: it isn't there, can't be
 * read or is larger than anybody types. */
bool editor_file_read(const struct editor_file *file, char **bytes, size_t *length);

/*
 * Takes away the file (where `taken`), what is a copy of `before` or of what was `saved` (may be
 * NULL), and the folder. True where something else lies in it: then the folder stays. `orderly`: the
 * program has ended as it should, and its own backup of the file means nothing.
 */
bool editor_file_leave(const struct editor_file *file, const char *before, const char *saved,
		       bool taken, bool orderly);

void editor_file_release(struct editor_file *file);

#endif
