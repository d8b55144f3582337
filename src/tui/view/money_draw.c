#include "money_view.h"

#include "model/money.h"

#include <stdlib.h>

/* Columns: a name, and sums behind it; a narrow window leaves what a post may spend to the status line. */
static const struct shape {
	int name, sum, sums;
	int first; /* of the four sums */
} wide = {20, 12, 4, 0}, narrow = {10, 9, 3, 1};

#define SIGN 2

static const struct shape *shape_of(struct box box)
{
	int needed = 1 + wide.name + wide.sum * wide.sums + SIGN;
	return box.columns >= needed ? &wide : &narrow;
}

static int sums_end(const struct shape *shape)
{
	return 1 + shape->name + shape->sum * shape->sums;
}

/* --- groups --- */

static bool begins_group(const struct money_view *view, size_t at)
{
	return at == 0 || money_group_of(&view->lines[at]) != money_group_of(&view->lines[at - 1]);
}

/* A blank line stands above each head but the first. */
static int row_height(void *context, size_t at)
{
	return 1 + begins_group(context, at) * (at > 0 ? 2 : 1);
}

static void put_sum(struct desk *desk, int y, int x, int columns, int64_t fen, int style)
{
	struct strbuf out = STRBUF_INIT;
	money_write_grouped(fen, &out);
	screen_put_right(desk->screen, y, x, columns, out.text, style);
	strbuf_release(&out);
}

static const enum message group_names[MONEY_GROUPS] = {
	[MONEY_GROUP_INCOME] = MSG_money_incomes,
	[MONEY_GROUP_POSTS] = MSG_money_posts,
	[MONEY_GROUP_STANDARDS] = MSG_money_standards,
};

static void draw_head(struct money_view *view, struct desk *desk, struct box box, int y,
		      enum money_group group)
{
	static const enum message titles[] = {MSG_column_allotted, MSG_column_planned,
					      MSG_column_used, MSG_column_free};
	const struct shape *shape = shape_of(box);
	screen_put(desk->screen, y, box.column, box.columns, "", STYLE_NORMAL);
	bool squeezed = group == MONEY_GROUP_POSTS && shape == &narrow;
	screen_put_part(desk->screen, y, box.column + 1, box.columns - 1,
			text(squeezed ? MSG_money_posts_short : group_names[group]), STYLE_HEADING);
	for (int i = 0; group == MONEY_GROUP_POSTS && i < shape->sums; i++)
		screen_put_right(desk->screen, y, box.column + 1 + shape->name + i * shape->sum,
				 shape->sum, text(titles[shape->first + i]), STYLE_LABEL);
	if (group == MONEY_GROUP_INCOME && view->ledger.income != NOT_GIVEN)
		put_sum(desk, y, box.column + sums_end(shape) - shape->sum, shape->sum,
			view->ledger.income, STYLE_HEADING);
}

/* Which group comes next, where its head has no room; the line behind all that is drawn. */
static int draw_below(struct money_view *view, struct desk *desk, struct box box, int line,
		      size_t at)
{
	if (line >= box.rows)
		return line;
	char *told = string_format(" ↓ %s", text(group_names[money_group_of(&view->lines[at])]));
	for (; line < box.rows; line++)
		screen_put(desk->screen, box.row + line, box.column, box.columns,
			   line == box.rows - 1 ? told : "", STYLE_DIM);
	free(told);
	return line;
}

/* --- rows --- */

static int64_t used(const struct progress_line *sums)
{
	return sums->planned > sums->spent ? sums->planned : sums->spent;
}

static bool too_much(const struct progress_line *sums)
{
	return sums->limit != NOT_GIVEN && used(sums) > sums->limit;
}

static void draw_income(struct money_view *view, struct desk *desk, struct box box, int y,
			const struct income *income, int mark)
{
	const struct shape *shape = shape_of(box);
	int sum = sums_end(shape) - shape->sum, x = 1 + shape->name;
	struct strbuf terms = STRBUF_INIT;
	int months = desk->plan.period.count;
	(void)view;
	if (shape == &wide)
		income_write_terms(income, months, &terms);
	else
		x = sum;
	screen_put(desk->screen, y, box.column + 1, x - 1, income->name, STYLE_NORMAL | mark);
	screen_put(desk->screen, y, box.column + x, sum - x, terms.text, STYLE_DIM | mark);
	put_sum(desk, y, box.column + sum, shape->sum, income_amount(income, months),
		STYLE_FIGURE | mark);
	strbuf_release(&terms);
}

static void draw_sums(struct money_view *view, struct desk *desk, struct box box, int y,
		      const struct money_line *line, int mark)
{
	const struct shape *shape = shape_of(box);
	const struct progress_line *sums = money_sums(view, line);
	const char *name = line->kind == MONEY_POST    ? sums->name
			   : line->kind == MONEY_LOOSE ? text(MSG_no_leading_post)
						       : text(MSG_money_all);
	int64_t left = sums->limit == NOT_GIVEN || too_much(sums) ? 0 : sums->limit - used(sums);
	const int64_t figures[] = {sums->limit == NOT_GIVEN ? 0 : sums->limit, sums->planned,
				   sums->spent, left};
	int x = box.column + 1;
	screen_put(desk->screen, y, x, shape->name, name,
		   (line->kind == MONEY_ALL ? STYLE_LABEL : STYLE_NORMAL) | mark);
	x += shape->name;
	for (int i = shape->first; i < shape->first + shape->sums; i++, x += shape->sum)
		if (figures[i])
			put_sum(desk, y, x, shape->sum, figures[i], STYLE_FIGURE | mark);
	if (too_much(sums)) {
		struct strbuf over = STRBUF_INIT;
		strbuf_add_byte(&over, '-');
		money_write_grouped(used(sums) - sums->limit, &over);
		screen_put_right(desk->screen, y, x - shape->sum, shape->sum, over.text,
				 STYLE_WARNING | mark);
		strbuf_release(&over);
	}
	if (too_much(sums))
		screen_put_part(desk->screen, y, x, SIGN, " !", STYLE_WARNING | mark);
}

static void write_words(const struct standard *standard, struct strbuf *out)
{
	for (const char *word = standard->words; word && *word;) {
		size_t length = strcspn(word, "\n");
		strbuf_add_text(out, word == standard->words ? "" : text(MSG_between_names));
		strbuf_add(out, word, length);
		word += length + (word[length] != '\0');
	}
}

static void draw_standard(struct desk *desk, struct box box, int y, const struct standard *standard,
			  int mark)
{
	const struct shape *shape = shape_of(box);
	int name = shape == &wide ? wide.name : 14, given = shape == &wide ? 24 : 25;
	struct strbuf sum = STRBUF_INIT, words = STRBUF_INIT;
	standard_write_given(standard, &sum);
	write_words(standard, &words);
	int x = box.column + 1, rest = box.columns - 1 - name - given;
	screen_put(desk->screen, y, x, name, standard->event, STYLE_NORMAL | mark);
	screen_put(desk->screen, y, x + name, given - 1, sum.text, STYLE_FIGURE | mark);
	if (rest > 0)
		screen_put(desk->screen, y, x + name + given, rest, words.text, STYLE_DIM | mark);
	strbuf_release(&words);
	strbuf_release(&sum);
}

static void draw_line(struct money_view *view, struct desk *desk, struct box box, int y, size_t at)
{
	const struct money_line *line = &view->lines[at];
	bool here = at == view->list.at;
	int mark = here ? STYLE_ON_CURSOR : 0;
	screen_put(desk->screen, y, box.column, box.columns, here ? "▌" : "", STYLE_NORMAL | mark);
	switch (line->kind) {
	case MONEY_INCOME:
		draw_income(view, desk, box, y, &view->ledger.incomes.items[line->index], mark);
		break;
	case MONEY_STANDARD:
		draw_standard(desk, box, y, &view->standards.items[line->index], mark);
		break;
	case MONEY_NO_INCOME:
	case MONEY_NO_STANDARD:
		screen_put(desk->screen, y, box.column + 1, box.columns - 1,
			   text(line->kind == MONEY_NO_INCOME ? MSG_money_no_incomes
							      : MSG_money_no_standards),
			   STYLE_DIM | mark);
		break;
	default:
		draw_sums(view, desk, box, y, line, mark);
		break;
	}
	if (here)
		screen_no_cursor(desk->screen, y, box.column + 1);
}

void money_draw(struct view *base, struct desk *desk, struct box box)
{
	struct money_view *view = (struct money_view *)base;
	int line = 0;
	list_show_tall(&view->list, box.rows, row_height, view);
	for (size_t at = view->list.top; at < view->list.count && line < box.rows; at++) {
		if (begins_group(view, at)) {
			bool apart = at > 0 && line > 0;
			/* No head stands alone on the last line, unless the window has no more. */
			if (line > 0 && line + apart + 2 > box.rows) {
				line = draw_below(view, desk, box, line, at);
				break;
			}
			if (apart)
				screen_fill(desk->screen, box.row + line++, box.column, 1,
					    box.columns, STYLE_NORMAL);
			if (line < box.rows)
				draw_head(view, desk, box, box.row + line++,
					  money_group_of(&view->lines[at]));
		}
		if (line < box.rows)
			draw_line(view, desk, box, box.row + line++, at);
	}
	view_clear(desk, box, line);
}

bool money_click(struct view *base, struct desk *desk, int row, int column)
{
	struct money_view *view = (struct money_view *)base;
	(void)desk;
	(void)column;
	for (size_t at = view->list.top; at < view->list.count; at++) {
		/* No blank line stands above the first row shown. */
		row -= row_height(view, at) -
		       (at == view->list.top && at > 0 && begins_group(view, at));
		if (row < 0) {
			view->list.at = at;
			return true;
		}
	}
	return false;
}

/* --- the row at the cursor, told --- */

static char *sum_of(int64_t fen)
{
	struct strbuf out = STRBUF_INIT;
	money_write_grouped(fen, &out);
	return strbuf_detach(&out);
}

static char *tell_income(const struct income *income, int months)
{
	struct strbuf terms = STRBUF_INIT;
	char *sum = sum_of(income_amount(income, months)), *said;
	income_write_terms(income, months, &terms);
	said = terms.length ? say_money_dues(income->name, terms.text, sum)
			    : say_money_grant(income->name, sum);
	strbuf_release(&terms);
	free(sum);
	return said;
}

static char *tell_sums(const struct progress_line *sums, const char *name)
{
	char *planned = sum_of(sums->planned), *spent = sum_of(sums->spent), *said;
	if (sums->limit == NOT_GIVEN) {
		said = say_money_unlimited(name, planned, spent);
	} else {
		char *limit = sum_of(sums->limit);
		char *rest = sum_of(too_much(sums) ? used(sums) - sums->limit
						   : sums->limit - used(sums));
		said = too_much(sums) ? say_money_over(name, limit, planned, spent, rest)
				      : say_money_within(name, limit, planned, spent, rest);
		free(rest);
		free(limit);
	}
	free(spent);
	free(planned);
	return said;
}

static char *tell_standard(const struct standard *standard)
{
	struct strbuf given = STRBUF_INIT, words = STRBUF_INIT, note = STRBUF_INIT;
	standard_write_given(standard, &given);
	write_words(standard, &words);
	for (const char *p = standard->note; p && *p; p++)
		strbuf_add_byte(&note, *p == '\n' ? ' ' : *p);
	char *known = words.length ? say_money_known_by(words.text) : xstrdup("");
	char *noted = note.length ? say_money_note(note.text) : xstrdup("");
	char *said = string_format("%s %s%s%s", standard->event, given.text, known, noted);
	free(noted);
	free(known);
	strbuf_release(&note);
	strbuf_release(&words);
	strbuf_release(&given);
	return said;
}

/* Where less comes in than may be spent, that is what matters most. */
static char *tell_all(const struct money_view *view)
{
	const struct ledger *ledger = &view->ledger;
	if (ledger->all.limit == NOT_GIVEN || ledger->income == NOT_GIVEN ||
	    ledger->income >= ledger->all.limit)
		return tell_sums(&ledger->all, text(MSG_money_all));
	char *limit = sum_of(ledger->all.limit), *income = sum_of(ledger->income);
	char *said = say_money_short(limit, income);
	free(income);
	free(limit);
	return said;
}

void money_status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct money_view *view = (const struct money_view *)base;
	const struct money_line *line = money_current(view);
	char *said = NULL;
	switch (line->kind) {
	case MONEY_INCOME:
		said = tell_income(&view->ledger.incomes.items[line->index],
				   desk->plan.period.count);
		break;
	case MONEY_POST:
		said = tell_sums(money_sums(view, line), money_sums(view, line)->name);
		break;
	case MONEY_LOOSE:
		said = tell_sums(money_sums(view, line), text(MSG_no_leading_post));
		break;
	case MONEY_ALL:
		said = tell_all(view);
		break;
	case MONEY_STANDARD:
		said = tell_standard(&view->standards.items[line->index]);
		break;
	default:
		break;
	}
	strbuf_add_text(out, said);
	free(said);
}
