/* Whether what is planned for an activity is what the union gives on such an event. */
#include "action.h"
#include "base/array.h"
#include "check_pass.h"
#include "i18n/messages.h"
#include "model/money.h"

#include <stdlib.h>
#include <string.h>

enum { FITTING_MOST = 8 };

/* What an activity may cost by all the standards that fit it: one of them at least, all of them at most. */
struct bounds {
	int64_t least, most; /* fen; most 0: no bound, since nobody says how many */
	const struct standard *first;
};

/* Is it given to each of those who take part? */
static bool by_heads(const struct standard *standard)
{
	static const char *const persons[] = {"人", "名", "位", "会员", "职工", "head", "person"};
	for (size_t i = 0; standard->per && i < ARRAY_LENGTH(persons); i++)
		if (strstr(standard->per, persons[i]))
			return true;
	return false;
}

/* Are those who take part those who get it? Else most of them may just be there: a farewell for two among thirty. */
static bool gives_all(const char *title)
{
	static const char *const words[] = {"慰问", "看望", "探望", "走访", "发放", "福利"};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (strstr(title, words[i]))
			return true;
	return false;
}

static void widen(struct bounds *bounds, const struct standard *standard,
		  const struct activity *activity)
{
	int heads = activity->participants;
	bool each = by_heads(standard) && heads > 0;
	int64_t times = each ? heads : 1, least = standard->least;
	if (standard->most > MONEY_MOST / times)
		return;
	if (gives_all(activity->title))
		least *= times;
	if (!bounds->first || least < bounds->least)
		bounds->least = least;
	/* What is given per visit or family comes as often as there are any. */
	bool known = each && (bounds->most || !bounds->first);
	bounds->most = known ? bounds->most + standard->most * times : 0;
	if (!bounds->first)
		bounds->first = standard;
}

static char *sum(int64_t fen)
{
	struct strbuf out = STRBUF_INIT;
	money_write_grouped(fen, &out);
	return strbuf_detach(&out);
}

static void tell(struct check *check, const struct activity *activity, const struct bounds *bounds)
{
	struct strbuf given = STRBUF_INIT, wanted = STRBUF_INIT;
	const struct standard range = {.least = bounds->least, .most = bounds->most};
	char *title = action_name(activity->title), *budget = sum(activity->budget);
	standard_write_given(bounds->first, &given);
	if (bounds->most) {
		standard_write_sum_grouped(&range, &wanted);
		check_activity_found(check, FINDING_off_standard, activity,
				     say_found_off_standard(title, budget, bounds->first->event,
							    given.text, activity->participants,
							    wanted.text));
	} else {
		check_activity_found(
			check, FINDING_off_standard, activity,
			say_found_below_standard(title, budget, bounds->first->event, given.text));
	}
	strbuf_release(&given);
	strbuf_release(&wanted);
	free(title);
	free(budget);
}

static void check_activity(struct check *check, const struct activity *activity)
{
	const struct standard *fitting[FITTING_MOST];
	struct bounds bounds = {0};
	size_t count = standards_fitting(&check->whole->standards, activity->title,
					 activity->occasion, fitting, FITTING_MOST);
	for (size_t i = 0; i < count; i++)
		widen(&bounds, fitting[i], activity);
	bool above = bounds.most && activity->budget > bounds.most;
	if (bounds.first && (activity->budget < bounds.least || above))
		tell(check, activity, &bounds);
}

void check_standards(struct check *check)
{
	const struct activity_list *activities = &check->whole->activities;
	for (size_t i = 0; check->whole->standards.count && i < activities->count; i++) {
		const struct activity *activity = &activities->items[i];
		if (status_is_open(activity->status) && activity->budget != NOT_GIVEN)
			check_activity(check, activity);
	}
}
