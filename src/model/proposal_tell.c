/* The doubts of a proposal, as sentences. */
#include "model/proposal.h"

#include "base/array.h"
#include "base/utf8.h"
#include "i18n/messages.h"

#include <stdlib.h>

static const struct {
	const char *name;
	char *(*tell)(const char *what);
} doubts[DOUBT_COUNT] = {
	[DOUBT_NONE] = {"none", NULL},
	[DOUBT_LEFT_OUT] = {"left-out", say_doubt_left_out},
	[DOUBT_JOINED] = {"joined", say_doubt_joined},
	[DOUBT_SPLIT] = {"split", say_doubt_split},
	[DOUBT_BESIDE] = {"beside", say_doubt_beside},
	[DOUBT_GAP] = {"gap", say_doubt_gap},
	[DOUBT_LEVEL] = {"level", say_doubt_level},
	[DOUBT_KIND] = {"kind", say_doubt_kind},
	[DOUBT_TITLE] = {"title", say_doubt_title},
	[DOUBT_TIME] = {"time", say_doubt_time},
	[DOUBT_YEAR] = {"year", say_doubt_year},
	[DOUBT_REPEATED] = {"repeated", say_doubt_repeated},
};

enum { WHAT_MOST = 24 }; /* characters of an item that a sentence cites */

const char *doubt_name(enum doubt doubt)
{
	return doubts[doubt].name;
}

bool doubt_parse(const char *name, enum doubt *out)
{
	for (size_t i = 0; i < ARRAY_LENGTH(doubts); i++)
		if (strcmp(doubts[i].name, name) == 0) {
			*out = (enum doubt)i;
			return true;
		}
	return false;
}

/* Its beginning, label and all; with … where it goes on. */
static char *beginning(const struct proposed *item)
{
	struct strbuf out = STRBUF_INIT;
	strbuf_format(&out, "%s%s", item->label, item->text);
	size_t at = 0, step;
	uint32_t c;
	for (int n = 0; n < WHAT_MOST && (step = utf8_next(out.text + at, &c)); n++)
		at += step;
	if (at < out.length) {
		strbuf_truncate(&out, at);
		strbuf_add_text(&out, "…");
	}
	return strbuf_detach(&out);
}

char *proposed_doubt_tell(const struct proposed *item)
{
	if (!item->doubt)
		return NULL;
	char *what = beginning(item);
	char *sentence = doubts[item->doubt].tell(what);
	free(what);
	return sentence;
}

void proposal_tell(const struct proposal *proposal, size_t plan, struct diagnostics *diagnostics)
{
	size_t from = 0, to = proposal->count;
	if (plan < proposal->plan_count) {
		from = proposal->plans[plan].first;
		to = from + proposal->plans[plan].count;
	}
	for (size_t i = from; i < to; i++) {
		const struct proposed *item = &proposal->items[i];
		if (!item->doubt)
			continue;
		const struct source_line *line =
			item->line < proposal->line_count ? &proposal->lines[item->line] : NULL;
		diagnostics_add(diagnostics, SEVERITY_WARNING, line ? line->number : 0,
				item->column, proposed_doubt_tell(item), line ? line->text : NULL);
	}
}
