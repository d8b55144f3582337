/*
 * Any bytes as a document in words: no word of it is lost, what it is taken for can be changed and made into plans, and what is
 * stored would be fit to be. The first byte of the input chooses whether a year is said beforehand.
 */
#include "../unit/document_kept.h"

#include "base/error.h"
#include "i18n/language.h"
#include "import/recognise.h"
#include "import/source.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

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

static void require_text(const char *text)
{
	require(text && utf8_check(text, strlen(text)) == strlen(text));
}

static void require_items(const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->count; i++) {
		const struct proposed *item = &proposal->items[i];
		require_text(item->label);
		require_text(item->text);
		require(item->kind < PROPOSED_KIND_COUNT && item->doubt < DOUBT_COUNT);
		require(item->line < proposal->line_count && item->line < item->line_end);
		require(item->line_end <= proposal->line_count && item->column >= 1);
		require(!when_is_set(&item->when) || when_valid(&item->when));
		if (item->kind == PROPOSED_SECTION)
			require(item->level >= 1 && item->level <= OUTLINE_DEEPEST + 1);
	}
}

static void require_plans(const struct proposal *proposal)
{
	size_t count;
	struct whole_plan *plans = proposal_to_plans(proposal, &count);
	for (size_t i = 0; i < count; i++) {
		require_text(plans[i].plan.title);
		require(*plans[i].plan.title && plan_code_valid(plans[i].plan.code));
		require(period_valid(plans[i].plan.period));
		for (size_t k = 0; k < plans[i].activities.count; k++)
			require(*plans[i].activities.items[k].title != '\0');
		whole_plan_release(&plans[i]);
	}
	free(plans);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct source source;
	struct error err = {0};
	if (!size || !source_decode(&source, "fuzz", (const char *)data + 1, size - 1, &err)) {
		error_release(&err);
		return 0;
	}
	struct recognise_options options = {.today = {2025, 11, 18},
					    .year = data[0] & 1 ? 2024 : 0};
	struct proposal proposal;
	size_t line;
	const char *where;
	proposal_init(&proposal, "fuzz");
	plain_read(&source, &proposal);
	recognise(&proposal, &options);
	require_items(&proposal);
	struct kept *kept = kept_new(&proposal, true);
	require(!kept_missing(kept, &proposal, &line, &where));
	free(kept);
	require_plans(&proposal);
	proposal_release(&proposal);
	source_release(&source);
	return 0;
}
