/*
 * Options of a command, each declared once in a table: from it come the parser, the help, and whatever else is to list
 * them. Written as --name value, --name=value or -x value; names are never abbreviated; '--' ends the options.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "base/error.h"
#include "base/strbuf.h"
#include "i18n/messages.h"

#include <stddef.h>

enum option_kind {
	OPTION_FLAG,   /* bool: true once it is given; takes no value */
	OPTION_TEXT,   /* const char *: NULL until given; the last one counts, here and below */
	OPTION_LIST,   /* struct text_list: every one */
	OPTION_NUMBER, /* int: from `least` to `most` */
	OPTION_MONEY,  /* int64_t, fen; NOT_GIVEN until given */
	OPTION_CHOICE, /* const char *: one of `choice`; NULL until given */
};

struct option {
	const char *name; /* without its dashes; NULL behind the last of a table */
	char letter;      /* 0: none */
	enum option_kind kind;
	enum message
		value; /* what stands for the value in help; not for flags and choices that tell nothing */
	enum message help;
	size_t offset;                       /* where it goes in the struct of values */
	int least, most;                     /* of a number */
	int otherwise;                       /* a number that is not given */
	const char *(*choice)(size_t index); /* the names to choose from; NULL behind the last */
	const char *(*told)(size_t index);   /* what each of them is, for help; NULL: they say it */
};

/* Texts, all borrowed from the arguments of the program. */
struct text_list {
	const char **items;
	size_t count, room;
};

/* A table of options and the struct that its values go to. */
struct option_set {
	const struct option *options;
	void *values;
};

/* Sets what the options are before any is given. */
void option_set_init(const struct option_set *set);
void option_set_release(const struct option_set *set);

void text_list_add(struct text_list *list, const char *text);
void text_list_release(struct text_list *list);

/* Reading the arguments of a call, word by word. Sets may be added between two words. */
struct option_reader {
	char **words; /* the next word; NULL behind the last */
	struct option_set sets[2];
	size_t set_count;
	bool ended; /* past '--' */
};

/*
 * The next word that is no option, or NULL behind the last; the options before it are stored. ERR_USAGE: no such option
 * (and which one is near), a missing or superfluous value, or one that does not fit.
 */
bool option_reader_next(struct option_reader *reader, const char **word, struct error *err);

/* '-o, --output FILE': as help has it, a place for the letter kept free. */
void option_write_label(const struct option *option, struct strbuf *out);

#endif
