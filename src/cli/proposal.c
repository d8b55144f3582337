#include "proposal.h"

#include "i18n/messages.h"
#include "print.h"

#include <stdlib.h>

/* The items of one plan, or of all. */
struct span {
	size_t from, to;
};

static struct span span_of(const struct proposal *proposal, int number)
{
	if (number < 1 || (size_t)number > proposal->plan_count)
		return (struct span){0, proposal->count};
	const struct proposed_plan *plan = &proposal->plans[number - 1];
	return (struct span){plan->first, plan->first + plan->count};
}

static int line_of(const struct proposal *proposal, const struct proposed *item)
{
	return item->line < proposal->line_count ? proposal->lines[item->line].number : 0;
}

int proposal_count_doubts(const struct proposal *proposal, int number)
{
	struct span span = span_of(proposal, number);
	int count = 0;
	for (size_t i = span.from; i < span.to; i++)
		count += proposal->items[i].doubt != DOUBT_NONE;
	return count;
}

void proposal_print_doubts(const struct proposal *proposal, int number)
{
	struct span span = span_of(proposal, number);
	for (size_t i = span.from; i < span.to; i++) {
		const struct proposed *item = &proposal->items[i];
		if (item->doubt == DOUBT_NONE)
			continue;
		char *sentence = proposed_doubt_tell(item);
		print_format("%s:%d:%d: %s\n", proposal->name, line_of(proposal, item),
			     item->column, sentence);
		free(sentence);
	}
}

void proposal_print_plans(const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->plan_count; i++) {
		const struct proposed_plan *plan = &proposal->plans[i];
		int line = plan->first < proposal->count
				   ? line_of(proposal, &proposal->items[plan->first])
				   : 0;
		print_owned(say_plan_of_file((int)i + 1, line, plan->title));
	}
}

void proposal_json_doubts(struct json *json, const struct proposal *proposal, int number)
{
	struct span span = span_of(proposal, number);
	json_open(json, "doubts", '[');
	for (size_t i = span.from; i < span.to; i++) {
		const struct proposed *item = &proposal->items[i];
		if (item->doubt == DOUBT_NONE)
			continue;
		char *sentence = proposed_doubt_tell(item);
		json_open(json, NULL, '{');
		json_number(json, "line", line_of(proposal, item));
		json_number(json, "column", item->column);
		json_number(json, "plan", (int64_t)proposal_plan_at(proposal, i) + 1);
		json_text(json, "kind", proposed_kind_name(item->kind));
		json_text(json, "doubt", doubt_name(item->doubt));
		json_text(json, "label", item->label);
		json_text(json, "text", item->text);
		json_text(json, "sentence", sentence);
		json_close(json, '}');
		free(sentence);
	}
	json_close(json, ']');
}
