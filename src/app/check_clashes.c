/* Two activities of one post on one day at one place. */
#include "action.h"
#include "base/array.h"
#include "check_pass.h"
#include "i18n/messages.h"

#include <stdlib.h>
#include <string.h>

/* An activity of known days at a known place. */
struct stay {
	long first, last; /* days since 1970-01-01 */
	const struct activity *activity;
};

static int compare_stays(const void *a, const void *b)
{
	const struct stay *x = a, *y = b;
	int place = strcmp(x->activity->place, y->activity->place);
	if (place)
		return place;
	return (x->first > y->first) - (x->first < y->first);
}

static bool is_stay(const struct activity *activity)
{
	const struct when *when = &activity->when;
	return status_is_open(activity->status) && activity->place && when->starts.day &&
	       !when->deadline && (!when->ends.month || when->ends.day);
}

static const struct activity_post *shared_post(const struct activity *a, const struct activity *b)
{
	for (size_t i = 0; i < a->post_count; i++)
		if (activity_has_post(b, a->posts[i].post_id, a->posts[i].name))
			return &a->posts[i];
	return NULL;
}

static void clash_found(struct check *check, const struct activity *one,
			const struct activity *other, const char *post)
{
	char *first = action_name(one->title), *second = action_name(other->title);
	char *when = check_time(check, &other->when);
	struct strbuf both = STRBUF_INIT;
	strbuf_add_text(&both, one->title);
	strbuf_add_text(&both, " / ");
	strbuf_add_text(&both, other->title);
	finding_list_add(check->out, FINDING_clash, SUBJECT_ACTIVITY, other->id, both.text,
			 say_found_clash(first, second, when, other->place, post));
	strbuf_release(&both);
	free(when);
	free(second);
	free(first);
}

/* Sorted by place and day, those that overlap one stand right behind it. */
void check_clashes(struct check *check)
{
	const struct activity_list *activities = &check->whole->activities;
	struct stay *stays = xcalloc(activities->count, sizeof(*stays));
	size_t count = 0;
	for (size_t i = 0; i < activities->count; i++) {
		const struct activity *activity = &activities->items[i];
		if (is_stay(activity))
			stays[count++] = (struct stay){
				date_to_days(when_first_day(&activity->when)),
				date_to_days(when_last_day(&activity->when)), activity};
	}
	qsort(stays, count, sizeof(*stays), compare_stays);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count && stays[j].first <= stays[i].last &&
				       !strcmp(stays[j].activity->place, stays[i].activity->place);
		     j++) {
			const struct activity_post *post =
				shared_post(stays[i].activity, stays[j].activity);
			if (post)
				clash_found(check, stays[i].activity, stays[j].activity,
					    post->name);
		}
	free(stays);
}
