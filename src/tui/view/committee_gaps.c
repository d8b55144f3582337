/* What a committee lacks: posts without members or duties, members without a post. */
#include "committee_view.h"

#include "base/array.h"
#include "base/id_set.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

struct gap {
	char *what, *name;
	enum view_kind view;
	int64_t id;
};

struct gaps {
	struct gap *items;
	size_t count, room;
};

char *committee_day(const struct desk *desk)
{
	struct date today = session_today(desk->session);
	return string_format("%04d-%02d-%02d", today.year, today.month, today.day);
}

int committee_posts_of(const struct committee *committee, int64_t member_id, const char *day,
		       struct strbuf *out)
{
	int count = 0;
	for (size_t i = 0; i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		for (size_t j = 0; j < post->appointment_count; j++) {
			const struct appointment *term = &post->appointments[j];
			if (term->member_id != member_id || appointment_over(term, day))
				continue;
			strbuf_add_text(out, count++ > 0 ? text(MSG_between_names) : "");
			strbuf_add_text(out, post->name);
		}
	}
	return count;
}

/* --- finding them --- */

/* The members that hold a post on that day. */
static void collect_busy(const struct committee *committee, const char *day, struct id_set *out)
{
	for (size_t i = 0; i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		for (size_t j = 0; j < post->appointment_count; j++)
			if (!appointment_over(&post->appointments[j], day))
				id_set_add(out, post->appointments[j].member_id);
	}
}

/* Takes over `what`. */
static void add(struct gaps *gaps, char *what, const char *name, enum view_kind view, int64_t id)
{
	ARRAY_GROW(gaps->items, gaps->count, gaps->room);
	gaps->items[gaps->count++] = (struct gap){what, xstrdup(name), view, id};
}

static void add_post(struct gaps *gaps, const struct post *post, const char *day)
{
	int held = post_held(post, day);
	if (held == 0 && post->duty_count > 0)
		add(gaps, say_gap_duties((int)post->duty_count), post->name, VIEW_COMMITTEE,
		    post->id);
	else if (held == 0)
		add(gaps, xstrdup(text(MSG_gap_vacant)), post->name, VIEW_COMMITTEE, post->id);
	else if (held < post->seats)
		add(gaps, say_gap_seats(post->seats - held), post->name, VIEW_COMMITTEE, post->id);
	if (post->duty_count == 0)
		add(gaps, xstrdup(text(MSG_gap_no_duty)), post->name, VIEW_COMMITTEE, post->id);
}

static void find(const struct committee *committee, const char *day, struct gaps *gaps)
{
	struct id_set busy = ID_SET_INIT;
	for (size_t i = 0; i < committee->post_count; i++)
		add_post(gaps, &committee->posts[i], day);
	collect_busy(committee, day, &busy);
	for (size_t i = 0; i < committee->member_count; i++) {
		const struct member *member = &committee->members[i];
		if (!id_set_has(&busy, member->id))
			add(gaps, xstrdup(text(MSG_gap_no_post)), member->name, VIEW_MEMBERS,
			    member->id);
	}
	id_set_release(&busy);
}

static void release(struct gaps *gaps)
{
	for (size_t i = 0; i < gaps->count; i++) {
		free(gaps->items[i].what);
		free(gaps->items[i].name);
	}
	free(gaps->items);
}

/* --- telling them --- */

static const char *name_of(size_t i, void *data)
{
	const struct gaps *gaps = data;
	return gaps->items[i].name;
}

static const char *what_of(size_t i, void *data)
{
	const struct gaps *gaps = data;
	return gaps->items[i].what;
}

void committee_show_gaps(struct committee_view *view, struct desk *desk)
{
	struct gaps gaps = {.items = NULL};
	char *day = committee_day(desk);
	find(&view->committee, day, &gaps);
	free(day);
	if (gaps.count == 0) {
		desk_say(desk, xstrdup(text(MSG_gaps_none)));
		return;
	}
	struct dialog_list list = {
		.count = gaps.count, .text = name_of, .detail = what_of, .data = &gaps};
	long chosen =
		dialog_choose(desk->screen, &desk->beneath, text(MSG_gaps_title), &list, NULL);
	if (chosen >= 0) {
		view->in_post = false;
		desk_go(desk, gaps.items[chosen].view, gaps.items[chosen].id);
	}
	release(&gaps);
}

static int count_idle(const struct committee *committee, const char *day)
{
	struct id_set busy = ID_SET_INIT;
	collect_busy(committee, day, &busy);
	int idle = (int)(committee->member_count - busy.count);
	id_set_release(&busy);
	return idle;
}

/* '没有人担任：宣传委员；1 个职务没有职责；2 名成员没有职务' */
char *committee_write_gaps(const struct committee *committee, const struct desk *desk)
{
	struct strbuf out = STRBUF_INIT, vacant = STRBUF_INIT;
	char *day = committee_day(desk);
	int idle = count_idle(committee, day), bare = 0;
	for (size_t i = 0; i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		bare += post->duty_count == 0;
		if (post_held(post, day) > 0)
			continue;
		strbuf_add_text(&vacant, vacant.length > 0 ? text(MSG_between_names) : "");
		strbuf_add_text(&vacant, post->name);
	}
	char *parts[] = {vacant.length > 0 ? say_posts_empty(vacant.text) : NULL,
			 bare > 0 ? say_posts_bare(bare) : NULL,
			 idle > 0 ? say_members_idle(idle) : NULL};
	bool first = true;
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
		if (parts[i]) {
			strbuf_add_text(&out, first ? "" : text(MSG_between_findings));
			strbuf_add_text(&out, parts[i]);
			first = false;
		}
		free(parts[i]);
	}
	free(day);
	strbuf_release(&vacant);
	return strbuf_detach(&out);
}
