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

/* One of several, by its number; Enter: the first. `names` are borrowed. ERR_NOTHING where there is no answer. */
bool ask_choice(const char *question, const char *const *names, size_t count, size_t *chosen,
		struct error *err);

/* Yes or no to one of several proposals. */
enum ask_decision {
	ASK_YES,
	ASK_NO,
	ASK_REST, /* this one and all further ones as they are suggested */
	ASK_QUIT, /* also at the end of input */
};

/* Asks until it is one of y, n, a and q (or 是, 否, …); Enter: as suggested. */
enum ask_decision ask_decision(const char *question, bool suggested);

/* The variables that have no value yet. */
bool ask_variables(const struct template_info *about, struct values *values, struct error *err);

#endif
