#include "tui/edit/text_field.h"

#include "text_layout.h"
#include "text_undo.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/width.h"

#include <stdlib.h>
#include <wctype.h>

struct text_field {
	struct strbuf text;
	char *set; /* owned; what there was to begin with */
	bool multiline;
	size_t most; /* characters; 0: no bound */

	size_t caret; /* offset in bytes, between two graphemes */
	bool upper;   /* at a wrap: shown at the end of the upper line */
	int wanted;   /* the column that Up and Down aim at; -1: the caret's own */

	int rows, columns;
	size_t top;  /* several lines: the first one shown */
	size_t left; /* one line: offset of what is shown first */
	struct text_layout layout;
	struct text_undo undo;
};

/* --- where things stand --- */

static size_t caret_line(const struct text_field *field)
{
	return text_layout_line(&field->layout, field->caret, field->upper);
}

static int width_between(const struct text_field *field, size_t from, size_t to)
{
	return width_of_bytes(field->text.text + from, to - from, 1);
}

static int caret_column(const struct text_field *field)
{
	return width_between(field, field->layout.lines[caret_line(field)].start, field->caret);
}

/* Scrolls as little as needed for the caret to be seen. */
static void show_caret(struct text_field *field)
{
	if (field->multiline) {
		size_t line = caret_line(field), rows = (size_t)field->rows;
		if (line < field->top)
			field->top = line;
		if (line >= field->top + rows)
			field->top = line - rows + 1;
		if (field->top + rows > field->layout.count)
			field->top = field->layout.count > rows ? field->layout.count - rows : 0;
		return;
	}
	if (field->caret < field->left)
		field->left = field->caret;
	while (width_between(field, field->left, field->caret) >= field->columns)
		field->left += grapheme_length(field->text.text + field->left);
	/* What was taken away at the end lets the beginning come back. */
	while (field->left > 0) {
		size_t before = grapheme_back(field->text.text, field->left);
		if (width_between(field, before, field->text.length) >= field->columns)
			break;
		field->left = before;
	}
}

/* After the text or the window has changed. The last column is for the caret behind a full line. */
static void lay_out(struct text_field *field)
{
	int wrap = field->columns > 3 ? field->columns - 1 : 2;
	text_layout_make(&field->layout, field->text.text, field->multiline ? wrap : 0);
	show_caret(field);
}

/* Puts the caret there, or behind the grapheme that this is in the middle of. */
static void place_caret(struct text_field *field, size_t offset)
{
	size_t at = offset;
	while (at > 0 && field->text.text[at - 1] != '\n')
		at = utf8_back(field->text.text, at);
	while (at < offset)
		at += grapheme_length(field->text.text + at);
	field->caret = at;
	field->upper = false;
	field->wanted = -1;
}

struct text_field *text_field_new(bool multiline, size_t most)
{
	struct text_field *field = xcalloc(1, sizeof(*field));
	strbuf_init(&field->text);
	field->multiline = multiline;
	field->most = most;
	field->rows = 1;
	field->columns = 40;
	text_field_set(field, NULL);
	return field;
}

void text_field_free(struct text_field *field)
{
	if (!field)
		return;
	strbuf_release(&field->text);
	text_layout_release(&field->layout);
	text_undo_release(&field->undo);
	free(field->set);
	free(field);
}

void text_field_set(struct text_field *field, const char *text)
{
	free(field->set);
	field->set = utf8_clean(text ? text : "", text ? strlen(text) : 0, field->multiline, NULL);
	strbuf_clear(&field->text);
	strbuf_add_text(&field->text, field->set);
	text_undo_clear(&field->undo);
	field->top = field->left = 0;
	place_caret(field, field->text.length);
	lay_out(field);
}

const char *text_field_text(const struct text_field *field)
{
	return field->text.text;
}

bool text_field_changed(const struct text_field *field)
{
	return strcmp(field->text.text, field->set) != 0;
}

size_t text_field_caret(const struct text_field *field)
{
	return field->caret;
}

void text_field_resize(struct text_field *field, int rows, int columns)
{
	rows = rows < 1 ? 1 : rows;
	columns = columns < 2 ? 2 : columns;
	if (rows == field->rows && columns == field->columns)
		return;
	field->rows = rows;
	field->columns = columns;
	lay_out(field);
}

int text_field_lines(const struct text_field *field)
{
	return field->multiline ? (int)field->layout.count : 1;
}

/* --- changing the text --- */

/* Replaces the bytes from `from` to `to` by others; the caret is behind these. */
static void change(struct text_field *field, size_t from, size_t to, const char *bytes,
		   size_t length, bool typed)
{
	text_undo_add(&field->undo, from, field->text.text + from, to - from, bytes, length, typed);
	strbuf_remove(&field->text, from, to - from);
	strbuf_insert(&field->text, from, bytes, length);
	place_caret(field, from + length);
	lay_out(field);
}

static enum text_field_reply cut(struct text_field *field, size_t from, size_t to, bool typed)
{
	if (from == to)
		return TEXT_FIELD_MOVED;
	change(field, from, to, "", 0, typed);
	return TEXT_FIELD_EDITED;
}

void text_field_replace(struct text_field *field, const char *text)
{
	char *clean = utf8_clean(text, strlen(text), field->multiline, NULL);
	if (strcmp(clean, field->text.text) != 0)
		change(field, 0, field->text.length, clean, strlen(clean), false);
	free(clean);
}

/* Bytes of the longest beginning that there is room for. */
static size_t length_that_fits(const struct text_field *field, const char *text)
{
	size_t have = utf8_count(field->text.text), at = 0;
	size_t room = field->most > have ? field->most - have : 0;
	for (size_t step; (step = grapheme_length(text + at)); at += step) {
		char *grapheme = xmemdup0(text + at, step);
		size_t characters = utf8_count(grapheme);
		free(grapheme);
		if (characters > room)
			break;
		room -= characters;
	}
	return at;
}

static enum text_field_reply insert(struct text_field *field, const char *bytes, size_t length,
				    bool typed)
{
	while (!field->multiline && length > 1 &&
	       (bytes[length - 1] == '\n' || bytes[length - 1] == '\r'))
		length--; /* a line copied whole brings its end along */
	char *clean = utf8_clean(bytes, length, field->multiline, NULL);
	for (char *at = clean; (at = strchr(at, '\t'));)
		*at = ' ';
	size_t whole = strlen(clean), fits = field->most ? length_that_fits(field, clean) : whole;
	if (fits)
		change(field, field->caret, field->caret, clean, fits, typed);
	free(clean);
	return fits < whole ? TEXT_FIELD_FULL : fits ? TEXT_FIELD_EDITED : TEXT_FIELD_MOVED;
}

static enum text_field_reply step_through_time(struct text_field *field,
					       bool step(struct text_undo *, struct strbuf *,
							 size_t *))
{
	size_t caret;
	if (!step(&field->undo, &field->text, &caret))
		return TEXT_FIELD_MOVED;
	place_caret(field, caret);
	lay_out(field);
	return TEXT_FIELD_EDITED;
}

/* --- moving --- */

static size_t before(const struct text_field *field, size_t at)
{
	return at ? grapheme_back(field->text.text, at) : 0;
}

static size_t behind(const struct text_field *field, size_t at)
{
	return at + grapheme_length(field->text.text + at);
}

/* What runs together when moving by words: letters and digits, Chinese characters, and all between. */
enum word_class { WORD_GAP, WORD_LETTERS, WORD_CHINESE };

static enum word_class class_at(const struct text_field *field, size_t at)
{
	uint32_t c;
	utf8_next(field->text.text + at, &c);
	if (!iswalnum((wint_t)c))
		return WORD_GAP;
	return width_of_char(c, 1) == 2 ? WORD_CHINESE : WORD_LETTERS;
}

static size_t word_back(const struct text_field *field, size_t at)
{
	while (at > 0 && class_at(field, before(field, at)) == WORD_GAP)
		at = before(field, at);
	if (at == 0)
		return 0;
	enum word_class class = class_at(field, before(field, at));
	while (at > 0 && class_at(field, before(field, at)) == class)
		at = before(field, at);
	return at;
}

static size_t word_forth(const struct text_field *field, size_t at)
{
	while (at < field->text.length && class_at(field, at) == WORD_GAP)
		at = behind(field, at);
	if (at == field->text.length)
		return at;
	enum word_class class = class_at(field, at);
	while (at < field->text.length && class_at(field, at) == class)
		at = behind(field, at);
	return at;
}

static size_t paragraph_start(const struct text_field *field)
{
	size_t at = field->caret;
	while (at > 0 && field->text.text[at - 1] != '\n')
		at--;
	return at;
}

/* The paragraph's end; at the end its line end too, so that Ctrl-K again and again takes line after line. */
static size_t paragraph_end(const struct text_field *field)
{
	size_t length = strcspn(field->text.text + field->caret, "\n");
	return length ? field->caret + length : behind(field, field->caret);
}

static enum text_field_reply move(struct text_field *field, size_t offset, bool upper)
{
	text_undo_seal(&field->undo);
	place_caret(field, offset);
	field->upper = upper;
	show_caret(field);
	return TEXT_FIELD_MOVED;
}

static enum text_field_reply move_lines(struct text_field *field, long lines)
{
	if (!field->multiline)
		return TEXT_FIELD_IGNORED;
	long line = (long)caret_line(field), last = (long)field->layout.count - 1;
	bool single = lines == 1 || lines == -1;
	if (single && (line + lines < 0 || line + lines > last))
		return TEXT_FIELD_IGNORED;
	line += lines;
	line = line < 0 ? 0 : line > last ? last : line;
	int wanted = field->wanted >= 0 ? field->wanted : caret_column(field);
	bool upper;
	size_t offset =
		text_layout_offset(&field->layout, field->text.text, (size_t)line, wanted, &upper);
	move(field, offset, upper);
	field->wanted = wanted;
	return TEXT_FIELD_MOVED;
}

static enum text_field_reply move_home(struct text_field *field)
{
	return move(field, field->layout.lines[caret_line(field)].start, false);
}

static enum text_field_reply move_end(struct text_field *field)
{
	const struct text_line *line = &field->layout.lines[caret_line(field)];
	return move(field, line->end, line->wrapped);
}

/* --- keys --- */

static enum text_field_reply handle_code(struct text_field *field, const struct key *key)
{
	bool plain = !key->modifiers, far = key->modifiers & (KEY_CTRL | KEY_ALT);
	if (key->modifiers & KEY_SHIFT && key->code != CODE_ENTER && key->code != CODE_BACKSPACE)
		return TEXT_FIELD_IGNORED;
	switch (key->code) {
	case CODE_LEFT:
		return move(field,
			    far ? word_back(field, field->caret) : before(field, field->caret),
			    false);
	case CODE_RIGHT:
		return move(field,
			    far ? word_forth(field, field->caret) : behind(field, field->caret),
			    false);
	case CODE_UP:
		return plain ? move_lines(field, -1) : TEXT_FIELD_IGNORED;
	case CODE_DOWN:
		return plain ? move_lines(field, 1) : TEXT_FIELD_IGNORED;
	case CODE_PAGE_UP:
		return plain ? move_lines(field, field->rows > 2 ? 1 - field->rows : -2)
			     : TEXT_FIELD_IGNORED;
	case CODE_PAGE_DOWN:
		return plain ? move_lines(field, field->rows > 2 ? field->rows - 1 : 2)
			     : TEXT_FIELD_IGNORED;
	case CODE_HOME:
		return far ? move(field, 0, false) : move_home(field);
	case CODE_END:
		return far ? move(field, field->text.length, false) : move_end(field);
	case CODE_BACKSPACE:
		return far ? cut(field, word_back(field, field->caret), field->caret, false)
			   : cut(field, before(field, field->caret), field->caret, true);
	case CODE_DELETE:
		return cut(field, field->caret,
			   far ? word_forth(field, field->caret) : behind(field, field->caret),
			   false);
	case CODE_ENTER:
		return field->multiline && !far ? insert(field, "\n", 1, true) : TEXT_FIELD_IGNORED;
	default:
		return TEXT_FIELD_IGNORED;
	}
}

static enum text_field_reply handle_ctrl(struct text_field *field, uint32_t letter)
{
	switch (letter) {
	case 'a':
		return move_home(field);
	case 'e':
		return move_end(field);
	case 'u':
		return cut(field, paragraph_start(field), field->caret, false);
	case 'k':
		return cut(field, field->caret, paragraph_end(field), false);
	case 'w':
		return cut(field, word_back(field, field->caret), field->caret, false);
	case 'z':
		return step_through_time(field, text_undo_back);
	case 'y':
		return step_through_time(field, text_undo_forth);
	default:
		return TEXT_FIELD_IGNORED;
	}
}

enum text_field_reply text_field_key(struct text_field *field, const struct key *key)
{
	char bytes[4];
	switch (key->kind) {
	case KEY_IS_CODE:
		return handle_code(field, key);
	case KEY_IS_PASTE:
		return insert(field, key->text, strlen(key->text), false);
	case KEY_IS_CHARACTER:
		if (!key->modifiers)
			return insert(field, bytes, utf8_encode(key->codepoint, bytes), true);
		return key->modifiers == KEY_CTRL ? handle_ctrl(field, key->codepoint)
						  : TEXT_FIELD_IGNORED;
	default:
		return TEXT_FIELD_IGNORED;
	}
}

void text_field_click(struct text_field *field, int row, int column)
{
	bool upper;
	size_t line = field->multiline ? field->top + (size_t)row : 0;
	if (line >= field->layout.count)
		line = field->layout.count - 1;
	if (!field->multiline)
		column += width_between(field, 0, field->left);
	size_t offset = text_layout_offset(&field->layout, field->text.text, line, column, &upper);
	move(field, offset, upper);
}

void text_field_scroll(struct text_field *field, int lines)
{
	long last = (long)field->layout.count - field->rows, top = (long)field->top + lines;
	if (!field->multiline)
		return;
	top = top > last ? last : top;
	field->top = top > 0 ? (size_t)top : 0;
}

/* --- the window --- */

bool text_field_cursor(const struct text_field *field, int *row, int *column)
{
	if (!field->multiline) {
		*row = 0;
		*column = width_between(field, field->left, field->caret);
		return true;
	}
	size_t line = caret_line(field);
	int at = caret_column(field);
	*row = (int)line - (int)field->top;
	*column = at < field->columns ? at : field->columns - 1; /* among the blanks at a wrap */
	return *row >= 0 && *row < field->rows;
}

bool text_field_row(const struct text_field *field, int row, size_t *start, size_t *length)
{
	size_t line = field->multiline ? field->top + (size_t)row : (size_t)row;
	if (line >= field->layout.count)
		return false;
	*start = field->multiline ? field->layout.lines[line].start : field->left;
	*length = field->layout.lines[line].end - *start;
	return true;
}

void text_field_draw_rows(const struct text_field *field, struct screen *screen, int row,
			  int column, int first, int count, bool focused)
{
	int style = focused ? STYLE_FIELD_CURRENT : STYLE_FIELD;
	for (int i = first; i < first + count && i < field->rows; i++) {
		size_t start, length;
		int used = 0;
		if (text_field_row(field, i, &start, &length))
			used = screen_put_bytes(screen, row + i, column, field->columns,
						field->text.text + start, length, style);
		screen_fill(screen, row + i, column + used, 1, field->columns - used, style);
	}
	int caret_row, caret_at;
	if (!focused)
		return;
	if (text_field_cursor(field, &caret_row, &caret_at) && caret_row >= first &&
	    caret_row < first + count)
		screen_cursor(screen, row + caret_row, column + caret_at);
	else
		screen_no_cursor(screen, row + first, column);
}

void text_field_draw(const struct text_field *field, struct screen *screen, int row, int column,
		     bool focused)
{
	text_field_draw_rows(field, screen, row, column, 0, field->rows, focused);
}
