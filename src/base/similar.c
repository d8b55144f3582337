#include "base/similar.h"

#include "base/strbuf.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdlib.h>

enum { LONGEST = 64 }; /* longer names are not compared: nobody mistypes those by a letter */

static size_t characters(const char *text, uint32_t out[LONGEST])
{
	size_t count = 0, step;
	for (; count < LONGEST && (step = utf8_next(text, &out[count])); text += step)
		count++;
	return *text ? LONGEST + 1 : count;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

int similar_distance(const char *a, const char *b, int limit)
{
	uint32_t x[LONGEST], y[LONGEST];
	size_t m = characters(a, x), n = characters(b, y);
	if (m > LONGEST || n > LONGEST || abs((int)m - (int)n) > limit)
		return limit + 1;
	int rows[3][LONGEST + 1];
	int *before = rows[0], *above = rows[1], *row = rows[2];
	for (size_t j = 0; j <= n; j++)
		above[j] = (int)j;
	for (size_t i = 1; i <= m; i++) {
		row[0] = (int)i;
		for (size_t j = 1; j <= n; j++) {
			row[j] = least(least(above[j], row[j - 1]) + 1,
				       above[j - 1] + (x[i - 1] != y[j - 1]));
			if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
		}
		int *unused = before;
		before = above;
		above = row;
		row = unused;
	}
	return least(above[n], limit + 1);
}

const char *similar_name(const char *word, const char *const *names, size_t count)
{
	const char *best = NULL;
	int length = (int)utf8_count(word);
	int nearest = (length > 3 ? length / 3 : 1) + 1;
	for (size_t i = 0; i < count; i++) {
		assert(names[i]);
		int distance = similar_distance(word, names[i], nearest);
		if (distance < nearest && distance < length) {
			best = names[i];
			nearest = distance;
		}
	}
	for (size_t i = 0; !best && length > 1 && i < count; i++)
		if (strstr(names[i], word) || (strlen(names[i]) > 3 && strstr(word, names[i])))
			best = names[i];
	return best;
}
