/* The committee of a union: its posts in their order, what each has to do, and who holds it. */
#ifndef MODEL_COMMITTEE_H
#define MODEL_COMMITTEE_H

#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

struct organization {
	int64_t id;
	char *name;     /* 第一小学工会委员会 */
	char *superior; /* NULL: none. So with note */
	char *note;
};

/* What hangs on a union: its plans, and those that name one of its posts; all else goes with it. */
struct organization_content {
	int plans, posts, members, standards;
};

struct duty {
	int64_t id, post_id, position;
	char *text;
};

struct appointment {
	int64_t id, post_id, member_id;
	char *name;  /* the member's */
	char *since; /* 'YYYY-MM' or 'YYYY-MM-DD', NULL: not said */
	char *until; /* NULL: still in office */
};

struct post {
	int64_t id, organization_id, position;
	char *name;
	int seats; /* 1 to 999 */
	struct duty *duties;
	size_t duty_count, duty_room;
	struct appointment *appointments;
	size_t appointment_count, appointment_room;
};

struct member {
	int64_t id, organization_id;
	char *name;
	char *department; /* NULL: not said. So with note */
	char *note;
};

struct committee {
	struct post *posts; /* in their order */
	size_t post_count, post_room;
	struct member *members; /* by id */
	size_t member_count, member_room;
};

void organization_release(struct organization *organization);
void organization_copy(struct organization *to, const struct organization *from);

void committee_init(struct committee *committee);
void committee_release(struct committee *committee);
void committee_copy(struct committee *to, const struct committee *from); /* `to` not initialised */
void post_release(struct post *post);
void member_release(struct member *member);

/* Each gives the new element, zeroed but for the name (copied; seats 1). Earlier pointers into the array move. */
struct post *committee_add_post(struct committee *committee, const char *name);
struct member *committee_add_member(struct committee *committee, const char *name);
struct duty *post_add_duty(struct post *post, const char *text);
struct appointment *post_add_appointment(struct post *post, const char *member);

/* NULL: none. */
struct post *committee_find_post(const struct committee *committee, const char *name);
struct post *committee_post(const struct committee *committee, int64_t id);
struct member *committee_find_member(const struct committee *committee, const char *name);
struct member *committee_member(const struct committee *committee, int64_t id);

/* Is the appointment in force on `day` ('YYYY-MM-DD')? From the beginning of `since` to the end of `until`. */
bool appointment_holds(const struct appointment *appointment, const char *day);

/* Has it ended before that day? One that has not begun yet is not over. */
bool appointment_over(const struct appointment *appointment, const char *day);

/* The appointment by which this member holds the post on that day; NULL: none. */
const struct appointment *post_holder(const struct post *post, const char *member, const char *day);

/* How many hold the post on that day. */
int post_held(const struct post *post, const char *day);

#endif
