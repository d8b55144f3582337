/* All rows of a database as one text, read past the program: two databases hold the same where their books are the same. */
#ifndef TESTS_FAULT_BOOK_H
#define TESTS_FAULT_BOOK_H

/*
 * History and the ids given are in it; of times only whether there is one, since they are never the same twice. "" for a
 * file that is not there or empty. Owned; NULL: it can't be read, which is said on stderr.
 */
char *book_of(const char *path);

/* The first line in which two books differ, on stderr. */
void book_tell_difference(const char *wanted, const char *found);

#endif
