/* What a command is, and the table of all. A command is one file that ends with its entry. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "app/session.h"
#include "cli/options.h"

/* A call of the program. */
struct cli {
	struct session_options place; /* which database, and how */
	struct session *session;      /* open where the command needs it; else NULL */
	int status;                   /* with which the program ends where nothing went wrong */
};

enum argument_kind {
	ARGUMENT_ONE,      /* const char * */
	ARGUMENT_OPTIONAL, /* const char *, NULL where it is not given */
	ARGUMENT_MANY,     /* struct text_list, at least one; the last of its table */
};

struct argument {
	enum argument_kind kind;
	enum message name, help;
	size_t offset;
};

enum database_need {
	DATABASE_NONE,    /* the command opens what it needs by itself */
	DATABASE_IF_ANY,  /* while nobody has named or made one, the session is NULL */
	DATABASE_NEEDED,  /* there must be one */
	DATABASE_TO_MAKE, /* made where there is none */
};

struct command {
	const char *name;
	enum message summary; /* a sentence */
	enum message example; /* calls, a line each */
	enum database_need database;
	const struct argument *arguments;
	size_t argument_count;
	const struct option *options; /* NULL: none */
	size_t size;                  /* of its struct of values; 0: it takes none */
	/* `values` is that struct, filled in. False: err says why. */
	bool (*run)(struct cli *cli, const void *values, struct error *err);
};

/* In the order in which a new user meets them. NULL behind the last. */
extern const struct command *const commands[];

/* Those that stand before or behind any command; their last has no name. They fill a struct global_values. */
extern const struct option global_options[];

struct global_values {
	const char *db, *language, *me;
	bool read_only, no_color, help, version;
};

/* NULL: none is called so. */
const struct command *command_find(const char *name);

/* The name of a command that is near to `name`; NULL: none. */
const char *command_near(const char *name);

/* Stores a word that is no option as the command's at-th argument. ERR_USAGE: it takes no more. */
bool command_take_argument(const struct command *command, void *values, size_t at, const char *word,
			   struct error *err);

/* ERR_USAGE where `given` arguments are too few. */
bool command_complete(const struct command *command, size_t given, struct error *err);

void command_release(const struct command *command, void *values);

/* The help of the program (command NULL) or of a command. */
void help_print(const struct command *command);

#endif
