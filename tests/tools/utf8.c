#include "utf8.h"

#include <stdbool.h>

size_t utf8_encode(uint32_t code, char bytes[4])
{
	size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
	for (size_t i = length; i-- > 1; code >>= 6)
		bytes[i] = (char)(0x80 | (code & 0x3F));
	bytes[0] = (char)(lead[length] | code);
	return length;
}

/* How long the character is that begins with this byte; 0 for none. */
static size_t length_of(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xC2 || lead > 0xF4)
		return 0;
	return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

size_t utf8_decode(const char *bytes, uint32_t *code)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	const unsigned char *byte = (const unsigned char *)bytes;
	size_t length = length_of(*byte);
	if (length < 2) {
		*code = *byte;
		return length;
	}
	*code = *byte & (0x7Fu >> length);
	for (size_t i = 1; i < length; i++) {
		if ((byte[i] & 0xC0) != 0x80)
			return 0;
		*code = *code << 6 | (byte[i] & 0x3F);
	}
	bool surrogate = *code >= 0xD800 && *code <= 0xDFFF;
	return *code >= least[length] && *code <= 0x10FFFF && !surrogate ? length : 0;
}
