/* What a person changes in a proposal. */
#include "model/proposal.h"

#include "base/array.h"
#include "base/utf8.h"
#include "proposal_parts.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>

/* Texts of titles are those of their plans. */
static void keep_title(struct proposal *proposal, size_t at)
{
	size_t plan = proposal_plan_at(proposal, at);
	if (proposal->items[at].kind == PROPOSED_TITLE && plan < proposal->plan_count)
		string_set(&proposal->plans[plan].title, proposal->items[at].text);
	if (proposal->items[at].begun)
		string_set(&proposal->items[at].begun->title, proposal->items[at].text);
}

/* The level of the section before it, of its first one where there is none. */
static int level_near(const struct proposal *proposal, size_t at)
{
	size_t near = proposal_section_of(proposal, at);
	return near < proposal->count ? proposal->items[near].level : 1;
}

/*
 * Finds the plans anew, now that an item is a title or is none any more. Its plan may go with it: what a person has said of that,
 * its time, its union, comes back with the title.
 */
static void find_plans_at(struct proposal *proposal, size_t at)
{
	struct proposed *item = &proposal->items[at];
	size_t count = proposal->plan_count, of = proposal_plan_at(proposal, at);
	struct proposed_plan *was = NULL;
	if (of < count && item->kind != PROPOSED_TITLE && !item->begun) {
		was = xcalloc(1, sizeof(*was));
		proposed_plan_copy(was, &proposal->plans[of]);
	}
	proposal_find_plans(proposal);
	if (was) {
		item->begun = was;
		if (proposal->plan_count >= count)
			proposed_forget_plan(item);
		return;
	}
	of = proposal_plan_at(proposal, at);
	if (item->kind == PROPOSED_TITLE && item->begun && proposal->plan_count > count) {
		struct proposed_plan *plan = &proposal->plans[of];
		item->begun->first = plan->first;
		item->begun->count = plan->count;
		proposed_plan_release(plan);
		proposed_plan_copy(plan, item->begun);
	}
	if (item->kind == PROPOSED_TITLE)
		proposed_forget_plan(item);
}

static struct period period_at(const struct proposal *proposal, size_t at)
{
	size_t plan = proposal_plan_at(proposal, at);
	return plan < proposal->plan_count ? proposal->plans[plan].period : (struct period){0, 0};
}

void proposal_set_kind(struct proposal *proposal, size_t at, enum proposed_kind kind)
{
	struct proposed *item = &proposal->items[at];
	if (kind == PROPOSED_SECTION && item->kind != PROPOSED_SECTION)
		item->level = level_near(proposal, at);
	if (kind == PROPOSED_LEFT_OUT) { /* all of it stays, so that it can be taken back */
		item->was = item->kind == PROPOSED_LEFT_OUT ? item->was : item->kind;
		item->kind = kind;
		item->doubt = DOUBT_NONE;
		find_plans_at(proposal, at);
		return;
	}
	item->kind = kind;
	item->was = PROPOSED_LEFT_OUT;
	item->doubt = DOUBT_NONE;
	item->extracted = false;
	item->closes = false;
	if (kind != PROPOSED_SECTION) {
		item->level = 0;
		item->content = CONTENT_TEXT;
	}
	if (kind == PROPOSED_POST && !item->post)
		item->post = xstrdup(item->text);
	proposed_fold(item, period_at(proposal, at));
	find_plans_at(proposal, at);
}

bool proposal_take_back(struct proposal *proposal, size_t at)
{
	struct proposed *item = &proposal->items[at];
	if (item->kind != PROPOSED_LEFT_OUT || item->was == PROPOSED_LEFT_OUT)
		return false;
	item->kind = item->was;
	item->was = PROPOSED_LEFT_OUT;
	find_plans_at(proposal, at);
	return true;
}

void proposal_set_level(struct proposal *proposal, size_t at, int level)
{
	struct proposed *item = &proposal->items[at];
	int was = item->level;
	if (item->kind != PROPOSED_SECTION || level < 1 || level > OUTLINE_DEEPEST)
		return;
	size_t plan = proposal_plan_at(proposal, at),
	       end = proposal->plans[plan].first + proposal->plans[plan].count;
	for (size_t i = at + 1; i < end; i++) {
		struct proposed *below = &proposal->items[i];
		if (below->kind != PROPOSED_SECTION)
			continue;
		if (below->level <= was)
			break;
		int moved = below->level + level - was;
		below->level = moved < 1 ? 1 : moved > OUTLINE_DEEPEST ? OUTLINE_DEEPEST : moved;
	}
	item->level = level;
	item->doubt = DOUBT_NONE;
}

void proposal_set_text(struct proposal *proposal, size_t at, const char *text)
{
	string_set(&proposal->items[at].text, text ? text : "");
	proposal->items[at].doubt = DOUBT_NONE;
	keep_title(proposal, at);
}

void proposal_accept(struct proposal *proposal, size_t at)
{
	proposal->items[at].doubt = DOUBT_NONE;
}

static bool is_latin(uint32_t c)
{
	return c < 0x80 && isalnum((int)c);
}

static void add_joined(struct strbuf *out, const char *more)
{
	uint32_t last = 0, first = 0;
	if (out->length)
		utf8_next(out->text + utf8_back(out->text, out->length), &last);
	utf8_next(more, &first);
	if (is_latin(last) && is_latin(first))
		strbuf_add_byte(out, ' ');
	strbuf_add_text(out, more);
}

static void remove_item(struct proposal *proposal, size_t at)
{
	proposed_release(&proposal->items[at]);
	memmove(&proposal->items[at], &proposal->items[at + 1],
		(proposal->count - at - 1) * sizeof(*proposal->items));
	proposal->count--;
}

/* Plans know their first items by number: those behind `at` move by `by`. */
static void shift_plans(struct proposal *proposal, size_t at, int by)
{
	for (size_t i = 0; i < proposal->plan_count; i++)
		if (proposal->plans[i].first > at)
			proposal->plans[i].first =
				(size_t)((long long)proposal->plans[i].first + by);
	proposal_find_plans(proposal);
}

bool proposal_join(struct proposal *proposal, size_t at)
{
	if (at == 0 || at >= proposal->count)
		return false;
	struct proposed *into = &proposal->items[at - 1], *from = &proposal->items[at];
	struct strbuf joined = STRBUF_INIT;
	strbuf_add_text(&joined, into->text);
	add_joined(&joined, from->label);
	add_joined(&joined, from->text);
	free(into->text);
	into->text = strbuf_detach(&joined);
	char **fields[][2] = {{&into->post, &from->post},
			      {&into->people, &from->people},
			      {&into->place, &from->place},
			      {&into->detail, &from->detail}};
	for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
		if (!*fields[i][0]) {
			*fields[i][0] = *fields[i][1];
			*fields[i][1] = NULL;
		}
	if (!when_is_set(&into->when) && into->kind == from->kind)
		into->when = from->when;
	if (from->line_end > into->line_end)
		into->line_end = from->line_end;
	into->doubt = DOUBT_NONE;
	remove_item(proposal, at);
	shift_plans(proposal, at - 1, -1);
	keep_title(proposal, at - 1);
	return true;
}

static size_t skip_blanks(const char *text)
{
	size_t at = 0, step;
	uint32_t c;
	while ((step = utf8_next(text + at, &c)) && (c == ' ' || c == '\t' || c == 0x3000))
		at += step;
	return at;
}

bool proposal_split(struct proposal *proposal, size_t at, size_t offset)
{
	struct proposed *item = &proposal->items[at];
	size_t length = strlen(item->text);
	if (offset == 0 || offset >= length)
		return false;
	offset += skip_blanks(item->text + offset);
	if (offset >= length || skip_blanks(item->text) >= offset)
		return false;
	ARRAY_GROW(proposal->items, proposal->count, proposal->room);
	item = &proposal->items[at];
	memmove(item + 2, item + 1, (proposal->count - at - 1) * sizeof(*item));
	proposal->count++;
	struct proposed *rest = item + 1;
	*rest = (struct proposed){
		.kind = item->kind == PROPOSED_TITLE ? PROPOSED_PARAGRAPH : item->kind,
		.level = item->level,
		.label = xstrdup(""),
		.text = xstrdup(item->text + offset),
		.when = item->when,
		.participants = NOT_GIVEN,
		.budget = NOT_GIVEN,
		.course.spent = NOT_GIVEN,
		.course.attended = NOT_GIVEN,
		.closes = item->closes,
		.line = item->line,
		.column = item->column,
		.line_end = item->line_end,
	};
	if (rest->kind == PROPOSED_POST)
		rest->post = xstrdup(rest->text);
	char *head = xmemdup0(item->text, offset);
	free(item->text);
	item->text = head;
	size_t end = offset;
	while (end && (head[end - 1] == ' ' || head[end - 1] == '\t'))
		head[--end] = '\0';
	item->doubt = DOUBT_NONE;
	shift_plans(proposal, at, 1);
	keep_title(proposal, at);
	return true;
}
