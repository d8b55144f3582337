/* Who reads and makes backups while others write. */
#include "several.h"

#include "app/look.h"
#include "app/transfer.h"
#include "app/upkeep.h"
#include "base/strbuf.h"

#include <unistd.h>

/* All that a view would ask for, again and again. */
void read_all(const struct place *place, int number)
{
	char *actor = string_format("读者%d", number);
	while (!told->over) {
		struct session *session = open_session(place, actor, number % 2);
		struct error err = ERROR_INIT;
		for (int i = 0; i < 20 && !told->over; i++) {
			struct plan plan;
			struct strbuf pages = STRBUF_INIT;
			struct export_options options;
			export_options_init(&options);
			options.today = session_today(session);
			plan_init(&plan);
			if (!look_plan_named(session, "2025", &plan, &err) ||
			    !transfer_export(session, plan.id, "text", &options, &pages, &err)) {
				wrong(actor, err.text);
				_exit(1);
			}
			strbuf_release(&pages);
			plan_release(&plan);
			__atomic_add_fetch(&told->readings, 1, __ATOMIC_SEQ_CST);
		}
		session_close(session);
	}
	_exit(0);
}

bool is_sound(const char *path)
{
	struct diagnostics found;
	struct error err = ERROR_INIT;
	diagnostics_init(&found, path);
	bool sound = upkeep_doctor(path, &found, &err) || wrong("doctor", err.text);
	for (size_t i = 0; i < found.count; i++)
		if (found.items[i].severity != SEVERITY_NOTE)
			sound = wrong("doctor", found.items[i].text);
	diagnostics_release(&found);
	error_release(&err);
	return sound;
}

void copy_all(const struct place *place, int number)
{
	(void)number;
	while (!told->over) {
		struct session *session = open_session(place, "备份", false);
		struct error err = ERROR_INIT;
		if (!upkeep_save_copy(session, place->copy, true, &err)) {
			wrong("backup", err.text);
			_exit(1);
		}
		session_close(session);
		if (!is_sound(place->copy))
			_exit(1);
		told->copies++;
	}
	_exit(0);
}
