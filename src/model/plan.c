#include "model/plan.h"

#include "base/paragraphs.h"
#include "base/utf8.h"
#include "i18n/messages.h"

#include <stdlib.h>

static const struct {
	const char *name;
	enum message label;
} kinds[KIND_COUNT] = {
	[KIND_YEAR] = {"year", MSG_kind_year},
	[KIND_SEMESTER] = {"semester", MSG_kind_semester},
	[KIND_CUSTOM] = {"custom", MSG_kind_custom},
};

static const struct {
	const char *name;
	enum message label;
} plan_statuses[PLAN_STATUS_COUNT] = {
	[PLAN_DRAFT] = {"draft", MSG_plan_draft},
	[PLAN_ADOPTED] = {"adopted", MSG_plan_adopted},
	[PLAN_ARCHIVED] = {"archived", MSG_plan_archived},
};

void plan_init(struct plan *plan)
{
	*plan = (struct plan){.kind = KIND_YEAR, .budget = NOT_GIVEN};
}

void plan_release(struct plan *plan)
{
	free(plan->code);
	free(plan->title);
	free(plan->numbering);
	free(plan->preamble);
	free(plan->closing);
	free(plan->signed_by);
	free(plan->signed_on);
	plan_init(plan);
}

void plan_copy(struct plan *to, const struct plan *from)
{
	*to = *from;
	to->code = xstrdup(from->code);
	to->title = xstrdup(from->title);
	to->numbering = xstrdup(from->numbering);
	to->preamble = xstrdup(from->preamble);
	to->closing = xstrdup(from->closing);
	to->signed_by = xstrdup(from->signed_by);
	to->signed_on = xstrdup(from->signed_on);
}

void whole_plan_init(struct whole_plan *whole)
{
	*whole = (struct whole_plan){0};
	plan_init(&whole->plan);
}

void whole_plan_release(struct whole_plan *whole)
{
	organization_release(&whole->organization);
	plan_release(&whole->plan);
	outline_release(&whole->outline);
	activity_list_release(&whole->activities);
	committee_release(&whole->committee);
	income_list_release(&whole->incomes);
	allotment_list_release(&whole->allotments);
	silence_list_release(&whole->silences);
	standard_list_release(&whole->standards);
}

void whole_plan_copy(struct whole_plan *to, const struct whole_plan *from)
{
	whole_plan_init(to);
	organization_copy(&to->organization, &from->organization);
	plan_copy(&to->plan, &from->plan);
	for (size_t i = 0; i < from->outline.count; i++) {
		struct section section;
		section_copy(&section, &from->outline.sections[i]);
		outline_append(&to->outline, &section, section.depth);
	}
	for (size_t i = 0; i < from->activities.count; i++) {
		struct activity *added = activity_list_add(&to->activities);
		activity_release(added);
		activity_copy(added, &from->activities.items[i]);
	}
	committee_copy(&to->committee, &from->committee);
	for (size_t i = 0; i < from->incomes.count; i++) {
		struct income *added = income_list_add(&to->incomes);
		income_release(added);
		income_copy(added, &from->incomes.items[i]);
	}
	for (size_t i = 0; i < from->allotments.count; i++) {
		const struct allotment *given = &from->allotments.items[i];
		allotment_list_add(&to->allotments, given->post_id, given->post, given->amount);
	}
	for (size_t i = 0; i < from->silences.count; i++)
		silence_list_add(&to->silences, from->silences.items[i]);
	for (size_t i = 0; i < from->standards.count; i++)
		standard_copy(standard_list_add(&to->standards), &from->standards.items[i]);
}

int plan_usual_months(enum plan_kind kind, int first)
{
	if (kind == KIND_SEMESTER)
		return month_of_year(first) == 2 ? 6 : 5;
	return 12;
}

void plan_code_from_period(enum plan_kind kind, struct period period, struct strbuf *out)
{
	int year = month_year(period.first), month = month_of_year(period.first);
	if (kind == KIND_YEAR)
		strbuf_format(out, "%d", year);
	else if (kind == KIND_SEMESTER && month >= 8)
		strbuf_format(out, "%d-1", year);
	else if (kind == KIND_SEMESTER && month <= 3)
		strbuf_format(
			out, "%d-2",
			year - 1); /* the second one of a school year that began the year before */
	else
		strbuf_format(out, "%d-%02d", year, month);
}

bool plan_code_valid(const char *code)
{
	size_t count = 0, step;
	uint32_t c;
	for (; (step = utf8_next(code, &c)); code += step, count++) {
		bool letter =
			(c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
		bool sign = c == '.' || c == '_' || c == '-';
		bool chinese = (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF);
		if (!letter && !chinese && !(sign && count))
			return false;
	}
	return count >= 1 && count <= 40;
}

char *plan_code_fold(const char *typed)
{
	struct strbuf folded = STRBUF_INIT;
	uint32_t c;
	for (size_t step; (step = utf8_next(typed, &c)); typed += step)
		strbuf_add_char(&folded, utf8_fold_wide(c));
	return text_trim(strbuf_detach(&folded));
}

bool plan_code_accepts(const char *typed)
{
	char *code = plan_code_fold(typed);
	bool valid = plan_code_valid(code);
	free(code);
	return valid;
}

const char *plan_kind_name(enum plan_kind kind)
{
	return kinds[kind].name;
}

const char *plan_kind_label(enum plan_kind kind)
{
	return text(kinds[kind].label);
}

bool plan_kind_parse(const char *name, enum plan_kind *out)
{
	for (int i = 0; i < KIND_COUNT; i++) {
		if (strcmp(name, kinds[i].name) == 0) {
			*out = (enum plan_kind)i;
			return true;
		}
	}
	return false;
}

const char *plan_status_name(enum plan_status status)
{
	return plan_statuses[status].name;
}

const char *plan_status_label(enum plan_status status)
{
	return text(plan_statuses[status].label);
}

bool plan_status_parse(const char *name, enum plan_status *out)
{
	for (int i = 0; i < PLAN_STATUS_COUNT; i++) {
		if (strcmp(name, plan_statuses[i].name) == 0) {
			*out = (enum plan_status)i;
			return true;
		}
	}
	return false;
}

bool plan_covers(const struct plan *plan, const struct when *when)
{
	int last = when->ends.month ? when->ends.month : when->starts.month;
	return !when_is_set(when) || (period_contains(plan->period, when->starts.month) &&
				      period_contains(plan->period, last));
}

int plan_schedule_month(const struct plan *plan, const struct activity *activity)
{
	int month = activity->when.starts.month;
	return month && month < plan->period.first ? plan->period.first : month;
}
