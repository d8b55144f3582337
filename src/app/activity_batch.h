/* Activities of one plan that one action is about: all of them or none. For the files of app/ alone. */
#ifndef APP_ACTIVITY_BATCH_H
#define APP_ACTIVITY_BATCH_H

#include "app/session.h"
#include "i18n/messages.h"
#include "model/plan.h"

/* What an action is about, and what it wants of them. */
struct batch {
	struct plan plan;
	struct activity_list activities;
	enum activity_status status;
	int month;        /* to move to; 0: 全年 */
	int months;       /* to move by */
	struct when when; /* the one time for all */
};

/* Inside an action; `batch` is to be released by batch_end() in any case. */
bool batch_load(struct session *session, const int64_t *ids, size_t count, struct batch *batch,
		struct error *err);

/* Ends the action with the sentence that `tell` makes of it in either language, and releases the batch. */
bool batch_end(struct session *session, bool ok, const char *action,
	       char *(*tell)(const struct batch *), struct batch *batch, struct error *err);

/* Says of several which one an error is about. False. */
bool batch_name_culprit(const struct batch *batch, const struct activity *activity,
			struct error *err);

/* 'a、b、c', as many as there is room for. Owned. */
char *batch_titles(const struct batch *batch);

/* A sentence that names one activity, or several. Owned. */
char *batch_told(const struct batch *batch, char *(*one)(const char *title),
		 char *(*many)(int count, const char *titles));

/* The times they have, before those change. Owned. */
struct when *batch_times(const struct batch *batch);

/* Stores them all, each at the place in its month that its time gives it; `was` are their times before. */
bool batch_store_times(struct session *session, struct batch *batch, const struct when *was,
		       struct error *err);

#endif
