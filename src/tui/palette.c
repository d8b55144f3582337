#include "palette.h"

#include "bars.h"
#include "base/pinyin.h"
#include "base/strbuf.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

/* The actions in the order they are offered: those of this view first. */
struct offer {
	enum action actions[ACTION_COUNT];
	char *names[ACTION_COUNT];         /* '降级  放到上一节之下' */
	char *details[ACTION_COUNT];       /* keys; for one that works elsewhere: where */
	enum message hinted[ACTION_COUNT]; /* as the bottom line calls them */
	size_t count;
};

static char *write_views(enum action action)
{
	struct strbuf out = STRBUF_INIT;
	for (int i = 0; i < VIEW_COUNT; i++) {
		if (!action_works_in(action, (enum view_kind)i))
			continue;
		strbuf_add_text(&out, out.length > 0 ? text(MSG_between_names) : "");
		strbuf_add_text(&out, text(view_name((enum view_kind)i)));
	}
	return strbuf_detach(&out);
}

static char *write_detail(enum action action, enum view_kind shown)
{
	struct strbuf keys = STRBUF_INIT;
	if (action_works_in(action, shown)) {
		action_write_keys(action, &keys);
		return strbuf_detach(&keys);
	}
	char *where = write_views(action), *said = say_only_in(where);
	free(where);
	return said;
}

static void make_offer(struct offer *offer, const struct desk *desk, const struct view *view)
{
	enum view_kind shown = view->ops->kind;
	offer->count = actions_offered(shown, offer->actions);
	for (size_t i = 0; i < offer->count; i++) {
		const struct action_info *info = &actions[offer->actions[i]];
		offer->hinted[i] = bars_name_of(desk, view, offer->actions[i]);
		offer->names[i] = string_format("%s  %s", text(info->name), text(info->about));
		offer->details[i] = write_detail(offer->actions[i], shown);
	}
}

static const char *name_of(size_t i, void *data)
{
	const struct offer *offer = data;
	return offer->names[i];
}

static const char *detail_of(size_t i, void *data)
{
	const struct offer *offer = data;
	return offer->details[i];
}

/* By its names, in initials too; by the explanation only word for word, as initials occur everywhere in a sentence. */
bool palette_matches(enum action action, enum message hinted, const char *typed)
{
	const struct action_info *info = &actions[action];
	return pinyin_match(text(info->name), typed) || pinyin_match(text(hinted), typed) ||
	       strstr(text(info->about), typed);
}

static bool offer_matches(size_t i, const char *typed, void *data)
{
	const struct offer *offer = data;
	return palette_matches(offer->actions[i], offer->hinted[i], typed);
}

enum action palette_choose(struct desk *desk, const struct view *view)
{
	struct offer offer = {.count = 0};
	make_offer(&offer, desk, view);
	struct dialog_list list = {.count = offer.count,
				   .text = name_of,
				   .detail = detail_of,
				   .matches = offer_matches,
				   .data = &offer};
	long chosen =
		dialog_choose(desk->screen, &desk->beneath, text(MSG_palette_title), &list, NULL);
	enum action action = chosen >= 0 ? offer.actions[chosen] : ACTION_NONE;
	for (size_t i = 0; i < offer.count; i++) {
		free(offer.names[i]);
		free(offer.details[i]);
	}
	return action;
}

char *palette_explain(enum action action)
{
	char *views = write_views(action);
	char *said = say_works_elsewhere(text(actions[action].name), views);
	free(views);
	return said;
}
