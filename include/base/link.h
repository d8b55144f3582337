/* Symbolic links. */
#ifndef BASE_LINK_H
#define BASE_LINK_H

#include <stdbool.h>

/* What a link says, seen from where it lies. Owned; NULL: it is none. */
char *link_target(const char *path);

/*
 * Where a file lies in truth, behind every link, as realpath(3), but also where there is none yet or any more: then its name in
 * the folder that is there. Where not even that is, the path itself. Owned.
 */
char *link_true_path(const char *path);

/*
 * Where what is written to `path` goes in the end: behind a link, which may lead to what is not there yet, not in its place.
 * Owned; NULL: a link on the way is not followed, as somebody else has put it into a folder where everybody may (the rule of
 * fs.protected_symlinks, proc(5), which systems need not have); with `own`, into whatever folder.
 */
char *link_resolve(const char *path, bool own);

#endif
