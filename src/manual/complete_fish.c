#include "complete.h"
#include "pages.h"

#include <stdlib.h>

/* In single quotes, where only these two mean something. */
static void add_quoted(struct strbuf *out, const char *words)
{
	strbuf_add_byte(out, '\'');
	for (; *words; words++) {
		if (*words == '\'' || *words == '\\')
			strbuf_add_byte(out, '\\');
		strbuf_add_byte(out, *words);
	}
	strbuf_add_byte(out, '\'');
}

/* In each language; which of them is wanted, __unionplan_say knows when the file is read. */
static void add_description(struct strbuf *out, enum message help)
{
	strbuf_add_text(out, " -d (__unionplan_say");
	for (int i = 0; i <= LANGUAGE_ENGLISH; i++) {
		char *brief = complete_brief(text_in((enum language)i, help));
		strbuf_add_byte(out, ' ');
		add_quoted(out, brief);
		free(brief);
	}
	strbuf_add_text(out, ")\n");
}

static void add_language(struct strbuf *out)
{
	strbuf_format(
		out,
		"\n# What it says, in the language that the program itself speaks here.\n"
		"set -g __unionplan_language 1\n"
		"command -q unionplan; and unionplan --help 2>/dev/null | string match -q '%s*'\n"
		"and set -g __unionplan_language 2\n"
		"function __unionplan_say; echo $argv[$__unionplan_language]; end\n",
		text_in(LANGUAGE_ENGLISH, MSG_help_usage));
}

static void add_value(struct strbuf *out, enum source source, const struct option *option)
{
	const struct complete_query *query = complete_query(source);
	if (source == SOURCE_FILES) {
		strbuf_add_text(out, " -r -F");
		return;
	}
	strbuf_add_text(out, option ? " -x" : "");
	if (source == SOURCE_WORDS) {
		strbuf_add_text(out, " -a '");
		complete_write_words(option, out);
		strbuf_add_byte(out, '\'');
	} else if (query) {
		strbuf_format(out, " -a '(__unionplan_%s)'", query->name);
	}
}

/* `command`: NULL for those of every command. */
static void add_options(struct strbuf *out, const char *command, const struct option *options)
{
	for (const struct option *option = options; option && option->name; option++) {
		strbuf_add_text(out, "complete -c unionplan");
		if (command)
			strbuf_format(out, " -n '__unionplan_at %s'", command);
		if (option->letter)
			strbuf_format(out, " -s %c", option->letter);
		strbuf_format(out, " -l %s", option->name);
		if (complete_takes_value(option))
			add_value(out, complete_option(option), option);
		add_description(out, option->help);
	}
}

static void add_arguments(struct strbuf *out, const struct command *command)
{
	for (size_t i = 0; i < command->argument_count; i++) {
		const struct argument *argument = &command->arguments[i];
		enum source source = complete_argument(argument);
		if (source == SOURCE_NONE)
			continue;
		strbuf_format(out, "complete -c unionplan -n '__unionplan_at %s", command->name);
		if (argument->kind != ARGUMENT_MANY)
			strbuf_format(out, " %zu", i);
		strbuf_add_byte(out, '\'');
		add_value(out, source, NULL);
		add_description(out, argument->name);
	}
}

static void add_sources(struct strbuf *out)
{
	strbuf_add_text(out,
			"\nfunction __unionplan_ask\n"
			"\tset -l words (commandline -opc)\n"
			"\tset -l db (string match -r -- '^--db=.*' $words)\n"
			"\tset -l at (contains -i -- --db $words)\n"
			"\tand set db --db (string replace -r '^~' $HOME $words[(math $at + 1)])\n"
			"\tunionplan $db $argv[1] --json 2>/dev/null | ");
	complete_write_sed("$argv[2]", out);
	strbuf_add_text(out, "\nend\n\n");
	for (int source = 0; source < SOURCE_COUNT; source++) {
		const struct complete_query *query = complete_query((enum source)source);
		if (query)
			strbuf_format(out,
				      "function __unionplan_%s; __unionplan_ask %s '%s'; end\n",
				      query->name, query->command, query->keys);
	}
}

/* '--name ' of each that takes a value, once, as several commands have options of one name. Begins with a blank. */
static void add_names_with_values(struct strbuf *names, const struct option *options)
{
	for (const struct option *option = options; option && option->name; option++) {
		char *name = string_format(" --%s ", option->name);
		if (complete_takes_value(option) && !strstr(names->text, name)) {
			strbuf_add_text(names, name + 1);
			if (option->letter)
				strbuf_format(names, "-%c ", option->letter);
		}
		free(name);
	}
}

/* fish itself knows neither which word is the command, as options with values may stand before it, nor counts arguments. */
static void add_place(struct strbuf *out)
{
	struct strbuf names = STRBUF_INIT;
	strbuf_add_byte(&names, ' ');
	add_names_with_values(&names, global_options);
	for (size_t i = 0; commands[i]; i++)
		add_names_with_values(&names, commands[i]->options);
	strbuf_format(out,
		      "\n# Is the command of this call $argv[1] ('': none yet)? With $argv[2]: are "
		      "so many arguments given?\n"
		      "function __unionplan_at\n"
		      "\tset -l given\n"
		      "\tset -l value no\n"
		      "\tfor word in (commandline -opc)[2..-1]\n"
		      "\t\tif test $value = yes\n"
		      "\t\t\tset value no\n"
		      "\t\telse if contains -- $word%s\n"
		      "\t\t\tset value yes\n"
		      "\t\telse if not string match -q -- '-*' $word\n"
		      "\t\t\tset -a given $word\n"
		      "\t\tend\n"
		      "\tend\n"
		      "\ttest \"$given[1]\" = \"$argv[1]\"; or return\n"
		      "\ttest (count $argv) -eq 1; or test (count $given) -eq (math $argv[2] + 1)\n"
		      "end\n",
		      names.text);
	strbuf_release(&names);
}

void completion_fish(struct strbuf *out)
{
	strbuf_add_text(out, "# fish completion for unionplan. Made by `make manual`.\n");
	add_sources(out);
	add_place(out);
	add_language(out);
	strbuf_add_text(out, "\ncomplete -c unionplan -f\n");
	add_options(out, NULL, global_options);
	for (size_t i = 0; commands[i]; i++) {
		strbuf_format(out, "complete -c unionplan -n '__unionplan_at \"\"' -a %s",
			      commands[i]->name);
		add_description(out, commands[i]->summary);
		add_options(out, commands[i]->name, commands[i]->options);
		add_arguments(out, commands[i]);
	}
}
