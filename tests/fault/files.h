/* The plain files of a folder, for trials that begin with the same ones again and again. */
#ifndef TESTS_FAULT_FILES_H
#define TESTS_FAULT_FILES_H

#include <stdbool.h>

/* The bytes of a file, which holds no zero byte. Owned; NULL: there is none. */
char *file_text(const char *path);

/* The same text for the same bytes, whatever they are. Owned; NULL: there is none. */
char *file_sum(const char *path);

/* Both are there, with the same bytes. */
bool files_same(const char *path, const char *other);

/* Each file of the folder, and where one of its name would lie in another. What lies deeper is passed over. */
void files_each(const char *folder, void (*act)(const char *path, const char *other),
		const char *other);

void files_remove(const char *folder);
void files_copy(const char *from, const char *to);

#endif
