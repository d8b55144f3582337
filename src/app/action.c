#include "action.h"

#include "base/shorten.h"
#include "base/strbuf.h"
#include "model/outline.h"

#include <stdlib.h>

enum { NAME_COLUMNS = 48 };

bool action_begin(struct session *session, struct error *err)
{
	return store_begin(session->store, err);
}

bool action_end(struct session *session, bool ok, const char *action, struct bilingual detail,
		int64_t plan_id, struct error *err)
{
	if (ok)
		ok = store_commit(session->store, action, &detail, plan_id, err);
	else
		store_rollback(session->store);
	bilingual_release(&detail);
	return ok;
}

char *action_name(const char *text)
{
	char *line = xmemdup0(text ? text : "", text ? strcspn(text, "\n") : 0);
	char *name = shorten_end(line, NAME_COLUMNS);
	free(line);
	return name;
}

struct bilingual action_sentence(struct bilingual (*form)(const char *), const char *text)
{
	char *name = action_name(text);
	struct bilingual sentence = form(name);
	free(name);
	return sentence;
}

bool action_require(const char *value, enum message field, struct error *err)
{
	return (value && *value) || error_set(err, ERR_INPUT, say_field_empty(text(field)));
}

bool position_between(int64_t before, int64_t behind, int64_t *position)
{
	if (!behind)
		*position = before + POSITION_STEP;
	else
		*position = before + (behind - before) / 2;
	return *position > before && *position <= POSITION_MOST;
}
