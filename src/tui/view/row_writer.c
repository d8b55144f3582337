/* Who has written what stands in a field: the newest action of history that stands and changed it. */
#include "row_kind.h"

#include "app/look.h"
#include "base/array.h"

#include <stdlib.h>

#define ENTRIES_MOST 50
#define ROWS_MOST 100 /* of one action; what touches more is no change of one row */

/* Fields whose columns have other names; each of the others has the name of its field. */
static const struct {
	const char *field, *columns[4];
} other_columns[] = {
	{"time", {"starts", "ends", "part", "deadline"}},
	{"section", {"section_id"}},
	{"put_off", {"postponed_from"}},
	{"months", {"month_count"}},
	{"union", {"organization_id"}},
	{"member", {"member_id"}},
	{"sum", {"amount"}},
};

static bool is_of(const char *column, const char *field)
{
	for (size_t i = 0; i < ARRAY_LENGTH(other_columns); i++) {
		if (strcmp(other_columns[i].field, field) != 0)
			continue;
		for (size_t j = 0; j < ARRAY_LENGTH(other_columns[i].columns); j++)
			if (other_columns[i].columns[j] &&
			    strcmp(other_columns[i].columns[j], column) == 0)
				return true;
		return false;
	}
	return strcmp(column, field) == 0;
}

static bool wrote(struct desk *desk, const struct history_entry *entry, int64_t id,
		  const char *field)
{
	struct history_changes changes = {0};
	struct error err = ERROR_INIT;
	bool found = false;
	if (!entry->undone &&
	    look_history_changes(desk->session, entry->id, ROWS_MOST, &changes, &err))
		for (size_t i = 0; !found && i < changes.count; i++)
			found = changes.items[i].row_id == id && changes.items[i].kind == '~' &&
				is_of(changes.items[i].column, field);
	history_changes_release(&changes);
	error_release(&err);
	return found;
}

char *row_find_writer(struct desk *desk, int64_t id, const char *field)
{
	struct history_list history = {0};
	struct error err = ERROR_INIT;
	char *writer = NULL;
	if (look_history(desk->session, 0, 0, ENTRIES_MOST, &history, &err))
		for (size_t i = 0; !writer && i < history.count; i++)
			if (wrote(desk, &history.items[i], id, field))
				writer = xstrdup(history.items[i].actor);
	/* In two places under one name: that would read as if the user had done both. */
	if (writer && strcmp(writer, session_actor(desk->session)) == 0)
		string_set(&writer, text(MSG_conflict_window));
	history_list_release(&history);
	error_release(&err);
	return writer;
}
