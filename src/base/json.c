#include "base/json.h"

#include <inttypes.h>

static void begin_element(struct json *json, const char *key)
{
	if (json->depth)
		strbuf_add_text(&json->text, json->first ? "\n" : ",\n");
	strbuf_add_repeat(&json->text, "  ", (size_t)json->depth);
	if (key) {
		strbuf_add_json(&json->text, key);
		strbuf_add_text(&json->text, ": ");
	}
	json->first = false;
}

void json_open(struct json *json, const char *key, char bracket)
{
	begin_element(json, key);
	strbuf_add_byte(&json->text, bracket);
	json->depth++;
	json->first = true;
}

void json_close(struct json *json, char bracket)
{
	json->depth--;
	if (!json->first) {
		strbuf_add_byte(&json->text, '\n');
		strbuf_add_repeat(&json->text, "  ", (size_t)json->depth);
	}
	strbuf_add_byte(&json->text, bracket);
	json->first = false;
}

static void add_plain(struct json *json, const char *key, const char *value)
{
	begin_element(json, key);
	strbuf_add_text(&json->text, value);
}

void json_text(struct json *json, const char *key, const char *value)
{
	begin_element(json, key);
	if (value)
		strbuf_add_json(&json->text, value);
	else
		strbuf_add_text(&json->text, "null");
}

void json_number(struct json *json, const char *key, int64_t value)
{
	begin_element(json, key);
	strbuf_format(&json->text, "%" PRId64, value);
}

void json_flag(struct json *json, const char *key, bool value)
{
	add_plain(json, key, value ? "true" : "false");
}

void json_null(struct json *json, const char *key)
{
	add_plain(json, key, "null");
}

void json_plain(struct json *json, const char *key, const char *number)
{
	add_plain(json, key, number);
}

void json_release(struct json *json)
{
	strbuf_release(&json->text);
}
