#include "begin.h"

#include "tui/view/new_plan.h"

#include "base/array.h"
#include "base/linebreak.h"

#include <stdlib.h>

static const struct {
	enum message name, about;
	void (*begin)(struct desk *desk);
} ways[] = {
	{MSG_begin_template, MSG_begin_template_about, new_plan_from_template},
	{MSG_begin_sample, MSG_begin_sample_about, new_plan_from_sample},
	{MSG_begin_file, MSG_begin_file_about, new_plan_from_file},
	{MSG_begin_paste, MSG_begin_paste_about, new_plan_from_paste},
	{MSG_begin_empty, MSG_begin_empty_about, new_plan_empty},
};

size_t begin_count(void)
{
	return ARRAY_LENGTH(ways);
}

void begin_run(struct desk *desk, size_t at)
{
	ways[at].begin(desk);
}

static int height(struct box box, const char *said)
{
	int columns = view_paragraph_columns(box);
	return line_count(said, columns, columns, 1);
}

/* The longest of them, so that nothing moves when the cursor does. */
static int about_height(struct box box)
{
	int most = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
		int lines = height(box, text(ways[i].about));
		most = lines > most ? lines : most;
	}
	return most;
}

static int draw_way(struct desk *desk, struct box box, int line, size_t i, bool current)
{
	char *row = string_format("   %s", text(ways[i].name));
	screen_put(desk->screen, box.row + line, box.column, box.columns, row,
		   current ? STYLE_CURSOR_LINE : STYLE_NORMAL);
	if (current)
		screen_no_cursor(desk->screen, box.row + line, box.column + 3);
	free(row);
	return line + 1;
}

int begin_draw(struct desk *desk, struct box box, size_t at)
{
	const char *welcome = text(MSG_welcome), *question = text(MSG_begin_here);
	int about = about_height(box), asked = height(box, question), count = (int)begin_count();
	/* Where there is little room, the ways and what they are matter more than the rest: that gives way from the top. */
	int spare = box.rows - count - about;
	bool greets = spare >= height(box, welcome) + 1 + asked + 2;
	bool asks = spare >= asked, parted = spare >= asked + 1, airy = spare >= asked + 2;
	int line = 0;
	view_clear(desk, box, 0);
	if (greets)
		line = view_paragraph(desk, box, line, welcome, STYLE_NORMAL) + 1;
	if (asks)
		line = view_paragraph(desk, box, line, question, STYLE_NORMAL) + airy;
	int first = line;
	for (size_t i = 0; i < ARRAY_LENGTH(ways) && line < box.rows; i++)
		line = draw_way(desk, box, line, i, i == at);
	view_paragraph(desk, box, line + parted, text(ways[at].about), STYLE_DIM);
	return first;
}
