/* What in a plan still wants a look. */
#include "app/upkeep.h"

#include "action.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "store/plan_store.h"

#include <stdlib.h>

struct check {
	const struct whole_plan *whole;
	struct date today;
	struct diagnostics *out;
};

static void found(struct check *check, char *sentence)
{
	diagnostics_add(check->out, SEVERITY_WARNING, 0, 0, sentence, NULL);
}

/* Places that a form leaves to be filled in: 20xx年, 20__年, ××中学, xx届, {{…}}. */
static const char *const placeholders[] = {"{{", "20xx", "20XX", "20__", "20××",
					   "××", "xx",   "XX",   "__"};

/* Names the place in a sentence by its surroundings. */
static void check_placeholders(struct check *check, const char *name, const char *text)
{
	for (size_t i = 0; text && i < ARRAY_LENGTH(placeholders); i++) {
		const char *at = strstr(text, placeholders[i]);
		if (!at)
			continue;
		size_t start = (size_t)(at - text), end = start + strlen(placeholders[i]);
		uint32_t c;
		for (int back = 0; back < 6 && start > 0; back++)
			start = utf8_back(text, start);
		for (int on = 0; on < 6 && text[end]; on++)
			end += utf8_next(text + end, &c);
		char *around = utf8_clean(text + start, end - start, false, NULL);
		char *short_name = action_name(name);
		found(check, say_check_placeholder(short_name, around));
		free(around);
		free(short_name);
		return;
	}
}

static bool has_activity(const struct whole_plan *whole, int64_t section_id)
{
	for (size_t i = 0; i < whole->activities.count; i++)
		if (whole->activities.items[i].section_id == section_id)
			return true;
	return false;
}

static void check_sections(struct check *check)
{
	const struct outline *outline = &check->whole->outline;
	if (!outline->count)
		found(check, xstrdup(text(MSG_check_no_sections)));
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		/* A heading alone at the top; below, an item is its own content. */
		bool bare = section->depth == 0 && !section->body &&
			    section->content == CONTENT_TEXT && outline_end(outline, i) == i + 1;
		if (bare && utf8_count(section->heading) <= 20 &&
		    !has_activity(check->whole, section->id))
			found(check, say_check_section_empty(section->label, section->heading));
		check_placeholders(check, section->heading, section->heading);
		check_placeholders(check, section->heading, section->body);
	}
}

static void check_activities(struct check *check)
{
	const struct whole_plan *whole = check->whole;
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		if (activity->status == STATUS_CANCELLED)
			continue;
		if (!activity->post_count)
			found(check, say_check_no_post(activity->title));
		if (activity_overdue(activity, check->today)) {
			struct strbuf when = STRBUF_INIT;
			when_write(&activity->when, whole->plan.period, 0, &when);
			found(check, say_check_overdue(activity->title, when.text));
			strbuf_release(&when);
		}
		check_placeholders(check, activity->title, activity->title);
		check_placeholders(check, activity->title, activity->detail);
	}
}

static void check_committee(struct check *check)
{
	char today[32];
	snprintf(today, sizeof(today), "%04d-%02d-%02d", check->today.year, check->today.month,
		 check->today.day);
	const struct committee *committee = &check->whole->committee;
	for (size_t i = 0; i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		if (!post_held(post, today))
			found(check, say_check_post_vacant(post->name));
		if (!post->duty_count)
			found(check, say_check_post_idle(post->name));
	}
}

bool upkeep_check_plan(struct session *session, int64_t plan_id, struct diagnostics *out,
		       struct error *err)
{
	struct whole_plan whole;
	whole_plan_init(&whole);
	bool ok = whole_plan_store_load(session->store, plan_id, &whole, err);
	if (ok) {
		struct check check = {&whole, session_today(session), out};
		const struct plan *plan = &whole.plan;
		outline_number(&whole.outline, plan->numbering);
		check_placeholders(&check, plan->title, plan->title);
		check_placeholders(&check, plan->title, plan->preamble);
		check_placeholders(&check, plan->title, plan->closing);
		check_sections(&check);
		check_activities(&check);
		check_committee(&check);
		if (!plan->signed_by || !plan->signed_on)
			found(&check, xstrdup(text(MSG_check_no_signature)));
	}
	whole_plan_release(&whole);
	return ok;
}
