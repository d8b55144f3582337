/* Sections that were cut or copied and wait to be pasted, also into another plan: what the outline and the list of plans share. */
#ifndef TUI_VIEW_SECTION_CLIP_H
#define TUI_VIEW_SECTION_CLIP_H

#include "base/id_set.h"
#include "model/outline.h"
#include "tui/view/desk.h"

struct section_clip {
	struct outline copied; /* as they were seen, with depths from 0 */
	struct id_set cut; /* those that are moved when they are pasted; empty: they were copied */
	int count;         /* how many were chosen, without what stands under them */
};

/* NULL on a desk where nothing waits. Borrowed until something else is taken, pasted or dropped. */
const struct section_clip *section_clip(const struct desk *desk);

bool section_clip_is_cut(const struct desk *desk);
bool section_clip_holds_cut(const struct desk *desk,
			    int64_t section_id); /* itself, not what is under it */

/* Those of `outline` that are in `chosen`, each with all under it, instead of what waited before. */
void section_clip_take(struct desk *desk, const struct outline *outline,
		       const struct id_set *chosen, bool cut);
void section_clip_drop(struct desk *desk);

/* '已剪切 2 个章节；Ctrl-V 粘贴到光标之后……', as the view in front has it. Owned. */
char *section_clip_tell(const struct desk *desk, enum view_kind view);

/*
 * Pastes at `place` of the plan, says so, and makes its outline the next view. What was cut is no longer on the desk
 * then. False: it is as it was, and the line of status says why.
 */
bool section_clip_paste(struct desk *desk, int64_t plan_id, struct outline_place place);

/* The same behind the last section of a plan that need not lie open: asks whether that is meant, or a document from elsewhere. */
enum clip_answer { CLIP_PASTED_OR_LEFT, CLIP_DOCUMENT };
enum clip_answer section_clip_ask(struct desk *desk, const struct plan *plan);

#endif
