#include "tui/edit/suggestions.h"

#include "base/array.h"
#include "base/banned.h"

#include <stdlib.h>

void suggestions_add(struct suggestions *list, const char *text)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i], text) == 0)
			return;
	ARRAY_GROW(list->items, list->count, list->room);
	list->items[list->count++] = xstrdup(text);
}

void suggestions_clear(struct suggestions *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i]);
	list->count = 0;
}

void suggestions_release(struct suggestions *list)
{
	suggestions_clear(list);
	free(list->items);
	*list = (struct suggestions){0};
}
