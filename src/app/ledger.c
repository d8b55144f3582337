#include "app/ledger.h"

#include "app/look.h"
#include "app/progress.h"

static const struct progress_line *line_of(const struct progress_lines *lines, int64_t id)
{
	for (size_t i = 0; i < lines->count; i++)
		if (lines->items[i].id == id)
			return &lines->items[i];
	return NULL;
}

/* Every post has a line here: one that plans nothing yet may be given something. */
static void add_posts(struct ledger *ledger, const struct committee *committee,
		      const struct progress *progress, const struct allotment_list *allotments)
{
	for (size_t i = 0; i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		const struct progress_line *known = line_of(&progress->posts, post->id);
		struct progress_line *line =
			progress_lines_add(&ledger->posts, post->id, post->name);
		if (known) {
			line->count = known->count;
			line->planned = known->planned;
			line->spent = known->spent;
		}
		line->limit = allotment_of(allotments, post->id, NULL);
	}
	if (allotments->count)
		ledger->allotted = allotment_total(allotments);
}

static int64_t rest(int64_t whole, int64_t part)
{
	return whole > part ? whole - part : 0;
}

/* What the posts don't account for. */
static void add_loose(struct ledger *ledger)
{
	int64_t planned = 0, spent = 0;
	for (size_t i = 0; i < ledger->posts.count; i++) {
		planned += ledger->posts.items[i].planned;
		spent += ledger->posts.items[i].spent;
	}
	ledger->loose = (struct progress_line){
		.planned = rest(ledger->all.planned, planned),
		.spent = rest(ledger->all.spent, spent),
		.limit = NOT_GIVEN,
	};
}

bool look_ledger(struct session *session, const struct plan *plan, struct ledger *out,
		 struct error *err)
{
	struct progress progress;
	struct committee committee;
	struct allotment_list allotments = {0};
	*out = (struct ledger){.income = NOT_GIVEN, .allotted = NOT_GIVEN};
	progress_init(&progress);
	committee_init(&committee);
	bool good = look_progress(session, plan, &progress, err) &&
		    look_committee(session, plan->organization_id, &committee, err) &&
		    look_incomes(session, plan->id, &out->incomes, err) &&
		    look_allotments(session, plan->id, &allotments, err);
	if (good) {
		out->all = progress.all;
		out->income = progress.income;
		add_posts(out, &committee, &progress, &allotments);
		add_loose(out);
	}
	allotment_list_release(&allotments);
	committee_release(&committee);
	progress_release(&progress);
	return good;
}

void ledger_release(struct ledger *ledger)
{
	income_list_release(&ledger->incomes);
	progress_lines_release(&ledger->posts);
	*ledger = (struct ledger){.income = NOT_GIVEN, .allotted = NOT_GIVEN};
}
