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

static void add_description(struct strbuf *out, const char *help)
{
	char *brief = complete_brief(help);
	strbuf_add_text(out, " -d ");
	add_quoted(out, brief);
	strbuf_add_byte(out, '\n');
	free(brief);
}

static void add_value(struct strbuf *out, enum source source, const struct option *option)
{
	if (source == SOURCE_FILES) {
		strbuf_add_text(out, " -r -F");
	} else if (source == SOURCE_CHOICES) {
		strbuf_add_text(out, " -x -a '");
		complete_write_choices(option, out);
		strbuf_add_byte(out, '\'');
	} else if (source == SOURCE_NONE) {
		strbuf_add_text(out, option ? " -x" : "");
	} else {
		strbuf_format(out, "%s -a '(__unionplan_%s)'", option ? " -x" : "",
			      complete_source_name(source));
	}
}

/* `command`: NULL for those of every command. */
static void add_options(struct strbuf *out, const char *command, const struct option *options)
{
	for (const struct option *option = options; option && option->name; option++) {
		strbuf_add_text(out, "complete -c unionplan");
		if (command)
			strbuf_format(out, " -n '__fish_seen_subcommand_from %s'", command);
		if (option->letter)
			strbuf_format(out, " -s %c", option->letter);
		strbuf_format(out, " -l %s", option->name);
		if (complete_takes_value(option))
			add_value(out, complete_option(option), option);
		add_description(out, text(option->help));
	}
}

/* fish does not count arguments: whatever one of them may be is offered for each. */
static void add_arguments(struct strbuf *out, const struct command *command)
{
	for (size_t i = 0; i < command->argument_count; i++) {
		enum source source = complete_argument(&command->arguments[i]);
		if (source == SOURCE_NONE)
			continue;
		strbuf_format(out, "complete -c unionplan -n '__fish_seen_subcommand_from %s'",
			      command->name);
		add_value(out, source, NULL);
		add_description(out, text(command->arguments[i].name));
	}
}

static void add_sources(struct strbuf *out)
{
	for (int source = 0; source < SOURCE_COUNT; source++) {
		const char *query = complete_query((enum source)source);
		if (!query)
			continue;
		const char *place = strstr(query, "%s");
		strbuf_format(out,
			      "\nfunction __unionplan_%s\n"
			      "\tset -l words (commandline -opc)\n"
			      "\tset -l db\n"
			      "\tset -l at (contains -i -- --db $words); and set db --db "
			      "$words[(math $at + 1)]\n"
			      "\t%.*s$db%s\n"
			      "end\n",
			      complete_source_name((enum source)source), (int)(place - query),
			      query, place + 2);
	}
}

void completion_fish(struct strbuf *out)
{
	strbuf_add_text(out, "# fish completion for unionplan. Made by `make manual`.\n");
	add_sources(out);
	strbuf_add_text(out, "\ncomplete -c unionplan -f\n");
	add_options(out, NULL, global_options);
	for (size_t i = 0; commands[i]; i++) {
		strbuf_format(out, "complete -c unionplan -n __fish_use_subcommand -a %s",
			      commands[i]->name);
		add_description(out, text(commands[i]->summary));
		add_options(out, commands[i]->name, commands[i]->options);
		add_arguments(out, commands[i]);
	}
}
