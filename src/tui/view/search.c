/* Words are looked up after a short rest of typing: what is typed always appears at once. */
#include "tui/view/search.h"

#include "search_draw.h"
#include "search_jump.h"

#include "app/look.h"
#include "base/array.h"
#include "tui/edit/key_help.h"
#include "tui/edit/unused_key.h"

#include <stdlib.h>

#define REST_MS 150
#define RESULTS_MOST 200

/* Looks up what stands in the field, unless that is what was looked up last. */
static void look_up(struct search *search)
{
	const char *words = text_field_text(search->field);
	struct error err = ERROR_INIT;
	struct found_list list = {0};
	search->resting = false;
	if (string_same(search->desk->searched, words))
		return;
	string_set(&search->desk->searched, words);
	string_set(&search->problem, NULL);
	if (!look_search(search->desk->session, words, RESULTS_MOST, &list, &err))
		string_set(&search->problem, err.text);
	error_release(&err);
	found_list_release(&search->found);
	search->found = list;
	search->list = (struct list){0};
	list_set_count(&search->list, list.count);
}

/* The words of the last time, read anew, with the cursor where it was. */
static void begin(struct search *search)
{
	char *words = search->desk->searched;
	search->desk->searched = NULL;
	text_field_propose(search->field, words);
	free(words);
	look_up(search);
	if (search->desk->searched_at < search->list.count)
		search->list.at = search->desk->searched_at;
}

/* --- keys --- */

static bool jump(struct search *search)
{
	look_up(search);
	if (search->list.count == 0)
		return false;
	search->desk->searched_at = search->list.at;
	search_jump(search->desk, &search->found.items[search->list.at]);
	return true;
}

static bool move(struct search *search, const struct key *key)
{
	static const struct {
		enum key_code code;
		enum action action;
	} moves[] = {
		{CODE_UP, ACTION_up},
		{CODE_DOWN, ACTION_down},
		{CODE_PAGE_UP, ACTION_page_up},
		{CODE_PAGE_DOWN, ACTION_page_down},
	};
	for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++)
		if (key_is(key, moves[i].code))
			return list_act(&search->list, moves[i].action);
	return false;
}

static bool answered(struct search *search, const struct key *key);

static bool mouse(struct search *search, const struct key *key)
{
	struct key pressed;
	if (key->button == MOUSE_WHEEL_UP || key->button == MOUSE_WHEEL_DOWN) {
		list_act(&search->list, key->button == MOUSE_WHEEL_UP ? ACTION_up : ACTION_down);
		return false;
	}
	if (key->button != MOUSE_LEFT)
		return false;
	if (search_draw_hint_at(search, key, &pressed))
		return answered(search, &pressed);
	return search_draw_click(search, key) && key->twice && jump(search);
}

static void redraw(struct screen *screen, void *data)
{
	(void)screen;
	search_draw(data);
}

static void help(struct search *search)
{
	static const struct key_row keys[] = {
		{"Enter", MSG_help_search_jump},
		{"Esc", MSG_help_search_leave},
		{"Up Down", MSG_help_list_step},
		{"PageUp PageDown", MSG_help_list_page},
	};
	static const struct key_group group = KEY_GROUP(MSG_help_search, keys);
	const struct key_group *const groups[] = {&group, &key_group_line};
	const struct beneath itself = {.redraw = redraw, .data = search};
	key_help(search->desk->screen, &itself, text(MSG_help_search), text(MSG_search_begin),
		 groups, ARRAY_LENGTH(groups));
}

static void type(struct search *search, const struct key *key)
{
	enum text_field_reply reply = text_field_key(search->field, key);
	if (reply == TEXT_FIELD_EDITED)
		search->resting = true;
	if (reply == TEXT_FIELD_IGNORED &&
	    (key->kind == KEY_IS_CODE || key->kind == KEY_IS_CHARACTER))
		search->said = unused_key(key);
}

/* True where it is over. */
static bool answered(struct search *search, const struct key *key)
{
	if (key->kind != KEY_IS_TIMEOUT && key->kind != KEY_IS_RESIZE)
		string_set(&search->said, NULL);
	if (key_ends(key) || key_is(key, CODE_ESCAPE)) {
		search->desk->leaving |= key_ends(key);
		search->desk->searched_at = search->list.at;
		return true;
	}
	if (key->kind == KEY_IS_MOUSE)
		return mouse(search, key);
	if (key_is(key, CODE_ENTER))
		return jump(search);
	if (key_is(key, CODE_F1))
		help(search);
	else if (!move(search, key))
		type(search, key);
	return false;
}

void search_run(struct desk *desk)
{
	struct search search = {.desk = desk, .field = text_field_new(false, 0)};
	struct key key;
	begin(&search);
	do {
		search_draw(&search);
		screen_flush(desk->screen);
		screen_read_key(desk->screen, search.resting ? REST_MS : -1, &key);
		if (key.kind == KEY_IS_TIMEOUT)
			look_up(&search);
	} while (!answered(&search, &key));
	found_list_release(&search.found);
	text_field_free(search.field);
	free(search.problem);
	free(search.said);
}
