#include "tui/edit/dialog.h"

#include "modal.h"
#include "text_layout.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/width.h"
#include "i18n/messages.h"
#include "tui/edit/key_help.h"

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
	int hint_rows; /* 1; 0 where there is no room for them */
	struct window window;
	bool stacked; /* one button a row, where they don't fit into one */
	char *said;   /* owned; why the last key did nothing, or NULL */
};

/* After what Enter does, which is the button in focus. */
static const struct hint one_button[] = {{"F1", MSG_hint_help, NULL}};
static const struct hint buttons_in_a_row[] = {
	{"Right", MSG_hint_choose, "←→"},
	{"Esc", MSG_hint_cancel, NULL},
	{"F1", MSG_hint_help, NULL},
};
static const struct hint buttons_in_a_column[] = {
	{"Down", MSG_hint_choose, "↑↓"},
	{"Esc", MSG_hint_cancel, NULL},
	{"F1", MSG_hint_help, NULL},
};

static const struct hint *hints_of(const struct question *question, size_t *count)
{
	*count = question->count == 1 ? ARRAY_LENGTH(one_button) : ARRAY_LENGTH(buttons_in_a_row);
	return question->count == 1 ? one_button
	       : question->stacked  ? buttons_in_a_column
				    : buttons_in_a_row;
}

/* 'Enter：不删除'. Owned. */
static char *enter_of(const struct question *question, int button)
{
	char name[KEY_NAME_ROOM];
	return say_key_means(key_name(&(struct key){.kind = KEY_IS_CODE, .code = CODE_ENTER}, name),
			     question->choices[button]);
}

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
	size_t count;
	const struct hint *hints = hints_of(question, &count);
	for (int i = 0; i < question->count; i++) {
		char *enter = enter_of(question, i);
		int width = width_of_text(enter, 1) + 1 + hints_columns(hints, count);
		widest = width > widest ? width : widest;
		free(enter);
	}
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
	return window->row + window->rows - question->hint_rows - rows +
	       (question->stacked ? i : 0);
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

static void draw_text(const struct question *question, struct screen *screen)
{
	const struct window *window = &question->window;
	int lines = (int)question->layout.count;
	for (int i = 0; i < question->text_rows && question->top + i < lines; i++) {
		const struct text_line *line = &question->layout.lines[question->top + i];
		screen_put_bytes(screen, window->row + i, window->column, window->columns,
				 question->text + line->start, line->end - line->start,
				 STYLE_NORMAL);
	}
	if (question->top > 0)
		screen_put_part(screen, window->row, window->column + window->columns, 1, "↑",
				STYLE_HINT_KEY);
	if (question->top + question->text_rows < lines)
		screen_put_part(screen, window->row + question->text_rows - 1,
				window->column + window->columns, 1, "↓", STYLE_HINT_KEY);
}

/* What Enter does now comes first: nobody should have to guess it. */
static void draw_hints(const struct question *question, struct screen *screen)
{
	const struct window *window = &question->window;
	int row = window->row + window->rows - 1;
	size_t count;
	const struct hint *hints = hints_of(question, &count);
	if (question->said) {
		screen_put(screen, row, window->column, window->columns, question->said,
			   STYLE_WARNING);
		return;
	}
	char *enter = enter_of(question, question->focus);
	int used = 1 + screen_put_part(screen, row, window->column, window->columns, enter,
				       STYLE_HINT_KEY);
	hints_draw(screen, row, window->column + used, window->columns - used, hints, count);
	free(enter);
}

static void draw_question(struct question *question, struct screen *screen,
			  const struct beneath *beneath)
{
	int columns = wanted_columns(question);
	columns = columns < modal_columns(screen) ? columns : modal_columns(screen);
	text_layout_make(&question->layout, question->text, columns < 2 ? 2 : columns);
	question->stacked = buttons_width(question) > columns;
	int lines = (int)question->layout.count, buttons = question->stacked ? question->count : 1;
	question->hint_rows = lines + buttons + 1 <= modal_rows(screen);
	bool spaced = lines + buttons + question->hint_rows + 1 <= modal_rows(screen);
	if (!modal_open(screen, beneath, question->title,
			lines + buttons + spaced + question->hint_rows, columns, &question->window))
		return;
	question->text_rows = question->window.rows - buttons - spaced - question->hint_rows;
	int last = lines - question->text_rows;
	question->top = question->top > last ? last : question->top;
	question->top = question->top < 0 ? 0 : question->top;
	draw_text(question, screen);
	for (int i = 0; i < question->count; i++)
		draw_button(question, screen, i);
	if (question->hint_rows)
		draw_hints(question, screen);
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

/* The hint under a click, with its key; on 'Enter：…' it is Enter. */
static bool hint_clicked(const struct question *question, const struct key *key,
			 struct key *pressed)
{
	const struct window *window = &question->window;
	size_t count;
	const struct hint *hints = hints_of(question, &count);
	if (!question->hint_rows || key->row != window->row + window->rows - 1 ||
	    key->column < window->column)
		return false;
	char *enter = enter_of(question, question->focus);
	int offset = key->column - window->column, width = width_of_text(enter, 1);
	free(enter);
	*pressed = (struct key){.kind = KEY_IS_CODE, .code = CODE_ENTER};
	return offset < width || hints_at(offset - width - 1, hints, count, pressed);
}

static void help(const struct question *question, struct screen *screen,
		 const struct beneath *beneath)
{
	static const struct key_row keys[] = {
		{"Enter Space", MSG_help_button_take}, {"Left Right Tab", MSG_help_button_step},
		{"1 9", MSG_help_button_number},       {"Up Down PageUp PageDown", MSG_help_scroll},
		{"Esc", MSG_help_brief_leave},
	};
	static const struct key_group group = KEY_GROUP(MSG_help_dialog, keys);
	const struct key_group *const groups[] = {&group};
	key_help(screen, beneath, question->title, NULL, groups, 1);
}

/* Moves the focus or the text; false: the key does neither. */
static bool move(struct question *question, const struct key *key)
{
	if (key->kind != KEY_IS_CODE)
		return false;
	bool back = key->code == CODE_TAB && key->modifiers == KEY_SHIFT;
	if (key->code == CODE_LEFT || back || (question->stacked && key->code == CODE_UP))
		turn(question, -1);
	else if (key->code == CODE_RIGHT || key->code == CODE_TAB ||
		 (question->stacked && key->code == CODE_DOWN))
		turn(question, 1);
	else if (key->code == CODE_UP || key->code == CODE_PAGE_UP)
		question->top -= key->code == CODE_UP ? 1 : question->text_rows;
	else if (key->code == CODE_DOWN || key->code == CODE_PAGE_DOWN)
		question->top += key->code == CODE_DOWN ? 1 : question->text_rows;
	else
		return false;
	return true;
}

static void say(struct question *question, char *sentence)
{
	free(question->said);
	question->said = sentence;
}

/* True where the key answers, with *answer. */
static bool answers(const struct question *question, const struct key *key, int *answer)
{
	*answer = DIALOG_NONE;
	if (key_ends(key) || key_is(key, CODE_ESCAPE))
		return true;
	if (key_is(key, CODE_ENTER) || (key_is_typed(key) && key->codepoint == ' '))
		*answer = question->focus;
	else if (key_is_typed(key) && key->codepoint >= '1' &&
		 key->codepoint < '1' + (uint32_t)question->count)
		*answer = (int)(key->codepoint - '1');
	return *answer != DIALOG_NONE;
}

/* True where the question is answered, with *answer. */
static bool answered(struct question *question, struct screen *screen,
		     const struct beneath *beneath, const struct key *typed, int *answer)
{
	struct key key = key_command_form(*typed);
	char name[KEY_NAME_ROOM];
	if (key.kind == KEY_IS_MOUSE &&
	    (key.button == MOUSE_WHEEL_UP || key.button == MOUSE_WHEEL_DOWN)) {
		question->top += key.button == MOUSE_WHEEL_UP ? -1 : 1;
		return false;
	}
	if (key.kind == KEY_IS_MOUSE && !hint_clicked(question, typed, &key)) {
		*answer = clicked(question, typed);
		if (modal_clicked_beside(&question->window, typed))
			say(question, xstrdup(text(MSG_click_answer_first)));
		return *answer != DIALOG_NONE;
	}
	if (answers(question, &key, answer))
		return true;
	if (key.kind == KEY_IS_RESIZE || key.kind == KEY_IS_NOTHING)
		return false;
	say(question, NULL);
	if (key_is(&key, CODE_F1))
		help(question, screen, beneath);
	else if (key.kind == KEY_IS_PASTE)
		say(question, xstrdup(text(MSG_paste_into_dialog)));
	else if (!move(question, &key))
		say(question, say_dialog_unused(key_name(&key, name)));
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
	} while (!answered(&question, screen, beneath, &key, &answer));
	free(question.said);
	text_layout_release(&question.layout);
	return answer;
}

void dialog_message(struct screen *screen, const struct beneath *beneath, const char *title,
		    const char *sentence)
{
	const char *const choices[] = {text(MSG_dialog_ok)};
	dialog_confirm(screen, beneath, title, sentence, choices, 1, 0);
}

bool dialog_sure_to(struct screen *screen, const struct beneath *beneath, const char *title,
		    const char *sentence, const char *yes, const char *no)
{
	const char *const choices[] = {yes, no};
	return dialog_confirm(screen, beneath, title, sentence, choices, 2, 1) == 0;
}

bool dialog_sure(struct screen *screen, const struct beneath *beneath, const char *title,
		 const char *sentence)
{
	return dialog_sure_to(screen, beneath, title, sentence, text(MSG_dialog_yes),
			      text(MSG_dialog_no));
}

enum dialog_leaving dialog_leave(struct screen *screen, const struct beneath *beneath,
				 enum message accept)
{
	const char *choices[] = {
		[LEAVE_SAVE] = text(accept != MSG_none ? accept : MSG_form_leave_save),
		[LEAVE_DISCARD] = text(MSG_form_leave_discard),
		[LEAVE_CONTINUE] = text(MSG_form_leave_continue),
	};
	choices[LEAVE_SAVE] += strspn(choices[LEAVE_SAVE], " "); /* as after a key */
	int answer = dialog_confirm(screen, beneath, text(MSG_form_leave_title),
				    text(MSG_form_leave_question), choices,
				    (int)ARRAY_LENGTH(choices), LEAVE_SAVE);
	return answer == DIALOG_NONE ? LEAVE_CONTINUE : (enum dialog_leaving)answer;
}

bool dialog_remove(struct screen *screen, const struct beneath *beneath, const char *sentence)
{
	return dialog_sure_to(screen, beneath, text(MSG_dialog_remove_title), sentence,
			      text(MSG_dialog_remove), text(MSG_dialog_keep));
}
