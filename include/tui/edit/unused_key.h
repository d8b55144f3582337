/* Why a key does nothing where something is typed, and what to do instead. */
#ifndef TUI_EDIT_UNUSED_KEY_H
#define TUI_EDIT_UNUSED_KEY_H

#include "i18n/messages.h"
#include "tui/screen/key.h"

/* A sentence, owned by the caller. For keys that people know from elsewhere (Ctrl-C, Ctrl-V) it names the way here. */
char *unused_key(const struct key *key);

/*
 * The same for a click beside what is open: it stays, so that nothing is lost, and nothing stored that isn't meant to be. `key`
 * is the one that ends it and `what` that does ('F2', MSG_hint_save).
 */
char *unused_click(const char *key, enum message what);

#endif
