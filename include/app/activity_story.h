/* What became of one activity: who changed what of it, and when. */
#ifndef APP_ACTIVITY_STORY_H
#define APP_ACTIVITY_STORY_H

#include "app/session.h"
#include "model/history.h"

/* An action, and what it changed of the activity alone. */
struct activity_event {
	struct history_entry entry;
	/* A post is told by its name in the column "post", a section in "section". */
	struct history_changes changes;
};

struct activity_story {
	struct activity_event *items; /* newest first */
	size_t count, room;
};

/*
 * From its beginning on. Reads every changeset there is, quickly: 10,000 actions take some milliseconds. `out` is initialised
 * here, and released by the caller in any case.
 */
bool look_activity_story(struct session *session, int64_t activity_id, struct activity_story *out,
			 struct error *err);
void activity_story_release(struct activity_story *story);

#endif
