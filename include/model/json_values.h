/* What plans are made of, as JSON. What is not given becomes null. */
#ifndef MODEL_JSON_VALUES_H
#define MODEL_JSON_VALUES_H

#include "base/json.h"
#include "model/activity.h"

void json_count(struct json *json, const char *key, int value);
void json_money(struct json *json, const char *key, int64_t fen); /* in yuan: 3000 or 2860.50 */
void json_moment(struct json *json, const char *key, struct moment moment);

/* The fields of an activity, inside of an open object. */
void json_activity(struct json *json, const struct activity *activity);

#endif
