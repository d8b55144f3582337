#include "cli/cli.h"

#include "app/backup.h"
#include "app/config.h"
#include "app/places.h"
#include "base/array.h"
#include "base/shell_word.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "commands.h"
#include "committees.h"
#include "model/period.h"
#include "print.h"
#include "schedule.h"

#include <stdlib.h>
#include <unistd.h>

#define SCREEN_PATIENCE_MS 800 /* a screen that stands still for longer looks broken */

/* What was called, once its words are read. */
struct call {
	struct global_values globals;
	const struct command *command; /* NULL: none */
	void *values;                  /* its struct */
	size_t given;                  /* arguments */
};

/*
 * Ahead of all else, so that whatever is wrong with the call is said in the right language. False: none is asked for.
 */
static bool choose_language(char *const *words)
{
	enum language chosen;
	const char *name = getenv("UNIONPLAN_LANG");
	for (; *words && strcmp(*words, "--") != 0; words++) {
		if (strncmp(*words, "--lang=", 7) == 0)
			name = *words + 7;
		else if (strcmp(*words, "--lang") == 0 && words[1])
			name = words[1];
	}
	if (!name || !language_parse(name, &chosen))
		return false;
	language_set(chosen);
	return true;
}

static bool choose_command(struct call *call, struct option_reader *reader, const char *name,
			   struct error *err)
{
	call->command = command_find(name);
	if (!call->command) {
		const char *near = command_near(name);
		return error_set(err, ERR_USAGE,
				 near ? say_command_unknown_near(name, near)
				      : say_command_unknown(name));
	}
	call->values = xcalloc(1, call->command->size);
	struct option_set set = {call->command->options, call->values};
	option_set_init(&set);
	reader->sets[reader->set_count++] = set;
	return true;
}

static bool read_call(struct call *call, char **words, struct error *err)
{
	struct option_reader reader = {
		.words = words, .sets = {{global_options, &call->globals}}, .set_count = 1};
	const char *word;
	if (!option_reader_next(&reader, &word, err))
		return false;
	if (!word)
		return true;
	if (!choose_command(call, &reader, word, err))
		return false;
	for (;;) {
		if (!option_reader_next(&reader, &word, err))
			return false;
		if (!word)
			return call->globals.help ||
			       command_complete(call->command, call->given, err);
		if (!command_take_argument(call->command, call->values, call->given++, word, err))
			return false;
	}
}

static bool open_session(struct cli *cli, bool make, struct error *err)
{
	cli->place.must_exist = !make;
	if (!session_open(&cli->session, &cli->place, err))
		return false;
	const char *kept = session_kept_copy(cli->session);
	if (kept)
		print_hint(say_upgraded(kept));
	if (session_is_on_slow_disk(cli->session))
		print_hint(xstrdup(text(session_disk_is_blind(cli->session) ? MSG_blind_disk
									    : MSG_slow_disk)));
	return true;
}

/* What is said of the backups of a database that may be gone; NULL: there are none. Owned. */
static char *tell_backups(const struct cli *cli, const char *path)
{
	struct backup_list list = {0};
	char made[BACKUP_TIME_SIZE], *told = NULL, *call = restore_call(cli->place.db);
	backups_look(path, cli->place.config, &list);
	if (list.count > 0) {
		backup_time_write(&list.items[0], made);
		told = say_begin_with_backup((int)list.count, made, call);
	}
	free(call);
	backup_list_release(&list);
	return told;
}

/* Nobody has named a database, and there is none yet where it usually is, nor was there one that has left backups. */
static bool is_first_day(const struct cli *cli)
{
	struct error ignored = ERROR_INIT;
	char *path = NULL, *usual = place_database(), *backups = NULL;
	bool first = usual && session_database_path(&cli->place, &path, &ignored) &&
		     strcmp(path, usual) == 0 && access(path, F_OK) != 0 &&
		     !(backups = tell_backups(cli, path));
	error_release(&ignored);
	free(backups);
	free(usual);
	free(path);
	return first;
}

static bool run_command(struct cli *cli, const struct call *call, struct error *err)
{
	const struct command *command = call->command;
	enum database_need need = command->database;
	bool none = need == DATABASE_NONE || (need == DATABASE_IF_ANY && is_first_day(cli));
	if (!none && !open_session(cli, need == DATABASE_TO_MAKE, err))
		return false;
	return command->run(cli, call->values, err);
}

/* Without a command and without a terminal: what is on this month. */
static bool show_this_month(struct cli *cli, struct error *err)
{
	if (is_first_day(cli))
		return print_how_to_begin(false);
	struct committees committees = {0};
	struct whose whose = {0};
	bool good = open_session(cli, false, err) &&
		    committees_look(cli->session, 0, &committees, err) &&
		    committees_pick_whose(cli, &committees, NULL, false, &whose, err) &&
		    schedule_print(cli->session, month_of_date(session_today(cli->session)), 0,
				   &whose, (struct schedule_form){.calendar = false}, err);
	committees_release(&committees);
	return good;
}

/* Who mends a database that is named has enough to bear: the configuration may say where it is, and is not needed then. */
static bool does_without_configuration(const struct cli *cli, const struct command *command)
{
	return command && command->database == DATABASE_NONE && cli->place.db;
}

/* What is wrong with the configuration. False: with this one nothing may be done. */
static bool check_configuration(struct cli *cli, const struct command *command,
				struct configuration *configuration, struct error *err)
{
	print_diagnostics(&configuration->diagnostics);
	if (configuration->error.code == ERR_NONE)
		return true;
	if (!does_without_configuration(cli, command))
		return error_move(err, &configuration->error);
	print_hint(say_without_configuration(configuration->error.text));
	cli->place.config = NULL;
	return true;
}

static bool run(struct cli *cli, const struct call *call, struct configuration *configuration,
		cli_screen *screen, int *status, struct error *err)
{
	if (call->globals.help) {
		help_print(call->command);
		return true;
	}
	if (call->globals.version) {
		print_format("unionplan %s\n", UNIONPLAN_VERSION);
		return true;
	}
	if (!check_configuration(cli, call->command, configuration, err))
		return false;
	if (call->command)
		return run_command(cli, call, err);
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return show_this_month(cli, err);
	cli->place.patience_ms = SCREEN_PATIENCE_MS;
	if (!open_session(cli, true, err))
		return false;
	*status = screen(cli->session, &configuration->config, call->globals.no_color);
	return true;
}

/* There is no database: where it is to be had from. */
static void print_where_to_begin(const struct cli *cli)
{
	struct error ignored = ERROR_INIT;
	char *path = NULL, *backups = NULL;
	if (session_database_path(&cli->place, &path, &ignored))
		backups = tell_backups(cli, path);
	print_hint(backups ? backups : xstrdup(text(MSG_begin_or_check)));
	error_release(&ignored);
	free(path);
}

/* A command that a sentence tells to call is of the usual database, where it doesn't name another one. */
static bool tells_a_command(const char *sentence)
{
	bool told = false;
	for (size_t i = 0; commands[i] && !told; i++) {
		char *call = string_format("unionplan %s", commands[i]->name);
		told = strstr(sentence, call) != NULL;
		free(call);
	}
	return told;
}

/* Where a wrong call is set right, and what is to be done where there is no database. */
static void print_way_out(const struct cli *cli, const struct command *command,
			  const struct error *err)
{
	if (err->code == ERR_NOT_FOUND && cli->place.must_exist && !cli->session)
		print_where_to_begin(cli);
	if (err->code == ERR_DATABASE && cli->place.db && tells_a_command(err->text)) {
		char *word = shell_word(cli->place.db);
		print_hint(say_commands_with_db(word));
		free(word);
	}
	if (err->code == ERR_USAGE)
		print_hint(command ? say_see_command_help(command->name)
				   : xstrdup(text(MSG_see_help)));
}

/*
 * Once a day, behind a command that has changed something and has said what it had to say. Without the configuration it is not
 * known which are to be kept.
 */
static void keep_backup(struct cli *cli)
{
	struct error err = ERROR_INIT;
	if (!cli->session || !cli->place.config || !session_has_written(cli->session))
		return;
	fflush(stdout);
	if (!backup_make_daily(cli->session, &err) && backup_failure_note(cli->session)) {
		char *configuration = place_configuration();
		print_hint(say_daily_failed(err.text));
		if (configuration)
			print_hint(say_daily_failed_how(configuration));
		free(configuration);
	}
	error_release(&err);
}

int cli_main(char **argv, cli_screen *screen)
{
	struct error err = ERROR_INIT;
	struct cli cli = {0};
	struct call call = {0};
	struct configuration configuration;
	int status = 0;
	char **words = *argv ? argv + 1 : argv;

	configuration_load(&configuration, choose_language(words));
	bool good = read_call(&call, words, &err);
	if (good) {
		cli.place.db = call.globals.db;
		cli.place.read_only = call.globals.read_only;
		cli.place.config = &configuration.config;
		cli.place.actor = call.globals.me;
		good = run(&cli, &call, &configuration, screen, &status, &err);
	}
	if (!good) {
		print_failure(err.text);
		status = err.code == ERR_USAGE ? 2 : 1;
		print_way_out(&cli, call.command, &err);
	} else if (cli.status) {
		status = cli.status;
	}
	keep_backup(&cli);
	session_close(cli.session);
	configuration_release(&configuration);
	if (call.command)
		command_release(call.command, call.values);
	error_release(&err);
	return print_finish() || status ? status : 1;
}
