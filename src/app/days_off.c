#include "days_off.h"

#include "action.h"
#include "embedded.h"
#include "import/days_off.h"
#include "store/day_off_store.h"

#include <stdlib.h>

static bool read_embedded(const struct embedded_file *file, struct days_off *days,
			  struct error *err)
{
	struct source source;
	if (!source_decode(&source, file->name, file->text, file->length, err))
		return false;
	struct diagnostics found;
	struct days_off_notice notice = {0};
	diagnostics_init(&found, file->name);
	bool ok = days_off_read(&source, &notice, &found);
	if (ok)
		days_off_merge(days, &notice.days);
	else
		error_set(err, ERR_INPUT,
			  say_days_off_bad(found.count ? found.items[0].text : file->name));
	days_off_notice_release(&notice);
	diagnostics_release(&found);
	source_release(&source);
	return ok;
}

static bool that_come_along(struct days_off *days, struct error *err)
{
	for (size_t i = 0; i < embedded_days_off_count; i++)
		if (!read_embedded(&embedded_days_off[i], days, err))
			return false;
	return true;
}

/* A year that was imported takes the place of the one that comes along. */
const struct days_off *session_days_off(struct session *session, struct error *err)
{
	int64_t version = store_version(session->store);
	if (session->days_off_read && session->days_off_version == version)
		return &session->days_off;
	struct days_off days = {0}, ours = {0};
	bool ok = day_off_store_load(session->store, &days, err) && that_come_along(&ours, err);
	if (!ok) {
		days_off_release(&days);
		days_off_release(&ours);
		return NULL;
	}
	days_off_merge(&days, &ours);
	days_off_release(&session->days_off);
	session->days_off = days;
	session->days_off_read = true;
	session->days_off_version = version;
	return &session->days_off;
}

static bool store_notice(struct session *session, const struct days_off_notice *notice,
			 struct error *err)
{
	if (!action_begin(session, err))
		return false;
	bool ok = day_off_store_replace(session->store, notice, err);
	return action_end(session, ok, "days_off.import", both_did_import_days_off(notice->year), 0,
			  err);
}

bool days_off_import(struct session *session, const struct source *source, bool dry_run,
		     struct days_off_notice *notice, struct diagnostics *diagnostics,
		     struct error *err)
{
	if (days_off_read(source, notice, diagnostics))
		return dry_run || store_notice(session, notice, err);
	int errors = (int)diagnostics->errors;
	return error_set(err, ERR_INPUT,
			 say_import_errors(source->name, errors, errors == 1 ? "" : "s"));
}
