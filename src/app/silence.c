/* Findings of the check that a union does not want to see again. */
#include "app/act.h"

#include "action.h"
#include "store/plan_store.h"
#include "store/silence_store.h"

#include <stdlib.h>

/* What the finding is about: behind the name of its rule. */
static const char *subject(const char *key)
{
	const char *colon = strchr(key, ':');
	return colon && colon[1] ? colon + 1 : key;
}

bool silence_set(struct session *session, int64_t plan_id, const char *key, bool silenced,
		 struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	char *finding = session_clean(key, false);
	plan_init(&plan);
	bool ok = action_require(finding, MSG_field_text, err) &&
		  plan_store_get(session->store, plan_id, &plan, err) &&
		  silence_store_set(session->store, plan_id, finding, silenced, err);
	const char *what = finding ? subject(finding) : NULL;
	ok = action_end(session, ok, "silence.set",
			silenced ? ACTION_SENTENCE(did_silence, what)
				 : ACTION_SENTENCE(did_unsilence, what),
			plan_id, err);
	plan_release(&plan);
	free(finding);
	return ok;
}
