/* Where sections stand among their siblings: order numbers, depth. For the files of app/ alone. */
#ifndef APP_SECTION_PLACE_H
#define APP_SECTION_PLACE_H

#include "base/id_set.h"
#include "model/outline.h"
#include "session_state.h"

/*
 * Order numbers of a list of siblings of which some are loose: these get numbers between those of the others, which stay
 * as they are and grow. False where there is no room left; then all of them are to be spread anew.
 */
bool positions_settle(int64_t *positions, const bool *loose, size_t count);
void positions_spread(int64_t *positions, size_t count);

/*
 * The order numbers for `count` sections that come to this place, one behind the other. Those of `except` (NULL: none) are
 * no siblings there, as they are about to move. Where there is no room left, the siblings are numbered anew, in the
 * database and in `outline`.
 */
bool section_positions(struct session *session, struct outline *outline, struct outline_place place,
		       const struct id_set *except, int64_t *positions, size_t count,
		       struct error *err);

/* Depth of what stands under this parent; 0 under none. */
int section_depth_under(const struct outline *outline, int64_t parent_id);

/* How many levels of sections stand under this one. */
int section_levels_below(const struct outline *outline, size_t at);

/* Sections `levels` deep, counted from 0, under this parent: ERR_REFUSED where that is too deep. */
bool section_depth_allowed(const struct outline *outline, int64_t parent_id, int levels,
			   struct error *err);

#endif
