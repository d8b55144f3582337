/* The small values of the model that have nothing to do but to be released. */
#include "model/draft.h"
#include "model/found.h"
#include "model/history.h"
#include "model/plan_list.h"

#include "base/strbuf.h"

#include <stdlib.h>

void history_entry_release(struct history_entry *entry)
{
	free(entry->at);
	free(entry->actor);
	free(entry->action);
	free(entry->undone);
	bilingual_release(&entry->detail);
	*entry = (struct history_entry){0};
}

void history_list_release(struct history_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		history_entry_release(&list->items[i]);
	free(list->items);
	*list = (struct history_list){0};
}

void history_changes_release(struct history_changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		free(changes->items[i].table);
		free(changes->items[i].column);
		free(changes->items[i].old);
		free(changes->items[i].new);
	}
	for (size_t i = 0; i < changes->tally_count; i++)
		free(changes->tallies[i].table);
	free(changes->tallies);
	free(changes->items);
	*changes = (struct history_changes){0};
}

void plan_rows_release(struct plan_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++) {
		plan_release(&rows->items[i].plan);
		free(rows->items[i].organization);
	}
	free(rows->items);
	*rows = (struct plan_rows){0};
}

void found_list_release(struct found_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].plan_code);
		free(list->items[i].title);
		free(list->items[i].context);
		free(list->items[i].where);
	}
	free(list->items);
	*list = (struct found_list){0};
}

void draft_release(struct draft *draft)
{
	free(draft->at);
	free(draft->form);
	free(draft->content);
	free(draft->session);
	*draft = (struct draft){0};
}

void draft_list_release(struct draft_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		draft_release(&list->items[i]);
	free(list->items);
	*list = (struct draft_list){0};
}
