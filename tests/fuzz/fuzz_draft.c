/*
 * Any bytes as the draft of a document that was being looked through: it is read again or left, what is read can be worked
 * with as any other, and is the same when it is kept and read once more.
 */
#include "base/strbuf.h"
#include "i18n/language.h"
#include "model/proposal.h"

#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return language_use_utf8() ? 0 : -1;
}

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void check_items(const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->count; i++) {
		const struct proposed *item = &proposal->items[i];
		require(item->kind < PROPOSED_KIND_COUNT && item->doubt < DOUBT_COUNT);
		require(item->label && item->text);
		require(item->line < proposal->line_count && item->line < item->line_end &&
			item->line_end <= proposal->line_count);
		require(item->kind != PROPOSED_SECTION ||
			(item->level >= 1 && item->level <= OUTLINE_DEEPEST + 1));
	}
}

static void make_plans(const struct proposal *proposal)
{
	size_t count;
	struct whole_plan *plans = proposal_to_plans(proposal, &count);
	for (size_t i = 0; i < count; i++) {
		require(period_valid(plans[i].plan.period));
		whole_plan_release(&plans[i]);
	}
	free(plans);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct strbuf once = STRBUF_INIT, twice = STRBUF_INIT;
	struct proposal proposal, again;
	char *text = xmemdup0((const char *)bytes, length);
	if (proposal_read(text, &proposal)) {
		check_items(&proposal);
		make_plans(&proposal);
		proposal_write(&proposal, &once);
		require(proposal_read(once.text, &again));
		proposal_write(&again, &twice);
		require(strcmp(once.text, twice.text) == 0);
		proposal_release(&again);
	}
	proposal_release(&proposal);
	strbuf_release(&once);
	strbuf_release(&twice);
	free(text);
	return 0;
}
