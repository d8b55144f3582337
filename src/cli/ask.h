/* Questions on a terminal, a line each. */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "app/transfer.h"
#include "values.h"

/* Is there somebody to ask: a terminal on standard input and output? */
bool ask_possible(void);

/* Which of the templates. ERR_NOTHING where the answer is none. */
bool ask_template(const struct template_entry *items, size_t count, size_t *chosen,
		  struct error *err);

/* The variables that have no value yet. */
bool ask_variables(const struct template_info *about, struct values *values, struct error *err);

#endif
