/* The plan that comes of the decisions. */
#include "roll_parts.h"

#include <stdlib.h>

/* --- texts --- */

struct rewriting {
	const struct roll *roll;
	size_t next; /* the first change that is still to be looked at */
};

static void rewrite(enum roll_field field, size_t row, char **slot, void *data)
{
	struct rewriting *rewriting = data;
	const struct roll *roll = rewriting->roll;
	size_t first = rewriting->next, end = first;
	while (end < roll->count && roll->changes[end].field == field &&
	       roll->changes[end].row == row)
		end++;
	if (end > first)
		roll_rewrite(slot, &roll->changes[first], end - first);
	rewriting->next = end;
}

/* --- activities --- */

/* As many as were expected are again; where nobody had said, as many as came. */
static void start_anew(struct activity *activity, const struct when *when)
{
	activity->when = *when;
	activity->postponed_from = (struct when){0};
	activity->status = STATUS_PLANNED;
	if (activity->participants == NOT_GIVEN)
		activity->participants = activity->attended;
	activity->attended = NOT_GIVEN;
	activity->spent = NOT_GIVEN;
	string_set(&activity->outcome, NULL);
	string_set(&activity->reason, NULL);
	string_set(&activity->done_on, NULL);
}

/* --- the plan --- */

/* With the years changed where the text has any; the code's digits are no words, so that all of them count. */
static char *code_with_years(const struct roll *roll)
{
	struct year_shift shift = {roll->frame.from, roll->frame.to, NULL};
	struct year_mark_list marks = {0};
	char *code = xstrdup(roll->from.plan.code);
	year_marks_find(code, &shift, &marks);
	for (size_t i = marks.count; i-- > 0;) {
		const struct year_mark *mark = &marks.items[i];
		struct roll_change change = {.at = mark->at,
					     .length = mark->length,
					     .after = mark->after,
					     .accepted = mark->likely};
		roll_rewrite(&code, &change, 1);
	}
	year_mark_list_release(&marks);
	return code;
}

/* '2026-女工' for '2025-女工': behind its time it has a name; a letter there only tells it from another ('2025b'). NULL: none. */
static char *code_with_name(const char *code, const char *old, const char *made)
{
	size_t length = strlen(old);
	if (strncmp(code, old, length) != 0)
		return NULL;
	const char *name = code + length;
	bool named = strspn(name, "-_") == 1 && name[1] && (name[1] < '0' || name[1] > '9');
	return named ? string_format("%s%s", made, name) : NULL;
}

char *roll_code(const struct roll *roll)
{
	const struct plan *from = &roll->from.plan;
	struct strbuf old = STRBUF_INIT, made = STRBUF_INIT;
	plan_code_from_period(from->kind, from->period, &old);
	plan_code_from_period(from->kind, roll->frame.to, &made);
	char *code = code_with_name(from->code, old.text, made.text);
	if (!code)
		code = code_with_years(roll);
	bool own = !string_same(from->code, old.text) && !string_same(code, from->code) &&
		   plan_code_valid(code);
	strbuf_release(&old);
	if (!own) {
		free(code);
		return strbuf_detach(&made);
	}
	strbuf_release(&made);
	return code;
}

static void make_plan(const struct roll *roll, struct plan *plan)
{
	plan->id = 0;
	plan->status = PLAN_DRAFT;
	plan->period = roll->frame.to;
	string_set(&plan->code, roll->code ? roll->code : "");
	if (roll->title)
		string_set(&plan->title, roll->title);
}

void roll_make(const struct roll *roll, struct whole_plan *out)
{
	struct rewriting rewriting = {.roll = roll};
	whole_plan_copy(out, &roll->from);
	roll_each_text(out, rewrite, &rewriting);
	make_plan(roll, &out->plan);
	for (size_t i = 0; i < out->activities.count; i++)
		start_anew(&out->activities.items[i], &roll->activities[i].time.when);
	roll_arrange(roll, out);
	/* What was settled for the old plan is looked at anew. */
	silence_list_release(&out->silences);
}
