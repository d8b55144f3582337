#include "app/act.h"

#include "base/strbuf.h"
#include "session_state.h"
#include "store/history_store.h"

static bool step(struct session *session,
		 bool (*take)(struct store *, struct history_entry *, struct error *),
		 char *(*say)(const char *), char **text, struct error *err)
{
	struct history_entry done = {0};
	bool ok = take(session->store, &done, err);
	if (ok)
		*text = say(language() == LANGUAGE_CHINESE ? done.detail.zh : done.detail.en);
	history_entry_release(&done);
	return ok;
}

bool undo(struct session *session, char **text, struct error *err)
{
	return step(session, history_store_undo, say_undone, text, err);
}

bool redo(struct session *session, char **text, struct error *err)
{
	return step(session, history_store_redo, say_redone, text, err);
}
