#include "tui/view/section_clip.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

const struct section_clip *section_clip(const struct desk *desk)
{
	return desk->clip;
}

bool section_clip_is_cut(const struct desk *desk)
{
	return desk->clip && desk->clip->cut.count > 0;
}

bool section_clip_holds_cut(const struct desk *desk, int64_t section_id)
{
	return desk->clip && id_set_has(&desk->clip->cut, section_id);
}

void section_clip_drop(struct desk *desk)
{
	if (!desk->clip)
		return;
	outline_release(&desk->clip->copied);
	id_set_release(&desk->clip->cut);
	free(desk->clip);
	desk->clip = NULL;
}

static void copy_branch(struct section_clip *clip, const struct outline *outline, size_t at,
			size_t end)
{
	int top = outline->sections[at].depth;
	for (; at < end; at++) {
		struct section copy;
		section_copy(&copy, &outline->sections[at]);
		outline_append(&clip->copied, &copy, copy.depth - top);
	}
}

void section_clip_take(struct desk *desk, const struct outline *outline,
		       const struct id_set *chosen, bool cut)
{
	section_clip_drop(desk);
	struct section_clip *clip = desk->clip = xcalloc(1, sizeof(*clip));
	outline_init(&clip->copied);
	for (size_t i = 0; i < outline->count;) {
		int64_t id = outline->sections[i].id;
		bool in = id_set_has(chosen, id);
		size_t end = in ? outline_end(outline, i) : i + 1;
		if (in && cut)
			id_set_add(&clip->cut, id);
		if (in)
			copy_branch(clip, outline, i, end);
		clip->count += in;
		i = end;
	}
}

char *section_clip_tell(const struct desk *desk, enum view_kind view)
{
	struct strbuf key = STRBUF_INIT;
	int count = desk->clip->count;
	bool cut = section_clip_is_cut(desk), list = view == VIEW_PLANS;
	action_write_key_in(list ? ACTION_paste_document : ACTION_paste, view, &key);
	char *said = list  ? say_plans_cut(count, key.text)
		     : cut ? say_outline_cut(count, key.text)
			   : say_outline_copied(count, key.text);
	strbuf_release(&key);
	return said;
}

/* --- pasting --- */

/* Activities that lose their section, since it leaves their plan. */
static int links_of_cut(struct desk *desk, int64_t plan_id)
{
	const struct section_clip *clip = desk->clip;
	struct section_figures *figures = NULL;
	struct error err = ERROR_INIT;
	size_t count = 0;
	int links = 0;
	int64_t from = clip->copied.count > 0 ? clip->copied.sections[0].plan_id : 0;
	if (from == plan_id)
		return 0;
	if (!look_section_figures(desk->session, from, &figures, &count, &err))
		error_release(&err); /* pasting will say what is wrong */
	struct id_set cut = ID_SET_INIT;
	for (size_t i = 0; i < clip->copied.count; i++)
		id_set_add(&cut, clip->copied.sections[i].id);
	for (size_t i = 0; i < count; i++)
		links += id_set_has(&cut, figures[i].section_id) ? figures[i].linked : 0;
	id_set_release(&cut);
	free(figures);
	return links;
}

static bool store(struct desk *desk, int64_t plan_id, struct outline_place place, int64_t *first,
		  struct error *err)
{
	static const struct outline nothing = {0};
	const struct section_clip *clip = desk->clip;
	if (section_clip_is_cut(desk))
		return sections_take(desk->session, clip->cut.ids, clip->cut.count, plan_id, place,
				     first, err);
	return sections_paste(desk->session, clip ? &clip->copied : &nothing, plan_id, place, first,
			      err);
}

bool section_clip_paste(struct desk *desk, int64_t plan_id, struct outline_place place)
{
	struct error err = ERROR_INIT;
	int64_t first = 0;
	if (!desk_may_change(desk))
		return false;
	bool cut = section_clip_is_cut(desk);
	int links = cut ? links_of_cut(desk, plan_id) : 0;
	if (!store(desk, plan_id, place, &first, &err) ||
	    (desk->plan.id != plan_id && !desk_open_plan(desk, plan_id, &err))) {
		desk_fail(desk, &err);
		return false;
	}
	desk_say_done(desk);
	if (links > 0)
		desk_say_changed(desk, say_outline_taken_links(desk->clip->count, links));
	if (cut)
		section_clip_drop(desk);
	desk_go(desk, VIEW_OUTLINE, first);
	return true;
}

static bool find_end(struct desk *desk, int64_t plan_id, struct outline_place *out,
		     struct error *err)
{
	struct outline outline;
	outline_init(&outline);
	*out = (struct outline_place){0, 0};
	bool read = look_outline(desk->session, plan_id, &outline, err);
	for (size_t i = 0; read && i < outline.count; i++)
		if (outline.sections[i].parent_id == 0)
			out->after_id = outline.sections[i].id;
	outline_release(&outline);
	return read;
}

static void paste_at_end(struct desk *desk, int64_t plan_id)
{
	struct outline_place end;
	struct error err = ERROR_INIT;
	if (find_end(desk, plan_id, &end, &err))
		section_clip_paste(desk, plan_id, end);
	else
		desk_fail(desk, &err);
}

enum clip_answer section_clip_ask(struct desk *desk, const struct plan *plan)
{
	const char *answers[] = {text(MSG_clip_paste_sections), text(MSG_action_paste_document),
				 text(MSG_clip_leave)};
	int64_t plan_id = plan->id; /* a redraw beneath the question may read the rows anew */
	int count = desk->clip->count;
	char *question = section_clip_is_cut(desk) ? say_clip_cut_question(count, plan->title)
						   : say_clip_copied_question(count, plan->title);
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_action_paste), question,
				    answers, ARRAY_LENGTH(answers), 0);
	free(question);
	if (answer == 0)
		paste_at_end(desk, plan_id);
	return answer == 1 ? CLIP_DOCUMENT : CLIP_PASTED_OR_LEFT;
}
