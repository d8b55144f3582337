#include "model/proposal.h"

#include "base/array.h"
#include "base/folder.h"
#include "i18n/messages.h"

#include <stdlib.h>

static const struct {
	const char *name;
	enum message label;
} kinds[PROPOSED_KIND_COUNT] = {
	[PROPOSED_LEFT_OUT] = {"left-out", MSG_proposed_left_out},
	[PROPOSED_TITLE] = {"title", MSG_proposed_title},
	[PROPOSED_PARAGRAPH] = {"paragraph", MSG_proposed_paragraph},
	[PROPOSED_SECTION] = {"section", MSG_proposed_section},
	[PROPOSED_MONTH] = {"month", MSG_proposed_month},
	[PROPOSED_ACTIVITY] = {"activity", MSG_proposed_activity},
	[PROPOSED_POST] = {"post", MSG_proposed_post},
	[PROPOSED_DUTY] = {"duty", MSG_proposed_duty},
	[PROPOSED_SIGNATURE] = {"signature", MSG_proposed_signature},
	[PROPOSED_DATE] = {"date", MSG_proposed_date},
};

void proposal_init(struct proposal *proposal, const char *name)
{
	*proposal = (struct proposal){.name = xstrdup(name ? name : "")};
}

void proposed_plan_release(struct proposed_plan *plan)
{
	free(plan->title);
	free(plan->organization);
	free(plan->code);
}

void proposed_plan_copy(struct proposed_plan *to, const struct proposed_plan *from)
{
	*to = *from;
	to->title = xstrdup(from->title);
	to->organization = xstrdup(from->organization);
	to->code = xstrdup(from->code);
}

void proposed_forget_plan(struct proposed *item)
{
	if (item->begun)
		proposed_plan_release(item->begun);
	free(item->begun);
	item->begun = NULL;
}

void proposed_release(struct proposed *item)
{
	proposed_forget_plan(item);
	free(item->label);
	free(item->text);
	free(item->post);
	free(item->people);
	free(item->place);
	free(item->detail);
	free(item->occasion);
	free(item->course.section);
	free(item->course.outcome);
	free(item->course.reason);
	free(item->course.done_on);
	*item = (struct proposed){0};
}

void proposed_copy(struct proposed *to, const struct proposed *from)
{
	*to = *from;
	if (from->begun) {
		to->begun = xcalloc(1, sizeof(*to->begun));
		proposed_plan_copy(to->begun, from->begun);
	}
	to->label = xstrdup(from->label);
	to->text = xstrdup(from->text);
	to->post = xstrdup(from->post);
	to->people = xstrdup(from->people);
	to->place = xstrdup(from->place);
	to->detail = xstrdup(from->detail);
	to->occasion = xstrdup(from->occasion);
	to->course.section = xstrdup(from->course.section);
	to->course.outcome = xstrdup(from->course.outcome);
	to->course.reason = xstrdup(from->course.reason);
	to->course.done_on = xstrdup(from->course.done_on);
}

void proposal_clear_items(struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->count; i++)
		proposed_release(&proposal->items[i]);
	for (size_t i = 0; i < proposal->plan_count; i++)
		proposed_plan_release(&proposal->plans[i]);
	proposal->count = proposal->plan_count = 0;
}

void proposal_release(struct proposal *proposal)
{
	proposal_clear_items(proposal);
	for (size_t i = 0; i < proposal->line_count; i++)
		free(proposal->lines[i].text);
	free(proposal->lines);
	free(proposal->items);
	free(proposal->plans);
	free(proposal->name);
	*proposal = (struct proposal){0};
}

struct source_line *proposal_add_line(struct proposal *proposal, char *text, int number)
{
	ARRAY_GROW(proposal->lines, proposal->line_count, proposal->line_room);
	struct source_line *line = &proposal->lines[proposal->line_count++];
	*line = (struct source_line){.text = text, .number = number};
	return line;
}

struct proposed *proposal_add(struct proposal *proposal, enum proposed_kind kind, const char *label,
			      const char *text, size_t line, int column)
{
	ARRAY_GROW(proposal->items, proposal->count, proposal->room);
	struct proposed *item = &proposal->items[proposal->count++];
	*item = (struct proposed){
		.kind = kind,
		.level = kind == PROPOSED_SECTION,
		.label = xstrdup(label ? label : ""),
		.text = xstrdup(text ? text : ""),
		.participants = NOT_GIVEN,
		.budget = NOT_GIVEN,
		.course.spent = NOT_GIVEN,
		.course.attended = NOT_GIVEN,
		.line = line,
		.column = column,
		.line_end = line + 1,
	};
	return item;
}

void proposed_doubt(struct proposed *item, enum doubt doubt)
{
	if (doubt > item->doubt)
		item->doubt = doubt;
}

static void add_plan(struct proposal *proposal, struct proposed_plan plan)
{
	ARRAY_GROW(proposal->plans, proposal->plan_count, proposal->plan_room);
	proposal->plans[proposal->plan_count++] = plan;
}

/* Without a title the file's name is one: its last part, without its ending. Standard input has none. Owned. */
static char *title_of_file(const char *name)
{
	const char *base = folder_base_name(name);
	const char *dot = strrchr(base, '.');
	size_t length = dot && dot > base ? (size_t)(dot - base) : strlen(base);
	return length && strcmp(base, "-") != 0 ? xmemdup0(base, length)
						: xstrdup(text(MSG_proposed_untitled));
}

/* The plan that began here before, else what the one before this one knows. */
static struct proposed_plan plan_from(struct proposal *proposal, const struct proposed_plan *old,
				      size_t old_count, size_t *next, size_t first, size_t item_at)
{
	while (*next < old_count && old[*next].first < first)
		++*next;
	bool same = *next < old_count && old[*next].first == first;
	const struct proposed_plan *from = same        ? &old[*next]
					   : *next     ? &old[*next - 1]
					   : old_count ? &old[0]
						       : NULL;
	struct proposed_plan plan = {.first = first, .kind = KIND_YEAR, .period = {0, 0}};
	if (from)
		plan = *from;
	const struct proposed *item = item_at < proposal->count ? &proposal->items[item_at] : NULL;
	bool titled = item && item->kind == PROPOSED_TITLE;
	plan.first = first;
	plan.title = same && from->title ? xstrdup(from->title)
		     : titled            ? xstrdup(item->text)
					 : title_of_file(proposal->name);
	plan.organization = xstrdup(plan.organization);
	plan.code = xstrdup(plan.code ? plan.code : "");
	return plan;
}

void proposal_find_plans(struct proposal *proposal)
{
	struct proposed_plan *old = proposal->plans;
	size_t old_count = proposal->plan_count, next = 0;
	proposal->plans = NULL;
	proposal->plan_count = proposal->plan_room = 0;
	bool content = false; /* is there anything to store before this item? */
	for (size_t i = 0; i < proposal->count; i++) {
		enum proposed_kind kind = proposal->items[i].kind;
		if (kind == PROPOSED_TITLE ||
		    (kind != PROPOSED_LEFT_OUT && !content && !proposal->plan_count))
			add_plan(proposal, plan_from(proposal, old, old_count, &next,
						     proposal->plan_count ? i : 0, i));
		content = content || kind != PROPOSED_LEFT_OUT;
	}
	if (!proposal->plan_count && proposal->count)
		add_plan(proposal, plan_from(proposal, old, old_count, &next, 0, 0));
	for (size_t i = 0; i < proposal->plan_count; i++) {
		struct proposed_plan *plan = &proposal->plans[i];
		size_t end = i + 1 < proposal->plan_count ? proposal->plans[i + 1].first
							  : proposal->count;
		plan->count = end - plan->first;
	}
	for (size_t i = 0; i < old_count; i++)
		proposed_plan_release(&old[i]);
	free(old);
}

size_t proposal_plan_at(const struct proposal *proposal, size_t at)
{
	size_t from = 0, to = proposal->plan_count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (at < proposal->plans[middle].first)
			to = middle;
		else
			from = middle + 1;
	}
	return from ? from - 1 : proposal->plan_count;
}

size_t proposal_section_of(const struct proposal *proposal, size_t at)
{
	size_t plan = proposal_plan_at(proposal, at);
	size_t first = plan < proposal->plan_count ? proposal->plans[plan].first : 0;
	bool section = proposal->items[at].kind == PROPOSED_SECTION;
	for (size_t i = at; i > first; i--) {
		const struct proposed *before = &proposal->items[i - 1];
		if (before->kind == PROPOSED_SECTION &&
		    (!section || before->level < proposal->items[at].level))
			return i - 1;
	}
	return proposal->count;
}

size_t proposal_next_doubt(const struct proposal *proposal, size_t at, int step)
{
	for (;;) {
		if (step < 0 ? at == 0 : at + 1 >= proposal->count)
			return proposal->count;
		at = step < 0 ? at - 1 : at + 1;
		if (proposal->items[at].doubt)
			return at;
	}
}

const char *proposed_kind_name(enum proposed_kind kind)
{
	return kinds[kind].name;
}

const char *proposed_kind_label(enum proposed_kind kind)
{
	return text(kinds[kind].label);
}

bool proposed_kind_parse(const char *name, enum proposed_kind *out)
{
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (strcmp(kinds[i].name, name) == 0) {
			*out = (enum proposed_kind)i;
			return true;
		}
	return false;
}
