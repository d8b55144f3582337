#include "app/whose.h"

#include "app/look.h"
#include "i18n/messages.h"

const char *whose_name(const struct whose *whose)
{
	return whose->member ? whose->member : whose->post;
}

bool whose_look(struct session *session, const struct whose *whose, int64_t organization_id,
		struct whose_posts *out, struct error *err)
{
	*out = (struct whose_posts){.whose = whose};
	if (!whose->member)
		return true;
	struct committee committee;
	committee_init(&committee);
	bool good = look_committee(session, organization_id, &committee, err);
	char today[DATE_SIZE];
	date_write(session_today(session), today);
	out->known = committee_find_member(&committee, whose->member) != NULL;
	for (size_t i = 0; i < committee.post_count; i++)
		if (post_holder(&committee.posts[i], whose->member, today))
			id_set_add(&out->held, committee.posts[i].id);
	committee_release(&committee);
	return good;
}

bool whose_are(const struct whose_posts *posts, const struct activity *activity)
{
	const struct whose *whose = posts->whose;
	if (whose->post && !activity_has_post(activity, 0, whose->post))
		return false;
	for (size_t i = 0; whose->member && i < activity->post_count; i++)
		if (id_set_has(&posts->held, activity->posts[i].post_id))
			return true;
	return !whose->member;
}

void whose_release(struct whose_posts *posts)
{
	id_set_release(&posts->held);
}

bool whose_unknown(const struct whose *whose, struct error *err)
{
	return error_set(err, ERR_NOT_FOUND, say_no_such_member(whose->member));
}
