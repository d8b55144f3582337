#include "post_links.h"

#include "base/array.h"
#include "base/name_index.h"
#include "hint.h"

#include <stdlib.h>

void post_links_add(struct post_links *links, size_t plan, const char *name, uint32_t at)
{
	ARRAY_GROW(links->items, links->count, links->room);
	links->items[links->count++] = (struct post_link){plan, name, at};
}

void post_links_release(struct post_links *links)
{
	free(links->items);
	*links = (struct post_links){0};
}

/* A post of an organization as one name; borrowed from `key`. Neither of them holds a line end. */
static const char *key_of(struct strbuf *key, const char *organization, const char *post)
{
	strbuf_clear(key);
	strbuf_add_text(key, organization);
	strbuf_add_byte(key, '\n');
	strbuf_add_text(key, post);
	return key->text;
}

/* Complains with the nearest of the posts that the file defines for this organization. */
static void complain(struct reader *reader, const struct post_link *link,
		     const struct whole_plan *plans, size_t plan_count)
{
	const char *organization = plans[link->plan].organization.name, **names = NULL;
	size_t count = 0, room = 0;
	for (size_t i = 0; i < plan_count && !reader_is_full(reader); i++) {
		const struct committee *committee = &plans[i].committee;
		if (!string_same(plans[i].organization.name, organization))
			continue;
		for (size_t j = 0; j < committee->post_count; j++) {
			ARRAY_GROW(names, count, room);
			names[count++] = committee->posts[j].name;
		}
	}
	char *quoted = quote_text(link->name),
	     *hint = reader_hint(reader, link->name, names, count);
	reader_error(reader, link->at, say_import_no_post(quoted, hint));
	free(quoted);
	free(hint);
	free(names);
}

void post_links_check(const struct post_links *links, struct reader *reader,
		      const struct whole_plan *plans, size_t count,
		      const struct post_oracle *outside)
{
	struct name_index known = NAME_INDEX_INIT; /* 1: there is such a post; 0: there is none */
	struct strbuf key = STRBUF_INIT;
	for (size_t i = 0; links->count && i < count; i++) {
		const struct committee *committee = &plans[i].committee;
		for (size_t j = 0; j < committee->post_count; j++)
			name_index_add(
				&known,
				key_of(&key, plans[i].organization.name, committee->posts[j].name),
				1, NULL);
	}
	for (size_t i = 0; i < links->count; i++) {
		const struct post_link *link = &links->items[i];
		const char *organization = plans[link->plan].organization.name;
		bool added;
		uint32_t *good =
			name_index_add(&known, key_of(&key, organization, link->name), 0, &added);
		if (added && organization && outside->is_known)
			*good = outside->is_known(outside->context, organization, link->name);
		if (!*good)
			complain(reader, link, plans, count);
	}
	strbuf_release(&key);
	name_index_release(&known);
}
