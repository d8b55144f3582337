#include "daily_backup.h"

#include "app/backup.h"

/* Nothing done since the last one, and so none of today: a change that is still to come begins another one. */
static void finish(struct daily_backup *daily, struct desk *desk)
{
	struct error err = ERROR_INIT;
	bool made = false;
	if (!backup_keeper_end(daily->keeper, &made, &err)) {
		if (backup_failure_note(desk->session)) {
			desk_say(desk, say_daily_failed(err.text));
			desk->alarming = true;
		}
	} else if (!made) {
		daily->day = (struct date){0};
	}
	daily->keeper = NULL;
	error_release(&err);
}

static void begin(struct daily_backup *daily, struct session *session)
{
	struct date today = session_today(session);
	int64_t version = session_version(session);
	if (date_compare(daily->day, today) == 0 || daily->version == version)
		return;
	daily->day = today;
	daily->version = version;
	daily->keeper = backup_keeper_begin(session);
}

void daily_backup_follow(struct daily_backup *daily, struct desk *desk)
{
	if (daily->keeper && backup_keeper_is_done(daily->keeper))
		finish(daily, desk);
	if (!daily->keeper)
		begin(daily, desk->session);
}

void daily_backup_end(struct daily_backup *daily)
{
	struct error ignored = ERROR_INIT;
	bool made;
	if (daily->keeper)
		backup_keeper_end(daily->keeper, &made, &ignored);
	daily->keeper = NULL;
	error_release(&ignored);
}
