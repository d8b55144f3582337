#include "text_state.h"

#include "base/utf8.h"
#include "base/width.h"

#include <wctype.h>

/* Puts the caret there, or behind the grapheme that this is in the middle of. */
void text_place_caret(struct text_field *field, size_t offset)
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

/* --- moving --- */

size_t text_before(const struct text_field *field, size_t at)
{
	return at ? grapheme_back(field->text.text, at) : 0;
}

size_t text_behind(const struct text_field *field, size_t at)
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

size_t text_word_back(const struct text_field *field, size_t at)
{
	while (at > 0 && class_at(field, text_before(field, at)) == WORD_GAP)
		at = text_before(field, at);
	if (at == 0)
		return 0;
	enum word_class class = class_at(field, text_before(field, at));
	while (at > 0 && class_at(field, text_before(field, at)) == class)
		at = text_before(field, at);
	return at;
}

size_t text_word_forth(const struct text_field *field, size_t at)
{
	while (at < field->text.length && class_at(field, at) == WORD_GAP)
		at = text_behind(field, at);
	if (at == field->text.length)
		return at;
	enum word_class class = class_at(field, at);
	while (at < field->text.length && class_at(field, at) == class)
		at = text_behind(field, at);
	return at;
}

size_t text_paragraph_start(const struct text_field *field)
{
	size_t at = field->caret;
	while (at > 0 && field->text.text[at - 1] != '\n')
		at--;
	return at;
}

/* The paragraph's end; at the end its line end too, so that Ctrl-K again and again takes line after line. */
size_t text_paragraph_end(const struct text_field *field)
{
	size_t length = strcspn(field->text.text + field->caret, "\n");
	return length ? field->caret + length : text_behind(field, field->caret);
}

enum text_field_reply text_move(struct text_field *field, size_t offset, bool upper)
{
	text_undo_seal(&field->undo);
	text_place_caret(field, offset);
	field->upper = upper;
	text_show_caret(field);
	return TEXT_FIELD_MOVED;
}

enum text_field_reply text_move_lines(struct text_field *field, long lines)
{
	if (!field->multiline)
		return TEXT_FIELD_IGNORED;
	long line = (long)text_caret_line(field), last = (long)field->layout.count - 1;
	bool single = lines == 1 || lines == -1;
	if (single && (line + lines < 0 || line + lines > last))
		return TEXT_FIELD_IGNORED;
	line += lines;
	line = line < 0 ? 0 : line > last ? last : line;
	int wanted = field->wanted >= 0 ? field->wanted : text_caret_column(field);
	bool upper;
	size_t offset =
		text_layout_offset(&field->layout, field->text.text, (size_t)line, wanted, &upper);
	text_move(field, offset, upper);
	field->wanted = wanted;
	return TEXT_FIELD_MOVED;
}

enum text_field_reply text_move_home(struct text_field *field)
{
	return text_move(field, field->layout.lines[text_caret_line(field)].start, false);
}

enum text_field_reply text_move_end(struct text_field *field)
{
	const struct text_line *line = &field->layout.lines[text_caret_line(field)];
	return text_move(field, line->end, line->wrapped);
}

void text_field_click(struct text_field *field, int row, int column)
{
	bool upper;
	size_t line = field->multiline ? field->top + (size_t)row : 0;
	if (line >= field->layout.count)
		line = field->layout.count - 1;
	if (!field->multiline)
		column += text_width_between(field, 0, field->left);
	size_t offset = text_layout_offset(&field->layout, field->text.text, line, column, &upper);
	field->proposed = false;
	text_move(field, offset, upper);
}
