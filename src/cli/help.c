#include "cli/command.h"

#include "app/places.h"
#include "base/width.h"
#include "print.h"

#include <stdlib.h>

enum {
	LABEL_INDENT = 2,
	LABEL_MOST = 34,   /* wider labels have their help on the next line */
	HELP_WIDEST = 100, /* longer lines read badly */
};

/* The column at which the explanations of a list begin. */
static void widen(int *column, const char *label)
{
	int end = LABEL_INDENT + width_of_text(label, 1) + 2;
	if (end <= LABEL_MOST && end > *column)
		*column = end;
}

static void add_entry(struct strbuf *out, const char *label, const char *help, int column)
{
	int width = print_width() < HELP_WIDEST ? print_width() : HELP_WIDEST;
	int end = LABEL_INDENT + width_of_text(label, 1);
	strbuf_add_repeat(out, " ", LABEL_INDENT);
	strbuf_add_text(out, label);
	if (end + 2 > column) {
		strbuf_add_byte(out, '\n');
		end = 0;
	}
	strbuf_add_repeat(out, " ", (size_t)(column - end));
	print_hanging(out, help, column, width);
}

static int options_column(const struct option *options)
{
	int column = 0;
	for (const struct option *option = options; option && option->name; option++) {
		struct strbuf label = STRBUF_INIT;
		option_write_label(option, &label);
		widen(&column, label.text);
		strbuf_release(&label);
	}
	return column;
}

/* Each on a line of its own under the help of its option. */
static void add_choices(struct strbuf *out, const struct option *option, int column)
{
	int widest = 0, width = print_width() < HELP_WIDEST ? print_width() : HELP_WIDEST;
	const char *name;
	for (size_t i = 0; (name = option->choice(i)); i++)
		widest = width_of_text(name, 1) > widest ? width_of_text(name, 1) : widest;
	for (size_t i = 0; (name = option->choice(i)); i++) {
		int gap = widest + 2 - width_of_text(name, 1);
		strbuf_add_repeat(out, " ", (size_t)column);
		strbuf_add_text(out, name);
		strbuf_add_repeat(out, " ", (size_t)gap);
		print_hanging(out, option->told(i), column + widest + 2, width);
	}
}

static void add_options(struct strbuf *out, enum message title, const struct option *options,
			int column)
{
	strbuf_format(out, "\n%s\n", text(title));
	for (const struct option *option = options; option->name; option++) {
		struct strbuf label = STRBUF_INIT;
		option_write_label(option, &label);
		add_entry(out, label.text, text(option->help), column);
		if (option->told)
			add_choices(out, option, column);
		strbuf_release(&label);
	}
}

static void add_usage(struct strbuf *out, const struct command *command)
{
	strbuf_format(out, "%sunionplan %s", text(MSG_help_usage), command->name);
	for (size_t i = 0; i < command->argument_count; i++) {
		const struct argument *argument = &command->arguments[i];
		const char *name = text(argument->name);
		if (argument->kind == ARGUMENT_OPTIONAL)
			strbuf_format(out, " [%s]", name);
		else
			strbuf_format(out, argument->kind == ARGUMENT_MANY ? " %s…" : " %s", name);
	}
	if (command->options)
		strbuf_format(out, " [%s]", text(MSG_help_options_word));
	strbuf_add_byte(out, '\n');
}

static void add_arguments(struct strbuf *out, const struct command *command)
{
	int column = 0;
	for (size_t i = 0; i < command->argument_count; i++)
		widen(&column, text(command->arguments[i].name));
	strbuf_format(out, "\n%s\n", text(MSG_help_arguments));
	for (size_t i = 0; i < command->argument_count; i++)
		add_entry(out, text(command->arguments[i].name), text(command->arguments[i].help),
			  column);
}

static void add_examples(struct strbuf *out, const char *lines)
{
	strbuf_format(out, "\n%s\n", text(MSG_help_examples));
	while (*lines) {
		size_t length = strcspn(lines, "\n");
		strbuf_format(out, "  %.*s\n", (int)length, lines);
		lines += length + (lines[length] != '\0');
	}
}

static void add_command_help(struct strbuf *out, const struct command *command)
{
	int column = options_column(global_options), own = options_column(command->options);
	add_usage(out, command);
	strbuf_add_byte(out, '\n');
	print_hanging(out, text(command->summary), 0, print_width());
	if (command->argument_count)
		add_arguments(out, command);
	if (command->options)
		add_options(out, MSG_help_options, command->options, own > column ? own : column);
	add_options(out, MSG_help_global_options, global_options, own > column ? own : column);
	add_examples(out, text(command->example));
}

static void add_configuration(struct strbuf *out)
{
	char *path = place_configuration();
	if (path) {
		print_hanging(out, text(MSG_help_configuration), 0, print_width());
		strbuf_format(out, "  %s\n\n", path);
	}
	free(path);
}

static void add_program_help(struct strbuf *out)
{
	int column = options_column(global_options);
	strbuf_format(out, "%sunionplan [%s] [%s]\n\n", text(MSG_help_usage),
		      text(MSG_help_options_word), text(MSG_help_command_word));
	print_hanging(out, text(MSG_help_program), 0, print_width());
	strbuf_format(out, "\n%s\n", text(MSG_help_commands));
	for (size_t i = 0; commands[i]; i++)
		add_entry(out, commands[i]->name, text(commands[i]->summary), 12);
	add_options(out, MSG_help_global_options, global_options, column);
	strbuf_add_byte(out, '\n');
	add_configuration(out);
	print_hanging(out, text(MSG_help_more), 0, print_width());
}

void help_print(const struct command *command)
{
	struct strbuf out = STRBUF_INIT;
	if (command)
		add_command_help(&out, command);
	else
		add_program_help(&out);
	print_built(&out);
}
