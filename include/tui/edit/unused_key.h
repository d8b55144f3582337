/* Why a key does nothing where something is typed, and what to do instead. */
#ifndef TUI_EDIT_UNUSED_KEY_H
#define TUI_EDIT_UNUSED_KEY_H

#include "tui/screen/key.h"

/* A sentence, owned by the caller. For keys that people know from elsewhere (Ctrl-C, Ctrl-V) it names the way here. */
char *unused_key(const struct key *key);

#endif
