/* What a template asks of its user. */
#ifndef MODEL_TEMPLATE_H
#define MODEL_TEMPLATE_H

#include <stddef.h>

enum variable_type { VARIABLE_TEXT, VARIABLE_YEAR, VARIABLE_CHOICE };

struct variable {
	char *name;
	char *prompt;   /* NULL: the name */
	char *fallback; /* the default, NULL: none */
	enum variable_type type;
	char **choices; /* choice_count of them */
	size_t choice_count;
	int line, column;
};

/* What stands under 'template:'. */
struct template_info {
	char *name; /* NULL: the file is no template */
	char *summary;
	struct variable *variables;
	size_t count, room;
};

struct variable_value {
	const char *name, *value;
};

void template_info_release(struct template_info *about);

#endif
