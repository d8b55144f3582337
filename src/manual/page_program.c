#include "base/array.h"
#include "cli/command.h"
#include "pages.h"
#include "roff.h"
#include "tui/actions.h"

#include <stdlib.h>

/* --- commands --- */

static void add_argument(struct strbuf *out, const struct argument *argument)
{
	roff_word(out, ROFF_PLAIN, argument->kind == ARGUMENT_OPTIONAL ? " [" : " ");
	roff_word(out, ROFF_ITALIC, text(argument->name));
	if (argument->kind == ARGUMENT_MANY)
		roff_word(out, ROFF_PLAIN, "…");
	else if (argument->kind == ARGUMENT_OPTIONAL)
		roff_word(out, ROFF_PLAIN, "]");
}

static void add_call(struct strbuf *out, const struct command *command)
{
	strbuf_add_text(out, ".PP\n");
	roff_word(out, ROFF_BOLD, "unionplan");
	roff_word(out, ROFF_PLAIN, " ");
	roff_word(out, ROFF_BOLD, command->name);
	for (size_t i = 0; i < command->argument_count; i++)
		add_argument(out, &command->arguments[i]);
	if (command->options) {
		roff_word(out, ROFF_PLAIN, " [");
		roff_word(out, ROFF_ITALIC, text(MSG_help_options_word));
		roff_word(out, ROFF_PLAIN, "]");
	}
	strbuf_add_byte(out, '\n');
}

static void add_choice_names(struct strbuf *out, const struct option *option)
{
	const char *name;
	for (size_t i = 0; (name = option->choice(i)); i++) {
		roff_word(out, ROFF_PLAIN, i ? "|" : " ");
		roff_word(out, ROFF_BOLD, name);
	}
}

/* What each choice is, as entries of their own, set in. */
static void add_choices(struct strbuf *out, const struct option *option)
{
	const char *name;
	strbuf_add_text(out, ".RS\n");
	for (size_t i = 0; (name = option->choice(i)); i++) {
		roff_label(out);
		roff_word(out, ROFF_BOLD, name);
		roff_entry(out, option->told(i));
	}
	strbuf_add_text(out, ".RE\n");
}

static void add_option(struct strbuf *out, const struct option *option)
{
	char *name = string_format("--%s", option->name);
	roff_label(out);
	if (option->letter) {
		roff_word(out, ROFF_BOLD, (char[]){'-', option->letter, '\0'});
		roff_word(out, ROFF_PLAIN, ", ");
	}
	roff_word(out, ROFF_BOLD, name);
	if (option->kind == OPTION_CHOICE && !option->told) {
		add_choice_names(out, option);
	} else if (option->kind != OPTION_FLAG) {
		roff_word(out, ROFF_PLAIN, " ");
		roff_word(out, ROFF_ITALIC, text(option->value));
	}
	roff_entry(out, text(option->help));
	if (option->told)
		add_choices(out, option);
	free(name);
}

static void add_command(struct strbuf *out, const struct command *command)
{
	roff_subheading(out, command->name);
	add_call(out, command);
	roff_paragraph(out, text(command->summary));
	for (size_t i = 0; i < command->argument_count; i++) {
		roff_label(out);
		roff_word(out, ROFF_ITALIC, text(command->arguments[i].name));
		roff_entry(out, text(command->arguments[i].help));
	}
	for (const struct option *option = command->options; option && option->name; option++)
		add_option(out, option);
	roff_example(out, text(command->example));
}

static void add_commands(struct strbuf *out)
{
	roff_heading(out, text(MSG_manual_commands));
	for (size_t i = 0; commands[i]; i++)
		add_command(out, commands[i]);
	roff_heading(out, text(MSG_manual_options));
	for (const struct option *option = global_options; option->name; option++)
		add_option(out, option);
}

/* --- the screen --- */

static void add_action(struct strbuf *out, enum action action)
{
	struct strbuf keys = STRBUF_INIT, about = STRBUF_INIT, views = STRBUF_INIT;
	action_write_keys(action, &keys);
	strbuf_add_text(&about, text(actions[action].about));
	if (actions[action].where != IN_ALL) {
		action_write_views(action, &views);
		char *where = say_manual_where(views.text);
		strbuf_add_text(&about, where);
		free(where);
	}
	roff_label(out);
	roff_word(out, ROFF_BOLD, keys.text);
	roff_word(out, ROFF_PLAIN, "  ");
	roff_word(out, ROFF_PLAIN, text(actions[action].name));
	roff_word(out, ROFF_PLAIN, " [");
	roff_word(out, ROFF_PLAIN, actions[action].id);
	roff_word(out, ROFF_PLAIN, "]");
	roff_entry(out, about.text);
	strbuf_release(&keys);
	strbuf_release(&about);
	strbuf_release(&views);
}

static void add_views(struct strbuf *out)
{
	for (int view = 0; view < VIEW_COUNT; view++) {
		roff_subheading(out, text(view_name((enum view_kind)view)));
		roff_paragraph(out, text(view_notes((enum view_kind)view)));
	}
}

static void add_screen(struct strbuf *out)
{
	static const enum message groups[GROUP_COUNT] = {
		[GROUP_ROW] = MSG_manual_group_row,
		[GROUP_VIEW] = MSG_manual_group_view,
		[GROUP_COMMON] = MSG_manual_group_common,
		[GROUP_MOVE] = MSG_manual_group_move,
	};
	roff_heading(out, text(MSG_manual_screen));
	roff_paragraph(out, text(MSG_manual_screen_about));
	add_views(out);
	for (int group = 0; group < GROUP_COUNT; group++) {
		roff_subheading(out, text(groups[group]));
		for (int i = 0; i < ACTION_COUNT; i++)
			if (actions[i].group == (enum action_group)group)
				add_action(out, (enum action)i);
	}
}

/* --- what stands around it --- */

struct row {
	const char *label;
	enum message about;
};

static void add_rows(struct strbuf *out, enum message heading, const struct row *rows, size_t count)
{
	roff_heading(out, text(heading));
	for (size_t i = 0; i < count; i++) {
		roff_label(out);
		roff_word(out, ROFF_BOLD, rows[i].label);
		roff_entry(out, text(rows[i].about));
	}
}

static void add_surroundings(struct strbuf *out)
{
	static const struct row environment[] = {
		{"UNIONPLAN_DB", MSG_manual_env_db},
		{"UNIONPLAN_LANG", MSG_manual_env_lang},
		{"UNIONPLAN_ACTOR", MSG_manual_env_actor},
		{"UNIONPLAN_TODAY", MSG_manual_env_today},
		{"VISUAL, EDITOR", MSG_manual_env_editor},
		{"NO_COLOR", MSG_manual_env_no_color},
		{"XDG_DATA_HOME, XDG_CONFIG_HOME", MSG_manual_env_xdg},
	};
	static const struct row files[] = {
		{"~/.local/share/unionplan/unionplan.db", MSG_manual_file_db},
		{"~/.local/share/unionplan/backups/", MSG_manual_file_backups},
		{"~/.config/unionplan/config.yaml", MSG_manual_file_config},
		{"~/.config/unionplan/templates/*.yaml", MSG_manual_file_templates},
	};
	static const struct row statuses[] = {
		{"0", MSG_manual_status_0},
		{"1", MSG_manual_status_1},
		{"2", MSG_manual_status_2},
		{"3", MSG_manual_status_3},
	};
	add_rows(out, MSG_manual_environment, environment, ARRAY_LENGTH(environment));
	add_rows(out, MSG_manual_files, files, ARRAY_LENGTH(files));
	add_rows(out, MSG_manual_status, statuses, ARRAY_LENGTH(statuses));
	roff_heading(out, text(MSG_manual_see_also));
	roff_word(out, ROFF_BOLD, "unionplan");
	roff_word(out, ROFF_PLAIN, "(5)");
	strbuf_add_byte(out, '\n');
}

static void add_synopsis(struct strbuf *out)
{
	roff_heading(out, text(MSG_manual_synopsis));
	roff_word(out, ROFF_BOLD, "unionplan");
	roff_word(out, ROFF_PLAIN, " [");
	roff_word(out, ROFF_ITALIC, text(MSG_help_options_word));
	roff_word(out, ROFF_PLAIN, "] [");
	roff_word(out, ROFF_ITALIC, text(MSG_help_command_word));
	roff_word(out, ROFF_PLAIN, "]");
	strbuf_add_byte(out, '\n');
}

void page_program(struct strbuf *out)
{
	roff_begin(out, 1, text(MSG_manual_title), UNIONPLAN_VERSION);
	roff_heading(out, text(MSG_manual_name));
	strbuf_format(out, "unionplan \\- %s\n", text(MSG_manual_name_program));
	add_synopsis(out);
	roff_heading(out, text(MSG_manual_description));
	roff_paragraph(out, text(MSG_manual_about));
	add_commands(out);
	add_screen(out);
	add_surroundings(out);
}
