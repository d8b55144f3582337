/* The members of the union: who they are, where they work, which posts they hold. */
#include "committee_view.h"
#include "tui/view/filter.h"
#include "tui/view/row.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

struct members_view {
	struct view view;
	struct committee committee;
	char *filter;  /* NULL: all */
	size_t *shown; /* which of the members are, in the order of the list */
	struct list list;
};

static const struct member *current(const struct members_view *view)
{
	return view->list.count > 0 ? &view->committee.members[view->shown[view->list.at]] : NULL;
}

static bool passes(const struct members_view *view, const struct member *member)
{
	const char *const texts[] = {member->name, member->department, member->note};
	return filter_matches(view->filter, texts, ARRAY_LENGTH(texts));
}

/* Which members are shown; the cursor goes to the one with this id. */
static void show_passing(struct members_view *view, int64_t id)
{
	const struct committee *committee = &view->committee;
	size_t count = 0, at = view->list.at;
	free(view->shown);
	view->shown = xcalloc(committee->member_count + 1, sizeof(*view->shown));
	for (size_t i = 0; i < committee->member_count; i++) {
		if (!passes(view, &committee->members[i]))
			continue;
		if (committee->members[i].id == id)
			at = count;
		view->shown[count++] = i;
	}
	view->list.at = at;
	list_set_count(&view->list, count);
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct members_view *view = (struct members_view *)base;
	const struct member *member = current(view);
	int64_t id = desk->wanted_id != 0 ? desk->wanted_id : member ? member->id : 0;
	if (!desk_look_committee(desk, &view->committee, err))
		return false;
	if (desk->wanted_id != 0)
		string_set(&view->filter, NULL); /* it may hide the one that is wanted */
	show_passing(view, id);
	return true;
}

static bool refilter(struct view *base, struct desk *desk, struct error *err)
{
	struct members_view *view = (struct members_view *)base;
	const struct member *member = current(view);
	(void)desk;
	(void)err;
	show_passing(view, member ? member->id : 0);
	return true;
}

static void leave(struct view *base)
{
	struct members_view *view = (struct members_view *)base;
	committee_release(&view->committee);
	free(view->filter);
	free(view->shown);
}

#define NAME_WIDE 14
#define DEPARTMENT_WIDE 22

static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct members_view *view = (struct members_view *)base;
	int department = desk->narrow ? 0 : DEPARTMENT_WIDE;
	int note = box.columns >= 110 ? 40 : 0;
	int posts = box.columns - 1 - NAME_WIDE - department - note;
	int line = 0;
	char *day = committee_day(desk);
	list_show(&view->list, box.rows);
	for (size_t at = view->list.top; at < view->list.count && line < box.rows; at++, line++) {
		const struct member *member = &view->committee.members[view->shown[at]];
		int mark = at == view->list.at ? STYLE_ON_CURSOR : 0, style = STYLE_NORMAL | mark;
		int y = box.row + line, x = box.column;
		struct strbuf held = STRBUF_INIT;
		int count = committee_posts_of(&view->committee, member->id, day, &held);
		screen_put(desk->screen, y, x, 1, "", style);
		screen_put(desk->screen, y, x += 1, NAME_WIDE, member->name, style);
		screen_put(desk->screen, y, x += NAME_WIDE, department, member->department, style);
		screen_put(desk->screen, y, x += department, posts,
			   count > 0 ? held.text : text(MSG_member_idle),
			   count > 0 ? style : STYLE_DIM | mark);
		screen_put(desk->screen, y, x + posts, note, member->note, style);
		if (at == view->list.at)
			screen_no_cursor(desk->screen, y, box.column + 1);
		strbuf_release(&held);
	}
	if (view->list.count == 0) {
		char *said = view->filter ? say_filtered_none(view->filter)
					  : xstrdup(text(MSG_members_empty));
		line = view_paragraph(desk, box, 0, said, STYLE_DIM);
		free(said);
	}
	view_clear(desk, box, line);
	free(day);
}

static int terms_of(const struct committee *committee, int64_t member_id)
{
	int count = 0;
	for (size_t i = 0; i < committee->post_count; i++)
		for (size_t j = 0; j < committee->posts[i].appointment_count; j++)
			count += committee->posts[i].appointments[j].member_id == member_id;
	return count;
}

/* With what goes along: also appointments that are over. */
static char *write_question(const struct members_view *view, const struct desk *desk,
			    const struct member *member)
{
	struct strbuf out = STRBUF_INIT, posts = STRBUF_INIT;
	int terms = terms_of(&view->committee, member->id);
	char *day = committee_day(desk);
	char *question = terms > 0 ? say_remove_member_terms(member->name, terms)
				   : say_remove_member(member->name);
	strbuf_add_text(&out, question);
	if (committee_posts_of(&view->committee, member->id, day, &posts) > 0) {
		char *vacant = say_posts_vacant(posts.text);
		strbuf_format(&out, "\n%s", vacant);
		free(vacant);
	}
	free(question);
	free(day);
	strbuf_release(&posts);
	return strbuf_detach(&out);
}

static void remove_member(struct members_view *view, struct desk *desk, const struct member *member)
{
	struct error err = ERROR_INIT;
	if (!desk_sure_to_remove(desk, write_question(view, desk, member)))
		return;
	if (member_remove(desk->session, member->id, &err))
		desk_say_done(desk);
	else
		desk_fail(desk, &err);
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct members_view *view = (struct members_view *)base;
	const struct member *member = current(view);
	struct row_place place = {.owner = desk->organization.id};
	int64_t id;
	switch (action) {
	case ACTION_add:
		if (desk->organization.id == 0)
			desk_say(desk, xstrdup(text(MSG_union_first)));
		else if (row_edit(desk, ROW_MEMBER, 0, place, &id))
			desk_go(desk, VIEW_MEMBERS, id);
		return true;
	case ACTION_edit:
		if (member)
			row_edit(desk, ROW_MEMBER, member->id, place, NULL);
		return member != NULL;
	case ACTION_remove:
		if (member && desk_may_change(desk))
			remove_member(view, desk, member);
		return member != NULL;
	case ACTION_filter_list:
		filter_ask(desk, base, &view->list, &view->filter);
		return true;
	case ACTION_back:
		if (filter_clear(desk, base, &view->filter))
			return true;
		desk_go(desk, VIEW_COMMITTEE, 0);
		return true;
	default:
		return list_act(&view->list, action);
	}
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct members_view *view = (const struct members_view *)base;
	(void)desk;
	return view->list.count > 0 || (action != ACTION_edit && action != ACTION_remove);
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	(void)desk;
	(void)column;
	return list_click(&((struct members_view *)base)->list, row);
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct members_view *view = (const struct members_view *)base;
	int count = (int)view->list.count;
	char *said =
		view->filter ? say_filtered_rows(view->filter, count) : say_members_status(count);
	(void)desk;
	strbuf_add_text(out, said);
	free(said);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	strbuf_format(out, "%s › %s", desk->organization.name ? desk->organization.name : "",
		      text(MSG_members_title));
}

const struct view_ops members_view = {
	.kind = VIEW_MEMBERS,
	.size = sizeof(struct members_view),
	.keeps = true,
	.load = load,
	.refilter = refilter,
	.close = leave,
	.draw = draw,
	.act = act,
	.offers = offers,
	.click = click,
	.where = where,
	.status = status,
};
