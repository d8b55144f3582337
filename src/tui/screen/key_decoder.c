#include "tui/screen/key_decoder.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "key_burst.h"

#include <stdlib.h>

#define ESC '\033'
#define PASTE_BEGINS "\033[200~"
#define PASTE_ENDS "\033[201~"
#define DOUBLE_CLICK_MS 400
#define ESCAPE_PATIENCE_MS 25
#define ALT_PATIENCE_MS 250       /* 'Esc [' may be Alt-[ */
#define SEQUENCE_PATIENCE_MS 2000 /* a slow line may tear one in two */
#define PASTE_PATIENCE_MS 5000
#define SEQUENCE_LONGEST 64 /* an unfinished one past this is noise */
#define PARAMETERS_MOST 4

struct sequence {
	char *bytes; /* owned */
	size_t length;
	enum key_code code;
	unsigned modifiers;
};

struct key_decoder {
	struct strbuf bytes; /* came, and aren't keys yet, from `at` on */
	size_t at;
	struct sequence *sequences; /* what terminfo told */
	size_t count, room;
	bool pasting;
	size_t searched; /* bytes of the paste that hold no end of it */
	char *pasted;    /* owned; the last paste, for as long as it is borrowed */
	bool one_read;   /* the bytes came at once, and none is a key yet */
	bool burst;      /* the last of them were a paste without marks, given at… */
	int64_t burst_at;
	struct key click;
	int64_t clicked_at;
};

/* How much of the bytes is a key: WAIT for more, or a length; the key's kind is NOTHING where they mean none. */
#define WAIT 0

struct key_decoder *key_decoder_new(void)
{
	struct key_decoder *decoder = xcalloc(1, sizeof(*decoder));
	strbuf_init(&decoder->bytes);
	return decoder;
}

void key_decoder_free(struct key_decoder *decoder)
{
	if (!decoder)
		return;
	for (size_t i = 0; i < decoder->count; i++)
		free(decoder->sequences[i].bytes);
	free(decoder->sequences);
	free(decoder->pasted);
	strbuf_release(&decoder->bytes);
	free(decoder);
}

void key_decoder_define(struct key_decoder *decoder, const char *sequence, enum key_code code,
			unsigned modifiers)
{
	ARRAY_GROW(decoder->sequences, decoder->count, decoder->room);
	decoder->sequences[decoder->count++] = (struct sequence){.bytes = xstrdup(sequence),
								 .length = strlen(sequence),
								 .code = code,
								 .modifiers = modifiers};
}

void key_decoder_feed(struct key_decoder *decoder, const char *bytes, size_t length)
{
	decoder->one_read = decoder->at == decoder->bytes.length;
	if (decoder->one_read) {
		strbuf_clear(&decoder->bytes);
		decoder->at = 0;
	}
	strbuf_add(&decoder->bytes, bytes, length);
}

static struct key code_key(enum key_code code, unsigned modifiers)
{
	return (struct key){
		.kind = code ? KEY_IS_CODE : KEY_IS_NOTHING, .code = code, .modifiers = modifiers};
}

static struct key character_key(uint32_t codepoint, unsigned modifiers)
{
	/* Terminals that tell Shift of characters tell the shifted character as well. */
	return (struct key){.kind = KEY_IS_CHARACTER,
			    .codepoint = codepoint,
			    .modifiers = modifiers & ~KEY_SHIFT};
}

/* The control characters: some are keys of their own, the others are Ctrl and a letter. */
static struct key control_key(unsigned char byte, unsigned modifiers)
{
	switch (byte) {
	case '\t':
		return code_key(CODE_TAB, modifiers);
	case '\r':
	case '\n':
		return code_key(CODE_ENTER, modifiers);
	case ESC:
		return code_key(CODE_ESCAPE, modifiers);
	case '\b':
	case 0x7F:
		return code_key(CODE_BACKSPACE, modifiers);
	case 0:
		return character_key(' ', modifiers | KEY_CTRL);
	default:
		return character_key(byte + (byte <= 26 ? 'a' - 1 : '@'), modifiers | KEY_CTRL);
	}
}

/* Final bytes of CSI and SS3 sequences that name a key; M is Enter of the keypad. */
static enum key_code code_of_final(char final)
{
	static const unsigned char finals[] = {
		['A'] = CODE_UP,  ['B'] = CODE_DOWN, ['C'] = CODE_RIGHT, ['D'] = CODE_LEFT,
		['F'] = CODE_END, ['H'] = CODE_HOME, ['M'] = CODE_ENTER, ['P'] = CODE_F1,
		['Q'] = CODE_F2,  ['R'] = CODE_F3,   ['S'] = CODE_F4,
	};
	size_t at = (unsigned char) final;
	return at < ARRAY_LENGTH(finals) ? (enum key_code)finals[at] : CODE_NONE;
}

/* First parameters of CSI … ~ as the VT220 and xterm have them. */
static enum key_code code_of_number(unsigned number)
{
	static const unsigned char numbers[] = {
		[1] = CODE_HOME,    [2] = CODE_INSERT,    [3] = CODE_DELETE, [4] = CODE_END,
		[5] = CODE_PAGE_UP, [6] = CODE_PAGE_DOWN, [7] = CODE_HOME,   [8] = CODE_END,
		[11] = CODE_F1,     [12] = CODE_F2,       [13] = CODE_F3,    [14] = CODE_F4,
		[15] = CODE_F5,     [17] = CODE_F6,       [18] = CODE_F7,    [19] = CODE_F8,
		[20] = CODE_F9,     [21] = CODE_F10,      [23] = CODE_F11,   [24] = CODE_F12,
	};
	return number < ARRAY_LENGTH(numbers) ? (enum key_code)numbers[number] : CODE_NONE;
}

/* xterm's parameter is 1 more than the modifiers' sum; what else it may hold (Meta, locks) is left out. */
static unsigned modifiers_of(unsigned parameter)
{
	return parameter ? (parameter - 1) & (KEY_SHIFT | KEY_ALT | KEY_CTRL) : 0;
}

/* A key told by its character's number: xterm's modifyOtherKeys and CSI u. */
static struct key numbered_key(unsigned codepoint, unsigned modifiers)
{
	if (codepoint < 0x20 || codepoint == 0x7F)
		return control_key((unsigned char)codepoint, modifiers);
	if (codepoint > 0x10FFFF || (codepoint >= 0xD800 && codepoint < 0xE000))
		return (struct key){.kind = KEY_IS_NOTHING};
	if (modifiers & KEY_CTRL && codepoint >= 'A' && codepoint <= 'Z')
		codepoint += 'a' - 'A';
	return character_key(codepoint, modifiers);
}

static struct key mouse_key(struct key_decoder *decoder, const unsigned parameters[], bool pressed,
			    int64_t now_ms)
{
	static const unsigned motion = 32, wheel = 64;
	unsigned what = parameters[0];
	struct key key = {.kind = KEY_IS_MOUSE,
			  .column = (int)parameters[1] - 1,
			  .row = (int)parameters[2] - 1};
	if (what & 4)
		key.modifiers |= KEY_SHIFT;
	if (what & 8)
		key.modifiers |= KEY_ALT;
	if (what & 16)
		key.modifiers |= KEY_CTRL;
	unsigned number = what & 3;
	bool useful = pressed && !(what & motion) && what < 128 && parameters[1] && parameters[2] &&
		      parameters[1] < 10000 && parameters[2] < 10000;
	if (!useful || ((what & wheel) ? number > 1 : number == 3))
		return (struct key){.kind = KEY_IS_NOTHING};
	if (what & wheel) {
		key.button = number == 0 ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
		decoder->click.kind = KEY_IS_NOTHING; /* what was clicked on has moved away */
		return key;
	}
	key.button = (enum mouse_button)number;
	const struct key *last = &decoder->click;
	key.twice = last->kind == KEY_IS_MOUSE && !last->twice && last->button == key.button &&
		    last->row == key.row && last->column == key.column &&
		    now_ms - decoder->clicked_at <= DOUBLE_CLICK_MS;
	decoder->click = key;
	decoder->clicked_at = now_ms;
	return key;
}

/* The mouse as terminals told it before SGR: three bytes behind CSI M, each 32 more than what it means. */
static size_t decode_old_mouse(struct key_decoder *decoder, const char *bytes, size_t length,
			       int64_t now_ms, struct key *key)
{
	unsigned parameters[3];
	if (length < 6)
		return WAIT;
	for (size_t i = 0; i < 3; i++)
		parameters[i] = (unsigned)(unsigned char)bytes[3 + i] - 32;
	*key = mouse_key(decoder, parameters, true, now_ms);
	return 6;
}

/* A sequence that begins with CSI; ECMA-48 5.4 says where it ends. */
static size_t decode_csi(struct key_decoder *decoder, const char *bytes, size_t length,
			 int64_t now_ms, struct key *key)
{
	unsigned parameters[PARAMETERS_MOST] = {0};
	size_t count = 0, at = 2;
	bool mouse = at < length && bytes[at] == '<', strange = false;
	if (mouse)
		at++;
	/* The Linux console's F1 to F5 are CSI [ A to E. */
	if (at < length && bytes[at] == '[') {
		if (at + 1 == length)
			return WAIT;
		char letter = bytes[at + 1];
		*key = code_key(letter >= 'A' && letter <= 'E'
					? (enum key_code)(CODE_F1 + (letter - 'A'))
					: CODE_NONE,
				0);
		return at + 2;
	}
	for (; at < length && bytes[at] >= 0x20 && bytes[at] < 0x40; at++) {
		if (bytes[at] == ';')
			count++;
		else if (bytes[at] < '0' || bytes[at] > '9')
			strange =
				true; /* an answer of the terminal, sub-parameters: no key of ours */
		else if (count < PARAMETERS_MOST && parameters[count] < 10000000)
			parameters[count] = parameters[count] * 10 + (unsigned)(bytes[at] - '0');
	}
	if (at == length)
		return WAIT;
	char final = bytes[at];
	if (final == 'M' && at == 2)
		return decode_old_mouse(decoder, bytes, length, now_ms, key);
	if (final < 0x40 || final > 0x7E)
		return at; /* cut off by something else, which is looked at next */
	at++;
	if (strange)
		return at;
	unsigned modifiers = modifiers_of(parameters[1]);
	if (mouse) {
		if (final == 'M' || final == 'm')
			*key = mouse_key(decoder, parameters, final == 'M', now_ms);
	} else if (final == '~' && parameters[0] == 27 && count >= 2) {
		*key = numbered_key(parameters[2], modifiers);
	} else if (final == '~') {
		*key = code_key(code_of_number(parameters[0]), modifiers);
	} else if (final == 'u') {
		*key = numbered_key(parameters[0], modifiers);
	} else if (final == 'Z') {
		*key = code_key(CODE_TAB, KEY_SHIFT);
	} else if (parameters[0] <= 1) { /* CSI 24;80R is where the cursor stands */
		*key = code_key(code_of_final(final), modifiers);
	}
	return at;
}

/* Does a sequence of terminfo stand here? WAIT where the bytes are the beginning of one, and `length` is all there is. */
static const struct sequence *defined(const struct key_decoder *decoder, const char *bytes,
				      size_t length, bool *begins)
{
	const struct sequence *longest = NULL;
	for (size_t i = 0; i < decoder->count; i++) {
		const struct sequence *sequence = &decoder->sequences[i];
		size_t compared = length < sequence->length ? length : sequence->length;
		if (memcmp(bytes, sequence->bytes, compared) != 0)
			continue;
		if (compared < sequence->length)
			*begins = true;
		else if (!longest || sequence->length > longest->length)
			longest = sequence;
	}
	return longest;
}

/* May more bytes make a character in UTF-8 of these? Not where something else follows its beginning (RFC 3629, 4). */
static bool character_begins(const char *bytes, size_t length)
{
	unsigned char first = (unsigned char)bytes[0];
	size_t whole = first > 0xF4 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
	for (size_t i = 1; i < length; i++)
		if (((unsigned char)bytes[i] & 0xC0) != 0x80)
			return false;
	return first >= 0xC2 && length < whole;
}

/* A character in UTF-8, not its beginning alone. */
static size_t decode_character(const char *bytes, size_t length, bool flush, struct key *key)
{
	if (!flush && character_begins(bytes, length))
		return WAIT;
	uint32_t codepoint;
	size_t taken = utf8_decode(bytes, length, &codepoint);
	bool control = codepoint >= 0x80 && codepoint < 0xA0;
	if (codepoint != UTF8_REPLACEMENT && !control)
		*key = character_key(codepoint, 0);
	return taken;
}

static size_t decode(struct key_decoder *decoder, const char *bytes, size_t length, int64_t now_ms,
		     bool flush, struct key *key);

/* Does a paste begin here, or may it? */
static bool paste_begins(const char *bytes, size_t length)
{
	size_t compared = length < sizeof(PASTE_BEGINS) - 1 ? length : sizeof(PASTE_BEGINS) - 1;
	return memcmp(bytes, PASTE_BEGINS, compared) == 0;
}

/* Esc with something behind it: a sequence, or a key with Alt. */
static size_t decode_escape(struct key_decoder *decoder, const char *bytes, size_t length,
			    int64_t now_ms, bool flush, struct key *key)
{
	size_t taken = WAIT;
	if (length > 2 && bytes[1] == 'O') {
		*key = code_key(code_of_final(bytes[2]), 0);
		taken = 3;
	} else if (length > 2 && bytes[1] == '[') {
		taken = decode_csi(decoder, bytes, length, now_ms, key);
	} else if (length > 2 && bytes[1] == ESC &&
		   (bytes[2] == ESC || paste_begins(bytes + 1, length - 1))) {
		if (bytes[2] != ESC && length < sizeof(PASTE_BEGINS) && !flush)
			return WAIT;
		*key = code_key(CODE_ESCAPE,
				0); /* pressed again and again, or just before pasting */
		taken = 1;
	} else if (length > 1 && bytes[1] != '[' && bytes[1] != 'O') {
		taken = decode(decoder, bytes + 1, length - 1, now_ms, flush, key);
		if (taken != WAIT && key->code == CODE_ESCAPE)
			return 1; /* pressed twice */
		if (taken != WAIT) {
			key->modifiers |= KEY_ALT;
			taken++;
		}
	}
	if (taken != WAIT || (!flush && length < SEQUENCE_LONGEST))
		return taken;
	/* Nothing more is coming. */
	if (length == 1)
		*key = code_key(CODE_ESCAPE, 0);
	else if (length == 2)
		*key = character_key((unsigned char)bytes[1], KEY_ALT);
	return length;
}

static size_t decode(struct key_decoder *decoder, const char *bytes, size_t length, int64_t now_ms,
		     bool flush, struct key *key)
{
	bool begins = false;
	const struct sequence *sequence = defined(decoder, bytes, length, &begins);
	if (sequence && !(begins && !flush)) {
		*key = code_key(sequence->code, sequence->modifiers);
		return sequence->length;
	}
	if (begins && !flush)
		return WAIT;
	if (bytes[0] == ESC)
		return decode_escape(decoder, bytes, length, now_ms, flush, key);
	if ((unsigned char)bytes[0] < 0x20 || bytes[0] == 0x7F) {
		*key = control_key((unsigned char)bytes[0], 0);
		return 1;
	}
	return decode_character(bytes, length, flush, key);
}

/* How many of the last bytes may be the beginning of the end of a paste. */
static size_t end_begun(const char *bytes, size_t length)
{
	size_t tail = sizeof(PASTE_ENDS) - 2;
	tail = tail < length ? tail : length;
	while (tail > 0 && memcmp(bytes + length - tail, PASTE_ENDS, tail) != 0)
		tail--;
	return tail;
}

static void give_paste(struct key_decoder *decoder, const char *bytes, size_t length,
		       struct key *key)
{
	free(decoder->pasted);
	decoder->pasted = utf8_clean(bytes, length, true, NULL);
	*key = (struct key){.kind = KEY_IS_PASTE, .text = decoder->pasted};
}

/* The end of a paste, searched for only in what is new. */
static bool next_paste(struct key_decoder *decoder, bool flush, struct key *key)
{
	static const size_t end_length = sizeof(PASTE_ENDS) - 1;
	const char *bytes = decoder->bytes.text + decoder->at;
	size_t length = decoder->bytes.length - decoder->at, at = decoder->searched;
	while (at + end_length <= length && memcmp(bytes + at, PASTE_ENDS, end_length) != 0)
		at++;
	decoder->searched = at;
	bool ended = at + end_length <= length;
	if (!ended && !flush)
		return false;
	/* Torn by a pause: what came is given, and what follows still belongs to the paste and is no
	 * command. Only a second pause ends it. The end's own beginning waits for its rest. */
	size_t taken = ended ? at : length - end_begun(bytes, length);
	decoder->pasting = !ended && taken > 0;
	decoder->searched = 0;
	decoder->at += ended ? taken + end_length : taken > 0 ? taken : length;
	if (!ended && taken == 0)
		return false;
	give_paste(decoder, bytes, taken, key);
	return true;
}

/* A paste that the terminal doesn't mark: taken for typed, its lines would be commands. */
static bool next_burst(struct key_decoder *decoder, int64_t now_ms, struct key *key)
{
	const char *bytes = decoder->bytes.text + decoder->at;
	bool goes_on = decoder->burst && now_ms - decoder->burst_at <= BURST_GOES_ON_MS;
	size_t taken =
		decoder->one_read || goes_on
			? key_burst_length(bytes, decoder->bytes.length - decoder->at, goes_on)
			: 0;
	decoder->one_read = false;
	if (!taken)
		return false;
	decoder->burst = true;
	decoder->burst_at = now_ms;
	decoder->at += taken;
	give_paste(decoder, bytes, taken, key);
	return true;
}

bool key_decoder_next(struct key_decoder *decoder, int64_t now_ms, bool flush, struct key *key)
{
	static const size_t begin_length = sizeof(PASTE_BEGINS) - 1;
	for (;;) {
		if (decoder->pasting)
			return next_paste(decoder, flush, key);
		const char *bytes = decoder->bytes.text + decoder->at;
		size_t length = decoder->bytes.length - decoder->at;
		if (!length)
			return false;
		if (next_burst(decoder, now_ms, key))
			return true;
		if (length >= begin_length && paste_begins(bytes, length)) {
			decoder->at += begin_length;
			decoder->pasting = true;
			decoder->searched = 0;
			continue;
		}
		*key = (struct key){.kind = KEY_IS_NOTHING};
		size_t taken = decode(decoder, bytes, length, now_ms, flush, key);
		if (taken == WAIT)
			return false;
		decoder->at += taken;
		if (key->kind != KEY_IS_NOTHING)
			return true;
	}
}

int key_decoder_patience(const struct key_decoder *decoder)
{
	size_t length = decoder->bytes.length - decoder->at;
	if (decoder->pasting)
		return PASTE_PATIENCE_MS;
	if (!length)
		return -1;
	if (decoder->bytes.text[decoder->at] != ESC || length > 2)
		return SEQUENCE_PATIENCE_MS;
	return length == 1 ? ESCAPE_PATIENCE_MS : ALT_PATIENCE_MS;
}
