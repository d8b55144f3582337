#include "older_rows.h"

#include "base/array.h"
#include "failure.h"
#include "history.h"

#include <stdlib.h>
#include <string.h>

/* Columns of an activity in the first version in which a value stood where it stands now: changesets tell their version so. */
enum { WITH_REASON = 20, WITH_ATTENDED = 21 };

static bool collect(struct store *store, const void *changeset, size_t length,
		    struct older_rows *out, struct error *err)
{
	struct changeset_reader reader;
	struct change change;
	changeset_read(&reader, changeset, length, false);
	while (changeset_next(&reader, &change)) {
		if (strcmp(change.table, "activity") != 0 || change.columns >= WITH_ATTENDED)
			continue;
		ARRAY_GROW(out->items, out->count, out->room);
		out->items[out->count++] =
			(struct older_row){.id = change.key[0],
					   .from_outcome = change.columns < WITH_REASON,
					   .from_participants = change.columns < WITH_ATTENDED};
	}
	int code = changeset_end(&reader);
	return code == SQLITE_OK || store_failure(store, code, "changeset_read", err);
}

/* --- version 3: the reason of what was put off or called off stood in the outcome --- */

static void words_release(struct older_words *words)
{
	free(words->outcome);
	free(words->reason);
	*words = (struct older_words){0};
}

static bool words_read(struct store *store, int64_t id, struct older_words *out, struct error *err)
{
	static const struct sql read = {
		"older_words", "SELECT outcome, reason, status IN ('postponed', 'cancelled')"
			       " FROM activity WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &read);
	stmt_bind_int(stmt, id);
	*out = (struct older_words){.there = stmt_step(stmt)};
	if (out->there) {
		out->outcome = xstrdup(stmt_text(stmt)); /* as they are: they are written again */
		out->reason = xstrdup(stmt_text(stmt));
		out->off = stmt_int(stmt) != 0;
	}
	return stmt_end(stmt, err);
}

static bool words_write(struct store *store, int64_t id, const char *outcome, const char *reason,
			struct error *err)
{
	static const struct sql write = {
		"older_words_write", "UPDATE activity SET outcome = ?2, reason = ?3 WHERE id = ?1"
				     " AND (outcome IS NOT ?2 OR reason IS NOT ?3)"};
	struct stmt *stmt = stmt_use(store, &write);
	stmt_bind_int(stmt, id);
	stmt_bind_text(stmt, outcome);
	stmt_bind_text(stmt, reason);
	return stmt_run(stmt, err);
}

/* Did its reason stand in the outcome then? */
static bool held_reason(const struct older_words *words)
{
	return words->off && words->reason && !words->outcome;
}

static bool words_back(struct store *store, struct older_row *row, struct error *err)
{
	const struct older_words *was = &row->words;
	if (!words_read(store, row->id, &row->words, err))
		return false;
	return !held_reason(was) || words_write(store, row->id, was->reason, NULL, err);
}

/* What the change has left alone goes back to where it was; another text is a reason where the activity is off now. */
static bool words_forward(struct store *store, const struct older_row *row, struct error *err)
{
	const struct older_words *was = &row->words;
	struct older_words now = {0};
	bool good = words_read(store, row->id, &now, err);
	const char *held = held_reason(was) ? was->reason : was->outcome;
	if (good && now.there) {
		if (was->there && string_same(now.outcome, held))
			good = words_write(store, row->id, was->outcome, was->reason, err);
		else if (now.off && now.outcome)
			good = words_write(store, row->id, NULL, now.outcome, err);
	}
	words_release(&now);
	return good;
}

/* --- version 4: who came took the place of who was expected --- */

static bool heads_read(struct store *store, int64_t id, struct older_heads *out, struct error *err)
{
	static const struct sql read = {
		"older_heads",
		"SELECT participants, attended, status = 'done' FROM activity WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &read);
	stmt_bind_int(stmt, id);
	*out = (struct older_heads){.there = stmt_step(stmt)};
	if (out->there) {
		out->expected = stmt_given(stmt);
		out->attended = stmt_given(stmt);
		out->done = stmt_int(stmt) != 0;
	}
	return stmt_end(stmt, err);
}

static bool heads_write(struct store *store, int64_t id, int64_t expected, int64_t attended,
			struct error *err)
{
	static const struct sql write = {
		"older_heads_write",
		"UPDATE activity SET participants = ?2, attended = ?3 WHERE id = ?1"
		" AND (participants IS NOT ?2 OR attended IS NOT ?3)"};
	struct stmt *stmt = stmt_use(store, &write);
	stmt_bind_int(stmt, id);
	stmt_bind_given(stmt, expected);
	stmt_bind_given(stmt, attended);
	return stmt_run(stmt, err);
}

/* What it had as its one number then. */
static int64_t held(const struct older_heads *heads)
{
	return heads->done && heads->attended >= 0 ? heads->attended : heads->expected;
}

static bool heads_back(struct store *store, struct older_row *row, struct error *err)
{
	struct older_heads *was = &row->heads;
	if (!heads_read(store, row->id, was, err))
		return false;
	if (!was->there)
		return true;
	int64_t kept = was->done ? -1 : was->attended;
	return heads_write(store, row->id, held(was), kept, err);
}

/*
 * A number that the change has left alone is taken apart as it was before. Another one is that of who came where the
 * activity is done and the number is not what was expected; else nobody has been counted.
 */
static bool heads_forward(struct store *store, const struct older_row *row, struct error *err)
{
	const struct older_heads *was = &row->heads;
	struct older_heads now;
	if (!was->there)
		return true;
	if (!heads_read(store, row->id, &now, err))
		return false;
	if (!now.there)
		return true;
	if (now.expected == held(was))
		return heads_write(store, row->id, was->expected, was->attended, err);
	if (now.done && now.expected != was->expected)
		return heads_write(store, row->id, was->expected, now.expected, err);
	return heads_write(store, row->id, now.expected, -1, err);
}

/* --- both --- */

bool older_rows_step_back(struct store *store, const void *changeset, size_t length,
			  struct older_rows *out, struct error *err)
{
	bool good = collect(store, changeset, length, out, err);
	for (size_t i = 0; good && i < out->count; i++) {
		struct older_row *row = &out->items[i];
		good = (!row->from_participants || heads_back(store, row, err)) &&
		       (!row->from_outcome || words_back(store, row, err));
	}
	return good;
}

bool older_rows_step_forward(struct store *store, const struct older_rows *rows, struct error *err)
{
	bool good = true;
	for (size_t i = 0; good && i < rows->count; i++) {
		const struct older_row *row = &rows->items[i];
		good = (!row->from_outcome || words_forward(store, row, err)) &&
		       (!row->from_participants || heads_forward(store, row, err));
	}
	return good;
}

void older_rows_release(struct older_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++)
		words_release(&rows->items[i].words);
	free(rows->items);
	*rows = (struct older_rows){0};
}
