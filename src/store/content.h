/*
 * The tables that hold what users have made, for comparing and restoring: all but history, the ids given and drafts.
 *
 *     T(kind, table, key, name)     what it is counted as; its primary key; how a row `m` of it is called
 */
#ifndef STORE_CONTENT_H
#define STORE_CONTENT_H

/* A section's nearest name. */
#define CONTENT_HEADING "coalesce(nullif(m.heading, ''), substr(m.body, 1, 40))"

#define CONTENT_TABLES(T) \
	T(PLANS, "plan", "id", "m.title") \
	T(SECTIONS, "section", "id", CONTENT_HEADING) \
	T(ACTIVITIES, "activity", "id", "m.title") \
	T(MEMBERS, "member", "id", "m.name") \
	T(OTHERS, "organization", "id", "NULL") \
	T(OTHERS, "post", "id", "NULL") \
	T(OTHERS, "duty", "id", "NULL") \
	T(OTHERS, "appointment", "id", "NULL") \
	T(OTHERS, "activity_post", "activity_id, post_id", "NULL") \
	T(OTHERS, "allotment", "plan_id, post_id", "NULL") \
	T(OTHERS, "income", "id", "NULL") \
	T(OTHERS, "standard", "id", "NULL") \
	T(OTHERS, "silence", "plan_id, finding", "NULL") \
	T(OTHERS, "day_off", "day", "NULL")

#endif
