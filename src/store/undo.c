/* Taking back an action, and doing it again. */
#include "base/array.h"
#include "base/date.h"
#include "base/strbuf.h"
#include "culprit.h"
#include "exchange.h"
#include "failure.h"
#include "older_rows.h"
#include "stmt.h"
#include "store/history_store.h"

#include <stdlib.h>

/* The two ways through history. */
static const struct direction {
	struct sql choose, there, mark;
	bool inverted;
	enum message name, nothing;
} undoing =
	{
		.choose = {"undo_choose",
			   "SELECT changeset, " HISTORY_COLUMNS " FROM history"
			   " WHERE actor = ? AND undone IS NULL ORDER BY id DESC LIMIT 1"},
		.there = {"undo_there",
			  "SELECT EXISTS (SELECT 1 FROM history WHERE actor = ? AND undone IS NULL"
			  " ORDER BY id DESC)"},
		.mark = {"undo_mark", "UPDATE history SET undone = strftime('%Y-%m-%dT%H:%M:%SZ'),"
				      " undone_after = (SELECT max(id) FROM history) WHERE id = ?"},
		.inverted = true,
		.name = MSG_store_undoing,
		.nothing = MSG_store_nothing_to_undo,
},
  redoing = {
	  /* What was undone before its actor did something else has been given up. */
	  .choose = {"redo_choose", "SELECT changeset, " HISTORY_COLUMNS " FROM history"
				    " WHERE actor = ?1 AND undone_after >= (SELECT max(id) FROM "
				    "history WHERE actor = ?1)"
				    " ORDER BY id LIMIT 1"},
	  .there = {"redo_there",
		    "SELECT EXISTS (SELECT 1 FROM history WHERE actor = ?1 AND undone_after >="
		    " (SELECT max(id) FROM history WHERE actor = ?1))"},
	  .mark = {"redo_mark",
		   "UPDATE history SET undone = NULL, undone_after = NULL WHERE id = ?"},
	  .inverted = false,
	  .name = MSG_store_redoing,
	  .nothing = MSG_store_nothing_to_redo,
};

/* --- applying --- */

/* One try to apply a changeset. */
struct attempt {
	struct obstacle obstacle;
	struct exchange exchange;
};

/* Remembers the first obstacle and gives up. */
static int stop(void *context, int conflict, sqlite3_changeset_iter *iterator)
{
	struct attempt *attempt = context;
	struct obstacle *obstacle = &attempt->obstacle;
	struct change change;
	if (conflict == SQLITE_CHANGESET_FOREIGN_KEY) {
		obstacle->conflict = conflict;
		return SQLITE_CHANGESET_ABORT;
	}
	change_of(iterator, &change);
	if (conflict == SQLITE_CHANGESET_DATA && exchange_explains(&attempt->exchange, &change))
		return SQLITE_CHANGESET_REPLACE;
	obstacle->conflict = conflict;
	string_set(&obstacle->table, change.table);
	obstacle->key[0] = change.key[0];
	obstacle->key[1] = change.key[1];
	int column = conflict == SQLITE_CHANGESET_CONSTRAINT ? naming_column(change.table) : -1;
	sqlite3_value *name = column >= 0 ? change_new(&change, column) : NULL;
	if (name)
		string_set(&obstacle->unique, value_text(name));
	return SQLITE_CHANGESET_ABORT;
}

/* What is to be applied. The bytes belong to the statement that chose the entry. */
struct piece {
	const struct direction *direction;
	struct history_entry entry;
	const void *changeset;
	size_t length;
};

/* --- saying what is in the way --- */

static const char *in_language(const struct bilingual *both)
{
	const char *said = language() == LANGUAGE_CHINESE ? both->zh : both->en;
	return said ? said : "";
}

/* For a sentence that stands in quotes itself. Owned. */
static char *with_inner_quotes(const char *sentence)
{
	static const char *const marks[][2] = {{"“", "‘"}, {"”", "’"}, {"‘", "“"}, {"’", "”"}};
	struct strbuf out = STRBUF_INIT;
	while (*sentence) {
		size_t mark = 0;
		while (mark < ARRAY_LENGTH(marks) &&
		       strncmp(sentence, marks[mark][0], strlen(marks[mark][0])) != 0)
			mark++;
		bool found = mark < ARRAY_LENGTH(marks);
		size_t length = found ? strlen(marks[mark][0]) : 1;
		strbuf_add(&out, found ? marks[mark][1] : sentence, length);
		sentence += length;
	}
	return strbuf_detach(&out);
}

static bool refuse(struct store *store, const struct piece *piece, const struct obstacle *obstacle,
		   struct error *err)
{
	struct history_entry culprit = {0};
	bool found = false;
	if (!culprit_find(store, obstacle, piece->entry.id, piece->changeset, piece->length,
			  piece->direction->inverted, &culprit, &found, err))
		return false;
	const char *way = text(piece->direction->name);
	char *mine = with_inner_quotes(in_language(&piece->entry.detail));
	char when[DATE_MINUTE_SIZE];
	if (found) {
		date_minute_write(culprit.undone ? culprit.undone : culprit.at, when);
		char *(*say)(const char *, const char *, const char *, const char *, const char *) =
			culprit.undone ? say_store_conflict_undone : say_store_conflict_done;
		error_set(err, ERR_CONFLICT,
			  say(way, mine, culprit.actor, when, in_language(&culprit.detail)));
	} else {
		error_set(err, ERR_CONFLICT, say_store_conflict_unknown(way, mine));
	}
	free(mine);
	history_entry_release(&culprit);
	return false;
}

/* --- the whole of it --- */

static bool mark(struct store *store, const struct piece *piece, struct error *err)
{
	struct stmt *stmt = stmt_use(store, &piece->direction->mark);
	stmt_bind_int(stmt, piece->entry.id);
	return stmt_run_on(stmt, MSG_store_entry, err);
}

static int apply(struct store *store, const struct piece *piece, struct attempt *attempt)
{
	return changeset_apply(store->db, piece->changeset, piece->length,
			       piece->direction->inverted, stop, attempt);
}

/*
 * Once more, for rows that have changed names with each other: none of them can be the first to get its own back. What is
 * in the way then is in the way in truth.
 */
static bool apply_exchanging(struct store *store, const struct piece *piece,
			     struct attempt *attempt, int *code, struct error *err)
{
	static const struct sql begin = {"exchange_begin", "SAVEPOINT exchange"},
				end = {"exchange_end", "RELEASE exchange"},
				back = {"exchange_back", "ROLLBACK TO exchange"};
	obstacle_release(&attempt->obstacle);
	if (!stmt_run(stmt_use(store, &begin), err))
		return false;
	bool good = exchange_begin(&attempt->exchange, store, piece->changeset, piece->length,
				   piece->direction->inverted, err);
	if (good)
		*code = apply(store, piece, attempt);
	good = good && *code == SQLITE_OK;
	bool undone = good || stmt_run(stmt_use(store, &back), err);
	bool ended = undone && stmt_run(stmt_use(store, &end), err);
	exchange_release(&attempt->exchange);
	return good && ended;
}

/* What could not be applied has left nothing behind, so that the culprit is looked up in what is committed. */
static bool apply_or_refuse(struct store *store, const struct piece *piece, struct error *err)
{
	struct attempt attempt = {0};
	struct older_rows older = {0};
	int code = SQLITE_OK;
	bool good = older_rows_step_back(store, piece->changeset, piece->length, &older, err);
	if (!good)
		goto done;
	code = apply(store, piece, &attempt);
	good = code == SQLITE_OK;
	if (attempt.obstacle.conflict == SQLITE_CHANGESET_CONSTRAINT)
		good = apply_exchanging(store, piece, &attempt, &code, err);
	if (!good && err->code == ERR_NONE && attempt.obstacle.conflict)
		refuse(store, piece, &attempt.obstacle, err);
	else if (!good && err->code == ERR_NONE)
		store_failure(store, code, piece->direction->choose.name, err);
	good = good && older_rows_step_forward(store, &older, err);
done:
	obstacle_release(&attempt.obstacle);
	older_rows_release(&older);
	return good;
}

static bool travel(struct store *store, const struct direction *direction,
		   struct history_entry *done, struct error *err)
{
	struct piece piece = {.direction = direction};
	if (!transaction_begin(store, err))
		return false;
	struct stmt *chosen = stmt_use(store, &direction->choose);
	stmt_bind_text(chosen, store->actor);
	bool found = stmt_step(chosen), good = true;
	if (found) {
		piece.changeset = stmt_blob(chosen, &piece.length);
		history_entry_read(chosen, &piece.entry);
		good = apply_or_refuse(store, &piece, err);
	}
	struct error failure = ERROR_INIT;
	if (!stmt_end(chosen, &failure))
		good = error_move(err, &failure);
	if (good && !found)
		good = error_set(err, ERR_NOTHING, xstrdup(text(direction->nothing)));
	good = good && mark(store, &piece, err) && transaction_commit(store, err);
	transaction_rollback(store);
	store->commits += good;
	if (good && done) {
		*done = piece.entry;
		piece.entry = (struct history_entry){0};
	}
	history_entry_release(&piece.entry);
	return good;
}

bool history_store_undo(struct store *store, struct history_entry *done, struct error *err)
{
	return travel(store, &undoing, done, err);
}

bool history_store_redo(struct store *store, struct history_entry *done, struct error *err)
{
	return travel(store, &redoing, done, err);
}

bool history_store_step_there(struct store *store, bool forward, bool *there, struct error *err)
{
	struct stmt *asked = stmt_use(store, forward ? &redoing.there : &undoing.there);
	stmt_bind_text(asked, store->actor);
	*there = stmt_step(asked) && stmt_int(asked) != 0;
	return stmt_end(asked, err);
}

bool history_store_next(struct store *store, bool forward, struct history_entry *next,
			struct error *err)
{
	struct stmt *chosen = stmt_use(store, forward ? &redoing.choose : &undoing.choose);
	stmt_bind_text(chosen, store->actor);
	if (stmt_step(chosen)) {
		stmt_blob(chosen, &(size_t){0});
		history_entry_read(chosen, next);
	}
	return stmt_end(chosen, err);
}

enum history_source history_store_source(const struct store *store, int64_t entry_id)
{
	return entry_id <= store->newest_at_opening        ? HISTORY_EARLIER
	       : id_set_has(&store->own_entries, entry_id) ? HISTORY_HERE
							   : HISTORY_ELSEWHERE;
}
