/* Plans that were read, into the database. */
#include "transfer_parts.h"

#include "base/name_index.h"
#include "plan_code.h"
#include "store/plan_store.h"

#include <stdlib.h>

static bool is_settled_twice(const struct transfer_report *report, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (strcmp(report->plans[i].plan.code, report->plans[j].plan.code) == 0)
			return true;
	return false;
}

/* The code that is asked for, else the file's; for a template one that is free. */
static bool keep_codes(struct session *session, const struct transfer_source *from,
		       struct transfer_report *report, struct error *err)
{
	for (size_t i = 0; i < report->count; i++) {
		struct plan *plan = &report->plans[i].plan;
		if (is_settled_twice(report, i))
			return error_set(err, ERR_EXISTS, say_code_twice(plan->code));
		bool ok = from->template && !from->code
				  ? plan_code_vary(session, &plan->code, err)
				  : plan_code_check(session, &plan->code, 0, err);
		if (!ok)
			return false;
	}
	return true;
}

/* The first variation from *n on that neither the database nor a plan before it has. */
static bool vary_code(struct session *session, struct name_index *taken, struct plan *plan,
		      uint32_t *n, struct error *err)
{
	for (;;) {
		char *tried = plan_code_nth(plan->code, (int)(*n)++);
		bool stored = true;
		bool ok = plan_store_code_taken(session->store, tried, 0, &stored, err);
		if (ok && !stored && !name_index_find(taken, tried)) {
			name_index_add(taken, tried, 0, NULL);
			free(plan->code);
			plan->code = tried;
			return true;
		}
		free(tried);
		if (!ok)
			return false;
	}
}

/* A file may hold thousands of plans of one year: each tries on where the one before it ended. */
static bool vary_codes(struct session *session, struct transfer_report *report, struct error *err)
{
	struct name_index taken = NAME_INDEX_INIT, tried = NAME_INDEX_INIT;
	bool ok = true;
	for (size_t i = 0; ok && i < report->count; i++) {
		struct plan *plan = &report->plans[i].plan;
		if (!plan->code || !plan_code_valid(plan->code)) {
			struct strbuf made = STRBUF_INIT;
			plan_code_from_period(plan->kind, plan->period, &made);
			free(plan->code);
			plan->code = strbuf_detach(&made);
		}
		uint32_t *n = name_index_add(&tried, plan->code, 1, NULL);
		ok = vary_code(session, &taken, plan, n, err);
	}
	name_index_release(&taken);
	name_index_release(&tried);
	return ok;
}

static bool settle_codes(struct session *session, const struct transfer_source *from, bool vary,
			 struct transfer_report *report, struct error *err)
{
	if (from->code && report->count != 1)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_code_for_one)));
	if (from->code)
		string_set(&report->plans[0].plan.code, from->code);
	return vary && !from->code ? vary_codes(session, report, err)
				   : keep_codes(session, from, report, err);
}

static int count_duties(const struct committee *committee)
{
	size_t count = 0;
	for (size_t i = 0; i < committee->post_count; i++)
		count += committee->posts[i].duty_count;
	return (int)count;
}

/* What has been stored is not needed any more: a large plan takes more room than its file. */
static void keep_small(struct whole_plan *whole)
{
	struct plan plan = whole->plan;
	struct organization organization = whole->organization;
	plan_init(&whole->plan);
	whole->organization = (struct organization){0};
	whole_plan_release(whole);
	whole_plan_init(whole);
	plan_release(&whole->plan);
	whole->plan = plan;
	whole->organization = organization;
}

static bool insert(struct session *session, struct transfer_report *report, size_t i,
		   struct error *err)
{
	struct whole_plan *whole = &report->plans[i];
	report->sizes[i] = (struct transfer_size){(int)whole->outline.count,
						  activity_list_count(&whole->activities),
						  count_duties(&whole->committee)};
	if (!whole_plan_store_insert(session->store, whole, err))
		return false;
	keep_small(whole);
	return true;
}

/* Codes are settled inside the transaction: nobody else can take one meanwhile. */
static bool store(struct session *session, const struct transfer_source *from, bool vary,
		  const char *file, struct transfer_report *report, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	bool ok = settle_codes(session, from, vary, report, err);
	report->sizes = xcalloc(report->count, sizeof(*report->sizes));
	for (size_t i = 0; ok && i < report->count; i++)
		ok = insert(session, report, i, err);
	const char *title = report->count == 1 ? report->plans[0].plan.title : NULL;
	struct bilingual detail = !title           ? both_did_import_plans((int)report->count, file)
				  : from->template ? ACTION_SENTENCE(did_begin_plan, title)
						   : ACTION_SENTENCE(did_import_plan, title);
	int64_t plan_id = report->count == 1 ? report->plans[0].plan.id : 0;
	return action_end(session, ok, "plan.import", detail, plan_id, err);
}

bool transfer_store(struct session *session, const struct transfer_source *from, bool vary,
		    const char *file, struct transfer_report *report, struct error *err)
{
	return from->dry_run ? settle_codes(session, from, vary, report, err)
			     : store(session, from, vary, file, report, err);
}
