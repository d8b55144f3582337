/* What was done, by whom; undo and redo. */
#ifndef STORE_HISTORY_STORE_H
#define STORE_HISTORY_STORE_H

#include "store/store.h"

#include <stddef.h>

struct history_entry {
	int64_t id, plan_id;
	char *at;      /* UTC, 'YYYY-MM-DDTHH:MM:SSZ' */
	char *actor;
	char *action;
	struct bilingual detail;
	char *undone;  /* NULL: it stands */
};

struct history_list {
	struct history_entry *items; /* newest first */
	size_t count, room;
};

void history_entry_release(struct history_entry *entry);
void history_list_release(struct history_list *list);

/* plan_id 0: all. `before` 0: from the newest; else those with a smaller id. */
bool history_store_list(struct store *store, int64_t plan_id, int64_t before, size_t limit, struct history_list *out,
                        struct error *err);

/*
 * Undo takes back the actor's newest action that stands; redo restores the actor's oldest undone one that is newer than all
 * of theirs that stand. `done` (initialised to zero, may be NULL) is what was undone or redone. ERR_NOTHING; ERR_CONFLICT
 * where somebody else has changed the rows since: the text says who, when and what; nothing is changed then.
 */
bool history_store_undo(struct store *store, struct history_entry *done, struct error *err);
bool history_store_redo(struct store *store, struct history_entry *done, struct error *err);

/* One changed value of an action. */
struct history_change {
	char *table, *column;
	int64_t row_id;
	char kind;         /* '+' added row, '-' deleted row, '~' changed value */
	char *old, *new;   /* NULL: none */
};

struct history_changes {
	struct history_change *items;
	size_t count, room;
};

/* From what to what: for an added or deleted row every column that is not NULL. */
bool history_store_changes(struct store *store, int64_t entry_id, struct history_changes *out, struct error *err);
void history_changes_release(struct history_changes *changes);

#endif
