/*
 * Findings of a plan's check that its union has looked at and does not want to be shown again, each by its key: 'rule:what
 * it is about', by name, so that it survives export and import; what gets another name is looked at anew.
 */
#ifndef MODEL_SILENCE_H
#define MODEL_SILENCE_H

#include <stdbool.h>
#include <stddef.h>

struct silence_list {
	char **items;
	size_t count, room;
};

bool silence_has(const struct silence_list *list, const char *finding);
void silence_list_add(struct silence_list *list, const char *finding);
void silence_list_release(struct silence_list *list);

#endif
