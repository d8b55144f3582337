/* Posts that nobody holds or that have nothing to do, and members who carry far more than others. */
#include "base/array.h"
#include "check_pass.h"
#include "i18n/messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check_posts(struct check *check, const char *today)
{
	const struct committee *committee = &check->whole->committee;
	for (size_t i = 0; i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		if (!post_held(post, today))
			finding_list_add(check->out, FINDING_post_vacant, SUBJECT_POST, post->id,
					 post->name, say_found_post_vacant(post->name));
		if (!post->duty_count)
			finding_list_add(check->out, FINDING_post_idle, SUBJECT_POST, post->id,
					 post->name, say_found_post_idle(post->name));
	}
}

/* What a member carries: an activity that their post leads counts one, one that it takes part in a half. */
struct load {
	const char *name;
	int64_t member_id;
	int halves;
};

struct loads {
	struct load *items;
	size_t count, room;
};

static void add_load(struct loads *loads, const struct appointment *holder, int halves)
{
	for (size_t i = 0; i < loads->count; i++)
		if (loads->items[i].member_id == holder->member_id &&
		    strcmp(loads->items[i].name, holder->name) == 0) {
			loads->items[i].halves += halves;
			return;
		}
	ARRAY_GROW(loads->items, loads->count, loads->room);
	loads->items[loads->count++] = (struct load){holder->name, holder->member_id, halves};
}

/* In halves, of all its activities. By name, which no two posts of a union share. */
static int load_of_post(const struct activity_list *activities, const struct post *post)
{
	int halves = 0;
	for (size_t i = 0; i < activities->count; i++) {
		const struct activity *activity = &activities->items[i];
		if (activity->status == STATUS_CANCELLED || !activity->post_count)
			continue;
		if (activity_has_post(activity, 0, post->name))
			halves += activity_is_led_by(activity, 0, post->name) ? 2 : 1;
	}
	return halves;
}

static int compare_loads(const void *a, const void *b)
{
	const struct load *x = a, *y = b;
	return (x->halves > y->halves) - (x->halves < y->halves);
}

/*
 * Where a post has several holders they share what it has to do. Too much is more than twice what the member in the middle
 * carries, and at least five activities more; with fewer than three members there is nothing to compare.
 */
static void check_loads(struct check *check, const char *today)
{
	const struct committee *committee = &check->whole->committee;
	struct loads loads = {0};
	for (size_t i = 0; i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		int held = post_held(post, today);
		int halves = held ? load_of_post(&check->whole->activities, post) / held : 0;
		for (size_t j = 0; j < post->appointment_count; j++)
			if (halves && appointment_holds(&post->appointments[j], today))
				add_load(&loads, &post->appointments[j], halves);
	}
	if (loads.count)
		qsort(loads.items, loads.count, sizeof(*loads.items), compare_loads);
	for (size_t i = 0; i < loads.count && loads.count >= 3; i++) {
		const struct load *load = &loads.items[i];
		int middle = loads.items[(loads.count - 1) / 2].halves;
		if (load->halves > 2 * middle && load->halves >= middle + 2 * 5)
			finding_list_add(check->out, FINDING_member_overloaded, SUBJECT_MEMBER,
					 load->member_id, load->name,
					 say_found_member_overloaded(load->name, load->halves / 2,
								     (middle + 1) / 2));
	}
	free(loads.items);
}

void check_committee(struct check *check)
{
	char today[32];
	struct date day = check->calendar->today;
	snprintf(today, sizeof(today), "%04d-%02d-%02d", day.year, day.month, day.day);
	check_posts(check, today);
	check_loads(check, today);
}
