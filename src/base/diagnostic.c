#include "base/diagnostic.h"

#include "base/array.h"
#include "base/utf8.h"
#include "base/width.h"

#include <stdlib.h>

void diagnostics_init(struct diagnostics *list, const char *file)
{
	*list = (struct diagnostics){.file = xstrdup(file)};
}

void diagnostics_release(struct diagnostics *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].text);
		free(list->items[i].source);
	}
	free(list->items);
	free(list->file);
	*list = (struct diagnostics){0};
}

void diagnostics_add(struct diagnostics *list, enum severity severity, int line, int column,
		     char *text, const char *source)
{
	if (severity == SEVERITY_ERROR)
		list->errors++;
	if (list->count >= DIAGNOSTICS_MOST) {
		list->left_out++;
		free(text);
		return;
	}
	ARRAY_GROW(list->items, list->count, list->room);
	list->items[list->count++] =
		(struct diagnostic){severity, line, column, text, xstrdup(source)};
}

/* Insertion sort: stable, and the list is short and nearly in order. */
void diagnostics_sort(struct diagnostics *list)
{
	for (size_t i = 1; i < list->count; i++) {
		struct diagnostic moved = list->items[i];
		size_t j = i;
		for (; j > 0; j--) {
			const struct diagnostic *before = &list->items[j - 1];
			if (before->line < moved.line ||
			    (before->line == moved.line && before->column <= moved.column))
				break;
			list->items[j] = *before;
		}
		list->items[j] = moved;
	}
}

/* The source line from about the place on, at most this many columns. */
enum { EXCERPT_COLUMNS = 100, EXCERPT_BEFORE = 40 };

static void print_excerpt(const struct diagnostic *item, struct strbuf *out)
{
	char *line = utf8_clean(item->source, strlen(item->source), false, NULL);
	const char *start = line, *mark = line;
	uint32_t c;
	for (int i = 1; i < item->column && *mark; i++)
		mark += utf8_next(mark, &c);
	while (width_of_bytes(start, (size_t)(mark - start), 1) > EXCERPT_COLUMNS - EXCERPT_BEFORE)
		start += utf8_next(start, &c);
	strbuf_add_text(out, "  ");
	strbuf_add(out, start, width_fit(start, EXCERPT_COLUMNS, 1));
	strbuf_add_text(out, "\n  ");
	strbuf_add_repeat(out, " ", (size_t)width_of_bytes(start, (size_t)(mark - start), 1));
	strbuf_add_text(out, "^\n");
	free(line);
}

void diagnostics_print(const struct diagnostics *list, const char *const words[3],
		       struct strbuf *out)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct diagnostic *item = &list->items[i];
		strbuf_add_text(out, list->file);
		if (item->line)
			strbuf_format(out, ":%d:%d", item->line, item->column);
		strbuf_format(out, ": %s: %s\n", words[item->severity], item->text);
		if (item->source)
			print_excerpt(item, out);
	}
}
