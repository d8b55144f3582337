#include "terminal.h"

#include "base/array.h"
#include "base/banned.h"

/* Keys and the names of their sequences; `shifted` has a name of its own or is the extended name's without a number. */
static const struct {
	enum key_code code;
	const char *name, *shifted, *extended;
} names[] = {
	{CODE_UP, "kcuu1", "kri", "kUP"},      {CODE_DOWN, "kcud1", "kind", "kDN"},
	{CODE_LEFT, "kcub1", "kLFT", "kLFT"},  {CODE_RIGHT, "kcuf1", "kRIT", "kRIT"},
	{CODE_HOME, "khome", "kHOM", "kHOM"},  {CODE_END, "kend", "kEND", "kEND"},
	{CODE_PAGE_UP, "kpp", "kPRV", "kPRV"}, {CODE_PAGE_DOWN, "knp", "kNXT", "kNXT"},
	{CODE_INSERT, "kich1", "kIC", "kIC"},  {CODE_DELETE, "kdch1", "kDC", "kDC"},
};

/* One-byte sequences are control characters, of which the decoder knows what they mean here. */
static void define(struct key_decoder *decoder, const char *name, enum key_code code,
		   unsigned modifiers)
{
	const char *sequence = terminal_capability(name);
	if (sequence && sequence[0] == '\033' && sequence[1])
		key_decoder_define(decoder, sequence, code, modifiers);
}

void terminal_define_keys(struct key_decoder *decoder)
{
	char name[16];
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
		define(decoder, names[i].name, names[i].code, 0);
		define(decoder, names[i].shifted, names[i].code, KEY_SHIFT);
		/* Extended names end in the number that xterm's parameter has: kUP5 is Ctrl-Up. */
		for (unsigned number = 3; number <= 8; number++) {
			snprintf(name, sizeof(name), "%s%u", names[i].extended, number);
			define(decoder, name, names[i].code, number - 1);
		}
	}
	for (int f = 1; f <= 24; f++) {
		snprintf(name, sizeof(name), "kf%d", f);
		define(decoder, name, (enum key_code)(CODE_F1 + (f - 1) % 12),
		       f > 12 ? KEY_SHIFT : 0);
	}
	define(decoder, "kcbt", CODE_TAB, KEY_SHIFT);
	define(decoder, "kent", CODE_ENTER, 0);
}
