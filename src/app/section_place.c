#include "section_place.h"

#include "action.h"
#include "base/array.h"
#include "base/id_set.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* --- order numbers --- */

bool positions_settle(int64_t *positions, const bool *loose, size_t count)
{
	int64_t before = 0;
	for (size_t i = 0; i < count;) {
		size_t end = i;
		while (end < count && loose[end])
			end++;
		int64_t behind = end < count ? positions[end] : 0;
		int64_t step = behind ? (behind - before) / (int64_t)(end - i + 1) : POSITION_STEP;
		if (i < end && step < 1)
			return false;
		for (; i < end; i++)
			positions[i] = before += step;
		if (before > POSITION_MOST)
			return false;
		if (end < count)
			before = positions[i++];
	}
	return true;
}

void positions_spread(int64_t *positions, size_t count)
{
	for (size_t i = 0; i < count; i++)
		positions[i] = (int64_t)(i + 1) * POSITION_STEP;
}

/* The children of a parent in their order, with room among them for others. */
struct siblings {
	size_t *at; /* in the outline; of the others: none */
	int64_t *positions;
	bool *loose;
	size_t count, gap; /* where the others begin */
};

static void siblings_release(struct siblings *siblings)
{
	free(siblings->at);
	free(siblings->positions);
	free(siblings->loose);
}

/* Those that stay, and `added` others behind after_id. */
static struct siblings collect(const struct outline *outline, int64_t parent_id, int64_t after_id,
			       const struct id_set *except, size_t added)
{
	size_t most = outline->count + added;
	struct siblings out = {
		.at = xcalloc(most, sizeof(*out.at)),
		.positions = xcalloc(most, sizeof(*out.positions)),
		.loose = xcalloc(most, sizeof(*out.loose)),
	};
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		if (section->parent_id != parent_id || (except && id_set_has(except, section->id)))
			continue;
		out.at[out.count++] = i;
		if (after_id && section->id == after_id)
			out.gap = out.count;
	}
	memmove(out.at + out.gap + added, out.at + out.gap,
		(out.count - out.gap) * sizeof(*out.at));
	out.count += added;
	for (size_t i = 0; i < out.count; i++) {
		out.loose[i] = i >= out.gap && i < out.gap + added;
		out.positions[i] = out.loose[i] ? 0 : outline->sections[out.at[i]].position;
	}
	return out;
}

/* Those that stay, where they have got other numbers. */
static bool store_spread(struct session *session, struct outline *outline,
			 const struct siblings *siblings, struct error *err)
{
	for (size_t i = 0; i < siblings->count; i++) {
		struct section *section =
			siblings->loose[i] ? NULL : &outline->sections[siblings->at[i]];
		if (!section || section->position == siblings->positions[i])
			continue;
		section->position = siblings->positions[i];
		if (!section_store_update(session->store, section, err))
			return false;
	}
	return true;
}

bool section_positions(struct session *session, struct outline *outline, struct outline_place place,
		       const struct id_set *except, int64_t *positions, size_t count,
		       struct error *err)
{
	struct siblings siblings = collect(outline, place.parent_id, place.after_id, except, count);
	bool ok = true;
	if (!positions_settle(siblings.positions, siblings.loose, siblings.count)) {
		positions_spread(siblings.positions, siblings.count);
		ok = store_spread(session, outline, &siblings, err);
	}
	memcpy(positions, siblings.positions + siblings.gap, count * sizeof(*positions));
	siblings_release(&siblings);
	return ok;
}

/* --- depth --- */

int section_depth_under(const struct outline *outline, int64_t parent_id)
{
	size_t parent = parent_id ? outline_find(outline, parent_id) : outline->count;
	return parent < outline->count ? outline->sections[parent].depth + 1 : 0;
}

bool section_depth_allowed(const struct outline *outline, int64_t parent_id, int levels,
			   struct error *err)
{
	return section_depth_under(outline, parent_id) + levels < OUTLINE_DEEPEST ||
	       error_set(err, ERR_REFUSED, say_too_deep(OUTLINE_DEEPEST));
}

int section_levels_below(const struct outline *outline, size_t at)
{
	int deepest = 0, top = outline->sections[at].depth;
	for (size_t end = outline_end(outline, at); at < end; at++)
		if (outline->sections[at].depth - top > deepest)
			deepest = outline->sections[at].depth - top;
	return deepest;
}
