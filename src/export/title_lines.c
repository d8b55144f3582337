#include "title_lines.h"

#include "base/array.h"
#include "base/linebreak.h"
#include "base/strbuf.h"
#include "base/width.h"

#include <stdlib.h>

/* The last lines of a title are made alike; a longer one, which is a slip, fills those before. */
enum { LINES_ALIKE = 4 };

/* Does a word end before `text + at`, so that a title may well be broken there? */
static bool between_words(const char *text, size_t at)
{
	static const char *const ends[] = {"年度", "学年", "学期", "委员会", "工会", "学",
					   "院",   "公司", "局",   "》",     "”",    " "};
	static const char *const starts[] = {"关于", "第", "工会", "工作计划",
					     "教育", "2",  "《",   "“"};
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		size_t length = strlen(ends[i]);
		if (at >= length && memcmp(text + at - length, ends[i], length) == 0)
			return true;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(starts); i++)
		if (strncmp(text + at, starts[i], strlen(starts[i])) == 0)
			return true;
	return false;
}

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
		int badness = abs(even) + (between_words(title, next) ? 0 : 16);
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
