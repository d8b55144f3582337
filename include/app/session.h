/*
 * A user at work: the open database, who acts, which day it is. Passed to every action; there is one per process.
 *
 * The actions of app/ are what a user can do, each in one transaction and one step of undo, shared by both faces. They
 * take and give values of the model and never print. Texts they are given are cleaned (utf8_clean) before they are
 * stored; blanks at both ends go.
 */
#ifndef APP_SESSION_H
#define APP_SESSION_H

#include "base/date.h"
#include "base/error.h"
#include "model/config.h"
#include "model/days_off.h"

#include <stdint.h>

struct session; /* opaque */

struct session_options {
	const char *
		db; /* NULL: UNIONPLAN_DB, else the configuration's, else $XDG_DATA_HOME/unionplan/unionplan.db */
	const char *
		actor; /* NULL: UNIONPLAN_ACTOR, else the configuration's 'me', else the login name */
	bool read_only;
	bool must_exist; /* do not make a new database (for looking only) */
	int patience_ms; /* how long to wait for another program that writes; 0: as long as a command does */
	const struct config *config; /* must outlive the session; NULL: none */
};

/* Where the options, the environment and the configuration say the database is. Owned. */
bool session_database_path(const struct session_options *options, char **path, struct error *err);

bool session_open(struct session **out, const struct session_options *options, struct error *err);
void session_close(struct session *session);

const char *session_path(const struct session *session);

/* Where the database went as it was, before this opening brought it to a new format; NULL: there was nothing to keep. */
const char *session_kept_copy(const struct session *session);

/* Has this opening found that the database lies on a network drive, where those who store have to wait for each other? */
bool session_is_on_slow_disk(const struct session *session);

/* Does it lie where other machines may change it at the same time and not be seen? */
bool session_disk_is_blind(const struct session *session);
const char *session_actor(const struct session *session);

/* Did the options, the environment or the configuration say who that is? Else it is the login name. */
bool session_actor_is_told(const struct session *session);
bool session_is_read_only(const struct session *session);

/* Is another file, or none, under its path by now? Nothing is changed any more then. */
bool session_has_moved(const struct session *session);

/* Is that so for its disk alone, which was full when it was opened? */
bool session_disk_is_full(const struct session *session);

/* UNIONPLAN_TODAY (checked at opening: ERR_USAGE), else the clock's. session NULL: for what needs no database. */
struct date session_today(const struct session *session);

/* This moment in seconds since 1970-01-01; where the day is pinned, its midnight (UTC), so that what it dates stays the same. */
int64_t session_now(const struct session *session);

/*
 * For one that stays open, as the screen does: lets other sessions of the same name know that it is there. From then on a
 * pipe or a device is neither read nor written, which may never give or take anything: somebody waits for the next key.
 */
void session_show(struct session *session);

/* Could something be stored now, or does another program write? Waits for nobody. */
bool session_is_free(struct session *session);

/* The name of that program. Owned; NULL: there is none, or it is not to be found out. */
char *session_writer(const struct session *session);

/* As the options gave it; NULL: none. Borrowed. */
const struct config *session_config(const struct session *session);

/* Has this session changed anything? */
bool session_has_written(const struct session *session);

/* The last entry of history that is of this very session, whoever has written since; 0: none yet. */
int64_t session_last_entry(const struct session *session);

/* Differs from its last value when anybody has changed something: read anew what is shown. Cheap. */
int64_t session_version(struct session *session);

/* The occasions known: data/occasions.yaml and the configuration's own. Read at the first call. NULL: err says why. */
const struct occasion_list *session_occasions(struct session *session, struct error *err);

/*
 * The days off known: for each year those that were imported, else those that come along (data/days-off/). Sorted;
 * borrowed until the next call, which is cheap as long as nothing has changed. NULL: err says why.
 */
const struct days_off *session_days_off(struct session *session, struct error *err);

#endif
