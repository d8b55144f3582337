#include "complete.h"
#include "pages.h"

/*
 * What the script does is the same for every call; what the tables say goes into two functions: what stands behind an option,
 * and what is the n-th argument of a command. Both answer 'files', 'words a b c', the name of a source, or 'none'.
 */
static const char asking[] =
	"# bash completion for unionplan. Made by `make manual`.\n"
	"\n"
	"# Words out of what a command of the program tells; the database is the one that the call "
	"names.\n"
	"_unionplan_ask()\n"
	"{\n"
	"\tlocal -a db=()\n"
	"\tlocal i\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\tif [[ ${COMP_WORDS[i]} == --db && ${COMP_WORDS[i + 1]} == = ]]; then\n"
	"\t\t\tdb=(--db \"${COMP_WORDS[i + 2]/#\\~/$HOME}\")\n"
	"\t\telif [[ ${COMP_WORDS[i]} == --db ]]; then\n"
	"\t\t\tdb=(--db \"${COMP_WORDS[i + 1]/#\\~/$HOME}\")\n"
	"\t\tfi\n"
	"\tdone\n"
	"\tunionplan \"${db[@]}\" \"$1\" --json 2>/dev/null |\n"
	"\t\t";

static const char completing[] =
	"\n"
	"_unionplan()\n"
	"{\n"
	"\tlocal current=${COMP_WORDS[COMP_CWORD]} command= given=0 pending= word i kind\n"
	"\tlocal IFS=$' \\t\\n'\n"
	"\tCOMPREPLY=()\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\tword=${COMP_WORDS[i]}\n"
	"\t\tif [[ $word == = ]]; then\n"
	"\t\t\tcontinue\n"
	"\t\telif [[ -n $pending ]]; then\n"
	"\t\t\tpending=\n"
	"\t\telif [[ $word == -* ]]; then\n"
	"\t\t\t[[ $(_unionplan_option \"$command\" \"$word\") == flag ]] || pending=$word\n"
	"\t\telif [[ -z $command ]]; then\n"
	"\t\t\tcommand=$word\n"
	"\t\telse\n"
	"\t\t\t((given++))\n"
	"\t\tfi\n"
	"\tdone\n"
	"\t[[ $current == = ]] && current=\n"
	"\tif [[ -n $pending ]]; then\n"
	"\t\tkind=$(_unionplan_option \"$command\" \"$pending\")\n"
	"\telif [[ $current == -* ]]; then\n"
	"\t\tkind=\"words $(_unionplan_options \"$command\")\"\n"
	"\telif [[ -z $command ]]; then\n"
	"\t\tkind=\"words $(_unionplan_commands)\"\n"
	"\telse\n"
	"\t\tkind=$(_unionplan_argument \"$command\" \"$given\")\n"
	"\tfi\n"
	"\tcase $kind in\n"
	"\tfiles)\n"
	"\t\tcompopt -o filenames 2>/dev/null\n"
	"\t\tIFS=$'\\n'\n"
	"\t\tCOMPREPLY=($(compgen -f -- \"$current\"))\n"
	"\t\t;;\n"
	"\twords*)\n"
	"\t\tCOMPREPLY=($(compgen -W \"${kind#words}\" -- \"$current\"))\n"
	"\t\t;;\n"
	"\tnone | flag | '') ;;\n"
	"\t*)\n"
	"\t\twhile IFS= read -r word; do\n"
	"\t\t\t[[ $word == \"$current\"* ]] && COMPREPLY+=(\"${word// /\\\\ }\")\n"
	"\t\tdone < <(_unionplan_source \"$kind\" | sort -u)\n"
	"\t\t;;\n"
	"\tesac\n"
	"}\n"
	"\n"
	"complete -F _unionplan unionplan\n";

static void add_sources(struct strbuf *out)
{
	strbuf_add_text(out, asking);
	complete_write_sed("\"$2\"", out);
	strbuf_add_text(out, "\n}\n\n_unionplan_source()\n{\n\tcase $1 in\n");
	for (int source = 0; source < SOURCE_COUNT; source++) {
		const struct complete_query *query = complete_query((enum source)source);
		if (query)
			strbuf_format(out, "\t%s) _unionplan_ask %s '%s' ;;\n", query->name,
				      query->command, query->keys);
	}
	strbuf_add_text(out, "\tesac\n}\n");
}

static void add_answer(struct strbuf *out, enum source source, const struct option *option)
{
	const struct complete_query *query = complete_query(source);
	if (source == SOURCE_WORDS) {
		strbuf_add_text(out, "words ");
		complete_write_words(option, out);
	} else if (source == SOURCE_FILES) {
		strbuf_add_text(out, "files");
	} else {
		strbuf_add_text(out, query ? query->name : "none");
	}
}

static void add_option_rows(struct strbuf *out, const char *command, const struct option *options)
{
	for (const struct option *option = options; option && option->name; option++) {
		strbuf_format(out, "\t%s' '--%s", command, option->name);
		if (option->letter)
			strbuf_format(out, " | %s' '-%c", command, option->letter);
		strbuf_add_text(out, ") echo '");
		if (complete_takes_value(option))
			add_answer(out, complete_option(option), option);
		else
			strbuf_add_text(out, "flag");
		strbuf_add_text(out, "' ;;\n");
	}
}

static void add_option_names(struct strbuf *out, const struct option *options)
{
	for (const struct option *option = options; option && option->name; option++)
		strbuf_format(out, " --%s", option->name);
}

static void add_option_function(struct strbuf *out)
{
	strbuf_add_text(out, "\n# What follows an option of a command: flag for nothing.\n"
			     "_unionplan_option()\n{\n\tcase \"$1 $2\" in\n");
	for (size_t i = 0; commands[i]; i++)
		add_option_rows(out, commands[i]->name, commands[i]->options);
	add_option_rows(out, "*", global_options);
	strbuf_add_text(out, "\t*) echo flag ;;\n\tesac\n}\n"
			     "\n_unionplan_options()\n{\n\techo");
	add_option_names(out, global_options);
	strbuf_add_text(out, "\n\tcase $1 in\n");
	for (size_t i = 0; commands[i]; i++) {
		if (!commands[i]->options)
			continue;
		strbuf_format(out, "\t%s) echo", commands[i]->name);
		add_option_names(out, commands[i]->options);
		strbuf_add_text(out, " ;;\n");
	}
	strbuf_add_text(out, "\tesac\n}\n");
}

static void add_argument_rows(struct strbuf *out, const struct command *command)
{
	for (size_t i = 0; i < command->argument_count; i++) {
		const struct argument *argument = &command->arguments[i];
		if (argument->kind == ARGUMENT_MANY)
			strbuf_format(out, "\t%s' '*) echo '", command->name);
		else
			strbuf_format(out, "\t%s' '%zu) echo '", command->name, i);
		add_answer(out, complete_argument(argument), NULL);
		strbuf_add_text(out, "' ;;\n");
	}
}

static void add_argument_function(struct strbuf *out)
{
	strbuf_add_text(out, "\n# The n-th argument of a command, from 0.\n"
			     "_unionplan_argument()\n{\n\tcase \"$1 $2\" in\n");
	for (size_t i = 0; commands[i]; i++)
		add_argument_rows(out, commands[i]);
	strbuf_add_text(out, "\tesac\n}\n\n_unionplan_commands()\n{\n\techo");
	for (size_t i = 0; commands[i]; i++)
		strbuf_format(out, " %s", commands[i]->name);
	strbuf_add_text(out, "\n}\n");
}

void completion_bash(struct strbuf *out)
{
	add_sources(out);
	add_option_function(out);
	add_argument_function(out);
	strbuf_add_text(out, completing);
}
