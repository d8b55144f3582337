#include "text_state.h"

#include "base/paragraphs.h"
#include "base/utf8.h"
#include "base/width.h"

#include <stdlib.h>

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
	field->proposed = false;
	text_place_caret(field, field->text.length);
	text_lay_out(field);
}

void text_field_propose(struct text_field *field, const char *text)
{
	text_field_set(field, text);
	field->proposed = field->text.length > 0;
}

bool text_field_proposes(const struct text_field *field)
{
	return field->proposed;
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

/* --- changing the text --- */

/* Replaces the bytes from `from` to `to` by others; the caret is behind these. */
static void change(struct text_field *field, size_t from, size_t to, const char *bytes,
		   size_t length, bool typed)
{
	text_undo_add(&field->undo, from, field->text.text + from, to - from, bytes, length, typed);
	strbuf_remove(&field->text, from, to - from);
	strbuf_insert(&field->text, from, bytes, length);
	text_place_caret(field, from + length);
	text_lay_out(field);
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
	field->proposed = false;
	if (strcmp(clean, field->text.text) != 0)
		change(field, 0, field->text.length, clean, strlen(clean), false);
	free(clean);
}

/* Bytes of the longest beginning that there is room for beside the `kept` characters. */
static size_t length_that_fits(const struct text_field *field, const char *text, size_t kept)
{
	size_t at = 0, room = field->most > kept ? field->most - kept : 0;
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

/* At the caret, or in place of a proposal. */
static enum text_field_reply insert(struct text_field *field, const char *bytes, size_t length,
				    bool typed)
{
	size_t from = field->proposed ? 0 : field->caret;
	size_t to = field->proposed ? field->text.length : field->caret;
	char *clean = utf8_clean(bytes, length, true, NULL);
	if (!field->multiline) {
		char *line = text_join_lines(clean);
		free(clean);
		clean = line;
	}
	for (char *at = clean; (at = strchr(at, '\t'));)
		*at = ' ';
	size_t whole = strlen(clean), fits = whole;
	if (field->most) {
		size_t kept = field->proposed ? 0 : utf8_count(field->text.text);
		fits = length_that_fits(field, clean, kept);
	}
	if (fits) {
		change(field, from, to, clean, fits, typed);
		field->proposed = false;
	}
	free(clean);
	return fits < whole ? TEXT_FIELD_FULL : fits ? TEXT_FIELD_EDITED : TEXT_FIELD_MOVED;
}

static enum text_field_reply step_through_time(struct text_field *field,
					       bool step(struct text_undo *, struct strbuf *,
							 size_t *))
{
	size_t caret;
	if (!step(&field->undo, &field->text, &caret))
		return TEXT_FIELD_NO_STEP;
	text_place_caret(field, caret);
	text_lay_out(field);
	return TEXT_FIELD_EDITED;
}

/* --- keys --- */

static enum text_field_reply handle_code(struct text_field *field, const struct key *key)
{
	bool plain = !key->modifiers, far = key->modifiers & (KEY_CTRL | KEY_ALT);
	if (key->modifiers & KEY_SHIFT && key->code != CODE_ENTER && key->code != CODE_BACKSPACE)
		return TEXT_FIELD_IGNORED;
	switch (key->code) {
	case CODE_LEFT:
		return text_move(field,
				 far ? text_word_back(field, field->caret)
				     : text_before(field, field->caret),
				 false);
	case CODE_RIGHT:
		return text_move(field,
				 far ? text_word_forth(field, field->caret)
				     : text_behind(field, field->caret),
				 false);
	case CODE_UP:
		return plain ? text_move_lines(field, -1) : TEXT_FIELD_IGNORED;
	case CODE_DOWN:
		return plain ? text_move_lines(field, 1) : TEXT_FIELD_IGNORED;
	case CODE_PAGE_UP:
		return plain ? text_move_lines(field, field->rows > 2 ? 1 - field->rows : -2)
			     : TEXT_FIELD_IGNORED;
	case CODE_PAGE_DOWN:
		return plain ? text_move_lines(field, field->rows > 2 ? field->rows - 1 : 2)
			     : TEXT_FIELD_IGNORED;
	case CODE_HOME:
		return far ? text_move(field, 0, false) : text_move_home(field);
	case CODE_END:
		return far ? text_move(field, field->text.length, false) : text_move_end(field);
	case CODE_BACKSPACE:
		return far ? cut(field, text_word_back(field, field->caret), field->caret, false)
			   : cut(field, text_before(field, field->caret), field->caret, true);
	case CODE_DELETE:
		return cut(field, field->caret,
			   far ? text_word_forth(field, field->caret)
			       : text_behind(field, field->caret),
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
		return text_move_home(field);
	case 'e':
		return text_move_end(field);
	case 'u':
		return cut(field, text_paragraph_start(field), field->caret, false);
	case 'k':
		return cut(field, field->caret, text_paragraph_end(field), false);
	case 'w':
		return cut(field, text_word_back(field, field->caret), field->caret, false);
	case 'z':
		return step_through_time(field, text_undo_back);
	case 'y':
		return step_through_time(field, text_undo_forth);
	default:
		return TEXT_FIELD_IGNORED;
	}
}

static enum text_field_reply handle(struct text_field *field, const struct key *key)
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

static bool takes_away(const struct key *key)
{
	if (key->kind == KEY_IS_CODE)
		return key->code == CODE_BACKSPACE || key->code == CODE_DELETE;
	return key_is_ctrl(key, 'u') || key_is_ctrl(key, 'k') || key_is_ctrl(key, 'w');
}

enum text_field_reply text_field_key(struct text_field *field, const struct key *key)
{
	if (field->proposed && takes_away(key)) {
		field->proposed = false;
		return cut(field, 0, field->text.length, false);
	}
	enum text_field_reply reply = handle(field, key);
	if (reply != TEXT_FIELD_IGNORED && reply != TEXT_FIELD_NO_STEP)
		field->proposed = false;
	return reply;
}
