#include "activity_words.h"
#include "committee_view.h"

#include "base/linebreak.h"
#include "base/width.h"

#include <stdlib.h>

#define POSTS_WIDE 22 /* columns of the posts at the left */
#define SEATS 8

static int held_today(const struct post *post, const struct desk *desk)
{
	struct date today = session_today(desk->session);
	char *day = string_format("%04d-%02d-%02d", today.year, today.month, today.day);
	int held = post_held(post, day);
	free(day);
	return held;
}

static void draw_posts(struct committee_view *view, struct desk *desk, struct box box)
{
	list_show(&view->posts, box.rows);
	int line = 0;
	for (size_t i = view->posts.top; i < view->posts.count && line < box.rows; i++, line++) {
		const struct post *post = &view->committee.posts[i];
		bool current = i == view->posts.at;
		int mark = current && !view->in_post ? STYLE_ON_CURSOR : 0;
		int held = held_today(post, desk), y = box.row + line, x = box.column;
		char *seats = string_format("%d/%d %s", held, post->seats,
					    held < post->seats ? "!" : " ");
		screen_put(desk->screen, y, x, 1, current ? "▌" : "", STYLE_NORMAL | mark);
		screen_put(desk->screen, y, x + 1, box.columns - 1 - SEATS, post->name,
			   STYLE_NORMAL | mark);
		screen_put_right(desk->screen, y, x + box.columns - SEATS, SEATS, seats,
				 (held < post->seats ? STYLE_WARNING : STYLE_NORMAL) | mark);
		if (current && !view->in_post)
			screen_no_cursor(desk->screen, y, x + 1);
		free(seats);
	}
	view_clear(desk, box, line);
}

/* --- the post at the cursor --- */

/* What stands in front, and the text that wraps behind it. */
struct post_text {
	char *label, *text;
	bool head;
};

static char *write_term(const struct appointment *term)
{
	struct strbuf since = STRBUF_INIT, until = STRBUF_INIT;
	char *said;
	moment_tell(term->since ? term->since : "", &since);
	moment_tell(term->until ? term->until : "", &until);
	if (term->since && term->until)
		said = say_term_over(term->name, since.text, until.text);
	else if (term->until)
		said = say_term_until(term->name, until.text);
	else
		said = term->since ? say_term_since(term->name, since.text) : xstrdup(term->name);
	strbuf_release(&since);
	strbuf_release(&until);
	return said;
}

static char *write_activity(const struct activity *activity, const struct desk *desk)
{
	struct strbuf out = STRBUF_INIT, when = STRBUF_INIT;
	activity_write_time(activity, desk->plan.period, 0, &when);
	bool overdue = activity_overdue(activity, session_today(desk->session));
	strbuf_format(&out, "%s %s", overdue ? "!" : status_sign(activity->status), when.text);
	int blanks = 12 - width_of_text(when.text, 1);
	strbuf_add_repeat(&out, " ", blanks > 1 ? (size_t)blanks : 1);
	strbuf_release(&when);
	return strbuf_detach(&out);
}

static struct post_text text_of(const struct committee_view *view, const struct desk *desk,
				const struct post_line *line)
{
	const struct post *post = committee_current(view);
	struct post_text out = {.head = false};
	struct strbuf apart = STRBUF_INIT;
	const struct activity *activity;
	switch (line->kind) {
	case LINE_TERM:
		out.label = xstrdup("  ");
		out.text = write_term(&post->appointments[line->index]);
		return out;
	case LINE_DUTY:
		out.label = say_duty_label((int)line->index + 1);
		out.text = xstrdup(post->duties[line->index].text);
		return out;
	case LINE_ACTIVITY:
		out.label = write_activity(&view->activities.items[line->index], desk);
		activity = &view->activities.items[line->index];
		out.text = activity_row_title(activity, activity->title, desk->plan.period,
					      ANY_COLUMNS);
		return out;
	case LINE_TERMS:
		out.text = say_terms_head(post->name, held_today(post, desk), post->seats);
		break;
	case LINE_DUTIES:
		out.text = xstrdup(text(post->duty_count == 0         ? MSG_duties_none
					: held_today(post, desk) == 0 ? MSG_duties_nobody
								      : MSG_duties_head));
		break;
	case LINE_ACTIVITIES:
		activity_count_write_apart(&view->figures.count, &apart);
		out.text = say_activities_head(view->figures.count.done,
					       view->figures.count.activities, apart.text);
		strbuf_release(&apart);
		break;
	}
	out.label = xstrdup("");
	out.head = true;
	return out;
}

struct measure {
	struct committee_view *view;
	struct desk *desk;
	int columns;
};

static int text_columns(const struct post_text *shown, int columns)
{
	int left = columns - 2 - width_of_text(shown->label, 1);
	return left > 8 ? left : 8;
}

/* A blank line stands above each head but the first. */
static int line_height(void *context, size_t at)
{
	const struct measure *measure = context;
	struct post_text shown = text_of(measure->view, measure->desk, &measure->view->lines[at]);
	int columns = text_columns(&shown, measure->columns);
	int height = line_count(shown.text, columns, columns, 1) + (shown.head && at > 0);
	free(shown.label);
	free(shown.text);
	return height;
}

static int draw_line(struct committee_view *view, struct desk *desk, struct box box, int from,
		     size_t at)
{
	struct post_text shown = text_of(view, desk, &view->lines[at]);
	int mark = view->in_post && at == view->list.at ? STYLE_ON_CURSOR : 0;
	int style = (shown.head ? STYLE_HEADING : STYLE_NORMAL) | mark;
	int columns = text_columns(&shown, box.columns);
	int hang = box.column + 1 + width_of_text(shown.label, 1);
	if (shown.head && at > 0 && from < box.rows)
		screen_fill(desk->screen, box.row + from++, box.column, 1, box.columns,
			    STYLE_NORMAL);
	const char *rest = shown.text;
	bool first = true;
	do {
		size_t next, length = line_break(rest, columns, 1, &next);
		if (from >= box.rows)
			break;
		int y = box.row + from++;
		screen_put(desk->screen, y, box.column, box.columns, "", style);
		if (first)
			screen_put_part(desk->screen, y, box.column + 1, box.columns - 1,
					shown.label, style);
		screen_put_bytes(desk->screen, y, hang, columns, rest, length, style);
		if (first && mark)
			screen_no_cursor(desk->screen, y, hang);
		first = false;
		rest += next;
	} while (*rest);
	free(shown.label);
	free(shown.text);
	return from;
}

static bool all_fit(struct committee_view *view, struct measure *measure, int rows)
{
	int tall = 0;
	for (size_t at = 0; at < view->line_count && tall <= rows; at++)
		tall += line_height(measure, at);
	return tall <= rows;
}

/* Where not all of it fits, the last row says how much there is below. */
static void draw_post(struct committee_view *view, struct desk *desk, struct box box)
{
	struct measure measure = {view, desk, box.columns};
	struct box shown = box;
	int line = 0;
	size_t at;
	if (box.rows > 1 && !all_fit(view, &measure, box.rows))
		shown.rows--;
	list_show_tall(&view->list, shown.rows, line_height, &measure);
	for (at = view->list.top; at < view->line_count && line < shown.rows; at++)
		line = draw_line(view, desk, shown, line, at);
	if (at < view->line_count && shown.rows < box.rows) {
		char *more = say_committee_more((int)(view->line_count - at));
		screen_put(desk->screen, box.row + line, box.column, box.columns, "", STYLE_DIM);
		screen_put_part(desk->screen, box.row + line++, box.column + 1, box.columns - 1,
				more, STYLE_DIM);
		free(more);
	}
	if (view->line_count == 0)
		line = view_paragraph(
			desk, box, 0,
			text(desk->organization.id == 0 ? MSG_union_empty : MSG_committee_empty),
			STYLE_DIM);
	view_clear(desk, box, line);
}

static struct box right_box(const struct desk *desk, struct box box)
{
	if (desk->narrow)
		return box;
	return (struct box){box.row, box.column + POSTS_WIDE + 1, box.rows,
			    box.columns - POSTS_WIDE - 1};
}

void committee_draw(struct view *base, struct desk *desk, struct box box)
{
	struct committee_view *view = (struct committee_view *)base;
	if (desk->narrow) {
		if (view->in_post || view->posts.count == 0)
			draw_post(view, desk, box);
		else
			draw_posts(view, desk, box);
		return;
	}
	draw_posts(view, desk, (struct box){box.row, box.column, box.rows, POSTS_WIDE});
	screen_vline(desk->screen, box.row, box.column + POSTS_WIDE, box.rows, STYLE_LINE);
	desk->divider = box.column + POSTS_WIDE;
	draw_post(view, desk, right_box(desk, box));
}

bool committee_click(struct view *base, struct desk *desk, int row, int column)
{
	struct committee_view *view = (struct committee_view *)base;
	struct box box = right_box(desk, (struct box){0, 0, 1, screen_columns(desk->screen)});
	view->in_post = desk->narrow ? view->in_post : column >= box.column;
	if (!view->in_post)
		return list_click(&view->posts, row);
	struct measure measure = {view, desk, box.columns};
	for (size_t at = view->list.top; at < view->line_count; at++) {
		row -= line_height(&measure, at);
		if (row < 0) {
			view->list.at = at;
			return true;
		}
	}
	return false;
}
