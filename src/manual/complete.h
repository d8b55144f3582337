/* What the words of a call may be, told alike to every shell. */
#ifndef MANUAL_COMPLETE_H
#define MANUAL_COMPLETE_H

#include "cli/command.h"

enum source {
	SOURCE_NONE, /* whatever people type */
	SOURCE_FILES,
	SOURCE_WORDS, /* a few that are always the same */
	SOURCE_PLANS,
	SOURCE_POSTS,
	SOURCE_MEMBERS,
	SOURCE_HOLDERS, /* posts and members */
	SOURCE_UNIONS,
	SOURCE_TEMPLATES,
	SOURCE_COUNT
};

/* What stands behind the option; of a flag SOURCE_NONE. */
enum source complete_option(const struct option *option);
enum source complete_argument(const struct argument *argument);

/* Does a value follow? */
bool complete_takes_value(const struct option *option);

/* 'text markdown html': the words that SOURCE_WORDS is, blanks between them; `option` is NULL for an argument. Appends. */
void complete_write_words(const struct option *option, struct strbuf *out);

/* The beginning of an explanation, up to where it goes into details: as much as a list has room for. Owned by the caller. */
char *complete_brief(const char *help);

/*
 * A source that the program is asked for: the JSON of `command` has its words behind the keys that `keys` is, an extended
 * regular expression which begins at the left of the line, blanks and all. `name` is for functions of the shells.
 */
struct complete_query {
	const char *name, *command, *keys;
};

/* NULL for sources that the program is not asked for. */
const struct complete_query *complete_query(enum source source);

/* What makes words, a line each, out of that JSON: a call of sed, where `keys` is how the shell names the expression. Appends. */
void complete_write_sed(const char *keys, struct strbuf *out);

#endif
