/* What the words of a call may be, told alike to every shell. */
#ifndef MANUAL_COMPLETE_H
#define MANUAL_COMPLETE_H

#include "cli/command.h"

enum source {
	SOURCE_NONE, /* whatever people type */
	SOURCE_FILES,
	SOURCE_CHOICES, /* the option's own */
	SOURCE_PLANS,
	SOURCE_POSTS,
	SOURCE_MEMBERS,
	SOURCE_TEMPLATES,
	SOURCE_COUNT
};

/* What stands behind the option; of a flag SOURCE_NONE. */
enum source complete_option(const struct option *option);
enum source complete_argument(const struct argument *argument);

/* Does a value follow? */
bool complete_takes_value(const struct option *option);

/* 'text markdown html': the choices of an option, blanks between them. Appends. */
void complete_write_choices(const struct option *option, struct strbuf *out);

/* The beginning of an explanation, up to where it goes into details: as much as a list has room for. Owned by the caller. */
char *complete_brief(const char *help);

/*
 * The call that prints what there is of a source, a line each, as a shell runs it; "%s" stands where the options that name
 * the database go. NULL for sources that are not asked of the program.
 */
const char *complete_query(enum source source);

/* 'plans', as functions of the shells are called; NULL as above. */
const char *complete_source_name(enum source source);

#endif
