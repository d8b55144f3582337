#include "committees.h"

#include "app/look.h"
#include "base/array.h"
#include "base/similar.h"

#include <stdlib.h>

static bool add_committee(struct session *session, const struct organization *organization,
			  struct committees *out, struct error *err)
{
	ARRAY_GROW(out->items, out->count, out->room);
	struct union_committee *item = &out->items[out->count++];
	organization_copy(&item->organization, organization);
	committee_init(&item->committee);
	return look_committee(session, organization->id, &item->committee, err);
}

bool committees_look(struct session *session, int64_t organization_id, struct committees *out,
		     struct error *err)
{
	struct organization *organizations = NULL;
	size_t count = 0;
	bool good = look_organizations(session, &organizations, &count, err);
	for (size_t i = 0; i < count; i++) {
		if (good && (organization_id == 0 || organization_id == organizations[i].id))
			good = add_committee(session, &organizations[i], out, err);
		organization_release(&organizations[i]);
	}
	free(organizations);
	return good;
}

void committees_release(struct committees *committees)
{
	for (size_t i = 0; i < committees->count; i++) {
		organization_release(&committees->items[i].organization);
		committee_release(&committees->items[i].committee);
	}
	free(committees->items);
	*committees = (struct committees){0};
}

bool text_list_has(const struct text_list *list, const char *text)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i], text) == 0)
			return true;
	return false;
}

/* Every name once, where it holds `part`. */
static void collect(const struct committees *committees, const char *part, struct text_list *names)
{
	for (size_t i = 0; i < committees->count; i++) {
		const struct committee *committee = &committees->items[i].committee;
		for (size_t j = 0; j < committee->post_count; j++) {
			const char *name = committee->posts[j].name;
			if (strstr(name, part) && !text_list_has(names, name))
				text_list_add(names, name);
		}
	}
}

static bool refuse(const struct committees *committees, const char *written, struct error *err)
{
	struct text_list all = {0};
	collect(committees, "", &all);
	const char *near = similar_name(written, all.items, all.count);
	error_set(err, ERR_NOT_FOUND,
		  near ? say_post_unknown_near(written, near) : say_post_unknown(written));
	text_list_release(&all);
	return false;
}

/* Where one is called just so, it alone is meant. */
static void prefer_whole(struct text_list *names, const char *written)
{
	for (size_t i = 0; i < names->count; i++) {
		if (strcmp(names->items[i], written) == 0) {
			names->items[0] = names->items[i];
			names->count = 1;
		}
	}
}

bool committees_pick(const struct committees *committees, const char *written,
		     struct text_list *names, struct error *err)
{
	collect(committees, written, names);
	prefer_whole(names, written);
	return names->count > 0 || refuse(committees, written, err);
}

/* More than one fits: which. */
static bool refuse_several(const struct text_list *names, const char *written,
			   char *(*say)(const char *written, const char *names), struct error *err)
{
	struct strbuf list = STRBUF_INIT;
	for (size_t i = 0; i < names->count; i++) {
		strbuf_add_text(&list, i ? text(MSG_list_comma) : "");
		strbuf_add_text(&list, names->items[i]);
	}
	error_set(err, ERR_AMBIGUOUS, say(written, list.text));
	strbuf_release(&list);
	return false;
}

bool committees_pick_one(const struct committees *committees, const char *written,
			 const char **name, struct error *err)
{
	struct text_list names = {0};
	bool good = committees_pick(committees, written, &names, err);
	if (good && names.count > 1)
		good = refuse_several(&names, written, say_post_ambiguous, err);
	if (good)
		*name = names.items[0];
	text_list_release(&names);
	return good;
}

static void collect_members(const struct committees *committees, const char *part,
			    struct text_list *names)
{
	for (size_t i = 0; i < committees->count; i++) {
		const struct committee *committee = &committees->items[i].committee;
		for (size_t j = 0; j < committee->member_count; j++) {
			const char *name = committee->members[j].name;
			if (strstr(name, part) && !text_list_has(names, name))
				text_list_add(names, name);
		}
	}
}

static bool refuse_member(const struct committees *committees, const char *written,
			  struct error *err)
{
	struct text_list all = {0};
	collect_members(committees, "", &all);
	const char *near = similar_name(written, all.items, all.count);
	error_set(err, ERR_NOT_FOUND,
		  near ? say_member_unknown_near(written, near) : say_member_unknown(written));
	text_list_release(&all);
	return false;
}

bool committees_pick_member(const struct committees *committees, const char *written,
			    const char **name, struct error *err)
{
	struct text_list names = {0};
	collect_members(committees, written, &names);
	prefer_whole(&names, written);
	bool good = names.count == 1;
	if (good)
		*name = names.items[0];
	else if (names.count)
		refuse_several(&names, written, say_member_ambiguous, err);
	else
		refuse_member(committees, written, err);
	text_list_release(&names);
	return good;
}

bool committees_pick_any(const struct committees *committees, const char *written,
			 struct text_list *posts, const char **member, struct error *err)
{
	struct text_list all = {0};
	struct error nobody = ERROR_INIT;
	*member = NULL;
	collect(committees, written, posts);
	prefer_whole(posts, written);
	if (posts->count > 0 || committees_pick_member(committees, written, member, &nobody))
		return true;
	if (nobody.code == ERR_AMBIGUOUS)
		return error_move(err, &nobody);
	error_release(&nobody);
	collect(committees, "", &all);
	collect_members(committees, "", &all);
	const char *near = similar_name(written, all.items, all.count);
	error_set(err, ERR_NOT_FOUND,
		  near ? say_holder_unknown_near(written, near) : say_holder_unknown(written));
	text_list_release(&all);
	return false;
}

/* A login name is nobody's, unless a member is called so. */
static bool pick_me(const struct cli *cli, const struct committees *committees, const char **name,
		    struct error *err)
{
	const char *me = session_actor(cli->session);
	struct text_list all = {0};
	if (!session_actor_is_told(cli->session))
		collect_members(committees, "", &all);
	bool known = session_actor_is_told(cli->session) || text_list_has(&all, me);
	text_list_release(&all);
	if (!known)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_who_is_me)));
	return committees_pick_member(committees, me, name, err);
}

bool committees_pick_whose(const struct cli *cli, const struct committees *committees,
			   const char *post, bool mine, struct whose *out, struct error *err)
{
	if (post && !committees_pick_one(committees, post, &out->post, err))
		return false;
	return !(mine || cli->place.actor) || pick_me(cli, committees, &out->member, err);
}
