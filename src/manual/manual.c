/* A program of its own, run while building: it writes a page of the manual, or a shell's completion, to standard output. */
#include "i18n/messages.h"
#include "pages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct page {
	const char *name;
	void (*write)(struct strbuf *out); /* NULL: the formats, which want files */
};

static const struct page pages[] = {
	{"man1", page_program},    {"man5", NULL},
	{"bash", completion_bash}, {"zsh", completion_zsh},
	{"fish", completion_fish},
};

static const struct page *page_named(const char *name)
{
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		if (strcmp(pages[i].name, name) == 0)
			return &pages[i];
	return NULL;
}

static int fail(char *sentence)
{
	fprintf(stderr, "manual: %s\n", sentence);
	free(sentence);
	return 1;
}

int main(int argc, char **argv)
{
	const struct page *page = argc > 2 ? page_named(argv[1]) : NULL;
	enum language chosen;
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	if (!page || !language_parse(argv[2], &chosen) || !language_use_utf8())
		return fail(say_manual_usage(argv[0]));
	language_set(chosen);
	if (page->write)
		page->write(&out);
	else if (!page_formats(&out, argv + 3, &err))
		return fail(err.text);
	bool good = fwrite(out.text, 1, out.length, stdout) == out.length && fflush(stdout) == 0;
	strbuf_release(&out);
	return good ? 0 : fail(xstrdup(text(MSG_stdout_failed)));
}
