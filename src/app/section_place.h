/* Where a section stands among its siblings: order numbers, depth, moving it. For the files of app/ alone. */
#ifndef APP_SECTION_PLACE_H
#define APP_SECTION_PLACE_H

#include "model/outline.h"
#include "session_state.h"

/*
 * The order number for `section` as a child of its parent_id behind the sibling after_id (0: as the first). Where there is
 * no room left, the siblings are numbered anew, in the database and in `outline`.
 */
bool section_position(struct session *session, struct outline *outline,
		      const struct section *section, int64_t after_id, int64_t *position,
		      struct error *err);

/* Depth of what stands under this parent; 0 under none. */
int section_depth_under(const struct outline *outline, int64_t parent_id);

/* Sections `levels` deep, counted from 0, under this parent: ERR_REFUSED where that is too deep. */
bool section_depth_allowed(const struct outline *outline, int64_t parent_id, int levels,
			   struct error *err);

/*
 * Moves a section with all under it, in the database and in `outline`, which is arranged anew. ERR_REFUSED into itself
 * or too deep.
 */
bool section_put(struct session *session, struct outline *outline, int64_t id,
		 struct outline_place place, struct error *err);

/* Its heading, else its text: what it is called in sentences. Borrowed. */
const char *section_title(const struct section *section);

#endif
