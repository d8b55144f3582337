/*
 * The database of a usual disk, with the log that a crash has left, comes to one without shared memory, as files that are copied
 * to a network drive: what stands in the log alone is there, it is said once that the disk is slow, doctor tells of it, and two
 * who have it open see each other's changes. Who only looks leaves the log as it is.
 */
#include "several.h"

#include "app/act.h"
#include "app/look.h"
#include "app/upkeep.h"
#include "base/strbuf.h"
#include "vfs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static bool sees_note(const char *path)
{
	struct diagnostics found;
	struct error err = ERROR_INIT;
	diagnostics_init(&found, path);
	bool told_of = upkeep_doctor(path, &found, &err) && found.count == 1 &&
		       found.items[0].severity == SEVERITY_NOTE;
	diagnostics_release(&found);
	error_release(&err);
	return told_of || wrong("doctor", "says nothing of the disk");
}

static bool adds(struct session *session, const char *title, struct error *err)
{
	struct plan plan;
	struct activity activity;
	int64_t id;
	plan_init(&plan);
	activity_init(&activity);
	bool ok = look_plan_named(session, "2025", &plan, err);
	activity.plan_id = plan.id;
	activity.title = xstrdup(title);
	ok = ok && activity_add(session, &activity, &id, err);
	activity_release(&activity);
	plan_release(&plan);
	return ok || wrong(title, err->text);
}

/* What one does, the other one notices and sees. */
static bool sees_change(struct session *of, struct session *by, const char *title)
{
	struct counts before, after;
	struct error err = ERROR_INIT;
	int64_t version = session_version(of);
	count_all(of, &before);
	bool good = adds(by, title, &err);
	good = good && (session_version(of) != version || wrong(title, "not noticed"));
	count_all(of, &after);
	error_release(&err);
	return (after.activities == before.activities + 1 && good) || wrong(title, "not seen");
}

/* Somebody whose machine fails as soon as they have added something. */
static bool crashes(const struct place *place, const char *title)
{
	int status = 0;
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		struct error err = ERROR_INIT;
		_exit(!adds(open_session(place, "断电", false), title, &err));
	}
	return waitpid(child, &status, 0) == child && status == 0;
}

static bool copy_files(const struct place *from, const struct place *to)
{
	char *command = string_format("cp '%s' '%s' && cp '%s-wal' '%s-wal'", from->db, to->db,
				      from->db, to->db);
	bool copied = system(command) == 0;
	free(command);
	return copied || wrong("copy", "of a database with its log");
}

/* The bytes of the log; -1: there is none. */
static long long log_size(const struct place *place)
{
	struct stat info;
	char *path = string_format("%s-wal", place->db);
	long long size = stat(path, &info) == 0 ? (long long)info.st_size : -1;
	free(path);
	return size;
}

static bool only_looks(const struct place *place, size_t expected)
{
	long long size = log_size(place);
	struct session *session = open_session(place, "只看", true);
	struct counts seen;
	count_all(session, &seen);
	session_close(session);
	bool good = seen.activities == expected || wrong("only looking", "not all is seen");
	return (size > 0 && log_size(place) == size && good) ||
	       wrong("only looking", "the log is another one");
}

static bool works_there(const struct place *place, size_t expected)
{
	struct counts seen;
	struct session *first = open_session(place, "甲", false);
	bool good = session_is_on_slow_disk(first) || wrong("slow disk", "is not told");
	count_all(first, &seen);
	good = (seen.activities == expected ||
		wrong("slow disk", "what stood in the log is gone")) &&
	       good;
	struct session *second = open_session(place, "乙", false);
	good = (!session_is_on_slow_disk(second) || wrong("slow disk", "is told twice")) && good;
	good = sees_change(first, second, "乙加的") && sees_change(second, first, "甲加的") && good;
	session_close(first);
	session_close(second);
	return (log_size(place) < 0 || wrong("slow disk", "has a log")) && good;
}

bool moves_to_slow_disk(const struct place *place)
{
	struct place there = *place;
	struct counts before;
	struct session *session = open_session(place, "看", true);
	count_all(session, &before);
	session_close(session);
	there.db = string_format("%s/there.db", place->folder);
	size_t expected = before.activities + 1;
	bool good = crashes(place, "断电前加的") && copy_files(place, &there);
	vfs_install(VFS_MEMORY_PROMISED);
	good = good && only_looks(&there, expected) && works_there(&there, expected) &&
	       is_sound(there.db);
	free(there.db);
	vfs_install(VFS_NO_MEMORY);
	return good && works_there(place, expected) && sees_note(place->db);
}
