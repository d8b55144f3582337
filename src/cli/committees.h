/* The committees of one union or of all, and the posts in them that a person means by a name. */
#ifndef CLI_COMMITTEES_H
#define CLI_COMMITTEES_H

#include "app/whose.h"
#include "cli/command.h"
#include "cli/options.h"
#include "model/committee.h"

struct union_committee {
	struct organization organization;
	struct committee committee;
};

struct committees {
	struct union_committee *items;
	size_t count, room;
};

/* organization_id 0: all. Released by the caller in any case. */
bool committees_look(struct session *session, int64_t organization_id, struct committees *out,
		     struct error *err);
void committees_release(struct committees *committees);

/*
 * The names of the posts meant: the one that is called so, else those that have `written` in their name; each once, borrowed
 * from the committees. ERR_NOT_FOUND, with a near one.
 */
bool committees_pick(const struct committees *committees, const char *written,
		     struct text_list *names, struct error *err);

/* The one post that is meant; ERR_AMBIGUOUS where there are more. */
bool committees_pick_one(const struct committees *committees, const char *written,
			 const char **name, struct error *err);

/* The same for a member. */
bool committees_pick_member(const struct committees *committees, const char *written,
			    const char **name, struct error *err);

/* Posts as committees_pick() gives them; where there is none of the name, a member: *member is its name then, else NULL. */
bool committees_pick_any(const struct committees *committees, const char *written,
			 struct text_list *posts, const char **member, struct error *err);

/*
 * Whose activities are meant: those of a post (NULL: of all), and only what is mine where that is asked for or --me says who I
 * am. A name that is merely configured narrows nothing by itself: it is there for history, too, and a chair must not miss what
 * others are late with. ERR_USAGE: nobody has said who I am.
 */
bool committees_pick_whose(const struct cli *cli, const struct committees *committees,
			   const char *post, bool mine, struct whose *out, struct error *err);

bool text_list_has(const struct text_list *list, const char *text);

#endif
