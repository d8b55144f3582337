#include "palette.h"

#include "base/pinyin.h"
#include "base/strbuf.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

/* The actions in the order they are offered: those of this view first. */
struct offer {
	enum action actions[ACTION_COUNT];
	char *names[ACTION_COUNT];   /* '降级  放到上一节之下' */
	char *details[ACTION_COUNT]; /* keys; for one that works elsewhere: where */
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

static void add_offers(struct offer *offer, enum view_kind shown, bool here)
{
	for (int i = 0; i < ACTION_COUNT; i++) {
		enum action action = (enum action)i;
		struct strbuf detail = STRBUF_INIT;
		if (actions[i].group == GROUP_MOVE || action == ACTION_palette ||
		    action_works_in(action, shown) != here)
			continue;
		if (here) {
			action_write_keys(action, &detail);
		} else {
			char *where = write_views(action);
			char *said = say_only_in(where);
			strbuf_add_text(&detail, said);
			free(said);
			free(where);
		}
		offer->actions[offer->count] = action;
		offer->names[offer->count] =
			string_format("%s  %s", text(actions[i].name), text(actions[i].about));
		offer->details[offer->count++] = strbuf_detach(&detail);
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

/* By the name, in initials too; by the explanation only word for word, as initials occur everywhere in a sentence. */
static bool offer_matches(size_t i, const char *typed, void *data)
{
	const struct offer *offer = data;
	const struct action_info *info = &actions[offer->actions[i]];
	return pinyin_match(text(info->name), typed) || strstr(text(info->about), typed);
}

enum action palette_choose(struct desk *desk, enum view_kind shown)
{
	struct offer offer = {.count = 0};
	add_offers(&offer, shown, true);
	add_offers(&offer, shown, false);
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
