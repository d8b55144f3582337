#include "plan_code.h"

#include "base/strbuf.h"
#include "session_state.h"
#include "store/plan_store.h"

#include <stdlib.h>

bool plan_code_check(struct session *session, char **code, int64_t plan_id, struct error *err)
{
	bool taken = false;
	char *typed = *code;
	*code = plan_code_fold(typed ? typed : "");
	free(typed);
	if (!plan_code_valid(*code))
		return error_set(err, ERR_INPUT, say_code_invalid(*code));
	if (!plan_store_code_taken(session->store, *code, plan_id, &taken, err))
		return false;
	return !taken || error_set(err, ERR_EXISTS, say_code_taken(*code));
}

char *plan_code_nth(const char *code, int n)
{
	return n == 1    ? xstrdup(code)
	       : n <= 26 ? string_format("%s%c", code, 'a' + n - 1)
			 : string_format("%s-%d", code, n);
}

bool plan_code_vary(struct session *session, char **code, struct error *err)
{
	for (int n = 1;; n++) {
		char *tried = plan_code_nth(*code, n);
		bool taken = true;
		bool ok = plan_store_code_taken(session->store, tried, 0, &taken, err);
		if (ok && !taken) {
			free(*code);
			*code = tried;
			return true;
		}
		free(tried);
		if (!ok)
			return false;
	}
}

bool plan_code_free(struct session *session, enum plan_kind kind, struct period period, char **code,
		    struct error *err)
{
	struct strbuf made = STRBUF_INIT;
	plan_code_from_period(kind, period, &made);
	free(*code);
	*code = strbuf_detach(&made);
	return plan_code_vary(session, code, err);
}
