/* Who writes by the actions of the program, one edit after the other. */
#include "several.h"

#include "app/act.h"
#include "app/look.h"
#include "base/monotonic.h"
#include "base/strbuf.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ANEW_AFTER = 10 };

/* One who writes, and the activities that must be there of theirs. */
struct writer {
	const struct place *place;
	struct session *session;
	int number, step;
	char *actor;
	int64_t plan_id;
	int month;
	struct own {
		int64_t id;
		char *title;
	} own[KEPT_MOST];
	size_t count;
	bool may_undo; /* the last edit has added an activity */
};

static bool add(struct writer *writer, struct error *err)
{
	struct activity activity;
	struct own *own = &writer->own[writer->count];
	activity_init(&activity);
	activity.plan_id = writer->plan_id;
	activity.title = string_format("%s第%d步", writer->actor, writer->step);
	activity.when.starts.month = writer->month + (writer->step + writer->number) % 11;
	activity_add_post(&activity, 0, "主席");
	bool ok = activity_add(writer->session, &activity, &own->id, err);
	if (ok) {
		own->title = activity.title;
		activity.title = NULL;
		writer->count++;
	}
	activity_release(&activity);
	return ok;
}

static bool change(struct writer *writer, struct error *err)
{
	struct activity was, now;
	struct own *own = &writer->own[(size_t)writer->step % writer->count];
	activity_init(&was);
	bool ok = look_activity(writer->session, own->id, &was, err);
	if (ok) {
		activity_copy(&now, &was);
		free(now.title);
		now.title = string_format("%s改于第%d步", writer->actor, writer->step);
		ok = activity_change(writer->session, &was, &now, err);
		if (ok)
			string_set(&own->title, now.title);
		activity_release(&now);
	}
	activity_release(&was);
	return ok;
}

static bool take_out(struct writer *writer, struct error *err)
{
	struct own *own = &writer->own[0];
	if (!activity_remove(writer->session, own->id, err))
		return false;
	free(own->title);
	*own = writer->own[--writer->count];
	return true;
}

/* An edit more and a step of history less: it is both tried and done, where nobody is in its way. */
static bool take_back(struct writer *writer, struct error *err)
{
	char *said = NULL;
	bool ok = undo(writer->session, &said, err);
	free(said);
	if (!ok && err->code == ERR_CONFLICT) {
		error_release(err);
		*err = (struct error)ERROR_INIT;
		__atomic_add_fetch(&told->refused, 1, __ATOMIC_SEQ_CST);
		return true;
	}
	if (ok)
		free(writer->own[--writer->count].title);
	return ok;
}

static bool one_edit(struct writer *writer, struct error *err)
{
	bool undoes = writer->may_undo && writer->step % 11 == 5;
	writer->may_undo = false;
	if (undoes)
		return take_back(writer, err);
	bool ok;
	if (writer->count > 2 && writer->step % 4 == 3)
		ok = change(writer, err);
	else if (writer->count > 2 && writer->step % 9 == 8)
		ok = take_out(writer, err);
	else
		ok = writer->may_undo = add(writer, err);
	told->acknowledged[writer->number] += ok;
	return ok;
}

static void enter(struct writer *writer)
{
	struct plan plan;
	struct error err = ERROR_INIT;
	writer->session = open_session(writer->place, writer->actor, false);
	plan_init(&plan);
	if (!look_plan_named(writer->session, "2025", &plan, &err)) {
		wrong(writer->actor, err.text);
		_exit(1);
	}
	writer->plan_id = plan.id;
	writer->month = plan.period.first;
	plan_release(&plan);
}

/* Which activities must be there in the end, one by one. */
static void leave_list(const struct writer *writer)
{
	char *path = string_format("%s/list-%d", writer->place->folder, writer->number);
	FILE *list = fopen(path, "w");
	for (size_t i = 0; list && i < writer->count; i++)
		fprintf(list, "%lld %s\n", (long long)writer->own[i].id, writer->own[i].title);
	if (!list || fclose(list) != 0)
		_exit(1);
	free(path);
}

void write_all(const struct place *place, int number)
{
	static struct writer writer;
	struct error err = ERROR_INIT;
	writer.place = place;
	writer.number = number;
	writer.actor = string_format("写手%d", number);
	enter(&writer);
	for (writer.step = 0; writer.step < place->edits; writer.step++) {
		int64_t began = monotonic_ms();
		if (!one_edit(&writer, &err)) {
			wrong(writer.actor, err.text);
			_exit(1);
		}
		int64_t took = monotonic_ms() - began;
		if (took > told->longest_ms)
			told->longest_ms = took;
		if (writer.step % ANEW_AFTER == ANEW_AFTER - 1) {
			session_close(writer.session);
			enter(&writer);
		}
	}
	session_close(writer.session);
	leave_list(&writer);
	_exit(0);
}
