/* A word as it is typed to a shell. */
#ifndef BASE_SHELL_WORD_H
#define BASE_SHELL_WORD_H

/* As a shell of POSIX reads it back ("Quoting", in single quotes), where it has to be quoted at all. Owned. */
char *shell_word(const char *word);

#endif
