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

/* Its change of the field, in `changes`; NULL: it has not touched that. */
static const struct history_change *change_of(const struct history_changes *changes, int64_t id,
					      const char *field)
{
	for (size_t i = 0; i < changes->count; i++) {
		const struct history_change *change = &changes->items[i];
		if (change->row_id == id && change->kind == '~' && is_of(change->column, field))
			return change;
	}
	return NULL;
}

/* One's own action is that of another window where it was written there; else it must have made what is stored now. */
static void name_writer(struct desk *desk, const struct history_entry *entry,
			const struct history_change *change, const char *stored,
			struct row_writer *out)
{
	bool own = string_same(entry->actor, session_actor(desk->session));
	bool elsewhere = look_history_source(desk->session, entry->id) == HISTORY_ELSEWHERE;
	out->oneself = own && !elsewhere && string_same(change->new, stored);
	if (!own)
		out->name = xstrdup(entry->actor);
	else if (elsewhere)
		out->name = xstrdup(text(MSG_conflict_window));
}

static bool wrote(struct desk *desk, const struct history_entry *entry, int64_t id,
		  const char *field, const char *stored, struct row_writer *out)
{
	struct history_changes changes = {0};
	struct error err = ERROR_INIT;
	const struct history_change *found = NULL;
	if (!entry->undone &&
	    look_history_changes(desk->session, entry->id, ROWS_MOST, &changes, &err))
		found = change_of(&changes, id, field);
	if (found)
		name_writer(desk, entry, found, stored, out);
	bool wrote = found != NULL;
	history_changes_release(&changes);
	error_release(&err);
	return wrote;
}

struct row_writer row_find_writer(struct desk *desk, int64_t id, const char *field,
				  const char *stored)
{
	struct history_list history = {0};
	struct row_writer writer = {0};
	struct error err = ERROR_INIT;
	bool found = !look_history(desk->session, 0, 0, ENTRIES_MOST, &history, &err);
	for (size_t i = 0; !found && i < history.count; i++)
		found = wrote(desk, &history.items[i], id, field, stored, &writer);
	history_list_release(&history);
	error_release(&err);
	return writer;
}
