#include "app/act.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "session_state.h"
#include "store/history_store.h"

#include <stdlib.h>

static bool step(struct session *session,
		 bool (*take)(struct store *, struct history_entry *, struct error *),
		 char *(*say)(const char *), char *(*say_elsewhere)(const char *), char **text,
		 struct error *err)
{
	struct history_entry done = {0};
	bool ok = take(session->store, &done, err);
	if (ok && history_store_source(session->store, done.id) == HISTORY_ELSEWHERE)
		say = say_elsewhere;
	if (ok)
		*text = say(language() == LANGUAGE_CHINESE ? done.detail.zh : done.detail.en);
	history_entry_release(&done);
	return ok;
}

bool undo(struct session *session, char **text, struct error *err)
{
	return step(session, history_store_undo, say_undone, say_undone_elsewhere, text, err);
}

bool redo(struct session *session, char **text, struct error *err)
{
	return step(session, history_store_redo, say_redone, say_redone_elsewhere, text, err);
}

bool steps_look(struct session *session, bool *can_undo, bool *can_redo, struct error *err)
{
	*can_undo = *can_redo = false;
	return session_is_read_only(session) ||
	       (history_store_step_there(session->store, false, can_undo, err) &&
		history_store_step_there(session->store, true, can_redo, err));
}

/* Undoing takes away what was added, redoing takes away again what was deleted. */
static void count_loss(const struct history_changes *changes, bool forward, struct step_loss *out)
{
	const struct {
		const char *table;
		int *count;
	} counted[] = {
		{"plan", &out->plans}, {"section", &out->sections}, {"activity", &out->activities}};
	for (size_t i = 0; i < changes->tally_count; i++) {
		const struct history_tally *tally = &changes->tallies[i];
		for (size_t j = 0; j < ARRAY_LENGTH(counted); j++)
			if (strcmp(tally->table, counted[j].table) == 0)
				*counted[j].count = (int)(forward ? tally->deleted : tally->added);
	}
}

bool step_loss_look(struct session *session, bool forward, struct step_loss *out, struct error *err)
{
	struct history_entry next = {0};
	struct history_changes changes = {0};
	*out = (struct step_loss){0};
	bool ok = history_store_next(session->store, forward, &next, err);
	if (ok && next.id != 0) {
		out->entry_id = next.id;
		enum history_source source = history_store_source(session->store, next.id);
		out->elsewhere = source == HISTORY_ELSEWHERE;
		out->perhaps_elsewhere =
			source == HISTORY_EARLIER && store_actor_runs_twice(session->store);
		date_minute_write(next.undone ? next.undone : next.at, out->when);
		ok = history_store_changes(session->store, next.id, 1, &changes, err);
		count_loss(&changes, forward, out);
		out->what =
			xstrdup(language() == LANGUAGE_CHINESE ? next.detail.zh : next.detail.en);
	}
	history_changes_release(&changes);
	history_entry_release(&next);
	return ok;
}
