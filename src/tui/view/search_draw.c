#include "search_draw.h"

#include "base/array.h"
#include "base/pinyin.h"
#include "base/utf8.h"
#include "base/width.h"
#include "tui/edit/hints.h"

#include <stdlib.h>

#define HEAD 2 /* rows of the field and the line under it */
#define FOOT 2
#define KIND_WIDE 10
#define PLAN_WIDE 14
#define WHERE_WIDE 14
#define BEFORE_HIT 3 /* what stands before a hit gets a third of the room around it */

static const struct hint hints[] = {
	{"Enter", MSG_hint_jump, NULL},
	{"Esc", MSG_hint_leave, NULL},
	{"Down", MSG_hint_choose, "↑↓"},
	{"F1", MSG_hint_help, NULL},
};

static const enum message kinds[FOUND_KIND_COUNT] = {
	[FOUND_PLAN] = MSG_kind_of_plan,         [FOUND_SECTION] = MSG_kind_of_section,
	[FOUND_ACTIVITY] = MSG_kind_of_activity, [FOUND_DUTY] = MSG_kind_of_duty,
	[FOUND_MEMBER] = MSG_kind_of_member,     [FOUND_POST] = MSG_kind_of_post,
};

static int height(void *context, size_t row)
{
	const struct search *search = context;
	return search->found.items[row].context ? 2 : 1;
}

/* How many bytes before a hit are left out, so that it is seen with some of what stands before it; 0: it is seen. */
static size_t left_out(const char *text, size_t at, size_t length, int columns)
{
	int wide = width_of_bytes(text + at, length, 1), ellipsis = text[at + length] ? 1 : 0;
	int before = width_of_bytes(text, at, 1);
	if (before + wide + ellipsis <= columns)
		return 0;
	int room = (columns - wide) / BEFORE_HIT;
	size_t from = 0;
	uint32_t c;
	while (from < at && before > room) {
		from += utf8_next(text + from, &c);
		before -= width_of_char(c, 1);
	}
	return from;
}

/* A text with the first of the words marked in it; of a long one the part around that word. */
static void put_marked(const struct search *search, struct box box, const char *text, int style)
{
	struct screen *screen = search->desk->screen;
	const char *words = search->desk->searched;
	char *word = xmemdup0(words, strcspn(words, " "));
	size_t length = 0, at = *word ? pinyin_find(text, word, &length) : SIZE_MAX;
	size_t from = at == SIZE_MAX ? 0 : left_out(text, at, length, box.columns);
	int mark = from > 0 ? 1 : 0;
	screen_put(screen, box.row, box.column, mark, "…", style);
	screen_put(screen, box.row, box.column + mark, box.columns - mark, text + from, style);
	if (at != SIZE_MAX) {
		int before = mark + width_of_bytes(text + from, at - from, 1);
		int width = width_of_bytes(text + at, length, 1), rest = box.columns - before;
		screen_put_bytes(screen, box.row, box.column + before, width < rest ? width : rest,
				 text + at, length, STYLE_MATCH | (style & STYLE_ON_CURSOR));
	}
	free(word);
}

/* One or two rows; those past `end` are left out. */
static void draw_found(const struct search *search, const struct found *found, int row, int end,
		       bool current)
{
	struct screen *screen = search->desk->screen;
	bool narrow = screen_columns(screen) < 60;
	int columns = screen_columns(screen), mark = current ? STYLE_ON_CURSOR : 0;
	int where = narrow ? 0 : WHERE_WIDE, plan = narrow ? 0 : PLAN_WIDE;
	int kind = narrow ? KIND_WIDE - 4 : KIND_WIDE, title = columns - 1 - kind - where - plan;
	int x = 1;
	screen_put(screen, row, 0, 1, "", STYLE_NORMAL | mark);
	screen_put(screen, row, x, kind, text(kinds[found->kind]), STYLE_LABEL | mark);
	put_marked(search, (struct box){row, x += kind, 1, title - 1}, found->title,
		   STYLE_NORMAL | mark);
	screen_put(screen, row, x + title - 1, 1, "", STYLE_NORMAL | mark);
	struct strbuf place = STRBUF_INIT;
	moment_tell(found->where ? found->where : "", &place);
	screen_put(screen, row, x += title, where, place.text, STYLE_DIM | mark);
	strbuf_release(&place);
	screen_put(screen, row, x + where, plan, found->plan_code, STYLE_DIM | mark);
	if (current)
		screen_no_cursor(screen, row, 1);
	if (!found->context || row + 1 >= end)
		return;
	screen_put(screen, row + 1, 0, 1 + kind, "", STYLE_NORMAL | mark);
	put_marked(search, (struct box){row + 1, 1 + kind, 1, columns - 1 - kind}, found->context,
		   STYLE_DIM | mark);
}

static void draw_list(struct search *search, int row, int end)
{
	struct screen *screen = search->desk->screen;
	list_show_tall(&search->list, end - row, height, search);
	for (size_t i = search->list.top; i < search->list.count && row < end; i++) {
		draw_found(search, &search->found.items[i], row, end, i == search->list.at);
		row += height(search, i);
	}
	if (row < end)
		screen_fill(screen, row, 0, end - row, screen_columns(screen), STYLE_NORMAL);
}

static char *status(const struct search *search)
{
	const char *words = search->desk->searched;
	int count = (int)search->found.count;
	if (search->problem)
		return xstrdup(search->problem);
	if (search->resting)
		return xstrdup(text(MSG_search_resting));
	if (!words || words[strspn(words, " ")] == '\0')
		return xstrdup(text(MSG_search_begin));
	if (count == 0)
		return say_search_none(words);
	return search->found.more ? say_search_too_many(count) : say_search_count(count);
}

void search_draw(struct search *search)
{
	struct screen *screen = search->desk->screen;
	int rows = screen_rows(screen), columns = screen_columns(screen);
	screen_clear(screen);
	if (screen_too_small(screen)) {
		screen_draw_too_small(screen);
		return;
	}
	screen_hline(screen, 1, 0, columns, STYLE_LINE);
	draw_list(search, HEAD, rows - FOOT);
	char *said = status(search);
	screen_put(screen, rows - 2, 1, columns - 1, said,
		   search->problem ? STYLE_ERROR : STYLE_STATUS);
	free(said);
	if (search->said)
		screen_put(screen, rows - 1, 1, columns - 2, search->said, STYLE_WARNING);
	else
		hints_draw(screen, rows - 1, 1, columns - 2, hints, ARRAY_LENGTH(hints));
	int from =
		1 + screen_put_part(screen, 0, 1, columns / 2, text(MSG_search_label), STYLE_TITLE);
	text_field_resize(search->field, 1, columns - from - 1);
	text_field_draw(search->field, screen, 0, from, true);
}

bool search_draw_click(struct search *search, const struct key *key)
{
	int row = HEAD, end = screen_rows(search->desk->screen) - FOOT;
	for (size_t i = search->list.top; i < search->list.count && row < end; i++) {
		int after = row + height(search, i);
		if (key->row >= row && key->row < after) {
			search->list.at = i;
			return true;
		}
		row = after;
	}
	return false;
}

bool search_draw_hint_at(const struct search *search, const struct key *key, struct key *pressed)
{
	return key->row == screen_rows(search->desk->screen) - 1 &&
	       hints_at(key->column - 1, hints, ARRAY_LENGTH(hints), pressed);
}
