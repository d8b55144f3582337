/* Rows of post, duty, member and appointment. */
#ifndef STORE_COMMITTEE_STORE_H
#define STORE_COMMITTEE_STORE_H

#include "model/committee.h"
#include "store/store.h"

bool committee_store_load(struct store *store, int64_t organization_id, struct committee *out,
			  struct error *err);

/* Each row alone; update writes all columns; a post's or member's own arrays are not looked at. */
bool post_store_get(struct store *store, int64_t id, struct post *out, struct error *err);
bool post_store_insert(struct store *store, const struct post *post, struct error *err);
bool post_store_update(struct store *store, const struct post *post, struct error *err);
bool post_store_delete(
	struct store *store, int64_t id,
	struct error *err); /* with duties, appointments, activity_post, allotments */
bool duty_store_get(struct store *store, int64_t id, struct duty *out, struct error *err);
bool duty_store_insert(struct store *store, const struct duty *duty, struct error *err);
bool duty_store_update(struct store *store, const struct duty *duty, struct error *err);
bool duty_store_delete(struct store *store, int64_t id, struct error *err);
bool member_store_get(struct store *store, int64_t id, struct member *out, struct error *err);
bool member_store_insert(struct store *store, const struct member *member, struct error *err);
bool member_store_update(struct store *store, const struct member *member, struct error *err);
bool member_store_delete(struct store *store, int64_t id,
			 struct error *err); /* with appointments */
bool appointment_store_get(struct store *store, int64_t id, struct appointment *out,
			   struct error *err);
bool appointment_store_insert(struct store *store, const struct appointment *appointment,
			      struct error *err);
bool appointment_store_update(struct store *store, const struct appointment *appointment,
			      struct error *err);
bool appointment_store_delete(struct store *store, int64_t id, struct error *err);

#endif
