/* What was done, by whom; undo and redo. */
#ifndef STORE_HISTORY_STORE_H
#define STORE_HISTORY_STORE_H

#include "model/history.h"
#include "store/store.h"

/*
 * Of one plan: what was done in it, and what added or changed it together with others. plan_id 0: all. `before` 0: from
 * the newest; else those with a smaller id. limit 0: all.
 */
bool history_store_list(struct store *store, int64_t plan_id, int64_t before, size_t limit,
			struct history_list *out, struct error *err);

/* Those that changed this activity or its posts, newest first. */
bool history_store_list_of_activity(struct store *store, int64_t activity_id,
				    struct history_list *out, struct error *err);

/*
 * Undo takes back the actor's newest action that stands; redo restores the one of theirs that they undid last. Once they
 * have done something new, what they had undone before is given up: it stays in history and can't be redone. `done` (initialised to zero, may be NULL) is what was undone or redone. ERR_NOTHING; ERR_CONFLICT
 * where somebody else has changed the rows since: the text says who, when and what; nothing is changed then.
 */
bool history_store_undo(struct store *store, struct history_entry *done, struct error *err);
bool history_store_redo(struct store *store, struct history_entry *done, struct error *err);

/* What undo (redo: `forward`) would take next, without taking it; id 0: nothing. `next` is initialised to zero. */
bool history_store_next(struct store *store, bool forward, struct history_entry *next,
			struct error *err);

enum history_source history_store_source(const struct store *store, int64_t entry_id);

/* Is there anything that undo (redo: `forward`) would take? Cheap: the changeset isn't read. */
bool history_store_step_there(struct store *store, bool forward, bool *there, struct error *err);

/*
 * From what to what, appended to `out`: for an added or deleted row every column that is not NULL. Of the first
 * `rows_most` rows (0: of all); the others are only counted.
 */
bool history_store_changes(struct store *store, int64_t entry_id, size_t rows_most,
			   struct history_changes *out, struct error *err);

/* The same, of an activity and its posts alone. */
bool history_store_activity_changes(struct store *store, int64_t entry_id, int64_t activity_id,
				    struct history_changes *out, struct error *err);

#endif
