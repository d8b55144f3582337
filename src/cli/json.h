/* What commands print as JSON. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include "base/json.h"
#include "model/json_values.h"

struct plan_row;

/* Prints and releases it. */
void json_print(struct json *json);

/* The fields of a plan with its figures, inside of an open object. */
void json_plan(struct json *json, const struct plan_row *row);

#endif
