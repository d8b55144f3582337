/* What could be meant by what is typed in a field. */
#ifndef TUI_EDIT_SUGGESTIONS_H
#define TUI_EDIT_SUGGESTIONS_H

#include <stddef.h>

struct suggestions {
	char **items; /* owned */
	size_t count, room;
};

/* Copies the text; what is there already isn't added. */
void suggestions_add(struct suggestions *list, const char *text);
void suggestions_clear(struct suggestions *list);
void suggestions_release(struct suggestions *list);

#endif
