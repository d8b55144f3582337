/* What the check has found in the plan: by weight and rule, each finding leading to its place. */
#include "tui/view/list.h"
#include "tui/view/row.h"
#include "tui/view/view.h"

#include "app/act.h"
#include "app/check.h"
#include "base/array.h"
#include "base/linebreak.h"

#include <stdlib.h>

struct findings_view {
	struct view view;
	struct finding_list found;
	size_t *shown; /* which of them: the silenced ones only where they are wanted */
	size_t shown_room;
	bool all;
	struct list list;
};

static const struct finding *finding_at(const struct findings_view *view, size_t at)
{
	return at < view->list.count ? &view->found.items[view->shown[at]] : NULL;
}

static const struct finding *current(const struct findings_view *view)
{
	return finding_at(view, view->list.at);
}

static char *key_of(const struct finding *finding)
{
	struct strbuf key = STRBUF_INIT;
	finding_write_key(finding, &key);
	return strbuf_detach(&key);
}

/* The cursor stays on its finding, or on what stands in its place. */
static void point_at(struct findings_view *view, const char *key)
{
	for (size_t i = 0; key && i < view->list.count; i++) {
		char *other = key_of(finding_at(view, i));
		bool same = strcmp(other, key) == 0;
		free(other);
		if (same) {
			view->list.at = i;
			return;
		}
	}
}

static void choose_shown(struct findings_view *view)
{
	size_t count = 0;
	ARRAY_RESERVE(view->shown, view->found.count, view->shown_room);
	for (size_t i = 0; i < view->found.count; i++)
		if (view->all || !view->found.items[i].silenced)
			view->shown[count++] = i;
	list_set_count(&view->list, count);
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct findings_view *view = (struct findings_view *)base;
	char *key = current(view) ? key_of(current(view)) : NULL;
	struct finding_list found;
	bool read = check_plan(desk->session, desk->plan.id, &found, err);
	if (read) {
		finding_list_release(&view->found);
		view->found = found;
		choose_shown(view);
		point_at(view, key);
	} else {
		finding_list_release(&found);
	}
	free(key);
	return read;
}

static void leave(struct view *base)
{
	struct findings_view *view = (struct findings_view *)base;
	finding_list_release(&view->found);
	free(view->shown);
}

/* --- drawing --- */

/* What stands above a finding: its weight where another one begins, and its rule. */
struct heads {
	bool weight, rule;
};

static struct heads heads_of(const struct findings_view *view, size_t at)
{
	const struct finding *finding = finding_at(view, at);
	const struct finding *before = at > 0 ? finding_at(view, at - 1) : NULL;
	return (struct heads){
		.weight = !before ||
			  finding_rule_weight(before->rule) != finding_rule_weight(finding->rule),
		.rule = !before || before->rule != finding->rule,
	};
}

/* A blank line stands above each weight but the first. */
static int row_height(void *context, size_t at)
{
	struct heads heads = heads_of(context, at);
	return 1 + heads.rule + heads.weight * (at > 0 ? 2 : 1);
}

static size_t of_rule(const struct findings_view *view, size_t at)
{
	size_t end = at;
	while (end < view->list.count && finding_at(view, end)->rule == finding_at(view, at)->rule)
		end++;
	return end - at;
}

static int draw_heads(struct findings_view *view, struct desk *desk, struct box box, int line,
		      size_t at)
{
	const struct finding *finding = finding_at(view, at);
	struct heads heads = heads_of(view, at);
	if (heads.weight && at > 0 && line < box.rows)
		screen_fill(desk->screen, box.row + line++, box.column, 1, box.columns,
			    STYLE_NORMAL);
	if (heads.weight && line < box.rows)
		screen_put(desk->screen, box.row + line++, box.column, box.columns,
			   finding_weight_label(finding_rule_weight(finding->rule)), STYLE_HEADING);
	if (heads.rule && line < box.rows) {
		char *head =
			say_findings_rule(finding_rule_name(finding->rule), (int)of_rule(view, at));
		screen_put(desk->screen, box.row + line, box.column, 2, "", STYLE_LABEL);
		screen_put(desk->screen, box.row + line++, box.column + 2, box.columns - 2, head,
			   STYLE_LABEL);
		free(head);
	}
	return line;
}

static void draw_finding(struct findings_view *view, struct desk *desk, struct box box, int line,
			 size_t at)
{
	const struct finding *finding = finding_at(view, at);
	bool here = at == view->list.at;
	int style = (finding->silenced ? STYLE_DIM : STYLE_NORMAL) | (here ? STYLE_ON_CURSOR : 0);
	int y = box.row + line;
	screen_put(desk->screen, y, box.column, 4, here ? "▌" : "", style);
	char *sentence = string_format("%s%s", finding->sentence,
				       finding->silenced ? text(MSG_is_silenced) : "");
	screen_put(desk->screen, y, box.column + 4, box.columns - 4, sentence, style);
	free(sentence);
	if (here)
		screen_no_cursor(desk->screen, y, box.column + 4);
}

/* The finding at the cursor whole, and what to do about it. */
static int draw_advice(struct findings_view *view, struct desk *desk, struct box box)
{
	const struct finding *finding = current(view);
	int columns = box.columns - 1;
	int rows = line_count(finding->sentence, columns, columns, 1) +
		   line_count(finding_rule_advice(finding->rule), columns, columns, 1);
	if (rows > box.rows / 2)
		rows = box.rows / 2;
	struct box below = {box.row + box.rows - rows, box.column + 1, rows, columns};
	screen_hline(desk->screen, below.row - 1, box.column, box.columns, STYLE_LINE);
	screen_fill(desk->screen, below.row, box.column, rows, 1, STYLE_NORMAL);
	int line = view_paragraph(desk, below, 0, finding->sentence, STYLE_NORMAL);
	line = view_paragraph(desk, below, line, finding_rule_advice(finding->rule), STYLE_DIM);
	view_clear(desk, below, line);
	return box.rows - rows - 1;
}

static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct findings_view *view = (struct findings_view *)base;
	int line = 0;
	if (!view->list.count) {
		const char *said =
			text(view->found.count ? MSG_findings_all_silenced : MSG_findings_none);
		view_clear(desk, box, view_paragraph(desk, box, 0, said, STYLE_NORMAL));
		return;
	}
	box.rows = draw_advice(view, desk, box);
	list_show_tall(&view->list, box.rows, row_height, view);
	for (size_t at = view->list.top; at < view->list.count && line < box.rows; at++) {
		line = draw_heads(view, desk, box, line, at);
		if (line < box.rows)
			draw_finding(view, desk, box, line++, at);
	}
	view_clear(desk, box, line);
}

/* --- actions --- */

/* What is seen and put right among the sums of the plan. */
static bool is_of_money(enum finding_rule rule)
{
	return rule == FINDING_plan_over_budget || rule == FINDING_budget_over_income ||
	       rule == FINDING_allotments_over_budget || rule == FINDING_post_over_allotment;
}

/* To where the finding can be put right. */
static void go_there(struct desk *desk, const struct finding *finding)
{
	static const enum view_kind views[SUBJECT_COUNT] = {
		[SUBJECT_SECTION] = VIEW_OUTLINE, [SUBJECT_ACTIVITY] = VIEW_SCHEDULE,
		[SUBJECT_POST] = VIEW_COMMITTEE,  [SUBJECT_MEMBER] = VIEW_MEMBERS,
		[SUBJECT_MONTH] = VIEW_SCHEDULE,  [SUBJECT_PLAN] = VIEW_OUTLINE,
	};
	bool written = finding->rule == FINDING_placeholder ||
		       finding->rule == FINDING_no_outline || finding->rule == FINDING_no_signature;
	if (is_of_money(finding->rule))
		desk_go(desk, VIEW_MONEY, finding->subject == SUBJECT_POST ? finding->id : 0);
	else if (finding->subject == SUBJECT_PLAN && !written)
		row_edit(desk, ROW_PLAN, desk->plan.id, (struct row_place){0}, NULL);
	else if (finding->subject == SUBJECT_MONTH)
		desk_go_month(desk, (int)finding->id);
	else if (finding->subject == SUBJECT_PLAN)
		desk_go(desk, VIEW_OUTLINE, 0);
	else
		desk_go(desk, views[finding->subject], finding->id);
}

static void silence(struct findings_view *view, struct desk *desk, const struct finding *finding)
{
	struct error err = ERROR_INIT;
	struct strbuf key = STRBUF_INIT;
	finding_write_switch(finding, &key);
	size_t at = view->list.at;
	if (desk_may_change(desk)) {
		if (silence_set(desk->session, desk->plan.id, key.text, !finding->silenced, &err))
			desk_say_done(desk);
		else
			desk_fail(desk, &err);
		view->list.at = at;
	}
	strbuf_release(&key);
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct findings_view *view = (struct findings_view *)base;
	const struct finding *finding = current(view);
	switch (action) {
	case ACTION_open:
		if (finding)
			go_there(desk, finding);
		return finding != NULL;
	case ACTION_silence:
		if (finding)
			silence(view, desk, finding);
		return finding != NULL;
	case ACTION_all_findings:
		view->all = !view->all;
		choose_shown(view);
		return true;
	case ACTION_back:
		desk_go(desk, VIEW_OUTLINE, 0);
		return true;
	default:
		return list_act(&view->list, action);
	}
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct findings_view *view = (const struct findings_view *)base;
	(void)desk;
	switch (action) {
	case ACTION_open:
	case ACTION_silence:
		return view->list.count > 0;
	case ACTION_all_findings:
		return view->found.silenced > 0;
	default:
		return true;
	}
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	const struct finding *finding = current((const struct findings_view *)base);
	(void)desk;
	if (action == ACTION_open)
		return MSG_action_go_there;
	if (action == ACTION_silence && finding && finding->silenced)
		return MSG_action_speak_again;
	return MSG_none;
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	struct findings_view *view = (struct findings_view *)base;
	(void)desk;
	(void)column;
	for (size_t at = view->list.top; at < view->list.count; at++) {
		row -= row_height(view, at);
		if (row < 0) {
			view->list.at = at;
			return true;
		}
	}
	return false;
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct findings_view *view = (const struct findings_view *)base;
	int silenced = (int)view->found.silenced, open = (int)view->found.count - silenced;
	(void)desk;
	char *said =
		silenced ? say_findings_status_silenced(open, silenced) : say_findings_status(open);
	strbuf_add_text(out, said);
	free(said);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	strbuf_add_text(out, desk->plan.title);
}

const struct view_ops findings_view = {
	.kind = VIEW_FINDINGS,
	.size = sizeof(struct findings_view),
	.of_plan = true,
	.keeps = true,
	.load = load,
	.close = leave,
	.draw = draw,
	.act = act,
	.offers = offers,
	.name_of = name_of,
	.click = click,
	.where = where,
	.status = status,
};
