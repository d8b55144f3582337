/* What a template's user answered, and putting it where {{name}} stands. */
#ifndef IMPORT_VARIABLES_H
#define IMPORT_VARIABLES_H

#include "base/strbuf.h"
#include "model/template.h"

#define VARIABLE_OPEN "{{"

struct variables {
	const struct template_info *about; /* borrowed */
	char **values; /* one for each variable, owned; NULL: none that fits (reported already) */
	bool *used;
};

void variables_init(struct variables *variables, const struct template_info *about);
void variables_release(struct variables *variables);

/* A name of letters (of any script), digits and _, not beginning with a digit. */
bool variable_name_valid(const char *name);

/*
 * Adds the text to `out`, every {{name}}, {{name+1}}, {{name-1}} replaced and {{{{ read as {{. False: *problem is what is
 * wrong, as a sentence owned by the caller, or NULL where a variable has no value that fits (reported already), or where
 * more than `most` bytes come of it.
 */
bool variables_expand(struct variables *variables, const char *text, size_t most,
		      struct strbuf *out, char **problem);

#endif
