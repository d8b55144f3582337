/* Findings of the check that a union does not want to see again. */
#include "app/act.h"

#include "action.h"
#include "i18n/language.h"
#include "model/finding.h"
#include "store/plan_store.h"
#include "store/silence_store.h"

#include <stdlib.h>

/* 'no-post:教师节慰问' in the language that is set. A rule of another version is called by its key. */
static char *tell(const char *key, bool silenced)
{
	size_t length = strcspn(key, ":");
	enum finding_rule rule;
	char *unknown = xmemdup0(key, length),
	     *what = action_name(key[length] ? key + length + 1 : "");
	const char *name =
		finding_rule_parse(key, length, &rule) ? finding_rule_name(rule) : unknown;
	char *said = silenced ? say_did_silence(name, what) : say_did_unsilence(name, what);
	free(unknown);
	free(what);
	return said;
}

static struct bilingual tell_in_both(const char *key, bool silenced)
{
	enum language before = language();
	struct bilingual told;
	language_set(LANGUAGE_CHINESE);
	told.zh = tell(key, silenced);
	language_set(LANGUAGE_ENGLISH);
	told.en = tell(key, silenced);
	language_set(before);
	return told;
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
	ok = action_end(session, ok, "silence.set",
			finding ? tell_in_both(finding, silenced) : (struct bilingual){0}, plan_id,
			err);
	plan_release(&plan);
	free(finding);
	return ok;
}
