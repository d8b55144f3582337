/*
 * Any bytes as a document in words: it is recognised, nothing of it is lost, and what a person may do with what was found
 * leaves something that can be stored. The last bytes of the input say what the person does.
 */
#include "base/utf8.h"
#include "i18n/language.h"
#include "import/recognise.h"

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

static void add_words(struct strbuf *out, const char *text)
{
	uint32_t c;
	for (size_t at = 0, step; (step = utf8_next(text + at, &c)); at += step)
		if (c != ' ' && c != '\t' && c != '\n' && c != 0xA0 && c != 0x3000)
			strbuf_add(out, text + at, step);
}

/* What stands under months that are apart stands once for each. */
static bool is_repeated(const struct proposal *proposal, size_t at)
{
	const struct proposed *item = &proposal->items[at], *before = item - 1;
	return at > 0 && item->kind == PROPOSED_ACTIVITY && before->kind == PROPOSED_ACTIVITY &&
	       item->line == before->line && item->column == before->column &&
	       when_is_set(&item->when) && strcmp(item->text, before->text) == 0;
}

/* Without tables, whose cells may change their order, the items say what the lines say, character by character. */
static void check_words(const struct proposal *proposal)
{
	struct strbuf lines = STRBUF_INIT, items = STRBUF_INIT;
	bool moved = false;
	for (size_t i = 0; i < proposal->line_count; i++) {
		moved = moved || proposal->lines[i].table;
		add_words(&lines, proposal->lines[i].text);
	}
	for (size_t i = 0; i < proposal->count; i++) {
		const struct proposed *item = &proposal->items[i];
		moved = moved || item->place || (item->detail && !item->extracted) ||
			(item->post && item->kind == PROPOSED_ACTIVITY);
		if (item->extracted || is_repeated(proposal, i))
			continue;
		add_words(&items, item->label);
		add_words(&items, item->text);
	}
	require(moved || lines.length == items.length);
	strbuf_release(&lines);
	strbuf_release(&items);
}

static void check_items(const struct proposal *proposal)
{
	size_t next = 0;
	for (size_t i = 0; i < proposal->count; i++) {
		const struct proposed *item = &proposal->items[i];
		require(item->kind < PROPOSED_KIND_COUNT && item->doubt < DOUBT_COUNT);
		require(item->kind != PROPOSED_SECTION ||
			(item->level >= 1 && item->level <= OUTLINE_DEEPEST + 1));
		require(item->label && item->text && !strchr(item->text, '\n'));
		require(utf8_check(item->text, strlen(item->text)) == strlen(item->text));
		require(utf8_check(item->label, strlen(item->label)) == strlen(item->label));
		require(item->line < proposal->line_count && item->line_end > item->line &&
			item->line_end <= proposal->line_count && item->column >= 1);
		require(item->kind == PROPOSED_DATE || !when_is_set(&item->when) ||
			when_valid(&item->when));
	}
	for (size_t i = 0; i < proposal->plan_count; i++) {
		const struct proposed_plan *plan = &proposal->plans[i];
		require(plan->first == next && plan->title && plan->code);
		next += plan->count;
	}
	require(next == proposal->count);
}

static void check_plans(const struct proposal *proposal)
{
	size_t count;
	struct whole_plan *plans = proposal_to_plans(proposal, &count);
	for (size_t i = 0; i < count; i++) {
		const struct outline *outline = &plans[i].outline;
		require(period_valid(plans[i].plan.period));
		for (size_t k = 0; k < outline->count; k++)
			require(*outline->sections[k].heading || outline->sections[k].body);
		for (size_t k = 0; k < plans[i].activities.count; k++)
			require(*plans[i].activities.items[k].title != '\0');
		outline_number(&plans[i].outline, plans[i].plan.numbering);
		whole_plan_release(&plans[i]);
	}
	free(plans);
}

/* What a person may do, as the bytes say. */
static void change(struct proposal *proposal, const uint8_t *bytes, size_t length)
{
	for (size_t i = 0; i + 2 < length && proposal->count; i += 3) {
		size_t at = bytes[i + 1] % proposal->count;
		switch (bytes[i] % 5) {
		case 0:
			proposal_set_kind(proposal, at, bytes[i + 2] % PROPOSED_KIND_COUNT);
			break;
		case 1:
			proposal_set_level(proposal, at, bytes[i + 2] % 40);
			break;
		case 2:
			proposal_join(proposal, at);
			break;
		case 3: {
			size_t offset = bytes[i + 2];
			const char *text = proposal->items[at].text;
			if (offset < strlen(text) && ((unsigned char)text[offset] & 0xC0) != 0x80)
				proposal_split(proposal, at, offset);
			break;
		}
		default:
			proposal_accept(proposal, at);
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	enum { CHANGES = 24 };
	struct recognise_options options = {.today = {2025, 11, 18}};
	struct error err = ERROR_INIT;
	struct source source;
	struct proposal proposal;
	if (!source_decode(&source, "fuzz", (const char *)bytes, length, &err)) {
		error_release(&err);
		return 0;
	}
	proposal_init(&proposal, "fuzz");
	plain_read(&source, &proposal);
	recognise(&proposal, &options);
	check_words(&proposal);
	check_items(&proposal);
	check_plans(&proposal);
	change(&proposal, bytes + (length > CHANGES ? length - CHANGES : 0),
	       length > CHANGES ? CHANGES : length);
	check_items(&proposal);
	check_plans(&proposal);
	proposal_release(&proposal);
	source_release(&source);
	return 0;
}
