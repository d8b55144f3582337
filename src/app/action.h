/* One action: a transaction with its sentence for history. For the files of app/ alone. */
#ifndef APP_ACTION_H
#define APP_ACTION_H

#include "session_state.h"

/*
 *     if (!action_begin(session, err))
 *             return false;
 *     bool ok = …;
 *     return action_end(session, ok, "section.add", both_did_add_section(…), plan_id, err);
 */
bool action_begin(struct session *session, struct error *err);

/* Commits where ok, else rolls back and leaves err as it is. Releases `detail`. */
bool action_end(struct session *session, bool ok, const char *action, struct bilingual detail,
		int64_t plan_id, struct error *err);

/* The beginning of a text, for a sentence: its first line, at most some twenty characters, no quotation in it cut in two. Owned. */
char *action_name(const char *text);

/* The sentence of a FORM that takes one text: ACTION_SENTENCE(did_add_section, heading). */
#define ACTION_SENTENCE(form, text) action_sentence(both_##form, (text))
struct bilingual action_sentence(struct bilingual (*form)(const char *), const char *text);

/* ERR_INPUT where a text that must be there is empty; `field` names it. */
bool action_require(const char *value, enum message field, struct error *err);

/*
 * An order number between two neighbours (0: none before; behind the last one pass before and 0). False where there is no
 * room left between them: then all of the list are numbered anew.
 */
bool position_between(int64_t before, int64_t behind, int64_t *position);

#endif
