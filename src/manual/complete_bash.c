#include "complete.h"
#include "pages.h"

/*
 * What the script does is the same for every call; what the tables say goes into two functions: what stands behind an option,
 * and what is the n-th argument of a command. Both answer 'files', 'words a b c', the name of a source, or 'none'.
 *
 * bash puts into the line what it is offered, as it is: names that people have made up are quoted here, or a part of one could
 * be run as a command. Files are left to bash itself.
 */
static const char reading[] =
	"# bash completion for unionplan. Made by `make manual`.\n"
	"\n"
	"# What a word that is typed means, into plain; open is the quote in which it ends. False: "
	"it would be expanded.\n"
	"_unionplan_read()\n"
	"{\n"
	"\tlocal rest=$1 c\n"
	"\tplain=\n"
	"\topen=\n"
	"\twhile [[ -n $rest ]]; do\n"
	"\t\tc=${rest:0:1}\n"
	"\t\trest=${rest:1}\n"
	"\t\tcase $open$c in\n"
	"\t\t\"'\" | '\"') open=$c ;;\n"
	"\t\t\"''\" | '\"\"') open= ;;\n"
	"\t\t'$' | '`' | '\"$' | '\"`') return 1 ;;\n"
	"\t\t\\\\)\n"
	"\t\t\tplain+=${rest:0:1}\n"
	"\t\t\trest=${rest:1}\n"
	"\t\t\t;;\n"
	"\t\t'\"\\')\n"
	"\t\t\t[[ ${rest:0:1} == [\\$\\`\\\"\\\\] ]] && c=${rest:0:1} rest=${rest:1}\n"
	"\t\t\tplain+=$c\n"
	"\t\t\t;;\n"
	"\t\t*) plain+=$c ;;\n"
	"\t\tesac\n"
	"\tdone\n"
	"}\n"
	"\n"
	"# Offers a text as it is typed behind the quote that is open. Within \" the shell takes ! for "
	"what was typed before.\n"
	"_unionplan_offer()\n"
	"{\n"
	"\tlocal rest=$1 c typed=\n"
	"\t[[ -n $open ]] || printf -v typed %q \"$rest\"\n"
	"\twhile [[ -n $open && -n $rest ]]; do\n"
	"\t\tc=${rest:0:1}\n"
	"\t\trest=${rest:1}\n"
	"\t\tcase $open$c in\n"
	"\t\t\"''\") c=\"'\\\\''\" ;;\n"
	"\t\t'\"!') c='\"\\!\"' ;;\n"
	"\t\t'\"'[\\$\\`\\\"\\\\]) c=\\\\$c ;;\n"
	"\t\tesac\n"
	"\t\ttyped+=$c\n"
	"\tdone\n"
	"\t[[ $typed == *\"$open\" ]] && typed+=$open # which closes it: readline takes the last one for that\n"
	"\tCOMPREPLY+=(\"$typed\")\n"
	"}\n"
	"\n"
	"# Words out of what a command of the program tells; the database is the one that the call "
	"names.\n"
	"_unionplan_ask()\n"
	"{\n"
	"\tlocal -a db=()\n"
	"\tlocal i word plain open\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\t[[ ${COMP_WORDS[i]} == --db ]] || continue\n"
	"\t\tword=${COMP_WORDS[i + 1]}\n"
	"\t\t[[ $word == = ]] && word=${COMP_WORDS[i + 2]}\n"
	"\t\t_unionplan_read \"$word\" || return\n"
	"\t\t[[ $word == '~' || $word == '~/'* ]] && plain=$HOME${plain:1}\n"
	"\t\tdb=(--db \"$plain\")\n"
	"\tdone\n"
	"\tunionplan \"${db[@]}\" \"$1\" --json 2>/dev/null |\n"
	"\t\t";

static const char completing[] =
	"\n"
	"_unionplan()\n"
	"{\n"
	"\tlocal current=${COMP_WORDS[COMP_CWORD]} command= given=0 pending= word i kind\n"
	"\tlocal typed plain open\n"
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
	"\t\tcompopt -o default 2>/dev/null\n"
	"\t\treturn\n"
	"\t\t;;\n"
	"\tnone | flag | '') return ;;\n"
	"\tesac\n"
	"\t# What is offered takes the place of $2: of what stands behind a quote that is open.\n"
	"\t[[ ${COMP_LINE:0:COMP_POINT} == *\"$current\" && $current == *\"$2\" ]] || return\n"
	"\t_unionplan_read \"$current\" || return\n"
	"\ttyped=$plain\n"
	"\t_unionplan_read \"${current%\"$2\"}\"\n"
	"\twhile IFS= read -r word; do\n"
	"\t\t[[ $word == \"$typed\"* ]] && _unionplan_offer \"${word#\"$plain\"}\"\n"
	"\tdone < <(_unionplan_source $kind | sort -u)\n"
	"}\n"
	"\n"
	"complete -F _unionplan unionplan\n";

static void add_sources(struct strbuf *out)
{
	strbuf_add_text(out, reading);
	complete_write_sed("\"$2\"", out);
	strbuf_add_text(out, "\n}\n\n_unionplan_source()\n{\n\tcase $1 in\n"
			     "\twords) printf '%s\\n' \"${@:2}\" ;;\n");
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
