#include "begin.h"

#include "tui/view/new_plan.h"

#include "app/backup.h"
#include "base/array.h"
#include "base/linebreak.h"

#include <stdlib.h>

static void go_to_backups(struct desk *desk)
{
	desk_go(desk, VIEW_BACKUPS, 0);
}

/* The first one only where there are backups, of which more is to be said than stands here. */
static const struct way {
	enum message name, about;
	void (*begin)(struct desk *desk);
} ways[] = {
	{MSG_begin_backups, MSG_none, go_to_backups},
	{MSG_begin_template, MSG_begin_template_about, new_plan_from_template},
	{MSG_begin_sample, MSG_begin_sample_about, new_plan_from_sample},
	{MSG_begin_file, MSG_begin_file_about, new_plan_from_file},
	{MSG_begin_paste, MSG_begin_paste_about, new_plan_from_paste},
	{MSG_begin_empty, MSG_begin_empty_about, new_plan_empty},
};

void begin_look(struct begin *begin, const struct desk *desk)
{
	struct backup_list list = {0};
	backups_look(session_path(desk->session), session_config(desk->session), &list);
	begin_release(begin);
	if (list.count > 0) {
		char made[BACKUP_TIME_SIZE];
		backup_time_write(&list.items[0], made);
		begin->backups = say_begin_backups_about((int)list.count, made);
	}
	backup_list_release(&list);
}

void begin_release(struct begin *begin)
{
	free(begin->backups);
	begin->backups = NULL;
}

static const struct way *way_at(const struct begin *begin, size_t at)
{
	return &ways[at + !begin->backups];
}

static const char *about(const struct begin *begin, const struct way *way)
{
	return way->about == MSG_none ? begin->backups : text(way->about);
}

size_t begin_count(const struct begin *begin)
{
	return ARRAY_LENGTH(ways) - !begin->backups;
}

void begin_run(const struct begin *begin, struct desk *desk, size_t at)
{
	way_at(begin, at)->begin(desk);
}

static int height(struct box box, const char *said)
{
	int columns = view_paragraph_columns(box);
	return line_count(said, columns, columns, 1);
}

/* The longest of them, so that nothing moves when the cursor does. */
static int about_height(const struct begin *begin, struct box box)
{
	int most = 0;
	for (size_t i = 0; i < begin_count(begin); i++) {
		int lines = height(box, about(begin, way_at(begin, i)));
		most = lines > most ? lines : most;
	}
	return most;
}

static int draw_way(struct desk *desk, struct box box, int line, const struct way *way,
		    bool current)
{
	char *row = string_format("   %s", text(way->name));
	screen_put(desk->screen, box.row + line, box.column, box.columns, row,
		   current ? STYLE_CURSOR_LINE : STYLE_NORMAL);
	if (current)
		screen_no_cursor(desk->screen, box.row + line, box.column + 3);
	free(row);
	return line + 1;
}

int begin_draw(const struct begin *begin, struct desk *desk, struct box box, size_t at)
{
	const char *welcome = text(MSG_welcome),
		   *question = text(begin->backups ? MSG_begin_here_again : MSG_begin_here);
	int told = about_height(begin, box), asked = height(box, question);
	size_t count = begin_count(begin);
	/* Where there is little room, the ways and what they are matter more than the rest: that gives way from the top. */
	int spare = box.rows - (int)count - told;
	bool greets = spare >= height(box, welcome) + 1 + asked + 2;
	bool asks = spare >= asked, parted = spare >= asked + 1, airy = spare >= asked + 2;
	int line = 0;
	view_clear(desk, box, 0);
	if (greets)
		line = view_paragraph(desk, box, line, welcome, STYLE_NORMAL) + 1;
	if (asks)
		line = view_paragraph(desk, box, line, question, STYLE_NORMAL) + airy;
	int first = line;
	for (size_t i = 0; i < count && line < box.rows; i++)
		line = draw_way(desk, box, line, way_at(begin, i), i == at);
	view_paragraph(desk, box, line + parted, about(begin, way_at(begin, at)), STYLE_DIM);
	return first;
}
