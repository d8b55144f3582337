/* Whose activities are asked for: everybody's, those of a post, or those of the posts that a member holds. */
#ifndef APP_WHOSE_H
#define APP_WHOSE_H

#include "app/session.h"
#include "base/id_set.h"
#include "model/activity.h"

struct whose {
	const char *post;   /* NULL: of all. So with member; both: what belongs to both */
	const char *member; /* holds posts today */
};

/* The name to say; NULL: everybody's. Borrowed. */
const char *whose_name(const struct whose *whose);

/* The same for one union, whose posts the member holds. */
struct whose_posts {
	const struct whose *whose;
	struct id_set held; /* by the member */
	bool known;         /* the union has such a member */
};

bool whose_look(struct session *session, const struct whose *whose, int64_t organization_id,
		struct whose_posts *out, struct error *err);
bool whose_are(const struct whose_posts *posts, const struct activity *activity);
void whose_release(struct whose_posts *posts);

/* ERR_NOT_FOUND: no union that was asked has this member. Always false. */
bool whose_unknown(const struct whose *whose, struct error *err);

#endif
