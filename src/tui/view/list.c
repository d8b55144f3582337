#include "tui/view/list.h"

static size_t page_of(const struct list *list)
{
	return list->page > 2 ? (size_t)list->page - 1 : 1;
}

void list_set_count(struct list *list, size_t count)
{
	list->count = count;
	if (list->at >= count)
		list->at = count > 0 ? count - 1 : 0;
	if (list->top > list->at)
		list->top = list->at;
}

bool list_act(struct list *list, enum action action)
{
	size_t last = list->count > 0 ? list->count - 1 : 0;
	switch (action) {
	case ACTION_up:
		list->at -= list->at > 0;
		return true;
	case ACTION_down:
		list->at += list->at < last;
		return true;
	case ACTION_page_up:
		list->at = list->at > page_of(list) ? list->at - page_of(list) : 0;
		return true;
	case ACTION_page_down:
		list->at = last - list->at > page_of(list) ? list->at + page_of(list) : last;
		return true;
	case ACTION_first:
		list->at = 0;
		return true;
	case ACTION_last:
		list->at = last;
		return true;
	default:
		return false;
	}
}

void list_show(struct list *list, int lines)
{
	size_t window = lines > 0 ? (size_t)lines : 1;
	list->page = (int)window;
	if (list->at < list->top)
		list->top = list->at;
	if (list->at >= list->top + window)
		list->top = list->at - window + 1;
	if (list->top + window > list->count)
		list->top = list->count > window ? list->count - window : 0;
}

/* The earliest row from which on everything up to `last` fits the window. */
static size_t earliest_top(size_t last, int lines, int (*height)(void *context, size_t row),
			   void *context)
{
	int used = height(context, last);
	while (last > 0) {
		used += height(context, last - 1);
		if (used > lines)
			break;
		last--;
	}
	return last;
}

void list_show_tall(struct list *list, int lines, int (*height)(void *context, size_t row),
		    void *context)
{
	if (list->count == 0) {
		list->top = 0;
		return;
	}
	if (list->at < list->top)
		list->top = list->at;
	size_t first = earliest_top(list->at, lines, height, context);
	if (list->top < first)
		list->top = first;
	size_t latest = earliest_top(list->count - 1, lines, height, context);
	if (list->top > latest)
		list->top = latest;
	int used = 0;
	list->page = 0;
	for (size_t i = list->top; i < list->count && used < lines; i++, list->page++)
		used += height(context, i);
}

void list_show_page(struct list *list, int lines)
{
	size_t window = lines > 0 ? (size_t)lines : 1;
	size_t last = list->count > window ? list->count - window : 0;
	list->page = (int)window;
	if (list->at > last)
		list->at = last;
}

bool list_click(struct list *list, int line)
{
	size_t row = list->top + (size_t)line;
	if (line < 0 || row >= list->count)
		return false;
	list->at = row;
	return true;
}
