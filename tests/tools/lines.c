#include "lines.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Beyond this many cells, comparing costs more than a precise diff is worth. */
#define COMPARE_CELLS 4000000

void *need(void *memory)
{
	if (!memory) {
		fputs("out of memory\n", stderr);
		exit(2);
	}
	return memory;
}

void lines_add(struct lines *lines, const char *bytes, size_t length)
{
	/* Room grows by doubling: a power of two is always full. */
	if ((lines->count & (lines->count - 1)) == 0) {
		size_t room = lines->count ? 2 * lines->count : 1;
		lines->line = need(realloc(lines->line, room * sizeof *lines->line));
	}
	lines->line[lines->count++] = need(strndup(bytes, length));
}

void lines_add_string(struct lines *lines, const char *text)
{
	lines_add(lines, text, strlen(text));
}

void lines_split(struct lines *lines, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n");
		lines_add(lines, text, length);
		text += length + (text[length] == '\n');
	}
}

void lines_drop_last(struct lines *lines)
{
	free(lines->line[--lines->count]);
}

void lines_release(struct lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		free(lines->line[i]);
	free(lines->line);
	*lines = (struct lines){0};
}

bool lines_read(struct lines *lines, const char *path)
{
	FILE *file = fopen(path, "r");
	if (!file)
		return false;
	char *line = NULL;
	size_t room = 0;
	ssize_t length;
	while ((length = getline(&line, &room, file)) >= 0) {
		if (length > 0 && line[length - 1] == '\n')
			length--;
		lines_add(lines, line, (size_t)length);
	}
	int error = ferror(file) ? errno : 0;
	free(line);
	fclose(file);
	errno = error;
	return error == 0;
}

bool lines_write(const struct lines *lines, const char *path)
{
	size_t room = strlen(path) + sizeof ".new";
	char *aside = need(malloc(room));
	snprintf(aside, room, "%s.new", path);
	FILE *file = fopen(aside, "w");
	bool good = file != NULL;
	if (file) {
		for (size_t i = 0; i < lines->count; i++)
			fprintf(file, "%s\n", lines->line[i]);
		good = !ferror(file);
		good = fclose(file) == 0 && good && rename(aside, path) == 0;
	}
	free(aside);
	return good;
}

/* The longest common subsequence of the two middles; `edits` has room for all their lines. */
static void compare_middle(char **expected, size_t n, char **actual, size_t m,
			   lines_matcher *matches, char *edits)
{
	size_t width = m + 1;
	unsigned *common = need(calloc((n + 1) * width, sizeof *common));
	for (size_t i = n; i-- > 0;)
		for (size_t j = m; j-- > 0;) {
			unsigned *cell = &common[i * width + j];
			if (matches(expected[i], actual[j]))
				*cell = 1 + cell[width + 1];
			else
				*cell = cell[width] > cell[1] ? cell[width] : cell[1];
		}
	size_t i = 0, j = 0;
	while (i < n || j < m) {
		const unsigned *cell = &common[i * width + j];
		if (i < n && j < m && matches(expected[i], actual[j])) {
			*edits++ = '=';
			i++, j++;
		} else if (i < n && (j == m || cell[width] >= cell[1])) {
			*edits++ = '-';
			i++;
		} else {
			*edits++ = '+';
			j++;
		}
	}
	free(common);
}

char *lines_compare(const struct lines *expected, const struct lines *actual,
		    lines_matcher *matches)
{
	size_t n = expected->count, m = actual->count, head = 0, tail = 0;
	while (head < n && head < m && matches(expected->line[head], actual->line[head]))
		head++;
	while (head + tail < n && head + tail < m &&
	       matches(expected->line[n - 1 - tail], actual->line[m - 1 - tail]))
		tail++;
	n -= head + tail;
	m -= head + tail;

	char *edits = need(calloc(1, head + n + m + tail + 1));
	memset(edits, '=', head);
	if (n && m && n < COMPARE_CELLS / m) {
		compare_middle(expected->line + head, n, actual->line + head, m, matches,
			       edits + head);
	} else {
		memset(edits + head, '-', n);
		memset(edits + head + n, '+', m);
	}
	memset(edits + strlen(edits), '=', tail);
	return edits;
}

bool lines_differ(const char *edits)
{
	return strpbrk(edits, "-+") != NULL;
}

/* The end of the hunk that begins at `start`: changes less than two contexts apart stay together. */
static size_t hunk_end(const char *edits, size_t start, size_t context)
{
	size_t last = start;
	for (size_t i = start; edits[i] && i <= last + 2 * context + 1; i++)
		if (edits[i] != '=')
			last = i;
	size_t end = last + 1;
	for (size_t i = 0; i < context && edits[end]; i++)
		end++;
	return end;
}

static size_t count_edits(const char *edits, size_t length, char other_than)
{
	size_t count = 0;
	for (size_t i = 0; i < length; i++)
		count += edits[i] != other_than;
	return count;
}

void lines_print_diff(FILE *out, const struct lines *expected, const struct lines *actual,
		      const char *edits, size_t first, size_t context)
{
	size_t at = 0, i = 0, j = 0;
	for (;;) {
		size_t change = at + strspn(edits + at, "=");
		if (!edits[change])
			break;
		size_t start = change > at + context ? change - context : at;
		size_t end = hunk_end(edits, change, context);
		i += start - at;
		j += start - at;
		fprintf(out, "@@ -%zu,%zu +%zu,%zu @@\n", first + i,
			count_edits(edits + start, end - start, '+'), first + j,
			count_edits(edits + start, end - start, '-'));
		for (at = start; at < end; at++) {
			char sign = edits[at] == '=' ? ' ' : edits[at];
			const char *line = sign == '-' ? expected->line[i] : actual->line[j];
			fprintf(out, "%c%s\n", sign, line);
			i += sign != '+';
			j += sign != '-';
		}
	}
}
