/* A duty that another post takes over. */
#include "app/act.h"

#include "action.h"
#include "store/committee_store.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* The order number behind the last duty of the post. */
static bool place_last(struct session *session, const struct post *post, int64_t *position,
		       struct error *err)
{
	struct committee committee;
	committee_init(&committee);
	bool ok = committee_store_load(session->store, post->organization_id, &committee, err);
	const struct post *found = ok ? committee_post(&committee, post->id) : NULL;
	size_t count = found ? found->duty_count : 0;
	position_between(count > 0 ? found->duties[count - 1].position : 0, 0, position);
	committee_release(&committee);
	return ok;
}

static struct bilingual sentence(const struct duty *duty, const struct post *post)
{
	char *name = action_name(duty->text);
	struct bilingual detail = both_did_move_duty(name, post->name);
	free(name);
	return detail;
}

bool duty_move(struct session *session, int64_t id, int64_t post_id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct duty duty = {0};
	struct post post = {0};
	struct bilingual detail = {0};
	bool ok = duty_store_get(session->store, id, &duty, err) &&
		  post_store_get(session->store, post_id, &post, err);
	if (ok && duty.post_id != post_id) {
		duty.post_id = post_id;
		ok = place_last(session, &post, &duty.position, err) &&
		     duty_store_update(session->store, &duty, err);
	}
	if (ok)
		detail = sentence(&duty, &post);
	ok = action_end(session, ok, "duty.move", detail, 0, err);
	free(duty.text);
	post_release(&post);
	return ok;
}
