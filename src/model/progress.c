#include "model/progress.h"

#include "base/array.h"
#include "model/activity.h"

#include <stdlib.h>

void progress_lines_release(struct progress_lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		free(lines->items[i].name);
	free(lines->items);
	*lines = (struct progress_lines){0};
}

void progress_init(struct progress *progress)
{
	*progress = (struct progress){.all.limit = NOT_GIVEN, .income = NOT_GIVEN};
}

void progress_release(struct progress *progress)
{
	progress_lines_release(&progress->months);
	progress_lines_release(&progress->sections);
	progress_lines_release(&progress->posts);
	progress_init(progress);
}

struct progress_line *progress_lines_add(struct progress_lines *lines, int64_t id, const char *name)
{
	ARRAY_GROW(lines->items, lines->count, lines->room);
	struct progress_line *line = &lines->items[lines->count++];
	*line = (struct progress_line){
		.id = id, .name = name ? xstrdup(name) : NULL, .limit = NOT_GIVEN};
	return line;
}
