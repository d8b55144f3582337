#include "key_burst.h"

#include "base/utf8.h"

/* Characters. Someone who types ahead on a slow line stays below; what is shorter is typed text with Enter, as it was. */
#define BURST_LEAST 16

size_t key_burst_length(const char *bytes, size_t length, bool goes_on)
{
	size_t at = 0, characters = 0;
	bool lines = false;
	while (at < length) {
		uint32_t codepoint;
		size_t step = utf8_decode(bytes + at, length - at, &codepoint);
		bool line_end = codepoint == '\r' || codepoint == '\n';
		bool text = codepoint >= 0x20 && codepoint != 0x7F && codepoint != UTF8_REPLACEMENT;
		if (!line_end && !text && codepoint != '\t')
			break;
		lines = lines || (line_end && characters > 0);
		characters += text;
		at += step;
	}
	return goes_on ? at : lines && characters >= BURST_LEAST ? at : 0;
}
