/* Values of a template's variables, as --set and the questions of `new` give them. */
#ifndef CLI_VALUES_H
#define CLI_VALUES_H

#include "base/error.h"
#include "cli/options.h"
#include "model/template.h"

struct values {
	struct variable_value *items;
	size_t count, room;
	char **texts; /* what the items point into */
	size_t text_count, text_room;
};

/* Each 'name=value'; ERR_USAGE for what is not written so. */
bool values_read(struct values *values, const struct text_list *written, struct error *err);

/* Both copied. */
void values_add(struct values *values, const char *name, const char *value);
bool values_have(const struct values *values, const char *name);
void values_release(struct values *values);

#endif
