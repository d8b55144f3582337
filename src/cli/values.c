#include "values.h"

#include "base/array.h"

#include <stdlib.h>

static const char *keep(struct values *values, char *text)
{
	ARRAY_GROW(values->texts, values->text_count, values->text_room);
	return values->texts[values->text_count++] = text;
}

void values_add(struct values *values, const char *name, const char *value)
{
	ARRAY_GROW(values->items, values->count, values->room);
	values->items[values->count++] =
		(struct variable_value){keep(values, xstrdup(name)), keep(values, xstrdup(value))};
}

static bool read_one(struct values *values, const char *written, struct error *err)
{
	static const char *const signs[] = {
		"=", "＝"}; /* the second one comes from a Chinese input method */
	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++) {
		const char *sign = strstr(written, signs[i]);
		if (!sign || sign == written)
			continue;
		char *name = xmemdup0(written, (size_t)(sign - written));
		values_add(values, name, sign + strlen(signs[i]));
		free(name);
		return true;
	}
	return error_set(err, ERR_USAGE, say_bad_set(written));
}

bool values_read(struct values *values, const struct text_list *written, struct error *err)
{
	for (size_t i = 0; i < written->count; i++)
		if (!read_one(values, written->items[i], err))
			return false;
	return true;
}

bool values_have(const struct values *values, const char *name)
{
	for (size_t i = 0; i < values->count; i++)
		if (strcmp(values->items[i].name, name) == 0)
			return true;
	return false;
}

void values_release(struct values *values)
{
	for (size_t i = 0; i < values->text_count; i++)
		free(values->texts[i]);
	free(values->texts);
	free(values->items);
	*values = (struct values){0};
}
