/*
 * Any bytes from a terminal, in reads of any size (the first byte says which): each key is one that there is, no paste
 * holds what would steer the terminal, and the bytes come to an end.
 */
#include "tui/screen/key_decoder.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/language.h"

#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return language_use_utf8() ? 0 : -1;
}

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void check_key(const struct key *key)
{
	char name[KEY_NAME_ROOM];
	switch (key->kind) {
	case KEY_IS_CHARACTER:
		require(key->codepoint > 0 && key->codepoint <= 0x10FFFF);
		require(strlen(key_name(key, name)) < KEY_NAME_ROOM);
		require(strlen(key_long_name(key, name)) < KEY_NAME_ROOM);
		break;
	case KEY_IS_CODE:
		require(key->code > CODE_NONE && key->code < CODE_COUNT);
		require(strlen(key_long_name(key, name)) < KEY_NAME_ROOM);
		break;
	case KEY_IS_MOUSE:
		require(key->row >= 0 && key->column >= 0 && key->button <= MOUSE_WHEEL_DOWN);
		break;
	case KEY_IS_PASTE: {
		size_t dropped = 0;
		char *clean = utf8_clean(key->text, strlen(key->text), true, &dropped);
		require(!dropped && strcmp(clean, key->text) == 0);
		free(clean);
		break;
	}
	default:
		require(false);
	}
}

/* Returns how many there were. */
static size_t drain(struct key_decoder *decoder, long now, bool flush)
{
	struct key key;
	size_t count = 0;
	for (; key_decoder_next(decoder, now, flush, &key); count++)
		check_key(&key);
	return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	if (!length)
		return 0;
	struct key_decoder *decoder = key_decoder_new();
	size_t step = 1 + bytes[0] % 64, count = 0;
	key_decoder_define(decoder, "\033Ou", CODE_UP, 0);
	for (size_t at = 1; at < length; at += step) {
		size_t part = length - at < step ? length - at : step;
		key_decoder_feed(decoder, (const char *)bytes + at, part);
		count += drain(decoder, (long)at, bytes[0] & 0x80);
		require(key_decoder_patience(decoder) >= -1);
	}
	count += drain(decoder, (long)length, true);
	require(count <= length);
	key_decoder_free(decoder);
	return 0;
}
