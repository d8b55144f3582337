/* The whole plan as a strip: its activities by post or by section, each at its time. */
#include "calendar_view.h"

#include "app/look.h"

#include <stdlib.h>

/* A group as it is found by its id. */
struct group {
	int64_t id;
	size_t rank;
};

struct groups {
	struct group *items; /* by id */
	char **names;        /* by rank; the last one is for those that have none */
	size_t count;
};

static void free_texts(char **texts, size_t count)
{
	for (size_t i = 0; texts && i < count; i++)
		free(texts[i]);
	free(texts);
}

void calendar_strip_release(struct calendar_strip *strip)
{
	free_texts(strip->titles, strip->items.count);
	free_texts(strip->groups, strip->group_count);
	strip_list_release(&strip->items);
	strip->titles = strip->groups = NULL;
	strip->group_count = 0;
}

/* --- groups --- */

static void add_group(struct groups *groups, int64_t id, char *name)
{
	groups->items[groups->count] = (struct group){id, groups->count};
	groups->names[groups->count++] = name;
}

static void make_room(struct groups *groups, size_t count)
{
	groups->items = xcalloc(count + 1, sizeof(*groups->items));
	groups->names = xcalloc(count + 1, sizeof(*groups->names));
}

static bool read_posts(struct desk *desk, struct groups *groups, struct error *err)
{
	struct committee committee;
	committee_init(&committee);
	bool ok = look_committee(desk->session, desk->plan.organization_id, &committee, err);
	make_room(groups, committee.post_count);
	for (size_t i = 0; i < committee.post_count; i++)
		add_group(groups, committee.posts[i].id, xstrdup(committee.posts[i].name));
	committee_release(&committee);
	return ok;
}

static bool read_sections(struct desk *desk, struct groups *groups, struct error *err)
{
	struct outline outline = {0};
	bool ok = look_outline(desk->session, desk->plan.id, &outline, err);
	make_room(groups, outline.count);
	for (size_t i = 0; i < outline.count; i++) {
		const struct section *section = &outline.sections[i];
		add_group(groups, section->id,
			  string_format("%s%s", section->label ? section->label : "",
					section_title(section)));
	}
	outline_release(&outline);
	return ok;
}

static int compare_groups(const void *a, const void *b)
{
	const struct group *x = a, *y = b;
	return (x->id > y->id) - (x->id < y->id);
}

/* What belongs to none, or to one that isn't there any more, comes last. */
static void rank_items(struct strip_list *list, struct groups *groups, enum message none)
{
	qsort(groups->items, groups->count, sizeof(*groups->items), compare_groups);
	for (size_t i = 0; i < list->count; i++) {
		struct group key = {.id = list->items[i].group};
		const struct group *found = bsearch(&key, groups->items, groups->count,
						    sizeof(*groups->items), compare_groups);
		list->items[i].rank = found ? found->rank : groups->count;
	}
	groups->names[groups->count++] = xstrdup(text(none));
}

static bool read_groups(struct desk *desk, enum strip_grouping grouping, struct strip_list *list,
			struct groups *groups, struct error *err)
{
	bool by_post = grouping == STRIP_BY_POST;
	if (!(by_post ? read_posts : read_sections)(desk, groups, err))
		return false;
	rank_items(list, groups, by_post ? MSG_strip_no_post : MSG_strip_no_section);
	strip_list_sort(list);
	return true;
}

/* --- what is read --- */

bool calendar_read_strip(struct calendar_view *view, struct desk *desk, int64_t current,
			 struct error *err)
{
	struct calendar_strip *strip = &view->strip;
	struct strip_list items = {0};
	struct groups groups = {0};
	bool ok = look_strip(desk->session, desk->plan.id, strip->grouping, &items, err) &&
		  read_groups(desk, strip->grouping, &items, &groups, err);
	free(groups.items);
	if (!ok) {
		free_texts(groups.names, groups.count);
		strip_list_release(&items);
		return false;
	}
	calendar_strip_release(strip);
	strip->items = items;
	strip->groups = groups.names;
	strip->group_count = groups.count;
	strip->titles = xcalloc(items.count + 1, sizeof(*strip->titles));
	list_set_count(&strip->list, items.count);
	for (size_t i = 0; current != 0 && i < items.count; i++)
		if (items.items[i].id == current)
			strip->list.at = i;
	return true;
}

const struct strip_item *calendar_strip_current(const struct calendar_view *view)
{
	const struct calendar_strip *strip = &view->strip;
	return strip->items.count > 0 ? &strip->items.items[strip->list.at] : NULL;
}

const char *calendar_strip_title(struct calendar_view *view, struct desk *desk, size_t at)
{
	struct calendar_strip *strip = &view->strip;
	struct activity activity;
	struct error err = ERROR_INIT;
	if (strip->titles[at])
		return strip->titles[at];
	activity_init(&activity);
	if (look_activity(desk->session, strip->items.items[at].id, &activity, &err))
		strip->titles[at] = xstrdup(activity.title);
	activity_release(&activity);
	error_release(&err); /* it has just gone: the strip is read anew in a moment */
	return strip->titles[at] ? strip->titles[at] : "";
}

bool calendar_strip_begins(const struct calendar_view *view, size_t at)
{
	const struct strip_item *items = view->strip.items.items;
	return at == 0 || items[at - 1].rank != items[at].rank;
}

/* --- moving about --- */

static void scroll(struct calendar_view *view, const struct desk *desk, int by)
{
	struct calendar_strip *strip = &view->strip;
	int most = desk->plan.period.count - strip->shown, from = strip->from + by;
	from = from < most ? from : most;
	strip->from = from > 0 ? from : 0;
}

bool calendar_strip_move(struct calendar_view *view, struct desk *desk, enum action action)
{
	int today = month_of_date(session_today(desk->session)) - desk->plan.period.first;
	switch (action) {
	case ACTION_left:
		scroll(view, desk, -1);
		return true;
	case ACTION_right:
		scroll(view, desk, 1);
		return true;
	case ACTION_today:
		scroll(view, desk, today - view->strip.shown / 2 - view->strip.from);
		return true;
	default:
		return list_act(&view->strip.list, action);
	}
}

void calendar_strip_regroup(struct calendar_view *view, struct desk *desk)
{
	const struct strip_item *current = calendar_strip_current(view);
	struct error err = ERROR_INIT;
	enum strip_grouping was = view->strip.grouping;
	view->strip.grouping = (enum strip_grouping)((was + 1) % STRIP_GROUPINGS);
	if (calendar_read_strip(view, desk, current ? current->id : 0, &err))
		return;
	view->strip.grouping = was;
	desk_fail(desk, &err);
}
