/*
 * What went wrong, as a finished sentence in the user's language.
 *
 *     bool f(…, struct error *err);      false: err is set; true: err is untouched
 *
 * `err` is never NULL. The texts stand in the message catalogue (i18n/); the code says what a caller may do about it.
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

enum error_code {
	ERR_NONE,
	ERR_USAGE,     /* a wrong call of a command: exit code 2, all others 1 */
	ERR_INPUT,     /* a file's or a field's content */
	ERR_NOT_FOUND, /* no such plan, post, file, … */
	ERR_AMBIGUOUS, /* more than one fits */
	ERR_EXISTS,    /* there is one already */
	ERR_CONFLICT,  /* somebody else changed it meanwhile */
	ERR_NOTHING,   /* nothing to undo or redo */
	ERR_REFUSED,   /* not allowed here: read-only, would lose something */
	ERR_BUSY,      /* another program holds the database */
	ERR_IO,        /* reading or writing failed; full disk */
	ERR_DATABASE,  /* damaged, no database, another program's, a newer version's */
};

struct error {
	enum error_code code;
	char *text; /* owned; NULL while nothing went wrong */
};

#define ERROR_INIT \
	{ \
		.code = ERR_NONE \
	}

/* Takes over `text`; what stood there is freed. */
void error_put(struct error *err, enum error_code code, char *text);

/* The same. Always false, so that `return error_set(…)` reads well; here, so that whoever reads only a caller knows it too. */
static inline bool error_set(struct error *err, enum error_code code, char *text)
{
	error_put(err, code, text);
	return false;
}

/* Moves `from` into `to`, leaving `from` empty. Always false. */
bool error_move(struct error *to, struct error *from);

void error_release(struct error *err);

#endif
