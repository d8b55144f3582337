#include "cli/command.h"

#include "base/array.h"
#include "base/similar.h"
#include "commands.h"

#include <stdlib.h>

const struct command *const commands[] = {
	&command_new,     &command_roll,     &command_import,
	&command_list,    &command_show,     &command_month,
	&command_agenda,  &command_duty,     &command_add,
	&command_done,    &command_postpone, &command_cancel,
	&command_reopen,  &command_search,   &command_check,
	&command_budget,  &command_standard, &command_export,
	&command_report,  &command_undo,     &command_redo,
	&command_history, &command_template, &command_backup,
	&command_restore, &command_doctor,   NULL,
};

static const char *language_choice(size_t index)
{
	static const char *const names[] = {"zh", "en", NULL};
	return names[index];
}

#define TO(member) offsetof(struct global_values, member)
const struct option global_options[] = {
	TEXT("db", db, MSG_value_file, MSG_option_db),
	CHOICE("lang", language, language_choice, MSG_option_lang),
	TEXT("me", me, MSG_value_person, MSG_option_me),
	FLAG("read-only", read_only, MSG_option_read_only),
	FLAG("no-color", no_color, MSG_option_no_color),
	{.name = "help",
	 .letter = 'h',
	 .kind = OPTION_FLAG,
	 .help = MSG_option_help,
	 .offset = TO(help)},
	FLAG("version", version, MSG_option_version),
	LAST,
};
#undef TO

const struct command *command_find(const char *name)
{
	for (size_t i = 0; commands[i]; i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}

const char *command_near(const char *name)
{
	const char *names[ARRAY_LENGTH(commands)];
	size_t count = 0;
	for (; commands[count]; count++)
		names[count] = commands[count]->name;
	return similar_name(name, names, count);
}

bool command_take_argument(const struct command *command, void *values, size_t at, const char *word,
			   struct error *err)
{
	size_t count = command->argument_count;
	bool endless = count && command->arguments[count - 1].kind == ARGUMENT_MANY;
	if (at >= count && !endless)
		return error_set(err, ERR_USAGE, say_argument_too_many(word));
	const struct argument *argument = &command->arguments[at < count ? at : count - 1];
	void *slot = (char *)values + argument->offset;
	if (argument->kind == ARGUMENT_MANY)
		text_list_add(slot, word);
	else
		*(const char **)slot = word;
	return true;
}

bool command_complete(const struct command *command, size_t given, struct error *err)
{
	if (given >= command->argument_count || command->arguments[given].kind == ARGUMENT_OPTIONAL)
		return true;
	return error_set(err, ERR_USAGE,
			 say_argument_missing(text(command->arguments[given].name)));
}

void command_release(const struct command *command, void *values)
{
	for (size_t i = 0; i < command->argument_count; i++) {
		if (command->arguments[i].kind == ARGUMENT_MANY)
			text_list_release((void *)((char *)values + command->arguments[i].offset));
	}
	option_set_release(&(struct option_set){command->options, values});
	free(values);
}
