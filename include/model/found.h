/* What a search has found. */
#ifndef MODEL_FOUND_H
#define MODEL_FOUND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum found_kind {
	FOUND_PLAN,
	FOUND_SECTION,
	FOUND_ACTIVITY,
	FOUND_DUTY,
	FOUND_MEMBER,
	FOUND_POST,
	FOUND_KIND_COUNT
};

struct found {
	enum found_kind kind;
	int64_t id;
	int64_t plan_id;         /* 0 for duties, members and posts */
	int64_t organization_id; /* of these; 0 for the others */
	int64_t post_id;         /* of a post or a duty, else 0 */
	char *plan_code;         /* NULL there */
	char *title;             /* the heading, title, name or duty */
	char *context;           /* the text around the word where it is not in the title; NULL */
	char *where;             /* month 'YYYY-MM' of an activity, post of a duty; NULL */
};

struct found_list {
	struct found *items;
	size_t count, room;
	bool more; /* there were more than `limit` */
};

void found_list_release(struct found_list *list);

#endif
