/* Files of data/ that the program carries with it, made into arrays by data/embed.sh. */
#ifndef BASE_EMBEDDED_H
#define BASE_EMBEDDED_H

#include <stddef.h>

struct embedded_file {
	const char *name; /* without its folder: primary-school-year.yaml */
	const char *text; /* UTF-8, with a zero byte behind it */
	size_t length;
};

/* The file that is called `name` with `ending` behind it; NULL: none is. */
const struct embedded_file *embedded_find(const struct embedded_file *files, size_t count,
					  const char *name, const char *ending);

#endif
