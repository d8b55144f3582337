#include "model/activity.h"

#include "base/array.h"
#include "i18n/messages.h"

#include <stdlib.h>

static const struct {
	const char *name, *sign;
	enum message label;
	bool open;
} statuses[STATUS_COUNT] = {
	[STATUS_PLANNED] = {"planned", "○", MSG_status_planned, true},
	[STATUS_DOING] = {"doing", "●", MSG_status_doing, true},
	[STATUS_DONE] = {"done", "✓", MSG_status_done, false},
	[STATUS_POSTPONED] = {"postponed", "→", MSG_status_postponed, true},
	[STATUS_CANCELLED] = {"cancelled", "✗", MSG_status_cancelled, false},
};

void activity_init(struct activity *activity)
{
	*activity = (struct activity){.participants = NOT_GIVEN,
				      .attended = NOT_GIVEN,
				      .budget = NOT_GIVEN,
				      .spent = NOT_GIVEN};
}

void activity_release(struct activity *activity)
{
	for (size_t i = 0; i < activity->post_count; i++)
		free(activity->posts[i].name);
	free(activity->posts);
	free(activity->title);
	free(activity->detail);
	free(activity->occasion);
	free(activity->place);
	free(activity->outcome);
	free(activity->reason);
	free(activity->done_on);
	activity_init(activity);
}

void activity_copy(struct activity *to, const struct activity *from)
{
	*to = *from;
	to->title = xstrdup(from->title);
	to->detail = xstrdup(from->detail);
	to->occasion = xstrdup(from->occasion);
	to->place = xstrdup(from->place);
	to->outcome = xstrdup(from->outcome);
	to->reason = xstrdup(from->reason);
	to->done_on = xstrdup(from->done_on);
	to->posts = NULL;
	to->post_count = to->post_room = 0;
	for (size_t i = 0; i < from->post_count; i++)
		activity_add_post(to, from->posts[i].post_id, from->posts[i].name);
}

void activity_add_post(struct activity *activity, int64_t post_id, const char *name)
{
	/* Most have one post alone: of these there are many. */
	if (activity->post_room == 0) {
		activity->posts = xmalloc(sizeof(*activity->posts));
		activity->post_room = 1;
	}
	ARRAY_GROW(activity->posts, activity->post_count, activity->post_room);
	activity->posts[activity->post_count++] = (struct activity_post){post_id, xstrdup(name)};
}

void activity_swap_posts(struct activity *a, struct activity *b)
{
	struct activity_post *posts = a->posts;
	size_t count = a->post_count, room = a->post_room;
	a->posts = b->posts;
	a->post_count = b->post_count;
	a->post_room = b->post_room;
	b->posts = posts;
	b->post_count = count;
	b->post_room = room;
}

void activity_write_posts(const struct activity *activity, struct strbuf *out)
{
	for (size_t i = 0; i < activity->post_count; i++) {
		strbuf_add_text(out, i ? "、" : "");
		strbuf_add_text(out, activity->posts[i].name);
	}
}

static bool is_post(const struct activity_post *post, int64_t post_id, const char *name)
{
	return post_id ? post->post_id == post_id : string_same(post->name, name);
}

bool activity_has_post(const struct activity *activity, int64_t post_id, const char *name)
{
	for (size_t i = 0; i < activity->post_count; i++)
		if (is_post(&activity->posts[i], post_id, name))
			return true;
	return false;
}

bool activity_is_led_by(const struct activity *activity, int64_t post_id, const char *name)
{
	return activity->post_count && is_post(&activity->posts[0], post_id, name);
}

bool activity_overdue(const struct activity *activity, struct date today)
{
	return status_is_open(activity->status) && when_is_set(&activity->when) &&
	       date_compare(when_last_day(&activity->when), today) < 0;
}

bool activity_likely_day(const struct activity *activity, struct date today, struct date *out)
{
	const struct when *when = &activity->when;
	if (!when_is_set(when) || when->deadline || date_compare(today, when_last_day(when)) <= 0) {
		*out = today;
		return true;
	}
	if (!when->starts.day || when->ends.month)
		return false;
	*out = when_last_day(when);
	return true;
}

bool activity_day_too_early(struct date day, struct period period, struct date today)
{
	int month = month_of_date(day);
	return month < period.first - 1 && date_compare(day, today) != 0;
}

bool activity_time_is_open(const struct activity *activity)
{
	return activity->status == STATUS_POSTPONED && !when_is_set(&activity->when);
}

void activity_write_time(const struct activity *activity, struct period period, int month,
			 struct strbuf *out)
{
	if (activity_time_is_open(activity))
		strbuf_add_text(out, text(MSG_time_open));
	else
		when_write(&activity->when, period, month, out);
}

void activity_write_first_time(const struct activity *activity, struct period period,
			       struct strbuf *out)
{
	struct strbuf first = STRBUF_INIT;
	if (!when_is_set(&activity->postponed_from))
		return;
	when_write(&activity->postponed_from, period, 0, &first);
	char *said = say_first_time(first.text);
	strbuf_add_text(out, said);
	free(said);
	strbuf_release(&first);
}

void activity_list_release(struct activity_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		activity_release(&list->items[i]);
	free(list->items);
	*list = (struct activity_list){0};
}

struct activity *activity_list_add(struct activity_list *list)
{
	ARRAY_GROW(list->items, list->count, list->room);
	struct activity *activity = &list->items[list->count++];
	activity_init(activity);
	return activity;
}

const char *status_name(enum activity_status status)
{
	return statuses[status].name;
}

const char *status_label(enum activity_status status)
{
	return text(statuses[status].label);
}

const char *status_sign(enum activity_status status)
{
	return statuses[status].sign;
}

bool status_parse(const char *name, enum activity_status *out)
{
	for (int i = 0; i < STATUS_COUNT; i++) {
		if (strcmp(name, statuses[i].name) == 0 ||
		    strcmp(name, text_in(LANGUAGE_CHINESE, statuses[i].label)) == 0 ||
		    strcmp(name, text_in(LANGUAGE_ENGLISH, statuses[i].label)) == 0) {
			*out = (enum activity_status)i;
			return true;
		}
	}
	return false;
}

bool status_is_open(enum activity_status status)
{
	return statuses[status].open;
}
