#include "cli/options.h"

#include "base/array.h"
#include "base/similar.h"
#include "model/activity.h"
#include "model/money.h"
#include "model/number.h"

#include <stdlib.h>

static bool takes_value(const struct option *option)
{
	return option->kind != OPTION_FLAG;
}

static void *slot_of(const struct option_set *set, const struct option *option)
{
	return (char *)set->values + option->offset;
}

void option_set_init(const struct option_set *set)
{
	for (const struct option *option = set->options; option && option->name; option++) {
		if (option->kind == OPTION_NUMBER)
			*(int *)slot_of(set, option) = option->otherwise;
		else if (option->kind == OPTION_MONEY)
			*(int64_t *)slot_of(set, option) = NOT_GIVEN;
	}
}

void option_set_release(const struct option_set *set)
{
	for (const struct option *option = set->options; option && option->name; option++) {
		if (option->kind == OPTION_LIST)
			text_list_release(slot_of(set, option));
	}
}

void text_list_add(struct text_list *list, const char *text)
{
	ARRAY_GROW(list->items, list->count, list->room);
	list->items[list->count++] = text;
}

void text_list_release(struct text_list *list)
{
	free(list->items);
	*list = (struct text_list){0};
}

static void write_choices(const struct option *option, const char *between, struct strbuf *out)
{
	const char *name;
	for (size_t i = 0; (name = option->choice(i)); i++) {
		strbuf_add_text(out, i ? between : "");
		strbuf_add_text(out, name);
	}
}

void option_write_label(const struct option *option, struct strbuf *out)
{
	if (option->letter)
		strbuf_format(out, "-%c, --%s", option->letter, option->name);
	else
		strbuf_format(out, "    --%s", option->name);
	if (!takes_value(option))
		return;
	strbuf_add_byte(out, ' ');
	if (option->kind == OPTION_CHOICE && !option->told)
		write_choices(option, "|", out);
	else
		strbuf_add_text(out, text(option->value));
}

static bool read_number(const struct option *option, const char *value, int *out, struct error *err)
{
	int number;
	if (!number_parse(value, option->least, option->most, &number))
		return error_set(
			err, ERR_USAGE,
			say_option_number(option->name, option->least, option->most, value));
	*out = number;
	return true;
}

static bool read_money(const struct option *option, const char *value, int64_t *out,
		       struct error *err)
{
	return money_parse(value, out) ||
	       error_set(err, ERR_USAGE, say_option_money(option->name, value));
}

static bool read_choice(const struct option *option, const char *value, const char **out,
			struct error *err)
{
	const char *name;
	for (size_t i = 0; (name = option->choice(i)); i++) {
		if (strcmp(name, value) == 0) {
			*out = name;
			return true;
		}
	}
	struct strbuf names = STRBUF_INIT;
	write_choices(option, text(MSG_list_comma), &names);
	error_set(err, ERR_USAGE, say_option_choice(option->name, names.text, value));
	strbuf_release(&names);
	return false;
}

static bool store_value(const struct option *option, void *slot, const char *value,
			struct error *err)
{
	switch (option->kind) {
	case OPTION_FLAG:
		*(bool *)slot = true;
		return true;
	case OPTION_TEXT:
		*(const char **)slot = value;
		return true;
	case OPTION_LIST:
		text_list_add(slot, value);
		return true;
	case OPTION_NUMBER:
		return read_number(option, value, slot, err);
	case OPTION_MONEY:
		return read_money(option, value, slot, err);
	case OPTION_CHOICE:
		return read_choice(option, value, slot, err);
	}
	return false;
}

/* Is `word`, up to `length`, the --name or -x of this option? */
static bool is_called(const struct option *option, const char *word, size_t length)
{
	if (word[1] != '-')
		return length == 2 && word[1] == option->letter;
	return strlen(option->name) == length - 2 &&
	       strncmp(word + 2, option->name, length - 2) == 0;
}

static const struct option *find_option(const struct option_reader *reader, const char *word,
					size_t length, const struct option_set **set)
{
	for (size_t i = 0; i < reader->set_count; i++) {
		*set = &reader->sets[i];
		for (const struct option *option = (*set)->options; option && option->name;
		     option++)
			if (is_called(option, word, length))
				return option;
	}
	return NULL;
}

/* The name of an option that is near to what was written; NULL: none is. */
static const char *near_name(const struct option_reader *reader, const char *name)
{
	struct text_list names = {0};
	for (size_t i = 0; i < reader->set_count; i++)
		for (const struct option *option = reader->sets[i].options; option && option->name;
		     option++)
			text_list_add(&names, option->name);
	const char *near = *name ? similar_name(name, names.items, names.count) : NULL;
	text_list_release(&names);
	return near;
}

static bool refuse_unknown(const struct option_reader *reader, const char *word, size_t length,
			   struct error *err)
{
	char *written = xmemdup0(word, length);
	const char *near = near_name(reader, written + strspn(written, "-"));
	bool before_command = reader->set_count == 1;
	error_set(err, ERR_USAGE,
		  near             ? say_option_unknown_near(written, near)
		  : before_command ? say_option_unknown_yet(written)
				   : say_option_unknown(written));
	free(written);
	return false;
}

/* Takes the option at reader->words, with its value. */
static bool take_option(struct option_reader *reader, struct error *err)
{
	const char *word = *reader->words++;
	const char *equals = word[1] == '-' ? strchr(word, '=') : NULL;
	size_t length = equals ? (size_t)(equals - word) : strlen(word);
	const struct option_set *set = NULL;
	const struct option *option = find_option(reader, word, length, &set);
	if (!option)
		return refuse_unknown(reader, word, length, err);
	if (equals && !takes_value(option))
		return error_set(err, ERR_USAGE, say_option_no_value(option->name));
	const char *value = equals ? equals + 1 : NULL;
	if (!value && takes_value(option)) {
		if (!*reader->words)
			return error_set(err, ERR_USAGE, say_option_wants_value(option->name));
		value = *reader->words++;
	}
	return store_value(option, slot_of(set, option), value, err);
}

/* '——json' and '－－json': dashes of a Chinese input method before a letter. */
static bool has_wide_dashes(const char *word)
{
	static const char *const dashes[] = {"—", "－"};
	const char *start = word;
	for (size_t i = 0; i < ARRAY_LENGTH(dashes); i++)
		while (strncmp(word, dashes[i], strlen(dashes[i])) == 0)
			word += strlen(dashes[i]);
	return word > start && *word >= 'a' && *word <= 'z';
}

bool option_reader_next(struct option_reader *reader, const char **word, struct error *err)
{
	for (; *reader->words;) {
		*word = *reader->words;
		if (!reader->ended && strcmp(*word, "--") == 0) {
			reader->ended = true;
			reader->words++;
		} else if (!reader->ended && has_wide_dashes(*word)) {
			return error_set(err, ERR_USAGE, say_option_wide_dashes(*word));
		} else if (reader->ended || (*word)[0] != '-' || (*word)[1] == '\0') {
			reader->words++;
			return true;
		} else if (!take_option(reader, err)) {
			return false;
		}
	}
	*word = NULL;
	return true;
}
