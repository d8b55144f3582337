/* JSON, built element by element: commas and indents come by themselves. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include "base/strbuf.h"

struct activity;
struct plan;
struct plan_row;

struct json {
	struct strbuf text;
	int depth;
	bool first; /* nothing stands yet in what was opened last */
};

#define JSON_INIT \
	{ \
		.text = STRBUF_INIT, .first = true \
	}

/* `key` is NULL inside of an array and for the whole. NULL texts, dates and sums that are not given become null. */
void json_open(struct json *json, const char *key, char bracket); /* '[' or '{' */
void json_close(struct json *json, char bracket);
void json_text(struct json *json, const char *key, const char *value);
void json_number(struct json *json, const char *key, int64_t value);
void json_count(struct json *json, const char *key, int value);   /* NOT_GIVEN: null */
void json_money(struct json *json, const char *key, int64_t fen); /* in yuan; NOT_GIVEN: null */
void json_flag(struct json *json, const char *key, bool value);

/* Prints and releases it. */
void json_print(struct json *json);

/* The fields of a plan with its figures, of an activity, inside of an open object. */
void json_plan(struct json *json, const struct plan_row *row);
void json_activity(struct json *json, const struct activity *activity);

#endif
