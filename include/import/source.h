/* The text of a file from outside, as UTF-8 with \n line ends. */
#ifndef IMPORT_SOURCE_H
#define IMPORT_SOURCE_H

#include "base/error.h"
#include "base/strbuf.h"

#define SOURCE_MOST (16u << 20) /* bytes a file may have */
/* An archive may have more: photos make a Word document large, and are never unpacked. Its parts have bounds of their own (archive.h). */
#define SOURCE_PACKAGE_MOST (256u << 20)

struct source {
	char *name; /* as the user gave it; "-": standard input */
	char *text; /* UTF-8, no BOM, no carriage returns; a zero byte behind it (and maybe some inside) */
	size_t length;
};

/*
 * Reads `path` ("-": standard input). What is not UTF-8 is read as GB18030 where that decodes cleanly, else refused with
 * the byte's offset (so is UTF-8 with a few bad bytes, which would decode to nonsense). Refused too: what can't be opened or read, a directory, more than SOURCE_MOST bytes, an empty file.
 */
bool source_read(struct source *source, const char *path, struct error *err);

/* The same of a file alone: a pipe or a device is refused, which may never give anything, or never end. For what nobody has named just now, such as a template that lies in its folder, and where nobody could break off the waiting. */
bool source_read_own(struct source *source, const char *path, struct error *err);

/* Its bytes alone, as they are, up to SOURCE_MOST of them, of an archive up to SOURCE_PACKAGE_MOST: for files that may be no text. Refuses what source_read() refuses. */
bool source_load(const char *path, struct strbuf *bytes, struct error *err);
bool source_load_own(const char *path, struct strbuf *bytes, struct error *err);

/* And these as text. Empties `bytes` in any case. */
bool source_take(struct source *source, const char *name, struct strbuf *bytes, struct error *err);

/* The same for bytes in memory, copied. */
bool source_decode(struct source *source, const char *name, const char *bytes, size_t length,
		   struct error *err);

void source_release(struct source *source);

/* Only the text, which is large; its name stays. */
void source_release_text(struct source *source);

#endif
