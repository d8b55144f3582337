#include "model/silence.h"

#include "base/array.h"
#include "base/banned.h"

#include <stdlib.h>

bool silence_has(const struct silence_list *list, const char *finding)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i], finding) == 0)
			return true;
	return false;
}

void silence_list_add(struct silence_list *list, const char *finding)
{
	ARRAY_GROW(list->items, list->count, list->room);
	list->items[list->count++] = xstrdup(finding);
}

void silence_list_release(struct silence_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i]);
	free(list->items);
	*list = (struct silence_list){0};
}
