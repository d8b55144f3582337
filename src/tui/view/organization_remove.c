#include "organization_remove.h"

#include "app/act.h"
#include "app/look.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

struct unions {
	struct organization *items;
	struct organization_content *contents;
	char **details; /* how many plans */
	size_t count;
};

static void unions_release(struct unions *unions)
{
	for (size_t i = 0; i < unions->count; i++) {
		organization_release(&unions->items[i]);
		free(unions->details[i]);
	}
	free(unions->items);
	free(unions->contents);
	free(unions->details);
}

static bool unions_load(struct desk *desk, struct unions *out, struct error *err)
{
	bool good = look_organizations(desk->session, &out->items, &out->count, err);
	out->contents = xcalloc(out->count + 1, sizeof(*out->contents));
	out->details = xcalloc(out->count + 1, sizeof(*out->details));
	for (size_t i = 0; good && i < out->count; i++) {
		struct organization_content *content = &out->contents[i];
		good = look_organization_content(desk->session, out->items[i].id, content, err);
		out->details[i] = content->plans ? say_union_plans(content->plans)
						 : xstrdup(text(MSG_union_no_plans));
	}
	return good;
}

static const char *name_of_union(size_t i, void *data)
{
	const struct unions *unions = data;
	return unions->items[i].name;
}

static const char *detail_of_union(size_t i, void *data)
{
	const struct unions *unions = data;
	return unions->details[i];
}

/* DIALOG_NONE: left. A single one is no choice. */
static long choose(struct desk *desk, struct unions *unions)
{
	struct dialog_list list = {.count = unions->count,
				   .text = name_of_union,
				   .detail = detail_of_union,
				   .data = unions};
	if (unions->count == 1)
		return 0;
	while (list.first + 1 < unions->count && unions->contents[list.first].plans > 0)
		list.first++;
	if (unions->contents[list.first].plans > 0)
		list.first = 0;
	return dialog_choose(desk->screen, &desk->beneath, text(MSG_remove_which_union), &list,
			     NULL);
}

static bool sure(struct desk *desk, const struct organization *organization,
		 const struct organization_content *content)
{
	return desk_sure_to_remove(desk, say_remove_union(organization->name, content->posts,
							  content->members, content->standards));
}

void organization_remove_ask(struct desk *desk)
{
	struct error err = ERROR_INIT;
	struct unions unions = {0};
	if (!desk_may_change(desk))
		return;
	bool known = unions_load(desk, &unions, &err);
	if (known && unions.count == 0)
		desk_say(desk, xstrdup(text(MSG_no_unions)));
	long at = known && unions.count > 0 ? choose(desk, &unions) : DIALOG_NONE;
	/* One that has plans is refused by the action itself, in its own words: nothing needs to be asked before. */
	if (at >= 0 &&
	    (unions.contents[at].plans > 0 ||
	     sure(desk, &unions.items[at], &unions.contents[at])) &&
	    organization_remove(desk->session, unions.items[at].id, &err))
		desk_say_done(desk);
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
	unions_release(&unions);
}
