#include "roll_heads.h"

#include "session_state.h"
#include "store/history_store.h"

#include <stdlib.h>
#include <string.h>

struct head_count {
	int64_t id;
	struct activity *activity;
	int planned;  /* before the changes that have been seen */
	bool settled; /* it wasn't done yet, further back */
};

struct head_counts {
	struct head_count *items; /* by their ids */
	size_t count;
};

static int compare_ids(const void *a, const void *b)
{
	const struct head_count *x = a, *y = b;
	return (x->id > y->id) - (x->id < y->id);
}

static void collect(struct activity_list *list, struct head_counts *out)
{
	out->items = xcalloc(list->count + 1, sizeof(*out->items));
	for (size_t i = 0; i < list->count; i++) {
		struct activity *activity = &list->items[i];
		if (activity->status == STATUS_DONE && activity->participants != NOT_GIVEN)
			out->items[out->count++] = (struct head_count){
				activity->id, activity, activity->participants, false};
	}
	qsort(out->items, out->count, sizeof(*out->items), compare_ids);
}

static struct head_count *find(const struct head_counts *counts, int64_t id)
{
	struct head_count wanted = {.id = id};
	return bsearch(&wanted, counts->items, counts->count, sizeof(wanted), compare_ids);
}

/* One column of one activity; gives the count that it belongs to. */
static struct head_count *counted(const struct head_counts *counts,
				  const struct history_change *change, const char *column)
{
	bool meant = change->kind == '~' && strcmp(change->table, "activity") == 0 &&
		     strcmp(change->column, column) == 0;
	struct head_count *count = meant ? find(counts, change->row_id) : NULL;
	return count && !count->settled ? count : NULL;
}

/* An action may change the head count and make it done at once, in whichever order its columns stand. */
static void step_back(const struct head_counts *counts, const struct history_changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		const struct history_change *change = &changes->items[i];
		struct head_count *count = counted(counts, change, "participants");
		if (count)
			count->planned = change->old ? atoi(change->old) : NOT_GIVEN;
	}
	for (size_t i = 0; i < changes->count; i++) {
		const struct history_change *change = &changes->items[i];
		struct head_count *count = counted(counts, change, "status");
		if (count)
			count->settled =
				change->new &&strcmp(change->new, status_name(STATUS_DONE)) == 0;
	}
}

static bool is_of_activities(const struct history_entry *entry)
{
	static const char beginning[] = "activity.";
	return !entry->undone && strncmp(entry->action, beginning, strlen(beginning)) == 0;
}

bool roll_heads_as_planned(struct session *session, struct whole_plan *whole, struct error *err)
{
	struct head_counts counts = {0};
	struct history_list list = {0};
	collect(&whole->activities, &counts);
	bool ok = counts.count == 0 ||
		  history_store_list(session->store, whole->plan.id, 0, 0, &list, err);
	for (size_t i = 0; ok && i < list.count; i++) { /* the newest first */
		struct history_changes changes = {0};
		if (!is_of_activities(&list.items[i]))
			continue;
		ok = history_store_changes(session->store, list.items[i].id, 0, &changes, err);
		step_back(&counts, &changes);
		history_changes_release(&changes);
	}
	for (size_t i = 0; ok && i < counts.count; i++)
		if (counts.items[i].settled && counts.items[i].planned != NOT_GIVEN)
			counts.items[i].activity->participants = counts.items[i].planned;
	history_list_release(&list);
	free(counts.items);
	return ok;
}
