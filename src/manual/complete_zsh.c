#include "complete.h"
#include "pages.h"

#include <stdlib.h>

/* A word within a specification of _arguments, which is in single quotes: [ ] and : mean something there. */
static void add_quoted(struct strbuf *out, const char *words)
{
	for (; *words; words++) {
		if (*words == '\'')
			strbuf_add_text(out, "'\\''");
		else if (strchr("[]:\\", *words))
			strbuf_format(out, "\\%c", *words);
		else
			strbuf_add_byte(out, *words);
	}
}

static void add_brief(struct strbuf *out, const char *help)
{
	char *brief = complete_brief(help);
	add_quoted(out, brief);
	free(brief);
}

/* ':name:how to complete it' */
static void add_value(struct strbuf *out, const char *name, enum source source,
		      const struct option *option)
{
	strbuf_add_byte(out, ':');
	add_quoted(out, *name ? name : " ");
	strbuf_add_byte(out, ':');
	const struct complete_query *query = complete_query(source);
	if (source == SOURCE_FILES) {
		strbuf_add_text(out, "_files");
	} else if (source == SOURCE_WORDS) {
		strbuf_add_byte(out, '(');
		complete_write_words(option, out);
		strbuf_add_byte(out, ')');
	} else if (query) {
		strbuf_format(out, "_unionplan_%s", query->name);
	} else {
		strbuf_add_byte(out, ' ');
	}
}

static void add_options(struct strbuf *out, const struct option *options)
{
	for (const struct option *option = options; option && option->name; option++) {
		const char *again = option->kind == OPTION_LIST ? "*" : "";
		strbuf_format(out, "\t\t'%s--%s%s[", again, option->name,
			      complete_takes_value(option) ? "=" : "");
		add_brief(out, text(option->help));
		strbuf_add_byte(out, ']');
		if (complete_takes_value(option))
			add_value(out, text(option->value), complete_option(option), option);
		strbuf_add_text(out, "'\n");
		if (!option->letter)
			continue;
		strbuf_format(out, "\t\t'%s-%c[", again, option->letter);
		add_brief(out, text(option->help));
		strbuf_add_byte(out, ']');
		if (complete_takes_value(option))
			add_value(out, text(option->value), complete_option(option), option);
		strbuf_add_text(out, "'\n");
	}
}

static void add_command(struct strbuf *out, const struct command *command)
{
	strbuf_format(out, "\t%s)\n\t\tspecs+=(\n", command->name);
	add_options(out, command->options);
	for (size_t i = 0; i < command->argument_count; i++) {
		const struct argument *argument = &command->arguments[i];
		strbuf_format(out, "\t\t'%s", argument->kind == ARGUMENT_MANY ? "*" : "");
		if (argument->kind != ARGUMENT_MANY)
			strbuf_format(out, "%zu%s", i + 1,
				      argument->kind == ARGUMENT_OPTIONAL ? ":" : "");
		add_value(out, text(argument->name), complete_argument(argument), NULL);
		strbuf_add_text(out, "'\n");
	}
	strbuf_add_text(out, "\t\t)\n\t\t;;\n");
}

/* What zsh knows of an option has a backslash before each colon and backslash, and is as it was typed, with its quotes. */
static void add_sources(struct strbuf *out)
{
	strbuf_add_text(out, "\n_unionplan_ask() {\n"
			     "\tlocal -a db found\n"
			     "\tlocal typed=${opt_args[--db]:-$database}\n"
			     "\ttyped=${(Q)typed//(#b)\\\\(?)/$match[1]}\n"
			     "\t[[ -n $typed ]] && db=(--db ${typed/#\\~\\//$HOME/})\n"
			     "\tfound=(${(f)\"$(unionplan $db $1 --json 2>/dev/null | ");
	complete_write_sed("$2", out);
	strbuf_add_text(out, ")\"})\n\tcompadd -a found\n}\n\n");
	for (int source = 0; source < SOURCE_COUNT; source++) {
		const struct complete_query *query = complete_query((enum source)source);
		if (query)
			strbuf_format(out, "_unionplan_%s() { _unionplan_ask %s '%s' }\n",
				      query->name, query->command, query->keys);
	}
}

static void add_command_list(struct strbuf *out, const char *language)
{
	strbuf_format(out, "\n_unionplan_commands_%s() {\n\tlocal -a found=(\n", language);
	for (size_t i = 0; commands[i]; i++) {
		strbuf_format(out, "\t\t'%s:", commands[i]->name);
		add_brief(out, text(commands[i]->summary));
		strbuf_add_text(out, "'\n");
	}
	strbuf_add_text(out, "\t)\n\t_describe command found\n}\n");
}

static void add_call(struct strbuf *out, const char *language)
{
	strbuf_format(out,
		      "\n_unionplan_in_%s() {\n"
		      "\tlocal context state line database curcontext=$curcontext\n"
		      "\tlocal -A opt_args\n\tlocal -a specs=(\n",
		      language);
	add_options(out, global_options);
	strbuf_format(out,
		      "\t)\n\t_arguments -C -S -A '-*' $specs "
		      "'1:command:_unionplan_commands_%s' '*:: :->rest'\n"
		      "\tdatabase=$opt_args[--db]\n"
		      "\t[[ $state == rest ]] || return\n"
		      "\tcase $words[1] in\n",
		      language);
	for (size_t i = 0; commands[i]; i++)
		add_command(out, commands[i]);
	strbuf_add_text(out, "\t*) return 1 ;;\n\tesac\n\t_arguments -S $specs\n}\n");
}

void completion_zsh(struct strbuf *out)
{
	static const char *const names[] = {[LANGUAGE_CHINESE] = "zh", [LANGUAGE_ENGLISH] = "en"};
	strbuf_add_text(out, "#compdef unionplan\n# Made by `make manual`.\n");
	add_sources(out);
	for (int i = 0; i <= LANGUAGE_ENGLISH; i++) {
		language_set((enum language)i);
		add_command_list(out, names[i]);
		add_call(out, names[i]);
	}
	strbuf_format(out,
		      "\n# In the language that the program itself speaks here.\n"
		      "_unionplan() {\n"
		      "\tif [[ $(unionplan --help 2>/dev/null) == '%s'* ]]; then\n"
		      "\t\t_unionplan_in_en\n\telse\n\t\t_unionplan_in_zh\n\tfi\n}\n"
		      "\n_unionplan \"$@\"\n",
		      text_in(LANGUAGE_ENGLISH, MSG_help_usage));
}
