/*
 * Keys out of the bytes that a terminal sends: UTF-8, control characters, the sequences of xterm and its kin (modifiers,
 * SGR mouse, bracketed paste) and whatever else terminfo names for this terminal. Knows no terminal; time is given to it.
 */
#ifndef TUI_SCREEN_KEY_DECODER_H
#define TUI_SCREEN_KEY_DECODER_H

#include "tui/screen/key.h"

#include <stddef.h>
#include <stdint.h>

struct key_decoder; /* opaque */

struct key_decoder *key_decoder_new(void);
void key_decoder_free(struct key_decoder *decoder);

/* This terminal sends `sequence` for that key. Such ones are looked at first. */
void key_decoder_define(struct key_decoder *decoder, const char *sequence, enum key_code code,
			unsigned modifiers);

/* Bytes as they came, of one read: more text at once than a person types, with line ends in it, is a paste without marks. */
void key_decoder_feed(struct key_decoder *decoder, const char *bytes, size_t length);

/*
 * The next whole key; false where the bytes so far are none, or none yet. `now_ms` tells double clicks. With `flush`
 * nothing more is coming: an Esc that stands alone is the key Esc, a broken sequence is dropped, a paste ends.
 */
bool key_decoder_next(struct key_decoder *decoder, int64_t now_ms, bool flush, struct key *key);

/*
 * How many milliseconds to wait for the rest before flushing: few behind an Esc that may be a key, more inside a
 * sequence or a character, long in a paste; -1 where no key has begun.
 */
int key_decoder_patience(const struct key_decoder *decoder);

#endif
