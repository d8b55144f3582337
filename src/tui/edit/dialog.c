#include "tui/edit/dialog.h"

#include "modal.h"
#include "text_layout.h"

#include "base/strbuf.h"
#include "base/width.h"
#include "i18n/messages.h"

#include <stdlib.h>

#define WIDEST 64

/* A text with buttons under it. */
struct question {
	const char *title, *text;
	const char *const *choices;
	int count, focus;

	struct text_layout layout;
	int top;       /* first line of the text that is shown */
	int text_rows; /* shown */
	struct window window;
	bool stacked; /* one button a row, where they don't fit into one */
};

static int button_width(const char *label)
{
	return width_of_text(label, 1) + 4;
}

static int buttons_width(const struct question *question)
{
	int width = question->count - 1;
	for (int i = 0; i < question->count; i++)
		width += button_width(question->choices[i]);
	return width;
}

/* The columns that the text's longest line wants. */
static int wanted_columns(const struct question *question)
{
	int widest = buttons_width(question), title = width_of_text(question->title, 1) + 4;
	for (const char *line = question->text; *line;) {
		size_t length = strcspn(line, "\n");
		int width = width_of_bytes(line, length, 1) + 1;
		widest = width > widest ? width : widest;
		line += length + (line[length] == '\n');
	}
	widest = title > widest ? title : widest;
	return widest < WIDEST ? widest : WIDEST;
}

static int buttons_row(const struct question *question, int i)
{
	const struct window *window = &question->window;
	int rows = question->stacked ? question->count : 1;
	return window->row + window->rows - rows + (question->stacked ? i : 0);
}

/* Buttons stand at the right, as the last thing read. */
static int button_column(const struct question *question, int i)
{
	const struct window *window = &question->window;
	if (question->stacked)
		return window->column;
	int column = window->column + window->columns - buttons_width(question);
	for (int before = 0; before < i; before++)
		column += button_width(question->choices[before]) + 1;
	return column;
}

static void draw_button(const struct question *question, struct screen *screen, int i)
{
	struct strbuf label = STRBUF_INIT;
	bool focused = i == question->focus;
	int row = buttons_row(question, i), column = button_column(question, i);
	int room = question->window.column + question->window.columns - column;
	strbuf_format(&label, focused ? "[>%s<]" : "[ %s ]", question->choices[i]);
	screen_put_part(screen, row, column, room, label.text,
			focused ? STYLE_CURSOR_LINE | STYLE_ON_CURSOR : STYLE_NORMAL);
	if (focused)
		screen_no_cursor(screen, row, column);
	strbuf_release(&label);
}

static void draw_question(struct question *question, struct screen *screen,
			  const struct beneath *beneath)
{
	int columns = wanted_columns(question);
	columns = columns < modal_columns(screen) ? columns : modal_columns(screen);
	text_layout_make(&question->layout, question->text, columns < 2 ? 2 : columns);
	question->stacked = buttons_width(question) > columns;
	int lines = (int)question->layout.count, buttons = question->stacked ? question->count : 1;
	bool spaced = lines + buttons + 1 <= modal_rows(screen);
	if (!modal_open(screen, beneath, question->title, lines + buttons + spaced, columns,
			&question->window))
		return;
	question->text_rows = question->window.rows - buttons - spaced;
	int last = lines - question->text_rows;
	question->top = question->top > last ? last : question->top;
	question->top = question->top < 0 ? 0 : question->top;
	for (int i = 0; i < question->text_rows && question->top + i < lines; i++) {
		const struct text_line *line = &question->layout.lines[question->top + i];
		screen_put_bytes(screen, question->window.row + i, question->window.column, columns,
				 question->text + line->start, line->end - line->start,
				 STYLE_NORMAL);
	}
	if (question->top < last)
		screen_put_part(screen, question->window.row + question->text_rows - 1,
				question->window.column + columns, 1, "↓", STYLE_HINT_KEY);
	for (int i = 0; i < question->count; i++)
		draw_button(question, screen, i);
}

/* The button under a click, or DIALOG_NONE. */
static int clicked(const struct question *question, const struct key *key)
{
	for (int i = 0; i < question->count; i++) {
		int column = button_column(question, i);
		if (key->row == buttons_row(question, i) && key->column >= column &&
		    key->column < column + button_width(question->choices[i]))
			return i;
	}
	return DIALOG_NONE;
}

static void turn(struct question *question, int by)
{
	question->focus = (question->focus + by + question->count) % question->count;
}

/* True where the question is answered, with *answer. */
static bool mouse(struct question *question, const struct key *key, int *answer)
{
	if (key->button == MOUSE_WHEEL_UP || key->button == MOUSE_WHEEL_DOWN) {
		question->top += key->button == MOUSE_WHEEL_UP ? -1 : 1;
		return false;
	}
	*answer = clicked(question, key);
	return *answer != DIALOG_NONE;
}

static bool answered(struct question *question, const struct key *typed, int *answer)
{
	struct key key = key_command_form(*typed);
	*answer = DIALOG_NONE;
	if (key.kind == KEY_IS_MOUSE)
		return mouse(question, &key, answer);
	if (key_ends(&key) || key_is(&key, CODE_ESCAPE) || key_is_ctrl(&key, 'c'))
		return true;
	if (key_is(&key, CODE_ENTER) || (key_is_typed(&key) && key.codepoint == ' ')) {
		*answer = question->focus;
		return true;
	}
	if (key_is_typed(&key) && key.codepoint >= '1' &&
	    key.codepoint < '1' + (uint32_t)question->count) {
		*answer = (int)(key.codepoint - '1');
		return true;
	}
	if (key.kind != KEY_IS_CODE)
		return false;
	bool back = key.code == CODE_TAB && key.modifiers == KEY_SHIFT;
	if (key.code == CODE_LEFT || back || (question->stacked && key.code == CODE_UP))
		turn(question, -1);
	else if (key.code == CODE_RIGHT || key.code == CODE_TAB ||
		 (question->stacked && key.code == CODE_DOWN))
		turn(question, 1);
	else if (key.code == CODE_UP || key.code == CODE_PAGE_UP)
		question->top -= key.code == CODE_UP ? 1 : question->text_rows;
	else if (key.code == CODE_DOWN || key.code == CODE_PAGE_DOWN)
		question->top += key.code == CODE_DOWN ? 1 : question->text_rows;
	return false;
}

int dialog_confirm(struct screen *screen, const struct beneath *beneath, const char *title,
		   const char *sentence, const char *const *choices, int count, int first)
{
	struct question question = {
		.title = title,
		.text = sentence,
		.choices = choices,
		.count = count,
		.focus = first,
	};
	struct key key;
	int answer;
	do {
		draw_question(&question, screen, beneath);
		modal_key(screen, -1, &key);
	} while (!answered(&question, &key, &answer));
	text_layout_release(&question.layout);
	return answer;
}

void dialog_message(struct screen *screen, const struct beneath *beneath, const char *title,
		    const char *sentence)
{
	const char *const choices[] = {text(MSG_dialog_ok)};
	dialog_confirm(screen, beneath, title, sentence, choices, 1, 0);
}

bool dialog_sure(struct screen *screen, const struct beneath *beneath, const char *title,
		 const char *sentence)
{
	const char *const choices[] = {text(MSG_dialog_yes), text(MSG_dialog_no)};
	return dialog_confirm(screen, beneath, title, sentence, choices, 2, 1) == 0;
}
