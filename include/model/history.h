/* What users did, as history tells it. */
#ifndef MODEL_HISTORY_H
#define MODEL_HISTORY_H

#include "i18n/messages.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct history_entry {
	int64_t id, plan_id;
	char *at; /* UTC, 'YYYY-MM-DDTHH:MM:SSZ' */
	char *actor;
	char *action;
	struct bilingual detail;
	char *undone;  /* NULL: it stands */
	bool redoable; /* undone, and its actor has done nothing new since */
};

/* Where an entry was written, as a session sees it. */
enum history_source {
	HISTORY_HERE,      /* by this session */
	HISTORY_EARLIER,   /* before this session was opened, by whichever one */
	HISTORY_ELSEWHERE, /* since then, by another one: a window, a command */
};

struct history_list {
	struct history_entry *items; /* newest first */
	size_t count, room;
};

void history_entry_release(struct history_entry *entry);
void history_list_release(struct history_list *list);

/* One changed value of an action. */
struct history_change {
	char *table, *column;
	int64_t row_id;
	char kind;       /* '+' added row, '-' deleted row, '~' changed value */
	char *old, *new; /* NULL: none */
};

/* How many rows of a table an action touched. */
struct history_tally {
	char *table;
	size_t added, changed, deleted;
};

struct history_changes {
	struct history_change *items;
	size_t count, room;
	size_t rows, rows_told;        /* touched, and those of them that the items are of */
	struct history_tally *tallies; /* of all rows, by table */
	size_t tally_count, tally_room;
};

void history_changes_release(struct history_changes *changes);

#endif
