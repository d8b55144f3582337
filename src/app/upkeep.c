#include "app/upkeep.h"

#include "app/places.h"
#include "session_state.h"
#include "store/draft_store.h"
#include "store/rescue_store.h"
#include "store/upkeep_store.h"

bool upkeep_doctor(const char *path, struct diagnostics *out, struct error *err)
{
	return upkeep_check(path, out, err);
}

bool upkeep_rescue(const char *path, const char *target, struct rescue *out, struct error *err)
{
	return session_spares(path, target, err) &&
	       rescue_store(path, target, place_origin(), out, err);
}

bool upkeep_save_copy(struct session *session, const char *target, bool force, struct error *err)
{
	return session_spares(session_path(session), target, err) &&
	       upkeep_backup(session->store, target, force, err);
}

bool upkeep_put_back(const char *backup, const char *path, char **kept_as, struct error *err)
{
	return session_spares(path, backup, err) && upkeep_restore(backup, path, kept_as, err);
}

bool draft_keep(struct session *session, const char *form, int64_t row_id, const char *content,
		struct error *err)
{
	return draft_store_put(session->store, form, row_id, content, err);
}

bool draft_drop(struct session *session, const char *form, int64_t row_id, struct error *err)
{
	return draft_store_drop(session->store, form, row_id, err);
}

bool draft_leave(struct session *session, const char *form, int64_t row_id, struct error *err)
{
	return draft_store_leave(session->store, form, row_id, err);
}

bool draft_take(struct session *session, const struct draft *draft, bool *taken, struct error *err)
{
	return draft_store_take(session->store, draft, taken, err);
}

bool draft_remove(struct session *session, const struct draft *draft, struct error *err)
{
	return draft_store_remove(session->store, draft, err);
}

bool draft_list(struct session *session, struct draft_list *out, struct error *err)
{
	return draft_store_list(session->store, out, err);
}
