/* Times as one text each, for the database and files. */
#include "model/when.h"

static const char by[] = "by ";

void when_encode(const struct when *when, struct strbuf *out)
{
	char starts[11], ends[11];
	moment_write(when->starts, starts);
	moment_write(when->ends, ends);
	if (when->deadline)
		strbuf_add_text(out, by);
	strbuf_add_text(out, starts);
	if (*ends)
		strbuf_format(out, "/%s", ends);
	if (when->part)
		strbuf_format(out, " %s", part_code(when->part));
}

/* The moment in the first `length` bytes. */
static bool decode_moment(const char *text, size_t length, struct moment *out)
{
	char copy[11];
	if (!length || length >= sizeof(copy))
		return false;
	memcpy(copy, text, length);
	copy[length] = '\0';
	return moment_parse(copy, out);
}

bool when_decode(const char *text, struct when *out)
{
	struct when when = {0};
	size_t word = strlen(by);
	if (strncmp(text, by, word) == 0) {
		when.deadline = true;
		text += word;
	}
	size_t length = strcspn(text, "/ ");
	if (!decode_moment(text, length, &when.starts))
		return false;
	const char *rest = text + length;
	if (*rest == '/' && !decode_moment(rest + 1, strlen(rest + 1), &when.ends))
		return false;
	if (*rest == ' ' && !part_parse(rest + 1, &when.part))
		return false;
	if (!when_valid(&when))
		return false;
	*out = when;
	return true;
}
