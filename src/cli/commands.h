/* The entries of the commands, each in the file of its name. */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/command.h"

/*
 * Rows of a table of options. TO(member), the place in the struct of values, is defined beside the table.
 */
/* clang-format off */
#define FLAG(label, member, explanation) \
	{.name = label, .kind = OPTION_FLAG, .help = explanation, .offset = TO(member)}
#define TEXT(label, member, stands_for, explanation) \
	{.name = label, .kind = OPTION_TEXT, .value = stands_for, .help = explanation, .offset = TO(member)}
#define LIST(label, member, stands_for, explanation) \
	{.name = label, .kind = OPTION_LIST, .value = stands_for, .help = explanation, .offset = TO(member)}
#define MONEY(label, member, explanation) \
	{.name = label, .kind = OPTION_MONEY, .value = MSG_value_money, .help = explanation, \
	 .offset = TO(member)}
#define NUMBER(label, member, explanation, from, to, not_given) \
	{.name = label, .kind = OPTION_NUMBER, .value = MSG_value_number, .help = explanation, \
	 .offset = TO(member), .least = from, .most = to, .otherwise = not_given}
#define CHOICE(label, member, names, explanation) \
	{.name = label, .kind = OPTION_CHOICE, .choice = names, .help = explanation, .offset = TO(member)}
#define LAST {.name = NULL}
/* clang-format on */

extern const struct command command_new, command_roll, command_import, command_export,
	command_template;
extern const struct command command_list, command_show, command_month, command_duty, command_search;
extern const struct command command_agenda, command_report;
extern const struct command command_add, command_done, command_postpone, command_cancel;
extern const struct command command_reopen;
extern const struct command command_check, command_budget, command_standard;
extern const struct command command_undo, command_redo, command_history;
extern const struct command command_backup, command_restore, command_doctor;

/* What is typed to see the backups of the database that --db names; NULL: of the usual one. Owned. */
char *restore_call(const char *db);

#endif
