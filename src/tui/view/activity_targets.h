/* What changes activities, in whichever view they are seen: each is one action, which the line of status tells of. */
#ifndef ACTIVITY_TARGETS_H
#define ACTIVITY_TARGETS_H

#include "model/activity.h"
#include "tui/view/desk.h"

/* What a command works on. */
struct activity_targets {
	const int64_t *ids; /* of one plan */
	size_t count;       /* from 1 */
	bool marked;        /* they were marked: questions tell how many they are */
	int elsewhere;      /* so many of those that are marked can't be seen now */
	int month;          /* that is shown; 0: none */
	int going_on;       /* so many of them have begun in an earlier month and go on in it */
	const struct activity
		*current; /* at the cursor; NULL: none. The only one where none is marked */
};

enum change_end {
	CHANGE_UNKNOWN, /* the action is none of those that are here */
	CHANGE_NONE,    /* all is as it was; the user has been told why, or wanted it so */
	CHANGE_MADE,
	CHANGE_OF_TIME, /* they may stand elsewhere now */
};

/*
 * Editing, another time, a status, removing; asks what there is to be asked. Editing is for the current one alone.
 */
enum change_end activity_targets_change(struct desk *desk, const struct activity_targets *targets,
					enum action action);

/* 'X', or how many they are: for titles of questions. Owned. */
char *activity_targets_title(const struct activity_targets *targets);

#endif
