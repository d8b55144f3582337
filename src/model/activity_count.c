#include "model/activity_count.h"

#include "i18n/messages.h"

#include <stdlib.h>

void activity_count_add(struct activity_count *count, enum activity_status status, bool goes_on)
{
	if (status == STATUS_CANCELLED) {
		count->cancelled++;
	} else if (goes_on) {
		count->going_on++;
	} else {
		count->activities++;
		count->done += status == STATUS_DONE;
	}
}

void activity_count_sum(struct activity_count *count, const struct activity_count *more)
{
	count->activities += more->activities;
	count->done += more->done;
	count->cancelled += more->cancelled;
	count->going_on += more->going_on;
}

struct activity_count activity_list_count(const struct activity_list *list)
{
	struct activity_count count = {0};
	for (size_t i = 0; i < list->count; i++)
		activity_count_add(&count, list->items[i].status, false);
	return count;
}

static void write_apart(const struct activity_count *count,
			char *(*both)(int cancelled, int going_on), struct strbuf *out)
{
	char *said = NULL;
	if (count->cancelled && count->going_on)
		said = both(count->cancelled, count->going_on);
	else if (count->cancelled)
		said = say_count_cancelled_apart(count->cancelled);
	else if (count->going_on)
		said = say_count_going_on_apart(count->going_on);
	strbuf_add_text(out, said ? said : "");
	free(said);
}

void activity_count_write_apart(const struct activity_count *count, struct strbuf *out)
{
	write_apart(count, say_count_both_apart, out);
}

void activity_count_write_brief(const struct activity_count *count, struct strbuf *out)
{
	write_apart(count, say_count_both_brief, out);
}
