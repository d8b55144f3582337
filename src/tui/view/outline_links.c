#include "outline_view.h"

#include "app/look.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

struct links {
	struct activity_list activities;
	char **times; /* of each */
};

static const char *title_of(size_t i, void *data)
{
	const struct links *links = data;
	return links->activities.items[i].title;
}

static const char *time_of(size_t i, void *data)
{
	const struct links *links = data;
	return links->times[i];
}

static void choose(struct desk *desk, struct links *links)
{
	size_t count = links->activities.count;
	links->times = xcalloc(count + 1, sizeof(*links->times));
	for (size_t i = 0; i < count; i++) {
		const struct activity *activity = &links->activities.items[i];
		struct strbuf time = STRBUF_INIT;
		strbuf_format(&time, "%s ", status_sign(activity->status));
		when_write(&activity->when, desk->plan.period, 0, &time);
		links->times[i] = strbuf_detach(&time);
	}
	struct dialog_list list = {
		.count = count, .text = title_of, .detail = time_of, .data = links};
	long chosen =
		dialog_choose(desk->screen, &desk->beneath, text(MSG_links_title), &list, NULL);
	if (chosen >= 0)
		desk_go(desk, VIEW_SCHEDULE, links->activities.items[chosen].id);
	for (size_t i = 0; i < count; i++)
		free(links->times[i]);
	free(links->times);
}

void outline_follow_links(struct desk *desk, int64_t section_id)
{
	struct links links = {.times = NULL};
	struct error err = ERROR_INIT;
	if (!look_section_activities(desk->session, section_id, &links.activities, &err))
		desk_fail(desk, &err);
	else if (links.activities.count == 0)
		desk_say(desk, xstrdup(text(MSG_link_no_activities)));
	else
		choose(desk, &links);
	activity_list_release(&links.activities);
}
