/* What a session holds: for the files of app/ alone. */
#ifndef APP_SESSION_STATE_H
#define APP_SESSION_STATE_H

#include "app/session.h"
#include "store/store.h"

struct session {
	struct store *store;
	bool stays; /* as session_show() says: nothing that may never end is waited for */
	char *actor;
	bool actor_is_told;
	struct date today;              /* pinned, or year 0: the clock's */
	const struct config *config;    /* borrowed; NULL: none */
	struct occasion_list occasions; /* used where the configuration has none */
	bool occasions_read;
	struct days_off days_off; /* as of days_off_version of the store */
	int64_t days_off_version;
	bool days_off_read;
};

/* ERR_REFUSED where `path` is the database, by any name, or one of the files beside it. */
bool session_spares(const char *database, const char *path, struct error *err);

/*
 * A copy without control characters, as it is stored: one line without blanks at its ends, or (multiline) paragraphs as
 * text_paragraphs() makes them. NULL for an empty one. Owned.
 */
char *session_clean(const char *text, bool multiline);

#endif
