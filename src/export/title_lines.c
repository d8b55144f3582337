#include "title_lines.h"

#include "base/linebreak.h"
#include "base/strbuf.h"
#include "base/width.h"
#include "title_words.h"

#include <stdlib.h>

/* The last lines of a title are made alike; a longer one, which is a slip, fills those before. */
enum { LINES_ALIKE = 4 };

/* How wide the first line of a title should be that takes `lines` of them. */
static int title_columns(const char *title, int lines, int most, int ambiguous)
{
	int best = most, least = -1;
	for (int columns = most; columns >= most / 4 && columns >= 2; columns--) {
		if (line_count(title, columns, most, ambiguous) != lines)
			break;
		size_t next, length = line_break(title, columns, ambiguous, &next);
		int even = width_of_text(title, ambiguous) / lines -
			   width_of_bytes(title, length, ambiguous);
		int badness = abs(even) + (title_may_break(title, next) ? 0 : 16);
		if (least < 0 || badness < least) {
			least = badness;
			best = columns;
		}
	}
	return best;
}

size_t title_line(const char *title, int most, int ambiguous, int *lines, size_t *next)
{
	int left = *lines > 1 ? *lines - 1 : line_count(title, most, most, ambiguous);
	bool alike = left > 1 && left <= LINES_ALIKE;
	*lines = left;
	return line_break(title, alike ? title_columns(title, left, most, ambiguous) : most,
			  ambiguous, next);
}
