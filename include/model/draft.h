/* What is typed in a form that is still open, and not stored as a row yet. */
#ifndef MODEL_DRAFT_H
#define MODEL_DRAFT_H

#include <stddef.h>
#include <stdint.h>

struct draft {
	int64_t id, row_id; /* row 0: a new one */
	char *at;           /* when it was kept, UTC: 2025-11-18T09:30:00Z */
	char *form;         /* whose fields it holds */
	char *content;      /* in that form's own writing */
	char *session;      /* that typed it; "": one that did not tell */
};

struct draft_list {
	struct draft *items;
	size_t count, room;
};

void draft_release(struct draft *draft);
void draft_list_release(struct draft_list *list);

#endif
