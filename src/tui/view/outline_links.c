/* From a section to its activities, and which they are. */
#include "activity_targets.h"
#include "outline_view.h"
#include "story.h"

#include "app/act.h"
#include "base/pinyin.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

/* Activities to choose from, each with its time, and in front one entry more where `more` is a text. */
struct links {
	struct activity_list activities;
	char **texts; /* with a sign in front */
	char **times;
	const char *more;
};

static void links_release(struct links *links)
{
	for (size_t i = 0; links->texts && i < links->activities.count; i++) {
		free(links->texts[i]);
		free(links->times[i]);
	}
	free(links->texts);
	free(links->times);
	activity_list_release(&links->activities);
	*links = (struct links){.more = NULL};
}

static const char *text_of(size_t i, void *data)
{
	const struct links *links = data;
	if (i == links->activities.count)
		return links->more;
	return links->texts[i];
}

static const char *time_of(size_t i, void *data)
{
	const struct links *links = data;
	return i == links->activities.count ? NULL : links->times[i];
}

static bool matches(size_t i, const char *typed, void *data)
{
	const char *time = time_of(i, data);
	return pinyin_match(text_of(i, data), typed) || (time && pinyin_match(time, typed));
}

/* How each is shown. section_id not 0: with a sign whether it belongs to that section. */
static void write_entries(struct links *links, struct desk *desk, int64_t section_id)
{
	size_t count = links->activities.count;
	links->texts = xcalloc(count + 1, sizeof(*links->texts));
	links->times = xcalloc(count + 1, sizeof(*links->times));
	for (size_t i = 0; i < count; i++) {
		const struct activity *activity = &links->activities.items[i];
		struct strbuf time = STRBUF_INIT;
		const char *sign = !section_id ? status_sign(activity->status)
				   : activity->section_id == section_id ? "[x]"
									: "[ ]";
		links->texts[i] = string_format("%s %s", sign, activity->title);
		activity_write_time(activity, desk->plan.period, 0, &time);
		links->times[i] = strbuf_detach(&time);
	}
}

/* by_space: Space marks one as done (NULL: it is typed). */
static long choose(struct links *links, struct desk *desk, const char *title, size_t first,
		   bool *by_space)
{
	struct dialog_list list = {.space = by_space ? MSG_hint_done : MSG_none,
				   .by_space = by_space,
				   .count = links->activities.count + (links->more != NULL),
				   .text = text_of,
				   .detail = time_of,
				   .matches = matches,
				   .data = links,
				   .first = first};
	return dialog_choose(desk->screen, &desk->beneath, title, &list, NULL);
}

/* --- going there --- */

/* Those of the section at `at` and of what is under it, in the order of the document. */
static bool load_linked(struct outline_view *view, struct desk *desk, size_t at,
			struct links *links, struct error *err)
{
	size_t end = outline_end(&view->outline, at);
	for (; at < end; at++)
		if (!look_section_activities(desk->session, view->outline.sections[at].id,
					     &links->activities, err))
			return false;
	return true;
}

/* What Space does: as in the schedule. Then the list is there again, as things stand now. */
static void finish(struct desk *desk, const struct activity *activity)
{
	const int64_t id = activity->id;
	struct activity_targets targets = {.ids = &id, .count = 1, .current = activity};
	activity_targets_change(desk, &targets, ACTION_done);
}

enum followed { LINKS_LEFT, LINKS_MORE, LINKS_AGAIN };

/* Goes to the one that is chosen; *focus is which one it was. */
static enum followed follow(struct links *links, struct desk *desk, size_t *focus)
{
	bool by_space = false;
	write_entries(links, desk, 0);
	bool *space = session_is_read_only(desk->session) ? NULL : &by_space;
	long chosen = choose(links, desk, text(MSG_links_title), *focus, space);
	if (chosen < 0)
		return LINKS_LEFT;
	*focus = (size_t)chosen;
	if (*focus == links->activities.count)
		return LINKS_MORE;
	if (!by_space) {
		desk_go(desk, VIEW_SCHEDULE, links->activities.items[chosen].id);
		return LINKS_LEFT;
	}
	finish(desk, &links->activities.items[chosen]);
	return desk->leaving ? LINKS_LEFT : LINKS_AGAIN;
}

void outline_follow_links(struct outline_view *view, struct desk *desk)
{
	enum followed followed = LINKS_AGAIN;
	size_t at = outline_current_at(view), focus = 0;
	bool may_link = !session_is_read_only(desk->session);
	if (at >= view->outline.count)
		return;
	while (followed == LINKS_AGAIN) {
		struct links links = {.more = may_link ? text(MSG_link_others) : NULL};
		struct error err = ERROR_INIT;
		followed = LINKS_LEFT;
		if (!load_linked(view, desk, at, &links, &err))
			desk_fail(desk, &err);
		else if (links.activities.count == 0 && may_link)
			followed = LINKS_MORE;
		else if (links.activities.count == 0)
			desk_say(desk, xstrdup(text(MSG_links_none)));
		else
			followed = follow(&links, desk, &focus);
		links_release(&links);
	}
	if (followed == LINKS_MORE)
		outline_choose_links(view, desk);
}

void outline_tell_story(struct outline_view *view, struct desk *desk)
{
	size_t at = outline_current_at(view);
	struct links links = {.more = NULL};
	struct error err = ERROR_INIT;
	long chosen = 0;
	if (at < view->outline.count && !load_linked(view, desk, at, &links, &err)) {
		desk_fail(desk, &err);
		chosen = DIALOG_NONE;
	} else if (links.activities.count == 0) {
		desk_say(desk, xstrdup(text(MSG_story_no_links)));
		chosen = DIALOG_NONE;
	} else if (links.activities.count > 1) {
		write_entries(&links, desk, 0);
		chosen = choose(&links, desk, text(MSG_story_whose), 0, NULL);
	}
	if (chosen >= 0)
		story_show(desk, &links.activities.items[chosen]);
	links_release(&links);
}

/* --- choosing which they are --- */

static bool toggle(struct desk *desk, int64_t section_id, const struct activity *activity)
{
	struct error err = ERROR_INIT;
	if (!activities_link(desk->session, section_id, &activity->id, 1,
			     activity->section_id != section_id, &err)) {
		desk_fail(desk, &err);
		return false;
	}
	desk_say_done(desk);
	return true;
}

void outline_choose_links(struct outline_view *view, struct desk *desk)
{
	const struct section *section = outline_current(view);
	if (!section || !desk_may_change(desk))
		return;
	int64_t section_id = section->id;
	size_t focus = 0;
	for (long chosen = 0; chosen >= 0;) {
		struct links links = {.more = NULL};
		struct error err = ERROR_INIT;
		chosen = DIALOG_NONE;
		if (!look_activities(desk->session, desk->plan.id, &links.activities, &err)) {
			desk_fail(desk, &err);
		} else if (links.activities.count == 0) {
			desk_say(desk, xstrdup(text(MSG_link_no_activities)));
		} else {
			write_entries(&links, desk, section_id);
			chosen = choose(&links, desk, text(MSG_link_title), focus, NULL);
		}
		if (chosen >= 0) {
			focus = (size_t)chosen;
			if (!toggle(desk, section_id, &links.activities.items[chosen]))
				chosen = DIALOG_NONE;
		}
		links_release(&links);
	}
}
