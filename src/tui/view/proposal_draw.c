/* The items of a proposal: what each is taken for, its level, its time. */
#include "proposal_work.h"

#include "base/array.h"
#include "base/width.h"

#include <stdlib.h>

#define SIGNS 2         /* columns of the cursor's mark and the doubt's */
#define DEEPEST_SHOWN 8 /* steps of indent: deeper ones would leave no room for the text */
#define TIME_MOST 16    /* columns */

/* Columns of the longest name of a kind. */
static int kind_columns(void)
{
	int most = 0;
	for (int i = 0; i < PROPOSED_KIND_COUNT; i++) {
		int width = width_of_text(proposed_kind_label((enum proposed_kind)i), 1);
		most = width > most ? width : most;
	}
	return most;
}

/* How far the item stands in: under its section, and an activity under its month. */
static int indent_of(const struct proposed *item, int section)
{
	switch (item->kind) {
	case PROPOSED_SECTION:
		return item->level - 1;
	case PROPOSED_PARAGRAPH:
		return item->closes ? 0 : section;
	case PROPOSED_MONTH:
	case PROPOSED_POST:
		return section;
	case PROPOSED_ACTIVITY:
	case PROPOSED_DUTY:
		return section + 1;
	default:
		return 0;
	}
}

static int style_of(const struct proposed *item)
{
	switch (item->kind) {
	case PROPOSED_LEFT_OUT:
		return STYLE_DIM;
	case PROPOSED_TITLE:
		return STYLE_TITLE;
	case PROPOSED_SECTION:
		return item->level == 1 ? STYLE_HEADING : STYLE_NORMAL;
	default:
		return STYLE_NORMAL;
	}
}

/* When it is taken to be; nothing where its own words say no more. */
static void write_time(const struct proposal_work *work, size_t at, struct strbuf *out)
{
	const struct proposed *item = &work->proposal.items[at];
	size_t plan = proposal_plan_at(&work->proposal, at);
	struct period none = {0};
	bool month = item->kind == PROPOSED_MONTH;
	if (plan == work->proposal.plan_count ||
	    (!month && item->kind != PROPOSED_ACTIVITY && item->kind != PROPOSED_DATE))
		return;
	if (when_is_set(&item->when))
		when_write(&item->when, month ? none : work->proposal.plans[plan].period, 0, out);
	else if (month)
		strbuf_add_text(out, text(MSG_whole_plan_time));
}

/* As much of a text as a line of the widest screen can hold. */
static void add_beginning(struct strbuf *out, const char *text)
{
	enum { MOST = 1200 }; /* bytes */
	size_t length = 0;
	while (length < MOST && text[length])
		length++;
	/* Back to where the character began that doesn't fit; at the end of the text stands none. */
	while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
		length--;
	strbuf_add(out, text, length);
}

/* One line: its own, and what it has in fields beside the text. */
static void write_words(const struct proposed *item, struct strbuf *out)
{
	const char *beside[] = {
		item->kind == PROPOSED_POST ? item->people : item->post, item->place,
		item->occasion, item->course.section,
		item->course.status == STATUS_PLANNED ? NULL : status_label(item->course.status)};
	bool named = item->kind == PROPOSED_POST && item->post && !item->text[0];
	if (item->extracted && item->kind == PROPOSED_ACTIVITY)
		strbuf_add_text(out, "⇢ "); /* it stands in the section above too */
	add_beginning(out, item->label);
	add_beginning(out, named && !item->label[0] ? item->post : item->text);
	for (size_t i = 0; i < ARRAY_LENGTH(beside); i++)
		if (beside[i] && beside[i][0])
			strbuf_format(out, "　%s", beside[i]);
	for (size_t i = 0; i < out->length; i++)
		if (out->text[i] == '\t' || out->text[i] == '\n')
			out->text[i] = ' ';
}

static void draw_item(struct proposal_work *work, struct desk *desk, struct box box, int row,
		      size_t at, int kind_wide, int section)
{
	const struct proposed *item = &work->proposal.items[at];
	bool here = at == work->list.at;
	int y = box.row + row, on = here ? STYLE_ON_CURSOR : 0, x = box.column;
	int indent = indent_of(item, section);
	struct strbuf words = STRBUF_INIT, time = STRBUF_INIT;
	indent = 2 * (indent > DEEPEST_SHOWN ? DEEPEST_SHOWN : indent);
	if (indent > box.columns / 4)
		indent = box.columns / 4;
	write_words(item, &words);
	write_time(work, at, &time);
	int timed = time.length ? width_of_text(time.text, 1) + 1 : 0;
	timed = timed > TIME_MOST ? TIME_MOST : timed;
	screen_put(desk->screen, y, x, 1, here ? "▌" : "", STYLE_NORMAL | on);
	screen_put(desk->screen, y, x + 1, 1, item->doubt ? "?" : "", STYLE_WARNING | on);
	screen_put(desk->screen, y, x + SIGNS, kind_wide + 1, proposed_kind_label(item->kind),
		   (item->doubt ? STYLE_WARNING : STYLE_DIM) | on);
	x += SIGNS + kind_wide + 1;
	int room = box.column + box.columns - x;
	screen_put(desk->screen, y, x, indent, "", STYLE_NORMAL | on);
	screen_put(desk->screen, y, x + indent, room - indent - timed, words.text,
		   style_of(item) | on);
	if (timed)
		screen_put_right(desk->screen, y, x + room - timed, timed, time.text,
				 STYLE_DIM | on);
	if (here)
		screen_no_cursor(desk->screen, y, x + indent);
	strbuf_release(&words);
	strbuf_release(&time);
}

void proposal_draw_items(struct proposal_work *work, struct desk *desk, struct box box)
{
	int kind_wide = kind_columns(), row = 0, section = 0;
	work->items = box;
	list_show(&work->list, box.rows);
	if (work->list.count) {
		size_t above = proposal_section_of(&work->proposal, work->list.top);
		if (above < work->proposal.count)
			section = work->proposal.items[above].level;
	}
	for (size_t at = work->list.top; at < work->list.count && row < box.rows; at++, row++) {
		const struct proposed *item = &work->proposal.items[at];
		if (item->kind == PROPOSED_SECTION)
			section = item->level;
		else if (item->kind == PROPOSED_TITLE)
			section = 0;
		draw_item(work, desk, box, row, at, kind_wide, section);
	}
	view_clear(desk, box, row);
}
