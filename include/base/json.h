/* JSON (RFC 8259), built element by element: commas and indents come by themselves. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/strbuf.h"

struct json {
	struct strbuf text;
	int depth;
	bool first; /* nothing stands yet in what was opened last */
};

#define JSON_INIT \
	{ \
		.text = STRBUF_INIT, .first = true \
	}

/* `key` is NULL inside of an array and for the whole. A NULL text becomes null. */
void json_open(struct json *json, const char *key, char bracket); /* '[' or '{' */
void json_close(struct json *json, char bracket);
void json_text(struct json *json, const char *key, const char *value);
void json_number(struct json *json, const char *key, int64_t value);
void json_flag(struct json *json, const char *key, bool value);
void json_null(struct json *json, const char *key);
void json_plain(struct json *json, const char *key, const char *number); /* as it is */

void json_release(struct json *json);

#endif
