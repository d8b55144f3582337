#include "tui/view/filter.h"

#include "base/pinyin.h"
#include "tui/edit/typed_line.h"

#include <stdlib.h>

struct asked {
	struct desk *desk;
	struct view *view;
	struct list *list;
	char **typed;
};

static void refilter(struct desk *desk, struct view *view)
{
	struct error err = ERROR_INIT;
	bool (*show)(struct view *, struct desk *, struct error *) =
		view->ops->refilter ? view->ops->refilter : view->ops->load;
	if (!show(view, desk, &err))
		desk_fail(desk, &err);
}

static void changed(const char *typed, void *data)
{
	const struct asked *asked = data;
	string_set(asked->typed, typed[0] ? typed : NULL);
	refilter(asked->desk, asked->view);
}

static void moved(enum key_code code, void *data)
{
	const struct asked *asked = data;
	list_act(asked->list, code == CODE_UP        ? ACTION_up
			      : code == CODE_DOWN    ? ACTION_down
			      : code == CODE_PAGE_UP ? ACTION_page_up
						     : ACTION_page_down);
}

static char *told(void *data)
{
	const struct asked *asked = data;
	const struct view *view = asked->view;
	if (!*asked->typed)
		return NULL;
	return say_filter_hits((int)(view->ops->hits ? view->ops->hits(view) : asked->list->count));
}

void filter_ask(struct desk *desk, struct view *view, struct list *list, char **typed)
{
	struct asked asked = {desk, view, list, typed};
	const struct typed_line line = {.label = MSG_filter_label,
					.changed = changed,
					.moved = moved,
					.told = told,
					.data = &asked};
	enum typed_line_end end = typed_line_run(desk->screen, &desk->beneath, &line, *typed);
	desk->leaving |= end == TYPED_ENDED;
	if (end == TYPED_LEFT)
		filter_clear(desk, view, typed);
}

bool filter_clear(struct desk *desk, struct view *view, char **typed)
{
	if (!*typed)
		return false;
	string_set(typed, NULL);
	refilter(desk, view);
	return true;
}

bool filter_matches(const char *typed, const char *const *texts, size_t count)
{
	if (!typed)
		return true;
	for (size_t i = 0; i < count; i++)
		if (texts[i] && pinyin_match(texts[i], typed))
			return true;
	return false;
}
